"""Released stories: read by two facilitators, then published with the month only.

Who approved is kept only until a story is decided. What is left then is a tally of acts by month.
"""

import random
from collections.abc import Iterator

from flows.story.content import Audience, Content, StoryType, decode, encode
from flows.story.moderation import APPROVALS, Act, enough
from flows.story.story import Draft, Story, StoryStatus
from storage.database import Row, Tx
from storage.ids import new_id
from storage.person import circles
from storage.statements import read_sql
from storage.story import log, questions, shelves

SQL = read_sql(__file__)
PAD = 256
TEXT, CONTENT = 1, 2
"""What a row's sealed bytes are: the text alone, as the first version wrote it, or the content."""


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
    """Note an approval; when that is enough, publish with the month (YYYY-MM).

    Approving twice counts once. None when the story is not in moderation (any more), or rests.
    """
    if not _in_moderation(tx, story_id) or questions.rests(tx, story_id):
        return None
    if tx.run(SQL["approve"], story_id=story_id, person_id=person_id):
        log.count(tx, month, Act.APPROVED)
    story = find(tx, story_id)
    if story is not None and _enough(tx, story_id):
        _decide(tx, story_id, StoryStatus.PUBLISHED, month)
        shelves.put(tx, story_id, story.content)
        story = find(tx, story_id)
    return story


def approved_by(tx: Tx, story_id: str, person_id: str) -> bool:
    """Return whether this facilitator approved a story that is not decided yet."""
    return tx.one(SQL["approved_by"], story_id=story_id, person_id=person_id) is not None


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


def of_code(tx: Tx, digest: bytes) -> Story | None:
    """Return the released story with this withdraw code, whatever became of it."""
    row = tx.one(SQL["of_code"], digest=digest)
    return find(tx, row["id"]) if row else None


def count(tx: Tx, status: StoryStatus) -> int:
    """Return how many stories have this status."""
    row = tx.one(SQL["count"], status=status.value)
    return int(row["number"]) if row else 0


def withdraw(tx: Tx, digest: bytes) -> bool:
    """Delete the story of a withdraw code; return whether there was one."""
    return tx.run(SQL["withdraw"], digest=digest) == 1


def rewrite(tx: Tx, story_id: str, content: Content, month: str) -> bool:
    """Let a story in moderation hold another text; who approved the one before did not this one."""
    if not _in_moderation(tx, story_id):
        return False
    sealed = tx.sealer.seal(encode(content), _place(story_id), pad=PAD)
    tx.run(SQL["rewrite"], id=story_id, form=CONTENT, sealed=sealed)
    if lapsed := tx.run(SQL["drop_approvals"], story_id=story_id):
        log.count(tx, month, Act.LAPSED, lapsed)
    return True


def _enough(tx: Tx, story_id: str) -> bool:
    known = circles.by_facilitator(tx, here=False)
    approvers = [row["person_id"] for row in tx.all(SQL["approvers"], story_id=story_id)]
    return enough(
        [known.get(each, frozenset()) for each in approvers],
        circles.by_facilitator(tx, here=True).values(),
    )


def from_row(tx: Tx, row: Row) -> Story:
    """Return the story of a row that has the columns of `find`."""
    return _story(tx, row)


def _in_moderation(tx: Tx, story_id: str) -> bool:
    return tx.one(SQL["in_moderation"], id=story_id) is not None


def _decide(tx: Tx, story_id: str, status: StoryStatus, month: str) -> None:
    shown = month if status is StoryStatus.PUBLISHED else None
    tx.run(SQL["decide"], id=story_id, status=status.value, month=shown)
    tx.run(SQL["drop_approvals"], story_id=story_id)
    questions.clear(tx, story_id)
    log.count(tx, month, Act(status.value))


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
