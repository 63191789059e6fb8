"""A code is typed: what it opens, and the pause after wrong ones.

A wrong code and a pause say nothing of which codes there are; while the pause lasts no code is
looked at.
"""

import enum

from bot.turn import Turn
from flows.story import tries as rule
from flows.story.story import Story
from storage.story import stories, tries, waiting


class Opened(enum.Enum):
    """A code that opens no released story."""

    WAITING = "waiting"
    """Its story still waits, sealed."""
    NOTHING = "nothing"
    """There is no such code, which somebody must say."""
    PAUSED = "paused"
    """It was not looked at, and that was said."""


def paused(turn: Turn) -> bool:
    """Say that they must wait, if they must; return whether."""
    wait = rule.left(tries.of(turn.tx, turn.person.id), turn.now)
    if not wait:
        return False
    turn.say("reacties/pause", minutes=rule.minutes(wait))
    return True


def look_up(turn: Turn, digest: bytes) -> Story | Opened:
    """Find what a code opens, and count it when it opens nothing."""
    if paused(turn):
        return Opened.PAUSED
    story = stories.of_code(turn.tx, digest)
    held = waiting.holds_draft(turn.tx, digest)
    if story is not None or held:
        tries.drop_for(turn.tx, turn.person.id)
        return story or Opened.WAITING
    known = tries.of(turn.tx, turn.person.id)
    tries.keep(turn.tx, turn.person.id, rule.after_wrong(known, turn.now), turn.now.date())
    return Opened.NOTHING
