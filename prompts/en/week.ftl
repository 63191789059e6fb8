### Unload, see what felt right, and find the way to a dialogue.

title = End of the week
    .button = End of the week
energy = How do you leave this week? 1 = empty, 5 = full of energy.
    .low = empty
    .high = full of energy
    .why = A number makes you pause for a moment. If it is low, I first ask what you need.
light = Which moment felt right this week? Small counts.
    .label = A moment that felt right
    .why = What went well slips away sooner than what went wrong. Writing it down keeps it.
# The meldcode is explained here, once
hang = Is something lingering? (The meldcode is the Dutch code for steps when you suspect abuse.)
    .nothing = No
    .dilemma = A dilemma
    .misstep = A misstep
    .stuck = Something is stuck
    .meldcode = Doubt about the meldcode
    .too_much = It's too much
    .why = What lingers comes along into the weekend. Here you can give it a place.
when = Would you like to look at that now, or on Monday?
    .now = Now
    .monday = Monday
    .leave = Leave it
    .why = Now or later is both fine. You choose when you have room for it.
thank = Whom do you want to thank, and for what? Tell them too.
    .why = Thanking does you and the other good. With a reason it lands better.
park = What do you leave here until Monday? Type it; I remove it at once.
    .why = What is written down, your head need not remember. I don't keep it.
