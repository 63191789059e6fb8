"""A reminder comes days later at the same local time, but not in quiet time."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.checkin.reminder import remind_at
from flows.person.quiet import QuietHours, is_quiet
from tests.flows.checkin.times import (
    AMSTERDAM,
    DEFAULT,
    local,
    moments,
    naive,
    quiet_hours,
    unhurried,
    zones,
)


@pytest.mark.parametrize(
    ("now", "days", "expected"),
    [
        ((2026, 11, 23, 15, 20), 3, (2026, 11, 26, 15, 20)),
        ((2026, 11, 23, 21, 20), 3, (2026, 11, 27, 8)),  # asked in the evening
        ((2026, 11, 26, 15, 20), 3, (2026, 11, 30, 8)),  # due on a Sunday
        ((2026, 12, 18, 15, 20), 7, (2026, 12, 28, 8)),  # due at Christmas
        ((2026, 4, 13, 15, 20), 14, (2026, 4, 28, 8)),  # due on King's Day
        ((2026, 3, 27, 15, 20), 3, (2026, 3, 30, 15, 20)),  # the clock goes forward
        ((2026, 10, 23, 15, 20), 3, (2026, 10, 26, 15, 20)),  # and back
    ],
)
def test_it_keeps_the_local_time_or_waits_for_the_morning(
    now: tuple[int, ...], days: int, expected: tuple[int, ...]
) -> None:
    """In Amsterdam: a holiday delays a reminder, where it would skip a check-in."""
    found = remind_at(local(AMSTERDAM, *now), days, AMSTERDAM, DEFAULT)
    assert local(AMSTERDAM, *expected) == found


def test_asked_in_the_hour_that_passes_twice_it_is_an_ordinary_time_later() -> None:
    """The second 02:30 of the autumn night leaves no trace two days on."""
    night = QuietHours.parse("12:00-13:00")
    asked = local(AMSTERDAM, 2026, 10, 25, 2, 30, fold=1)
    assert local(AMSTERDAM, 2026, 10, 27, 2, 30) == remind_at(asked, 2, AMSTERDAM, night)


@unhurried
@given(moments, st.sampled_from([1, 3, 7, 14]), zones, quiet_hours)
def test_it_never_comes_early_nor_in_quiet_time(
    now: datetime, days: int, zone: ZoneInfo, hours: QuietHours
) -> None:
    """At the same local time unless moved, and not before that."""
    found = remind_at(now, days, zone, hours)
    wanted = now.astimezone(zone).replace(tzinfo=None) + timedelta(days=days)
    shown = found.astimezone(zone).replace(tzinfo=None)
    assert wanted <= shown
    assert not is_quiet(found, hours, zone)


@pytest.mark.parametrize("days", [0, -3])
def test_less_than_a_day_is_refused(days: int) -> None:
    """It would come at once, or never."""
    with pytest.raises(ValueError, match="at least 1 day"):
        remind_at(local(AMSTERDAM, 2026, 11, 23, 15), days, AMSTERDAM, DEFAULT)


def test_a_moment_of_no_zone_is_refused() -> None:
    """Nobody knows whose clock it was read from."""
    with pytest.raises(ValueError, match="time zone"):
        remind_at(naive(2026, 11, 23, 15), 3, AMSTERDAM, DEFAULT)
