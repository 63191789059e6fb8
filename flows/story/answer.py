"""An answer to a colleague's story: recognise, ask, offer (catalogue, section 6).

Each part may be missing, one must be there. The names are those of the steps of the dialogue
`meedenken`, which also holds how long each may be: together 400 characters.
"""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import TypeAdapter


class Part(enum.StrEnum):
    """The parts, in the order in which they are read."""

    RECOGNISE = "herken"
    ASK = "vraag"
    OFFER = "bied"


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody wrote under a story: redacted, with the parts that there are, in order."""

    story: str
    language: str
    parts: Mapping[Part, str] = field(repr=False)


_answers = TypeAdapter(Answer)


def answer(story: str, language: str, texts: Mapping[str, str]) -> Answer | None:
    """Make an answer of texts by name; None when no part of it holds anything."""
    parts = {part: texts[part].strip() for part in Part if texts.get(part, "").strip()}
    return Answer(story, language, parts) if parts else None


def encode(given: Answer) -> bytes:
    """Write an answer as JSON (UTF-8)."""
    return _answers.dump_json(given)


def decode(data: bytes) -> Answer:
    """Read what `encode` wrote; `pydantic.ValidationError` when it is none."""
    return _answers.validate_json(data)
