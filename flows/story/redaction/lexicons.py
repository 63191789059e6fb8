"""The word lists of redaction: loaded once, when first needed, and kept small.

This reads files of its own package (`lexicon/`), the one file access of the pure floor: the
lists are as fixed as code, a megabyte of literals would only be slower to import, and
`importlib.resources` gives the same bytes wherever the package lies. Nothing else is read.

The large lists stay one block of bytes, searched by halving: loading them is unpacking them,
which leaves the interpreter free for other threads, and costs 5 MB instead of 40.
"""

import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from sys import intern

from flows.story.redaction.text import word_set

PARTICLES = word_set(
    """
    van von de den der het 't ten ter te el al la le da dos du di del bin ben ibn ait op in
    """
)


class Packed:
    """A set of words in one sorted block of bytes, a word a line."""

    __slots__ = ("_block",)

    def __init__(self, block: bytes) -> None:
        self._block = b"\n" + block

    def __iter__(self) -> Iterator[str]:
        """All words, sorted."""
        return iter(self._block.decode().split())

    def __contains__(self, word: str) -> bool:
        """Search by halving: about 20 steps for 300,000 words."""
        sought = word.encode(errors="replace")
        block, low, high = self._block, 0, len(self._block)
        while low < high:
            start = block.rfind(b"\n", 0, (low + high) // 2 + 1) + 1
            end = block.find(b"\n", start)
            if end < 0:
                return False
            line = block[start:end]
            if line == sought:
                return True
            if line < sought:
                low = end
            else:
                high = start - 1
            if high - low < 1:
                return False
        return False


class Phrases:
    """Phrases of one word or more, by their first two, so that few are looked at anywhere."""

    __slots__ = ("_by_start", "_firsts")

    def __init__(self, phrases: Iterable[tuple[str, ...]]) -> None:
        keyed: dict[tuple[str, str], list[tuple[str, ...]]] = {}
        for phrase in sorted(set(phrases), key=lambda p: (-len(p), p)):
            keyed.setdefault((phrase[0], phrase[1] if len(phrase) > 1 else ""), []).append(phrase)
        self._by_start = {start: tuple(all_) for start, all_ in keyed.items()}
        self._firsts = frozenset(first for first, _ in keyed)

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        """All phrases."""
        return (phrase for all_ in self._by_start.values() for phrase in all_)

    def __contains__(self, first: str) -> bool:
        """Say whether any begins with this word."""
        return first in self._firsts

    def starting(self, first: str, second: str) -> tuple[tuple[str, ...], ...]:
        """Return those that begin with these two words, or are the first alone; longest first."""
        if first not in self._firsts:
            return ()
        return self._by_start.get((first, second), ()) + self._by_start.get((first, ""), ())


@dataclass(frozen=True, slots=True)
class Lexicons:
    """All lists, folded as `text.fold` does.

    `informal` are words of the street and of the trade that no dictionary has. `usage` says of the
    usual words how often they are used, from 0 to 8, and `parts` what they can be: `n` a noun, `a`
    an adjective, `i` an infinitive, `v` and `p` other forms of a verb. `proper` are words that a
    dictionary writes with a capital; `given_names` first names given abroad. Schools, groups and
    houses like to call themselves by `organisation_words`.
    """

    dutch: Packed
    english: Packed
    informal: frozenset[str]
    usage: dict[str, int]
    parts: dict[str, str]
    proper: Packed
    first_names: frozenset[str]
    given_names: Packed
    surnames: frozenset[str]
    usual_surnames: frozenset[str]
    word_names: frozenset[str]
    places: frozenset[str]
    place_phrases: Phrases
    organisations: Phrases
    organisation_words: frozenset[str]
    kept: frozenset[str]
    kept_phrases: Phrases


@cache
def load() -> Lexicons:
    """Load all lists, once; may be called ahead of need from a worker thread."""
    own_names = frozenset(_own("first_names") + _own("word_names"))
    word_names = frozenset(_own("word_names"))
    first_names = own_names | frozenset(_packed("first_names").decode().split())
    usual = frozenset(_own("surnames")) - PARTICLES
    typed = _own("places") + _own("neighbourhoods")
    towns = _packed("places").decode().strip().split("\n")
    listed = frozenset(town for town in towns if " " not in town) - first_names
    kept = _own("professional")
    usage = _usage()
    return Lexicons(
        dutch=Packed(_packed("dutch")),
        english=Packed(_packed("english")),
        informal=frozenset(_own("informal")),
        usage={word: int(step) for word, step, _ in usage},
        parts={word: intern(part) for word, _, part in usage if part},
        proper=Packed(_packed("proper")),
        first_names=first_names,
        given_names=Packed(_packed("given_names")),
        surnames=usual | frozenset(_packed("surnames").decode().split()),
        usual_surnames=usual,
        word_names=word_names,
        places=(listed | frozenset(p for p in typed if " " not in p)) - frozenset(kept),
        place_phrases=_phrases(typed + towns),
        organisations=_phrases(_own("organisations"), single=True),
        organisation_words=frozenset(_own("organisation_words")),
        kept=frozenset(k for k in kept if " " not in k),
        kept_phrases=_phrases(kept),
    )


def _packed(name: str) -> bytes:
    place = files(__package__).joinpath("lexicon", f"{name}.txt.gz")
    return gzip.decompress(place.read_bytes())


def _usage() -> list[tuple[str, str, str]]:
    lines = _packed("usage").decode().strip().split("\n")
    split = (f"{line} ".split(" ") for line in lines)
    return [(word, step, part) for word, step, part, *_ in split]


def _own(name: str) -> list[str]:
    place = files(__package__).joinpath("lexicon", "own", f"{name}.txt")
    return [line.lstrip("'") for line in place.read_text(encoding="utf-8").split("\n") if line]


def _phrases(lines: list[str], *, single: bool = False) -> Phrases:
    """Read phrases of several words (or of one too)."""
    split = (tuple(part for part in line.split(" ") if part) for line in lines)
    return Phrases(parts for parts in split if parts and (single or len(parts) > 1))
