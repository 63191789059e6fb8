"""What several plays begin with: stories that are told, and a clock that is moved."""

import re

from playwright.async_api import Page, expect

from bot.playground.people import Person
from tests.browser.phone import Phone

STORIES = {
    "Amina": "Een moeder uit Zwolle belde om zes uur op 06-12345678. Ik ben toch gegaan. De regel "
    "zei dat het morgen ook kon. Achteraf was het precies goed zo.",
    "Bram": "Een kind wilde niet praten, alleen lopen. We liepen drie weken lang een rondje om het "
    "gebouw. In de vierde week begon het zelf te vertellen.",
    "Chantal": "Ik had een afspraak met een vader vergeten en zei het hem eerlijk. Hij lachte en "
    "zei dat hij nu pas durfde te zeggen dat hij er ook een vergeten was.",
}
CODE = re.compile(r"\b[a-z]+(?:-[a-z]+){3}\b")


async def tells(phone: Phone, hides: str = "") -> str:
    """Tell this person's story up to the code, hiding some more words; return the code."""
    await phone.is_taken_up()
    await phone.starts()
    await phone.sees("Waar wil je mee beginnen?")
    await phone.taps("Een verhaal vertellen")
    await phone.sees("Wat voor verhaal is het?")
    await phone.taps("Wijsheid")
    await phone.sees("Vertel één moment")
    await phone.types(STORIES[phone.name])
    await phone.sees("Welke titel krijgt het?")
    await phone.taps("De rest overslaan")
    await phone.sees("Wie mag het lezen?")
    await phone.taps("Collega’s")
    await phone.taps("Klaar")
    await phone.sees("Zo is je verhaal straks te lezen.")
    if hides:
        await phone.types(hides)
        await expect(phone.newest).to_contain_text("[…]")
    await phone.taps("Zo is het goed")
    await phone.sees("Wil je het zo delen?")
    await phone.taps("Ja, delen")
    await phone.sees("Zal ik berichten van de laatste 48 uur ook weghalen?")
    await phone.taps("Laat staan")
    code = CODE.search(await (await phone.finds("Jouw code:")).inner_text())
    assert code is not None
    return code[0]


async def told_by(person: Person) -> None:
    """Tell this person's story at once, without a page."""
    person.opens()
    for asks, label in (("Waar wil je", "Een verhaal vertellen"), ("Wat voor", "Wijsheid")):
        await person.reads(asks)
        person.taps(label)
    await person.reads("Vertel één moment")
    person.sends(STORIES[person.user.first_name])
    for asks, label in (
        ("Welke titel", "De rest overslaan"),
        ("Wie mag het lezen", "Collega’s"),
        ("Wie mag het lezen", "Klaar"),
        ("Zo is je verhaal", "Zo is het goed"),
        ("Wil je het zo", "Ja, delen"),
    ):
        await person.reads(asks)
        person.taps(label)
    await person.reads("Zal ik berichten")
    person.taps("Haal weg")
    await person.until(lambda: not any("Jouw code" in view.text for view in person.screen()))


async def comes_to_the_next_appointment(page: Page) -> None:
    """Move the clock by its button, and see that it moved."""
    before = await page.locator("#now").inner_text()
    await page.get_by_role("button", name="naar volgende afspraak").click()
    await expect(page.locator("#now")).not_to_have_text(before)
