"""Forgotten is gone: from the rows, the free pages and the write-ahead log, key or no key.

The attacker reads raw bytes and looks for the person's pseudonym and for any part of what was ever
sealed for them, as it was written; with the key a part that is found could be opened.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.playground.people import Person
from storage.person import people
from storage.sealing import Box
from tests.attacks.walking import Walker
from tests.stage import Stage, staged

WINDOW = 24
"""Bytes of sealed matter that do not stand anywhere by chance."""


@contextmanager
def keeping(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[str, bytes]]]:
    """Keep the place and the bytes of all that is sealed."""
    sealed: list[tuple[str, bytes]] = []
    real = Box.seal

    def seal(box: Box, plain: bytes, place: str, *, pad: int = 0) -> bytes:
        out = real(box, plain, place, pad=pad)
        sealed.append((place, out))
        return out

    with monkeypatch.context() as patch:
        patch.setattr(Box, "seal", seal)
        yield sealed


def stored(folder: Path) -> bytes:
    """All bytes of the database and of its log."""
    names = ("houvast.db", "houvast.db-wal")
    return b"".join((folder / name).read_bytes() for name in names if (folder / name).exists())


def left_of(sealed: list[tuple[str, bytes]], raw: bytes) -> set[str]:
    """Name the places of which any part stands in the bytes."""
    return {
        place.partition(".")[0]
        for place, out in sealed
        if any(out[at : at + WINDOW] in raw for at in range(0, len(out) - WINDOW, 128))
    }


async def live(stage: Stage, person: Person) -> None:
    """Leave traces of every kind: a reminder with a sentence, a check-in, a dialogue under way."""
    walker = Walker(person)
    await stage.opens(person, "flow-www")
    while (question := walker.asked()) is not None:
        walker.answer(question)
        await stage.quiet()
    await stage.says(person, "/checkin")
    await stage.taps(person, "Vrijdag")
    await stage.taps(person, "16.00 uur")
    await stage.opens(person, "flow-goed_doen")
    await stage.says(person, "Een zaak die bleef hangen")


async def test_forgetting_leaves_no_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Among thirty others, and although the house runs on."""
    async with staged(tmp_path) as stage:
        person = stage.person("Vergeten")
        for number in range(15):
            await live(stage, stage.telegram.newcomer(f"Ander{number}"))
        with keeping(monkeypatch) as sealed:
            await live(stage, person)
        for number in range(15):
            await live(stage, stage.telegram.newcomer(f"Later{number}"))
        pseudonym = stage.app.runner.house.sealer.pseudonym(person.id).encode()
        before = stored(tmp_path)
        assert pseudonym in before
        assert {"people", "dialogues", "reminders"} <= left_of(sealed, before)
        await stage.says(person, "/vergeet")
        await stage.taps(person, "Ja, wis alles")
        await stage.passes(seconds=10)
        after = stored(tmp_path)
        assert left_of(sealed, after) == set()
        assert pseudonym not in after


async def test_an_abandoned_dialogue_is_gone_after_a_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No part of any state it ever had is left; what the person is known by stays."""
    async with staged(tmp_path) as stage:
        person = stage.person("Weg")
        with keeping(monkeypatch) as sealed:
            await stage.opens(person, "flow-www")
            await stage.says(person, "Er was een gesprek")
            await stage.says(person, "Het raakte mij")
        states = [each for each in sealed if each[0].startswith("dialogues")]
        assert left_of(states, stored(tmp_path)) == {"dialogues"}
        await stage.passes(hours=23)
        assert left_of(states, stored(tmp_path)) == {"dialogues"}
        await stage.passes(hours=2)
        assert left_of(states, stored(tmp_path)) == set()
        assert "Waar wil je mee beginnen?" in (await stage.says(person, "/start"))[-1]


async def test_who_leaves_after_forgetting_is_not_noted_down_for_it(tmp_path: Path) -> None:
    """Telegram tells the bot that it was stopped; that says nothing about anybody any more."""
    async with staged(tmp_path) as stage:
        person = stage.person("Weg")
        await live(stage, person)
        await stage.says(person, "/vergeet")
        await stage.taps(person, "Ja, wis alles")
        person.blocks_bot()
        await stage.quiet()
        await stage.passes(seconds=10)
        pseudonym = stage.app.runner.house.sealer.pseudonym(person.id)
        assert await stage.app.database.unit(lambda tx: people.find(tx, pseudonym)) is None
        assert pseudonym.encode() not in stored(tmp_path)


async def test_after_forgetting_somebody_is_new(tmp_path: Path) -> None:
    """Welcomed again, nothing due, nothing held."""
    async with staged(tmp_path) as stage:
        person = stage.person("Nieuw")
        await live(stage, person)
        await stage.says(person, "/vergeet")
        await stage.taps(person, "Ja, wis alles")
        before = len(person.screen())
        await stage.passes(days=15)
        assert before == len(person.screen())
        assert any("Welkom" in text for text in await stage.opens(person))
