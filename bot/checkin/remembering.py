"""Week scores, for who asked to have theirs remembered; of anybody else nothing is kept."""

from datetime import date

from bot.turn import Turn
from flows.checkin import weeks as rules
from storage.checkin import weeks


def today(turn: Turn) -> date:
    """Say which day it is on the person's own wall."""
    return turn.now.astimezone(turn.zone).date()


def keep(turn: Turn, score: int) -> None:
    """Keep this week's score of somebody who asked for it."""
    remembered = weeks.find(turn.tx, turn.person.id, today(turn))
    if remembered is not None:
        weeks.keep(turn.tx, turn.person.id, rules.remember(remembered, today(turn), score))


def low_before(turn: Turn) -> bool:
    """Tell whether one more low week makes three in a row; False when nothing is remembered."""
    remembered = weeks.find(turn.tx, turn.person.id, today(turn))
    return remembered is not None and rules.low_before(remembered, today(turn))
