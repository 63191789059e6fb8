"""Ids of messages in a private chat, kept only so that the chat can be cleared."""

from datetime import date

from storage.database import Tx
from storage.statements import read_sql

SQL = read_sql(__file__)


def note(tx: Tx, person_id: str, message_id: int, day: date, *, own: bool = False) -> None:
    """Note a message of a dialogue, the bot's or the person's own."""
    noted = {"person_id": person_id, "message_id": message_id, "day": day.isoformat()}
    tx.run(SQL["note"], **noted, own=int(own))


def take(tx: Tx, person_id: str, since: date, *, own: bool = False) -> list[int]:
    """Return the messages noted from this day on, in order, and forget all of the person.

    own: those that the person sent, and no others. Telegram removes messages up to 48 hours old.
    """
    taken = SQL["take_own"] if own else SQL["take"]
    rows = tx.all(taken, person_id=person_id)
    return sorted(row["message_id"] for row in rows if row["day"] >= since.isoformat())


def count_for(tx: Tx, person_id: str) -> int:
    """Return how many messages are noted of a person."""
    row = tx.one(SQL["count_for"], person_id=person_id)
    return int(row["number"]) if row else 0


def drop_for(tx: Tx, person_id: str) -> int:
    """Forget the messages of a person; return how many."""
    return tx.run(SQL["drop_for"], person_id=person_id)


def purge(tx: Tx, before: date) -> int:
    """Forget the messages of the days before this one; return how many."""
    return tx.run(SQL["purge"], before=before.isoformat())
