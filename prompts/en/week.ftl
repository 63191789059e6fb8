### Unload, see what felt right, and find the way to a dialogue.

title = End of the week
    .button = End of the week
energy = How do you leave this week? 1 = empty, 5 = full of energy.
    .low = empty
    .high = full of energy
light = Which moment felt right this week? Small counts.
    .label = A moment that felt right
# The meldcode is explained here, once
hang = Is something lingering? (The meldcode is the Dutch code for steps when you suspect abuse.)
    .nothing = No
    .dilemma = A dilemma
    .misstep = A misstep
    .stuck = Something is stuck
    .meldcode = Doubt about the meldcode
    .too_much = It's too much
when = Would you like to look at that now, or on Monday?
    .now = Now
    .monday = Monday
    .leave = Leave it
thank = Whom do you want to thank, and for what? Tell them too.
park = What do you leave here until Monday? Type it; I remove it at once.
