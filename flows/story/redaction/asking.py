"""Which doubts the writer is asked about: the likeliest few, each word once with all its places."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from flows.story.redaction.lexicons import PARTICLES, load
from flows.story.redaction.model import Doubt, Reason, Redaction
from flows.story.redaction.passage import ENGLISH, FUNCTION_WORDS, VERBS
from flows.story.redaction.text import bare, fold

MOST = 3
"""Questions a story: more, and people stop reading them."""

LEAST = 0.05
"""The least score of a doubt to ask about; those without a score are asked about."""

_EVERYDAY = 6
"""A word in lower case that is used as often as this, from 0 to 8, is not asked about."""

# Where nothing else tells two doubts apart: what is most often right comes first.
_LIKELIEST = (Reason.UNKNOWN, Reason.AMBIGUOUS, Reason.RESEMBLES, Reason.CAPITAL)


@dataclass(frozen=True, slots=True)
class Asked:
    """A word or words to ask about, as first written, and where they stand in the redacted text."""

    words: str
    reason: Reason
    places: tuple[tuple[int, int], ...]


def to_ask(redaction: Redaction, most: int = MOST) -> tuple[Asked, ...]:
    """Choose the doubts to ask the writer about, the likeliest first, `most` of them at most.

    Likelier is a higher score, then a likelier reason, then more places, then earlier. The places
    of a word are those of its doubts and all others where it is written the same; whoever says
    that it must go, `hide`s it in every form.
    """
    together: dict[str, list[Doubt]] = {}
    for doubt in redaction.doubtful:
        key = bare(fold(redaction.text[doubt.start : doubt.end]))
        together.setdefault(key, []).append(doubt)
    worth = {key: doubts for key, doubts in together.items() if _is_worth(redaction, key, doubts)}
    ranked = sorted(worth.values(), key=_rank)
    return tuple(_asked(redaction.text, doubts) for doubts in ranked[:most])


def _is_worth(redaction: Redaction, key: str, doubts: list[Doubt]) -> bool:
    """Say whether a doubt is worth a question: never about `de`, `wil` or a word everyone uses."""
    if 0 < max(doubt.score for doubt in doubts) < LEAST:
        return False
    if any(redaction.text[doubt.start].isupper() for doubt in doubts):
        return key not in FUNCTION_WORDS and key not in ENGLISH
    if key in FUNCTION_WORDS or key in VERBS or key in PARTICLES or key in ENGLISH:
        return False
    return _may_name(key)


def _may_name(key: str) -> bool:
    """Say whether a word in lower case may be a name of its own: no verb, no word of every day."""
    lexicons = load()
    if key in lexicons.word_names:
        return True
    if key in lexicons.dutch:
        part = lexicons.parts.get(key, "")
        noun = "n" in part and "a" not in part  # `rode` says how something is
        return noun and lexicons.usage.get(key, 0) < _EVERYDAY
    return key not in lexicons.english and lexicons.usage.get(key, 0) < _EVERYDAY


def _rank(doubts: list[Doubt]) -> tuple[float, int, int, int]:
    reason = min(_LIKELIEST.index(doubt.reason) for doubt in doubts)
    return -max(doubt.score for doubt in doubts), reason, -len(doubts), doubts[0].start


def _asked(text: str, doubts: list[Doubt]) -> Asked:
    best = min(doubts, key=lambda doubt: (-doubt.score, _LIKELIEST.index(doubt.reason)))
    words = text[doubts[0].start : doubts[0].end]
    places = {(doubt.start, doubt.end) for doubt in doubts} | set(_again(text, words))
    return Asked(words, best.reason, tuple(sorted(places)))


def _again(text: str, words: str) -> Iterable[tuple[int, int]]:
    """Find the same words elsewhere, whole and outside of tags."""
    pattern = re.compile(rf"\[[^\[\]\n]{{1,80}}\]|(?<!\w)({re.escape(words)})(?!\w)")
    return (match.span(1) for match in pattern.finditer(text) if match[1])
