"""What stands in place of what was hidden in a text read back: numbered, undone, done again.

Pure: the words that were hidden are given to `restore` by whoever still has them; a `Redacted`
holds none of them.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import NamedTuple

from flows.dialogue.event import Mark, Redacted
from flows.story.redaction.model import Label, Span
from flows.story.redaction.replace import apply, places

HIDDEN = "[…]"
"""What stands in place of words that the writer points out, in any language."""

Words = Mapping[int, tuple[str, ...]]
"""What was hidden, by number: its words at each of its places, in order."""

_CIRCLED = 20
"""Numbers up to here have a sign of their own: ① to ⑳."""


class _Piece(NamedTuple):
    words: str
    mark: Mark | None = None


def read_back(original: str, found: Sequence[Span]) -> tuple[Redacted, Words]:
    """Put replacements into a text and number them: the same thing has the same number.

    Return what is read back, and apart from it the words that were hidden.
    """
    numbers: dict[tuple[str, str], int] = {}
    words: dict[int, tuple[str, ...]] = {}
    marks: list[Mark] = []
    shift = 0
    for span in found:
        hidden = original[span.start : span.end]
        # A person is known by their tag, everything else by how it is written.
        same = span.replacement if span.label is Label.PERSON else hidden.casefold()
        number = numbers.setdefault((span.label, same), len(numbers) + 1)
        words[number] = (*words.get(number, ()), hidden)
        start = span.start + shift
        end = start + len(span.replacement)
        marks.append(Mark(start, end, number, span.replacement, span.label.value))
        shift += len(span.replacement) - len(hidden)
    return Redacted(apply(original, found), tuple(marks)), words


def as_known(
    original: str,
    found: Sequence[Span],
    known: Mapping[str, str],
    person: str,
    others: Collection[str] = (),
) -> list[Span]:
    """Call people as they are called in the other texts of the same story.

    known: the tag of each name that was hidden there, the name folded. person: the tag of a
    person, with `{n}` for the number. others: tags of people there whose names are known no longer;
    whoever is new gets another, so that two people are never one. A known name that redaction did
    not find here is hidden too.
    """
    tags: dict[str, str] = {}
    taken = {*known.values(), *others}
    people = [span for span in found if span.label is Label.PERSON]
    for span in people:
        name = original[span.start : span.end].casefold()
        if name in known:
            tags[span.replacement] = known[name]
    for span in people:
        if span.replacement not in tags:
            free = (person.replace("{n}", str(number)) for number in count(1))
            tags[span.replacement] = next(tag for tag in free if tag not in taken)
            taken.add(tags[span.replacement])
    spans = [
        replace(span, replacement=tags[span.replacement]) if span in people else span
        for span in found
    ]
    for name, tag in known.items():
        for start, end in places(original, name):
            if all(end <= span.start or span.end <= start for span in spans):
                spans.append(Span(start, end, Label.PERSON, tag))
    return sorted(spans, key=lambda span: span.start)


def numbered(shown: Redacted, before: int = 0) -> str:
    """Give the text with a number behind each replacement; `before`: how many went before."""
    return "".join(
        piece.words if piece.mark is None else piece.words + _sign(before + piece.mark.number)
        for piece in _pieces(shown)
    )


def restore(shown: Redacted, number: int, words: Sequence[str]) -> Redacted:
    """Let words stand again where they were hidden; where they are one, at all of its places."""
    at = 0
    pieces: list[_Piece] = []
    for piece in _pieces(shown):
        if piece.mark is not None and piece.mark.number == number:
            word = words[at] if at < len(words) else words[0]
            pieces.append(_Piece(word, piece.mark._replace(hidden=False)))
            at += 1
        else:
            pieces.append(piece)
    return _joined(shown, pieces)


def conceal(shown: Redacted, number: int) -> Redacted:
    """Hide again what was put back."""
    return _joined(
        shown,
        [
            _Piece(piece.mark.tag, piece.mark._replace(hidden=True))
            if piece.mark is not None and piece.mark.number == number
            else piece
            for piece in _pieces(shown)
        ],
    )


def hide(shown: Redacted, typed: str) -> tuple[Redacted, Words]:
    """Hide every occurrence of what was typed: words or phrases, split by commas or lines.

    Case and the width of white space do not count; only whole words do, and what already stands
    in place of something hidden is left alone. What was put back before is hidden again as it
    was. Return the text, the same when nothing is found, and the words that are new in hiding.
    """
    words: dict[int, tuple[str, ...]] = {}
    for phrase in re.split(r"[,;\n]", typed):
        sought = phrase.strip(" .!?\"'‘’“”")
        for number in _put_back(shown, sought):
            shown = conceal(shown, number)
        number = shown.highest + 1
        pieces = [
            part
            for piece in _pieces(shown)
            for part in ([piece] if piece.mark else _cut(piece.words, sought, number))
        ]
        found = tuple(piece.words for piece in pieces if piece.mark and piece.mark.number == number)
        if found:
            words[number] = found
            shown = conceal(_joined(shown, pieces), number)
    return shown, words


def broadened(shown: Redacted, start: int, end: int, broader: str) -> Redacted:
    """Put a broader wording in a place; a mark that it covers goes."""
    text = shown.text[:start] + broader + shown.text[end:]
    shift = len(broader) - (end - start)
    marks = [mark for mark in shown.marks if mark.end <= start]
    marks += [
        mark._replace(start=mark.start + shift, end=mark.end + shift)
        for mark in shown.marks
        if mark.start >= end
    ]
    return Redacted(text, tuple(marks), shown.doubts)


def _put_back(shown: Redacted, sought: str) -> set[int]:
    """Name the numbers that were put back and hold what is sought."""
    return {
        mark.number
        for words, mark in _pieces(shown)
        if mark is not None and not mark.hidden and places(words, sought)
    }


def _cut(words: str, sought: str, number: int) -> Iterable[_Piece]:
    at = 0
    for start, end in places(words, sought):
        yield _Piece(words[at:start])
        yield _Piece(words[start:end], Mark(0, 0, number, HIDDEN, "", hidden=False))
        at = end
    yield _Piece(words[at:])


def _pieces(shown: Redacted) -> Iterable[_Piece]:
    at = 0
    for mark in shown.marks:
        yield _Piece(shown.text[at : mark.start])
        yield _Piece(shown.text[mark.start : mark.end], mark)
        at = mark.end
    yield _Piece(shown.text[at:])


def _joined(shown: Redacted, pieces: Iterable[_Piece]) -> Redacted:
    marks: list[Mark] = []
    text = ""
    for words, mark in pieces:
        if mark is not None:
            marks.append(mark._replace(start=len(text), end=len(text) + len(words)))
        text += words
    return Redacted(text, tuple(marks), shown.doubts)


def _sign(number: int) -> str:
    return chr(ord("①") + number - 1) if number <= _CIRCLED else f"({number})"
