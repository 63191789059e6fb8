### Moderating answers to stories: only facilitators read this.

queue = { $count ->
    [one] One answer to a story is waiting.
   *[other] { $count } answers to stories are waiting.
} One facilitator decides; nobody knows whose they are.
    .open = Read an answer
checklist = Do not place what judges or says what someone should have done. No advice on reporting either. And nothing in which anyone can be recognised.
# $head: title, kind and month of the story
card =
    With the story:
    { $head }

    { $text }
    .story = Read the story
    .approve = Place
    .refuse = Don't place
    .later = Later
# The three parts, as they stand under the story
part-herken = Recognised: { $text }
part-vraag = A question: { $text }
part-bied = What helped: { $text }
put-off = Fine. This answer keeps waiting. With /moderate you read on later.
approved = Placed. It now stands under the story.
refuse = This answer will be deleted; whoever wrote it hears nothing of it. Do you want that?
    .yes = Yes, delete
    .no = Back
refused = Deleted. Nobody reads it any more.
already-decided = This answer was decided already, or the story was withdrawn.
done = You have seen all answers that wait now.
