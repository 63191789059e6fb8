### Remembering the week score: only for who wants it, and for that person alone.

command-myweek = Your week scores of the last eight weeks, just for you
offer = Shall I remember your week score, just for you? I then show you the last eight weeks here. Nobody else gets to see them. Switch it off, and I erase them at once.
    .on = Yes, remember
    .no = Rather not
on = Good. From now on I remember your week score, for eight weeks, just for you. With /myweek you see them again. Three low weeks in a row? Then I ask what you need.
not-now = Good. I remember nothing.
nothing-yet = I remember your week score, but have none yet. After the next ‘End of the week’ you see the first one here.
# The text under the picture; `line` follows for each week
picture = The last eight weeks, just for you.
    .title = How you left the week
    .short = wk { $n }
    .off = Switch off and erase
line = Week { $n }: { $digit }.
off = Erased. I no longer remember your week score. A picture that still stands above you can remove yourself.
mydata = Week scores: eight weeks at most, just for you. With /myweek you see or erase them.
