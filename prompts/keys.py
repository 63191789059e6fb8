"""Which texts the code asks for: every key in Python is one whole literal, so it can be found."""

import ast
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

_SHAPE = re.compile(r"([a-z][a-z0-9_]*)/[A-Za-z][A-Za-z0-9_-]*(\.[A-Za-z][A-Za-z0-9_-]*)?")
FLOORS = ("bot", "flows", "storage", "prompts")


@dataclass(frozen=True, slots=True)
class Source:
    """A Python source: its path as faults call it, and its text."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Use:
    """A key that stands in the code, and where."""

    key: str
    file: str
    line: int


def read_sources(root: Path) -> list[Source]:
    """Read the Python sources of the floors and main.py under `root`."""
    paths = [root / "main.py", *(path for floor in FLOORS for path in (root / floor).rglob("*.py"))]
    return [
        Source(path.relative_to(root).as_posix(), path.read_text(encoding="utf-8"))
        for path in sorted(paths)
        if path.is_file()
    ]


def used_keys(sources: Iterable[Source], sheets: Collection[str]) -> list[Use]:
    """Find the literals of the shape ``file/message`` or ``file/message.attribute``.

    A literal counts when its file part is one of `sheets`, or so like one that it must be a slip
    (`comon/welcome`); so `text/html` does not. Raises SyntaxError for a source that is no Python.
    """
    return [use for source in sources for use in _in_source(source, sheets)]


def _in_source(source: Source, sheets: Collection[str]) -> Iterator[Use]:
    for node in ast.walk(ast.parse(source.text, source.name)):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            continue
        found = _SHAPE.fullmatch(node.value)
        if found and get_close_matches(found[1], sheets, n=1, cutoff=0.85):
            yield Use(node.value, source.name, node.lineno)
