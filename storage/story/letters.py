"""Letters to a board: what stands in them, who may answer, and when those are reminded.

What a letter says is published, and sealed at rest like everything that people wrote. Who made it
and who of the board answered is not kept; who may answer is, until the letter closes.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

import orjson

from flows.story.letter import LATE, Answer, Choice, Letter
from storage.clock import to_moment, to_seconds
from storage.database import Row, Tx
from storage.ids import new_id
from storage.statements import read_sql
from storage.story import scales

SQL = read_sql(__file__)
PAD = 512


@dataclass(frozen=True, slots=True)
class Bundled:
    """A story in a letter, and whether colleagues may read it too."""

    id: str
    for_colleagues: bool


@dataclass(frozen=True, slots=True)
class Due:
    """A director whose reminder has come."""

    letter_id: str
    person_id: str = field(repr=False)


def make(
    tx: Tx, *, board: str, question: str, stories: Sequence[str], due: date, month: str, code: bytes
) -> Letter:
    """Make a letter of stories that board and policy may read; `code`: the digest of its link."""
    key = new_id()
    letter = Letter(key, board, question, month, due, bundled=0)
    tx.run(SQL["make"], id=key, due=due.isoformat(), digest=code, sealed=_sealed(tx, letter, 0))
    bundled = sum(tx.run(SQL["bundle"], letter_id=key, story_id=each) for each in stories)
    tx.run(SQL["keep"], id=key, sealed=_sealed(tx, letter, bundled))
    return Letter(key, board, question, month, due, bundled)


def find(tx: Tx, letter_id: str) -> Letter | None:
    """Return the letter with this id."""
    row = tx.one(SQL["find"], id=letter_id)
    return _letter(tx, row) if row else None


def every(tx: Tx) -> list[Letter]:
    """Return all letters, the latest last day first."""
    return [_letter(tx, row) for row in tx.all(SQL["every"])]


def with_story(tx: Tx, story_id: str) -> list[Letter]:
    """Return the letters that hold this story, the latest last day first."""
    return [_letter(tx, row) for row in tx.all(SQL["with_story"], story_id=story_id)]


def stories_of(tx: Tx, letter_id: str) -> list[Bundled]:
    """Return the stories of a letter that are still there, in the order of random ids."""
    rows = tx.all(SQL["stories"], letter_id=letter_id)
    return [Bundled(row["id"], bool(row["for_colleagues"])) for row in rows]


def eligible(tx: Tx) -> list[str]:
    """Return the published stories that board and policy may read, in the order of random ids."""
    return [row["id"] for row in tx.all(SQL["eligible"])]


def answer(tx: Tx, letter: Letter, given: Answer) -> None:
    """Let the board's answer stand with its letter; nobody needs to be reminded any more."""
    answered = Letter(
        letter.id, letter.board, letter.question, letter.month, letter.due, letter.bundled, given
    )
    tx.run(SQL["keep"], id=letter.id, sealed=_sealed(tx, answered, letter.bundled))
    tx.run(SQL["quiet"], letter_id=letter.id)


def take_back(tx: Tx, letter_id: str) -> bool:
    """Delete a letter; return whether there was one."""
    return tx.run(SQL["drop"], id=letter_id) == 1


def renew(tx: Tx, letter_id: str, code: bytes) -> None:
    """Put another link in place of the old one; who came by that may answer no more."""
    if tx.run(SQL["set_digest"], id=letter_id, digest=code):
        tx.run(SQL["drop_directors"], letter_id=letter_id)


def by_code(tx: Tx, code: bytes) -> Letter | None:
    """Return the open letter of a link, by the digest of its code."""
    row = tx.one(SQL["by_digest"], digest=code)
    return _letter(tx, row) if row else None


def join(tx: Tx, letter_id: str, person_id: str, remind_at: datetime | None) -> bool:
    """Let somebody answer a letter; return whether they could not before."""
    at = None if remind_at is None else to_seconds(remind_at)
    return tx.run(SQL["join_in"], letter_id=letter_id, person_id=person_id, remind_at=at) == 1


def is_director(tx: Tx, letter_id: str, person_id: str) -> bool:
    """Return whether somebody may answer a letter."""
    return tx.one(SQL["is_director"], letter_id=letter_id, person_id=person_id) is not None


def directors(tx: Tx, letter_id: str) -> int:
    """Return how many may answer a letter."""
    row = tx.one(SQL["directors"], letter_id=letter_id)
    return int(row["number"]) if row else 0


def of(tx: Tx, person_id: str) -> int:
    """Return how many letters somebody may answer."""
    row = tx.one(SQL["of"], person_id=person_id)
    return int(row["number"]) if row else 0


def due(tx: Tx, now: datetime, limit: int) -> list[Due]:
    """Return up to `limit` directors whose reminder has come.

    To be given their next moment in the same unit, so that no other process finds them.
    """
    rows = tx.all(SQL["due"], now=to_seconds(now), most=limit)
    return [Due(row["letter_id"], row["person_id"]) for row in rows]


def remind(tx: Tx, director: Due, remind_at: datetime | None) -> None:
    """Say when a director is reminded next; None: no more."""
    at = None if remind_at is None else to_seconds(remind_at)
    tx.run(SQL["remind"], letter_id=director.letter_id, person_id=director.person_id, remind_at=at)


def earliest(tx: Tx) -> datetime | None:
    """Return the moment of the reminder that is due next, in UTC."""
    row = tx.one(SQL["earliest"])
    return to_moment(row["at"]) if row and row["at"] is not None else None


def close_old(tx: Tx, today: date) -> int:
    """Close the letters whose time for late answers is over; return how many.

    Who could answer, and who has chosen on a scale, is forgotten.
    """
    rows = tx.all(SQL["to_close"], before=(today - LATE).isoformat())
    for row in rows:
        tx.run(SQL["close"], id=row["id"])
        tx.run(SQL["drop_directors"], letter_id=row["id"])
        scales.forget_marks(tx, row["id"])
    return len(rows)


def _sealed(tx: Tx, letter: Letter, bundled: int) -> bytes:
    given = letter.answer
    kept = {
        "board": letter.board,
        "question": letter.question,
        "month": letter.month,
        "bundled": bundled,
        "answer": given
        and {
            "choice": given.choice.value,
            "words": given.words,
            "month": given.month,
            "late": given.late,
        },
    }
    return tx.sealer.seal(orjson.dumps(kept), _place(letter.id), pad=PAD)


def _letter(tx: Tx, row: Row) -> Letter:
    kept = orjson.loads(tx.sealer.open(row["sealed"], _place(row["id"])))
    given = kept["answer"]
    return Letter(
        id=row["id"],
        board=kept["board"],
        question=kept["question"],
        month=kept["month"],
        due=date.fromisoformat(row["due"]),
        bundled=kept["bundled"],
        answer=given
        and Answer(Choice(given["choice"]), given["words"], given["month"], given["late"]),
        closed=bool(row["closed"]),
    )


def _place(letter_id: str) -> str:
    return f"letters.sealed:{letter_id}"
