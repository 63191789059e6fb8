"""A story read back: numbered, put back, hidden again, asked about, made broader."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.dialogue.effect import Aside, Passages, Prepare, Refuse, Retick, Say, Submit, Weighed
from flows.dialogue.engine import advance
from flows.dialogue.event import Mark, Recalled, Redacted, Tap, Typed
from flows.dialogue.hiding import as_known, conceal, hide, numbered, read_back, restore
from flows.dialogue.state import encode
from flows.story import intake
from flows.story.redaction import Label, Span, redact
from tests.flows.dialogue.play import MESSAGE, RUN, Person, redacted
from tests.flows.story.corpus import TAGS

STORY = (
    "Jansen zag de tweeling uit de wijk bij de brand, "
    "en Noor Visser bleef er gewoon nog een uur bij."
)
SEEN = STORY.replace("Jansen", "[persoon]")


def shown(person: Person) -> str:
    texts = person.ask.values["text"]
    assert isinstance(texts, Passages)
    return "\n".join(each.text for each in texts.parts)


def told(*doubts: str) -> Person:
    """Tell the story, up to where it is read back; redaction doubts these words."""
    person = Person("verhaal").taps("dilemma")
    person.state, _ = advance(
        person.book, person.state, Typed(STORY, MESSAGE, redacted(STORY, *doubts))
    )
    return person.wants("rest").taps("colleagues", "done")


def test_what_is_hidden_has_a_number_and_a_button() -> None:
    """The number stands behind it, and before what its button says."""
    person = told()

    assert shown(person) == SEEN.replace("[persoon]", "[persoon]①")
    button = next(option for option in person.ask.options if option.id == "m0.1")
    assert (button.labels, button.number) == (("blocks/mark.put_back",), 1)


def test_what_is_hidden_can_be_put_back_and_hidden_again() -> None:
    """Edited in place; the words are asked for, since the state does not have them."""
    person = told()
    turn = advance(person.book, person.state, Tap(RUN, "review", "m0.1"))
    assert turn == (person.state, (Prepare("recall", None, RUN, "story", 1),))

    person.taps("m0.1")
    assert isinstance(person.effects[0], Retick)
    assert shown(person) == STORY.replace("Jansen", "Jansen①")
    assert person.ask.values["hidden"] == 0
    person.taps("m0.1")
    assert shown(person) == SEEN.replace("[persoon]", "[persoon]①")


def test_without_the_original_the_writer_types_the_word() -> None:
    """After a restart nobody has it; what is typed then stands, and counts as the writer's."""
    person = told()
    person.does(Tap(RUN, "review", "m0.1", Recalled(())))
    assert person.one(Say) == Say("blocks/word-wanted", {"number": 1})

    assert person.types("x" * 61).refused == "too_long"
    assert shown(person.types("Mijn collega")).startswith("Mijn collega① zag")
    submitted = person.taps("ok", "share").one(Submit)
    content = intake.content(submitted, "nl")
    assert (content.by_hand, content.roles) == (1, 1)
    assert content.text.startswith("Mijn collega zag")


def test_a_word_that_was_wanted_is_wanted_no_more_after_another_tap() -> None:
    """Then what is typed is hidden, as ever."""
    person = told()
    person.does(Tap(RUN, "review", "m0.1", Recalled(()))).taps("w", "r").types("uur")

    assert "nog een […]②" in shown(person)


def test_words_that_were_typed_can_be_put_back_too() -> None:
    """They are set aside for it, outside of the state."""
    person = told().types("Visser")
    assert person.one(Aside) == Aside(RUN, "story", 2, ("Visser",))
    assert b"Visser" not in encode(person.waiting)

    person.does(Tap(RUN, "review", "m0.2", Recalled(("Visser",))))
    assert "Noor Visser②" in shown(person)
    assert intake.content(person.taps("ok", "share").one(Submit), "nl").by_hand == 0


def test_what_was_put_back_is_hidden_again_by_typing_it() -> None:
    """As it was hidden before."""
    person = told().taps("m0.1").types("jansen")

    assert shown(person) == SEEN.replace("[persoon]", "[persoon]①")


def test_a_button_for_what_is_not_there_changes_nothing() -> None:
    """An old message, another story."""
    person = told()
    before = person.waiting

    for option in ("m0.9", "m3.1", "b99999", "y4"):
        person.taps(option)
        assert person.state == before
    assert person.taps("m0.9").effects[0] == Refuse("stale")


def test_doubtful_words_are_asked_about_first() -> None:
    """One by one: hide, or leave; then the whole is shown."""
    person = told("Noor", "Visser")
    assert person.ask.key == "blocks/doubt"
    assert person.ask.values == {"words": "Noor"}
    assert person.buttons == ("y1", "n1")

    person.taps("y1")
    assert person.ask.values == {"words": "Visser"}
    person.does(Tap(RUN, "review", "y1"))  # tapped twice: the next doubt is not answered by it
    assert person.ask.values == {"words": "Visser"}
    assert "en […]② Visser bleef" in shown(person.taps("n0"))


def test_a_story_has_three_questions_about_words_at_most() -> None:
    """In all of its texts together."""
    person = told("Noor", "Visser", "wijk", "brand")
    for option in ("n2", "n1", "n0"):
        person.taps(option)

    assert person.ask.key == "verhaal/review"


def test_many_numbers_come_a_page_at_a_time() -> None:
    """Never more than eight buttons; after a tap the page stays."""
    person = told().types("wijk, uur, Noor, Visser, bij, gewoon, nog")
    seen: set[str] = set()
    for page in ("p1", "p2", "p0"):
        assert len(person.buttons) <= 8
        seen |= set(person.buttons)
        person.taps(page) if page in person.buttons else None
    assert {f"m0.{number}" for number in range(1, 9)} <= seen
    person.taps("p1")
    there = next(each for each in person.buttons if each.startswith("m"))
    assert there in person.does(Tap(RUN, "review", there, Recalled(("x",)))).buttons


def test_what_stands_out_together_is_said_and_can_be_made_broader() -> None:
    """A detail at a time, by its button; whoever leaves it goes on."""
    person = told()
    assert isinstance(person.ask.values["verdict"], Weighed)
    person.taps("w")
    assert person.ask.key == "blocks/weighed"
    assert isinstance(person.ask.values["remarks"], Weighed)
    offer = person.buttons[0]

    person.taps(offer)
    assert "tweeling" not in person.waiting.prepared["story"].text
    assert person.waiting.prepared["story"].text.startswith("[persoon] zag de kinderen")
    if person.ask.key == "blocks/weighed":
        person.taps("r")
    assert shown(person).startswith("[persoon]① zag")
    assert person.taps("ok").place == "consent"


def test_a_broader_wording_keeps_the_numbers_in_their_places() -> None:
    """Before it and behind it."""
    person = told().types("Visser").taps("w")
    person.taps(person.buttons[0])
    if person.ask.key == "blocks/weighed":
        person.taps("r")

    assert "[persoon]① zag" in shown(person)
    assert "Noor […]② bleef" in shown(person)


def test_the_numbers_of_a_title_go_on_where_the_story_ends() -> None:
    """Each can be told from the others, and its button finds it."""
    person = Person("verhaal").taps("wijsheid").types(STORY, "Jansen blijft").wants("rest")
    person.taps("policy", "done")

    assert shown(person).endswith("[persoon]② blijft")
    assert shown(person.taps("m1.1")).endswith("Jansen② blijft")


# The texts alone


def test_the_same_thing_has_the_same_number() -> None:
    """A person by who they are, a place by how it is written."""
    text = "Fatima en Fatima uit Zwolle en Emmen en Zwolle"
    spans = [
        Span(0, 6, Label.PERSON, "[p1]"),
        Span(10, 16, Label.PERSON, "[p1]"),
        Span(21, 27, Label.PLACE, "[plaats]"),
        Span(31, 36, Label.PLACE, "[plaats]"),
        Span(40, 46, Label.PLACE, "[plaats]"),
    ]
    seen, words = read_back(text, spans)

    assert numbered(seen) == "[p1]① en [p1]① uit [plaats]② en [plaats]③ en [plaats]②"
    assert words == {1: ("Fatima", "Fatima"), 2: ("Zwolle", "Zwolle"), 3: ("Emmen",)}
    assert seen.hidden == 3


def test_people_are_called_the_same_in_all_texts_of_a_story() -> None:
    """By the number they had; who is new gets a free one; a known name is hidden anyhow."""
    text = "Noor, Kees en fatima"
    found = [Span(0, 4, Label.PERSON, "[p 1]"), Span(6, 10, Label.PERSON, "[p 2]")]
    spans = as_known(text, found, {"kees": "[p 1]", "fatima": "[p 3]"}, "[p {n}]")

    assert read_back(text, spans)[0].text == "[p 2], [p 1] en [p 3]"


def test_whose_name_is_known_no_longer_shares_their_number_with_nobody() -> None:
    """After a restart the names are gone: whoever comes then is somebody else, to be safe."""
    found = [Span(0, 4, Label.PERSON, "[p 1]")]
    spans = as_known("Noor zei", found, {}, "[p {n}]", {"[p 1]", "[p 2]"})

    assert read_back("Noor zei", spans)[0].text == "[p 3] zei"


def test_beyond_twenty_a_number_stands_between_brackets() -> None:
    """There is no sign for it."""
    seen, _ = hide(Redacted("a b"), "b")
    assert numbered(seen, 20) == "a […](21)"


@pytest.mark.parametrize("gone", [("x", "y"), ("x",)])
def test_one_word_stands_at_all_places(gone: tuple[str, ...]) -> None:
    """When the others are not known."""
    seen, _ = hide(Redacted("b a B"), "b")

    assert restore(seen, 1, gone).text == f"{gone[0]} a {gone[-1]}"


WORDS = st.lists(
    st.sampled_from(["Jansen", "Fatima", "zag", "de", "uit", "Zwolle", "06-12345678", "en", "."]),
    min_size=1,
    max_size=30,
).map(" ".join)


@given(WORDS, st.lists(st.integers(1, 6)), st.sampled_from(["de", "Jansen", "zag de", "Zwolle"]))
def test_whatever_is_put_back_and_hidden_again_nothing_else_changes(
    text: str, numbers: list[int], typed: str
) -> None:
    """Put back all: the original; hide all: what was read back. Marks stand where they say."""
    found = redact(text, TAGS)
    first, words = read_back(text, found.spans)
    assert first.text == found.text
    seen, more = hide(first, typed)
    words = {**words, **more}
    for number in numbers:
        if number in words:
            seen = restore(seen, number, words[number])
    hidden = seen
    for number in words:
        hidden = conceal(hidden, number)
        seen = restore(conceal(seen, number), number, words[number])
    assert seen.text == text
    assert hidden.text == hide(first, typed)[0].text
    for mark in hidden.marks:
        assert hidden.text[mark.start : mark.end] == mark.tag
    assert replace(hidden, marks=()) == Redacted(hidden.text)
    assert all(isinstance(mark, Mark) for mark in hidden.marks)
