### The kinds of story, the code, and withdrawing a story.

# The kinds of story as they stand on a card
type =
    .dilemma = Dilemma
    .goede_fout = Good ‘mistake’
    .wijsheid = Wisdom
    .lichtpunt = Bright spot

## Withdrawing

withdrawn = Your story is gone. It is no longer in Houvast and will be in no later file. What was read or exported before, I cannot recall.
# Below `refused`
withdrawn-refused = Your story is deleted now.
withdrawn-waiting = Your story is gone. Nobody has read it.
code-unknown = I don't know this code. Check the four words once more. With /withdraw you can try again.
# Whoever sends the code of a refused story reads this instead of a reply
refused = Thank you. We won't publish this story, to protect someone. Danger now? Call 112. Doubt about safety: Veilig Thuis, 0800-2000. Talk to someone at work today.
