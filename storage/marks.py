"""One-way marks: that somebody did something once, for as long as it must not count twice.

A mark is a keyed digest of who and what. Its key is drawn for one purpose, waits in the database
sealed with a passing key, and is forgotten with its marks when the purpose is over (`close`). From
then on nobody can tell from any copy of the database whose marks they were: the key is in none,
but sealed with keys that a release destroys.

While a purpose lasts, whoever has the database and both key files can try every person on every
story: keep purposes short.
"""

import hashlib
import secrets

from storage.database import Tx
from storage.resealing import open_passing
from storage.resealing import reseal as reseal_rows
from storage.statements import read_sql

SQL = read_sql(__file__)
KEY_BYTES = 32
MARK_BYTES = 16


def put(tx: Tx, purpose: str, *what: str) -> bool:
    """Set a mark; return False when it was set before."""
    return tx.run(SQL["put"], purpose=purpose, mark=digest(_key(tx, purpose), *what)) == 1


def digest(key: bytes, *what: str) -> bytes:
    """Make the mark of who and what under a key."""
    return hashlib.blake2b("\0".join(what).encode(), key=key, digest_size=MARK_BYTES).digest()


def count(tx: Tx, purpose: str) -> int:
    """Return how many marks there are for a purpose."""
    row = tx.one(SQL["count"], purpose=purpose)
    return int(row["number"]) if row else 0


def close(tx: Tx, purpose: str) -> None:
    """Forget the marks of a purpose and their key."""
    tx.run(SQL["drop_marks"], purpose=purpose)
    tx.run(SQL["drop_key"], key=purpose)


def purposes(tx: Tx, prefix: str) -> list[str]:
    """Return the purposes under way whose names begin so."""
    found = (row["purpose"] for row in tx.all(SQL["purposes"]))
    return [each for each in found if each.startswith(prefix)]


def reseal(tx: Tx) -> None:
    """Bring the keys under the newest passing key; marks whose key was destroyed go."""
    reseal_rows(tx, SQL, _place, pad=0)
    tx.run(SQL["drop_orphans"])


def _key(tx: Tx, purpose: str) -> bytes:
    """Return the key of a purpose, drawn at its first mark or when a restore lost it."""
    row = tx.one(SQL["find_key"], purpose=purpose)
    key = open_passing(tx, row["sealed"], _place(purpose)) if row else None
    if key is None:
        close(tx, purpose)
        key = secrets.token_bytes(KEY_BYTES)
        tx.run(SQL["put_key"], purpose=purpose, sealed=tx.passing.seal(key, _place(purpose)))
    return key


def _place(purpose: str) -> str:
    return f"mark_keys.sealed:{purpose}"
