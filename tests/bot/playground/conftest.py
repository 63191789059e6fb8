"""A Telegram of our own that listens, and the real library's Bot that talks to it."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from telegram import Bot

from bot.playground.people import Person
from bot.playground.server import Server
from bot.playground.telegram import Telegram


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def move(self, by: timedelta) -> None:
        self.time += by


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def telegram(clock: Clock) -> Telegram:
    return Telegram(now=clock)


@pytest.fixture
async def server(telegram: Telegram) -> AsyncIterator[Server]:
    async with Server(telegram) as server:
        yield server


@pytest.fixture
async def bot(server: Server) -> AsyncIterator[Bot]:
    token = server.telegram.token
    async with Bot(token, base_url=server.base_url, base_file_url=server.base_file_url) as bot:
        yield bot


@pytest.fixture
def amina(telegram: Telegram) -> Person:
    """Somebody who pressed START, of which the bot has been told."""
    amina = telegram.person("Amina")
    amina.opens()
    return amina
