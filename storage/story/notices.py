"""Who gets the weekly line about replies, and when it comes next; a row is nothing but that.

It is set in `/settings`, at any time, and by nothing else: it says of nobody that they told.
"""

from dataclasses import dataclass, field
from datetime import datetime

from storage.clock import to_moment, to_seconds
from storage.database import Tx
from storage.statements import read_sql

SQL = read_sql(__file__)


@dataclass(frozen=True, slots=True)
class Due:
    """Somebody whose line is due, since when (UTC)."""

    person_id: str = field(repr=False)
    next_at: datetime


def switch_on(tx: Tx, person_id: str, next_at: datetime) -> None:
    """Let a person get the line, from this moment."""
    tx.run(SQL["switch_on"], person_id=person_id, next_at=to_seconds(next_at))


def switch_off(tx: Tx, person_id: str) -> bool:
    """Let a person get the line no more; return whether they did."""
    return tx.run(SQL["switch_off"], person_id=person_id) == 1


def is_on(tx: Tx, person_id: str) -> bool:
    """Return whether a person gets the line."""
    return tx.one(SQL["find"], person_id=person_id) is not None


def due(tx: Tx, now: datetime, limit: int) -> list[Due]:
    """Return up to `limit` people whose line is due; to be moved on in the same unit."""
    rows = tx.all(SQL["due"], now=to_seconds(now), most=limit)
    return [Due(row["person_id"], to_moment(row["next_at"])) for row in rows]


def earliest(tx: Tx) -> datetime | None:
    """Return the moment of the line that is due next, in UTC."""
    row = tx.one(SQL["earliest"])
    return to_moment(row["at"]) if row and row["at"] is not None else None
