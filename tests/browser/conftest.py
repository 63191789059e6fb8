"""One browser for all plays, and for each a playground of its own that begins on a Wednesday."""

import os
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright

from bot.clock import Clock
from bot.playground.page import ROOT
from bot.playing import Playground
from tests import chance
from tests.browser.chromium import launched, opened
from tests.stage import WEDNESDAY_MORNING

Show = Callable[..., Awaitable[Page]]


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Start one browser; each page of it knows nothing of the others."""
    async with async_playwright() as playwright:
        browser = await launched(playwright)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def playground(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[tuple[Playground, str]]:
    """Run the real bot with its Telegram and page; no setting of this machine counts."""
    for name in [each for each in os.environ if each.startswith("HOUVAST_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOUVAST_MIN_GROUP", "3")  # so that three stories can be taken along
    monkeypatch.chdir(tmp_path)
    chance.fix(monkeypatch)
    playground = Playground(tmp_path, Clock(WEDNESDAY_MORNING))
    address = await playground.start("127.0.0.1", 0)
    yield playground, address
    await playground.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def show(browser: Browser, playground: tuple[Playground, str]) -> AsyncIterator[Show]:
    """Open the playground's page; nothing that the browser complains of is let pass."""
    complaints: list[str] = []

    async def show(size: dict[str, Any], ask: str = "") -> Page:
        page = await opened(browser, f"{playground[1]}{ROOT}/{ask}", size)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
        return page

    yield show
    for context in browser.contexts:
        await context.close()
    assert complaints == []
