"""What is typed in place of a tap is understood when it can mean one thing only."""

from functools import cache

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from bot.dialogue.catalogue import catalogue
from flows.dialogue.meaning import (
    FEW_WORDS,
    NOT_WORDS,
    ONE_SLIP,
    Meant,
    Phrases,
    plain,
    understand,
)
from prompts.wording import Wording

COMMANDS: Phrases = {
    "skip": ("overslaan", "weet ik niet"),
    "back": ("terug", "vorige"),
    "stop": ("stop", "stoppen"),
    "why": ("waarom", "waarom vraag je dit?"),
}
OPTIONS: Phrases = {
    "craft": ("Mijn vakkennis",),
    "colleague": ("Een collega",),
    "rules": ("Nee, door regels",),
    "supply": ("Nee, het aanbod ontbreekt",),
    "dare": ("Ik durf het nog niet",),
    "three": ("Over 3 dagen",),
    "seven": ("Over 7 dagen",),
    "done": ("Klaar",),
}


@cache
def shipped(language: str) -> tuple[Phrases, ...]:
    """The buttons of every question that Houvast ships."""
    voice = Wording.load().speaks(language)
    book = catalogue()
    return tuple(
        {
            option.id: (" + ".join(map(voice, option.labels)) or option.id,)
            for option in step.options
        }
        for routine in (*book.blocks.values(), *(each.routine for each in book.dialogues.values()))
        for step in routine.steps.values()
        if step.options
    )


def option(name: str) -> Meant:
    return Meant("option", name)


def command(name: str) -> Meant:
    return Meant("command", name)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Een collega", option("colleague")),
        ("EEN COLLEGA.", option("colleague")),
        ("collega", option("colleague")),
        ("colega", None),  # short of an article and a letter: two slips in six letters
        ("een colega", option("colleague")),
        ("mijn vakkenis", option("craft")),
        ("vakkennis", option("craft")),
        ("nee", None),
        ("nee door regels", option("rules")),
        ("nee, het aanbod", option("supply")),
        ("klár", option("done")),
        ("klaar hoor", None),
        ("over 3 dagen", option("three")),
        ("over 4 dagen", None),
        ("over dagen", None),
        ("geen collega", None),
        ("ik durf het", None),
        ("ik durf het nog niet", option("dare")),
        ("terug", command("back")),
        ("trug", command("back")),
        ("Waarom vraag je dit", command("why")),
        ("waarom", command("why")),
        ("weet ik niet", command("skip")),
        ("weet ik", None),
        ("", None),
        ("…", None),
    ],
)
def test_what_is_typed_at_buttons(typed: str, meant: Meant | None) -> None:
    """Case, accents, signs, articles and a slip; never another digit, and never a lost *not*."""
    assert understand(typed, OPTIONS, COMMANDS) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Stop", command("stop")),
        ("terug.", command("back")),
        ("waarom vraag je dit?", command("why")),
        ("stpo", None),
        ("stop ermee", None),
        ("Ik wil terug naar het begin van het gesprek", None),
        ("waarom vraag je", None),
    ],
)
def test_what_is_typed_as_an_answer(typed: str, meant: Meant | None) -> None:
    """Where own words are asked for, only the whole phrase is a command."""
    assert understand(typed, {}, COMMANDS, free=True) == meant


def test_a_button_goes_before_a_command_that_reads_the_same() -> None:
    """Who types what stands on a button means the button."""
    assert understand("stop", {"end": ("Stop",)}, COMMANDS) == option("end")


def test_two_buttons_that_read_the_same_are_asked_again() -> None:
    assert understand("ja", {"one": ("Ja",), "two": ("ja!",)}, COMMANDS) is None


@given(
    st.lists(
        st.sampled_from(["stop", "terug", "waarom", "een", "collega", "niet", "mij"]), min_size=2
    )
)
def test_no_sentence_is_taken_for_a_command(words: list[str]) -> None:
    """A text of more than a few words is an answer, whatever words it is made of."""
    text = " ".join(words)
    known = {plain(each) for phrases in COMMANDS.values() for each in phrases}
    assume(text not in known)

    assert understand(text, {}, COMMANDS, free=True) is None
    if len(words) > FEW_WORDS:
        assert understand(text, OPTIONS, COMMANDS) is None


@given(st.text())
def test_any_text_has_one_meaning_or_none(text: str) -> None:
    """Whatever is typed, what is meant is among what there is."""
    meant = understand(text, OPTIONS, COMMANDS)
    assert meant is None or meant.id in {"option": OPTIONS, "command": COMMANDS}[meant.what]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_button_is_understood_by_its_own_words(language: str) -> None:
    """The words of a button, in any case, mean that button and no other."""
    for options in shipped(language):
        for name, (label,) in options.items():
            assert understand(label.upper(), options, COMMANDS) == option(name)


@given(st.data())
def test_a_button_with_one_slip_is_understood_when_no_other_is_as_near(data: st.DataObject) -> None:
    """A letter too many, too few or another one."""
    options = data.draw(st.sampled_from(shipped("nl")))
    name = data.draw(st.sampled_from(sorted(options)))
    label = plain(options[name][0])
    at = data.draw(st.integers(0, len(label) - 1))
    letter = data.draw(st.sampled_from("aeiknrt"))
    typed = plain(
        data.draw(
            st.sampled_from(
                [
                    label[:at] + letter + label[at:],
                    label[:at] + label[at + 1 :],
                    label[:at] + letter + label[at + 1 :],
                ]
            )
        )
    )
    others = {plain(each) for phrases in COMMANDS.values() for each in phrases}
    others |= {plain(each[0]) for other, each in options.items() if other != name}
    assume(min(len(typed), len(label)) >= ONE_SLIP)
    assume(all(OSA.distance(typed, other) > 2 for other in others))
    assume(not NOT_WORDS & {*label.split(), *typed.split()})
    assume(not any(each.isdigit() for each in label))

    assert understand(typed, options, COMMANDS) == option(name)
