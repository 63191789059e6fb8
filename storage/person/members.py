"""Who belongs to a circle: its members, and whoever facilitates it; each person counts once.

Nothing here gives a list of people or a number of them: only whether a circle is large enough.
"""

from flows.person.person import Circle
from storage.database import Row, Tx
from storage.person import circles
from storage.statements import read_sql

SQL = read_sql(__file__)


def set_code(tx: Tx, circle_id: str, code_digest: bytes) -> None:
    """Let this code be the one that makes people members; the one before it ends."""
    tx.run(SQL["set_code"], circle_id=circle_id, digest=code_digest)


def has_code(tx: Tx, circle_id: str) -> bool:
    """Return whether there is a code by which one becomes a member of this circle."""
    return tx.one(SQL["has_code"], circle_id=circle_id) is not None


def circle_of(tx: Tx, code_digest: bytes) -> Circle | None:
    """Return the circle that this code leads to; None for a code nobody gave, or one that ended."""
    row = tx.one(SQL["by_code"], digest=code_digest)
    return circles.find(tx, row["circle_id"]) if row else None


def join(tx: Tx, person_id: str, circle_id: str) -> bool:
    """Make a person a member; return whether they did not belong to the circle already."""
    if circle_id in _ids(tx.all(SQL["belonging"], person_id=person_id)):
        return False
    tx.run(SQL["join"], person_id=person_id, circle_id=circle_id)
    return True


def leave(tx: Tx, person_id: str, circle_id: str) -> bool:
    """Let a person be a member no longer; return whether they were one."""
    return tx.run(SQL["leave"], person_id=person_id, circle_id=circle_id) == 1


def of(tx: Tx, person_id: str) -> list[Circle]:
    """Return the circles that a person is a member of, by name."""
    return _by_name(tx, tx.all(SQL["of"], person_id=person_id))


def belonging(tx: Tx, person_id: str) -> list[Circle]:
    """Return the circles that a person belongs to, as a member or a facilitator, by name."""
    return _by_name(tx, tx.all(SQL["belonging"], person_id=person_id))


def enough(tx: Tx, circle_id: str, least: int) -> bool:
    """Return whether at least so many people belong to a circle; who is gone does not count."""
    row = tx.one(SQL["up_to"], circle_id=circle_id, least=least)
    return row is not None and row["number"] >= least


def _by_name(tx: Tx, rows: list[Row]) -> list[Circle]:
    found = (circles.find(tx, circle_id) for circle_id in _ids(rows))
    return sorted((each for each in found if each), key=lambda each: (each.name, each.id))


def _ids(rows: list[Row]) -> list[str]:
    return [row["circle_id"] for row in rows]
