### With the code of a story: how it stands, and what came back to it.

title = Replies to your story
code = What is your code? Send the four words; I remove your message at once.
command-replies = Read the replies to your story, with your code

## How it stands

waits = Your story still waits, sealed, until there are more stories. Nobody has read it.
is-read = Your story is being read. Two people review it, without knowing whose it is.
asked = Whoever reads your story has a question. Until you answer, your story rests. With /withdraw you can also take it back. The question is: ‘{ $text }’
answered = Your answer waits. It travels with stories of others, so that nobody sees who answered. Then your story is read on.
published = Your story was published in { $month }.
not-published = Your story was not published. This note lies under it:

## What came back

answers = { $count ->
    [one] One reply of a colleague:
   *[other] { $count } replies of colleagues, in an order of chance:
}
none = There are no replies yet.
busy = Do you want to answer? First finish what you are doing, and then come back with /replies.

## Codes

# After some wrong codes
pause = { $minutes ->
    [one] That went wrong a few times. In one minute you can send a code again.
   *[other] That went wrong a few times. In { $minutes } minutes you can send a code again.
} Until then I look at no code at all.
unknown = I do not know this code. Look at the four words once more. With /replies you try again.
