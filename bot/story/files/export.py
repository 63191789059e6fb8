"""What is exported: rows that can be gone through more than once, and what is said with them."""

import enum
from collections.abc import Iterable
from dataclasses import dataclass, field

from flows.story.content import Audience
from flows.story.export import Row
from prompts.wording import Voice


class Format(enum.StrEnum):
    """The forms of a file; the values are how its name ends."""

    PDF = "pdf"
    XLSX = "xlsx"
    CSV = "csv"
    MD = "md"
    JSON = "json"


AUDIENCES = {
    Audience.COLLEAGUES: "export/audience.colleagues",
    Audience.POLICY: "export/audience.policy",
    Audience.EDUCATION: "export/audience.education",
}
FORMATS = {
    Format.PDF: "export/format.pdf",
    Format.XLSX: "export/format.xlsx",
    Format.CSV: "export/format.csv",
    Format.MD: "export/format.md",
    Format.JSON: "export/format.json",
}


@dataclass(frozen=True, slots=True)
class Export:
    """The stories for one kind of reader.

    rows can be gone through again and again. given: how many there are; withheld: how many other
    published stories there are. least: the minimum. month: of the export, `YYYY-MM`.
    """

    voice: Voice = field(repr=False)
    audience: Audience
    rows: Iterable[Row] = field(repr=False)
    given: int
    withheld: int
    least: int
    month: str

    @property
    def readers(self) -> str:
        """Who it is for, in words."""
        return self.voice(AUDIENCES[self.audience])

    @property
    def withheld_in_words(self) -> str:
        """How many stories are held back; a number below the minimum is not told."""
        if not self.withheld:
            return self.voice("export/withheld-none")
        if self.withheld < self.least:
            return self.voice("export/withheld-few", least=self.least)
        return self.voice("export/withheld", count=self.withheld)

    @property
    def method(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """How it was made and what it is not: headings with their paragraphs."""
        voice, least = self.voice, self.least
        made = ("export/method-told", "export/method-alike", "export/method-editions")
        limits = ("export/limits-sample", "export/limits-known", "export/limits-withdrawn")
        return (
            (
                voice("export/method"),
                (*(voice(key, least=least) for key in made), self.withheld_in_words),
            ),
            (voice("export/limits"), tuple(voice(key) for key in limits)),
        )
