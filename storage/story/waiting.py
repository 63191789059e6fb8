"""The waiting room: approved drafts, sealed, until so many wait that none stands out.

A row is a random id and sealed bytes of a few lengths only; type, language and the digest of the
withdraw code are inside. Nothing here refers to a person.
"""

import random
from collections.abc import Iterator

import orjson

from flows.story.content import Content, StoryType, decode, encode
from flows.story.story import Draft
from storage.database import Tx
from storage.ids import new_id
from storage.resealing import open_passing
from storage.resealing import reseal as reseal_rows
from storage.sealing import same
from storage.statements import read_sql
from storage.story import stories

SQL = read_sql(__file__)
PAD = 4096
"""Nearly every draft fits, so that nearly all are of one length."""


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


def release(tx: Tx, seed: int) -> int:
    """Move all that waits, shuffled by the seed, to the stories in moderation; return how many.

    Drafts whose key was destroyed (a backup of before a release was put back) are lost and go.
    """
    drafts = [draft for _, draft in _drafts(tx)]
    random.Random(seed).shuffle(drafts)  # noqa: S311 - the ids are drawn from the system's chance
    for draft in drafts:
        stories.take_in(tx, draft)
    tx.run(SQL["empty"])
    return len(drafts)


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
