"""The lists of words that narrow a story down, read once; `lists/README.md` says how they read.

As in the redaction, these are files of the package: as fixed as code, and kept by people who know
words rather than Python.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from flows.story.meter.model import Kind
from flows.story.redaction.text import fold


@dataclass(frozen=True, slots=True)
class Entry:
    """A word or words: folded parts, the exact spelling where it counts, kind, and broader."""

    parts: tuple[str, ...]
    exact: str
    kind: Kind
    broader: str


@cache
def entries(language: str) -> dict[str, tuple[Entry, ...]]:
    """Key the entries of a language by their first word, the longest first."""
    text = files(__package__).joinpath("lists", f"{language}.txt").read_text(encoding="utf-8")
    keyed: dict[str, list[Entry]] = {}
    for line in text.splitlines():
        if not line:
            continue
        kind, broader, listed = (part.strip() for part in line.split(";", 2))
        for phrase in (each.strip() for each in listed.split(",")):
            exact = phrase if phrase != phrase.lower() else ""
            parts = tuple(fold(phrase).split())
            keyed.setdefault(parts[0], []).append(Entry(parts, exact, Kind(kind), broader))
    return {
        first: tuple(sorted(found, key=lambda entry: -len(entry.parts)))
        for first, found in keyed.items()
    }
