"""The written rows of one routine → its steps, with every fault in names, options and deeds."""

from collections.abc import Mapping, Sequence

from flows.dialogue import document
from flows.dialogue.definition import (
    BLOCKS_FILE,
    CLOSING,
    COMPUTED,
    DONE,
    LABEL_ALL_THREE,
    LABEL_DOESNT_FIT,
    LABEL_DONE,
    LABEL_NOT_APPLICABLE,
    PAUSE,
    TARGETS,
    Route,
    Routine,
    Step,
)
from flows.dialogue.effect import Option
from flows.dialogue.marked import Path
from flows.dialogue.parsing import did_you_mean
from flows.dialogue.scope import CELLS, DIGITS, ConditionReader, Scope, options
from flows.errors import Fault

_RESERVED_STEPS = TARGETS | COMPUTED | {"title"}
_BY_CODE = ("withdraw", "fetch")
_RESERVED_OPTIONS = frozenset({DONE, "label", "low", "high", "why"})


class RoutineReader:
    """Reads the rows of one routine; what is wrong is added to `faults`."""

    def __init__(self, scope: Scope, faults: list[Fault]) -> None:
        self._scope = scope
        self._faults = faults
        self._conditions = ConditionReader(scope, faults)
        self._done = DONE

    def block(self) -> Routine:
        """Read a shared block."""
        return Routine(self._scope.routine, self._scope.marked.file, self._rows())

    def dialogue(self, closing: Sequence[str]) -> Routine:
        """Read a dialogue: its rows, then a row for each block of the closing."""
        rows = [f"{CLOSING}{block}" for block in closing]
        self._done = rows[0] if rows else DONE
        steps = self._rows()
        for index, block in enumerate(closing):
            path: Path = ("closing", index)
            self._known_block(block, path)
            if block == "end" and index + 1 < len(closing):
                self._refuse(path, "'end' comes last in a closing: it forgets the answers")
            if block in closing[:index]:
                self._refuse(path, f"'{block}' stands twice in the closing: keep one")
            steps[rows[index]] = Step(
                block=self._scope.routine,
                id=rows[index],
                place=rows[index],
                kind="use",
                key="",
                line=self._scope.marked.line(path),
                following=rows[index + 1] if index + 1 < len(rows) else DONE,
                use=block,
            )
        return Routine(self._scope.routine, self._scope.marked.file, steps)

    def _rows(self) -> dict[str, Step]:
        names = list(self._scope.steps)
        following = dict(zip(names, [*names[1:], self._done], strict=True))
        return {name: self._step(name, following[name]) for name in names}

    def _step(self, name: str, following: str) -> Step:
        written, path = self._scope.steps[name], self._scope.path(name)
        if name in _RESERVED_STEPS:
            self._refuse(path, f"the name '{name}' is reserved: choose another")
        row = {
            "block": self._scope.routine,
            "id": name,
            "place": self._scope.place(name),
            "key": self._key(name),
            "line": self._scope.marked.line(path),
            "following": following,
            "only_if": None
            if written.only_if is None
            else self._conditions.read(written.only_if, (*path, "only_if")),
            "routes": self._next(written.next, (*path, "next")),
        }
        if isinstance(written, document.Use):
            self._known_block(written.use, (*path, "use"))
            return Step(**row, kind="use", use=written.use)  # type: ignore[arg-type]
        if isinstance(written, document.Message):
            shows = self._shown(written, path)
            return Step(**row, kind="msg", one_of=tuple(written.one_of or ()), shows=shows)  # type: ignore[arg-type]
        return Step(**row, **self._question(written, path))  # type: ignore[arg-type]

    def _question(self, written: document.Question, path: Path) -> dict[str, object]:
        kind: str = written.kind  # type: ignore[attr-defined]  # each question has its own
        key = self._key(str(path[-1]))
        quote = bool(getattr(written, "quote", False))
        more: dict[str, object] = {
            "kind": kind,
            "skip": written.skip,
            "forget": written.forget,
            "rest": "" if written.rest is None else self._rest(written, path),
            "options": _buttons(kind, key, options(written)),  # type: ignore[arg-type]
            "label": f"{key}.label",
        }
        if isinstance(written, document.Text):
            quote = quote and not written.discard and written.prepare is None
            more |= {
                "min": written.min,
                "max": written.max,
                "discard": written.discard,
                "prepare": written.prepare,
                "taken": self._taken(written, path),
            }
        if isinstance(written, document.Choice):
            more |= {"added": written.added}
        if isinstance(written, document.Scale):
            more |= {"remember": written.remember}
        if isinstance(written, document.Pick):
            more |= {"taken": self._taken(written, path)}
        if isinstance(written, document.Review):
            more |= {"of": self._reviewed(written, path)}
        if isinstance(written, document.Choice | document.Summary | document.Review):
            more |= self._chosen(written.options, path)
        return more | {"quote": quote}

    def _chosen(self, written: document.Options, path: Path) -> dict[str, object]:
        chosen: dict[str, Route] = {}
        days: dict[str, int] = {}
        hours: dict[str, int] = {}
        for name in written:
            if name in _RESERVED_OPTIONS:
                self._refuse((*path, "options", name), f"the option name '{name}' is reserved")
        if isinstance(written, list):
            for name in {name for name in written if written.count(name) > 1}:
                self._refuse((*path, "options"), f"the option '{name}' stands twice: keep one")
            return {}
        for name, option in written.items():
            chosen[name] = self._action(option, (*path, "options", name))
            if option.days is not None:
                days[name] = option.days
            if option.hours is not None:
                hours[name] = option.hours
        return {"chosen": chosen, "days": days, "hours": hours}

    def _taken(self, written: document.Text | document.Pick, path: Path) -> Route | None:
        if isinstance(written, document.Text) and (
            (written.do in _BY_CODE) != (written.prepare == "digest")
        ):
            wanted = "'do: withdraw' or 'do: fetch' and 'prepare: digest' stand together"
            self._refuse((*path, "do"), wanted)
        if written.do is None:
            return None
        self._deed(written.do, (*path, "do"), written)
        return Route(do=written.do)

    def _reviewed(self, written: document.Review, path: Path) -> tuple[str, ...]:
        known = [
            name
            for name, each in self._scope.steps.items()
            if isinstance(each, document.Text) and each.prepare == "redact"
        ]
        for index, name in enumerate(written.of):
            if name not in known:
                why = f"'{name}' is no text with 'prepare: redact'; {did_you_mean(name, known)}"
                self._refuse((*path, "of", index), why)
        return tuple(self._scope.place(name) for name in written.of)

    def _rest(self, written: document.Question, path: Path) -> str:
        """Read where the button leads that skips the rest: to a later step of the same routine."""
        name, here = written.rest or "", str(path[-1])
        names = list(self._scope.steps)
        if not written.skip:
            self._refuse((*path, "rest"), "'rest' and 'skip: false' do not go together")
        if name not in names[names.index(here) + 1 :]:
            known = did_you_mean(name, names[names.index(here) + 1 :])
            self._refuse((*path, "rest"), f"there is no later step '{name}'; {known}")
        return name

    def _shown(self, written: document.Message, path: Path) -> tuple[str, ...]:
        """Read which choices of this routine a message tells in words."""
        known = [
            name for name, each in self._scope.steps.items() if isinstance(each, document.Choice)
        ]
        for index, name in enumerate(written.shows or ()):
            if name not in known:
                why = f"'{name}' is no choice or multi; {did_you_mean(name, known)}"
                self._refuse((*path, "shows", index), why)
        return tuple(self._scope.place(name) for name in written.shows or ())

    def _next(self, written: document.Next | None, path: Path) -> tuple[Route, ...]:
        if written is None:
            return ()
        if isinstance(written, str):
            return (Route(to=self._target(written, path)),)
        routes = tuple(self._route(each, (*path, i)) for i, each in enumerate(written))
        for index, route in enumerate(routes[:-1]):
            if route.to is not None and route.condition is None:
                self._refuse(
                    (*path, index + 1), "never reached: the route before it has no 'if'; swap them"
                )
        return routes

    def _route(self, written: document.Route, path: Path) -> Route:
        action = self._action(written, path)
        if written.condition is None:
            return action
        condition = self._conditions.read(written.condition, (*path, "if"))
        return Route(condition, action.do, action.offer, action.run, action.to)

    def _action(self, written: document.Action, path: Path) -> Route:
        if written.run is not None:
            self._known_block(written.run, (*path, "run"))
            if written.to == PAUSE:
                self._refuse((*path, "to"), "'run' and 'to: pause' do not go together")
        if written.offer is not None and written.offer not in self._scope.dialogues:
            known = did_you_mean(written.offer, self._scope.dialogues)
            self._refuse((*path, "offer"), f"there is no dialogue '{written.offer}'; {known}")
        if written.do is not None:
            self._deed(written.do, (*path, "do"), written)
        to = None if written.to is None else self._target(written.to, (*path, "to"))
        return Route(None, written.do, written.offer, written.run, to)

    def _deed(self, deed: str, path: Path, written: object) -> None:
        """Refuse a deed that lacks what it needs."""
        steps = self._scope.steps.values()
        wanted = None
        if deed == "share" and not isinstance(written, document.Pick):
            wanted = "stands under a 'pick'"
        elif deed == "deliver" and not any(isinstance(step, document.Review) for step in steps):
            wanted = "stands under an option of a dialogue with a 'review'"
        elif deed == "rewrite" and not any(isinstance(step, document.Review) for step in steps):
            wanted = "stands under an option of a 'review'"
        elif deed in _BY_CODE and not isinstance(written, document.Text):
            wanted = "stands under a text with 'prepare: digest'"
        elif deed == "reply" and not any(isinstance(step, document.Review) for step in steps):
            wanted = "needs a 'review' in the same dialogue"
        elif deed in ("remind", "remind_sentence") and not any(
            option.days or option.hours for step in steps for option in _written_options(step)
        ):
            wanted = "needs an option with 'days' or 'hours' in the same block"
        elif deed == "submit" and not (
            not self._scope.is_block
            and getattr(self._scope.steps.get("type"), "kind", "") == "choice"
            and any(isinstance(step, document.Review) for step in steps)
            and isinstance(written, document.Option)
        ):
            wanted = "stands under an option of a dialogue with a choice 'type' and a 'review'"
        if wanted is not None:
            self._refuse(path, f"'do: {deed}' {wanted}")

    def _target(self, name: str, path: Path) -> str:
        if name not in TARGETS and name not in self._scope.steps:
            known = did_you_mean(name, {*self._scope.steps, *TARGETS})
            self._refuse(path, f"there is no step '{name}'; {known}")
        return self._done if name == DONE else name

    def _known_block(self, name: str, path: Path) -> None:
        if name not in self._scope.blocks:
            known = did_you_mean(name, self._scope.blocks)
            self._refuse(path, f"there is no block '{name}'; {known}")

    def _key(self, step: str) -> str:
        routine = self._scope.routine
        if not self._scope.is_block:
            return f"{routine}/{step}"
        return f"{BLOCKS_FILE}/{routine}" if step == routine else f"{BLOCKS_FILE}/{routine}-{step}"

    def _refuse(self, path: Path, message: str) -> None:
        self._faults.append(self._scope.fault(path, message))


def _written_options(step: document.Step) -> Sequence[document.Option]:
    written = getattr(step, "options", None)
    return tuple(written.values()) if isinstance(written, Mapping) else ()


def _buttons(kind: str, key: str, ids: Sequence[str]) -> tuple[Option, ...]:
    """Make the buttons of a question whose buttons do not depend on the answers."""
    if kind in DIGITS:
        digits = [Option(str(digit)) for digit in range(1, DIGITS[kind] + 1)]
        label = LABEL_DOESNT_FIT if kind == "dyad" else LABEL_NOT_APPLICABLE
        return (*digits, Option("0", (label,)))
    if kind == "triad":
        cells = [Option(cell, tuple(f"{key}.{corner}" for corner in cell)) for cell in CELLS[:-1]]
        return (*cells, Option(CELLS[-1], (LABEL_ALL_THREE,)), Option("0", (LABEL_DOESNT_FIT,)))
    buttons = tuple(Option(each, (f"{key}.{each}",)) for each in ids)
    return (*buttons, Option(DONE, (LABEL_DONE,))) if kind == "multi" else buttons
