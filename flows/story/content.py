"""What a story holds: the text, and the meaning that its teller gave it.

Story first, meaning second (catalogue, section 4). Every part but type, text and language may be
missing: what was skipped, or was rather not said, is None and stands in no figure. The values of
the enumerations stand in exports and in the database, so they stay.

Nothing here says who told it or when.
"""

import enum
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import Field as Limit
from pydantic import TypeAdapter


class StoryType(enum.StrEnum):
    """What kind of story the teller says it is."""

    DILEMMA = "dilemma"
    GOOD_MISTAKE = "goede_fout"
    WISDOM = "wijsheid"
    BRIGHT_SPOT = "lichtpunt"


class Field(enum.StrEnum):
    """Where it is set."""

    YOUTH_HELP = "jeugdhulp"
    PROTECTION = "bescherming"
    LOCAL_TEAM = "wijkteam"
    EDUCATION = "onderwijs"


class Support(enum.StrEnum):
    """Who supported most."""

    FAMILY = "gezin"
    TEAM = "team"
    MANAGER = "leidinggevende"
    BOARD = "bestuur"
    MUNICIPALITY = "gemeente"
    NOBODY = "niemand"


class Feeling(enum.StrEnum):
    """How it feels now."""

    PROUD = "trots"
    RELIEVED = "opgelucht"
    UNSURE = "onzeker"
    SAD = "verdrietig"
    ANGRY = "boos"
    OPEN = "open"


class Audience(enum.StrEnum):
    """Who may read it: only who the teller ticked."""

    COLLEAGUES = "colleagues"
    POLICY = "policy"
    EDUCATION = "education"


class Carried(enum.StrEnum):
    """What carried the story: corners of the triad courage (a), expertise (b), mandate (c)."""

    COURAGE = "a"
    EXPERTISE = "b"
    MANDATE = "c"
    COURAGE_EXPERTISE = "ab"
    COURAGE_MANDATE = "ac"
    EXPERTISE_MANDATE = "bc"
    ALL = "abc"


class Band(enum.StrEnum):
    """What something cost, roughly: up to so many thousand euros."""

    TO_1 = "to_1"
    TO_10 = "to_10"
    TO_50 = "to_50"
    TO_150 = "to_150"
    MORE = "more"


Step7 = Annotated[int, Limit(ge=1, le=7)]
Step5 = Annotated[int, Limit(ge=1, le=5)]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the teller makes of it.

    grip: 1 too much grip, 4 in balance, 7 too much room. rules: 1 as if all was fixed, 4 in
    balance, 7 as if they were not there.
    """

    grip: Step7 | None = None
    rules: Step7 | None = None
    carried: Carried | None = None
    field: Field | None = None
    support: Support | None = None
    feeling: Feeling | None = None


@dataclass(frozen=True, slots=True)
class Ladder:
    """How much each level supported the learning, 1 (none) to 5 (a lot); kept apart."""

    team: Step5 | None = None
    organisation: Step5 | None = None
    board: Step5 | None = None


@dataclass(frozen=True, slots=True)
class Costs:
    """The usual route and this solution, side by side."""

    usual: Band | None = None
    this: Band | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """A story as its teller approved it: every text redacted.

    language: of the teller, `nl` or `en`. circle: the id of the circle the teller let stand with
    it, if any. roles: how many people the redaction tells apart in the text. by_hand: how many
    replacements the writer undid or added, so that a facilitator looks closer.
    """

    type: StoryType
    text: str = field(repr=False)
    language: str
    title: str = field(default="", repr=False)
    lesson: str = field(default="", repr=False)
    meaning: Meaning = Meaning()
    ladder: Ladder = Ladder()
    costs: Costs = Costs()
    audiences: frozenset[Audience] = frozenset({Audience.COLLEAGUES})
    circle: str | None = None
    roles: int = 0
    by_hand: int = 0


_contents = TypeAdapter(Content)


def encode(content: Content) -> bytes:
    """Write a story's content as JSON (UTF-8)."""
    return _contents.dump_json(content, exclude_defaults=True)


def decode(data: bytes) -> Content:
    """Read what `encode` wrote; `pydantic.ValidationError` when it is none."""
    return _contents.validate_json(data)
