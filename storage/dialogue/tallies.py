"""How often options were chosen, by month: counted with a yes, for nobody in particular.

A choice waits, sealed with a passing key, at one length and with no person beside it, until a
release adds all that wait to the counts at once (`storage.story.release`). The month is that of
the release: the one choice of an earlier month would stand out among the others.
"""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

import orjson

from storage.database import Tx
from storage.ids import new_id
from storage.resealing import open_passing
from storage.resealing import reseal as reseal_rows
from storage.statements import read_sql

SQL = read_sql(__file__)
PAD = 512
"""One length for all: eight options of 24 characters and the name of a question fit in it."""


@dataclass(frozen=True, slots=True)
class Count:
    """How often an option of a question (`dialogue.step`) was chosen in a month (YYYY-MM)."""

    month: str
    question: str
    option: str
    times: int


def put(tx: Tx, question: str, options: Collection[str]) -> None:
    """Let what one person chose wait to be counted."""
    key = new_id()
    kept = {"question": question, "options": sorted(options)}
    sealed = tx.passing.seal(orjson.dumps(kept), _place(key), pad=PAD)
    tx.run(SQL["put"], key=key, sealed=sealed)


def waiting(tx: Tx) -> int:
    """Return how many choices wait."""
    row = tx.one(SQL["waiting"])
    return int(row["number"]) if row else 0


def release(tx: Tx, month: str) -> int:
    """Add all that waits to the counts of this month (YYYY-MM); return how many waited.

    Each option is written once, in the order of names: the log does not tell choices apart.
    Those whose key was destroyed (a backup of before a release was put back) are lost and go.
    """
    found: Counter[tuple[str, str]] = Counter()
    rows = tx.all(SQL["every"])
    for row in rows:
        plain = open_passing(tx, row["sealed"], _place(row["key"]))
        if plain is not None:
            kept = orjson.loads(plain)
            found.update((kept["question"], option) for option in kept["options"])
    for (question, option), times in sorted(found.items()):
        tx.run(SQL["add"], month=month, question=question, option=option, times=times)
    tx.run(SQL["empty"])
    return len(rows)


def counted(tx: Tx, at_least: int) -> list[Count]:
    """Return the counts that are no lower than this, by month, question and option."""
    rows = tx.all(SQL["counted"], at_least=at_least)
    return [Count(row["month"], row["question"], row["option"], row["times"]) for row in rows]


def reseal(tx: Tx) -> None:
    """Bring all that waits under the newest passing key."""
    reseal_rows(tx, SQL, _place, pad=PAD)


def _place(key: str) -> str:
    return f"waiting_tallies.sealed:{key}"
