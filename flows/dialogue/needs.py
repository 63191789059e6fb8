"""Which wording a catalogue needs: every key, what it is for, and the values it is given.

The check of the wording holds this against the Fluent files of every language, and holds each
text against the limit of its role.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from flows.dialogue.definition import (
    ASK_DOUBT,
    ASK_WEIGHED,
    LABEL_ALL_THREE,
    LABEL_DOESNT_FIT,
    LABEL_DONE,
    LABEL_NOT_APPLICABLE,
    SAY_CHANGED,
    SAY_NOTICED,
    SAY_WORD_WANTED,
    STORY,
    Catalogue,
    Dialogue,
    Routine,
    Step,
)
from flows.dialogue.preview import BUTTONS
from flows.dialogue.scope import CELLS, DIGITS
from flows.dialogue.sharing import ALONG, BANDS

Role = Literal[
    "title", "message", "question", "why", "none", "button", "label", "line", "low", "high"
]
LIMITS: dict[Role, int] = {
    "title": 64,
    "message": 320,
    "question": 320,
    "why": 320,
    "none": 200,
    "button": 28,
    "label": 28,
    "line": 120,
    "low": 64,
    "high": 64,
}
"""Characters at most, by role, the values not counted (catalogue, section 0)."""


@dataclass(frozen=True, slots=True)
class Need:
    """One wording key, where it is needed, and its values; a `why` or `none` may be lacking."""

    key: str
    role: Role
    file: str
    line: int
    values: tuple[str, ...] = ()


def needed_wording(book: Catalogue) -> tuple[Need, ...]:
    """List every key that the engine can name, each once."""
    found: dict[str, Need] = {}
    for need in _all(book):
        found.setdefault(need.key, need)
    return tuple(found.values())


def _all(book: Catalogue) -> Iterable[Need]:
    blocks = next(iter(book.blocks.values())).file
    for key in (SAY_CHANGED, SAY_NOTICED):
        yield Need(key, "message", blocks, 1)
    yield Need(SAY_WORD_WANTED, "message", blocks, 1, ("number",))
    yield Need(ASK_DOUBT, "question", blocks, 1, ("words",))
    yield Need(ASK_WEIGHED, "question", blocks, 1, ("remarks",))
    for key in BUTTONS:
        yield Need(key, "button", blocks, 1)
    labelled = {name for each in book.dialogues.values() for name in _labelled(book, each)}
    for routine in book.blocks.values():
        yield from _routine(routine, labelled)
    for dialogue in book.dialogues.values():
        routine = dialogue.routine
        yield Need(f"{dialogue.id}/title", "title", routine.file, 1)
        if dialogue.offered:
            yield Need(f"{dialogue.id}/title.button", "button", routine.file, 1)
        if dialogue.summary:
            yield Need(dialogue.summary, "question", routine.file, 1, ("quotes",))
        for line in dialogue.lines:
            yield Need(line.key, "line", routine.file, 1, line.answers)
        yield from _routine(routine, set(_labelled(book, dialogue)))
        if dialogue.id == STORY:
            for key in (*ALONG.values(), *BANDS.values()):
                yield Need(key, "label", routine.file, 1)


def _labelled(book: Catalogue, dialogue: Dialogue) -> tuple[str, ...]:
    """Name the answers shown by their short name: in a summary, to share or to be counted."""
    used = {step.use for step in dialogue.routine.steps.values()}
    kinds = {step.kind for block in used & set(book.blocks) for step in _steps(book.blocks[block])}
    kinds |= {step.kind for step in _steps(dialogue.routine)}
    shown = dialogue.quoted if kinds & {"summary", "which"} else dialogue.shareable
    return (*shown, dialogue.tally)


def _steps(routine: Routine) -> Iterable[Step]:
    return routine.steps.values()


def _routine(routine: Routine, labelled: set[str]) -> Iterable[Need]:
    submitted = False
    reviewed = {name for step in _steps(routine) for name in step.of}
    reviewed -= {step.place for step in _steps(routine) if not step.skip}  # shown as they are
    for step in _steps(routine):
        if step.kind == "msg":
            values = (*(("code",) if submitted else ()), *step.shows)
            keys = [f"{step.key}.{version}" for version in step.one_of] or [step.key]
            for key in keys:
                yield Need(key, "message", routine.file, step.line, values)
        elif step.kind != "use":
            yield from _question(routine, step)
            if step.place in labelled | reviewed:
                yield Need(step.label, "label", routine.file, step.line)
        submitted = submitted or any(route.do == "submit" for route in step.chosen.values())


def _question(routine: Routine, step: Step) -> Iterable[Need]:
    at = (routine.file, step.line)
    yield Need(f"{step.key}.why", "why", *at)
    if step.kind in ("multi", "pick"):
        yield Need(f"{step.key}.none", "none", *at)
    yield Need(step.key, "question", *at, _values(step))
    if step.kind in DIGITS:
        yield Need(f"{step.key}.low", "low", *at)
        yield Need(f"{step.key}.high", "high", *at)
        label = LABEL_DOESNT_FIT if step.kind == "dyad" else LABEL_NOT_APPLICABLE
        yield Need(label, "button", *at)
    elif step.kind == "triad":
        for key in (*(f"{step.key}.{cell}" for cell in CELLS[:3]), LABEL_ALL_THREE):
            yield Need(key, "button", *at)
        yield Need(LABEL_DOESNT_FIT, "button", *at)
    elif step.kind == "pick":
        yield Need(LABEL_DONE, "button", *at)
    else:
        for option in step.options:
            yield Need(option.labels[0], "button", *at)


def _values(step: Step) -> tuple[str, ...]:
    match step.kind:
        case "text":
            return ("min", "max")
        case "summary":
            return ("quotes",)
        case "review":
            return ("text", "hidden", "verdict")
        case _ if step.tallies:
            return ("quotes",)
        case _:
            return ("reminder",) if step.forget else ()
