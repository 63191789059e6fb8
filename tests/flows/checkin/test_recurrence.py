"""The weekly check-in: when it comes, when it is skipped, what happens after a silence."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.checkin.recurrence import (
    Weekday,
    Weekly,
    catch_up,
    due_moment,
    moved,
    next_moment,
    offered_hours,
    offered_weekdays,
)
from flows.person.quiet import QuietHours, is_quiet
from tests.flows.checkin.times import (
    AMSTERDAM,
    DEFAULT,
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

FRIDAY_AT_FOUR = Weekly(Weekday.FRIDAY, time(16))
HOLIDAYS = {day for year in range(2023, 2038) for day in dutch_holidays(year)}
ONE_DAY = timedelta(days=1)

rules = st.builds(Weekly, st.sampled_from(Weekday), clocks)
offered_rules = st.builds(
    Weekly,
    st.sampled_from(offered_weekdays()),
    st.sampled_from(offered_hours(DEFAULT)).map(time),
)


def week_of(moment: datetime, zone: ZoneInfo) -> tuple[int, int]:
    """Return the local year and week (ISO 8601)."""
    calendar = moment.astimezone(zone).isocalendar()
    return calendar.year, calendar.week


def a_year_of(
    rule: Weekly, begin: datetime, zone: ZoneInfo, hours: QuietHours = DEFAULT
) -> list[datetime]:
    """Return the check-ins of the year after a moment."""
    found = [due_moment(rule, begin, zone, hours)]
    while found[-1] < begin + timedelta(days=365):
        found.append(due_moment(rule, found[-1], zone, hours))
    return found[:-1]


class TestWhatIsOffered:
    def test_weekdays_from_monday_to_friday(self) -> None:
        """Nobody is invited to choose a weekend."""
        assert offered_weekdays() == (0, 1, 2, 3, 4)

    @pytest.mark.parametrize(
        ("hours", "expected"),
        [
            ("20:00-08:00", tuple(range(8, 20))),
            ("17:30-08:30", tuple(range(9, 18))),
            ("12:00-13:00", (*range(12), *range(13, 24))),
            ("00:00-00:00", tuple(range(24))),
            ("08:45-08:15", ()),
        ],
    )
    def test_hours_that_are_not_quiet(self, hours: str, expected: tuple[int, ...]) -> None:
        """The last is the one that still begins in time."""
        assert expected == offered_hours(QuietHours.parse(hours))


class TestTheRule:
    def test_its_time_is_plain(self) -> None:
        """A zone or seconds would come back at another moment than was chosen."""
        with pytest.raises(ValueError, match="no zone"):
            Weekly(Weekday.FRIDAY, time(16, tzinfo=UTC))
        with pytest.raises(ValueError, match="whole minutes"):
            Weekly(Weekday.FRIDAY, time(16, 0, 30))

    @pytest.mark.parametrize(
        ("rule", "after", "expected"),
        [
            # the same hour on the wall, before and after the clock moves
            (FRIDAY_AT_FOUR, (2026, 3, 26), utc(2026, 3, 27, 15)),
            (FRIDAY_AT_FOUR, (2026, 3, 27, 16), utc(2026, 4, 3, 14)),
            (FRIDAY_AT_FOUR, (2026, 10, 23, 15, 59), utc(2026, 10, 23, 14)),
            (FRIDAY_AT_FOUR, (2026, 10, 23, 16), utc(2026, 10, 30, 15)),
            # a time that spring skips, and the week after
            (Weekly(Weekday.SUNDAY, time(2, 30)), (2026, 3, 23), utc(2026, 3, 29, 1)),
            (Weekly(Weekday.SUNDAY, time(2, 30)), (2027, 3, 22), utc(2027, 3, 28, 1)),
            (Weekly(Weekday.SUNDAY, time(2, 30)), (2027, 3, 28, 3), utc(2027, 4, 4, 0, 30)),
            # a time that autumn has twice
            (Weekly(Weekday.SUNDAY, time(2, 30)), (2026, 10, 19), utc(2026, 10, 25, 0, 30)),
            (Weekly(Weekday.SUNDAY, time(2, 30)), (2027, 10, 25), utc(2027, 10, 31, 0, 30)),
            (
                Weekly(Weekday.SUNDAY, time(2, 30)),
                (2027, 10, 31, 2, 30),
                utc(2027, 11, 7, 1, 30),
            ),
        ],
    )
    def test_it_keeps_the_time_on_the_wall(
        self, rule: Weekly, after: tuple[int, ...], expected: datetime
    ) -> None:
        """In Amsterdam, around the four moves of the clock in 2026 and 2027."""
        found = next_moment(rule, local(AMSTERDAM, *after), AMSTERDAM)
        assert expected == found

    @unhurried
    @given(rules, moments, zones)
    def test_its_moments_are_later_and_a_week_apart(
        self, rule: Weekly, after: datetime, zone: ZoneInfo
    ) -> None:
        """The first comes within a week and an hour; the second 6 to 8 days after it."""
        first = next_moment(rule, after, zone)
        second = next_moment(rule, first, zone)
        assert timedelta(0) < first - after <= timedelta(days=7, hours=1)
        assert timedelta(days=6) < second - first < timedelta(days=8)

    @unhurried
    @given(rules, moments, zones)
    def test_its_moments_show_its_weekday_and_time(
        self, rule: Weekly, after: datetime, zone: ZoneInfo
    ) -> None:
        """For a year; but where the clock skips the time, the moment of the skip is taken."""
        moment = after
        for _ in range(53):
            moment = next_moment(rule, moment, zone)
            shown = moment.astimezone(zone)
            assert moment.tzinfo == UTC
            assert rule.weekday == shown.weekday()
            before = (moment - timedelta(seconds=1)).astimezone(zone)
            assert shown.time() == rule.at or before.time() < rule.at < shown.time()

    def test_a_moment_of_no_zone_is_refused(self) -> None:
        """By all that take one."""
        unzoned, aware = naive(2026, 11, 26, 12), utc(2026, 11, 26, 12)
        with pytest.raises(ValueError, match="time zone"):
            next_moment(FRIDAY_AT_FOUR, unzoned, AMSTERDAM)
        with pytest.raises(ValueError, match="time zone"):
            due_moment(FRIDAY_AT_FOUR, unzoned, AMSTERDAM, DEFAULT)
        with pytest.raises(ValueError, match="time zone"):
            catch_up(FRIDAY_AT_FOUR, unzoned, aware, AMSTERDAM, DEFAULT)
        with pytest.raises(ValueError, match="time zone"):
            catch_up(FRIDAY_AT_FOUR, aware, unzoned, AMSTERDAM, DEFAULT)


class TestWhatIsSent:
    @pytest.mark.parametrize(
        ("weekday", "after", "expected"),
        [
            (Weekday.FRIDAY, (2026, 3, 27, 16), (2026, 4, 10, 16)),  # Good Friday
            (Weekday.MONDAY, (2026, 3, 30, 16), (2026, 4, 13, 16)),  # Easter Monday
            (Weekday.MONDAY, (2026, 4, 20, 16), (2026, 5, 4, 16)),  # King's Day
            (Weekday.SATURDAY, (2026, 4, 20, 16), (2026, 5, 4, 8)),  # moved onto King's Day
            (Weekday.TUESDAY, (2026, 4, 28, 16), (2026, 5, 5, 16)),  # 5 May, no lustrum
            (Weekday.MONDAY, (2025, 4, 28, 16), (2025, 5, 12, 16)),  # 5 May, a lustrum
            (Weekday.THURSDAY, (2026, 5, 7, 16), (2026, 5, 21, 16)),  # Ascension Day
            (Weekday.MONDAY, (2026, 5, 18, 16), (2026, 6, 1, 16)),  # Whit Monday
            (Weekday.FRIDAY, (2026, 12, 18, 16), (2027, 1, 8, 16)),  # Christmas and New Year
            (Weekday.THURSDAY, (2026, 12, 17, 16), (2026, 12, 24, 16)),  # Christmas Eve
            (Weekday.MONDAY, (2026, 3, 23, 16), (2026, 3, 30, 16)),  # the clock goes forward
            (Weekday.MONDAY, (2026, 10, 19, 16), (2026, 10, 26, 16)),  # and back
            (Weekday.MONDAY, (2027, 3, 22, 16), (2027, 4, 5, 16)),  # forward at Easter
            (Weekday.MONDAY, (2027, 10, 25, 16), (2027, 11, 1, 16)),
        ],
    )
    def test_a_week_with_a_holiday_on_its_day_is_skipped(
        self, weekday: Weekday, after: tuple[int, ...], expected: tuple[int, ...]
    ) -> None:
        """It is not made up for on another day."""
        rule = Weekly(weekday, time(16))
        found = due_moment(rule, local(AMSTERDAM, *after), AMSTERDAM, DEFAULT)
        assert local(AMSTERDAM, *expected) == found

    @pytest.mark.parametrize(
        ("rule", "expected"),
        [
            (Weekly(Weekday.TUESDAY, time(7)), (2026, 11, 24, 8)),
            (Weekly(Weekday.TUESDAY, time(21)), (2026, 11, 25, 8)),
            (Weekly(Weekday.FRIDAY, time(20)), (2026, 11, 23, 8)),  # of the week before
            (Weekly(Weekday.SATURDAY, time(10)), (2026, 11, 23, 8)),
            (Weekly(Weekday.SUNDAY, time(10)), (2026, 11, 23, 8)),
        ],
    )
    def test_a_rule_in_quiet_time_is_moved_to_its_end(
        self, rule: Weekly, expected: tuple[int, ...]
    ) -> None:
        """Asked on a Sunday evening, after the settings changed."""
        sunday = local(AMSTERDAM, 2026, 11, 22, 21)
        assert local(AMSTERDAM, *expected) == due_moment(rule, sunday, AMSTERDAM, DEFAULT)

    def test_a_moved_rule_comes_even_when_its_own_week_is_over(self) -> None:
        """Asked before dawn on Monday, Saturday's is due at eight."""
        monday = local(AMSTERDAM, 2026, 11, 23, 5)
        found = due_moment(Weekly(Weekday.SATURDAY, time(10)), monday, AMSTERDAM, DEFAULT)
        assert local(AMSTERDAM, 2026, 11, 23, 8) == found

    def test_a_holiday_on_the_chosen_day_skips_the_week_of_a_moved_rule_too(self) -> None:
        """Friday evening's comes on Monday morning, but not on the Monday after Christmas Day."""
        rule = Weekly(Weekday.FRIDAY, time(21))
        found = due_moment(rule, local(AMSTERDAM, 2026, 12, 21, 8), AMSTERDAM, DEFAULT)
        assert local(AMSTERDAM, 2027, 1, 11, 8) == found

    @unhurried
    @given(offered_rules, moments, zones)
    def test_what_was_offered_comes_every_week_but_for_holidays(
        self, rule: Weekly, begin: datetime, zone: ZoneInfo
    ) -> None:
        """Exactly then: for a year, at the local time chosen."""
        first = begin.astimezone(zone).replace(tzinfo=None)
        days = (first.date() + later * ONE_DAY for later in range(366))
        expected = [
            wall
            for day in days
            if day.weekday() == rule.weekday and day not in HOLIDAYS
            if first < (wall := datetime.combine(day, rule.at)) < first + timedelta(days=364)
        ]
        found = [
            moment.astimezone(zone).replace(tzinfo=None) for moment in a_year_of(rule, begin, zone)
        ]
        assert expected == [wall for wall in found if wall < first + timedelta(days=364)]

    @unhurried
    @given(rules, moments, zones, quiet_hours)
    def test_nothing_comes_in_quiet_time_nor_twice_a_week(
        self, rule: Weekly, begin: datetime, zone: ZoneInfo, hours: QuietHours
    ) -> None:
        """Whatever rule the settings left behind: later, awake, one a week, at one local time."""
        found = a_year_of(rule, begin, zone, hours)
        weeks = [week_of(moment, zone) for moment in found]
        assert begin < found[0]
        assert sorted(set(weeks)) == weeks
        assert not any(is_quiet(moment, hours, zone) for moment in found)
        shown = {(wall.weekday(), wall.time()) for wall in (m.astimezone(zone) for m in found)}
        assert len(shown) == 1

    @unhurried
    @given(rules, moments, zones, quiet_hours)
    def test_a_week_is_missed_only_for_a_holiday(
        self, rule: Weekly, begin: datetime, zone: ZoneInfo, hours: QuietHours
    ) -> None:
        """On the day chosen, or on the day it is moved to."""
        found = [moment.astimezone(zone).date() for moment in a_year_of(rule, begin, zone, hours)]
        present = set(found)
        sending = found[0]
        while sending < found[-1]:
            moved = (sending.weekday() - rule.weekday) % 7
            skipped = {sending, sending - moved * ONE_DAY} & HOLIDAYS
            assert (sending not in present) == bool(skipped)
            sending += 7 * ONE_DAY


CURACAO = ZoneInfo("America/Curacao")


class TestAfterAMove:
    """Another zone, or other quiet hours."""

    def test_the_next_comes_at_the_same_time_on_the_new_wall(self) -> None:
        """Four o'clock on Friday, in Willemstad."""
        now = local(AMSTERDAM, 2026, 11, 25, 10)
        found = moved(FRIDAY_AT_FOUR, now, (AMSTERDAM, DEFAULT), (CURACAO, DEFAULT))
        assert local(CURACAO, 2026, 11, 27, 16) == found

    def test_what_came_this_week_does_not_come_again(self) -> None:
        """It was four in Amsterdam already, and is to be four in Willemstad."""
        now = local(AMSTERDAM, 2026, 11, 27, 17)
        found = moved(FRIDAY_AT_FOUR, now, (AMSTERDAM, DEFAULT), (CURACAO, DEFAULT))
        assert local(CURACAO, 2026, 12, 4, 16) == found

    def test_quiet_hours_that_hold_at_the_time_move_it(self) -> None:
        """Friday at seven in the evening becomes Monday morning."""
        rule, now = Weekly(Weekday.FRIDAY, time(19)), local(AMSTERDAM, 2026, 11, 25, 10)
        early = QuietHours.parse("18:00-08:00")
        found = moved(rule, now, (AMSTERDAM, DEFAULT), (AMSTERDAM, early))
        assert local(AMSTERDAM, 2026, 11, 30, 8) == found

    @unhurried
    @given(rules, moments, zones, quiet_hours, zones, quiet_hours)
    def test_wherever_to_it_is_later_awake_and_no_second_one_in_a_week(
        self,
        rule: Weekly,
        now: datetime,
        before: ZoneInfo,
        hours: QuietHours,
        zone: ZoneInfo,
        quiet: QuietHours,
    ) -> None:
        """Whatever the zones and hours were and are."""
        found = moved(rule, now, (before, hours), (zone, quiet))
        assert found > now
        assert not is_quiet(found, quiet, zone)
        last = due_moment(rule, now - timedelta(days=7), before, hours)
        if last <= now and week_of(last, before) == week_of(now, before) == week_of(now, zone):
            assert week_of(found, zone) > week_of(now, zone)


class TestAfterASilence:
    """The process was down, or the tick came a moment late."""

    @pytest.mark.parametrize(
        ("now", "send", "following"),
        [
            ((2026, 11, 27, 16), True, (2026, 12, 4, 16)),  # on time
            ((2026, 11, 27, 19, 59), True, (2026, 12, 4, 16)),  # late on the same day
            ((2026, 11, 27, 20), False, (2026, 12, 4, 16)),  # quiet by now
            ((2026, 11, 30, 9), False, (2026, 12, 4, 16)),  # another day
            ((2026, 12, 4, 15, 59), False, (2026, 12, 4, 16)),  # the next is about to come
            ((2026, 12, 4, 16), True, (2026, 12, 11, 16)),  # and comes, to the second
            ((2026, 12, 4, 16, 5), True, (2026, 12, 11, 16)),  # two missed: today's alone
            ((2026, 12, 25, 17), False, (2027, 1, 8, 16)),  # Christmas
            ((2031, 5, 16, 17), True, (2031, 5, 23, 16)),  # years later
            ((2026, 11, 27, 15, 59), False, (2026, 11, 27, 16)),  # not missed at all
        ],
    )
    def test_only_what_was_due_today_is_sent_late(
        self, now: tuple[int, ...], *, send: bool, following: tuple[int, ...]
    ) -> None:
        """A check-in of Friday 27 November at four."""
        due = local(AMSTERDAM, 2026, 11, 27, 16)
        found = catch_up(FRIDAY_AT_FOUR, due, local(AMSTERDAM, *now), AMSTERDAM, DEFAULT)
        assert (send, local(AMSTERDAM, *following)) == found

    def test_a_rule_changed_meanwhile_does_not_make_it_two_a_week(self) -> None:
        """Monday's goes out late; Friday's, by the new rule, begins a week on."""
        due, now = local(AMSTERDAM, 2026, 11, 23, 9), local(AMSTERDAM, 2026, 11, 23, 11)
        found = catch_up(FRIDAY_AT_FOUR, due, now, AMSTERDAM, DEFAULT)
        assert (True, local(AMSTERDAM, 2026, 12, 4, 16)) == found

    def test_a_rule_changed_meanwhile_takes_nothing_from_what_was_due(self) -> None:
        """Tuesday's goes out late, though by the new rule Monday's would have been the last."""
        rule = Weekly(Weekday.MONDAY, time(16))
        due, now = local(AMSTERDAM, 2026, 11, 24, 9), local(AMSTERDAM, 2026, 11, 24, 11)
        found = catch_up(rule, due, now, AMSTERDAM, DEFAULT)
        assert (True, local(AMSTERDAM, 2026, 11, 30, 16)) == found

    def test_a_rule_changed_meanwhile_still_comes_this_week_if_nothing_was_sent(self) -> None:
        """Monday's is too late on Tuesday, so Friday's is the first of the week."""
        due, now = local(AMSTERDAM, 2026, 11, 23, 9), local(AMSTERDAM, 2026, 11, 24, 11)
        found = catch_up(FRIDAY_AT_FOUR, due, now, AMSTERDAM, DEFAULT)
        assert (False, local(AMSTERDAM, 2026, 11, 27, 16)) == found

    @unhurried
    @given(
        rules,
        moments,
        zones,
        quiet_hours,
        st.lists(st.timedeltas(timedelta(minutes=1), timedelta(days=20)), max_size=30),
    )
    def test_however_long_the_silences_a_week_brings_one_at_most(
        self,
        rule: Weekly,
        begin: datetime,
        zone: ZoneInfo,
        hours: QuietHours,
        silences: list[timedelta],
    ) -> None:
        """Ticks at any distance: never quiet, never two a week, the next always ahead."""
        due, now, sent = due_moment(rule, begin, zone, hours), begin, []
        for silence in silences:
            now += silence
            if due > now:
                continue
            send, due = catch_up(rule, due, now, zone, hours)
            assert due == due_moment(rule, now, zone, hours)
            if send:
                sent.append(now)
        weeks = [week_of(moment, zone) for moment in sent]
        assert sorted(set(weeks)) == weeks
        assert not any(is_quiet(moment, hours, zone) for moment in sent)

    @unhurried
    @given(offered_rules, moments, zones)
    def test_without_a_silence_nothing_is_missed(
        self, rule: Weekly, begin: datetime, zone: ZoneInfo
    ) -> None:
        """A tick a minute after each is due sends them all."""
        expected = a_year_of(rule, begin, zone)
        due = expected[0]
        for moment in expected[1:]:
            send, following = catch_up(rule, due, due + timedelta(minutes=1), zone, DEFAULT)
            assert (True, moment) == (send, following)
            due = following


def test_a_weekday_is_numbered_as_the_calendar_does() -> None:
    """So that what is stored can be compared with a date."""
    assert date(2026, 11, 27).weekday() == Weekday.FRIDAY
