"""A picture of a dialogue or block: a Mermaid state diagram, drawn from the resolved definition.

A question is a state, with its name and the core of its question; what can be answered and what
must hold are written beside the arrows. A block that is run is a state with its own states inside;
a block inside that one, in the closing, or without branches of its own is one plain state: blocks
have a page of their own.
Skipping follows the arrow that an answer to another question would (see `conditions`), so it has
an arrow only where it leads elsewhere. Skip, pause, stop and help are not drawn at each question.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from flows.dialogue.conditions import (
    AllOf,
    AnyOf,
    Compare,
    Condition,
    Differs,
    Given,
    Missing,
)
from flows.dialogue.definition import (
    CLOSING,
    DONE,
    PAUSE,
    SILENCE,
    STOP,
    Catalogue,
    Dialogue,
    Route,
    Routine,
    Step,
)

Words: TypeAlias = Callable[[str], str]
"""From a wording key to its text as it stands in the file, or to nothing where there is none."""

_INDEX = """# The dialogues

Drawn from the definitions in `flows/catalogue/`: after a change of a dialogue,
`HOUVAST_REFRESH=1 .venv/bin/pytest tests/flows/dialogue/test_pictures.py` draws them again. What
the dialogues share is on the page of the [blocks](blocks.md).

| dialogue | what it is for | about |
|---|---|---|
"""
_HOW_TO_READ = (
    "At every question the person may also pause, stop or ask for help, and skip it where nothing"
    " forbids that: a skipped question goes the way of *otherwise*, unless an arrow says so."
)
_ENDS = {
    STOP: "stop: answers forgotten",
    SILENCE: "end, without another question",
}
_SIGNS = {
    "is": "is",
    "in": "is one of",
    "has": "includes",
    "lacks": "lacks",
    "at_least": "≥",
    "at_most": "≤",
}
_NAMED_AT_MOST = 3
_CORE = 64
_RESERVED = re.compile(r'[#;:"{}<>%]')
"""Signs with a meaning of their own in Mermaid; written by their number instead."""


def picture(book: Catalogue, routine: Routine, words: Words) -> str:
    """Draw a routine of the catalogue; lines of Mermaid, each with its newline."""
    drawing = _Drawing(book, words)
    drawing.routine(routine, "", "  ", deep=True)
    return "stateDiagram-v2\n" + "".join(f"{line}\n" for line in drawing.lines)


def page(book: Catalogue, dialogue: Dialogue, purpose: str, words: Words) -> str:
    """Write the page of a dialogue, in Markdown."""
    how = "chosen from the menu" if dialogue.offered else "begun by a command or another dialogue"
    about = f"{purpose}\n\n`{dialogue.id}`: about {_minutes(dialogue)}, {how}. {_HOW_TO_READ}"
    drawn = _fenced(picture(book, dialogue.routine, words))
    return f"# {words(f'{dialogue.id}/title')}\n\n{about}\n\n{drawn}"


def blocks_page(book: Catalogue, words: Words) -> str:
    """Write the page of the shared blocks, in Markdown."""
    parts = (
        f"\n## {block.id}\n\n{_fenced(picture(book, block, words))}"
        for block in book.blocks.values()
    )
    return f"# Shared blocks\n\nWhat every dialogue borrows. {_HOW_TO_READ}\n{''.join(parts)}"


def index(book: Catalogue, purposes: Mapping[str, str], words: Words) -> str:
    """Write the page that lists the dialogues, in Markdown."""
    rows = [
        f"| [{words(f'{each.id}/title')}]({each.id}.md) | {purposes[each.id]} "
        f"| {_minutes(each)} |\n"
        for each in sorted(book.dialogues.values(), key=lambda each: not each.offered)
    ]
    return f"{_INDEX}{''.join(rows)}"


def _minutes(dialogue: Dialogue) -> str:
    return f"{dialogue.minutes} minute{'s' if dialogue.minutes > 1 else ''}"


def _fenced(drawn: str) -> str:
    return f"```mermaid\n{drawn}```\n"


@dataclass(frozen=True, slots=True)
class _Way:
    """One way on from a step: the conditions on it, the blocks run on it, where it leads."""

    target: str = ""
    runs: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class _Drawing:
    """The lines drawn so far."""

    book: Catalogue
    words: Words
    lines: list[str] = field(default_factory=list)

    def routine(self, routine: Routine, prefix: str, indent: str, *, deep: bool) -> None:
        """Draw the states of a routine and the arrows between them."""
        at = _Names(prefix)
        self.lines.append(f"{indent}[*] --> {at[routine.first]}")
        closing = [step for step in routine.steps.values() if step.id.startswith(CLOSING)]
        arrows: list[str] = []
        for step in routine.steps.values():
            if step not in closing:
                self._state(step, at[step.id], indent, deep=deep)
                arrows += self._arrows(step, at, indent, deep=deep)
        if closing:
            self.lines.append(f"{indent}state {_quoted('closing')} as {at.closing} {{")
            inner = [at.of(step) for step in closing]
            chain = zip(["[*]", *inner], [*inner, "[*]"], strict=True)
            for step in closing:
                self._box(f"block {step.use}", at.of(step), indent + "  ")
            self.lines += [f"{indent}  {one} --> {two}" for one, two in chain]
            self.lines.append(f"{indent}}}")
            arrows.append(f"{at.closing} --> [*]")
        for end, said in _ENDS.items():
            if any(f"--> {at[end]}" in arrow for arrow in arrows):
                self._box(said, at[end], indent)
        self.lines += [f"{indent}{arrow}" for arrow in arrows]

    def _state(self, step: Step, name: str, indent: str, *, deep: bool) -> None:
        if step.kind == "use":
            self._block(step.use, name, indent, deep=deep, called=f"{step.id}: ")
            return
        keys = [f"{step.key}.{version}" for version in step.one_of] or [step.key]
        lines = [f"{step.id} ({step.kind})", _core(self.words(keys[0]))]
        if step.only_if is not None:
            lines.append(f"only if {_said(step.only_if)}")
        self.lines.append(f"{indent}state {_quoted(*lines)} as {name}")

    def _block(self, block: str, name: str, indent: str, *, deep: bool, called: str = "") -> None:
        steps = self.book.blocks[block].steps.values()
        if not deep or (len(steps) == 1 and not any(map(_branches, steps))):
            self._box(f"{called}block {block}", name, indent)
            return
        self.lines.append(f"{indent}state {_quoted(f'{called}block {block}')} as {name} {{")
        self.routine(self.book.blocks[block], f"{name}__", f"{indent}  ", deep=False)
        self.lines.append(f"{indent}}}")

    def _box(self, said: str, name: str, indent: str) -> None:
        self.lines.append(f"{indent}state {_quoted(said)} as {name}")

    def _arrows(self, step: Step, at: "_Names", indent: str, *, deep: bool) -> list[str]:
        """Draw the arrows from a step, and the blocks that are run on them."""
        arrows: list[str] = []
        drawn: set[str] = set()
        for way, label in self._labelled(step):
            source = at[step.id]
            shown = f" : {_escaped(label)}" if label else ""
            for index, block in enumerate(way.runs):
                name = f"{at[step.id]}__{'__'.join(way.runs[: index + 1])}__{at.plain(way.target)}"
                if name not in drawn:
                    self._block(block, name, indent, deep=deep)
                drawn.add(name)
                arrows.append(f"{source} --> {name}{shown}")
                source, shown = name, ""
            arrows.append(f"{source} --> {at[way.target]}{shown}")
        return list(dict.fromkeys(arrows))

    def _labelled(self, step: Step) -> Iterator[tuple[_Way, str]]:
        """Give each way on from a step with what is written beside it."""
        ways: dict[_Way, list[str]] = {}
        for option in step.chosen if _branches(step) else ("",):
            for way in _ways(step, option, answered=True):
                ways.setdefault(way, []).append(option)
        count = len({option for options in ways.values() for option in options})
        most = max(map(len, ways.values()))
        for way, options in ways.items():
            answers = ""
            if 0 < len(options) < count:
                many = len(options) == most > _NAMED_AT_MOST
                answers = "other answers" if many else " / ".join(self._named(step, options))
            parts = (answers, " and ".join(way.when), *way.notes)
            yield way, ", ".join(part for part in parts if part)
        reached = {(way.runs, way.target) for way in ways}
        if step.asks and (step.skip or step.only_if is not None):
            for way in _ways(step, "", answered=False):
                if (way.runs, way.target) not in reached:
                    yield way, "skipped" if step.skip else "not asked"
        if step.rest:
            yield _Way(step.rest), "rest skipped"

    def _named(self, step: Step, ids: Iterable[str]) -> Iterator[str]:
        labels = {option.id: option.labels for option in step.options}
        for each in ids:
            yield " + ".join(self.words(key) for key in labels[each]) or each


class _Names:
    """The names of states: what Mermaid keeps for itself (`end`, `state`) never stands alone."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self.closing = f"{prefix}s_closing"

    def __getitem__(self, target: str) -> str:
        if target == DONE:
            return "[*]"
        return self.closing if target.startswith(CLOSING) else f"{self._prefix}s_{target}"

    def of(self, row: Step) -> str:
        """Name the state of a row of the closing."""
        return f"{self.closing}__{row.use}"

    def plain(self, target: str) -> str:
        """Name a target inside another name."""
        return "closing" if target.startswith(CLOSING) else target


def _branches(step: Step) -> bool:
    """Whether its options lead anywhere by themselves."""
    return any(each.do or each.offer or each.run or each.to for each in step.chosen.values())


def _ways(step: Step, option: str, *, answered: bool) -> tuple[_Way, ...]:
    """List the ways on after an option (empty: any answer), or without an answer."""
    first = (step.chosen.get(option), step.taken) if answered else ()
    closed: list[_Way] = []
    still = [_Way()]
    weighed = False
    for route in (*(each for each in first if each is not None), *step.routes):
        known = _known(route.condition, step.place, answered=answered) if step.asks else None
        if route.condition is None or known is True:
            taken, still = [_along(way, route, "") for way in still], []
        elif known is False:
            continue
        else:
            weighed = True
            taken = [_along(way, route, _said(route.condition)) for way in still]
        if route.to is None:
            still = [*taken, *still]
        else:
            closed += [_leading(way, route.to, step) for way in taken]
    closed += [_leading(way, step.following, step) for way in still]
    other = "otherwise" if weighed else ""
    return tuple(
        way if way.when or not other else _Way(way.target, way.runs, (other,), way.notes)
        for way in closed
    )


def _along(way: _Way, route: Route, when: str) -> _Way:
    """Take a route: what it runs, offers and does comes with the way."""
    notes = [f"offers {route.offer}"] if route.offer else []
    notes += [f"does {route.do}"] if route.do else []
    return _Way(
        runs=(*way.runs, route.run) if route.run else way.runs,
        when=(*way.when, when) if when else way.when,
        notes=(*way.notes, *notes),
    )


def _leading(way: _Way, target: str, step: Step) -> _Way:
    """Let a way lead somewhere; a pause leads on to what comes next."""
    if target != PAUSE:
        return _Way(target, way.runs, way.when, way.notes)
    return _Way(step.following, way.runs, way.when, (*way.notes, "after a pause"))


def _known(condition: Condition | None, place: str, *, answered: bool) -> bool | None:
    """Weigh a condition by only this: whether the question at `place` was answered."""
    known: bool | None = None
    match condition:
        case Given(name) if name == place:
            known = answered
        case Missing(name) if name == place:
            known = not answered
        case Compare(name) if name == place and not answered:
            known = False
        case Differs(name, other) if place in (name, other) and not answered:
            known = False
        case AnyOf(conditions) | AllOf(conditions):
            each = {_known(one, place, answered=answered) for one in conditions}
            deciding = isinstance(condition, AnyOf)
            if deciding in each:
                known = deciding
            elif None not in each:
                known = not deciding
    return known


def _said(condition: Condition) -> str:
    """Say a condition in words."""
    match condition:
        case Given(name):
            return f"{name} given"
        case Missing(name):
            return f"{name} not given"
        case Compare(name, test, value):
            shown = ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
            return f"{name} {_SIGNS[test]} {shown}"
        case Differs(name, other, by):
            return f"{name} differs from {other} by {by} or more"
        case AnyOf(conditions):
            return " or ".join(map(_said, conditions))
        case AllOf(conditions):
            return " and ".join(map(_said, conditions))


def _core(text: str) -> str:
    """Cut a text to the question it begins or ends with, or to its first sentence."""
    sentences = re.split(r"(?<=[.?…])\s+", " ".join(text.split()))
    ends = (sentences[0], sentences[-1])
    core = next((each for each in ends if each.endswith("?")), sentences[0])
    return core if len(core) <= _CORE else f"{core[: _CORE - 1].rpartition(' ')[0]} …"


def _quoted(*lines: str) -> str:
    return '"' + "<br/>".join(_escaped(line) for line in lines if line) + '"'


def _escaped(text: str) -> str:
    return _RESERVED.sub(lambda found: f"#{ord(found[0])};", text)
