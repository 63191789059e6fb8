"""Read Fluent files: text in, entries and faults out.

One file is one Fluent bundle. A message and each of its attributes becomes an entry under the key
``file/message`` or ``file/message.attribute``. What cannot be read comes back as a fault that
names the line and says what would be right; everything else in the file is still read.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import accumulate

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from flows.errors import Fault
from prompts.template import Template, compile_pattern

# What would be right, for the faults that people make most (codes of Project Fluent).
_ENTRY = "write `name = text`, and begin a following line with four spaces"
_BRACE = 'every `{` needs its `}`; a brace to be shown is written `{ "{" }`'
MENDS: Mapping[str, str] = {
    "E0002": _ENTRY,
    "E0003": _ENTRY,
    "E0005": "give it a text after `=`, or at least one attribute",
    "E0010": "mark the variant for all other cases with a star: `*[other]`",
    "E0011": "write the variants below it, a line each: `[one] …` and `*[other] …`",
    "E0012": "give the attribute or variant a text on the same line",
    "E0015": "leave the star before one variant only",
    "E0020": "close the text with a straight quote on the same line",
    "E0027": _BRACE,
    "E0028": "write a variable as `{ $name }`",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One message or attribute: where it stands, what it needs, how it is shown."""

    key: str
    file: str
    line: int
    variables: frozenset[str]
    pattern: ast.Pattern = field(repr=False)
    template: Template = field(repr=False)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file of one language as it was read."""

    entries: tuple[Entry, ...]
    faults: tuple[Fault, ...]


class _Contents(Visitor):  # type: ignore[misc, unused-ignore]
    """Collects the variables of a pattern, and whatever else in it is not used here."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.references: list[str] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 (Fluent's)
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 (Fluent's)
        self.references.append(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802 (Fluent's)
        self.references.append(f"-{node.id.name}")

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802 (Fluent's)
        self.references.append(f"{node.id.name}()")


def read_sheet(name: str, language: str, file: str, text: str) -> Sheet:
    """Read one file. `name` is its key part ("goed_doen"), `file` what faults call it."""
    text = text.replace("\r\n", "\n")
    resource = FluentParser().parse(text)
    at = _lines(text)
    faults = list(_junk(resource, file, at))
    patterns: dict[str, ast.Pattern] = {}
    places: dict[str, int] = {}
    for identity, start, pattern in _patterns(resource):
        if identity in patterns:
            faults.append(
                Fault(
                    file,
                    at(start),
                    f"`{identity}` stands here a second time (first on line {places[identity]}); "
                    "keep one of the two",
                )
            )
            continue
        patterns[identity] = pattern
        places[identity] = at(start)
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(resource)
    entries = []
    for identity, pattern in patterns.items():
        contents = _Contents()
        contents.visit(pattern)
        if contents.references:
            fault = (
                f"`{identity}` refers to `{contents.references[0]}`; write its words here instead "
                "(a text stands on its own: text, variables and choices)"
            )
            faults.append(Fault(file, places[identity], fault))
            continue
        entries.append(
            Entry(
                key=f"{name}/{identity}",
                file=file,
                line=places[identity],
                variables=frozenset(contents.variables),
                pattern=pattern,
                template=compile_pattern(bundle, identity, pattern, contents.variables),
            )
        )
    return Sheet(tuple(entries), tuple(faults))


def _lines(text: str) -> Callable[[int], int]:
    """Give the function from an offset in `text` to its line, counted from 1."""
    starts = list(accumulate((len(line) for line in text.splitlines(keepends=True)), initial=0))
    return lambda offset: bisect_right(starts, offset) if offset < starts[-1] else len(starts) - 1


def _patterns(resource: ast.Resource) -> Iterator[tuple[str, int, ast.Pattern]]:
    """Every message and attribute with a text: its id within the file, its offset, its pattern."""
    for message in resource.body:
        if not isinstance(message, ast.Message):
            continue
        if message.value is not None:
            yield message.id.name, _start(message), message.value
        for attribute in message.attributes:
            name = f"{message.id.name}.{attribute.id.name}"
            yield name, _start(attribute), attribute.value


def _junk(resource: ast.Resource, file: str, at: Callable[[int], int]) -> Iterator[Fault]:
    for junk in resource.body:
        if not isinstance(junk, ast.Junk):
            continue
        for note in junk.annotations or []:
            code, said = str(note.code), str(note.message)
            mend = MENDS.get(code, "see the syntax guide of Project Fluent")
            begins = _start(note)
            if said.endswith('"}"'):
                mend = _BRACE
            elif code in {"E0002", "E0003", "E0005"}:
                begins = _start(junk)  # found at the end of what was read; this is the line meant
            yield Fault(file, at(begins), f"not readable ({said}); {mend}")


def _start(node: ast.SyntaxNode) -> int:
    return node.span.start if node.span is not None else 0
