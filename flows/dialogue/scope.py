"""What a name in a routine can mean: steps, answers, blocks, dialogues, and where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from flows.dialogue import document
from flows.dialogue.conditions import AllOf, AnyOf, Compare, Condition, Differs, Given, Missing
from flows.dialogue.definition import COMPUTED
from flows.dialogue.marked import Marked, Path
from flows.dialogue.parsing import did_you_mean
from flows.errors import Fault

DIGITS = {"s5": 5, "s7": 7, "dyad": 7}
CELLS = ("a", "b", "c", "ab", "ac", "bc", "abc")


def options(step: document.Step) -> tuple[str, ...]:
    """List the ids of the options that a step is written with."""
    written = getattr(step, "options", None)
    return tuple(written) if written is not None else ()


@dataclass(frozen=True, slots=True)
class Scope:
    """The names that a routine can see. `root`: the path of its steps in the file."""

    routine: str
    marked: Marked
    root: Path
    steps: Mapping[str, document.Step]
    blocks: Mapping[str, Mapping[str, document.Step]]
    dialogues: frozenset[str]

    @property
    def is_block(self) -> bool:
        return self.routine in self.blocks

    def place(self, step: str) -> str:
        """Name a step of this routine as payloads and answers do."""
        return f"{self.routine}.{step}" if self.is_block else step

    def path(self, *parts: str | int) -> Path:
        """Make the path of something within this routine."""
        return (*self.root, *parts)

    def fault(self, path: Path, message: str) -> Fault:
        return self.marked.fault(path, message)

    def answer(self, name: str) -> str | None:
        """Find the full name of the answer that is meant; None when there is none."""
        if name in COMPUTED:
            return name
        block, _, step = name.rpartition(".")
        if not block:
            return self.place(step) if step in self.steps else None
        return name if step in self.blocks.get(block, {}) else None

    def asked(self, name: str) -> document.Step | None:
        """Find the step whose answer is called so."""
        block, _, step = name.rpartition(".")
        return (self.blocks.get(block, {}) if block else self.steps).get(step)


class ConditionReader:
    """Turns written conditions into conditions on full names; notes what cannot be weighed."""

    def __init__(self, scope: Scope, faults: list[Fault]) -> None:
        self._scope = scope
        self._faults = faults

    def read(self, written: document.Condition, path: Path) -> Condition:
        match written:
            case document.Given(given=name):
                return Given(self._name(name, (*path, "given")))
            case document.Missing(missing=name):
                return Missing(self._name(name, (*path, "missing")))
            case document.AnyOf(any=several):
                return AnyOf(tuple(self.read(s, (*path, "any", i)) for i, s in enumerate(several)))
            case document.AllOf(all=several):
                return AllOf(tuple(self.read(s, (*path, "all", i)) for i, s in enumerate(several)))
            case _:
                return self._compare(written, path)

    def _compare(self, written: document.Compare, path: Path) -> Condition:
        name = self._name(written.answer, (*path, "answer"))
        if name in COMPUTED:
            self._refuse((*path, "answer"), f"'{name}' can only be 'given' or 'missing'")
        step = self._scope.asked(name)
        if written.differs_from is not None and written.by is not None:
            other = self._name(written.differs_from, (*path, "differs_from"))
            for each in (name, other):
                self._digit(each, path)
            return Differs(name, other, written.by)
        for test, key in (
            ("is", written.equal),
            ("has", written.has),
            ("lacks", written.lacks),
            ("at_least", written.at_least),
            ("at_most", written.at_most),
        ):
            if key is not None:
                if step is not None:
                    self._value(step, name, test, key, (*path, test))
                return Compare(name, test, key)  # type: ignore[arg-type]  # one of Test, above
        several = tuple(written.one_of or ())
        for value in several:
            if step is not None:
                self._value(step, name, "in", value, (*path, "in"))
        return Compare(name, "in", several)

    def _name(self, written: str, path: Path) -> str:
        found = self._scope.answer(written)
        if found is None:
            steps, blocks = self._scope.steps, self._scope.blocks
            known = {*steps, *COMPUTED, *(f"{b}.{s}" for b in blocks for s in blocks[b])}
            self._refuse(path, f"there is no answer '{written}'; {did_you_mean(written, known)}")
            return written
        if found not in COMPUTED:
            self._stored(found, path)
        return found

    def _stored(self, name: str, path: Path) -> None:
        step = self._scope.asked(name)
        if isinstance(step, document.Use | document.Message | document.Which | document.Pick):
            self._refuse(path, f"'{name}' has no answer to weigh")
        elif isinstance(step, document.Text) and (step.discard or step.prepare == "digest"):
            self._refuse(path, f"the text of '{name}' is never stored, so it cannot be weighed")

    def _digit(self, name: str, path: Path) -> None:
        step = self._scope.asked(name)
        kind = getattr(step, "kind", "use")
        if step is not None and kind not in DIGITS:
            self._refuse(path, f"'{name}' ({kind}) is no digit; digits are s5, s7 and dyad")

    def _value(
        self, step: document.Step, name: str, test: str, value: str | int, path: Path
    ) -> None:
        kind = getattr(step, "kind", "use")
        if kind in DIGITS:
            if test in ("has", "lacks") or not isinstance(value, int):
                self._refuse(path, f"'{name}' is a digit; compare it with a number")
            elif not 1 <= value <= DIGITS[kind]:
                self._refuse(
                    path, f"'{name}' goes from 1 to {DIGITS[kind]}; {value} is never given"
                )
            return
        allowed = {"multi": ("has", "lacks")}.get(kind, ("is", "in"))
        known = CELLS if kind == "triad" else options(step)
        if not known:
            self._refuse(path, f"'{name}' ({kind}) can only be 'given' or 'missing'")
        elif test not in allowed:
            self._refuse(path, f"'{name}' ({kind}) is compared with {' or '.join(allowed)}")
        elif value not in known:
            self._refuse(path, f"'{name}' has no '{value}'; {did_you_mean(str(value), known)}")

    def _refuse(self, path: Path, message: str) -> None:
        self._faults.append(self._scope.fault(path, message))
