"""Where what was found begins and ends: the tagger sees that something is there, rules how far."""

import pytest

from flows.story.redaction import Label, redact
from tests.flows.story.corpus import TAGS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bij Levvel en de stichting Kleine Stappen", ["Levvel", "stichting Kleine Stappen"]),
        ("hij woont in de Schilderswijk", ["Schilderswijk"]),
        ("hij kwam uit de wijk Groenoord", ["Groenoord"]),
        ("toen belde roos van entrea", ["roos", "entrea"]),
        ("ik sprak Samira en Fatima apart", ["Samira", "Fatima"]),
        ("ik was bij storm van acht thuis", ["storm", "acht"]),
        ("drie 8-jarigen zaten klaar", ["8-jarigen"]),
        ("een Rotterdamse school, een Utrechts gezin", ["Rotterdamse", "Utrechts"]),
    ],
)
def test_two_things_are_two_and_small_words_stay(text: str, expected: list[str]) -> None:
    """What is hidden is each thing alone, without the words around it."""
    assert [text[span.start : span.end] for span in redact(text, TAGS).spans] == expected


def test_a_place_stays_a_place() -> None:
    """Cutting an article off changes no label."""
    (span,) = redact("hij woont in de Schilderswijk", TAGS).spans
    assert span.label is Label.PLACE
