"""What the tests of times share: zones of every kind, and moments of the years 2024 to 2035."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from hypothesis import settings
from hypothesis import strategies as st

from flows.person.quiet import QuietHours


def local(zone: tzinfo, *wall: int, fold: int = 0) -> datetime:
    """Return, in UTC, the moment at which the wall in this zone shows this."""
    year, month, day, hour, minute = (*wall, 0, 0)[:5]
    return datetime(year, month, day, hour, minute, tzinfo=zone, fold=fold).astimezone(UTC)


def utc(*wall: int) -> datetime:
    """Return a moment in UTC."""
    return local(UTC, *wall)


def naive(*wall: int) -> datetime:
    """Return a moment of no zone."""
    return utc(*wall).replace(tzinfo=None)


AMSTERDAM = ZoneInfo("Europe/Amsterdam")
ZONES = (
    AMSTERDAM,
    ZoneInfo("America/Curacao"),  # part of the Kingdom, no summer time
    ZoneInfo("UTC"),
    ZoneInfo("Australia/Lord_Howe"),  # half an hour of summer time, south of the equator
)
DEFAULT = QuietHours()
# The first call imports `holidays`, which on a busy machine outlasts hypothesis' deadline.
unhurried = settings(deadline=None, max_examples=100)

zones = st.sampled_from(ZONES)
clocks = st.times().map(lambda clock: clock.replace(second=0, microsecond=0))
moments = st.datetimes(naive(2024, 1, 1), naive(2035, 12, 31), timezones=st.just(UTC))
quiet_hours = st.one_of(st.just(DEFAULT), st.builds(QuietHours, clocks, clocks))


def easter(year: int) -> date:
    """Return Easter Sunday (Meeus, Astronomical Algorithms, 2nd ed., chapter 8)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    moon = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def dutch_holidays(year: int) -> Iterator[date]:
    """Yield the Dutch public holidays by the law and, for Good Friday and 5 May, custom."""
    yield date(year, 1, 1)
    for days in (-2, 0, 1, 39, 49, 50):
        yield easter(year) + timedelta(days=days)
    kings_day = date(year, 4, 27)
    yield kings_day - timedelta(days=kings_day.weekday() == 6)
    if year % 5 == 0:
        yield date(year, 5, 5)
    yield from (date(year, 12, 25), date(year, 12, 26))
