"""The browser that tests play in: where it is, how it starts, and the two sizes of a page."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, Page, Playwright

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "has_touch": True,
    "is_mobile": True,
}
LAPTOP: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}}

MARKS = [
    pytest.mark.browser,
    pytest.mark.xdist_group("browser"),  # one worker, so that one browser is enough
    pytest.mark.skipif(
        not Path(CHROMIUM).exists(), reason="no Chromium: apt-get install -y chromium"
    ),
]
"""What every test in a browser is marked with."""


async def launched(playwright: Playwright) -> Browser:
    """Start the browser."""
    return await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)


async def opened(browser: Browser, address: str, size: dict[str, Any]) -> Page:
    """Open an address in a Dutch browser of this size."""
    context = await browser.new_context(locale="nl-NL", timezone_id="Europe/Amsterdam", **size)
    page = await context.new_page()
    page.set_default_timeout(10_000)
    await page.goto(address)
    return page
