"""A name found once is found everywhere in the text, in its forms and with a slip of the thumb.

`Fatima` finds `fatima's`, `FATIMA` and `fatmia`. The comparison goes through the forms with one
letter taken out (after Garbe's symmetric delete), so that it stays linear in the text.
"""

from collections.abc import Iterable, Iterator

from flows.story.redaction.lexicons import PARTICLES
from flows.story.redaction.model import Found, Label, Question, Reason
from flows.story.redaction.passage import FUNCTION_WORDS, Passage
from flows.story.redaction.text import Word, bare, without_genitive, words

STRENGTH = 45
_SHORTEST_TO_MEND = 5
_MOST_LETTERS = 24


def recognise(passages: Iterable[Passage], found: Iterable[Found], text: str) -> Iterator[Found]:
    """Find the persons among `found` again in all pieces."""
    known = _known(found, text)
    slips = _slips(known)
    for passage in passages:
        for index, word in enumerate(passage.words):
            key = bare(word.key)
            who = known.get(key) or known.get(key.removesuffix("s"))
            if who is None and not passage.is_kept(index):
                who = _slipped(key, slips, passage, word)
            if who is not None and _may_be_it(passage, word, key):
                yield Found(word.start, without_genitive(word), Label.PERSON, STRENGTH, who=who)


def resembling(passage: Passage) -> Iterator[Question]:
    """Ask about capitalised or unknown words one exchange of letters away from a first name."""
    asked = 0
    for index, word in enumerate(passage.words):
        if asked >= 20 or not 5 <= len(word.key) <= 12 or passage.is_kept(index):
            continue
        if passage.is_ordinary(word) or passage.is_first_name(word) or not word.key.isalpha():
            continue
        asked += 1
        if any(form in passage.lexicons.first_names for form in _exchanged(word.key)):
            yield Question(word.start, word.end, Reason.RESEMBLES)


def _known(found: Iterable[Found], text: str) -> dict[str, str]:
    """Key every part of the names found by its folded form; the first to bear it keeps it."""
    known: dict[str, str] = {}
    for one in found:
        if one.label is not Label.PERSON:
            continue
        for word in words(text, one.start, one.end):
            key = bare(word.key)
            if key not in PARTICLES and key not in FUNCTION_WORDS and len(key) > 1:
                known.setdefault(key, one.who)
    return known


def _may_be_it(passage: Passage, word: Word, key: str) -> bool:
    """Count an ordinary word that is someone's name with a capital, or where names do."""
    if word.capital or word.shouted:
        return True
    return not passage.is_ordinary(word) or key in passage.lexicons.word_names


def _slips(known: dict[str, str]) -> dict[str, str]:
    slips: dict[str, str] = {}
    for key, who in known.items():
        if _SHORTEST_TO_MEND <= len(key) <= _MOST_LETTERS:
            for form in _deletions(key):
                slips.setdefault(form, who)
    return slips


def _slipped(key: str, slips: dict[str, str], passage: Passage, word: Word) -> str | None:
    if (
        not slips
        or not _SHORTEST_TO_MEND - 1 <= len(key) <= _MOST_LETTERS
        or passage.is_ordinary(word)
    ):
        return None
    for form in _deletions(key):
        who = slips.get(form)
        if who is not None:
            return who
    return None


def _deletions(key: str) -> set[str]:
    return {key} | {key[:i] + key[i + 1 :] for i in range(len(key))}


def _exchanged(key: str) -> Iterator[str]:
    """Yield the word with two neighbours exchanged, or a doubled letter made single."""
    for i in range(len(key) - 1):
        if key[i] == key[i + 1]:
            yield key[:i] + key[i + 1 :]
        else:
            yield key[:i] + key[i + 1] + key[i] + key[i + 2 :]
