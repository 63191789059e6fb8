"""Dialogues and blocks as the engine uses them: every name resolved, every key worked out.

Made by `resolving.resolve` from the content files; nothing here is checked again.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias, cast

from flows.dialogue.conditions import Condition
from flows.dialogue.document import Carried, Deed
from flows.dialogue.effect import Kind, Option

StepKind: TypeAlias = Kind | Literal["use", "msg"]

DONE = "done"
"""Leave this block; at the end of the dialogue's own steps: go on to its closing."""
STOP = "stop"
"""Forget the answers and go to the block `end`."""
SILENCE = "silence"
"""End at once, without another question."""
PAUSE = "pause"
"""Wait; what comes next is asked when the person comes back."""
TARGETS = frozenset({DONE, STOP, SILENCE, PAUSE})

CLOSING = "closing."
"""How the names of the rows begin that run the blocks of a dialogue's closing."""

SENTENCE = "sentence"
"""Computed answer: what a reminder may carry."""
SHAREABLE = "shareable"
"""Computed answer: given when there is a quoted answer that may be shared."""
QUOTES = "quotes"
"""Computed answer: given when there is a quoted answer."""
COUNTABLE = "countable"
"""Computed answer: given when the answer that may be counted was given."""
LOW_BEFORE = "low_before"
"""Computed answer: given when the weeks before are remembered, and the last ones were low."""
COMPUTED = frozenset({SENTENCE, SHAREABLE, QUOTES, COUNTABLE, LOW_BEFORE})

STORY = "verhaal"
"""The dialogue that takes what is shared."""
BEFOREHAND = frozenset({"type", "story"})
"""Its answers that may be known before it begins, so that its first step may weigh them."""
END = "end"
HELP = "help"
HELP_FAMILY = frozenset({"help", "acute", "contact"})
"""Blocks in which help is already being offered: no help button, no word list."""
RUN_LENGTH = 12
"""A run's token has at most so many characters (a payload has 64 bytes in all)."""

BLOCKS_FILE = "blocks"
"""Wording file of the shared blocks and of what all dialogues say."""
LABEL_DONE = f"{BLOCKS_FILE}/done"
LABEL_NOT_APPLICABLE = f"{BLOCKS_FILE}/not-applicable"
LABEL_DOESNT_FIT = f"{BLOCKS_FILE}/doesnt-fit"
LABEL_ALL_THREE = f"{BLOCKS_FILE}/all-three"
SAY_CHANGED = f"{BLOCKS_FILE}/changed"
SAY_NOTICED = f"{BLOCKS_FILE}/noticed"
SAY_WORD_WANTED = f"{BLOCKS_FILE}/word-wanted"
ASK_DOUBT = f"{BLOCKS_FILE}/doubt"
ASK_WEIGHED = f"{BLOCKS_FILE}/weighed"


@dataclass(frozen=True, slots=True)
class Route:
    """What follows when the condition holds (None: always)."""

    condition: Condition | None = None
    do: Deed | None = None
    offer: str | None = None
    run: str | None = None
    to: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a routine.

    place: its name in payloads and answers, `step` or `block.step`.
    key: its wording key. label: the key of its short name, when its answer is quoted.
    options: the buttons, in order, with the `done` of a multiple choice and the 0 of a scale.
    added: options that are the person's own come after these; without any it is not asked.
    chosen: what follows an option, by its id. taken: what follows an answer as such.
    routes: what follows an answer after those, and a step that was skipped or not asked.
    following: the next row; `done` after the last.
    rest: the step to which a button leads that skips this one and all in between; none: empty.
    shows: the answers that a message tells in words. of: the texts that a review shows.
    """

    block: str
    id: str
    place: str
    kind: StepKind
    key: str
    line: int
    following: str = DONE
    only_if: Condition | None = None
    routes: tuple[Route, ...] = ()
    use: str = ""
    one_of: tuple[str, ...] = ()
    shows: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    added: bool = False
    chosen: Mapping[str, Route] = field(default_factory=dict)
    taken: Route | None = None
    days: Mapping[str, int] = field(default_factory=dict)
    hours: Mapping[str, int] = field(default_factory=dict)
    skip: bool = True
    forget: bool = False
    rest: str = ""
    quote: bool = False
    label: str = ""
    min: int = 1
    max: int = 1000
    discard: bool = False
    prepare: Literal["redact", "digest"] | None = None
    of: tuple[str, ...] = ()
    remember: Literal["week"] | None = None

    @property
    def asks(self) -> bool:
        """Whether this step waits for an answer."""
        return self.kind not in ("use", "msg")

    @property
    def tallies(self) -> bool:
        """Whether this step asks if an answer may be counted."""
        return any(route.do == "tally" for route in self.chosen.values())

    @property
    def question(self) -> Kind:
        """The kind of question of a step that asks."""
        return cast("Kind", self.kind)


@dataclass(frozen=True, slots=True)
class Routine:
    """The steps of a dialogue or of a block, in order."""

    id: str
    file: str
    steps: Mapping[str, Step]

    @property
    def first(self) -> str:
        """The step it begins with."""
        return next(iter(self.steps))


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """A line of the summary that shows these answers side by side: its wording key, and them."""

    key: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dialogue:
    """A dialogue: its steps and closing as one routine, and what it may hand on.

    shareable: the answers that may be shared; carry: those that go along, by what they are in a
    story; quoted: those that the summary shows (both in
    the order in which they are asked). summary: the wording key of its own summary, if it has
    one; lines: what stands side by side in it. tally: the answer that may be counted.
    version: a digest of everything resolved.
    """

    id: str
    minutes: int
    offered: bool
    routine: Routine
    ends: bool
    sentence: str | None
    share_type: str | None
    quoted: tuple[str, ...]
    shareable: tuple[str, ...]
    version: str
    summary: str = ""
    lines: tuple[SummaryLine, ...] = ()
    tally: str = ""
    carry: Mapping[Carried, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All dialogues and blocks."""

    dialogues: Mapping[str, Dialogue]
    blocks: Mapping[str, Routine]

    @property
    def offered(self) -> tuple[Dialogue, ...]:
        """The dialogues that a person may choose from a menu, in the order of their files."""
        return tuple(each for each in self.dialogues.values() if each.offered)

    def routine(self, dialogue: str, block: str) -> Routine | None:
        """Find the routine that a place belongs to: the dialogue itself, or a block."""
        if block == dialogue:
            found = self.dialogues.get(dialogue)
            return found.routine if found else None
        return self.blocks.get(block)

    def step(self, dialogue: str, block: str, step: str) -> Step | None:
        """Find a step."""
        routine = self.routine(dialogue, block)
        return routine.steps.get(step) if routine else None

    def named(self, dialogue: str, place: str) -> Step | None:
        """Find the step of an answer's name: `step`, or `block.step`."""
        block, _, step = place.rpartition(".")
        return self.step(dialogue, block or dialogue, step)
