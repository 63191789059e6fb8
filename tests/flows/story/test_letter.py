"""Letters to a board: last days, reminders out of quiet time, and means that give nobody away."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from flows.person.quiet import QuietHours, is_public_holiday, is_quiet
from flows.story.letter import (
    LATE,
    MOST_STORIES,
    REMINDED_BEFORE,
    TERMS,
    Answer,
    Choice,
    Letter,
    Standing,
    Step,
    Writing,
    closes_on,
    decode,
    due_on,
    encode,
    is_closed,
    may_answer,
    may_take_back,
    mean_in_halves,
    next_reminder,
    put_off,
    standing,
    ticked,
)

DAYS = st.dates(date(2024, 1, 1), date(2034, 12, 31))
ZONES = st.sampled_from(["Europe/Amsterdam", "America/Curacao", "Asia/Tokyo", "Europe/Lisbon"])
CLOCKS = st.times().map(lambda each: each.replace(second=0, microsecond=0))
HOURS = st.builds(QuietHours, CLOCKS, CLOCKS)
USUAL = QuietHours(time(20), time(8))
ANSWER = Answer(Choice.DO, "Wij doen het.", "2026-03")


def letter(due: date, answer: Answer | None = None) -> Letter:
    return Letter("a", "Raad van bestuur", "Mag het?", "2026-03", due, 2, answer)


@given(DAYS, st.sampled_from(TERMS))
def test_a_last_day_is_a_working_day_and_never_earlier(today: date, days: int) -> None:
    """At most a long weekend later than asked for."""
    due = due_on(today, days)
    assert due.weekday() < 5
    assert not is_public_holiday(due)
    assert timedelta(0) <= due - today - timedelta(days=days) <= timedelta(days=5)


@given(DAYS, st.integers(-200, 200), st.booleans())
def test_a_letter_is_open_then_late_then_closed(due: date, later: int, answered: bool) -> None:
    """An answer can be changed up to and on the last day; a first one is taken for 60 days more."""
    today = due + timedelta(days=later)
    one = letter(due, ANSWER if answered else None)
    assert is_closed(one, today) == (today > closes_on(due))
    assert may_answer(one, today) == (later <= (0 if answered else LATE.days))
    assert may_take_back(one, today) == (not answered and later <= 0)
    expected = Standing.OPEN if later <= 0 else Standing.UNANSWERED
    assert standing(one, today) is (Standing.ANSWERED if answered else expected)
    assert not may_answer(replace(one, closed=True), today)


@given(DAYS, st.floats(-40, 10), ZONES, HOURS)
def test_a_reminder_comes_a_week_before_or_on_the_day_and_never_in_quiet_hours(
    due: date, before: float, zone_name: str, hours: QuietHours
) -> None:
    """Whatever somebody's quiet hours; a last day is never a weekend or a holiday."""
    assume(due == due_on(due, 0))
    zone = ZoneInfo(zone_name)
    now = datetime.combine(due, time(12), UTC) + timedelta(days=before)
    moment = next_reminder(due, now, zone, hours)
    if moment is None:
        return
    assert moment > now
    assert due - moment.astimezone(zone).date() in REMINDED_BEFORE
    assert not is_quiet(moment, hours, zone)


@given(DAYS, ZONES, HOURS)
def test_a_director_is_reminded_twice_at_most(due: date, zone_name: str, hours: QuietHours) -> None:
    """And not again: each moment is later than the one before."""
    assume(due == due_on(due, 0))
    zone = ZoneInfo(zone_name)
    moments = [datetime.combine(due, time(), UTC) - timedelta(days=60)]
    while (following := next_reminder(due, moments[-1], zone, hours)) is not None:
        moments.append(following)
    assert len(moments) <= 1 + len(REMINDED_BEFORE)
    assert moments == sorted(set(moments))


def test_with_usual_hours_a_reminder_comes_at_nine() -> None:
    """A week before, when that is no quiet day, and on the last day."""
    zone, due = ZoneInfo("Europe/Amsterdam"), date(2026, 4, 17)
    first = next_reminder(due, datetime(2026, 3, 18, 9, tzinfo=UTC), zone, USUAL)
    assert first == datetime(2026, 4, 10, 7, tzinfo=UTC)
    second = next_reminder(due, first, zone, USUAL)
    assert second == datetime(2026, 4, 17, 7, tzinfo=UTC)
    assert next_reminder(due, second, zone, USUAL) is None


def test_a_week_before_that_is_a_holiday_is_passed_over() -> None:
    """A week before Tuesday 12 May 2026 is Liberation Day's; a week before 4 May is King's Day."""
    zone = ZoneInfo("Europe/Amsterdam")
    first = next_reminder(date(2026, 5, 4), datetime(2026, 4, 1, tzinfo=UTC), zone, USUAL)
    assert first == datetime(2026, 5, 4, 7, tzinfo=UTC)


@given(DAYS, st.floats(-20, 3), ZONES, HOURS)
def test_what_is_put_off_is_not_sent_in_quiet_time_nor_after_the_last_day(
    due: date, later: float, zone_name: str, hours: QuietHours
) -> None:
    """A house that was off does not write at night, nor when it is too late."""
    zone = ZoneInfo(zone_name)
    now = datetime.combine(due, time(12), UTC) + timedelta(days=later)
    moment = put_off(due, now, zone, hours)
    if moment is None:
        return
    assert moment >= now
    assert moment.astimezone(zone).date() <= due
    assert not is_quiet(moment, hours, zone)


@given(st.lists(st.integers(1, 7), min_size=3, max_size=60))
def test_a_mean_is_near_and_never_says_that_all_chose_an_end(steps: list[int]) -> None:
    """In halves, a quarter off at most, and 1.5 to 6.5."""
    mean = mean_in_halves(sum(steps), len(steps))
    true = sum(steps) / len(steps)
    assert (mean * 2).is_integer()
    assert 1.5 <= mean <= 6.5
    assert abs(mean - min(max(true, 1.5), 6.5)) <= 0.25


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=1), max_size=30))
def test_at_most_five_stories_are_ticked_and_a_second_tick_takes_one_out(ticks: list[str]) -> None:
    """Their order says nothing of the order of ticking."""
    writing = Writing(Step.STORIES)
    for story in ticks:
        before = writing
        after = ticked(writing, story)
        if after is None:
            assert len(before.stories) == MOST_STORIES
            assert story not in before.stories
            continue
        writing = after
        assert (story in writing.stories) != (story in before.stories)
        assert list(writing.stories) == sorted(set(writing.stories))
        assert len(writing.stories) <= MOST_STORIES


@given(st.builds(Writing))
def test_what_is_being_written_comes_back_as_it_was(writing: Writing) -> None:
    """Written and read again."""
    assert decode(encode(writing)) == writing


@pytest.mark.parametrize("half", [1.5, 4.0, 6.5])
def test_a_mean_of_itself_is_itself(half: float) -> None:
    """No rounding where there is nothing to round."""
    assert mean_in_halves(int(half * 2), 2) == half
