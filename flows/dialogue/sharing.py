"""What leaves a dialogue: to a story, to a count, or to what it is about; and when it may."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from flows.dialogue.definition import COUNTABLE, STORY
from flows.dialogue.document import Carried
from flows.dialogue.effect import (
    Deliver,
    Fetch,
    HandOver,
    Option,
    Quote,
    Reply,
    Tally,
    Withdraw,
)
from flows.dialogue.state import Answer

if TYPE_CHECKING:
    from flows.dialogue.walk import Walk

NO_IDEA = "no_idea"
"""What says nothing about a cost, and stays behind."""
_GIVEN = ("choice", "multi", "text")


def handed_over(walk: "Walk") -> HandOver:
    """Hand over what was picked, joined, with the type that the dialogue knows."""
    picked = [str(walk.answers[name]) for name in walk.given(walk.ticked)]
    preset = {"story": "\n\n".join(picked)}
    if walk.dialogue.share_type is not None:
        preset["type"] = walk.dialogue.share_type
    carried = {
        sort: walk.answers[name]
        for sort, name in walk.dialogue.carry.items()
        if walk.given((name,)) and walk.answers[name] != NO_IDEA
    }
    offer = walk.offer.dialogue if walk.offer is not None else None
    return HandOver(STORY, preset, offer, carried)


ALONG: Mapping[Carried, str] = {
    "support_team": "verhaal/along.support_team",
    "support_organisation": "verhaal/along.support_organisation",
    "support_board": "verhaal/along.support_board",
    "cost_usual": "verhaal/along.cost_usual",
    "cost_this": "verhaal/along.cost_this",
}
"""Short names of what goes along."""
BANDS: Mapping[str, str] = {
    "to_1": "verhaal/cost.to_1",
    "to_10": "verhaal/cost.to_10",
    "to_50": "verhaal/cost.to_50",
    "to_150": "verhaal/cost.to_150",
    "more": "verhaal/cost.more",
}


def along(carried: Mapping[Carried, Answer]) -> tuple[Quote, ...]:
    """Quote what goes along with a story: nothing does that was not seen."""
    return tuple(
        Quote(sort, ALONG[sort], chosen=(_said(carried[sort]),))
        for sort in ALONG
        if sort in carried
    )


def _said(given: Answer) -> Option:
    label = BANDS.get(str(given))
    return Option(str(given), () if label is None else (label,))


def about_a_story(walk: "Walk", deed: str) -> tuple[Fetch | Withdraw | Reply, ...]:
    """Carry out what is done with a story by its code: withdraw, fetch or reply."""
    if deed == "reply":
        steps = walk.dialogue.routine.steps.values()
        reviewed = next((each.of[0] for each in steps if each.kind == "review"), "")
        answer = walk.prepared.pop(reviewed, None)
        return (Reply(walk.state.about, answer.text),) if answer is not None else ()
    if not isinstance(walk.outcome, bytes):
        return ()
    return (Withdraw(walk.outcome) if deed == "withdraw" else Fetch(walk.outcome),)


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
