"""Editions: stories bound together once, so coarse that none stands out, and never changed.

Why editions and not a comparison with all that was given before: each export is then a union of
whole classes, whatever the audience, the form or the moment, so that the guard against
subtraction holds by construction and for any number of exports at once (decision 9).

What is unknown is a value of its own: who would rather not say is among those who would not.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from flows.disclosure.lattice import Hierarchy, Value, search
from flows.story.content import Audience, Field, StoryType, Support

LEAST: Final = 3
"""No minimum is lower, whatever the settings say."""

ANYTHING: Final = "*"
"""Stands where a value says nothing any more."""

CARE, OTHER = "care", "other"
"""Fields at the second level: specialised care, and what is around it."""

NEAR, FAR = "near", "far"
"""Support at the second level: who stands beside somebody, and who is further away."""

WITHHELD_OF: Final = 20
"""One in so many stories may be withheld, rather than make all others coarser."""

_FIELDS: Final[Mapping[Value, str]] = {
    Field.YOUTH_HELP: CARE,
    Field.PROTECTION: CARE,
    Field.LOCAL_TEAM: OTHER,
    Field.EDUCATION: OTHER,
}
_SUPPORT: Final[Mapping[Value, str]] = {
    Support.FAMILY: NEAR,
    Support.TEAM: NEAR,
    Support.MANAGER: NEAR,
    Support.BOARD: FAR,
    Support.MUNICIPALITY: FAR,
    Support.NOBODY: Support.NOBODY,
}
_QUARTER, _HALF = 3, 6


@dataclass(frozen=True, slots=True)
class Traits:
    """What an outsider may know of a story, as it is. month: `YYYY-MM`; circle: its id."""

    type: StoryType
    month: str
    field: Field | None = None
    support: Support | None = None
    circle: str | None = None


@dataclass(frozen=True, slots=True)
class Cells:
    """The same, as coarse as it is disclosed; `*` where it says nothing, None where unknown.

    month: `2026-11`, `2026-Q4`, `2026-H2`, `2026` or `*`. field: a `Field`, `care`, `other` or `*`.
    support: a `Support`, `near`, `far` or `*`.
    """

    type: str
    month: str
    field: str | None
    support: str | None
    circle: str | None


@dataclass(frozen=True, slots=True)
class DisclosureClass:
    """Stories that cannot be told apart by their cells; by id."""

    cells: Cells
    stories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """What was bound at once; `least` is what each class holds at the least."""

    least: int
    classes: tuple[DisclosureClass, ...]


@dataclass(frozen=True, slots=True)
class Minimums:
    """The fewest people behind anything shown: to a group, and to management."""

    group: int
    report: int

    def of(self, readers: Iterable[Audience]) -> int:
        """Return the minimum for what all of these may read: the greatest of theirs."""
        return max([LEAST, *(self._each(each) for each in readers)])

    def _each(self, audience: Audience) -> int:
        return self.report if audience is Audience.POLICY else self.group


def bind(stories: Mapping[str, Traits], least: int) -> Edition | None:
    """Bind an edition of these stories, by id; None when they are too few.

    They have the same readers and language. Some may be left out: those wait.
    """
    if least < LEAST:
        raise ValueError(f"a minimum below {LEAST} hides nobody")
    if len(stories) < least:
        return None
    rows = {story: _row(traits) for story, traits in stories.items()}
    choice = search(
        Counter(rows.values()), HIERARCHIES, least=least, most_withheld=len(rows) // WITHHELD_OF
    )
    if choice is None:  # not possible: where all says nothing, all are alike
        raise AssertionError("no level of the lattice does")
    classes: dict[tuple[Value, ...], list[str]] = {}
    climbed: dict[tuple[Value, ...], tuple[Value, ...]] = {}
    for story, row in rows.items():
        if row not in climbed:
            climbed[row] = _climb(row, choice.levels)
        classes.setdefault(climbed[row], []).append(story)
    return Edition(
        least,
        tuple(
            DisclosureClass(_cells(row), tuple(alike))
            for row, alike in classes.items()
            if len(alike) >= least
        ),
    )


def _row(traits: Traits) -> tuple[Value, ...]:
    return (traits.type, traits.month, traits.field, traits.support, traits.circle)


def _climb(row: Sequence[Value], levels: Sequence[int]) -> tuple[Value, ...]:
    return tuple(
        hierarchy.climb(value, level)
        for hierarchy, value, level in zip(HIERARCHIES, row, levels, strict=True)
    )


def _cells(row: Sequence[Value]) -> Cells:
    kind, month, *others = (None if each is None else str(each) for each in row)
    return Cells(kind or ANYTHING, month or ANYTHING, *others)


def _anything(_: Value) -> Value:
    return ANYTHING


def _quarter(month: Value) -> Value:
    year, _, number = str(month).partition("-")
    return f"{year}-Q{(int(number) - 1) // _QUARTER + 1}"


def _half(quarter: Value) -> Value:
    year, _, number = str(quarter).partition("-Q")
    return f"{year}-H{(int(number) * _QUARTER - 1) // _HALF + 1}"


def _year(half: Value) -> Value:
    return str(half).partition("-")[0]


def _field_group(field: Value) -> Value:
    return _FIELDS.get(field)


def _support_group(support: Value) -> Value:
    return _SUPPORT.get(support)


HIERARCHIES: Final = (
    Hierarchy((_anything,), weight=2),
    Hierarchy((_quarter, _half, _year, _anything)),
    Hierarchy((_field_group, _anything), weight=2),
    Hierarchy((_support_group, _anything), weight=2),
    Hierarchy((_anything,)),
)
"""Type, month, field, support, circle. What a story is about and where counts for twice a month."""
