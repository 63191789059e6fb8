"""How an attacker guesses who told what: every trace of a teller against every trace of a story.

A *trace* gives each teller, or each story, a number: when, where, how long. A guess ranks both by
one trace and pairs them in that order, forwards or backwards. If any trace of any teller says
anything about their story, some guess has more right pairs than chance gives.

Within a group of people of whom nothing tells them apart, the number of right pairs of a blind
guess has mean 1 and, in the limit, a Poisson distribution, whatever the size of the group (fixed
points of a random permutation: P. R. de Montmort, Essay d'analyse sur les jeux de hazard, 1708).
Of so many groups it has that many as its mean.
"""

import math
import random
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import NormalDist

from flows.errors import SealError
from flows.story.content import Content
from storage.passing import PassingKeys
from tests.attacks.town import Loot

Trace = Mapping[str, float]
"""A number for each teller (by mark), or for each story (by id)."""

ONE_IN_A_MILLION = 1e-6


@dataclass(frozen=True)
class Guess:
    """Which traces were paired, and how many pairs were right."""

    right: int
    teller: str
    story: str


def most_by_chance(groups: int, guesses: int) -> int:
    """So many right pairs are got by chance in less than one of a million sets of guesses."""
    most, left = 0, 1.0 - math.exp(-groups)
    while guesses * left > ONE_IN_A_MILLION:
        most += 1
        left -= math.exp(-groups) * groups**most / math.factorial(most)
    return most


@dataclass(frozen=True)
class Traces:
    """All traces, by what they are: read once, for they are many bytes."""

    truth: Mapping[str, str]
    """The mark of each story."""
    tellers: Mapping[str, Trace]
    stories: Mapping[str, Trace]


def traces_in(loot: Loot) -> Traces:
    """Look at everything that was stolen."""
    truth = {story: mark for mark, story in pairs(loot).items()}
    return Traces(truth, tellers_traces(loot), story_traces(loot))


def guesses(traces: Traces, groups: "Sequence[Group]") -> list[Guess]:
    """Make every guess there is, within groups that the attacker knows."""
    truth = traces.truth
    found = []
    for teller, by_teller in traces.tellers.items():
        for story, by_story in traces.stories.items():
            for sign in (1, -1):
                right = sum(
                    mark == truth[key]
                    for group in groups
                    for mark, key in zip(
                        ranked(group.marks, by_teller, 1),
                        ranked(group.stories, by_story, sign),
                        strict=True,
                    )
                )
                found.append(Guess(right, teller, story if sign > 0 else f"{story}, backwards"))
    return found


@dataclass(frozen=True)
class Leaning:
    """How far a trace of tellers leans with one of stories, in standard deviations of chance."""

    deviations: float
    teller: str
    story: str


def leanings(traces: Traces, groups: "Sequence[Group]") -> list[Leaning]:
    """Find the faint links too: ranks that go together although few pairs are right.

    Within each group, Spearman's rank correlation r, whose variance under chance is 1 / (n - 1)
    (C. Spearman, American Journal of Psychology 15, 1904); groups are weighed by n - 1.
    """
    story_of = {mark: story for story, mark in traces.truth.items()}
    weight = sum(len(group.marks) - 1 for group in groups)
    found = []
    for teller, by_teller in traces.tellers.items():
        for story, by_story in traces.stories.items():
            total = 0.0
            for group in groups:
                one = {key: at for at, key in enumerate(ranked(group.marks, by_teller, 1))}
                other = {key: at for at, key in enumerate(ranked(group.stories, by_story, 1))}
                number = len(one)
                apart = sum((at - other[story_of[mark]]) ** 2 for mark, at in one.items())
                total += (number - 1) * (1 - 6 * apart / (number * (number**2 - 1)))
            found.append(Leaning(abs(total) / math.sqrt(weight), teller, story))
    return found


def farthest_by_chance(number: int) -> float:
    """So many standard deviations are passed by chance in less than one of a million sets."""
    return NormalDist().inv_cdf(1 - ONE_IN_A_MILLION / number / 2)


def best(found: Sequence[Guess]) -> Guess:
    """The guess with the most right pairs."""
    return max(found, key=lambda each: each.right)


def ranked(keys: Sequence[str], trace: Trace, sign: int) -> list[str]:
    """Order by a trace; what it does not tell apart, or does not know, is left to chance."""
    chance = random.Random(len(keys)).sample(range(len(keys)), len(keys))
    by_chance = dict(zip(sorted(keys), chance, strict=True))
    return sorted(keys, key=lambda key: (sign * trace.get(key, 0.0), by_chance[key]))


def pairs(loot: Loot) -> dict[str, str]:
    """The truth: the story of each mark."""
    told = {content.text.split(maxsplit=1)[0]: key for key, _, content in loot.stories()}
    return {each.mark: told[each.mark] for each in loot.tellers}


# Groups


@dataclass(frozen=True)
class Group:
    """Tellers, by mark, and as many stories that must be theirs."""

    marks: list[str]
    stories: list[str]


def all_together(loot: Loot) -> list[Group]:
    """Nothing is known but that these people told these stories."""
    return [Group([each.mark for each in loot.tellers], [key for key, _, _ in loot.stories()])]


def by_release_and_language(loot: Loot) -> list[Group]:
    """Two exports show which stories came with the second release; languages stand in the clear.

    This is what the threat model says remains. It makes four groups, and no more.
    """
    first = set(loot.exports[0])
    tellers: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    told: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    for each in loot.tellers:
        tellers[each.release, each.language].append(each.mark)
    for key, _, content in loot.stories():
        told[int(content.text not in first), content.language].append(key)
    assert {key: len(each) for key, each in tellers.items()} == {
        key: len(each) for key, each in told.items()
    }
    return [Group(tellers[key], told[key]) for key in sorted(tellers)]


# Traces of tellers


def tellers_traces(loot: Loot) -> dict[str, Trace]:
    """Everything that tells one teller from another."""
    marks = [each.mark for each in loot.tellers]
    pseudonym = {each.mark: loot.sealer.pseudonym(each.telegram_id) for each in loot.tellers}
    waited = dict(zip(marks, waiting_rows(loot), strict=True))
    rows = {mark: key for mark, (key, _) in waited.items()}
    sizes = sizes_by_key(loot, ("people", "dialogues"))
    beside = outbox_beside(loot)
    found: dict[str, Trace] = {
        "order of telling": {mark: float(place) for place, mark in enumerate(marks)},
        "telegram id": {each.mark: float(each.telegram_id) for each in loot.tellers},
        "pseudonym": {mark: number_of(each) for mark, each in pseudonym.items()},
        "id of the row that waited": {mark: float(int(key, 16)) for mark, key in rows.items()},
        "size of what waited": {mark: float(size) for mark, (_, size) in waited.items()},
        "size of the message with the code": dict(zip(marks, map(float, beside), strict=True)),
    }
    for table in ("people", "dialogues"):
        mine = {mark: sizes[table].get(key, []) for mark, key in pseudonym.items()}
        found[f"size of {table}"] = {mark: float(sum(each)) for mark, each in mine.items()}
        found[f"largest of {table}"] = {
            mark: float(max(each, default=0)) for mark, each in mine.items()
        }
        found[f"number of {table}"] = {mark: float(len(each)) for mark, each in mine.items()}
    for name, path in files(loot):
        raw = path.read_bytes()
        found[f"pseudonym's place in {name}"] = places(raw, pseudonym)
        found[f"waiting row's place in {name}"] = places(raw, rows)
    return found


def waiting_rows(loot: Loot) -> list[tuple[str, int]]:
    """The row that each teller's story waited in, and its size: granted, by the order of telling.

    A row that is sealed anew in a release has been there before.
    """
    first: dict[str, int] = {}
    for key, size in loot.seals.places("waiting_stories"):
        first.setdefault(key, size)
    return list(first.items())


def outbox_beside(loot: Loot) -> list[int]:
    """The size of the message that was sealed next after each story that began to wait."""
    seen: set[str] = set()
    sizes = []
    for (place, _), (following, size) in pairwise([*loot.seals.rows, ("", 0)]):
        if place.startswith("waiting_stories.") and place not in seen:
            seen.add(place)
            sizes.append(size if following.startswith("outbox.") else 0)
    return sizes


def sizes_by_key(loot: Loot, tables: Sequence[str]) -> dict[str, dict[str, list[int]]]:
    """All sizes that were ever sealed for each row of these tables."""
    found: dict[str, dict[str, list[int]]] = {}
    for table in tables:
        sizes: defaultdict[str, list[int]] = defaultdict(list)
        for key, size in loot.seals.places(table):
            sizes[key].append(size)
        found[table] = sizes
    return found


# Traces of stories


def story_traces(loot: Loot) -> dict[str, Trace]:
    """Everything that tells one story from another, and is kept or was given away."""
    told = loot.stories()
    texts: dict[str, Content] = {key: content for key, _, content in told}
    found: dict[str, Trace] = {
        "id": {key: float(int(key, 16)) for key in texts},
        "digest": {key: float(int.from_bytes(digest)) for key, digest, _ in told},
        "length": {key: float(len(content.text)) for key, content in texts.items()},
        "size": {key: float(size) for key, size in sealed_sizes(loot)},
    }
    for name, path in files(loot):
        found[f"place in {name}"] = places(path.read_bytes(), {key: key for key in texts})
    for number, rows in enumerate(loot.exports, start=1):
        at = {text: float(place) for place, text in enumerate(rows)}
        found[f"row of export {number}"] = {
            key: at.get(content.text, -1.0) for key, content in texts.items()
        }
    marks = {content.text.split(maxsplit=1)[0]: key for key, content in texts.items()}
    for number, given in enumerate(loot.files, start=1):
        for form, raw in given.items():
            found[f"place in {form} file {number}"] = places(raw, marks)
    found["place in the log"] = places(loot.log.encode(), {key: key for key in texts})
    return found


def sealed_sizes(loot: Loot) -> list[tuple[str, int]]:
    """How long each story is as it is sealed."""
    with closing(sqlite3.connect(loot.disks[2] / "houvast.db")) as database:
        rows = database.execute("SELECT id, length(sealed) FROM stories").fetchall()
    return [(key, size) for key, size in rows]


# Bytes


def files(loot: Loot) -> Iterator[tuple[str, Path]]:
    """Every file of a database or its log that was stolen."""
    for name, disk in zip(("disk 1", "disk 2", "last disk"), loot.disks, strict=True):
        for path in sorted(disk.glob("houvast.db*")):
            yield f"{path.name} of {name}", path
    for name, path in zip(("backup 1", "backup 2"), loot.backups, strict=True):
        yield name, path


def places(raw: bytes, keys: Mapping[str, str]) -> Trace:
    """Where each key stands first in the bytes, also in free pages and frames of a log."""
    names = {key.encode(): name for name, key in keys.items()}
    found: dict[str, float] = {}
    for length in {len(key) for key in names}:
        for at in re.finditer(rb"(?=([0-9a-z]{%d}))" % length, raw):
            if (name := names.get(at[1])) is not None:
                found.setdefault(name, float(at.start()))
    return found


def number_of(key: str) -> float:
    """A pseudonym as a number, in the order in which rows stand."""
    return float(int.from_bytes(key[:6].encode()))


# What is left of a row, wherever it lies


def opened(loot: Loot, paths: Sequence[Path]) -> int:
    """Put what waited together again from raw pages, and open it with the keys there are.

    Return how many tellers' stories came out. Looks at every page of a database, free or not, and
    at every frame of a log.
    """
    images = [image for path in paths for image in page_images(path)]
    by_number: defaultdict[int, list[bytes]] = defaultdict(list)
    for number, image in images:
        by_number[number].append(image)
    keys = loot.passing
    wanted = {key.encode(): size for key, size in waiting_rows(loot)}
    marks = dict(zip(wanted, (each.mark for each in loot.tellers), strict=True))
    out = set()
    for _, image in images:
        for at in re.finditer(rb"(?=([0-9a-f]{32}))", image):
            key = at[1]
            if key not in wanted or key in out:
                continue
            for sealed in put_together(image, at.start() + len(key), wanted[key], by_number):
                plain = _plain(keys, sealed, key)
                if marks[key].encode() in plain:
                    out.add(key)
    return len(out)


def page_images(path: Path) -> Iterator[tuple[int, bytes]]:
    """Yield each page of a database file, or each frame of its log, with the page's number.

    Formats: sqlite.org, "Database File Format", sections 1.2 and 4.1.
    """
    raw = path.read_bytes()
    if path.name.endswith("-wal"):
        for at in range(WAL_HEAD, len(raw) - PAGE, FRAME_HEAD + PAGE):
            number = int.from_bytes(raw[at : at + 4])
            yield number, raw[at + FRAME_HEAD : at + FRAME_HEAD + PAGE]
    elif not path.name.endswith("-shm"):
        for at in range(0, len(raw), PAGE):
            yield at // PAGE + 1, raw[at : at + PAGE]


def put_together(
    image: bytes, at: int, size: int, pages: Mapping[int, list[bytes]]
) -> Iterator[bytes]:
    """Yield what the sealed value after a row's key can be: what is here, and the page it goes on.

    Section 1.6: so much of a long record of an index stands in the page itself.
    """
    record = RECORD_HEAD + KEY + size
    least = (PAGE - 12) * 32 // 255 - 23
    most = (PAGE - 12) * 64 // 255 - 23
    here = least + (record - least) % (PAGE - 4)
    here = record if record <= most else here if here <= most else least
    begun = image[at : at + here - RECORD_HEAD - KEY]
    if here == record:
        yield begun
        return
    end = at + len(begun)
    for following in pages.get(int.from_bytes(image[end : end + 4]), []):
        yield (begun + following[4:])[:size]


PAGE, WAL_HEAD, FRAME_HEAD = 4096, 32, 24
RECORD_HEAD, KEY = 4, 32
"""Bytes before the columns of a record of two, and of its key."""


def _plain(keys: PassingKeys, sealed: bytes, key: bytes) -> bytes:
    try:
        return keys.open(sealed, f"waiting_stories.sealed:{key.decode()}")
    except SealError:
        return b""
