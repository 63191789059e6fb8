"""The card of a story: a facilitator reads everything that will be public, in words."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from bot.story.card import meant
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
_PARTS: dict[str, Iterable[Any]] = {
    "grip": range(1, 8),
    "rules": range(1, 8),
    "carried": Carried,
    "field": Field,
    "support": Support,
    "feeling": Feeling,
}


def lines(content: Content, language: str = "nl") -> list[str]:
    return list(meant(Wording.load().speaks(language), content))


def test_a_facilitator_reads_everything_that_will_be_public() -> None:
    """Line by line, as the teller made it up; and how much was changed by hand."""
    assert lines(FULL) == [
        "Wat een ander mag meenemen: Vraag eerst wat helpt.",
        "Grip en ruimte: iets te veel ruimte",
        "Regels: alsof alles vastlag",
        "Droeg het verhaal: lef + mandaat",
        "Waar het speelt: wijkteam, gemeente",
        "Steunde het meest: leidinggevende",
        "Voelt nu: opgelucht",
        "Steun om ervan te leren, van 1 tot 5: team 4, bestuur of gemeente 2",
        "Gewone route: tot €150.000. Deze oplossing: onbekend.",
        "Voor: vakgenoten, bestuur en beleid",
        "Mensen in de tekst: 2. Met de hand veranderd: 1.",
    ]


def test_what_was_not_said_has_no_line() -> None:
    """A story of the first version has only readers."""
    assert lines(BARE) == ["Voor: vakgenoten"]
    assert lines(replace(BARE, audiences=frozenset())) == ["Voor: niemand aangevinkt"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_value_has_words(language: str) -> None:
    """Of every part of the meaning, in both languages, and different ones."""
    for part, values in _PARTS.items():
        made = [replace(BARE, meaning=replace(Meaning(), **{part: each})) for each in values]
        said = {lines(each, language)[0] for each in made}
        assert len(said) == (5 if part in ("grip", "rules") else len(made))
    costs = {lines(replace(BARE, costs=Costs(each, each)), language)[0] for each in Band}
    assert len(costs) == len(Band)
