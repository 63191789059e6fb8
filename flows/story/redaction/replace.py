"""Write the replacements, keeping who is who, and hide what the writer adds.

The tags come from outside (they are words that people read): a mapping from a label's value to the
tag, such as `{"PERSON": "[persoon {n}]", "PLACE": "[plaats]"}`. `{n}` counts the persons in the
order in which they appear. `KEYS` names the tags that may be given beside these, so that a
replacement fits its sentence; `replacing/` says when which is taken. Where one is not given, the
label's own stands.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from flows.story.redaction.model import Doubt, Found, Label, Question, Span
from flows.story.redaction.replacing import ages, dates, things
from flows.story.redaction.replacing.context import before, has_article

_WORDS = ages.WORDS | dates.WORDS
KEYS = frozenset(Label) | _WORDS | ages.FRAMES | dates.FRAMES | things.KEYS | {"NUMBER", "STREET"}
"""All keys that a mapping of tags may have."""

_NUMBERED = frozenset({Label.CASE, Label.BSN, Label.IBAN, Label.PLATE, Label.PHONE, Label.POSTCODE})
_NUMBER_NAMED = ("nummer", "nr", "number", "dossier", "kenteken", "bsn", "iban", "postcode")


def tag_pattern(tags: Mapping[str, str]) -> re.Pattern[str]:
    """Return the pattern of every tag, so that a tag in a text is left as it is."""
    return _pattern(tuple(tags.items()))


@lru_cache(8)
def _pattern(items: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    tags = dict(items)
    words = {
        "{n}": r"\d{1,6}",
        "{age}": _any(tags[key] for key in ages.WORDS if key in tags),
        "{when}": _any(
            form
            for key in dates.WORDS
            if key in tags
            for form in (tags[key], dates.without_article(tags[key]))
        ),
    }
    forms = set()
    for key, tag in tags.items():
        if key not in _WORDS:
            form = re.escape(tag)
            for place, word in words.items():
                form = form.replace(re.escape(place), word)
            forms.add(form)
    return re.compile("|".join(sorted(forms, key=lambda form: (-len(form), form))))


def _any(words: Iterable[str]) -> str:
    return (
        f"(?:{'|'.join(sorted(set(map(re.escape, words)), key=lambda word: (-len(word), word)))})"
    )


def spans(text: str, found: Iterable[Found], tags: Mapping[str, str]) -> list[Span]:
    """Give each finding, sorted by place, its replacement; what is named again gets the same."""
    numbers: dict[str, int] = {}
    first_number = highest_number(text, tags) + 1
    known = things.Things(text, tags)
    frame, frame_end = "", -1
    written: list[Span] = []
    for one in found:
        tag: str | None = None
        match one.label:
            case Label.PERSON:
                number = numbers.setdefault(one.who, first_number + len(numbers))
                tag = tags[Label.PERSON].replace("{n}", str(number))
            case Label.AGE:
                tag = ages.replacement(text, one.start, one.end, tags)
            case Label.DATE:
                near = frame if one.start - frame_end < _NEAR else ""
                tag, frame = dates.replacement(text, one.start, one.end, tags, near) or (None, "")
                frame_end = one.end
            case Label.PLACE | Label.ORGANISATION:
                tag = known.replacement(one)
            case _:
                tag = _structured(text, one, tags)
        written.append(Span(one.start, one.end, one.label, tag or tags[one.label]))
    return written


_NEAR = 6  # characters: ` en `, ` t/m `


def _structured(text: str, one: Found, tags: Mapping[str, str]) -> str | None:
    """`zaaknummer [nummer]`, `aan de [straat]`: what the word before has said already."""
    words = before(text, one.start)
    if one.label in _NUMBERED and words and words[-1].endswith(_NUMBER_NAMED):
        return tags.get("NUMBER")
    if one.label is Label.ADDRESS and has_article(words):
        return tags.get("STREET")
    return None


def highest_number(text: str, tags: Mapping[str, str]) -> int:
    """Return the highest number of a person's tag in a text, 0 where there is none."""
    form = re.escape(tags[Label.PERSON])
    if r"\{n\}" not in form:
        return 0
    numbers = re.findall(form.replace(r"\{n\}", r"(\d{1,6})"), text)
    return max((int(n) for n in numbers), default=0)


def apply(text: str, all_spans: Iterable[Span]) -> str:
    """Put the replacements of sorted, disjoint spans into the text they were found in."""
    parts: list[str] = []
    at = 0
    for span in all_spans:
        parts += (text[at : span.start], span.replacement)
        at = span.end
    return "".join([*parts, text[at:]])


def moved(questions: Iterable[Question], all_spans: list[Span]) -> list[Doubt]:
    """Move questions from places in the original to places in the redacted text."""
    doubts: list[Doubt] = []
    shift = at = 0
    for question in questions:
        while at < len(all_spans) and all_spans[at].end <= question.start:
            span = all_spans[at]
            shift += len(span.replacement) - (span.end - span.start)
            at += 1
        start, end = question.start + shift, question.end + shift
        doubts.append(Doubt(start, end, question.reason, question.score))
    return doubts


def places(redacted: str, words: str) -> list[tuple[int, int]]:
    """Find words in every place where they stand: start and end, end excluded.

    `words` may be several, with any blanks between; upper and lower case are the same, a
    genitive `'s` goes along, and only whole words count. What stands between square brackets is
    a tag already and is passed over.
    """
    parts = words.split()
    if not parts:
        return []
    sought = r"\s{1,3}".join(re.escape(part) for part in parts)
    start = r"(?<!\w)" if parts[0][0].isalnum() else ""
    end = r"(?:['’`]s)?(?!\w)" if parts[-1][-1].isalnum() else ""
    pattern = re.compile(rf"\[[^\[\]\n]{{1,80}}\]|({start}{sought}{end})", re.IGNORECASE)
    return [match.span(1) for match in pattern.finditer(redacted) if match[1] is not None]


def hide(redacted: str, words: str, tag: str) -> tuple[str, int]:
    """Hide words that the writer adds, in every place; return the text and how many `places`."""
    found = places(redacted, words)
    parts: list[str] = []
    at = 0
    for start, end in found:
        parts += (redacted[at:start], tag)
        at = end
    return "".join([*parts, redacted[at:]]), len(found)
