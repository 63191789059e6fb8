"""Sending what the outbox holds: order, pace, and what becomes of each note."""

import asyncio
import itertools
import logging
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from aiohttp import web
from telegram import Bot

from bot.telegram.outgoing import Note, Outgoing, Upload
from bot.telegram.pace import Pace
from tests.bot.telegram.conftest import Api, connected, ok, refusal

FAST = (0.001, 0.004)


@dataclass
class Shelf:
    """An outbox in memory: says what became of each note, by its id."""

    accepted_as: dict[str, int | None] = field(default_factory=dict)
    left: list[str] = field(default_factory=list)
    refusals: dict[str, str] = field(default_factory=dict)
    moved: dict[str, int] = field(default_factory=dict)
    order: list[str] = field(default_factory=list)
    fault: Exception | None = None
    told: asyncio.Event = field(default_factory=asyncio.Event)

    async def accepted(self, note: Note, message_id: int | None) -> None:
        await asyncio.sleep(0)
        if self.fault is not None:
            fault, self.fault = self.fault, None
            raise fault
        self.accepted_as[note.id] = message_id
        self.order.append(note.id)
        self.told.set()

    async def gone(self, note: Note) -> None:
        self.left.append(note.id)

    async def refused(self, note: Note, code: str) -> None:
        self.refusals[note.id] = code

    async def migrated(self, note: Note, new_chat: int) -> None:
        self.moved[note.id] = new_chat


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def out(bot: Bot, shelf: Shelf) -> Outgoing:
    return outgoing(bot, shelf)


def outgoing(bot: Bot, shelf: Shelf) -> Outgoing:
    """With pauses of milliseconds and no limits of pace: those have tests of their own."""
    pace = Pace(rate=100_000.0, burst=1000, chat_burst=1000, group_a_minute=1000)
    return Outgoing(bot, shelf, pace, backoff=FAST, after_timeout=0.02)


numbers = itertools.count(1)


def note(chat: int, text: str = "dag", method: str = "sendMessage", **fields: Any) -> Note:
    return Note(f"note-{next(numbers)}", chat, method, {"text": text, **fields})


def texts(api: Api, chat: int) -> list[str]:
    return [one["text"] for one in api.of("sendMessage") if one["chat_id"] == chat]


async def drained(out: Outgoing) -> None:
    await asyncio.wait_for(out.drained(), 10)


async def test_notes_are_sent_in_order_and_struck_off_with_their_number(
    api: Api, out: Outgoing, shelf: Shelf
) -> None:
    """Within a chat in order, `accepted` told of each with Telegram's number for it."""
    notes = [note(7, f"{n}") for n in range(5)] + [note(8, f"{n}") for n in range(5)]
    out.send(notes)
    await drained(out)
    assert texts(api, 7) == texts(api, 8) == ["0", "1", "2", "3", "4"]
    assert sorted(number or 0 for number in shelf.accepted_as.values()) == list(range(1, 11))
    assert set(shelf.accepted_as) == {one.id for one in notes}
    assert out._lanes == {}
    assert out._held == set()


async def test_a_note_in_line_twice_is_sent_once(api: Api, out: Outgoing, shelf: Shelf) -> None:
    """Whoever sweeps the outbox may hand in what is already in line."""
    one = note(7)
    out.send([one])
    out.send([one])
    await drained(out)
    assert len(api.of("sendMessage")) == 1


async def test_a_file_is_uploaded(api: Api, out: Outgoing, shelf: Shelf) -> None:
    """A field that is an Upload goes as a file."""
    out.send([Note("n", 7, "sendDocument", {"document": Upload("a.csv", b"x", "text/csv")})])
    await drained(out)
    assert api.calls[0].files == {"document": ("a.csv", b"x", "text/csv")}
    assert api.calls[0].fields == {"chat_id": "7"}


async def test_results_that_are_no_message_have_no_number(
    api: Api, out: Outgoing, shelf: Shelf
) -> None:
    """`true` has none; an album's is that of its first message."""
    api.then("sendMediaGroup", ok([{"message_id": 41}, {"message_id": 42}]))
    album, deletion = note(7, method="sendMediaGroup"), note(7, method="deleteMessages")
    out.send([album, deletion])
    await drained(out)
    assert shelf.accepted_as == {album.id: 41, deletion.id: None}


@pytest.mark.parametrize("fault", ["drop", "hang", "500", "html", "401"])
async def test_a_fault_keeps_the_head_and_holds_up_no_other_chat(
    api: Api, shelf: Shelf, fault: str
) -> None:
    """The head is tried until taken, what is behind it waits, other chats are served meanwhile."""
    answers: dict[str, Callable[[], web.Response | str]] = {
        "drop": lambda: "drop",
        "hang": lambda: "hang",
        "500": lambda: refusal(500, "Internal Server Error"),
        "html": lambda: web.Response(body=b"<html>"),
        "401": lambda: refusal(401, "Unauthorized"),
    }
    api.then("sendMessage", *(answers[fault]() for _ in range(3)))
    async with connected(api, read_timeout=0.2 if fault == "hang" else 10.0) as bot:
        out = outgoing(bot, shelf)
        first, second, other = note(7, "first"), note(7, "second"), note(8, "other")
        out.send([first, second])
        await api.until(lambda: len(api.calls) == 1)
        out.send([other])
        await drained(out)
    assert texts(api, 7)[-2:] == ["first", "second"]
    assert set(texts(api, 7)[:-1]) == {"first"}
    assert set(shelf.accepted_as) == {first.id, second.id, other.id}


async def test_after_a_timeout_there_is_a_pause(api: Api, shelf: Shelf) -> None:
    """The call may have been taken: it is not repeated at once."""
    api.then("sendMessage", "hang")
    async with connected(api, read_timeout=0.05) as bot:
        out = Outgoing(bot, shelf, backoff=(0.001, 0.004), after_timeout=0.3)
        clock = asyncio.get_running_loop().time
        started = clock()
        out.send([note(7)])
        await drained(out)
        assert clock() - started >= 0.35
    assert len(api.calls) == 2


async def test_not_modified_is_as_good_as_done(api: Api, out: Outgoing, shelf: Shelf) -> None:
    """An edit that changes nothing is accepted."""
    same = "Bad Request: message is not modified: specified new message content is the same"
    api.then("editMessageText", refusal(400, same))
    one = note(7, method="editMessageText", message_id=12)
    out.send([one])
    await drained(out)
    assert shelf.accepted_as == {one.id: 12}


REFUSED = [
    ("editMessageText", 400, "Bad Request: message to edit not found", "message_gone"),
    ("editMessageText", 400, "Bad Request: message can't be edited", "message_gone"),
    ("deleteMessage", 400, "Bad Request: message to delete not found", "message_gone"),
    ("sendMessage", 400, "Bad Request: chat not found", "chat_not_found"),
    ("sendMessage", 400, "Bad Request: can't parse entities: <x>", "entities"),
    ("sendMessage", 400, "Bad Request: text is too long", "too_long"),
    ("sendMessage", 400, "Bad Request: something new", "bad_request"),
    ("sendDocument", 413, "Request Entity Too Large", "too_large"),
    ("sendNonsense", 404, "Not Found", "method"),
]


@pytest.mark.parametrize("case", REFUSED)
async def test_what_can_never_be_sent_is_struck_off_with_a_code(
    api: Api,
    out: Outgoing,
    shelf: Shelf,
    caplog: pytest.LogCaptureFixture,
    case: tuple[str, int, str, str],
) -> None:
    """The note is refused with a code, a line names the method and the code, the next one goes."""
    method, status, description, word = case
    code, level = f"telegram.{word}", "DEBUG" if word == "message_gone" else "WARNING"
    caplog.set_level(logging.DEBUG, logger="bot")
    api.then(method, refusal(status, description))
    one, after = note(7, method=method), note(7, "after")
    out.send([one, after])
    await drained(out)
    assert shelf.refusals == {one.id: code}
    assert list(shelf.accepted_as) == [after.id]
    lines = [(one.levelname, one.getMessage()) for one in caplog.records if one.name[:3] == "bot"]
    assert lines == [(level, f"{method} is refused: {code}")]


async def test_what_is_refused_with_its_finery_is_sent_without(
    api: Api, out: Outgoing, shelf: Shelf
) -> None:
    """A server that does not know a field which a message can do without gets it without."""
    api.then("sendMessage", refusal(400, "Bad Request: protect_content is not supported yet"))
    fine = replace(note(7, "fine"), fields={"text": "fine", "protect_content": True})
    out.send([fine, after := note(7, "after")])
    await drained(out)
    assert list(shelf.accepted_as) == [fine.id, after.id]
    assert shelf.refusals == {}


async def test_who_left_gets_nothing_more(api: Api, out: Outgoing, shelf: Shelf) -> None:
    """Forbidden: the desk is told once, what is in line for that chat is dropped, others go on."""
    api.then("sendMessage", refusal(403, "Forbidden: bot was blocked by the user"))
    first, second, other = note(7), note(7), note(8)
    out.send([first, second, other])
    await drained(out)
    assert shelf.left == [first.id]
    assert set(shelf.accepted_as) == {other.id}
    out.send([again := note(7, "back")])
    await drained(out)
    assert again.id in shelf.accepted_as, "who comes back is written to again"


async def test_a_group_that_moved_is_followed(api: Api, out: Outgoing, shelf: Shelf) -> None:
    """The desk is told the new id; the note, those after it and later ones go there, in order."""
    moved = refusal(400, "Bad Request: group chat was upgraded", migrate_to_chat_id=-1007)
    api.then("sendMessage", moved)
    first, second = note(-7, "first"), note(-7, "second")
    out.send([first, second])
    await drained(out)
    out.send([third := note(-7, "third")])
    await drained(out)
    assert shelf.moved == {first.id: -1007}
    assert texts(api, -7) == ["first"]
    assert texts(api, -1007) == ["first", "second", "third"]
    assert shelf.order == [first.id, second.id, third.id]


async def test_flood_control_pauses_the_chat_it_came_for(api: Api, bot: Bot, shelf: Shelf) -> None:
    """After a 429 the chat waits what Telegram says; another chat does not."""
    api.then("sendMessage", refusal(429, "Too Many Requests: retry after 1", retry_after=0.3))
    out = outgoing(bot, shelf)
    clock = asyncio.get_running_loop().time
    started = clock()
    first, other = note(7), note(8)
    out.send([first])
    await api.until(lambda: len(api.calls) == 1)
    out.send([other])
    await drained(out)
    assert clock() - started >= 0.3
    assert shelf.order == [other.id, first.id]


async def test_live_replies_go_before_broadcasts(api: Api, bot: Bot, shelf: Shelf) -> None:
    """With the bucket empty, a reply overtakes the broadcasts in line, but not within a chat."""
    out = Outgoing(bot, shelf, Pace(rate=50.0, burst=1))
    broadcasts = [Note(f"b{n}", n, "sendMessage", {"text": "b"}, live=False) for n in range(1, 9)]
    out.send(broadcasts)
    out.send([Note("live", 50, "sendMessage", {"text": "l"})])
    out.send([Note("behind", 8, "sendMessage", {"text": "l"})])
    await drained(out)
    assert shelf.order[1:4] == ["live", "b8", "behind"] or shelf.order[1:4] == [
        "b8",
        "live",
        "behind",
    ]


async def test_a_desk_that_fails_does_not_stop_the_chat(
    api: Api, out: Outgoing, shelf: Shelf, caplog: pytest.LogCaptureFixture
) -> None:
    """What cannot be noted is said without content; the next message goes."""
    shelf.fault = ValueError("the text")
    out.send([note(7), after := note(7, "after")])
    await drained(out)
    assert list(shelf.accepted_as) == [after.id]
    assert "could not be noted: ValueError" in caplog.text
    assert "the text" not in caplog.text


async def test_taps_are_answered_beside_the_replies(api: Api, out: Outgoing, shelf: Shelf) -> None:
    """An answer to a tap does not wait for the chat, and its failure is only counted."""
    api.then(
        "answerCallbackQuery",
        ok(result=True),
        refusal(400, "Bad Request: query is too old"),
        "drop",
    )
    out.answer_tap("1")
    out.answer_tap("2", "dat kan nu niet", alert=True)
    out.answer_tap("3")
    await drained(out)
    assert sorted(api.of("answerCallbackQuery"), key=str) == sorted(
        [
            {"callback_query_id": "1"},
            {"callback_query_id": "2", "text": "dat kan nu niet", "show_alert": True},
            {"callback_query_id": "3"},
        ],
        key=str,
    )
    assert out.lost_taps == 2


async def test_taps_obey_a_pause_of_all(api: Api, bot: Bot, shelf: Shelf) -> None:
    """A 429 on a call without a chat pauses everything, the next tap's answer included."""
    api.then("answerCallbackQuery", refusal(429, "Too Many Requests", retry_after=0.2))
    out = outgoing(bot, shelf)
    out.answer_tap("1")
    await drained(out)
    clock = asyncio.get_running_loop().time
    started = clock()
    out.answer_tap("2")
    out.send([note(7)])
    await drained(out)
    assert clock() - started >= 0.15
    assert len(shelf.order) == 1


async def test_closing_sends_what_is_in_hand(api: Api, out: Outgoing, shelf: Shelf) -> None:
    """`close` gives what is in line its moment; later notes stay in the outbox."""
    out.send([note(7), note(7)])
    await out.close()
    out.send([note(7)])
    out.answer_tap("1")
    await drained(out)
    assert len(shelf.order) == 2
    assert len(api.calls) == 2


async def test_closing_does_not_wait_for_what_hangs(api: Api, out: Outgoing, shelf: Shelf) -> None:
    """A call without an answer is given up after the time allowed, and nothing is struck off."""
    api.then("sendMessage", "hang")
    out.send([note(7), note(7)])
    await api.until(lambda: len(api.calls) == 1)
    await asyncio.wait_for(out.close(within=0.05), 2)
    assert shelf.order == []
    assert len(api.calls) == 1
    assert out._lanes == {}


async def failed_once(api: Api, out: Outgoing, shelf: Shelf) -> None:
    """Chat 7 failed and waits for another try, chat 9 was served after it."""
    api.then("sendMessage", "drop")
    out.send([note(7)])
    await api.until(lambda: len(api.calls) == 1)
    out.send([note(9)])
    await asyncio.wait_for(shelf.told.wait(), 5)
    assert out._lanes[7].failures == 1


async def test_closing_does_not_wait_for_another_try(api: Api, bot: Bot, shelf: Shelf) -> None:
    """What failed and waits for another try stays in the outbox: it is not tried while closing."""
    out = Outgoing(bot, shelf, backoff=(0.1, 0.1))
    await failed_once(api, out, shelf)
    api.then("sendMessage", "hang")
    out.send([note(8)])
    await api.until(lambda: len(api.calls) == 3)
    await out.close(within=0.2)
    assert len(shelf.order) == 1
    assert [one["chat_id"] for one in api.of("sendMessage")] == [7, 9, 8]


async def test_closing_with_only_failures_in_line_is_done_at_once(
    api: Api, bot: Bot, shelf: Shelf
) -> None:
    """With nothing else in hand, `close` does not take its time."""
    out = Outgoing(bot, shelf, backoff=(600.0, 600.0))
    await failed_once(api, out, shelf)
    await asyncio.wait_for(out.close(within=60), 2)
    assert out._lanes == {}


async def test_waiting_broadcasts_have_no_task(api: Api, bot: Bot, shelf: Shelf) -> None:
    """A thousand chats in line cost a thousand entries, not a thousand tasks."""
    out = Outgoing(bot, shelf, Pace(rate=1.0, burst=1))
    before = len(asyncio.all_tasks())
    out.send([Note(f"b{n}", n, "sendMessage", {"text": "b"}, live=False) for n in range(1, 1001)])
    assert len(asyncio.all_tasks()) == before + 1
    await out.close(within=0.01)


async def test_an_outage_is_said_once(
    api: Api, out: Outgoing, shelf: Shelf, caplog: pytest.LogCaptureFixture
) -> None:
    """One line when Telegram is not reached and one when it is again, not one for every chat."""
    caplog.set_level(logging.DEBUG, logger="bot")
    api.then("sendMessage", *("drop",) * 10)
    out.send([note(chat) for chat in range(1, 11)])
    await drained(out)
    lines = [one.getMessage().partition(":")[0] for one in caplog.records if one.name[:3] == "bot"]
    assert lines.count("Telegram is not reached, to be tried again") == 1
    assert lines.count("Telegram is reached again") == 1
