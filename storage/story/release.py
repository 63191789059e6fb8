"""A release: what waits becomes stories, and nothing is left that says which was whose.

The rules, in the order of the steps:

1. Fewer than the minimum wait: nothing happens.
2. A new passing key is on disk before anything moves. From here on more than one key in the file
   says that cleaning is owed, so a crash anywhere below is mended by `settle` at the next start.
3. One unit moves all drafts, shuffled, to the stories.
4. What is still on its way (drafts that came in between, dialogues, messages) is sealed anew.
5. The log is emptied, the file rebuilt in key order, and the log emptied again.
6. The old keys are destroyed: what the disk, a log or a backup still holds of before cannot be
   opened by anybody.
"""

import asyncio
from functools import partial

from storage import outbox
from storage.database import Database, Tx
from storage.dialogue import states
from storage.story import waiting


async def release_batch(database: Database, *, minimum: int, seed: int) -> int:
    """Release all stories that wait if at least `minimum` do; return how many that were.

    One caller at a time. `seed` is of the system's chance.
    """
    if await database.unit(waiting.count) < minimum:
        await settle(database)
        return 0
    await asyncio.to_thread(database.passing.renew)
    released = await database.unit(partial(_release_enough, minimum=minimum, seed=seed))
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


def _release_enough(tx: Tx, *, minimum: int, seed: int) -> int:
    if waiting.count(tx) < minimum:  # one was withdrawn just now
        return 0
    return waiting.release(tx, seed)


def _reseal(tx: Tx) -> None:
    for room in (waiting, states, outbox):
        room.reseal(tx)
