"""What a redacted story reads like, in the words that Houvast ships: read these aloud."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.story.tags import tags
from flows.story.redaction import KEYS, Label, apply, redact
from flows.story.redaction.model import Found
from flows.story.redaction.replace import spans, tag_pattern
from prompts.wording import Wording
from tests.flows.story.corpus import labelled
from tests.flows.story.test_redaction import ANY_TEXT

WORDING = Wording.load()
TAGS = {language: tags(WORDING.speaks(language)) for language in WORDING.languages}
CORPUS = Path(__file__).parents[2] / "corpus"


def read(text: str, language: str = "nl") -> str:
    return redact(text, TAGS[language]).text


def written(marked: str, language: str = "nl") -> str:
    """What becomes of a text in which this was found, whoever found it: `op {DATE|3 maart}`."""
    text = labelled("", marked)
    found = [Found(start, end, Label(label), 0) for start, end, label in text.spans]
    return apply(text.text, spans(text.text, found, TAGS[language]))


@pytest.mark.parametrize("language", WORDING.languages)
def test_every_replacement_has_its_words(language: str) -> None:
    """What may stand in a text is worded in every language, and nothing else is."""
    assert TAGS[language].keys() == KEYS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("moeder Samira en juf Ingrid", "moeder [persoon 1] en juf [persoon 2]"),
        (
            "Samira belde. Moeder Samira huilde.",
            "[persoon 1] belde. Moeder [persoon 1] huilde.",
        ),
        ("het gezin De Vries en mw jansen", "het gezin [persoon 1] en mw [persoon 2]"),
        ("collega Marieke belde Fatima's zus", "collega [persoon 1] belde [persoon 2]'s zus"),
    ],
)
def test_people_are_numbered_and_what_they_are_to_each_other_stays(
    text: str, expected: str
) -> None:
    """The word that says who someone is stays before the number; a number is one person."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{PERSON|Tijn} ({AGE|9 jaar}) lacht", "[persoon 1] ([rond de acht]) lacht"),
        ("een meisje van {AGE|acht} keek op", "een meisje van [rond de acht] keek op"),
        ("hij is {AGE|7 jaar oud} en speelt", "hij is [rond de acht] en speelt"),
        ("een {AGE|8-jarige} jongen", "een [ongeveer achtjarige] jongen"),
        ("een {AGE|achtjarige} met een groot hart", "een [ongeveer achtjarige] met een groot hart"),
        ("een {AGE|8-jarig} meisje", "een [ongeveer achtjarig] meisje"),
        ("drie {AGE|8-jarigen}", "drie [ongeveer achtjarigen]"),
        ("hij is bijna {AGE|8 jaar} en speelt", "hij is bijna [acht] en speelt"),
        ("een baby van {AGE|11 maanden oud}", "een baby van [nog geen jaar]"),
        ("kinderen van {AGE|3 en 5 jaar}", "kinderen van [rond de twee] en [rond de vijf]"),
        ("ze is inmiddels {AGE|17} en boos", "ze is inmiddels [rond de zeventien] en boos"),
        ("moeder is {AGE|34 jaar} en moe", "moeder is [in de dertig] en moe"),
        ("een {AGE|tweeëndertigjarige} moeder", "een [ruim dertigjarige] moeder"),
        ("oma is {AGE|83 jaar} en fit", "oma is [boven de tachtig] en fit"),
    ],
)
def test_an_age_becomes_a_band_that_fits_its_sentence(text: str, expected: str) -> None:
    """Three years wide for children, ten for grown people."""
    assert written(text) == expected


@pytest.mark.parametrize("language", WORDING.languages)
def test_several_ages_share_a_band(language: str) -> None:
    """From one year on, at least three ages read the same."""
    bands: dict[str, int] = {}
    for age in range(1, 96):
        said = read(f"hij is {age} jaar en speelt", language)
        assert str(age) not in said
        bands[said] = bands.get(said, 0) + 1
    assert min(bands.values()) >= 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Op {DATE|3 maart} kwam er een melding.",
            "Op [een dag in het voorjaar] kwam er een melding.",
        ),
        ("dat ik {DATE|dinsdag 14 mei} terugbel", "dat ik [in het voorjaar] terugbel"),
        ("de zitting was {DATE|12-11-2023}", "de zitting was [in een najaar]"),
        ("de brief van {DATE|2024-07-01} lag er", "de brief van [een zomer] lag er"),
        ("sinds {DATE|3 januari} is het stil", "sinds [de winter] is het stil"),
        ("tussen {DATE|3 maart} en {DATE|5 oktober}", "tussen [het voorjaar] en [het najaar]"),
        ("{DATE|eind maart 2023} was het op", "[in een voorjaar] was het op"),
        ("afgelopen {DATE|12 augustus} was er feest", "afgelopen [zomer] was er feest"),
        ("hij is geboren in {DATE|2015}", "hij is geboren in [een eerder jaar]"),
        ("geboren op {DATE|12-4-2015} in nood", "geboren op [een dag in een voorjaar] in nood"),
        (
            "{DATE|3 maart} huilde hij. Na {DATE|4 april} ook.",
            "[in het voorjaar] huilde hij. Na [het voorjaar] ook.",
        ),
    ],
)
def test_a_date_becomes_a_season_that_fits_its_sentence(text: str, expected: str) -> None:
    """No year and no clock; the preposition that stands there is not doubled."""
    assert written(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{ORGANISATION|basisschool De Regenboog} belde", "[een school] belde"),
        (
            "van {ORGANISATION|basisschool De Beuk} naar {ORGANISATION|obs De Wilg}",
            "van [een school] naar [een andere school]",
        ),
        (
            (
                "{ORGANISATION|basisschool De Beuk}, {ORGANISATION|obs De Wilg},"
                " {ORGANISATION|obs De Beuk} en {ORGANISATION|cbs De Es}"
            ),
            "[een school], [een andere school], [een school] en [school 3]",
        ),
        ("het {ORGANISATION|Willem van Oranje College}", "het [school]"),
        ("onze nieuwe {ORGANISATION|basisschool De Beuk}", "onze nieuwe [school]"),
        ("die van {ORGANISATION|wijkteam noord} zeiden", "die van [een wijkteam] zeiden"),
        (
            "{ORGANISATION|wijkteam noord} en {ORGANISATION|wijkteam zuid}",
            "[een wijkteam] en [een ander wijkteam]",
        ),
        ("in {ORGANISATION|gezinshuis De Linde}", "in [een gezinshuis]"),
        (
            "bij {ORGANISATION|Levvel} en de {ORGANISATION|stichting Kleine Stappen}",
            "bij [een organisatie] en de [andere organisatie]",
        ),
        (
            "van {PLACE|Zwolle} naar {PLACE|Assen} en weer naar {PLACE|Zwolle}",
            "van [een plaats] naar [een andere plaats] en weer naar [een plaats]",
        ),
        ("de gemeente {PLACE|Deventer}", "de gemeente [plaats]"),
        ("in de wijk {PLACE|Groenoord}", "in de wijk [naam]"),
        ("in de {PLACE|Schilderswijk}", "in de [wijk]"),
        ("in {PLACE|de Schilderswijk}", "in [een wijk]"),
        ("in {PLACE|de wijk Groenoord}", "in [een wijk]"),
        (
            "een {PLACE|Rotterdamse} school, een {PLACE|Utrechts} gezin",
            "een [plaatselijke] school, een [plaatselijk] gezin",
        ),
        ("Dossier {CASE|2024-00817} en BSN {BSN|111222333}", "Dossier [nummer] en BSN [nummer]"),
        ("hij woont aan de {ADDRESS|Kerkstraat 3}", "hij woont aan de [straat]"),
        ("hij woont op {ADDRESS|Kerkstraat 3}", "hij woont op [een adres]"),
    ],
)
def test_a_thing_keeps_its_kind_its_number_and_one_article(text: str, expected: str) -> None:
    """Two schools are two schools, the same one is the same, and no article is doubled."""
    assert written(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She is {AGE|8 years old} and happy.", "She is [around eight] and happy."),
        ("an {AGE|8-year-old} boy", "an [roughly eight-year-old] boy"),
        ("a {AGE|34-year-old} mother", "a [thirty-something] mother"),
        ("a girl who is {AGE|17 years old}", "a girl who is [around seventeen]"),
        ("We met on {DATE|March 12} at home.", "We met on [a day in spring] at home."),
        (
            "Mrs {PERSON|Jansen} of primary {ORGANISATION|school De Beuk}",
            "Mrs [person 1] of primary [school]",
        ),
        (
            "from {ORGANISATION|school De Beuk} to {ORGANISATION|school De Wilg}",
            "from [a school] to [another school]",
        ),
    ],
)
def test_english_stories_read_as_english(text: str, expected: str) -> None:
    """The same rules, in the words of the other language."""
    assert written(text, "en") == expected


@given(ANY_TEXT)
def test_what_is_written_is_known_as_a_tag(text: str) -> None:
    """Whatever band, season or number it holds: redacting again leaves every tag whole."""
    for language in WORDING.languages:
        result = redact(text, TAGS[language])
        known = tag_pattern(TAGS[language])
        for span in result.spans:
            assert known.sub("", span.replacement).strip(" ,.()&/") in {"", "en", "and"}
        again = redact(result.text, TAGS[language])
        for span in again.spans:
            assert not re.search(r"[\[\]]", result.text[span.start : span.end])


@pytest.mark.parametrize("language", WORDING.languages)
def test_redacting_the_corpus_twice_changes_nothing(language: str) -> None:
    """With the words that people read."""
    for line in (CORPUS / "redaction.jsonl").read_text(encoding="utf-8").splitlines():
        text = re.sub(r"\{[A-Z]+\|([^}]*)\}", r"\1", json.loads(line)["marked"])
        once = read(text, language)
        assert read(once, language) == once


@given(st.integers(1, 6), st.integers(1, 6))
def test_numbers_go_on_after_the_tags_that_are_there(first: int, more: int) -> None:
    """A text redacted in part, and written on, never gives one tag to two schools."""
    schools = [
        "Beuk",
        "Wilg",
        "Es",
        "Linde",
        "Eik",
        "Esdoorn",
        "Olm",
        "Els",
        "Berk",
        "Populier",
        "Ceder",
        "Spar",
    ]
    names = [f"basisschool De {name}" for name in schools]
    once = read(" belde. ".join(names[:first]) + " belde. ")
    twice = read(once + " belde. ".join(names[first : first + more]) + " belde.")
    found = re.findall(r"\[[^\]]+\]", twice)
    assert len(found) == len(set(found)) == first + more


def test_labels_alone_are_enough() -> None:
    """Who gives only a tag a label gets these, whatever stands before."""
    plain = {label.value: f"<{label.value.lower()}>" for label in Label}
    assert redact("de school De Beuk op 3 maart, 8 jaar oud", plain).text == (
        "de <organisation> op <date>, <age>"
    )
