"""How Python's interpreter is set in a process that is one house; figures: docs/figures.md.

Collecting cyclic garbage: what the start makes (modules, dialogues, wording) is there to stay, yet
every collection walks it anew, a tenth of the start and a seventh of each update. So: none during
the start, then all there is set aside and the rest collected seldom.

Taking turns: a thread that works keeps the interpreter's lock for 5 ms before another gets it. The
event loop lets go of it at every call of the network, and so did wait at each for the redaction of
a story or a unit of work. With 1 ms the loop is held up a quarter as long, at 2 % more CPU.
"""

import gc
import sys

THRESHOLD = 50_000
"""Objects made between two collections, of which each then takes a millisecond or so."""
TURN = 0.001
"""Seconds a thread keeps the interpreter's lock while another waits for it."""


def begin() -> None:
    """Set what helps the start: called first of all."""
    gc.disable()
    sys.setswitchinterval(TURN)


def settle() -> None:
    """Set aside all there is, never to be walked again: called when the house listens."""
    gc.freeze()
    gc.set_threshold(THRESHOLD)
    gc.enable()
