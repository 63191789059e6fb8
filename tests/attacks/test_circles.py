"""Circles attacked: what somebody without the role, a facilitator and forged buttons can reach."""

import re
from pathlib import Path

from bot.playground.people import Person
from storage.database import Tx
from storage.person import circles, members
from tests.stage import Stage, staged

FLEUR = 5_000_000_001
ADMINS = frozenset({FLEUR})


async def the_circle(stage: Stage) -> str:
    return await stage.app.database.unit(lambda tx: circles.make(tx, "Houvast").id)


async def members_of(stage: Stage, people: list[Person]) -> set[int]:
    """Who of these is a member of anything."""

    def unit(tx: Tx) -> set[int]:
        return {each.id for each in people if members.of(tx, tx.sealer.pseudonym(each.id))}

    return await stage.app.database.unit(unit)


async def opened(stage: Stage, facilitator: Person) -> str:
    await stage.says(facilitator, "/uitnodigen")
    (said,) = await stage.taps(facilitator, "Voor leden")
    return said.rpartition("start=")[2]


async def test_a_forged_button_neither_invites_nor_renews(tmp_path: Path) -> None:
    """With the true id of the circle: no link comes, the one there is keeps working."""
    async with staged(tmp_path, admins=ADMINS) as stage:
        fleur, attacker, sam = (stage.person(name) for name in ("Fleur", "Aanvaller", "Sam"))
        link = await opened(stage, fleur)
        circle = await the_circle(stage)
        await stage.opens(attacker, link)
        for what in ("", "|members", "|renew", "|keep", "|facilitator"):
            attacker.taps_data(f"p1|invite|{circle}{what}")
            await stage.quiet()
        said = " ".join(view.text for view in attacker.screen() if not view.own)
        assert re.findall("claim-|start=join-|minder dan|of meer", said) == []
        await stage.opens(sam, link)
        assert await members_of(stage, [sam]) == {sam.id}


async def test_a_facilitator_invites_for_no_other_circle(tmp_path: Path) -> None:
    """Nor learns how large it is."""
    async with staged(tmp_path) as stage:
        fleur = stage.person("Fleur")
        await stage.opens(fleur)

        def unit(tx: Tx) -> str:
            own = circles.make(tx, "Team Noord")
            circles.grant(tx, tx.sealer.pseudonym(fleur.id), own.id)
            return circles.make(tx, "Team Zuid").id

        other = await stage.app.database.unit(unit)
        for what in ("", "|members", "|renew", "|facilitator"):
            fleur.taps_data(f"p1|invite|{other}{what}")
            await stage.quiet()
        said = " ".join(view.text for view in fleur.screen())
        assert "Team Zuid" not in said
        assert "start=" not in said


async def test_nobody_takes_somebody_else_out(tmp_path: Path) -> None:
    """A button of leaving says which circle, never who: it can only mean whoever taps it."""
    async with staged(tmp_path, admins=ADMINS) as stage:
        fleur, victim, attacker = (stage.person(name) for name in ("Fleur", "Sam", "Kim"))
        link = await opened(stage, fleur)
        await stage.opens(victim, link)
        circle = await the_circle(stage)
        await stage.opens(attacker)
        for each in (attacker, fleur):
            for answer in ("", "|yes", "|no"):
                each.taps_data(f"p1|circles|{circle}{answer}")
                await stage.quiet()
        assert await members_of(stage, [victim, attacker]) == {victim.id}
        assert not any("Houvast halen" in view.text for view in attacker.screen())


async def test_a_facilitator_sees_no_name_and_no_number(tmp_path: Path) -> None:
    """From the first to the eleventh who joins, what they are told has two forms."""
    async with staged(tmp_path, admins=ADMINS) as stage:
        fleur = stage.person("Fleur")
        link = await opened(stage, fleur)
        told = []
        for number in range(12):
            joined = stage.telegram.newcomer(f"Deelnemer{number}")
            await stage.opens(joined, link)
            told += await stage.says(fleur, "/uitnodigen")
        assert "Deelnemer" not in " ".join(view.text for view in fleur.screen())
        assert len(set(told)) == 2
        assert [told.index(each) for each in dict.fromkeys(told)] == [0, 9]
