"""People reflect in the playground: a dialogue from its first word to its last."""

import pytest
from playwright.async_api import expect

from tests.browser.chromium import LAPTOP, MARKS, PHONE
from tests.browser.conftest import Show
from tests.browser.phone import Phone

pytestmark = [*MARKS, pytest.mark.asyncio(loop_scope="session")]


async def test_amina_reflects_on_her_phone_from_start_to_end(show: Show) -> None:
    """The first dialogue is played whole by tapping and typing what can be seen."""
    amina = Phone(await show(PHONE), "Amina")
    await expect(amina.seat).to_contain_text("Houvast helpt je nadenken over je werk")
    await amina.starts()
    await amina.sees("Waar wil je mee beginnen?")
    await expect(amina.seat.get_by_role("combobox")).not_to_be_focused()  # no keyboard comes up
    await amina.taps("Een dialoog")
    await amina.sees("Welke dialoog past bij wat je nu bezighoudt?")
    await amina.taps("Goed doen, goede dingen")
    await amina.sees("Wat speelde er?")
    await amina.types("De afspraak is stoppen na drie keer afzeggen. Dat klopte nu niet.")
    await amina.sees("Waar voel jij je van nature thuis?")
    await amina.taps("2")
    await amina.finds("→ 2: vooral ‘dingen goed doen’")
    await amina.sees("En waar stond je op dat moment?")
    await amina.taps("6")
    await amina.sees("Je stond anders dan je gewend bent.")
    await amina.types("Ze keek me aan en ik wist dat stoppen niet klopte.")
    await amina.sees("Schuif in gedachten één stap op")
    await amina.types("Ik zou het eerst met mijn team delen.")
    await amina.sees("Wat geeft jou de moed")
    await amina.taps("Mijn vakkennis")
    await amina.taps("Een collega")
    await amina.taps("✓ Een collega")
    await expect(amina.newest.get_by_role("button", name="✓")).to_have_count(1)
    await amina.taps("Klaar")
    await amina.sees("Wie bepaalt hier wat goed is?")
    await amina.taps("Ons team")
    await amina.sees("Klopt het zo?")
    await amina.taps("Klopt")
    await amina.sees("Welk klein ding wil je doen, vragen of laten?")
    await amina.types("Morgen vraag ik iemand om mee te denken.")
    await amina.sees("Zal ik er later naar vragen?")
    await amina.taps("Over 3 dagen")
    await amina.sees("Mag ik je zin tot dan bewaren?")
    await amina.taps("Alleen een seintje")
    await amina.sees("Kan een ander hiervan leren?")
    await amina.taps("Nu niet")
    await amina.sees("Dank je. Je antwoorden zijn gewist")
    await amina.taps("Haal weg")
    await expect(amina.log.get_by_text("Morgen vraag ik iemand")).to_have_count(0)


async def test_emma_changes_to_dutch_halfway_and_goes_on_where_she_was(show: Show) -> None:
    """A dialogue goes on at the same question in the other language."""
    emma = Phone(await show(LAPTOP, "?show=Emma"), "Emma")
    await emma.starts()
    await emma.sees("Where would you like to begin?")
    await emma.types("/reflect")
    await emma.sees("Which dialogue")
    await emma.taps("What? So what? Now what?")
    await emma.sees("What happened?")
    await emma.types("A parent came for the third time and nobody was there.")
    await emma.sees("So what: what touches you here")
    await emma.types("/language")
    await emma.taps("Nederlands")
    await emma.finds("Ik praat vanaf nu Nederlands met je.")
    await emma.sees("Dus: wat raakt je hierin")
    await emma.types("Dat ik er wil zijn.")
    await emma.sees("En nu: wat ga je doen, vragen of laten?")


async def test_in_the_group_the_bot_is_silent_until_it_is_asked(show: Show) -> None:
    """Where a team is together the bot answers nothing but the asking for a session."""
    page = await show(LAPTOP, "?show=Bram,Amina")
    bram, amina = Phone(page, "Bram"), Phone(page, "Amina")
    for phone in (bram, amina):
        await phone.turns_to("Team Noord")
    await bram.types("Wie neemt morgen het teamoverleg?")
    await amina.finds("Wie neemt morgen het teamoverleg?")
    await amina.types("/reflecteer")
    await amina.turns_to("Houvast")
    await amina.starts()
    await amina.sees("Waar wil je mee beginnen?")  # so what she wrote before was taken in
    await expect(bram.log.get_by_text("/reflecteer")).to_be_visible()
    await expect(bram.log.locator(".who", has_text="Houvast")).to_have_count(0)
    await bram.types("/sessie")
    await bram.sees("In een groep ben ik stil.")


async def test_who_taps_further_up_sees_what_comes_of_it(show: Show) -> None:
    """After a tap the page follows what is new, also when the button was not at the end."""
    amina = Phone(await show(PHONE), "Amina")
    await amina.starts()
    await amina.sees("Waar wil je mee beginnen?")
    await amina.taps("Privacy")
    await amina.sees("Zelf nakijken of wissen kan altijd")
    await amina.log.evaluate("log => { log.scrollTop = 0; }")
    await expect(amina.newest).not_to_be_in_viewport()
    await amina.log.get_by_role("button", name="Hulp").dispatch_event("click")
    await amina.sees("/start: Begin, of terug naar het menu")
