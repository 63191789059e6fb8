"""Which doubts the writer is asked about: the likeliest few, each word once with all its places."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from flows.story.redaction.model import Doubt, Reason, Redaction
from flows.story.redaction.text import bare, fold

MOST = 3
"""Questions a story: more, and people stop reading them."""

LIKELY = 0.12
"""How likely a word must be to point to someone for the writer to be asked about it."""

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

    What is less likely than `LIKELY` is not asked about. Likelier is a higher score, then a
    likelier reason, then more places, then earlier. The places of a word are those of its doubts
    and all others where it is written the same; whoever says that it must go, `hide`s it in every
    form.
    """
    together: dict[str, list[Doubt]] = {}
    for doubt in redaction.doubtful:
        if 0 < doubt.score < LIKELY:  # a rule that has no score is sure enough to ask
            continue
        key = bare(fold(redaction.text[doubt.start : doubt.end]))
        together.setdefault(key, []).append(doubt)
    ranked = sorted(together.values(), key=_rank)
    return tuple(_asked(redaction.text, doubts) for doubts in ranked[:most])


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
