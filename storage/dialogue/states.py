"""Where each person is in a dialogue: one sealed state a person, for at most a day.

A state may hold the text of a story that is being told, so it is sealed with a passing key: once
that story is released, no copy of the state can be opened any more.
"""

from datetime import datetime

from pydantic import ValidationError

from flows.dialogue.state import State, decode, encode
from storage.clock import to_moment, to_seconds
from storage.database import Tx
from storage.resealing import open_passing
from storage.resealing import reseal as reseal_rows
from storage.statements import read_sql

SQL = read_sql(__file__)
PAD = 4096
"""One length for nearly all, for the reason given in `storage.outbox`."""
HOUR = 3600


def load(tx: Tx, person_id: str) -> State | None:
    """Return the state of a person; None when there is none that can be read any more."""
    row = tx.one(SQL["find"], person_id=person_id)
    plain = open_passing(tx, row["sealed"], _place(person_id)) if row else None
    if plain is None:
        return None
    try:
        return decode(plain)
    except ValidationError:  # written by a version whose states looked otherwise
        return None


def save(
    tx: Tx, person_id: str, state: State, until: datetime, nudge_at: datetime | None = None
) -> None:
    """Keep the state of a person until this moment, kept to the hour begun.

    nudge_at: when it is due to be nudged (whole hours, so that the moment of an answer is not
    kept); no longer heeded once this run was nudged.
    """
    tx.run(
        SQL["save"],
        person_id=person_id,
        until=to_seconds(until) // HOUR * HOUR,
        nudge_at=None if nudge_at is None else to_seconds(nudge_at),
        sealed=tx.passing.seal(encode(state), _place(person_id), pad=PAD),
    )


def until(tx: Tx, person_id: str) -> datetime | None:
    """Return until when the state of a person is kept."""
    row = tx.one(SQL["find"], person_id=person_id)
    return to_moment(row["until"]) if row else None


def lying(tx: Tx, now: datetime, limit: int) -> list[str]:
    """Claim up to `limit` dialogues that are due to be nudged; return whose, each once."""
    return [row["person_id"] for row in tx.all(SQL["claim"], now=to_seconds(now), most=limit)]


def nudge_later(tx: Tx, person_id: str, nudge_at: datetime) -> None:
    """Let a nudge that was claimed come at another moment."""
    tx.run(SQL["nudge_later"], person_id=person_id, nudge_at=to_seconds(nudge_at))


def earliest(tx: Tx) -> datetime | None:
    """Return the moment of the nudge that is due next, in UTC."""
    row = tx.one(SQL["earliest"])
    return to_moment(row["at"]) if row and row["at"] is not None else None


def drop(tx: Tx, person_id: str) -> None:
    """Forget the state of a person, and with it the question's message."""
    tx.run(SQL["drop_key"], key=person_id)


def discreet_and_over(tx: Tx, now: datetime, limit: int) -> list[str]:
    """Return up to `limit` people who are discreet and whose states have had their time.

    To be dropped in the same unit, so that no other process finds them.
    """
    rows = tx.all(SQL["discreet_and_over"], now=to_seconds(now), most=limit)
    return [row["person_id"] for row in rows]


def purge(tx: Tx, now: datetime) -> int:
    """Forget the states whose time is over; return how many."""
    return tx.run(SQL["purge"], now=to_seconds(now))


def question(tx: Tx, person_id: str) -> int | None:
    """Return the id of the message that asks the current question."""
    row = tx.one(SQL["find"], person_id=person_id)
    return row["question"] if row else None


def set_question(tx: Tx, person_id: str, message_id: int | None) -> None:
    """Note the message that asks the current question; nothing when the dialogue is over."""
    tx.run(SQL["set_question"], person_id=person_id, question=message_id)


def reseal(tx: Tx) -> None:
    """Bring all states under the newest passing key."""
    reseal_rows(tx, SQL, _place, pad=PAD)


def _place(person_id: str) -> str:
    return f"dialogues.sealed:{person_id}"
