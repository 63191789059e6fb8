### Reading stories: choosing, a story's card.

## Choosing

menu = Stories from your peers. Where would you like to begin? The order is chance.
    .all = All stories
    .type = By kind
    .theme = By theme
    .support = By support
    .feeling = By feeling
    .gallery = Small solutions
    .back = Back
# There is a button only where there is a story
by-type = Which kind of story would you like?
by-theme = About which theme?
by-support = Who supported most in the story?
by-feeling = How does it feel now for who told it?
by-none = There are no stories to choose from here yet.
theme =
    .ruimte = Room and grip
    .meldcode = Meldcode and mandate
    .fouten = Learning from mistakes
    .vastlopen = A hold when stuck
    .vakplezier = Joy in the craft
support =
    .gezin = The family
    .team = The team
    .leidinggevende = The manager
    .bestuur = The board
    .gemeente = The municipality
    .niemand = Nobody
feeling =
    .trots = Proud
    .opgelucht = Relieved
    .onzeker = Unsure
    .verdrietig = Sad
    .boos = Angry
    .open = Still open
none-yet = No stories are ready yet. You can tell the first.
    .tell = Tell a story
none-here = There is no story here any more. With /read you choose again.
last = That was the last story here.
    .again = Read something else

## The card

head = { $type }, { $month }
head-titled =
    { $title }
    { $type }, { $month }
card =
    { $head }

    { $text }
    .next = Next story
    .menu = Something else
lesson = To take along: { $lesson }
# Above the lines below: what the teller makes of the story
meaning = This is how the teller sees it:
grip-much = There was too much grip.
grip-some = There was somewhat too much grip.
grip-balance = Grip and room were in balance.
grip-room = There was somewhat too much room.
grip-loose = There was too much room.
rules-fixed = Rules were treated as if all was fixed.
rules-tight = Rules were treated as if nearly all was fixed.
rules-balance = Rules were handled in balance.
rules-light = Rules hardly counted.
rules-absent = Rules were treated as if they weren't there.
carried-a = Courage carried this story.
carried-b = Expertise carried this story.
carried-c = Mandate carried this story.
carried-ab = Courage and expertise carried this story.
carried-ac = Courage and mandate carried this story.
carried-bc = Expertise and mandate carried this story.
carried-abc = Courage, expertise and mandate carried this story together.
field = Where it is set: { $field }.
in-field =
    .jeugdhulp = youth help
    .bescherming = protection, probation
    .wijkteam = local team, municipality
    .onderwijs = education, health
supported-gezin = The family supported most.
supported-team = The team supported most.
supported-leidinggevende = The manager supported most.
supported-bestuur = The board supported most.
supported-gemeente = The municipality supported most.
supported-niemand = There was nobody who supported.
felt-trots = It feels proud now.
felt-opgelucht = It feels relieved now.
felt-onzeker = It feels unsure now.
felt-verdrietig = It feels sad now.
felt-boos = It feels angry now.
felt-open = How it feels is still open.
costs = Usual route: { $ordinary } · This solution: { $instead }
band =
    .to_1 = up to €1,000
    .to_10 = up to €10,000
    .to_50 = up to €50,000
    .to_150 = up to €150,000
    .more = more than €150,000

## What readers give back: one tap, counted

react =
    .herkenbaar = I recognise this
    .helpt = This helps
    .tafel = Put this on the table
toast-counted = Thank you, counted. From { $min } times on it shows under the story.
# The same tap, in the same month
toast-counted-before = You gave this tap before. It counts once.
# Somebody taps a button under a story that was withdrawn meanwhile
toast-gone = This story is no longer here: whoever told it withdrew it.
# Under a story, when there are enough
times-herkenbaar = Recognised: { $times } times
times-helpt = This helps: { $times } times
times-tafel = On the table: { $times } times

## What readers give back: an answer

answers = { $count ->
    [one] One answer to this story:
   *[other] { $count } answers to this story:
}
    .open = { $count ->
        [one] One answer
       *[other] { $count } answers
    }
    .give = Give an answer
    .more = More answers
answer =
    { $text }
    { $month }
answer-sent = Sent. Your answer now waits until there are more answers. Then a facilitator reads it, without knowing whose it is.
# The story was withdrawn while somebody wrote
answer-gone = This story is no longer here. I have not kept your answer.
