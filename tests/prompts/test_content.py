"""The words that Houvast ships: complete, in tone, with the numbers to call in their place."""

import re
from collections.abc import Iterator

import pytest

from bot.dialogue.catalogue import catalogue
from flows.dialogue.needs import LIMITS, needed_wording
from prompts.checking import check
from prompts.measure import most
from prompts.wording import Wording

WORDING = Wording.load()
LONGEST_SENTENCE = 15  # words


def sentences(language: str) -> Iterator[tuple[str, str]]:
    """Every sentence that can be shown as it stands, with its key; variables count as a word."""
    for key, entry in WORDING.entries[language].items():
        template = entry.template
        if isinstance(template, str):
            text = template
        elif hasattr(template, "parts"):
            text = "".join("X" if at % 2 else part for at, part in enumerate(template.parts))
        else:
            continue
        for sentence in re.split(r"(?<=[.?:;])\s+|\n+", text):
            yield key, sentence


def test_the_dialogues_find_every_text_they_need_and_none_is_out_of_order() -> None:
    """What the code asks for besides is proven by `main.py check`, over all sources."""
    found = check(needed_wording(catalogue()), WORDING, sources=[])
    assert [each for each in found if "nothing asks for" not in each.message] == []


def test_there_are_two_languages() -> None:
    assert WORDING.languages == ("en", "nl")


@pytest.mark.parametrize("language", WORDING.languages)
def test_sentences_are_short_enough_to_read_on_a_phone(language: str) -> None:
    long = [
        (key, each) for key, each in sentences(language) if len(each.split()) > LONGEST_SENTENCE
    ]
    assert long == []


def test_dutch_says_je() -> None:
    formal = [key for key, each in sentences("nl") if re.search(r"\b([Uu]|[Uu]w)\b", each)]
    assert formal == []


@pytest.mark.parametrize("language", WORDING.languages)
def test_no_text_praises_or_cheers(language: str) -> None:
    praise = re.compile(r"\b(super|goed zo|goed bezig|knap|top|great|well done)\b", re.IGNORECASE)
    assert [key for key, each in sentences(language) if praise.search(each)] == []


@pytest.mark.parametrize("language", WORDING.languages)
@pytest.mark.parametrize(
    ("key", "numbers"),
    [
        ("blocks/acute-call112", ["112", "112NL"]),
        ("blocks/acute-vt", ["Veilig Thuis", "0800-2000", "112"]),
        ("blocks/contact", ["113", "113.nl"]),
        ("common/help-numbers", ["112", "Veilig Thuis", "0800-2000", "113"]),
        ("common/anonymous-no-report", ["112"]),
    ],
)
def test_the_numbers_to_call_stand_in_the_text_itself(
    language: str, key: str, numbers: list[str]
) -> None:
    text = WORDING.text(language, key)
    assert [number for number in numbers if number not in text] == []


@pytest.mark.parametrize("language", WORDING.languages)
def test_scales_name_both_their_ends_in_the_question(language: str) -> None:
    """Not by colour or place alone: a screen reader reads the same."""
    texts = WORDING.entries[language]
    for key in (each.removesuffix(".low") for each in texts if each.endswith(".low")):
        question = WORDING.text(language, key)
        ends = [WORDING.text(language, f"{key}.{end}") for end in ("low", "high")]
        assert [end for end in ends if f"= {end}" not in question] == []


@pytest.mark.parametrize("language", WORDING.languages)
@pytest.mark.parametrize("scale", [("blocks/echo-dyad", 7), ("blocks/echo-s5", 5)])
def test_every_digit_is_said_in_words_of_its_own(language: str, scale: tuple[str, int]) -> None:
    key, last = scale
    voice = WORDING.speaks(language)
    said = [voice(key, digit=digit, low="low", high="high") for digit in range(1, last + 1)]
    assert len(set(said)) == last
    assert [each[0] for each in said] == [str(digit) for digit in range(1, last + 1)]
    assert all("low" in each for each in said[: last // 2])
    assert all("high" in each for each in said[last // 2 + 1 :])


@pytest.mark.parametrize("language", WORDING.languages)
def test_two_corners_of_a_triad_fit_on_one_button(language: str) -> None:
    """Each fits on its own is not enough: a cell between two carries both names."""
    cells = [
        " + ".join(WORDING.text(language, each) for each in option.labels)
        for dialogue in catalogue().dialogues.values()
        for step in dialogue.routine.steps.values()
        for option in step.options
        if step.kind == "triad"
    ]
    assert "blocks/all-three" in {need.key for need in needed_wording(catalogue())}
    assert [each for each in cells if len(each) > LIMITS["button"]] == []
    assert cells


def test_every_text_says_something() -> None:
    empty = [
        entry.key
        for texts in WORDING.entries.values()
        for entry in texts.values()
        if not most(entry.pattern, lambda words: len(words.strip()), lambda _: 1)
    ]
    assert empty == []
