"""What the shell is to do, as data: a closed set, in the order in which people should see it.

Effects carry wording keys (`<file>/<message>` or `<file>/<message>.<attribute>`) and values,
never words of ours. What a person typed is kept out of every `repr`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias, final

from flows.dialogue.document import Carried
from flows.dialogue.event import Receipt, Redacted
from flows.dialogue.state import Answer
from flows.story.meter import Meter

Kind = Literal[
    "choice", "multi", "s5", "s7", "dyad", "triad", "text", "summary", "which", "pick", "review"
]
ControlName = Literal["skip", "rest", "pause", "stop", "help", "not_this_week", "never_again"]
Refusal = Literal[
    "empty",
    "too_long",
    "too_short",
    "stale",
    "tap_please",
    "unreadable",
    "nothing_ticked",
    "not_running",
    "not_found",
    "no_way_back",
    "cannot_skip",
]


@final
@dataclass(frozen=True, slots=True)
class Option:
    """A button: its id and the wording keys of its label.

    Several keys are joined by " + " (a cell of a triad); without a key the id is shown as it
    is (a digit). What has a name that somebody typed is called by that name. number: of what it
    is about, shown before the label.
    """

    id: str
    labels: tuple[str, ...] = ()
    name: str = field(default="", repr=False)
    number: int = 0


@final
@dataclass(frozen=True, slots=True)
class Quote:
    """An answer as given: its short name (a wording key), and a text or the options chosen."""

    answer: str
    label: str
    text: str = field(default="", repr=False)
    chosen: tuple[Option, ...] = field(default=(), repr=False)


@final
@dataclass(frozen=True, slots=True)
class Line:
    """Several answers side by side in a summary.

    key: the wording of the line. chosen: for each variable of it, called as the answer is, the
    options chosen; none where the question was not answered.
    """

    key: str
    chosen: Mapping[str, tuple[Option, ...]] = field(default_factory=dict, repr=False)


@final
@dataclass(frozen=True, slots=True)
class Passages:
    """Texts one below the other, a blank line between; one without a label stands by itself.

    along: what goes along with them.
    """

    parts: tuple[Quote, ...] = field(repr=False)
    along: tuple[Quote, ...] = field(default=(), repr=False)


@final
@dataclass(frozen=True, slots=True)
class Listed:
    """Options told within a sentence, in words."""

    options: tuple[Option, ...] = field(repr=False)


@final
@dataclass(frozen=True, slots=True)
class Weighed:
    """How far a text points to someone. remarks: say it of each detail, else of all together."""

    text: str = field(repr=False)
    meter: Meter = field(repr=False)
    remarks: bool = False


Value: TypeAlias = str | int | tuple[Quote | Line, ...] | Passages | Listed | Weighed


@final
@dataclass(frozen=True, slots=True)
class Say:
    """A message without a question."""

    key: str
    values: Mapping[str, Value] = field(default_factory=dict, repr=False)


@final
@dataclass(frozen=True, slots=True)
class Ask:
    """A question with its buttons.

    options: all of them, in order, the `done` of a multiple choice and the 0 of a scale too.
    ticked: ids of options ticked so far (multi, pick).
    values: summary: `quotes`; what may be counted: `quotes`; review: `text` and `hidden`;
        text: `max` (and `min`); end: `reminder` (none, nudge, sentence).
    controls: buttons beside the options, in order.
    """

    place: str
    kind: Kind
    key: str
    options: tuple[Option, ...] = ()
    ticked: tuple[str, ...] = field(default=(), repr=False)
    values: Mapping[str, Value] = field(default_factory=dict, repr=False)
    controls: tuple[ControlName, ...] = ()


@final
@dataclass(frozen=True, slots=True)
class Echo:
    """The question at `place` is answered: show the answer beside it, remove its buttons.

    chosen: the options taken, for a scale the digit; empty after a text, or when skipped.
    """

    place: str
    kind: Kind
    key: str
    chosen: tuple[Option, ...] = field(default=(), repr=False)
    skipped: bool = False


@final
@dataclass(frozen=True, slots=True)
class Retick:
    """The same question with other options ticked, or its text read back anew: edit it in place."""

    ask: Ask


@final
@dataclass(frozen=True, slots=True)
class Refuse:
    """What was done cannot be taken, and why; the dialogue stays where it was.

    values: too_long: `length` and `max`; too_short: `length` and `min`; unreadable: `what`;
        nothing_ticked: `question`, its wording key, which may have words of its own (`.none`).
    """

    code: Refusal
    values: Mapping[str, Value] = field(default_factory=dict)


@final
@dataclass(frozen=True, slots=True)
class Draft:
    """A (redacted) text to start from, shown so that it can be copied; the question follows."""

    text: str = field(repr=False)


@final
@dataclass(frozen=True, slots=True)
class Remind:
    """Keep a reminder: after `days` or `hours`, or on Monday when both are None.

    sentence: the person's own, when they let us keep it. dialogue: what to begin then.
    """

    days: int | None
    sentence: str | None = field(default=None, repr=False)
    dialogue: str | None = None
    hours: int | None = None


@final
@dataclass(frozen=True, slots=True)
class DeleteTheirs:
    """Remove this message of the person's at once."""

    message: int


@final
@dataclass(frozen=True, slots=True)
class ClearChat:
    """Remove the messages of the last 48 hours: of both sides, or the person's own alone."""

    own: bool = False


@final
@dataclass(frozen=True, slots=True)
class Aside:
    """Words that the writer hid: they may be remembered for a while, outside of the state."""

    run: str
    place: str
    number: int
    words: tuple[str, ...] = field(repr=False)


@final
@dataclass(frozen=True, slots=True)
class HandOver:
    """This dialogue is over (the state is None, no `Ended` follows): begin another with these.

    carried: what goes along, by what it is in a story.
    """

    dialogue: str
    preset: Mapping[str, str] = field(repr=False)
    offer: str | None = None
    carried: Mapping[Carried, Answer] = field(default_factory=dict, repr=False)


@final
@dataclass(frozen=True, slots=True)
class Submit:
    """The person consented: put what they told in the waiting room.

    answers: what was answered, by step. texts: what was written, redacted, by step. carried:
    what came along from another dialogue, by what it is in a story.
    """

    answers: Mapping[str, Answer] = field(repr=False)
    texts: Mapping[str, Redacted] = field(repr=False)
    receipt: Receipt
    carried: Mapping[Carried, Answer] = field(default_factory=dict, repr=False)


@final
@dataclass(frozen=True, slots=True)
class Deliver:
    """The person consented: bring what was written, redacted, to what the dialogue is about.

    texts: by step, in the order of the review.
    """

    dialogue: str
    about: str
    texts: Mapping[str, Redacted] = field(repr=False)


@final
@dataclass(frozen=True, slots=True)
class Withdraw:
    """Withdraw the story whose code has this digest; the shell says whether there was one."""

    digest: bytes = field(repr=False)


@final
@dataclass(frozen=True, slots=True)
class Fetch:
    """Show what came back to the story whose code has this digest; the shell says what."""

    digest: bytes = field(repr=False)


@final
@dataclass(frozen=True, slots=True)
class Reply:
    """The writer answers what they were asked about a story.

    about: of the story, as `Begin` was given it. text: redacted.
    """

    about: str = field(repr=False)
    text: str = field(repr=False)


@final
@dataclass(frozen=True, slots=True)
class Tally:
    """The person consented: count these options of a question, with no person beside them.

    question: `dialogue.step`. options: ids.
    """

    question: str
    options: tuple[str, ...] = field(repr=False)


@final
@dataclass(frozen=True, slots=True)
class Remember:
    """A digit was given that may be kept for the person alone, if they asked for that."""

    what: Literal["week"]
    value: int = field(repr=False)


@final
@dataclass(frozen=True, slots=True)
class Paused:
    """The dialogue waits; say so, with a button to go on."""


@final
@dataclass(frozen=True, slots=True)
class Ended:
    """The dialogue is over (the state is None); offer the next, or begin it when accepted."""

    how: Literal["done", "stopped", "silent"]
    offer: str | None = None
    accepted: bool = False


@final
@dataclass(frozen=True, slots=True)
class Prepare:
    """Returned alone, the state unchanged: work this out off the loop, and come again.

    The same event is to be given again with `prepared`: `Redacted` of the text (redact), the
    digest of the code typed (digest), a fresh `Receipt` (receipt), what was hidden in a text
    under a number (recall). run, place: of which run and text; what is hidden may be remembered
    by them for a while, outside of the state. taken: the tags of people in the other texts, which
    nobody else may get.
    """

    what: Literal["redact", "digest", "receipt", "recall"]
    text: str | None = field(default=None, repr=False)
    run: str = ""
    place: str = ""
    number: int = 0
    taken: frozenset[str] = frozenset()


Effect: TypeAlias = (
    Say
    | Ask
    | Echo
    | Retick
    | Refuse
    | Draft
    | Remind
    | DeleteTheirs
    | ClearChat
    | Aside
    | HandOver
    | Submit
    | Deliver
    | Withdraw
    | Fetch
    | Reply
    | Tally
    | Remember
    | Paused
    | Ended
    | Prepare
)
