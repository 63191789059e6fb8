"""Streets, with and without a number, by the word they end on or by where they stand."""

import re
from collections.abc import Iterator

from flows.story.redaction.lexicons import PARTICLES
from flows.story.redaction.model import Found, Label
from flows.story.redaction.passage import Passage
from flows.story.redaction.recognisers.kinds import KINDS
from flows.story.redaction.text import Word, word_set

STRENGTH = 75

_ENDINGS = tuple(
    word_set(
        """
        straat straatje laan weg plein gracht kade singel dreef steeg dijk hofje plantsoen boulevard
        street road lane wetering
        """
    )
)
# Endings that many an ordinary word has too (`antwoord 2`, `ervaring 3`).
_WEAK_ENDINGS = tuple(
    word_set(
        """
        hof pad park wal markt ring baan burcht erf meent oord hage horst akker veld berg donk waard
        haven brink kamp vaart kanaal diep weide str
        """
    )
)
_PLAIN = tuple(word_set("straat laan plein gracht kade singel dreef plantsoen steeg straatje"))
# What hardly any other word ends on.
_TELLING = ("laan", "straat", "gracht", "singel", "plantsoen", "plein")
_LONG = 9
# Streets that are in every town, or no street at all.
_GENERAL = word_set(
    """
    onderweg halverwege vanwege snelweg autoweg omweg uitweg spoorweg fietspad voetpad zijstraat
    winkelstraat doodlopende eenbaansweg zorgpad levensweg middenweg schoolplein speelplein
    voorplein dorpsplein pleinen achterstraat tweestrijd wegen park markt berg veld hof pad weg
    plein straat laan dijk haven baan ring erf speelveld werkveld speelpark vakantiepark
    pretpark spoedhof gerechtshof gang doolhof arbeidsmarkt bestrijd landweg luchthaven
    thuishaven achterban loopbaan bijbaan rijbaan kinderhof kruispunt kerkhof ringweg rondweg
    parkeerplaats parkeerplein marktplein stationsplein hoofdstraat
    """
)
# What begins a street's name in lower case: `burgemeester röellstraat 12`, `oude kerkweg 3`.
_PREFIXES = word_set(
    """
    burgemeester burg professor prof dokter doctor pastoor pater koning koningin prins prinses
    generaal admiraal sint oude nieuwe lange korte eerste tweede derde grote kleine laan meester
    minister president dominee
    """
)
_NUMBER = re.compile(
    r"[ \u00a0]{1,2}(?:nr\.? ?|nummer |huisnummer )?"
    r"\d{1,5}(?:[ -]?(?:[a-zA-Z]|bis|hs|[IV]{1,3}|\d{1,4})(?![\w']))?(?!\w)"
)
_NOT_AFTER = re.compile(
    r"\s?(?:jaar|uur|kinderen|keer|weken|dagen|maanden|euro|procent|%|minuten|km|meter|jr|mensen|gezinnen)\b"
)
_LANE = re.compile(
    r"(?i)\b(?:laan|plein|hof|park|kade|straat) (?:van|der|den)(?: (?:de|der|den|het))?"
    r" [^\W\d_]{3,30}(?: [^\W\d_]{3,30})? \d{1,4}(?:[ -]?(?:[a-z]|bis|hs))?(?!\w)"
)
_ENGLISH_STREET = re.compile(
    r"\b\d{1,5}[a-z]? (?:[A-Z][\w'’]{1,20} ){1,3}"
    r"(?:Street|Road|Lane|Avenue|Drive|Close|Square|St|Rd|Ave)\b"
)


def recognise(text: str, passage: Passage) -> Iterator[Found]:
    """Find addresses among the words of a piece."""
    words = passage.words
    if words:
        for match in _LANE.finditer(text, words[0].start, words[-1].end + 8):
            if _NOT_AFTER.match(text, match.end(), match.end() + 12) is None:
                yield Found(match.start(), match.end(), Label.ADDRESS, STRENGTH)
        for match in _ENGLISH_STREET.finditer(text, words[0].start, words[-1].end):
            yield Found(match.start(), match.end(), Label.ADDRESS, STRENGTH)
    for index, word in enumerate(words):
        number = _NUMBER.match(text, word.end, word.end + 24)
        if number is not None and _NOT_AFTER.match(text, number.end(), number.end() + 12):
            number = None
        street = _is_street(passage, word)
        if street and (number is not None or _stands_alone(passage, index)):
            first = words[_first_of(passage, index)].start
            yield Found(first, number.end() if number else word.end, Label.ADDRESS, STRENGTH)
        elif number is not None and _placed(passage, index):
            first = words[_first_of(passage, index)].start
            yield Found(first, number.end(), Label.ADDRESS, STRENGTH - 20)


def _is_street(passage: Passage, word: Word) -> bool:
    key = word.key
    if key in _GENERAL:
        return word.capital and not word.opens and key in {"straat", "laan", "plein", "weg", "dijk"}
    if key.endswith(_ENDINGS):
        return len(key) > 6
    return key.endswith(_WEAK_ENDINGS) and word.text.lower() not in passage.lexicons.dutch


def _stands_alone(passage: Passage, index: int) -> bool:
    """Without a number: a capital inside a sentence, or a street that no dictionary knows."""
    word = passage.words[index]
    if not word.key.endswith(_PLAIN) or passage.is_kept(index) or word.key in _GENERAL:
        return False
    if word.capital and not word.opens:
        return True
    before = passage.words[index - 1].key if index else ""
    if word.text.lower() in passage.lexicons.dutch:
        return False
    return before in PARTICLES or (word.key.endswith(_TELLING) and len(word.key) > _LONG)


def _first_of(passage: Passage, index: int) -> int:
    """Go back over the words of a street's name: `Burgemeester de Raadtsingel`."""
    words = passage.words
    first = at = index
    while at > 0 and index - at < 5 and words[at].joined:
        before = words[at - 1]
        if (before.capital and not before.opens and not passage.is_kept(at - 1)) or (
            before.key in _PREFIXES and (before.key == "laan" or not before.opens)
        ):
            at -= 1
            first = at
        elif before.key in PARTICLES and before.key not in {"in", "op"} and not before.capital:
            at -= 1
        else:
            break
    # `jan van galenstraat 12`: a first name before a particle belongs to it in lower case too.
    if first == index and at < index and at > 0 and words[at].joined:
        before = words[at - 1]
        if words[at].key in {"van", "von"} and passage.is_first_name(before):
            return at - 1
    return first


def _placed(passage: Passage, index: int) -> bool:
    """`aan de Esdoorn 14`: a capitalised word with a number after words of living somewhere."""
    words = passage.words
    word = words[index]
    if word.opens or passage.is_kept(index):
        return False
    if not word.capital:
        before = words[index - 1].key if index else ""
        unknown = len(word.key) > 4 and not passage.is_ordinary(word) and word.key not in KINDS
        return before in {"aan", "op", "adres", "woning"} and unknown
    back = [words[i].key for i in range(max(0, index - 3), index)]
    return bool({"aan", "op", "adres", "woont", "woonde", "laan"} & set(back))
