"""Schools, local teams, branches and institutions: by the word before their name, and listed.

What everyone has (`Veilig Thuis`, the Child Protection Board) stays; the part that says which
branch goes. A team or school goes with its kind, so that the tag reads as one thing.
"""

from collections.abc import Iterator

from flows.story.redaction.lexicons import PARTICLES
from flows.story.redaction.model import SCHOOL, Found, Label
from flows.story.redaction.passage import FUNCTION_WORDS, VERBS, Passage, follows, matching
from flows.story.redaction.recognisers.introductions import KIN
from flows.story.redaction.recognisers.kinds import (
    AFTER_NAME,
    LOOSE,
    SCHOOL_ENDINGS,
    SCHOOLS,
    TEAMS,
    is_school,
    organisation_kind,
)
from flows.story.redaction.text import Word, bare, word_set

STRENGTH = 70

_NAME_ARTICLES = word_set("de het 't t den la el al")
_FIELDS = word_set(
    "jeugd jeugdhulp jeugdzorg kids zorg plus campus school bso kdv ibs isk beveiliging transport"
)
# Kinds that come before much else than their name: `in het gebouw de vraag`.
_OFTEN_ALONE = LOOSE | word_set(
    """
    ambulante speciaal gebouw kantoor loket stage bedrijf winkel voetbal unit college brugklas
    """
)
# Kinds after which a lower-case name counts when it is preceded by an article or a region word.
_ARTICLES = word_set(
    """
    de het 't t den la el al op st sint
    """
)
_REGIONS = word_set(
    """
    noord zuid oost west centrum noordoost noordwest zuidoost zuidwest midden binnenstad
    """
)
_LOWER_TEAMS = word_set(
    """
    wijkteam buurtteam jeugdteam gebiedsteam kernteam dorpsteam gezinsteam stichting woongroep
    leefgroep gezinshuis veiligheidshuis roc jongerenwerk huize wijkcentrum buurthuis
    zorgboerderij basisschool obs cbs rkbs pcbs kbs ikc kindcentrum kdv bso moskee
    """
)
_NATIONAL = (
    ("veilig", "thuis"),
    ("raad", "voor", "de", "kinderbescherming"),
    ("leger", "des", "heils"),
    ("william", "schrikker"),
    ("bureau", "jeugdzorg"),
    ("cjg",),
    ("ggd",),
    ("ggz",),
    ("rvdk",),
    ("jeugdbescherming",),
    ("rechtbank",),
    ("gerechtshof",),
    ("politie",),
    ("halt",),
)
_REGIONAL = frozenset(["hollands", "hollandse", "friese", "fries", "zeeuws"])
_OF_A_PLACE = frozenset(
    ["roc", "veiligheidshuis", "wijkteam", "buurtteam", "jeugdteam", "ziekenhuis", "azc", "school"]
)
_FOLLOWERS = frozenset(["noord", "zuid", "oost", "west", "midden", "centrum", "regio"])
_STOPS = word_set(
    """
    gaat ging heeft had is was wil wilde zegt zei belt belde mag mocht werd wordt waar die dat
    om en of maar want kan kon moet moest komt kwam vindt vond vraagt vroeg niet wel ook nu toen
    daar hier met zonder toe weer al nog bleef blijft zit zat staat stond doet deed krijgt kreeg
    zou zal hulp team leiding juf meester leerkracht
    """
)


def recognise(passage: Passage) -> Iterator[Found]:
    """Find organisations among the words of a piece."""
    words = passage.words
    for index, word in enumerate(words):
        key = bare(word.key)
        for phrase in matching(words, index, passage.lexicons.organisations):
            if _listed(passage, index, len(phrase)):
                end = words[index + len(phrase) - 1].end
                yield Found(word.start, end, Label.ORGANISATION, STRENGTH + 5)
                break
        yield from _local_branch(passage, index)
        if key in SCHOOLS or key in TEAMS:
            last = _name_end(passage, index)
            if last is not None:
                tag = SCHOOL if key in SCHOOLS else ""
                yield Found(word.start, words[last].end, Label.ORGANISATION, STRENGTH, tag)
        if _before_its_field(passage, index):
            yield Found(word.start, words[index + 1].end, Label.ORGANISATION, STRENGTH)
        called = _called(passage, index)
        if called is not None:
            tag = SCHOOL if is_school(key) else ""
            yield Found(word.start, words[called].end, Label.ORGANISATION, STRENGTH, tag)
        if word.capital and not word.opens and key.endswith(SCHOOL_ENDINGS):
            first = _school_start(passage, index)
            if first is not None:
                yield Found(words[first].start, word.end, Label.ORGANISATION, STRENGTH, SCHOOL)


def _called(passage: Passage, index: int) -> int | None:
    """Return the last word of what a kind is called: `groep de otter`, `salon crespo`.

    After a kind and an article any noun is its name; with no article, a word that no dictionary
    knows or that organisations like to call themselves by.
    """
    words = passage.words
    kind = organisation_kind(bare(words[index].key))
    if not kind or index in passage.kept:
        return None
    at = index + 1
    while at < min(len(words), index + 3) and words[at].joined and words[at].key in _NAME_ARTICLES:
        at += 1
    if at >= len(words) or not words[at].joined or not _may_be_called(passage, at):
        return None
    if not _is_called(passage, words[at], kind, article=at > index + 1):
        return None
    while (
        at + 1 < min(len(words), index + 5)
        and words[at + 1].joined
        and words[at + 1].key in _REGIONS
    ):
        at += 1
    return at


def _before_its_field(passage: Passage, index: int) -> bool:
    """`spring jeugdhulp`, `prisma plus`: what organisations call themselves by, and their field."""
    words = passage.words
    return (
        bare(words[index].key) in passage.lexicons.organisation_words
        and index + 1 < len(words)
        and words[index + 1].joined
        and words[index + 1].key in _FIELDS
    )


def _is_called(passage: Passage, word: Word, kind: str, *, article: bool) -> bool:
    key = bare(word.key)
    if key in passage.lexicons.organisation_words:
        return True
    if not passage.is_ordinary(word):
        return not passage.english and (article or kind not in _OFTEN_ALONE)
    part = passage.lexicons.parts.get(key, "n")
    return article and kind not in _OFTEN_ALONE and "n" in part


def _may_be_called(passage: Passage, index: int) -> bool:
    word = passage.words[index]
    key = bare(word.key)
    return (
        passage.can_be_named(index)
        and word.text.isalpha()
        and key not in VERBS
        and key not in _STOPS
        and key not in passage.lexicons.informal
        and key not in passage.lexicons.kept
        and key not in KIN
        and not organisation_kind(key)
    )


def _school_start(passage: Passage, index: int) -> int | None:
    """`Willem van Oranje College`, `Zuiderlyceum`: capitals before, or a word of its own."""
    words = passage.words
    if words[index].key not in AFTER_NAME:
        unknown = not passage.is_ordinary(words[index]) and words[index].key not in SCHOOLS
        return index if unknown else None
    first = at = index
    while at > 0 and words[at].joined and index - at < 5:
        if words[at - 1].key not in PARTICLES | FUNCTION_WORDS and words[at - 1].capital:
            first = at - 1
        elif words[at - 1].key not in PARTICLES or words[at - 1].capital:
            break
        at -= 1
    return first if first < index else None


def _listed(passage: Passage, index: int, length: int) -> bool:
    """Ask a listed name that is an ordinary word too (`Karakter`) for its capital."""
    words = passage.words[index : index + length]
    if any(w.capital or w.shouted for w in words):
        return not (length == 1 and words[0].opens and passage.is_ordinary(words[0]))
    if length > 1:
        return words[0].key not in PARTICLES
    return not passage.is_ordinary(words[0]) and not passage.is_first_name(words[0])


def _local_branch(passage: Passage, index: int) -> Iterator[Found]:
    """`Veilig Thuis Haaglanden`, `CJG Rijnmond`, `rechtbank Den Haag`: which one goes."""
    words = passage.words
    for body in _NATIONAL:
        if words[index].key != body[0] or not follows(words, index, body):
            continue
        at = first = index + len(body)
        while at < len(words) and words[at].joined and at < first + 4:
            word = words[at]
            named = word.capital and (not passage.is_kept(at) or word.key in _REGIONAL)
            region = word.key in _FOLLOWERS
            listed = bare(word.key) in passage.lexicons.places and not passage.is_ordinary(word)
            if not (named or region or listed):
                break
            at += 1
        if at > first:
            yield Found(words[first].start, words[at - 1].end, Label.PLACE, STRENGTH - 2)


def _name_end(passage: Passage, index: int) -> int | None:
    """Return the index of the last word of the name after a kind of organisation, if any."""
    words = passage.words
    at = index + 1
    article = False
    while at < len(words) and words[at].joined and words[at].key in _ARTICLES and at < index + 3:
        article = True
        at += 1
    if at >= len(words) or not words[at].joined:
        return None
    word, kind = words[at], words[index].key
    if word.key == "van" and kind in _OF_A_PLACE and at + 1 < len(words):
        place = words[at + 1]
        if bare(place.key) in passage.lexicons.places and not passage.is_ordinary(place):
            return at + 1
    named_article = words[index + 1].capital and article
    if (
        word.capital
        and not passage.is_kept(at)
        and (not article or named_article or kind != "groep")
    ):
        end = at
        while end + 1 < len(words) and words[end + 1].joined and end < at + 4:
            after = words[end + 1]
            if after.capital and not passage.is_kept(end + 1):
                end += 1
            elif (
                after.key in PARTICLES | {"en", "aan", "bij"}
                and end + 2 < len(words)
                and words[end + 2].capital
                and words[end + 2].joined
                and after.key not in {"in", "op"}
            ):
                end += 2
            else:
                break
        return end
    return _lower_name_end(passage, index, at, article=article)


def _lower_name_end(passage: Passage, index: int, at: int, *, article: bool) -> int | None:
    """In lower case: `wijkteam noord`, `basisschool de regenboog`, `stichting jeugdpunt`."""
    word, kind = passage.words[at], passage.words[index].key
    if kind in _LOWER_TEAMS | {"team"} and not article:
        # `team west`, `team jeugd west`
        for end in range(at, min(at + 2, len(passage.words))):
            if passage.words[end].key in _REGIONS and passage.words[end].joined:
                return end
            if passage.words[end].key in FUNCTION_WORDS:
                break
    if kind not in _LOWER_TEAMS or word.capital or word.key in _STOPS:
        return None
    if not passage.can_be_named(at):
        return None
    place = bare(word.key) in passage.lexicons.places
    unknown = not passage.is_ordinary(word)
    named = article and kind not in {"wijkteam", "buurtteam", "jeugdteam"}
    return at if named or unknown or place else None
