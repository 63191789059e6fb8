"""Python's collector of cyclic garbage: off during the start, and seldom at work after it.

What the start makes (modules, dialogues, wording) is there to stay, yet every collection walks it
anew: a tenth of the start, and later a seventh of each update (docs/figures.md). For a process
that is one house; tests put up many in one process and leave the collector as it is.
"""

import gc

THRESHOLD = 50_000
"""Objects made between two collections, of which each then takes a millisecond or so."""


def rest() -> None:
    """Collect nothing: called first of all."""
    gc.disable()


def seldom() -> None:
    """Set aside all there is, never to be walked again, and collect what comes, seldom."""
    gc.freeze()
    gc.set_threshold(THRESHOLD)
    gc.enable()
