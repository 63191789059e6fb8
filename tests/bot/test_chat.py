"""What holds in every chat: order, once, privacy between people, language, menus, help."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.playground.changes import Change
from bot.playground.people import Person
from tests.moderating import approve_all
from tests.stage import Stage, staged
from tests.transcript import ADMINS

SUMMARY = "Dit zijn jouw woorden:"


def said_by_bot(person: Person) -> list[str]:
    """The bot's texts on a screen, the oldest first."""
    return [view.text for view in person.screen() if view.from_bot]


def update_of(stage: Stage, person: Person, text: str, number: int) -> dict[str, object]:
    """An update as Telegram would deliver it, of a text that this person has just sent."""
    message = stage.telegram.post(person.chat, person.user, {"text": text})
    return {"update_id": number, "message": message.wire()}


async def reaches_the_end(stage: Stage, person: Person, *answers: str) -> None:
    """Play the shortest dialogue with these three answers, up to the last question."""
    await stage.opens(person, "flow-www")
    for answer in answers:
        await stage.says(person, answer)
    for label in ("Klopt", "Nee", "Nu niet"):
        await stage.taps(person, label)


# Order, and once


async def test_an_update_that_comes_twice_has_one_effect(tmp_path: Path) -> None:
    """Twice one after the other, and twice at the same time."""
    async with staged(tmp_path) as stage:
        sam = stage.person("Sam")
        await stage.opens(sam, "flow-www")
        update = update_of(stage, sam, "Een ouder hing op.", 900_000_001)
        for _ in range(2):
            await stage.app.runner.take(update)
        await stage.quiet()
        assert said_by_bot(sam)[-1].startswith("Dus:")
        update = update_of(stage, sam, "Het raakte me.", 900_000_002)
        await asyncio.gather(*(stage.app.runner.take(update) for _ in range(2)))
        await stage.quiet()
        assert [text.split()[0] for text in said_by_bot(sam)[-2:]] == ["Dus:", "En"]


async def test_quick_answers_are_taken_in_the_order_they_were_sent(tmp_path: Path) -> None:
    """Nobody waits for the next question before they type on."""
    async with staged(tmp_path) as stage:
        sam = stage.person("Sam")
        await stage.opens(sam, "flow-www")
        for answer in ("eerste", "tweede", "derde"):
            sam.sends(answer)
        await stage.quiet()
        quoted = said_by_bot(sam)[-1]
        assert quoted.startswith(SUMMARY)
        assert quoted.index("eerste") < quoted.index("tweede") < quoted.index("derde")


async def test_a_double_tap_answers_one_question(tmp_path: Path) -> None:
    """Cold fingers tap twice; the second tap is too late for that question."""
    async with staged(tmp_path) as stage:
        sam = stage.person("Sam")
        await stage.opens(sam, "flow-www")
        before = len(said_by_bot(sam))
        data = sam.screen()[-1].data[0][0]
        message = sam.screen()[-1].message_id
        sam.taps_data(data, message_id=message)
        sam.taps_data(data, message_id=message)
        await stage.quiet()
        assert len(said_by_bot(sam)) == before + 1
        assert sam.toasts() == [
            "Deze knop hoort bij een eerdere vraag. De vraag van nu staat onderaan."
        ]


async def test_only_a_text_that_telegram_cut_takes_the_next_one_with_it(tmp_path: Path) -> None:
    """Who sends a little too much, and at once something shorter, is understood."""
    async with staged(tmp_path) as stage:
        sam = stage.person("Sam")
        await stage.opens(sam, "flow-www")
        sam.sends("a" * 1001)
        sam.sends("Een ouder hing op.")
        await stage.quiet()
        assert said_by_bot(sam)[-1].startswith("Dus:")
        sam.sends("woorden " * 800)
        await stage.quiet()
        assert said_by_bot(sam)[-1].startswith("Dat zijn 4.0")
        await stage.passes(seconds=10)
        await stage.says(sam, "Het raakte me.")
        assert said_by_bot(sam)[-1].startswith("En nu:")


# Between people


async def test_people_never_see_each_others_words(tmp_path: Path) -> None:
    """Several people in the same dialogue, all at once."""
    async with staged(tmp_path) as stage:
        people = {f"geheim{number}": stage.person(f"P{number}") for number in range(6)}
        for person in people.values():
            person.opens("flow-www")
        for step in range(3):
            for secret, person in people.items():
                person.sends(f"{secret} stap {step}")
        await stage.quiet()
        for secret, person in people.items():
            words = " ".join(said_by_bot(person))
            assert words.count(secret) == 3
            assert [other for other in people if other != secret and other in words] == []


@pytest.mark.parametrize(
    ("language", "greeting"),
    [("nl", "Welkom"), ("en", "Welcome"), ("en-GB", "Welcome"), ("de", "Welkom"), ("", "Welkom")],
)
async def test_the_bot_speaks_the_language_of_ones_telegram(
    tmp_path: Path, language: str, greeting: str
) -> None:
    """Where it does not know the language, that of the house."""
    async with staged(tmp_path) as stage:
        assert (await stage.opens(stage.person("Sam", language)))[0].startswith(greeting)


async def test_refusals_are_in_the_language_that_was_chosen(tmp_path: Path) -> None:
    """Also when that is another than the one of the phone."""
    async with staged(tmp_path) as stage:
        sam = stage.person("Sam", "nl")
        await stage.says(sam, "/taal")
        await stage.taps(sam, "English")
        await stage.opens(sam, "flow-www")
        assert await stage.says(sam, "x" * 1001) == [
            "That is 1,001 characters; 1,000 fit. Make it a little shorter."
        ]
        sam.sends_photo()
        await stage.quiet()
        assert said_by_bot(sam)[-1].startswith("I don't look at photos")
        assert (await stage.says(sam, "/exporteer"))[0].startswith("Only a facilitator")


# Taps, menus, protection


async def test_every_tap_is_answered(tmp_path: Path) -> None:
    """Telegram shows a turning wheel until it is, on an old button and on nonsense too."""
    async with staged(tmp_path) as stage:
        happened: list[str] = []

        def note(change: Change) -> None:
            if change.kind in ("tapped", "toast"):
                happened.append(change.kind)

        stage.telegram.changes.listen(note)
        sam = stage.person("Sam")
        await stage.opens(sam)
        await stage.taps(sam, "Een dialoog")
        await stage.taps(sam, "Wat? Dus? En nu?")
        await stage.taps(sam, "Overslaan")
        for data in (
            "x",
            "d1|",
            "d1|run|place|!nothing",
            "m1|start|no",
            "r1|done|none",
            "s1|next|?",
            "f1|approve|none",
            "c1|hour|9|99",
            "p1|do|nothing",
            "p1|language|xx",
            "|||",
        ):
            sam.taps_data(data)
            await stage.quiet()
        sam.taps_data("d1|gone|what|a", message_id=999_999)
        await stage.quiet()
        assert happened.count("toast") == happened.count("tapped") == 15


async def test_the_menu_of_commands_follows_the_language(tmp_path: Path) -> None:
    """That of the phone at first, and the one chosen after that."""
    async with staged(tmp_path) as stage:
        dutch, english = stage.person("Sam", "nl"), stage.person("Emma", "en")
        german = stage.person("Uwe", "de")
        await stage.opens(dutch)
        await stage.opens(english)
        assert ("reflecteer", "Een dialoog kiezen") in dutch.menu()
        assert ("reflect", "Choose a dialogue") in english.menu()
        assert ("reflecteer", "Een dialoog kiezen") in german.menu()
        await stage.says(english, "/language")
        await stage.taps(english, "Nederlands")
        assert ("reflecteer", "Een dialoog kiezen") in english.menu()
        await stage.says(english, "/vergeet")
        await stage.taps(english, "Ja, wis alles")
        assert ("reflect", "Choose a dialogue") in english.menu()


async def test_facilitators_find_their_commands_in_the_menu(tmp_path: Path) -> None:
    """By invitation or by the settings; nobody else does."""
    async with staged(tmp_path, admins=ADMINS) as stage:
        fleur, other = stage.person("Fleur"), stage.person("Gijs")
        sam = stage.person("Sam")
        await stage.opens(fleur)
        assert "modereer" in dict(fleur.menu())
        await stage.opens(sam)
        assert "modereer" not in dict(sam.menu())
        await stage.says(fleur, "/uitnodigen")
        link = (await stage.taps(fleur, "Voor een facilitator"))[0].splitlines()[-1]
        sam.follows(link)
        await stage.quiet()
        assert "modereer" in dict(sam.menu())
        await stage.says(sam, "/vergeet")
        await stage.taps(sam, "Ja, wis alles")
        assert "modereer" not in dict(sam.menu())
        assert "modereer" not in dict(other.menu())


async def test_codes_and_stories_cannot_be_forwarded(tmp_path: Path) -> None:
    """Everything else can: only what could be carried out of the circle is protected."""
    story = (
        "Een ouder vroeg me iets wat niet mocht en wel nodig was. Ik heb het met mijn team gedaan."
    )
    async with staged(tmp_path, admins=ADMINS) as stage:
        fleur, gijs = stage.person("Fleur"), stage.person("Gijs")
        for name in ("Sam", "Amina", "Bram"):
            teller = stage.person(name)
            await stage.says(teller, "/verhaal")
            await stage.taps(teller, "Dilemma")
            await stage.says(teller, story)
            for label in ("De rest overslaan", "Collega’s", "Klaar"):
                await stage.taps(teller, label)
            await stage.taps(teller, "Zo is het goed")
            await stage.taps(teller, "Ja, delen")
        await stage.passes(hours=25)
        for reader in (fleur, gijs):
            await approve_all(stage, reader)
        emma = stage.person("Emma")
        await stage.says(emma, "/lees")
        await stage.taps(emma, "Alle verhalen")
        for person in (teller, fleur, emma):
            for view in (each for each in person.screen() if each.from_bot):
                held = "Jouw code" in view.text or story in view.text
                assert view.protect_content == held, view.text
        assert any(view.protect_content for view in emma.screen())


# What stays


async def test_clearing_the_chat_takes_both_sides_away(tmp_path: Path) -> None:
    """Of this dialogue: what was there before is the person's own affair."""
    async with staged(tmp_path) as stage:
        sam = stage.person("Sam")
        await stage.opens(sam)
        before = [view.message_id for view in sam.screen()]
        await stage.taps(sam, "Een dialoog")
        listed = sam.screen()[-1].message_id
        await stage.taps(sam, "Wat? Dus? En nu?")
        sam.sends_voice()
        for answer in ("appel", "peer", "pruim"):
            await stage.says(sam, answer)
        for label in ("Klopt", "Nee", "Nu niet", "Haal weg"):
            await stage.taps(sam, label)
        left = [view for view in sam.screen() if view.message_id not in (*before, listed)]
        assert [view.text for view in left] == [
            "Weggehaald. Met /start kun je altijd opnieuw beginnen."
        ]


async def test_nothing_typed_is_ever_readable_in_the_files(tmp_path: Path) -> None:
    """Not while the dialogue runs, nor after it; and after it the state is gone."""
    words = ("kweepeer", "mispelboom", "lijsterbes")
    async with staged(tmp_path) as stage:
        sam = stage.person("Sam")
        await reaches_the_end(stage, sam, *words)
        assert found_in(tmp_path, words) == []
        await stage.taps(sam, "Laat staan")
        await stage.quiet()
        assert found_in(tmp_path, words) == []
        with closing(sqlite3.connect(tmp_path / "houvast.db")) as kept:
            left = [
                kept.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
                for table in ("dialogues", "traces", "outbox", "reminders")
            ]
        assert left == [0, 0, 0, 0]
    assert found_in(tmp_path, words) == []


def found_in(folder: Path, words: tuple[str, ...]) -> list[str]:
    """Which words stand in any file of the house: the database, its log, the keys."""
    data = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
    assert b"SQLite format 3" in data
    encodings = ("utf-8", "utf-16-le")
    return [word for word in words if any(word.encode(name) in data for name in encodings)]


# Help


async def test_help_is_one_tap_away_from_any_question(tmp_path: Path) -> None:
    """Also from a question of a dialogue that is long over."""
    async with staged(tmp_path) as stage:
        sam = stage.person("Sam")
        await stage.opens(sam, "flow-www")
        question = sam.screen()[-1]
        help_button = dict(zip(sum(question.buttons, ()), sum(question.data, ()), strict=True))
        await stage.taps(sam, "Nu hulp")
        await stage.taps(sam, "Ja")
        assert said_by_bot(sam)[-1].startswith("Bel nu 112.")
        sam.taps_data(help_button["Nu hulp"], message_id=question.message_id)
        await stage.quiet()
        assert "112" in said_by_bot(sam)[-1]
        assert "0800-2000" in said_by_bot(sam)[-1]
        assert "113" in said_by_bot(sam)[-1]
