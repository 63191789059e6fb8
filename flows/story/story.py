"""A story on its way: sealed in the waiting room, read by two facilitators, then published."""

import enum
from dataclasses import dataclass

from flows.story.content import Content, StoryType

__all__ = ["Draft", "Story", "StoryStatus", "StoryType"]


class StoryStatus(enum.StrEnum):
    """Where a released story is. Waiting stories have no row to have a status."""

    MODERATION = "moderation"
    PUBLISHED = "published"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Draft:
    """What the teller approved. It carries nothing of who told it or when."""

    content: Content
    digest: bytes
    """Argon2id digest of the withdraw code (32 bytes)."""


@dataclass(frozen=True, slots=True)
class Story:
    """A released story. `id` is random and carries no order; `month` is `YYYY-MM` or None."""

    id: str
    content: Content
    status: StoryStatus
    month: str | None
    approvals: int = 0
