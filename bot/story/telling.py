"""A story is handed in, and taken back by its code; nothing that is kept knows by whom."""

from dataclasses import replace

from bot.person import menus
from bot.story import codes
from bot.story.codes import Opened
from bot.turn import Turn
from flows.dialogue.effect import Submit
from flows.dialogue.event import Added
from flows.person.person import Circle
from flows.story import intake
from flows.story.story import Draft, StoryStatus
from storage.person import members
from storage.story import stories, waiting

_MOST_CIRCLES = 6
"""So many buttons fit beside *rather not* and what can be done instead."""


def added(turn: Turn) -> Added:
    """Give the circles whose name the teller may let stand with a story, for its dialogue."""
    circles = [(each.id, menus.label(each)) for each in _large_circles(turn)]
    return {intake.CIRCLE: tuple(circles[:_MOST_CIRCLES])} if circles else {}


def submit(turn: Turn, told: Submit) -> None:
    """Seal the approved text into the waiting room. The code was shown by the dialogue."""
    content = intake.content(told, turn.person.language)
    if content.circle not in {each.id for each in _large_circles(turn)}:
        content = replace(content, circle=None)  # left, or grown too small, since it was chosen
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


def _large_circles(turn: Turn) -> list[Circle]:
    """List the person's own circles that have enough people to be named."""
    least = turn.house.settings.min_report
    own = members.belonging(turn.tx, turn.person.id)
    return [each for each in own if members.enough(turn.tx, each.id, least)]
