"""Deduce, in a process and an environment of its own: `.venv-bench/bin/python benchmarks/peer.py`.

Reads JSON lines `{"id", "text"}`, writes `{"id", "hidden": [[start, end], …], "seconds"}`, after a
first line `{"ready": seconds, "resident": MiB}`. On import Deduce sets up logging at DEBUG to
standard output, and at its first run it writes a cache beside its own code; so standard output is
kept for the answers, and that run (minutes) is not counted by whoever calls this twice.
"""

import json
import os
import sys
import time
from pathlib import Path


def main() -> None:
    """Answer until standard input ends."""
    began = time.perf_counter()
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    import logging

    logging.disable(logging.CRITICAL)
    from deduce import Deduce

    model = Deduce()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    resident = pages * os.sysconf("SC_PAGE_SIZE") / 1024 / 1024
    ready = {"ready": time.perf_counter() - began, "resident": resident}
    print(json.dumps(ready), file=answers, flush=True)
    for line in sys.stdin:
        asked = json.loads(line)
        began = time.process_time()
        try:
            found = model.deidentify(asked["text"]).annotations
        except Exception:  # noqa: BLE001 - some texts it cannot take: then nothing is hidden
            found = ()
        answer = {
            "id": asked["id"],
            "hidden": [[int(each.start_char), int(each.end_char)] for each in found],
            "seconds": time.process_time() - began,
        }
        print(json.dumps(answer), file=answers, flush=True)


if __name__ == "__main__":
    main()
