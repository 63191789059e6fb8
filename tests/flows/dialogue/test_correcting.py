"""Correcting a quoted answer that was tapped: buttons instead of words."""

import pytest

from flows.dialogue.effect import HandOver, Option, Quote
from flows.dialogue.event import Command
from tests.flows.dialogue.play import Person


def backed() -> Person:
    """Play D6 up to its summary, with two ticks, a cell of a triad and one text."""
    person = Person("rugdekking").taps("deviated").types("De termijn").taps("0", "ab")
    person.taps("colleague", "team", "done").wants("skip").taps("0").wants("skip")
    assert person.place == "summary.summary"
    return person


def quoted(person: Person) -> dict[str, str | tuple[str, ...]]:
    """What the summary quotes: texts as they are, of buttons their ids."""
    quotes = person.ask.values["quotes"]
    assert isinstance(quotes, tuple)
    return {
        each.answer: each.text
        or tuple(option.id for option in each.chosen if isinstance(option, Option))
        for each in quotes
        if isinstance(each, Quote)
    }


def test_a_summary_quotes_what_was_tapped_too() -> None:
    """In the order in which it was asked."""
    assert quoted(backed()) == {
        "what": "De termijn",
        "carry": ("ab",),
        "cover": ("colleague", "team"),
    }


def test_ticks_are_corrected_from_what_was_ticked() -> None:
    """Nobody ticks everything again to take one away."""
    person = backed().taps("change", "cover")
    assert person.ask.ticked == ("colleague", "team")

    person.taps("team", "board", "done")
    assert quoted(person)["cover"] == ("colleague", "board")


@pytest.mark.parametrize("way", ["skip", "back"])
def test_ticks_that_are_not_corrected_after_all_stay(way: Command) -> None:
    """Whatever was ticked on the way."""
    person = backed().taps("change", "cover", "board").wants(way)

    assert quoted(person)["cover"] == ("colleague", "team")
    assert person.waiting.ticked == ()


def test_corrected_ticks_are_not_ticks_of_the_next_question() -> None:
    """What is shared is what was picked to be shared."""
    person = backed().taps("change", "cover", "board", "done", "right").wants("skip")
    person.taps("not_now", "choose")
    assert person.place == "share.pick"
    assert person.ask.ticked == ()

    assert person.taps("done").refused == "nothing_ticked"
    assert person.taps("what", "done").one(HandOver).preset["story"] == "De termijn"


def test_a_cell_is_corrected() -> None:
    """One tap, and the summary again."""
    assert quoted(backed().taps("change", "carry", "abc"))["carry"] == ("abc",)


def test_a_multiple_choice_that_was_skipped_is_not_there_to_correct() -> None:
    """Only what was answered is offered."""
    person = Person("rugdekking").taps("deviated").types("De termijn").taps("0", "0")
    person.wants("skip", "skip", "skip", "skip").taps("change")

    assert person.place == "what"
