"""A stage whose house can be stopped and started anew, on the same folder and the same Telegram."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.app import App
from bot.clock import Clock
from bot.playground.people import Person
from bot.playground.server import Server
from bot.playground.telegram import Telegram
from bot.playing import unhurried
from tests.stage import WEDNESDAY_MORNING, Stage, settings_for

Shown = tuple[bool, str, tuple[tuple[str, ...], ...]]


@dataclass
class Restartable(Stage):
    """A stage that knows how its house was made."""

    folder: Path
    changed: dict[str, Any]
    running: bool = True

    async def stop(self) -> None:
        """Stop the house as SIGTERM does."""
        self.running = False
        await self.app.stop()

    async def start(self) -> None:
        """Start a house on what the last one left."""
        settings = settings_for(self.folder, self.server, **self.changed)
        self.app = App(settings, self.clock, unhurried())
        await self.app.start()
        self.running = True

    async def restart(self) -> None:
        """Stop and start, and wait until what was left is done."""
        await self.stop()
        await self.start()
        await self.quiet()


@asynccontextmanager
async def restartable(
    folder: Path, clock: Clock | None = None, **changed: Any
) -> AsyncIterator[Restartable]:
    """Put up a stage whose house can be restarted."""
    folder.mkdir(exist_ok=True)  # noqa: ASYNC240
    clock = clock or Clock(WEDNESDAY_MORNING)
    telegram = Telegram(now=clock.now)
    async with Server(telegram) as server:
        app = App(settings_for(folder, server, **changed), clock, unhurried())
        stage = Restartable(telegram, server, app, clock, folder, changed)
        await app.start()
        try:
            yield stage
        finally:
            if stage.running:
                await stage.app.stop()


def shown(person: Person) -> list[Shown]:
    """Write down a whole chat: who, what, and the buttons under it."""
    return [(view.own, view.text, view.buttons) for view in person.screen()]
