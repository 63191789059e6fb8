"""Week scores: what is remembered, for how long, and when three in a row were low."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from flows.checkin.weeks import KEPT, Week, calendar, low_before, monday_of, recent, remember

TODAY = date(2026, 3, 20)
"""A Friday in week 12."""
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
SCORES = st.integers(1, 5)


def weeks(*scores: int | None) -> tuple[Week, ...]:
    """Scores of the weeks before this one, the last one last; None: not answered."""
    monday = monday_of(TODAY)
    return tuple(
        Week(monday - timedelta(weeks=len(scores) - index), score)
        for index, score in enumerate(scores)
        if score is not None
    )


@given(st.lists(st.tuples(DAYS, SCORES), max_size=30))
def test_at_most_eight_weeks_are_remembered_each_once(answers: list[tuple[date, int]]) -> None:
    """In order, the last score of a week counts, and nothing is older than eight weeks."""
    remembered: tuple[Week, ...] = ()
    for day, score in sorted(answers, key=lambda each: each[0]):
        remembered = remember(remembered, day, score)
        mondays = [each.monday for each in remembered]
        assert mondays == sorted(set(mondays))
        assert remembered[-1] == Week(monday_of(day), score)
        assert day - mondays[0] < timedelta(weeks=KEPT)


@given(DAYS, st.lists(SCORES, min_size=1, max_size=20))
def test_the_calendar_ends_with_this_week(day: date, scores: list[int]) -> None:
    """Eight weeks one after the other, also over New Year, those without a score included."""
    remembered: tuple[Week, ...] = ()
    for back, score in reversed([*enumerate(scores)]):
        remembered = remember(remembered, day - timedelta(weeks=back), score)
    shown = calendar(remembered, day)
    expected = [None] * (KEPT - len(scores)) + scores[KEPT - 1 :: -1]
    assert [score for _, score in shown] == expected
    assert shown[-1][0] == day.isocalendar().week
    assert len({number for number, _ in shown}) == KEPT


def test_two_low_weeks_before_this_one() -> None:
    """Counted are the last two that were answered; what this week was given does not count."""
    this = Week(monday_of(TODAY), 1)
    assert low_before(weeks(5, 2, 1), TODAY)
    assert low_before(weeks(2, None, None, 1, None), TODAY)
    assert low_before((*weeks(2, 2), this), TODAY)
    assert not low_before(weeks(2, 2, 3), TODAY)
    assert not low_before(weeks(2, 3, 2), TODAY)
    assert not low_before(weeks(1), TODAY)
    assert not low_before((*weeks(1), this), TODAY)
    assert not low_before((), TODAY)


def test_weeks_of_long_ago_do_not_count() -> None:
    """Eight weeks, this one included: the ninth is gone."""
    assert low_before(weeks(2, 2, None, None, None, None, None), TODAY)
    assert not low_before(weeks(2, 2, None, None, None, None, None, None), TODAY)
    assert recent(weeks(4, 3, 3, 3, 3, 3, 3, 3), TODAY) == weeks(3, 3, 3, 3, 3, 3, 3)


def test_a_score_is_in_no_representation() -> None:
    """What lands in a log by accident tells nothing."""
    assert repr(Week(TODAY, 4)) == "Week(monday=datetime.date(2026, 3, 20))"
