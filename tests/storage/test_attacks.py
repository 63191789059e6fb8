"""Attacks on the stored bytes, by somebody with the database, its log, old backups and the key.

Each is a way by which a story was linked to its writer, or a forgotten word was read, in a trial.
"""

import random
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from flows.dialogue.event import Redacted
from flows.dialogue.state import Place, State
from flows.errors import SealError
from flows.story.content import Content, StoryType
from flows.story.story import Draft, StoryStatus
from storage import outbox
from storage.database import Tx
from storage.dialogue import reminders, states, traces
from storage.passing import PassingKeys
from storage.person import circles, people
from storage.statements import Statement
from storage.story import stories, waiting
from storage.story.release import Least, release_batch
from tests.storage.conftest import House

TELLERS = 60
MONTH = "2031-04"
WORDS = "Storm van het Zeeheldenkwartier"
CODE = "appel bezem citroen deken"
NOW = datetime(2031, 4, 5, 12, tzinfo=UTC)


def text_of(number: int) -> str:
    """A story whose length is its writer's own."""
    return f"Verhaal {number:03} " + "x" * (number * 23)


def digest_of(number: int) -> bytes:
    return random.Random(number).randbytes(32)


async def tell(house: House, number: int) -> str:
    """Tell a story as the house does: a dialogue, then one unit that lets it wait."""
    person = await house.someone(70_000_000 + number)
    text = text_of(number)
    state = State(
        "verhaal", "v", "r", (Place("verhaal", "consent"),),
        answers={"type": "dilemma"}, prepared={"story": Redacted(text)},
    )  # fmt: skip
    await house.do(lambda tx: states.save(tx, person, state, NOW))
    chat = 70_000_000 + number

    def share(tx: Tx) -> None:
        waiting.put(tx, Draft(Content(StoryType.DILEMMA, text, "nl"), digest_of(number)))
        states.drop(tx, person)
        outbox.note(tx, person, chat, "sendMessage", {"text": f"{CODE} {number}"}, live=True)

    await house.do(share)
    return person


async def release_all(house: House) -> list[str]:
    """Release and publish; return the texts in the order of the rows."""
    await release_batch(
        house.database, Least(batch=3), seed=random.SystemRandom().getrandbits(64), month=MONTH
    )
    for telegram_id in (80_000_001, 80_000_002):
        await approve_all(house, await house.someone(telegram_id))
    return [story.content.text for story in await house.do(lambda tx: list(stories.published(tx)))]


async def approve_all(house: House, person: str) -> None:
    def approve_one(tx: Tx) -> bool:
        story = stories.next_for_moderation(tx, person, 1)
        return story is not None and bool(stories.approve(tx, story.id, person, "2031-04"))

    while await house.do(approve_one):
        pass


def agreement(order: list[int]) -> int:
    """How many pairs stand in the order of telling; half of them by chance."""
    return sum(one < other for place, one in enumerate(order) for other in order[place + 1 :])


def is_chance(order: list[int]) -> bool:
    """Whether an order is within 4 standard deviations of chance (Kendall's statistic)."""
    number = len(order)
    mean = number * (number - 1) / 4
    deviation = (number * (number - 1) * (2 * number + 5) / 72) ** 0.5
    return bool(abs(agreement(order) - mean) < 4 * deviation)


def test_the_statistic_knows_an_order_from_chance() -> None:
    """Else the attacks below could not fail."""
    told = list(range(TELLERS))
    assert not is_chance(told)
    assert not is_chance(told[::-1])
    assert is_chance(random.Random(1).sample(told, TELLERS))


async def test_the_order_of_rows_and_of_bytes_links_no_story(house: House) -> None:
    """Neither by the key, nor by where the cells stand in the pages of the file."""
    for number in range(TELLERS):
        await tell(house, number)
    published = await release_all(house)
    assert is_chance([int(text.split()[1]) for text in published])
    rows = await house.do(lambda tx: tx.all(Statement("test.ids", "", "SELECT id FROM stories;")))
    await house.database.checkpoint()
    content = (house.folder / "houvast.db").read_bytes()
    at = {row["id"]: content.index(row["id"].encode()) for row in rows}
    told = {}
    for story in await house.do(lambda tx: list(stories.published(tx))):
        told[story.id] = int(story.content.text.split()[1])
    assert is_chance([told[story] for story in sorted(at, key=at.__getitem__)])


async def test_waiting_rows_stand_in_no_order(house: House) -> None:
    """Before a release already: read by key, the rows come in an order of chance."""
    keys: list[str] = []
    for number in range(TELLERS):
        await tell(house, number)
        rows = await house.do(lambda tx: tx.all(waiting.SQL["every"]))
        keys += [row["key"] for row in rows if row["key"] not in keys]
    rows = await house.do(lambda tx: tx.all(waiting.SQL["every"]))
    assert is_chance([keys.index(row["key"]) for row in rows])


async def test_lengths_tell_stories_apart_in_2_kib_steps_only(house: House) -> None:
    """Sixty lengths from 12 to 1,370 characters are one length."""
    for number in range(TELLERS):
        await tell(house, number)
    rows = await house.do(lambda tx: tx.all(waiting.SQL["every"]))
    assert len({len(row["sealed"]) for row in rows}) == 1


async def test_the_log_is_empty_after_a_release(house: House) -> None:
    """A log that was not emptied could be replayed: who was there, then a row more."""
    for number in range(3):
        await tell(house, number)
    assert house.log_size() > 0
    await release_batch(house.database, Least(batch=3), seed=1, month=MONTH)
    assert house.log_size() == 0


async def test_no_byte_of_what_was_dropped_is_left_after_a_release(house: House) -> None:
    """The file is rebuilt: where something stood, and how much of it, cannot be seen.

    A rebuilt file may have a free page or two, of how its trees were packed; none holds a byte
    of what was dropped.
    """
    free = Statement("test.free", "", "PRAGMA freelist_count;")
    sealed = Statement("test.sealed", "", "SELECT sealed FROM outbox;")
    for number in range(TELLERS):
        await tell(house, number)
    rows = await house.do(lambda tx: tx.all(sealed))
    dropped = [bytes(row["sealed"])[at : at + 16] for row in rows for at in (0, 40, 200)]
    assert {len(piece) for piece in dropped} == {16}
    there = house.bytes_on_disk()
    assert all(piece in there for piece in dropped)
    for number in range(TELLERS):
        person = house.sealer.pseudonym(70_000_000 + number)
        await house.do(lambda tx, p=person: outbox.drop_for(tx, p))  # type: ignore[misc]
    row = await house.do(lambda tx: tx.one(free))
    assert row is not None
    before = row["freelist_count"]
    assert before > 0
    await release_batch(house.database, Least(batch=3), seed=1, month=MONTH)
    row = await house.do(lambda tx: tx.one(free))
    assert row is not None
    assert row["freelist_count"] <= max(3, before // 10)
    left = house.bytes_on_disk()
    assert not [piece for piece in dropped if piece in left]


async def test_no_old_backup_or_log_opens_after_a_release(house: House, tmp_path: Path) -> None:
    """The attacker copied everything but the passing key after every story, and has the secret.

    What waited, the dialogue it came from and the message with the code: none of it opens, with
    the installation's key or with the passing key of after the release.
    """
    copies: list[Path] = []
    for number in range(6):
        await tell(house, number)
        copies.append(tmp_path / f"copy-{number}.db")
        await house.database.backup(copies[-1])
    person = house.sealer.pseudonym(70_000_000)
    state = State("verhaal", "v", "r", (Place("verhaal", "story"),), answers={"story": WORDS})
    await house.do(lambda tx: states.save(tx, person, state, NOW))
    copies.append(house.steal(tmp_path / "stolen"))
    await release_all(house)
    keys = PassingKeys(house.folder / "houvast.seal")
    tried = 0
    for copy in copies:
        for table, key in [("waiting_stories", "id"), ("dialogues", "person_id"), ("outbox", "id")]:
            with closing(sqlite3.connect(copy)) as connection:
                rows = connection.execute(f"SELECT {key}, sealed FROM {table}").fetchall()  # noqa: S608
            for row, sealed in rows:
                place = f"{table}.sealed:{row}"
                assert not opens(house, keys, sealed, place)
                tried += 1
    assert tried >= 6 * 7


def opens(house: House, keys: PassingKeys, sealed: bytes, place: str) -> bool:
    for key in (house.sealer, keys):
        try:
            key.open(sealed, place)
        except SealError:
            continue
        return True
    return False


async def test_no_typed_word_name_or_telegram_id_stands_in_the_bytes(house: House) -> None:
    """While it is kept, and after it is gone: not in the file, its log or its free pages."""
    telegram_id = 70_123_456
    person = await house.someone(telegram_id)
    state = State("goed_doen", "v", "r", (Place("goed_doen", "case"),), answers={"case": WORDS})
    await house.do(lambda tx: states.save(tx, person, state, NOW))
    await house.do(lambda tx: traces.note(tx, person, 12, date(2031, 4, 5)))
    await house.do(lambda tx: reminders.remind(tx, person, NOW, "goed_doen", WORDS))
    await house.do(lambda tx: circles.make(tx, WORDS))
    fields = {"chat_id": telegram_id, "text": WORDS}
    await house.do(
        lambda tx: outbox.note(tx, person, telegram_id, "sendMessage", fields, live=True)
    )
    await house.do(
        lambda tx: waiting.put(tx, Draft(Content(StoryType.DILEMMA, WORDS, "nl"), digest_of(1)))
    )
    secrets = [*WORDS.encode().split(), str(telegram_id).encode()]
    secrets += [telegram_id.to_bytes(4, "big"), digest_of(1)]
    during = house.bytes_on_disk()
    assert not [secret for secret in secrets if len(secret) > 3 and secret in during]
    await house.do(lambda tx: people.forget(tx, person))
    await release_batch(house.database, Least(batch=1), seed=1, month=MONTH)
    after = house.bytes_on_disk()
    assert person.encode() in during
    assert person.encode() not in after
    assert not [s for s in secrets if len(s) > 3 and s in after and s != digest_of(1)]


async def test_forgotten_bytes_are_overwritten_in_the_file(house: House) -> None:
    """`secure_delete`: the sealed bytes of a state, and a row's id, are not left in a free page."""
    person = await house.someone()
    state = State("d", "v", "r", (Place("d", "s"),), answers={"case": WORDS * 200})
    await house.do(lambda tx: states.save(tx, person, state, NOW))
    row = await house.do(lambda tx: tx.one(states.SQL["find"], person_id=person))
    assert row is not None
    sealed = row["sealed"]
    await house.database.checkpoint()
    assert sealed[-200:] in house.bytes_on_disk()
    await house.do(lambda tx: states.drop(tx, person))
    await house.database.checkpoint()
    assert sealed[-200:] not in house.bytes_on_disk()


async def test_a_value_moved_to_another_row_does_not_open(house: House) -> None:
    """Who can write to the database cannot make one story pass for another's."""
    for number in range(3):
        await tell(house, number)
    await release_batch(house.database, Least(batch=3), seed=1, month=MONTH)
    await house.database.close()
    with closing(sqlite3.connect(house.folder / "houvast.db")) as connection, connection:
        (one, _), (_, sealed), _ = connection.execute("SELECT id, sealed FROM stories").fetchall()
        connection.execute("UPDATE stories SET sealed = ? WHERE id = ?", (sealed, one))
    await house.reopen()
    assert await house.do(lambda tx: stories.count(tx, StoryStatus.MODERATION)) == 3
    with pytest.raises(SealError) as caught:
        await house.do(lambda tx: stories.find(tx, one))
    assert caught.value.code == "seal"
