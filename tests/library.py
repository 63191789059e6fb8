"""Stories to read in tests: published as if told, released and approved in March 2026."""

import hashlib

from flows.story.content import (
    Audience,
    Band,
    Carried,
    Content,
    Costs,
    Feeling,
    Field,
    Meaning,
    StoryType,
    Support,
)
from flows.story.story import Draft, StoryStatus
from storage.database import Tx
from storage.statements import Statement
from storage.story import shelves, stories

MONTH = "2026-03"
_IN_MODERATION = Statement("test.waiting", "", "SELECT id FROM stories WHERE status='moderation';")

STORIES = {
    "kamer": Content(
        StoryType.WISDOM,
        "Een gezin zou uit elkaar gaan omdat het huis te klein was. We regelden een bouwkeet in de"
        " tuin. Het kostte een middag bellen en iedereen bleef thuis.",
        "nl",
        title="Een keet in de tuin",
        lesson="Vraag eerst wat er nodig is, en dan pas wat er mag.",
        meaning=Meaning(
            2, 6, Carried.COURAGE_MANDATE, Field.LOCAL_TEAM, Support.TEAM, Feeling.PROUD
        ),
        costs=Costs(Band.TO_150, Band.TO_10),
    ),
    "belofte": Content(
        StoryType.GOOD_MISTAKE,
        "Ik beloofde een gezin iets wat ik niet kon waarmaken. Toen heb ik dat gewoon gezegd, en"
        " werd het gesprek beter dan ooit.",
        "nl",
        title="De belofte",
        lesson="Zeg het zelf, voordat een ander het zegt.",
        meaning=Meaning(support=Support.NOBODY, feeling=Feeling.RELIEVED),
    ),
    "melding": Content(
        StoryType.DILEMMA,
        "Ik twijfelde over de meldcode. De moeder vertrouwde mij, en juist daardoor zag ik wat"
        " anderen niet zagen. Ik heb het met haar besproken voordat ik belde.",
        "nl",
        title="Eerst met haar",
        meaning=Meaning(4, 4, Carried.EXPERTISE, Field.PROTECTION, Support.MANAGER, Feeling.OPEN),
    ),
    "kaart": Content(
        StoryType.BRIGHT_SPOT,
        "Een jongere die nooit iets zei, stuurde me een kaart met drie woorden erop. Die hangt nu"
        " boven mijn bureau.",
        "nl",
        lesson="Wat klein lijkt, komt soms jaren later aan.",
        meaning=Meaning(feeling=Feeling.PROUD),
    ),
    "voor beleid": Content(
        StoryType.DILEMMA,
        "Dit verhaal is alleen voor bestuur en beleid, en geen vakgenoot leest het hier ooit.",
        "nl",
        lesson="Niet voor hier.",
        audiences=frozenset({Audience.POLICY}),
    ),
}


def publish(tx: Tx, *names: str) -> list[str]:
    """Publish these stories of ours; return their ids, in the order of names."""
    return [put_on_shelf(tx, STORIES[name], _digest(name)) for name in names]


def withdraw(tx: Tx, *names: str) -> None:
    """Withdraw these stories, as their tellers do with their codes."""
    for name in names:
        assert stories.withdraw(tx, _digest(name))


def put_on_shelf(tx: Tx, content: Content, digest: bytes, month: str = MONTH) -> str:
    """Publish a story; return its id. Nothing else may be in moderation."""
    stories.take_in(tx, Draft(content, digest))
    [row] = tx.all(_IN_MODERATION)
    story = str(row["id"])
    tx.run(stories.SQL["decide"], id=story, status=StoryStatus.PUBLISHED.value, month=month)
    shelves.put(tx, story, content)
    return story


def _digest(name: str) -> bytes:
    return hashlib.sha256(name.encode()).digest()
