"""Bound editions, measured by pyCANON and by hand."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import astuple

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pycanon import anonymity

from flows.disclosure import Cells, Diversity, Edition, Minimums, Traits, bind
from flows.disclosure.diversity import SENSITIVE, sensitive
from flows.disclosure.editions import ANYTHING, WITHHELD_OF
from flows.story.content import (
    Audience,
    Band,
    Carried,
    Content,
    Costs,
    Feeling,
    Field,
    Ladder,
    Meaning,
    StoryType,
    Support,
)

QUASI = ["type", "month", "field", "support", "circle"]
months = st.builds(
    lambda year, month: f"{year}-{month:02}", st.integers(2025, 2027), st.integers(1, 12)
)
traits = st.builds(
    Traits,
    st.sampled_from(StoryType),
    months,
    st.none() | st.sampled_from(Field),
    st.none() | st.sampled_from(Support),
    st.none() | st.sampled_from(["north", "south"]),
)
few_traits = st.builds(
    Traits, st.sampled_from(StoryType), st.just("2026-11"), st.none() | st.sampled_from(Field)
)


def numbered(given_: Sequence[Traits]) -> dict[str, Traits]:
    return {f"s{number}": each for number, each in enumerate(given_)}


def frame(edition: Edition) -> pd.DataFrame:
    """The edition as an outsider's table: a line for each story."""
    rows = [astuple(each.cells) for each in edition.classes for _ in each.stories]
    return pd.DataFrame([[str(cell) for cell in row] for row in rows], columns=QUASI)


@given(st.lists(traits | few_traits, max_size=120), st.integers(3, 12))
def test_an_edition_is_k_anonymous(given_: list[Traits], least: int) -> None:
    """pyCANON finds the minimum or more; only enough stories make an edition."""
    edition = bind(numbered(given_), least)
    assert (edition is None) == (len(given_) < least)
    if edition is not None:
        assert anonymity.k_anonymity(frame(edition), QUASI) >= least


def is_coarser(cells: Cells, own: Traits) -> bool:
    """Whether cells are true of a story: each is the value itself or stands above it."""
    quarter = (int(own.month[5:]) + 2) // 3
    above = {own.month, own.month[:4], f"{own.month[:4]}-Q{quarter}",
             f"{own.month[:4]}-H{(quarter + 1) // 2}", ANYTHING}  # fmt: skip
    near = {"gezin": "near", "team": "near", "leidinggevende": "near", "niemand": "niemand"}
    fields = {"jeugdhulp": "care", "bescherming": "care", "wijkteam": "other", "onderwijs": "other"}
    return (
        cells.type in (own.type, ANYTHING)
        and cells.month in above
        and cells.field in (own.field, fields.get(own.field or "", own.field), ANYTHING)
        and cells.support in (own.support, own.support and near.get(own.support, "far"), ANYTHING)
        and cells.circle in (own.circle, ANYTHING)
    )


@given(st.lists(traits | few_traits, min_size=3, max_size=120), st.integers(3, 12))
def test_what_is_said_of_a_story_is_true_and_each_stands_once(
    given_: list[Traits], least: int
) -> None:
    """Coarser, never other; at most one in twenty is withheld."""
    stories = numbered(given_)
    edition = bind(stories, least)
    if edition is None:
        return
    bound = [story for each in edition.classes for story in each.stories]
    assert len(bound) == len(set(bound))
    assert len(stories) - len(bound) <= len(stories) // WITHHELD_OF
    for each in edition.classes:
        assert all(is_coarser(each.cells, stories[story]) for story in each.stories)
    assert len({each.cells for each in edition.classes}) == len(edition.classes)


@given(st.lists(traits, min_size=3, max_size=60), st.randoms())
def test_the_order_of_rows_decides_nothing(given_: list[Traits], chance: object) -> None:
    """The same stories, whatever order they come in, are bound alike."""
    stories = numbered(given_)
    turned = dict(reversed(stories.items()))

    def whole(edition: Edition | None) -> set[tuple[Cells, frozenset[str]]]:
        assert edition is not None
        return {(each.cells, frozenset(each.stories)) for each in edition.classes}

    assert whole(bind(stories, 3)) == whole(bind(turned, 3))


def test_alike_stories_are_not_made_coarser() -> None:
    """Nothing is hidden that hides nobody."""
    own = Traits(StoryType.WISDOM, "2026-11", Field.EDUCATION, Support.NOBODY, "north")
    edition = bind(numbered([own] * 5), 5)
    assert edition is not None
    [only] = edition.classes
    assert only.cells == Cells("wijsheid", "2026-11", "onderwijs", "niemand", "north")


def test_what_was_not_said_is_a_value_of_its_own() -> None:
    """Who would rather not say is told apart from others, and from nobody among themselves."""
    silent = Traits(StoryType.WISDOM, "2026-11")
    told = Traits(StoryType.WISDOM, "2026-11", Field.EDUCATION, Support.TEAM)
    edition = bind(numbered([silent] * 3 + [told] * 3), 3)
    assert edition is not None
    assert {each.cells.field for each in edition.classes} == {None, "onderwijs"}


@pytest.mark.parametrize("least", [-1, 0, 1, 2])
def test_no_minimum_is_below_three(least: int) -> None:
    """Whoever asks for less is refused, not obeyed."""
    with pytest.raises(ValueError, match="hides nobody"):
        bind({}, least)


@pytest.mark.parametrize(
    ("readers", "expected"),
    [
        ({Audience.COLLEAGUES}, 5),
        ({Audience.EDUCATION}, 5),
        ({Audience.POLICY}, 10),
        ({Audience.COLLEAGUES, Audience.POLICY}, 10),
        (set(), 3),
    ],
)
def test_the_strictest_reader_decides(readers: set[Audience], expected: int) -> None:
    """What management may read too has management's minimum for everybody."""
    assert Minimums(group=5, report=10).of(readers) == expected


meanings = st.builds(
    Meaning,
    grip=st.none() | st.integers(1, 7),
    rules=st.none() | st.integers(1, 2),
    carried=st.none() | st.sampled_from(Carried),
    feeling=st.none() | st.sampled_from(Feeling),
)
contents = st.builds(
    lambda meaning, team, cost: Content(
        StoryType.WISDOM, "x", "nl", meaning=meaning, ladder=Ladder(team), costs=Costs(cost)
    ),
    meanings,
    st.none() | st.integers(1, 2),
    st.none() | st.sampled_from(Band),
)


@given(st.lists(st.tuples(st.sampled_from("ABC"), contents), min_size=1, max_size=40))
def test_what_all_say_alike_is_withheld(told: list[tuple[str, Content]]) -> None:
    """pyCANON finds two values or more in each class that shows any; what is mixed is shown."""
    diversity = Diversity()
    for class_, content in told:
        diversity.look(class_, sensitive(content))
    shown = [(class_, diversity.shown(class_, sensitive(each))) for class_, each in told]
    for column in SENSITIVE:
        of_class: dict[str, set[object]] = {}
        for class_, content in told:
            of_class.setdefault(class_, set()).add(sensitive(content)[column])
        for (class_, values), (_, content) in zip(shown, told, strict=True):
            mixed = len(of_class[class_]) > 1
            assert values[column] == (sensitive(content)[column] if mixed else None)
        open_ = [[class_, "", str(v[column])] for class_, v in shown if len(of_class[class_]) > 1]
        if open_:
            table = pd.DataFrame(open_, columns=["class", "none", column])
            assert anonymity.l_diversity(table, ["class", "none"], [column]) >= 2


def test_how_many_kinds_of_values_are_withheld_is_counted() -> None:
    """Of what was said; what nobody said is not withheld."""
    diversity = Diversity()
    for grip in (2, 3):
        meaning = Meaning(grip=grip, rules=4, feeling=Feeling.ANGRY)
        diversity.look("A", sensitive(Content(StoryType.WISDOM, "x", "nl", meaning=meaning)))
    assert diversity.withheld("A") == 2


def test_a_year_of_stories_keeps_what_can_be_told() -> None:
    """Four hundred ordinary stories stay readable: most keep type, field and support."""
    kinds, fields, support = list(StoryType), list(Field), list(Support)
    stories = numbered(
        [
            Traits(kinds[n % 4], f"2026-{n % 12 + 1:02}", fields[n // 4 % 4], support[n // 16 % 6])
            for n in range(400)
        ]
    )
    edition = bind(stories, 5)
    assert edition is not None
    told = Counter(
        name
        for each in edition.classes
        for _ in each.stories
        for name, cell in zip(QUASI, astuple(each.cells), strict=True)
        if cell != ANYTHING
    )
    assert told["type"] + told["field"] + told["support"] >= 2 * 380
