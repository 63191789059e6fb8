"""The pictures of the playground in `docs/`.

`pytest tests/browser/test_pictures.py --write-screenshots` takes them anew. Without that option
nothing is written: only that the page can be taken as such a picture is tested, since two
machines do not draw letters alike.
"""

import struct
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from bot.playing import Playground
from tests.browser.chromium import LAPTOP, MARKS, PHONE
from tests.browser.conftest import Show
from tests.browser.phone import Phone
from tests.browser.scenes import STORIES, comes_to_the_next_appointment, told_by

pytestmark = [*MARKS, pytest.mark.asyncio(loop_scope="session")]

DOCS = Path(__file__).parents[2] / "docs"
LARGEST = 300_000
"""Bytes; more would make every clone of the repository slow."""

SIGNATURE = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def writes(request: pytest.FixtureRequest) -> bool:
    """Tell whether pictures are to be written."""
    return bool(request.config.getoption("--write-screenshots"))


async def test_the_laptop_picture_shows_a_dialogue_a_story_and_a_moderation(
    show: Show, playground: tuple[Playground, str], writes: bool
) -> None:
    """Three columns: what somebody reflects on, shares, and what a facilitator decides on."""
    page = await show(LAPTOP)
    for name in STORIES:
        await told_by(playground[0].telegram.person(name))
    await comes_to_the_next_appointment(page)
    amina, bram, fleur = (Phone(page, name) for name in ("Amina", "Bram", "Fleur"))
    await reflects(amina)
    await previews(bram)
    await fleur.is_taken_up()
    await fleur.starts()
    await fleur.sees("Waar wil je mee beginnen?")
    await fleur.taps("Verhalen beoordelen")
    await fleur.taps("Lees een verhaal")
    await fleur.sees("jij leest als eerste")
    await take(page, DOCS / "playground.png", (1280, 800), writes=writes)


async def test_the_phone_picture_shows_a_dialogue(show: Show, writes: bool) -> None:
    """One person, edge to edge, with the answer in place."""
    page = await show(PHONE)
    amina = Phone(page, "Amina")
    await amina.starts()
    await reflects(amina)
    await take(page, DOCS / "playground-phone.png", (390, 844), writes=writes)


async def reflects(phone: Phone) -> None:
    """Come to the middle of the first dialogue."""
    await phone.is_taken_up()
    await phone.types("/reflecteer")
    await phone.sees("Welke dialoog past bij wat je nu bezighoudt?")
    await phone.taps("Goed doen, goede dingen")
    await phone.sees("Wat speelde er?")
    await phone.types("De afspraak is stoppen na drie keer afzeggen. Dat klopte nu niet.")
    await phone.sees("Waar voel jij je van nature thuis?")
    await phone.taps("2")
    await phone.sees("En waar stond je op dat moment?")
    await phone.finds("→ 2: vooral")


async def previews(phone: Phone) -> None:
    """Come to where a story is read back without what could be recognised."""
    await phone.is_taken_up()
    await phone.types("/verhaal")
    await phone.sees("Wat voor verhaal is het?")
    await phone.taps("Dilemma")
    await phone.sees("Vertel één moment")
    await phone.types(
        "Op 3 maart belde Fatima mij uit Zwolle: het ging niet meer. De regel zei dat het morgen "
        "ook kon. Ik ben toch gegaan, en ik zou het weer doen."
    )
    await phone.sees("Welke titel krijgt het?")
    for label in ("De rest overslaan", "Collega’s", "Klaar"):
        await phone.taps(label)
    await phone.sees("Zo is je verhaal straks te lezen.")


async def take(page: Page, file: Path, size: tuple[int, int], *, writes: bool) -> None:
    """Take the page as a picture and test it; write it where that was asked for."""
    await page.evaluate("document.activeElement.blur()")
    await page.mouse.move(0, 0)
    await expect(page.locator("#news.shown")).to_have_count(0)
    picture = await page.screenshot(animations="disabled", caret="hide")
    if writes:
        keep(file, picture)
    for each in (picture, kept(file)):
        assert each.startswith(SIGNATURE)
        assert size == struct.unpack(">II", each[16:24])
        assert len(each) < LARGEST


def keep(file: Path, picture: bytes) -> None:
    """Write a picture."""
    file.write_bytes(picture)


def kept(file: Path) -> bytes:
    """Return the picture that is in the repository."""
    return file.read_bytes()
