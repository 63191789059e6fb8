"""When a weekly check-in comes.

The rules:

1. A person chooses a weekday and a time on their own wall; what is kept is this rule, and each
   next moment is computed from it, so that the wall time stays when the clock is moved. A time
   that the clock skips in spring becomes the first moment after the skip; one that passes twice
   in autumn is taken the first time.
2. A check-in never comes in quiet time. Quiet hours and weekends are not offered for choice; a
   rule that lies in them all the same (the settings changed later) is moved to the next moment
   outside them, every week alike.
3. A week whose check-in would fall on a public holiday is skipped, be it the day chosen or the
   day it is moved to. A day off is no backlog: a look back at the end of the week is of no use
   on the Tuesday after Easter, and next week's comes by itself. So there is one check-in a week
   at most, always on the same weekday at the same time.
4. Somebody who moves to another zone or other quiet hours gets the next one by the new ones, and
   not a second one in a week.
5. A check-in that was missed because nothing ran is sent late on its own local day only.

Moments are aware datetimes and come back in UTC; a naive one is refused with ValueError.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import IntEnum
from itertools import count
from zoneinfo import ZoneInfo

from flows.person.quiet import (
    QuietHours,
    awake,
    check_clock_time,
    instant_of,
    is_public_holiday,
    is_quiet,
    to_utc,
)

TWO_DAYS = timedelta(days=2)


class Weekday(IntEnum):
    """A day of the week, numbered as `date.weekday()` does."""

    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6


@dataclass(frozen=True, slots=True)
class Weekly:
    """Every week on this weekday at this local time, in whole minutes."""

    weekday: Weekday
    at: time

    def __post_init__(self) -> None:
        check_clock_time(self.at)


def offered_weekdays() -> tuple[Weekday, ...]:
    """Return the weekdays a person may choose from: Monday to Friday."""
    return tuple(day for day in Weekday if day < Weekday.SATURDAY)


def offered_hours(hours: QuietHours) -> tuple[int, ...]:
    """Return the whole hours, 0 to 23, a person may choose from; none when all are quiet."""
    return tuple(hour for hour in range(24) if not hours.cover(time(hour)))


def next_moment(rule: Weekly, after_utc: datetime, zone: ZoneInfo) -> datetime:
    """Return the first moment of the rule strictly later than `after_utc`, in UTC."""
    after = to_utc(after_utc)
    return next(moment for moment in _moments(rule, after, zone) if moment > after)


def due_moment(rule: Weekly, after_utc: datetime, zone: ZoneInfo, hours: QuietHours) -> datetime:
    """Return the first moment strictly later than `after_utc` to send a check-in, in UTC."""
    after = to_utc(after_utc)
    return next(moment for moment in _sendings(rule, after, zone, hours) if moment > after)


def catch_up(
    rule: Weekly,
    last_due_utc: datetime,
    now_utc: datetime,
    zone: ZoneInfo,
    hours: QuietHours,
) -> tuple[bool, datetime]:
    """Decide about a check-in whose moment has passed, by a little or by months.

    Returns whether to send one now (its moment, or that of a later one missed as well, was
    earlier on this local day, and now is no quiet time) and the next moment, strictly later than
    now, in UTC. When one is sent now, the next is in a later local week. A moment that has not
    come yet stays as it is.
    """
    last_due, now = to_utc(last_due_utc), to_utc(now_utc)
    if last_due > now:
        return False, last_due
    # Only what was due today can still be sent, so of a long silence the last two days suffice.
    latest, following = last_due, due_moment(rule, max(last_due, now - TWO_DAYS), zone, hours)
    while following <= now:
        latest, following = following, due_moment(rule, following, zone, hours)
    today = now.astimezone(zone).date()
    send = latest.astimezone(zone).date() == today and not is_quiet(now, hours, zone)
    # A changed rule can put its first moment later in the week of a check-in that went out late.
    while send and _week(following, zone) == _week(now, zone):
        following = due_moment(rule, following, zone, hours)
    return send, following


def moved(
    rule: Weekly,
    now_utc: datetime,
    before: tuple[ZoneInfo, QuietHours],
    after: tuple[ZoneInfo, QuietHours],
) -> datetime:
    """Return the next moment, in UTC, for somebody whose zone or quiet hours were others before.

    When this week's check-in has come by the old ones, the next is in a later week.
    """
    now, (zone, hours) = to_utc(now_utc), after
    today = now.astimezone(before[0]).date()
    monday = instant_of(today - timedelta(days=today.weekday()), time.min, before[0])
    has_come = due_moment(rule, monday - timedelta(seconds=1), *before) <= now
    following = due_moment(rule, now, zone, hours)
    while has_come and _week(following, zone) == _week(now, zone):
        following = due_moment(rule, following, zone, hours)
    return following


def _sendings(
    rule: Weekly, after: datetime, zone: ZoneInfo, hours: QuietHours
) -> Iterator[datetime]:
    """Yield the rule's moments, moved out of quiet time, without the weeks that are skipped."""
    for chosen in _moments(rule, after, zone):
        moment = awake(chosen, hours, zone, holidays=False)
        days = {instant.astimezone(zone).date() for instant in (chosen, moment)}
        if not any(map(is_public_holiday, days)):
            yield moment


def _moments(rule: Weekly, after: datetime, zone: ZoneInfo) -> Iterator[datetime]:
    """Yield the rule's moments from the local week before `after` on.

    The week before counts since its moment may be moved out of quiet time into this week.
    """
    today = after.astimezone(zone).date()
    nearby = today + timedelta(days=rule.weekday - today.weekday())
    for week in count(-1):
        yield instant_of(nearby + timedelta(weeks=week), rule.at, zone)


def _week(moment: datetime, zone: ZoneInfo) -> tuple[int, int]:
    year, week, _ = moment.astimezone(zone).date().isocalendar()
    return year, week
