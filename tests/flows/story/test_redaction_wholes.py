"""A name and the word for its kind go together: the tag reads as one thing."""

import pytest

from flows.story.redaction import Label, redact
from tests.flows.story.corpus import TAGS


def hidden(text: str) -> list[tuple[str, str]]:
    return [(s.label.value, text[s.start : s.end]) for s in redact(text, TAGS).spans]


@pytest.mark.parametrize(
    "name",
    [
        "groep de otter",
        "crisisgroep de meerpaal",
        "voedselbank ijsselmonde",
        "slagerij ramdin",
        "meidenhuis het baken",
        "prisma plus",
        "gezinshuis de linde",
    ],
)
@pytest.mark.parametrize("sentence", ["hij zit nu bij {}.", "gisteren belde {} weer", "{}, zei ze"])
def test_a_name_goes_with_its_kind(name: str, sentence: str) -> None:
    """In lower case, wherever it stands."""
    assert (Label.ORGANISATION, name) in hidden(sentence.format(name))


def test_two_halves_over_a_small_word_are_one() -> None:
    """Found as two, hidden as one."""
    text = "Een brief van Stichting Horizon aan Zee over de kosten."
    assert hidden(text) == [(Label.ORGANISATION, "Stichting Horizon aan Zee")]


@pytest.mark.parametrize(
    "text",
    [
        "op de groep was het rustig en in het team ook",
        "de school belde, de praktijk was dicht",
        "het wijkteam vroeg om hulp bij de opvang",
    ],
)
def test_a_kind_alone_stays(text: str) -> None:
    """What every place has points to none."""
    assert hidden(text) == []
