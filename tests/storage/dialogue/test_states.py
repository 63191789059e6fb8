"""States of dialogues: one a person, sealed, for at most a day."""

from datetime import UTC, datetime, timedelta

from flows.dialogue.event import Redacted
from flows.dialogue.state import Place, State
from storage.dialogue import states
from tests.storage.conftest import House

NOW = datetime(2031, 4, 5, 12, 34, 56, tzinfo=UTC)
STATE = State(
    dialogue="goed_doen",
    version="v1",
    run="r1",
    stack=(Place("goed_doen", "summary", "after"), Place("contact", "who")),
    answers={"case": "Ik twijfelde over het gezin.", "home": 5, "anchor": ("craft", "family")},
    ticked=("craft",),
    prepared={"story": Redacted("Een moeder.")},
)


async def save(house: House, person: str, state: State = STATE) -> None:
    await house.do(lambda tx: states.save(tx, person, state, NOW + timedelta(hours=24)))


async def test_a_state_comes_back_as_it_was_after_a_restart(house: House) -> None:
    """Places, answers, ticks and prepared texts alike."""
    person = await house.someone()
    await save(house, person)
    await house.reopen()
    assert await house.do(lambda tx: states.load(tx, person)) == STATE


async def test_who_has_no_dialogue_has_no_state(house: House) -> None:
    """Nor a time, nor a question; dropping it is harmless."""
    person = await house.someone()
    await house.do(lambda tx: states.drop(tx, person))
    assert await house.do(lambda tx: states.load(tx, person)) is None
    assert await house.do(lambda tx: states.until(tx, person)) is None
    assert await house.do(lambda tx: states.question(tx, person)) is None


async def test_the_time_is_kept_to_the_hour_begun(house: House) -> None:
    """When somebody was here is not written down to the minute, nor kept longer than promised."""
    person = await house.someone()
    await save(house, person)
    assert await house.do(lambda tx: states.until(tx, person)) == datetime(
        2031, 4, 6, 12, tzinfo=UTC
    )


async def test_a_state_goes_when_its_time_is_over(house: House) -> None:
    """A day is the most."""
    person = await house.someone()
    await save(house, person)
    assert await house.do(lambda tx: states.purge(tx, NOW + timedelta(hours=23))) == 0
    assert await house.do(lambda tx: states.purge(tx, NOW + timedelta(hours=24))) == 1
    assert await house.do(lambda tx: states.load(tx, person)) is None


async def test_the_question_stays_until_another_is_asked(house: House) -> None:
    """Saving the state keeps it; dropping the state forgets it."""
    person = await house.someone()
    await save(house, person)
    await house.do(lambda tx: states.set_question(tx, person, 815))
    await save(house, person)
    assert await house.do(lambda tx: states.question(tx, person)) == 815
    await house.do(lambda tx: states.set_question(tx, person, None))
    assert await house.do(lambda tx: states.question(tx, person)) is None
    await house.do(lambda tx: states.drop(tx, person))
    await house.do(lambda tx: states.set_question(tx, person, 816))
    assert await house.do(lambda tx: states.question(tx, person)) is None


async def test_a_state_that_cannot_be_read_any_more_is_none(house: House) -> None:
    """Written by a version whose states looked otherwise: the person starts anew."""
    person = await house.someone()
    await save(house, person)
    place = states._place(person)
    await house.do(
        lambda tx: tx.run(
            states.SQL["reseal"], key=person, sealed=tx.passing.seal(b'{"odd": 1}', place)
        )
    )
    assert await house.do(lambda tx: states.load(tx, person)) is None


async def test_the_length_says_nothing_of_an_answer(house: House) -> None:
    """States within a step of 1 KiB are equally long."""
    lengths = set()
    for number, text in enumerate(["Ja.", "Een lang antwoord. " * 20]):
        person = await house.someone(70_000_010 + number)
        state = State("d", "v", "r", (Place("d", "s"),), answers={"case": text})
        await save(house, person, state)
    rows = await house.do(lambda tx: tx.all(states.SQL["every"]))
    lengths = {len(row["sealed"]) for row in rows}
    assert len(lengths) == 1


async def test_a_dialogue_that_lies_is_given_out_once(house: House) -> None:
    """Whoever asks, and however often something is answered after it."""
    person = await house.someone()
    at, until = NOW + timedelta(hours=3), NOW + timedelta(hours=24)
    await house.do(lambda tx: states.save(tx, person, STATE, until, at))
    assert await house.do(states.earliest) == at
    assert await house.do(lambda tx: states.lying(tx, at - timedelta(seconds=1), 10)) == []
    assert await house.do(lambda tx: states.lying(tx, at, 10)) == [person]
    await house.do(lambda tx: states.save(tx, person, STATE, until, at))
    assert await house.do(lambda tx: states.lying(tx, until, 10)) == []
    assert await house.do(states.earliest) is None


async def test_an_answer_puts_the_nudge_off_and_the_next_dialogue_has_its_own(
    house: House,
) -> None:
    """It counts from the last answer; a claimed one can come later all the same."""
    person = await house.someone()
    at, until = NOW + timedelta(hours=3), NOW + timedelta(hours=24)
    later = at + timedelta(hours=2)
    await house.do(lambda tx: states.save(tx, person, STATE, until, at))
    await house.do(lambda tx: states.save(tx, person, STATE, until, later))
    assert await house.do(lambda tx: states.lying(tx, at, 10)) == []
    assert await house.do(lambda tx: states.lying(tx, later, 10)) == [person]
    await house.do(lambda tx: states.nudge_later(tx, person, until))
    assert await house.do(lambda tx: states.lying(tx, until, 10)) == [person]
    await house.do(lambda tx: states.drop(tx, person))
    await house.do(lambda tx: states.save(tx, person, STATE, until, at))
    assert await house.do(lambda tx: states.lying(tx, at, 10)) == [person]
