"""What somebody means who types where a button could be tapped.

Case, accents, signs and an article in front do not matter; a button's first words are enough where
no other button begins so; a slip of the fingers is forgiven in longer words, never in a digit or a
*not*. What could mean two things means nothing: the question is asked again.

Where a text is asked for, or words to hide, what is typed is an answer: only a whole, short phrase
is taken for a command there, letter by letter.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

from rapidfuzz.distance import OSA

Phrases: TypeAlias = Mapping[str, tuple[str, ...]]
"""By the id of an option or a command: the phrases that mean it."""

FEW_WORDS = 8
"""Words at most of what may be a button or command; the longest buttons have six."""
FEW_LETTERS = 100
"""Characters at most of it: what is longer is not looked at."""
ONE_SLIP, TWO_SLIPS = 4, 10
"""Letters from which one slip is forgiven, and from which two are."""
_IN_FRONT = frozenset(
    ["de", "het", "een", "mijn", "ons", "onze", "ik", "the", "a", "an", "my", "our", "i"]
)
NOT_WORDS = frozenset(
    [
        "nee",
        "niet",
        "geen",
        "nooit",
        "niks",
        "niets",
        "no",
        "not",
        "none",
        "never",
        "nothing",
        "dont",
        "cant",
    ]
)
_SIGNS = re.compile(r"[\W_]+")
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Meant:
    """The one option or command that is meant."""

    what: Literal["option", "command"]
    id: str


def understand(
    text: str, options: Phrases, commands: Phrases, *, free: bool = False
) -> Meant | None:
    """Tell which option or command a typed text means; None when none, or more than one.

    An option that reads the same as a command is what stands there to be tapped.
    free: the question asks for the person's own words.
    """
    typed = plain(text) if len(text) <= FEW_LETTERS else ""
    if not typed or len(typed.split()) > FEW_WORDS:
        return None
    every = [
        *((Meant("option", id_), _phrase(each)) for id_, each in _each(options)),
        *((Meant("command", id_), _phrase(each)) for id_, each in _each(commands)),
    ]
    same = {meant for meant, phrase in every if phrase == typed}
    found = {meant for meant in same if meant.what == "option"} or same
    if not found and not free:
        found = {
            meant for meant, phrase in every if meant.what == "option" and _begins(typed, phrase)
        } or _nearest(typed, every)
    return found.pop() if len(found) == 1 else None


def plain(text: str) -> str:
    """Fold case, accents, signs and white space: `Ja, best wél` is `ja best wel`."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(each for each in parts if not unicodedata.combining(each))
    return _SIGNS.sub(" ", re.sub(r"['’]", "", kept)).strip()


@lru_cache(maxsize=4096)
def _phrase(said: str) -> str:
    """Fold a phrase of ours; only these are kept, never what somebody typed."""
    return plain(said)


def _each(phrases: Phrases) -> Iterator[tuple[str, str]]:
    for id_, said in phrases.items():
        yield from ((id_, each) for each in said)


def _begins(typed: str, phrase: str) -> bool:
    """Whether the first words of a phrase were typed, and no *not* of it is lacking."""
    words, wanted = _core(typed), _core(phrase)
    return wanted[: len(words)] == words and _firm(typed) == _firm(phrase)


def _core(phrase: str) -> list[str]:
    words = phrase.split()
    while len(words) > 1 and words[0] in _IN_FRONT:
        words = words[1:]
    return words


def _firm(phrase: str) -> tuple[list[str], frozenset[str]]:
    """Give what no slip may change: the digits, and each *not*."""
    return _DIGITS.findall(phrase), NOT_WORDS.intersection(phrase.split())


def _nearest(typed: str, every: list[tuple[Meant, str]]) -> set[Meant]:
    """Find what is the fewest slips away, if that is few enough for its length."""
    slips: dict[Meant, int] = {}
    for meant, phrase in every:
        length = min(len(typed), len(phrase))
        forgiven = (length >= ONE_SLIP) + (length >= TWO_SLIPS)
        distance = OSA.distance(typed, phrase, score_cutoff=forgiven)
        if distance <= forgiven and _firm(typed) == _firm(phrase):
            slips[meant] = min(distance, slips.get(meant, distance))
    fewest = min(slips.values(), default=0)
    return {meant for meant, distance in slips.items() if distance == fewest}
