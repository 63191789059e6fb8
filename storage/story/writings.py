"""What somebody is writing: a letter to a board or its answer, for at most a day.

Sealed with a passing key, at one length, as the states of dialogues are.
"""

from datetime import datetime

import orjson
from pydantic import ValidationError

from flows.story.letter import Writing, decode, encode
from storage.clock import to_moment, to_seconds
from storage.database import Tx
from storage.resealing import open_passing
from storage.resealing import reseal as reseal_rows
from storage.statements import read_sql

SQL = read_sql(__file__)
PAD = 4096
HOUR = 3600


def load(tx: Tx, person_id: str, now: datetime) -> Writing | None:
    """Return what somebody is writing; None when there is nothing that can be read any more."""
    row = tx.one(SQL["find"], person_id=person_id)
    if row is None or to_moment(row["until"]) <= now:
        return None
    plain = open_passing(tx, row["sealed"], _place(person_id))
    if plain is None:
        return None
    try:
        return decode(plain)
    except ValidationError:  # written by a version that asked otherwise
        return None


def kept_of(tx: Tx, person_id: str) -> dict[str, object] | None:
    """Return all of what somebody is writing, as plain facts; None when there is nothing."""
    row = tx.one(SQL["find"], person_id=person_id)
    plain = open_passing(tx, row["sealed"], _place(person_id)) if row else None
    if row is None or plain is None:
        return None
    return {**orjson.loads(plain), "kept_until": to_moment(row["until"]).isoformat()}


def save(tx: Tx, person_id: str, writing: Writing, until: datetime) -> None:
    """Keep what somebody is writing until this moment, kept to the hour begun."""
    tx.run(
        SQL["save"],
        person_id=person_id,
        until=to_seconds(until) // HOUR * HOUR,
        sealed=tx.passing.seal(encode(writing), _place(person_id), pad=PAD),
    )


def drop(tx: Tx, person_id: str) -> bool:
    """Forget what somebody is writing; return whether there was anything."""
    return tx.run(SQL["drop_key"], key=person_id) == 1


def purge(tx: Tx, now: datetime) -> int:
    """Forget what has had its time; return how much."""
    return tx.run(SQL["purge"], now=to_seconds(now))


def reseal(tx: Tx) -> None:
    """Bring all that is being written under the newest passing key."""
    reseal_rows(tx, SQL, _place, pad=PAD)


def _place(person_id: str) -> str:
    return f"writings.sealed:{person_id}"
