"""A reminder comes days later at the same local time, but not in quiet time."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.checkin.reminder import remind_at, remind_in
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


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ((2026, 11, 23, 10), (2026, 11, 23, 13)),
        ((2026, 11, 23, 17), (2026, 11, 24, 8)),  # quiet from eight in the evening
        ((2026, 11, 27, 16), (2026, 11, 27, 19)),  # Friday
        ((2026, 11, 27, 17), (2026, 11, 30, 8)),  # Friday evening: on Monday
        ((2026, 12, 24, 18), (2026, 12, 28, 8)),  # Christmas, then a weekend
        ((2026, 3, 29, 1), (2026, 3, 30, 8)),  # the night of the spring
    ],
)
def test_within_hours_it_comes_then_or_at_the_end_of_quiet_time(
    now: tuple[int, ...], expected: tuple[int, ...]
) -> None:
    """Three hours later, in Amsterdam."""
    found = remind_in(local(AMSTERDAM, *now), 3, AMSTERDAM, DEFAULT)
    assert local(AMSTERDAM, *expected) == found


def test_hours_are_hours_when_the_clock_is_moved() -> None:
    """Three hours of waiting, whatever the wall says."""
    day = QuietHours.parse("12:00-13:00")
    zone = ZoneInfo("Africa/Cairo")  # its clock goes forward on a Friday, a working day here
    asked = local(zone, 2026, 4, 23, 23)
    assert remind_in(asked, 3, zone, day) - asked.astimezone(UTC) == timedelta(hours=3)


@unhurried
@given(moments, st.integers(1, 23), zones, quiet_hours)
def test_within_hours_it_never_comes_early_nor_in_quiet_time(
    now: datetime, later: int, zone: ZoneInfo, hours: QuietHours
) -> None:
    """As soon as it may, and no sooner."""
    found = remind_in(now, later, zone, hours)
    assert now + timedelta(hours=later) <= found
    assert not is_quiet(found, hours, zone)


def test_less_than_an_hour_is_refused() -> None:
    """It would come at once, or never."""
    with pytest.raises(ValueError, match="at least 1 hour"):
        remind_in(local(AMSTERDAM, 2026, 11, 23, 15), 0, AMSTERDAM, DEFAULT)
