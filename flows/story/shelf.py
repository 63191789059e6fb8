"""Where readers look for stories: shelves, and the order in which one is read.

A shelf is a name: `all`, `gallery` (both cost bands are known), `lesson` (there is one to take
along), or a facet and its value, as in `type.dilemma`. Only stories for colleagues stand on any.

A shelf is read in the order of the stories' random ids, from a starting point of chance on and
around to it again: so nobody always reads the same story first, and nothing need be kept about
what somebody has read.
"""

import enum
import hashlib

from flows.story.content import Audience, Content, Costs, Feeling, StoryType, Support
from flows.story.theme import Theme, themes_of

ALL = "all"
GALLERY = "gallery"
LESSON = "lesson"
TOP = "~"
"""Sorts after every id."""

START_LENGTH = 4
"""Characters of a starting point: they go along in every button."""


class Facet(enum.StrEnum):
    """By what stories can be chosen."""

    TYPE = "type"
    THEME = "thema"
    SUPPORT = "steun"
    FEELING = "gevoel"


VALUES: dict[Facet, tuple[enum.StrEnum, ...]] = {
    Facet.TYPE: tuple(StoryType),
    Facet.THEME: tuple(Theme),
    Facet.SUPPORT: tuple(Support),
    Facet.FEELING: tuple(Feeling),
}


def shelf(facet: Facet, value: str) -> str:
    """Name the shelf of a facet's value."""
    return f"{facet.value}.{value}"


def shelves_of(content: Content) -> frozenset[str]:
    """Name the shelves that a published story stands on; none when it is not for colleagues."""
    if Audience.COLLEAGUES not in content.audiences:
        return frozenset()
    found = {ALL, shelf(Facet.TYPE, content.type)}
    found |= {shelf(Facet.THEME, theme) for theme in themes_of(content)}
    if content.meaning.support is not None:
        found.add(shelf(Facet.SUPPORT, content.meaning.support))
    if content.meaning.feeling is not None:
        found.add(shelf(Facet.FEELING, content.meaning.feeling))
    if shows_costs(content.costs):
        found.add(GALLERY)
    if content.lesson.strip():
        found.add(LESSON)
    return frozenset(found)


def shows_costs(costs: Costs) -> bool:
    """Whether both bands are known: one alone says nothing."""
    return costs.usual is not None and costs.this is not None


def start_of(chance: str) -> str:
    """Make a starting point of a string of chance; every point is as likely."""
    return hashlib.sha256(chance.encode()).hexdigest()[:START_LENGTH]


def legs(start: str, at: str | None) -> tuple[tuple[str, str], ...]:
    """Say where the next story stands: between which ids (after, up to and including) to look.

    The first range that holds any story is the one. at: the id that was read last; None when
    nothing was.
    """
    if at is None:
        return (start, TOP), ("", start)
    if at > start:
        return (at, TOP), ("", start)
    return ((at, start),)
