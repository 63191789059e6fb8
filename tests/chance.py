"""Chance that always falls the same way, so that a transcript is the same at every playing.

It stands in for `secrets` where what people see hangs on it: which prompt helps a teller, in what
order stories are moderated and read, when a release comes. Keys and nonces stay the system's.
"""

import base64
import hashlib
from itertools import count

import pytest


class FixedChance:
    """Gives a different value at each call, and the same values in the same order each time."""

    def __init__(self) -> None:
        self._calls = count()

    def token_bytes(self, size: int) -> bytes:
        return hashlib.shake_256(str(next(self._calls)).encode()).digest(size)

    def token_hex(self, size: int) -> str:
        return self.token_bytes(size).hex()

    def token_urlsafe(self, size: int) -> str:
        return base64.urlsafe_b64encode(self.token_bytes(size)).rstrip(b"=").decode()

    def randbits(self, number: int) -> int:
        return int.from_bytes(self.token_bytes(8)) >> (64 - number)

    def randbelow(self, top: int) -> int:
        return int.from_bytes(self.token_bytes(8)) % top


def fix(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let chance fall the same way for the rest of this test."""
    # A fixed chance each: how often one of them is asked moves nothing in the others.
    for place in ("bot.runner", "bot.due", "bot.preparing", "storage.ids"):
        monkeypatch.setattr(f"{place}.secrets", FixedChance())
