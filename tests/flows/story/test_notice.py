"""The weekly line: one moment for all, which only a person's own quiet hours put off."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from flows.person.quiet import QuietHours, is_quiet
from flows.story.notice import next_line

AMSTERDAM, WILLEMSTAD = ZoneInfo("Europe/Amsterdam"), ZoneInfo("America/Curacao")
HOUSE = (AMSTERDAM, QuietHours.parse("20:00-08:00"))

moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001  # bounds
quiet = st.sampled_from(["18:00-08:00", "20:00-08:00", "22:00-11:00", "08:00-18:00"]).map(
    QuietHours.parse
)
people = st.tuples(st.sampled_from([AMSTERDAM, WILLEMSTAD]), quiet)


@given(moments, people)
def test_the_line_comes_after_now_within_two_weeks_and_never_in_quiet_time(
    now: datetime, person: tuple[ZoneInfo, QuietHours]
) -> None:
    """Two weeks: public holidays can take a Monday away."""
    zone, hours = person
    moment = next_line(now, HOUSE, person)
    assert now < moment <= now + timedelta(days=15)
    assert not is_quiet(moment, hours, zone)


@given(moments, moments)
def test_when_it_was_switched_on_does_not_show_in_when_it_comes(
    one: datetime, other: datetime
) -> None:
    """Whoever switched it on in the same week gets it at the same moment."""
    earlier, later = sorted([one, other])
    if later < next_line(earlier, HOUSE, HOUSE):
        assert next_line(earlier, HOUSE, HOUSE) == next_line(later, HOUSE, HOUSE)


def test_it_is_monday_at_ten_for_the_house() -> None:
    """In Willemstad that is five or six in the morning, so it comes when they are awake."""
    now = datetime(2026, 3, 18, 9, tzinfo=UTC)
    assert next_line(now, HOUSE, HOUSE) == datetime(2026, 3, 23, 9, tzinfo=UTC)
    there = (WILLEMSTAD, QuietHours.parse("20:00-08:00"))
    assert next_line(now, HOUSE, there) == datetime(2026, 3, 23, 12, tzinfo=UTC)
