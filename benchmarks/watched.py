"""A house that watches its own event loop: the child of benchmarks/lag.py.

It takes commands on standard input, a line each, and answers each with a line:

    begin             watch from now on                                     {}
    end               {"longest": ms, "own": ms, "over": times, "seconds": s}
    fill-waiting N    let N stories wait                                    {}
    fill-published N  let N stories be published                            {}
    subscribe         let everybody have a check-in, next Tuesday           {}
    tick              let time pass until then, and do what is due          {}
    holidays          look up the public holidays of a year not asked for   {}

`longest` is the longest time the loop did not come round, `own` the CPU time of the loop's own
thread in that time: where `own` is much less, the loop did not work but was kept waiting, by
another thread of ours or by another process.
"""

import asyncio
import json
import secrets
import signal
import sys
import time
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot import interpreter
from bot.app import App
from bot.clock import Clock
from bot.logging import configure
from bot.playing import unhurried
from bot.settings import read_settings
from flows.person.quiet import public_holidays
from flows.story.content import Content, StoryType
from flows.story.story import Draft
from storage.checkin import subscriptions
from storage.database import Tx
from storage.statements import Statement
from storage.story import stories, waiting

STEP = 0.002
"""Seconds between two looks."""
OVER = 0.050
"""Seconds that no step may hold the loop."""
TUESDAY, HOUR = 1, 10
TEXT = "Ik bleef zitten tot het stil werd. Daarna vroeg ik wat er nodig was. " * 8
EVERYBODY = Statement("benchmarks.everybody", "Who there is.", "SELECT id FROM people;")


@dataclass(slots=True)
class Watch:
    """Looks, again and again, how late it is looked."""

    longest: float = 0.0
    own: float = 0.0
    over: int = 0
    began: float = 0.0

    async def run(self) -> None:
        """Watch until cancelled."""
        before, spent = time.perf_counter(), time.thread_time()
        while True:
            await asyncio.sleep(STEP)
            now, used = time.perf_counter(), time.thread_time()
            late = now - before - STEP
            self.over += late > OVER
            if late > self.longest:
                self.longest, self.own = late, used - spent
            before, spent = now, used

    def begin(self) -> None:
        """Forget what was seen."""
        self.longest, self.own, self.over, self.began = 0.0, 0.0, 0, time.perf_counter()

    def seen(self) -> dict[str, float]:
        """Tell what was seen since `begin`."""
        return {
            "longest": self.longest * 1000,
            "own": self.own * 1000,
            "over": self.over,
            "seconds": time.perf_counter() - self.began,
        }


class Watched:
    """The house, its clock and its watch."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.app = App(read_settings(_env_file=None), self.clock, unhurried())
        self.watch = Watch()

    async def do(self, command: str, argument: str) -> dict[str, float]:
        """Carry out one command."""
        unit = self.app.database.unit
        match command:
            case "begin":
                self.watch.begin()
            case "end":
                return self.watch.seen()
            case "fill-waiting":
                await unit(lambda tx: _wait(tx, int(argument)))
            case "fill-published":
                await unit(lambda tx: _publish(tx, int(argument)))
            case "subscribe":
                await unit(self._subscribe)
            case "tick":
                self.clock.advance(self._tuesday() + timedelta(minutes=5) - self.clock.now())
                await self.app.tick()
            case "holidays":
                public_holidays(2040)
            case _:
                raise ValueError(command)
        return {}

    def _subscribe(self, tx: Tx) -> None:
        moment = self._tuesday()
        for row in tx.all(EVERYBODY):
            subscriptions.subscribe(tx, row["id"], TUESDAY, HOUR, moment)

    def _tuesday(self) -> datetime:
        """Return a Tuesday morning at least two days ahead, so that a release is due too."""
        day = self.clock.now().replace(hour=HOUR, minute=0, second=0, microsecond=0)
        ahead = (TUESDAY - day.weekday()) % 7
        return day + timedelta(days=ahead if ahead > 2 else ahead + 7)


def _draft() -> Draft:
    return Draft(Content(StoryType("dilemma"), TEXT, "nl"), secrets.token_bytes(32))


def _wait(tx: Tx, number: int) -> None:
    for _ in range(number):
        waiting.put(tx, _draft())


def _publish(tx: Tx, number: int) -> None:
    for _ in range(number):
        stories.take_in(tx, _draft())
    tx.run(
        Statement(
            "benchmarks.publish",
            "Publish all.",
            "UPDATE stories SET status = 'published', month = '2031-04';",
        )
    )


async def main() -> None:
    """Run until standard input ends."""
    house = Watched()
    watching = asyncio.create_task(house.watch.run())
    house.watch.begin()
    configure("WARNING")
    await house.app.start()
    interpreter.settle()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, house.app.ask_to_stop)
    stopped = asyncio.create_task(house.app.run_until_stopped())
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), sys.stdin
    )
    async for line in reader:
        command, _, argument = line.decode().strip().partition(" ")
        print(json.dumps(await house.do(command, argument)), flush=True)
    house.app.ask_to_stop()
    await stopped
    watching.cancel()


if __name__ == "__main__":
    interpreter.begin()
    asyncio.run(main())
