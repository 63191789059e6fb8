"""Branches, blocks that are run, offers and conditions: what follows an answer."""

import pytest

from flows.dialogue.conditions import (
    AllOf,
    AnyOf,
    Compare,
    Condition,
    Differs,
    Given,
    Missing,
    holds,
)
from flows.dialogue.effect import Ended, Paused, Remind
from flows.dialogue.state import Answer
from tests.flows.dialogue.play import Person, made

D1 = """
home: {kind: dyad}
there:
  kind: dyad
  next:
    - {if: {answer: there, differs_from: home, by: 2}, to: gap}
    - {to: same}
gap: {kind: text, next: shift}
same: {kind: text}
shift: {kind: text}
"""


@pytest.mark.parametrize(
    ("home", "there", "place"),
    [("2", "4", "gap"), ("4", "2", "gap"), ("4", "5", "same"), ("4", "0", "same")],
)
def test_a_condition_chooses_the_branch(home: str, there: str, place: str) -> None:
    """Two digits apart is a gap; what does not apply takes the else branch."""
    assert Person("d", made(D1)).taps(home, there).place == place


def test_a_skipped_step_takes_the_else_branch() -> None:
    """Without the first digit there is nothing to differ from."""
    person = Person("d", made(D1)).wants("skip").taps("7")

    assert person.place == "same"
    assert person.types("x").place == "shift"


def test_a_branch_joins_the_others_again() -> None:
    """`next` with a name leads there always."""
    assert Person("d", made(D1)).taps("1", "7").types("x").place == "shift"


ROUTES = """
one:
  kind: choice
  options:
    jump: {to: three}
    run: {run: rest}
    both: {run: rest, to: three}
    wait: {to: pause}
    out: {to: done}
    halt: {to: stop}
    hush: {to: silence}
    plain: {}
two: {kind: text}
three: {kind: text}
"""
REST = "rest:\n  rest: {kind: text}\n"


@pytest.mark.parametrize(
    ("option", "place", "after_block"),
    [
        ("jump", "three", ""),
        ("run", "rest.rest", "two"),
        ("both", "rest.rest", "three"),
        ("out", "end.end", ""),
        ("halt", "end.end", ""),
        ("plain", "two", ""),
    ],
)
def test_an_option_leads_where_it_says(option: str, place: str, after_block: str) -> None:
    """To a step, through a block, out of the dialogue; without a route to the next row."""
    person = Person("d", made(ROUTES, blocks=REST)).taps(option)

    assert person.place == place
    if after_block:
        assert person.types("x").place == after_block


def test_an_option_may_pause_and_what_comes_next_is_asked_afterwards() -> None:
    """Nothing is asked while it is paused; the next message resumes, and is no answer."""
    person = Person("d", made(ROUTES, blocks=REST)).taps("wait")
    assert person.one(Paused) == Paused()
    assert person.waiting.paused

    assert person.types("hier ben ik weer").place == "two"
    assert person.waiting.answers == {"one": "wait"}


def test_silence_ends_without_another_question() -> None:
    """After 112 there is nothing more to ask."""
    person = Person("d", made(ROUTES, blocks=REST)).taps("hush")

    assert person.state is None
    assert person.one(Ended) == Ended("silent")


OFFERS = """
one:
  kind: multi
  options: {a: {}, b: {offer: d, run: rest}, c: {to: three}}
  next:
    - {if: {answer: one, has: a}, run: rest}
    - {if: {answer: one, lacks: b}, to: four}
two: {kind: text}
three: {kind: text}
four: {kind: choice, options: {yes_: {do: accept}, no_: {do: decline}, later: {do: nudge_monday}}}
"""


@pytest.mark.parametrize(
    ("ticks", "places"),
    [
        (["a"], ["rest.rest", "four"]),
        (["a", "b"], ["rest.rest", "rest.rest", "two"]),
        (["b", "c"], ["rest.rest", "three"]),
        (["c"], ["three"]),
    ],
)
def test_every_matching_route_up_to_the_first_target(ticks: list[str], places: list[str]) -> None:
    """Options first, in their order, then the step's own routes."""
    person = Person("d", made(OFFERS, blocks=REST)).taps(*ticks, "done")

    seen = [person.place]
    while len(seen) < len(places):
        seen.append(person.types("x").place)
    assert seen == places


def test_an_offer_is_made_after_the_end() -> None:
    """It is remembered while answers are forgotten."""
    person = Person("d", made(OFFERS, blocks=REST)).taps("b", "done").types("x", "y")
    person.wants("skip", "skip").taps("leave")

    assert person.one(Ended) == Ended("done", offer="d")


@pytest.mark.parametrize(
    ("option", "ended", "reminders"),
    [
        ("yes_", Ended("done", offer="d", accepted=True), []),
        ("no_", Ended("done"), []),
        ("later", Ended("done"), [Remind(None, None, "d")]),
    ],
)
def test_an_offer_can_be_answered(option: str, ended: Ended, reminders: list[Remind]) -> None:
    """Begin it at once, not at all, or be asked again on Monday."""
    person = Person("d", made(OFFERS, blocks=REST)).taps("b", "done").types("x", "y").wants("skip")
    assert person.place == "four"

    person.taps(option)
    assert person.all(Remind) == reminders
    assert person.taps("clear").one(Ended) == ended


def test_an_answer_about_no_offer_does_nothing() -> None:
    """Nothing was offered, nothing is reminded of."""
    person = Person("d", made(OFFERS, blocks=REST)).taps("a", "done").types("x").taps("later")

    assert person.all(Remind) == []
    assert person.taps("leave").one(Ended) == Ended("done")


def test_a_step_whose_condition_fails_is_passed_over() -> None:
    """`only_if` looks at answers of blocks too; what it weighs may be a text that was given."""
    steps = """
    use: {use: rest}
    when: {kind: text, only_if: {given: rest.rest}}
    last: {kind: text}
    """
    steps = "\n".join(line[4:] for line in steps.strip("\n").splitlines())

    assert Person("d", made(steps, blocks=REST)).types("x").place == "when"
    assert Person("d", made(steps, blocks=REST)).wants("skip").place == "last"


WEIGHED: list[tuple[Condition, bool]] = [
    (Given("text"), True),
    (Given("none"), False),
    (Given("zero"), False),
    (Missing("none"), True),
    (Missing("zero"), True),
    (Missing("text"), False),
    (Compare("digit", "is", 4), True),
    (Compare("digit", "in", (1, 2)), False),
    (Compare("digit", "at_least", 4), True),
    (Compare("digit", "at_least", 5), False),
    (Compare("digit", "at_most", 4), True),
    (Compare("digit", "at_most", 3), False),
    (Compare("zero", "at_most", 3), False),
    (Compare("option", "is", "a"), True),
    (Compare("option", "in", ("b", "a")), True),
    (Compare("ticks", "has", "a"), True),
    (Compare("ticks", "lacks", "a"), False),
    (Compare("ticks", "lacks", "z"), True),
    (Compare("none", "lacks", "z"), False),
    (Compare("text", "at_least", 1), False),
    (Compare("text", "has", "e"), False),
    (Differs("digit", "zero", 1), False),
    (Differs("digit", "seven", 3), True),
    (Differs("digit", "seven", 4), False),
    (AnyOf((Given("none"), Given("text"))), True),
    (AnyOf((Given("none"), Given("zero"))), False),
    (AllOf((Given("digit"), Given("text"))), True),
    (AllOf((Given("digit"), Given("none"))), False),
]


@pytest.mark.parametrize(("condition", "expected"), WEIGHED)
def test_conditions_are_weighed(condition: Condition, expected: bool) -> None:
    """Whatever is missing, or of another sort than the value, makes a comparison false."""
    answers: dict[str, Answer | None] = {
        "text": "een tekst",
        "digit": 4,
        "seven": 7,
        "zero": None,
        "option": "a",
        "ticks": ("a", "b"),
    }

    assert holds(condition, answers.get) == expected
