### Reviewing stories: only facilitators read this.

queue = { $count ->
    [one] One story waits for you.
   *[other] { $count } stories wait for you.
} Their order is chance; whose they are, nobody knows.
    .open = Read a story
    .resting = Waiting for answers
    .log = Log
nothing-waiting = No story waits for you now.
# $stage is `first-reader`, `second-reader` or `resting-reader`
card =
    { $type } · { $stage }

    { $text }
    .approve = Approve
    .refuse = Do not publish
    .hide = Hide words
    .ask = Ask a question
    .go_on = Read without an answer
    .add = Put the answer below
    .later = Later
first-reader = you read first
second-reader = someone else approved it
resting-reader = waits for its writer
checklist = Do not publish if a family, colleague or place could recognise itself. Not if it is about a death, abuse, a complaint or a court case. Not if it accuses someone, was in the news, or if there is danger now.

## On the card, below the story: all that will be public

card-ladder = Support for learning from it, from 1 to 5: { $text }
ladder-part = { $label } { $digit }
ladder =
    .team = team
    .organisation = organisation
    .board = board or municipality
card-cost-usual = Usual route: { $text }. The other cost was not given.
card-cost-this = This solution: { $text }. The usual cost was not given.
card-readers = For: { $text }
readers =
    .colleagues = colleagues
    .policy = board and policy
    .education = education and research
    .nobody = nobody ticked
card-hand = People in the text: { $count }. Changed by hand: { $times }.
card-asked = Question to the writer: { $text }
card-answered = Answer of the writer, not public: { $text }

## Approving

# After .later: the story goes on waiting
put-off = Fine. This story goes on waiting for you. With /moderate you read on later.
    .open = Read a story
# Before a second approval: each must be ticked
checks = Someone approved this already, so go through it once more and tick what is true. If something is not, do not publish. ‘Heavy’ is a death, serious injury, details of abuse, a complaint or a court case.
    .recognised = No family sees itself
    .heavy = Nothing heavy
    .accuses = Accuses nobody
    .news = Not in the news
    .another = Not in another’s name
    .danger = No danger now
    .done = Approve
    .back = Back
toast-checks = First tick everything. If something is not true, do not publish.
approved-first = Approved. Now someone else reads it too.
approved-second = Approved. The story can now be read.
already-yours = You already approved this story. Someone else reads it too.
already-decided = This story has already been reviewed or withdrawn.
changed = This story was changed in the meantime. Read it once more.

## Not publishing

refuse = This story will then not be published, and nobody reviews it any more. Is that what you want?
    .yes = Yes, do not publish
    .no = Back
refused = Not published. Who has the code reads why. If you doubt safety, Veilig Thuis (the Dutch advice line on abuse) thinks along: 0800-2000, day and night.
done = You have seen all that waits now.

## Hiding words

hide = Which words are to go? Type them exactly as they stand there, with a comma between them. I put […] in their place and remove your message.
    .back = Back
hide-none = I cannot find those words in this story. Type them exactly as they stand there.
hidden = { $count ->
    [one] Hidden in one place.
   *[other] Hidden in { $count } places.
} Who approved the story already reads it again.
# After /cancel
left = Fine. I change nothing about this story. With /moderate you read on.

## A question to the writer

ask = What do you want to ask the writer? Type one question of 300 characters at most, without names or numbers. The writer finds it with the code; I cannot send a message.
ask-long = That is { $length } characters; { $max } fit. Type it shorter.
ask-sure = This is how it will stand under the code: ‘{ $text }’ The story rests until its writer answers. Type it again if it must be different.
    .yes = Ask this question
asked = The question stands under the code. Until there is an answer, this story rests.

added = The answer now stands below the story, in the writer’s words. Who approved the story already reads it again.

## The log

log = Done in { $month }, whoever did it:
log-line = { $label }: { $count }
log-act =
    .approved = Approved
    .published = Published
    .refused = Not published
    .hidden = Words hidden
    .asked = Question asked
    .answered = Answer received
    .lapsed = Approval lapsed
    .added = Answer put below
log-empty = Nothing was reviewed yet.
