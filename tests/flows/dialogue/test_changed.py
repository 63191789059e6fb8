"""A person in the middle of a dialogue whose definition has changed since."""

import pytest

from flows.dialogue.definition import Catalogue
from flows.dialogue.effect import Ask, Ended, Say
from flows.dialogue.engine import advance
from flows.dialogue.event import Recall
from flows.dialogue.state import Place, State
from tests.flows.dialogue.play import Person, made

REST = "rest:\n  rest: {kind: text}\n"
OLD = """
one: {kind: text}
two: {kind: choice, options: {a: {run: rest}, b: {}}}
three: {kind: multi, options: [x, y, z]}
four: {kind: text}
"""


def moved(person: Person, steps: str, blocks: str = REST, head: str = "") -> Person:
    """Let the person go on with other content."""
    person.book = made(steps, head, blocks)
    return person


@pytest.fixture
def book() -> Catalogue:
    return made(OLD, blocks=REST)


def test_at_a_step_that_is_still_there_the_dialogue_goes_on(book: Catalogue) -> None:
    """Rows before and after it were added, renamed and removed; nobody notices."""
    person = Person("d", book).types("x").taps("b")
    moved(person, "zero: {kind: text}\nthree: {kind: multi, options: [x, y]}\nlast: {kind: text}")

    person.taps("y", "done")
    assert person.place == "last"
    assert person.waiting.answers == {"three": ("y",)}


def test_at_a_step_that_is_gone_it_is_told_and_starts_over(book: Catalogue) -> None:
    """Never a crash; what was typed meanwhile is no answer to the new question."""
    person = Person("d", book).types("x")
    moved(person, "one: {kind: text}\nnew: {kind: text}").types("een antwoord")

    assert person.effects[0] == Say("blocks/changed")
    assert person.place == "one"
    assert person.waiting.answers == {}
    assert person.types("y").place == "new"


def test_answers_that_no_longer_fit_are_dropped(book: Catalogue) -> None:
    """Another kind, an option that is no more, a text that may not be kept now."""
    person = Person("d", book).types("x").taps("b").taps("x", "done")
    moved(
        person,
        "one: {kind: text, discard: true}\ntwo: {kind: s5}\n"
        "three: {kind: multi, options: [y]}\nfour: {kind: text}",
    )

    assert person.recalls().waiting.answers == {}


@pytest.mark.parametrize(
    ("row", "kept"),
    [
        ("two: {kind: choice, options: [b]}", {"two": "b"}),
        ("two: {kind: choice, options: [c]}", {}),
        ("two: {kind: multi, options: [b]}", {}),
        ("two: {kind: text}", {"two": "b"}),
        ("two: {kind: msg}", {}),
        ("two: {kind: triad}", {"two": "b"}),
    ],
)
def test_an_answer_that_still_fits_stays(book: Catalogue, row: str, kept: dict[str, str]) -> None:
    """It could have been given to the step as it is now."""
    person = Person("d", book).wants("skip").taps("b")
    moved(person, f"{row}\nthree: {{kind: multi, options: [x]}}")

    assert person.recalls().waiting.answers == kept


def test_ticks_of_options_that_are_gone_are_dropped(book: Catalogue) -> None:
    """And a tap on such a button is stale, with the question as it is now."""
    person = Person("d", book).types("x").taps("b").taps("x", "y")
    moved(person, "one: {kind: text}\nthree: {kind: multi, options: [y, q]}")

    person.taps("x")
    assert person.refused == "stale"
    assert person.one(Ask).ticked == ("y",)
    assert person.buttons == ("y", "q", "done")


def test_a_place_to_return_to_that_is_gone_becomes_the_row_after_the_last_answer(
    book: Catalogue,
) -> None:
    """What was answered is not asked again."""
    person = Person("d", book).types("x").taps("a")
    moved(person, "zero: {kind: text}\none: {kind: text}\nnew: {kind: text}\nfour: {kind: text}")

    assert person.types("uit het blok").place == "new"
    assert person.waiting.answers == {"one": "x", "rest.rest": "uit het blok"}


def test_without_an_answer_that_is_still_there_it_returns_to_the_first_row(
    book: Catalogue,
) -> None:
    """Everything else is gone."""
    person = moved(Person("d", book).wants("help"), "new: {kind: text}\nold: {kind: text}")

    assert person.taps("safe", "go_on").place == "new"


@pytest.mark.parametrize(("head", "place"), [("closing: [end]", "end.end"), ("closing: []", "")])
def test_a_row_of_the_closing_that_is_gone_leads_to_its_end(head: str, place: str) -> None:
    """The steps of the dialogue are not walked again."""
    person = Person("d", made("one: {kind: text}", "closing: [rest, end]", REST)).types("x")
    moved(person, "one: {kind: text}\nnew: {kind: text}", REST, head)

    assert person.types("y").place == place


def test_a_block_that_is_gone_below_is_left_out() -> None:
    """Help was asked for in it."""
    book = made("one: {use: rest}\ntwo: {kind: text}", blocks=REST)
    person = moved(Person("d", book).wants("help"), "one: {kind: msg}\ntwo: {kind: text}", "")

    assert person.taps("safe", "go_on").place == "two"


def test_what_was_a_question_and_is_none_now_is_walked_past(book: Catalogue) -> None:
    """The text typed is not taken for an answer to the next question."""
    person = Person("d", book)
    moved(person, "one: {kind: msg}\nfour: {kind: text}").types("x")

    assert person.said == ["d/one"]
    assert person.place == "four"
    assert person.waiting.answers == {}


@pytest.mark.parametrize("row", ["one: {kind: msg}", "one: {kind: text, quote: false}"])
def test_a_correction_of_what_is_no_longer_quoted_ends(row: str) -> None:
    """The summary is shown again, or passed when there is nothing left to quote."""
    closing = "closing: [summary, end]"
    summary = (
        "summary:\n  summary: {kind: summary, options: {ok: {}, change: {to: which}}, next: done}\n"
        "  which: {kind: which, next: summary}\n"
    )
    book = made("one: {kind: text}\ntwo: {kind: text}", closing, summary)
    person = Person("d", book).types("x", "y").taps("change", "one")
    assert person.waiting.here == Place("d", "one", "again")

    moved(person, f"{row}\ntwo: {{kind: text}}", summary, closing)
    assert person.types("z").place == "summary.summary"
    assert person.waiting.answers.get("two") == "y"


STORY = """
type: {kind: choice, options: [dilemma, fout]}
story: {kind: text, prepare: redact}
review: {kind: review, of: [story], options: {ok: {}}}
yes: {kind: choice, options: {share: {do: submit}}}
"""


def test_a_review_without_its_text_is_passed() -> None:
    """There is nothing to show."""
    person = Person("d", made(STORY)).taps("dilemma").types("Er was eens")
    assert person.place == "review"

    moved(person, STORY.replace("story", "tale"), "")
    assert person.types("hide me").place == "yes"


def test_consent_without_a_text_or_type_asks_for_it() -> None:
    """Nothing is submitted that is not whole."""
    person = Person("d", made(STORY)).taps("dilemma").types("Er was eens").taps("ok")
    moved(person, STORY.replace("story", "tale"), "").taps("share")
    assert person.place == "tale"

    person = Person("d", made(STORY)).taps("dilemma").types("Er was eens").taps("ok")
    moved(person, STORY.replace("dilemma", "vraag"), "").taps("share")
    assert person.place == "type"
    assert person.taps("vraag").place == "story"


def test_picked_answers_that_may_no_longer_be_shared_are_not() -> None:
    """The ticks go with them."""
    share = "share:\n  pick: {kind: pick}\n"
    head = "closing: [share, end]\nshare: {}"
    book = made("one: {kind: text}\ntwo: {kind: text}", head, share)
    person = Person("d", book).types("x", "y").taps("one", "two")
    moved(person, "one: {kind: text}\ntwo: {kind: text, quote: false}", share, head).recalls()

    assert person.buttons == ("one", "done")
    assert person.ask.ticked == ("one",)


def test_a_step_of_the_end_that_is_gone_ends(book: Catalogue) -> None:
    """Whoever stopped is not made to start over."""
    person = Person("d", book).wants("stop")
    person.book = Catalogue(
        {"d": made("one: {kind: text}", "closing: []").dialogues["d"]},
        {name: block for name, block in book.blocks.items() if name != "end"},
    )

    assert person.recalls().effects == [Say("blocks/changed"), Ended("stopped")]


def test_a_dialogue_that_is_gone_ends(book: Catalogue) -> None:
    """It is told."""
    state = Person("d", book).waiting
    gone = Catalogue({}, book.blocks)

    assert advance(gone, state, Recall()) == (None, (Say("blocks/changed"), Ended("stopped")))


def test_a_pause_between_steps_survives(book: Catalogue) -> None:
    """The place to go on from is kept, or mended by starting over."""
    steps = "one: {kind: choice, options: {w: {to: pause}}}\ntwo: {kind: text}"
    person = moved(Person("d", made(steps)).taps("w"), steps + "\nthree: {kind: text}", "")
    assert person.wants("resume").place == "two"

    person = moved(Person("d", made(steps)).taps("w"), "one: {kind: text}", "")
    assert person.wants("resume").said == ["blocks/changed"]
    assert person.place == "one"


def test_a_state_without_a_place_starts_over(book: Catalogue) -> None:
    """However it came to be."""
    state = State("d", "old", "r", ())

    assert advance(book, state, Recall()).effects[0] == Say("blocks/changed")


def test_comments_and_layout_do_not_make_another_version(book: Catalogue) -> None:
    """Only what is said counts."""
    version = book.dialogues["d"].version

    assert version == made(OLD + "\n# why\n", blocks=REST).dialogues["d"].version
    assert version != made(OLD + "\nfive: {kind: text}", blocks=REST).dialogues["d"].version
