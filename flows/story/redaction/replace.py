"""Write the replacements, keeping who is who, and hide what the writer adds.

The tags come from outside (they are words that people read): a mapping from a label's value, or
`SCHOOL`, to the tag, such as `{"PERSON": "[persoon {n}]", "PLACE": "[plaats]"}`. `{n}` counts the
persons in the order in which they appear. `SCHOOL` may be left out.
"""

import re
from collections.abc import Iterable, Mapping

from flows.story.redaction.model import Doubt, Found, Label, Question, Span


def tag_pattern(tags: Mapping[str, str]) -> re.Pattern[str]:
    """Return the pattern of every tag, so that a tag in a text is left as it is."""
    forms = sorted({re.escape(tag).replace(r"\{n\}", r"\d{1,6}") for tag in tags.values()}, key=len)
    return re.compile("|".join(reversed(forms)))


def spans(found: list[Found], tags: Mapping[str, str], *, first_number: int) -> list[Span]:
    """Give each finding its replacement; the same person gets the same number."""
    numbers: dict[str, int] = {}
    written: list[Span] = []
    for one in found:
        tag = tags.get(one.tag, "") if one.tag else ""
        tag = tag or tags[one.label]
        if one.label is Label.PERSON:
            number = numbers.setdefault(one.who, first_number + len(numbers))
            tag = tag.replace("{n}", str(number))
        written.append(Span(one.start, one.end, one.label, tag))
    return written


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
        doubts.append(Doubt(question.start + shift, question.end + shift, question.reason))
    return doubts


def hide(redacted: str, words: str, tag: str) -> tuple[str, int]:
    """Hide words that the writer adds, in every place; return the text and how many places.

    `words` may be several, with any blanks between; upper and lower case are the same, a
    genitive `'s` goes along, and only whole words count. What stands between square brackets is
    a tag already and is not touched.
    """
    parts = words.split()
    if not parts:
        return redacted, 0
    sought = r"\s{1,3}".join(re.escape(part) for part in parts)
    start = r"(?<!\w)" if parts[0][0].isalnum() else ""
    end = r"(?:['’`]s)?(?!\w)" if parts[-1][-1].isalnum() else ""
    pattern = re.compile(rf"\[[^\[\]\n]{{1,80}}\]|({start}{sought}{end})", re.IGNORECASE)
    count = 0

    def put(match: re.Match[str]) -> str:
        nonlocal count
        if match.group(1) is None:
            return match.group()
        count += 1
        return tag

    return pattern.sub(put, redacted), count
