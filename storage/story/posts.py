"""Who asked for the story of the week or the monthly letter, and what was chosen for everybody."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from flows.story.post import Post
from storage.clock import to_moment, to_seconds
from storage.database import Row, Tx
from storage.statements import read_sql

SQL = read_sql(__file__)


@dataclass(frozen=True, slots=True)
class Due:
    """What a person gets, and when next (UTC)."""

    person_id: str = field(repr=False)
    kind: Post
    next_at: datetime


def subscribe(tx: Tx, person_id: str, kind: Post, next_at: datetime) -> None:
    """Send a person this from now on."""
    tx.run(SQL["subscribe"], person_id=person_id, kind=kind.value, next_at=to_seconds(next_at))


def stop(tx: Tx, person_id: str, kind: Post) -> None:
    """Send a person no more of this."""
    tx.run(SQL["stop"], person_id=person_id, kind=kind.value)


def stop_all(tx: Tx, person_id: str) -> None:
    """Send a person nothing more."""
    for kind in Post:
        stop(tx, person_id, kind)


def of(tx: Tx, person_id: str) -> list[Due]:
    """Return what a person gets."""
    return [_due(row) for row in tx.all(SQL["of_person"], person_id=person_id)]


def due(tx: Tx, now: datetime, limit: int) -> list[Due]:
    """Return up to `limit` whose moment has come; to be moved on in the same unit."""
    return [_due(row) for row in tx.all(SQL["due"], now=to_seconds(now), most=limit)]


def move_on(tx: Tx, person_id: str, kind: Post, next_at: datetime) -> None:
    """Say when a person's next one comes."""
    tx.run(SQL["move_on"], person_id=person_id, kind=kind.value, next_at=to_seconds(next_at))


def earliest(tx: Tx) -> datetime | None:
    """Return the moment of what is due next, in UTC."""
    row = tx.one(SQL["earliest"])
    return to_moment(row["at"]) if row and row["at"] is not None else None


def picked(tx: Tx, kind: Post, period: str) -> list[str]:
    """Return the ids of the stories chosen for a period; without those withdrawn since."""
    return [row["story_id"] for row in tx.all(SQL["picked"], kind=kind.value, period=period)]


def recent(tx: Tx, kind: Post, since: str) -> set[str]:
    """Return what was chosen from this period on; forget what was chosen before."""
    tx.run(SQL["forget"], kind=kind.value, since=since)
    return {row["story_id"] for row in tx.all(SQL["recent"], kind=kind.value, since=since)}


def pick(tx: Tx, kind: Post, period: str, story_ids: Iterable[str]) -> None:
    """Keep what is chosen for a period, so that all get the same."""
    for place, story_id in enumerate(story_ids):
        tx.run(SQL["pick"], kind=kind.value, period=period, place=place, story_id=story_id)


def _due(row: Row) -> Due:
    return Due(row["person_id"], Post(row["kind"]), to_moment(row["next_at"]))
