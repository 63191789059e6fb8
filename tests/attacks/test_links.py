"""Who told which story? Asked of everything Houvast keeps, by somebody who has all of it.

Thirty people tell a story while sixty only reflect, through the whole house. The attacker has the
database, its write-ahead log, both key files as they are after the release, all logs, a backup and
a copy of the whole disk from just before the release, and a backup from after it. We grant more
than that: who told, in which order, and the size of everything that was ever sealed for whom.

A guess gives each teller a story. Of a guess made blindly, the number of right pairs has mean 1
and variance 1, whatever the number of stories (fixed points of a random permutation: P. R. de
Montmort, Essay d'analyse sur les jeux de hazard, 1708; in the limit Poisson(1)). More than MOST
right are got by chance less than once in a million guesses.
"""

import asyncio
import random
import shutil
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.keys import KEY_FILE, PASSING_FILE
from bot.playground.people import Person
from flows.errors import SealError
from storage.keyfile import secret_from_file
from storage.passing import PassingKeys
from storage.sealing import Box, Sealer
from tests.attacks.logged import logged
from tests.attacks.walking import CHOICES, Walker
from tests.moderating import approve_all
from tests.stage import Stage, staged

pytestmark = pytest.mark.xdist_group("links")  # one plunder for all of them

TELLERS, OTHERS = 30, 60
MOST = 9
WORDS = ("we", "zochten", "samen", "naar", "een", "kamer", "en", "iedereen", "bleef", "luisteren")


def story(number: int) -> str:
    """A story that its teller alone told; from 100 to 1,440 characters, in no order."""
    length = 100 + (number * 7919 % TELLERS) * 46
    chosen = random.Random(number)
    text = f"kenmerk{chr(97 + number // 6)}{chr(97 + number % 6)} "
    while len(text) < length:
        text += chosen.choice(WORDS) + " "
    return text[:length].strip() + "."


@dataclass
class Sealed:
    """What was ever sealed: in which order, where, and how long."""

    rows: list[tuple[str, int]] = field(default_factory=list)

    def sizes(self, table: str, keys: "set[str] | None" = None) -> list[int]:
        return [
            size
            for place, size in self.rows
            if place.startswith(f"{table}.") and (keys is None or place.rpartition(":")[2] in keys)
        ]


@contextmanager
def watching(monkeypatch: pytest.MonkeyPatch) -> Iterator[Sealed]:
    """Write down the place and size of all that is sealed, as a replay of every log would show."""
    sealed = Sealed()
    real = Box.seal

    def seal(box: Box, plain: bytes, place: str, *, pad: int = 0) -> bytes:
        out = real(box, plain, place, pad=pad)
        sealed.rows.append((place, len(out)))
        return out

    with monkeypatch.context() as patch:
        patch.setattr(Box, "seal", seal)
        yield sealed


@dataclass
class Loot:
    """All that the attacker has."""

    folder: Path  # the house after the release
    before: Path  # the whole disk before it
    backups: tuple[Path, Path]
    tellers: list[int]  # Telegram ids, in the order of telling
    told: dict[int, str]  # the truth: which words a teller's story holds
    sealed: Sealed
    log: str = ""

    @property
    def sealer(self) -> Sealer:
        return Sealer(secret_from_file(self.folder / KEY_FILE))

    def stories(self) -> list[tuple[str, str]]:
        """Id and text of every story, as the key opens them, in the order of rows."""
        with closing(sqlite3.connect(self.folder / "houvast.db")) as database:
            rows = database.execute("SELECT id, sealed FROM stories").fetchall()
        return [
            (key, self.sealer.open(sealed, f"stories.sealed:{key}").decode())
            for key, sealed in rows
        ]

    def right(self, guess: Sequence[str]) -> int:
        """How many of the stories, guessed in the order of telling, are their teller's."""
        assert len(guess) == len(self.tellers)
        return sum(self.told[who] in text for who, text in zip(self.tellers, guess, strict=True))


async def tell(stage: Stage, person: Person, text: str) -> None:
    """Go through the whole of a story, and leave the dialogue."""
    walker = Walker(
        person, {**CHOICES, "type": ("dilemma",), "consent": ("share",)}, {"story": text}
    )
    await stage.opens(person, "flow-verhaal")
    while (question := walker.asked()) is not None:
        walker.answer(question)
        await stage.quiet()
    assert walker.answered[-1][1] == "end.end"


async def reflect(stage: Stage, person: Person, number: int) -> None:
    """Answer a few questions; half of them stop there."""
    walker = Walker(person)
    await stage.opens(person, "flow-www")
    for _ in range(number % 5):
        question = walker.asked()
        assert question is not None
        walker.answer(question)
        await stage.quiet()


async def plunder(stage: Stage, folder: Path, sealed: Sealed) -> Loot:
    """Let ninety people do what they do, release, publish, and steal everything."""
    tellers = [stage.telegram.newcomer("Teller") for _ in range(TELLERS)]
    others = [stage.telegram.newcomer("Other") for _ in range(OTHERS)]
    acts = [*range(TELLERS + OTHERS)]
    random.Random(1708).shuffle(acts)
    order: list[int] = []
    told = {}
    for act in acts:
        if act < TELLERS:
            text = story(act)
            order.append(tellers[act].id)
            told[tellers[act].id] = text.split(maxsplit=1)[0]
            await tell(stage, tellers[act], text)
        else:
            await reflect(stage, others[act - TELLERS], act)
    house = folder / "house"
    await stage.app.database.backup(folder / "before.db")
    shutil.copytree(house, folder / "disk")
    await stage.passes(hours=25)
    await publish(stage)
    await stage.app.database.backup(folder / "after.db")
    shutil.copytree(house, folder / "stolen")
    backups = folder / "before.db", folder / "after.db"
    return Loot(folder / "stolen", folder / "disk", backups, order, told, sealed)


async def publish(stage: Stage) -> None:
    """Let two facilitators approve all there is."""
    for name in ("Fleur", "Gijs"):
        await approve_all(stage, stage.person(name))


@pytest.fixture(scope="module")
def loot(tmp_path_factory: pytest.TempPathFactory) -> Loot:
    """The plunder, made once for all attacks."""
    folder = tmp_path_factory.mktemp("links")

    async def whole(sealed: Sealed) -> Loot:
        (folder / "house").mkdir()
        admins = frozenset({5_000_000_001 + TELLERS + OTHERS, 5_000_000_002 + TELLERS + OTHERS})
        async with staged(folder / "house", admins=admins) as stage:
            return await plunder(stage, folder, sealed)

    with pytest.MonkeyPatch.context() as patch, watching(patch) as sealed, logged() as log:
        found = asyncio.run(whole(sealed))
    found.log = log.getvalue()
    return found


def test_the_plunder_is_whole(loot: Loot) -> None:
    """Thirty stories are published, and their lengths tell them apart: else nothing is proven."""
    texts = [text for _, text in loot.stories()]
    assert len(texts) == TELLERS
    assert len({len(text) for text in texts}) > TELLERS * 0.8
    truth = [next(text for text in texts if loot.told[who] in text) for who in loot.tellers]
    assert loot.right(truth) == TELLERS, "a guess that is right is counted as right"


def test_the_order_of_rows_tells_nothing(loot: Loot) -> None:
    """By key, and by where the rows stand in the file; forwards and backwards."""
    stored = loot.stories()
    raw = (loot.folder / "houvast.db").read_bytes()
    by_key = [text for _, text in stored]
    by_place = [text for _, text in sorted(stored, key=lambda each: raw.find(each[0].encode()))]
    for guess in (by_key, by_place, by_key[::-1], by_place[::-1]):
        assert loot.right(guess) <= MOST


def test_the_rows_that_waited_tell_nothing(loot: Loot) -> None:
    """The log of before the release shows whose act brought which row: no story follows it."""
    with closing(sqlite3.connect(loot.before / "houvast.db")) as database:
        waited = [key for (key,) in database.execute("SELECT id FROM waiting_stories")]
    assert len(waited) == TELLERS
    in_order_of_telling = [
        place.rpartition(":")[2] for place, _ in loot.sealed.rows if place.startswith("waiting")
    ][:TELLERS]
    assert set(in_order_of_telling) == set(waited)
    # The row a teller made stands at this place of the table; so let the story.
    rank = [sorted(waited).index(key) for key in in_order_of_telling]
    texts = [text for _, text in loot.stories()]
    assert loot.right([texts[each] for each in rank]) <= MOST


def test_no_length_tells_a_long_story_from_a_short_one(loot: Loot) -> None:
    """What was sealed for each teller, message by message and state by state, is of one length."""
    people = {loot.sealer.pseudonym(who) for who in loot.tellers}
    assert len(set(loot.sealed.sizes("waiting_stories"))) == 1
    assert len(set(loot.sealed.sizes("dialogues", people))) == 1
    assert len(set(loot.sealed.sizes("outbox"))) == 1


def test_nothing_of_before_the_release_opens(loot: Loot) -> None:
    """Waiting stories, dialogues and messages: with neither key nor the seals that are left."""
    keys = PassingKeys(loot.folder / PASSING_FILE)
    tried: defaultdict[str, int] = defaultdict(int)
    for copy in (loot.before / "houvast.db", loot.backups[0]):
        for table, key in (("waiting_stories", "id"), ("dialogues", "person_id"), ("outbox", "id")):
            with closing(sqlite3.connect(copy)) as database:
                rows = database.execute(f"SELECT {key}, sealed FROM {table}").fetchall()  # noqa: S608
            for name, sealed in rows:
                tried[table] += 1
                for opener in (loot.sealer, keys):
                    with pytest.raises(SealError):
                        opener.open(sealed, f"{table}.sealed:{name}")
    assert tried["waiting_stories"] == 2 * TELLERS
    assert tried["dialogues"] > 0


def test_the_seals_of_before_would_have_opened_it(loot: Loot) -> None:
    """The same attack with the file that the release destroyed: it is this that protects."""
    keys = PassingKeys(loot.before / PASSING_FILE)
    with closing(sqlite3.connect(loot.before / "houvast.db")) as database:
        rows = database.execute("SELECT id, sealed FROM waiting_stories").fetchall()
    opened = [keys.open(sealed, f"waiting_stories.sealed:{name}") for name, sealed in rows]
    assert sum(any(word.encode() in each for each in opened) for word in loot.told.values()) == 30


def test_what_is_kept_of_people_names_no_story(loot: Loot) -> None:
    """After the release no row of any table holds both a person and anything of a story."""
    people = {loot.sealer.pseudonym(who) for who in loot.tellers}
    for copy in (loot.folder / "houvast.db", loot.backups[1]):
        with closing(sqlite3.connect(copy)) as database:
            ids = {key for (key,) in database.execute("SELECT id FROM stories")}
            tables = [name for (name,) in database.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table'"
            )]  # fmt: skip
            for table in tables:
                for row in database.execute(f"SELECT * FROM {table}"):  # noqa: S608
                    values = {each for each in row if isinstance(each, str)}
                    assert not (values & people and values & ids)


def test_the_logs_tell_no_order_and_no_person(loot: Loot) -> None:
    """No id, pseudonym or word of a story; nothing is logged when a story is handed in."""
    secret = [str(who) for who in loot.tellers]
    secret += [loot.sealer.pseudonym(who) for who in loot.tellers]
    secret += [*loot.told.values(), *(key for key, _ in loot.stories())]
    assert [each for each in secret if each in loot.log] == []
    assert "a batch of stories went to the facilitators" in loot.log


def test_without_the_key_nothing_can_be_read(loot: Loot) -> None:
    """A stolen disk without the key file: no id, name or typed word stands in any of its bytes."""
    secret = [str(who).encode() for who in loot.tellers]
    secret += [who.to_bytes(5, order) for who in loot.tellers for order in ("big", "little")]
    secret += [word.encode() for word in loot.told.values()]
    secret += [word.encode() for word in ("Teller", "Other", "Fleur", "luisteren", "who.what zei")]
    secret += [word.encode("utf-16-le") for word in ("Teller", "luisteren")]
    for folder in (loot.folder, loot.before):
        files = [each for each in folder.iterdir() if each.name != KEY_FILE]
        raw = b"".join(each.read_bytes() for each in files)
        assert len(raw) > 50_000
        assert [each for each in secret if each in raw] == []
