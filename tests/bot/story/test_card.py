"""The card of a story: a facilitator reads everything that will be public, in words."""

from dataclasses import replace

from bot.story.card import told
from bot.story.reading.card import meant
from flows.story.content import (
    Audience,
    Band,
    Carried,
    Content,
    Costs,
    Feeling,
    Field,
    Ladder,
    Meaning,
    StoryType,
    Support,
)
from prompts.wording import Wording

FULL = Content(
    StoryType.WISDOM,
    "Het verhaal.",
    "nl",
    title="Een kamer erbij",
    lesson="Vraag eerst wat helpt.",
    meaning=Meaning(
        grip=5,
        rules=1,
        carried=Carried.COURAGE_MANDATE,
        field=Field.LOCAL_TEAM,
        support=Support.MANAGER,
        feeling=Feeling.RELIEVED,
    ),
    ladder=Ladder(team=4, board=2),
    costs=Costs(usual=Band.TO_150),
    audiences=frozenset({Audience.POLICY, Audience.COLLEAGUES}),
    roles=2,
    by_hand=1,
)


BARE = Content(StoryType.DILEMMA, "Tekst.", "nl")


def lines(content: Content, language: str = "nl") -> list[str]:
    return list(told(Wording.load().speaks(language), content))


def test_a_facilitator_reads_everything_that_will_be_public() -> None:
    """In the very words of readers; and what is for facilitators alone."""
    assert lines(FULL) == [
        "Om mee te nemen: Vraag eerst wat helpt.",
        *meant(Wording.load().speaks("nl"), FULL),
        "Steun om ervan te leren, van 1 tot 5: team 4, bestuur of gemeente 2",
        "Gewone route: tot €150.000. De andere kosten zijn niet genoemd.",
        "Voor: vakgenoten, bestuur en beleid",
        "Mensen in de tekst: 2. Met de hand veranderd: 1.",
    ]


def test_what_was_not_said_has_no_line() -> None:
    """A story of the first version has only readers."""
    assert lines(BARE) == ["Voor: vakgenoten"]
    assert lines(replace(BARE, audiences=frozenset())) == ["Voor: niemand aangevinkt"]
