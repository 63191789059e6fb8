"""Full-domain generalisation: the lattice of all ways to make columns coarser, searched whole.

Method: k-anonymity by full-domain generalisation with a bounded number of withheld rows (P.
Samarati, "Protecting respondents' identities in microdata release", IEEE TKDE 13(6), 2001). The
table of a node is rolled up from that of a finer node and never counted anew from the rows (the
rollup property: K. LeFevre, D. DeWitt, R. Ramakrishnan, "Incognito", SIGMOD 2005). Among the nodes
that do, the one that loses least is taken: the loss metric of V. Iyengar, "Transforming data to
satisfy privacy constraints", KDD 2002, in whole numbers so that it is exact.

It works on distinct combinations with their counts, so the number of rows hardly matters.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

Value = Hashable
Levels = tuple[int, ...]

WHOLE_LOSS = 10_000
"""What a value loses that says nothing any more."""

WITHHELD = 2
"""A withheld row loses so many times what a row loses of which every column says nothing."""


@dataclass(frozen=True, slots=True)
class Hierarchy:
    """How one column is made coarser: each step takes a value of one level to the next.

    Levels are 0 (as it is) to the number of steps. weight: how much its loss counts.
    """

    steps: tuple[Callable[[Value], Value], ...]
    weight: int = 1

    def climb(self, value: Value, level: int) -> Value:
        """Return the value as it is at a level."""
        for step in self.steps[:level]:
            value = step(value)
        return value


@dataclass(frozen=True, slots=True)
class Choice:
    """The levels that lose least, how much that is, and how many rows are withheld for it."""

    levels: Levels
    loss: int
    withheld: int


def search(
    counts: Mapping[tuple[Value, ...], int],
    hierarchies: Sequence[Hierarchy],
    *,
    least: int,
    most_withheld: int,
) -> Choice | None:
    """Find the levels at which every row shares its values with at least `least` rows.

    counts: how many rows have each combination of values. At most `most_withheld` rows may be left
    over; None when no level does. Of equal losses the lower levels are taken, then the first.
    """
    columns = [_Column.over(counts, place, each) for place, each in enumerate(hierarchies)]
    most_classes = sum(counts.values()) // least + most_withheld
    best: tuple[int, int, Levels, int] | None = None
    for levels, table in _tables(counts, columns):
        if len(table) > most_classes:  # more cannot all be full or withheld
            continue
        loss, withheld = _weigh(table, columns, levels, least)
        found = (loss, sum(levels), levels, withheld)
        if withheld <= most_withheld and (best is None or found < best):
            best = found
    return best and Choice(best[2], best[0], best[3])


@dataclass(frozen=True, slots=True)
class _Column:
    """A column in numbers: for each level, where a value's number goes and what it loses.

    Rows are one whole number, in which this column's number counts `stride` times.
    """

    number: Mapping[Value, int]
    onward: tuple[tuple[int, ...], ...]
    losses: tuple[tuple[int, ...], ...]
    weight: int

    @property
    def top(self) -> int:
        return len(self.onward)

    @classmethod
    def over(
        cls, counts: Mapping[tuple[Value, ...], int], place: int, hierarchy: Hierarchy
    ) -> "_Column":
        present = list(dict.fromkeys(row[place] for row in counts))
        under = dict.fromkeys(present, 1)  # leaves under each value of the level
        number = {value: each for each, value in enumerate(present)}
        losses, onward = [_losses(under, number, len(present))], []
        for step in hierarchy.steps:
            numbers_above: dict[Value, int] = {}
            under_above: dict[Value, int] = {}
            going = [0] * len(present)
            for value, leaves in under.items():
                above = step(value)
                going[_of(number, value)] = numbers_above.setdefault(above, len(numbers_above))
                under_above[above] = under_above.get(above, 0) + leaves
            onward.append(tuple(going))
            under, number = under_above, numbers_above
            losses.append(_losses(under, number, len(present)))
        first = {value: each for each, value in enumerate(present)}
        return cls(first, tuple(onward), tuple(losses), hierarchy.weight)


def _of(number: Mapping[Value, int], value: Value) -> int:
    return number[value]


def _losses(under: Mapping[Value, int], number: Mapping[Value, int], all_: int) -> tuple[int, ...]:
    found = [0] * all_
    for value, leaves in under.items():
        found[number[value]] = WHOLE_LOSS * (leaves - 1) // max(all_ - 1, 1)
    return tuple(found)


def _tables(
    counts: Mapping[tuple[Value, ...], int], columns: Sequence[_Column]
) -> Iterator[tuple[Levels, Mapping[int, int]]]:
    """Yield every node with its table: coded combinations and their counts."""
    strides = _strides(columns)
    base: dict[int, int] = {}
    for row, count in counts.items():
        code = sum(
            column.number[value] * stride
            for column, value, stride in zip(columns, row, strides, strict=True)
        )
        base[code] = base.get(code, 0) + count
    tables: dict[Levels, Mapping[int, int]] = {}
    nodes = product(*(range(column.top + 1) for column in columns))
    for levels in sorted(nodes, key=lambda each: (sum(each), each)):
        tables[levels] = _rolled_up(tables, levels, columns, strides) if any(levels) else base
        yield levels, tables[levels]
        # Two heights are enough: what is below them is not rolled up from any more.
        for low in [each for each in tables if sum(each) < sum(levels) - 1]:
            del tables[low]


def _strides(columns: Sequence[_Column]) -> list[int]:
    strides, stride = [], 1
    for column in columns:
        strides.append(stride)
        stride *= max(len(column.number), 1)
    return strides


def _rolled_up(
    tables: Mapping[Levels, Mapping[int, int]],
    levels: Levels,
    columns: Sequence[_Column],
    strides: Sequence[int],
) -> Mapping[int, int]:
    """Roll a node's table up from the smallest of those right below it."""
    below = [
        (place, (*levels[:place], level - 1, *levels[place + 1 :]))
        for place, level in enumerate(levels)
        if level
    ]
    place, finer = min(below, key=lambda each: len(tables[each[1]]))
    column, stride = columns[place], strides[place]
    size = len(column.number)
    moves = [
        (onward - number) * stride for number, onward in enumerate(column.onward[levels[place] - 1])
    ]
    table: dict[int, int] = {}
    get = table.get
    for code, count in tables[finer].items():
        coarser = code + moves[code // stride % size]
        table[coarser] = get(coarser, 0) + count
    return table


def _weigh(
    table: Mapping[int, int], columns: Sequence[_Column], levels: Levels, least: int
) -> tuple[int, int]:
    """Return what a node loses, and how many rows are too few together and must be withheld."""
    weighed = [
        (stride, len(column.number), [column.weight * each for each in column.losses[level]])
        for column, stride, level in zip(columns, _strides(columns), levels, strict=True)
    ]
    withheld_loss = WITHHELD * WHOLE_LOSS * sum(column.weight for column in columns)
    loss = withheld = 0
    for code, count in table.items():
        if count < least:
            withheld += count
        else:
            lost = 0
            for stride, size, losses in weighed:
                lost += losses[code // stride % size]
            loss += count * lost
    return loss + withheld * withheld_loss, withheld
