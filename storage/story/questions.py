"""A question of the facilitators to a story's writer, who reads it with the code, and the answer.

While it waits for an answer a story rests: nobody approves it. What was asked and answered is for
the facilitators and whoever has the code; it is gone when the story is decided.
"""

import random

from flows.story.moderation import Act
from flows.story.reply import ReplyKind
from storage.database import Tx
from storage.statements import read_sql
from storage.story import log, replies

SQL = read_sql(__file__)
PAD = 512


def ask(tx: Tx, story_id: str, text: str, month: str) -> bool:
    """Lay a question under a story's code, in place of one before; False when it is decided."""
    if not tx.run(SQL["rest"], story_id=story_id):
        return False
    _drop(tx, story_id)
    replies.put(tx, story_id, ReplyKind.QUESTION, text, month)
    log.count(tx, month, Act.ASKED)
    return True


def go_on(tx: Tx, story_id: str) -> bool:
    """Take a question back: the story is read on without an answer; False when none waits."""
    if not tx.run(SQL["wake"], story_id=story_id):
        return False
    _drop(tx, story_id)
    return True


def answer(tx: Tx, digest: bytes, text: str, month: str) -> bool:
    """Give a writer's answer to the facilitators; False when no question waits for it any more."""
    row = tx.one(SQL["resting_with_code"], digest=digest)
    if row is None:
        return False
    story_id = row["id"]
    tx.run(SQL["wake"], story_id=story_id)
    sealed = tx.sealer.seal(text.encode(), _place(story_id), pad=PAD)
    tx.run(SQL["put"], story_id=story_id, sealed=sealed)
    log.count(tx, month, Act.ANSWERED)
    return True


def rests(tx: Tx, story_id: str) -> bool:
    """Say whether a story waits for its writer."""
    return tx.one(SQL["rests"], story_id=story_id) is not None


def resting(tx: Tx) -> int:
    """Return how many stories wait for their writers."""
    return len(tx.all(SQL["resting"]))


def one_resting(tx: Tx, seed: int) -> str | None:
    """Return the id of a story that waits for its writer, any of them by the seed."""
    ids = [row["id"] for row in tx.all(SQL["resting"])]
    return random.Random(seed).choice(ids) if ids else None  # noqa: S311 - an order, no secret


def asked_under(tx: Tx, digest: bytes) -> str | None:
    """Return what the writer with this withdraw code is asked and has not been answered yet."""
    row = tx.one(SQL["resting_with_code"], digest=digest)
    return exchange(tx, row["id"])[0] if row else None


def exchange(tx: Tx, story_id: str) -> tuple[str | None, str | None]:
    """Return the question to a story's writer and the answer, as far as there are any."""
    asked = replies.of_story(tx, story_id, ReplyKind.QUESTION)
    row = tx.one(SQL["answer"], story_id=story_id)
    answered = tx.sealer.open(row["sealed"], _place(story_id)).decode() if row else None
    return (asked[0].text if asked else None), answered


def clear(tx: Tx, story_id: str) -> None:
    """Forget what was asked and answered, and let the story rest no longer."""
    tx.run(SQL["wake"], story_id=story_id)
    _drop(tx, story_id)


def _drop(tx: Tx, story_id: str) -> None:
    for each in replies.of_story(tx, story_id, ReplyKind.QUESTION):
        replies.drop(tx, each.id)
    tx.run(SQL["drop"], story_id=story_id)


def _place(story_id: str) -> str:
    return f"additions.sealed:{story_id}"
