"""What one dialogue hands to the telling of a story, and when a story may be handed in."""

from typing import TYPE_CHECKING

from flows.dialogue.definition import STORY
from flows.dialogue.effect import HandOver

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
