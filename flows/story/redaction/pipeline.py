"""The way of a text through redaction: pieces, recognisers, repeats, settling, replacements."""

from collections.abc import Iterable, Mapping

from flows.story.redaction.lexicons import load
from flows.story.redaction.model import Found, Label, Question, Redaction
from flows.story.redaction.passage import Passage, is_english, passage
from flows.story.redaction.recognisers import (
    addresses,
    dates,
    links,
    numbers,
    organisations,
    persons,
    places,
    repeats,
)
from flows.story.redaction.replace import apply, moved, spans, tag_pattern
from flows.story.redaction.settle import open_questions, settle, trim
from flows.story.redaction.text import pieces, words


def redact(text: str, tags: Mapping[str, str]) -> Redaction:
    """Hide what points to someone and return the text with what was hidden and what is doubtful.

    `tags` names the replacement of every `Label`, and of more (`KEYS`); see `replace`. Tags that
    already stand in the text are left as they are. Pure: the same text gives the same result. Time
    is proportional to the length; the first call loads the word lists (`load`). Works on Dutch and
    on English text, and on any Unicode.
    """
    closed = [match.span() for match in tag_pattern(tags).finditer(text)]
    open_text = _blank(text, closed)
    lexicons = load()
    english = is_english(words(open_text))
    passages: list[Passage] = []
    found: list[Found] = []
    questions: list[Question] = []
    for start, end in pieces(open_text):
        piece = passage(words(open_text, start, end), lexicons, english=english)
        passages.append(piece)
        found += numbers.recognise(open_text, start, end)
        found += links.recognise(open_text, start, end)
        found += dates.recognise(open_text, start, end)
        found += addresses.recognise(open_text, piece)
        found += places.recognise(piece)
        found += organisations.recognise(piece)
        found += persons.recognise(piece)
        questions += persons.doubts(piece)
        questions += repeats.resembling(piece)
    names = [one for one in settle(found, closed) if one.label is Label.PERSON]
    found += repeats.recognise(passages, names, open_text)
    return _write(text, tags, trim(settle(found, closed), text), questions, closed)


def _write(
    text: str,
    tags: Mapping[str, str],
    found: list[Found],
    questions: Iterable[Question],
    closed: list[tuple[int, int]],
) -> Redaction:
    all_spans = spans(text, found, tags)
    return Redaction(
        original_length=len(text),
        text=apply(text, all_spans),
        spans=tuple(all_spans),
        doubtful=tuple(moved(open_questions(questions, found, closed), all_spans)),
    )


def _blank(text: str, closed: list[tuple[int, int]]) -> str:
    """Put commas over the tags that a text already has: same places, nothing to find."""
    parts: list[str] = []
    at = 0
    for start, end in closed:
        parts += (text[at:start], "," * (end - start))
        at = end
    return "".join([*parts, text[at:]])
