"""A story as a facilitator reads it: everything that will be public, and what was changed by hand.

Nothing of it is a time or a name, and nothing says who approved it.
"""

from collections.abc import Iterator
from typing import Final

from bot.story.reading.card import BANDS, TYPES, costs_line, meant
from bot.turn import Turn
from flows.story.content import Audience, Content, Ladder
from flows.story.story import Story
from prompts.wording import Voice
from storage.story import questions

_READERS: Final = {
    Audience.COLLEAGUES: "moderation/readers.colleagues",
    Audience.POLICY: "moderation/readers.policy",
    Audience.EDUCATION: "moderation/readers.education",
}
_ONE_COST: Final = {"usual": "moderation/card-cost-usual", "this": "moderation/card-cost-this"}


def text(turn: Turn, story: Story) -> str:
    """Write a story down for whoever judges it."""
    voice = turn.voice
    stage = "moderation/second-reader" if story.approvals else "moderation/first-reader"
    if questions.rests(turn.tx, story.id):
        stage = "moderation/resting-reader"
    content = story.content
    parts = [content.title, content.text] if content.title else [content.text]
    if lines := [*told(voice, content), *_exchanged(turn, story.id)]:
        parts.append("\n".join(lines))
    return voice(
        "moderation/card",
        type=voice(TYPES[content.type]),
        stage=voice(stage),
        text="\n\n".join(parts),
    )


def told(voice: Voice, content: Content) -> Iterator[str]:
    """Say line by line what readers will read below the story, and what only facilitators do.

    Only they read the support that was given, one cost without the other, for whom the story is,
    and how much of it was changed by hand.
    """
    if content.lesson:
        yield voice("reading/lesson", lesson=content.lesson)
    yield from meant(voice, content)
    if rungs := ", ".join(_rungs(voice, content.ladder)):
        yield voice("moderation/card-ladder", text=rungs)
    if costs := costs_line(voice, content.costs):
        yield costs
    elif one := content.costs.usual or content.costs.this:
        of = "usual" if content.costs.usual else "this"
        yield voice(_ONE_COST[of], text=voice(BANDS[one]))
    readers = ", ".join(voice(_READERS[each]) for each in Audience if each in content.audiences)
    yield voice("moderation/card-readers", text=readers or voice("moderation/readers.nobody"))
    if content.roles or content.by_hand:
        yield voice("moderation/card-hand", count=content.roles, times=content.by_hand)


def _exchanged(turn: Turn, story_id: str) -> Iterator[str]:
    asked, answered = questions.exchange(turn.tx, story_id)
    if asked is not None:
        yield turn.voice("moderation/card-asked", text=asked)
    if answered is not None:
        yield turn.voice("moderation/card-answered", text=answered)


def _rungs(voice: Voice, ladder: Ladder) -> Iterator[str]:
    for key, digit in (
        ("moderation/ladder.team", ladder.team),
        ("moderation/ladder.organisation", ladder.organisation),
        ("moderation/ladder.board", ladder.board),
    ):
        if digit is not None:
            yield voice("moderation/ladder-part", label=voice(key), digit=digit)
