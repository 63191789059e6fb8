"""Which published stories stand where readers look.

A shelf is read by its key, one story at a time: reading takes as long among a hundred thousand
stories as among ten. A withdrawn story is gone from every shelf with its row.
"""

from flows.story.content import Content
from flows.story.shelf import legs, shelves_of
from storage.database import Tx
from storage.statements import read_sql

SQL = read_sql(__file__)


def put(tx: Tx, story_id: str, content: Content) -> None:
    """Put a story that was just published where readers look for it."""
    for shelf in sorted(shelves_of(content)):
        tx.run(SQL["put"], shelf=shelf, story_id=story_id)


def following(tx: Tx, shelf: str, start: str, at: str | None = None) -> str | None:
    """Return the id after `at` on the way round a shelf that began at `start`; None at its end.

    `at` need not be there any more. None for `at`: the first.
    """
    for after, upto in legs(start, at):
        row = tx.one(SQL["next_on"], shelf=shelf, after=after, upto=upto)
        if row is not None:
            return str(row["story_id"])
    return None


def any_on(tx: Tx, shelf: str) -> bool:
    """Return whether a story stands on this shelf."""
    return following(tx, shelf, "") is not None


def readable(tx: Tx, story_id: str) -> bool:
    """Return whether colleagues may read this story."""
    return tx.one(SQL["readable"], story_id=story_id) is not None
