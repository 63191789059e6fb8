"""Ages in bands, in words that fit where the age stood.

A band is three years wide (`rond de acht` is seven, eight or nine), from twenty on ten: what help
a child can get changes with its age, and no finer band is needed to follow a story.

    8 jaar, acht, (8)      rond de acht          8-jarige     ongeveer achtjarige
    34                     in de dertig          34-jarige    ruim dertigjarige
    11 maanden, 0          nog geen jaar         83           boven de tachtig
    bijna 8                bijna acht            op haar zesde    op haar (leeftijd)
"""

import re
from collections.abc import Mapping

from flows.story.redaction.replacing.context import before
from flows.story.redaction.text import word_set

_CENTRES = (2, 5, 8, 11, 14, 17)
_DECADES = (20, 30, 40, 50, 60, 70, 80)
_GROWN, _OLD = 20, 80

WORDS = frozenset(f"AGE.{n}" for n in (*_CENTRES, *_DECADES))
"""Keys of the words for a band: they stand in a tag and are none."""

FRAMES = frozenset(
    f"AGE.{kind}{form}"
    for kind in ("child", "grown")
    for form in ("", ".jarig", ".jarige", ".jarigen")
) | {"AGE.baby", "AGE.baby.old", "AGE.elder", "AGE.bare", "AGE.own"}
"""Keys of the tags, with `{age}` where the word comes."""

# After these the word alone reads best: `bijna acht`, `rond de acht`.
_ABOUT = word_set(
    """
    bijna ruim net pas ongeveer circa zo'n rond omstreeks almost nearly about around roughly just
    barely
    """
)
_UNDER_A_YEAR = re.compile(r"(?i)dag|wee?k|wkn|day")
_MONTHS = re.compile(r"(?i)maand|mnd|month")


def _numbers() -> dict[str, int]:
    """Name all numbers below a hundred, in Dutch and in English."""
    small = {
        "nl": "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien"
        " vijftien zestien zeventien achttien negentien",
        "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen"
        " fourteen fifteen sixteen seventeen eighteen nineteen",
    }
    tens = {
        "nl": "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
        "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    }
    known = {"één": 1}
    for language in ("nl", "en"):
        units = small[language].split()
        known |= {word: n for n, word in enumerate(units)}
        for ten, name in enumerate(tens[language].split(), 2):
            known[name] = 10 * ten
            for unit, word in enumerate(units[1:10], 1):
                joined = (f"{word}en{name}", f"{word}ën{name}", f"{name}-{word}")
                known |= dict.fromkeys(joined, 10 * ten + unit)
    return known


_COUNTED = re.compile(r"(?i)\d{1,2}(?:e|de|ste)|\w+(?:de|ste)")
_KNOWN = _numbers()
_AGE = re.compile(
    rf"(?i)(?<!\w)(?P<number>\d{{1,3}}|{'|'.join(sorted(_KNOWN, key=len, reverse=True))})"
    r"(?P<jarig>[ -]?jarige?n?| ?(?:year|month|week)s?-olds?| (?:year|month|week) olds?"
    r"|-(?:year|month|week)s?[ -]olds?)?"
    r"(?:(?<=\d)j(?:aa)?r?|[ -](?:ja(?:ren|ar)|jr|j|maand(?:en)?|mnd|wkn|we(?:ken|ek)|dag(?:en)?"
    r"|(?:year|month|week|day)s?))?"
    r"(?: (?:oud|jong|old|of age))?(?!\w)"
)


def replacement(text: str, start: int, end: int, tags: Mapping[str, str]) -> str | None:
    """Say the ages between two places in bands; None where no number can be read there.

    Each of several (`3 en 5 jaar`) gets a tag, with the `en` between them left. One that is only
    counted to (`op haar zesde`) has no band.
    """
    words = before(text, start)
    about = bool(words) and (words[-1] in _ABOUT or words[-2:] == ("rond", "de"))
    written = text[start:end]
    parts: list[str] = []
    at = 0
    for match in _AGE.finditer(written):
        age = _years(match["number"].lower(), written)
        tag = _tag(age, (match["jarig"] or "").lower(), tags, about=about and not parts)
        if tag is None:
            return None
        parts += (_joint(written[at : match.start()]), tag) if parts else (tag,)
        at = match.end()
    # What is left is hidden too: it is part of the span, and no more than a bracket or `of age`.
    return "".join(parts) or (tags.get("AGE.own") if _COUNTED.fullmatch(written) else None)


def _joint(between: str) -> str:
    """Leave what joins two ages; anything else there is part of what is hidden."""
    said = between.strip(" ,.()&/-").lower()
    return between if said in ("", "en", "and") else " "


def _years(number: str, span: str) -> int:
    """Read one age, in years; the unit may stand with the last of several."""
    age = int(number) if number.isdecimal() else _KNOWN[number]
    if _UNDER_A_YEAR.search(span):
        return age // 52
    return age // 12 if _MONTHS.search(span) else age


def _tag(age: int, jarig: str, tags: Mapping[str, str], *, about: bool) -> str | None:
    """Choose the frame and the word of its band."""
    form = _form(jarig)
    if age < 1:
        return tags.get("AGE.baby.old" if form else "AGE.baby")
    if age < _GROWN:
        word, kind = _CENTRES[min((age - 1) // 3, len(_CENTRES) - 1)], "AGE.child"
    else:
        word, kind = min(age // 10 * 10, _OLD), "AGE.grown"
    if about and not form:
        frame = "AGE.bare"
    elif word == _OLD and not form:
        frame = "AGE.elder"
    else:
        frame = kind + form
    if frame not in tags or f"AGE.{word}" not in tags:
        return None
    return tags[frame].replace("{age}", tags[f"AGE.{word}"])


def _form(jarig: str) -> str:
    """`-jarig`, `-jarige`, `-jarigen`, or the same of `-year-old`; nothing for a bare age."""
    if not jarig:
        return ""
    if jarig.endswith(("n", "olds")):
        return ".jarigen"
    return ".jarig" if jarig.endswith("g") else ".jarige"
