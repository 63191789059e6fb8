"""The moderators' log: how often something was done, by month; never by whom, or to which story."""

from flows.story.moderation import Act
from storage.database import Tx
from storage.statements import read_sql

SQL = read_sql(__file__)


def count(tx: Tx, month: str, act: Act, times: int = 1) -> None:
    """Count an act of moderation in a month (YYYY-MM)."""
    tx.run(SQL["count"], month=month, act=act.value, times=times)


def acts(tx: Tx) -> list[tuple[str, str, int]]:
    """Return what was done in moderation: month, act, how many times."""
    return [(row["month"], row["act"], row["times"]) for row in tx.all(SQL["acts"])]
