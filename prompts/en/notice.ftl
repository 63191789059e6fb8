### The weekly line about replies: the same for everybody who switches it on.

line = { $count ->
    [one] There are replies to one story.
   *[other] There are replies to { $count } stories.
} If you have a code, look with /replies. Everybody who has this message on gets it like this.
# In the overview of settings
on = on
off = off
# The choice in /settings
choose = Once a week I can say how many stories have replies. Everybody gets the same line, also who told nothing. Do you want that on or off?
    .on = On
    .off = Off
mydata = Every week you get the line about replies.
