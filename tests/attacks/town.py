"""A town of tellers, robbed: what an attacker of `test_two_hundred.py` has, and how it came about.

People tell stories in two releases, in two months and two languages, while others only reflect.
Everything is stolen: the disk before each release and after both, keys as they are on each, two
backups and two exports. More is granted than anybody has: who told, in which order and before which
release, and the place and size of all that was ever sealed.

`by_units` tells through the units of work that the house runs, many people at once: fast enough
for two hundred. `by_chat` tells through the whole house.
"""

import asyncio
import io
import random
import shutil
import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from unittest.mock import patch

from bot.keys import KEY_FILE, PASSING_FILE
from bot.playground.telegram import FIRST_PERSON
from bot.settings import Settings, read_settings
from bot.story.files.export import Format
from bot.story.files.gathering import gather, minimums
from bot.story.files.writing import write
from flows.dialogue.event import Redacted
from flows.dialogue.state import Place, State
from flows.story.content import Audience, Content, StoryType, decode
from flows.story.story import Draft
from prompts.wording import Wording
from storage import outbox
from storage.database import Database, Tx, open_database
from storage.dialogue import states, traces
from storage.keyfile import secret_from_file
from storage.passing import PassingKeys
from storage.person import people
from storage.sealing import Box, Sealer
from storage.story import stories, waiting
from storage.story.disclosures import bind_next
from storage.story.release import Least, release_batch
from tests.attacks.logged import logged
from tests.attacks.test_links import reflect, tell
from tests.stage import staged

MONTHS = ("2031-04", "2031-05")
START = datetime(2031, 4, 2, 9, tzinfo=UTC)
ENGLISH = 10
"""One teller in so many speaks English."""

READERS = (80_000_001, 80_000_002)
WORDS = ("we", "zochten", "samen", "naar", "een", "kamer", "en", "iedereen", "bleef", "luisteren")


@dataclass(frozen=True)
class Teller:
    """Somebody who told a story: granted are the language, the release and the place in order."""

    telegram_id: int
    language: str
    release: int
    mark: str
    """The first word of their story, and of no other."""


@dataclass
class Seals:
    """The place and size of all that was ever sealed, in order: a replay of every log."""

    rows: list[tuple[str, int]] = field(default_factory=list)

    def places(self, table: str) -> list[tuple[str, int]]:
        """The keys of rows of a table and their sizes, in the order of sealing."""
        return [
            (place.rpartition(":")[2], size)
            for place, size in self.rows
            if place.startswith(f"{table}.")
        ]


@dataclass
class Loot:
    """All that the attacker has. Tellers stand in the order of telling."""

    tellers: list[Teller]
    seals: Seals
    disks: tuple[Path, Path, Path]
    """Before the first release, before the second, and after it."""
    backups: tuple[Path, Path]
    exports: tuple[list[str], list[str]]
    """All that is published after each release, in the order of rows: more than any file gives."""
    files: tuple["Files", "Files"]
    """What a facilitator is sent after each release, by the ending of the name, unpacked."""
    log: str = ""

    @property
    def sealer(self) -> Sealer:
        return Sealer(secret_from_file(self.disks[2] / KEY_FILE))

    @property
    def passing(self) -> PassingKeys:
        return PassingKeys(self.disks[2] / PASSING_FILE)

    def stories(self) -> list[tuple[str, bytes, Content]]:
        """Id, digest and content of every story, in the order of rows."""
        with closing(sqlite3.connect(self.disks[2] / "houvast.db")) as database:
            rows = database.execute("SELECT id, digest, sealed FROM stories").fetchall()
        opened = [self.sealer.open(sealed, f"stories.sealed:{key}") for key, _, sealed in rows]
        return [(row[0], row[1], decode(plain)) for row, plain in zip(rows, opened, strict=True)]


@contextmanager
def watching() -> Iterator[Seals]:
    """Write down all that is sealed: where, and how long it became."""
    seals = Seals()
    real = Box.seal

    def seal(box: Box, plain: bytes, place: str, *, pad: int = 0) -> bytes:
        out = real(box, plain, place, pad=pad)
        seals.rows.append((place, len(out)))
        return out

    with patch.object(Box, "seal", seal):
        yield seals


def story_of(number: int, everybody: int) -> tuple[str, str]:
    """The mark and text of a story; its length, of 100 to 1,440 characters, is nobody else's."""
    length = 100 + (number * 7919 % everybody) * 1340 // everybody
    chosen = random.Random(number)
    mark = "kenmerk" + "".join(chr(97 + number // 26**place % 26) for place in range(3))
    text = mark + " "
    while len(text) < length:
        text += chosen.choice(WORDS) + " "
    return mark, text[:length].strip() + "."


def tellers_of(number: int, first_id: int) -> list[Teller]:
    """So many tellers (a multiple of twenty), in an order of chance within each release.

    Chance is drawn anew each time, so that nothing but the house ties a teller to a story.
    """
    chance = random.SystemRandom()
    ids = chance.sample(range(first_id, first_id + number), number)
    order = sorted(chance.sample(range(number), number), key=_release_of)
    return [
        Teller(
            ids[each],
            "en" if each % ENGLISH == 0 else "nl",
            _release_of(each),
            story_of(each, number)[0],
        )
        for each in order
    ]


def _release_of(each: int) -> int:
    """Ten before the first release, ten before the second: one of each ten in English."""
    return each // ENGLISH % 2


def text_of(teller: Teller, tellers: int) -> str:
    """The story of a teller."""
    texts = (story_of(number, tellers) for number in range(tellers))
    return next(text for mark, text in texts if mark == teller.mark)


Files = dict[str, bytes]


def exported(tx: Tx) -> list[str]:
    """The texts of all that is published, in the order of rows: the most that any file can give."""
    return [story.content.text for story in stories.published(tx)]


def given(tx: Tx, settings: Settings, month: str) -> Files:
    """The files that a facilitator is sent for policy, with what the rules of disclosure give."""
    while bind_next(tx, Audience.POLICY, minimums(settings)):
        pass
    export, _ = gather(tx, Audience.POLICY, settings, Wording.load().speaks("nl"), month)
    found: Files = {}
    for form in (Format.CSV, Format.JSON, Format.MD, Format.XLSX):
        target = io.BytesIO()
        write(export, form, target)
        found[form.value] = target.getvalue()
    with zipfile.ZipFile(io.BytesIO(found["xlsx"])) as book:
        found["xlsx"] = b"".join(book.read(name) for name in sorted(book.namelist()))
    return found


def all_given(settings: Settings, month: str, tx: Tx) -> tuple[list[str], Files]:
    """What is published, and what is given of it."""
    return exported(tx), given(tx, settings, month)


async def publish_all(database: Database, month: str) -> None:
    """Let two people approve all that waits for them."""

    def approve(tx: Tx) -> None:
        for reader in READERS:
            person, _ = people.arrive(tx, reader, language="nl", timezone="Europe/Amsterdam")
            while (story := stories.next_for_moderation(tx, person.id, 1)) is not None:
                stories.approve(tx, story.id, person.id, month)

    await database.unit(approve)


@dataclass
class Robbery:
    """Copies what there is at each moment."""

    folder: Path
    house: Path
    disks: list[Path] = field(default_factory=list)
    backups: list[Path] = field(default_factory=list)

    def disk(self) -> None:
        target = self.folder / f"disk-{len(self.disks)}"
        shutil.copytree(self.house, target)
        self.disks.append(target)

    async def backup(self, database: Database) -> None:
        target = self.folder / f"backup-{len(self.backups)}.db"
        await database.backup(target)
        self.backups.append(target)

    def loot(
        self,
        tellers: list[Teller],
        seals: Seals,
        exports: list[tuple[list[str], Files]],
        log: str = "",
    ) -> Loot:
        first, second, after = self.disks
        return Loot(
            tellers, seals, (first, second, after), (self.backups[0], self.backups[1]),
            (exports[0][0], exports[1][0]), (exports[0][1], exports[1][1]), log,
        )  # fmt: skip


# Through the units of work


async def by_units(folder: Path, number: int, others: int) -> Loot:
    """Let so many people tell and others reflect, many at once, and rob the house."""
    house = folder / "house"
    house.mkdir()
    tellers = tellers_of(number, 70_000_000)
    exports = []
    settings = read_settings(_env_file=None, bot_token="1:x", database_url="sqlite:///x.db")
    sealer, passing = Sealer(secret_from_file(house / KEY_FILE)), PassingKeys(house / PASSING_FILE)
    database = await open_database(f"sqlite:///{house}/houvast.db", sealer, passing)
    robbery = Robbery(folder, house)
    with watching() as seals:
        for release, month in enumerate(MONTHS):
            now = START + timedelta(days=30 * release)
            telling = [each for each in tellers if each.release == release]
            await everybody(database, telling, others, number, now)
            robbery.disk()
            if release:
                await robbery.backup(database)
            seed = random.SystemRandom().getrandbits(64)
            await release_batch(database, Least(batch=3), seed=seed, month=month)
            await publish_all(database, month)
            exports.append(await database.unit(partial(all_given, settings, month)))
        await robbery.backup(database)
        robbery.disk()
        await database.close()
    return robbery.loot(tellers, seals, exports)


async def everybody(
    database: Database, tellers: list[Teller], others: int, number: int, now: datetime
) -> None:
    """Let all of them go through a dialogue at the same time; then tellers share, one by one."""
    crowd: list[Callable[[Tx], None]] = []
    for teller in tellers:
        text = text_of(teller, number)
        crowd += [_at_step(teller.telegram_id, teller.language, text, step, now) for step in (0, 1)]
    for other in range(others):
        crowd += [_at_step(90_000_000 + other, "nl", "Er was iets. " * (other % 90), 2, now)]
    random.Random(len(tellers)).shuffle(crowd)
    await asyncio.gather(*(database.unit(each) for each in crowd))
    shares = [_share(each, text_of(each, number)) for each in tellers]
    await asyncio.gather(*(database.unit(each) for each in shares))  # units run in this order


def _at_step(
    telegram_id: int, language: str, text: str, step: int, now: datetime
) -> Callable[[Tx], None]:
    def unit(tx: Tx) -> None:
        person, _ = people.arrive(tx, telegram_id, language=language, timezone="Europe/Amsterdam")
        state = State(
            "verhaal", "v", "r", (Place("verhaal", "consent"),),
            answers={"type": "dilemma"}, prepared={"story": Redacted(text)} if step else {},
        )  # fmt: skip
        states.save(tx, person.id, state, now + timedelta(hours=24))
        traces.note(tx, person.id, telegram_id % 10_000 + step, now.date())
        fields = {"chat_id": telegram_id, "text": text}
        noted = outbox.note(tx, person.id, telegram_id, "sendMessage", fields, live=True)
        outbox.strike(tx, noted)

    return unit


def _share(teller: Teller, text: str) -> Callable[[Tx], None]:
    def unit(tx: Tx) -> None:
        person = tx.sealer.pseudonym(teller.telegram_id)
        content = Content(StoryType.DILEMMA, text, teller.language, audiences=frozenset(Audience))
        waiting.put(tx, Draft(content, random.SystemRandom().randbytes(32)))
        states.drop(tx, person)
        fields = {"chat_id": teller.telegram_id, "text": "Jouw code: appel-bezem-citroen-deken"}
        outbox.note(tx, person, teller.telegram_id, "sendMessage", fields, live=True)

    return unit


# Through the whole house


async def by_chat(folder: Path, number: int, others: int) -> Loot:
    """The same in the chat: each teller is led through the whole dialogue, one after another."""
    house = folder / "house"
    house.mkdir()
    exports = []
    robbery = Robbery(folder, house)
    with watching() as seals, logged() as log:
        async with staged(house) as stage:
            tellers = tellers_of(number, FIRST_PERSON)
            by_id = {each.telegram_id: each for each in tellers}
            known = [
                stage.telegram.newcomer("Teller", by_id[FIRST_PERSON + each].language)
                for each in range(number)
            ]
            strangers = [stage.telegram.newcomer("Other") for _ in range(others)]
            for release, month in enumerate(MONTHS):
                for place, each in enumerate(each for each in tellers if each.release == release):
                    person = known[each.telegram_id - FIRST_PERSON]
                    await tell(stage, person, text_of(each, number))
                    if place < others:
                        await reflect(stage, strangers[place], place)
                robbery.disk()
                if release:
                    await robbery.backup(stage.app.database)
                await stage.passes(hours=25)
                await publish_all(stage.app.database, month)
                settings = stage.app.runner.house.settings
                exports.append(await stage.app.database.unit(partial(all_given, settings, month)))
            await robbery.backup(stage.app.database)
            robbery.disk()
    return robbery.loot(tellers, seals, exports, log.getvalue())
