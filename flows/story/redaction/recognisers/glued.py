"""Names that a lost blank has joined to the word before: `inkaatsheuvel`, `mentorleonie`.

A word that no dictionary has, made of an everyday word and a name, is read as two. A capital in the
middle (`overSven`) is enough where the rest is no word. What looks like it and is not: two words
that Dutch joins itself, which the dictionary's test of compounds knows.
"""

import re
from collections.abc import Iterator

from flows.story.redaction.model import Found, Label
from flows.story.redaction.passage import FUNCTION_WORDS, Passage
from flows.story.redaction.recognisers.introductions import KIN, TITLES
from flows.story.redaction.text import Word, fold, without_genitive, word_set

STRENGTH = 61
"""Less than the tagger's: where that hides the whole word, the whole word stays hidden."""

_SHORTEST = 4
_EVERYDAY = 6
_BEFORE_PLACE = word_set("in uit naar te bij rond vanuit richting van near from to at")
_HUMP = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Ý][a-zà-ÿ]{2})")


def recognise(passage: Passage) -> Iterator[Found]:
    """Find the names inside the words of a piece that nobody wrote as one word."""
    if passage.shouting:
        return
    for index, word in enumerate(passage.words):
        if passage.is_kept(index) or not word.text.isalpha() or len(word.key) < _SHORTEST + 2:
            continue
        if passage.is_ordinary(word) or passage.is_first_name(word):
            continue
        at, label = _seam(passage, word)
        if label is not None:
            start, end = word.start + at, without_genitive(word)
            yield Found(start, end, label, STRENGTH, who=fold(word.text[at:]))


def _seam(passage: Passage, word: Word) -> tuple[int, Label | None]:
    """Say where a name begins inside a word, and of what kind it is; None where none does."""
    lexicons, key = passage.lexicons, word.key
    if len(key) != len(word.text) or key in lexicons.places or key in lexicons.surnames:
        return 0, None
    hump = _HUMP.search(word.text)
    for at in (hump.start(),) if hump else range(2, len(key) - _SHORTEST + 1):
        before, rest = key[:at], key[at:]
        if rest in lexicons.dutch or not _everyday(passage, before):
            continue
        if before in _BEFORE_PLACE and rest in lexicons.places:
            return at, Label.PLACE
        if rest in lexicons.first_names or hump:
            return at, Label.PERSON
    return 0, None


def _everyday(passage: Passage, key: str) -> bool:
    return (
        key in FUNCTION_WORDS
        or key in KIN
        or key in TITLES
        or (len(key) > 3 and passage.lexicons.usage.get(key, 0) >= _EVERYDAY)
    )
