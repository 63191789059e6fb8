"""Counts of many: each part has the minimum, nothing is lost, and as much is told as can be."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from flows.disclosure.counts import Span, spans, together

scales = st.lists(st.integers(0, 12), min_size=1, max_size=7)
named = st.dictionaries(st.sampled_from(["a", "b", "c", "ab", "abc"]), st.integers(0, 12))
minimums = st.integers(3, 10)


@given(scales, minimums)
def test_each_stretch_has_the_minimum_and_none_is_left_out(counts: list[int], least: int) -> None:
    """The stretches are the whole scale, in order; none when there are too few in all."""
    cut = spans(counts, least)
    assert bool(cut) == (sum(counts) >= least)
    if cut:
        steps = [step for span in cut for step in range(span.low, span.high + 1)]
        assert steps == list(range(1, len(counts) + 1))
    for span in cut:
        assert span.count == sum(counts[span.low - 1 : span.high]) >= least


@given(scales, minimums)
def test_no_cut_tells_more(counts: list[int], least: int) -> None:
    """Every other way to cut the scale has as many stretches at most."""
    places = range(1, len(counts))
    most = 0
    for number in range(len(counts)):
        for cuts in combinations(places, number):
            edges = (0, *cuts, len(counts))
            parts = [sum(counts[a:b]) for a, b in pairwise(edges)]
            if min(parts) >= least:
                most = max(most, len(parts))
    assert len(spans(counts, least)) == most


def test_stretches_are_even_where_there_is_a_choice() -> None:
    """An example: the middle is not swallowed by one side."""
    assert spans([0, 4, 5, 1, 0, 6, 2], 5) == (Span(1, 3, 9), Span(4, 7, 9))


@given(named, minimums)
def test_no_part_is_too_few_and_the_sum_is_told(counts: dict[str, int], least: int) -> None:
    """Every part shown, and all others together, are of the minimum or more."""
    shown, rest = together(counts, least)
    assert all(count >= least and counts[name] == count for name, count in shown.items())
    assert rest == 0 or rest >= least
    assert sum(shown.values()) + rest in (0, sum(counts.values()))
    if sum(counts.values()) >= least:
        assert sum(shown.values()) + rest == sum(counts.values())


def test_a_small_rest_takes_the_smallest_with_it() -> None:
    """Else it could be found by subtracting what is shown from all."""
    assert together({"a": 9, "b": 5, "c": 2}, 5) == ({"a": 9}, 7)
    assert together({"a": 9, "b": 5, "c": 5}, 5) == ({"a": 9, "b": 5, "c": 5}, 0)
    assert together({"a": 2, "b": 2}, 5) == ({}, 0)
