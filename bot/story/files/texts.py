"""Stories as text: json for programs, md for people."""

import re
from dataclasses import asdict
from typing import BinaryIO, Final

import orjson

from bot.story.files.export import Export
from bot.story.files.words import HEADINGS, Words
from flows.story.export import COLUMNS, Row

VERSION: Final = 1
_MARKUP: Final = re.compile(r"([\\`*_\[\]<>#|~&])|^([ \t]*)([-+=]|\d+(?=[.)]))", re.MULTILINE)
_TOLD: Final = ("title", "story", "lesson")


def write_json(export: Export, target: BinaryIO) -> None:
    """Write one object: what it is, and `stories` with the same keys for each.

    Values are ids of options and whole numbers. `"*"`: too telling to be shown; null: not said, or
    withheld because all alike said it. `withheld` is null when it is below the minimum.
    """
    few = 0 < export.withheld < export.least
    head = {
        "version": VERSION,
        "audience": export.audience.value,
        "month": export.month,
        "minimum": export.least,
        "given": export.given,
        "withheld": None if few else export.withheld,
    }
    target.write(orjson.dumps(head)[:-1] + b',"stories":[')
    before = b"\n"
    for row in export.rows:
        target.write(before + orjson.dumps(asdict(row)))
        before = b",\n"
    target.write(b"\n]}\n")


def write_md(export: Export, target: BinaryIO) -> None:
    """Write a page: each story under its title with what is said of it, then how it was made."""
    voice, words = export.voice, Words(export.voice)
    head = f"# {voice('booklet/title')}\n\n{voice('booklet/subtitle')}. "
    head += f"{voice('booklet/for', audience=export.readers)}, {voice.month(export.month)}. "
    target.write(f"{head}{voice('booklet/count', count=export.given)}.\n".encode())
    target.writelines(_story(row, export, words).encode() for row in export.rows)
    for heading, paragraphs in export.method:
        target.write(f"\n## {heading}\n".encode())
        target.writelines(f"\n{each}\n".encode() for each in paragraphs)


def _story(row: Row, export: Export, words: Words) -> str:
    voice = export.voice
    title = plain(" ".join(row.title.split())) or voice("booklet/untitled")
    parts = [f"## {title}", plain(row.story)]
    if row.lesson:
        parts.append(f"> **{voice('booklet/lesson')}:** {plain(' '.join(row.lesson.split()))}")
    told = [
        f"- {voice(HEADINGS[column])}: {plain(str(cell))}"
        for column in COLUMNS
        if column not in _TOLD and (cell := words.cell(column, getattr(row, column))) != ""
    ]
    parts.append("\n".join(told))
    return "\n" + "\n\n".join(parts) + "\n"


def plain(text: str) -> str:
    """Keep what somebody wrote from turning into markup (CommonMark 0.31, 2.4)."""
    return _MARKUP.sub(
        lambda found: f"\\{found[1]}" if found[1] else _escaped(found[2], found[3]), text
    )


def _escaped(blanks: str, sign: str) -> str:
    """Escape what begins a list or a line under a heading; a number before its full stop."""
    return f"{blanks}{sign}\\" if sign.isdecimal() else f"{blanks}\\{sign}"
