"""People who play a dialogue on a Telegram of ours, each answering as soon as they are asked."""

import asyncio
import random
import time
from collections.abc import Callable

from bot.playground.changes import Change
from bot.playground.people import Person
from bot.playground.telegram import Telegram
from bot.playground.world import Message

DIALOGUE = "www"
"""Four questions (what, so what, now what, and whether the summary is right) and the closing."""

WISHES = ("right", "not_now", "leave")
"""The options that are tapped where there are options; elsewhere a text is typed."""
LAST = "leave"
TEXT = "Ik bleef zitten tot het stil werd. Daarna vroeg ik wat er nodig was."
PATIENCE = 300.0
"""Seconds in which all must have played."""


class Player:
    """One person: types or taps, waits for what comes next, and times that."""

    def __init__(self, person: Person, rounds: int, think: float) -> None:
        """`think` is how many seconds pass, on average, between a question and its answer."""
        self.person = person
        self.done = asyncio.Event()
        self.waits: list[float] = []
        self._rounds = rounds
        self._think = think
        self._acted: float | None = None
        self._at_end = False

    def begin(self) -> None:
        """Open the dialogue once more, or be done."""
        if not self._rounds:
            self.done.set()
            return
        self._rounds -= 1
        self._at_end = False
        self._act(lambda: self.person.opens(f"flow-{DIALOGUE}"))

    def sees(self, message: Message) -> None:
        """Take a message of the bot, new or changed; what counts is the next question."""
        asked = payloads(message)
        if self._acted is None or not (asked or self._at_end):
            return
        self.waits.append(time.perf_counter() - self._acted)
        self._acted = None
        delay = self._think * random.uniform(0.5, 1.5)  # noqa: S311 - people, not secrets
        asyncio.get_running_loop().call_later(delay, self._answer, message.id, asked)

    def _answer(self, message: int, asked: list[str]) -> None:
        if self._at_end:
            self.begin()
            return
        wished = next((each for each in asked if each.rpartition("|")[2] in WISHES), None)
        if wished is None:
            self._act(lambda: self.person.sends(TEXT))
            return
        self._at_end = wished.endswith(LAST)
        self._act(lambda: self.person.taps_data(wished, message_id=message))

    def _act(self, act: Callable[[], object]) -> None:
        self._acted = time.perf_counter()
        act()


async def welcome(telegram: Telegram, number: int) -> list[Person]:
    """Let so many people exist and be welcomed by the bot."""
    people = [telegram.newcomer(f"P{at}") for at in range(number)]
    for person in people:
        person.sends("/start")
    for person in people:
        await person.until(lambda one=person: len(one.chat.messages) > 1, within=PATIENCE)  # type: ignore[misc]
    return people


async def play(telegram: Telegram, people: list[Person], rounds: int, think: float) -> list[float]:
    """Let all play side by side; return the seconds each act waited for what came next."""
    players = {person.id: Player(person, rounds, think) for person in people}

    def listen(change: Change) -> None:
        player = players.get(change.chat_id)
        if player is None or change.kind != "message":
            return
        message = player.person.chat.messages[change.message_id]
        if message.sender.is_bot:
            player.sees(message)

    stop = telegram.changes.listen(listen)
    for player in players.values():
        player.begin()
    async with asyncio.timeout(PATIENCE):
        for player in players.values():
            await player.done.wait()
    stop()
    return [wait for player in players.values() for wait in player.waits]


def payloads(message: Message) -> list[str]:
    """Return what the buttons of a dialogue's question send."""
    rows = (message.markup or {}).get("inline_keyboard", ())
    found = [button.get("callback_data", "") for row in rows for button in row]
    return [each for each in found if each.startswith("d1|")]
