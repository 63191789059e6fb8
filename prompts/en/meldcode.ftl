### Sort a doubt and prepare a consultation. Never advice, never anything about the case.

title = Doubt about the meldcode
    .button = Doubt about the meldcode
intro = Doubt is part of this work. The meldcode is the Dutch protocol for suspected abuse. What to do I don't tell you: that is for the meldcode, your designated specialist and Veilig Thuis. Type nothing about the child or family.
where = Which step of the meldcode is on your mind?
    .label = The step
    .signals = 1 Mapping signals
    .consulting = 2 Consulting
    .talk = 3 The conversation
    .weighing = 4 Weighing
    .deciding = 5 Deciding
    .unknown = I don't know
hard = What makes it hard? Tap what fits.
    .label = What makes it hard
    .parents = Talking with parents
    .hunch = Is my hunch right?
    .anger = An angry parent
    .contact = Losing contact
    .wrong = Being wrong
    .complaint = Complaint or tribunal
    .backing = Little backing
    .others = Others decide
fear = How strongly does worry about doing something wrong steer you now? 1 = not, 7 = very strongly.
    .low = not
    .high = very strongly
paper = Take paper, not this chat. Left: what you saw or heard. Right: what you make of it. What belongs in the file goes there. Done?
    .finished = Done
    .not_now = Not now
backup = Whom will you consult first?
    .specialist = Designated specialist
    .colleague = Expert colleague
    .manager = Manager
    .veilig_thuis = Veilig Thuis
    .unknown = I don't know
find = Ask today who your designated specialist is. If nobody is available, Veilig Thuis will think along: 0800-2000, free, day and night.
opener = Make your first sentence, no details: ‘I doubt my next step. From you I need …’
    .label = My first sentence
mandate = Do you have enough mandate and backing?
    .enough = Yes
    .partly = Partly
    .too_little = No
five_a = The steps in short: 1 map signals, with the child check; 2 consult a colleague, Veilig Thuis if needed; 3 talk with those involved, if that is safe; 4 weigh, in doubt with Veilig Thuis; 5 decide whether reporting is needed and whether help is possible.
five_b = With acute or structural unsafety, reporting is the professional norm. The meldcode and the weighing framework of your profession and organisation outrank this list.
when = When will you consult?
    .now = Now
    .today = Today
    .tomorrow = Tomorrow
    .finished = Already done
# $quotes: where, what is hard and the first sentence, each on a line
card =
    This is your consultation card:

    { $quotes }

    Is this right?
