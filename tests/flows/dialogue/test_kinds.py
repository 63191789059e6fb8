"""What each kind of step takes, stores, refuses, and what follows it."""

from dataclasses import replace

import pytest

from flows.dialogue.effect import Ask, Echo, Ended, Option, Refuse, Retick
from flows.dialogue.event import Tap, Unreadable
from flows.dialogue.state import Answer
from tests.flows.dialogue.play import RUN, Person, made

AFTER = "\nlast: {kind: text}\n"
S5, S7, DYAD, TRIAD = (f"one: {{kind: {kind}}}" for kind in ("s5", "s7", "dyad", "triad"))
CHOICE = "one: {kind: choice, options: [yes_, no_]}"
MULTI = "one: {kind: multi, options: [a, b, c]}"
TEXT = "one: {kind: text, min: 3, max: 10}"

TAKEN: list[tuple[str, list[str], Answer]] = [
    (CHOICE, ["no_"], "no_"),
    (MULTI, ["c", "a", "done"], ("a", "c")),
    (MULTI, ["a", "b", "a", "done"], ("b",)),
    (S5, ["5"], 5),
    (S5, ["0"], 0),
    (S7, ["7"], 7),
    (DYAD, ["4"], 4),
    (DYAD, ["0"], 0),
    (TRIAD, ["ac"], "ac"),
    (TRIAD, ["abc"], "abc"),
    (TRIAD, ["0"], 0),
]


@pytest.mark.parametrize(("row", "taps", "answer"), TAKEN)
def test_a_button_answers_the_question(row: str, taps: list[str], answer: Answer) -> None:
    """Taps are taken as the answer, it is echoed in place, and the next row is asked."""
    person = Person("d", made(row + AFTER)).taps(*taps)

    assert person.waiting.answers == {"one": answer}
    assert person.one(Echo).place == "one"
    assert not person.one(Echo).skipped
    assert person.place == "last"


@pytest.mark.parametrize(("row", "typed", "answer"), [(S5, " 3 ", 3), (S7, "7", 7), (DYAD, "0", 0)])
def test_a_digit_may_be_typed(row: str, typed: str, answer: int) -> None:
    """At a scale a typed digit counts as its button."""
    person = Person("d", made(row + AFTER)).types(typed)

    assert person.waiting.answers == {"one": answer}
    assert person.one(Echo).chosen[0].id == str(answer)


REFUSED = [
    (TEXT, "", "empty", {}),
    (TEXT, " \n ", "empty", {}),
    (TEXT, " ab ", "too_short", {"length": 2, "min": 3}),
    (TEXT, "x" * 11, "too_long", {"length": 11, "max": 10}),
    (S5, "6", "tap_please", {}),
    (S5, "vijf", "tap_please", {}),
    (CHOICE, "no_", "tap_please", {}),
    (MULTI, "a", "tap_please", {}),
    (TRIAD, "a", "tap_please", {}),
]


@pytest.mark.parametrize(("row", "typed", "code", "values"), REFUSED)
def test_what_does_not_fit_is_refused_and_the_dialogue_stays(
    row: str, typed: str, code: str, values: dict[str, int]
) -> None:
    """The refusal says what would be right, and nothing else has changed."""
    person = Person("d", made(row + AFTER))
    before = person.waiting

    person.types(typed)

    assert person.effects[0] == Refuse(code, values)  # type: ignore[arg-type]
    assert person.waiting == replace(before, told=person.waiting.told)
    assert person.place == "one"


def test_after_typing_at_buttons_the_question_is_asked_again() -> None:
    """`tap_please` comes with the buttons once more."""
    person = Person("d", made(CHOICE)).types("misschien")

    assert [type(effect) for effect in person.effects] == [Refuse, Ask]


def test_what_is_possible_is_said_once() -> None:
    """After that only the question comes again, until another question is not understood."""
    person = Person("d", made(f"{CHOICE}\ntwo: {{kind: s5}}")).types("misschien")
    assert person.refused == "tap_please"

    assert [type(effect) for effect in person.types("toch niet").effects] == [Ask]
    person.wants("skip")
    assert person.types("zes").refused == "tap_please"


def test_a_text_of_just_the_right_length_is_taken_stripped() -> None:
    """The limits belong to the text, without the white space around it."""
    assert Person("d", made(TEXT + AFTER)).types(" abc ").waiting.answers == {"one": "abc"}
    assert Person("d", made(TEXT + AFTER)).types(f" {'x' * 10}\n").place == "last"


def test_a_text_has_at_most_a_thousand_characters_by_default() -> None:
    """The catalogue's limit holds where a step names none."""
    person = Person("d", made("one: {kind: text}")).types("x" * 1001)

    assert person.one(Refuse).values == {"length": 1001, "max": 1000}
    assert person.ask.values == {"min": 1, "max": 1000}


def test_a_multiple_choice_shows_what_is_ticked() -> None:
    """Each tap edits the buttons in place; `done` is one of them."""
    person = Person("d", made(MULTI)).taps("b")

    assert person.buttons == ("a", "b", "c", "done")
    assert person.one(Retick).ask.ticked == ("b",)
    assert person.taps("a").one(Retick).ask.ticked == ("a", "b")
    assert person.recalls().ask.ticked == ("a", "b")


def test_done_with_nothing_ticked_is_refused() -> None:
    """There is Skip for that."""
    person = Person("d", made(MULTI)).taps("done")

    assert person.refused == "nothing_ticked"
    assert person.wants("skip").place == "end.end"


def test_the_cells_of_a_triad_join_their_corners() -> None:
    """A, B, C, the pairs, all three, and doesn't fit."""
    options = Person("d", made(TRIAD)).ask.options

    assert options[3] == Option("ab", ("d/one.a", "d/one.b"))
    assert options[-2:] == (
        Option("abc", ("blocks/all-three",)),
        Option("0", ("blocks/doesnt-fit",)),
    )


def test_digits_have_no_wording_but_not_applicable_has() -> None:
    """A scale shows its digits; a 0 is called by its name."""
    assert Person("d", made(S5)).ask.options == (
        *(Option(digit) for digit in "12345"),
        Option("0", ("blocks/not-applicable",)),
    )


@pytest.mark.parametrize("row", [CHOICE, MULTI, S5, S7, DYAD, TRIAD, TEXT])
def test_skip_leaves_no_answer(row: str) -> None:
    """A skipped step is echoed as skipped and the next row follows."""
    person = Person("d", made(row + AFTER)).wants("skip")

    assert person.waiting.answers == {}
    assert person.one(Echo).skipped
    assert person.place == "last"


def test_skip_is_refused_where_the_catalogue_forbids_it() -> None:
    """No button for it, and a typed one gets a sentence."""
    person = Person("d", made("one: {kind: text, skip: false}"))

    assert "skip" not in person.ask.controls
    assert person.wants("skip").refused == "cannot_skip"
    assert person.place == "one"


@pytest.mark.parametrize(
    "tap",
    [
        Tap("another", "one", "a"),
        Tap(RUN, "two", "a"),
        Tap(RUN, "one", "gone"),
        Tap(RUN, "", ""),
    ],
)
def test_a_stale_button_changes_nothing(tap: Tap) -> None:
    """Another run, another question, or a button that is no more."""
    person = Person("d", made(MULTI)).taps("b")
    before = person.waiting

    person.does(tap)

    assert person.refused == "stale"
    assert person.state == before


def test_a_text_has_no_buttons_to_tap() -> None:
    """A forged tap at a text is stale."""
    assert Person("d", made(TEXT)).taps("skip").refused == "stale"


def test_a_message_without_text_is_refused_by_its_sort() -> None:
    """The wording may then say why a voice is not for here."""
    person = Person("d", made(TEXT)).does(Unreadable("voice"))

    assert person.effects == [Refuse("unreadable", {"what": "voice"})]
    assert person.place == "one"


def test_a_discarded_text_is_never_stored_and_removed_at_once() -> None:
    """Not in the answers, not in the summary; the message goes."""
    person = Person("d", made("one: {kind: text, discard: true}" + AFTER)).types("zwaar")

    assert [type(e).__name__ for e in person.effects] == ["DeleteTheirs", "Echo", "Ask"]
    assert person.waiting.answers == {}
    assert "zwaar" not in repr(person.waiting)


def test_messages_are_said_on_the_way_to_the_next_question() -> None:
    """A `msg` asks nothing; one of its versions is picked by the seed."""
    steps = "m: {kind: msg}\nv: {kind: msg, one_of: [a, b, c]}\none: {kind: text}"

    assert Person("d", made(steps)).said == ["d/m", "d/v.a"]
    assert Person("d", made(steps), seed=4).said == ["d/m", "d/v.b"]


def test_a_dialogue_without_a_closing_ends_after_its_last_step() -> None:
    """Nothing more is asked."""
    person = Person("d", made(TEXT, "closing: []")).types("klaar")

    assert person.state is None
    assert person.one(Ended) == Ended("done")
