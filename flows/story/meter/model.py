"""What the meter gives back: findings of several kinds, and how far these go together."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of detail that narrow down whom a story is about."""

    ROLE = "role"  # one of few: an alderman, the only one with …
    EVENT = "event"  # what people heard of: a fire, a death, the news, a court case
    FAMILY = "family"  # twins, seven children, a teenage mother
    NUMBER = "number"  # an exact amount, count, distance or weight
    ORIGIN = "origin"
    FAITH = "faith"
    ILLNESS = "illness"  # a rare one
    JOB = "job"  # what a parent does
    ORDER = "order"  # three steps or more, in their order
    MOMENT = "moment"  # a month, a year, a time of day, a holiday, a region or place
    MANY = "many"  # many different people and places in one story


class Level(StrEnum):
    """How far the details together point to someone."""

    LOW = "low"
    SOME = "some"
    MUCH = "much"


@dataclass(frozen=True, slots=True)
class Finding:
    """One detail: its kind, its place, and what could stand there instead ("" is no offer).

    `start` and `end` in characters of the text, end excluded; they take an article along where
    the broader word has another. `leaves_out`: the broader wording is to say nothing there.
    """

    kind: Kind
    start: int
    end: int
    broader: str = ""
    leaves_out: bool = False

    @property
    def has_offer(self) -> bool:
        """Whether there is a broader wording."""
        return bool(self.broader) or self.leaves_out


@dataclass(frozen=True, slots=True)
class Meter:
    """The level, and what it comes from: findings in the order of the text."""

    level: Level
    findings: tuple[Finding, ...]

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The different kinds that were found, in the order of the text."""
        return tuple(dict.fromkeys(finding.kind for finding in self.findings))
