"""Which updates of Telegram have had their effect: noted in the unit that has the effect."""

from datetime import date

from storage.database import Tx
from storage.statements import read_sql

SQL = read_sql(__file__)


def first_time(tx: Tx, update_id: int, day: date) -> bool:
    """Note an update; return whether it was not noted before."""
    return tx.run(SQL["note"], update_id=update_id, day=day.isoformat()) == 1


def purge(tx: Tx, before: date) -> int:
    """Forget the updates of the days before this one; Telegram repeats none after a day."""
    return tx.run(SQL["purge"], before=before.isoformat())
