"""The question of a step, with everything that depends on the answers so far."""

from collections.abc import Mapping
from typing import Protocol

from flows.dialogue import preview
from flows.dialogue.definition import (
    ASK_DOUBT,
    ASK_WEIGHED,
    DONE,
    END,
    LABEL_DONE,
    PAUSE,
    STOP,
    Catalogue,
    Dialogue,
    Step,
    SummaryLine,
)
from flows.dialogue.document import Carried
from flows.dialogue.effect import Ask, ControlName, Line, Option, Passages, Quote, Value
from flows.dialogue.event import Added, Redacted
from flows.dialogue.hiding import numbered
from flows.dialogue.sharing import along
from flows.dialogue.state import Answer


class Known(Protocol):
    """What a question needs to know of the walk."""

    @property
    def book(self) -> Catalogue: ...
    @property
    def dialogue(self) -> Dialogue: ...
    @property
    def answers(self) -> Mapping[str, Answer]: ...
    @property
    def prepared(self) -> Mapping[str, Redacted]: ...
    @property
    def added(self) -> Added: ...
    @property
    def ticked(self) -> tuple[str, ...]: ...
    @property
    def carried(self) -> Mapping[Carried, Answer]: ...
    @property
    def push(self) -> bool: ...
    @property
    def reminder(self) -> str: ...
    @property
    def in_help(self) -> bool: ...
    def given(self, names: tuple[str, ...], /) -> tuple[str, ...]: ...


def ask(step: Step, known: Known) -> Ask:
    """Make the question."""
    if step.kind == "review":
        return review(step, known)
    return Ask(
        place=step.place,
        kind=step.question,
        key=(known.dialogue.summary if step.kind == "summary" else "") or step.key,
        options=buttons(step, known),
        ticked=known.ticked if step.kind in ("multi", "pick") else (),
        values=_values(step, known),
        controls=_controls(step, known),
    )


def buttons(step: Step, known: Known) -> tuple[Option, ...]:
    """List the buttons of a question, those made from answers too."""
    if step.kind == "which":
        return _answers(known.dialogue.quoted, known)
    if step.kind == "pick":
        return (*_answers(known.dialogue.shareable, known), Option(DONE, (LABEL_DONE,)))
    own = known.added.get(step.place, ()) if step.added else ()
    return (*step.options, *(Option(each, name=name) for each, name in own))


def _answers(names: tuple[str, ...], known: Known) -> tuple[Option, ...]:
    return tuple(Option(name, (_label(name, known),)) for name in known.given(names))


def _label(name: str, known: Known) -> str:
    step = known.book.named(known.dialogue.id, name)
    return step.label if step else ""


def _values(step: Step, known: Known) -> Mapping[str, Value]:
    if step.kind == "text":
        return {"min": step.min, "max": step.max}
    if step.kind == "summary":
        return {"quotes": quotes(known)}
    if step.tallies:
        counted = known.given((known.dialogue.tally,))
        return {"quotes": tuple(_quote(name, known) for name in counted)}
    return {"reminder": known.reminder} if step.forget else {}


def review(step: Step, known: Known, *, page: int = 0, weighing: bool = False) -> Ask:
    """Read texts back: a doubt about them first, then all of it, or what stands out in it.

    page: which of the numbered replacements have a button.
    """
    texts = texts_of(step, known)
    controls = _controls(step, known)
    doubt = preview.doubt(texts)
    if doubt is not None:
        values: Mapping[str, Value] = {"words": doubt}
        return Ask(step.place, "review", ASK_DOUBT, preview.doubting(texts), (), values, controls)
    weighed = preview.weigh(texts, remarks=weighing)
    if weighing:
        values = {"remarks": weighed}
        options = preview.broadening(weighed)
        return Ask(step.place, "review", ASK_WEIGHED, options, (), values, controls)
    return Ask(
        place=step.place,
        kind="review",
        key=step.key,
        options=preview.options(step.options, texts, weighed, page),
        values={
            "text": Passages(_passages(step, texts, known), along(known.carried)),
            "hidden": sum(each.hidden for each in texts.values()),
            "verdict": weighed,
        },
        controls=controls,
    )


def texts_of(step: Step, known: Known) -> Mapping[str, Redacted]:
    """Give the texts that a review reads back, the first one first."""
    return {name: known.prepared[name] for name in step.of if name in known.prepared}


def _passages(step: Step, texts: Mapping[str, Redacted], known: Known) -> tuple[Quote, ...]:
    found: list[Quote] = []
    before = 0
    first = known.book.named(known.dialogue.id, step.of[0])
    plain = step.of[0] if first is not None and not first.skip else ""
    for name, shown in texts.items():
        label = "" if name == plain else _label(name, known)
        found.append(Quote(name, label, text=numbered(shown, before)))
        before += shown.highest
    return tuple(found)


def quotes(known: Known) -> tuple[Quote | Line, ...]:
    """Quote the answers, in the order in which they are asked.

    What stands side by side comes as one line, where the first of it was answered.
    """
    found: list[Quote | Line] = []
    for name in known.given(known.dialogue.quoted):
        line = next((each for each in known.dialogue.lines if name in each.answers), None)
        shown = _quote(name, known) if line is None else _line(line, known)
        if shown not in found:
            found.append(shown)
    return tuple(found)


def _line(line: SummaryLine, known: Known) -> Line:
    steps = known.dialogue.routine.steps
    answers = {
        name: chosen(steps[name], known.answers.get(name, ()), known) for name in line.answers
    }
    return Line(line.key, answers)


def _quote(name: str, known: Known) -> Quote:
    step = known.book.named(known.dialogue.id, name)
    given = known.answers[name]
    if step is None or step.kind == "text":
        return Quote(name, _label(name, known), text=str(given))
    return Quote(name, step.label, chosen=chosen(step, given, known))


def chosen(step: Step, given: Answer, known: Known) -> tuple[Option, ...]:
    """Find the buttons that an answer consists of; none for a text."""
    ids = given if isinstance(given, tuple) else (str(given),)
    return tuple(option for option in buttons(step, known) if option.id in ids)


def _controls(step: Step, known: Known) -> tuple[ControlName, ...]:
    """List the controls: those that an option already offers, or that make no sense, are left out.

    At the end there is nothing left to pause or stop; where help is being offered, no help.
    """
    targets = {route.to for route in step.chosen.values()}
    found: list[ControlName] = []
    if step.skip:
        found.append("skip")
    if step.rest:
        found.append("rest")
    if step.block != END:
        if PAUSE not in targets:
            found.append("pause")
        if STOP not in targets:
            found.append("stop")
    if not known.in_help:
        found.append("help")
    if known.push:
        found += ["not_this_week", "never_again"]
    return tuple(found)
