"""A story as a facilitator reads it: everything that will be public, and what was changed by hand.

Nothing of it is a time or a name, and nothing says who approved it.
"""

from collections.abc import Iterator
from typing import Final

from bot.story.reading import TYPES
from bot.turn import Turn
from flows.story.content import Audience, Band, Content, Feeling, Field, Ladder, Support
from flows.story.story import Story
from prompts.wording import Voice
from storage.story import questions

_GRIP: Final = (
    "moderation/grip.far_one",
    "moderation/grip.near_one",
    "moderation/grip.middle",
    "moderation/grip.near_seven",
    "moderation/grip.far_seven",
)
_RULES: Final = (
    "moderation/rules.far_one",
    "moderation/rules.near_one",
    "moderation/rules.middle",
    "moderation/rules.near_seven",
    "moderation/rules.far_seven",
)
_CORNERS: Final = {
    "a": "moderation/carried.a",
    "b": "moderation/carried.b",
    "c": "moderation/carried.c",
}
_FIELDS: Final = {
    Field.YOUTH_HELP: "moderation/field.jeugdhulp",
    Field.PROTECTION: "moderation/field.bescherming",
    Field.LOCAL_TEAM: "moderation/field.wijkteam",
    Field.EDUCATION: "moderation/field.onderwijs",
}
_SUPPORT: Final = {
    Support.FAMILY: "moderation/support.gezin",
    Support.TEAM: "moderation/support.team",
    Support.MANAGER: "moderation/support.leidinggevende",
    Support.BOARD: "moderation/support.bestuur",
    Support.MUNICIPALITY: "moderation/support.gemeente",
    Support.NOBODY: "moderation/support.niemand",
}
_FEELINGS: Final = {
    Feeling.PROUD: "moderation/feeling.trots",
    Feeling.RELIEVED: "moderation/feeling.opgelucht",
    Feeling.UNSURE: "moderation/feeling.onzeker",
    Feeling.SAD: "moderation/feeling.verdrietig",
    Feeling.ANGRY: "moderation/feeling.boos",
    Feeling.OPEN: "moderation/feeling.open",
}
_BANDS: Final = {
    None: "moderation/band.none",
    Band.TO_1: "moderation/band.to_1",
    Band.TO_10: "moderation/band.to_10",
    Band.TO_50: "moderation/band.to_50",
    Band.TO_150: "moderation/band.to_150",
    Band.MORE: "moderation/band.more",
}
_READERS: Final = {
    Audience.COLLEAGUES: "moderation/readers.colleagues",
    Audience.POLICY: "moderation/readers.policy",
    Audience.EDUCATION: "moderation/readers.education",
}


def text(turn: Turn, story: Story) -> str:
    """Write a story down for whoever judges it."""
    voice = turn.voice
    stage = "moderation/second-reader" if story.approvals else "moderation/first-reader"
    if questions.rests(turn.tx, story.id):
        stage = "moderation/resting-reader"
    content = story.content
    parts = [content.title, content.text] if content.title else [content.text]
    if lines := [*meant(voice, content), *_exchanged(turn, story.id)]:
        parts.append("\n".join(lines))
    return voice(
        "moderation/card",
        type=voice(TYPES[content.type]),
        stage=voice(stage),
        text="\n\n".join(parts),
    )


def meant(voice: Voice, content: Content) -> Iterator[str]:
    """Say line by line what the teller made of it, for whom it is, and what was changed by hand."""
    for key, words in _lines(voice, content):
        if words:
            yield voice(key, text=words)
    costs = content.costs
    if costs.usual is not None or costs.this is not None:
        usual, this = voice(_BANDS[costs.usual]), voice(_BANDS[costs.this])
        yield voice("moderation/card-costs", low=usual, high=this)
    readers = ", ".join(voice(_READERS[each]) for each in Audience if each in content.audiences)
    yield voice("moderation/card-readers", text=readers or voice("moderation/readers.nobody"))
    if content.roles or content.by_hand:
        yield voice("moderation/card-hand", count=content.roles, times=content.by_hand)


def _lines(voice: Voice, content: Content) -> Iterator[tuple[str, str]]:
    """Give each part of the meaning: the line it stands in and its words, empty when not said."""
    meaning = content.meaning
    yield "moderation/card-lesson", content.lesson
    yield "moderation/card-grip", _pole(voice, _GRIP, meaning.grip)
    yield "moderation/card-rules", _pole(voice, _RULES, meaning.rules)
    carried = " + ".join(voice(_CORNERS[each]) for each in meaning.carried or "")
    yield "moderation/card-carried", carried
    yield "moderation/card-field", voice(_FIELDS[meaning.field]) if meaning.field else ""
    yield "moderation/card-support", voice(_SUPPORT[meaning.support]) if meaning.support else ""
    yield "moderation/card-feeling", voice(_FEELINGS[meaning.feeling]) if meaning.feeling else ""
    yield "moderation/card-ladder", ", ".join(_rungs(voice, content.ladder))


def _exchanged(turn: Turn, story_id: str) -> Iterator[str]:
    asked, answered = questions.exchange(turn.tx, story_id)
    if asked is not None:
        yield turn.voice("moderation/card-asked", text=asked)
    if answered is not None:
        yield turn.voice("moderation/card-answered", text=answered)


def _pole(voice: Voice, words: tuple[str, ...], step: int | None) -> str:
    """Put a digit from 1 to 7 in words: both ends are too much, 4 is balance."""
    return "" if step is None else voice(words[(0, 0, 1, 2, 3, 4, 4)[step - 1]])


def _rungs(voice: Voice, ladder: Ladder) -> Iterator[str]:
    for key, digit in (
        ("moderation/ladder.team", ladder.team),
        ("moderation/ladder.organisation", ladder.organisation),
        ("moderation/ladder.board", ladder.board),
    ):
        if digit is not None:
            yield voice("moderation/ladder-part", label=voice(key), digit=digit)
