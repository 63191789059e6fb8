"""Places: municipalities, villages, neighbourhoods, and words that a place's name follows.

A place that is also an ordinary word or a first name (`best`, `houten`, `florence`) counts in
lower case only after a word that asks for a place.
"""

from collections.abc import Iterator

from flows.story.redaction.lexicons import PARTICLES
from flows.story.redaction.model import Found, Label
from flows.story.redaction.passage import FUNCTION_WORDS, Passage, matching
from flows.story.redaction.text import Word, bare, word_set

STRENGTH = 60
ADJECTIVE = 80
"""Of `Rotterdamse`, with its capital: it can be nothing else."""

_STRONG = word_set(
    """
    gemeente regio woonplaats stad dorp provincie omgeving woonachtig wijk buurt
    """
)
_WEAK = word_set(
    """
    in uit naar te bij rond vanuit richting near from
    """
)
_QUARTERS = frozenset(["wijk", "buurt", "volksbuurt", "stadsdeel", "woonwijk", "kamp", "azc"])
_WINDS = word_set(
    """
    noord zuid oost west centrum noordoost noordwest zuidoost zuidwest
    """
)
# Dictionary words that after `in`, `naar` or `uit` are towns.
_MOSTLY_PLACES = word_set(
    """
    drachten assen goes weert gouda breda edam delft elst ede oss urk vught soest sneek leiden
    hulst gent aalst velp uden leek vaals tiel emmen epe asten deurne hoorn zeist kampen
    """
)
_QUARTERS_OF = {"almere": frozenset(["buiten", "haven", "stad", "poort", "hout"])}
_LIVES = word_set(
    """
    woont woonde wonen woonden verhuisd verhuisde verhuizen verhuist geboren lives lived
    """
)
# Endings that make the adjective and the inhabitant of a place.
_ENDINGS = ("se", "s", "er", "ers", "aar", "aars", "naar", "naren", "tse")


_TOWARDS = frozenset({"in", "uit", "naar", "vanuit", "richting"})
_RARE = 5
"""Steps of usage up to which a word after `in` was a place in 98 of 100 labelled places."""
_NEVER_PLACES = word_set("ome oom hingen nood zicht best rust vrede woede tranen bad bed spe")


def recognise(passage: Passage) -> Iterator[Found]:
    """Find places among the words of a piece."""
    words, lexicons = passage.words, passage.lexicons
    for index, word in enumerate(words):
        for phrase in matching(words, index, lexicons.place_phrases):
            if _phrase_counts(passage, index, phrase):
                last = words[index + len(phrase) - 1]
                yield Found(word.start, last.end, Label.PLACE, STRENGTH + 5)
                break
        if not passage.is_kept(index) and _is_place(passage, index):
            end = index
            while _goes_on(words, end):
                end += 1
            adjective = (
                end == index and word.capital and not word.opens and _is_adjective(passage, index)
            )
            strength = ADJECTIVE if adjective else STRENGTH
            yield Found(word.start, words[end].end, Label.PLACE, strength)
        elif word.key in _QUARTERS:
            after = _named_after(passage, index)
            if after is not None:
                yield Found(words[after[0]].start, words[after[1]].end, Label.PLACE, STRENGTH - 5)


def _phrase_counts(passage: Passage, index: int, phrase: tuple[str, ...]) -> bool:
    """`de hoven`, `ter aar` in lower case could be ordinary words: ask for a capital or length."""
    written = passage.words[index : index + len(phrase)]
    ordinary_start = phrase[0] in PARTICLES and len(phrase) == 2
    if any(w.capital for w in written) or not ordinary_start or phrase[0] == "den":
        return True
    return written[1].text.lower() not in passage.lexicons.dutch


def _is_place(passage: Passage, index: int) -> bool:
    word = passage.words[index]
    key = bare(word.key)
    base = _base(key, passage)
    if base is None or key in FUNCTION_WORDS:  # there is a village called Een
        return False
    asked = _asked_for(passage, index)
    first_name = passage.is_first_name(word) or base in passage.lexicons.first_names
    if word.capital or (word.shouted and len(word.text) > 3):
        if first_name and not asked:
            return False
        return not (word.opens and passage.is_ordinary(word) and not asked)
    if passage.is_ordinary(word):
        return _strongly_asked_for(passage, index)
    return not first_name or asked


def _base(key: str, passage: Passage) -> str | None:
    """Return the place that a word is, or is the adjective or the inhabitant of."""
    places = passage.lexicons.places
    if key in places:
        return key
    head, hyphen, tail = key.partition("-")
    if hyphen and (head in places or (tail in places and len(tail) > 4)):
        return head
    for ending in _ENDINGS:
        stem = key[: -len(ending)]
        if key.endswith(ending) and len(stem) > 4:
            if stem in places and key not in passage.lexicons.dutch:
                return stem
            if (
                stem + "en" in places
                and ending in ("er", "ers", "se")
                and key not in passage.lexicons.dutch
            ):
                return stem + "en"
    return None


def _is_adjective(passage: Passage, index: int) -> bool:
    """`een Rotterdamse school`, `een Utrechts gezin`: a lower-case word comes after it."""
    words = passage.words
    key = words[index].key
    follows_on = index + 1 < len(words) and words[index + 1].joined
    return (
        follows_on
        and not words[index + 1].capital
        and key not in passage.lexicons.places
        and key.removesuffix("e").removesuffix("s") in passage.lexicons.places
    )


def _before(passage: Passage, index: int, back: int) -> str:
    at = index - back
    return passage.words[at].key if at >= 0 else ""


def _asked_for(passage: Passage, index: int) -> bool:
    before = _before(passage, index, 1)
    return before in _WEAK or before in _STRONG


def _strongly_asked_for(passage: Passage, index: int) -> bool:
    before = _before(passage, index, 1)
    if before in _STRONG - {"stad", "dorp", "omgeving"}:
        return True
    # `van zwolle naar assen`: from a place that can only be a place.
    if before == "naar" and _before(passage, index, 3) in {"van", "uit"}:
        return _before(passage, index, 2) in passage.lexicons.places
    if before in {"in", "naar", "uit"} and passage.words[index].key in _MOSTLY_PLACES:
        return True
    # A listed name that is a word too, but no usual one: `in wassenaar` is a place.
    if (
        before in _TOWARDS
        and passage.lexicons.usage.get(bare(passage.words[index].key), 0) <= _RARE
    ):
        return passage.words[index].key not in _NEVER_PLACES
    near = {_before(passage, index, back) for back in (2, 3, 4)}
    return before in {"in", "naar", "uit", "te"} and bool(near & _LIVES)


def _goes_on(words: list[Word], index: int) -> bool:
    """`Rotterdam Zuid`, `utrecht overvecht noord`: a part of a town belongs to the town."""
    if index + 1 >= len(words) or not words[index + 1].joined:
        return False
    quarters = _QUARTERS_OF.get(words[index].key, frozenset())
    return words[index + 1].key in _WINDS or words[index + 1].key in quarters


def _named_after(passage: Passage, index: int) -> tuple[int, int] | None:
    """Find a capitalised name after `wijk` or `buurt`: `de wijk Het Lage Land`."""
    words = passage.words
    at = index + 1
    while at < len(words) and words[at].joined and words[at].key in PARTICLES and at < index + 3:
        at += 1
    if at >= len(words) or not words[at].joined or not passage.can_be_named(at):
        return None
    known = words[at].key in _WINDS
    if not (words[at].capital or known):
        return None
    end = at
    while (
        end + 1 < len(words) and words[end + 1].joined and words[end + 1].capital and end < at + 3
    ):
        end += 1
    return at, end
