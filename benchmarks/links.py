"""How many stories somebody who has everything links to their tellers, and what chance gives.

    .venv/bin/python -m benchmarks.links [ROBBERIES]

Robs the town of `tests/attacks/test_two_hundred.py` (200 tellers, 100 others, two releases) some
times over. Within a release and a language, which nothing hides, each guess has one right pair by
chance: four groups, so four. Prints for each robbery the best of all guesses and the farthest
leaning, and for all together the mean of right pairs.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from pathlib import Path

from tests.attacks.guessing import (
    best,
    by_release_and_language,
    farthest_by_chance,
    files,
    guesses,
    leanings,
    most_by_chance,
    opened,
    traces_in,
)
from tests.attacks.town import by_units

TELLERS, OTHERS, ROBBERIES = 200, 100, 10


def main() -> None:
    """Rob the town, and tell what came of it."""
    robberies = int(sys.argv[1]) if len(sys.argv) > 1 else ROBBERIES
    means, bests, far = [], [], []
    found, bound, groups, out = 0, 0, 0, 0
    begun = time.process_time()
    for _ in range(robberies):
        with tempfile.TemporaryDirectory() as folder:
            loot = asyncio.run(by_units(Path(folder), TELLERS, OTHERS))
            traces, known = traces_in(loot), by_release_and_language(loot)
            made = guesses(traces, known)
            means.append(statistics.mean(each.right for each in made))
            bests.append(best(made).right)
            far.append(max(each.deviations for each in leanings(traces, known)))
            out += opened(loot, [path for _, path in files(loot)])
        found, groups = len(made), len(known)
        bound = most_by_chance(groups, found)
    print(f"{robberies} robberies of {TELLERS} tellers, {found} guesses each")
    print(f"right pairs, mean: {statistics.mean(means):.2f} (chance: {groups})")
    print(f"right pairs, best guess: {min(bests)} to {max(bests)} (by chance at most {bound})")
    print(
        f"farthest leaning: {min(far):.1f} to {max(far):.1f} deviations"
        f" (by chance at most {farthest_by_chance(found):.1f})"
    )
    print(f"stories that waited and could be opened: {out}")
    print(f"CPU: {(time.process_time() - begun) / robberies:.1f} s a robbery")


if __name__ == "__main__":
    main()
