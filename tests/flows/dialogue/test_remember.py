"""A score that may be kept for the person, and help that is offered in a third low week."""

import pytest

from flows.dialogue.effect import Remember
from tests.flows.dialogue.play import Person
from tests.flows.dialogue.test_faults import step_faults


@pytest.mark.parametrize("score", ["1", "2", "3", "4", "5"])
def test_the_week_score_may_be_kept(score: str) -> None:
    """It is the shell that knows whether the person asked for that."""
    week = Person("week").taps(score)

    assert week.all(Remember) == [Remember("week", int(score))]


def test_no_score_is_nothing_to_keep() -> None:
    """Neither a skipped question nor one that does not apply; no other answer is kept either."""
    assert Person("week").taps("0").all(Remember) == []
    week = Person("week").wants("skip")
    assert week.all(Remember) == []
    assert week.types("Een lach").all(Remember) == []


@pytest.mark.parametrize(
    ("low_before", "score", "place"),
    [
        (False, "1", "self.self"),
        (False, "2", "light"),
        (True, "1", "self.self"),
        (True, "2", "self.self"),
        (True, "3", "light"),
        (True, "0", "light"),
    ],
)
def test_what_is_needed_is_asked_in_a_third_low_week(
    low_before: bool, score: str, place: str
) -> None:
    """And as ever when the week was empty."""
    assert Person("week", low_before=low_before).taps(score).place == place


def test_a_third_low_week_asks_once_in_a_dialogue() -> None:
    """Who goes back and gives the score again is not asked again; nor after a skipped score."""
    week = Person("week", low_before=True).taps("2", "go_on")
    assert week.place == "light"
    assert week.wants("back").place == "energy"
    assert week.taps("2").place == "light"
    assert Person("week", low_before=True).wants("skip").place == "light"


def test_a_score_is_in_no_representation() -> None:
    """What lands in a log by accident tells nothing."""
    assert repr(Remember("week", 2)) == "Remember(what='week')"


def test_only_a_score_of_five_can_be_remembered() -> None:
    """Anything else is told to the author, with its line."""
    [fault] = step_faults("a: {kind: s7, remember: week}")
    assert fault.startswith("d.yaml:5: ")
    assert "'remember: week' stands at an 's5'" in fault
