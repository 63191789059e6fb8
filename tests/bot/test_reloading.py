"""The playground's content is read again when an author saves it; what is wrong is not taken."""

import asyncio
import json
import shutil
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot import reloading
from bot.playground.page import ROOT as PAGE
from bot.playing import ROOT, Playground
from bot.reloading import Watch
from tests.stage import PATIENCE, Stage, staged

ASKED = "Dus: wat raakt je hierin, en wat zegt dat over wat jij belangrijk vindt?"


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    """A copy of one dialogue that somebody works on."""
    folder = tmp_path / "drafts"
    for language in ("nl", "en"):
        (folder / language).mkdir(parents=True)
        shutil.copy(ROOT / "prompts" / language / "www.ftl", folder / language)
    shutil.copy(ROOT / "flows" / "catalogue" / "dialogues" / "www.yaml", folder)
    return folder


@asynccontextmanager
async def writing(folder: Path, drafts: Path) -> AsyncIterator[tuple[Stage, list[Sequence[str]]]]:
    """Put up a house that looks at the drafts before each update; give what the author is told."""
    told: list[Sequence[str]] = []
    async with staged(folder) as stage:
        watch = Watch(ROOT, [drafts], stage.app.exchange, told.append)
        await watch.look()
        assert told == [[]]
        stage.app.before_update = watch.look
        yield stage, told


def change(file: Path, before: str, after: str) -> None:
    """Save a file with other words in it."""
    text = file.read_text(encoding="utf-8")
    assert text.count(before) == 1
    file.write_text(text.replace(before, after), encoding="utf-8")


async def test_a_saved_sentence_is_said_at_the_next_question(tmp_path: Path, drafts: Path) -> None:
    """To somebody who is in the middle of the dialogue, who keeps what was answered."""
    async with writing(tmp_path, drafts) as (stage, told):
        sam = stage.person("Sam")
        await stage.opens(sam, "flow-www")
        change(drafts / "nl" / "www.ftl", ASKED, "Dus: wat raakt je het meest?")
        assert await stage.says(sam, "Een ouder hing op.") == ["Dus: wat raakt je het meest?"]
        await stage.says(sam, "Dat ik het niet kon uitleggen.")
        summary = await stage.says(sam, "Ik bel morgen terug.")
        assert "‘Een ouder hing op.’" in summary[0]
        assert told == [[], []]


async def test_a_saved_step_is_asked_of_who_is_before_it(tmp_path: Path, drafts: Path) -> None:
    """A dialogue that changed in its steps goes on at the same step, then along the new ones."""
    async with writing(tmp_path, drafts) as (stage, _):
        sam = stage.person("Sam")
        await stage.opens(sam, "flow-www")
        change(drafts / "www.yaml", "  sowhat:", "  calm: {kind: s5}\n  sowhat:")
        for language in ("nl", "en"):
            with (drafts / language / "www.ftl").open("a", encoding="utf-8") as file:
                file.write("calm = 1 = -, 5 = +\n    .low = -\n    .high = +\n")
        assert await stage.says(sam, "Een ouder hing op.") == ["1 = -, 5 = +"]
        assert await stage.says(sam, "3") == [ASKED]


async def test_what_is_not_right_is_told_with_its_line_and_not_taken(
    tmp_path: Path, drafts: Path
) -> None:
    """The content from before stays until the fault is mended; then the new one is used."""
    dialogue, sheet = drafts / "www.yaml", drafts / "nl" / "www.ftl"
    async with writing(tmp_path, drafts) as (stage, told):
        sam = stage.person("Sam")
        await stage.opens(sam, "flow-www")
        change(sheet, ASKED, "Dus?")
        change(dialogue, "  sowhat:", "  so_what:")
        assert await stage.says(sam, "Een ouder hing op.") == [ASKED]
        (faults,) = told[1:]
        assert any(f"{dialogue}:" in fault and "so_what" in fault for fault in faults)
        await stage.says(sam, "/stop")
        await stage.says(sam, "/stop")
        assert len(told) == 2, "the same fault is told once"
        change(dialogue, "  so_what:", "  sowhat:")
        await stage.opens(sam, "flow-www")
        assert told[2:] == [[]]
        assert await stage.says(sam, "Een ouder hing op.") == ["Dus?"]


@pytest.mark.parametrize("damage", [lambda file: file.write_bytes(b"\xff"), Path.unlink])
async def test_a_file_that_cannot_be_read_leaves_the_content_as_it_was(
    tmp_path: Path, drafts: Path, damage: Callable[[Path], object]
) -> None:
    """Half of an editor's save is seen too: a text that is no text, a file that is gone."""
    alone = drafts / "www.yaml"
    told: list[Sequence[str]] = []
    async with staged(tmp_path) as stage:
        before = stage.app.runner.house
        watch = Watch(ROOT, [alone], stage.app.exchange, told.append)
        damage(alone)
        await watch.look()
        assert stage.app.runner.house is before
    ((fault,),) = told
    assert str(alone) in fault


async def test_it_looks_by_itself_when_nobody_does_anything(
    tmp_path: Path, drafts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So a fault is told although no message comes."""
    monkeypatch.setattr(reloading, "EVERY", 0.01)
    heard = asyncio.Event()
    async with staged(tmp_path) as stage:
        watch = Watch(ROOT, [drafts], stage.app.exchange, lambda _: heard.set())
        looking = asyncio.create_task(watch.keep_looking())
        await asyncio.wait_for(heard.wait(), PATIENCE)
        looking.cancel()


async def test_the_playground_shows_the_faults_on_its_page_and_in_the_terminal(
    tmp_path: Path, drafts: Path
) -> None:
    """Also those that are there at the start: it opens with what is shipped."""
    change(drafts / "www.yaml", "  sowhat:", "  so_what:")
    said: list[str] = []
    playground = Playground(tmp_path, say=said.append, content=[drafts])
    try:
        address = await playground.start("127.0.0.1", 0)
        async with aiohttp.ClientSession() as http, http.get(f"{address}{PAGE}/events") as page:
            faults = (await event(page))["faults"]
            assert any("so_what" in fault for fault in faults)
            assert said == [*faults, "The content from before stays."]
            change(drafts / "www.yaml", "  so_what:", "  sowhat:")
            playground.telegram.person("Sam").opens("flow-www")
            while (told := await event(page))["kind"] != "faults":
                pass
            assert told["faults"] == []
            assert said[-1] == "The content is read anew."
    finally:
        await playground.stop()


async def event(page: aiohttp.ClientResponse) -> dict[str, Any]:
    async for line in page.content:
        if line.startswith(b"data: "):
            return dict(json.loads(line.removeprefix(b"data: ")))
    raise AssertionError("the page was closed")
