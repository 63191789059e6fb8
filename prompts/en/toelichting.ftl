### The writer of a story answers a question under its code.

title = A question about your story
want = Those who review your story read your answer. They can put it below your story, in your words. Do you want to answer?
    .answer = Answer
    .leave = Not now
answer = Type your answer, in 400 characters at most.
review = This is how your answer will go along. Is anything else to go? Type those words, with a comma between them.

    { $text }
    .ok = Good as it is
    .rewrite = Rewrite it
# After .ok
waits = Your answer now waits, sealed, until it can travel with stories of others. With /replies and your code you see how it stands.
gone = This question no longer waits for an answer. With /replies and your code you see how your story stands.
