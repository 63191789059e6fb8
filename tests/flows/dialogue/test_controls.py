"""Pause, stop, help, back, recall: what always works."""

import pytest

from flows.dialogue.definition import Catalogue
from flows.dialogue.effect import Ask, ClearChat, Ended, Paused, Refuse
from flows.dialogue.engine import advance
from flows.dialogue.event import Begin, Control, Recall, Tap, Typed, Unreadable
from tests.flows.dialogue.play import RUN, Person, made

STEPS = "one: {kind: text}\ntwo: {kind: multi, options: [a, b]}\nthree: {kind: text}"


@pytest.fixture
def book() -> Catalogue:
    return made(STEPS)


def test_the_controls_are_offered_with_every_question(book: Catalogue) -> None:
    """Skip, pause, stop, help: always, in that order."""
    assert Person("d", book).ask.controls == ("skip", "pause", "stop", "help")


def test_a_push_also_offers_to_be_left_alone_until_the_first_answer(book: Catalogue) -> None:
    """Not this week, never again: the shell's to handle."""
    person = Person("d", book, push=True)

    assert person.ask.controls[4:] == ("not_this_week", "never_again")
    assert person.wants("pause", "resume").ask.controls[4:] == ("not_this_week", "never_again")
    assert person.types("x").ask.controls == ("skip", "pause", "stop", "help")
    assert Person("d", book, push=True).wants("skip").ask.controls[4:] == ()


def test_a_pause_keeps_the_place(book: Catalogue) -> None:
    """Resuming asks the same question again, with what was ticked."""
    person = Person("d", book).types("x").taps("b").wants("pause")
    assert person.effects == [Paused()]
    assert person.waiting.paused

    person.wants("resume")
    assert person.one(Ask).ticked == ("b",)
    assert not person.waiting.paused


def test_whoever_answers_while_paused_has_resumed(book: Catalogue) -> None:
    """An answer typed hours later counts; so does a tap."""
    person = Person("d", book).wants("pause").types("toch maar")
    assert person.waiting.answers == {"one": "toch maar"}
    assert not person.waiting.paused

    assert not person.wants("pause").taps("a").waiting.paused


@pytest.mark.parametrize("answered", [[], ["x"]])
def test_stop_forgets_every_answer_and_goes_to_the_end(
    book: Catalogue, answered: list[str]
) -> None:
    """The end asks only whether to clear the chat."""
    person = Person("d", book).types(*answered).wants("stop")

    assert person.waiting.answers == {}
    assert person.place == "end.end"
    assert person.ask.controls == ("help",)
    assert person.ask.values == {"reminder": "none"}
    assert person.taps("clear").effects[1:] == [ClearChat(), Ended("stopped")]


def test_a_second_stop_ends(book: Catalogue) -> None:
    """Nobody is kept at the end."""
    person = Person("d", book).wants("stop", "stop")

    assert person.state is None
    assert person.effects == [Ended("stopped")]


def test_stop_ends_at_once_where_the_closing_has_no_end() -> None:
    """A dialogue that stores nothing has nothing to ask."""
    person = Person("d", made(STEPS, "closing: []")).wants("stop")

    assert person.effects == [Ended("stopped")]


def test_help_asks_about_danger_first_and_then_goes_on_where_it_was(book: Catalogue) -> None:
    """The answers so far and the ticks are still there."""
    person = Person("d", book).types("x").taps("b").wants("help")
    assert (person.place, set(person.ask.controls)) == ("acute.acute", {"pause", "stop"})

    person.taps("safe")
    assert (person.place, set(person.ask.controls)) == ("contact.contact", {"pause"})
    assert person.taps("go_on").place == "two"
    assert person.ask.ticked == ("b",)


def test_help_within_help_asks_the_same_again(book: Catalogue) -> None:
    """Help is not put inside help."""
    person = Person("d", book).wants("help", "help", "help")

    assert person.place == "acute.acute"
    assert person.taps("safe", "go_on").place == "one"


def test_help_can_end_everything_at_once(book: Catalogue) -> None:
    """In danger nothing more is asked."""
    person = Person("d", book).types("x").wants("help").taps("risky")

    assert person.effects[-1] == Ended("silent")
    assert person.state is None


def test_an_old_help_button_still_helps(book: Catalogue) -> None:
    """However old the message it stands under, of whatever run."""
    person = Person("d", book).types("x").does(Control("help", "an-old-run", "nowhere"))

    assert person.place == "acute.acute"


@pytest.mark.parametrize("what", ["pause", "stop"])
def test_an_old_pause_or_stop_button_of_this_run_works(book: Catalogue, what: str) -> None:
    """People scroll up; of another run it is stale."""
    person = Person("d", book).types("x")
    before = person.waiting

    person.does(Control(what, "other", "two"))  # type: ignore[arg-type]
    assert (person.refused, person.state) == ("stale", before)
    person.does(Control(what, RUN, "one"))  # type: ignore[arg-type]
    assert person.refused is False
    assert person.waiting.paused or person.place == "end.end"


@pytest.mark.parametrize("what", ["skip", "back"])
def test_an_old_skip_button_is_stale(book: Catalogue, what: str) -> None:
    """A skip belongs to one question."""
    person = Person("d", book).types("x").does(Control(what, RUN, "one"))  # type: ignore[arg-type]

    assert person.refused == "stale"
    assert person.place == "two"


def test_back_asks_the_last_question_again(book: Catalogue) -> None:
    """Its answer is dropped and given anew; further back is possible."""
    person = Person("d", book).types("x").taps("a", "done").wants("back")
    assert person.place == "two"
    assert person.waiting.answers == {"one": "x"}

    person.wants("back").types("y")
    assert person.waiting.answers == {"one": "y"}
    assert person.place == "two"


def test_before_the_first_answer_there_is_no_way_back(book: Catalogue) -> None:
    """Refused; the question stands."""
    assert Person("d", book).wants("back").refused == "no_way_back"


def test_back_does_not_leave_a_block_by_its_entrance(book: Catalogue) -> None:
    """At the end, the steps of the dialogue are past."""
    person = Person("d", book).types("x").taps("a", "done").types("y")

    assert person.place == "end.end"
    assert person.wants("back").refused == "no_way_back"


def test_back_takes_an_offer_back() -> None:
    """What was offered by an answer goes with it."""
    steps = "one: {kind: choice, options: {a: {offer: d}, b: {}}}\ntwo: {kind: text}"
    person = Person("d", made(steps)).taps("a").wants("back").taps("b").types("x").taps("leave")

    assert person.one(Ended) == Ended("done")


def test_recall_asks_the_same_question(book: Catalogue) -> None:
    """And nothing else."""
    person = Person("d", book).types("x")
    before, asked = person.waiting, person.ask

    assert person.recalls().effects == [asked]
    assert person.state == before


def test_while_paused_between_questions_there_is_nothing_to_skip_or_tap() -> None:
    """Skip resumes; a tap on what went before is stale; help helps."""
    book = made("one: {kind: choice, options: {w: {to: pause}, x: {}}}\ntwo: {kind: text}")

    assert Person("d", book).taps("w").wants("skip").place == "two"
    assert Person("d", book).taps("w").does(Tap(RUN, "two", "x")).refused == "stale"
    assert Person("d", book).taps("w").wants("help").place == "acute.acute"
    assert Person("d", book).taps("w").recalls().place == "two"
    assert Person("d", book).taps("w").wants("back").place == "one"
    assert Person("d", book).taps("w").wants("stop").place == "end.end"


def test_a_pause_after_the_last_step_resumes_at_the_end() -> None:
    """What comes next may be the closing."""
    book = made("one: {kind: choice, options: {w: {to: pause}, x: {}}}")
    person = Person("d", book).taps("w")
    assert person.does(Control("skip", RUN, "one")).refused == "stale"

    assert person.wants("resume").place == "end.end"


@pytest.mark.parametrize(
    "event", [Tap(RUN, "one", "a"), Typed("x"), Unreadable("photo"), Control("stop"), Recall()]
)
def test_without_a_dialogue_everything_is_refused(book: Catalogue, event: Tap) -> None:
    """Nothing runs, so nothing can be answered."""
    assert advance(book, None, event) == (None, (Refuse("not_running"),))


def test_an_unknown_dialogue_does_not_begin(book: Catalogue) -> None:
    """An old link to one that is no more."""
    assert advance(book, None, Begin("gone", RUN)) == (None, (Refuse("not_running"),))
