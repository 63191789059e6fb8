"""How long the event loop is held up: at the start, by redaction, an export, a release, a tick.

    .venv/bin/python -m benchmarks.lag

No step may hold the loop for more than 50 ms. The house watches its own loop (watched.py); this
process is its Telegram and its people.
"""

import asyncio
import json
import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

from benchmarks.house import ROOT, environment, machine, resident
from benchmarks.players import TEXT, payloads, welcome
from bot.playground.people import Person
from bot.playground.server import Server
from bot.playground.telegram import FIRST_PERSON, Telegram

PEOPLE, TELLERS, WAITING, PUBLISHED = 500, 100, 300, 1000
STORY = (
    "Ik werkte met mevrouw Jansen uit Assen en haar zoon Daan van 12 jaar. We spraken op 3 mei af"
    " in de Kerkstraat 12 en het ging over school en over thuis. "
) * 9
PATIENCE = 120.0


class House:
    """The watched house, and the lines to it."""

    def __init__(self, process: asyncio.subprocess.Process, telegram: Telegram) -> None:
        self._process = process
        self._telegram = telegram

    async def do(self, command: str) -> dict[str, float]:
        """Let the house carry out a command; return its answer."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(f"{command}\n".encode())
        answer: dict[str, float] = json.loads(await self._process.stdout.readline())
        return answer

    async def scene(self, name: str, act: Callable[[], Awaitable[object]]) -> None:
        """Play a scene under watch and print what was seen."""
        await self.do("begin")
        await act()
        await asyncio.sleep(0.3)
        self.tell(name, await self.do("end"))

    def tell(self, name: str, seen: dict[str, float]) -> None:
        """Print a line."""
        print(
            f"{name:32} {seen['longest']:7.1f} ms longest (own work {seen['own']:5.1f} ms),"
            f" {seen['over']:2.0f} times over 50 ms, in {seen['seconds']:4.1f} s,"
            f" {resident(self._process.pid):4.0f} MiB",
            flush=True,
        )


async def _asked(person: Person, act: Callable[[], object], option: str = "") -> list[str]:
    """Let a person act; return the payloads of the question that follows (with this option)."""
    newest = max(person.chat.messages, default=0)
    act()

    def following() -> list[str]:
        for message in person.chat.newest():
            if message.id > newest and (found := payloads(message)):
                return [each for each in found if each.endswith(option)]
        return []

    return await person.until(following, within=PATIENCE)


async def _to_the_story(person: Person) -> None:
    kinds = await _asked(person, lambda: person.sends("/verhaal"), "|dilemma")
    await _asked(person, lambda: person.taps_data(kinds[0]))


async def _tell(people: list[Person]) -> None:
    await asyncio.gather(*(_asked(one, lambda one=one: one.sends(STORY)) for one in people))  # type: ignore[misc]


def _stands(person: Person, label: str) -> bool:
    """Say whether a button with this label is on the newest screen with buttons."""
    shown = next((view for view in reversed(person.screen()) if view.buttons), None)
    return shown is not None and any(label in row for row in shown.buttons)


async def _share(people: list[Person]) -> None:
    """Let all say that the text is right and share it: a withdraw code is drawn for each."""

    async def share(one: Person) -> None:
        await _asked(one, lambda: one.taps("De rest overslaan"))
        one.taps("Collega’s")
        await one.until(lambda: _stands(one, "✓ Collega’s"), within=PATIENCE)
        await _asked(one, lambda: one.taps("Klaar"))
        while _stands(one, "Nee, laat staan"):
            await _asked(one, lambda: one.taps("Nee, laat staan"))
        consent = await _asked(one, lambda: one.taps("Zo is het goed"), "|share")
        await _asked(one, lambda: one.taps_data(consent[0]))

    await asyncio.gather(*map(share, people))


async def _play(house: House, people: list[Person]) -> None:
    first, tellers, facilitator = people[1], people[2 : 2 + TELLERS], people[0]
    for one in (first, *tellers):
        await _to_the_story(one)
    await house.scene("first redaction", lambda: _tell([first]))
    await house.scene(f"{TELLERS} redactions at once", lambda: _tell(tellers))
    await house.scene(f"{TELLERS} codes at once", lambda: _share(tellers))
    await house.do(f"fill-published {PUBLISHED}")

    async def export() -> None:
        facilitator.sends("/exporteer")
        for label in ("Collega’s", "CSV"):
            await facilitator.until(
                lambda label=label: any(
                    label in row for v in facilitator.screen() for row in v.buttons
                ),  # type: ignore[misc]
                within=PATIENCE,
            )
            facilitator.taps(label)
        await facilitator.until(
            lambda: any("document" in m.content for m in facilitator.chat.newest()),
            within=PATIENCE,
        )

    await house.scene(f"export of {PUBLISHED} stories", export)
    await house.do(f"fill-waiting {WAITING}")
    await house.scene(f"release of {WAITING} stories", lambda: house.do("tick"))
    await house.do("subscribe")

    async def check_ins() -> None:
        before = {one.id: max(one.chat.messages) for one in people}
        await house.do("tick")
        for one in people:
            await one.until(lambda one=one: max(one.chat.messages) > before[one.id], PATIENCE)  # type: ignore[misc]

    await house.scene(f"{len(people)} check-ins due", check_ins)

    async def type_all() -> None:
        for one in people:
            one.sends(TEXT)
        await asyncio.sleep(2)

    await house.scene(f"{len(people)} texts at once", type_all)


async def main() -> None:
    """Play every scene."""
    print(machine())
    telegram = Telegram()
    settings = {
        "HOUVAST_ADMINS": str(FIRST_PERSON),
        "HOUVAST_QUIET_HOURS": "00:00-00:00",
    }
    with tempfile.TemporaryDirectory() as folder:
        async with Server(telegram) as server:
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "benchmarks.watched"),
                cwd=ROOT,
                env=environment(Path(folder), server, **settings),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
            )
            house = House(process, telegram)
            await telegram.until(lambda: telegram.updates.awaited, within=PATIENCE)
            await asyncio.sleep(2)  # what is done beside the start
            house.tell("start", await house.do("end"))
            people = await welcome(telegram, PEOPLE)
            await _play(house, people)
            assert process.stdin
            process.stdin.close()
            await process.wait()


if __name__ == "__main__":
    asyncio.run(main())
