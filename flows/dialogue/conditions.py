"""Conditions on answers, as data, and the one function that weighs them.

An answer that is missing (skipped, never asked, "not applicable") makes every comparison false:
what follows is the route without a condition, the *else* branch.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias, assert_never

from flows.dialogue.state import Answer

Test = Literal["is", "in", "has", "lacks", "at_least", "at_most"]


@dataclass(frozen=True, slots=True)
class Given:
    """The question was answered."""

    answer: str


@dataclass(frozen=True, slots=True)
class Missing:
    """The question was not asked, was skipped, or does not apply."""

    answer: str


@dataclass(frozen=True, slots=True)
class Compare:
    """An answer against a value (`in`: any of these; `has`, `lacks`: an option ticked or not)."""

    answer: str
    test: Test
    value: str | int | tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Differs:
    """Two digits lie at least `by` apart."""

    answer: str
    other: str
    by: int


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one holds."""

    conditions: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class AllOf:
    """Each holds."""

    conditions: tuple["Condition", ...]


Condition: TypeAlias = Given | Missing | Compare | Differs | AnyOf | AllOf
Lookup: TypeAlias = Callable[[str], Answer | None]


def holds(condition: Condition, answer: Lookup) -> bool:
    """Weigh a condition; `answer` gives an answer by name, None when it is missing."""
    match condition:
        case Given(name):
            return answer(name) is not None
        case Missing(name):
            return answer(name) is None
        case Compare(name, test, value):
            given = answer(name)
            return given is not None and _compare(given, test, value)
        case Differs(name, other, by):
            one, two = answer(name), answer(other)
            return isinstance(one, int) and isinstance(two, int) and abs(one - two) >= by
        case AnyOf(conditions):
            return any(holds(each, answer) for each in conditions)
        case AllOf(conditions):
            return all(holds(each, answer) for each in conditions)
        case _:
            assert_never(condition)


def _compare(given: Answer, test: Test, value: str | int | tuple[str | int, ...]) -> bool:
    # An answer of another type than the value is left over from a changed definition: false.
    match test:
        case "is":
            return given == value
        case "in":
            return isinstance(value, tuple) and given in value
        case "has":
            return isinstance(given, tuple) and value in given
        case "lacks":
            return isinstance(given, tuple) and value not in given
        case "at_least":
            return isinstance(given, int) and isinstance(value, int) and given >= value
        case "at_most":
            return isinstance(given, int) and isinstance(value, int) and given <= value
        case _:
            assert_never(test)


def names(condition: Condition) -> tuple[str, ...]:
    """Name every answer that a condition weighs."""
    match condition:
        case Given(name) | Missing(name) | Compare(name):
            return (name,)
        case Differs(name, other):
            return (name, other)
        case AnyOf(conditions) | AllOf(conditions):
            return tuple(name for each in conditions for name in names(each))
        case _:
            assert_never(condition)
