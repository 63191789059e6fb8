"""Faults on demand: a test says what the next calls of a method will meet."""

from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import Any

from bot.playground.refusals import RefusedError, too_many_requests

ANY = "*"


@dataclass(frozen=True, slots=True)
class Fault:
    """What a call meets: a pause, then a refusal or a connection that breaks."""

    refusal: RefusedError | None = None
    drop_before: bool = False  # the connection breaks, nothing has happened
    drop_after: bool = False  # the connection breaks, but the call has been carried out
    delay: float = 0.0  # seconds


NONE = Fault()


@dataclass(slots=True)
class Faults:
    """The faults that are to come. Those of a method come in the order they were asked for.

    `method` is a method's name or "*" for whichever is called next.
    """

    latency: float = 0.0  # seconds each call takes, save getUpdates
    _coming: defaultdict[str, deque[Fault]] = field(default_factory=lambda: defaultdict(deque))

    def refuse_next(self, method: str, count: int = 1, retry_after: int = 1) -> None:
        """Answer the next calls with 429 and this many seconds to wait."""
        self._add(method, count, Fault(refusal=too_many_requests(retry_after)))

    def answer_next(
        self,
        method: str,
        error_code: int,
        description: str,
        *,
        count: int = 1,
        parameters: dict[str, Any] | None = None,
    ) -> None:
        """Answer the next calls with this error."""
        self._add(method, count, Fault(refusal=RefusedError(error_code, description, parameters)))

    def drop_next(self, method: str, count: int = 1, *, applied: bool) -> None:
        """Break the connection of the next calls, before or after carrying them out."""
        self._add(method, count, Fault(drop_before=not applied, drop_after=applied))

    def delay_next(self, method: str, seconds: float, count: int = 1) -> None:
        """Let the next calls take this much longer."""
        self._add(method, count, Fault(delay=seconds))

    def clear(self) -> None:
        """Forget the faults that have not come yet."""
        self._coming.clear()

    def next(self, method: str) -> Fault:
        """Return what this call meets, and strike it off."""
        if not self._coming:
            return NONE
        for name in (method.lower(), ANY):
            if coming := self._coming.get(name):
                fault = coming.popleft()
                if not coming:
                    del self._coming[name]
                return fault
        return NONE

    def _add(self, method: str, count: int, fault: Fault) -> None:
        self._coming[method.lower()].extend([fault] * count)
