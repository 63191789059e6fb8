"""Every word a person reads: load it, ask for it by key and language.

A key is ``file/message`` or ``file/message.attribute`` and stands in Python as one whole literal,
so that `prompts.checking` can prove that each exists in every language and that none is unused.
What comes out is plain text; whoever sends it as HTML escapes it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import time
from difflib import get_close_matches
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

from flows.errors import ContentError, Fault, HouvastError
from prompts.reading import Entry, Sheet, read_sheet
from prompts.template import Template, Value

WEEKDAYS: Final = (
    "common/weekday.monday",
    "common/weekday.tuesday",
    "common/weekday.wednesday",
    "common/weekday.thursday",
    "common/weekday.friday",
    "common/weekday.saturday",
    "common/weekday.sunday",
)
MONTHS: Final = (
    "common/months.january",
    "common/months.february",
    "common/months.march",
    "common/months.april",
    "common/months.may",
    "common/months.june",
    "common/months.july",
    "common/months.august",
    "common/months.september",
    "common/months.october",
    "common/months.november",
    "common/months.december",
)


class WordingError(HouvastError):
    """A text that does not exist, or a value that it needs and did not get."""

    code = "wording"


class Voice:
    """One language, bound: ``voice("common/welcome", name=…)`` gives the text."""

    __slots__ = ("_texts", "language")

    def __init__(self, language: str, texts: Mapping[str, Template]) -> None:
        self.language = language
        self._texts = texts

    def __call__(self, key: str, /, **values: Value) -> str:
        """Give the text under `key`; values it does not mention are ignored.

        Raises WordingError (code "wording") for an unknown key or a missing value, and TypeError
        for a value that is neither a text nor a whole number.
        """
        template = self._texts.get(key)
        if isinstance(template, str):
            return template
        if template is None:
            raise WordingError(_unknown(key, self.language, self._texts))
        try:
            return template.render(values)
        except KeyError as missing:
            detail = f"{key} ({self.language}) needs a value for ${missing.args[0]}"
            raise WordingError(detail) from None

    def has(self, key: str) -> bool:
        """Whether there is a text under `key`."""
        return key in self._texts

    def plain(self, key: str) -> bool:
        """Whether the text under `key` needs no values."""
        return isinstance(self._texts.get(key), str)

    def day(self, weekday: int) -> str:
        """Name a day of the week; 0 is Monday, as in datetime."""
        return self(WEEKDAYS[weekday])

    def clock(self, moment: time) -> str:
        """Write a time of day: "16.00 uur", "16:00"."""
        return self("common/clock", hour=f"{moment.hour:02}", minute=f"{moment.minute:02}")

    def month(self, month: str) -> str:
        """Write a month: "2026-11" becomes "november 2026"."""
        year, _, number = month.partition("-")
        return self("common/month", month=self(MONTHS[int(number) - 1]), year=year)


@dataclass(frozen=True)
class Wording:
    """All texts of all languages, and what was wrong in their files."""

    entries: Mapping[str, Mapping[str, Entry]]  # language → key → entry
    faults: tuple[Fault, ...] = ()

    @classmethod
    def load(cls, root: Path | None = None) -> "Wording":
        """Read the package's files, or those under `root` (root/LANGUAGE/NAME.ftl).

        Raises ContentError with every fault when a file cannot be read in full.
        """
        wording = cls.read(root)
        if wording.faults:
            raise ContentError(list(wording.faults))
        return wording

    @classmethod
    def read(cls, root: Path | None = None) -> "Wording":
        """As load, but keep what can be read and give the faults along."""
        place: Traversable = files("prompts") if root is None else root
        entries: dict[str, dict[str, Entry]] = {}
        faults: list[Fault] = []
        for language, sheet in _sheets(place):
            entries.setdefault(language, {}).update({each.key: each for each in sheet.entries})
            faults += sheet.faults
        return cls(entries, tuple(faults))

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages there are, in the order of the alphabet."""
        return tuple(self.entries)

    @cached_property
    def _voices(self) -> Mapping[str, Voice]:
        return {
            language: Voice(language, {key: each.template for key, each in entries.items()})
            for language, entries in self.entries.items()
        }

    def speaks(self, language: str) -> Voice:
        """Give the voice of a language; WordingError when there is none."""
        voice = self._voices.get(language)
        if voice is None:
            raise WordingError(f"no language {language!r}; there are {', '.join(self.languages)}")
        return voice

    def text(self, language: str, key: str, **values: Value) -> str:
        """Give the text under `key` in `language`."""
        return self.speaks(language)(key, **values)

    def has(self, language: str, key: str) -> bool:
        """Whether `language` has a text under `key`."""
        return key in self.entries.get(language, {})


def _sheets(place: Traversable) -> Iterator[tuple[str, Sheet]]:
    for folder in sorted(place.iterdir(), key=lambda each: each.name):
        if not folder.is_dir():
            continue
        sheets = sorted(
            (each for each in folder.iterdir() if each.name.endswith(".ftl")),
            key=lambda each: each.name,
        )
        for sheet in sheets:
            yield (
                folder.name,
                read_sheet(
                    name=sheet.name.removesuffix(".ftl"),
                    language=folder.name,
                    file=f"prompts/{folder.name}/{sheet.name}",
                    text=sheet.read_text(encoding="utf-8"),
                ),
            )


def _unknown(key: str, language: str, texts: Mapping[str, Template]) -> str:
    near = get_close_matches(key, texts, n=1)
    return f"no text {key} in {language}" + (f"; is {near[0]} meant?" if near else "")
