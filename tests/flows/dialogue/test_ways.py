"""The ways through the dialogues that ship, where a wrong turn would harm or puzzle somebody."""

import pytest

from flows.dialogue.effect import Ask, Ended
from flows.dialogue.event import Command
from tests.flows.dialogue.play import Person


def left(person: Person) -> str | None:
    """Skip and leave everything that is still asked; give what is offered after the end."""
    for _ in range(20):
        if "leave" in person.buttons:
            return person.taps("leave").one(Ended).offer
        person.wants("skip")
    raise AssertionError(person.place)


# From one dialogue to the next


@pytest.mark.parametrize(
    ("ticks", "offered"),
    [
        (["not_yet"], "rugdekking"),
        (["colleague", "not_yet"], "rugdekking"),
        (["craft", "manager"], None),
    ],
)
def test_who_does_not_dare_to_deviate_is_offered_backing(
    ticks: list[str], offered: str | None
) -> None:
    """After the end of D1, whatever else was ticked."""
    person = Person("goed_doen").wants("skip", "skip", "skip", "skip", "skip")
    assert person.place == "anchor"

    assert left(person.taps(*ticks, "done")) == offered


@pytest.mark.parametrize(
    ("hangs", "offered"),
    [("dilemma", "goed_doen"), ("misstep", "goede_fout"), ("stuck", "vast")],
)
def test_what_hangs_after_the_week_leads_to_its_dialogue(hangs: str, offered: str) -> None:
    """At once, when that is what the person wants."""
    person = Person("week").wants("skip", "skip").taps(hangs, "now").wants("skip", "skip")

    assert person.taps("leave").one(Ended) == Ended("done", offered, accepted=True)


# Stuck


def test_stuck_begins_with_danger_and_that_cannot_be_skipped() -> None:
    """Before anything is typed, and without the way around it."""
    person = Person("vast")
    assert person.place == "acute.acute"
    assert "skip" not in person.ask.controls

    assert person.wants("skip").refused == "cannot_skip"
    assert person.place == "acute.acute"
    assert person.taps("no_one").said == ["blocks/names"]
    assert person.place == "stuck"


def test_stuck_asks_nothing_more_when_there_is_danger() -> None:
    """112, and silence."""
    person = Person("vast").taps("yes_now")

    assert person.said == ["blocks/acute-call112"]
    assert person.one(Ended) == Ended("silent")
    assert person.all(Ask) == []


@pytest.mark.parametrize(
    ("digit", "place"), [("5", "recipe"), ("6", "self.self"), ("7", "self.self")]
)
def test_who_is_very_unsure_is_asked_what_fits_now(digit: str, place: str) -> None:
    """And then goes on where the dialogue was."""
    person = Person("vast").taps("no_one").wants("skip").taps(digit)
    assert person.place == place

    if place == "self.self":
        assert person.taps("go_on").place == "recipe"


@pytest.mark.parametrize(
    ("fit", "places"),
    [
        ("fits", ["own"]),
        ("rules", ["say_yes", "own"]),
        ("no_supply", ["say_yes", "own"]),
        ("unknown", ["own"]),
        ("", ["own"]),
    ],
)
def test_who_can_say_yes_is_asked_when_somebody_says_no(fit: str, places: list[str]) -> None:
    """Not where it fits, is not known, or was skipped."""
    person = Person("vast").taps("no_one").wants("skip", "skip", "skip", "skip")
    assert person.place == "fit"
    person.taps(fit) if fit else person.wants("skip")

    for place in places:
        assert person.place == place
        person.types("Iemand")
    assert person.place == "ground"


# A good mistake


@pytest.mark.parametrize("answer", ["serious", "unknown"])
@pytest.mark.parametrize("ways", [["leave"], ["myself", "go_on"], ["myself", "someone", "go_on"]])
def test_serious_harm_takes_no_text_and_leads_to_the_end(answer: str, ways: list[str]) -> None:
    """The official way is named; oneself, and the end. Doubt counts as serious."""
    person = Person("goede_fout").taps(answer)
    assert person.place == "formal"
    person.taps(*ways)

    assert person.place == "end.end"
    assert person.waiting.answers == {}
    assert person.taps("leave").one(Ended) == Ended("stopped")


@pytest.mark.parametrize("gate", [[], ["serious"], ["serious", "myself"]])
def test_what_is_typed_at_the_gate_is_not_kept(gate: list[str]) -> None:
    """Typing a case does not go around the gate, nor does skipping."""
    person = Person("goede_fout").taps(*gate)
    place = person.place

    assert person.types("Er is een kind overleden").refused == "tap_please"
    assert person.wants("skip").refused == "cannot_skip"
    assert person.place == place
    assert "overleden" not in str(dict(person.waiting.answers))


def test_after_a_pause_for_oneself_comes_the_end() -> None:
    """No question about the case in between."""
    person = Person("goede_fout").taps("serious", "myself", "pause")
    assert person.waiting.paused

    assert person.wants("resume").place == "end.end"


@pytest.mark.parametrize(
    ("digits", "place"),
    [
        (["4", "1", "1"], "helped"),
        (["1", "5", "1"], "helped"),
        (["1", "1", "4"], "helped"),
        (["4", "", ""], "helped"),
        (["", "", "5"], "helped"),
        (["3", "3", "3"], "missed"),
        (["0", "0", "0"], "missed"),
        (["", "", ""], "missed"),
        (["0", "", "3"], "missed"),
    ],
)
def test_support_from_anyone_asks_what_they_did(digits: list[str], place: str) -> None:
    """A four or five of any of the three; what does not apply or was skipped is none."""
    person = Person("goede_fout").taps("none_of_it").wants("skip", "skip", "skip")
    for digit in digits:
        person.taps(digit) if digit else person.wants("skip")
    assert person.place == place

    assert person.types("Ik sta achter je").place == "learn"


def test_a_mistake_is_shared_as_a_good_mistake() -> None:
    """The teller is not asked again what it is."""
    assert Person("goede_fout").book.dialogues["goede_fout"].share_type == "goede_fout"


# Room and backing


@pytest.mark.parametrize(
    ("did", "place"), [("deviated", "what"), ("wanted_to", "almost"), ("", "what")]
)
def test_who_did_not_deviate_is_asked_what_held_them_back(did: str, place: str) -> None:
    """Both come to what steered them."""
    person = Person("rugdekking")
    person.taps(did) if did else person.wants("skip")
    assert person.place == place

    assert person.types("De termijn").place == "steer"


@pytest.mark.parametrize(
    ("cover", "said", "place"),
    [
        (["team", "code", "done"], [], "words"),
        (["nobody", "done"], ["rugdekking/alone"], "wanted"),
        (["colleague", "nobody", "done"], ["rugdekking/alone"], "wanted"),
        ([], [], "words"),
    ],
)
def test_who_stood_alone_hears_of_the_confidential_adviser(
    cover: list[str], said: list[str], place: str
) -> None:
    """And is asked from whom they wanted it; the others how they noticed."""
    person = Person("rugdekking").wants("skip", "skip", "skip", "skip")
    assert person.place == "cover"
    person.taps(*cover) if cover else person.wants("skip")
    assert (person.said, person.place) == (said, place)

    assert person.types("Mijn team").place == "diff"


# Dreaming


@pytest.mark.parametrize(
    ("phase", "said", "places"),
    [
        ("preparing", ["dromen/prep"], ["day"]),
        ("together", [], ["day"]),
        ("not_yet", [], ["afraid", "day"]),
        ("", [], ["day"]),
    ],
)
def test_a_dream_begins_where_the_person_is(phase: str, said: list[str], places: list[str]) -> None:
    """A question to take along, a fear to look at, or the day itself."""
    person = Person("dromen")
    person.taps(phase) if phase else person.wants("skip")
    assert person.said == said

    for place in places:
        assert person.place == place
        person.types("Samen aan tafel")
    assert person.place == "whose"


@pytest.mark.parametrize(
    ("whose", "said"),
    [
        ("child", []),
        ("parents", []),
        ("together", []),
        ("", []),
        ("mine", ["dromen/toask"]),
        ("unknown", ["dromen/toask"]),
    ],
)
def test_a_dream_of_ones_own_begins_with_asking(whose: str, said: list[str]) -> None:
    """The family's own need no such word."""
    person = Person("dromen").wants("skip", "skip")
    person.taps(whose) if whose else person.wants("skip")

    assert (person.said, person.place) == (said, "under")


@pytest.mark.parametrize(
    ("ticks", "said"),
    [
        (["safety"], ["dromen/safe"]),
        (["money", "safety"], ["dromen/safe"]),
        (["money", "rules"], []),
        ([], []),
    ],
)
def test_safety_is_a_condition_of_the_dream(ticks: list[str], said: list[str]) -> None:
    """Said when it is in the way, however much else is too."""
    way: list[Command] = ["skip", "skip", "skip", "skip"]
    person = Person("dromen").wants(*way)
    assert person.place == "block"
    person.taps(*ticks, "done") if ticks else person.wants("skip")

    assert (person.said, person.place) == (said, "people")
