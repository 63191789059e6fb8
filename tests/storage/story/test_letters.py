"""Letters in storage: bundles of what is published, one link, and choices that wait sealed."""

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta

import pytest

from flows.errors import SealError
from flows.story.letter import LATE, Answer, Choice, Letter, Scale, Side, Step, Writing
from storage.database import Tx
from storage.person import people
from storage.statements import Statement
from storage.story import letters, scales, stories, writings
from storage.story.release import Least, release_batch
from tests.letterbox import digest, let_there_be
from tests.storage.conftest import House

DUE = date(2026, 4, 17)
NOW = datetime(2026, 3, 18, 9, tzinfo=UTC)
CODE = b"c" * 32
GROUP = 5


def made(tx: Tx, ids: list[str], due: date = DUE, code: bytes = CODE) -> Letter:
    return letters.make(
        tx, board="Raad", question="Mag het?", stories=ids, due=due, month="2026-03", code=code
    )


async def letter_of(house: House, number: int = 3) -> Letter:
    return await house.do(lambda tx: made(tx, let_there_be(number, tx)))


async def release(house: House) -> None:
    await release_batch(house.database, Least(batch=3, group=GROUP), seed=1, month="2026-03")


async def weigh(house: House, letter: Letter, side: Side, steps: list[int], first: int) -> None:
    for number, step in enumerate(steps):
        person = await house.someone(first + number)
        await house.do(
            lambda tx, p=person, s=step: scales.choose(tx, letter.id, p, side, Scale.ROOM, s)  # type: ignore[misc]
        )


async def test_only_what_a_board_may_read_is_bundled(house: House) -> None:
    """Of seven stories one is for colleagues alone; one that is refused is not there either."""
    ids = await house.do(lambda tx: let_there_be(7, tx))
    letter = await house.do(lambda tx: made(tx, [*ids, "onzin"]))
    bundled = await house.do(lambda tx: letters.stories_of(tx, letter.id))
    assert letter.bundled == 6
    assert {each.id for each in bundled} == {*ids} - {ids[4]}
    assert [each.id for each in bundled if not each.for_colleagues] == [ids[3]]
    assert sorted(await house.do(letters.eligible)) == sorted(each.id for each in bundled)


async def test_a_withdrawn_story_leaves_the_letter_and_is_counted(house: House) -> None:
    """No row of it is left; the letter remembers how many it began with."""
    letter = await letter_of(house)
    await house.do(lambda tx: stories.withdraw(tx, digest(0)))
    found = await house.do(lambda tx: letters.find(tx, letter.id))
    assert found is not None
    left = await house.do(lambda tx: letters.stories_of(tx, letter.id))
    assert (found.bundled, len(left)) == (3, 2)


async def test_a_letter_comes_back_as_it_was_with_its_answer(house: House) -> None:
    """Before and after the answer."""
    letter = await letter_of(house)
    assert await house.do(lambda tx: letters.find(tx, letter.id)) == letter
    given = Answer(Choice.LOOK_INTO, "Wij zoeken het uit.", "2026-04", late=True)
    await house.do(lambda tx: letters.answer(tx, letter, given))
    found = await house.do(lambda tx: letters.find(tx, letter.id))
    assert found is not None
    assert found.answer == given
    assert await house.do(letters.every) == [found]


async def test_nothing_of_a_letter_stands_in_the_clear(house: House) -> None:
    """Not the board's name, the question or the answer; who made it stands nowhere."""
    letter = await letter_of(house)
    given = Answer(Choice.DO, "Wij doen het in mei.", "2026-04")
    await house.do(lambda tx: letters.answer(tx, letter, given))
    raw = house.bytes_on_disk()
    assert not [word for word in (b"Mag het", b"Raad", b"mei", b"look_into") if word in raw]
    columns = Statement("columns", "", "SELECT name FROM pragma_table_info('letters');")
    rows = await house.do(lambda tx: tx.all(columns))
    assert {row["name"] for row in rows} == {"id", "due", "closed", "digest", "sealed"}


async def test_another_link_takes_the_right_from_who_came_by_the_old_one(house: House) -> None:
    """The old code opens nothing any more."""
    letter = await letter_of(house)
    person = await house.someone()
    assert await house.do(lambda tx: letters.join(tx, letter.id, person, NOW))
    assert not await house.do(lambda tx: letters.join(tx, letter.id, person, None))
    await house.do(lambda tx: letters.renew(tx, letter.id, b"d" * 32))
    assert not await house.do(lambda tx: letters.is_director(tx, letter.id, person))
    assert await house.do(lambda tx: letters.by_code(tx, CODE)) is None
    assert await house.do(lambda tx: letters.by_code(tx, b"d" * 32)) == letter


async def test_a_reminder_is_due_once_until_it_is_set_anew(house: House) -> None:
    """The longest waiting first; an answer ends all of them."""
    letter = await letter_of(house)
    one, other = await house.someone(70_000_001), await house.someone(70_000_002)
    await house.do(lambda tx: letters.join(tx, letter.id, one, NOW + timedelta(days=2)))
    await house.do(lambda tx: letters.join(tx, letter.id, other, NOW + timedelta(days=1)))
    assert await house.do(letters.earliest) == NOW + timedelta(days=1)
    later = NOW + timedelta(days=3)
    due = await house.do(lambda tx: letters.due(tx, later, 9))
    assert [each.person_id for each in due] == [other, one]
    await house.do(lambda tx: letters.remind(tx, due[0], None))
    await house.do(lambda tx: letters.remind(tx, due[1], later + timedelta(days=1)))
    assert await house.do(lambda tx: letters.due(tx, later, 9)) == []
    await house.do(lambda tx: letters.answer(tx, letter, Answer(Choice.DO, "Ja.", "2026-04")))
    assert await house.do(letters.earliest) is None


async def test_a_letter_closes_and_forgets_who_may_answer_and_who_has_chosen(house: House) -> None:
    """Sixty days after its last day, and stays to be read."""
    letter = await letter_of(house)
    person = await house.someone()
    await house.do(lambda tx: letters.join(tx, letter.id, person, NOW))
    await weigh(house, letter, Side.PROFESSIONALS, [4], 70_000_001)
    assert await house.do(lambda tx: letters.close_old(tx, DUE + LATE)) == 0
    assert await house.do(lambda tx: letters.close_old(tx, DUE + LATE + timedelta(1))) == 1
    assert await house.do(lambda tx: letters.of(tx, person)) == 0
    assert not await house.do(lambda tx: scales.chose(tx, letter.id, person, Scale.ROOM))
    assert await house.do(lambda tx: letters.by_code(tx, CODE)) is None
    found = await house.do(lambda tx: letters.find(tx, letter.id))
    assert found is not None
    assert found.closed
    await house.do(lambda tx: scales.release(tx, GROUP))
    assert await house.do(lambda tx: tx.all(scales.SQL["every"])) == []


async def test_choices_are_added_by_five_of_a_side_at_once(house: House) -> None:
    """Four go on waiting; a fifth brings all; both figures never differ by fewer than five."""
    letter = await letter_of(house)
    await weigh(house, letter, Side.PROFESSIONALS, [6, 6, 6, 6], 70_000_001)
    await weigh(house, letter, Side.DIRECTORS, [2, 2, 2, 2], 71_000_001)
    await release(house)
    assert await house.do(lambda tx: scales.of_letter(tx, letter.id, 1)) == []
    await weigh(house, letter, Side.PROFESSIONALS, [1], 72_000_001)
    await release(house)
    sums = await house.do(lambda tx: scales.of_letter(tx, letter.id, 1))
    assert sums == [scales.Sum(Side.PROFESSIONALS, Scale.ROOM, 5, 25)]
    await weigh(house, letter, Side.PROFESSIONALS, [7, 7, 7, 7], 73_000_001)
    await release(house)
    assert await house.do(lambda tx: scales.of_letter(tx, letter.id, 1)) == sums
    assert await house.do(lambda tx: scales.of_letter(tx, letter.id, 6)) == []


async def test_a_person_chooses_once_also_after_forgetting(house: House) -> None:
    """Else a sum could be filled up around another's choice; a letter that goes takes it along."""
    letter = await letter_of(house)
    for _ in range(6):
        await weigh(house, letter, Side.PROFESSIONALS, [7], 70_000_001)
        person = house.sealer.pseudonym(70_000_001)
        await house.do(lambda tx, p=person: people.forget(tx, p))  # type: ignore[misc]
    assert len(await house.do(lambda tx: tx.all(scales.SQL["every"]))) == 1
    assert await house.do(lambda tx: letters.take_back(tx, letter.id))
    await house.do(lambda tx: scales.release(tx, GROUP))
    assert await house.do(lambda tx: tx.all(scales.SQL["every"])) == []


async def test_neither_end_fits_is_counted_nowhere(house: House) -> None:
    """It is marked, so that it is not asked again."""
    letter, person = await letter_of(house), await house.someone()

    def neither(tx: Tx) -> bool:
        return scales.choose(tx, letter.id, person, Side.DIRECTORS, Scale.EQUAL, None)

    assert await house.do(neither)
    assert not await house.do(neither)
    assert await house.do(lambda tx: tx.all(scales.SQL["every"])) == []


async def test_what_somebody_chose_cannot_be_read_after_the_release(house: House) -> None:
    """Rows of one length, no person; the log and a copy of before open with no key that is left."""
    letter = await letter_of(house)
    await weigh(house, letter, Side.PROFESSIONALS, [1, 2, 3, 4, 7], 70_000_001)
    before = house.steal(house.folder / "before")
    await release(house)
    assert house.log_size() == 0
    with closing(sqlite3.connect(before)) as connection:
        rows = connection.execute("SELECT id, sealed FROM waiting_scales").fetchall()
    assert len({len(sealed) for _, sealed in rows}) == 1
    for key, sealed in rows:
        for opener in (house.database.passing, house.sealer):
            with pytest.raises(SealError):
                opener.open(sealed, f"waiting_scales.sealed:{key}")
    columns = Statement("columns", "", "SELECT name FROM pragma_table_info('waiting_scales');")
    assert [row["name"] for row in await house.do(lambda tx: tx.all(columns))] == ["id", "sealed"]


async def test_what_is_written_lasts_a_day_and_survives_a_release(house: House) -> None:
    """Sealed anew, at one length, with the time it began with; then gone."""
    person = await house.someone()
    first = Writing(Step.QUESTION, stories=("a", "b"))
    later = Writing(Step.BOARD, stories=("a", "b"), question="Mag het?" * 30)
    until = NOW + timedelta(hours=24)
    await house.do(lambda tx: writings.save(tx, person, first, until))
    await house.do(lambda tx: writings.save(tx, person, later, until + timedelta(hours=9)))
    letter = await letter_of(house)
    await weigh(house, letter, Side.PROFESSIONALS, [1, 2, 3, 4, 7], 71_000_001)
    await release(house)
    assert await house.do(lambda tx: writings.load(tx, person, NOW)) == later
    assert await house.do(lambda tx: writings.load(tx, person, until)) is None
    held = await house.do(lambda tx: people.held(tx, person))
    assert isinstance(held["letter_or_answer_being_written"], dict)
    assert await house.do(lambda tx: writings.purge(tx, until)) == 1
