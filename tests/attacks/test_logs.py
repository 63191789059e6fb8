"""No word, name, id, token, code or payload reaches a log, whatever happens, at DEBUG."""

import logging
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import cast

import pytest

from bot import routes
from bot.event import Command
from bot.playground.people import Person
from bot.turn import Turn
from storage.sqlite import SqliteDatabase
from tests.attacks.logged import logged
from tests.attacks.walking import CHOICES, Walker
from tests.stage import Stage, staged

NAMES = ("Quirijntje", "Zwaantina", "Ludovicus")
STORY = (
    "Het vlinderkastje stond open en wij hebben zeventien keer gebeld, tot zij eindelijk opnam. "
)
CODE = re.compile(r"\b[a-z]+(?:-[a-z]+){3}\b")


class Records(logging.Handler):
    """Keeps everything that reaches the root logger, as messages and as the values in them."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


def broken(turn: Turn, given: Command) -> None:
    """A bug whose exception quotes all it can."""
    raise ValueError(f"{given.argument} by {turn.person.id}")


async def whole_house(stage: Stage, people: list[Person]) -> list[str]:
    """Go through every room; return what was typed, drawn and tapped, which nobody may find."""
    secrets = [str(person.id) for person in people]
    secrets += [person.user.first_name for person in people]
    first, *readers = people
    walker = Walker(
        first, {**CHOICES, "type": ("dilemma",), "consent": ("share",)}, {"story": STORY * 2}
    )
    for name in ("goed_doen", "www", "verhaal"):
        await stage.opens(first, f"flow-{name}")
        while (question := walker.asked()) is not None:
            walker.answer(question)
            await stage.quiet()
            secrets.append(f"d1|{question.run}")
    found = [CODE.search(view.text) for view in first.screen()]
    code = next(each[0] for each in found if each)
    secrets += [code, *walker.said.values(), "vlinderkastje", "zeventien keer gebeld"]
    await stage.passes(hours=25)
    for reader in readers:
        await stage.says(reader, "/modereer")
        await stage.says(reader, "/exporteer")
        await stage.says(reader, "/uitnodigen")
        invited = await stage.taps(reader, "Voor leden")
        secrets += [each.rpartition("join-")[2] for each in invited if "join-" in each]
    await stage.says(first, "/intrekken")
    await stage.says(first, code)
    await stage.says(first, "/onzinnigcommando vlinderkastje")
    await stage.says(first, "/mijndata")
    await stage.opens(first, "claim-vlinderkastje")
    return secrets


async def hurt(stage: Stage, folder: Path, person: Person) -> None:
    """Let everything go wrong once: the network, Telegram's refusals, the database."""
    faults = stage.server.faults
    stage.app.outgoing._backoff = (0.01, 0.05)
    faults.drop_next("sendMessage", applied=True)
    faults.answer_next("sendMessage", 400, "Bad Request: vlinderkastje can't be sent")
    faults.answer_next("answerCallbackQuery", 400, "Bad Request: vlinderkastje")
    await stage.says(person, "/help vlinderkastje")
    await stage.says(person, "/privacy vlinderkastje")
    await stage.opens(person, "flow-www")
    connection = cast("SqliteDatabase", stage.app.database)._writer
    await connection.run(lambda c: c.execute("PRAGMA busy_timeout = 20").close())
    with closing(sqlite3.connect(folder / "houvast.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        person.sends("Het vlinderkastje")
        await stage.app.tick()
        other.execute("ROLLBACK")
    await stage.quiet()
    person.blocks_bot()
    await stage.quiet()


async def test_no_log_tells_anything_of_anybody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Through every room and every fault: what is logged, and what is printed, says nothing."""
    records = Records()
    admins = frozenset({5_000_000_002, 5_000_000_003})
    with logged() as log:
        logging.getLogger().addHandler(records)
        async with staged(tmp_path, admins=admins) as stage:
            people = [stage.person(name) for name in NAMES]
            secrets = await whole_house(stage, people)
            monkeypatch.setitem(routes._COMMANDS, "help", broken)
            await hurt(stage, tmp_path, people[0])
            secrets += [stage.telegram.token, stage.telegram.token.partition(":")[2]]
            sealer = stage.app.runner.house.sealer
            secrets += [sealer.pseudonym(person.id) for person in people]
    printed = capfd.readouterr()
    written = "\n".join([log.getvalue(), *records.said, printed.out, printed.err])
    assert [each for each in secrets if each in written] == []
    for expected in ("Houvast listens", "could not be taken", "is refused", "has stopped"):
        assert expected in written, "the log was really kept"
    assert len(secrets) > 40
