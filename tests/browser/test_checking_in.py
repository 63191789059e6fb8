"""The bot comes by of its own accord in the playground, when the clock is moved."""

import pytest
from playwright.async_api import expect

from tests.browser.chromium import LAPTOP, MARKS
from tests.browser.conftest import Show
from tests.browser.phone import Phone
from tests.browser.scenes import comes_to_the_next_appointment

pytestmark = [*MARKS, pytest.mark.asyncio(loop_scope="session")]


async def test_a_check_in_comes_is_played_and_the_next_is_passed_over(show: Show) -> None:
    """It is chosen for Fridays, comes, and is played; a week later "not this week" is taken."""
    page = await show(LAPTOP, "?show=Chantal")
    clock = page.locator("#now")
    chantal = Phone(page, "Chantal")
    await chantal.starts()
    await chantal.sees("Waar wil je mee beginnen?")
    await chantal.taps("Een vast moment kiezen")
    await chantal.sees("Op welke dag past dat?")
    await chantal.taps("Vrijdag")
    await chantal.sees("Hoe laat op vrijdag?")
    await chantal.taps("16.00 uur")
    await chantal.sees("Afgesproken: elke vrijdag om 16.00 uur.")

    await comes_to_the_next_appointment(page)
    await expect(clock).to_have_text("vr 20 mrt, 16:00")
    await chantal.sees("Het is vrijdag: tijd om even terug te kijken op je week.")
    await expect(chantal.log.get_by_role("button", name="Niet deze week")).to_be_visible()
    await expect(chantal.log.get_by_role("button", name="Niet meer")).to_be_visible()
    await chantal.sees("Hoe kom je de week uit?")
    await chantal.taps("4")
    await chantal.sees("Welk moment klopte deze week?")
    await chantal.types("Een kind dat zwaaide.")
    await chantal.sees("Blijft er iets hangen?")
    await chantal.taps("Nee")
    await chantal.sees("Wie wil je bedanken")
    await chantal.types("Mijn collega, voor het meedenken.")
    await chantal.sees("Wat laat je hier achter tot maandag?")
    await chantal.types("Het verslag.")
    await expect(chantal.log.get_by_text("Het verslag.")).to_have_count(0)  # taken away at once
    await chantal.sees("Kan een ander hiervan leren?")
    await chantal.taps("Nu niet")
    await chantal.sees("Dank je. Je antwoorden zijn gewist.")
    await chantal.taps("Laat staan")

    await comes_to_the_next_appointment(page)
    await expect(clock).to_have_text("vr 27 mrt, 16:00")
    await chantal.sees("Het is vrijdag: tijd om even terug te kijken op je week.")
    await chantal.taps("Niet deze week")
    await chantal.sees("Goed. Volgende week kom ik weer langs.")
