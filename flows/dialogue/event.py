"""What a person does in a dialogue, as data.

`run` and `place` say which question of which run is answered: a button that answers another
one is stale. Texts and what was prepared from them are kept out of every `repr`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias, final

from flows.dialogue.document import Carried

Medium = Literal["voice", "photo", "sticker", "video", "document", "location", "contact", "other"]
Command = Literal["skip", "rest", "pause", "stop", "help", "resume", "back"]


Added: TypeAlias = Mapping[str, tuple[tuple[str, str], ...]]
"""Options beside those of the definition, by place: the id of each, and its name as typed."""


class Mark(NamedTuple):
    """A place in a text where something stands in place of what was written, or did.

    start, end: in characters of the text, end excluded. number: the same for the same thing.
    tag: what stands for it. label: its kind, as redaction calls it; empty when the writer hid it.
    hidden: no longer, when the writer put it back.
    """

    start: int
    end: int
    number: int
    tag: str
    label: str
    hidden: bool = True


@final
@dataclass(frozen=True, slots=True)
class Redacted:
    """A text with what identifies people hidden.

    marks: where, in order. doubts: words that are to be asked about, as they stand in the text.
    """

    text: str = field(repr=False)
    marks: tuple[Mark, ...] = field(default=(), repr=False)
    doubts: tuple[str, ...] = field(default=(), repr=False)

    @property
    def hidden(self) -> int:
        """How many different things are hidden."""
        return len({mark.number for mark in self.marks if mark.hidden})

    @property
    def highest(self) -> int:
        """The highest number there is, 0 without any."""
        return max((mark.number for mark in self.marks), default=0)

    @property
    def by_hand(self) -> int:
        """How many things the writer hid, or put back."""
        changed = {mark.number for mark in self.marks if mark.hidden != bool(mark.label)}
        return len(changed)


@final
@dataclass(frozen=True, slots=True)
class Recalled:
    """The words that were hidden, at each of their places; none when nobody has them any more."""

    words: tuple[str, ...] = field(repr=False)


@final
@dataclass(frozen=True, slots=True)
class Receipt:
    """A fresh withdraw code, shown once, and the digest of it that is stored."""

    code: str = field(repr=False)
    digest: bytes = field(repr=False)


Prepared: TypeAlias = Redacted | Receipt | Recalled | bytes
"""What the shell worked out on a `Prepare` effect: redact, receipt, recall, digest."""


@final
@dataclass(frozen=True, slots=True)
class Begin:
    """Start a dialogue.

    run: a short random token (at most 12 of a-z, A-Z, 0-9, _ and -).
    preset: answers known beforehand by step: an option's id, or a text for a step that
        prepares it (as `HandOver` gives them).
    offer: a dialogue to offer when this one ends (as `HandOver` gives it).
    seed: picks where a message has several versions.
    push: the bot came of its own accord; the first question lets the person say not this week.
    low_before: the weeks before are remembered, and the last ones were low.
    carried: what goes along with what is told (as `HandOver` gives it).
    added: options that are this person's own, by the place of a choice that takes them: each an
        id of at most 32 characters, and the name to show for it.
    about: what it is about, where that is no answer: the id of a story, or the
        digest of its code; what is delivered at the end goes there.
    """

    dialogue: str
    run: str
    preset: Mapping[str, str] = field(default_factory=dict, repr=False)
    offer: str | None = None
    seed: int = 0
    push: bool = False
    prepared: Prepared | None = field(default=None, repr=False)
    low_before: bool = field(default=False, repr=False)
    carried: Mapping[Carried, str | int | tuple[str, ...]] = field(default_factory=dict, repr=False)
    added: Added = field(default_factory=dict, repr=False)
    about: str = field(default="", repr=False)


@final
@dataclass(frozen=True, slots=True)
class Tap:
    """A button of a question: an option's id, a digit, or `done` under a multiple choice."""

    run: str
    place: str
    option: str
    prepared: Prepared | None = field(default=None, repr=False)


@final
@dataclass(frozen=True, slots=True)
class Typed:
    """A text, the id of the person's own message that holds it, and when it was sent (seconds)."""

    text: str = field(repr=False)
    message: int = 0
    prepared: Prepared | None = field(default=None, repr=False)
    sent: int = 0


@final
@dataclass(frozen=True, slots=True)
class Unreadable:
    """A message without text; `what` says of which sort."""

    what: Medium


@final
@dataclass(frozen=True, slots=True)
class Control:
    """Skip, pause, stop, help, resume or back: by a button (run and place) or typed (neither)."""

    what: Command
    run: str | None = None
    place: str | None = None


@final
@dataclass(frozen=True, slots=True)
class Recall:
    """Ask the current question again: after a restart, another language, a wrong command."""


Event: TypeAlias = Begin | Tap | Typed | Unreadable | Control | Recall
