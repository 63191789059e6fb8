"""An age is hidden in every form in which people type it; what counts something else stays."""

import pytest

from flows.story.redaction import Label, redact
from tests.flows.story.corpus import TAGS


def ages(text: str) -> list[str]:
    return [text[s.start : s.end] for s in redact(text, TAGS).spans if s.label is Label.AGE]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("haar moeder van 78jr mag niet mee", ["78jr"]),
        ("v/16 en m/14 op de bank", ["16", "14"]),
        ("baby 9 weken, bloeduitstorting", ["9 weken"]),
        ("ze wordt over een maand 18 en dan", ["18"]),
        ("op haar zesde al uit huis", ["zesde"]),
        ("we vierden zijn 12e verjaardag", ["12e"]),
        ("hij was zestien toen hij kwam", ["zestien"]),
        ("de dag dat hij achttien werd", ["achttien"]),
        ("een jongen van 7, een zusje van 3 en 5", ["7", "3 en 5"]),
        ("dat kind, pas acht.", ["acht"]),
        ("zij is twaalf en een half, zegt ze", ["twaalf en een half"]),
        ("Imogen is nine and sees it all", ["nine"]),
        ("oud-pupil, 22 inmiddels", ["22"]),
    ],
)
def test_an_age_goes(text: str, expected: list[str]) -> None:
    """As a record says it, as a mother says it, and as a birthday."""
    assert ages(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "ik werk hier al 8jr",
        "op haar tweede dag kwam ze te laat",
        "een iq van 62 en dan zo'n brief",
        "een overleg van twee en een half uur",
        "moeder gaf een 8, school een 5",
        "na drie jaar wachten kwam er plek",
        "de score is te laag (87) voor hulp",
        "we waren met zeven mensen aan tafel",
    ],
)
def test_what_counts_something_else_stays(text: str) -> None:
    """Durations, scores, marks, and people round a table."""
    assert ages(text) == []
