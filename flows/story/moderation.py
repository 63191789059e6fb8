"""Moderation: who must have read a story, what is looked for in it, and what is hidden in it.

The rules:

1. Two different facilitators approve. Where the house has facilitators in two circles that share
   none, the approvals must come from two of them who share no circle: no single circle, however
   it is led, publishes anything by itself. Whoever facilitates no circle (an administrator) shares
   none with anybody.
2. More than two may approve: as soon as two of them satisfy rule 1 the story is published. So the
   order of approving never matters, and a story that everybody approves is published.
3. An approval is of a text. `version` names the text somebody saw; another text was not approved.
4. From the second approval on whoever approves has gone through every ground of `Ground`.
5. Words can be hidden, and what the writer answered can be added; nothing else is changed.
"""

import enum
import hashlib
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace
from itertools import combinations

from flows.dialogue.event import Redacted
from flows.dialogue.hiding import hide
from flows.story.content import Content, encode

APPROVALS = 2
"""So many different facilitators publish a story."""

QUESTION_MAX = 300
"""Characters of a question to the writer."""

Circles = frozenset[str]
"""The ids of the circles that somebody facilitates."""


class Act(enum.StrEnum):
    """What is done in moderation, as it is counted by month; the values stand in the database."""

    APPROVED = "approved"
    PUBLISHED = "published"
    REFUSED = "refused"
    HIDDEN = "hidden"
    ASKED = "asked"
    ANSWERED = "answered"
    LAPSED = "lapsed"
    ADDED = "added"


class Ground(enum.StrEnum):
    """Why a story is not published (catalogue, section 6): each is looked for."""

    RECOGNISED = "recognised"
    HEAVY = "heavy"
    ACCUSES = "accuses"
    NEWS = "news"
    ANOTHER = "another"
    DANGER = "danger"


ALL_LOOKED_FOR = (1 << len(Ground)) - 1
"""The ticks of every ground, one bit each in the order of `Ground`."""


def enough(approvers: Collection[Circles], house: Iterable[Circles]) -> bool:
    """Say whether a story is published, by the circles of each who approved it.

    house: the circles of every facilitator who is here, whether they approved or not.
    """
    if len(approvers) < APPROVALS:
        return False
    return _apart(approvers) or not _apart([each for each in house if each])


def _apart(people: Iterable[Circles]) -> bool:
    """Say whether two of them share no circle. Alike people count once: a house has few circles."""
    found = Counter(people)
    return found[frozenset()] > 1 or any(
        one.isdisjoint(other) for one, other in combinations(found, 2)
    )


def version(content: Content) -> str:
    """Name what a facilitator saw, in eight characters: another text has another name."""
    readers = sorted(content.audiences)  # a set has no order of its own
    seen = encode(replace(content, audiences=frozenset())) + ",".join(readers).encode()
    return hashlib.blake2b(seen, digest_size=4, person=b"story-version").hexdigest()


def tick(ticks: int, ground: Ground) -> int:
    """Tick a ground, or take its tick away."""
    return ticks ^ (1 << list(Ground).index(ground))


def ticked(ticks: int, ground: Ground) -> bool:
    """Say whether a ground is ticked."""
    return bool(ticks & (1 << list(Ground).index(ground)))


def hide_words(content: Content, typed: str) -> tuple[Content, int]:
    """Hide every occurrence of what was typed in text, title and lesson; say in how many places.

    As with `flows.dialogue.hiding`: words or phrases, split by commas or lines.
    """
    parts = [hide(Redacted(part), typed) for part in (content.title, content.text, content.lesson)]
    title, text, lesson = (shown.text for shown, _ in parts)
    places = sum(len(found) for _, words in parts for found in words.values())
    return replace(content, title=title, text=text, lesson=lesson), places


def add(content: Content, answer: str) -> Content:
    """Let the writer's own answer stand below the story."""
    return replace(content, text=f"{content.text}\n\n{answer.strip()}")
