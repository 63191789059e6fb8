"""What redaction finds and gives back: labels, spans, doubts and the result itself."""

from dataclasses import dataclass
from enum import StrEnum


class Label(StrEnum):
    """The kinds of thing that can point to a person."""

    PERSON = "PERSON"
    PLACE = "PLACE"
    ADDRESS = "ADDRESS"
    POSTCODE = "POSTCODE"
    DATE = "DATE"
    AGE = "AGE"
    PHONE = "PHONE"
    EMAIL = "EMAIL"
    URL = "URL"
    HANDLE = "HANDLE"
    BSN = "BSN"
    IBAN = "IBAN"
    PLATE = "PLATE"
    ORGANISATION = "ORGANISATION"
    CASE = "CASE"


# The one tag beside the labels: a school is an organisation whose tag may read differently.
SCHOOL = "SCHOOL"


class Reason(StrEnum):
    """Why a word is doubtful: it stays in the text, and the writer is asked about it."""

    CAPITAL = "capital"  # an ordinary word, written with a capital inside a sentence
    AMBIGUOUS = "ambiguous"  # a name that is an ordinary word too
    UNKNOWN = "unknown"  # in no word list, and where a name could stand
    RESEMBLES = "resembles"  # one slip of the thumb away from a name


@dataclass(frozen=True, slots=True)
class Span:
    """What was hidden: `start` and `end` in characters of the original text, end excluded."""

    start: int
    end: int
    label: Label
    replacement: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """What may point to someone and was left: `start` and `end` in the redacted text.

    `score` says how likely it is to point to someone, from 0 to 1: ask about the highest first.
    """

    start: int
    end: int
    reason: Reason
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Redaction:
    """A redacted text; the original is deliberately not in it, only its length in characters."""

    original_length: int
    text: str
    spans: tuple[Span, ...]
    doubtful: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What one recogniser says: these characters of the original are of this kind.

    `strength` settles overlaps (higher wins, then longer, then earlier). `tag` names the tag
    where it is not the label's own; `who` is the key by which a person is known in this text.
    """

    start: int
    end: int
    label: Label
    strength: int
    tag: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A doubt of a recogniser, in characters of the original, and how likely it is right."""

    start: int
    end: int
    reason: Reason
    score: float = 0.0
