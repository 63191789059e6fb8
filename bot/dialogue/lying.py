"""When a dialogue that lies still offers to go on.

Once in its life, some hours after the last answer, on the hour, out of quiet time, and only while
there is something to go on with. Not to somebody who was just told whom to call, not at the last
question (the answers are gone by then), and not when the bot came of its own accord and got no
answer: that was an answer.
"""

from datetime import datetime, timedelta

from bot.turn import Turn
from flows.dialogue.definition import END, HELP_FAMILY
from flows.dialogue.state import State
from flows.person.quiet import awake

LIES_AFTER = timedelta(hours=3)
_HOUR = timedelta(hours=1)


def nudge_at(turn: Turn, state: State, until: datetime) -> datetime | None:
    """Return when to offer it, in UTC; None when not at all. until: when the answers go."""
    if state.push or any(place.block in (END, *HELP_FAMILY) for place in state.stack):
        return None
    at = turn.now + LIES_AFTER
    hour = at.replace(minute=0, second=0, microsecond=0)
    moment = awake(hour if hour == at else hour + _HOUR, turn.quiet, turn.zone)
    return moment if moment <= until - _HOUR else None
