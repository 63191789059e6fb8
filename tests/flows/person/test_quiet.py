"""Quiet time: hours, weekends and Dutch public holidays, on the person's own wall."""

import subprocess
import sys
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.person.quiet import (
    QuietHours,
    awake,
    check_clock_time,
    instant_of,
    is_public_holiday,
    is_quiet,
    public_holidays,
    to_utc,
)
from tests.flows.checkin.times import (
    AMSTERDAM,
    DEFAULT,
    ZONES,
    clocks,
    dutch_holidays,
    local,
    moments,
    naive,
    quiet_hours,
    unhurried,
    utc,
    zones,
)

NONE = QuietHours(time(0), time(0))
CAIRO = ZoneInfo("Africa/Cairo")  # moves its clock at midnight between working days


class TestQuietHours:
    def test_they_are_the_evening_and_the_night_by_default(self) -> None:
        """Nothing is said from eight in the evening to eight in the morning."""
        assert QuietHours(time(20), time(8)) == QuietHours()

    @pytest.mark.parametrize(
        ("written", "start", "end"),
        [
            ("20:00-08:00", time(20), time(8)),
            ("22:30-7:15", time(22, 30), time(7, 15)),
            (" 12:00 – 13:00 ", time(12), time(13)),
            ("00:00-00:00", time(0), time(0)),
        ],
    )
    def test_they_are_read_as_people_write_them(self, written: str, start: time, end: time) -> None:
        """One digit for the hour, spaces and an en dash are all right."""
        assert QuietHours(start, end) == QuietHours.parse(written)

    @pytest.mark.parametrize(
        "written",
        ["", "20-8", "20:00", "24:00-08:00", "20:60-08:00", "20:00-08:00-09:00", "٢٠:٠٠-٠٨:٠٠"],
    )
    def test_anything_else_is_refused_with_what_would_be_right(self, written: str) -> None:
        """The message holds an example and nothing of what was typed."""
        with pytest.raises(ValueError, match="20:00-08:00") as refusal:
            QuietHours.parse(written)
        assert str(refusal.value) == (
            "quiet hours are two clock times from 00:00 to 23:59, as in 20:00-08:00"
        )

    @given(clocks, clocks)
    def test_they_are_read_back_as_written(self, start: time, end: time) -> None:
        """Writing and reading cancel out."""
        hours = QuietHours(start, end)
        assert hours == QuietHours.parse(str(hours))

    @pytest.mark.parametrize("clock", [time(20, tzinfo=UTC), time(20, 0, 1), time(20, 0, 0, 1)])
    def test_a_clock_time_is_plain(self, clock: time) -> None:
        """A zone of its own, seconds or less are refused."""
        with pytest.raises(ValueError, match="a clock time"):
            check_clock_time(clock)
        with pytest.raises(ValueError, match="a clock time"):
            QuietHours(clock, time(8))

    @pytest.mark.parametrize(
        ("hours", "quiet"),
        [
            ("20:00-08:00", {time(20), time(23, 59), time(0), time(7, 59)}),
            ("12:00-20:00", {time(12), time(19, 59)}),
            ("09:00-09:00", set()),
        ],
    )
    def test_the_start_is_quiet_and_the_end_is_not(self, hours: str, quiet: set[time]) -> None:
        """Past midnight or not; a start equal to the end means none."""
        tried = [time(0), time(7, 59), time(8), time(12), time(19, 59), time(20), time(23, 59)]
        assert quiet == {clock for clock in tried if QuietHours.parse(hours).cover(clock)}


class TestHolidays:
    @pytest.mark.parametrize("year", range(2024, 2036))
    def test_they_are_those_of_the_law_and_good_friday(self, year: int) -> None:
        """The package agrees with a calculation of our own."""
        assert set(dutch_holidays(year)) == public_holidays(year)

    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            (date(2026, 4, 3), True),  # Good Friday
            (date(2026, 4, 27), True),  # King's Day
            (date(2025, 4, 26), True),  # King's Day, moved from a Sunday
            (date(2025, 4, 27), False),
            (date(2025, 5, 5), True),  # Liberation Day in a lustrum year
            (date(2026, 5, 5), False),  # and in another
            (date(2026, 12, 24), False),  # Christmas Eve
            (date(2026, 12, 31), False),  # New Year's Eve
        ],
    )
    def test_the_doubtful_ones_are_decided(self, day: date, *, expected: bool) -> None:
        """The module's third rule, day by day."""
        assert expected == is_public_holiday(day)

    def test_the_package_is_imported_only_when_a_day_is_asked_about(self) -> None:
        """A start does not pay for its memory and time."""
        code = "import flows.checkin.reminder, flows.checkin.recurrence as r, sys; "
        found = subprocess.run(
            [sys.executable, "-c", code + "print(r.Weekday(4), 'holidays' in sys.modules)"],
            capture_output=True,
            text=True,
            check=True,
        )
        assert found.stdout == "4 False\n"


class TestIsQuiet:
    @pytest.mark.parametrize(
        ("wall", "expected"),
        [
            ((2026, 11, 26, 7, 59), True),
            ((2026, 11, 26, 8), False),
            ((2026, 11, 26, 19, 59), False),
            ((2026, 11, 26, 20), True),
            ((2026, 11, 28, 12), True),  # Saturday
            ((2026, 11, 29, 12), True),  # Sunday
            ((2026, 12, 25, 12), True),  # Christmas
            ((2026, 4, 27, 12), True),  # King's Day
            ((2026, 4, 6, 12), True),  # Easter Monday
            ((2026, 5, 25, 12), True),  # Whit Monday
            ((2026, 5, 26, 12), False),
        ],
    )
    def test_it_holds_at_night_at_weekends_and_on_holidays(
        self, wall: tuple[int, ...], *, expected: bool
    ) -> None:
        """In Amsterdam, by default."""
        assert expected == is_quiet(local(AMSTERDAM, *wall), DEFAULT, AMSTERDAM)

    def test_weekends_and_holidays_can_be_left_out(self) -> None:
        """Each on its own; a holiday at the weekend is quiet by either."""
        saturday, christmas, both = (local(AMSTERDAM, 2026, 12, day, 12) for day in (19, 25, 26))
        assert not is_quiet(saturday, DEFAULT, AMSTERDAM, weekends=False)
        assert is_quiet(saturday, DEFAULT, AMSTERDAM, holidays=False)
        assert not is_quiet(christmas, DEFAULT, AMSTERDAM, holidays=False)
        assert is_quiet(christmas, DEFAULT, AMSTERDAM, weekends=False)
        assert is_quiet(both, DEFAULT, AMSTERDAM, weekends=False)
        assert is_quiet(both, DEFAULT, AMSTERDAM, holidays=False)
        assert not is_quiet(both, DEFAULT, AMSTERDAM, weekends=False, holidays=False)

    def test_the_day_is_that_of_the_persons_zone(self) -> None:
        """Christmas begins later on Curaçao than in Amsterdam."""
        moment = local(AMSTERDAM, 2026, 12, 25, 1)
        assert is_quiet(moment, NONE, AMSTERDAM)
        assert not is_quiet(moment, NONE, ZoneInfo("America/Curacao"))

    def test_an_hour_that_passes_twice_is_quiet_twice(self) -> None:
        """In autumn, what the wall shows decides."""
        hours = QuietHours(time(2), time(2, 30))
        quiet = [
            is_quiet(
                local(AMSTERDAM, 2026, 10, 25, 2, minute, fold=fold),
                hours,
                AMSTERDAM,
                weekends=False,
            )
            for fold in (0, 1)
            for minute in (0, 30)
        ]
        assert quiet == [True, False, True, False]

    def test_a_moment_of_no_zone_is_refused(self) -> None:
        """By all three that take one."""
        unzoned = naive(2026, 11, 26, 12)
        with pytest.raises(ValueError, match="time zone"):
            is_quiet(unzoned, DEFAULT, AMSTERDAM)
        with pytest.raises(ValueError, match="time zone"):
            awake(unzoned, DEFAULT, AMSTERDAM)
        with pytest.raises(ValueError, match="time zone"):
            to_utc(unzoned)


class TestAwake:
    @pytest.mark.parametrize(
        ("asleep", "up"),
        [
            ((2026, 11, 26, 12, 34), (2026, 11, 26, 12, 34)),  # not asleep at all
            ((2026, 11, 26, 6), (2026, 11, 26, 8)),
            ((2026, 11, 26, 20), (2026, 11, 27, 8)),
            ((2026, 11, 27, 20), (2026, 11, 30, 8)),  # over the weekend
            ((2026, 12, 24, 20), (2026, 12, 28, 8)),  # Christmas from Friday on
            ((2026, 4, 2, 20), (2026, 4, 7, 8)),  # Good Friday to Easter Monday
            ((2026, 4, 24, 20), (2026, 4, 28, 8)),  # King's Day after a weekend
            ((2026, 5, 22, 20), (2026, 5, 26, 8)),  # Whitsun
            ((2026, 3, 27, 20), (2026, 3, 30, 8)),  # the clock goes forward on Sunday
            ((2026, 10, 23, 20), (2026, 10, 26, 8)),  # and back
            ((2027, 3, 25, 20), (2027, 3, 30, 8)),  # forward on Easter Sunday
            ((2027, 10, 29, 20), (2027, 11, 1, 8)),
        ],
    )
    def test_it_is_the_first_morning_of_a_working_day(
        self, asleep: tuple[int, ...], up: tuple[int, ...]
    ) -> None:
        """Eight on the wall, whatever the clock did in between."""
        assert local(AMSTERDAM, *up) == awake(local(AMSTERDAM, *asleep), DEFAULT, AMSTERDAM)

    def test_without_quiet_hours_a_working_day_begins_at_midnight(self) -> None:
        """Weekends and holidays are quiet all the same."""
        found = awake(local(AMSTERDAM, 2026, 4, 4, 12), NONE, AMSTERDAM)
        assert local(AMSTERDAM, 2026, 4, 7) == found

    def test_weekends_and_holidays_can_be_left_out(self) -> None:
        """As in `is_quiet`."""
        evening = local(AMSTERDAM, 2026, 4, 2, 20)
        assert local(AMSTERDAM, 2026, 4, 3, 8) == awake(evening, DEFAULT, AMSTERDAM, holidays=False)
        assert local(AMSTERDAM, 2026, 4, 4, 8) == awake(evening, DEFAULT, AMSTERDAM, weekends=False)

    @pytest.mark.parametrize(
        ("hours", "asleep", "up"),
        [
            # quiet until a time that spring skips: up as the clock jumps
            ("22:00-02:30", local(AMSTERDAM, 2026, 3, 29, 1), local(AMSTERDAM, 2026, 3, 29, 3)),
            # quiet until a time that autumn has twice: up at the first, and again at the second
            (
                "22:00-02:30",
                local(AMSTERDAM, 2026, 10, 25, 1),
                local(AMSTERDAM, 2026, 10, 25, 2, 30),
            ),
            (
                "22:00-02:30",
                local(AMSTERDAM, 2026, 10, 25, 2, fold=1),
                local(AMSTERDAM, 2026, 10, 25, 2, 30, fold=1),
            ),
            # quiet from a time on that the clock is put back across: up for that half hour
            (
                "02:30-08:00",
                local(AMSTERDAM, 2026, 10, 25, 2, 40),
                local(AMSTERDAM, 2026, 10, 25, 2, fold=1),
            ),
        ],
    )
    def test_a_clock_that_moves_in_the_night_moves_the_end_of_quiet(
        self, hours: str, asleep: datetime, up: datetime
    ) -> None:
        """Only the wall counts, to the minute it changes."""
        assert up == awake(asleep, QuietHours.parse(hours), AMSTERDAM, weekends=False)

    @unhurried
    @given(moments, quiet_hours, st.sampled_from((*ZONES, CAIRO)))
    def test_it_is_not_quiet_and_all_before_it_is(
        self, moment: datetime, hours: QuietHours, zone: ZoneInfo
    ) -> None:
        """The first such moment, and not merely one."""
        found = awake(moment, hours, zone)
        assert found.tzinfo == UTC
        assert moment <= found
        assert not is_quiet(found, hours, zone)
        steps = (found - moment) // timedelta(minutes=15)
        assert all(
            is_quiet(moment + step * timedelta(minutes=15), hours, zone) for step in range(steps)
        )
        assert found == moment or is_quiet(found - timedelta(microseconds=1), hours, zone)


class TestInstantOf:
    @pytest.mark.parametrize(
        ("zone", "day", "clock", "expected"),
        [
            ("Europe/Amsterdam", date(2026, 3, 29), time(2, 30), utc(2026, 3, 29, 1)),
            ("Europe/Amsterdam", date(2027, 3, 28), time(2), utc(2027, 3, 28, 1)),
            ("Europe/Amsterdam", date(2027, 3, 28), time(2, 30, 0, 7), utc(2027, 3, 28, 1)),
            ("Europe/Amsterdam", date(2026, 10, 25), time(2, 30), utc(2026, 10, 25, 0, 30)),
            ("Europe/Amsterdam", date(2027, 10, 31), time(2, 30), utc(2027, 10, 31, 0, 30)),
            ("Australia/Lord_Howe", date(2026, 10, 4), time(2, 15), utc(2026, 10, 3, 15, 30)),
            ("Australia/Lord_Howe", date(2026, 4, 5), time(1, 45), utc(2026, 4, 4, 14, 45)),
            ("Africa/Cairo", date(2026, 4, 24), time(0), utc(2026, 4, 23, 22)),
        ],
    )
    def test_a_skipped_time_comes_after_the_skip_and_a_double_one_first(
        self, zone: str, day: date, clock: time, expected: datetime
    ) -> None:
        """By an hour, by half an hour, and at midnight."""
        assert expected == instant_of(day, clock, ZoneInfo(zone))

    @unhurried
    @given(st.dates(date(2024, 1, 1), date(2035, 12, 31)), clocks, zones)
    def test_the_wall_shows_the_time_or_never_did(
        self, day: date, clock: time, zone: ZoneInfo
    ) -> None:
        """Any other time on the wall is the first one after a skip over the time asked for."""
        found = instant_of(day, clock, zone)
        shown = found.astimezone(zone).replace(tzinfo=None)
        asked = datetime.combine(day, clock)
        just_before = (found - timedelta(microseconds=1)).astimezone(zone).replace(tzinfo=None)
        assert shown == asked or just_before < asked < shown
