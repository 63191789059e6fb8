"""Wrong codes, by person, so that a restart forgets none: sealed, under ids of chance.

Only who has a story has a code to get wrong, so a row beside a pseudonym would say who tells. A
row here is a random id, a day and sealed bytes of one length; whose it is stands inside, under a
passing key, and is found by opening the few there are.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import orjson

from flows.story.tries import Tries
from storage.clock import to_moment, to_seconds
from storage.database import Tx
from storage.ids import new_id
from storage.resealing import open_passing
from storage.resealing import reseal as reseal_rows
from storage.statements import read_sql

SQL = read_sql(__file__)
PAD = 128


def of(tx: Tx, person_id: str) -> Tries:
    """Return a person's wrong codes; none is the default."""
    return next((tries for _, whose, tries in _every(tx) if whose == person_id), Tries())


def keep(tx: Tx, person_id: str, tries: Tries, today: date) -> None:
    """Keep a person's wrong codes, under another id than before."""
    drop_for(tx, person_id)
    key = new_id()
    until = None if tries.until is None else to_seconds(tries.until)
    plain = orjson.dumps({"person": person_id, "wrong": tries.wrong, "until": until})
    sealed = tx.passing.seal(plain, _place(key), pad=PAD)
    tx.run(SQL["put"], key=key, day=today.isoformat(), sealed=sealed)


def drop_for(tx: Tx, person_id: str) -> None:
    """Forget a person's wrong codes."""
    for key, whose, _ in [*_every(tx)]:
        if whose == person_id:
            tx.run(SQL["drop_key"], key=key)


def purge(tx: Tx, before: date) -> int:
    """Forget what is from before this day; return how many rows."""
    return tx.run(SQL["purge"], before=before.isoformat())


def reseal(tx: Tx) -> None:
    """Bring all rows under the newest passing key."""
    reseal_rows(tx, SQL, _place, pad=PAD)


def _every(tx: Tx) -> Iterator[tuple[str, str, Tries]]:
    for row in tx.all(SQL["every"]):
        plain = open_passing(tx, row["sealed"], _place(row["key"]))
        if plain is None:
            continue
        kept = orjson.loads(plain)
        tries = Tries(kept["wrong"])
        if kept["until"] is not None:
            tries = replace(tries, until=to_moment(kept["until"]))
        yield row["key"], kept["person"], tries


def _place(key: str) -> str:
    return f"tries.sealed:{key}"
