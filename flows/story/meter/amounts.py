"""Exact numbers, large families and times of day, with a round word for each."""

import re
from collections.abc import Iterator

from flows.story.meter.model import Finding, Kind

_DIGITS = r"\d{1,3}(?:[.,]\d{3}){1,3}|\d{1,9}"
_CENTS = r"(?:[.,]\d\d(?!\d)|,-)?"
_MONEY = re.compile(
    rf"(?i)(?<![\w.,])(?:(?P<sign>€|£|\$|euro|eur) ?(?P<after>{_DIGITS}){_CENTS}"
    rf"|(?P<before>{_DIGITS}){_CENTS} ?(?P<unit>€|euro|eur|pounds|dollars))(?!\w)"
)
_COUNTED = re.compile(
    r"(?i)(?<![\w.,€])(\d{2,6}|\d{1,3}[.,]\d{3}) (?:gezinnen|leerlingen|kinderen|mensen|medewerkers"
    r"|collega's|dossiers|zaken|cli[eë]nten|jongeren|inwoners|huizen|families|ouders|meldingen"
    r"|gram|kilo|kg|km|kilometer|meter|bladzijden|pagina's|families|pupils|children|people"
    r"|colleagues|staff|cases|files|clients|residents|houses|reports|grams|kilos|kilometres|miles"
    r"|metres|pages)(?!\w)"
)
_MANY = (
    r"(?:[4-9]|1[0-5]|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien"
    r"|four|five|six|seven|eight|nine|ten|eleven|twelve)"
)
_CHILDREN = re.compile(
    rf"(?i)(?<![\w.,])({_MANY}) (?:(?:jonge|kleine|andere|oudere|young|small|other|older) )?"
    r"(?:kinderen|kids|broers|zussen|broertjes|zusjes|zoons|zonen|dochters|halfbroers|pleegkinderen"
    r"|children|siblings|brothers|sisters|sons|daughters|foster children)(?!\w)"
    r"(?! (?:in (?:de|mijn|een|haar|zijn) (?:klas|groep)|in (?:the|my|a) class))"
)
_CLOCK = re.compile(
    r"(?i)\b(om|at) (\d{1,2})(?:[.:]([0-5]\d))?(?: ?(uur|am|pm|a\.m\.|p\.m\.|o'clock))?(?!\w)"
)
_YEAR = re.compile(r"(?i)(?<![\w.,/-])(?:(in) )?(?:19[5-9]\d|20[0-4]\d)(?![\w/-]|[.,]\d)")
_ALREADY = re.compile(r"(?i)(?:zo'n|ongeveer|circa|ruim|bijna|about|around|almost|nearly|over) $")

_TELLING = 3
"""Digits of an amount that somebody could know again: a hundred and more."""

_PARTS = ((6, "’s nachts", "at night"), (12, "’s ochtends", "in the morning"))
_LATER = ((18, "’s middags", "in the afternoon"), (25, "’s avonds", "in the evening"))


def find(text: str, *, english: bool) -> Iterator[Finding]:
    """Find amounts, counts, many children, times and years in a text."""
    for match in _MONEY.finditer(text):
        number = "after" if match["after"] else "before"
        if len(re.sub(r"\D", "", match[number])) >= _TELLING:
            yield from _rounded(text, match.span(number), match.span(), english=english)
    for match in _COUNTED.finditer(text):
        yield from _rounded(text, match.span(1), match.span(1), english=english)
    for match in _CHILDREN.finditer(text):
        several = "several" if english else "meerdere"
        if match.group(1)[0].isupper():
            several = several.capitalize()
        yield Finding(Kind.FAMILY, *match.span(1), several)
    for match in _CLOCK.finditer(text):
        if match[3] or match[4]:
            yield Finding(Kind.MOMENT, *match.span(), _part_of_day(match, english=english))
    for match in _YEAR.finditer(text):
        earlier = "in an earlier year" if english else "in een eerder jaar"
        earlier = earlier.capitalize() if match.group()[0].isupper() else earlier
        yield Finding(Kind.MOMENT, *match.span(), earlier if match[1] else "")


def _rounded(
    text: str, number: tuple[int, int], whole: tuple[int, int], *, english: bool
) -> Iterator[Finding]:
    """Offer one digit and noughts: `€ 12.350` is `zo'n € 10.000`. Round already is no detail."""
    written = text[slice(*number)]
    value = int(re.sub(r"\D", "", written))
    rounded = _round(value)
    if value < 11 or rounded == value:
        return
    grouped = f"{rounded:,}"
    if not english:
        grouped = grouped.replace(",", ".")
    if rounded < 10_000 and not re.search(r"\D", written):
        grouped = str(rounded)
    # What stands around the number stays, but for cents.
    after = re.sub(r"^(?:[.,]\d\d|,-)", "", text[number[1] : whole[1]])
    about = "about " if english else "zo'n "
    if _ALREADY.search(text, max(0, whole[0] - 10), whole[0]):
        about = ""
    if re.search(r"(?:^|[.!?…\n] ?)$", text[max(0, whole[0] - 2) : whole[0]]):
        about = about.capitalize()
    broader = f"{about}{text[whole[0] : number[0]]}{grouped}{after}"
    yield Finding(Kind.NUMBER, *whole, broader)


def _round(value: int) -> int:
    """Round to one digit and noughts, halves up."""
    step = int("1" + "0" * (len(str(value)) - 1))
    return (value + step // 2) // step * step


def _part_of_day(match: re.Match[str], *, english: bool) -> str:
    hour = int(match[2])
    if (match[4] or "").lower().startswith("p") and hour < 12:
        hour += 12
    if hour > 24 or (match[4] is None and match[3] is None):
        return ""
    dutch, said = next((nl, en) for until, nl, en in (*_PARTS, *_LATER) if hour < until)
    capital = match[1][0].isupper()
    if english:
        return said.capitalize() if capital else said
    return f"’s {dutch[3:].capitalize()}" if capital else dutch
