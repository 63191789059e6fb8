"""Measure a story: gather what each way of looking finds, and count the kinds."""

import re
from collections.abc import Iterator

from flows.story.meter import amounts, listed, order
from flows.story.meter.model import Finding, Kind, Level, Meter
from flows.story.redaction.passage import is_english
from flows.story.redaction.text import words

MANY = 7
"""Different tags in one story: so many people and places are a case that someone knows."""

_LEVELS = ((4, Level.MUCH), (2, Level.SOME), (0, Level.LOW))
_BOTH = frozenset({"is", "was", "we", "me", "her", "of"})  # Dutch as well as English
_TAG = re.compile(r"\[[^\[\]\n]{1,80}\]")
_ONLY = re.compile(
    r"(?i)\b(?:de enige (?:met|zonder|in|van|uit|op|vrouw|man)\b"
    r"|the only (?:one (?:with|without|in|from|of)|woman|man)\b)"
)


def measure(text: str) -> Meter:
    """Find what in a redacted text together points to someone, in the order of the text.

    Tags (`[een school]`) tell nothing by themselves and are passed over. Findings do not overlap,
    but for a sequence and many tags, which span others.
    """
    plain = _TAG.sub(lambda tag: "," * len(tag.group()), text)
    written = words(plain)
    english = is_english([word for word in written if word.key not in _BOTH])
    found = [
        *listed.find(plain, written, english=english),
        *amounts.find(plain, english=english),
        *(Finding(Kind.ROLE, *match.span()) for match in _ONLY.finditer(plain)),
    ]
    findings = [*_apart(found), *_spanning(text)]
    findings.sort(key=lambda finding: (finding.start, finding.end))
    kinds = len({finding.kind for finding in findings})
    level = next(level for least, level in _LEVELS if kinds >= least)
    return Meter(level, tuple(findings))


def broaden(text: str, finding: Finding) -> str:
    """Put the broader wording of a finding of this text in its place; as it was without one."""
    if not finding.has_offer:
        return text
    return text[: finding.start] + finding.broader + text[finding.end :]


def _apart(found: list[Finding]) -> Iterator[Finding]:
    """Of findings that overlap, keep the first, and of those that begin together the longest."""
    end = 0
    for finding in sorted(found, key=lambda each: (each.start, -each.end)):
        if finding.start >= end:
            yield finding
            end = finding.end


def _spanning(text: str) -> Iterator[Finding]:
    steps = order.find(text)
    if steps is not None:
        yield steps
    tags = list(_TAG.finditer(text))
    if len({tag.group() for tag in tags}) >= MANY:
        yield Finding(Kind.MANY, tags[0].start(), tags[-1].end())
