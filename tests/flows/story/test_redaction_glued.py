"""A blank that a thumb has lost hides no name: `inkaatsheuvel`, `mentorleonie`, `overSven`."""

import pytest

from flows.story.redaction import redact
from tests.flows.story.corpus import TAGS


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("ik dacht aan haar moeder inkaatsheuvel die niet kwam", "kaatsheuvel"),
        ("Ik belde zelf maar inarnhem en die mevrouw zei niets", "arnhem"),
        ("Ik heb haar mentorleonie meegenomen naar de gang", "leonie"),
        ("we praten over een uur overSven en hoe het thuis gaat", "Sven"),
    ],
)
def test_a_name_joined_to_the_word_before_is_hidden(text: str, gone: str) -> None:
    """Only the name, or the whole of what was written as one."""
    assert gone not in redact(text, TAGS).text


@pytest.mark.parametrize(
    "text",
    [
        "het pleegouderoverleg en de vergaderdruk bij het ketenoverleg",
        "de gezinshuisouder, de jeugdzorgwerker en de schoolmaatschappelijk werker",
        "een veiligheidsplan, een gezinsplan en het perspectiefbesluit",
        "via WhatsApp, en een PowerPoint over YouTube",
    ],
)
def test_words_that_dutch_joins_itself_stay(text: str) -> None:
    """A compound is no name with a word before it, and neither is a brand."""
    assert "persoon" not in redact(text, TAGS).text
