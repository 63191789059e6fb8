"""The waiting room: approved drafts, sealed, until so many wait that none stands out.

A row is a random id and sealed bytes of a few lengths only; type, language and the digest of the
withdraw code are inside. Nothing here refers to a person.
"""

import random
from collections.abc import Iterator
from dataclasses import replace

import orjson

from flows.story.batch import circles_that_stay
from flows.story.content import Content, StoryType, decode, encode
from flows.story.story import Draft
from storage.database import Tx
from storage.ids import new_id
from storage.person import members
from storage.resealing import open_passing
from storage.resealing import reseal as reseal_rows
from storage.sealing import same
from storage.statements import read_sql
from storage.story import stories

SQL = read_sql(__file__)
PAD = 4096
"""Nearly every draft fits, so that nearly all are of one length."""
TOGETHER, IN_CIRCLE = 3, 10
"""The least of each, where an installation does not ask for more."""


def put(tx: Tx, draft: Draft) -> None:
    """Let a draft wait; in the unit that forgets the dialogue it came from."""
    key = new_id()
    kept = {"content": encode(draft.content).decode(), "digest": draft.digest.hex()}
    sealed = tx.passing.seal(orjson.dumps(kept), _place(key), pad=PAD)
    tx.run(SQL["put"], key=key, sealed=sealed)


def count(tx: Tx) -> int:
    """Return how many drafts wait."""
    row = tx.one(SQL["count"])
    return int(row["number"]) if row else 0


def withdraw(tx: Tx, digest: bytes) -> bool:
    """Delete the waiting draft of a withdraw code; return whether there was one."""
    for key, draft in _drafts(tx):
        if same(draft.digest, digest):
            tx.run(SQL["drop_key"], key=key)
            return True
    return False


def release(tx: Tx, seed: int, *, together: int = TOGETHER, in_circle: int = IN_CIRCLE) -> int:
    """Move all that waits, shuffled by the seed, to the stories in moderation; return how many.

    A circle stays with a story only where at least `in_circle` people belong to it and at least
    `together` stories of this release name it. Drafts whose key was destroyed (a backup of before
    a release was put back) are lost and go.
    """
    drafts = _without_small_circles(tx, [draft for _, draft in _drafts(tx)], together, in_circle)
    random.Random(seed).shuffle(drafts)  # noqa: S311 - the ids are drawn from the system's chance
    for draft in drafts:
        stories.take_in(tx, draft)
    tx.run(SQL["empty"])
    return len(drafts)


def _without_small_circles(
    tx: Tx, drafts: list[Draft], together: int, in_circle: int
) -> list[Draft]:
    """Take the circle away from each draft that it could point to."""
    named = [draft.content.circle for draft in drafts]
    large = {each for each in named if each and members.enough(tx, each, in_circle)}
    stay = circles_that_stay(named, large, together)
    return [
        draft
        if draft.content.circle in stay
        else replace(draft, content=replace(draft.content, circle=None))
        for draft in drafts
    ]


def reseal(tx: Tx) -> None:
    """Bring all drafts under the newest passing key."""
    reseal_rows(tx, SQL, _place, pad=PAD)


def _drafts(tx: Tx) -> Iterator[tuple[str, Draft]]:
    for row in tx.all(SQL["every"]):
        plain = open_passing(tx, row["sealed"], _place(row["key"]))
        if plain is None:
            continue
        kept = orjson.loads(plain)
        yield row["key"], Draft(_content(kept), bytes.fromhex(kept["digest"]))


def _content(kept: dict[str, str]) -> Content:
    """Read what waits; the first version kept type, text and language beside each other."""
    if "content" in kept:
        return decode(kept["content"].encode())
    return Content(StoryType(kept["type"]), kept["text"], kept["language"])


def _place(key: str) -> str:
    return f"waiting_stories.sealed:{key}"
