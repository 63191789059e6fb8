### A story: told first, then read back without names, then a yes of its own.

title = Tell a story
type = What kind of story?
    .dilemma = Dilemma
    .goede_fout = Good ‘mistake’
    .wijsheid = Wisdom
    .lichtpunt = Bright spot
# One of these, picked by chance
prompt =
    .unwritten = Perhaps this helps: a moment you did something written nowhere.
    .backed = Perhaps this helps: a time someone stood behind you.
    .clash = Perhaps this helps: a time you wanted two good things that clashed.
    .reason = Perhaps this helps: a day you thought: this is why I do this work.
story = Tell one moment: what happened, what did you do, and how did it end? Between { $min } and { $max } characters.
review =
    This is how your story will read. { $hidden ->
        [0] I found no names or places to hide; look well yourself.
        [one] I hid one thing.
       *[other] I hid { $hidden } things.
    } Should anything else go? Type those words, with a comma between.

    { $text }
    .ok = Good as it is
    .rewrite = Rewrite it
consent_a = We don't store your name or account with your story. Two people read it first and remove recognisable details. Then peers can read it.
consent = You share freely. With your code you can withdraw it. Tell only what is yours, not what a family entrusted to you. Shall we share it like this?
    .share = Yes, share
    .back = Back
    .discard = Discard
code = Your code: { $code }. Write it down now: I cannot show it again. If you clear your chat later, this message goes too. With /withdraw and this code you take your story away. It now waits until there are more stories. Then two people read it, without knowing whose it is.
