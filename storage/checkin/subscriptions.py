"""Who gets a weekly check-in: the rule (weekday, hour on their own wall) and the next moment."""

from dataclasses import dataclass, field
from datetime import datetime

from storage.clock import to_moment, to_seconds
from storage.database import Row, Tx
from storage.statements import read_sql

SQL = read_sql(__file__)


@dataclass(frozen=True, slots=True)
class Due:
    """A person's check-in: weekday 0 (Monday) to 6, local hour 0 to 23, next moment in UTC."""

    person_id: str = field(repr=False)
    weekday: int
    hour: int
    next_at: datetime


def subscribe(tx: Tx, person_id: str, weekday: int, hour: int, next_at: datetime) -> None:
    """Give a person a weekly check-in, in place of the one there was."""
    tx.run(
        SQL["subscribe"],
        person_id=person_id,
        weekday=weekday,
        hour=hour,
        next_at=to_seconds(next_at),
    )


def find(tx: Tx, person_id: str) -> Due | None:
    """Return a person's check-in, due or not."""
    row = tx.one(SQL["find"], person_id=person_id)
    return _due(row) if row else None


def stop(tx: Tx, person_id: str) -> bool:
    """End a person's check-ins; return whether there were any."""
    return tx.run(SQL["stop"], person_id=person_id) == 1


def due(tx: Tx, now: datetime, limit: int) -> list[Due]:
    """Return up to `limit` check-ins whose moment has come, longest waiting first.

    To be moved on in the same unit, so that no other process finds them.
    """
    return [_due(row) for row in tx.all(SQL["due"], now=to_seconds(now), most=limit)]


def move_on(tx: Tx, person_id: str, next_at: datetime) -> None:
    """Say when a person's check-in comes next."""
    tx.run(SQL["move_on"], person_id=person_id, next_at=to_seconds(next_at))


def earliest(tx: Tx) -> datetime | None:
    """Return the moment of the check-in that is due next, in UTC."""
    row = tx.one(SQL["earliest"])
    return to_moment(row["at"]) if row and row["at"] is not None else None


def _due(row: Row) -> Due:
    return Due(row["person_id"], row["weekday"], row["hour"], to_moment(row["next_at"]))
