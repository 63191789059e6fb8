"""Moderation: two people from different circles, every ground looked for, nothing rewritten."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.dialogue.hiding import HIDDEN as MARK
from flows.story.content import Audience, Content, StoryType
from flows.story.moderation import (
    ALL_LOOKED_FOR,
    Ground,
    add,
    enough,
    hide_words,
    tick,
    ticked,
    version,
)

NORTH, SOUTH = frozenset({"north"}), frozenset({"south"})
BOTH, NONE = NORTH | SOUTH, frozenset[str]()

circles = st.frozensets(st.sampled_from("abc"), max_size=3)
houses = st.lists(circles.filter(bool), max_size=5)


def content(title: str = "", lesson: str = "", text: str = "De boer belde.") -> Content:
    return Content(StoryType.DILEMMA, text, "nl", title=title, lesson=lesson)


@pytest.mark.parametrize(
    ("approvers", "house", "published"),
    [
        ([], [NORTH, NORTH], False),
        ([NORTH], [NORTH, NORTH], False),
        ([NORTH, NORTH], [NORTH, NORTH], True),  # one circle: two different people are enough
        ([NORTH, NORTH], [NORTH, NORTH, SOUTH], False),
        ([NORTH, SOUTH], [NORTH, NORTH, SOUTH], True),
        ([NORTH, BOTH], [NORTH, SOUTH, BOTH], False),  # the north could do it alone
        ([NORTH, BOTH, SOUTH], [NORTH, SOUTH, BOTH], True),  # a third makes up for it
        ([NORTH, BOTH], [NORTH, BOTH], True),  # nobody is of another circle only
        ([NONE, NONE], [], True),  # two administrators
        ([NONE, NORTH], [NORTH, SOUTH], True),
        ([NORTH, NORTH], [NORTH, NORTH, NONE], True),  # no second circle with facilitators
    ],
)
def test_who_publishes(
    approvers: list[frozenset[str]], house: list[frozenset[str]], published: bool
) -> None:
    """Two people who share no circle, where the house has two such facilitators."""
    assert enough(approvers, house) is published


@given(houses)
def test_what_everybody_approves_is_published(house: list[frozenset[str]]) -> None:
    """No house can get stuck by how its circles are made up."""
    assert enough(house, house) is (len(house) > 1)


@given(st.lists(circles, max_size=4), houses)
def test_the_order_of_approving_does_not_matter(
    approvers: list[frozenset[str]], house: list[frozenset[str]]
) -> None:
    """Nor can one more approval undo what was enough."""
    decided = {enough(list(order), house) for order in permutations(approvers)}
    assert len(decided) == 1
    if decided == {True}:
        assert enough([*approvers, NORTH], house)


@given(st.lists(circles.filter(bool), min_size=2, max_size=4), houses)
def test_no_circle_publishes_by_itself(
    approvers: list[frozenset[str]], house: list[frozenset[str]]
) -> None:
    """Where the house has two circles apart: whatever circle all approvers are in."""
    everybody = [*house, *approvers, frozenset({"x"}), frozenset({"y"})]
    if frozenset.intersection(*approvers):
        assert not enough(approvers, everybody)


@given(st.lists(st.sampled_from(Ground)))
def test_a_tick_is_set_and_taken_away(taps: list[Ground]) -> None:
    """All are ticked only when each is."""
    ticks = 0
    for ground in taps:
        ticks = tick(ticks, ground)
    for ground in Ground:
        assert ticked(ticks, ground) is (taps.count(ground) % 2 == 1)
    assert (ticks == ALL_LOOKED_FOR) is all(ticked(ticks, ground) for ground in Ground)


def test_words_are_hidden_everywhere_and_nothing_else_changes() -> None:
    """In text, title and lesson; the number of places is told."""
    story = content(
        title="De boer", lesson="Vraag de boer eerst.", text="De boer belde. Hij zweeg."
    )
    hidden, places = hide_words(story, "boer, zeppelin")
    assert places == 3
    assert (hidden.title, hidden.text, hidden.lesson) == (
        f"De {MARK}", f"De {MARK} belde. Hij zweeg.", f"Vraag de {MARK} eerst."
    )  # fmt: skip
    assert hide_words(story, "zeppelin") == (story, 0)


def test_another_text_has_another_name() -> None:
    """Whatever is public counts; the order in which readers were ticked does not."""
    story = content()
    names = {
        version(each)
        for each in (
            story,
            content(title="Titel"),
            content(lesson="Les"),
            hide_words(story, "boer")[0],
            add(story, "En toen."),
        )
    }
    assert len(names) == 5
    readers = [Audience.POLICY, Audience.COLLEAGUES, Audience.EDUCATION]
    assert len({
        version(Content(StoryType.DILEMMA, "x", "nl", audiences=frozenset(order)))
        for order in permutations(readers)
    }) == 1  # fmt: skip
