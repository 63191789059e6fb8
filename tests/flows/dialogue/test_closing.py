"""The shared blocks as they ship: summary, step, reminder, sharing, the end; safety."""

import pytest

from flows.dialogue.effect import (
    Ask,
    ClearChat,
    DeleteTheirs,
    Ended,
    HandOver,
    Quote,
    Remind,
    Say,
)
from tests.flows.dialogue.play import MESSAGE, Person


def www(*texts: str) -> Person:
    """Play D9 up to its summary; an empty text skips."""
    person = Person("www")
    for text in texts:
        person.types(text) if text else person.wants("skip")
    return person


def test_the_summary_quotes_in_the_persons_own_words() -> None:
    """What was skipped is not in it; labels are wording keys."""
    person = www("Wat", "", "Bellen")

    assert person.ask.values == {
        "quotes": (
            Quote("what", "www/what.label", text="Wat"),
            Quote("nowwhat", "www/nowwhat.label", text="Bellen"),
        )
    }


def test_a_quoted_answer_can_be_corrected_and_the_branches_stay() -> None:
    """Change, pick it, answer again, see the summary again."""
    person = www("Wat", "Dus", "Bellen").taps("change")
    assert person.place == "summary.which"
    assert person.buttons == ("what", "sowhat", "nowwhat")

    assert person.taps("sowhat").place == "sowhat"
    person.types("Daarom")
    assert person.place == "summary.summary"
    assert person.waiting.answers["sowhat"] == "Daarom"


@pytest.mark.parametrize("way", ["skip", "back"])
def test_while_correcting_skip_and_back_leave_the_answer_as_it_was(way: str) -> None:
    """There is a way out of a correction."""
    person = www("Wat", "Dus", "Nu").taps("change", "what").wants(way)  # type: ignore[arg-type]

    assert person.place == "summary.summary"
    assert person.waiting.answers["what"] == "Wat"


def test_help_while_correcting_comes_back_to_the_correction() -> None:
    """The digression does not lose the thread."""
    person = www("Wat", "Dus", "Nu").taps("change", "what").wants("help").taps("no_one", "go_on")
    assert person.place == "what"

    assert person.types("Anders").place == "summary.summary"
    assert person.waiting.answers["what"] == "Anders"


def test_with_one_quoted_answer_change_asks_it_at_once() -> None:
    """Nothing to choose from."""
    assert www("", "", "Bellen").taps("change").place == "nowwhat"


def test_without_a_quoted_answer_there_is_no_summary_and_nothing_to_share() -> None:
    """Everything skipped: reminder, end."""
    person = www("", "", "")
    assert person.place == "remind.when"

    assert person.taps("not_now").place == "end.end"


def test_a_reminder_with_the_sentence_after_its_own_yes() -> None:
    """The sentence of D9 is what comes now; the end says that it stays."""
    person = www("Wat", "Dus", "Bellen").taps("right", "in_7", "sentence")
    assert person.one(Remind) == Remind(7, "Bellen")

    assert person.taps("not_now").ask.values == {"reminder": "sentence"}


def test_a_reminder_without_the_sentence() -> None:
    """Just a nudge."""
    person = www("Wat", "Dus", "Bellen").taps("right", "in_14", "nudge")

    assert person.one(Remind) == Remind(14, None)


def test_without_a_sentence_nothing_is_asked_about_keeping_it() -> None:
    """The reminder is made at once."""
    person = www("Wat", "Dus", "").taps("right", "in_3")

    assert person.one(Remind) == Remind(3, None)
    assert person.place == "share.ask"


@pytest.mark.parametrize("way", [["not_now"], []])
def test_no_reminder_unless_asked_for(way: list[str]) -> None:
    """No, or skipped."""
    person = www("Wat", "Dus", "Nu").taps("right")
    person.taps(*way) if way else person.wants("skip")

    assert person.all(Remind) == []
    assert person.place == "share.ask"


def test_what_is_picked_is_handed_to_the_story_intake() -> None:
    """Joined, with the type the dialogue knows; the offer travels along. No `Ended`."""
    person = Person("goed_doen").types("Het schuurde").wants("skip", "skip", "skip")
    person.types("Een stap").wants("skip", "skip").taps("right")
    person.types("Vragen").taps("not_now", "choose")
    assert person.buttons == ("case", "shift", "step.step", "done")

    person.taps("step.step", "case", "done")
    assert person.effects[-1] == HandOver(
        "verhaal", {"story": "Het schuurde\n\nVragen", "type": "dilemma"}, None
    )
    assert person.state is None
    assert person.all(Ended) == []


def test_sharing_nothing_after_all_goes_to_the_end() -> None:
    """Skip at the pick list."""
    assert (
        www("Wat", "Dus", "Nu").taps("right", "not_now", "choose").wants("skip").place == "end.end"
    )


def test_the_end_forgets_before_it_asks() -> None:
    """`Your answers are deleted` is true when it is said."""
    person = www("Wat", "Dus", "Nu").taps("right", "not_now", "not_now")
    assert person.place == "end.end"
    assert person.waiting.answers == {}

    assert person.taps("clear").effects[1:] == [ClearChat(), Ended("done")]


def test_only_ones_own_messages_can_be_removed() -> None:
    """Those may hold what was typed before it was redacted; what the bot said may stay."""
    person = www("", "", "").taps("not_now")

    assert person.taps("own").effects[1:] == [ClearChat(own=True), Ended("done")]


def test_the_week_hands_on_what_lingers() -> None:
    """A dilemma, now: that dialogue begins after the end."""
    person = Person("week").taps("4").wants("skip").taps("dilemma", "now").wants("skip", "skip")
    assert person.place == "end.end"

    assert person.taps("leave").one(Ended) == Ended("done", "goed_doen", accepted=True)


def test_the_week_can_wait_until_monday() -> None:
    """Only the dialogue's name is kept."""
    person = Person("week").taps("4").wants("skip").taps("stuck", "monday")

    assert person.one(Remind) == Remind(None, None, "vast")


@pytest.mark.parametrize(("option", "place"), [("nothing", "thank"), ("too_much", "self.self")])
def test_the_week_asks_now_or_monday_only_where_something_is_offered(
    option: str, place: str
) -> None:
    """Nothing lingers, or it is too much: no offer."""
    person = Person("week").taps("4").wants("skip").taps(option)
    assert person.place == place
    if option == "too_much":
        assert person.taps("go_on").place == "thank"


def test_the_week_skips_now_or_monday_when_the_question_before_it_is_skipped() -> None:
    """Nothing was said to linger."""
    assert Person("week").taps("4").wants("skip", "skip").place == "thank"


def test_an_empty_week_asks_how_heavy_it_is() -> None:
    """A one runs the block for oneself, then goes on."""
    person = Person("week").taps("1")
    assert person.place == "self.self"

    assert person.taps("someone").place == "contact.contact"
    assert person.taps("go_on").place == "light"


def test_only_the_bright_spot_of_the_week_is_shared() -> None:
    """Thanks are not."""
    person = Person("week").taps("4").types("Mooi").taps("nothing").types("Els").wants("skip")
    person.taps("choose")
    assert person.buttons == ("light", "done")

    assert person.taps("light", "done").one(HandOver).preset == {
        "story": "Mooi",
        "type": "lichtpunt",
    }


def test_what_is_left_behind_is_removed_at_once() -> None:
    """D8's last step stores nothing."""
    person = Person("week").taps("4").wants("skip").taps("nothing").wants("skip").types("Zwaar")

    assert person.one(DeleteTheirs) == DeleteTheirs(MESSAGE)
    assert "park" not in person.waiting.answers


def test_danger_ends_silently_and_doubt_names_a_number() -> None:
    """112 is the last word; doubt leads to Veilig Thuis."""
    person = Person("www").wants("help").taps("yes_now")
    assert person.said == ["blocks/acute-call112"]
    assert person.effects[-1] == Ended("silent")

    person = Person("www").wants("help").taps("unsure")
    assert person.place == "acute.vt"
    assert person.taps("myself").place == "contact.contact"
    assert person.taps("go_on").place == "what"


def test_whoever_is_going_to_call_is_asked_nothing_but_the_end() -> None:
    """The answers are forgotten."""
    person = Person("www").types("Wat").wants("help").taps("unsure", "will_call")

    assert person.place == "end.end"
    assert person.waiting.answers == {}


def test_a_word_of_the_list_offers_help_once() -> None:
    """The answer is taken first; the dialogue goes on after it; a second word does nothing."""
    person = Person("www").types("Hij had een mes")
    assert person.said == ["blocks/noticed"]
    assert person.place == "acute.acute"
    assert person.waiting.answers == {"what": "Hij had een mes"}

    assert person.taps("no_one").place == "sowhat"
    assert person.types("Er was gevaar").place == "nowwhat"


def test_words_of_despair_offer_someone_to_talk_to() -> None:
    """After danger, where both are named."""
    assert Person("www").types("Ik denk aan suïcide").place == "contact.contact"
    person = Person("www").types("Dreiging met een wapen en zelfmoord")
    assert person.place == "acute.acute"
    assert person.taps("no_one").place == "contact.contact"
    assert person.taps("go_on").place == "sowhat"


def test_the_word_list_works_at_the_last_question_too() -> None:
    """Help comes before the closing."""
    person = Person("www").wants("skip", "skip").types("Hij werd geslagen")

    assert person.place == "acute.acute"
    assert person.taps("no_one").place == "summary.summary"


def test_the_notice_stands_between_the_answer_and_the_question() -> None:
    """In the order in which people read."""
    person = Person("www").types("wapens")

    assert [type(effect) for effect in person.effects][1:] == [Say, Ask]
