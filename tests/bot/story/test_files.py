"""Files of stories: whole, harmless, the same in every form, and nothing that is withheld."""

import csv
import io
import json
import zipfile
from collections.abc import Sequence
from dataclasses import asdict, replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.story.files.booklet import charts, contents
from bot.story.files.export import Export, Format
from bot.story.files.texts import plain
from bot.story.files.writing import write
from flows.story.content import Audience, Carried, Feeling, StoryType
from flows.story.export import COLUMNS, Row
from prompts.wording import Wording

WORDING = Wording.load()
FORMULAS = ("=1+1", "+49", "-2", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\n=1")
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def told(number: int, **changed: object) -> Row:
    """A row like others."""
    row = Row(
        type=list(StoryType)[number % 4].value, month="2026-Q4", language="nl",
        title=f"Titel {number}", story=f"Verhaal {number}.", lesson="Vraag het eerst.",
        grip=number % 7 + 1, rules=4, carried=list(Carried)[number % 7].value, field="care",
        support="near", circle="*", feeling=list(Feeling)[number % 6].value, backing_team=None,
        backing_organisation=None, backing_board=2, cost_usual="to_150", cost_this="to_10",
    )  # fmt: skip
    return replace(row, **changed)  # type: ignore[arg-type]


def export(rows: Sequence[Row], language: str = "nl", withheld: int = 0, least: int = 5) -> Export:
    voice = WORDING.speaks(language)
    return Export(voice, Audience.POLICY, tuple(rows), len(rows), withheld, least, "2026-11")


def written(exported: Export, form: Format) -> bytes:
    target = io.BytesIO()
    write(exported, form, target)
    return target.getvalue()


def csv_rows(exported: Export) -> list[list[str]]:
    text = written(exported, Format.CSV).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))[1:]


def workbook(exported: Export) -> tuple[list[list[tuple[str, str]]], str]:
    """The first sheet's cells as (kind, text), and all of its other parts in one text."""
    with zipfile.ZipFile(io.BytesIO(written(exported, Format.XLSX))) as book:
        strings = [
            "".join(part.text or "" for part in each.iter(f"{SHEET}t"))
            for each in ET.fromstring(book.read("xl/sharedStrings.xml"))  # noqa: S314
        ]
        sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))  # noqa: S314
        rest = "".join(book.read(name).decode() for name in book.namelist())
    cells = []
    for row in sheet.iter(f"{SHEET}row"):
        values = [(each.get("t", "n"), each.findtext(f"{SHEET}v") or "") for each in row]
        cells.append([(kind, strings[int(v)] if kind == "s" else v) for kind, v in values if v])
    return cells, rest


texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60)


@given(st.lists(texts, min_size=1, max_size=5))
def test_every_character_survives(given_: list[str]) -> None:
    """In json as it is; in csv but for the apostrophe before what would run."""
    exported = export([told(n, story=text, title=text) for n, text in enumerate(given_)])
    stories = json.loads(written(exported, Format.JSON))["stories"]
    assert [each["story"] for each in stories] == given_
    column = COLUMNS.index("story")
    for row, text in zip(csv_rows(exported), given_, strict=True):
        assert row[column].removeprefix("'") == text.removeprefix("'") or row[column] == f"'{text}"


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_runs_as_a_formula(formula: str) -> None:
    """Not in csv, where it gets an apostrophe; not in xlsx, where it is a text. All columns."""
    exported = export([told(0, title=formula, story=formula, lesson=formula, circle=formula)])
    [row] = csv_rows(exported)
    for column in ("title", "story", "lesson", "circle"):
        assert row[COLUMNS.index(column)].startswith("'")
    cells, whole = workbook(exported)
    assert "<f>" not in whole
    assert sum(kind == "s" and text.endswith(formula.strip()) for kind, text in cells[1]) == 4


def test_a_workbook_names_no_moment_and_no_maker() -> None:
    """The month of the export only; digits are numbers, the rest is text."""
    cells, whole = workbook(export([told(2)]))
    assert "2026-11-01T00:00:00Z" in whole
    assert "<dc:creator></dc:creator>" in whole
    assert {text for kind, text in cells[1] if kind == "n"} == {"3", "4", "2"}
    assert "Niemand weet wie deze verhalen vertelde" in whole


def test_json_has_ids_that_stay() -> None:
    """Values are ids of options and numbers, null where nothing is said; keys are the columns."""
    whole = json.loads(written(export([told(1)], "en", withheld=20), Format.JSON))
    assert whole.pop("stories") == [asdict(told(1))]
    assert whole == {
        "version": 1, "audience": "policy", "month": "2026-11", "minimum": 5, "given": 1,
        "withheld": 20,
    }  # fmt: skip


def test_a_small_number_withheld_is_told_in_no_file() -> None:
    """Fewer than the minimum: only that, in every form."""
    exported = export([told(n) for n in range(5)], withheld=3)
    assert json.loads(written(exported, Format.JSON))["withheld"] is None
    few = "Minder dan 5 andere verhalen"
    assert few in written(exported, Format.MD).decode()
    assert few in str(contents(exported)["method"])
    assert few in workbook(exported)[1]


@pytest.mark.parametrize(("month", "said"), [
    ("2026-11", "november 2026"), ("2026-Q4", "4e kwartaal 2026"), ("2026-H2", "tweede helft 2026"),
    ("2026-H1", "eerste helft 2026"), ("2026", "2026"), ("*", "niet getoond"),
])  # fmt: skip
def test_a_month_is_said_as_coarse_as_it_is(month: str, said: str) -> None:
    """In words of the language."""
    [row] = csv_rows(export([told(0, month=month, field=None)]))
    assert row[COLUMNS.index("month")] == said
    assert row[COLUMNS.index("field")] == "niet gezegd"


@pytest.mark.parametrize(
    "text",
    ["# kop", "- lijst", "1. lijst", "<b>x</b>", "![x](http://x)", "a\n===", "`x`", "***", "    x"],
)
def test_what_people_wrote_is_no_markup(text: str) -> None:
    """Every sign that would begin something is escaped; without the escapes it is the text."""
    escaped = plain(text)
    assert escaped.replace("\\", "") == text
    signs = [place for place, sign in enumerate(escaped) if sign in "`*_[]<>#|~&"]
    assert all(escaped[place - 1] == "\\" for place in signs)


@given(st.lists(st.integers(0, 6), max_size=40), st.integers(3, 9))
def test_no_chart_shows_fewer_than_the_minimum(given_: list[int], least: int) -> None:
    """Every number drawn, and the rest beside it, is of the minimum or more; zero is not told."""
    rows = [told(number) for number in given_]
    for chart in charts(export(rows, least=least), rows):
        counts = [each["count"] for each in chart.get("spans", chart.get("places", []))]
        assert all(count == 0 or count >= least for count in counts)
        assert chart.get("rest", 0) == 0 or chart["rest"] >= least
        if chart["kind"] == "dyad":
            assert 0 not in counts


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("number", [0, 5, 130])
def test_the_booklet_is_set_for_any_number(language: str, number: int) -> None:
    """None, few and many; twice the same bytes; tagged, named, and without moment or maker."""
    exported = export([told(each, language=language) for each in range(number)], language)
    pdf = written(exported, Format.PDF)
    assert pdf == written(exported, Format.PDF)
    assert pdf.startswith(b"%PDF-")
    assert b"/Marked true" in pdf
    assert b"pdfuaid" in pdf
    assert WORDING.text(language, "booklet/title").encode() in pdf
    assert not any(name in pdf for name in (b"CreationDate", b"CreateDate", b"/Author"))


@pytest.mark.parametrize(("text", "standard"), [("→ αβγ é", True), ("🙂", False), ("\x01", False)])
def test_the_standard_is_claimed_only_where_every_character_is_drawn(
    text: str, standard: bool
) -> None:
    """Else a screen reader is promised what is not there; tagged it is all the same."""
    pdf = written(export([told(0, story=text)]), Format.PDF)
    assert (b"pdfuaid" in pdf) == standard
    assert b"/Marked true" in pdf


@given(texts, texts)
@settings(max_examples=15)
def test_the_booklet_is_set_whatever_people_wrote(title: str, story: str) -> None:
    """No text is read as markup, and a character that no font has stops nothing."""
    exported = export(
        [told(0, title=title, story=story, lesson=story), told(1, story="🙂 #panic()")]
    )
    assert written(exported, Format.PDF).startswith(b"%PDF-")
