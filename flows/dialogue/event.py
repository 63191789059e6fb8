"""What a person does in a dialogue, as data.

`run` and `place` say which question of which run is answered: a button that answers another
one is stale. Texts and what was prepared from them are kept out of every `repr`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias, final

Medium = Literal["voice", "photo", "sticker", "video", "document", "location", "contact", "other"]
Command = Literal["skip", "rest", "pause", "stop", "help", "resume", "back"]


@final
@dataclass(frozen=True, slots=True)
class Redacted:
    """A text with what identifies people hidden; `hidden` counts the places."""

    text: str = field(repr=False)
    hidden: int = 0


@final
@dataclass(frozen=True, slots=True)
class Receipt:
    """A fresh withdraw code, shown once, and the digest of it that is stored."""

    code: str = field(repr=False)
    digest: bytes = field(repr=False)


Prepared: TypeAlias = Redacted | Receipt | bytes
"""What the shell worked out on a `Prepare` effect: redact, receipt, digest."""


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
    about: what it is about, as an id: what is delivered at the end goes there.
    """

    dialogue: str
    run: str
    preset: Mapping[str, str] = field(default_factory=dict, repr=False)
    offer: str | None = None
    seed: int = 0
    push: bool = False
    prepared: Prepared | None = field(default=None, repr=False)
    low_before: bool = field(default=False, repr=False)
    about: str = ""


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
