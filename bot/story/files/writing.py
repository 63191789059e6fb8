"""Writes an export in the form that was asked for."""

from typing import BinaryIO

from bot.story.files.booklet import write_pdf
from bot.story.files.export import Export, Format
from bot.story.files.tables import write_csv, write_xlsx
from bot.story.files.texts import write_json, write_md

MIMES = {
    Format.PDF: "application/pdf",
    Format.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Format.CSV: "text/csv",
    Format.MD: "text/markdown",
    Format.JSON: "application/json",
}


def write(export: Export, form: Format, target: BinaryIO, *, mark: bool = True) -> None:
    """Write the whole file. It takes as long as there are stories: not on the event loop.

    mark: csv begins with a byte order mark.
    """
    match form:
        case Format.CSV:
            write_csv(export, target, mark=mark)
        case Format.XLSX:
            write_xlsx(export, target)
        case Format.JSON:
            write_json(export, target)
        case Format.MD:
            write_md(export, target)
        case Format.PDF:
            write_pdf(export, target)
