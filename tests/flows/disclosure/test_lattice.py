"""The search finds the levels that lose least: compared with trying everything, on small tables."""

from collections import Counter
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.disclosure.lattice import WHOLE_LOSS, WITHHELD, Choice, Hierarchy, Value, search

PAIR = Hierarchy((lambda value: f"{str(value)[0]}_", lambda _: "*"), weight=2)
"""Values of two letters: the first alone, then nothing."""

FLAT = Hierarchy((lambda _: "*",))
COLUMNS = (PAIR, FLAT, PAIR)

pairs = st.sampled_from(["aa", "ab", "ba", "bb", "cc"])
tables = st.lists(st.tuples(pairs, st.sampled_from(["x", "y", None]), pairs), max_size=40)


def leaves(rows: list[tuple[Value, ...]], place: int, level: int, value: Value) -> int:
    """How many values that occur become this one at a level."""
    return sum(COLUMNS[place].climb(each, level) == value for each in {row[place] for row in rows})


def weigh(rows: list[tuple[Value, ...]], levels: tuple[int, ...], least: int) -> Choice:
    """What a node loses, row by row and with nothing shared between nodes."""
    climbed = [
        tuple(c.climb(v, level) for c, v, level in zip(COLUMNS, row, levels, strict=True))
        for row in rows
    ]
    counts = Counter(climbed)
    everything = WHOLE_LOSS * sum(column.weight for column in COLUMNS)
    loss = 0
    for row in climbed:
        if counts[row] < least:
            loss += WITHHELD * everything
            continue
        for place, value in enumerate(row):
            all_ = len({each[place] for each in rows})
            under = leaves(rows, place, levels[place], value)
            loss += COLUMNS[place].weight * (WHOLE_LOSS * (under - 1) // max(all_ - 1, 1))
    return Choice(levels, loss, sum(counts[row] < least for row in climbed))


@given(tables, st.integers(1, 6), st.integers(0, 5))
def test_it_is_the_best_of_all_nodes(
    rows: list[tuple[Value, ...]], least: int, most_withheld: int
) -> None:
    """Every node of the lattice weighed by hand: none that does loses less, or as much lower."""
    nodes = [weigh(rows, levels, least) for levels in product(range(3), range(2), range(3))]
    done = [node for node in nodes if node.withheld <= most_withheld]
    expected = min(done, key=lambda node: (node.loss, sum(node.levels), node.levels), default=None)
    assert search(Counter(rows), COLUMNS, least=least, most_withheld=most_withheld) == expected


@given(tables, st.integers(1, 6))
def test_more_general_never_withholds_more(rows: list[tuple[Value, ...]], least: int) -> None:
    """What the method stands on: a step up leaves no more rows over (monotonicity)."""
    for levels in product(range(2), range(1), range(2)):
        for place in range(3):
            higher = tuple(level + (place == each) for each, level in enumerate(levels))
            assert weigh(rows, higher, least).withheld <= weigh(rows, levels, least).withheld


def test_generalising_goes_before_withholding() -> None:
    """Nothing is withheld where nothing may be, however much the others lose by it."""
    rows = [("aa", "x", "aa")] * 9 + [("ab", "x", "aa")]
    kept = search(Counter(rows), COLUMNS, least=2, most_withheld=0)
    left = search(Counter(rows), COLUMNS, least=2, most_withheld=1)
    assert kept is not None
    assert left is not None
    assert (kept.levels, kept.withheld) == ((1, 0, 0), 0)
    assert (left.levels, left.withheld) == ((0, 0, 0), 1)


@pytest.mark.parametrize("number", range(5))
def test_too_few_rows_are_told(number: int) -> None:
    """No level helps fewer rows than the minimum."""
    rows = [("aa", "x", "bb")] * number
    found = search(Counter(rows), COLUMNS, least=5, most_withheld=0)
    assert found == (None if number else Choice((0, 0, 0), 0, 0))
