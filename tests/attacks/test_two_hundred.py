"""Two hundred people tell stories, and somebody who has everything links none better than chance.

What the attacker has stands in `tests/attacks/town.py`, how they guess in `guessing.py`: every
trace of a teller against every trace of a story, in what is kept and in what was copied before. The
same attacks are made on houses that were weakened by one defence each, and find everybody there.
"""

import asyncio
import random
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from storage import ids
from storage.passing import PassingKeys
from storage.sqlite import SqliteDatabase
from storage.story import stories, waiting
from tests.attacks.guessing import (
    Traces,
    all_together,
    best,
    by_release_and_language,
    farthest_by_chance,
    files,
    guesses,
    leanings,
    most_by_chance,
    opened,
    pairs,
    ranked,
    traces_in,
)
from tests.attacks.town import MONTHS, Loot, by_chat, by_units

pytestmark = pytest.mark.xdist_group("two hundred")  # one robbery for all of them

TELLERS, OTHERS = 200, 100
FEW = 40
"""So many tellers live in a house that is weakened."""


@pytest.fixture(scope="module")
def loot(tmp_path_factory: pytest.TempPathFactory) -> Loot:
    """The town, robbed once for all attacks."""
    return asyncio.run(by_units(tmp_path_factory.mktemp("town"), TELLERS, OTHERS))


@pytest.fixture(scope="module")
def traces(loot: Loot) -> Traces:
    """All traces in what was stolen, read once."""
    return traces_in(loot)


def test_the_robbery_is_whole(loot: Loot, traces: Traces) -> None:
    """All stories are there, each by its teller; the attacker's grants are right."""
    assert len(pairs(loot)) == TELLERS
    assert len({len(content.text) for _, _, content in loot.stories()}) > TELLERS * 0.8
    assert [len(each) for each in loot.exports] == [TELLERS // 2, TELLERS]
    for number, given in zip((1, 2), loot.files, strict=True):
        for form, raw in given.items():
            shown = sum(each.mark.encode() in raw for each in loot.tellers)
            assert shown == number * TELLERS // 2, form
    assert {each.language for each in loot.tellers} == {"nl", "en"}
    assert len(traces.tellers) * len(traces.stories) > 300


def test_a_right_guess_is_counted_as_right(loot: Loot) -> None:
    """The attack could succeed: a trace that tells is found."""
    marks = [each.mark for each in loot.tellers]
    truth = pairs(loot)
    trace = {mark: float(place) for place, mark in enumerate(marks)}
    by_story = {truth[mark]: trace[mark] for mark in marks}
    paired = zip(ranked(marks, trace, 1), ranked(list(by_story), by_story, 1), strict=True)
    assert sum(truth[mark] == story for mark, story in paired) == TELLERS


@pytest.mark.parametrize("groups", [1, 4])
def test_what_chance_gives_is_known(groups: int) -> None:
    """Five thousand blind guesses: their mean is the number of groups, none is above the most."""
    chance = random.Random(1713)
    right = []
    for _ in range(5_000):
        size = TELLERS // groups
        found = [sum(a == b for a, b in enumerate(chance.sample(range(size), size)))
                 for _ in range(groups)]  # fmt: skip
        right.append(sum(found))
    assert sum(right) / len(right) == pytest.approx(groups, abs=0.1)
    assert max(right) <= most_by_chance(groups, len(right))


def test_no_trace_of_a_teller_leads_to_their_story(loot: Loot, traces: Traces) -> None:
    """Order, ids, places in files and logs, sizes, old disks, backups and exports, all by all.

    Old disks and exports tell in which release a story came: two groups, as is said openly.
    """
    found = guesses(traces, all_together(loot))
    assert best(found).right <= most_by_chance(len(MONTHS), len(found)), best(found)


def test_release_and_language_make_groups_and_within_them_nothing_leads_further(
    loot: Loot, traces: Traces
) -> None:
    """What two exports tell: in which release. Who knows that and the language guesses one in k."""
    groups = by_release_and_language(loot)
    assert min(len(each.marks) for each in groups) >= 3
    found = guesses(traces, groups)
    assert best(found).right <= most_by_chance(len(groups), len(found)), best(found)


def test_no_trace_leans_with_another_even_faintly(loot: Loot, traces: Traces) -> None:
    """Nor is early told early read, or long told long kept, by a little."""
    found = leanings(traces, by_release_and_language(loot))
    farthest = max(found, key=lambda each: each.deviations)
    assert farthest.deviations <= farthest_by_chance(len(found)), farthest


def test_nothing_that_waited_opens_any_more(loot: Loot) -> None:
    """From any page, free page or frame of a log of any copy, with all keys that are left."""
    assert opened(loot, [path for _, path in files(loot)]) == 0


def test_no_row_that_waited_is_left_on_the_last_disk(loot: Loot) -> None:
    """Not even its name: the log was emptied and the file rebuilt."""
    raw = b"".join(path.read_bytes() for path in loot.disks[2].glob("houvast.db*"))
    names = [key for key, _ in loot.seals.places("waiting_stories")]
    assert [key for key in names if key.encode() in raw] == []


# Weakened houses


def in_order() -> Callable[[], str]:
    """Ids as many programs draw them: one after another."""
    numbers = count(1)
    return lambda: f"{next(numbers):032x}"


class Unshuffled(random.Random):
    """Chance that leaves an order as it is."""

    def shuffle(self, x: Any) -> None:
        """Do nothing."""


def ordered_and_unshuffled() -> Iterator[Any]:
    yield patch.object(waiting, "new_id", in_order())
    yield patch.object(stories, "new_id", in_order())
    yield patch("storage.story.waiting.random.Random", Unshuffled)


def unpadded_stories() -> Iterator[Any]:
    yield patch.object(waiting, "PAD", 1)


def unpadded_dialogues() -> Iterator[Any]:
    from storage.dialogue import states

    yield patch.object(states, "PAD", 1)


def same_row() -> Iterator[Any]:
    """A story keeps the name of the row it waited in."""
    names: list[str] = []
    real = waiting._drafts

    def drafts(tx: Any) -> Any:
        for key, draft in real(tx):
            names.append(key)
            yield key, draft

    yield patch.object(waiting, "_drafts", drafts)
    yield patch("storage.story.waiting.random.Random", Unshuffled)
    yield patch.object(stories, "new_id", lambda: names.pop(0))


WEAKENED: dict[str, tuple[Callable[[], Iterator[Any]], str]] = {
    "ids in order, and no shuffle": (ordered_and_unshuffled, "order of telling"),
    "a story keeps the id it waited under": (same_row, "id of the row that waited"),
    "stories that wait are not padded": (unpadded_stories, "size of what waited"),
    "dialogues are not padded": (unpadded_dialogues, "of dialogues"),
}


@pytest.mark.parametrize("weakness", sorted(WEAKENED))
def test_a_weakened_house_is_found_out(weakness: str, tmp_path: Path) -> None:
    """Without this defence nearly everybody is found, by the trace that it was to hide."""
    patches, trace = WEAKENED[weakness]
    with ExitStack() as stack:
        for each in patches():
            stack.enter_context(each)
        loot = asyncio.run(by_units(tmp_path, FEW, 10))
    found = guesses(traces_in(loot), all_together(loot))
    assert best(found).right > FEW * 0.6, best(found)
    assert trace in best(found).teller


class HalfShuffled(random.Random):
    """Chance that leaves the first half before the second."""

    def shuffle(self, x: Any) -> None:
        """Shuffle each half."""
        half = len(x) // 2
        x[:] = self.sample(x[:half], half) + self.sample(x[half:], len(x) - half)


def test_a_faint_link_is_found_too(tmp_path: Path) -> None:
    """Stories come in halves of the order of telling: few pairs are right, and yet it leans."""
    with (
        patch.object(waiting, "new_id", in_order()),
        patch.object(stories, "new_id", in_order()),
        patch("storage.story.waiting.random.Random", HalfShuffled),
    ):
        loot = asyncio.run(by_units(tmp_path, 2 * FEW, 10))
    found = leanings(traces_in(loot), by_release_and_language(loot))
    farthest = max(found, key=lambda each: each.deviations)
    assert farthest.deviations > farthest_by_chance(len(found)), farthest
    order = [e for e in found if (e.teller, e.story) == ("order of telling", "id")]
    assert order[0].deviations > farthest_by_chance(len(found))


def test_a_house_that_keeps_its_keys_is_found_out_by_its_old_disks(tmp_path: Path) -> None:
    """It is the destroyed keys that make old copies worthless."""
    with patch.object(PassingKeys, "destroy_old", lambda self: None):
        loot = asyncio.run(by_units(tmp_path, FEW, 10))
    old = [path for name, path in files(loot) if "disk 1" in name or "disk 2" in name]
    assert opened(loot, old) == FEW
    assert opened(loot, list(loot.disks[2].glob("houvast.db*"))) == 0


def test_a_house_that_cleans_nothing_is_found_out_by_its_last_disk(tmp_path: Path) -> None:
    """Keys and bytes are both still there: the log and the free pages alone give everybody away."""

    async def nothing(self: SqliteDatabase) -> None:
        pass

    with (
        patch.object(PassingKeys, "destroy_old", lambda self: None),
        patch.object(SqliteDatabase, "checkpoint", nothing),
        patch.object(SqliteDatabase, "vacuum", nothing),
    ):
        loot = asyncio.run(by_units(tmp_path, FEW, 10))
    last = list(loot.disks[2].glob("houvast.db*"))
    assert opened(loot, last) > FEW * 0.6


def test_ids_of_the_house_are_chance(loot: Loot) -> None:
    """No hidden row number stands beside them either."""
    assert len({ids.new_id() for _ in range(1000)}) == 1000
    drawn = [key for key, _, _ in loot.stories()]
    assert len({key[0] for key in drawn}) > 8


# In the chat


@pytest.mark.long
def test_two_hundred_in_the_chat_are_not_linked_either(tmp_path: Path) -> None:
    """Through the Bot API, the polling loop, units, outbox and ticks, with all logs at DEBUG."""
    loot = asyncio.run(by_chat(tmp_path, TELLERS, OTHERS))
    traces = traces_in(loot)
    groups = by_release_and_language(loot)
    for known in (all_together(loot), groups):
        found = guesses(traces, known)
        assert best(found).right <= most_by_chance(len(groups), len(found)), best(found)
    farthest = max(leanings(traces, groups), key=lambda each: each.deviations)
    assert farthest.deviations <= farthest_by_chance(len(found)), farthest
    assert opened(loot, [path for _, path in files(loot)]) == 0
    secret = [str(each.telegram_id) for each in loot.tellers]
    secret += [loot.sealer.pseudonym(each.telegram_id) for each in loot.tellers]
    secret += [*pairs(loot), *pairs(loot).values()]
    assert [each for each in secret if each in loot.log] == []
