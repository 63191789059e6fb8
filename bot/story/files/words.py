"""The columns and values of an export in words."""

from typing import Final

from bot.story.reading import TYPES
from flows.disclosure.editions import ANYTHING
from flows.story.content import StoryType
from flows.story.export import COLUMNS, Row
from prompts.wording import Voice

HEADINGS: Final = {
    "type": "export/column-type",
    "month": "export/column-month",
    "language": "export/column-language",
    "title": "export/column-title",
    "story": "export/column-story",
    "lesson": "export/column-lesson",
    "grip": "export/column-grip",
    "rules": "export/column-rules",
    "carried": "export/column-carried",
    "field": "export/column-field",
    "support": "export/column-support",
    "circle": "export/column-circle",
    "feeling": "export/column-feeling",
    "backing_team": "export/column-backing_team",
    "backing_organisation": "export/column-backing_organisation",
    "backing_board": "export/column-backing_board",
    "cost_usual": "export/column-cost_usual",
    "cost_this": "export/column-cost_this",
}
FIELDS: Final = {
    "jeugdhulp": "export/field.jeugdhulp",
    "bescherming": "export/field.bescherming",
    "wijkteam": "export/field.wijkteam",
    "onderwijs": "export/field.onderwijs",
    "care": "export/field.care",
    "other": "export/field.other",
}
SUPPORT: Final = {
    "gezin": "export/support.gezin",
    "team": "export/support.team",
    "leidinggevende": "export/support.leidinggevende",
    "bestuur": "export/support.bestuur",
    "gemeente": "export/support.gemeente",
    "niemand": "export/support.niemand",
    "near": "export/support.near",
    "far": "export/support.far",
}
FEELINGS: Final = {
    "trots": "export/feeling.trots",
    "opgelucht": "export/feeling.opgelucht",
    "onzeker": "export/feeling.onzeker",
    "verdrietig": "export/feeling.verdrietig",
    "boos": "export/feeling.boos",
    "open": "export/feeling.open",
}
CARRIED: Final = {
    "a": "export/carried.a",
    "b": "export/carried.b",
    "c": "export/carried.c",
    "ab": "export/carried.ab",
    "ac": "export/carried.ac",
    "bc": "export/carried.bc",
    "abc": "export/carried.abc",
}
COSTS: Final = {
    "to_1": "export/cost.to_1",
    "to_10": "export/cost.to_10",
    "to_50": "export/cost.to_50",
    "to_150": "export/cost.to_150",
    "more": "export/cost.more",
}
_OPTIONS: Final = {
    "carried": CARRIED,
    "field": FIELDS,
    "support": SUPPORT,
    "feeling": FEELINGS,
    "cost_usual": COSTS,
    "cost_this": COSTS,
}
_TRAITS: Final = ("field", "support")
"""Columns in which an empty cell would leave open why it is empty."""


class Words:
    """Says rows in one language. Every text that was said once is kept: there are few."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._said: dict[tuple[str, object], str] = {}

    def headings(self) -> list[str]:
        """Name the columns."""
        return [self._voice(HEADINGS[column]) for column in COLUMNS]

    def cells(self, row: Row) -> list[str | int]:
        """Say every value of a row; digits stay numbers, what is unknown or withheld is empty."""
        return [self.cell(column, getattr(row, column)) for column in COLUMNS]

    def cell(self, column: str, value: str | int | None) -> str | int:
        """Say one value."""
        if column in ("title", "story", "lesson", "language") or isinstance(value, int):
            return value or ""
        said = self._said.get((column, value))
        if said is None:
            said = self._said[column, value] = self._say(column, value)
        return said

    def _say(self, column: str, value: str | int | None) -> str:
        if value is None:
            return self._voice("export/not-said") if column in _TRAITS else ""
        if value == ANYTHING:
            return self._voice("export/not-shown")
        if column == "type":
            return self._voice(TYPES[StoryType(str(value))])
        if column == "month":
            return self._month(str(value))
        options = _OPTIONS.get(column)
        return self._voice(options[str(value)]) if options else str(value)

    def _month(self, month: str) -> str:
        year, _, part = month.partition("-")
        if not part:
            return year
        if part.startswith("Q"):
            return self._voice("export/quarter", quarter=int(part[1:]), year=year)
        if part.startswith("H"):
            return self._voice("export/half", half=int(part[1:]), year=year)
        return self._voice.month(month)
