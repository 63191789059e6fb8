"""How a text is cut up: words with what their letters say, and pieces that end at sentences."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

PIECE = 4096
LONGEST_WORD = 40

# Letters, with apostrophes and hyphens inside. Possessive, so that it never backtracks.
_WORD = re.compile(r"[^\W\d_]++(?:['’`‘-][^\W\d_]++)*+")
_SENTENCE_END = re.compile(r"[.!?…](?=\s)|\n")
_OPENS = frozenset('.!?…:\n•*–—"“”„«»‘[(>')
_FOLDS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "’": "'"})


@dataclass(frozen=True, slots=True)
class Word:
    """One word: its place in the original, its folded form and how it is written.

    `capital`: begins with a capital and is not written in capitals only. `opens`: begins a
    sentence, a line or a quotation. `joined`: only blanks (no line break) between it and the
    word before.
    """

    start: int
    end: int
    text: str
    key: str
    capital: bool
    shouted: bool
    opens: bool
    joined: bool


def word_set(block: str) -> frozenset[str]:
    """Read a set of words from a block of text in which blanks divide them."""
    return frozenset(block.split())


def fold(word: str) -> str:
    """Lower case without accents and with straight apostrophes: the form of the word lists."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.lower().translate(_FOLDS))
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(_FOLDS)


def bare(key: str) -> str:
    """Take a genitive off a folded word: `fatima's` is `fatima`, `abbas'` is `abbas`."""
    if "'" not in key and "`" not in key:
        return key
    for ending in ("'s", "`s", "'"):
        if key.endswith(ending) and len(key) > len(ending) + 1:
            return key[: -len(ending)]
    return key


def without_genitive(word: Word) -> int:
    """Return where a word ends without its `'s`, which stays behind a tag: `[persoon 1]'s`."""
    return word.end - 2 if len(word.text) > 3 and word.text[-2:] in ("'s", "’s", "`s") else word.end


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Cut the part of a text between two places into words; linear in its length."""
    found: list[Word] = []
    before = start
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        between = text[before : match.start()]
        before = match.end()
        written = match.group()
        if len(written) > LONGEST_WORD or _is_code(text, match.end(), written):
            continue
        shouted = len(written) > 1 and written.isupper()
        found.append(
            Word(
                start=match.start(),
                end=match.end(),
                text=written,
                key=fold(written),
                capital=written[0].isupper() and not shouted,
                shouted=shouted,
                opens=not found
                or (between != " " and not _OPENS.isdisjoint(between.rstrip(" ")[-2:])),
                joined=bool(found) and between.isspace() and "\n" not in between,
            )
        )
    return found


def _is_code(text: str, end: int, written: str) -> bool:
    """Say whether a single letter belongs to a digit: `R8` is no initial."""
    return len(written) == 1 and end < len(text) and text[end].isdigit()


def pieces(text: str) -> Iterator[tuple[int, int]]:
    """Cut a text into pieces of at most 4,096 characters, at sentence ends where there are any."""
    start = 0
    while len(text) - start > PIECE:
        cut = start + PIECE
        ends = [m.end() for m in _SENTENCE_END.finditer(text, start + PIECE // 2, cut)]
        if ends:
            cut = ends[-1]
        else:
            blank = text.rfind(" ", start + PIECE // 2, cut)
            cut = blank + 1 if blank > 0 else cut
        yield start, cut
        start = cut
    yield start, len(text)
