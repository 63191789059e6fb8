"""Anything at any time: thousands of random acts, and there is always a sentence and never a fault.

Three people, one of them a facilitator, type, tap and command at random: what fits, what is odd,
what others were shown. Each puts a word of their own into all they type.
"""

import asyncio
import logging
import random
from pathlib import Path

import pytest

from bot import commands
from storage.database import Tx
from storage.dialogue import states
from tests.attacks.bench import Bench, bench, tap_of, update_of
from tests.attacks.test_forgery import PAYLOADS, SORRY, TEXTS, Faults

PEOPLE = {5_000_000_001: "meerkoet", 5_000_000_002: "waterhoen", 5_000_000_003: "zilverreiger"}
STORY = " Wij belden, wachtten en vonden samen een kamer waar het rustig was, en dat hielp."
SAID = ("ja", "1", "7", "dat was een goed gesprek", "Klaar", "Overslaan", STORY, STORY * 25)


def typed(chance: random.Random, word: str) -> str:
    """Something to type: what fits, what is odd, or characters at random."""
    kind = chance.random()
    if kind < 0.6:
        return f"{word} {chance.choice(SAID)}"
    if kind < 0.8:
        return chance.choice(TEXTS)
    return word + "".join(chr(chance.randrange(0x110000)) for _ in range(chance.randrange(40)))


def command(chance: random.Random, word: str) -> str:
    """A command, with or without something behind it."""
    argument = chance.choice(
        ("", "", word, "flow-www", "flow-goed_doen", "flow-verhaal", "claim-x")
    )
    return f"/{chance.choice(commands.names())} {argument}".strip()


def tapped(chance: random.Random, house: Bench, chat: int) -> str:
    """A payload: of the newest question, of an old one, of another's, mutilated, or invented."""
    screen = house.screens.by_chat[chat]
    kind = chance.random()
    if kind < 0.7 and screen.payloads:
        return chance.choice([*screen.payloads.values()])
    everyone = [data for each in house.screens.by_chat.values() for data in each.seen]
    if kind < 0.8 and everyone:
        return chance.choice(everyone)
    if kind < 0.9 and everyone:
        data = list(chance.choice(everyone))
        data[chance.randrange(len(data))] = chr(chance.randrange(0x110000))
        return "".join(data)
    return chance.choice(PAYLOADS)


async def walk(house: Bench, chance: random.Random, acts: int) -> None:
    """Let people do so many things at random; each must be answered."""
    for number in range(1, acts + 1):
        chat = chance.choice([*PEOPLE])
        screen = house.screens.by_chat[chat]
        before = len(screen.texts)
        kind = chance.random()
        if kind < 0.65:
            update = tap_of(number, chat, tapped(chance, house, chat), screen)
        else:
            said = typed(chance, PEOPLE[chat]) if kind < 0.9 else command(chance, PEOPLE[chat])
            update = update_of(number, chat, said, screen)
        await house.runner.take(update)
        if "message" in update:
            assert len(screen.texts) > before or is_rest(update), update["message"]["text"][:80]


def is_rest(update: dict[str, dict[str, str]]) -> bool:
    """Whether it is what Telegram would have cut off a longer text: that gets no answer."""
    return len(update["message"]["text"]) > 1000


async def whole(tmp_path: Path, seed: int, acts: int) -> None:
    faults = Faults()
    logging.getLogger("bot").addHandler(faults)
    async with bench(tmp_path / "house", admins=frozenset({5_000_000_001})) as house:
        await walk(house, random.Random(seed), acts)
        assert faults.said == []
        for chat, word in PEOPLE.items():
            said = "\n".join(house.screens.by_chat[chat].texts)
            assert SORRY not in said
            assert [each for each in PEOPLE.values() if each in said and each != word] == []

        def readable(tx: Tx) -> list[bool]:
            kept = [tx.sealer.pseudonym(chat) for chat in PEOPLE]
            return [
                (states.until(tx, each) is None) == (states.load(tx, each) is None) for each in kept
            ]

        assert all(await house.database.unit(readable))
    logging.getLogger("bot").removeHandler(faults)


@pytest.mark.parametrize("seed", range(2))
async def test_anything_at_any_time_is_answered(tmp_path: Path, seed: int) -> None:
    """Four hundred acts."""
    async with asyncio.timeout(60):
        await whole(tmp_path, seed, 400)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 105))
async def test_anything_at_any_time_is_answered_for_long(tmp_path: Path, seed: int) -> None:
    """Five thousand acts."""
    await whole(tmp_path, seed, 5_000)
