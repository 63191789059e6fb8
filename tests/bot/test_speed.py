"""What keeps Houvast quick, held by what it does and not by the clock of a busy machine.

How quick it is, benchmarks/ measures and docs/figures.md tells.
"""

import asyncio
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from bot.message import Button, Delete, Edit, Message, Rebutton, Send
from bot.noting import note_messages
from bot.playground.server import Server
from bot.playground.telegram import Telegram
from flows.story import redaction
from storage.sqlite import SqliteDatabase
from tests.stage import Stage, staged

ROOT = Path(__file__).parents[2]
PEOPLE = 40
MOST_STATEMENTS = 45
"""Of one answered question, its messages struck off included; 27 when this was written."""
RESIDENT = 150
"""MiB at the first poll, before redaction loads."""
HEAVY = ("holidays", "pygments", "rich")


async def written(stage: Stage) -> list[str]:
    """Collect the statements that the house's writer runs from now on."""
    database = stage.app.database
    assert isinstance(database, SqliteDatabase)
    statements: list[str] = []
    await database._writer.set_trace_callback(statements.append)
    return statements


def _resident(pid: int) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024 / 1024


def test_what_the_first_poll_does_not_need_is_not_imported() -> None:
    """The calendar of holidays and what only draws in a terminal stay out of the start."""
    code = (
        "import sys, bot.app; from bot.dialogue.catalogue import catalogue; catalogue();"
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    shown = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert shown.stdout.strip() == "[]"


async def test_the_house_is_small_before_redaction_loads(tmp_path: Path) -> None:
    """At the first poll of `main.py run`, less than 150 MiB is resident."""
    async with Server(Telegram()) as server:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "main.py", "run"),
            cwd=ROOT,
            env={name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
            | {
                "HOUVAST_BOT_TOKEN": server.telegram.token,
                "HOUVAST_BOT_API_URL": server.address,
                "HOUVAST_DATABASE_URL": f"sqlite:///{tmp_path / 'houvast.db'}",
            },
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            updates = server.telegram.updates
            await server.telegram.until(lambda: updates.awaited, within=60)
            resident = _resident(process.pid)
        finally:
            process.terminate()
            await process.wait()
    assert resident < RESIDENT
    assert process.returncode == 0


async def test_the_word_lists_of_redaction_load_when_a_story_is_told(tmp_path: Path) -> None:
    """Until somebody tells a story, nothing of them is in memory."""
    redaction.load.cache_clear()
    async with staged(tmp_path) as stage:
        person = stage.person("Noor")
        await stage.says(person, "/start flow-www")
        await stage.says(person, "Ik bleef zitten tot het stil werd.")
        assert redaction.load.cache_info().currsize == 0


async def test_redaction_is_done_one_at_a_time_and_off_the_event_loop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Many stories at once hold up neither the loop nor, in its place, each other's thread."""
    threads: set[int] = set()
    real = redaction.redact

    def watched(text: str, tags: object) -> object:
        threads.add(threading.get_ident())
        return real(text, tags)  # type: ignore[arg-type]

    monkeypatch.setattr(redaction, "redact", watched)
    async with staged(tmp_path) as stage:
        people = [stage.person(f"P{number}") for number in range(8)]
        for person in people:
            await stage.says(person, "/verhaal")
            await stage.taps(person, "Dilemma")
        for person in people:
            person.sends("Ik sprak met mevrouw Jansen over school en over thuis. " * 3)
        await stage.quiet()
    assert len(threads) == 1
    assert threading.get_ident() not in threads


async def test_answers_of_many_people_share_their_commits(tmp_path: Path) -> None:
    """Updates that come together are brought to disk together, with what was sent."""
    async with staged(tmp_path) as stage:
        people = [stage.person(f"P{number}") for number in range(PEOPLE)]
        for person in people:
            person.sends("/start flow-www")
        await stage.quiet()
        statements = await written(stage)
        for person in people:
            person.sends("Ik bleef zitten tot het stil werd.")
        await stage.quiet()
    assert 0 < statements.count("COMMIT") < PEOPLE


async def test_an_answer_costs_the_same_whoever_else_is_there(tmp_path: Path) -> None:
    """The number of statements of an update is small, and does not grow with the people."""
    costs = []
    async with staged(tmp_path) as stage:
        for number in range(2):
            for other in range(number * PEOPLE):
                stage.person(f"O{other}").sends("/start flow-www")
            person = stage.person(f"P{number}")
            await stage.says(person, "/start flow-www")
            statements = await written(stage)
            await stage.says(person, "Ik bleef zitten tot het stil werd.")
            costs.append(len(statements))
    alone, among_many = costs
    assert alone <= MOST_STATEMENTS
    assert among_many < alone + PEOPLE / 2  # a tick may have come between


async def test_the_next_question_is_sent_before_the_screen_is_tidied(tmp_path: Path) -> None:
    """New messages go first and keep their order; changes of older ones follow in theirs."""
    button = ((Button("a", "b"),),)
    messages: list[Message] = [
        Edit(1, "echo"),
        Send("one"),
        Rebutton(2),
        Send("two", button),
        Delete((3,)),
    ]
    async with staged(tmp_path) as stage:
        notes = await stage.app.database.unit(lambda tx: note_messages(tx, None, 1, messages))
    assert [note.method for note in notes] == [
        "sendMessage",
        "sendMessage",
        "editMessageText",
        "editMessageReplyMarkup",
        "deleteMessages",
    ]
    assert [note.fields["text"] for note in notes[:2]] == ["one", "two"]
