"""Answers to stories on their way: they wait, a facilitator reads them, they become replies.

An answer waits as a story does: sealed with a passing key, at one length, with no person beside it,
until a release moves all that wait, shuffled and under new ids, to the facilitators. It moves when
at least so many different *people* wrote one (marks of the people alone, forgotten with the
release): somebody who answers three stories in an evening is no crowd.

Nothing leads from an answer to who wrote it, so nobody can take it back; it goes with its story.
"""

import random

from flows.story.answer import Answer, decode, encode
from flows.story.reply import ReplyKind
from storage import marks
from storage.database import Row, Tx
from storage.ids import new_id
from storage.resealing import open_passing
from storage.resealing import reseal as reseal_rows
from storage.statements import read_sql
from storage.story import replies

SQL = read_sql(__file__)
PAD = 2048
"""Every answer fits, so that all that wait are of one length."""
KEPT = 256
PEOPLE = "answered"
"""The purpose of the marks that say how many people wrote what waits."""
APPROVED, REFUSED = "answer_approved", "answer_refused"
"""How the moderators' log calls what was decided."""


def put(tx: Tx, person_id: str, given: Answer) -> None:
    """Let an answer wait; in the unit that forgets the dialogue it came from."""
    marks.put(tx, PEOPLE, person_id)
    key = new_id()
    tx.run(SQL["put"], key=key, sealed=tx.passing.seal(encode(given), _waits(key), pad=PAD))


def people(tx: Tx) -> int:
    """Return how many different people wrote what waits."""
    return marks.count(tx, PEOPLE)


def release(tx: Tx, seed: int) -> int:
    """Give all that waits, shuffled by the seed, to the facilitators; return how many.

    Answers to stories that are withdrawn by now, or whose key was destroyed, go.
    """
    opened = [open_passing(tx, row["sealed"], _waits(row["key"])) for row in tx.all(SQL["every"])]
    found = [plain for plain in opened if plain is not None]
    random.Random(seed).shuffle(found)  # noqa: S311 - the ids are drawn from the system's chance
    for plain in found:
        answer = new_id()
        sealed = tx.sealer.seal(plain, _place(answer), pad=KEPT)
        tx.run(SQL["take_in"], id=answer, story_id=decode(plain).story, sealed=sealed)
    tx.run(SQL["empty"])
    marks.close(tx, PEOPLE)
    return len(found)


def to_read(tx: Tx) -> int:
    """Return how many answers wait for a facilitator."""
    return len(tx.all(SQL["to_read"]))


def next_to_read(tx: Tx, seed: int) -> str | None:
    """Return the id of an answer that is to be read, any of them by the seed."""
    ids = [str(row["id"]) for row in tx.all(SQL["to_read"])]
    return random.Random(seed).choice(ids) if ids else None  # noqa: S311 - an order, no secret


def find(tx: Tx, answer_id: str) -> Answer | None:
    """Return an answer that is to be read; None when it is decided or its story withdrawn."""
    row = tx.one(SQL["find"], id=answer_id)
    return _answer(tx, row) if row else None


def approve(tx: Tx, answer_id: str, text: str, month: str) -> bool:
    """Let an answer stand under its story from now on, as this text; False when it is gone."""
    given = find(tx, answer_id)
    if given is None:
        return False
    replies.put(tx, given.story, ReplyKind.ANSWER, text, month)
    return _decided(tx, answer_id, APPROVED, month)


def refuse(tx: Tx, answer_id: str, month: str) -> bool:
    """Delete an answer that is not to be read by others; False when it is gone."""
    return _decided(tx, answer_id, REFUSED, month)


def reseal(tx: Tx) -> None:
    """Bring all that waits under the newest passing key."""
    reseal_rows(tx, SQL, _waits, pad=PAD)


def _decided(tx: Tx, answer_id: str, act: str, month: str) -> bool:
    if tx.run(SQL["drop"], id=answer_id) != 1:
        return False
    tx.run(SQL["tally"], month=month, act=act)
    return True


def _answer(tx: Tx, row: Row) -> Answer:
    return decode(tx.sealer.open(row["sealed"], _place(row["id"])))


def _waits(key: str) -> str:
    return f"waiting_answers.sealed:{key}"


def _place(answer_id: str) -> str:
    return f"answers.sealed:{answer_id}"
