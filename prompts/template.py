"""How one text is shown: compiled once, rendered often.

Most texts are plain, or have a few variables in a row: those are joined here. Project Fluent's own
resolver needs 20 times as long, so it renders only what needs it: plural forms and choices by
value. It also refuses values of more than 2,500 characters (its guard against texts that grow),
so a long value is put in after it. A value is always put in as it is: nothing inside it is read as
Fluent, and no invisible marks are put around it.
"""

import re
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from babel.numbers import format_decimal
from fluent.runtime import FluentBundle
from fluent.syntax import ast

Value = str | int
LONG = 100  # characters; far below fluent.runtime.resolver.MAX_PART_LENGTH


@dataclass(frozen=True, slots=True)
class Joined:
    """Texts and variables in turn: text, variable, text, …, text (an odd number of them)."""

    parts: tuple[str, ...]
    language: str

    def render(self, values: Mapping[str, Value]) -> str:
        """Join; KeyError names a variable that has no value."""
        shown = list(self.parts)
        for at in range(1, len(shown), 2):
            value = values[shown[at]]
            shown[at] = value if isinstance(value, str) else _number(value, self.language)
        return "".join(shown)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A text with a choice in it, rendered by Project Fluent."""

    bundle: FluentBundle
    pattern: Any  # the resolver's node: fluent.runtime gives it no common public type
    variables: AbstractSet[str]

    def render(self, values: Mapping[str, Value]) -> str:
        """Render; KeyError names a variable without value."""
        used = {name: values[name] for name in self.variables}
        long = [
            name for name, value in used.items() if isinstance(value, str) and len(value) > LONG
        ]
        if not long:
            return self._format(used)
        mark = _absent_from(str(value) for value in used.values())
        given = {**used, **{name: f"{mark}{at}{mark}" for at, name in enumerate(long)}}
        shown = self._format(given)
        return re.sub(f"{mark}([0-9]+){mark}", lambda found: str(used[long[int(found[1])]]), shown)

    def _format(self, values: Mapping[str, Value]) -> str:
        shown, errors = self.bundle.format_pattern(self.pattern, dict(values))
        if errors:  # a value of another type: Fluent would show the variable's name
            raise errors[0]
        return str(shown)


Template = str | Joined | Chosen


def compile_pattern(
    bundle: FluentBundle, identity: str, pattern: ast.Pattern, variables: AbstractSet[str]
) -> Template:
    """Compile a message ("home") or attribute ("home.low") of `bundle`."""
    parts = _parts(pattern)
    if parts is not None:
        return parts[0] if len(parts) == 1 else Joined(parts, bundle.locales[0])
    name, _, attribute = identity.partition(".")
    message = bundle.get_message(name)
    compiled = message.attributes[attribute] if attribute else message.value
    return Chosen(bundle, compiled, frozenset(variables))


def _parts(pattern: ast.Pattern) -> tuple[str, ...] | None:
    """Texts and variable names in turn, or None when the pattern needs Fluent's resolver."""
    parts = [""]
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            parts[-1] += element.value
            continue
        inner = element.expression
        if isinstance(inner, ast.StringLiteral):
            parts[-1] += inner.parse()["value"]
        elif isinstance(inner, ast.VariableReference):
            parts += [inner.id.name, ""]
        else:
            return None
    return tuple(parts)


def _absent_from(values: Iterable[str]) -> str:
    """Find a mark (of a private-use character) that stands in none of the values."""
    mark, all_of_them = "\ue000", "\n".join(values)
    while mark in all_of_them:
        mark += "\ue000"
    return mark


def _number(value: int, language: str) -> str:
    """Write a number with the language's separators: 1.500 in Dutch, 1,500 in English."""
    return str(value) if -1000 < value < 1000 else format_decimal(value, locale=language)
