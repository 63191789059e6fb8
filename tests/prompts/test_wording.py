"""Asking for words by key and language."""

from datetime import time
from pathlib import Path

import pytest

from flows.errors import ContentError, Fault
from prompts.wording import Wording, WordingError
from tests.prompts.sheets import dutch, write


def test_a_text_is_found_by_file_and_message(tmp_path: Path) -> None:
    wording = dutch(tmp_path, "menu = Waar wil je mee beginnen?\n    .read = Verhalen lezen\n")
    assert wording.text("nl", "common/menu") == "Waar wil je mee beginnen?"
    assert wording.text("nl", "common/menu.read") == "Verhalen lezen"


def test_a_voice_is_one_language_bound(tmp_path: Path) -> None:
    wording = Wording.load(write(tmp_path, nl__common="yes = Ja\n", en__common="yes = Yes\n"))
    assert wording.languages == ("en", "nl")
    assert [wording.speaks(each)("common/yes") for each in ("nl", "en")] == ["Ja", "Yes"]
    assert wording.speaks("nl").language == "nl"


def test_values_stand_where_the_text_says(tmp_path: Path) -> None:
    wording = dutch(tmp_path, "hour = Hoe laat op { $day }?\n")
    assert wording.text("nl", "common/hour", day="vrijdag") == "Hoe laat op vrijdag?"


def test_lines_and_blank_lines_stay(tmp_path: Path) -> None:
    wording = dutch(tmp_path, "card =\n    { $title }\n\n    { $text }\n")
    assert wording.text("nl", "common/card", title="Kop", text="Tekst") == "Kop\n\nTekst"


@pytest.mark.parametrize(
    ("count", "expected"),
    [(0, "0 verhalen"), (1, "één verhaal"), (2, "2 verhalen"), (1500, "1.500 verhalen")],
)
def test_a_count_chooses_its_form(tmp_path: Path, count: int, expected: str) -> None:
    text = "n = { $count ->\n    [one] één verhaal\n   *[other] { $count } verhalen\n}\n"
    assert dutch(tmp_path, text).text("nl", "common/n", count=count) == expected


@pytest.mark.parametrize(("language", "expected"), [("nl", "tot 1.500"), ("en", "tot 1,500")])
def test_numbers_have_the_separators_of_the_language(
    tmp_path: Path, language: str, expected: str
) -> None:
    wording = Wording.load(write(tmp_path, **{f"{language}__common": "max = tot { $max }\n"}))
    assert wording.text(language, "common/max", max=1500) == expected


def test_days_times_and_months_are_said_in_the_language() -> None:
    wording = Wording.load()
    for language, expected in (
        ("nl", ["vrijdag", "16.00 uur", "november 2026"]),
        ("en", ["Friday", "16:00", "November 2026"]),
    ):
        voice = wording.speaks(language)
        assert [voice.day(4), voice.clock(time(16)), voice.month("2026-11")] == expected


def test_has_tells_what_there_is(tmp_path: Path) -> None:
    wording = dutch(tmp_path, "yes = Ja\n")
    assert wording.has("nl", "common/yes")
    assert not wording.has("nl", "common/no")
    assert not wording.has("en", "common/yes")
    assert wording.speaks("nl").has("common/yes")


def test_an_unknown_key_is_refused_with_the_one_meant(tmp_path: Path) -> None:
    with pytest.raises(WordingError) as caught:
        dutch(tmp_path, "welcome = Welkom\n").text("nl", "common/welcom")
    assert str(caught.value) == "wording: no text common/welcom in nl; is common/welcome meant?"


def test_a_missing_value_is_refused_by_name(tmp_path: Path) -> None:
    wording = dutch(tmp_path, "hour = Hoe laat op { $day }?\n")
    with pytest.raises(WordingError, match=r"common/hour \(nl\) needs a value for \$day"):
        wording.text("nl", "common/hour")


def test_a_refusal_never_tells_what_a_person_typed(tmp_path: Path) -> None:
    """An attack: a name in a value must not reach a log through the error."""
    wording = dutch(tmp_path, "a = { $one } { $two }\n")
    with pytest.raises(WordingError) as caught:
        wording.text("nl", "common/a", one="Fatima")
    assert "Fatima" not in str(caught.value)


def test_an_unknown_language_is_refused_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(WordingError, match="no language 'fr'; there are nl"):
        dutch(tmp_path, "yes = Ja\n").speaks("fr")


def test_a_file_that_cannot_be_read_is_refused_with_file_line_and_mend(tmp_path: Path) -> None:
    root = write(tmp_path, nl__common="yes = Ja\nno Nee\n")
    with pytest.raises(ContentError) as caught:
        Wording.load(root)
    assert caught.value.faults == [
        Fault(
            "prompts/nl/common.ftl",
            2,
            'not readable (Expected token: "="); '
            "write `name = text`, and begin a following line with four spaces",
        )
    ]


def test_the_rest_of_a_faulty_file_is_still_read(tmp_path: Path) -> None:
    wording = Wording.read(write(tmp_path, nl__common="no Nee\nyes = Ja\n"))
    assert wording.text("nl", "common/yes") == "Ja"
    assert [fault.line for fault in wording.faults] == [1]
