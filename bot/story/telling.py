"""A story is handed in, and taken back by its code; nothing here knows by whom."""

from bot.turn import Turn
from flows.dialogue.effect import Submit
from flows.story import intake
from flows.story.story import Draft, StoryStatus
from storage.story import stories, waiting


def submit(turn: Turn, told: Submit) -> None:
    """Seal the approved text into the waiting room. The code was shown by the dialogue."""
    content = intake.content(told, turn.person.language)
    waiting.put(turn.tx, Draft(content, told.receipt.digest))


def withdraw(turn: Turn, digest: bytes) -> None:
    """Take the story of this code away, wherever it is, and say what happened."""
    if waiting.withdraw(turn.tx, digest):
        turn.say("story/withdrawn-waiting")
        return
    status = stories.status_of(turn.tx, digest)
    if status is None:
        turn.say("story/code-unknown")
        return
    stories.withdraw(turn.tx, digest)
    if status is StoryStatus.REFUSED:
        turn.say("story/refused")
        turn.say("story/withdrawn-refused")
    else:
        turn.say("story/withdrawn")
