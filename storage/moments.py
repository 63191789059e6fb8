"""Named moments that come back: the next release of stories, the next purge.

Look and move on in one unit, so that of several processes one acts.
"""

from datetime import datetime

from storage.clock import to_moment, to_seconds
from storage.database import Tx
from storage.statements import read_sql

SQL = read_sql(__file__)


def find(tx: Tx, name: str) -> datetime | None:
    """Return the next moment of this name, in UTC; None when none was ever put."""
    row = tx.one(SQL["find"], name=name)
    return to_moment(row["at"]) if row else None


def due(tx: Tx, name: str, now: datetime) -> bool:
    """Return whether the moment of this name has come; one that was never put has not."""
    at = find(tx, name)
    return at is not None and at <= now


def put(tx: Tx, name: str, at: datetime) -> None:
    """Say when the moment of this name comes next."""
    tx.run(SQL["put"], name=name, at=to_seconds(at))
