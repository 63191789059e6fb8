"""Schools, local teams, branches and institutions: by the word before their name, and listed.

What everyone has (`Veilig Thuis`, the Child Protection Board) stays; the part that says which
branch goes. A team or school goes with its kind, so that the tag reads as one thing.
"""

from collections.abc import Iterator

from flows.story.redaction.lexicons import PARTICLES
from flows.story.redaction.model import SCHOOL, Found, Label
from flows.story.redaction.passage import FUNCTION_WORDS, Passage, follows
from flows.story.redaction.text import bare, word_set

STRENGTH = 70

_SCHOOLS = word_set(
    """
    basisschool school montessorischool daltonschool vrijeschool jenaplanschool obs cbs rkbs
    pcbs kbs ikc kindcentrum mavo havo vmbo college lyceum gymnasium scholengemeenschap sbo vso
    so mytylschool tytylschool middelbare kdv bso kinderdagverblijf peuterspeelzaal kinderopvang
    creche dagverblijf opvang praktijkschool cluster mbo roc speelzaal kleuterschool islamschool
    """
)
_SCHOOL_ENDINGS = ("college", "lyceum", "gymnasium", "school", "mavo", "gemeenschap")
_AFTER_NAME = frozenset(
    ["college", "lyceum", "gymnasium", "school", "basisschool", "mavo", "scholengemeenschap"]
)
_TEAMS = word_set(
    """
    wijkteam buurtteam jeugdteam gebiedsteam team kernteam dorpsteam gezinsteam wijkcentrum
    buurthuis jongerencentrum woongroep leefgroep gezinshuis behandelgroep groep huize locatie
    vestiging afdeling stichting vereniging ziekenhuis huisartsenpraktijk praktijk kliniek
    voetbalclub club moskee kerk zorgboerderij zorginstelling instelling behandelcentrum
    gezondheidscentrum inloophuis opvanghuis crisisopvang jeugdhulpinstelling kamp
    asielzoekerscentrum azc veiligheidshuis zorghuis jongerenwerk sportclub speeltuin logeerhuis
    pleegzorgorganisatie zorgaanbieder jeugdzorginstelling
    """
)
KINDS = _SCHOOLS | _TEAMS
"""The words that say what kind of organisation a name after them is."""


def is_school(key: str) -> bool:
    """Say whether a folded word is a kind of school, or a school's name by its ending."""
    return key in _SCHOOLS or key.endswith(_SCHOOL_ENDINGS)


_ENDINGS = (
    *("basisschool", "rijschool", "muziekschool", "school", "college", "lyceum", "groep", "team"),
    *("gezinshuis", "huis", "bureau", "opvang", "winkel", "bakkerij", "slagerij", "kwekerij"),
    *("makerij", "praktijk", "stichting", "vereniging", "centrum", "club", "kerk", "moskee"),
    *("garage", "salon", "zorg", "bedrijf", "voedselbank", "kledingbank", "verblijf", "boerderij"),
    *("hoeve", "zaak", "steunpunt", "punt", "tent", "apotheek", "kantoor", "werkplaats"),
    *("kringloop", "kliniek", "studio", "instelling", "organisatie", "aanbieder", "restaurant"),
    *("markt", "manege", "voorziening", "hulp", "therapie", "coaching", "wijk", "begeleiding"),
)
# Ordinary words with such an ending that are no kind of organisation.
_NO_KINDS = word_set(
    """
    nazorg voorzorg noodzaak oorzaak rechtszaak strafzaak zedenzaak standpunt tijdstip uitgangspunt
    aandachtspunt knelpunt verbeterpunt thuis alleen doelgroep leeftijdsgroep subgroep appgroep
    keerpunt dieptepunt hoogtepunt gezichtspunt pluspunt minpunt oogpunt meetpunt agendapunt
    arbeidsmarkt woningmarkt nieuwspunt meldpunt huis zorg hulp zaak punt markt wijk begeleiding
    therapie halte kernpunt breekpunt ijkpunt rustpunt zwaartepunt actiepunt werkpunt leerpunt
    """
)


def organisation_ending(key: str) -> str:
    """Return the ending that makes a word a kind of organisation (`meiden|groep`), or nothing."""
    if len(key) < 6 or key in _NO_KINDS:
        return ""
    return next((end for end in _ENDINGS if key.endswith(end) and len(key) > len(end) + 1), "")


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
        for phrase in passage.lexicons.organisations.get(key, ()):
            if follows(words, index, phrase) and _listed(passage, index, len(phrase)):
                end = words[index + len(phrase) - 1].end
                yield Found(word.start, end, Label.ORGANISATION, STRENGTH + 5)
                break
        yield from _local_branch(passage, index)
        if key in _SCHOOLS or key in _TEAMS:
            last = _name_end(passage, index)
            if last is not None:
                tag = SCHOOL if key in _SCHOOLS else ""
                yield Found(word.start, words[last].end, Label.ORGANISATION, STRENGTH, tag)
        if word.capital and not word.opens and key.endswith(_SCHOOL_ENDINGS):
            first = _school_start(passage, index)
            if first is not None:
                yield Found(words[first].start, word.end, Label.ORGANISATION, STRENGTH, SCHOOL)


def _school_start(passage: Passage, index: int) -> int | None:
    """`Willem van Oranje College`, `Zuiderlyceum`: capitals before, or a word of its own."""
    words = passage.words
    if words[index].key not in _AFTER_NAME:
        unknown = not passage.is_ordinary(words[index]) and words[index].key not in _SCHOOLS
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
