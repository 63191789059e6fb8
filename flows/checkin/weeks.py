"""How somebody left their weeks: at most eight scores, one a week, for that person alone."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

KEPT = 8
"""Weeks that are remembered, the one that runs included."""
LOW = 2
"""A score of a low week, at most (of 5)."""
IN_A_ROW = 3
"""Low weeks one after the other after which the bot asks what is needed."""


@dataclass(frozen=True, slots=True)
class Week:
    """A week by its Monday, and the score given at its end, 1 (empty) to 5 (full of energy)."""

    monday: date
    score: int = field(repr=False)

    @property
    def number(self) -> int:
        """The week's number after ISO 8601, as on calendars, 1 to 53."""
        return self.monday.isocalendar().week


def monday_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def recent(weeks: Iterable[Week], today: date) -> tuple[Week, ...]:
    """Leave out what is older than eight weeks; the rest in order."""
    first = monday_of(today) - timedelta(weeks=KEPT - 1)
    return tuple(sorted((each for each in weeks if each.monday >= first), key=lambda w: w.monday))


def remember(weeks: Iterable[Week], today: date, score: int) -> tuple[Week, ...]:
    """Add this week's score, in place of one given earlier this week."""
    this = Week(monday_of(today), score)
    return recent((*(each for each in weeks if each.monday != this.monday), this), today)


def low_before(weeks: Iterable[Week], today: date) -> bool:
    """Whether the answered weeks just before this one were low: one more makes three in a row.

    Weeks without an answer are passed over. What this week itself was given does not count.
    """
    before = [each.score for each in recent(weeks, today) if each.monday < monday_of(today)]
    last = before[-(IN_A_ROW - 1) :]
    return len(last) == IN_A_ROW - 1 and max(last) <= LOW


def calendar(weeks: Iterable[Week], today: date) -> tuple[tuple[int, int | None], ...]:
    """List the numbers of the eight weeks up to this one, each with its score, if there is one."""
    scores = {each.monday: each.score for each in weeks}
    mondays = (monday_of(today) - timedelta(weeks=back) for back in reversed(range(KEPT)))
    return tuple((each.isocalendar().week, scores.get(each)) for each in mondays)
