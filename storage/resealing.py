"""Brings rows under the newest passing key, so that the older ones can be destroyed."""

from collections.abc import Callable, Mapping

from flows.errors import SealError
from storage.database import Tx
from storage.passing import GONE
from storage.statements import Statement


def open_passing(tx: Tx, sealed: bytes, place: str) -> bytes | None:
    """Return the plain bytes, or None when their key was destroyed (a restored backup)."""
    try:
        return tx.passing.open(sealed, place)
    except SealError as error:
        if error.code == GONE:
            return None
        raise


def reseal(tx: Tx, sql: Mapping[str, Statement], place: Callable[[str], str], *, pad: int) -> None:
    """Seal every row of a table anew; drop those that nothing opens any more.

    `sql` holds `every` (columns key and sealed), `reseal` (:key, :sealed) and `drop_key` (:key).
    """
    for row in tx.all(sql["every"]):
        key = row["key"]
        plain = open_passing(tx, row["sealed"], place(key))
        if plain is None:
            tx.run(sql["drop_key"], key=key)
        else:
            tx.run(sql["reseal"], key=key, sealed=tx.passing.seal(plain, place(key), pad=pad))
