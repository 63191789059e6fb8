"""A summary in a dialogue's own way: its own words, and answers side by side on one line."""

import pytest

from flows.dialogue.definition import Catalogue
from flows.dialogue.effect import Line, Option, Quote
from flows.dialogue.needs import needed_wording
from tests.flows.dialogue.play import BLOCKS, Person, made
from tests.flows.dialogue.test_faults import faults

SUMMARY = """
summary:
  summary: {kind: summary, options: {right: {to: done}, change: {to: which}}, next: done}
  which: {kind: which, next: summary}
"""
COSTS = """
usual: {kind: choice, options: [little, much]}
note: {kind: text}
this: {kind: s5}
"""
HEAD = "closing: [summary, end]\nsummary: {wording: card, lines: {costs: [usual, this]}}"
LITTLE = Option("little", ("d/usual.little",))


def costs(head: str = HEAD) -> Catalogue:
    return made(COSTS, head, SUMMARY)


def test_a_summary_has_the_words_of_its_dialogue() -> None:
    """The buttons stay those of the block."""
    person = Person("d", costs()).taps("little")
    person.types("Nu").taps("3")

    assert person.ask.key == "d/card"
    assert person.ask.options[0].labels == ("blocks/summary.right",)


def test_answers_stand_side_by_side_where_the_first_of_them_was_asked() -> None:
    """In one line, each by its name; what else is quoted keeps its place."""
    person = Person("d", costs()).taps("little")
    person.types("Nu").taps("3")

    assert person.ask.values["quotes"] == (
        Line("d/costs", {"usual": (LITTLE,), "this": (Option("3"),)}),
        Quote("note", "d/note.label", text="Nu"),
    )


def test_a_line_shows_what_was_not_answered_too() -> None:
    """One of the two is enough; the other says that it is empty."""
    person = Person("d", costs()).wants("skip", "skip").taps("4")

    assert person.ask.values["quotes"] == (Line("d/costs", {"usual": (), "this": (Option("4"),)}),)


def test_without_any_answer_of_it_a_line_is_left_out() -> None:
    """Nothing side by side says nothing."""
    person = Person("d", costs()).wants("skip").types("Nu").wants("skip")

    assert person.ask.values["quotes"] == (Quote("note", "d/note.label", text="Nu"),)


def test_an_answer_in_a_line_can_be_corrected_like_any_other() -> None:
    """It is picked, asked again, and the line shows the new one."""
    person = Person("d", costs()).taps("little").types("Nu").taps("3", "change")
    assert person.buttons == ("usual", "note", "this")

    person.taps("usual", "much")
    much = Option("much", ("d/usual.much",))
    assert person.ask.values["quotes"] == (
        Line("d/costs", {"usual": (much,), "this": (Option("3"),)}),
        Quote("note", "d/note.label", text="Nu"),
    )


def test_answers_in_a_line_are_not_offered_to_share() -> None:
    """Only what was typed is."""
    assert costs().dialogues["d"].shareable == ()
    assert costs().dialogues["d"].quoted == ("usual", "note", "this")


def test_the_wording_that_a_summary_of_ones_own_needs() -> None:
    """The question with its quotes, a line with its answers, and their short names."""
    needs = {need.key: need for need in needed_wording(costs())}

    assert (needs["d/card"].role, needs["d/card"].values) == ("question", ("quotes",))
    assert (needs["d/costs"].role, needs["d/costs"].values) == ("line", ("usual", "this"))
    assert needs["d/usual.label"].role == "label"
    assert needs["d/this.label"].role == "label"


def summary_faults(summary: str, closing: str = "[summary, end]") -> list[str]:
    """List the faults of the dialogue of costs with this summary, on line 4."""
    steps = "".join(f"  {line}\n" for line in COSTS.strip().splitlines())
    text = f"dialogue: d\nminutes: 1\nclosing: {closing}\nsummary: {summary}\nsteps:\n{steps}"
    return faults(text, BLOCKS + SUMMARY)


@pytest.mark.parametrize(
    ("summary", "fault"),
    [
        ("{wording: usual}", "d.yaml:4: 'usual' words something else: choose another name"),
        ("{wording: title}", "d.yaml:4: 'title' words something else: choose another name"),
        (
            "{wording: costs, lines: {costs: [usual, this]}}",
            "d.yaml:4: 'costs' words something else: choose another name",
        ),
        ("{lines: {note: [usual]}}", "d.yaml:4: 'note' words something else: choose another name"),
        (
            "{lines: {costs: [usul, this]}}",
            "d.yaml:4: 'usul' is no question with buttons; did you mean 'usual'?",
        ),
        ("{lines: {costs: [note]}}", "d.yaml:4: 'note' is no question with buttons; "),
        (
            "{lines: {one: [usual], two: [usual]}}",
            "d.yaml:4: 'usual' stands side by side twice: keep one",
        ),
        ("{lines: {costs: []}}", "d.yaml:4: "),
        ("{words: card}", "d.yaml:4: unknown key 'words'"),
    ],
)
def test_what_cannot_be_shown_is_told(summary: str, fault: str) -> None:
    """With its line, and what would be right."""
    assert summary_faults("{wording: card, lines: {costs: [usual, this]}}") == []
    assert any(each.startswith(fault) for each in summary_faults(summary))


def test_a_summary_of_ones_own_wants_a_summary() -> None:
    """Otherwise its words would never be read."""
    assert summary_faults("{wording: card}", "[end]") == [
        "d.yaml:4: there is no summary: add 'summary' to the closing"
    ]
