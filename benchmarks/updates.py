"""Updates: how many a second, how soon the answer stands in the chat, and what each costs.

    .venv/bin/python -m benchmarks.updates [--quick]

The house runs in a process of its own (`main.py run`); Telegram, and the people who play a
dialogue of four questions and its closing (eight updates a person), in this one. Every update is
on disk before it is answered. CPU is the house's alone.

Unpaced, people answer at once and the house sends without Telegram's limits (the option is
the playground's). Paced, it is the live bot: in one chat a message a second after three at once;
people take three seconds to answer, and only the limit over all is raised.
"""

import asyncio
import statistics
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.house import RUN, UNHURRIED, machine, running
from benchmarks.players import play, welcome
from bot.playground.server import Server
from bot.playground.telegram import Telegram

REAL = 0.040
"""Seconds that a call of the real Bot API takes, about."""


@dataclass(frozen=True, slots=True)
class Case:
    """One scene to measure."""

    people: int
    rounds: int
    latency: float = 0.0
    paced: bool = False

    @property
    def name(self) -> str:
        """Say which it is, in a line."""
        api = f"API {self.latency * 1000:.0f} ms"
        return f"{self.people:4} people, {api:9} {'paced' if self.paced else 'unpaced':8}"


CASES = (
    Case(1, 40),
    Case(50, 6),
    Case(200, 2),
    Case(1, 8, REAL),
    Case(50, 4, REAL),
    Case(200, 2, REAL),
    Case(50, 1, REAL, paced=True),
    Case(200, 1, REAL, paced=True),
)
QUICK = (Case(50, 4), Case(200, 2), Case(200, 2, REAL))


async def measure(case: Case) -> None:
    """Play one scene and print what was found."""
    telegram = Telegram()
    command = RUN if case.paced else UNHURRIED
    with tempfile.TemporaryDirectory() as folder:
        async with (
            Server(telegram) as server,
            running(Path(folder), server, command, HOUVAST_MESSAGES_PER_SECOND="1000") as child,
        ):
            people = await welcome(telegram, case.people)
            await asyncio.sleep(5.0 if case.paced else 1.5)  # what is done beside the start
            server.faults.latency = case.latency
            updates, cpu = telegram.updates.put_so_far, child.cpu()
            began = asyncio.get_running_loop().time()
            waits = await play(telegram, people, case.rounds, 3.0 if case.paced else 0.0)
            seconds = asyncio.get_running_loop().time() - began
            updates, cpu = telegram.updates.put_so_far - updates, child.cpu() - cpu
            server.faults.latency = 0.0
            resident = child.resident()
    cuts = statistics.quantiles(waits, n=20)
    print(
        f"{case.name} {updates / seconds:6.0f} updates/s"
        f"  median {statistics.median(waits) * 1000:6.1f} ms  95 % {cuts[18] * 1000:7.1f} ms"
        f"  {cpu / updates * 1e6:6.0f} µs CPU an update  {resident:5.0f} MiB",
        flush=True,
    )


def main() -> None:
    """Measure every case."""
    print(machine())
    for case in QUICK if "--quick" in sys.argv else CASES:
        asyncio.run(measure(case))


if __name__ == "__main__":
    main()
