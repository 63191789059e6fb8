"""Moderation and codes under attack: who judged, who asked, who answered, who holds a code.

The attacker has the database after a release and a decision, its write-ahead log, both keys as they
are then, the log, and a copy of the whole disk from before the release, with the keys of now.
"""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bot.keys import KEY_FILE, PASSING_FILE
from flows.errors import SealError
from flows.story import code
from flows.story.content import Content, StoryType
from flows.story.story import Draft
from storage.database import Tx
from storage.keyfile import secret_from_file
from storage.passing import PassingKeys
from storage.sealing import Box, Sealer
from storage.story import notices, questions, replies, stories, waiting
from tests.attacks.logged import logged
from tests.moderating import approve_all
from tests.stage import Stage, staged

ADMINS = frozenset({5_000_000_001, 5_000_000_002})
MONTH = "2026-03"
CODE = code.draw(b"a writer's own seed of chance")
LATE = datetime(2030, 1, 1, tzinfo=UTC)
WORDS = ("boerderij", "kersenboom", "vlinderkast")


def in_moderation(digest: bytes, tx: Tx) -> str:
    stories.take_in(
        tx, Draft(Content(StoryType.DILEMMA, "De boerderij stond er nog.", "nl"), digest)
    )
    found = stories.of_code(tx, digest)
    assert found is not None
    return found.id


def two_more(tx: Tx) -> None:
    for number in range(2):
        waiting.put(tx, Draft(Content(StoryType.WISDOM, "Nog een.", "nl"), bytes([number]) * 32))


def rows(path: Path, statement: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as database:
        return database.execute(statement).fetchall()


async def whole(stage: Stage, folder: Path) -> None:
    """One story is asked about, answered, hidden in and published; copied before the release."""
    digest = stage.app.runner.house.sealer.digest_code(CODE)
    await stage.app.database.unit(partial(in_moderation, digest))
    fleur, gijs, writer = (stage.person(name) for name in ("Fleur", "Gijs", "Noor"))
    await stage.says(fleur, "/modereer")
    await stage.taps(fleur, "Lees een verhaal")
    await stage.taps(fleur, "Vraag stellen")
    await stage.says(fleur, "Stond de kersenboom er ook?")
    await stage.taps(fleur, "Stel deze vraag")
    await stage.says(writer, f"/reacties {CODE}")
    await stage.taps(writer, "Antwoorden")
    await stage.says(writer, "Ja, bij het vlinderkast.")
    await stage.taps(writer, "Zo is het goed")
    await stage.says(stage.person("Sam"), "/reacties boom boot berg brug")
    await stage.app.database.unit(two_more)
    await stage.says(gijs, "/modereer")
    await stage.says(fleur, "/modereer")
    shutil.copytree(folder / "house", folder / "before")
    await stage.passes(hours=25)
    for reader in (fleur, gijs):
        await approve_all(stage, reader)
    await stage.app.tick()
    shutil.copytree(folder / "house", folder / "after")


@pytest.fixture
async def loot(tmp_path: Path) -> tuple[Path, str]:
    """What is stolen, and the log."""
    (tmp_path / "house").mkdir()
    with logged() as log:
        async with staged(tmp_path / "house", admins=ADMINS) as stage:
            await whole(stage, tmp_path)
    return tmp_path, log.getvalue()


async def test_nothing_tells_who_judged_asked_or_answered(loot: tuple[Path, str]) -> None:
    """Once a story is decided: no row, no free page, no old row that a key opens, no log line."""
    folder, log = loot
    after = folder / "after" / "houvast.db"
    assert rows(after, "SELECT count(*) FROM stories WHERE status = 'published'") == [(3,)]
    for table in ("approvals", "moderating", "additions"):
        assert rows(after, f"SELECT count(*) FROM {table}") == [(0,)]  # noqa: S608
    assert rows(after, "SELECT count(*) FROM replies WHERE kind = 'question'") == [(0,)]
    acts = rows(after, "SELECT act, times FROM moderation")
    assert dict(acts) == {
        "approved": 6,
        "published": 3,
        "asked": 1,
        "answered": 1,
    }
    keys = PassingKeys(folder / "after" / PASSING_FILE)
    sealer = Sealer(secret_from_file(folder / "after" / KEY_FILE))
    raw = b"".join(each.read_bytes() for each in (folder / "after").glob("houvast.db*"))
    judges = [sealer.pseudonym(each) for each in ADMINS]
    for (story,) in rows(after, "SELECT id FROM stories"):
        assert not [each for each in judges if f"{story}{each}".encode() in raw]
    tried = 0
    for table in ("waiting_stories", "tries"):
        statement = f"SELECT id, sealed FROM {table}"  # noqa: S608
        for key, sealed in rows(folder / "before" / "houvast.db", statement):
            for opener in (keys, sealer):
                with pytest.raises(SealError):
                    opener.open(sealed, f"{table}.sealed:{key}")
                tried += 1
    assert tried == 2 * (3 + 1)
    for secret in (*WORDS, CODE, *(sealer.pseudonym(each) for each in ADMINS)):
        assert secret not in log


async def test_an_answer_that_waits_looks_like_a_story(loot: tuple[Path, str]) -> None:
    """By table, id and length: whose act brought it in is no longer that of somebody asked."""
    folder, _ = loot
    waited = rows(folder / "before" / "houvast.db", "SELECT id, sealed FROM waiting_stories")
    assert len(waited) == 3
    assert len({len(str(key)) for key, _ in waited}) == 1
    assert len({len(sealed) for _, sealed in waited}) == 1


async def test_what_a_facilitator_types_is_of_one_length(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Hiding, asking, a long question or none yet: the note of it tells them not apart."""
    sizes: list[int] = []
    real = Box.seal

    def seal(box: Box, plain: bytes, place: str, *, pad: int = 0) -> bytes:
        out = real(box, plain, place, pad=pad)
        if place.startswith("moderating."):
            sizes.append(len(out))
        return out

    monkeypatch.setattr(Box, "seal", seal)
    async with staged(tmp_path, admins=ADMINS) as stage:
        await stage.app.database.unit(partial(in_moderation, b"d" * 32))
        fleur = stage.person("Fleur")
        for act, typed in (("Woorden verbergen", "zeppelin"), ("Vraag stellen", "Wat? " * 60)):
            await stage.says(fleur, "/modereer")
            await stage.taps(fleur, "Lees een verhaal")
            await stage.taps(fleur, act)
            await stage.says(fleur, typed.strip())
    assert len(sizes) == 3
    assert len(set(sizes)) == 1


async def test_the_weekly_line_is_the_same_for_tellers_and_others(tmp_path: Path) -> None:
    """In words and moment; with no reply nobody hears anything, and telling switches nothing on."""
    async with staged(tmp_path, admins=ADMINS) as stage:
        teller, other = stage.person("Noor"), stage.person("Sam")
        digest = stage.app.runner.house.sealer.digest_code(CODE)
        story = await stage.app.database.unit(partial(in_moderation, digest))
        for person in (teller, other):
            await stage.says(person, "/instellingen")
            await stage.taps(person, "Bericht over reacties")
            await stage.taps(person, "Aan")
        await stage.says(teller, f"/reacties {CODE}")
        before = {person.id: len(person.screen()) for person in (teller, other)}
        await stage.passes(days=7)
        assert {person.id: len(person.screen()) for person in (teller, other)} == before
        await stage.app.database.unit(lambda tx: questions.ask(tx, story, "Wat?", MONTH))
        assert await stage.app.database.unit(replies.stories_with_any) == 1
        moments = await stage.app.database.unit(lambda tx: notices.due(tx, LATE, 9))
        assert len({each.next_at for each in moments}) == 1
        await stage.passes(days=7)
        said = [person.screen()[-1].text for person in (teller, other)]
        assert said[0] == said[1]
        assert said[0].startswith("Er zijn reacties op één verhaal.")


async def test_telling_a_story_switches_no_line_on(tmp_path: Path) -> None:
    """Nor does fetching what came back."""
    async with staged(tmp_path) as stage:
        teller = stage.person("Noor")
        digest = stage.app.runner.house.sealer.digest_code(CODE)
        await stage.app.database.unit(partial(in_moderation, digest))
        await stage.says(teller, f"/reacties {CODE}")
        assert rows(tmp_path / "houvast.db", "SELECT count(*) FROM notices") == [(0,)]
