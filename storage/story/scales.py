"""The same dilemma on the same scales: what professionals and directors chose, by letter and side.

A choice waits, sealed with a passing key, at one length, under a random id and with no person
beside it, until a release adds at least the minimum of the same letter, side and scale at once: so
no two figures ever differ by fewer people than that. That somebody has chosen is a keyed one-way
mark. It outlives the forgetting of the person: who could forget themselves and choose again could
fill up a sum around somebody else's choice.
"""

from collections import defaultdict
from dataclasses import dataclass

import orjson

from flows.story.letter import Scale, Side
from storage.database import Tx
from storage.ids import new_id
from storage.resealing import open_passing
from storage.resealing import reseal as reseal_rows
from storage.statements import read_sql

SQL = read_sql(__file__)
PAD = 256
_Group = tuple[str, str, str]
"""Letter, side and scale."""


@dataclass(frozen=True, slots=True)
class Sum:
    """What people of one side chose on a scale: how many they are, and the sum of their steps."""

    side: Side
    scale: Scale
    people: int
    total: int


def chose(tx: Tx, letter_id: str, person_id: str, scale: Scale) -> bool:
    """Return whether this person has chosen on this scale of a letter."""
    return tx.one(SQL["marked"], mark=_mark(tx, letter_id, person_id, scale)) is not None


def choose(
    tx: Tx, letter_id: str, person_id: str, side: Side, scale: Scale, step: int | None
) -> bool:
    """Let a choice wait, once a person and scale; return whether it is the first.

    step: 1 to 7, or None when neither end fits: that is counted nowhere.
    """
    mark = _mark(tx, letter_id, person_id, scale)
    if not tx.run(SQL["mark"], mark=mark, letter_id=letter_id):
        return False
    if step is not None:
        key = new_id()
        kept = {"group": [letter_id, side.value, scale.value], "step": step}
        sealed = tx.passing.seal(orjson.dumps(kept), _place(key), pad=PAD)
        tx.run(SQL["put"], key=key, sealed=sealed)
    return True


def enough_wait(tx: Tx, least: int) -> bool:
    """Return whether so many wait of one letter, side and scale."""
    return any(len(rows) >= least for rows in _groups(tx).values())


def release(tx: Tx, least: int) -> int:
    """Add all that waits of each letter, side and scale of which at least so many do.

    Return how many choices were added. Those of a letter that is gone or closed are forgotten.
    """
    added = 0
    for (letter_id, side, scale), rows in sorted(_groups(tx).items()):
        there = tx.one(SQL["there"], letter_id=letter_id) is not None
        if there and len(rows) < least:
            continue
        if there:
            total = sum(step for _, step in rows)
            values = {"letter_id": letter_id, "side": side, "scale": scale}
            tx.run(SQL["add"], people=len(rows), total=total, **values)
            added += len(rows)
        for key, _ in rows:
            tx.run(SQL["drop_key"], key=key)
    return added


def of_letter(tx: Tx, letter_id: str, at_least: int) -> list[Sum]:
    """Return what was chosen, of each side and scale of which at least so many people did."""
    rows = tx.all(SQL["of_letter"], letter_id=letter_id, at_least=at_least)
    return [Sum(Side(r["side"]), Scale(r["scale"]), r["people"], r["total"]) for r in rows]


def forget_marks(tx: Tx, letter_id: str) -> None:
    """Forget who has chosen: the letter takes no choices any more."""
    tx.run(SQL["forget_marks"], letter_id=letter_id)


def reseal(tx: Tx) -> None:
    """Bring all that waits under the newest passing key."""
    reseal_rows(tx, SQL, _place, pad=PAD)


def _groups(tx: Tx) -> dict[_Group, list[tuple[str, int]]]:
    """Return what waits, as ids and steps. What no key opens any more is dropped at the reseal."""
    found: defaultdict[_Group, list[tuple[str, int]]] = defaultdict(list)
    for row in tx.all(SQL["every"]):
        plain = open_passing(tx, row["sealed"], _place(row["key"]))
        if plain is not None:
            kept = orjson.loads(plain)
            letter_id, side, scale = kept["group"]
            found[letter_id, side, scale].append((row["key"], kept["step"]))
    return found


def _mark(tx: Tx, letter_id: str, person_id: str, scale: Scale) -> str:
    return tx.sealer.name_key(f"{letter_id} {scale.value} {person_id}")


def _place(key: str) -> str:
    return f"waiting_scales.sealed:{key}"
