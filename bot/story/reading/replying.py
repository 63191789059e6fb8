"""What colleagues wrote under a story, and beginning to write something oneself."""

from bot.dialogue import choosing, conversation
from bot.event import Press
from bot.message import Button, Rebutton, Send, Toast
from bot.story.reading.payload import PREFIX
from bot.turn import Turn
from flows.story.reply import Reply, ReplyKind
from storage.story import replies, shelves

DIALOGUE = "meedenken"
AT_ONCE = 6
"""Answers in one message: 400 characters each and their months fit in it."""


def buttons(turn: Turn, story_id: str) -> list[Button]:
    """Make the buttons under a story: its answers, where there are any, and writing one."""
    made = [Button(turn.voice("reading/answers.give"), f"{PREFIX}|b|{story_id}")]
    if count := len(replies.of_story(turn.tx, story_id, ReplyKind.ANSWER)):
        label = turn.voice("reading/answers.open", count=count)
        made.insert(0, Button(label, f"{PREFIX}|a|{story_id}|0"))
    return made


def show(turn: Turn, pressed: Press, story_id: str, page: str) -> None:
    """Show some answers to a story, in the order of random ids, and a button for more."""
    if not shelves.readable(turn.tx, story_id):
        _gone(turn, pressed)
        return
    found = replies.of_story(turn.tx, story_id, ReplyKind.ANSWER)
    first = int(page) * AT_ONCE
    shown = found[first : first + AT_ONCE]
    parts = [turn.voice("reading/answers", count=len(found))]
    parts += [_answer(turn, each) for each in shown]
    more = Button(turn.voice("reading/answers.more"), f"{PREFIX}|a|{story_id}|{int(page) + 1}")
    rows = ((more,),) if len(found) > first + AT_ONCE else ()
    turn.show(Send("\n\n".join(parts), rows, protect=True))


def begin(turn: Turn, pressed: Press, story_id: str) -> None:
    """Begin an answer, or ask first what to do with the dialogue that is running."""
    if not shelves.readable(turn.tx, story_id):
        _gone(turn, pressed)
        return
    running = conversation.unfinished(turn)
    if running is None:
        conversation.begin(turn, DIALOGUE, about=story_id)
    else:
        choosing.ask_what_to_do(turn, running.dialogue, f"{PREFIX}|d|{story_id}")


def drop_and_begin(turn: Turn, pressed: Press, story_id: str) -> None:
    """Give up what was running, and begin an answer."""
    turn.show(Rebutton(pressed.message))
    if conversation.current(turn) is not None:
        conversation.drop(turn)
        turn.say("common/dropped")
    begin(turn, pressed, story_id)


def _answer(turn: Turn, reply: Reply) -> str:
    return turn.voice("reading/answer", text=reply.text, month=turn.voice.month(reply.month))


def _gone(turn: Turn, pressed: Press) -> None:
    turn.toast = Toast(turn.voice("reading/toast-gone"))
    turn.show(Rebutton(pressed.message))
