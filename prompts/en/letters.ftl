### Letters to a board: stories, one question, a date, and the answer or the silence.

command-letters = Letters to boards, with their answers
command-letter = Write a letter to a board

# A day in full; $month is month and year
date = { $day } { $month }
# A number with a half to it
half = { $n }.5

## Reading

none = There are no letters to a board yet.
list = This is what professionals asked a board, and what came of it.
    .more = Earlier letters
# $standing is `list-open`, `list-none` or one of `list-answer`
list-line =
    { $n }. { $board }: ‘{ $question }’
    { $standing }
list-open = Answer asked for by { $date }
list-none = No answer
list-answer =
    .do = Answer: we do it
    .do_not = Answer: we don’t do it
    .look_into = Answer: we look into it
card =
    Letter to { $board }

    { $question }
    .answer = Give an answer
    .change = Change the answer
    .weigh = Weigh this dilemma
    .manage = Manage this letter
# A story in the letter, with or without a lesson
card-story = { $n }. { $title }
card-lesson = { $n }. { $title }: { $lesson }
untitled = Story without a title
withdrawn = { $count ->
    [one] One story was withdrawn.
   *[other] { $count } stories were withdrawn.
}
board-only = { $count ->
    [one] One story is meant for the board only.
   *[other] { $count } stories are meant for the board only.
}
origin = These stories can come from anywhere. That they stand in this letter does not say where they are set.
asked = Reply by { $date }: we do it, we don’t because …, or we look into it.
not-answered = The date has passed. There is no answer yet.
never-answered = The date has passed. No answer came.
choice =
    .do = We do it
    .do_not = We don’t do it, because …
    .look_into = We look into it
answer =
    This is the answer of { $board }, { $month }.
    { $choice }

    { $words }
late = This answer came after the date.
# A story of a letter; also when a facilitator chooses
story =
    { $title }

    { $text }
    .back = Back to the letter
story-gone = This story is no longer here.
gone = This letter is no longer here.
closed = This letter can only be read now.
# Under a story with /read
in-letter = This story stands in a letter to { $board }. { $standing }.
    .open = Read the letter

## Weighing the dilemma

weigh-room = In this dilemma: 1 = more grip needed, 7 = more room needed.
weigh-equal = The same dilemma: 1 = treat everyone alike, 7 = tailor.
echo =
    { $text }

    → { $choice }
weighed = Thank you. Your choices wait sealed, without a name. They count once there are { $least } on your side.
toast-once = Your choice has been counted already.
gap = The same dilemma, from two sides:
scale-room = From grip (1) to room (7)
scale-equal = From treating alike (1) to tailoring (7)
gap-line = { $scale }: professionals { $ours }, board { $theirs }. That is { $gap } apart.
gap-not-yet = Professionals and directors can weigh this dilemma too. The gap is shown from { $least } people on each side.
gap-few = { $count ->
    [0] No director has opened the link yet.
    [one] One director has opened the link.
   *[other] { $count } directors have opened the link.
} The gap is shown only from { $least } people on each side.

## Writing a letter: facilitators only

too-few = A letter needs two stories that board and policy may read. There are not that many now.
begin = You bundle two to five stories into a letter to a board. Everyone can read the letter, and later the answer too. Choose by theme. Do not choose by where you think something happened: then the letter points at someone.
choosing =
    .take = Take along
    .leave = Leave out
    .next = Next
    .chosen = Done ({ $count } chosen)
# Under a story that is chosen
taken = → This story goes along.
toast-five = Five stories is the most.
toast-two = Choose at least two stories.
toast-gone = This story is no longer here.
writing =
    .stop = Stop
ask-question = Which question do you put to the board? Type one question, { $max } characters at most.
question-doubt =
    ‘{ $question }’

    Something here may point to a person or a place. Everyone reads this question. Look at it once more.
    .keep = Leave it so
    .again = Type it again
ask-board = What is the board called? Type for instance: Executive board. { $max } characters at most, without names of people.
ask-term = How long does the board have to reply?
    .days_14 = 14 days
    .days_30 = 30 days
    .days_60 = 60 days
too-long = That is { $length } characters, { $max } fit. Make it shorter and send it again.
preview = This is how the letter will stand with /letters.
    .make = Make the letter
    .again = Begin again
made = The letter stands with /letters. Send the link below to the directors only: whoever opens it can answer on behalf of { $board }. I cannot show this link again. Making a new one is possible.
stopped = Stopped. What you wrote is erased.
# $count: so many people can answer
manage = { $count ->
    [0] Nobody has opened the link for { $board } yet.
    [one] One person can answer on behalf of { $board }.
   *[other] { $count } people can answer on behalf of { $board }.
} Did the link end up with the wrong person, then make a new one.
    .link = New link
    .take_back = Take the letter back
new-link = The old link no longer works. Whoever opened it can no longer answer. Send the new one only to the directors of { $board }.
take-back = The letter to { $board } then disappears for everyone. Is that what you want?
    .yes = Yes, take it back
    .no = No, leave it
taken-back = The letter is gone.
kept = Fine. The letter stays.
stays = This letter stays. It has been answered, or the date has passed.

## Answering: only who opened the board's link

joined = You read this letter on behalf of { $board }. Talk it over and give one answer together, by { $date }. Everyone reads that answer, under the name of the board. Which of you types it, we do not keep.
link-expired = This invitation no longer works. Ask the facilitator for a new one.
directors-only = Only who opened the board’s link can answer.
too-late = This answer is fixed: the date has passed.
ask-choice = What does { $board } do with this question?
words-do = What will you do, and when can people notice it? Type it in your own words, { $max } characters at most.
words-do_not = Why do you not do it? Type it in your own words, { $max } characters at most.
words-look_into = What do you look into, and when will you know more? Type it in your own words, { $max } characters at most.
answer-preview = This is how the answer will stand with the letter, for everyone.
    .say = Answer like this
    .again = Type it again
answer-doubt = Something here may point to a person or a place. I change nothing in your words. Look at it once more.
given = The answer stands with the letter. Until { $date } you can change it, through /letters.
given-late = The answer stands with the letter. It says there that it came after { $date }.
remind = { $days ->
    [0] Today is the last day to reply to the letter to { $board }.
    [one] Tomorrow is the last day to reply to the letter to { $board }.
   *[other] In { $days } days it is the last day to reply to the letter to { $board }.
} If no answer comes, the letter will say so.
    .open = Read the letter

## In /mydata

mydata-director = You can answer a letter to a board, until that letter closes.
mydata-writing = You are writing a letter or an answer. It is kept encrypted, 24 hours at most.
