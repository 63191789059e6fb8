"""The meter in words, as a person reads it."""

import pytest

from bot.story.weighing import Remark, remark, verdict
from flows.story.meter import Kind, measure
from prompts.wording import Wording

WORDING = Wording.load()
NL = WORDING.speaks("nl")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Ik bleef zitten.",
            "Ik zie niets dat opvalt. Ik let alleen op woorden; jij kent de mensen.",
        ),
        (
            "De tweeling lacht.",
            "Eén ding valt op: een gezin dat opvalt. Alleen wijst dat niet snel naar iemand.",
        ),
        (
            "De burgemeester zag de brand.",
            (
                "Dit valt samen op: een functie die weinig mensen hebben en iets waar anderen van"
                " hoorden. Wie erbij was, kan het herkennen."
            ),
        ),
        (
            "De burgemeester zag de brand bij de tweeling uit Syrië.",
            (
                "Dit valt samen op: een functie die weinig mensen hebben, iets waar anderen van"
                " hoorden, een gezin dat opvalt en waar iemand vandaan komt. Zo’n verhaal past op"
                " weinig mensen."
            ),
        ),
    ],
)
def test_it_says_which_details_together(text: str, said: str) -> None:
    """Few words for nothing, more for much; what stands out is named."""
    assert verdict(NL, measure(text)) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Ik zag de tweeling.",
            Remark("‘de tweeling’ kan ruimer: ‘de kinderen’.", "Maak ruimer", "Laat staan"),
        ),
        ("Een Syrisch gezin.", Remark("‘Syrisch’ kan weg.", "Haal weg", "Laat staan")),
        ("Hij was vermist.", Remark("‘vermist’ valt op.")),
    ],
)
def test_a_detail_is_quoted_with_what_could_stand_there(text: str, said: Remark) -> None:
    """The offer and its two buttons; without an offer it is only named."""
    (finding,) = measure(text).findings
    assert remark(NL, text, finding) == said


def test_a_long_stretch_is_quoted_by_its_ends() -> None:
    """A sequence may span the story: it is not told all over again."""
    text = "Eerst belde ik. " + "Het was stil in huis. " * 30 + "Toen kwam hij. Daarna niet."
    (finding,) = measure(text).findings
    assert len(remark(NL, text, finding).text) < 90


@pytest.mark.parametrize("language", WORDING.languages)
def test_every_kind_has_its_words(language: str) -> None:
    """No kind of detail is without a name."""
    voice = WORDING.speaks(language)
    assert len({voice(f"meter/{kind.value}") for kind in Kind}) == len(Kind)
