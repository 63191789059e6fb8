"""A facilitator chooses the stories of a letter: one at a time, in no order that says anything."""

from bot.message import Edit, Rows, Send, Toast, shaped
from bot.story.letters import words
from bot.story.letters.payload import button, stop
from bot.turn import Turn
from flows.story.letter import LEAST_STORIES, Step, Writing, ticked
from storage.story import letters


def begin(turn: Turn) -> Writing | None:
    """Tell what a letter is and show the first story; None when there are too few."""
    eligible = letters.eligible(turn.tx)
    if len(eligible) < LEAST_STORIES:
        turn.say("letters/too-few")
        return None
    writing = Writing(Step.STORIES)
    turn.say("letters/begin")
    text, rows = _page(turn, writing, eligible[0])
    turn.show(Send(text, rows, protect=True))
    return writing


def move(turn: Turn, writing: Writing, story_id: str, message: int) -> None:
    """Show the story after this one; after the last comes the first."""
    eligible = letters.eligible(turn.tx)
    if not eligible:
        turn.say("letters/too-few")
        return
    following = next((each for each in eligible if each > story_id), eligible[0])
    turn.show(Edit(message, *_page(turn, writing, following)))


def tick(turn: Turn, writing: Writing, story_id: str, message: int) -> Writing:
    """Take a story along, or leave it out again."""
    if story_id not in letters.eligible(turn.tx):
        turn.toast = Toast(turn.voice("letters/toast-gone"))
        return writing
    after = ticked(writing, story_id)
    if after is None:
        turn.toast = Toast(turn.voice("letters/toast-five"))
        return writing
    turn.show(Edit(message, *_page(turn, after, story_id)))
    return after


def enough(turn: Turn, writing: Writing) -> bool:
    """Tell whether enough stories are chosen, and say so over the chat when not."""
    still = set(letters.eligible(turn.tx))
    if len(still.intersection(writing.stories)) >= LEAST_STORIES:
        return True
    turn.toast = Toast(turn.voice("letters/toast-two"))
    return False


def _page(turn: Turn, writing: Writing, story_id: str) -> tuple[str, Rows]:
    (story,) = words.found(turn, [story_id])  # among the eligible, in this unit
    voice = turn.voice
    taken = story_id in writing.stories
    tick_it = voice("letters/choosing.leave" if taken else "letters/choosing.take")
    text = voice("letters/story", title=words.title(turn, story), text=story.content.text)
    mark = voice("letters/taken") if taken else ""
    buttons = [
        button(tick_it, "tick", story_id),
        button(voice("letters/choosing.next"), "next", story_id),
    ]
    count = voice("letters/choosing.chosen", count=len(writing.stories))
    rows = (*shaped(buttons, 2), (button(count, "chosen"),), (stop(turn),))
    return "\n\n".join(each for each in (text, mark) if each), rows
