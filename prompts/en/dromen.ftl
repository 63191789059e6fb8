### Starting from the life a child and family want, before what help there is.

title = Dreaming with the family
    .button = Dreaming with the family
phase = Where are you now?
    .preparing = Preparing the talk
    .together = We dreamed already
    .not_yet = I don't dare yet
prep =
    Try this question later on:

    ‘If it could be just as you like, what would an ordinary Tuesday look like?’

    First see what comes up in yourself.
afraid = What do you fear, and what is true about it? Think of false hope or unrest.
    .label = What I fear
day = Suppose things go well for this child and family a year from now. What happens on an ordinary day?
    .label = An ordinary day
whose = Whose dream is this now?
    .child = The child's
    .parents = The parents'
    .mine = Mine
    .together = Ours together
    .unknown = I don't know
    .label = Whose dream it is
# After ‘mine’ and ‘I don't know’
toask = Then asking is your first step. Your picture can wait.
under = What lies beneath the dream? Name three things that are really needed.
    .label = What is really needed
block = What still stands in the way of the dream? You may tap more than one.
    .money = Money
    .housing = Housing
    .rules = Rules
    .no_supply = No such help exists
    .safety = Safety
    .cooperation = Cooperation
    .nothing = Nothing, really
# After ‘safety’
safe = Safety is not up for negotiation. Make it a condition, and consult about it. In doubt, Veilig Thuis, the Dutch advice line on abuse, thinks along: 0800-2000, free, day and night.
people = Who knows or can do something you can't? Look beyond care services too.
    .label = Who knows or can do it
first = Which piece is possible within two weeks?
    .label = Within two weeks
honest = What can't you promise? Say it to the family like that.
    .label = What I can't promise
