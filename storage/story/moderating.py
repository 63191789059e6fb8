"""What a facilitator is typing about: one sealed note a person, for half an hour at most.

It says which story they hold, so it is sealed with a passing key and at one length: once that
story may have been decided, no copy of it can be opened any more.
"""

from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Literal

import orjson

from storage.clock import to_moment, to_seconds
from storage.database import Tx
from storage.resealing import open_passing
from storage.resealing import reseal as reseal_rows
from storage.statements import read_sql

SQL = read_sql(__file__)
PAD = 1024
"""The longest question fits, so that all are of one length."""
HOUR = 3600


@dataclass(frozen=True, slots=True)
class Doing:
    """What is being typed about a story: words to hide, or a question (`draft` once typed).

    message: the card that the story was read on.
    """

    act: Literal["hide", "ask"]
    story_id: str
    message: int
    draft: str = field(default="", repr=False)


def save(tx: Tx, person_id: str, doing: Doing, until: datetime) -> None:
    """Keep what a facilitator is doing until this moment, kept to the end of its hour."""
    sealed = tx.passing.seal(orjson.dumps(asdict(doing)), _place(person_id), pad=PAD)
    whole = (to_seconds(until) // HOUR + 1) * HOUR
    tx.run(SQL["save"], person_id=person_id, until=whole, sealed=sealed)


def load(tx: Tx, person_id: str, now: datetime) -> Doing | None:
    """Return what a facilitator is doing; None when nothing, or for too long."""
    row = tx.one(SQL["find"], person_id=person_id)
    return None if row is None or to_moment(row["until"]) <= now else held(tx, person_id)


def held(tx: Tx, person_id: str) -> Doing | None:
    """Return what is kept of what a facilitator was doing, however long ago."""
    row = tx.one(SQL["find"], person_id=person_id)
    if row is None:
        return None
    plain = open_passing(tx, row["sealed"], _place(person_id))
    return None if plain is None else Doing(**orjson.loads(plain))


def drop(tx: Tx, person_id: str) -> bool:
    """Forget what a facilitator is doing; return whether there was anything."""
    return tx.run(SQL["drop_key"], key=person_id) == 1


def purge(tx: Tx, now: datetime) -> int:
    """Forget what has had its time; return for how many."""
    return tx.run(SQL["purge"], now=to_seconds(now))


def reseal(tx: Tx) -> None:
    """Bring all notes under the newest passing key."""
    reseal_rows(tx, SQL, _place, pad=PAD)


def _place(person_id: str) -> str:
    return f"moderating.sealed:{person_id}"
