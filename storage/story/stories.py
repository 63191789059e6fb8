"""Released stories: read by two facilitators, then published with the month only.

Who approved is kept only until a story is decided. What is left then is a tally of acts by month.
"""

import random
from collections.abc import Iterator

from flows.story.content import Audience, Content, StoryType, decode, encode
from flows.story.story import Draft, Story, StoryStatus
from storage.database import Row, Tx
from storage.ids import new_id
from storage.statements import read_sql
from storage.story import shelves

SQL = read_sql(__file__)
PAD = 256
TEXT, CONTENT = 1, 2
"""What a row's sealed bytes are: the text alone, as the first version wrote it, or the content."""

APPROVALS = 2
"""So many different facilitators publish a story."""


def take_in(tx: Tx, draft: Draft) -> None:
    """Give a released draft to the facilitators, under a new random id."""
    story, content = new_id(), draft.content
    tx.run(
        SQL["take_in"],
        id=story,
        form=CONTENT,
        type=content.type.value,
        language=content.language,
        digest=draft.digest,
        sealed=tx.sealer.seal(encode(content), _place(story), pad=PAD),
        **_looked_up_by(content),
    )


def next_for_moderation(tx: Tx, person_id: str, seed: int) -> Story | None:
    """Return a story that this facilitator has not approved, any of them by the seed."""
    ids = [row["id"] for row in tx.all(SQL["to_moderate"], person_id=person_id)]
    if not ids:
        return None
    return find(tx, random.Random(seed).choice(ids))  # noqa: S311 - an order, no secret


def find(tx: Tx, story_id: str) -> Story | None:
    """Return the story with this id, whatever its status."""
    row = tx.one(SQL["find"], id=story_id)
    return _story(tx, row) if row else None


def approve(tx: Tx, story_id: str, person_id: str, month: str) -> Story | None:
    """Note an approval; the second, by another facilitator, publishes with the month (YYYY-MM).

    Approving twice counts once. None when the story is not in moderation (any more).
    """
    if not _in_moderation(tx, story_id):
        return None
    if tx.run(SQL["approve"], story_id=story_id, person_id=person_id):
        _tally(tx, month, "approved")
    story = find(tx, story_id)
    if story is not None and story.approvals >= APPROVALS:
        _decide(tx, story_id, StoryStatus.PUBLISHED, month)
        shelves.put(tx, story_id, story.content)
        story = find(tx, story_id)
    return story


def refuse(tx: Tx, story_id: str, month: str) -> bool:
    """Refuse a story, which one facilitator can; return whether it was in moderation.

    Its text stays, sealed, until it is withdrawn by code.
    """
    if not _in_moderation(tx, story_id):
        return False
    _decide(tx, story_id, StoryStatus.REFUSED, month)
    return True


def published(
    tx: Tx, *, story_type: StoryType | None = None, language: str | None = None
) -> Iterator[Story]:
    """Yield published stories in the order of their random ids; to be used up in the unit."""
    rows = tx.each(SQL["published"], type=story_type and story_type.value, language=language)
    return (_story(tx, row) for row in rows)


def readable(tx: Tx, story_id: str) -> Story | None:
    """Return a published story that is for colleagues; None for all others."""
    return find(tx, story_id) if shelves.readable(tx, story_id) else None


def to_moderate(tx: Tx, person_id: str) -> int:
    """Return how many stories wait for this facilitator's approval."""
    return len(tx.all(SQL["to_moderate"], person_id=person_id))


def status_of(tx: Tx, digest: bytes) -> StoryStatus | None:
    """Return what became of the story with this withdraw code; None when there is none."""
    row = tx.one(SQL["status_of_code"], digest=digest)
    return StoryStatus(row["status"]) if row else None


def count(tx: Tx, status: StoryStatus) -> int:
    """Return how many stories have this status."""
    row = tx.one(SQL["count"], status=status.value)
    return int(row["number"]) if row else 0


def withdraw(tx: Tx, digest: bytes) -> bool:
    """Delete the story of a withdraw code; return whether there was one."""
    return tx.run(SQL["withdraw"], digest=digest) == 1


def acts(tx: Tx) -> list[tuple[str, str, int]]:
    """Return what was done in moderation: month, act, how many times."""
    return [(row["month"], row["act"], row["times"]) for row in tx.all(SQL["acts"])]


def _in_moderation(tx: Tx, story_id: str) -> bool:
    return tx.one(SQL["in_moderation"], id=story_id) is not None


def _decide(tx: Tx, story_id: str, status: StoryStatus, month: str) -> None:
    shown = month if status is StoryStatus.PUBLISHED else None
    tx.run(SQL["decide"], id=story_id, status=status.value, month=shown)
    tx.run(SQL["drop_approvals"], story_id=story_id)
    _tally(tx, month, status.value)


def _tally(tx: Tx, month: str, act: str) -> None:
    tx.run(SQL["tally"], month=month, act=act)


def _story(tx: Tx, row: Row) -> Story:
    status = StoryStatus(row["status"])
    return Story(
        id=row["id"],
        content=_content(tx, row),
        status=status,
        month=row["month"],
        approvals=APPROVALS if status is StoryStatus.PUBLISHED else row["approvals"],
    )


def _content(tx: Tx, row: Row) -> Content:
    plain = tx.sealer.open(row["sealed"], _place(row["id"]))
    if row["form"] == TEXT:
        return Content(StoryType(row["type"]), plain.decode(), row["language"])
    return decode(plain)


def _looked_up_by(content: Content) -> dict[str, str | int | None]:
    meaning = content.meaning
    return {
        "field": meaning.field and meaning.field.value,
        "support": meaning.support and meaning.support.value,
        "feeling": meaning.feeling and meaning.feeling.value,
        **{f"for_{each.value}": int(each in content.audiences) for each in Audience},
    }


def _place(story_id: str) -> str:
    return f"stories.sealed:{story_id}"
