"""Forged buttons, invented commands, hostile text: a sentence, never a crash or another's data."""

import logging
import re
from pathlib import Path
from typing import Any

import pytest

from bot.playground.people import Person
from flows.story.content import Content, StoryType
from flows.story.moderation import ALL_LOOKED_FOR, version
from flows.story.story import Draft, StoryStatus
from storage.database import Tx
from storage.dialogue import reminders, states
from storage.story import stories, waiting
from tests.attacks.walking import Walker, questions
from tests.moderating import approve_all
from tests.stage import Stage, staged

SORRY = "Er ging iets mis bij mij."
FLEUR, GIJS = 5_000_000_001, 5_000_000_002
FACILITATORS = frozenset({FLEUR, GIJS})

TEXTS = (
    "\u202egnirts deredro\u202c \u2066\u2069",
    "\u200b\u200c\u200d\ufeff",
    "👩‍👩‍👧‍👦" * 300,
    "🇳🇱" * 1000,
    "a\u0301" * 1500,
    "Z̸̡̢̛̦̳̫̀a̶l̵g̷o",
    "<b>vet</b> <a href='tg://user?id=1'>x</a> &amp; &#x41;",
    "*vet* _cursief_ [x](tg://user?id=1) `code` ||spoiler||",
    "{ $quotes } { common/welcome } %s %(x)s {0} {{",
    "'; DROP TABLE people; --",
    "/",
    "//help",
    "/start@iemand_anders_bot",
    "/" + "a" * 300,
    "/help\x00/forget",
    "/\u202ehelp",
    "/start " + "x" * 60,
    "/start flow-../../etc/passwd",
    "/start flow-names",
    "/start claim-",
    "/start claim-" + "A" * 22,
    "/start join-1",
    "/start join-" + "A" * 22,
    "/meedoen",
    "/meedoen join-",
    "/meedoen " + "A" * 22,
    "/meedoen ?start=join-?start=join-",
    "/join ' OR digest IS NOT NULL; --",
    "/start board-",
    "/start board-" + "A" * 22,
    "/brief",
    "/brieven",
    "/modereer",
    "/exporteer",
    "/uitnodigen",
    "x" * 4096,
    "١٢٣",
    "²",
    "0",
    "-1",
    "99999999999999999999",
    "\x00",
    "a\x00b",
)
"""What can be typed; some of it Telegram itself would cut or refuse."""

PAYLOADS = (
    "",
    "|",
    "||||||||",
    "d1",
    "d1|",
    "d1|||",
    "d1|x|y|z|q",
    "d1|aaaaaa|what|!stop",
    "d1|aaaaaa|what|!forget",
    "d1|aaaaaa|end.end|clear",
    "d1|" + "x" * 600,
    "d2|aaaaaa|what|1",
    "m1|",
    "m1|start|",
    "m1|start|names",
    "m1|start|../x",
    "m1|drop|onzin",
    "m1|resume|x",
    "m1|decline",
    "c1|",
    "c1|day|9",
    "c1|day|²",
    "c1|day|-1",
    "c1|hour|4|3",
    "c1|hour|4|99999999999999999999",
    "c1|hour|4|١٦",
    "c1|hour|4",
    "c1|keep",
    "c1|stop|stop",
    "r1|",
    "r1|done",
    "r1|done|onzin",
    "r1|never_again|onzin",
    "r1|not_this_week",
    "r1|drop|" + "0" * 32,
    "s1|next|",
    "s1|next|\uffff",
    "s1|show|onzin",
    "s1|show|" + "0" * 32,
    "s1|r|onzin|" + "0" * 32,
    "s1|r|tafel|" + "0" * 32,
    "s1|a|" + "0" * 32 + "|999",
    "s1|b|" + "0" * 32,
    "s1|d|onzin",
    "g1|open",
    "g1|approve|" + "0" * 32,
    "o1|on|onzin",
    "o1|stop|",
    "s1|by|onzin",
    "s1|go|onzin",
    "s1|go|lesson",
    "s1|n|||",
    "s1|n|\uffff|all|\uffff",
    "s1|n|0000|lesson|" + "0" * 32,
    "f1|open",
    "f1|approve|onzin",
    "f1|refuse-yes|onzin",
    "b1|",
    "b1|open",
    "b1|open|onzin",
    "b1|read|onzin",
    "b1|list|-1",
    "b1|list|²",
    "b1|list|99999",
    "b1|list|99999999999999999999",
    "b1|weigh|onzin",
    "b1|set|onzin|room|4",
    "b1|set|onzin|onzin|4",
    "b1|answer|onzin",
    "b1|choose|onzin|do",
    "b1|choose|onzin|onzin",
    "b1|say",
    "b1|make",
    "b1|stop",
    "b1|manage|onzin",
    "b1|back-yes|onzin",
    "b1|tick|onzin",
    "b1|next|onzin|onzin",
    "f1|hide|onzin",
    "f1|ask-yes|onzin",
    "f1|tick|onzin|x.99",
    "f1|sure|onzin|x|63",
    "p1|do|",
    "p1|do|onzin",
    "p1|do|moderate",
    "p1|do|start x",
    "p1|language|",
    "p1|language|../nl",
    "p1|forget|",
    "p1|forget|no",
    "p1|circles|",
    "p1|circles||yes",
    "p1|circles|" + "0" * 32 + "|yes",
    "p1|invite|",
    "p1|invite|" + "0" * 32 + "|members",
    "p1|invite|onzin|renew|x",
    "p1|settings|circles|x",
    "\u202e|\x00",
    "😀" * 200,
)
"""What a forged client can send as a tap."""


class Faults(logging.Handler):
    """Hears when an update could not be taken."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


def answers(person: Person) -> tuple[int, list[tuple[str, Any]]]:
    """How many lines came over the chat, and what the bot's messages look like."""
    screen = [(view.text, view.buttons) for view in person.screen() if not view.own]
    return len(person.toasts()), screen


SCENES = ("", "flow-www", "flow-goed_doen", "flow-verhaal", "flow-intrekken")
"""Where the attacker is when they begin: in no dialogue, or at the first question of one."""


@pytest.mark.parametrize("scene", SCENES)
async def test_whatever_is_typed_gets_a_sentence(tmp_path: Path, scene: str) -> None:
    """At every kind of question; nothing breaks, and nobody else's words come back."""
    faults = Faults()
    logging.getLogger("bot").addHandler(faults)
    async with staged(tmp_path) as stage:
        victim, attacker = stage.person("Slachtoffer"), stage.person("Aanvaller")
        await stage.opens(victim, "flow-www")
        await stage.says(victim, "Het geheime zinnetje van een ander")
        await stage.opens(attacker, scene)
        for text in TEXTS:
            before = answers(attacker)
            if text.strip() and "\x00" not in text:
                attacker.sends(text)
            else:
                await deliver(stage, attacker, text)
            await stage.quiet()
            assert before != answers(attacker), repr(text)
        assert_nothing_broke(attacker, faults)
        assert len(questions(victim)) == 1
    logging.getLogger("bot").removeHandler(faults)


@pytest.mark.parametrize("scene", SCENES)
async def test_whatever_is_tapped_gets_a_sentence(tmp_path: Path, scene: str) -> None:
    """Odd, overlong and invented payloads, and those of somebody else's run."""
    faults = Faults()
    logging.getLogger("bot").addHandler(faults)
    async with staged(tmp_path) as stage:
        victim, attacker = stage.person("Slachtoffer"), stage.person("Aanvaller")
        await stage.opens(victim, "flow-www")
        await stage.says(victim, "Het geheime zinnetje van een ander")
        theirs = [data for view in victim.screen() for row in view.data for data in row]
        await stage.opens(attacker, scene)
        for data in (*PAYLOADS, *theirs):
            if data.startswith("c1|"):  # these edit their message: let it be one that is new
                await stage.says(attacker, "/anoniem")
            before = answers(attacker)
            attacker.taps_data(data)
            await stage.quiet()
            assert before != answers(attacker), repr(data)
        assert_nothing_broke(attacker, faults)
        assert [each.place for each in questions(victim)] == ["sowhat"]
    logging.getLogger("bot").removeHandler(faults)


def assert_nothing_broke(attacker: Person, faults: Faults) -> None:
    texts = [view.text for view in attacker.screen() if not view.own]
    assert faults.said == []
    assert not any(SORRY in text or "geheime zinnetje" in text for text in texts)


async def deliver(stage: Stage, person: Person, text: str) -> None:
    """Hand the runner an update that our Telegram would not carry."""
    number = 900_000_000 + len(person.screen())
    message = {
        "message_id": 700_000 + len(person.screen()),
        "from": person.user.wire(),
        "chat": person.chat.wire(),
        "date": 0,
        "text": text,
    }
    await stage.app.runner.take({"update_id": number, "message": message})


@pytest.mark.parametrize("text", ["\ud83d", "half \udc00 paar", "\x00", "a\x00\ud800b"])
async def test_half_a_surrogate_pair_is_read_as_what_can_be_kept(tmp_path: Path, text: str) -> None:
    """JSON can carry it, UTF-8 cannot: it must not come back as a fault for ever."""
    async with staged(tmp_path) as stage:
        person = stage.person("Noor")
        await stage.opens(person, "flow-www")
        before = answers(person)
        await deliver(stage, person, text)
        await stage.quiet()
        assert before != answers(person)
        assert not any(SORRY in view.text for view in person.screen())
        assert stage.telegram.updates.pending() <= 1


# Facilitators


def let_wait(tx: Tx) -> None:
    for number in range(12):
        text = f"Verhaal nummer {'abcdefghijkl'[number]}, lang genoeg om te lezen."
        waiting.put(tx, Draft(Content(StoryType.DILEMMA, text, "nl"), bytes([number]) * 32))


async def released(stage: Stage) -> None:
    await stage.app.database.unit(let_wait)
    await stage.passes(hours=25)


async def ids(stage: Stage) -> list[str]:
    """The stories in moderation, as one who has the database sees them."""

    def unit(tx: Tx) -> list[str]:
        first = stage.app.runner.house.sealer.pseudonym(FLEUR)
        return [row["id"] for row in tx.all(stories.SQL["to_moderate"], person_id=first)]

    return await stage.app.database.unit(unit)


async def status(stage: Stage, story: str) -> tuple[StoryStatus, int]:
    found = await stage.app.database.unit(lambda tx: stories.find(tx, story))
    assert found is not None
    return found.status, found.approvals


async def test_one_facilitator_alone_publishes_nothing(tmp_path: Path) -> None:
    """However often they approve, on the button or on forged ones."""
    async with staged(tmp_path, admins=FACILITATORS) as stage:
        fleur, gijs = stage.person("Fleur"), stage.person("Gijs")
        await released(stage)
        story, *_ = await ids(stage)
        about = f"{story}|{await name_of_text(stage, story)}"
        await stage.says(fleur, "/modereer")
        for act in ("approve", "approve", "sure"):
            fleur.taps_data(f"f1|{act}|{about}")
            fleur.taps_data(f"f1|sure|{about}|{ALL_LOOKED_FOR}")
        await stage.quiet()
        assert await status(stage, story) == (StoryStatus.MODERATION, 1)
        await stage.says(gijs, "/modereer")
        for unchecked in (f"approve|{about}", f"sure|{about}|0", f"sure|{about}", f"sure|{story}"):
            gijs.taps_data(f"f1|{unchecked}")
        gijs.taps_data(f"f1|sure|{story}|00000000|{ALL_LOOKED_FOR}")
        await stage.quiet()
        assert await status(stage, story) == (StoryStatus.MODERATION, 1)
        gijs.taps_data(f"f1|sure|{about}|{ALL_LOOKED_FOR}")
        await stage.quiet()
        assert (await status(stage, story))[0] is StoryStatus.PUBLISHED


async def name_of_text(stage: Stage, story: str) -> str:
    """What a button calls the text of a story."""
    found = await stage.app.database.unit(lambda tx: stories.find(tx, story))
    assert found is not None
    return version(found.content)


async def test_a_forged_facilitator_does_and_sees_nothing(tmp_path: Path) -> None:
    """Every act of moderation needs a facilitator, whatever the button says."""
    async with staged(tmp_path, admins=FACILITATORS) as stage:
        attacker = stage.telegram.newcomer("Aanvaller")
        outsider = stage.telegram.newcomer("Aanvaller")
        third = stage.telegram.newcomer("Aanvaller")
        assert third.id not in FACILITATORS
        await released(stage)
        story, *_ = await ids(stage)
        await stage.opens(third)
        about = f"{story}|{await name_of_text(stage, story)}"
        for act in ("approve", "sure", "refuse", "refuse-yes", "back", "hide", "ask", "ask-yes"):
            third.taps_data(f"f1|{act}|{story}")
            third.taps_data(f"f1|{act}|{about}")
            third.sends("verhaal")
        third.taps_data(f"f1|sure|{about}|{ALL_LOOKED_FOR}")
        for act in ("open", "resting", "later", "log", f"go|{story}", f"tick|{about}.63"):
            third.taps_data(f"f1|{act}")
        for command in ("/modereer", "/exporteer", "/uitnodigen"):
            third.sends(command)
        await stage.quiet()
        assert await status(stage, story) == (StoryStatus.MODERATION, 0)
        seen = " ".join(view.text for view in third.screen())
        assert "Verhaal nummer" not in seen
        assert "claim-" not in seen
        assert not any(view.kind == "document" for view in third.screen())
        assert {attacker.id, outsider.id} == FACILITATORS


async def test_a_moderator_sees_neither_order_nor_time(tmp_path: Path) -> None:
    """What is shown holds no hour, day or date, and comes to each in another order of chance."""
    async with staged(tmp_path, admins=FACILITATORS) as stage:
        readers = [stage.person("Fleur"), stage.person("Gijs")]
        await released(stage)
        orders = [await read_all(stage, reader) for reader in readers]
        told = list("abcdefghijkl")
        for order in orders:
            assert sorted(order) == told
            assert order != told
        assert orders[0] != orders[1]
        shown = " ".join(v.text for reader in readers for v in reader.screen() if not v.own)
        assert (
            re.findall(r"\d{1,2}[.:]\d{2}|\d{4}|maandag|vrijdag|maart|vandaag|gisteren", shown)
            == []
        )


async def read_all(stage: Stage, reader: Person) -> list[str]:
    """Approve all there is; return the letters of the stories in the order they were shown."""
    await approve_all(stage, reader)
    texts = [view.text for view in reader.screen() if "Verhaal nummer" in view.text]
    return [text.partition("nummer ")[2][0] for text in texts]


# Other people's things


async def test_nobody_answers_for_somebody_else(tmp_path: Path) -> None:
    """The payload of another's reminder or question, taken from their screen, does nothing."""
    async with staged(tmp_path) as stage:
        victim, attacker = stage.person("Slachtoffer"), stage.person("Aanvaller")
        walker = Walker(victim)
        await stage.opens(victim, "flow-www")
        while (question := walker.asked()) is not None:
            walker.answer(question)
            await stage.quiet()
        await stage.passes(days=8)
        ping = victim.last()
        assert ping is not None
        theirs = [data for row in ping.data for data in row]
        assert any(data.startswith("r1|done|") for data in theirs)
        await stage.opens(attacker)
        await stage.opens(victim, "flow-goed_doen")
        theirs += [data for view in victim.screen() for row in view.data for data in row]
        for data in theirs:
            attacker.taps_data(data)
        await stage.quiet()
        kept = await stage.app.database.unit(lambda tx: held(tx, victim.id))
        assert kept == (1, "goed_doen")


def held(tx: Tx, telegram_id: int) -> "tuple[int, str | None]":
    person = tx.sealer.pseudonym(telegram_id)
    state = states.load(tx, person)
    return len(reminders.of(tx, person)), state.dialogue if state else None
