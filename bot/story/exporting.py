"""Stories as a file: for a facilitator in the chat, and for the command line."""

import csv
import io
from collections.abc import Iterable

from bot.event import Command
from bot.message import Document
from bot.turn import Turn
from flows.story.content import Audience
from flows.story.export import row
from flows.story.story import Story
from storage.story import stories

COLUMNS = (
    "export/column.type",
    "export/column.month",
    "export/column.language",
    "export/column.text",
)


def to_csv(published: Iterable[Story], headings: tuple[str, ...]) -> str:
    """Write stories as CSV, one a line, with cells that no spreadsheet runs as a formula."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows(row(story) for story in published)
    return target.getvalue()


def send_file(turn: Turn, _: Command) -> None:
    """Send a facilitator every published story that colleagues may read as CSV."""
    published = [
        each for each in stories.published(turn.tx) if Audience.COLLEAGUES in each.content.audiences
    ]
    if not published:
        turn.say("export/none")
        return
    names = tuple(turn.voice(key) for key in COLUMNS)
    # A byte order mark: without it spreadsheets read UTF-8 as something else.
    content = to_csv(published, names).encode("utf-8-sig")
    caption = turn.voice("export/caption", count=len(published))
    turn.show(Document("houvast.csv", content, "text/csv", caption))
