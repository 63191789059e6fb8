"""What is sent of its own accord: when, and what, the same for everybody."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.person.quiet import QuietHours, is_quiet
from flows.story.post import Post, choose, decide, moved, next_moment, note_for, period, point_of

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
ZONES = st.sampled_from([AMSTERDAM, ZoneInfo("America/Curacao"), ZoneInfo("Europe/Brussels")])
WRITTEN = ("20:00-08:00", "22:00-10:00", "9:00-13:00")
HOURS = st.sampled_from([QuietHours.parse(each) for each in WRITTEN])
SECONDS = st.integers(1_767_225_600, 1_956_528_000)  # 2026 to 2032
MOMENTS = st.builds(datetime.fromtimestamp, SECONDS, st.just(UTC))
KINDS = st.sampled_from(Post)


@given(KINDS, MOMENTS, ZONES, HOURS)
def test_it_comes_at_most_once_a_week_or_month_and_never_in_quiet_time(
    kind: Post, now: datetime, zone: ZoneInfo, hours: QuietHours
) -> None:
    """Always later than now; a holiday skips the story of a week, and no letter."""
    moments = [next_moment(kind, now, zone, hours)]
    for _ in range(3):
        moments.append(next_moment(kind, moments[-1], zone, hours))
    assert moments[0] > now
    assert not any(is_quiet(each, hours, zone) for each in moments)
    periods = [period(kind, each, zone) for each in moments]
    assert periods == sorted(set(periods))
    if kind is Post.MONTH:
        assert all(b - a < timedelta(days=40) for a, b in pairwise(moments))


def at(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("kind", "now", "expected"),
    [
        (Post.WEEK, "2026-03-18 10:00", "2026-03-19 12:00"),
        (Post.WEEK, "2026-03-19 12:00", "2026-03-26 12:00"),
        (Post.WEEK, "2026-05-12 10:00", "2026-05-21 12:00"),  # Ascension Day is on the 14th
        (Post.MONTH, "2026-03-18 10:00", "2026-04-01 09:00"),
        (Post.MONTH, "2026-07-15 10:00", "2026-08-03 09:00"),  # 1 August is a Saturday
        (Post.MONTH, "2026-12-15 10:00", "2027-01-04 09:00"),  # New Year, then a weekend
    ],
)
def test_the_moments_of_a_calendar(kind: Post, now: str, expected: str) -> None:
    """Thursday at noon; the first working day at nine."""
    assert next_moment(kind, at(now), AMSTERDAM, QuietHours()) == at(expected)


@given(KINDS, MOMENTS, st.integers(0, 90 * 24), ZONES, HOURS)
def test_what_was_missed_is_sent_late_once_or_not_at_all(
    kind: Post, now: datetime, hours_late: int, zone: ZoneInfo, hours: QuietHours
) -> None:
    """And the next moment is later than now, in a later week or month than what is sent."""
    due = next_moment(kind, now, zone, hours)
    later = due + timedelta(hours=hours_late)
    send, following = decide(kind, due, later, zone, hours)
    assert following > later
    if send:
        assert not is_quiet(later, hours, zone)
        assert period(kind, following, zone) > period(kind, later, zone)
    if hours_late == 0:
        assert send


def test_a_letter_that_was_missed_long_ago_is_not_sent() -> None:
    """Within a week it is."""
    due = at("2026-04-01 09:00")
    for now, send in (("2026-04-07 16:00", True), ("2026-04-09 16:00", False)):
        assert decide(Post.MONTH, due, at(now), AMSTERDAM, QuietHours()) == (
            send,
            at("2026-05-01 09:00"),
        )


@given(KINDS, MOMENTS, ZONES, HOURS, ZONES, HOURS)
def test_whoever_moves_gets_no_second_one(
    kind: Post,
    now: datetime,
    zone: ZoneInfo,
    hours: QuietHours,
    other: ZoneInfo,
    others: QuietHours,
) -> None:
    """The week or month that it was due in, or a later one."""
    due = next_moment(kind, now, zone, hours)
    anew = moved(kind, due, now, other, others)
    assert anew > now
    assert period(kind, anew, other) >= period(kind, due, other)


IDS = st.lists(st.text("abcdef", min_size=1, max_size=3), unique=True, max_size=9)


@given(IDS, st.frozensets(st.text("abcdef", min_size=1, max_size=3), max_size=6), st.integers(1, 3))
def test_what_was_chosen_lately_waits_for_its_turn(
    stories: list[str], recent: frozenset[str], most: int
) -> None:
    """As many as there are, each once, the ones not chosen lately first."""
    chosen = choose(iter(stories), recent, most)
    assert len(chosen) == len(set(chosen)) == min(most, len(stories))
    fresh = [each for each in stories if each not in recent]
    assert chosen[: len(fresh)] == fresh[:most]


def test_a_point_depends_on_the_period_and_the_seed() -> None:
    """The same for everybody who is told both, and nobody can foresee it without the seed."""
    assert point_of("2026-W12", "x") == point_of("2026-W12", "x")
    assert len({point_of(f"2026-W{week:02}", "x") for week in range(1, 53)}) > 45
    assert point_of("2026-W12", "x") != point_of("2026-W12", "y")


@dataclass(frozen=True)
class Dated:
    name: str
    month: str | None = None


def test_notes_go_round_and_one_for_a_month_goes_before() -> None:
    """Three months, three notes; none when there is none."""
    notes = [Dated("a"), Dated("b"), Dated("c"), Dated("x", "2026-04")]
    found = [note_for(notes, f"2026-{month:02}") for month in (1, 2, 3, 4)]
    assert {each.name for each in found[:3] if each} == {"a", "b", "c"}
    assert found[3] == Dated("x", "2026-04")
    assert note_for([Dated("x", "2026-04")], "2026-05") is None
