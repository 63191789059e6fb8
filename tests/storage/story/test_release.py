"""The waiting room and its release, with a crash between any two steps."""

import asyncio
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from flows.dialogue.state import Place, State
from flows.story.content import Content, StoryType
from flows.story.story import Draft, StoryStatus
from storage import outbox
from storage.database import Tx
from storage.dialogue import states
from storage.passing import PassingKeys
from storage.statements import Statement
from storage.story import stories, waiting
from storage.story.release import Least, release_batch, settle
from tests.storage.conftest import SECRET, House

ANY_ID = Statement("test.ids", "", "SELECT id FROM stories;")
GROUP = -1_001_234_567_890
MONTH = "2031-04"


def draft(number: int, size: int = 20) -> Draft:
    text = f"Verhaal {number}: ".ljust(size, "x")
    return Draft(Content(StoryType.DILEMMA, text, "nl"), number.to_bytes(32, "big"))


async def put(house: House, *numbers: int) -> None:
    for number in numbers:
        await house.do(lambda tx, n=number: waiting.put(tx, draft(n)))  # type: ignore[misc]


async def in_moderation(house: House) -> int:
    return await house.do(lambda tx: stories.count(tx, StoryStatus.MODERATION))


async def texts(house: House) -> set[str]:
    rows = await house.do(lambda tx: tx.all(waiting.SQL["every"]))
    assert rows == []
    person = await house.someone(70_000_009)
    found = await house.do(
        lambda tx: [
            stories.find(tx, row["id"])
            for row in tx.all(stories.SQL["to_moderate"], person_id=person)
        ]
    )
    return {story.content.text.strip("x") for story in found if story}


async def test_fewer_than_the_minimum_go_on_waiting(house: House) -> None:
    """Nothing is released, and the key stays."""
    await put(house, 1, 2)
    assert await release_batch(house.database, Least(batch=3), seed=1, month=MONTH) == 0
    assert await house.do(waiting.count) == 2
    assert house.database.passing.settled


async def test_a_release_moves_all_that_waits(house: House) -> None:
    """To moderation, under new ids; the old key is destroyed and the log empty."""
    await put(house, 1, 2, 3, 4)
    before = {row["key"] for row in await house.do(lambda tx: tx.all(waiting.SQL["every"]))}
    old_key = (house.folder / "houvast.seal").read_bytes()
    assert await release_batch(house.database, Least(batch=3), seed=1, month=MONTH) == 4
    assert await texts(house) == {f"Verhaal {number}: " for number in (1, 2, 3, 4)}
    ids = {row["id"] for row in await house.do(lambda tx: tx.all(ANY_ID))}
    assert not ids & before
    assert house.database.passing.settled
    assert (house.folder / "houvast.seal").read_bytes() != old_key


async def test_stories_are_moved_in_an_order_of_the_seed(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not in that of the rows that waited; with the same seed in the same."""
    await put(house, *range(1, 13))

    def orders(tx: Tx) -> list[list[str]]:
        moved: list[list[str]] = []
        kept = tx.all(waiting.SQL["every"])
        for seed in (1, 1, 2):
            moved.append([])
            monkeypatch.setattr(
                stories, "take_in", lambda _, one: moved[-1].append(one.content.text)
            )
            waiting.release(tx, seed, MONTH)
            for row in kept:
                tx.run(waiting.SQL["put"], key=row["key"], sealed=row["sealed"])
        return moved

    one, again, other = await house.do(orders)
    assert one == again
    assert one != other
    assert sorted(one) == sorted(other)


async def test_a_waiting_story_is_withdrawn_by_its_code(house: House) -> None:
    """Once, and nobody else's."""
    await put(house, 1, 2)
    for number, there in [(1, True), (1, False), (3, False)]:
        digest = draft(number).digest
        assert await house.do(lambda tx, d=digest: waiting.withdraw(tx, d)) is there  # type: ignore[misc]
    assert await house.do(waiting.count) == 1


async def test_a_story_withdrawn_in_the_last_moment_stops_the_release(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The minimum counts in the very unit that moves; what stays is kept under the new key."""
    await put(house, 1, 2, 3)
    renew = PassingKeys.renew

    def renew_and_withdraw(keys: PassingKeys) -> None:
        renew(keys)
        loop.call_soon_threadsafe(withdrawn.append, loop.create_task(put_away()))

    async def put_away() -> None:
        await house.do(lambda tx: waiting.withdraw(tx, draft(1).digest))

    loop = asyncio.get_running_loop()
    withdrawn: list[asyncio.Task[None]] = []
    monkeypatch.setattr(PassingKeys, "renew", renew_and_withdraw)
    assert await release_batch(house.database, Least(batch=3), seed=1, month=MONTH) == 0
    monkeypatch.undo()
    await put(house, 4)
    assert await release_batch(house.database, Least(batch=3), seed=1, month=MONTH) == 3
    assert await texts(house) == {f"Verhaal {number}: " for number in (2, 3, 4)}


async def test_what_is_under_way_survives_a_release(house: House) -> None:
    """A running dialogue and a message not sent yet are sealed anew, not lost."""
    person = await house.someone()
    state = State("goed_doen", "v", "r", (Place("goed_doen", "case"),))
    until = datetime(2031, 4, 5, tzinfo=UTC) + timedelta(hours=24)
    await house.do(lambda tx: states.save(tx, person, state, until))
    await house.do(lambda tx: outbox.note(tx, None, GROUP, "sendMessage", {}, live=True))
    await put(house, 1, 2, 3)
    await release_batch(house.database, Least(batch=3), seed=1, month=MONTH)
    assert await house.do(lambda tx: states.load(tx, person)) == state
    assert len(await house.do(outbox.waiting)) == 1


async def test_drafts_that_no_key_opens_any_more_do_not_stop_a_release(house: House) -> None:
    """A backup of before a release was put back: those stories were released then."""
    await put(house, 1, 2, 3)
    (house.folder / "houvast.seal").unlink()
    PassingKeys(house.folder / "houvast.seal")
    await put(house, 4)
    assert not await house.do(lambda tx: waiting.withdraw(tx, draft(1).digest))
    assert await release_batch(house.database, Least(batch=3), seed=1, month=MONTH) == 1
    assert await texts(house) == {"Verhaal 4: "}


RELEASER = """
import asyncio, os, signal, sys
from pathlib import Path
from storage import passing, sqlite
from storage.database import open_database
from storage.passing import PassingKeys
from storage.sealing import Sealer
from storage.story import release

folder, owner, step, which = Path(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4]
holder = {
    "release": release, "passing": passing, "keys": PassingKeys,
    "database": sqlite.SqliteDatabase, "path": Path, "os": os,
}[owner]
real = getattr(holder, step)

def dies(*values, **named):
    if which == "after":
        real(*values, **named)
    os.kill(os.getpid(), signal.SIGKILL)

async def dies_awaited(*values, **named):
    if which == "after":
        await real(*values, **named)
    os.kill(os.getpid(), signal.SIGKILL)

async def main():
    keys = PassingKeys(folder / "houvast.seal")
    sealer = Sealer(bytes.fromhex(sys.argv[5]))
    database = await open_database(f"sqlite:///{folder}/houvast.db", sealer, keys)
    setattr(holder, step, dies_awaited if asyncio.iscoroutinefunction(real) else dies)
    await release.release_batch(database, Least(batch=3), seed=1, month="2031-04")

asyncio.run(main())
"""
STEPS = [
    ("keys", "renew"), ("release", "_release_enough"), ("release", "_reseal"),
    ("database", "checkpoint"), ("database", "vacuum"), ("keys", "destroy_old"),
    ("passing", "write_private"), ("os", "link"), ("path", "replace"), ("passing", "_overwrite"),
]  # fmt: skip


@pytest.mark.parametrize(("owner", "step"), STEPS)
@pytest.mark.parametrize("which", ["before", "after"])
async def test_a_crash_anywhere_in_a_release_loses_and_links_nothing(
    house: House, owner: str, step: str, which: str
) -> None:
    """Killed at this step: after the next start all stories are there once, and it is cleaned."""
    await put(house, 1, 2, 3)
    first_key = (house.folder / "houvast.seal").read_bytes().split()[1]
    await house.database.close()
    arguments = [str(house.folder), owner, step, which, SECRET.hex()]
    killed = subprocess.run(  # noqa: ASYNC221 - nothing else runs here
        [sys.executable, "-c", RELEASER, *arguments], check=False, capture_output=True
    )
    assert (killed.returncode, killed.stderr) == (-9, b"")
    await house.reopen()
    await settle(house.database)
    await release_batch(house.database, Least(batch=3), seed=2, month=MONTH)
    assert await texts(house) == {f"Verhaal {number}: " for number in (1, 2, 3)}
    assert await in_moderation(house) == 3
    assert house.database.passing.settled
    files = {path.name: path.read_bytes() for path in house.folder.iterdir()}
    assert set(files) == {"houvast.db", "houvast.db-wal", "houvast.db-shm", "houvast.seal"}
    assert not any(first_key in content for content in files.values())
