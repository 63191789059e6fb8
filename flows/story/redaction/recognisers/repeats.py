"""A name found once is found everywhere in the text, in its forms and with a slip of the thumb.

`Fatima` finds `fatima's`, `FATIMA` and `fatmia`. The comparison goes through the forms with one
letter taken out (after Garbe's symmetric delete), so that it stays linear in the text.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from flows.story.redaction.lexicons import PARTICLES
from flows.story.redaction.model import Found, Label
from flows.story.redaction.passage import FUNCTION_WORDS, Passage, follows
from flows.story.redaction.text import Word, bare, without_genitive, words

STRENGTH = 45
_SHORTEST_TO_MEND = 5
_MOST_LETTERS = 24
_MOST_WORDS = 8


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


def joined(found: Iterable[Found], text: str) -> list[Found]:
    """Give persons whose first word is part of an earlier name, or a slip of it, that one's key."""
    known: dict[str, str] = {}
    slips: dict[str, str] = {}
    same: list[Found] = []
    for one in sorted(found, key=lambda f: f.start):
        who = one.who
        if one.label is Label.PERSON:
            close = _deletions(who) if _SHORTEST_TO_MEND <= len(who) <= _MOST_LETTERS else set()
            slipped = next((slips[form] for form in sorted(close) if form in slips), who)
            who = known.get(who, slipped)
            for form in close:
                slips.setdefault(form, who)
            for key, first in _known([replace(one, who=who)], text).items():
                known.setdefault(key, first)
        same.append(replace(one, who=who))
    return same


def of_names(found: Iterable[Found], passages: Iterable[Passage]) -> Iterator[Found]:
    """Find the places and organisations among `found` again, word for word, in all pieces.

    A name that is one ordinary word is not sought: it may be no more than the word elsewhere.
    """
    passages = list(passages)
    sought: dict[str, dict[tuple[str, ...], Label]] = {}
    for one in found:
        if one.label in {Label.PLACE, Label.ORGANISATION}:
            for passage in passages:
                keys = _whole(passage, one)
                if keys:
                    sought.setdefault(keys[0], {})[keys] = one.label
    for passage in passages:
        for index, word in enumerate(passage.words):
            for keys, label in sought.get(bare(word.key), {}).items():
                if follows(passage.words, index, keys):
                    last = passage.words[index + len(keys) - 1]
                    yield Found(word.start, without_genitive(last), label, STRENGTH)


def _whole(passage: Passage, one: Found) -> tuple[str, ...]:
    """Return the words of a finding that lies in this piece, if they are worth seeking."""
    first = bisect_left(passage.words, one.start, key=lambda word: word.start)
    inside: list[Word] = []
    for word in passage.words[first : first + _MOST_WORDS]:
        if word.end > one.end and word.start >= one.end:
            break
        inside.append(word)
    telling = [w for w in inside if w.key not in FUNCTION_WORDS and w.key not in PARTICLES]
    if not telling or (len(inside) == 1 and passage.is_ordinary(inside[0])):
        return ()
    return tuple(bare(word.key) for word in inside)


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
