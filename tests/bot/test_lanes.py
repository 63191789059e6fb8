"""Lanes: in order within a key, side by side across keys."""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.lanes import Lanes
from flows.errors import HouvastError


async def nothing() -> None:
    """Work that is done at once."""


@settings(deadline=None)  # the machine may be busy
@given(
    # Everything is drawn before the loop runs: a draw that gives up must not leave work unstarted.
    st.lists(st.tuples(st.sampled_from("abcd"), st.integers(0, 4), st.booleans()), max_size=30),
    st.integers(1, 5),
)
def test_order_within_a_key_holds_whatever_the_timing(
    pieces: list[tuple[str, int, bool]], at_once: int
) -> None:
    """Each key's work runs one by one as submitted, and never more keys at once than allowed."""
    done: defaultdict[str, list[int]] = defaultdict(list)
    running: set[str] = set()

    def piece(key: str, number: int, steps: int) -> Callable[[], Awaitable[int]]:
        async def work() -> int:
            assert key not in running
            running.add(key)
            assert len(running) <= at_once
            for _ in range(steps):
                await asyncio.sleep(0)
            running.remove(key)
            done[key].append(number)
            return number

        return work

    async def play() -> list[int]:
        lanes = Lanes(at_once)
        futures = []
        for number, (key, steps, pause) in enumerate(pieces):
            futures.append(lanes.submit(key, piece(key, number, steps)))
            if pause:
                await asyncio.sleep(0)
        await lanes.drained()
        assert len(lanes) == 0
        return [await future for future in futures]

    assert asyncio.run(play()) == list(range(len(pieces)))
    submitted: defaultdict[str, list[int]] = defaultdict(list)
    for number, (key, _, _) in enumerate(pieces):
        submitted[key].append(number)
    assert done == submitted


async def test_a_slow_key_holds_up_nobody_else() -> None:
    """With two places, one blocked key and its queue leave the other place to all others."""
    lanes, gate = Lanes(at_once=2), asyncio.Event()
    blocked = [lanes.submit("slow", gate.wait) for _ in range(50)]
    await asyncio.gather(*(lanes.submit(f"quick-{n}", nothing) for n in range(20)))
    assert not any(one.done() for one in blocked)
    gate.set()
    await lanes.drained()
    assert all(one.done() for one in blocked)


async def test_waiting_work_has_no_task() -> None:
    """A thousand pieces behind a blocked one cost a thousand entries and one task."""
    lanes, gate = Lanes(), asyncio.Event()
    before = len(asyncio.all_tasks())
    for _ in range(1000):
        lanes.submit("one", gate.wait)
    assert len(asyncio.all_tasks()) == before + 1
    gate.set()
    await lanes.close()


async def test_with_few_places_lanes_take_turns() -> None:
    """A key with much work does not keep its place while another waits."""
    lanes, order = Lanes(at_once=1), list[str]()

    def noted(word: str) -> Callable[[], Awaitable[None]]:
        async def work() -> None:
            order.append(word)

        return work

    for word in ("a1", "a2", "a3", "b1"):
        lanes.submit(word[0], noted(word))
    await lanes.drained()
    assert order == ["a1", "b1", "a2", "a3"]


async def test_failing_work_does_not_stop_its_lane() -> None:
    """The one who submitted gets the exception; what comes after runs."""
    lanes = Lanes()

    async def broken() -> None:
        raise ValueError("broken")

    async def cancelled() -> None:
        raise asyncio.CancelledError

    fault = lanes.submit("one", broken)
    withdrawn = lanes.submit("one", cancelled)
    after = lanes.submit("one", nothing)
    await lanes.drained()
    assert isinstance(fault.exception(), ValueError)
    assert withdrawn.cancelled()
    assert after.done()
    assert after.exception() is None


async def test_cancelled_waiting_work_is_not_done() -> None:
    """Cancelling the future takes waiting work out; running work goes on."""
    lanes, gate, ran = Lanes(), asyncio.Event(), list[str]()

    async def first() -> None:
        await gate.wait()
        ran.append("first")

    async def second() -> None:
        ran.append("second")

    running, waiting = lanes.submit("one", first), lanes.submit("one", second)
    await asyncio.sleep(0)
    running.cancel()
    waiting.cancel()
    gate.set()
    await lanes.drained()
    assert ran == ["first"]


async def test_closing_finishes_what_is_in_hand_and_refuses_new() -> None:
    """What was handed in before `close` is done when it returns."""
    lanes, gate = Lanes(), asyncio.Event()
    lanes.submit("one", gate.wait)
    last = lanes.submit("one", nothing)
    closing = asyncio.create_task(lanes.close())
    await asyncio.sleep(0)
    with pytest.raises(HouvastError, match=r"lanes\.closed"):
        lanes.submit("one", nothing)
    gate.set()
    await closing
    assert last.done()
