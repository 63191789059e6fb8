"""How long exports take and how much memory: each form, many stories, and the lattice search.

    .venv/bin/python -m benchmarks.export [MOST]

Every export is a process of its own, `main.py export stories`, as somebody starts it: the time is
that of the whole process, memory its peak. Stories have 100 to 1,500 characters. *First* binds the
editions, *again* finds them bound.
"""

import asyncio
import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.house import ROOT, machine
from flows.disclosure import Traits, bind
from flows.story.content import (
    Audience,
    Band,
    Carried,
    Content,
    Costs,
    Feeling,
    Field,
    Meaning,
    StoryType,
    Support,
)
from flows.story.story import Draft
from storage.database import Tx, open_database
from storage.passing import PassingKeys
from storage.sealing import Sealer
from storage.statements import Statement
from storage.story import stories

FORMS = ("csv", "json", "md", "xlsx", "pdf")
KEY = "a secret of thirty-two bytes long"
SENTENCES = (
    "We zaten met z’n vieren aan de keukentafel.",
    "De regeling kende hier geen vakje voor.",
    "Mijn leidinggevende zei: regel het, ik sta achter je.",
    "Ik vroeg wat er nodig was om het vol te houden.",
    "Twee weken later sliep iedereen weer door.",
)
PUBLISH = Statement(
    "bench.publish",
    "",
    "UPDATE stories SET status = 'published', month = :month WHERE digest = :d;",
)
IN_A_UNIT = 5_000


def told(chance: random.Random) -> tuple[Content, str]:
    text = ""
    length = chance.randint(100, 1_500)
    while len(text) < length:
        text += chance.choice(SENTENCES) + " "
    some = [None, 1, 2]
    content = Content(
        chance.choice(list(StoryType)),
        text[:length],
        "nl",
        title="Wat er nodig was",
        lesson="Vraag eerst wat er nodig is, en kijk dan pas wat er kan.",
        meaning=Meaning(
            chance.randint(1, 7),
            chance.randint(1, 7),
            chance.choice(list(Carried)),
            chance.choice([None, *Field]),
            chance.choice([None, *Support]),
            chance.choice([None, *Feeling]),
        ),
        costs=Costs(Band.TO_150, Band.TO_10) if chance.choice(some) == 1 else Costs(),
        audiences=frozenset(Audience),
    )
    return content, f"{chance.choice([2030, 2031])}-{chance.randint(1, 12):02}"


def publish(tx: Tx, chance: random.Random, first: int, number: int) -> None:
    for each in range(first, first + number):
        content, month = told(chance)
        digest = each.to_bytes(32, "big")
        stories.take_in(tx, Draft(content, digest))
        tx.run(PUBLISH, month=month, d=digest)


async def fill(folder: Path, number: int) -> None:
    passing = PassingKeys(folder / "houvast.seal")
    sealer = Sealer(KEY.encode())
    database = await open_database(f"sqlite:///{folder}/houvast.db", sealer, passing)
    chance = random.Random(1)  # noqa: S311
    for first in range(0, number, IN_A_UNIT):
        some = min(IN_A_UNIT, number - first)
        await database.unit(partial(publish, chance=chance, first=first, number=some))
    await database.close()


CHILD = """
import pathlib, re, sys
import main
status = main.main()
told = pathlib.Path("/proc/self/status").read_text()
pathlib.Path(sys.argv[-1] + ".peak").write_text(re.search(r"VmHWM:\\s+(\\d+)", told)[1])
sys.exit(status)
"""
"""The peak is read by the process itself: what `wait4` tells begins with that of its parent."""


def export(folder: Path, form: str) -> tuple[float, float, float, float]:
    """Return seconds, seconds of CPU, MiB at the peak and MiB written, of a process of its own."""
    out = folder / f"out.{form}"
    command = [sys.executable, "-c", CHILD, "export", "stories", "--format", form]
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "HOUVAST_DATABASE_URL": f"sqlite:///{folder}/houvast.db",
        "HOUVAST_SECRET_KEY": KEY,
        "HOUVAST_LOG_LEVEL": "ERROR",
    }
    began = time.perf_counter()
    null = (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)
    actions = [null]
    pid = os.posix_spawn(
        command[0], [*command, "--out", str(out)], environment, file_actions=actions
    )
    _, status, usage = os.wait4(pid, 0)
    took = time.perf_counter() - began
    if status:
        raise RuntimeError(f"the export ended with {os.waitstatus_to_exitcode(status)}")
    peak = int(out.with_name(out.name + ".peak").read_text()) / 1024
    return took, usage.ru_utime + usage.ru_stime, peak, out.stat().st_size / 2**20


def lattice(number: int) -> Iterator[str]:
    """Search for rows of many different combinations, and of few."""
    chance = random.Random(2)  # noqa: S311
    for circles in (0, 10):
        named = [None, *(f"circle {each}" for each in range(circles))]
        rows = {
            str(each): Traits(
                chance.choice(list(StoryType)),
                f"{chance.choice([2030, 2031])}-{chance.randint(1, 12):02}",
                chance.choice([None, *Field]),
                chance.choice([None, *Support]),
                chance.choice(named),
            )
            for each in range(number)
        }
        began, used = time.perf_counter(), time.process_time()
        edition = bind(rows, 5)
        took, used = time.perf_counter() - began, time.process_time() - used
        assert edition is not None
        combinations = len(set(rows.values()))
        yield f"{number:,} rows, {combinations:,} combinations: {took:.2f} s, CPU {used:.2f} s"


async def main() -> None:
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    print(machine())
    for line in lattice(most):
        print(f"lattice search, {line}")
    print(f"{'':24}{'seconds':>9}{'CPU':>7}{'MiB peak':>10}{'MiB file':>10}")
    for number in (each for each in (1_000, 10_000, 100_000) if each <= most):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            await fill(folder, number)
            for form in ("csv", *(FORMS if number == 1_000 else FORMS[:1])):
                again = "" if (folder / "out.csv").exists() else " first"
                took, cpu, peak, size = export(folder, form)
                what = f"{number:>9,} to {form:<5}{again:7}"
                print(f"{what}{took:9.1f}{cpu:7.1f}{peak:10.0f}{size:10.1f}")


if __name__ == "__main__":
    asyncio.run(main())
