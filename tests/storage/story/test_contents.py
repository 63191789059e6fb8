"""What a story holds stays whole on its way from the waiting room to the readers."""

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
from storage.story import stories, waiting
from tests.storage.conftest import House

OLD_FORM = Statement(
    "test.old_form", "", "UPDATE stories SET form = 1, sealed = :sealed WHERE id = :id;"
)
WHOLE = Content(
    StoryType.GOOD_MISTAKE,
    "We zochten samen naar een kamer. [persoon 1] bleef luisteren.",
    "nl",
    title="Een kamer erbij",
    lesson="Vraag eerst wat er nodig is.",
    meaning=Meaning(2, 6, Carried.COURAGE_MANDATE, Field.LOCAL_TEAM, Support.BOARD, Feeling.PROUD),
    ladder=Ladder(team=5, organisation=3, board=1),
    costs=Costs(Band.TO_150, Band.TO_10),
    audiences=frozenset({Audience.POLICY, Audience.EDUCATION}),
    roles=1,
    by_hand=2,
)


async def test_every_part_of_a_story_is_kept(house: House) -> None:
    """Through the waiting room, the release and the shelves."""
    await house.do(lambda tx: waiting.put(tx, Draft(WHOLE, bytes(32))))
    await house.do(lambda tx: waiting.release(tx, 1, "2031-04"))
    [kept] = await house.do(_in_moderation)
    assert kept == WHOLE


async def test_a_story_of_the_first_version_is_read_as_a_text_for_colleagues(house: House) -> None:
    """Its sealed bytes are the text alone."""

    def unit(tx: Tx) -> None:
        stories.take_in(tx, Draft(Content(StoryType.DILEMMA, "x", "nl"), bytes(32)))
        [row] = tx.all(stories.SQL["to_moderate"], person_id="nobody")
        key = row["id"]
        sealed = tx.sealer.seal(b"Alleen de tekst.", f"stories.sealed:{key}")
        tx.run(OLD_FORM, id=key, sealed=sealed)

    await house.do(unit)
    [kept] = await house.do(_in_moderation)
    assert kept == Content(StoryType.DILEMMA, "Alleen de tekst.", "nl")
    assert kept.audiences == {Audience.COLLEAGUES}


def _in_moderation(tx: Tx) -> list[Content]:
    rows = tx.all(stories.SQL["to_moderate"], person_id="nobody")
    found = (stories.find(tx, row["id"]) for row in rows)
    return [story.content for story in found if story]
