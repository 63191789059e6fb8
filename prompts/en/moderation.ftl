### Reviewing stories: only facilitators read this.

queue = { $count ->
    [one] One story waits for you.
   *[other] { $count } stories wait for you.
} Their order is chance; whose they are, nobody knows.
    .open = Read a story
nothing-waiting = No story waits for you now.
# $stage is `first-reader` or `second-reader`
card =
    { $type } · { $stage }

    { $text }
    .approve = Approve
    .refuse = Do not publish
    .later = Later
first-reader = you read first
second-reader = you read second
checklist = Do not publish if a family, colleague or place could recognise itself. Not if it is about a death, abuse, a complaint or a court case. Not if it accuses someone, was in the news, or if there is danger now.
# After .later: the story goes on waiting
put-off = Fine. This story goes on waiting for you. With /moderate you read on later.
    .open = Read a story
approved-first = Approved. Now someone else reads it too.
approved-second = Approved. The story can now be read.
already-yours = You already approved this story. Someone else is its second reader.
already-decided = This story has already been reviewed or withdrawn.
refuse = This story will then not be published, and nobody reviews it any more. Is that what you want?
    .yes = Yes, do not publish
    .no = Back
refused = Not published. If you doubt safety, Veilig Thuis (the Dutch advice line on abuse) thinks along: 0800-2000, day and night.
done = You have seen all that waits now.
