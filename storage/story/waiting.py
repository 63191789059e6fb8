"""The waiting room: approved drafts and answers of writers, sealed, until none stands out.

A row is a random id and sealed bytes of a few lengths only; type, language and the digest of the
withdraw code are inside. Nothing here refers to a person. What a writer answers to a question waits
among the drafts and looks like one: a row of its own sort would say who has a story that was asked
about.
"""

import random
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

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
from storage.story import questions, stories

SQL = read_sql(__file__)
PAD = 4096
"""Nearly every draft fits, so that nearly all are of one length."""
TOGETHER, IN_CIRCLE = 3, 10
"""The least of each, where an installation does not ask for more."""


def put(tx: Tx, draft: Draft) -> None:
    """Let a draft wait; in the unit that forgets the dialogue it came from."""
    _put(tx, {"content": encode(draft.content).decode(), "digest": draft.digest.hex()})


def put_answer(tx: Tx, digest: bytes, text: str) -> None:
    """Let a writer's answer wait for the next release, in place of one that waits already."""
    for key, kept in [*_rows(tx)]:
        if "answer" in kept and same(bytes.fromhex(kept["digest"]), digest):
            tx.run(SQL["drop_key"], key=key)
    _put(tx, {"answer": text, "digest": digest.hex()})


def count(tx: Tx) -> int:
    """Return how many drafts and answers wait."""
    row = tx.one(SQL["count"])
    return int(row["number"]) if row else 0


def holds_draft(tx: Tx, digest: bytes) -> bool:
    """Return whether the draft of a withdraw code waits."""
    return _holds(tx, digest, answer=False)


def holds_answer(tx: Tx, digest: bytes) -> bool:
    """Return whether an answer of the writer with this code waits."""
    return _holds(tx, digest, answer=True)


def withdraw(tx: Tx, digest: bytes) -> bool:
    """Delete what waits under a withdraw code; return whether its draft did."""
    there = False
    for key, kept in [*_rows(tx)]:
        if same(bytes.fromhex(kept["digest"]), digest):
            tx.run(SQL["drop_key"], key=key)
            there = there or "answer" not in kept
    return there


def release(
    tx: Tx, seed: int, month: str, *, together: int = TOGETHER, in_circle: int = IN_CIRCLE
) -> int:
    """Move all that waits, shuffled by the seed, to the facilitators; return how many.

    Answers are counted for the month (YYYY-MM); one whose story is decided or withdrawn goes. A
    circle stays with a story only where at least `in_circle` people belong to it and at least
    `together` stories of this release name it. What was sealed with a key that is destroyed (a
    backup of before a release was put back) is lost.
    """
    drafts = _without_small_circles(tx, [draft for _, draft in _drafts(tx)], together, in_circle)
    random.Random(seed).shuffle(drafts)  # noqa: S311 - the ids are drawn from the system's chance
    for draft in drafts:
        stories.take_in(tx, draft)
    answers = [kept for _, kept in _rows(tx) if "answer" in kept]
    for kept in answers:
        questions.answer(tx, bytes.fromhex(kept["digest"]), kept["answer"], month)
    tx.run(SQL["empty"])
    return len(drafts) + len(answers)


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
    """Bring all that waits under the newest passing key."""
    reseal_rows(tx, SQL, _place, pad=PAD)


def _put(tx: Tx, kept: dict[str, str]) -> None:
    key = new_id()
    sealed = tx.passing.seal(orjson.dumps(kept), _place(key), pad=PAD)
    tx.run(SQL["put"], key=key, sealed=sealed)


def _rows(tx: Tx) -> Iterator[tuple[str, dict[str, Any]]]:
    for row in tx.all(SQL["every"]):
        plain = open_passing(tx, row["sealed"], _place(row["key"]))
        if plain is not None:
            yield row["key"], orjson.loads(plain)


def _drafts(tx: Tx) -> Iterator[tuple[str, Draft]]:
    for key, kept in _rows(tx):
        if "answer" not in kept:
            yield key, Draft(_content(kept), bytes.fromhex(kept["digest"]))


def _holds(tx: Tx, digest: bytes, *, answer: bool) -> bool:
    return any(
        ("answer" in kept) is answer and same(bytes.fromhex(kept["digest"]), digest)
        for _, kept in _rows(tx)
    )


def _content(kept: dict[str, str]) -> Content:
    """Read what waits; the first version kept type, text and language beside each other."""
    if "content" in kept:
        return decode(kept["content"].encode())
    return Content(StoryType(kept["type"]), kept["text"], kept["language"])


def _place(key: str) -> str:
    return f"waiting_stories.sealed:{key}"
