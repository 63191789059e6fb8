"""People: who is here, what is held on them, and that it goes."""

from datetime import UTC, date, datetime

import orjson

from flows.checkin.weeks import Week
from flows.dialogue.event import Redacted
from flows.dialogue.state import Place, State
from flows.person.person import Person
from flows.person.quiet import QuietHours
from flows.story.post import Post
from storage import outbox
from storage.checkin import subscriptions, weeks
from storage.database import Tx
from storage.dialogue import reminders, states, traces
from storage.person import circles, members, people
from storage.story import posts
from tests.storage.conftest import House

TELEGRAM_ID = 70_000_001
NOW = datetime(2031, 4, 5, 12, tzinfo=UTC)
TYPED = "Ik twijfelde over een gezin"
SENTENCE = "Ik bel haar morgen"
CIRCLE = "Kring Zeeheldenkwartier"
OTHER = "Kring Statenkwartier"
EARLY = QuietHours.parse("18:00-08:00")


async def fill(house: House) -> str:
    """Somebody on whom everything is held that can be."""
    person = await house.someone(TELEGRAM_ID)
    state = State(
        "goed_doen",
        "v",
        "r",
        (Place("goed_doen", "case"),),
        answers={"case": TYPED},
        prepared={"story": Redacted(TYPED)},
    )
    circle = await house.do(lambda tx: circles.make(tx, CIRCLE))
    await house.do(lambda tx: circles.grant(tx, person, circle.id))
    other = await house.do(lambda tx: circles.make(tx, OTHER))
    await house.do(lambda tx: members.join(tx, person, other.id))
    await house.do(lambda tx: states.save(tx, person, state, NOW))
    await house.do(lambda tx: traces.note(tx, person, 12, date(2031, 4, 5)))
    await house.do(lambda tx: reminders.remind(tx, person, NOW, "goed_doen", SENTENCE))
    await house.do(lambda tx: subscriptions.subscribe(tx, person, 4, 16, NOW))
    await house.do(lambda tx: posts.subscribe(tx, person, Post.WEEK, NOW))
    await house.do(lambda tx: weeks.keep(tx, person, [Week(date(2031, 3, 31), 2)]))
    await house.do(
        lambda tx: outbox.note(tx, person, TELEGRAM_ID, "sendMessage", {"text": TYPED}, live=True)
    )
    return person


async def test_who_arrives_is_new_once(house: House) -> None:
    """The first language and time zone stay until changed."""
    person, new = await house.do(
        lambda tx: people.arrive(tx, TELEGRAM_ID, language="nl", timezone="Europe/Amsterdam")
    )
    assert (person, new) == (
        Person(house.sealer.pseudonym(TELEGRAM_ID), "nl", "Europe/Amsterdam"), True,
    )  # fmt: skip
    await house.do(lambda tx: people.set_language(tx, person.id, "en"))
    await house.do(lambda tx: people.set_welcomed(tx, person.id))
    known, new = await house.do(
        lambda tx: people.arrive(tx, TELEGRAM_ID, language="nl", timezone="UTC")
    )
    assert (known, new) == (Person(person.id, "en", "Europe/Amsterdam", welcomed=True), False)
    assert await house.do(lambda tx: people.address(tx, person.id)) == TELEGRAM_ID


async def test_what_somebody_sets_stays(house: House) -> None:
    """Zone, quiet hours and the mode of dialogues, until they are set again."""
    person = await house.someone(TELEGRAM_ID)

    def settled(tx: Tx) -> Person | None:
        people.set_timezone(tx, person, "America/Curacao")
        people.set_quiet(tx, person, QuietHours.parse("18:00-08:00"))
        people.set_discreet(tx, person, discreet=True)
        return people.find(tx, person)

    expected = Person(person, "nl", "America/Curacao", quiet=EARLY, discreet=True)
    assert await house.do(settled) == expected
    await house.do(lambda tx: people.set_quiet(tx, person, None))
    await house.do(lambda tx: people.set_discreet(tx, person, discreet=False))
    known = await house.do(lambda tx: people.find(tx, person))
    assert known == Person(person, "nl", "America/Curacao")


async def test_nobody_is_found_by_a_pseudonym_of_nobody(house: House) -> None:
    """Nor an address, nor anything held, nor anything to forget."""
    assert await house.do(lambda tx: people.find(tx, "nobody")) is None
    assert await house.do(lambda tx: people.address(tx, "nobody")) is None
    assert await house.do(lambda tx: people.held(tx, "nobody")) == {}
    assert not await house.do(lambda tx: people.forget(tx, "nobody"))


async def test_who_is_gone_is_not_written_to_until_back(house: House) -> None:
    """What was under way is dropped; who comes back is known, and a facilitator still."""
    person = await fill(house)
    await house.do(lambda tx: people.mark_gone(tx, person))
    assert await house.do(lambda tx: people.address(tx, person)) is None
    assert await house.do(outbox.waiting) == []
    assert await house.do(lambda tx: states.load(tx, person)) is None
    assert await house.do(lambda tx: subscriptions.find(tx, person)) is None
    assert await house.do(lambda tx: posts.of(tx, person)) == []
    assert await house.do(lambda tx: reminders.of(tx, person)) == []
    assert await house.do(lambda tx: traces.count_for(tx, person)) == 0
    back, new = await house.do(
        lambda tx: people.arrive(tx, TELEGRAM_ID, language="nl", timezone="UTC")
    )
    assert (back.id, back.facilitator, new) == (person, True, False)
    assert await house.do(lambda tx: people.address(tx, person)) == TELEGRAM_ID


async def test_all_that_is_held_can_be_told(house: House) -> None:
    """As facts that can be written to a file, texts of the running dialogue included."""
    person = await fill(house)
    await house.do(lambda tx: people.set_quiet(tx, person, EARLY))
    await house.do(lambda tx: people.set_discreet(tx, person, discreet=True))
    held = await house.do(lambda tx: people.held(tx, person))
    assert orjson.loads(orjson.dumps(held)) == {
        "telegram_id": TELEGRAM_ID,
        "pseudonym": person,
        "language": "nl",
        "timezone": "Europe/Amsterdam",
        "welcomed": False,
        "quiet_hours": "18:00-08:00",
        "discreet": True,
        "facilitator_of": [CIRCLE],
        "member_of": [OTHER],
        "stories_approved_and_not_yet_decided": 0,
        "letters_to_a_board_that_one_may_answer": 0,
        "letter_or_answer_being_written": None,
        "story_being_judged": None,
        "wrong_codes": 0,
        "dialogue": {
            "dialogue": "goed_doen",
            "answers": {"case": TYPED},
            "prepared_for_sharing": {"story": TYPED},
            "kept_until": "2031-04-05T12:00:00+00:00",
        },
        "message_ids_kept_to_clear_the_chat": 1,
        "messages_on_their_way": 1,
        "reminders": [
            {
                "due_at": "2031-04-05T12:00:00+00:00",
                "dialogue": "goed_doen",
                "sentence": SENTENCE,
            }
        ],
        "checkin": {"weekday": 4, "hour": 16, "next_at": "2031-04-05T12:00:00+00:00"},
        "to_be_told_that_stories_wait": False,
        "weekly_line_about_replies": False,
        "post": [{"kind": "week", "next_at": "2031-04-05T12:00:00+00:00"}],
        "week_scores": [{"week_of": "2031-03-31", "score": 2}],
    }


async def test_little_is_held_on_who_only_said_hello(house: House) -> None:
    """No dialogue, no check-in."""
    held = await house.do(lambda tx: people.held(tx, house.sealer.pseudonym(TELEGRAM_ID)))
    assert held == {}
    person = await house.someone(TELEGRAM_ID)
    held = await house.do(lambda tx: people.held(tx, person))
    assert (held["dialogue"], held["checkin"], held["reminders"]) == (None, None, [])


async def test_forgetting_leaves_no_row_of_a_person(house: House) -> None:
    """Not in any table: who comes back is new."""
    person = await fill(house)
    assert await house.do(lambda tx: people.forget(tx, person))
    await house.database.checkpoint()
    assert person.encode() not in house.bytes_on_disk()
    _, new = await house.do(
        lambda tx: people.arrive(tx, TELEGRAM_ID, language="nl", timezone="UTC")
    )
    assert new
