"""Circles, who facilitates them, and the one-time invitations by which one becomes that."""

import enum
from datetime import date

from flows.person.person import Circle
from storage.database import Row, Tx
from storage.ids import new_id
from storage.statements import read_sql

SQL = read_sql(__file__)
PAD = 64


class ClaimRefusal(enum.Enum):
    """Why an invitation does not count."""

    UNKNOWN = "unknown"
    USED = "used"
    EXPIRED = "expired"


def make(tx: Tx, name: str) -> Circle:
    """Return the circle of this name (case and spacing do not count), made if there is none."""
    name_key = tx.sealer.name_key(name)
    row = tx.one(SQL["by_name"], name_key=name_key)
    if row is not None:
        return _circle(tx, row)
    circle = Circle(new_id(), " ".join(name.split()))
    sealed = tx.sealer.seal(circle.name.encode(), _place(circle.id), pad=PAD)
    tx.run(SQL["make"], id=circle.id, name_key=name_key, sealed=sealed)
    return circle


def find(tx: Tx, circle_id: str) -> Circle | None:
    """Return the circle with this id."""
    row = tx.one(SQL["find"], id=circle_id)
    return _circle(tx, row) if row else None


def name(tx: Tx, circle_id: str) -> str | None:
    """Return the name of the circle with this id."""
    circle = find(tx, circle_id)
    return circle.name if circle else None


def invite(tx: Tx, circle_id: str, code_digest: bytes, until: date) -> None:
    """Keep a one-time invitation to facilitate a circle; `until` is the last day it counts."""
    tx.run(SQL["invite"], digest=code_digest, circle_id=circle_id, until=until.isoformat())


def claim(tx: Tx, code_digest: bytes, person_id: str, today: date) -> Circle | ClaimRefusal:
    """Use an invitation: the person facilitates its circle from now on."""
    row = tx.one(SQL["invitation"], digest=code_digest)
    if row is None:
        return ClaimRefusal.UNKNOWN
    if row["used"]:
        return ClaimRefusal.USED
    if row["until"] < today.isoformat():
        return ClaimRefusal.EXPIRED
    tx.run(SQL["use"], digest=code_digest)
    grant(tx, person_id, row["id"])
    return _circle(tx, row)


def grant(tx: Tx, person_id: str, circle_id: str) -> None:
    """Make a person a facilitator of a circle; harmless when they are."""
    tx.run(SQL["grant"], person_id=person_id, circle_id=circle_id)


def facilitators(tx: Tx, circle_id: str) -> list[str]:
    """Return the ids of the people who facilitate a circle."""
    return [row["person_id"] for row in tx.all(SQL["facilitators"], circle_id=circle_id)]


def by_facilitator(tx: Tx, *, here: bool) -> dict[str, frozenset[str]]:
    """Return the ids of the circles of every facilitator, or of those who are here, by person."""
    found: dict[str, frozenset[str]] = {}
    for row in tx.all(SQL["by_facilitator"], gone=int(not here)):
        found[row["person_id"]] = found.get(row["person_id"], frozenset()) | {row["circle_id"]}
    return found


def of(tx: Tx, person_id: str) -> list[Circle]:
    """Return the circles a person facilitates, by name."""
    rows = tx.all(SQL["of"], person_id=person_id)
    return sorted((_circle(tx, row) for row in rows), key=lambda circle: circle.name)


def purge(tx: Tx, today: date) -> int:
    """Forget the invitations whose last day is over; return how many."""
    return tx.run(SQL["purge"], today=today.isoformat())


def _circle(tx: Tx, row: Row) -> Circle:
    return Circle(row["id"], tx.sealer.open(row["sealed"], _place(row["id"])).decode())


def _place(circle_id: str) -> str:
    return f"circles.sealed:{circle_id}"
