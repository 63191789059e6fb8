"""Inviting to circles and joining them where no transcript goes: several circles, old links."""

import re
from pathlib import Path

import orjson

from bot.person import menus
from bot.playground.people import Person
from flows.person.person import Circle
from storage.database import Tx
from storage.person import circles, members
from tests.stage import Stage, staged

FLEUR = 5_000_000_001
LONG = "Kring van de gezinshuizen in de regio Achterhoek"


async def facilitates(stage: Stage, person: Person, *names: str) -> list[Circle]:
    """Let somebody facilitate circles of these names."""

    def unit(tx: Tx) -> list[Circle]:
        made = [circles.make(tx, name) for name in names]
        for each in made:
            circles.grant(tx, tx.sealer.pseudonym(person.id), each.id)
        return made

    await stage.opens(person)
    return await stage.app.database.unit(unit)


async def code(stage: Stage, facilitator: Person, *taps: str) -> str:
    """Make a link for members; return what follows `start=`."""
    await stage.says(facilitator, "/uitnodigen")
    for label in taps:
        said = await stage.taps(facilitator, label)
    found = re.search(r"start=(join-[\w-]{22})$", said[-1])
    assert found
    return found[1]


async def belongs_to(stage: Stage, person: Person) -> list[str]:
    def unit(tx: Tx) -> list[str]:
        own = members.belonging(tx, tx.sealer.pseudonym(person.id))
        return [circle.name for circle in own]

    return await stage.app.database.unit(unit)


async def test_who_facilitates_several_circles_chooses_one(tmp_path: Path) -> None:
    """Each circle has links of its own; a long name is cut on its button only."""
    async with staged(tmp_path) as stage:
        fleur, sam = stage.person("Fleur"), stage.person("Sam")
        _, long = await facilitates(stage, fleur, "Team Noord", LONG)
        (asked,) = await stage.says(fleur, "/uitnodigen")
        assert asked == "Voor welke kring is de uitnodiging?"
        screen = fleur.last()
        assert screen is not None
        assert screen.labels == [menus.label(long), "Team Noord"]
        assert len(menus.label(long)) <= menus.LONGEST_LABEL
        await stage.opens(sam, await code(stage, fleur, "Team Noord", "Voor leden"))
        assert await belongs_to(stage, sam) == ["Team Noord"]
        await stage.opens(sam, await code(stage, fleur, menus.label(long), "Voor leden"))
        assert await belongs_to(stage, sam) == [LONG, "Team Noord"]


async def test_an_old_link_ends_and_says_what_any_wrong_code_is_told(tmp_path: Path) -> None:
    """By link or typed: whoever tries codes learns nothing of what there is or was."""
    async with staged(tmp_path, admins=frozenset({FLEUR})) as stage:
        fleur, sam, kim = stage.person("Fleur"), stage.person("Sam"), stage.person("Kim")
        old = await code(stage, fleur, "Voor leden")
        await stage.opens(sam, old)
        new = await code(stage, fleur, "Voor leden", "Ja, een nieuwe")
        assert new != old
        await stage.opens(kim)
        wrong = (old, "join-" + "A" * 22, "join-x")
        answers = [await stage.opens(kim, each) for each in wrong]
        answers += [await stage.says(kim, f"/meedoen {each}") for each in wrong]
        assert len({tuple(each) for each in answers}) == 1
        assert await belongs_to(stage, kim) == []
        assert await belongs_to(stage, sam) == ["Houvast"], "who is a member stays one"
        await stage.says(kim, f"/meedoen https://t.me/houvast_bot?start={new}")
        assert await belongs_to(stage, kim) == ["Houvast"]


def stored(folder: Path) -> list[bytes]:
    """All that stands on the disk, by file."""
    return [each.read_bytes() for each in folder.iterdir() if each.is_file()]


async def test_only_a_digest_of_a_code_is_kept(tmp_path: Path) -> None:
    """No byte on the disk is the code, not even while the message with it is on its way."""
    async with staged(tmp_path, admins=frozenset({FLEUR})) as stage:
        given = (await code(stage, stage.person("Fleur"), "Voor leden")).encode()
        assert [each for each in stored(tmp_path) if given in each] == []


async def test_the_file_of_own_data_names_the_circles(tmp_path: Path) -> None:
    """And no other of their members."""
    async with staged(tmp_path, admins=frozenset({FLEUR})) as stage:
        fleur, sam, kim = stage.person("Fleur"), stage.person("Sam"), stage.person("Kim")
        link = await code(stage, fleur, "Voor leden")
        for each in (sam, kim):
            await stage.opens(each, link)
        assert "Je bent lid van Houvast." in (await stage.says(sam, "/mijndata"))[0]
        file = stage.telegram.files[sam.screen()[-1].file_id]
        held = orjson.loads(file.data)
        assert (held["member_of"], held["facilitator_of"]) == (["Houvast"], [])
        assert stage.app.runner.house.sealer.pseudonym(kim.id) not in file.data.decode()
        await stage.says(sam, "/vergeet")
        await stage.taps(sam, "Ja, wis alles")
        assert await belongs_to(stage, sam) == []
        assert await belongs_to(stage, kim) == ["Houvast"]
