"""Puts published stories on the shelf of a house, past telling and moderating."""

from collections.abc import Collection, Iterable

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
from flows.story.story import Draft
from storage.database import Tx
from storage.statements import Statement
from storage.story import stories

PUBLISH = Statement(
    "test.publish", "", "UPDATE stories SET status = 'published', month = :month WHERE digest = :d;"
)


def content(
    number: int, language: str = "nl", readers: Collection[Audience] = (Audience.COLLEAGUES,)
) -> Content:
    """A story like others: every value comes by, and neighbours share most of theirs."""
    kinds, feelings, carried = list(StoryType), list(Feeling), list(Carried)
    return Content(
        kinds[number // 12 % 4],
        f"Verhaal {number}: we dronken koffie en bleven luisteren.\nDat was genoeg.",
        language,
        title=f"Titel {number}",
        lesson="Blijf nog even zitten." if number % 3 else "",
        meaning=Meaning(
            grip=number % 7 + 1,
            rules=number % 5 + 2 if number % 4 else None,
            carried=carried[number % 7],
            field=list(Field)[number // 6 % 4],
            support=list(Support)[number // 2 % 6],
            feeling=feelings[number % 6],
        ),
        ladder=Ladder(team=5, board=2) if number % 5 == 0 else Ladder(),
        costs=Costs(Band.TO_150, Band.TO_10) if number % 4 == 0 else Costs(),
        audiences=frozenset(readers),
    )


def shelve(tx: Tx, contents: Iterable[Content], *, month: str = "2026-03", first: int = 0) -> None:
    """Publish these stories. first: makes their withdraw codes others than those of before."""
    for number, each in enumerate(contents, first):
        digest = number.to_bytes(32, "big")
        stories.take_in(tx, Draft(each, digest))
        tx.run(PUBLISH, month=month, d=digest)
