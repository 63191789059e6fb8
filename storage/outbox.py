"""Messages on their way out: noted in the unit that decides them, struck off as accepted.

What a chat is told keeps its order by `seq`. A message may carry a withdraw code or words of a
person, so all of it, the chat's id included, is sealed with a passing key.
"""

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson

from storage.database import Tx
from storage.ids import new_id
from storage.resealing import open_passing
from storage.resealing import reseal as reseal_rows
from storage.statements import read_sql

SQL = read_sql(__file__)
PAD = 4096
"""One length for nearly all: else a preview's length, in an old copy of the disk, would tell which
story its reader wrote (stories can be measured once they are published)."""
BYTES = "bytes in base64"
"""Stands as the only key of an object that was bytes."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A message not struck off: a call of the Bot API with its fields; live before broadcast."""

    id: str
    chat: int = field(repr=False)
    person_id: str | None = field(repr=False)
    method: str
    fields: dict[str, Any] = field(repr=False)
    live: bool


def note(
    tx: Tx,
    person_id: str | None,
    chat: int,
    method: str,
    fields: Mapping[str, Any],
    *,
    live: bool,
) -> str:
    """Note a message for a chat, after those noted before; return its id.

    `fields` is JSON, with bytes allowed for what is uploaded. A group has no person.
    """
    message = new_id()
    payload = orjson.dumps({"chat": chat, "method": method, "fields": fields}, default=_from_bytes)
    tx.run(
        SQL["note"],
        id=message,
        person_id=person_id,
        chat_key=tx.sealer.pseudonym(chat),
        live=int(live),
        sealed=tx.passing.seal(payload, _place(message), pad=PAD),
    )
    return message


def strike(tx: Tx, message: str) -> None:
    """Strike off a message that was accepted, or never will be."""
    tx.run(SQL["drop_key"], key=message)


def waiting(tx: Tx) -> list[Waiting]:
    """Return all that waits, in order per chat; what no key opens any more is left out."""
    found: list[Waiting] = []
    for row in tx.all(SQL["waiting"]):
        plain = open_passing(tx, row["sealed"], _place(row["id"]))
        if plain is None:
            continue
        payload = orjson.loads(plain)
        found.append(
            Waiting(
                row["id"],
                payload["chat"],
                row["person_id"],
                payload["method"],
                _to_bytes(payload["fields"]),
                bool(row["live"]),
            )
        )
    return found


def count_for(tx: Tx, person_id: str) -> int:
    """Return how many messages wait for a person."""
    row = tx.one(SQL["count_for"], person_id=person_id)
    return int(row["number"]) if row else 0


def drop_for(tx: Tx, person_id: str) -> int:
    """Drop what waits for a person; return how many messages."""
    return tx.run(SQL["drop_for"], person_id=person_id)


def drop_chat(tx: Tx, chat: int) -> int:
    """Drop what waits for a chat, whoever's it is; return how many messages."""
    return tx.run(SQL["drop_chat"], chat_key=tx.sealer.pseudonym(chat))


def reseal(tx: Tx) -> None:
    """Bring all that waits under the newest passing key."""
    reseal_rows(tx, SQL, _place, pad=PAD)


def _place(message: str) -> str:
    return f"outbox.sealed:{message}"


def _from_bytes(value: object) -> dict[str, str]:
    if isinstance(value, bytes):
        return {BYTES: base64.b64encode(value).decode()}
    raise TypeError(f"a message cannot carry {type(value).__name__}")


def _to_bytes(value: Any) -> Any:
    if isinstance(value, dict):
        if value.keys() == {BYTES}:
            return base64.b64decode(value[BYTES])
        return {key: _to_bytes(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_to_bytes(inner) for inner in value]
    return value
