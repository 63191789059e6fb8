"""Quiet time: when the bot does not write of its own accord.

The rules, all of them read off the clock and calendar on the person's own wall:

1. Quiet hours hold from their start up to, not including, their end; they may run past midnight.
2. Saturdays, Sundays and Dutch public holidays are quiet from midnight to midnight.
3. A public holiday is what the package `holidays` files under NL, category *public*: New Year's
   Day, Good Friday, Easter, King's Day (27 April; the 26th when that is a Sunday), Ascension Day,
   Whitsun, both days of Christmas, and Liberation Day (5 May) in lustrum years only (2025, 2030,
   …): in the years between most people work. Good Friday is counted although many work then: one
   message too few is better than one on a day off.
4. The holidays are the Dutch ones in every time zone; which day it is, the person's zone says.
5. When the clock is put back, an hour passes twice, and what is quiet in it is quiet both times.

Moments are aware datetimes, and come back in UTC; a naive one is refused with ValueError, for
nobody knows whose clock it was read from.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import chain, count
from typing import Self
from zoneinfo import ZoneInfo

SATURDAY = 5
_WRITTEN = re.compile(r"\s*([0-9]{1,2}):([0-9]{2})\s*[-–]\s*([0-9]{1,2}):([0-9]{2})\s*")
_RIGHT = "quiet hours are two clock times from 00:00 to 23:59, as in 20:00-08:00"


@dataclass(frozen=True, slots=True)
class QuietHours:
    """Hours of the local day, to the minute, in which the bot stays silent.

    The start belongs to them, the end does not; a start later than the end runs past midnight;
    a start equal to the end means that no hour is quiet.
    """

    start: time = time(20)
    end: time = time(8)

    def __post_init__(self) -> None:
        for clock in (self.start, self.end):
            check_clock_time(clock)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `20:00-08:00`; raise ValueError, which says what would be right, for all else."""
        match = _WRITTEN.fullmatch(text)
        if match is None:
            raise ValueError(_RIGHT)
        hour, minute, end_hour, end_minute = map(int, match.groups())
        try:
            return cls(time(hour, minute), time(end_hour, end_minute))
        except ValueError as error:
            raise ValueError(_RIGHT) from error

    def __str__(self) -> str:
        return f"{self.start:%H:%M}-{self.end:%H:%M}"

    def cover(self, clock: time) -> bool:
        """Say whether these hours hold at this time on the wall."""
        if self.start <= self.end:
            return self.start <= clock < self.end
        return clock >= self.start or clock < self.end


def is_quiet(
    moment_utc: datetime,
    hours: QuietHours,
    zone: ZoneInfo,
    *,
    weekends: bool = True,
    holidays: bool = True,
) -> bool:
    """Say whether the bot must stay silent at this moment, for a person in this zone.

    `weekends` and `holidays` say whether those days count as quiet beside the hours.
    """
    local = to_utc(moment_utc).astimezone(zone)
    return hours.cover(local.time()) or _is_quiet_day(
        local.date(), weekends=weekends, holidays=holidays
    )


def awake(
    moment_utc: datetime,
    hours: QuietHours,
    zone: ZoneInfo,
    *,
    weekends: bool = True,
    holidays: bool = True,
) -> datetime:
    """Return the first moment, at or after this one, at which the bot may write; in UTC."""
    moment = to_utc(moment_utc)
    today = moment.astimezone(zone).date()
    days = (today + timedelta(days=later) for later in count())
    turns = (turn for day in days for turn in sorted(_turns(day, hours, zone)))
    return next(
        turn
        for turn in chain([moment], turns)
        if turn >= moment and not is_quiet(turn, hours, zone, weekends=weekends, holidays=holidays)
    )


def is_public_holiday(day: date) -> bool:
    """Say whether this is a Dutch public holiday, by rule 3 of this module."""
    return day in public_holidays(day.year)


@lru_cache(maxsize=64)
def public_holidays(year: int) -> frozenset[date]:
    """Return the Dutch public holidays of a year.

    The first call in a process imports the package, which costs some 30 MiB and 0.2 to 0.7 s:
    whoever runs an event loop makes that call in a thread beforehand.
    """
    from holidays import country_holidays

    return frozenset(country_holidays("NL", years=year, categories="public", expand=False))


def instant_of(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """Return the moment, in UTC, at which the wall shows this time on this day.

    A time that the clock skips in spring becomes the first moment after the skip; of a time that
    passes twice in autumn the first is meant.
    """
    return _instants_of(day, clock, zone)[0]


def to_utc(moment: datetime) -> datetime:
    """Return an aware moment in UTC; raise ValueError for a naive one."""
    if moment.utcoffset() is None:
        raise ValueError("a moment needs a time zone, as in datetime.now(UTC)")
    return moment.astimezone(UTC)


def check_clock_time(clock: time) -> None:
    """Raise ValueError unless this is a time of day in whole minutes without a zone of its own."""
    if clock.tzinfo is not None:
        raise ValueError("a clock time has no zone of its own, as in time(20)")
    if clock.second or clock.microsecond:
        raise ValueError("a clock time is in whole minutes, as in time(20, 30)")


def _is_quiet_day(day: date, *, weekends: bool, holidays: bool) -> bool:
    if weekends and day.weekday() >= SATURDAY:
        return True
    return holidays and is_public_holiday(day)


def _turns(day: date, hours: QuietHours, zone: ZoneInfo) -> Iterator[datetime]:
    """Yield each moment of a local day at which quiet time can end.

    Those are its beginning, the end of the quiet hours (twice, where the clock is put back), and
    the moment at which the clock itself is moved.
    """
    beginning = instant_of(day, time.min, zone)
    yield beginning
    yield from _instants_of(day, hours.end, zone)
    following = instant_of(day + timedelta(days=1), time.min, zone)
    if _offset(beginning, zone) != _offset(following, zone):
        yield _clock_change(beginning, following, zone)


def _instants_of(day: date, clock: time, zone: ZoneInfo) -> tuple[datetime, ...]:
    """Return the one moment of a local time or, where the clock is put back, both.

    PEP 495: the two folds of a time agree unless the clock is moved there; fold 0 reads it by the
    clock before the change, so it comes first where a time passes twice and last where the time
    is skipped.
    """
    first, second = (
        datetime.combine(day, clock.replace(fold=fold), zone).astimezone(UTC) for fold in (0, 1)
    )
    if first == second:
        return (first,)
    if first < second:
        return (first, second)
    return (_clock_change(second, first, zone),)


def _clock_change(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """Return the moment, to the second, of the one change of the clock between two moments."""
    begin = before.replace(microsecond=0)
    old = _offset(begin, zone)
    seconds = bisect_left(
        range(int((after - begin).total_seconds())),
        True,
        key=lambda passed: _offset(begin + timedelta(seconds=passed), zone) != old,
    )
    return begin + timedelta(seconds=seconds)


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta | None:
    return moment.astimezone(zone).utcoffset()
