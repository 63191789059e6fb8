"""A story is handed in, and taken back by its code; nothing here knows by whom."""

from bot.story import codes
from bot.story.codes import Opened
from bot.turn import Turn
from flows.dialogue.effect import Submit
from flows.story.content import Content, StoryType
from flows.story.story import Draft, StoryStatus
from storage.story import stories, waiting


def submit(turn: Turn, told: Submit) -> None:
    """Seal the approved text into the waiting room. The code was shown by the dialogue."""
    content = Content(StoryType(told.type), told.text, turn.person.language)
    waiting.put(turn.tx, Draft(content, told.receipt.digest))


def withdraw(turn: Turn, digest: bytes) -> None:
    """Take the story of this code away, wherever it is, and say what happened."""
    found = codes.look_up(turn, digest)
    if found is Opened.PAUSED:
        return
    if found is Opened.NOTHING:
        turn.say("story/code-unknown")
        return
    turn.erased = True  # it is to leave the write-ahead log too
    waiting.withdraw(turn.tx, digest)  # also an answer that waits for a release
    if isinstance(found, Opened):
        turn.say("story/withdrawn-waiting")
        return
    stories.withdraw(turn.tx, digest)
    if found.status is StoryStatus.REFUSED:
        turn.say("story/refused")
        turn.say("story/withdrawn-refused")
    else:
        turn.say("story/withdrawn")
