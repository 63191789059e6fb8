"""Proofs about a catalogue: every step can be reached, every path ends, nothing loops by itself.

A routine is looked at as a graph of its steps. Conditions count as sometimes true and sometimes
false. A path ends where the block is done, the dialogue stops, or another one takes over.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from flows.dialogue.conditions import Condition, names
from flows.dialogue.definition import (
    BEFOREHAND,
    COMPUTED,
    DONE,
    PAUSE,
    STORY,
    TARGETS,
    Catalogue,
    Route,
    Routine,
    Step,
)
from flows.errors import Fault

_BY_ITSELF = frozenset({"use", "msg", "summary", "which", "pick", "review"})
"""Kinds that may pass without asking: they have no question, or may have nothing to show."""


def prove(catalogue: Catalogue) -> list[Fault]:
    """List what does not hold."""
    circles = list(_circles(catalogue.blocks))
    if circles:
        return circles  # what follows a block cannot be said while blocks use each other
    returning = _returning(catalogue.blocks)
    routines = [*catalogue.blocks.values(), *(d.routine for d in catalogue.dialogues.values())]
    return [
        fault
        for routine in routines
        for fault in _routine(routine, _Graph(routine, returning), catalogue.blocks)
    ]


def _routine(routine: Routine, graph: "_Graph", blocks: Mapping[str, Routine]) -> Iterable[Fault]:
    reached = _closure(routine.first, graph.following)
    for step in routine.steps.values():
        if step.id not in reached:
            yield Fault(
                routine.file,
                step.line,
                f"the {_called(step)} is never reached: let a step lead to it, or remove it",
            )
            continue
        ahead = _closure(step.id, graph.following)
        if not ahead & _ENDS:
            yield Fault(
                routine.file,
                step.line,
                f"no path from '{step.id}' ends: let one lead to a step before the loop's end, "
                "or to done",
            )
        elif step.id in _after(step.id, graph.passing):
            yield Fault(
                routine.file,
                step.line,
                f"'{step.id}' comes back to itself without asking anything: break the loop",
            )
        yield from _answers(routine, step, graph, blocks)


def _called(step: Step) -> str:
    return f"step '{step.id}'" if step.key or "." not in step.id else f"closing block '{step.use}'"


_ENDS = frozenset(TARGETS - {PAUSE})


@dataclass(frozen=True, slots=True)
class _Graph:
    """The steps that may follow a step of one routine; ends are `done`, `stop`, `silence`."""

    routine: Routine
    returning: frozenset[str]

    def following(self, name: str) -> set[str]:
        """Find every step that may come right after."""
        step = self.routine.steps.get(name)
        if step is None:
            return set()
        found: set[str] = set()
        if step.asks:
            found |= self._answered(step)
        if not step.asks or step.skip or step.only_if or step.kind in _BY_ITSELF:
            found |= self._passed(step)
        if step.rest:
            found.add(step.rest)
        return found

    def passing(self, name: str) -> set[str]:
        """Find every step that may come right after without the person doing anything."""
        step = self.routine.steps.get(name)
        if step is None or not (step.only_if or step.kind in _BY_ITSELF):
            return set()
        return self._passed(step)

    def _answered(self, step: Step) -> set[str]:
        if step.taken is not None and step.taken.do == "share":
            return {DONE}  # another dialogue takes over
        if not step.chosen:
            return self._routes(step)
        found: set[str] = set()
        for route in step.chosen.values():
            found |= self._routes(step) if route.to is None else {self._to(step, route)}
        return found

    def _passed(self, step: Step) -> set[str]:
        if step.kind == "use" and step.use not in self.returning and step.only_if is None:
            return set(_ENDS)
        return self._routes(step)

    def _routes(self, step: Step) -> set[str]:
        found: set[str] = set()
        for route in step.routes:
            if route.to is not None:
                found.add(self._to(step, route))
                if route.condition is None:
                    return found
        return found | {step.following}

    def _to(self, step: Step, route: Route) -> str:
        if route.run is not None and route.run not in self.returning:
            return "stop"
        return step.following if route.to == PAUSE else route.to or step.following


def _brought(routine: Routine, name: str) -> bool:
    """Whether a dialogue may begin with this answer: a text that another one hands over."""
    return name in routine.steps and routine.steps[name].prepare == "redact"


def _answers(
    routine: Routine, step: Step, graph: _Graph, blocks: Mapping[str, Routine]
) -> Iterable[Fault]:
    """Refuse conditions about answers that cannot have been given yet."""
    before = [step.only_if] if step.only_if is not None else []
    after = [route.condition for route in step.routes if route.condition is not None]
    for conditions, includes_own in ((before, False), (after, True)):
        for name in _names(conditions):
            if routine.id == STORY and name in BEFOREHAND:
                continue
            sources = _sources(routine, name, blocks)
            if includes_own and step.id in sources and (step.asks or step.kind == "use"):
                continue
            if not includes_own and step.id not in sources and _brought(routine, name):
                continue
            if not any(step.id in _after(source, graph.following) for source in sources):
                yield Fault(
                    routine.file,
                    step.line,
                    f"'{step.id}' weighs '{name}', which cannot have been answered yet: "
                    "ask it earlier",
                )


def _names(conditions: Iterable[Condition]) -> list[str]:
    return [name for each in conditions for name in names(each) if name not in COMPUTED]


def _sources(routine: Routine, name: str, blocks: Mapping[str, Routine]) -> set[str]:
    """Find the steps of this routine that lead to the answer: the step itself, or its block."""
    block, _, step = name.rpartition(".")
    if block in ("", routine.id):
        return {step}
    return {
        each.id for each in routine.steps.values() if any(block in b for b in _run(each, blocks))
    }


def _run(step: Step, blocks: Mapping[str, Routine]) -> Iterable[set[str]]:
    for name in _used(step):
        yield _closure(name, lambda block: _uses(blocks.get(block)))


def _used(step: Step) -> set[str]:
    routes = (*step.chosen.values(), *step.routes)
    return {route.run for route in routes if route.run} | ({step.use} if step.use else set())


def _uses(routine: Routine | None) -> set[str]:
    if routine is None:
        return set()
    return {name for step in routine.steps.values() for name in _used(step)}


def _circles(blocks: Mapping[str, Routine]) -> Iterable[Fault]:
    for name, routine in blocks.items():
        if name in _after(name, lambda block: _uses(blocks.get(block))):
            line = next(iter(routine.steps.values())).line
            yield Fault(
                routine.file, line, f"the block '{name}' runs itself, by way of others: break it"
            )


def _returning(blocks: Mapping[str, Routine]) -> frozenset[str]:
    """Find the blocks that can be left by `done`; blocks run by others are settled first."""
    found: set[str] = set()

    def settle(name: str) -> None:
        for used in _uses(blocks[name]) - found:
            if used in blocks and used not in seen:
                seen.add(used)
                settle(used)
        if DONE in _closure(blocks[name].first, _Graph(blocks[name], frozenset(found)).following):
            found.add(name)

    seen: set[str] = set()
    for name in blocks:
        if name not in seen:
            seen.add(name)
            settle(name)
    return frozenset(found)


def _closure(start: str, following: Callable[[str], set[str]]) -> set[str]:
    return {start} | _after(start, following)


def _after(start: str, following: Callable[[str], set[str]]) -> set[str]:
    """Find all that can come after, by one step or more."""
    found: set[str] = set()
    waiting = list(following(start))
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(following(name))
    return found
