"""A note from research for the monthly letter: two lines and a link, written by an editor.

A file of `flows/catalogue/notes` holds one; both languages stand in it, and who found it.
"""

import re
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, field_validator

from flows.dialogue.parsing import parse_as

LINES = 2
LONGEST = 280
"""Characters of both lines together."""


class Note(BaseModel):
    """nl, en: two lines each. source: who, when, what, where. month: meant for this one alone."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    nl: str
    en: str
    source: Annotated[str, Field(min_length=20, max_length=240)]
    link: Annotated[str, Field(max_length=200)]
    month: str | None = None

    @field_validator("nl", "en")
    @classmethod
    def _two_lines(cls, text: str) -> str:
        lines = [line.strip() for line in text.strip().splitlines()]
        if len(lines) != LINES or not all(lines):
            raise ValueError(f"write {LINES} lines, no more and no fewer")
        if len(text.strip()) > LONGEST:
            raise ValueError(f"{len(text.strip())} characters; {LONGEST} can be read at a glance")
        if "!" in text:
            raise ValueError("an exclamation mark: end the sentence with a full stop")
        return "\n".join(lines)

    @field_validator("link")
    @classmethod
    def _secure(cls, link: str) -> str:
        if not re.fullmatch(r"https://\S+", link):
            raise ValueError("a link begins with https:// and has no spaces")
        return link

    @field_validator("month")
    @classmethod
    def _a_month(cls, month: str | None) -> str | None:
        if month is not None and not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", month):
            raise ValueError("a month is written as 2026-04")
        return month

    def text(self, language: str) -> str:
        """Give the two lines in a language."""
        return self.nl if language == "nl" else self.en


def parse_note(file: str, text: str) -> Note:
    """Read a note; raises `ContentError` with every fault and its line."""
    return parse_as(Note, file, text).content
