"""The chat page in a real Chromium, at a phone's and a laptop's size, with a bot that echoes."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from bot.playground.cast import usual_cast
from bot.playground.page import ROOT, ChatPage, ClockMove
from bot.playground.server import Server
from bot.playground.telegram import Telegram
from tests.bot.playground.conftest import Clock
from tests.bot.playground.echo import echo_bot
from tests.browser.chromium import LAPTOP, MARKS, PHONE, launched

pytestmark = [*MARKS, pytest.mark.asyncio(loop_scope="module")]  # one browser for all of them
both_sizes = pytest.mark.parametrize("size", [PHONE, LAPTOP], ids=["phone", "laptop"])

# All visible text whose contrast with what is behind it is below WCAG 2.2's AA (1.4.3).
FAINT = """() => {
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b]
    .map((c) => c / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const colour = parts(getComputedStyle(e).backgroundColor);
      if (colour.length < 4 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const faint = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !element.checkVisibility()) continue;
    const [one, other] = [light(parts(getComputedStyle(element).color)), light(behind(element))];
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (ratio < 4.5) faint.push(`${node.data.trim()} ${ratio.toFixed(2)}`);
  }
  return faint;
}"""


@pytest_asyncio.fixture(loop_scope="module")
async def server(telegram: Telegram, clock: Clock) -> AsyncIterator[Server]:
    async def on_clock(move: ClockMove) -> str:
        clock.move(move.advance or timedelta())
        return clock().isoformat()

    usual_cast(telegram)
    async with (
        Server(telegram, extend=ChatPage(telegram, on_clock=on_clock).add_to) as server,
        echo_bot(telegram.token, server.base_url),
    ):
        yield server


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await launched(playwright)
        yield browser
        await browser.close()


async def opened(browser: Browser, server: Server, size: dict[str, Any], ask: str = "") -> Page:
    """Open the page alone; whatever the browser complains of is kept on it."""
    for context in browser.contexts:
        await context.close()
    context = await browser.new_context(locale="nl-NL", timezone_id="Europe/Amsterdam", **size)
    page = await context.new_page()
    page.set_default_timeout(10_000)
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
    page.on("dialog", lambda dialog: complaints.append(dialog.message))
    page.complaints = complaints  # type: ignore[attr-defined]
    await page.goto(f"{server.address}{ROOT}/{ask}")
    return page


def complaints(page: Page) -> list[str]:
    found: list[str] = page.complaints  # type: ignore[attr-defined]
    return found


async def seat(page: Page, name: str) -> Locator:
    """Return somebody's seat, brought into view."""
    chosen = page.get_by_role("navigation").get_by_role("button", name=name)
    if await chosen.get_attribute("aria-pressed") == "false":
        await chosen.click()
    return page.get_by_label(f"Telefoon van {name}")


@both_sizes
async def test_a_chat_is_begun_written_in_and_tapped(
    browser: Browser, server: Server, telegram: Telegram, size: dict[str, Any]
) -> None:
    page = await opened(browser, server, size)
    amina = await seat(page, "Amina")
    await expect(amina.get_by_text("Ik zeg na wat je zegt.")).to_be_visible()
    await amina.get_by_role("button", name="Starten").click()
    await expect(amina.locator(".other strong")).to_have_text("Welkom")
    box = amina.get_by_label("Bericht van Amina aan Houvast")
    await box.fill("goedemorgen")
    await box.press("Enter")
    await expect(amina.locator(".other em")).to_have_text("goedemorgen")
    await amina.get_by_role("button", name="Tellen").click()
    await expect(amina.get_by_text("Geteld: 1")).to_be_visible()
    await expect(amina.get_by_role("status")).to_have_text("1 keer")
    await amina.get_by_role("button", name="Tellen").click()
    await expect(amina.get_by_text("Geteld: 2")).to_be_visible()
    assert [view.text for view in telegram.person("Amina").screen()] == [
        "/start",
        "Geteld: 2",
        "goedemorgen",
        "Je zei: goedemorgen",
    ]
    assert complaints(page) == []


@both_sizes
async def test_people_and_their_group_are_one_tap_away(
    browser: Browser, server: Server, size: dict[str, Any]
) -> None:
    page = await opened(browser, server, size)
    bram = await seat(page, "Bram")
    await bram.get_by_role("tab", name="Team Noord").click()
    box = bram.get_by_label("Bericht van Bram aan Team Noord")
    await box.fill("/hallo allemaal")
    await bram.get_by_role("button", name="Versturen").click()
    await expect(bram.get_by_text("Je zei: /hallo allemaal")).to_be_visible()
    emma = await seat(page, "Emma")
    await expect(emma.get_by_role("tab", name="Team Noord 2 ongelezen")).to_be_visible()
    await emma.get_by_role("tab", name="Team Noord").click()
    await expect(emma.locator(".who").last).to_have_text("Houvast")
    assert await page.locator(".seat:visible").count() == (1 if size is PHONE else 3)
    assert complaints(page) == []


async def test_what_is_deleted_is_no_longer_unread(
    browser: Browser, server: Server, telegram: Telegram
) -> None:
    emma = telegram.person("Emma")
    page = await opened(browser, server, LAPTOP, "?show=Amina")
    tab = page.get_by_role("navigation").get_by_role("button", name="Emma")
    emma.opens()
    await expect(tab).to_have_accessible_name("Emma 1 ongelezen")
    emma.deletes_chat()
    await expect(tab).to_have_accessible_name("Emma")
    assert complaints(page) == []


async def test_who_was_used_longest_ago_makes_room(browser: Browser, server: Server) -> None:
    page = await opened(browser, server, LAPTOP)
    amina = page.get_by_label("Telefoon van Amina")
    await amina.get_by_role("button", name="Starten").click()
    await seat(page, "Gijs")
    await expect(amina).to_be_visible()
    await expect(page.get_by_label("Telefoon van Fleur")).to_be_hidden()
    await expect(page.get_by_label("Telefoon van Gijs")).to_be_visible()


async def test_text_is_never_run_as_markup(
    browser: Browser, server: Server, telegram: Telegram
) -> None:
    page = await opened(browser, server, LAPTOP)
    amina = await seat(page, "Amina")
    attack = '<img src=x onerror="alert(1)"><script>alert(2)</script>'
    await amina.get_by_role("button", name="Starten").click()
    await amina.get_by_role("combobox").first.fill(attack)
    await amina.get_by_role("combobox").first.press("Enter")
    await expect(amina.locator(".other em")).to_have_text(attack)
    telegram.newcomer(attack)
    named = page.get_by_role("navigation").get_by_text(attack)
    await expect(named).to_be_attached()
    assert await page.locator("main img:not([src='icon.svg']), main script").count() == 0
    assert complaints(page) == []


async def test_everything_can_be_done_with_the_keyboard(browser: Browser, server: Server) -> None:
    page = await opened(browser, server, LAPTOP, "?show=Amina")
    amina = page.get_by_label("Telefoon van Amina")
    await amina.get_by_role("button", name="Starten").focus()
    await page.keyboard.press("Enter")
    box = amina.get_by_label("Bericht van Amina aan Houvast")
    await expect(box).to_be_focused()
    await page.keyboard.type("/h")
    await expect(amina.get_by_role("option")).to_have_text(["/helphulp", "/hallogroeten"])
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("ArrowDown")
    await expect(amina.get_by_role("option", selected=True)).to_have_text("/hallogroeten")
    await page.keyboard.press("Enter")
    await expect(amina.get_by_text("Je zei: /hallo")).to_be_visible()
    count = amina.get_by_role("button", name="Tellen")
    await count.focus()
    await page.keyboard.press("Enter")
    await expect(amina.get_by_text("Geteld: 1")).to_be_visible()
    await expect(count).to_be_focused()  # though the message was put in anew
    assert complaints(page) == []


async def test_a_deep_link_opens_the_bot_and_an_alert_stays_until_it_is_read(
    browser: Browser, server: Server
) -> None:
    page = await opened(browser, server, LAPTOP, "?show=Amina")
    amina = page.get_by_label("Telefoon van Amina")
    await amina.get_by_role("button", name="Starten").click()
    await amina.get_by_role("link", name="Uitnodiging").click()
    await expect(amina.get_by_text("Welkom join-abc")).to_be_visible()
    box = amina.get_by_label("Bericht van Amina aan Houvast")
    await box.fill("https://t.me/houvast_bot?start=claim-9")
    await box.press("Enter")
    await expect(amina.get_by_text("Welkom claim-9")).to_be_visible()
    await amina.get_by_role("button", name="Melden").last.click()
    await amina.get_by_role("button", name="OK").click()
    await expect(amina.get_by_role("status")).to_be_empty()
    assert complaints(page) == []


@both_sizes
async def test_the_clock_moves_and_somebody_can_be_added(
    browser: Browser, server: Server, size: dict[str, Any]
) -> None:
    page = await opened(browser, server, size)
    clock = page.locator("#now")
    await expect(clock).to_have_text("ma 2 mrt, 10:00")
    await page.get_by_role("button", name="+1 dag").click()
    await expect(clock).to_have_text("di 3 mrt, 10:00")
    await page.get_by_role("button", name="naar volgende afspraak").click()
    await expect(page.get_by_text("Er staat niets gepland.")).to_be_visible()
    await page.get_by_role("button", name="iemand erbij").click()
    await page.get_by_label("Voornaam").fill("Dewi")
    await page.get_by_role("button", name="Erbij zetten").click()
    await expect(page.get_by_label("Telefoon van Dewi")).to_be_visible()
    assert complaints(page) == []


async def test_own_texts_can_be_changed_and_other_things_sent(
    browser: Browser, server: Server, telegram: Telegram
) -> None:
    page = await opened(browser, server, LAPTOP, "?show=Amina")
    amina = page.get_by_label("Telefoon van Amina")
    await amina.get_by_role("button", name="Starten").click()
    box = amina.get_by_label("Bericht van Amina aan Houvast")
    await box.fill("eerst")
    await box.press("Enter")
    await expect(amina.locator(".own")).to_have_count(2)
    await amina.get_by_role("button", name="Bewerken").last.click()
    await expect(box).to_have_value("eerst")
    await box.fill("later")
    await box.press("Enter")
    await expect(amina.locator(".own").last).to_contain_text("later")
    await expect(amina.locator(".own").last).to_contain_text("bewerkt")
    await amina.get_by_role("button", name="Iets anders sturen").click()
    await amina.get_by_role("button", name="Spraakbericht").click()
    await expect(amina.locator(".own").last).to_contain_text("Spraakbericht, 0:01")
    await amina.get_by_role("button", name="Meer").click()
    await amina.get_by_role("button", name="Bot blokkeren").click()
    await amina.get_by_role("button", name="Opnieuw starten").click()
    await expect(box).to_be_visible()
    assert complaints(page) == []


async def test_a_page_comes_back_by_itself_when_the_server_does(
    browser: Browser, telegram: Telegram
) -> None:
    usual_cast(telegram)
    first = Server(telegram, extend=ChatPage(telegram).add_to)
    await first.start()
    page = await opened(browser, first, LAPTOP, "?show=Amina")
    amina = page.get_by_label("Telefoon van Amina")
    await expect(amina).to_be_visible()
    await first.stop()
    await expect(page.get_by_text("De verbinding is weg.")).to_be_visible()
    telegram.person("Amina").sends("intussen")
    second = Server(telegram, extend=ChatPage(telegram).add_to)
    await second.start(port=int(first.address.rpartition(":")[2]))
    await expect(amina.get_by_text("intussen")).to_be_visible()
    await expect(page.get_by_text("De verbinding is weg.")).to_be_hidden()
    await page.close()
    await second.stop()


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_all_text_has_enough_contrast(
    browser: Browser, server: Server, telegram: Telegram, scheme: str
) -> None:
    telegram.person("Fleur").opens()
    telegram.person("Fleur").sends("/hallo")
    await telegram.person("Fleur").reads("Je zei")
    page = await opened(browser, server, LAPTOP | {"color_scheme": scheme})
    fleur = await seat(page, "Fleur")
    await expect(fleur.get_by_text("Je zei")).to_be_visible()
    await fleur.get_by_label("Bericht van Fleur aan Houvast").fill("/")
    await fleur.get_by_role("button", name="Melden").click()
    await expect(fleur.get_by_role("status")).to_contain_text("Let op!")
    assert await page.evaluate(FAINT) == []


async def test_the_page_speaks_english_when_asked(browser: Browser, server: Server) -> None:
    page = await opened(browser, server, LAPTOP, "?lang=en")
    await expect(page.get_by_role("button", name="to next appointment")).to_be_visible()
    await expect(page.get_by_label("Amina’s phone")).to_contain_text("What can this bot do?")
    assert await page.evaluate("document.documentElement.lang") == "en"


@both_sizes
async def test_nothing_hangs_over_the_edge(
    browser: Browser, server: Server, telegram: Telegram, size: dict[str, Any]
) -> None:
    amina = telegram.person("Amina")
    amina.opens()
    amina.sends("x" * 300 + " https://example.org/" + "y" * 200)
    await amina.reads("Je zei")
    page = await opened(browser, server, size, "?show=Amina")
    await expect(page.get_by_text("Je zei")).to_be_visible()
    wider = "e => e.scrollWidth > e.clientWidth"
    assert await page.locator("html").evaluate(wider) is False
    for log in await page.locator(".log:visible").all():
        assert await log.evaluate(wider) is False
