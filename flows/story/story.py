"""A story on its way: sealed in the waiting room, read by two facilitators, then published."""

import enum
from dataclasses import dataclass


class StoryType(enum.StrEnum):
    """What kind of story the teller says it is; the values stand in exports."""

    DILEMMA = "dilemma"
    GOOD_MISTAKE = "goede_fout"
    WISDOM = "wijsheid"
    BRIGHT_SPOT = "lichtpunt"


class StoryStatus(enum.StrEnum):
    """Where a released story is. Waiting stories have no row to have a status."""

    MODERATION = "moderation"
    PUBLISHED = "published"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Draft:
    """What the teller approved. It carries nothing of who told it or when."""

    type: StoryType
    text: str
    language: str
    digest: bytes
    """Argon2id digest of the withdraw code (32 bytes)."""


@dataclass(frozen=True, slots=True)
class Story:
    """A released story. `id` is random and carries no order; `month` is `YYYY-MM` or None."""

    id: str
    type: StoryType
    text: str
    language: str
    status: StoryStatus
    month: str | None
    approvals: int = 0
