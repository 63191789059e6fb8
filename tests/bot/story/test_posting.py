"""The story of the week and the letter: the same for all, never twice, never out of nothing."""

from pathlib import Path

import pytest

from bot.checking import all_faults
from bot.playground.people import Person
from bot.story.notes import notes
from flows.errors import ContentError
from flows.story.note import parse_note
from flows.story.post import Post
from storage.database import Tx
from storage.story import posts
from tests.library import publish, withdraw
from tests.stage import Stage, staged

HOUSE = Path(__file__).parents[3]


async def asks_for(stage: Stage, person: Person, *switches: str) -> None:
    await stage.says(person, "/instellingen")
    await stage.taps(person, "Leespost")
    for switch in switches:
        await stage.taps(person, switch)


def stories_seen(person: Person) -> list[str]:
    return [view.text for view in person.screen() if view.text.startswith("Het verhaal van deze")]


async def test_everybody_gets_the_same_story_and_another_the_next_week(tmp_path: Path) -> None:
    """Who asked for it; once a week, although the bot ticks all the time."""
    async with staged(tmp_path) as stage:
        await stage.app.database.unit(lambda tx: publish(tx, "kamer", "belofte", "kaart"))
        sam, noor, emma = (stage.person(name) for name in ("Sam", "Noor", "Emma"))
        for person in (sam, noor):
            await asks_for(stage, person, "Verhaal van de week aan")
        await stage.says(emma, "/start")
        for _ in range(3 * 7 * 4):
            await stage.passes(hours=6)
        assert stories_seen(sam) == stories_seen(noor)
        assert len(set(stories_seen(sam))) == 3
        assert stories_seen(emma) == []


async def test_nothing_is_sent_where_there_is_nothing_to_read(tmp_path: Path) -> None:
    """No story: silence, and the week after that there may be one."""
    async with staged(tmp_path) as stage:
        sam = stage.person("Sam")
        await asks_for(stage, sam, "Verhaal van de week aan")
        await stage.passes(hours=26)
        assert stories_seen(sam) == []
        await stage.app.database.unit(lambda tx: publish(tx, "kamer"))
        await stage.passes(days=7)
        assert len(stories_seen(sam)) == 1


async def test_a_story_withdrawn_after_it_was_chosen_is_not_sent(tmp_path: Path) -> None:
    """Another is chosen for who gets it later."""

    def picked(tx: Tx) -> list[str]:
        return posts.picked(tx, Post.WEEK, "2026-W12")

    async with staged(tmp_path) as stage:
        sam, noor = stage.person("Sam"), stage.person("Noor")
        known = await stage.app.database.unit(lambda tx: publish(tx, "kamer", "belofte"))
        await asks_for(stage, sam, "Verhaal van de week aan")
        await asks_for(stage, noor, "Verhaal van de week aan")
        await stage.says(noor, "/instellingen")
        await stage.taps(noor, "Tijdzone")
        await stage.taps(noor, "Willemstad")
        await stage.passes(hours=26)  # noon on Thursday in Amsterdam, morning in Willemstad
        [first] = await stage.app.database.unit(picked)
        gone = "kamer" if first == known[0] else "belofte"
        await stage.app.database.unit(lambda tx: withdraw(tx, gone))
        await stage.passes(hours=5)
        [second] = await stage.app.database.unit(picked)
        assert {first, second} == set(known)
        assert len(stories_seen(sam)) == len(stories_seen(noor)) == 1
        assert stories_seen(sam) != stories_seen(noor)


async def test_who_is_gone_or_forgotten_gets_nothing(tmp_path: Path) -> None:
    """Not even when they come back: then they ask again."""
    async with staged(tmp_path) as stage:
        await stage.app.database.unit(lambda tx: publish(tx, "kamer"))
        sam = stage.person("Sam")
        await asks_for(stage, sam, "Verhaal van de week aan", "Leerpost aan")
        sam.blocks_bot()
        await stage.quiet()
        assert await stage.app.database.unit(posts.earliest) is None
        sam.opens("")
        await stage.quiet()
        await asks_for(stage, sam, "Verhaal van de week aan")
        await stage.says(sam, "/vergeet")
        await stage.taps(sam, "Ja, wis alles")
        assert await stage.app.database.unit(posts.earliest) is None


def test_the_notes_that_ship_are_right_and_credited() -> None:
    """Two lines in each language, who found it, and where it can be read."""
    assert len(notes()) == 3
    for note in notes():
        assert note.nl.count("\n") == note.en.count("\n") == 1
        assert note.link.startswith("https://")


WRONG = [
    ("nl: een regel\n", "write 2 lines, no more and no fewer"),
    ("nl: |\n  een\n  twee!\n", "an exclamation mark"),
    ("link: http://x\n", "a link begins with https://"),
    ("month: 2026-13\n", "a month is written as 2026-04"),
    ("nota: x\n", "unknown key 'nota'"),
]


@pytest.mark.parametrize(("line", "expected"), WRONG)
def test_a_fault_in_a_note_is_told_with_its_line(line: str, expected: str, tmp_path: Path) -> None:
    """By `main.py check` too, for a note that stands elsewhere."""
    good = {
        "nl": "nl: |\n  een\n  twee\n",
        "en": "en: |\n  one\n  two\n",
        "source": "source: A. Author (2020). A title that is long enough.\n",
        "link": "link: https://example.org/x\n",
    }
    key = line.partition(":")[0]
    text = "".join({**good, key: line}.values())
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "mine.yaml").write_text(text, encoding="utf-8")
    [fault] = all_faults(HOUSE, [folder])
    assert expected in str(fault)
    assert str(fault).startswith(f"{folder / 'mine.yaml'}:")
    with pytest.raises(ContentError):
        parse_note("mine.yaml", text)
