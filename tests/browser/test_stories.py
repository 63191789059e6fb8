"""A story goes its whole way in the playground: told, released, approved, read, withdrawn."""

import csv
from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.browser.chromium import LAPTOP, MARKS
from tests.browser.conftest import Show
from tests.browser.phone import Phone
from tests.browser.scenes import STORIES, comes_to_the_next_appointment, tells
from tests.moderating import GROUNDS

pytestmark = [*MARKS, pytest.mark.asyncio(loop_scope="session")]


FIRST = "jij leest als eerste"


async def approves_all(phone: Phone, place: str, count: int) -> None:
    """Approve every story that waits for this facilitator."""
    await phone.is_taken_up()
    await phone.starts()
    await phone.sees("Waar wil je mee beginnen?")
    await phone.taps("Verhalen beoordelen")
    await phone.sees(f"Er wachten {count} verhalen op jou.")
    await phone.taps("Lees een verhaal")
    for number in range(1, count + 1):
        await expect(phone.log.get_by_text(place)).to_have_count(number)
        await phone.taps("Goedkeuren")
        if place != FIRST:
            for ground in GROUNDS:
                await phone.taps(ground)
                await expect(phone.newest.get_by_role("button", name=f"✓ {ground}")).to_be_visible()
            await phone.taps("Goedkeuren")
    await phone.sees("Je hebt alles gezien wat nu wacht.")


async def test_three_stories_are_told_released_approved_read_exported_and_one_withdrawn(
    show: Show,
) -> None:
    """What three people tell reaches a colleague and a file; a code takes it back."""
    page = await show(LAPTOP)
    phones = {name: Phone(page, name) for name in ("Amina", "Bram", "Chantal", "Fleur", "Gijs")}
    code = await tells(phones["Amina"], hides="zes uur")
    preview = await phones["Amina"].finds("[…]")
    await expect(preview).to_contain_text("Een moeder uit [een plaats]① belde om […]③")
    await expect(preview).to_contain_text("[een telefoonnummer]")
    for name in ("Bram", "Chantal"):
        await tells(phones[name])
    await comes_to_the_next_appointment(page)

    fleur, bram = phones["Fleur"], phones["Bram"]
    await approves_all(fleur, FIRST, len(STORIES))
    await approves_all(phones["Gijs"], "iemand anders keurde het goed", len(STORIES))
    await bram.is_taken_up()
    await bram.types("/lees")
    await bram.taps("Alle verhalen")
    for number in range(1, len(STORIES) + 1):
        await expect(bram.log.get_by_text("Wijsheid, maart 2026")).to_have_count(number)
        if number < len(STORIES):
            await bram.taps("Volgende verhaal")
    await bram.finds("Een moeder uit [een plaats] belde om […]")

    await fleur.is_taken_up()
    await fleur.types("/exporteer")
    await fleur.taps("Collega’s")
    await fleur.sees("Er kunnen 3 verhalen mee.")
    await fleur.taps("CSV")
    told = exported(await fleur.downloads("houvast-colleagues.csv"))
    assert any("[…]" in text for text in told)
    assert not any(word in text for text in told for word in ("Zwolle", "zes uur", "06-"))

    amina = phones["Amina"]
    await amina.is_taken_up()
    await amina.types("/intrekken")
    await amina.sees("Wat is je code?")
    await amina.types(code)
    await amina.sees("Je verhaal is weg.")
    await fleur.is_taken_up()
    await fleur.types("/exporteer")
    await fleur.taps("Collega’s")
    await fleur.sees("Er kan nog geen verhaal mee")


def exported(file: Path) -> list[str]:
    """Return the texts of the stories in the file, the oldest way a spreadsheet reads them."""
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return [row["verhaal"] for row in csv.DictReader(lines)]
