"""The polling loop: only what is committed is confirmed."""

import asyncio
import logging
from typing import Any

import pytest
from aiohttp import web
from telegram import Bot

from bot.telegram.polling import Polling
from flows.errors import HouvastError
from tests.bot.telegram.conftest import Api, ok, refusal

FAST = (0.001, 0.002)


class Person:
    """Takes updates; those whose number is in `gates` only when their gate opens."""

    def __init__(self) -> None:
        self.begun: list[int] = []
        self.taken: list[int] = []
        self.gates: dict[int, asyncio.Event] = {}
        self.faults: dict[int, int] = {}  # how many times an update yet breaks
        self.changed = asyncio.Condition()

    async def take(self, update: dict[str, Any]) -> None:
        number = update["update_id"]
        self.begun.append(number)
        await self._tell()
        if number in self.gates:
            await self.gates[number].wait()
        if self.faults.get(number, 0) > 0:
            self.faults[number] -= 1
            raise ValueError("the text of the update")
        self.taken.append(number)
        await self._tell()

    async def until(self, taken: list[int] | None = None, begun: list[int] | None = None) -> None:
        async with self.changed:
            await asyncio.wait_for(
                self.changed.wait_for(
                    lambda: taken in (None, self.taken) and begun in (None, self.begun)
                ),
                10,
            )

    async def _tell(self) -> None:
        async with self.changed:
            self.changed.notify_all()


@pytest.fixture
def person() -> Person:
    return Person()


def polling(bot: Bot, person: Person) -> Polling:
    return Polling(bot, person.take, ["message", "callback_query"], backoff=FAST, tries=FAST)


async def test_updates_are_taken_in_order_and_confirmed(api: Api, bot: Bot, person: Person) -> None:
    """What is committed is confirmed by the next call's offset."""
    await api.add(5, 6, 7)
    loop = polling(bot, person)
    running = asyncio.create_task(loop.run())
    await person.until(taken=[5, 6, 7])
    await api.until(lambda: api.offset == 8)
    await api.add(8)
    await person.until(taken=[5, 6, 7, 8])
    await loop.stop()
    await running
    first = api.of("getUpdates")[0]
    assert first == {
        "timeout": 50,
        "limit": 100,
        "allowed_updates": ["message", "callback_query"],
    }
    assert person.begun == [5, 6, 7, 8]


async def test_nothing_past_the_lowest_uncommitted_is_confirmed(
    api: Api, bot: Bot, person: Person
) -> None:
    """While an early update is in hand, later ones are taken but none of them is confirmed."""
    person.gates[5] = asyncio.Event()
    await api.add(5, 6)
    loop = polling(bot, person)
    running = asyncio.create_task(loop.run())
    await person.until(taken=[6])
    await api.add(7, 8)
    await person.until(taken=[6, 7, 8])
    assert api.offset <= 5
    person.gates[5].set()
    await api.until(lambda: api.offset == 9)
    await loop.stop()
    await running
    assert sorted(person.begun) == [5, 6, 7, 8], "none was taken twice"


async def test_waiting_for_a_slow_update_is_no_busy_loop(
    api: Api, bot: Bot, person: Person
) -> None:
    """While the same updates come back, calls are spaced by a moment that grows."""
    person.gates[5] = asyncio.Event()
    await api.add(5)
    loop = polling(bot, person)
    clock = asyncio.get_running_loop().time
    running = asyncio.create_task(loop.run())
    started = clock()
    await api.until(lambda: len(api.of("getUpdates")) == 5)
    assert clock() - started > 0.02 + 0.04 + 0.08
    person.gates[5].set()
    await loop.stop()
    await running


async def test_what_was_committed_during_a_call_holds_up_no_one(
    api: Api, bot: Bot, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A call that came back with what is committed meanwhile is followed by the next at once."""
    monkeypatch.setattr("bot.telegram.polling.MOMENTS", (0.02, 3600.0))
    person.gates[5] = asyncio.Event()
    await api.add(5)
    real = api._get_updates

    async def late(fields: dict[str, Any]) -> web.Response:
        answer = await real(fields)
        if len(api.of("getUpdates")) == 2:  # with the same update, not yet committed
            person.gates[5].set()
            await person.until(taken=[5])
        return answer

    monkeypatch.setattr(api, "_get_updates", late)
    loop = polling(bot, person)
    running = asyncio.create_task(loop.run())
    await api.until(lambda: len(api.of("getUpdates")) == 2)
    await api.add(6)
    await person.until(taken=[5, 6])
    await loop.stop()
    await running


async def test_a_server_that_does_not_hold_the_call_open_makes_no_busy_loop(
    api: Api, bot: Bot, person: Person
) -> None:
    """Empty answers given at once are asked for twice a second."""
    api.then("getUpdates", *(ok([]) for _ in range(20)))
    loop = polling(bot, person)
    running = asyncio.create_task(loop.run())
    clock = asyncio.get_running_loop().time
    started = clock()
    await api.until(lambda: len(api.of("getUpdates")) == 2)
    assert clock() - started >= 0.4
    await loop.stop()
    await running


async def test_numbers_may_start_anywhere_after_a_quiet_week(
    api: Api, bot: Bot, person: Person
) -> None:
    """Telegram chooses a new number after a week without updates; a lower one is taken too."""
    api.then("getUpdates", ok([{"update_id": 900}]), ok([{"update_id": 3}]))
    loop = polling(bot, person)
    running = asyncio.create_task(loop.run())
    await person.until(taken=[900, 3])
    await api.until(lambda: [f.get("offset") for f in api.of("getUpdates")] == [None, 901, 4])
    await loop.stop()
    await running


async def test_stopping_does_not_wait_for_the_long_poll(api: Api, bot: Bot, person: Person) -> None:
    """A call that Telegram holds open for 50 s is given up at once."""
    loop = polling(bot, person)
    running = asyncio.create_task(loop.run())
    await api.until(lambda: len(api.calls) == 1)
    await asyncio.wait_for(loop.stop(), 2)
    await running
    assert len(api.calls) == 1, "nothing was taken, so nothing is to be confirmed"


async def test_stopping_finishes_what_is_in_hand_and_confirms_it(
    api: Api, bot: Bot, person: Person
) -> None:
    """`stop` waits for the commit and tells Telegram with one short call."""
    person.gates[5] = asyncio.Event()
    await api.add(5)
    loop = polling(bot, person)
    running = asyncio.create_task(loop.run())
    await person.until(begun=[5])
    stopping = asyncio.create_task(loop.stop())
    await asyncio.sleep(0)
    person.gates[5].set()
    await stopping
    await running
    assert person.taken == [5]
    last = api.of("getUpdates")[-1]
    assert (last["offset"], last["limit"], last["timeout"]) == (6, 1, 0)


async def test_an_update_that_breaks_while_stopping_stays_unconfirmed(
    api: Api, bot: Bot, person: Person
) -> None:
    """There is no other try any more: it comes again at the next start."""
    person.gates[5], person.faults[5] = asyncio.Event(), 1
    await api.add(5)
    loop = Polling(bot, person.take, ["message"], tries=(600.0, 600.0))
    running = asyncio.create_task(loop.run())
    await person.until(begun=[5])
    stopping = asyncio.create_task(loop.stop())
    await asyncio.sleep(0)
    person.gates[5].set()
    await asyncio.wait_for(stopping, 2)
    await running
    assert (person.taken, api.offset <= 5) == ([], True)


async def test_a_last_confirmation_that_fails_is_said(
    api: Api, bot: Bot, person: Person, caplog: pytest.LogCaptureFixture
) -> None:
    """Stopping succeeds without the network: what is not confirmed comes again."""
    person.gates[5] = asyncio.Event()
    await api.add(5)
    loop = polling(bot, person)
    running = asyncio.create_task(loop.run())
    await person.until(begun=[5])
    stopping = asyncio.create_task(loop.stop())
    await asyncio.sleep(0)
    api.then("getUpdates", "drop", "drop")
    person.gates[5].set()
    await stopping
    await running
    assert "could not be confirmed: NetworkError" in caplog.text


async def test_stopping_before_running_is_fine(bot: Bot, person: Person, api: Api) -> None:
    """A loop stopped before it began makes no call."""
    loop = polling(bot, person)
    await loop.stop()
    await loop.run()
    assert api.calls == []


async def test_faults_of_the_network_are_waited_out(
    api: Api, bot: Bot, person: Person, caplog: pytest.LogCaptureFixture
) -> None:
    """Cut connections, 5xx, 429, 409 and nonsense: polling goes on."""
    api.then(
        "getUpdates",
        "drop",
        refusal(502, "Bad Gateway"),
        refusal(429, "Too Many Requests", retry_after=0.01),
        refusal(409, "Conflict: terminated by other getUpdates request"),
        web.Response(body=b"<html>"),
    )
    await api.add(5)
    loop = polling(bot, person)
    running = asyncio.create_task(loop.run())
    await person.until(taken=[5])
    await loop.stop()
    await running
    assert "another process polls with the same token" in caplog.text
    assert "asks to wait" in caplog.text
    assert caplog.text.count("getUpdates failed, to be tried again") == 3


@pytest.mark.parametrize(("status", "words"), [(401, "Unauthorized"), (404, "Not Found")])
async def test_a_refused_token_ends_the_loop(
    api: Api, bot: Bot, person: Person, status: int, words: str
) -> None:
    """A token that Telegram does not know is an error with a code, after what is in hand."""
    person.gates[5] = asyncio.Event()
    api.then("getUpdates", ok([{"update_id": 5}]), refusal(status, words))
    loop = polling(bot, person)
    running = asyncio.create_task(loop.run())
    await api.until(lambda: len(api.calls) == 2)
    person.gates[5].set()
    with pytest.raises(HouvastError, match="HOUVAST_BOT_TOKEN") as caught:
        await running
    assert caught.value.code == "telegram.token"
    assert person.taken == [5]
    await loop.stop()


async def test_an_update_that_breaks_is_tried_again(
    api: Api, bot: Bot, person: Person, caplog: pytest.LogCaptureFixture
) -> None:
    """Broken twice, it is committed at the third try, and is not confirmed before."""
    person.faults[5] = 2
    await api.add(5)
    loop = polling(bot, person)
    running = asyncio.create_task(loop.run())
    await person.until(taken=[5])
    await api.until(lambda: api.offset == 6)
    await loop.stop()
    await running
    assert person.begun == [5, 5, 5]
    assert "the text of the update" not in caplog.text


async def test_an_update_that_always_breaks_is_passed_over(
    api: Api, bot: Bot, person: Person, caplog: pytest.LogCaptureFixture
) -> None:
    """After three tries there is one line at ERROR without content, and the rest goes on."""
    person.faults[5] = 99
    await api.add(5, 6)
    loop = polling(bot, person)
    running = asyncio.create_task(loop.run())
    await api.until(lambda: api.offset == 7)
    await loop.stop()
    await running
    assert person.begun.count(5) == 3
    assert person.taken == [6]
    (error,) = [one for one in caplog.records if one.levelno == logging.ERROR]
    assert "passed over: ValueError at " in error.getMessage()
    assert "the text of the update" not in caplog.text


async def test_while_nothing_can_be_committed_nothing_is_passed_over(
    api: Api, bot: Bot, person: Person, caplog: pytest.LogCaptureFixture
) -> None:
    """When every update breaks it is the house that is broken: all wait, and come in order."""
    person.faults = {5: 8, 6: 8, 7: 8}
    await api.add(5, 6, 7)
    loop = polling(bot, person)
    running = asyncio.create_task(loop.run())
    await person.until(taken=[5, 6, 7])
    await api.until(lambda: api.offset == 8)
    await loop.stop()
    await running
    assert caplog.text.count("no update can be committed, all of them wait: ValueError") == 1
    assert "passed over" not in caplog.text


async def test_a_broken_update_that_comes_alone_is_passed_over_once_another_is_committed(
    api: Api, bot: Bot, person: Person, caplog: pytest.LogCaptureFixture
) -> None:
    """Until then it is tried now and then; it holds nobody up."""
    person.faults[5] = 10_000
    await api.add(5)
    loop = polling(bot, person)
    running = asyncio.create_task(loop.run())
    await person.until(begun=[5] * 6)
    await api.add(6)
    await api.until(lambda: api.offset == 7)
    await loop.stop()
    await running
    assert person.taken == [6]
    assert caplog.text.count("is passed over") == 1


async def test_a_loop_that_is_cancelled_leaves_nothing_behind(
    api: Api, bot: Bot, person: Person
) -> None:
    """Cancelled with its updates in hand, it confirms nothing and `stop` does not hang."""
    person.gates[5] = asyncio.Event()
    await api.add(5)
    loop = polling(bot, person)
    running = asyncio.create_task(loop.run())
    await person.until(begun=[5])
    for task in [running, *loop._tasks]:
        task.cancel()
    await asyncio.wait({running})
    await asyncio.wait_for(loop.stop(), 1)
    assert running.cancelled()
    assert loop._tasks == set()
    assert api.offset <= 5


async def test_what_waits_for_another_try_when_stopping_stays_unconfirmed(
    api: Api, bot: Bot, person: Person
) -> None:
    """An update that broke and was not tried to the end comes again at the next start."""
    person.faults[5] = 1
    await api.add(5, 6)
    loop = Polling(bot, person.take, ["message"], tries=(600.0, 600.0))
    running = asyncio.create_task(loop.run())
    await person.until(taken=[6])
    await asyncio.wait_for(loop.stop(), 2)
    await running
    assert api.offset <= 5
