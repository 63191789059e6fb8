"""Which circles may stay with the stories of a batch: none that points to fewer than it hides."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from flows.story.batch import circles_that_stay

CIRCLES = ("noord", "oost", "zuid", "west")
named = st.lists(st.sampled_from([*CIRCLES, None]), max_size=30)
large = st.frozensets(st.sampled_from(CIRCLES))


@given(named, large, st.integers(1, 6))
def test_stories_that_name_the_same_are_as_many_as_a_batch(
    stories: list[str | None], enough: frozenset[str], together: int
) -> None:
    """Those that name none among them, where a name stays at all."""
    stay = circles_that_stay(stories, enough, together)
    groups = Counter(each if each in stay else None for each in stories)
    assert stay <= enough
    assert set(groups) - {None} == stay
    assert not stay or all(times >= together for times in groups.values())


@given(named, large, st.integers(1, 6))
def test_no_more_is_taken_away_than_must_be(
    stories: list[str | None], enough: frozenset[str], together: int
) -> None:
    """At most one circle goes for the sake of those that name none."""
    times = Counter(stories)
    could = {each for each in enough if times[each] >= together}
    stay = circles_that_stay(stories, enough, together)
    assert len(could - stay) <= 1
    if len(could) == 1 and not (times.total() - times[could.copy().pop()]):
        assert stay == could, "a batch of one circle keeps its name"


def test_the_few_that_name_none_are_not_left_alone() -> None:
    """Four stories, three of one circle: else the fourth is of whoever is not in it."""
    assert circles_that_stay(["noord"] * 3 + [None], {"noord"}, 3) == frozenset()
    assert circles_that_stay(["noord"] * 3 + [None] * 3, {"noord"}, 3) == {"noord"}
    assert circles_that_stay(["noord"] * 3 + ["oost"] * 4 + [None], {"noord", "oost"}, 3) == {
        "oost"
    }
    assert circles_that_stay(["noord"] * 3, (), 3) == frozenset()
