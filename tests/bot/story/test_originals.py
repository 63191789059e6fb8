"""What was hidden is remembered by this process alone, for as long as somebody tells."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.clock import Clock
from bot.playground.people import Person
from bot.playground.server import Server
from bot.playground.telegram import Telegram
from bot.story import originals
from bot.story.originals import Originals
from tests.attacks.logged import logged
from tests.stage import WEDNESDAY_MORNING, Stage, listening, staged

NOW = datetime(2026, 3, 18, 9, tzinfo=UTC)
STORY = (
    "Fatima uit Zwolle wilde bij haar oma blijven, en iedereen was het ermee eens. "
    "Ik heb geluisterd en het zo geregeld."
)


async def tells(stage: Stage, person: Person) -> None:
    """Tell the story up to where it is read back."""
    await stage.says(person, "/verhaal")
    await stage.taps(person, "Wijsheid")
    await stage.says(person, STORY)
    for label in ("De rest overslaan", "Collega’s", "Klaar"):
        await stage.taps(person, label)


def all_bytes(folder: Path) -> bytes:
    """All that a house has written."""
    return b"".join(each.read_bytes() for each in folder.iterdir())


def kept(stage: Stage) -> int:
    return len(stage.app.runner.house.originals)


async def test_a_word_is_put_back_with_one_tap_and_is_in_no_file(tmp_path: Path) -> None:
    """While it is only remembered, neither the disk nor a log has it; after sharing nobody has."""
    with logged() as log:
        async with staged(tmp_path) as stage:
            sam = stage.person("Sam")
            await tells(stage, sam)
            assert kept(stage) == 1
            await stage.taps(sam, "1: zet terug")
            assert "Fatima① uit [een plaats]②" in sam.screen()[-1].text
            await stage.taps(sam, "1: verberg")
            await stage.taps(sam, "Zo is het goed")
            await stage.taps(sam, "Ja, delen")
            assert kept(stage) == 0
    stored = all_bytes(tmp_path)
    assert b"Fatima" not in stored
    assert "Fatima" not in log.getvalue()


async def test_it_goes_when_a_telling_ends_in_any_way(tmp_path: Path) -> None:
    """Stopped, forgotten, given up for something else, or a day later."""
    async with staged(tmp_path) as stage:
        for number, ways in enumerate((("/stop",), ("/vergeet",), ("/verhaal",), ())):
            person = stage.person(f"Sam {number}")
            await tells(stage, person)
            assert kept(stage) == 1
            for way in ways:
                await stage.says(person, way)
            if ways == ("/vergeet",):
                await stage.taps(person, "Ja, wis alles")
            elif ways == ("/verhaal",):
                await stage.taps(person, "Weggooien")
            elif not ways:
                await stage.passes(hours=25)
            assert kept(stage) == 0, ways


async def test_after_a_restart_the_word_is_asked_for(tmp_path: Path) -> None:
    """What is typed then stands."""
    clock = Clock(WEDNESDAY_MORNING)
    telegram = Telegram(now=clock.now)
    async with Server(telegram) as server:
        async with listening(tmp_path, server, clock) as app:
            stage = Stage(telegram, server, app, clock)
            sam = stage.person("Sam")
            await tells(stage, sam)
        async with listening(tmp_path, server, clock) as app:
            stage = Stage(telegram, server, app, clock)
            (asked,) = await stage.taps(sam, "2: zet terug")
            assert asked == (
                "Dat woord weet ik niet meer: ik bewaar het origineel niet. "
                "Typ wat er bij 2 mag staan."
            )
            (shown,) = await stage.says(sam, "een dorp")
            assert "[persoon 1]① uit een dorp②" in shown


def test_it_is_remembered_by_person_run_text_and_number() -> None:
    """Another run, text or person has nothing of it; a text told anew takes its place."""
    memory = Originals()
    memory.keep("p", "r", "story", {1: ("Noor", "Noor")}, {"noor": "[p 1]"}, NOW)
    memory.add("p", "r", "story", 2, ("Kees",), NOW)

    assert memory.find("p", "r", "story", 1) == ("Noor", "Noor")
    assert memory.find("p", "r", "story", 2) == ("Kees",)
    elsewhere = [("q", "r", "story"), ("p", "s", "story"), ("p", "r", "lesson")]
    assert [memory.find(*each, 1) for each in elsewhere] == [()] * 3
    assert memory.names("p", "r", "lesson") == {"noor": "[p 1]"}
    assert memory.names("p", "r", "story") == {}
    memory.keep("p", "r", "story", {}, {}, NOW)
    assert memory.find("p", "r", "story", 1) == ()
    assert "Noor" not in repr(memory._told)


def test_it_is_dropped_by_run_and_by_age_and_when_too_many_tell() -> None:
    """It never grows without end."""
    memory = Originals()
    for number in range(originals.MOST + 5):
        memory.keep(f"p{number}", "r", "story", {1: ("x",)}, {}, NOW)
    assert len(memory) == originals.MOST
    assert memory.find("p0", "r", "story", 1) == ()
    memory.drop("p7", but="r")
    assert memory.find("p7", "r", "story", 1) == ("x",)
    memory.drop("p7")
    assert memory.find("p7", "r", "story", 1) == ()
    memory.purge(NOW + timedelta(hours=23))
    assert len(memory) == originals.MOST - 1
    memory.purge(NOW + timedelta(hours=24))
    assert len(memory) == 0
