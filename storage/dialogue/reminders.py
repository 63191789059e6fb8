"""Reminders that people asked for: when, of which dialogue, and perhaps their own sentence."""

from dataclasses import dataclass, field
from datetime import date, datetime

import orjson

from storage.clock import to_moment, to_seconds
from storage.database import Row, Tx
from storage.ids import new_id
from storage.statements import read_sql

SQL = read_sql(__file__)
PAD = 256


@dataclass(frozen=True, slots=True)
class Due:
    """A reminder: `due_at` in UTC, the dialogue it came from, the person's own sentence."""

    id: str
    person_id: str = field(repr=False)
    due_at: datetime
    dialogue: str | None = field(repr=False)
    sentence: str | None = field(repr=False)


def remind(
    tx: Tx, person_id: str, due_at: datetime, dialogue: str | None, sentence: str | None
) -> str:
    """Keep a reminder until it is answered; return its id."""
    reminder = new_id()
    plain = orjson.dumps({"dialogue": dialogue, "sentence": sentence})
    tx.run(
        SQL["remind"],
        id=reminder,
        person_id=person_id,
        due_at=to_seconds(due_at),
        sealed=tx.sealer.seal(plain, _place(reminder), pad=PAD),
    )
    return reminder


def due(tx: Tx, now: datetime, limit: int) -> list[Due]:
    """Claim up to `limit` reminders whose moment has come, oldest first; each is given once."""
    rows = tx.all(SQL["claim"], now=to_seconds(now), day=now.date().isoformat(), most=limit)
    return sorted((_due(tx, row) for row in rows), key=lambda reminder: reminder.due_at)


def asked(tx: Tx, reminder: str) -> Due | None:
    """Return a reminder that was sent and not answered yet."""
    row = tx.one(SQL["asked"], id=reminder)
    return _due(tx, row) if row else None


def of(tx: Tx, person_id: str) -> list[Due]:
    """Return the reminders kept for a person, by moment."""
    return [_due(tx, row) for row in tx.all(SQL["of"], person_id=person_id)]


def postpone(tx: Tx, reminder: str, due_at: datetime) -> None:
    """Let a reminder that was not sent yet come at another moment."""
    tx.run(SQL["postpone"], id=reminder, due_at=to_seconds(due_at))


def answered(tx: Tx, reminder: str) -> bool:
    """Forget a reminder, sentence and all; return whether it was still there."""
    return tx.run(SQL["drop"], id=reminder) == 1


def drop_for(tx: Tx, person_id: str) -> int:
    """Forget the reminders of a person; return how many."""
    return tx.run(SQL["drop_for"], person_id=person_id)


def purge(tx: Tx, before: date) -> int:
    """Forget the reminders that were sent before this day and never answered."""
    return tx.run(SQL["purge"], before=before.isoformat())


def earliest(tx: Tx) -> datetime | None:
    """Return the moment of the reminder that is due next, in UTC."""
    row = tx.one(SQL["earliest"])
    return to_moment(row["at"]) if row and row["at"] is not None else None


def _due(tx: Tx, row: Row) -> Due:
    kept = orjson.loads(tx.sealer.open(row["sealed"], _place(row["id"])))
    return Due(
        row["id"],
        row["person_id"],
        to_moment(row["due_at"]),
        kept["dialogue"],
        kept["sentence"],
    )


def _place(reminder: str) -> str:
    return f"reminders.sealed:{reminder}"
