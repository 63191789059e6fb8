"""A stage for tests: the real bot, a real database, and a Telegram of our own over HTTP.

Nothing is replaced: what a test sees has gone through the Bot API, the polling loop, a unit of
work and the outbox. The clock begins on a fixed morning, so that no test depends on today.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.app import App
from bot.clock import Clock
from bot.playground.people import Person
from bot.playground.server import Server
from bot.playground.telegram import Telegram
from bot.playing import unhurried
from bot.settings import Settings, read_settings

PATIENCE = 10.0
"""Seconds within which the bot must have answered, on a loaded machine."""

WEDNESDAY_MORNING = datetime(2026, 3, 18, 9, 0, tzinfo=UTC)
"""Ten o'clock in Amsterdam, eleven days before the clock is moved to summer time."""


@dataclass
class Stage:
    """Everything a test needs to play a scene."""

    telegram: Telegram
    server: Server
    app: App
    clock: Clock

    def person(self, name: str, language: str = "nl") -> Person:
        """Let somebody with this name exist."""
        return self.telegram.person(name, language)

    async def quiet(self) -> None:
        """Wait until everything said is taken, and everything to be sent is sent."""
        updates = self.telegram.updates
        await self.telegram.until(lambda: updates.awaited, within=PATIENCE)
        await self.app.settled()

    async def says(self, person: Person, text: str) -> list[str]:
        """Let a person type, and return the texts that are new on their screen."""
        return await self._new(person, lambda: person.sends(text))

    async def taps(self, person: Person, label: str) -> list[str]:
        """Let a person tap, and return the texts that are new on their screen."""
        return await self._new(person, lambda: person.taps(label))

    async def finds_it_good(self, person: Person) -> list[str]:
        """Let a writer leave every doubtful word, if any is asked about, and find the text good."""
        while "Is dit een naam of plek?" in person.screen()[-1].text:
            await self.taps(person, "Nee, laat staan")
        return await self.taps(person, "Zo is het goed")

    async def opens(self, person: Person, payload: str = "") -> list[str]:
        """Let a person open a deep link, and return the texts that are new on their screen."""
        return await self._new(person, lambda: person.opens(payload))

    async def passes(self, **time: float) -> None:
        """Let time pass and what is due happen."""
        self.clock.advance(timedelta(**time))
        await self.app.tick()
        await self.quiet()

    async def until(self, moment: datetime) -> None:
        """Let time pass up to a moment."""
        await self.passes(seconds=(moment - self.clock.now()).total_seconds())

    async def _new(self, person: Person, act: Any) -> list[str]:
        before = {view.message_id for view in person.screen() if not view.own}
        act()
        await self.quiet()
        return [
            view.text for view in person.screen() if not view.own and view.message_id not in before
        ]


def settings_for(folder: Path, server: Server, **changed: Any) -> Settings:
    """Settings of a house in this folder that talks with this server; no environment is read."""
    values: dict[str, Any] = {
        "bot_token": server.telegram.token,
        "bot_api_url": server.address,
        "database_url": f"sqlite:///{folder / 'houvast.db'}",
        "secret_key_file": folder / "houvast.key",
    }
    return read_settings(_env_file=None, **{**values, **changed})


@asynccontextmanager
async def staged(folder: Path, clock: Clock | None = None, **changed: Any) -> AsyncIterator[Stage]:
    """Put up a stage: a Telegram, and a house that listens to it."""
    clock = clock or Clock(WEDNESDAY_MORNING)
    telegram = Telegram(now=clock.now)
    async with Server(telegram) as server, listening(folder, server, clock, **changed) as app:
        yield Stage(telegram, server, app, clock)


@asynccontextmanager
async def listening(
    folder: Path, server: Server, clock: Clock, **changed: Any
) -> AsyncIterator[App]:
    """Run a house on a Telegram that is there already; a second time in a folder: a restart."""
    app = App(settings_for(folder, server, **changed), clock, unhurried())
    await app.start()
    try:
        yield app
    finally:
        await app.stop()
