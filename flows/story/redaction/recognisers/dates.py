"""Days: `maandag 3 maart`, `3-3-2024`, `eind maart 2023`."""

import re
from collections.abc import Iterator

from flows.story.redaction.model import Found, Label
from flows.story.redaction.recognisers.number_words import NUMBER

STRENGTH = 80
"""Of what can be nothing else."""

_MONTH = (
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november"
    r"|december"
    r"|jan|feb|febr|mrt|apr|jun|jul|aug|sept|sep|okt|nov|dec"
    r"|january|february|march|may|june|july|august|october)\b\.?"
)
_LONG_MONTH = (
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november"
    r"|december"
    r"|january|february|march|may|june|july|august|october)"
)
_WEEKDAY = (
    r"(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
)
_YEAR = r"(?:[ ,]{1,2}(?:19|20)\d\d\b| ['’]\d\d\b|)"
_DATES = tuple(
    re.compile("(?i)" + pattern)
    for pattern in (
        (
            rf"\b(?:{_WEEKDAY}\b[ ,]{{1,2}})?(?:de )?\d{{1,2}}(?:e|de|ste|st|nd|rd"
            rf"|th)?(?: of)? {_MONTH}{_YEAR}"
        ),
        rf"\b(?:{_WEEKDAY}\b[ ,]{{1,2}})?{NUMBER} {_LONG_MONTH}\b{_YEAR}",
        rf"\b{_LONG_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b(?! (?:jaar|uur|kinderen|keer)){_YEAR}",
        (
            rf"\b(?:(?:begin|half|medio|eind|early|late|mid) )?{_MONTH}[ ,]{{1,2}}(?:['’]\d\d"
            rf"|(?:19|20)\d\d)\b"
        ),
        r"(?<![\w./-])\d{1,2}([-/.])\d{1,2}\1(?:19|20)?\d\d(?![\w/-]|\.\d)",
        r"(?<![\w./-])(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}(?![\w/-]|\.\d)",
        r"(?<![\w./-])\d{1,2} ?[-/] ?\d{1,2} ?[-/] ?(?:19|20)\d\d(?!\w)",
        (
            rf"\b(?:{_WEEKDAY}|op|d\.?d\.?|sinds|vanaf|tot|per) \d{{1,2}}[-/](?:0?[1-9]|1[0-2])"
            r"(?![\w/-])"
        ),
        r"(?<![\w./-])\d{1,2}([-/.])\d{1,2}\1['’]\d\d(?!\w)",
        rf"\b{_MONTH} ['’]\d\d\b",
        # Without a word before it: what can hardly be a mark out of ten, a half or `24/7`.
        (
            r"(?<![\w./-])(?!24/7)(?:[12]\d|3[01]|0[1-9])/(?:0?[1-9]|1[12])(?![\w/-])"
            r"|(?<![\w./-])[1-9]/1[12](?![\w/-])"
        ),
        r"(?<![\w./-])(?:1[3-9]|2\d|3[01])-(?:0?[1-9]|1[0-2])(?![\w/-])(?! (?:jaar|uur|keer))",
        (
            r"(?:geboren|geb\.?|geboortedatum:?|born)(?: (?:op|in"
            r"|on))? (\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|(?:19|20)\d\d)\b"
        ),
    )
)


def recognise(text: str, start: int, end: int) -> Iterator[Found]:
    """Find days between two places of a text."""
    for pattern in _DATES:
        for match in pattern.finditer(text, start, end):
            first = match.start()
            if match.lastindex and text[match.start(1) : match.end(1)][:1].isdigit():
                first = match.start(1)
            yield Found(first, match.end(), Label.DATE, STRENGTH)
