"""How well and how fast the redaction works, with Deduce beside it in the same run.

    .venv/bin/python -m benchmarks.redaction [--alone] [FILE.jsonl …]

Reads every labelled file of `tests/corpus/` (or those named), as written, in lower case, and with
one slip of the thumb in every name. `--alone` leaves Deduce out: its first start takes minutes.
Shares are of 100: stories with any leak, with a person's name leaked, with a number, address or
link leaked, with a leak that is not even doubtful; words wrongly hidden; clean texts harmed; doubts
in 100 words; terms of the profession hidden (their number).
"""

import asyncio
import json
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.house import MIB, PAGE, ROOT, machine
from benchmarks.leaks import HEADER, Answer, Score, lowered, mistyped
from benchmarks.watched import Watch
from bot import interpreter
from bot.story.tags import tags
from flows.story.meter import measure
from flows.story.redaction import Redaction, load, redact
from prompts.wording import Wording
from tests.flows.story.corpus import FOLDER, Labelled, read

PEER = ROOT / ".venv-bench" / "bin" / "python"
WAYS = {"as written": lambda text: text, "lower case": lowered, "one slip": mistyped}
PIECE, LONG = 4096, 102_400
TAGS = tags(Wording.load().speaks("nl"))
STORY = (
    "Ik werkte met mevrouw Jansen uit Assen en haar zoon Daan van 12 jaar. We spraken op 3 mei af"
    " in de Kerkstraat 12 en het ging over school en over thuis. gister weer gebeld met fadoua. "
)
HOSTILE = (
    *("a.", "a-", "a@", "1 ", "1-", "1", "a", "Aa ", "De ", "mw ", ".nl", "(", "NL91 ", "x/1234"),
    *("http://", "van ", "zzqx ", "\ud800", "e\u0301", "@a.", "a'", "Zqxw. ", "basisschool de "),
    *("met zzqx", "bij Q thuis ", "[een school] ", "[", "op 3 maart ", "8 jaar, ", "AbCdEf "),
)
WORKER = """
import time
began = time.perf_counter()
from flows.story import redaction
redaction.load()
redaction.redact("Ik belde Fatima.", {label.value: label.value for label in redaction.Label})
print(time.perf_counter() - began, open("/proc/self/statm").read().split()[1])
"""


def places(text: str, redaction: Redaction) -> Answer:
    """Say what was hidden and doubted in characters of the original."""
    hidden = [(span.start, span.end) for span in redaction.spans]
    doubted, shift, at = [], 0, 0
    for doubt in redaction.doubtful:
        while at < len(hidden) and redaction.spans[at].start + shift < doubt.start:
            span = redaction.spans[at]
            shift += len(span.replacement) - (span.end - span.start)
            at += 1
        start, end = doubt.start - shift, doubt.end - shift
        assert text[start:end] == redaction.text[doubt.start : doubt.end]
        doubted.append((start, end))
    return Answer(hidden, doubted)


def ours(texts: Iterable[Labelled]) -> Iterator[Answer]:
    """Redact each."""
    for text in texts:
        yield places(text.text, redact(text.text, TAGS))


class Peer:
    """Deduce, asked line by line."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [PEER, ROOT / "benchmarks" / "peer.py"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._process.stdout
        ready = json.loads(self._process.stdout.readline())
        self.ready: float = ready["ready"]
        self.resident: float = ready["resident"]
        self.seconds = 0.0
        self.characters = 0

    def answers(self, texts: Iterable[Labelled]) -> Iterator[Answer]:
        """De-identify each."""
        for text in texts:
            found = self.ask(text.text)
            self.seconds += found["seconds"]
            self.characters += len(text.text)
            yield Answer([(start, end) for start, end in found["hidden"]])

    def ask(self, text: str) -> dict[str, Any]:
        """Let it answer one text."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps({"id": "", "text": text}) + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer

    def close(self) -> None:
        """Let it end."""
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait()


def quality(files: list[Path], peer: Peer | None) -> None:
    """Print a row for every file, way of writing and de-identifier."""
    print(f"\n{'file':24} {'written':12} {'by':7}{HEADER}")
    for file in files:
        texts = read(file)
        for way, change in WAYS.items():
            changed = [change(text) for text in texts]
            answers = {"ours": ours(changed)}
            if peer is not None:
                answers["deduce"] = peer.answers(changed)
            for name, given in answers.items():
                score = Score()
                for text, answer in zip(changed, given, strict=True):
                    score.add(text, answer)
                print(f"{file.stem:24} {way:12} {name:7}{score.row()}", flush=True)
                if score.terms:
                    print(f"{'':24} terms hidden: {', '.join(sorted(set(score.terms)))}")


def best(text: str, times: int = 3) -> float:
    """Return the least CPU time of some runs, in ms."""
    found = []
    for _ in range(times):
        began = time.process_time()
        redact(text, TAGS)
        found.append(time.process_time() - began)
    return 1000 * min(found)


def speed(peer: Peer | None) -> None:
    """Print the time for a piece, the worst of the hostile texts, and what a longer text costs."""
    load()
    redact(STORY, TAGS)
    print(f"\n{PIECE} characters of a story    {best((STORY * PIECE)[:PIECE], 7):7.1f} ms of CPU")
    hostile = {repr(each): best((each * PIECE)[:PIECE]) for each in HOSTILE}
    for each in sorted(hostile, key=lambda each: -hostile[each])[:4]:
        print(f"{PIECE} characters of {each:16} {hostile[each]:6.1f} ms of CPU")
    for name, unit in {"a story": STORY, "'a.'": "a.", "'zzqx '": "zzqx "}.items():
        row = [best((unit * LONG)[: LONG // part], 2) for part in (8, 4, 2, 1)]
        print(
            f"{LONG // 8:,} to {LONG:,} characters of {name:8}"
            + " ".join(f"{each:8.0f}" for each in row)
            + f" ms; eight times the text costs {row[-1] / row[0]:.1f} times"
        )
    story = (STORY * 9)[:1500]
    began = time.process_time()
    for _ in range(50):
        measure(story)
    print(f"the meter, 1,500 characters      {20 * (time.process_time() - began):7.1f} ms of CPU")
    if peer is not None:
        for name, unit in {"a story": STORY, "'a.'": "a."}.items():
            seconds = peer.ask((unit * PIECE)[:PIECE])["seconds"]
            print(f"deduce: {PIECE} characters of {name:8} {1000 * seconds:6.1f} ms of CPU")


async def beside() -> None:
    """Print how long the event loop is held up while a thread redacts, as the bot does it.

    The last row is the loop with nothing beside it: what other processes make it wait.
    """
    interpreter.begin()
    interpreter.settle()
    watch = Watch()
    watching = asyncio.create_task(watch.run())
    print()
    for name, text in {
        f"{PIECE} characters of a story": (STORY * PIECE)[:PIECE],
        f"{LONG:,} characters of a story": (STORY * LONG)[:LONG],
        f"{LONG:,} characters of 'a.'": "a." * (LONG // 2),
        f"{LONG:,} characters of '['": "[" * LONG,
        "nothing": "",
    }.items():
        watch.begin()
        await (asyncio.to_thread(redact, text, TAGS) if text else asyncio.sleep(2))
        seen = watch.seen()
        print(
            f"the loop beside {name:30} held up {seen['longest']:5.1f} ms at most,"
            f" {seen['over']:.0f} times over 50 ms, in {seen['seconds']:.2f} s"
        )
    watching.cancel()


def start(peer: Peer | None) -> None:
    """Print how soon a fresh worker is ready, and what is resident in it."""
    runs = [
        subprocess.run(
            [sys.executable, "-c", WORKER], cwd=ROOT, capture_output=True, text=True, check=True
        ).stdout.split()
        for _ in range(3)
    ]
    seconds, pages = min((float(run[0]), int(run[1])) for run in runs)
    print(f"\nready in a worker after {seconds:.2f} s, {pages * PAGE / MIB:.0f} MiB resident")
    if peer is not None:
        print(f"deduce: ready after {peer.ready:.1f} s, {peer.resident:.0f} MiB resident")


def pipe(texts: list[Labelled], number: int = 10_000) -> None:
    """Print how many texts a second go through `main.py redact --jsonl`."""
    lines = [json.dumps({"id": n, "text": texts[n % len(texts)].text}) for n in range(number)]
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "main.py", "redact", "--jsonl"],
        cwd=ROOT,
        input="\n".join(lines),
        capture_output=True,
        text=True,
        check=True,
    )
    seconds = time.perf_counter() - began
    assert done.stdout.count("\n") == number
    characters = sum(len(text.text) for text in texts) / len(texts)
    print(
        f"\n{number:,} texts of {characters:.0f} characters by pipe:"
        f" {number / seconds:.0f} texts a second"
    )


def main() -> None:
    """Print everything."""
    named = [Path(each) for each in sys.argv[1:] if each != "--alone"]
    files = named or sorted(FOLDER.glob("*.jsonl"))
    print(machine())
    peer = None
    if "--alone" not in sys.argv:
        if PEER.exists():
            Peer().close()  # builds its cache, once
            peer = Peer()
        else:
            print(f"Deduce is not there ({PEER}): `make bench` installs it")
    quality(files, peer)
    speed(peer)
    asyncio.run(beside())
    start(peer)
    if peer is not None:
        peer.close()
    pipe(read(files[0]))


if __name__ == "__main__":
    main()
