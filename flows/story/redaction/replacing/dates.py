"""Dates made coarse: the season, without the year, in words that fit what stands before.

    kwam 3 maart           kwam in het voorjaar
    afgelopen 3 maart      afgelopen voorjaar
    op 3 maart             op een dag in het voorjaar
    sinds 12-4-2023        sinds een voorjaar          (a year was named: it was not this one)
    geboren in 2015        geboren in een eerder jaar

No clock is looked at: what `last spring` is, depends on when the story is read.
"""

import re
from collections.abc import Mapping

from flows.story.redaction.replacing.context import before
from flows.story.redaction.text import word_set

_SEASONS = ("WINTER", "SPRING", "SUMMER", "AUTUMN")

WORDS = frozenset({*_SEASONS, *(f"{each}.once" for each in _SEASONS), "YEAR"})
"""Keys of the words for a time: they stand in a tag and are none."""

FRAMES = frozenset({"DATE.in", "DATE.on", "DATE.bare"})
"""Keys of the tags, with `{when}` where the word comes."""

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan",
            "februari february febr feb",
            "maart march mrt mar",
            "april apr",
            "mei may",
            "juni june jun",
            "juli july jul",
            "augustus august aug",
            "september sept sep",
            "oktober october okt oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
_WORD = re.compile(r"[^\W\d_]+")
_FOUR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SHORT_YEAR = re.compile(r"['’]\d\d(?!\d)|\d{1,2}[-/.]\d{1,2}[-/.]\d\d(?!\d)")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2}) ?[-/.] ?(\d{1,2})(?!\d)")
_YEAR_FIRST = re.compile(r"(?:19|20)\d\d[-/.](\d{1,2})[-/.]")

_ON = frozenset({"op", "on"})
_PREPOSITIONS = word_set(
    """
    sinds tot vanaf na voor van in rond uit tijdens per tegen eind begin half medio tussen naar
    since until till from after before of around by during between early late mid to
    """
)
# After these the season has no article: `afgelopen [zomer]`.
_PAST = word_set("afgelopen vorige vorig komende komend aanstaande volgende last next this past")
_AND = frozenset({"en", "of", "and", "or", "t/m"})
_WEEKDAYS = word_set(
    """
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    monday tuesday wednesday thursday friday saturday sunday
    """
)


def replacement(
    text: str, start: int, end: int, tags: Mapping[str, str], frame: str = ""
) -> tuple[str, str] | None:
    """Say the date between two places coarsely; return the tag and its frame.

    `frame` is that of the date just before, which one after `en` or `of` shares (`tussen 3 maart
    en 5 mei`). None where no month or year can be read.
    """
    word = _when(text[start:end])
    words = [each for each in before(text, start) if each not in _WEEKDAYS]
    last = words[-1] if words else ""
    if not (frame and last in _AND):
        frame = "DATE.on" if last in _ON else "DATE.in"
        if last in _PREPOSITIONS | _PAST:
            frame = "DATE.bare"
    if word == "YEAR" and frame == "DATE.on":
        frame = "DATE.bare"
    if word is None or word not in tags or frame not in tags:
        return None
    said = without_article(tags[word]) if last in _PAST else tags[word]
    return tags[frame].replace("{when}", said), frame


def without_article(when: str) -> str:
    """Return the season of `de winter`, `een winter`."""
    return when.rpartition(" ")[2]


def _when(written: str) -> str | None:
    """Return the key of the season's word, of the year's, or None."""
    year = bool(_FOUR.search(written) or _SHORT_YEAR.search(written))
    month = _month(written)
    if month is not None:
        return _SEASONS[month % 12 // 3] + (".once" if year else "")
    return "YEAR" if year else None


def _month(written: str) -> int | None:
    for word in _WORD.findall(written.lower()):
        if word in _MONTHS:
            return _MONTHS[word]
    first = _YEAR_FIRST.search(written)
    if first is not None:
        return _valid(int(first[1]))
    found = _NUMERIC.search(written)
    if found is None:
        return None
    # Day first, as Dutch and British people write; a month above twelve is an American's day.
    return _valid(int(found[2])) or _valid(int(found[1]))


def _valid(month: int) -> int | None:
    return month if 1 <= month <= 12 else None
