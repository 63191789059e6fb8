"""How easy a Dutch text reads: the formula of Flesch, fitted to Dutch by Douma.

Reading ease = 206.84 - 0.77 x syllables per 100 words - 0.93 x words per sentence
(W. H. Douma, *De leesbaarheid van landbouwbladen*, Wageningen 1960). His scale: 90 and more very
easy, 80 easy, 70 fairly easy, 60 normal (the last year of a primary school of his days), 45 fairly
hard, 30 hard (secondary school), below that very hard (university). No published table turns this
into the levels A1 to C2; a formula sees long words and long sentences, and nothing else. It is a
measure of a page of text: of one sentence it says little. As Flesch has it (*The Art of Readable
Writing*, 1949), what stands before a colon or semicolon counts as a sentence.

Syllables are counted by their vowels, as Dutch writes them: what belongs together (`aa`, `ie`,
`oei`, `eeuw`, `ij`) is one syllable, a trema begins a new one, and letters that are spelled out
are one each.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

_SENTENCE = re.compile(r"[.?!…:;][’”)]*\s+|\n+")
_WORD = re.compile(r"[^\W\d_]+(?:[.’'-](?=[^\W\d_])[^\W\d_]+)*|\d+(?:[.:-]\d+)*")
_VOWELS = re.compile(
    r"e(?=um\b)|eau|aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|[eë]i|ij|ou|au|[aeiouyäëïöü]"
)
_TREMA = "\u0308"


@dataclass(frozen=True, slots=True)
class Measured:
    """A text in numbers. longest: the words of its longest sentence."""

    words: int
    sentences: int
    syllables: int
    longest: int

    @property
    def ease(self) -> float:
        """Reading ease by Flesch-Douma; 100 for a text without words."""
        if not self.words:
            return 100.0
        per_word = self.syllables / self.words
        return 206.84 - 77 * per_word - 0.93 * self.words / self.sentences


def measure(text: str) -> Measured:
    """Count the words, sentences and syllables of a Dutch text."""
    sentences = [words for each in _SENTENCE.split(text) if (words := _WORD.findall(each))]
    return Measured(
        words=sum(map(len, sentences)),
        sentences=len(sentences),
        syllables=sum(syllables(word) for words in sentences for word in words),
        longest=max(map(len, sentences), default=0),
    )


def together(parts: Iterable[Measured]) -> Measured:
    """Measure several texts as one."""
    known = list(parts)
    return Measured(
        sum(each.words for each in known),
        sum(each.sentences for each in known),
        sum(each.syllables for each in known),
        max((each.longest for each in known), default=0),
    )


def syllables(word: str) -> int:
    """Count the syllables of a Dutch word; a number counts as one."""
    if word.isupper() and len(word) > 1:
        return len(word)
    return max(1, len(_VOWELS.findall(_plain(word))))


def _plain(word: str) -> str:
    """Fold case and accents, and keep the trema: `één` is `een`, `geëindigd` stays."""
    parts = unicodedata.normalize("NFD", word.casefold())
    kept = "".join(each for each in parts if each == _TREMA or not unicodedata.combining(each))
    return unicodedata.normalize("NFC", kept)
