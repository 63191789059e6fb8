"""The week scores of those who asked to have theirs remembered; no row is the default.

All of a person's scores are sealed together at one length: neither how many weeks were answered
nor how low they were can be seen on the disk.
"""

from collections.abc import Iterable
from datetime import date

import orjson

from flows.checkin.weeks import Week, recent
from storage.database import Tx
from storage.statements import read_sql

SQL = read_sql(__file__)
PAD = 256
"""More than eight weeks take."""


def find(tx: Tx, person_id: str, today: date) -> tuple[Week, ...] | None:
    """Return a person's weeks in order, none older than eight; None: they are not remembered."""
    held = all_of(tx, person_id)
    return None if held is None else recent(held, today)


def all_of(tx: Tx, person_id: str) -> tuple[Week, ...] | None:
    """Return all that is held of a person's weeks; None: they are not remembered."""
    row = tx.one(SQL["find"], person_id=person_id)
    return None if row is None else tuple(_open(tx, person_id, row["sealed"]))


def keep(tx: Tx, person_id: str, weeks: Iterable[Week]) -> None:
    """Remember these weeks of a person, in place of what there was."""
    tx.run(SQL["keep"], person_id=person_id, sealed=_seal(tx, person_id, weeks))


def drop(tx: Tx, person_id: str) -> bool:
    """Remember nothing of a person's weeks any more; return whether there was anything."""
    return tx.run(SQL["drop"], person_id=person_id) == 1


def purge(tx: Tx, today: date) -> int:
    """Take out weeks older than eight; return for how many people there were any."""
    purged = 0
    for row in tx.all(SQL["every"]):
        person_id = row["person_id"]
        weeks = _open(tx, person_id, row["sealed"])
        left = recent(weeks, today)
        if len(left) < len(weeks):
            keep(tx, person_id, left)
            purged += 1
    return purged


def _seal(tx: Tx, person_id: str, weeks: Iterable[Week]) -> bytes:
    plain = orjson.dumps([[each.monday, each.score] for each in weeks])
    return tx.sealer.seal(plain, _place(person_id), pad=PAD)


def _open(tx: Tx, person_id: str, sealed: bytes) -> list[Week]:
    written = orjson.loads(tx.sealer.open(sealed, _place(person_id)))
    return [Week(date.fromisoformat(monday), score) for monday, score in written]


def _place(person_id: str) -> str:
    return f"weeks.sealed:{person_id}"
