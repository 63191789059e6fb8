"""The personal picture: off by default, for one person's eyes, and gone when switched off."""

import asyncio
import struct
from pathlib import Path

import pytest

from bot.person import drawing
from bot.playground.people import Person
from bot.turn import Drawing
from flows.checkin.weeks import Week
from storage.checkin import weeks
from storage.database import Tx
from tests.stage import Stage, staged

PNG = b"\x89PNG\r\n\x1a\n"
LONG = "Hoe je de week uitkwam"
SCORES = (4, None, 2, 2, None, 5, 1, 3)


def picture(*scores: int | None, title: str = LONG) -> bytes:
    labelled = tuple((f"wk {46 + number}", score) for number, score in enumerate(scores))
    return drawing.draw(Drawing(title, "leeg", "vol energie", labelled))


def size(png: bytes) -> tuple[int, int]:
    """Width and height in pixels, from the header (PNG, third edition, 11.2.1)."""
    width, height = struct.unpack(">II", png[16:24])
    return width, height


@pytest.mark.parametrize("scores", [SCORES, (None,) * 7 + (5,), (1,) * 8, (5,) * 8])
def test_the_picture_is_one_png_of_a_phone_s_width(scores: tuple[int | None, ...]) -> None:
    """However many weeks were answered."""
    drawn = picture(*scores)
    assert drawn.startswith(PNG)
    assert size(drawn) == drawing.SIZE


def test_the_picture_shows_what_it_is_given() -> None:
    """Another score, another word: another picture; the same again: the same."""
    drawn = picture(*SCORES)
    assert drawn == picture(*SCORES)
    assert drawn != picture(*SCORES[:-1], 4)
    assert drawn != picture(*SCORES, title="How you left the week")


@pytest.mark.parametrize("title", ["#panic()", "$x$ *b* _i_ \\ ] }", '"'])
def test_words_are_never_run(title: str) -> None:
    """What the template is given is shown as it is."""
    assert size(picture(*SCORES, title=title)) == drawing.SIZE


def test_the_picture_needs_no_font_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is drawn the same in a house without any."""
    expected = picture(*SCORES)
    monkeypatch.setenv("FONTCONFIG_FILE", "/dev/null")
    monkeypatch.setenv("HOME", "/nowhere")
    assert picture(*SCORES) == expected


def held(tx: Tx) -> list[bytes]:
    return [row["sealed"] for row in tx.all(weeks.SQL["every"])]


async def remembered(stage: Stage, person: Person) -> tuple[Week, ...] | None:
    key = stage.app.runner.house.sealer.pseudonym(person.id)
    return await stage.app.database.unit(lambda tx: weeks.all_of(tx, key))


async def left_week(stage: Stage, person: Person, score: str) -> list[str]:
    """End a week with this score; return what the bot then asks."""
    await stage.opens(person, "flow-week")
    asked = await stage.taps(person, score)
    await stage.says(person, "/stop")
    await stage.taps(person, "Laat staan")
    return asked


async def test_nothing_is_kept_of_who_did_not_ask_for_it(tmp_path: Path) -> None:
    """Nor of who was asked and said no; what colleagues switched on does not matter."""
    async with staged(tmp_path) as stage:
        sam, amina = stage.person("Sam"), stage.person("Amina")
        await stage.says(amina, "/mijnweek")
        await stage.taps(amina, "Ja, onthouden")
        await left_week(stage, sam, "2")
        await stage.says(sam, "/mijnweek")
        await stage.taps(sam, "Liever niet")
        await left_week(stage, sam, "2")
        assert await remembered(stage, sam) is None
        assert await remembered(stage, amina) == ()


async def test_the_picture_is_a_protected_photo_with_the_same_in_words(tmp_path: Path) -> None:
    """Only in the chat of whose weeks they are."""
    async with staged(tmp_path) as stage:
        sam = stage.person("Sam")
        await stage.says(sam, "/mijnweek")
        await stage.taps(sam, "Ja, onthouden")
        for score in ("4", "2"):
            await left_week(stage, sam, score)
            await stage.passes(weeks=1)
        await stage.says(sam, "/mijnweek")
        [shown] = [view for view in sam.screen() if view.kind == "photo"]
        assert shown.text == "De laatste acht weken, alleen voor jou.\n\nWeek 12: 4. Week 13: 2."
        assert shown.protect_content
        drawn = stage.telegram.files[shown.file_id].data
        assert drawn.startswith(PNG)
        assert size(drawn) == drawing.SIZE


async def test_three_low_weeks_in_a_row_ask_what_is_needed(tmp_path: Path) -> None:
    """Of who asked to be remembered; a better week begins the count anew."""
    async with staged(tmp_path) as stage:
        sam, amina = stage.person("Sam"), stage.person("Amina")
        await stage.says(sam, "/mijnweek")
        await stage.taps(sam, "Ja, onthouden")
        asked = {sam.id: "", amina.id: ""}
        for score in ("2", "2", "2", "3", "2"):
            for person in (sam, amina):
                heavy = "Dit klinkt zwaar" in (await left_week(stage, person, score))[0]
                asked[person.id] += "x" if heavy else "."
            await stage.passes(weeks=1)
        assert asked == {sam.id: "..x..", amina.id: "....."}


async def test_eight_weeks_later_it_is_gone_by_itself(tmp_path: Path) -> None:
    """Also of who never comes back; that it was asked for is remembered."""
    async with staged(tmp_path) as stage:
        sam = stage.person("Sam")
        await stage.says(sam, "/mijnweek")
        await stage.taps(sam, "Ja, onthouden")
        await left_week(stage, sam, "4")
        await stage.passes(weeks=7)
        assert [each.score for each in await remembered(stage, sam) or ()] == [4]
        await stage.passes(weeks=1)
        assert await remembered(stage, sam) == ()


async def test_switching_off_leaves_no_trace_on_disk(tmp_path: Path) -> None:
    """Not in the database, nor in its log, as soon as the person has been told."""
    async with staged(tmp_path) as stage:
        sam = stage.person("Sam")
        await stage.says(sam, "/mijnweek")
        await stage.taps(sam, "Ja, onthouden")
        await left_week(stage, sam, "4")
        [stored] = await stage.app.database.unit(held)
        await stage.says(sam, "/mijnweek")
        assert await stage.taps(sam, "Zet uit en wis ze") != []
        await stage.passes(seconds=5)
        files = await asyncio.to_thread(lambda: [*tmp_path.glob("houvast.db*")])
        assert not any(stored in file.read_bytes() for file in files)
        assert await remembered(stage, sam) is None
