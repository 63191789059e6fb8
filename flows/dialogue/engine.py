"""The dialogue engine: one function, and the rules it keeps.

1.  `advance(book, state, event)` is all there is: no clock, no chance, no I/O, and nothing a
    person can do raises. What cannot be taken is refused with a code; the dialogue stays.
2.  A dialogue waits at one question, or is over (the state is None).
3.  A button names the run and the place it answers. Another run or place is stale: refused,
    and nothing changes. For pause and stop the run is enough, and help always helps.
4.  An answer is taken, then what follows it is carried out: the route of the option, the deed of
    the step, the step's own routes. Every route whose condition holds is taken up to the first
    with a target; without a target the next row follows. Blocks to run come before the target.
5.  A skipped step has no answer: comparisons are false, so the else branch follows. When an
    answer is being corrected, skip leaves it as it was. Skipping the rest goes to the step that
    this one names; what was answered in between before stays.
6.  Texts are stripped. Empty, too long and too short are refused and nothing is lost by it.
    A digit may be typed where digits are asked; at other buttons the question is asked again,
    and what is possible is said once.
    Telegram's apps cut what is longer than 4,096 characters: what follows such a text within
    seconds is the rest of it, and is passed over with it.
7.  What needs slow work (redaction, a digest, a receipt) comes back as `Prepare` alone, the
    state unchanged, and the same event is given again with `prepared`.
8.  Stop forgets every answer and goes to the block `end`; a second stop ends.
9.  Help runs the block `help` and asks the question again after it.
10. A pause keeps the place. Whoever answers the question anyway has resumed.
11. Back asks the last answered question of the same routine again and drops its answer.
12. Texts that are to be shared are read back: what is hidden has a number and can be put back
    and hidden again, typed words are hidden, doubtful ones are asked about. The words that were
    hidden are not in the state; when nobody has them any more, whoever puts one back types it.
13. After a text with a word of the word list help is offered, once a dialogue.
14. When the definition has changed, the dialogue goes on at the same step, or starts over.
"""

from typing import NamedTuple, TypeAlias

from flows.dialogue import reviewing, safety
from flows.dialogue.definition import (
    DONE,
    HELP,
    LOW_BEFORE,
    SAY_CHANGED,
    SAY_NOTICED,
    Catalogue,
    Route,
    Step,
)
from flows.dialogue.effect import (
    DeleteTheirs,
    Echo,
    Effect,
    Ended,
    Prepare,
    Refusal,
    Refuse,
    Remember,
    Retick,
    Say,
    Value,
)
from flows.dialogue.event import (
    Begin,
    Control,
    Event,
    Recall,
    Receipt,
    Redacted,
    Tap,
    Typed,
    Unreadable,
)
from flows.dialogue.question import ask, buttons
from flows.dialogue.repair import mend
from flows.dialogue.scope import DIGITS
from flows.dialogue.state import Answer, Offer, Place, State
from flows.dialogue.walk import Walk

CUT_FROM = 3_500
"""Characters from which a text may be the first piece of a longer one: apps cut between words."""
REST_WITHIN = 5
"""Seconds after which a text is no longer taken for the rest of the one before."""

_Outcome: TypeAlias = Refuse | Prepare | None
"""What stands in the way of an event, if anything."""


class Turn(NamedTuple):
    """What comes of an event: the state to keep (None: over) and what is to be done, in order."""

    state: State | None
    effects: tuple[Effect, ...]


def advance(book: Catalogue, state: State | None, event: Event) -> Turn:
    """Decide what an event does to a dialogue."""
    if isinstance(event, Begin):
        return _begin(book, event)
    if state is None:
        return Turn(None, (Refuse("not_running"),))
    dialogue = book.dialogues.get(state.dialogue)
    if dialogue is None:
        return Turn(None, (Say(SAY_CHANGED), Ended("stopped")))
    walk = Walk(book, dialogue, state)
    done: _Outcome = None
    if state.version != dialogue.version and not mend(walk):
        _start_over(walk)
    elif state.asked and not walk.asked:
        walk.settle()  # the question is gone, so what answers it is too
    else:
        done = _decide(walk, event)
    if isinstance(done, Prepare):
        return Turn(state, (done,))
    if done is not None:
        walk.effects.insert(0, done)
    return Turn(walk.frozen(), tuple(walk.effects))


def _decide(walk: Walk, event: Tap | Typed | Control | Unreadable | Recall) -> _Outcome:
    match event:
        case Tap():
            return _tap(walk, event)
        case Typed():
            return _typed(walk, event)
        case Control():
            return _control(walk, event)
        case Unreadable(what):
            return Refuse("unreadable", {"what": what})
        case _:
            return _go_on(walk)


# Beginning


def _begin(book: Catalogue, event: Begin) -> Turn:
    dialogue = book.dialogues.get(event.dialogue)
    if dialogue is None:
        return Turn(None, (Refuse("not_running"),))
    answers: dict[str, Answer] = {}
    prepared: dict[str, Redacted] = {}
    for name, value in event.preset.items():
        step = dialogue.routine.steps.get(name)
        if step is None:
            continue
        if step.kind == "choice" and value in {option.id for option in step.options}:
            answers[name] = value
        elif step.prepare == "redact" and value.strip() and not prepared:
            if not isinstance(event.prepared, Redacted):
                return Turn(None, (Prepare("redact", value.strip(), event.run, name),))
            prepared[name] = event.prepared
    known: dict[str, Answer] = {LOW_BEFORE: 1} if event.low_before else {}
    state = State(
        dialogue=dialogue.id,
        version=dialogue.version,
        run=event.run,
        stack=(Place(dialogue.id, dialogue.routine.first),),
        answers={**known, **answers},
        prepared=prepared,
        preset=(*answers, *prepared),
        push=event.push,
        offer=Offer(event.offer, "") if event.offer is not None else None,
        seed=event.seed,
        carried=event.carried,
        added=event.added,
        about=event.about,
    )
    walk = Walk(book, dialogue, state)
    walk.settle()
    return Turn(walk.frozen(), tuple(walk.effects))


def _start_over(walk: Walk) -> None:
    walk.effects.append(Say(SAY_CHANGED))
    if walk.stopped:
        walk.end("stopped")
        return
    walk.forget()
    walk.asked = walk.paused = False
    walk.stack = [Place(walk.dialogue.id, walk.dialogue.routine.first)]
    walk.settle()


# Events


def _tap(walk: Walk, event: Tap) -> _Outcome:  # noqa: PLR0911  # one for each sort of question
    step = walk.step
    if _stale(walk, event.run, event.place) or step is None:
        return Refuse("stale")
    if step.kind == "review" and reviewing.is_own(event.option):
        return reviewing.tap(walk, step, event)
    if event.option not in {option.id for option in buttons(step, walk)}:
        walk.effects.append(ask(step, walk))
        return Refuse("stale")
    walk.paused = False
    if step.kind == "which":
        _echo(walk, step, event.option)
        walk.correct(step, event.option)
        walk.settle()
        return None
    if step.kind in ("multi", "pick"):
        return _tick(walk, step, event.option)
    route = step.chosen.get(event.option)
    if route is not None and route.do == "submit" and not isinstance(event.prepared, Receipt):
        return Prepare("receipt")
    walk.outcome = event.prepared
    number = step.kind in DIGITS or event.option == "0"
    _take(walk, step, int(event.option) if number else event.option)
    return None


def _tick(walk: Walk, step: Step, option: str) -> _Outcome:
    if option != DONE:
        ids = [each.id for each in buttons(step, walk)]
        wanted = set(walk.ticked) ^ {option}
        walk.ticked = tuple(each for each in ids if each in wanted)
        walk.effects.append(Retick(ask(step, walk)))
        return None
    if not walk.ticked:
        return Refuse("nothing_ticked", {"question": step.key})
    _take(walk, step, walk.ticked)
    return None


def _typed(walk: Walk, event: Typed) -> _Outcome:
    if walk.cut and event.sent - walk.cut <= REST_WITHIN:
        walk.cut = event.sent
        return None
    walk.cut = 0
    step = walk.step
    if not walk.asked or step is None:
        return _go_on(walk)
    text = event.text.strip()
    if step.kind == "text":
        return _text(walk, step, event, text)
    if step.kind == "review" and text:
        return reviewing.typed(walk, step, text)
    if step.kind in DIGITS and text in {option.id for option in step.options}:
        walk.paused = False
        _take(walk, step, int(text))
        return None
    walk.paused = False
    walk.effects.append(ask(step, walk))
    told, walk.told = walk.told == step.place, step.place
    return None if told else Refuse("tap_please")


def _text(walk: Walk, step: Step, event: Typed, text: str) -> _Outcome:
    length = len(text)
    if not text:
        return Refuse("empty")
    if length > step.max:
        walk.cut = event.sent if length >= CUT_FROM else 0
        return _refuse("too_long", length=length, max=step.max)
    if length < step.min:
        return _refuse("too_short", length=length, min=step.min)
    wanted = {"redact": Redacted, "digest": bytes}.get(step.prepare or "")
    if step.prepare is not None and wanted and not isinstance(event.prepared, wanted):
        taken = reviewing.people(walk, step.place)
        return Prepare(step.prepare, text, walk.state.run, step.place, taken=taken)
    walk.paused = False
    walk.outcome = event.prepared
    if isinstance(event.prepared, Redacted) and step.prepare == "redact":
        reviewing.keep(walk, step.place, event.prepared)
    if step.discard:
        walk.effects.append(DeleteTheirs(event.message))
    offered = () if step.prepare == "digest" else safety.blocks_for(text)
    _take(walk, step, text, offered)
    return None


def _control(walk: Walk, event: Control) -> _Outcome:
    if _outdated(walk, event):
        return Refuse("stale")
    match event.what:
        case "skip" | "rest":
            return _skip(walk, rest=event.what == "rest")
        case "back":
            return _back(walk)
        case "pause":
            walk.pause()
        case "stop":
            walk.stop()
            walk.settle()
        case "help" | "resume":
            if event.what == "help" and not walk.in_help:
                walk.enter(HELP)
            _go_on(walk)
    return None


def _outdated(walk: Walk, event: Control) -> bool:
    """Whether a control belongs to something else; help and resume always mean now."""
    if event.what in ("skip", "rest", "back"):
        return _stale(walk, event.run, event.place)
    return event.what in ("pause", "stop") and event.run not in (None, walk.state.run)


def _stale(walk: Walk, run: str | None, place: str | None) -> bool:
    """Whether a button belongs to another run or place; what is typed never does."""
    if run is None and place is None:
        return False
    step = walk.step
    here = step.place if step is not None else walk.here.block
    return run != walk.state.run or place != here or not walk.asked


def _go_on(walk: Walk) -> _Outcome:
    """Ask the current question again, or walk on to it."""
    walk.paused = False
    walk.settle()
    return None


def _skip(walk: Walk, *, rest: bool = False) -> _Outcome:
    """Leave a question without an answer; `rest`: and those after it, where that can be."""
    step = walk.step
    if not walk.asked or step is None:
        return _go_on(walk)
    again = walk.here.standing == "again"
    if not (step.skip or again):
        return Refuse("cannot_skip")
    walk.paused = walk.push = False
    walk.effects.append(Echo(step.place, step.question, step.key, skipped=True))
    if again:
        walk.corrected()
    else:
        walk.answers.pop(step.place, None)
        walk.prepared.pop(step.place, None)
        walk.trail = (*walk.trail, step.place)
        walk.follow(step, (Route(to=step.rest),) if rest and step.rest else ())
    walk.settle()
    return None


def _back(walk: Walk) -> _Outcome:
    here = walk.here
    if here.standing == "again":
        walk.corrected()
    else:
        index = _last_answered(walk)
        if index is None:
            return Refuse("no_way_back")
        name = walk.trail[index]
        walk.trail = walk.trail[:index]
        walk.answers.pop(name, None)
        if walk.offer is not None and walk.offer.source == name:
            walk.offer = None
        walk.stack[-1] = Place(here.block, name.rpartition(".")[2])
    walk.asked = False
    walk.ticked = ()
    return _go_on(walk)


def _last_answered(walk: Walk) -> int | None:
    """Find the last answer of the current routine, not looking past the start of a block."""
    around = {place.block for place in walk.stack[:-1]}
    for index in reversed(range(len(walk.trail))):
        step = walk.book.named(walk.dialogue.id, walk.trail[index])
        if step is None:
            continue
        if step.block == walk.here.block:
            return index
        if step.block in around:
            return None
    return None


# Answers


def _take(walk: Walk, step: Step, given: Answer, offered: tuple[str, ...] = ()) -> None:
    """Take an answer, and go on to the next question."""
    walk.push = False
    stored = step.prepare is None and not step.discard and step.kind != "pick"
    if stored:
        walk.answers[step.place] = given
    _echo(walk, step, given)
    if step.remember is not None and isinstance(given, int) and given:
        walk.effects.append(Remember(step.remember, given))
    if walk.here.standing == "again":
        walk.corrected()
    else:
        walk.trail = (*walk.trail, step.place)
        walk.follow(step, _first(step, given))
    if offered and not (walk.over or walk.offered_help or walk.in_help):
        walk.offered_help = True
        walk.effects.append(Say(SAY_NOTICED))
        for block in reversed(offered):
            walk.enter(block)
    walk.settle()


def _first(step: Step, given: Answer) -> tuple[Route, ...]:
    """Find what follows this answer before the step's own routes."""
    ids = given if isinstance(given, tuple) else (str(given),)
    routes = tuple(step.chosen[each] for each in ids if each in step.chosen)
    return routes if step.taken is None else (*routes, step.taken)


def _echo(walk: Walk, step: Step, given: Answer) -> None:
    options = () if step.kind == "text" else buttons(step, walk)
    ids = given if isinstance(given, tuple) else (str(given),)
    shown = tuple(option for option in options if option.id in ids)
    walk.effects.append(Echo(step.place, step.question, step.key, shown))


def _refuse(code: Refusal, **values: Value) -> Refuse:
    return Refuse(code, values)
