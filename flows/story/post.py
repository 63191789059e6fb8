"""What the bot sends of its own accord to who asked for it: a story a week, a letter a month.

The rules:

1. The story of the week comes on Thursday at noon, by the rules of every weekly moment
   (`flows.checkin.recurrence`): never in quiet time, not in a week whose Thursday is a holiday.
2. The letter comes on the first day of the month that is no weekend and no holiday, at nine, or
   when the person's quiet hours end. Missed, because nothing ran, it is sent late within a week.
3. What is sent is the same for everybody: chosen once for a week or month, from a point of its
   shelf on that the period and a seed say, and not what was chosen lately while there is other.
4. The note from research goes round: the one named for this month, else those without a month in
   turn.
"""

import enum
import hashlib
from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Protocol, TypeVar
from zoneinfo import ZoneInfo

from flows.checkin.recurrence import Weekday, Weekly, catch_up, due_moment
from flows.person.quiet import (
    SATURDAY,
    QuietHours,
    awake,
    instant_of,
    is_public_holiday,
    is_quiet,
    to_utc,
)
from flows.story.shelf import START_LENGTH

THURSDAY_NOON = Weekly(Weekday.THURSDAY, time(12))
MORNING = time(9)
LATE = timedelta(days=7)
LESSONS = 3
LATELY_WEEKS = timedelta(weeks=26)
LATELY_MONTHS = timedelta(days=183)


class Post(enum.StrEnum):
    """What can be asked for; the values stand in the database."""

    WEEK = "week"
    MONTH = "month"


class HasMonth(Protocol):
    """Something that may be meant for one month (YYYY-MM)."""

    @property
    def month(self) -> str | None: ...


Dated = TypeVar("Dated", bound=HasMonth)


def next_moment(kind: Post, after: datetime, zone: ZoneInfo, hours: QuietHours) -> datetime:
    """Return the first moment strictly later than `after`, in UTC."""
    if kind is Post.WEEK:
        return due_moment(THURSDAY_NOON, after, zone, hours)
    first = to_utc(after).astimezone(zone).date().replace(day=1)
    while True:
        moment = awake(instant_of(_first_working_day(first), MORNING, zone), hours, zone)
        if moment > to_utc(after):
            return moment
        first = (first + timedelta(days=32)).replace(day=1)


def moved(
    kind: Post, was_due: datetime, now: datetime, zone: ZoneInfo, hours: QuietHours
) -> datetime:
    """Return the next moment for somebody whose zone or quiet hours were others before.

    Not in an earlier week or month than it was due in: that one's has come.
    """
    following = next_moment(kind, now, zone, hours)
    while period(kind, following, zone) < period(kind, was_due, zone):
        following = next_moment(kind, following, zone, hours)
    return following


def decide(
    kind: Post, was_due: datetime, now: datetime, zone: ZoneInfo, hours: QuietHours
) -> tuple[bool, datetime]:
    """Say whether to send what was due, and when the next is."""
    if kind is Post.WEEK:
        return catch_up(THURSDAY_NOON, was_due, now, zone, hours)
    moment = to_utc(now)
    last = was_due
    while (following := next_moment(kind, last, zone, hours)) <= moment:
        last = following
    return last <= moment < last + LATE and not is_quiet(now, hours, zone), following


def period(kind: Post, now: datetime, zone: ZoneInfo) -> str:
    """Name the week (2031-W14) or month (2031-04) on the person's wall."""
    day = to_utc(now).astimezone(zone).date()
    if kind is Post.MONTH:
        return f"{day:%Y-%m}"
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def since(kind: Post, now: datetime, zone: ZoneInfo) -> str:
    """Name the first period whose choices still count as lately."""
    return period(kind, now - (LATELY_WEEKS if kind is Post.WEEK else LATELY_MONTHS), zone)


def point_of(name: str, seed: str) -> str:
    """Say from where on a shelf is chosen for a period."""
    return hashlib.sha256(f"{name}|{seed}".encode()).hexdigest()[:START_LENGTH]


def choose(candidates: Iterable[str], recent: Collection[str], most: int) -> list[str]:
    """Choose stories from candidates in order: those not chosen lately, else again."""
    fresh: list[str] = []
    again: list[str] = []
    for each in candidates:
        (again if each in recent else fresh).append(each)
        if len(fresh) == most:
            break
    return (fresh + again)[:most]


def note_for(notes: Sequence[Dated], month: str) -> Dated | None:
    """Choose the note of a month (YYYY-MM); None when there is none."""
    named = [each for each in notes if each.month == month]
    if named:
        return named[0]
    free = [each for each in notes if each.month is None]
    year, number = map(int, month.split("-"))
    return free[(12 * year + number) % len(free)] if free else None


def _first_working_day(day: date) -> date:
    while day.weekday() >= SATURDAY or is_public_holiday(day):
        day += timedelta(days=1)
    return day
