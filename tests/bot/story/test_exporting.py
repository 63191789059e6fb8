"""Exporting in the chat: for facilitators alone, and never what is not right any more."""

import asyncio
from pathlib import Path

import pytest

from bot.story import exporting
from bot.story.files.export import Export, Format
from flows.story.content import Audience
from storage.story import stories
from tests.shelf import content, shelve
from tests.stage import Stage, staged
from tests.transcript import ADMINS


async def shelved(stage: Stage, number: int) -> None:
    told = [content(each) for each in range(number)]
    await stage.app.database.unit(lambda tx: shelve(tx, told))


async def test_every_form_comes_as_a_file(tmp_path: Path) -> None:
    """One after the other, under the same question."""
    async with staged(tmp_path, admins=ADMINS) as stage:
        fleur = stage.person("Fleur")
        await shelved(stage, 6)
        await stage.says(fleur, "/exporteer")
        await stage.taps(fleur, "Collega’s")
        for label in ("Boekje (PDF)", "Excel", "CSV", "Tekst (Markdown)", "JSON"):
            await stage.taps(fleur, label)
        files = [view for view in fleur.screen() if view.kind == "document"]
        names = [stage.telegram.files[view.file_id].name for view in files]
        assert names == [
            f"houvast-colleagues.{form}" for form in ("pdf", "xlsx", "csv", "md", "json")
        ]


async def test_what_is_withdrawn_while_a_file_is_made_is_not_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is made anew: it is sent only when it says what is on disk."""
    made: list[int] = []
    async with staged(tmp_path, admins=ADMINS) as stage:
        loop, database = asyncio.get_running_loop(), stage.app.database
        real = exporting._written

        def slow(export: Export, form: Format) -> bytes:
            content = real(export, form)
            made.append(export.given)
            if len(made) == 1:
                taken = database.unit(lambda tx: stories.withdraw(tx, bytes(32)))
                assert asyncio.run_coroutine_threadsafe(taken, loop).result(10)
            return content

        monkeypatch.setattr(exporting, "_written", slow)
        fleur = stage.person("Fleur")
        await shelved(stage, 7)
        await stage.says(fleur, "/exporteer")
        await stage.taps(fleur, "Collega’s")
        await stage.taps(fleur, "CSV")
        [sent] = [view for view in fleur.screen() if view.kind == "document"]
        text = stage.telegram.files[sent.file_id].data.decode()
        assert made == [7, 6]
        assert "Verhaal 1:" in text
        assert "Verhaal 0:" not in text


async def test_too_many_for_a_chat_are_left_to_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says so, and sends nothing."""
    monkeypatch.setattr(exporting, "MOST", 5)
    async with staged(tmp_path, admins=ADMINS) as stage:
        fleur = stage.person("Fleur")
        await shelved(stage, 6)
        await stage.says(fleur, "/exporteer")
        [said] = await stage.taps(fleur, "Collega’s")
        assert said.startswith("Dat zijn 6 verhalen: te veel voor een chat.")


async def test_a_booklet_of_too_many_is_refused_and_the_rest_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Setting a booklet takes memory for each story; a table does not."""
    monkeypatch.setattr(exporting, "MOST_SET", 5)
    async with staged(tmp_path, admins=ADMINS) as stage:
        fleur = stage.person("Fleur")
        await shelved(stage, 6)
        await stage.says(fleur, "/exporteer")
        await stage.taps(fleur, "Collega’s")
        [said] = await stage.taps(fleur, "Boekje (PDF)")
        assert said.startswith("Dat zijn 6 verhalen: te veel voor een chat.")
        await stage.taps(fleur, "Excel")
        assert [view.kind for view in fleur.screen()][-1] == "document"


@pytest.mark.parametrize(
    "data", ["x1|", "x1|everybody", "x1|policy|docx", "x1|colleagues|csv|more", "x1|csv|policy"]
)
async def test_an_invented_button_does_nothing(tmp_path: Path, data: str) -> None:
    """A line over the chat, no file."""
    async with staged(tmp_path, admins=ADMINS) as stage:
        fleur = stage.person("Fleur")
        await shelved(stage, 6)
        await stage.says(fleur, "/exporteer")
        fleur.taps_data(data)
        await stage.quiet()
        assert not [view for view in fleur.screen() if view.kind == "document"]
        assert fleur.toasts()


@pytest.mark.parametrize("audience", Audience)
async def test_nobody_else_exports(tmp_path: Path, audience: Audience) -> None:
    """A button of a facilitator's, tapped by somebody who is none, binds and sends nothing."""
    async with staged(tmp_path, admins=ADMINS) as stage:
        stage.person("Fleur")
        stage.person("Gijs")
        sam = stage.person("Sam")
        await shelved(stage, 6)
        await stage.says(sam, "/start")
        for data in (f"x1|{audience.value}", f"x1|{audience.value}|csv"):
            sam.taps_data(data)
            await stage.quiet()
        assert not [view for view in sam.screen() if view.kind == "document"]
        assert "Dit kan alleen een facilitator" in sam.screen()[-1].text
