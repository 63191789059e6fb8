"""Gathers what one kind of reader may be given, as it is within one unit of work."""

from collections.abc import Iterator

from bot.settings import Settings
from bot.story.files.export import Export
from flows.disclosure import Minimums
from flows.story.content import Audience
from flows.story.export import Row, row
from prompts.wording import Voice
from storage.database import Tx
from storage.person import circles
from storage.story.disclosures import Disclosures, Tally


class _Rows:
    """The rows, read and opened anew each time they are gone through."""

    def __init__(self, tx: Tx, found: Disclosures) -> None:
        self._found = found
        named = {each: circles.find(tx, each) for each in found.circles}
        self._circles = {each: circle.name for each, circle in named.items() if circle}

    def __iter__(self) -> Iterator[Row]:
        for each in self._found:
            yield row(each.story.content, each.cells, each.values, self._circles)


def minimums(settings: Settings) -> Minimums:
    """Return the minimums of this installation."""
    return Minimums(settings.min_group, settings.min_report)


def gather(
    tx: Tx, audience: Audience, settings: Settings, voice: Voice, month: str
) -> tuple[Export, Tally]:
    """Return the export, whose rows are to be used up in the unit, and what it leaves out."""
    found = Disclosures(tx, audience, minimums(settings))
    tally = found.tally
    export = Export(
        voice,
        audience,
        _Rows(tx, found),
        tally.given,
        tally.waiting + tally.not_meant,
        minimums(settings).of([audience]),
        month,
    )
    return export, tally
