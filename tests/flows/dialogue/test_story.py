"""Telling a story: nothing of the original stays, consent is its own step, withdrawing by code."""

import pytest

from flows.dialogue.document import Carried as Carried_
from flows.dialogue.effect import (
    DeleteTheirs,
    Draft,
    Ended,
    HandOver,
    Listed,
    Option,
    Passages,
    Prepare,
    Refuse,
    Say,
    Submit,
    Withdraw,
)
from flows.dialogue.engine import advance
from flows.dialogue.event import Begin, Command, Mark, Receipt, Redacted, Tap, Typed
from flows.dialogue.hiding import hide
from flows.dialogue.state import Answer, encode
from flows.story import intake
from flows.story.content import (
    Audience,
    Band,
    Carried,
    Costs,
    Feeling,
    Field,
    Ladder,
    Meaning,
    StoryType,
    Support,
)
from tests.flows.dialogue.play import MESSAGE, RECEIPT, RUN, Person, redacted

STORY = "Jansen stond voor mijn deur en vroeg of hij nog een nacht kon blijven. " * 2
SHOWN = STORY.strip().replace("Jansen", "[persoon]")


def told() -> Person:
    """Tell a story by the short path, up to where it is read back."""
    return Person("verhaal").taps("dilemma").types(STORY).wants("rest").taps("colleagues", "done")


def test_a_story_goes_from_its_type_to_its_receipt() -> None:
    """Type, text, readers, review, consent, code, end."""
    person = told()
    assert person.place == "review"
    assert shown(person) == SHOWN.replace("[persoon]", "[persoon]①")
    assert person.ask.values["hidden"] == 1

    person.taps("ok")
    readers = Listed((Option("colleagues", ("verhaal/voor.colleagues",)),))
    assert person.one(Say) == Say("verhaal/consent_a", {"voor": readers})
    person.taps("share")
    submitted = person.one(Submit)
    assert submitted.answers["type"] == "dilemma"
    assert submitted.answers["voor"] == ("colleagues",)
    assert submitted.texts == {"story": redacted(STORY.strip())}
    assert submitted.receipt == RECEIPT
    assert person.one(Say) == Say("verhaal/code", {"code": RECEIPT.code})
    assert person.place == "end.end"
    assert person.taps("leave").one(Ended) == Ended("done")


def shown(person: Person) -> str:
    """The texts that are read back, one after another."""
    texts = person.ask.values["text"]
    assert isinstance(texts, Passages)
    return "\n".join(each.text for each in texts.parts)


WHOLE = {
    "dy_a": "3", "dy_b": "0", "tri": "ab", "veld": "liever_niet", "steun": "niemand",
    "gevoel": "open",
}  # fmt: skip


def test_a_story_can_be_given_its_meaning() -> None:
    """Title, lesson and six questions, in the order of the catalogue; all is handed in."""
    person = Person("verhaal").taps("wijsheid").types(STORY, "Jansen blijft", "Vraag Jansen eerst")
    for place, option in WHOLE.items():
        assert person.place == place
        person.taps(option)
    person.taps("policy", "colleagues", "done")
    parts = [(each.label, each.text) for each in person.ask.values["text"].parts]  # type: ignore[union-attr]
    assert parts[1:] == [
        ("verhaal/titel.label", "[persoon]② blijft"),
        ("verhaal/lesson.label", "Vraag [persoon]③ eerst"),
    ]
    assert person.ask.values["hidden"] == 3
    told = intake.content(person.taps("ok", "share").one(Submit), "nl")
    assert (told.text, told.title, told.lesson) == (
        SHOWN, "[persoon] blijft", "Vraag [persoon] eerst",
    )  # fmt: skip
    assert told.meaning == Meaning(
        grip=3, carried=Carried.COURAGE_EXPERTISE, support=Support.NOBODY, feeling=Feeling.OPEN
    )
    assert told.audiences == {Audience.COLLEAGUES, Audience.POLICY}


def test_what_another_dialogue_knows_travels_along_and_is_seen() -> None:
    """Support by level, and costs: told below the story before it is shared."""
    carried: dict[Carried_, Answer] = {
        "support_team": 4, "support_board": 1, "cost_usual": "to_150", "cost_this": "more",
    }  # fmt: skip
    preset = {"type": "goede_fout", "story": STORY}
    person = Person("verhaal", preset=preset, carried=carried).wants("rest").taps("policy", "done")
    texts = person.ask.values["text"]
    assert isinstance(texts, Passages)
    assert [(each.answer, each.chosen[0].id) for each in texts.along] == [
        ("support_team", "4"), ("support_board", "1"),
        ("cost_usual", "to_150"), ("cost_this", "more"),
    ]  # fmt: skip
    told = intake.content(person.taps("ok", "share").one(Submit), "nl")
    assert told.ladder == Ladder(team=4, board=1)
    assert told.costs == Costs(Band.TO_150, Band.MORE)
    assert person.waiting.carried == {}


def test_a_learning_from_a_misstep_hands_its_support_over() -> None:
    """The three scores apart; what does not apply or was skipped stays behind."""
    person = Person("goede_fout").taps("none_of_it").types("Ik vergat een afspraak")
    person.wants("skip", "skip").taps("4", "0").wants("skip").types("Zij bleef").wants("skip")
    person.taps("right").wants("skip", "skip").taps("choose", "tried", "done")

    handed = person.one(HandOver)
    assert handed.preset == {"type": "goede_fout", "story": "Ik vergat een afspraak"}
    assert handed.carried == {"support_team": 4}


def test_a_room_more_hands_its_costs_over() -> None:
    """Both bands, but not that somebody has no idea."""
    person = Person("kamer_erbij").taps("mine").types("Een kamer").taps("job", "to_10", "no_idea")
    person.wants("skip", "skip", "skip").taps("right").wants("skip", "skip")
    person.taps("choose", "did", "done")

    assert person.one(HandOver).carried == {"cost_usual": "to_10"}


def test_words_are_hidden_in_all_that_is_read_back() -> None:
    """The story, its title and its lesson."""
    person = Person("verhaal").taps("wijsheid").types(STORY, "Voor de deur").wants("rest")
    person.taps("policy", "done").types("deur")

    assert "deur" not in shown(person)


def test_a_title_and_a_lesson_are_redacted_before_they_are_kept() -> None:
    """As the story is; and they have their lengths."""
    person = Person("verhaal").taps("wijsheid").types(STORY, "Jansen", "Jansen")

    assert b"Jansen" not in encode(person.waiting)
    again = person.wants("back")
    assert again.one(Draft) == Draft("[persoon]")
    assert again.types("x" * 301).refused == "too_long"
    assert again.wants("back").types("x" * 61).refused == "too_long"


def test_without_a_reader_nothing_is_shared() -> None:
    """Nobody is ticked beforehand; none ticked is told so, in words of its own; none is skipped."""
    person = Person("verhaal").taps("wijsheid").types(STORY).wants("rest")

    assert person.ask.ticked == ()
    assert person.taps("done").effects == [Refuse("nothing_ticked", {"question": "verhaal/voor"})]
    assert person.wants("skip").refused == "cannot_skip"
    assert person.wants("rest").refused == "cannot_skip"


def test_skipping_the_rest_keeps_what_was_answered() -> None:
    """And what was skipped is nowhere."""
    person = Person("verhaal").taps("wijsheid").types(STORY, "Een titel").wants("skip")
    person.taps("4").wants("rest").taps("education", "done", "ok", "share")
    told = intake.content(person.one(Submit), "en")

    assert (told.title, told.lesson, told.meaning) == ("Een titel", "", Meaning(grip=4))


@pytest.mark.parametrize("kind", list(StoryType))
def test_every_option_of_the_intake_has_its_value(kind: StoryType) -> None:
    """What is tapped is what stands in the content, and the values are all there."""
    steps = Person("verhaal").book.dialogues["verhaal"].routine.steps
    enums = {"type": StoryType, "veld": Field, "steun": Support, "gevoel": Feeling, "tri": Carried}
    for name, values in {**enums, "voor": Audience}.items():
        offered = {each.id for each in steps[name].options} - {"liever_niet", "0", "done"}
        assert offered == {each.value for each in values}
    person = Person("verhaal").taps(kind).types(STORY).wants("rest").taps("policy", "done", "ok")
    assert intake.content(person.taps("share").one(Submit), "nl").type is kind


def test_nothing_of_the_original_or_the_code_is_kept() -> None:
    """The state holds the redacted text, then not even that."""
    person = told()
    assert b"Jansen" not in encode(person.waiting)

    person.taps("ok", "share")
    kept = encode(person.waiting)
    assert person.waiting.answers == {}
    assert RECEIPT.code.encode() not in kept
    assert b"persoon" not in kept


def test_redaction_is_asked_for_before_anything_is_taken() -> None:
    """The state is unchanged, the effect alone; the same event again is taken."""
    person = Person("verhaal").taps("wijsheid")
    turn = advance(person.book, person.state, Typed(STORY, MESSAGE))

    assert turn == (person.state, (Prepare("redact", STORY.strip(), RUN, "story"),))
    again = advance(person.book, person.state, Typed(STORY, MESSAGE, redacted(STORY.strip())))
    assert again.state is not None
    assert again.state.prepared == {"story": redacted(STORY.strip())}


def test_what_was_prepared_for_something_else_does_not_count() -> None:
    """A digest is no redaction: it is asked for again."""
    person = Person("verhaal").taps("wijsheid")
    turn = advance(person.book, person.state, Typed(STORY, MESSAGE, b"digest"))

    assert turn.effects == (Prepare("redact", STORY.strip(), RUN, "story"),)


def test_the_receipt_is_asked_for_before_the_story_is_submitted() -> None:
    """Consent waits for its code."""
    person = told().taps("ok")
    turn = advance(person.book, person.state, Tap(RUN, "consent", "share"))

    assert turn == (person.state, (Prepare("receipt"),))


@pytest.mark.parametrize(("length", "code"), [(79, "too_short"), (1501, "too_long")])
def test_a_story_has_a_length(length: int, code: str) -> None:
    """80 to 1500 characters, checked before any work is done."""
    assert Person("verhaal").taps("dilemma").types("x" * length).refused == code


def test_words_pointed_out_are_hidden_and_shown_again() -> None:
    """At the review, what is typed is hidden."""
    person = told().types("mijn DEUR")

    assert person.place == "review"
    assert "voor […]② en vroeg" in shown(person)
    assert person.ask.values["hidden"] == 2


def test_words_that_are_not_there_are_refused() -> None:
    """The text stays as it was."""
    person = told()
    before = person.waiting

    assert person.types("Pietersen").effects == [Refuse("not_found")]
    assert person.state == before
    assert person.types("  ").refused == "tap_please"


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Fatima", "[…] ging naar school De Beuk"),
        ("de beuk", "Fatima ging naar school […]"),
        ("fatima, school\nde   Beuk", "[…] ging naar […] […]"),
        ("'Fatima'.", "[…] ging naar school De Beuk"),
        ("Fati", "Fatima ging naar school De Beuk"),
        ("(.*)", "Fatima ging naar school De Beuk"),
        (",;\n", "Fatima ging naar school De Beuk"),
    ],
)
def test_hiding_takes_whole_words(typed: str, text: str) -> None:
    """Case and spacing do not count; patterns are only text."""
    assert hide(Redacted("Fatima ging naar school De Beuk"), typed)[0].text == text


def test_hiding_leaves_what_is_hidden_already() -> None:
    """A word of a tag is hidden where it stands by itself, not inside the tag."""
    shown = Redacted("[persoon 1] was die persoon", (Mark(0, 11, 1, "[persoon 1]", "PERSON"),))
    hidden, words = hide(shown, "persoon")
    assert hidden.text == "[persoon 1] was die […]"
    assert words == {2: ("persoon",)}


def test_a_story_can_be_rewritten_from_its_redacted_form() -> None:
    """The draft is shown so that it can be copied."""
    person = told().taps("rewrite")

    assert person.one(Draft) == Draft(SHOWN)
    assert person.place == "story"
    assert person.types(STORY.replace("nacht", "uur")).place == "review"
    assert "nog een uur" in shown(person)


@pytest.mark.parametrize("way", ["skip", "back", "rest"])
def test_a_rewriting_can_be_left(way: Command) -> None:
    """The text stays as it was."""
    person = told().taps("rewrite").wants(way)

    assert person.place == "review"
    assert shown(person) == shown(told())


def test_consent_can_go_back_or_throw_away() -> None:
    """Back to the review; discarded is forgotten."""
    assert told().taps("ok", "back").place == "review"
    person = told().taps("ok", "discard")
    assert person.place == "end.end"
    assert b"persoon" not in encode(person.waiting)


def test_consent_cannot_be_skipped() -> None:
    """Sharing takes a yes."""
    assert told().taps("ok").wants("skip").refused == "cannot_skip"


def test_a_long_enough_pick_goes_on_at_the_review() -> None:
    """Handed over from a dialogue: the type is known, the text redacted first."""
    preset = {"type": "dilemma", "story": STORY}
    person = Person("verhaal", preset=preset, offer="www")

    assert person.place == "titel"
    assert person.waiting.answers == {"type": "dilemma"}
    person.wants("rest").taps("policy", "done", "ok", "share", "leave")
    assert person.one(Ended) == Ended("done", "www")


def test_the_text_of_a_pick_is_redacted_before_it_is_kept() -> None:
    """`Prepare` alone, without a state."""
    turn = advance(Person("www").book, None, Begin("verhaal", RUN, {"story": "Jansen"}))

    assert turn == (None, (Prepare("redact", "Jansen", RUN, "story"),))


@pytest.mark.parametrize("picked", ["Jansen lachte", STORY * 15])
def test_a_pick_that_is_too_short_or_too_long_is_a_draft(picked: str) -> None:
    """Nothing is cut off: it is shown as a start."""
    person = Person("verhaal", preset={"type": "lichtpunt", "story": picked})

    assert person.place == "story"
    assert person.one(Draft).text == picked.strip().replace("Jansen", "[persoon]")
    assert person.types(STORY).place == "titel"


def test_what_is_not_known_beforehand_is_asked() -> None:
    """An unknown type, an unknown step, nothing at all."""
    preset = {"type": "roman", "titel": "x", "story": " "}
    person = Person("verhaal", preset=preset)

    assert person.place == "type"
    assert person.taps("dilemma").place == "story"


def test_what_was_known_beforehand_is_passed_only_once() -> None:
    """Back asks it."""
    person = Person("verhaal", preset={"type": "dilemma", "story": "Jansen lachte"}).wants("back")

    assert person.place == "type"
    assert person.taps("lichtpunt").place == "story"


def test_an_offer_of_a_dialogue_that_is_no_more_is_not_made() -> None:
    """It came from outside."""
    person = Person("intrekken", offer="gone").types("appel boot")

    assert person.effects[-1] == Ended("done")


def test_a_code_withdraws_and_is_removed_from_the_chat() -> None:
    """Only its digest leaves; the code is not kept."""
    person = Person("intrekken").types(" appel boot ")

    assert person.all(Withdraw) == [Withdraw(b"toob leppa")]
    assert person.all(DeleteTheirs) == [DeleteTheirs(MESSAGE)]
    assert person.effects[-1] == Ended("done")


def test_a_receipt_does_not_show_in_a_repr() -> None:
    """What could reach a log holds no secret and no text."""
    shown = repr([told().effects, told().waiting, Receipt("code", b"x"), Typed("geheim")])

    for secret in ("persoon", "deur", "code'", "geheim"):
        assert secret not in shown
