"""What a person typed stands in a text exactly as it was typed, whatever it looks like."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prompts.measure import most
from prompts.reading import read_sheet
from prompts.template import Chosen, Joined
from prompts.wording import Voice

SHEET = """
plain = Een tekst.
joined = Je schreef: ‘{ $text }’ en { $other }{ "{" }.
chosen = { $count ->
    [0] niets: { $text }
    [one] één: { $text }, { $other }
   *[other] { $count } keer: { $text }, { $other }
}
named = { $reminder ->
    [sentence] met { $text }
   *[none] zonder { $text }
}
"""
sheet = read_sheet("common", "nl", "prompts/nl/common.ftl", SHEET)
texts = {entry.key: entry.template for entry in sheet.entries}
voice = Voice("nl", texts)

LOOKS_LIKE_FLUENT = st.sampled_from(
    ["{ $other }", '{ "x" }', "{ common }", "-term", "*[other] x", "}", "{", "\ue0000\ue000"]
)
typed = st.lists(st.text(max_size=40) | LOOKS_LIKE_FLUENT, max_size=8).map("".join)


def test_each_way_of_showing_is_tried_here() -> None:
    kinds = [type(texts[f"common/{name}"]) for name in ("plain", "joined", "chosen", "named")]
    assert kinds == [str, Joined, Chosen, Chosen]
    assert sheet.faults == ()


@given(text=typed, other=typed)
def test_values_appear_literally_in_a_row(text: str, other: str) -> None:
    shown = voice("common/joined", text=text, other=other)
    assert shown == f"Je schreef: ‘{text}’ en {other}{{."


@given(text=typed, other=typed, count=st.integers(0, 999))
def test_values_appear_literally_in_a_choice(text: str, other: str, count: int) -> None:
    expected = {0: f"niets: {text}", 1: f"één: {text}, {other}"}.get(
        count, f"{count} keer: {text}, {other}"
    )
    assert voice("common/chosen", text=text, other=other, count=count) == expected


@given(text=typed, reminder=typed)
def test_a_value_that_is_no_variant_takes_the_starred_one(text: str, reminder: str) -> None:
    expected = f"met {text}" if reminder == "sentence" else f"zonder {text}"
    assert voice("common/named", text=text, reminder=reminder) == expected


@pytest.mark.parametrize("length", [100, 101, 2500, 2501, 100_000])
def test_no_length_is_too_long(length: int) -> None:
    """Project Fluent alone refuses values of more than 2,500 characters."""
    text = "é" * length
    assert voice("common/chosen", text=text, other=text, count=2) == f"2 keer: {text}, {text}"


@given(text=typed)
def test_no_invisible_marks_are_put_around_a_value(text: str) -> None:
    text = text.replace("\u2068", "").replace("\u2069", "")
    for key in ("common/joined", "common/chosen", "common/named"):
        shown = voice(key, text=text, other="x", count=2, reminder="none")
        assert not {"\u2068", "\u2069"} & set(shown)


def test_braces_within_braces_and_numbers_are_shown_as_fluent_does() -> None:
    entries = read_sheet("common", "nl", "x.ftl", "a = { { $text } } en { 12 }\n").entries
    shown = Voice("nl", {"common/a": entries[0].template})("common/a", text="{ $x }")
    assert shown == "{ $x } en 12"
    assert most(entries[0].pattern, len, lambda _: 10) == 10 + len(" en 12")


@pytest.mark.parametrize("key", ["common/joined", "common/named"])
def test_a_value_that_is_no_text_and_no_number_is_refused(key: str) -> None:
    nothing: Any = None
    with pytest.raises(TypeError):
        voice(key, text=nothing, other="x", reminder="none")


def test_a_value_that_looks_like_the_mark_of_a_long_one_stays() -> None:
    """An attack: long values are put in by a mark, which a typed one must not forge."""
    forged, long = "\ue0000\ue000", "lang " * 50
    assert voice("common/chosen", text=long, other=forged, count=2) == f"2 keer: {long}, {forged}"
