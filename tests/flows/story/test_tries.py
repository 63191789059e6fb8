"""Wrong codes slow down, a right one does not, and nobody waits for ever."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from flows.story.tries import FREE, LONGEST, Tries, after_wrong, left, minutes, pause

NOW = datetime(2031, 4, 5, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def test_the_third_wrong_code_costs_a_minute_and_each_more_twice_as_much() -> None:
    """Up to an hour."""
    waits = [pause(wrong) // timedelta(minutes=1) for wrong in range(12)]
    assert waits == [0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]


@given(st.integers(0, 10**9))
def test_no_pause_is_shorter_than_the_one_before_or_longer_than_an_hour(wrong: int) -> None:
    """However many codes were wrong."""
    assert pause(wrong) <= pause(wrong + 1) <= LONGEST


@given(st.lists(st.integers(0, 7200), max_size=60))
def test_whoever_waits_out_each_pause_tries_few_codes_a_day(patience: list[int]) -> None:
    """After the first two, a try is only taken once the pause of the one before is over."""
    tries, now, taken = Tries(), NOW, 0
    for seconds in patience:
        now += max(left(tries, now), timedelta(seconds=seconds))
        assert not left(tries, now)
        if now < NOW + DAY:
            tries, taken = after_wrong(tries, now), taken + 1
            assert left(tries, now) == pause(tries.wrong)
    assert taken <= FREE + 7 + 24


@given(st.integers(1, 3600))
def test_a_pause_is_told_in_whole_minutes_and_never_too_short(seconds: int) -> None:
    """Whoever waits as long as was said may try."""
    told = minutes(timedelta(seconds=seconds))
    assert told * 60 >= seconds > (told - 1) * 60


def test_nobody_waits_who_typed_nothing_wrong() -> None:
    """Nor longer than they must."""
    assert not left(Tries(), NOW)
    assert not left(Tries(5, NOW), NOW)
    assert minutes(timedelta()) == 0
