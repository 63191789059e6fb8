"""What of a story leaves the house: what may be said of it, its words, and never its id.

Every value is the id of an option, so a program can read it whatever the language. `*` stands
where something is too telling to be said (`flows.disclosure`), None where it was not said or is
withheld.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from dataclasses import field as part
from typing import Final

from flows.disclosure.editions import ANYTHING, Cells
from flows.story.content import Content

_RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "\t", "\r", "\n")


@dataclass(frozen=True, slots=True)
class Row:
    """One story as it is exported; the fields are its columns, in their order."""

    type: str
    month: str
    language: str
    title: str = part(repr=False)
    story: str = part(repr=False)
    lesson: str = part(repr=False)
    grip: int | None
    rules: int | None
    carried: str | None
    field: str | None
    support: str | None
    circle: str | None
    feeling: str | None
    backing_team: int | None
    backing_organisation: int | None
    backing_board: int | None
    cost_usual: str | None
    cost_this: str | None


COLUMNS: Final = tuple(each.name for each in fields(Row))


def row(
    content: Content,
    cells: Cells,
    values: Mapping[str, int | str | None],
    circles: Mapping[str, str],
) -> Row:
    """Give a disclosed story's row. circles: their names by id; one that is gone is not named."""
    circle = cells.circle and circles.get(cells.circle, ANYTHING)
    return Row(
        type=cells.type,
        month=cells.month,
        language=content.language,
        title=content.title,
        story=content.text,
        lesson=content.lesson,
        field=cells.field,
        support=cells.support,
        circle=circle,
        **values,  # type: ignore[arg-type]  # the names and types of `diversity.sensitive`
    )


def harmless(cell: str) -> str:
    """Keep a spreadsheet from running a cell: an apostrophe before what begins a formula.

    Source: OWASP, "CSV Injection".
    """
    return f"'{cell}" if cell.lstrip(" ").startswith(_RUN_BY_SPREADSHEETS) else cell
