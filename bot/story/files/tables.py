"""Stories as tables: csv and xlsx. No cell can run as a formula, and memory stays flat."""

import csv
import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING, BinaryIO, Final

from bot.story.files.export import Export
from bot.story.files.words import Words
from flows.story.export import COLUMNS, harmless

if TYPE_CHECKING:
    from xlsxwriter import Workbook

_AT_ONCE: Final = 256
_WIDTHS: Final = {"title": 28, "story": 80, "lesson": 44}
_WIDTH: Final = 18
_IN_MEMORY: Final = 5_000
"""More rows than these are kept in temporary files until the workbook is written."""


def write_csv(export: Export, target: BinaryIO, *, mark: bool) -> None:
    """Write a line for each story (RFC 4180).

    mark: begin with a byte order mark; without it spreadsheets read UTF-8 as something else.
    """
    words, text = Words(export.voice), io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(words.headings())
    if mark:
        target.write("\ufeff".encode())
    for number, row in enumerate(export.rows, 1):
        writer.writerow([_defused(each) for each in words.cells(row)])
        if number % _AT_ONCE == 0:
            _pass_on(text, target)
    _pass_on(text, target)


def _pass_on(text: io.StringIO, target: BinaryIO) -> None:
    target.write(text.getvalue().encode())
    text.seek(0)
    text.truncate()


def _defused(cell: str | int) -> str | int:
    return harmless(cell) if isinstance(cell, str) else cell


def write_xlsx(export: Export, target: BinaryIO) -> None:
    """Write a workbook: the stories, and a sheet that says how they were made anonymous."""
    import xlsxwriter

    small = export.given <= _IN_MEMORY
    options = {
        "constant_memory": not small,
        "in_memory": small,
        # Every text is a text, whatever it looks like.
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(target, options) as book:
        year, _, month = export.month.partition("-")
        # The library would write down the second at which the file was made.
        created = datetime(int(year), int(month), 1, tzinfo=UTC)
        book.set_properties({"title": _title(export), "created": created})
        _stories(export, book)
        _about(export, book)


def _title(export: Export) -> str:
    return f"Houvast: {export.readers}"


def _stories(export: Export, book: "Workbook") -> None:
    words, voice = Words(export.voice), export.voice
    sheet = book.add_worksheet(voice("export/sheet.stories"))
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    plain = book.add_format({"text_wrap": True, "valign": "top"})
    for place, column in enumerate(COLUMNS):
        sheet.set_column(place, place, _WIDTHS.get(column, _WIDTH))
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(export.given, 1), len(COLUMNS) - 1)
    for place, heading in enumerate(words.headings()):
        sheet.write_string(0, place, heading, bold)
    for number, row in enumerate(export.rows, 1):
        for place, cell in enumerate(words.cells(row)):
            if isinstance(cell, int):
                sheet.write_number(number, place, cell, plain)
            elif cell:
                sheet.write_string(number, place, cell, plain)


def _about(export: Export, book: "Workbook") -> None:
    sheet = book.add_worksheet(export.voice("export/sheet.about"))
    bold = book.add_format({"bold": True})
    plain = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 100)
    number = 0
    for heading, paragraphs in export.method:
        sheet.write_string(number, 0, heading, bold)
        for each in paragraphs:
            number += 1
            sheet.write_string(number, 0, each, plain)
        number += 2
