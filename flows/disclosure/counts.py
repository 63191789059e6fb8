"""Counts of many people, with nothing in them that is fewer than the minimum.

Withholding a small count alone does not hide it: the total gives it away. So what is too few is
taken together: on a scale with its neighbours, elsewhere with what is next to it in number, until
each part has the minimum. On a scale a step that nobody chose is taken together as well.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a scale, `low` to `high` and all between, and how many are in it."""

    low: int
    high: int
    count: int


def spans(counts: Sequence[int], least: int) -> tuple[Span, ...]:
    """Cut a scale, whose first step is 1, into as many stretches as can be of `least` or more.

    Of equally many, the cut with the most even stretches is taken, then the one whose first
    stretch is shortest. Empty when there are too few in all.
    """
    size, sums = len(counts), [0]
    for count in counts:
        sums.append(sums[-1] + count)
    # best[end]: how many stretches, how uneven (negative), and where they were cut.
    best: dict[int, tuple[int, int, tuple[int, ...]]] = {0: (0, 0, (0,))}
    for end in range(1, size + 1):
        found = [
            (number + 1, even - (end - start) ** 2, (*cuts, end))
            for start, (number, even, cuts) in best.items()
            if sums[end] - sums[start] >= least
        ]
        if found:
            best[end] = max(found, key=lambda each: (each[0], each[1], [-cut for cut in each[2]]))
    if size not in best:
        return ()
    return tuple(Span(a + 1, b, sums[b] - sums[a]) for a, b in pairwise(best[size][2]))


def together(counts: Mapping[str, int], least: int) -> tuple[dict[str, int], int]:
    """Return the counts of `least` or more, and how many all others are together (0: none).

    The others are `least` or more too, or nobody at all: else the smallest that could be shown
    goes with them. Nothing is shown when there are too few in all.
    """
    shown = {name: count for name, count in counts.items() if count >= least}
    rest = sum(counts.values()) - sum(shown.values())
    while shown and 0 < rest < least:
        smallest = min(shown, key=lambda name: (shown[name], name))
        rest += shown.pop(smallest)
    return shown, rest if rest >= least else 0
