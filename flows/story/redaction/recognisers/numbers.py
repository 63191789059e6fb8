"""Numbers that point to someone: telephone, BSN, IBAN, licence plate, postcode, case number.

A run of six digits or more that is none of these, and no amount of money, is hidden as a case
number: a number that long is never needed to understand a story.

Sources: the eleven test for the BSN (weights 9 to 2 and -1); ISO 13616 for the IBAN (remainder
1 after division by 97); the Dutch numbering plan (ten digits from 0, nine after +31); the
RDW's series of plates; postcodes are four digits from 1000 and two letters.
"""

import re
from collections.abc import Iterator

from flows.story.redaction.model import Found, Label
from flows.story.redaction.text import word_set

STRENGTH = 90
FALLBACK = 40

# Quantifiers are bounded or possessive: every pattern is linear in the length of the text.
_RUN = re.compile(
    r"(?<![\w€])\+?\(?\d(?:\d|[ \u00a0]?[.()/–-]?[ \u00a0]?(?=[\d(])[(]?|[)](?=[ \u00a0]?\d)){4,40}"
)
_IBAN = re.compile(r"(?<!\w)[A-Za-z]{2}\d{2}(?:[ .]?[A-Za-z0-9]{2,4}){2,8}(?!\w)")
_IBAN_NL = re.compile(r"(?i)(?<!\w)NL ?\d{2} ?[A-Z]{4} ?\d{2,4}(?:[ .]?\d{2,4}){1,4}(?!\w)")
_POSTCODE = re.compile(r"(?<![\w.,])[1-9]\d{3}(?:[A-Za-z]{2}|[ \u00a0](?:[A-Z]{2}|[a-z]{2}))(?!\w)")
_PLATE = re.compile(
    r"(?i)(?<![\w-])(?:[A-Z]{1,3}-\d{2,3}-[A-Z]{1,2}|\d{1,2}-[A-Z]{2,3}-\d{1,2}|[A-Z]{2}-\d{2}-\d{2}"
    r"|\d{2}-\d{2}-[A-Z]{2}|[A-Z]{2}-[A-Z]{2}-\d{2}|\d{2}-[A-Z]{2}-[A-Z]{2}|\d-[A-Z]{3}-\d{2}"
    r"|[A-Z]-\d{3}-[A-Z]{2}|[A-Z]{3}-\d{2}-[A-Z]|[A-Z]{2}-\d{3}-[A-Z]|\d{3}-[A-Z]{2}-\d)(?![\w-])"
)
_PLATE_NAMED = re.compile(
    r"(?i)\b(?:kenteken|licen[cs]e plate)\W{1,3}(?:is )?([A-Z0-9-]{5,9})(?!\w)"
)
_CASE_NAMED = re.compile(
    r"(?i)\b(?:dossier|zaak|rol|rekest|parket|cli[eë]nt|meldings?|registratie|beschikking|polis|proces-?"
    r"verbaal|pv|kenmerk|referentie|ref|burgerservice|klant|bsn|sofi|case|file|client)[ -]?"
    r"(?:nummer|number|nr|no)?[ .:#=]{0,4}(?:is |was |van |nr )?[ #:]{0,2}"
    r"((?=[\w./-]{0,20}\d)[A-Za-z0-9](?:[\w./-]{0,28}[A-Za-z0-9]|))(?!\w)"
)
_NUMBERED = re.compile(r"(?i)\b(?:nummer|nr|number)[ .:#]{1,3}([A-Z0-9][A-Z0-9./-]{3,24})(?!\w)")
_MIXED = re.compile(
    r"(?<![\w/-])(?=[\w/-]{0,20}\d{4})(?=[\w/-]{0,20}[A-Za-z])"
    r"[A-Za-z0-9]++(?:[/_-][A-Za-z0-9]++){0,6}(?![\w/-])"
)
# Letters before a number of a court or an office: `awb 23/18842`, `WK-117/KL`, `2025.118.NW-3`.
_OFFICE = re.compile(
    r"(?<![\w/.-])(?:(?:[A-Z]{1,4}|awb|rek|sgr|ams|rot|utr)[ .-]?\d{2,6}/(?:\d{2,6}|[A-Z]{1,4})"
    r"|(?:19|20)\d\d\.\d{2,6}(?:\.[A-Z]{1,4}(?:-\d{1,4})?)?)(?![\w/-])"
)
# A telephone number said aloud: seven words of one or two figures or more.
_SAID = re.compile(
    r"(?i)\bnul(?:[ ,-]{1,2}(?:nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf"
    r"|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien"
    r"|(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)[eë]n)?"
    r"(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig))){6,12}\b"
)
_COURT = re.compile(
    r"(?i)\b(?:[A-Z]/\d{2}/\d{4,}(?:[ /]+[A-Z]{2,4}(?: [A-Z]{2})? ?\d{2}[-/]\d{2,6})?"
    r"|JE RK \d{2}[-/]\d+)"
)

# Short Dutch words that follow a year in lower case: `2019 is`, `2020 en`.
_NOT_LETTERS = word_set(
    """
    is en in op ze we ik je er af de of ga zo nu om al te ja ma pa wo vr za di ie at on to it he
    as by an my so no us me do go or if be tm ca
    """
)
_NEVER_ISSUED = frozenset({"sa", "sd", "ss"})
# Numbers for everyone, which a story may name: emergency, advice and help lines.
_PUBLIC = re.compile(r"(?:0800|0900)\d{4,7}|11[23]|116\d{3}|14\d{3}")
_MONEY_BEFORE = re.compile(r"(?:€|eur|euro|\$) ?$", re.IGNORECASE)
_MONEY_AFTER = re.compile(r"(?:,-|,\d\d|)\s?(?:euro|eur|€|miljoen|mln)\b", re.IGNORECASE)


def recognise(text: str, start: int, end: int) -> Iterator[Found]:
    """Find numbers between two places of a text."""
    yield from _ibans(text, start, end)
    yield from _postcodes_and_plates(text, start, end)
    yield from _cases(text, start, end)
    yield from _runs(text, start, end)


def _postcodes_and_plates(text: str, start: int, end: int) -> Iterator[Found]:
    for match in _POSTCODE.finditer(text, start, end):
        letters = match.group()[-2:]
        spaced = not match.group()[4].isalpha()
        doubtful = spaced and letters.islower() and letters in _NOT_LETTERS
        if not doubtful and letters.lower() not in _NEVER_ISSUED:
            yield Found(match.start(), match.end(), Label.POSTCODE, STRENGTH)
    for match in _PLATE.finditer(text, start, end):
        yield Found(match.start(), match.end(), Label.PLATE, STRENGTH)
    for match in _PLATE_NAMED.finditer(text, start, end):
        if any(c.isdigit() for c in match.group(1)):
            yield Found(match.start(1), match.end(1), Label.PLATE, STRENGTH)


def _cases(text: str, start: int, end: int) -> Iterator[Found]:
    for pattern, strength in ((_CASE_NAMED, STRENGTH - 5), (_NUMBERED, STRENGTH - 6)):
        for match in pattern.finditer(text, start, end):
            digits = sum(c.isdigit() for c in match.group(1))
            if digits >= 3:
                yield Found(match.start(1), match.end(1), Label.CASE, strength)
    for match in _SAID.finditer(text, start, end):
        yield Found(match.start(), match.end(), Label.PHONE, STRENGTH)
    for pattern in (_COURT, _OFFICE, _MIXED):
        for match in pattern.finditer(text, start, end):
            yield Found(match.start(), match.end(), Label.CASE, FALLBACK + 5)


def is_bsn(digits: str) -> bool:
    """Say whether eight or nine digits pass the eleven test."""
    if len(digits) not in (8, 9) or int(digits) == 0:
        return False
    padded = [int(c) for c in digits.zfill(9)]
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(w * d for w, d in zip(weights, padded, strict=True)) % 11 == 0


def is_iban(text: str) -> bool:
    """Say whether a text is an IBAN, blanks and dots allowed, whose check digits are right."""
    plain = "".join(c for c in text.upper() if c.isascii() and c.isalnum())
    if not 15 <= len(plain) <= 34:
        return False
    turned = plain[4:] + plain[:4]
    return int("".join(str(int(c, 36)) for c in turned)) % 97 == 1


def _ibans(text: str, start: int, end: int) -> Iterator[Found]:
    for match in _IBAN.finditer(text, start, end):
        written = match.group()
        # The last group may be the next word (`… 0300 is`): shorten until the check fits.
        while written and not is_iban(written):
            written = written[: max(written.rfind(" "), 0)]
        if written:
            yield Found(match.start(), match.start() + len(written), Label.IBAN, STRENGTH + 5)
    for match in _IBAN_NL.finditer(text, start, end):
        yield Found(match.start(), match.end(), Label.IBAN, STRENGTH + 4)


def _runs(text: str, start: int, end: int) -> Iterator[Found]:
    """Find runs of digits with the marks that people put between them."""
    for match in _RUN.finditer(text, start, end):
        first, last = match.span()
        written = match.group()
        while written and not written[-1].isdigit():
            written, last = written[:-1], last - 1
        digits = "".join(str(int(c)) for c in written if c.isdigit())
        if len(digits) < 6 or _PUBLIC.fullmatch(digits):
            continue
        if _is_phone(written, digits):
            yield Found(first, last, Label.PHONE, STRENGTH)
        elif is_bsn(digits) and not re.search(r"[/-]", written):
            yield Found(first, last, Label.BSN, STRENGTH)
        elif not (
            _MONEY_BEFORE.search(text, max(0, first - 6), first)
            or _MONEY_AFTER.match(text, last, min(end, last + 12))
        ):
            yield Found(first, last, Label.CASE, FALLBACK)


def _is_phone(written: str, digits: str) -> bool:
    if written.startswith("+") or digits.startswith("00"):
        return 8 <= len(digits) <= 17
    if digits.startswith("06"):
        return 8 <= len(digits) <= 12
    return digits.startswith("0") and 9 <= len(digits) <= 11 and digits[1] != "0"
