"""What leaves a dialogue: to a story, to a count, or to what it is about; and when it may."""

from typing import TYPE_CHECKING

from flows.dialogue.definition import COUNTABLE, STORY
from flows.dialogue.effect import Deliver, HandOver, Tally

if TYPE_CHECKING:
    from flows.dialogue.walk import Walk

_GIVEN = ("choice", "multi", "text")


def handed_over(walk: "Walk") -> HandOver:
    """Hand over what was picked, joined, with the type that the dialogue knows."""
    picked = [str(walk.answers[name]) for name in walk.given(walk.ticked)]
    preset = {"story": "\n\n".join(picked)}
    if walk.dialogue.share_type is not None:
        preset["type"] = walk.dialogue.share_type
    return HandOver(STORY, preset, walk.offer.dialogue if walk.offer is not None else None)


def delivered(walk: "Walk") -> Deliver:
    """Deliver the texts that the reviews of a dialogue showed, in their order."""
    steps = walk.dialogue.routine.steps.values()
    names = [name for step in steps for name in step.of]
    texts = {name: walk.prepared[name] for name in names if name in walk.prepared}
    return Deliver(walk.dialogue.id, walk.state.about, texts)


def counted(walk: "Walk") -> tuple[Tally, ...]:
    """Let the answer that may be counted be counted, if there is one."""
    given = walk.answer(COUNTABLE)
    if given is None:
        return ()
    options = given if isinstance(given, tuple) else (str(given),)
    return (Tally(f"{walk.dialogue.id}.{walk.dialogue.tally}", options),)


def lacking(walk: "Walk") -> str | None:
    """Name the first step before the consent that must have an answer and has none.

    The type, the text that is read back, and what cannot be skipped. An answer can be lacking
    when the dialogue has changed meanwhile.
    """
    steps = walk.dialogue.routine.steps.values()
    needed = {each.of[0] for each in steps if each.kind == "review"} | {"type"}
    for step in steps:
        if step.place in needed or (step.kind in _GIVEN and not step.skip):
            known = walk.prepared if step.prepare == "redact" else walk.answers
            if step.place not in known:
                return step.id
        if any(route.do == "submit" for route in step.chosen.values()):
            break
    return None
