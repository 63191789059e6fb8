"""D3 and D4 as they ship: two costs side by side; a doubt sorted without a word of the case."""

import pytest

from bot.dialogue.catalogue import catalogue
from flows.dialogue.effect import Ended, HandOver, Line, Option, Quote, Remind, Say, Tally
from tests.flows.dialogue.play import Person

# One more room


def room(*taps: str) -> Person:
    """Play D3 up to the question after what was done."""
    return Person("kamer_erbij").taps("mine").types("Een kamer").taps(*taps)


@pytest.mark.parametrize(
    ("task", "said"),
    [
        ("job", []),
        ("grey", ["blocks/names"]),
        ("not_really", ["blocks/names"]),
        ("quietly", ["blocks/names"]),
    ],
)
def test_what_was_no_part_of_the_job_asks_once_more_to_leave_names_out(
    task: str, said: list[str]
) -> None:
    """Before anything more is typed."""
    assert room(task).said == said


def test_a_wish_asks_what_one_would_arrange_and_no_costs() -> None:
    """Names are left out before the first text on this way too."""
    person = Person("kamer_erbij").taps("wish")
    assert (person.said, person.place) == (["blocks/names"], "wish")

    assert person.types("Een tuin").place == "wish2"
    assert person.types("Ze lachen").place == "rule"


def test_both_costs_stand_side_by_side_in_the_summary() -> None:
    """Between what happened and what is passed on."""
    person = room("grey", "to_150", "to_10", "calm", "done").types("Als je merkt").taps("team")

    assert person.ask.values["quotes"] == (
        Quote("did", "kamer_erbij/did.label", text="Een kamer"),
        Line(
            "kamer_erbij/costs",
            {
                "cost_usual": (Option("to_150", ("kamer_erbij/cost_usual.to_150",)),),
                "cost_this": (Option("to_10", ("kamer_erbij/cost_this.to_10",)),),
            },
        ),
        Quote("rule", "kamer_erbij/rule.label", text="Als je merkt"),
    )


def test_it_is_shared_as_wisdom() -> None:
    """What was typed and picked, and nothing else."""
    person = room("job").wants("skip", "skip", "skip").types("Als je merkt").wants("skip")
    person.taps("right").wants("skip", "skip").taps("choose", "rule", "done")

    assert person.one(HandOver) == HandOver(
        "verhaal", {"story": "Als je merkt", "type": "wijsheid"}, None
    )


# Doubt about the meldcode


def test_doubt_that_hangs_after_the_week_leads_to_it() -> None:
    """At once, when that is what the person wants."""
    person = Person("week").wants("skip", "skip").taps("meldcode", "now").wants("skip", "skip")

    assert person.taps("leave").one(Ended) == Ended("done", "meldcode", accepted=True)


def doubt() -> Person:
    """Play D4 past the question whether anybody is in danger."""
    return Person("meldcode").taps("no_one")


def test_it_begins_with_danger_and_that_cannot_be_skipped() -> None:
    """Before anything else is said."""
    person = Person("meldcode")
    assert (person.place, person.said) == ("acute.acute", [])
    assert "skip" not in person.ask.controls
    assert person.wants("skip").refused == "cannot_skip"

    assert person.taps("no_one").said == ["meldcode/intro"]


@pytest.mark.parametrize(
    ("fear", "place"), [("1", "paper"), ("5", "paper"), ("6", "self.self"), ("7", "self.self")]
)
def test_strong_worry_is_met_first(fear: str, place: str) -> None:
    """From six on; then it goes on where it was."""
    person = doubt().wants("skip", "skip").taps(fear)
    assert person.place == place

    if place == "self.self":
        assert person.taps("go_on").place == "paper"


@pytest.mark.parametrize(
    ("backup", "said"),
    [
        ("specialist", []),
        ("colleague", []),
        ("manager", []),
        ("veilig_thuis", []),
        ("unknown", ["meldcode/find"]),
    ],
)
def test_who_knows_nobody_is_told_whom_to_ask(backup: str, said: list[str]) -> None:
    """The others go on to their first sentence at once."""
    person = doubt().wants("skip", "skip", "skip", "skip").taps(backup)

    assert (person.said, person.place) == (said, "opener")


@pytest.mark.parametrize(
    ("mandate", "offer"), [("enough", None), ("partly", "rugdekking"), ("too_little", "rugdekking")]
)
def test_little_mandate_offers_the_dialogue_on_backing(mandate: str, offer: str | None) -> None:
    """After the end, for whoever wants."""
    person = doubt().wants("skip", "skip", "skip", "skip", "skip", "skip").taps(mandate)
    assert [each.key for each in person.all(Say)] == ["meldcode/five_a", "meldcode/five_b"]

    assert person.wants("skip", "skip").taps("leave").one(Ended) == Ended("done", offer)


def card() -> Person:
    """Play D4 up to its card."""
    person = doubt().taps("talk", "anger", "wrong", "done").wants("skip", "skip", "skip")
    return person.types("Ik twijfel").wants("skip").taps("today")


def test_the_summary_is_a_card_to_take_along() -> None:
    """Where, what is hard and the first sentence; choices in words."""
    person = card()

    assert person.ask.key == "meldcode/card"
    assert person.ask.values["quotes"] == (
        Quote(
            "where",
            "meldcode/where.label",
            chosen=(Option("talk", ("meldcode/where.talk",)),),
        ),
        Quote(
            "hard",
            "meldcode/hard.label",
            chosen=(
                Option("anger", ("meldcode/hard.anger",)),
                Option("wrong", ("meldcode/hard.wrong",)),
            ),
        ),
        Quote("opener", "meldcode/opener.label", text="Ik twijfel"),
    )


@pytest.mark.parametrize(
    ("option", "reminder"),
    [("in_3h", Remind(None, None, None, hours=3)), ("tomorrow", Remind(1, None, None))],
)
def test_the_reminder_comes_soon_and_without_a_word(option: str, reminder: Remind) -> None:
    """Neither the sentence nor the name of the dialogue is kept."""
    assert card().taps("right", option).one(Remind) == reminder


def test_nothing_of_it_can_be_shared() -> None:
    """What is hard may be counted; no word goes anywhere."""
    assert catalogue().dialogues["meldcode"].shareable == ()
    person = card().taps("right", "not_now")
    assert person.place == "tally.tally"

    assert person.taps("count_me").one(Tally) == Tally("meldcode.hard", ("anger", "wrong"))
    assert person.ask.place == "end.end"


def test_the_word_list_is_on_though_danger_was_asked_at_the_start() -> None:
    """A word in the first sentence offers help as anywhere."""
    person = doubt().wants("skip", "skip", "skip", "skip", "skip").types("Er is gevaar")

    assert person.said == ["blocks/noticed"]
    assert person.place == "acute.acute"
    assert person.taps("no_one").place == "mandate"
