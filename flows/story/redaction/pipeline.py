"""The way of a text through redaction: pieces, recognisers, repeats, settling, replacements."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from flows.story.redaction.lexicons import Lexicons, load
from flows.story.redaction.model import Found, Label, Question, Redaction
from flows.story.redaction.passage import Passage, is_english, passage
from flows.story.redaction.recognisers import (
    addresses,
    ages,
    bounds,
    dates,
    glued,
    links,
    numbers,
    organisations,
    persons,
    places,
    repeats,
    tagged,
    wholes,
)
from flows.story.redaction.replace import apply, moved, spans, tag_pattern
from flows.story.redaction.settle import open_questions, settle, trim
from flows.story.redaction.tagger.model import load as weights
from flows.story.redaction.tagger.tokens import TAG
from flows.story.redaction.tagger.view import view
from flows.story.redaction.text import pieces, words

# All else has a form of its own, or the rules were right in 98 of 100 labelled places.
JUDGED = frozenset({Label.PERSON, Label.AGE})


def is_sure(one: Found) -> bool:
    """Say whether what a rule found is hidden whatever the tagger thinks."""
    return one.label not in JUDGED or one.strength >= dates.STRENGTH


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
    passages, by_rule = by_rules(open_text, lexicons)
    english = bool(passages) and passages[0].english
    found = [bounds.without_article(one, open_text) for one in by_rule if is_sure(one)]
    questions: list[Question] = []
    settled = trim(settle(by_rule, closed), open_text)
    # A text that holds tags was redacted before: what was left then is left now, if it is near.
    least = tagged.HIDE_AGAIN if closed else tagged.HIDE
    for place in pieces(open_text):
        model = weights()
        seen = view(open_text, place, lexicons, model.trigrams, settled)
        if not seen.rows:  # no prose: what the rules found is all there is
            found += [one for one in by_rule if place[0] <= one.start < place[1]]
            continue
        odds = model.odds(seen.rows)
        judged = tagged.recognise(open_text, seen, odds, least)
        judged = (
            one
            for one in judged
            if one.label is not Label.AGE or not ages.is_amount(open_text, one)
        )
        near = bounds.bounded(judged, settled, open_text, lexicons, english=english)
        found += ages.with_ages(open_text, near)
        questions += tagged.questions(seen, odds)
    for piece in passages:  # the tagger sees one unknown word where these see two
        found += glued.recognise(piece)
    found = repeats.joined(wholes.whole(found, open_text), open_text)
    names = settle(found, closed)
    found += repeats.recognise(passages, names, open_text)
    found += repeats.of_names(names, passages)
    return _write(text, tags, trim(settle(found, closed), text), questions, closed)


def by_rules(text: str, lexicons: Lexicons) -> tuple[list[Passage], list[Found]]:
    """Ask every rule about every piece of a text, and return the pieces with what was found."""
    cut = [(start, end, words(text, start, end)) for start, end in pieces(text)]
    english = is_english([word for *_, inside in cut for word in inside])
    passages: list[Passage] = []
    found: list[Found] = []
    for start, end, inside in cut:
        piece = passage(inside, lexicons, english=english)
        passages.append(piece)
        found += numbers.recognise(text, start, end)
        found += links.recognise(text, start, end)
        found += dates.recognise(text, start, end)
        found += ages.recognise(text, start, end)
        found += addresses.recognise(text, piece)
        found += places.recognise(piece)
        found += organisations.recognise(piece)
        found += persons.recognise(piece)
    return passages, found


def _write(
    text: str,
    tags: Mapping[str, str],
    found: list[Found],
    questions: Iterable[Question],
    closed: list[tuple[int, int]],
) -> Redaction:
    all_spans = spans(text, found, tags)
    asked = open_questions(questions, found, closed)
    doubts = [
        replace(doubt, score=question.score)
        for doubt, question in zip(moved(asked, all_spans), asked, strict=True)
    ]
    return Redaction(
        original_length=len(text),
        text=apply(text, all_spans),
        spans=tuple(all_spans),
        doubtful=tuple(doubts),
    )


def _blank(text: str, closed: list[tuple[int, int]]) -> str:
    """Put marks over the tags that a text already has: same places, nothing to find."""
    parts: list[str] = []
    at = 0
    for start, end in closed:
        parts += (text[at:start], TAG * (end - start))
        at = end
    return "".join([*parts, text[at:]])
