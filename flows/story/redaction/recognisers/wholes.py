"""What belongs to a name that was found beside it: its kind before it, and what joins two halves.

`voedselbank [ijsselmonde]` and `groep [de egel]` are one thing with their kind, and so they read as
one: `[een groep]`. `Horizon aan Zee`, found as two, is one name over its small word.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from flows.story.redaction.model import SCHOOL, Found, Label
from flows.story.redaction.recognisers.kinds import KINDS, LOOSE, is_school, organisation_ending
from flows.story.redaction.text import fold, word_set

# The kind, with an article after it at most, up to where the name begins.
_BEFORE = re.compile(
    r"([^\W\d_]+(?:-[^\W\d_]+)?) (?:(?:de|het|den|'t|t|van de|van het|van|la) ){0,2}$"
)
_BACK = 60
_BETWEEN = re.compile(r" (?:aan|op|in|van|en|bij|voor|&)(?: (?:de|het|den|t|'t|der))? ")
# Kinds that stand before a place or a person without being part of its name.
_APART = LOOSE | word_set("groep moskee havo vmbo mavo mbo sbo vso middelbare")
_LABELS = frozenset({Label.ORGANISATION, Label.PLACE, Label.PERSON})


def whole(found: Iterable[Found], text: str) -> list[Found]:
    """Return what was found, sorted, with what belongs to it."""
    grown: list[Found] = []
    for one in sorted(found, key=lambda each: (each.start, -each.end)):
        thing = _with_its_kind(one, text) if one.label in _LABELS else one
        last = grown[-1] if grown else None
        if (
            last is not None
            and last.label is thing.label is Label.ORGANISATION
            and last.end < thing.start
            and _BETWEEN.fullmatch(text, last.end, thing.start)
            and not organisation_ending(_first_word(text, thing))
            and _first_word(text, thing) not in KINDS
            and text[last.end + 1 : last.end + 3] != "en"
        ):
            grown[-1] = replace(last, end=thing.end)
        else:
            grown.append(thing)
    return grown


def _first_word(text: str, one: Found) -> str:
    return fold(text[one.start : one.end].split(" ", 1)[0])


def _with_its_kind(one: Found, text: str) -> Found:
    match = _BEFORE.search(text, max(0, one.start - _BACK), one.start)
    if match is None:
        return one
    kind = fold(match[1])
    named = kind in KINDS or organisation_ending(kind)
    if not named or (one.label is not Label.ORGANISATION and kind in _APART):
        return one
    between = text[match.end(1) : one.start]
    if " van" in between:
        return one
    school = SCHOOL if is_school(kind) else ""
    return replace(one, start=match.start(1), label=Label.ORGANISATION, tag=one.tag or school)
