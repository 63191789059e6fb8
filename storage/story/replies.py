"""Replies to released stories. They go with the story when it is withdrawn."""

from flows.story.reply import Reply, ReplyKind
from storage.database import Row, Tx
from storage.ids import new_id
from storage.statements import read_sql

SQL = read_sql(__file__)
PAD = 512


def put(tx: Tx, story_id: str, kind: ReplyKind, text: str, month: str) -> str:
    """Lay a reply under a story (`text` is redacted or ours already); return its random id."""
    reply = new_id()
    sealed = tx.sealer.seal(text.encode(), _place(reply), pad=PAD)
    tx.run(SQL["put"], id=reply, story_id=story_id, kind=kind.value, month=month, sealed=sealed)
    return reply


def of_story(tx: Tx, story_id: str, *kinds: ReplyKind) -> list[Reply]:
    """Return the replies to a story, of these kinds or of all, in the order of random ids."""
    rows = tx.all(SQL["of_story"], story_id=story_id)
    return [_reply(tx, row) for row in rows if not kinds or row["kind"] in kinds]


def drop(tx: Tx, reply_id: str) -> bool:
    """Delete a reply; return whether there was one."""
    return tx.run(SQL["drop"], id=reply_id) == 1


def stories_with_any(tx: Tx) -> int:
    """Return how many stories have a reply: the same figure for everybody who is told."""
    row = tx.one(SQL["stories_with_any"])
    return int(row["number"]) if row else 0


def _reply(tx: Tx, row: Row) -> Reply:
    text = tx.sealer.open(row["sealed"], _place(row["id"])).decode()
    return Reply(row["id"], ReplyKind(row["kind"]), text, row["month"])


def _place(reply_id: str) -> str:
    return f"replies.sealed:{reply_id}"
