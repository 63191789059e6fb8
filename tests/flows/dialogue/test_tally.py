"""Counting an answer for nobody in particular, after a yes of its own; reminders within hours."""

import pytest

from flows.dialogue.definition import Catalogue
from flows.dialogue.effect import Ask, Quote, Remind, Tally
from flows.dialogue.event import Tap
from flows.dialogue.needs import needed_wording
from tests.flows.dialogue.play import BLOCKS, RUN, Person, made
from tests.flows.dialogue.test_faults import faults, step_faults

BLOCK = """
tally:
  tally:
    kind: choice
    only_if: {given: countable}
    options: {count_me: {do: tally}, not_now: {}}
"""
HEAD = "closing: [tally, end]\ntally: hard"


def counting(kind: str = "multi") -> Catalogue:
    steps = f"hard: {{kind: {kind}, options: [one, two, three]}}\nnote: {{kind: text}}"
    return made(steps, HEAD, BLOCK)


def test_what_may_be_counted_is_shown_before_the_yes() -> None:
    """Exactly the options ticked, under the short name of the question."""
    person = Person("d", counting()).taps("one", "three", "done").types("Nu")

    assert person.place == "tally.tally"
    quotes = person.ask.values["quotes"]
    assert isinstance(quotes, tuple)
    (quote,) = quotes
    assert isinstance(quote, Quote)
    assert (quote.label, [option.id for option in quote.chosen]) == (
        "d/hard.label",
        ["one", "three"],
    )


def test_only_the_options_are_counted() -> None:
    """Their ids and the question's name: nothing typed, no other answer."""
    person = Person("d", counting()).taps("one", "three", "done").types("Nu").taps("count_me")

    assert person.one(Tally) == Tally("d.hard", ("one", "three"))
    assert person.place == "end.end"


def test_one_choice_is_counted_as_several_are() -> None:
    """An option by itself."""
    person = Person("d", counting("choice")).taps("two").wants("skip").taps("count_me")

    assert person.one(Tally) == Tally("d.hard", ("two",))


@pytest.mark.parametrize("way", ["no", "skip"])
def test_without_a_yes_nothing_is_counted(way: str) -> None:
    """Saying no and saying nothing are the same."""
    person = Person("d", counting()).taps("one", "done").wants("skip")
    person.taps("not_now") if way == "no" else person.wants("skip")

    assert person.all(Tally) == []
    assert person.place == "end.end"


def test_who_did_not_answer_is_not_asked() -> None:
    """There is nothing to count."""
    assert Person("d", counting()).wants("skip", "skip").place == "end.end"


def test_a_yes_counts_once() -> None:
    """A second tap on the old button, or going back, counts nothing."""
    person = Person("d", counting()).taps("one", "done").wants("skip")
    asked = person.ask
    person.taps("count_me").does(_tap(asked))
    assert (person.refused, person.all(Tally)) == ("stale", [])

    assert person.wants("back").refused == "no_way_back"


def _tap(asked: Ask) -> Tap:
    return Tap(RUN, asked.place, "count_me")


def test_the_options_of_a_tally_are_kept_out_of_a_repr() -> None:
    """So that they reach no log."""
    assert "one" not in repr(Tally("d.hard", ("one",)))


def test_the_question_that_is_counted_needs_a_short_name() -> None:
    """And the ask is given what it would count."""
    needs = {need.key: need for need in needed_wording(counting())}

    assert needs["d/hard.label"].role == "label"
    assert needs["blocks/tally"].values == ("quotes",)


@pytest.mark.parametrize(
    ("head", "fault"),
    [
        ("closing: [tally, end]\ntally: hrad", "d.yaml:4: 'hrad' is no choice or multi; did you"),
        ("closing: [tally, end]\ntally: note", "d.yaml:4: 'note' is no choice or multi; "),
        ("closing: [end]\ntally: hard", "d.yaml:4: there is no 'tally' in the closing: add it"),
    ],
)
def test_what_cannot_be_counted_is_told(head: str, fault: str) -> None:
    """With its line, and what would be right."""
    steps = "  hard: {kind: multi, options: [one]}\n  note: {kind: text}\n"
    found = faults(f"dialogue: d\nminutes: 1\n{head}\nsteps:\n{steps}", BLOCKS + BLOCK)

    assert len(found) == 1
    assert found[0].startswith(fault)


def test_a_reminder_may_come_within_hours() -> None:
    """Hours where an option says hours, days where it says days."""
    options = "{soon: {hours: 3, do: remind}, later: {days: 2, do: remind}, no_need: {}}"
    book = made(f"when: {{kind: choice, options: {options}}}")

    assert Person("d", book).taps("soon").one(Remind) == Remind(None, None, None, hours=3)
    assert Person("d", book).taps("later").one(Remind) == Remind(2)
    assert Person("d", book).taps("no_need").all(Remind) == []


@pytest.mark.parametrize(
    ("option", "fault"),
    [
        ("{days: 1, hours: 3}", "'days' and 'hours' do not stand together"),
        ("{hours: 24}", "'hours': "),
        ("{hours: 0}", "'hours': "),
    ],
)
def test_a_reminder_that_cannot_come_is_told(option: str, fault: str) -> None:
    """Once, and within a day when it is said in hours."""
    found = step_faults(f"a:\n  kind: choice\n  options:\n    b: {option}")

    assert len(found) == 1
    assert fault in found[0]
