"""Options that are a person's own, brought along when a dialogue begins."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.dialogue.definition import Catalogue
from flows.dialogue.effect import Echo, Option, Quote, Submit
from flows.dialogue.event import Added
from flows.dialogue.state import decode, encode
from flows.errors import ContentError
from flows.story import intake
from tests.flows.dialogue.play import Person, made

STEPS = """
before: {kind: text}
which: {kind: choice, options: [none_of_it], added: true, quote: true}
after: {kind: text}
"""
OWN: Added = {"which": (("a1", "Team Noord"), ("b2", "Team Zuid"))}
STORY = "Iemand stond voor mijn deur en vroeg of hij nog een nacht kon blijven. " * 2


@pytest.fixture
def book() -> Catalogue:
    return made(STEPS, "closing: [end]")


@pytest.mark.parametrize("added", [{}, {"which": ()}, {"another": (("a1", "Team Noord"),)}])
def test_without_any_it_is_not_asked(book: Catalogue, added: Added) -> None:
    """What is for another question, or for none, changes nothing."""
    assert Person("d", book, added=added).types("x").place == "after"


def test_they_come_behind_those_of_the_definition(book: Catalogue) -> None:
    """With the names they were given, none of them chosen, and skipped like any other."""
    person = Person("d", book, added=OWN).types("x")
    assert person.ask.options == (
        Option("none_of_it", ("d/which.none_of_it",)),
        Option("a1", name="Team Noord"),
        Option("b2", name="Team Zuid"),
    )
    assert person.ask.ticked == ()
    assert "skip" in person.ask.controls
    person.wants("skip")
    assert (person.place, dict(person.waiting.answers)) == ("after", {"before": "x"})


def test_one_that_is_tapped_is_the_answer(book: Catalogue) -> None:
    """Its id is kept, its name shown beside the question."""
    person = Person("d", book, added=OWN).types("x").taps("b2")
    assert person.waiting.answers["which"] == "b2"
    assert person.one(Echo).chosen == (Option("b2", name="Team Zuid"),)


@given(st.text("abcdef0123456789", max_size=6))
def test_nothing_else_can_be_tapped(option: str) -> None:
    """An id of somebody else's is a stale button: the question stays."""
    person = Person("d", made(STEPS, "closing: [end]"), added=OWN).types("x").taps(option)
    if option in ("a1", "b2"):
        assert person.waiting.answers["which"] == option
    else:
        assert (person.refused, person.place) == ("stale", "which")


def test_they_outlive_a_pause_and_a_change_of_the_definition(book: Catalogue) -> None:
    """As does the answer; what is no longer among them is no answer any more."""
    person = Person("d", book, added=OWN).types("x").taps("b2").wants("pause")
    person.state = decode(encode(person.waiting))
    person.book = made(STEPS + "more: {kind: text}", "closing: [end]")
    person.recalls()
    assert person.waiting.answers["which"] == "b2"
    assert person.waiting.added == OWN
    person.book = made(STEPS.replace(", added: true", ""), "closing: [end]")
    assert "which" not in person.recalls().waiting.answers


def test_a_name_is_in_no_repr(book: Catalogue) -> None:
    """It was typed by somebody, so it does not reach a log."""
    person = Person("d", book, added=OWN).types("x")
    shown = f"{person.waiting!r} {person.ask!r} {person.ask.options!r} {Quote('which', '')!r}"
    assert "Team" not in shown


def test_only_a_single_choice_takes_them() -> None:
    """Several ticked would mean several names at once."""
    with pytest.raises(ContentError, match="'added: true' stands at a 'choice'"):
        made("which: {kind: multi, options: [x], added: true}")


# The one that ships


def telling(added: Added) -> Person:
    person = Person("verhaal", added=added).taps("dilemma").types(STORY).wants("rest")
    return person.taps("colleagues", "done")


def test_a_teller_of_no_large_circle_is_not_asked_for_one() -> None:
    """Nothing says that there is such a question."""
    assert telling({}).place == "review"


@pytest.mark.parametrize(
    ("does", "circle"), [("c0ffee", "c0ffee"), ("liever_niet", None), ("skip", None)]
)
def test_a_circle_is_named_only_where_it_was_tapped(does: str, circle: str | None) -> None:
    """Rather not comes first; skipping says the same."""
    person = telling({"kring": (("c0ffee", "Team Noord"),)})
    assert person.buttons == ("liever_niet", "c0ffee")
    if does == "skip":
        person.wants("skip")
    else:
        person.taps(does)
    told = person.taps("ok", "share").one(Submit)
    assert intake.content(told, "nl").circle == circle
