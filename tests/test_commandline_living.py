"""The command line and a living bot: run and stop, copy and put back, invite, play."""

import asyncio
import signal
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.playground.server import Server
from bot.playground.telegram import Telegram
from tests.commandline import begin, houvast, left_in, refused
from tests.stage import PATIENCE, Stage, listening


@asynccontextmanager
async def living(folder: Path) -> AsyncIterator[tuple[Telegram, asyncio.subprocess.Process]]:
    """A live bot in a process of its own, on a Telegram of ours; stopped with SIGTERM."""
    telegram = Telegram()
    async with Server(telegram) as server:
        process = await begin(
            folder,
            "run",
            HOUVAST_BOT_TOKEN=telegram.token,
            HOUVAST_BOT_API_URL=server.address,
            HOUVAST_LOG_LEVEL="DEBUG",
        )
        try:
            await telegram.until(lambda: telegram.updates.awaited, within=3 * PATIENCE)
            yield telegram, process
        finally:
            if process.returncode is None:
                process.send_signal(signal.SIGTERM)
                await asyncio.wait_for(process.wait(), PATIENCE)


async def test_the_live_bot_answers_and_stops_when_told(tmp_path: Path) -> None:
    """SIGTERM ends it with status 0; its log holds no name, text or token at the lowest level."""
    async with living(tmp_path) as (telegram, process):
        person = telegram.person("Wendelmoet")
        person.opens()
        await person.reads("Welkom bij Houvast", within=PATIENCE)
        person.sends("een geheim van iemand")
        await person.reads("Er loopt nu geen dialoog", within=PATIENCE)
        process.send_signal(signal.SIGTERM)
        _, err = await process.communicate()
    log = err.decode()
    assert process.returncode == 0
    assert "Houvast has stopped" in log
    for content in ("Wendelmoet", "geheim", telegram.token, str(person.id)):
        assert content not in log


async def test_a_copy_is_made_while_the_bot_runs_and_put_back_when_it_does_not(
    tmp_path: Path,
) -> None:
    """A backup of a live database holds what was confirmed; a running one is not replaced."""
    async with living(tmp_path) as (telegram, _):
        person = telegram.person("Bram")
        person.opens()
        await person.reads("Waar wil je mee beginnen", within=PATIENCE)
        made = await houvast(tmp_path, "backup", "copy.db")
        assert made.status == 0
        assert (tmp_path / "copy.db").stat().st_mode & 0o777 == 0o600
        refused(await houvast(tmp_path, "backup", "copy.db"), "name a new file")
        refused(await houvast(tmp_path, "restore", "copy.db"), "stop Houvast first")
    (tmp_path / "houvast.db").unlink()
    assert (await houvast(tmp_path, "restore", "copy.db")).status == 0
    with closing(sqlite3.connect(tmp_path / "houvast.db")) as database:
        assert database.execute("SELECT count(*), sum(welcomed) FROM people").fetchone() == (1, 1)


@pytest.mark.parametrize("content", [b"a letter to my aunt", None])
async def test_a_wrong_copy_replaces_nothing(tmp_path: Path, content: bytes | None) -> None:
    """Only a whole copy of ours is put back."""
    await houvast(tmp_path, "migrate")
    before = (tmp_path / "houvast.db").read_bytes()
    if content is not None:
        (tmp_path / "copy.db").write_bytes(content)
    refused(await houvast(tmp_path, "restore", "copy.db"), "copy.db")
    assert (tmp_path / "houvast.db").read_bytes() == before


async def test_an_invitation_makes_one_facilitator(tmp_path: Path) -> None:
    """`facilitator invite` prints a link; who opens it first becomes a facilitator, once."""
    clock = Clock()
    telegram = Telegram(now=clock.now)
    async with Server(telegram) as server:
        given = {"HOUVAST_BOT_TOKEN": telegram.token, "HOUVAST_BOT_API_URL": server.address}
        done = await houvast(tmp_path, "facilitator", "invite", "--circle", "Team Noord", **given)
        assert (done.status, done.err) == (0, "")
        link = done.out.strip()
        assert link.startswith("https://t.me/houvast_bot?start=claim-")
        async with listening(tmp_path, server, clock) as app:
            stage = Stage(telegram, server, app, clock)
            first, second = stage.person("Fleur"), stage.person("Gijs")
            for person in (first, second):
                assert person.follows(link)
                await stage.quiet()
            assert "Je bent nu facilitator van Team Noord" in first.screen()[-1].text
            assert "al gebruikt of verlopen" in second.screen()[-1].text
    with closing(sqlite3.connect(tmp_path / "houvast.db")) as database:
        stored = "".join(database.iterdump())
    assert link.rpartition("-")[2] not in stored
    assert "Noord" not in stored


async def test_without_a_token_the_playground_opens(tmp_path: Path) -> None:
    """`main.py` alone, as `make run` calls it: the page is there, the folder stays clean."""
    process = await begin(tmp_path, "playground", "--no-browser", "--port", "0")
    assert process.stdout is not None
    line = (await asyncio.wait_for(process.stdout.readline(), 3 * PATIENCE)).decode()
    assert line.startswith("Houvast's playground is open: http://127.0.0.1:")
    process.send_signal(signal.SIGINT)
    await process.communicate()
    assert process.returncode == 0
    assert left_in(tmp_path) == []


async def test_with_a_token_main_alone_is_the_live_bot(tmp_path: Path) -> None:
    """A token in `.env` is enough; here it is a wrong one, and Telegram says so."""
    async with Server(Telegram()) as server:
        (tmp_path / ".env").write_text(
            f"HOUVAST_BOT_TOKEN=1:wrong\nHOUVAST_BOT_API_URL={server.address}\n"
        )
        refused(await houvast(tmp_path), "HOUVAST_BOT_TOKEN")
