"""A person in the middle of a dialogue whose definition has changed since.

Where the step at which they are still exists they go on there: answers that no longer fit are
dropped, places to return to are mended. Else the dialogue starts over, and says so.
"""

from flows.dialogue.definition import CLOSING, DONE, TARGETS, Step
from flows.dialogue.question import buttons
from flows.dialogue.scope import DIGITS
from flows.dialogue.state import Answer, Place
from flows.dialogue.walk import Walk


def mend(walk: Walk) -> bool:
    """Fit a walk to today's definition; False when its step is gone."""
    _mend_answers(walk)
    here = walk.stack[-1] if walk.stack else None
    if here is None or not _exists(walk, here):
        return False
    below = [_mend_place(walk, place) for place in walk.stack[:-1]]
    walk.stack = [*(place for place in below if place is not None), here]
    step = walk.step
    walk.asked = walk.asked and step is not None and _asks_still(walk, step)
    walk.ticked = _mend_ticks(walk, step)
    return True


def _asks_still(walk: Walk, step: Step) -> bool:
    """Whether the question that was put can still be answered."""
    if walk.here.standing == "again":
        return walk.can_correct(step)
    return step.asks and (step.kind != "review" or any(name in walk.prepared for name in step.of))


def _exists(walk: Walk, place: Place) -> bool:
    routine = walk.book.routine(walk.dialogue.id, place.block)
    return routine is not None and (place.step in routine.steps or place.step in TARGETS)


def _mend_place(walk: Walk, place: Place) -> Place | None:
    """Keep a place to go on from, or find one near it; a block that is gone is left out.

    For a row of the closing that is its last row, else the row after the last answer.
    """
    if _exists(walk, place):
        return place
    if place.block != walk.dialogue.id:
        return None
    rows = list(walk.dialogue.routine.steps.values())
    if place.step.startswith(CLOSING):
        return Place(walk.dialogue.id, rows[-1].id if rows[-1].id.startswith(CLOSING) else DONE)
    answered = [index for index, step in enumerate(rows) if step.place in walk.trail]
    following = rows[answered[-1]].following if answered else rows[0].id
    return Place(walk.dialogue.id, following)


def _mend_answers(walk: Walk) -> None:
    steps = {name: walk.book.named(walk.dialogue.id, name) for name in walk.answers}
    walk.answers = {
        name: given
        for name, given in walk.answers.items()
        if (step := steps[name]) is not None and _fits(step, given, walk)
    }
    kept = {name: walk.book.named(walk.dialogue.id, name) for name in walk.prepared}
    walk.prepared = {
        name: text
        for name, text in walk.prepared.items()
        if (step := kept[name]) is not None and step.prepare == "redact"
    }
    walk.preset = tuple(name for name in walk.preset if name in {*walk.answers, *walk.prepared})


def _mend_ticks(walk: Walk, step: Step | None) -> tuple[str, ...]:
    if step is None:
        return ()
    if step.kind == "pick":
        return tuple(name for name in walk.ticked if name in walk.dialogue.shareable)
    return tuple(name for name in walk.ticked if name in {option.id for option in step.options})


def _fits(step: Step, given: Answer, walk: Walk) -> bool:
    """Whether an answer could have been given to this step as it is now."""
    if step.kind in DIGITS:
        return isinstance(given, int) and 0 <= given <= DIGITS[step.kind]
    if step.kind == "text":
        return isinstance(given, str) and not step.discard and step.prepare is None
    ids = {option.id for option in buttons(step, walk)}
    if step.kind == "multi":
        return isinstance(given, tuple) and ids.issuperset(given)
    return str(given) in ids and not isinstance(given, tuple)
