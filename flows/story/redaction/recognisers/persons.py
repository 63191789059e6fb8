"""Persons: by the word before a name, by lists of names, and by what no dictionary knows.

Three ways lead to a name, strongest first: a word that asks for one (`mevrouw X`, `heet X`,
`bij X thuis`), a list (first names of many origins, surnames after them), and a capital inside a
sentence on a word that is in no dictionary. In lower case a list counts only where the word is no
ordinary Dutch word, or is one that people mostly mean as a name (`jan`, `tim`).
"""

from collections.abc import Iterator

from flows.story.redaction.lexicons import PARTICLES
from flows.story.redaction.model import Found, Label
from flows.story.redaction.passage import VERBS, Passage
from flows.story.redaction.recognisers.extent import (
    WHEREABOUTS,
    core,
    goes_on,
    initials,
    past_particles,
)
from flows.story.redaction.recognisers.introductions import TITLES, asked_by
from flows.story.redaction.text import bare, without_genitive, word_set

STRENGTH = 50
BY_CONTEXT = 58

_NAME_BEFORE_AND = frozenset({"en", "and", "&"})
# What may stand before a name and is no reason for a doubt.
_BEFORE_NAME = word_set(
    """
    met voor van bij aan naar tegen door over zonder en want omdat toen dat of with for to
    """
)


def recognise(passage: Passage) -> Iterator[Found]:
    """Find persons among the words of a piece; `who` is the folded first word of the name."""
    index = 0
    while index < len(passage.words):
        start, strength = _name_at(passage, index)
        if start is None:
            index += 1
            continue
        end = goes_on(passage, start)
        words = passage.words
        first = initials(passage, start)
        who = bare(core(passage, start, end))
        yield Found(
            words[first].start, without_genitive(words[end]), Label.PERSON, strength, who=who
        )
        index = end + 1


def _name_at(passage: Passage, index: int) -> tuple[int | None, int]:
    """Return where a name begins at or just before this word's place, and how sure that is."""
    words = passage.words
    word = words[index]
    if not passage.can_be_named(index):
        return (index, STRENGTH) if _particle_counts(passage, index) else (None, 0)
    if word.key in TITLES:
        return None, 0
    asked = asked_by(passage, index)
    if asked is not None:
        return asked, BY_CONTEXT
    if passage.shouting:
        counts = passage.is_first_name(word) and not passage.is_ordinary(word)
    elif word.capital:
        counts = _capital_counts(passage, index)
    elif word.shouted and len(word.key) < 4:
        counts = False
    else:
        counts = _lower_counts(passage, index) or _unknown_counts(passage, index)
    return (index, STRENGTH) if counts else (None, 0)


def _particle_counts(passage: Passage, index: int) -> bool:
    """`Van der Berg`, `El Amrani`: a capitalised particle before a surname."""
    words = passage.words
    word = words[index]
    if not word.capital or word.opens or word.key not in PARTICLES or passage.shouting:
        return False
    at = past_particles(passage, index)
    return at is not None and words[at].capital and passage.is_surname(words[at])


def _capital_counts(passage: Passage, index: int) -> bool:
    word = passage.words[index]
    name = passage.is_first_name(word)
    ordinary = passage.is_ordinary(word)
    if word.opens:
        if name and (not ordinary or _surname_follows(passage, index)):
            return True
        if ordinary and not passage.is_word_name(word):
            return name and _with_family(passage, index)
        return len(word.key) > (1 if name else 2) and _name_context_after(passage, index)
    if name:
        return not ordinary or passage.is_word_name(word) or _verb_follows(passage, index)
    if ordinary:
        return False
    # In no dictionary, with a capital inside a sentence: a name far more often than not.
    return not word.key.endswith(("team", "punt")) and len(word.key) > 2


def _lower_counts(passage: Passage, index: int) -> bool:
    word = passage.words[index]
    key = bare(word.key)
    if not passage.is_first_name(word) or (len(key) < 3 and key not in _SHORT_NAMES):
        return False
    if passage.is_ordinary(word):
        if key in passage.lexicons.word_names - _MASS_NOUNS and _stands_bare(passage, index):
            return True
        sure = key in passage.lexicons.word_names and key in _MOSTLY_NAMES
        return sure and not (passage.english and key in passage.lexicons.english)
    return True


def _unknown_counts(passage: Passage, index: int) -> bool:
    """`met fadoua`, `zegt djayro`: no word, no slip of one, and where a name would stand."""
    words = passage.words
    word = words[index]
    if index == 0 or not word.joined or word.shouted or passage.english:
        return False
    if words[index - 1].key not in _BEFORE_UNKNOWN or not word.text.isalpha() or len(word.key) < 4:
        return False
    return not passage.is_ordinary(word) and not passage.is_near_word(word)


_BEFORE_UNKNOWN = word_set(
    """
    met voor van bij aan naar tegen zonder zegt zei vertelt vertelde vroeg vraagt
    """
)
_SHORT_NAMES = frozenset({"mo", "bo", "jo"})
# Names whose word needs no article in Dutch (`er is storm`): grammar tells nothing about them.
_MASS_NOUNS = word_set(
    """
    storm amber jade nova linde sterre merel fleur max lief leen lies sep sien aya pien
    lieve mila roman amine
    """
)
_PREPOSITIONS = frozenset(["met", "bij", "voor", "over", "tegen", "zonder"])


def _stands_bare(passage: Passage, index: int) -> bool:
    """Say whether a word that can be counted lacks its article: `wat wil mees`, `roos is boos`.

    Dutch asks for an article there; without one, the word is a name.
    """
    words = passage.words
    if passage.english:
        return False
    before = words[index - 1] if index and words[index].joined else None
    if before is None:
        return _name_context_after(passage, index)
    if before.key in VERBS or before.key in _PREPOSITIONS:
        return True
    return _beside_a_name(passage, index)


def _surname_follows(passage: Passage, index: int) -> bool:
    """`Jan de Vries ook niet`, `Roos Bakker`: a capital on what comes after, over particles."""
    words = passage.words
    at = past_particles(passage, index + 1)
    if (
        at is None
        or words[index + 1].key in WHEREABOUTS
        or not words[at].joined
        or not words[at].capital
        or passage.shouting
    ):
        return False
    return at > index + 1 or passage.is_surname(words[at]) or "-" in words[at].key


def _with_family(passage: Passage, index: int) -> bool:
    """`Abel en zijn moeder`: someone who has a family."""
    keys = [w.key for w in passage.words[index + 1 : index + 3]]
    return keys in (["en", "zijn"], ["en", "haar"], ["and", "his"], ["and", "her"])


def _beside_a_name(passage: Passage, index: int) -> bool:
    """`ton en anja`: joined by `en` to a word that can only be a name."""
    words = passage.words
    for joint, other in ((index - 1, index - 2), (index + 1, index + 2)):
        inside = min(joint, other) >= 0 and max(joint, other) < len(words)
        if inside and words[joint].key in _NAME_BEFORE_AND:
            name = words[other]
            if passage.is_first_name(name) and not passage.is_ordinary(name):
                return True
    return False


# Dictionary words that in a story about people are, alone and in lower case, names.
_MOSTLY_NAMES = word_set(
    """
    jan piet hans henk tim tom bram sem klaas koen maarten wout geert erik karen ellen eva mia
    jonas joep joel jonathan kelly kim kris mats nik nikki noor rachel rowan steven thomas tommy
    toon eddy chris anita amanda demi gemma helen henry hannes hendrik janet jasmijn jozef
    julienne kevin lorraine luna madelief melanie mirte nova pascal robert ruben sander sarah
    siem teddy tess valentijn xander zoe adam abraham benjamin donna bente emma elin lotte lola
    lou teun truus kees jaap jip fien guus gijs siep griet femke fenna jesse britt nina
    rosa peter wim willem maxima
    """
)


def _verb_follows(passage: Passage, index: int) -> bool:
    words = passage.words
    return index + 1 < len(words) and words[index + 1].joined and words[index + 1].key in VERBS


def _name_context_after(passage: Passage, index: int) -> bool:
    """`Roos is boos`, `Bram en Fatima`, `Roos van acht`: what follows speaks of a person."""
    words = passage.words
    if _verb_follows(passage, index) or _with_family(passage, index):
        return True
    if index + 2 < len(words) and words[index + 1].key in _NAME_BEFORE_AND:
        return passage.is_first_name(words[index + 2]) and not passage.is_ordinary(words[index + 2])
    return False
