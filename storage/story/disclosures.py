"""What was disclosed of the stories: the class each is in, from its first disclosure on.

Kept is only how a story is described to outsiders. No export is noted, by whom it was asked or
when: each is a union of whole classes, so two of them need not be compared (decision 9).
"""

from collections.abc import Iterator, Mapping
from dataclasses import astuple, dataclass, field

import orjson

from flows.disclosure import Cells, Diversity, Edition, Minimums, Traits, bind
from flows.disclosure.diversity import sensitive
from flows.disclosure.editions import ANYTHING
from flows.story.content import Audience
from flows.story.story import Story
from storage.database import Row, Tx
from storage.ids import new_id
from storage.statements import read_sql
from storage.story import stories

SQL = read_sql(__file__)
PAD = 256

MOST = 10_000
"""Stories in one edition at the most: a unit of work that binds them lasts half a second."""


@dataclass(frozen=True, slots=True)
class Disclosed:
    """A story as it may be shown: what is said of it, and what is not withheld of its meaning."""

    story: Story
    cells: Cells
    values: Mapping[str, int | str | None] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many stories are given, and why the other published ones are not."""

    given: int
    waiting: int
    """These readers may read them, yet too few are alike."""
    not_meant: int
    """These readers may not read them."""


def bind_next(tx: Tx, audience: Audience, minimums: Minimums) -> bool:
    """Bind one edition of the stories that these readers may read and that are in none.

    Return whether one was bound; called until none is, it leaves only too few to be alike.
    """
    tx.run(SQL["drop_empty"])
    for pool in tx.all(SQL["pools"], audience=audience.value):
        least = minimums.of(_readers(pool))
        if pool["number"] < least:
            continue
        edition = bind(_unbound(tx, pool), least)
        if edition is not None:
            _keep(tx, edition)
            return True
    return False


class Disclosures:
    """All that one kind of reader may be given, as it is within one unit of work."""

    def __init__(self, tx: Tx, audience: Audience, minimums: Minimums) -> None:
        self._tx = tx
        self._audience = audience.value
        self._cells, numbers = self._classes(minimums)
        self._diversity: Diversity | None = None
        row = tx.one(SQL["published"], audience=self._audience)
        published, meant = (int(row["number"]), int(row["meant"])) if row else (0, 0)
        given = sum(numbers)
        self.tally = Tally(given, meant - given, published - meant)

    @property
    def circles(self) -> frozenset[str]:
        """The ids of the circles that are named."""
        return frozenset(each.circle for each in self._cells.values() if each.circle) - {ANYTHING}

    def __iter__(self) -> Iterator[Disclosed]:
        """Yield story after story, in the order of random ids; to be used up in the unit."""
        if self._diversity is None:
            # Every story is opened twice: what is withheld hangs on all others of its class, and
            # to keep them would take as much memory as there are stories.
            self._diversity = Diversity()
            for class_, story in self._stories():
                self._diversity.look(class_, sensitive(story.content))
        for class_, story in self._stories():
            values = self._diversity.shown(class_, sensitive(story.content))
            yield Disclosed(story, self._cells[class_], values)

    def _stories(self) -> Iterator[tuple[str, Story]]:
        for row in self._tx.each(SQL["disclosed"], audience=self._audience):
            if row["class_id"] in self._cells:
                yield row["class_id"], stories.from_row(self._tx, row)

    def _classes(self, minimums: Minimums) -> tuple[dict[str, Cells], list[int]]:
        cells, numbers = {}, []
        for row in self._tx.all(SQL["classes"], audience=self._audience):
            if row["number"] >= max(row["least"], minimums.of(_readers(row))):
                plain = self._tx.sealer.open(row["sealed"], _place(row["id"]))
                cells[row["id"]] = Cells(*orjson.loads(plain))
                numbers.append(int(row["number"]))
        return cells, numbers


def _unbound(tx: Tx, pool: Row) -> dict[str, Traits]:
    flags = {f"for_{each.value}": pool[f"for_{each.value}"] for each in Audience}
    rows = tx.each(SQL["unbound"], language=pool["language"], most=MOST, **flags)
    return {row["id"]: _traits(stories.from_row(tx, row)) for row in rows}


def _traits(story: Story) -> Traits:
    content, meaning = story.content, story.content.meaning
    return Traits(content.type, story.month or "", meaning.field, meaning.support, content.circle)


def _keep(tx: Tx, edition: Edition) -> None:
    for each in edition.classes:
        key = new_id()
        sealed = tx.sealer.seal(orjson.dumps(astuple(each.cells)), _place(key), pad=PAD)
        tx.run(SQL["put_class"], id=key, least=edition.least, sealed=sealed)
        for story in each.stories:
            tx.run(SQL["put_story"], story_id=story, class_id=key)


def _readers(row: Row) -> frozenset[Audience]:
    return frozenset(each for each in Audience if row[f"for_{each.value}"])


def _place(class_id: str) -> str:
    return f"disclosure_classes.sealed:{class_id}"
