"""A release: what waits becomes stories and counts, and nothing is left that says whose it was.

The rules, in the order of the steps:

1. Stories, choices to be counted, reactions and answers are released alike, each when at least the
   minimum of its own kind wait (of reactions and answers: the minimum of people). Choices on the
   scales of a letter wait for the minimum group of the same letter, side and scale. When none are
   enough, nothing happens. What a writer answers to a question waits among the stories and counts
   as one: by the rows nobody can tell them apart.
2. A new passing key is on disk before anything moves. From here on more than one key in the file
   says that cleaning is owed, so a crash anywhere below is mended by `settle` at the next start.
3. One unit moves all drafts and answers, shuffled, to the facilitators, and adds all choices and
   reactions to the counts. A draft keeps its circle's name only where that points to no fewer
   people (`flows.story.batch`).
4. What is still on its way (what came in between or is too few, dialogues, messages) is sealed
   anew.
5. The log is emptied, the file rebuilt in key order, and the log emptied again.
6. The old keys are destroyed: what the disk, a log or a backup still holds of before cannot be
   opened by anybody.

A month that is over is closed in the same way (2, 4, 5, 6), however little waits: its marks say who
gave a reaction to whoever has their key.
"""

import asyncio
from collections.abc import Collection
from dataclasses import dataclass
from functools import partial

from storage import marks, outbox
from storage.database import Database, Tx
from storage.dialogue import states, tallies
from storage.story import (
    answers,
    calls,
    moderating,
    reactions,
    scales,
    tries,
    waiting,
    writings,
)


@dataclass(frozen=True, slots=True)
class Least:
    """The fewest, of each kind.

    batch: that are released at once. group: people behind a figure shown to a group. circle:
    people in a circle that may be named.
    """

    batch: int = 3
    group: int = 5
    circle: int = 10


async def release_batch(
    database: Database, least: Least, *, seed: int, month: str, also: Collection[str] = ()
) -> int:
    """Release all that waits, of each kind of which enough do; return how many stories.

    One caller at a time. `seed` is of the system's chance; what is counted is counted for `month`
    (YYYY-MM). `also`: ids of people to be told that something waits, beside the facilitators.
    """
    if not await database.unit(partial(_owes, least=least, month=month)):
        await settle(database)
        return 0
    await asyncio.to_thread(database.passing.renew)
    released = await database.unit(
        partial(_release_enough, least=least, seed=seed, month=month, also=also)
    )
    await settle(database)
    return released


async def settle(database: Database) -> None:
    """Finish the cleaning that a release owes; nothing when none does. Also called at start."""
    if database.passing.settled:
        return
    await database.unit(_reseal)
    await database.checkpoint()
    await database.vacuum()
    await database.checkpoint()
    await asyncio.to_thread(database.passing.destroy_old)


def enough_wait(tx: Tx, *, least: Least) -> bool:
    """Say whether enough of any kind wait for a release to move something."""
    waits = (waiting.count, tallies.waiting, reactions.people, answers.people)
    if max(number(tx) for number in waits) >= least.batch:
        return True
    return scales.enough_wait(tx, least.group)


def _owes(tx: Tx, *, least: Least, month: str) -> bool:
    return enough_wait(tx, least=least) or bool(reactions.over(tx, month))


def _release_enough(tx: Tx, *, least: Least, seed: int, month: str, also: Collection[str]) -> int:
    for purpose in reactions.over(tx, month):
        marks.close(tx, purpose)
    scales.release(tx, least.group)
    if tallies.waiting(tx) >= least.batch:
        tallies.release(tx, month)
    if reactions.people(tx) >= least.batch:
        reactions.release(tx)
    if answers.people(tx) >= least.batch:
        answers.release(tx, seed)
        calls.call_all(tx, also)
    if waiting.count(tx) < least.batch:  # one was withdrawn just now, or only choices were enough
        return 0
    calls.call_all(tx, also)
    return waiting.release(tx, seed, month, together=least.batch, in_circle=least.circle)


def _reseal(tx: Tx) -> None:
    for room in (
        *(waiting, tallies, reactions, answers, scales, marks),
        *(states, writings, moderating, tries, outbox),
    ):
        room.reseal(tx)
