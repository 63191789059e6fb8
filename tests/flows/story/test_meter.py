"""The re-identification meter: what it sees, what it offers, and what holds for any text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.story.meter import Finding, Kind, Level, broaden, measure
from flows.story.meter.lists import Entry, entries

SCRAPS = """
de een het tweeling burgemeester brand moslim Syrische gezin € 12.350 41 gezinnen zeven kinderen
Eerst toen daarna om 14.30 uur in 2019 maart [een school] [persoon 1] was had the a an twins
mayor Eritrean boy £12,350 at 2.30 pm . , ! \n kerst moskee kanker ALS als 9999999999 ½ ٣ İ ß
"""
ANY_TEXT = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from([*SCRAPS.split(), "\n", "\ud800"]), max_size=40).map(" ".join),
)
DUTCH = (
    *("een tweeling", "de burgemeester", "een brand", "een Syrische moeder", "€ 12.350", "kerst"),
    *("41 gezinnen bij ons", "zeven kinderen thuis", "om 14.30 uur", "in 2019", "een moskee"),
)
ENGLISH = (
    *("twins", "the mayor", "a fire", "an Eritrean boy", "£12,350", "Christmas", "a mosque"),
    *("41 families with us", "seven children at home", "at 2.30 pm", "in 2019"),
)


def stories_of(begins: str, details: tuple[str, ...]) -> st.SearchStrategy[str]:
    """Stories in one language, a sentence a detail: how any of them stand together."""
    chosen = st.lists(st.sampled_from(details), max_size=12)
    return chosen.map(lambda some: "".join(f"{begins}{each}. " for each in some))


def seen(text: str) -> list[tuple[Kind, str, str]]:
    """What was found: kind, the words, and the whole text with the broader wording."""
    return [
        (each.kind, text[each.start : each.end], broaden(text, each))
        for each in measure(text).findings
    ]


@pytest.mark.parametrize(
    ("text", "kind", "broader"),
    [
        ("Ik belde de burgemeester.", Kind.ROLE, "Ik belde de bestuurder."),
        ("Zijn oom is imam.", Kind.ROLE, "Zijn oom is geestelijke."),
        ("Een oud-wethouder belde.", Kind.ROLE, "Een bestuurder belde."),
        ("Er was een brand in huis.", Kind.EVENT, "Er was een gebeurtenis in huis."),
        ("Na brand bleef niets over.", Kind.EVENT, "Na een gebeurtenis bleef niets over."),
        ("Het stond in de krant.", Kind.EVENT, "Het stond in de openbaarheid."),
        ("Na het overlijden zweeg hij.", Kind.EVENT, "Na het verlies zweeg hij."),
        ("Zijn opa overleed toen.", Kind.EVENT, "Zijn opa viel weg toen."),
        ("De rechtszaak duurde lang.", Kind.EVENT, "De procedure duurde lang."),
        ("Ik zag de tweeling spelen.", Kind.FAMILY, "Ik zag de kinderen spelen."),
        ("Ze kreeg een tweeling.", Kind.FAMILY, "Ze kreeg kinderen."),
        ("Een tienermoeder vroeg hulp.", Kind.FAMILY, "Een jonge ouder vroeg hulp."),
        ("Ze heeft zeven kinderen.", Kind.FAMILY, "Ze heeft meerdere kinderen."),
        ("Ze heeft 7 jonge kinderen.", Kind.FAMILY, "Ze heeft meerdere jonge kinderen."),
        ("Er was € 12.350 schuld.", Kind.NUMBER, "Er was zo'n € 10.000 schuld."),
        ("Er was 12.350,50 euro schuld.", Kind.NUMBER, "Er was zo'n 10.000 euro schuld."),
        ("Er was ruim € 340 schuld.", Kind.NUMBER, "Er was ruim € 300 schuld."),
        ("Ik had 41 gezinnen.", Kind.NUMBER, "Ik had zo'n 40 gezinnen."),
        ("Hij woog 3210 gram.", Kind.NUMBER, "Hij woog zo'n 3000 gram."),
        ("School is 43 km ver.", Kind.NUMBER, "School is zo'n 40 km ver."),
        ("Het gezin kwam uit Syrië.", Kind.ORIGIN, "Het gezin kwam uit een ander land."),
        ("het gezin kwam uit syrie", Kind.ORIGIN, "het gezin kwam uit een ander land"),
        ("Een Syrisch gezin kwam.", Kind.ORIGIN, "Een gezin kwam."),
        ("De Eritrese jongen zweeg.", Kind.ORIGIN, "De jongen zweeg."),
        ("Turkse moeders lachten.", Kind.ORIGIN, "Moeders lachten."),
        ("Zij is moslim.", Kind.FAITH, "Zij is gelovige."),
        ("De moskee hielp.", Kind.FAITH, "Het gebedshuis hielp."),
        ("Een islamitische vrouw.", Kind.FAITH, "Een gelovige vrouw."),
        ("Hij heeft leukemie.", Kind.ILLNESS, "Hij heeft een ziekte."),
        ("Zij heeft ALS.", Kind.ILLNESS, "Zij heeft een ziekte."),
        ("Hij heeft het syndroom van Down.", Kind.ILLNESS, "Hij heeft de aandoening."),
        ("Vader is vrachtwagenchauffeur.", Kind.JOB, "Vader is chauffeur."),
        ("Moeder is tandarts.", Kind.JOB, "Moeder is arts."),
        ("De zitting was in maart.", Kind.MOMENT, "De zitting was in het voorjaar."),
        ("In 2019 begon het.", Kind.MOMENT, "In een eerder jaar begon het."),
        ("Hij kwam om 14.30 uur.", Kind.MOMENT, "Hij kwam ’s middags."),
        ("Om 8 uur belde ze.", Kind.MOMENT, "’s Ochtends belde ze."),
        ("Met kerst was het stil.", Kind.MOMENT, "Met feestdagen was het stil."),
        ("She called the mayor.", Kind.ROLE, "She called the politician."),
        ("He is an alderman and he was sad.", Kind.ROLE, "He is a politician and he was sad."),
        ("There was a house fire at night.", Kind.EVENT, "There was an event at night."),
        ("The twins were with her.", Kind.FAMILY, "The children were with her."),
        ("She had six children.", Kind.FAMILY, "She had several children."),
        ("They owed £12,350 to him.", Kind.NUMBER, "They owed about £10,000 to him."),
        ("It was an Eritrean boy.", Kind.ORIGIN, "It was a boy."),
        ("He was from Syria.", Kind.ORIGIN, "He was from another country."),
        ("He came at 2.30 pm to my home.", Kind.MOMENT, "He came in the afternoon to my home."),
    ],
)
def test_a_detail_is_seen_and_a_broader_word_fits_its_sentence(
    text: str, kind: Kind, broader: str
) -> None:
    """One detail, and the sentence as it would read."""
    assert [(each, whole) for each, _, whole in seen(text)] == [(kind, broader)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Zij is de enige met zijn kleur.", Kind.ROLE),
        ("Hij is vermist geweest.", Kind.EVENT),
        ("Het meisje is doof.", Kind.ILLNESS),
        ("Vader is piloot.", Kind.JOB),
        ("De ouders zijn Roma.", Kind.ORIGIN),
        ("Ze sprak alleen Arabisch.", Kind.ORIGIN),
        ("Ze sprak Turks en dat was goed.", Kind.ORIGIN),
        ("De buren zijn Turkse en dat was goed.", Kind.ORIGIN),
        ("Eerst belde ik. Toen kwam hij. Daarna ging hij weg.", Kind.ORDER),
        ("Op maandag kwam hij. Dinsdag niet. Een week later weer.", Kind.ORDER),
        ("[in het voorjaar] dit, [in de zomer] dat, [in het najaar] niets", Kind.ORDER),
        (" ".join(f"[persoon {n}] zag" for n in range(7)), Kind.MANY),
    ],
)
def test_a_detail_without_a_broader_word_is_told_all_the_same(text: str, kind: Kind) -> None:
    """Nothing is offered where no word would do; putting it in changes nothing."""
    (finding,) = measure(text).findings
    assert finding.kind is kind
    assert not finding.has_offer
    assert broaden(text, finding) == text


@pytest.mark.parametrize(
    "text",
    [
        "Ik bleef zitten tot het stil werd. Daarna vroeg ik wat er nodig was.",
        "De kinderrechter verlengde de OTS, Veilig Thuis dacht mee.",
        "De gezinsvoogd en het wijkteam waren er allebei.",
        "Hij heeft ADHD en autisme, en een broer.",
        "[persoon 1] van [een school] belde [in het voorjaar].",
        "We spraken over drie kinderen en 300 euro.",
        "Ik heb 20 kinderen gezien en 100 gesprekken gevoerd.",
        "Eerst dacht ik van niet. Toen wel.",
        "Het kostte 38 euro en 95 cent.",
        "We gingen samen naar de tandarts.",
        "als ms brandt de kachel, ik cf fas",
        "We moesten toen om 3 redenen wachten.",
        "I sat there until it was quiet, and asked what was needed.",
        "May I come in, she asked, and marched on.",
    ],
)
def test_what_many_share_is_no_detail(text: str) -> None:
    """The daily words of the work, round numbers, and tags."""
    assert measure(text).findings == ()
    assert measure(text).level is Level.LOW


@pytest.mark.parametrize(
    ("text", "level", "kinds"),
    [
        ("De burgemeester en de wethouder.", Level.LOW, [Kind.ROLE]),
        ("De burgemeester zag de brand.", Level.SOME, [Kind.ROLE, Kind.EVENT]),
        (
            "De burgemeester zag de brand bij de tweeling uit Syrië.",
            Level.MUCH,
            [Kind.ROLE, Kind.EVENT, Kind.FAMILY, Kind.ORIGIN],
        ),
    ],
)
def test_different_kinds_together_make_the_level(
    text: str, level: Level, kinds: list[Kind]
) -> None:
    """Two of one kind say little more than one; four kinds fit few people."""
    meter = measure(text)
    assert (meter.level, list(meter.kinds)) == (level, kinds)


def test_a_story_can_be_broadened_detail_by_detail() -> None:
    """Each offer taken, last first or measured anew, the level goes down."""
    text = "De burgemeester gaf een tienermoeder uit Eritrea na de brand € 12.350."
    assert measure(text).level is Level.MUCH
    for finding in reversed(measure(text).findings):
        text = broaden(text, finding)
    assert text == (
        "De bestuurder gaf een jonge ouder uit een ander land na de gebeurtenis zo'n € 10.000."
    )
    assert measure(text).findings == ()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_broader_word_is_no_detail_itself(language: str) -> None:
    """Whatever is offered in place of a listed word, the meter does not see it."""
    carrier = "Toch {} en niet wat." if language == "nl" else "But {} and that was not what it was."
    for entry in every(language):
        if not entry.broader or entry.broader == "~":
            continue
        phrase = entry.exact or " ".join(entry.parts)
        for article in ("", "de ", "een ") if language == "nl" else ("", "the ", "a "):
            text = carrier.format(article + phrase)
            found = measure(text).findings
            assert found, text
            assert measure(broaden(text, found[0])).findings == (), text


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_word_is_listed_once(language: str) -> None:
    """Two groups that claim a word would answer by chance."""
    listed = [(entry.parts, entry.exact) for entry in every(language)]
    assert sorted(listed) == sorted(set(listed))


def every(language: str) -> list[Entry]:
    return [entry for found in entries(language).values() for entry in found]


@given(ANY_TEXT)
def test_any_text_is_measured(text: str) -> None:
    """Findings lie inside the text in order; only what spans a story overlaps; offers apply."""
    findings = measure(text).findings
    assert [f.start for f in findings] == sorted(f.start for f in findings)
    end = 0
    for finding in findings:
        assert 0 <= finding.start < finding.end <= len(text)
        if finding.kind not in {Kind.ORDER, Kind.MANY}:
            assert finding.start >= end
            end = finding.end
        changed = broaden(text, finding)
        assert changed.startswith(text[: finding.start])
        assert changed.endswith(text[finding.end :])


@given(
    st.one_of(stories_of("En toen was daar ", DUTCH), stories_of("And then there was ", ENGLISH))
)
def test_taking_every_offer_never_adds_a_kind(text: str) -> None:
    """From the last to the first: what was not there before is not there after."""
    before = measure(text)
    for finding in reversed(before.findings):
        text = broaden(text, finding)
    assert set(measure(text).kinds) <= set(before.kinds)


@pytest.mark.parametrize(
    "text", ["Syrische burgemeester", "Syrische kerst", "She was a Syrian mayor."]
)
def test_a_word_beside_another_is_measured_too(text: str) -> None:
    """The adjective that opens a sentence does not take the noun out of sight."""
    assert len(measure(text).findings) == 2


def test_no_offer_changes_nothing() -> None:
    """A finding without a broader word leaves the text alone."""
    assert broaden("vermist", Finding(Kind.EVENT, 0, 7)) == "vermist"


@pytest.mark.parametrize(
    "scrap", ["1.", "€", "€ 1.234.", "de ", "eerst toen ", "[", "om 1:", "Aa "]
)
def test_hostile_text_costs_in_proportion(scrap: str) -> None:
    """Four times the text, about four times the time."""
    measure("warm")
    short, long = (fastest((scrap * size)[:size]) for size in (8_000, 32_000))
    assert long < 9 * short + 0.05


def fastest(text: str) -> float:
    times = []
    for _ in range(2):
        began = time.process_time()
        measure(text)
        times.append(time.process_time() - began)
    return min(times)
