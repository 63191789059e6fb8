"""Where a person is in a dialogue, and what was answered so far.

Frozen, and complete: with the catalogue and the next event it decides everything that follows.
It holds what people typed, so it is sealed at rest, and its `repr` shows none of it. Of a text
that is prepared for sharing it holds the redacted version only, never the original.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from pydantic import TypeAdapter

from flows.dialogue.document import Carried
from flows.dialogue.event import Added, Redacted

Answer: TypeAlias = str | int | tuple[str, ...]
"""A text or the id of an option; a digit of a scale (0: not applicable); the ids ticked."""

Standing = Literal["at", "after", "again"]
"""At a step; after it (go on with what follows it); at it again, to correct its answer."""


@dataclass(frozen=True, slots=True)
class Place:
    """A step of a routine: of the dialogue itself (`block` is its id) or of a shared block."""

    block: str
    step: str
    standing: Standing = "at"


@dataclass(frozen=True, slots=True)
class Offer:
    """Another dialogue that was offered by the answer called `source`."""

    dialogue: str
    source: str
    accepted: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """One run of one dialogue.

    stack: the current place last; below it the places to go on from when a block is done.
    answers: by name, `step` or `block.step`; what was skipped is not in it.
    ticked: the ids ticked so far in the multiple choice that is being asked.
    asked: the question of the current place has been put to the person.
    prepared: redacted texts by answer name.
    preset: steps whose answer was known beforehand and that are passed once.
    trail: the names of what was answered or skipped, in order.
    added: options that are this person's own, by the place of the choice that takes them.
    told: the place at which it was said what can be tapped or typed.
    restoring: the text and number of what the writer puts back by typing it.
    carried: what came along from another dialogue, by what it is in a story.
    about: what the dialogue is about, where that is no answer (the digest of a story's code).
    cut: when a text came that was so long that the rest of it is still to come (seconds).
    """

    dialogue: str
    version: str
    run: str
    stack: tuple[Place, ...]
    answers: Mapping[str, Answer] = field(default_factory=dict, repr=False)
    ticked: tuple[str, ...] = field(default=(), repr=False)
    prepared: Mapping[str, Redacted] = field(default_factory=dict, repr=False)
    preset: tuple[str, ...] = ()
    trail: tuple[str, ...] = field(default=(), repr=False)
    asked: bool = False
    paused: bool = False
    push: bool = False
    offered_help: bool = field(default=False, repr=False)
    offer: Offer | None = field(default=None, repr=False)
    reminder: Literal["none", "nudge", "sentence"] = "none"
    stopped: bool = False
    seed: int = 0
    cut: int = field(default=0, repr=False)
    told: str = ""
    restoring: tuple[str, int] | None = field(default=None, repr=False)
    carried: Mapping[Carried, Answer] = field(default_factory=dict, repr=False)
    added: Added = field(default_factory=dict, repr=False)
    about: str = field(default="", repr=False)

    @property
    def here(self) -> Place:
        """The current place."""
        return self.stack[-1]


_states = TypeAdapter(State)


def encode(state: State) -> bytes:
    """Write the state as JSON (UTF-8)."""
    return _states.dump_json(state, exclude_defaults=True)


def decode(data: bytes) -> State:
    """Read what `encode` wrote; `pydantic.ValidationError` when it is no state."""
    return _states.validate_json(data)
