### An answer to a story: recognise, ask, offer.

title = Give an answer
rule = You answer in three small parts; one is enough. No verdict, no ‘you should have’ and no advice on reporting.
herken = What do you recognise in this story? Finish: ‘I recognise …’. { $max } characters at most.
    .label = Recognised
vraag = What do you wonder? Finish: ‘What I wonder …’. { $max } characters at most.
    .label = A question
bied = What helped you in such a situation? Finish: ‘What helped me …’. { $max } characters at most.
    .label = What helped
review =
    This is how your answer will read. { $hidden ->
        [0] I found no names or places to hide; look well yourself.
        [one] I hid one thing.
       *[other] I hid { $hidden } things.
    } Should anything else go? Type those words, with a comma between.

    { $text }
    .ok = Good as it is
    .again = Rewrite it
consent = No verdict, no ‘you should have’, no advice on reporting. Your answer does not say who you are, so it cannot be taken back. A facilitator reads it, then it stands under the story. Shall I send it like this?
    .send = Yes, send
    .back = Back
    .discard = Discard
niets = You skipped everything. Nothing is sent.
