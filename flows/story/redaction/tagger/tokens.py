"""How the tagger cuts a text up: words, numbers and single marks; blanks are left out."""

import re
from dataclasses import dataclass

from flows.story.redaction.text import LONGEST_WORD, bare, fold

# What stands where a tag was: a character for private use, as long as the tag.
TAG = "\ue000"
# Possessive, so that it never backtracks. A word may hold apostrophes and hyphens; the usual
# abbreviations with full stops are words too, or their letters would look like initials.
_SHORTENED = (
    "m.i t.a.v o.a i.v.m e.d d.m.v z.s.m n.a.v a.u.b m.u.v i.p.v t.o.v b.v e.a i.o p.m m.b.t o.i.d "
    "d.w.z n.v.t m.a.w i.c.m h.t.m t.n.v i.o.m t.z.t i.e j.l a.s b.d u.p e.v s.v.p o.b.v i.h.k.v "
    "t.b.v p.j k.o a.h.w o.l.v i.s.m m.n.v"
)
_TOKEN = re.compile(
    rf"{TAG}++|(?i:\b(?:{_SHORTENED.replace('.', chr(92) + '.').replace(' ', '|')})\b\.?)"
    r"|[^\W\d_]++(?:['’`‘-][^\W\d_]++)*+|\d++(?:[.,:/-]\d++)*+|[^\w\s]|_|\n"
)
_OPENS = frozenset('.!?…:\n•*–—"“”„«»‘[(>')


@dataclass(frozen=True, slots=True)
class Token:
    """One token: its place, its folded form without a genitive, and how it is written.

    `shape`: `a` lower case, `A` a capital first, `AA` capitals only, `9` digits, `.` a mark; a
    word that opens a sentence has a `^` before it.
    """

    start: int
    end: int
    key: str
    shape: str
    genitive: bool


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Cut the part of a text between two places into tokens; linear in its length."""
    found: list[Token] = []
    opens = True
    for match in _TOKEN.finditer(text, start, end):
        written = match.group()
        first = written[0]
        if first == TAG:
            found.append(Token(match.start(), match.end(), "<tag>", ".", False))
            opens = False
        elif first.isalpha():
            folded = fold(written[:LONGEST_WORD])
            key = bare(folded)
            shape = _shape(written)
            found.append(
                Token(
                    match.start(), match.end(), key, "^" + shape if opens else shape, key != folded
                )
            )
            opens = False
        elif first.isdigit():
            shape = "9" * min(len(written), 5) if written.isdigit() else "9.9"
            found.append(Token(match.start(), match.end(), _number(written), shape, False))
            opens = False
        else:
            key = "¶" if first == "\n" else first
            found.append(Token(match.start(), match.end(), key, ".", False))
            opens = opens or first in _OPENS
    return found


def _shape(written: str) -> str:
    if written.islower():
        return "a"
    if written.isupper() and len(written) > 1:
        return "AA"
    return "A" if written[0].isupper() else "aA"


def _number(written: str) -> str:
    """Small numbers as they are (an age, a day), years as one, others by their form."""
    if not written.isdigit():
        return "".join("9" if c.isdigit() else c for c in written[:12])
    if len(written) <= 2:
        return written
    if len(written) == 4 and written[:2] in {"19", "20"}:
        return "<year>"
    return "9" * min(len(written), 10)
