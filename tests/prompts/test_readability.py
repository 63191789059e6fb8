"""The Dutch texts read easily: measured by Flesch-Douma, a sheet at a time.

`pytest tests/prompts/test_readability.py -rP` lists the ten hardest texts of ten words or more.
"""

from collections import defaultdict
from collections.abc import Iterator

import pytest
from fluent.syntax import ast
from hypothesis import given
from hypothesis import strategies as st

from prompts.checking import role_of
from prompts.readability import Measured, measure, syllables, together
from prompts.wording import Wording

NORMAL, HARD = 60.0, 30.0
"""On Douma's scale: from here on normal; below this very hard, for who went to university."""
A_PAGE = 100  # words: what the formula was made for
A_FEW_SENTENCES = 10  # words: below it, one long word decides
WORDS_A_SENTENCE = 10


def shown(pattern: ast.Pattern) -> str:
    """A text as it stands, with a word of one syllable for a value, and its usual variants."""
    return "".join(map(_element, pattern.elements))


def _element(element: object) -> str:
    match element:
        case ast.TextElement(value=words):
            return str(words)
        case ast.Placeable(expression=inner):
            return _element(inner)
        case ast.StringLiteral():
            return str(element.parse()["value"])
        case ast.SelectExpression(variants=variants):
            return next(shown(each.value) for each in variants if each.default)
        case _:
            return "dit"


def texts() -> Iterator[tuple[str, str]]:
    """Every Dutch message, with its key; buttons and short names are no sentences."""
    for key, entry in Wording.load().entries["nl"].items():
        if role_of(key) == "message":
            yield key, shown(entry.pattern)


def sheets() -> dict[str, Measured]:
    """Every sheet as one text."""
    found = defaultdict(list)
    for key, text in texts():
        found[key.partition("/")[0]].append(measure(text))
    return {sheet: together(parts) for sheet, parts in found.items()}


def hardest() -> list[tuple[float, str, str]]:
    """The texts by reading ease, the hardest first."""
    found = ((measure(text), key, text) for key, text in texts())
    return sorted((m.ease, key, text) for m, key, text in found if m.words >= A_FEW_SENTENCES)


@pytest.mark.parametrize("sheet", [name for name, m in sheets().items() if m.words >= A_PAGE])
def test_a_sheet_reads_normally_or_easier(sheet: str) -> None:
    """Short sentences of short words: at least what Douma calls normal."""
    measured = sheets()[sheet]
    assert measured.ease >= NORMAL
    assert measured.words / measured.sentences <= WORDS_A_SENTENCE


def test_no_text_is_very_hard() -> None:
    """The hardest texts are listed, so that somebody mends them."""
    listed = hardest()[:10]
    for ease, key, text in listed:
        print(f"{ease:6.1f}  {key}: {' '.join(text.split())}")  # noqa: T201

    assert [key for ease, key, _ in listed if ease < HARD] == []


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("kind", 1),
        ("leeuw", 1),
        ("één", 1),
        ("jij", 1),
        ("ideeën", 3),
        ("mooie", 2),
        ("koeien", 2),
        ("bijeen", 2),
        ("beïnvloed", 3),
        ("geëindigd", 3),
        ("museum", 3),
        ("bureau", 2),
        ("theater", 3),
        ("situatie", 4),
        ("organisatie", 5),
        ("leidinggevende", 5),
        ("aandachtsfunctionaris", 7),
        ("individueel", 5),
        ("GZ", 2),
        ("0800-2000", 1),
    ],
)
def test_syllables_are_counted_as_dutch_writes_them(word: str, count: int) -> None:
    """Vowels that belong together are one syllable; a trema begins a new one."""
    assert syllables(word) == count


def test_a_text_is_measured_by_sentences_words_and_syllables() -> None:
    """206.84 - 77 x 7/6 - 0.93 x 6/2."""
    measured = measure("Wat wil je doen? Bel even.")
    assert measured == Measured(words=6, sentences=2, syllables=7, longest=4)
    assert measured.ease == pytest.approx(206.84 - 77 * 7 / 6 - 0.93 * 3)


def test_an_empty_text_is_easy() -> None:
    assert measure(" … ").ease == 100.0


@given(st.text(alphabet="aeioubdn ", min_size=1), st.text(alphabet="aeioubdn ", min_size=1))
def test_two_texts_together_count_as_one(one: str, two: str) -> None:
    """Measured apart and put together, or written one under the other: the same."""
    assert together([measure(one), measure(two)]) == measure(f"{one}\n{two}")


@given(st.text())
def test_any_text_can_be_measured(text: str) -> None:
    """No fewer syllables than words, no more sentences than words."""
    measured = measure(text)
    assert measured.syllables >= measured.words >= measured.sentences
