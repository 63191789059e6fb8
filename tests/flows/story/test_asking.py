"""Which doubts the writer is asked about."""

from hypothesis import given
from hypothesis import strategies as st

from flows.story.redaction import Asked, Doubt, Reason, Redaction, redact, to_ask
from tests.flows.story.corpus import TAGS
from tests.flows.story.test_redaction import ANY_TEXT


def doubting(text: str, *doubts: tuple[str, Reason, float]) -> Redaction:
    """A redacted text with a doubt at the last place of each of these words."""
    found = [
        Doubt(text.rindex(words), text.rindex(words) + len(words), reason, score)
        for words, reason, score in doubts
    ]
    return Redaction(len(text), text, (), tuple(sorted(found, key=lambda doubt: doubt.start)))


def words(redaction: Redaction) -> list[str]:
    return [asked.words for asked in to_ask(redaction)]


def test_at_most_three_are_asked_about_the_likeliest_first() -> None:
    """The score decides, whatever the reason and the place."""
    redaction = doubting(
        "Ans, Bo, Cor en Dee.",
        ("Ans", Reason.UNKNOWN, 0.1),
        ("Bo", Reason.CAPITAL, 0.9),
        ("Cor", Reason.CAPITAL, 0.4),
        ("Dee", Reason.RESEMBLES, 0.5),
    )
    assert words(redaction) == ["Bo", "Dee", "Cor"]


def test_without_a_score_the_reason_decides_then_the_place() -> None:
    """A word that no list knows before one that has a capital only."""
    redaction = doubting(
        "Ans, Bo, Cor en Dee.",
        ("Ans", Reason.CAPITAL, 0.0),
        ("Bo", Reason.CAPITAL, 0.0),
        ("Cor", Reason.UNKNOWN, 0.0),
        ("Dee", Reason.AMBIGUOUS, 0.0),
    )
    assert words(redaction) == ["Cor", "Dee", "Ans"]


def test_a_word_is_asked_about_once_with_all_its_places() -> None:
    """Also where it raised no doubt, in a genitive too; a tag and a longer word are no place."""
    text = "[Vlinder] zei Vlinder. Vlinder's zus, Vlinders. En Vlinder."
    (asked,) = to_ask(doubting(text, ("Vlinder", Reason.CAPITAL, 0.0)))
    assert asked.words == "Vlinder"
    places = [text[start - 1 : end + 1] for start, end in asked.places]
    assert places == [" Vlinder.", " Vlinder'", " Vlinder."]


def test_words_that_everyone_uses_are_never_asked_about() -> None:
    """Small words, verbs and usual nouns are not; a name that is a word too is."""
    redaction = doubting(
        "zo wil de moeder dat roos met xanthi kwam.",
        ("wil", Reason.AMBIGUOUS, 0.3),
        ("de", Reason.AMBIGUOUS, 0.3),
        ("moeder", Reason.AMBIGUOUS, 0.3),
        ("roos", Reason.AMBIGUOUS, 0.2),
        ("xanthi", Reason.UNKNOWN, 0.2),
    )
    assert words(redaction) == ["xanthi", "roos"]


def test_what_is_hardly_doubtful_is_not_asked_about() -> None:
    """A score under the least that is worth a question."""
    assert words(doubting("Dat zei Xanthi.", ("Xanthi", Reason.UNKNOWN, 0.04))) == []


def test_no_doubt_no_question() -> None:
    """A story in which all is sure is not asked about."""
    assert to_ask(redact("Ik bleef zitten tot het stil werd.", TAGS)) == ()


@given(ANY_TEXT, st.integers(0, 5))
def test_what_is_asked_stands_in_the_text(text: str, most: int) -> None:
    """For any text: never too many, no word twice, every place holds the word."""
    redaction = redact(text, TAGS)
    asked: tuple[Asked, ...] = to_ask(redaction, most)
    assert len(asked) <= most
    assert len({one.words.lower() for one in asked}) == len(asked)
    for one in asked:
        assert one.places
        for start, end in one.places:
            assert redaction.text[start:end].lower().startswith(one.words.lower()[:1])
