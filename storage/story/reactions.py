"""How often readers gave a story each reaction; never who.

A reaction waits as a choice to be counted does (`storage.dialogue.tallies`): sealed with a passing
key, at one length, with no person beside it. A release adds all that wait at once, when at least so
many different people gave one since the last: three kinds tapped by one reader are no crowd.

Two sets of marks (`storage.marks`) watch over it. One, of the month, that nobody counts twice for
the same story and kind. One, until the next release, that says how many people wait.
"""

from collections import Counter

import orjson

from flows.story.reaction import Reaction
from storage import marks
from storage.database import Tx
from storage.ids import new_id
from storage.resealing import open_passing
from storage.resealing import reseal as reseal_rows
from storage.statements import read_sql

SQL = read_sql(__file__)
PAD = 128
GIVEN = "reaction."
"""Before the month (YYYY-MM): the purpose of the marks that nobody counts twice."""
PEOPLE = "reacted"
"""The purpose of the marks that say how many people gave what waits."""


def put(tx: Tx, person_id: str, story_id: str, kind: Reaction, month: str) -> bool:
    """Let a reaction wait to be counted; False when it was given before in this month."""
    if not marks.put(tx, GIVEN + month, person_id, story_id, kind.value):
        return False
    marks.put(tx, PEOPLE, person_id)
    key = new_id()
    kept = orjson.dumps({"story": story_id, "kind": kind.value})
    tx.run(SQL["put"], key=key, sealed=tx.passing.seal(kept, _place(key), pad=PAD))
    return True


def people(tx: Tx) -> int:
    """Return how many different people gave what waits."""
    return marks.count(tx, PEOPLE)


def release(tx: Tx) -> int:
    """Add all that waits to the counts; return how many waited.

    Each count is written once, in the order of ids. What was given to a story that is withdrawn by
    now, or whose key was destroyed, goes.
    """
    found: Counter[tuple[str, str]] = Counter()
    rows = tx.all(SQL["every"])
    for row in rows:
        plain = open_passing(tx, row["sealed"], _place(row["key"]))
        if plain is not None:
            kept = orjson.loads(plain)
            found[kept["story"], kept["kind"]] += 1
    for (story_id, kind), times in sorted(found.items()):
        tx.run(SQL["add"], story_id=story_id, kind=kind, times=times)
    tx.run(SQL["empty"])
    marks.close(tx, PEOPLE)
    return len(rows)


def counted(tx: Tx, story_id: str, at_least: int) -> dict[Reaction, int]:
    """Return a story's counts that are no lower than this, in the order of kinds."""
    rows = tx.all(SQL["counted"], story_id=story_id, at_least=at_least)
    found = {row["kind"]: int(row["times"]) for row in rows}
    return {kind: found[kind.value] for kind in Reaction if kind.value in found}


def over(tx: Tx, month: str) -> list[str]:
    """Return the purposes of marks of other months than this: they are to be closed."""
    return [each for each in marks.purposes(tx, GIVEN) if each != GIVEN + month]


def reseal(tx: Tx) -> None:
    """Bring all that waits under the newest passing key."""
    reseal_rows(tx, SQL, _place, pad=PAD)


def _place(key: str) -> str:
    return f"waiting_reactions.sealed:{key}"
