"""Walks through a dialogue that together take every button, skip and text of every question."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import count

from flows.dialogue.definition import DONE, Catalogue
from flows.dialogue.effect import Ask, Effect, Retick
from flows.dialogue.event import Begin, Control, Event, Tap, Typed
from flows.dialogue.state import State
from tests.flows.dialogue.play import RUN, step

TEXT = "Zo was het die dag, en zo zou ik het weer doen; ik vroeg wat er nodig was en bleef erbij."
CODE = "appel boot citroen deur"
OWN = (("c1c1e1", "Team Noord"),)
Script = tuple[Event, ...]
_PATIENCE = 160
"""Scripts in a row that add nothing, after which we have seen it all."""


def covering(book: Catalogue, dialogue: str) -> tuple[Script, ...]:
    """List scripts from the beginning to the end that together take every button of everything.

    Each question is answered by what was taken least often so far, so that few scripts do.
    """
    taken: Counter[tuple[str, Event]] = Counter()
    scripts: list[Script] = []
    idle = 0
    for round_ in count():
        if idle == _PATIENCE:
            break
        before = len(taken)
        script = _play(book, begun(book, dialogue), taken, round_)
        if len(taken) > before:
            scripts.append(script)
        idle = 0 if len(taken) > before else idle + 1
    return tuple(scripts)


def begun(book: Catalogue, dialogue: str) -> Begin:
    """Begin a dialogue as somebody for whom every question is asked that hangs on who begins."""
    steps = book.dialogues[dialogue].routine.steps.values()
    return Begin(dialogue, RUN, added={each.place: OWN for each in steps if each.added})


def _play(book: Catalogue, begin: Begin, taken: Counter[tuple[str, Event]], round_: int) -> Script:
    state, effects = step(book, None, begin)
    script: list[Event] = [begin]
    ask = open_question(effects)
    while state is not None:
        place = ask.place
        possible = list(answers(ask, state))
        # Turned by another amount each time: questions in step would never meet each other's
        # answers in new pairs, and conditions weigh pairs.
        turn = (round_ * len(script)) % len(possible)
        event = min(possible[turn:] + possible[:turn], key=lambda each: taken[place, each])
        taken[place, event] += 1
        script.append(event)
        state, effects = step(book, state, event)
        ask = open_question(effects, ask)
    return tuple(script)


def open_question(effects: Iterable[Effect], before: Ask | None = None) -> Ask:
    """Find the question that is open after these effects."""
    for effect in effects:
        if isinstance(effect, Ask):
            before = effect
        elif isinstance(effect, Retick):
            before = effect.ask
    assert before is not None
    return before


def answers(ask: Ask, state: State) -> Iterator[Event]:
    """List what answers a question, skip included; of a multiple choice one tick, then done."""
    if state.paused:
        yield Control("resume")
        return
    # Ticks wait while help is asked for in between: they belong to the question that has them.
    ticked = bool(state.ticked) and ask.kind in ("multi", "pick")
    for option in ask.options:
        if (option.id == DONE) == ticked:
            yield Tap(RUN, ask.place, option.id)
    if ask.kind == "text":
        longest = ask.values["max"]
        assert isinstance(longest, int)
        text = TEXT if len(TEXT) <= longest else "x" * longest
        yield Typed(CODE if ask.place == "code" else text, 1)
    if "skip" in ask.controls:
        yield Control("skip", RUN, ask.place)
    if "rest" in ask.controls:
        yield Control("rest", RUN, ask.place)
