"""Which facilitators are to be told that stories wait; a row is nothing but that, and goes then.

A release is what calls them, so that nobody is called at the moment somebody told.
"""

from collections.abc import Iterable
from datetime import datetime

from storage.clock import to_moment, to_seconds
from storage.database import Tx
from storage.statements import read_sql

SQL = read_sql(__file__)


def call_all(tx: Tx, also: Iterable[str] = ()) -> None:
    """Let every facilitator be told, at once, and these people (ids), who facilitate as well."""
    tx.run(SQL["call_all"])
    for person_id in also:
        tx.run(SQL["call"], person_id=person_id)


def put_off(tx: Tx, person_id: str, due_at: datetime) -> None:
    """Tell a facilitator later."""
    tx.run(SQL["put_off"], person_id=person_id, due_at=to_seconds(due_at))


def drop(tx: Tx, person_id: str) -> bool:
    """Tell a person no more; return whether they were to be told."""
    return tx.run(SQL["drop"], person_id=person_id) == 1


def is_called(tx: Tx, person_id: str) -> bool:
    """Return whether a person is to be told."""
    return tx.one(SQL["find"], person_id=person_id) is not None


def due(tx: Tx, now: datetime, limit: int) -> list[str]:
    """Return up to `limit` who are to be told by now; to be dropped or put off in the same unit."""
    return [row["person_id"] for row in tx.all(SQL["due"], now=to_seconds(now), most=limit)]


def earliest(tx: Tx) -> datetime | None:
    """Return the moment of who is to be told next, in UTC."""
    row = tx.one(SQL["earliest"])
    return to_moment(row["at"]) if row and row["at"] is not None else None
