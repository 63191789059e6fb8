"""Wrong codes slow down: who types one after another waits longer and longer.

The rules:

1. The first two wrong codes cost nothing: a slip of the thumb is no attack.
2. The third wrong code is followed by a pause of a minute, and each one more by a pause twice as
   long, up to an hour.
3. While the pause lasts no code is looked at, right or wrong: what is answered then says nothing
   of whether a code exists.
4. A right code wipes the slate clean.

A code has 44 bits of chance. With an hour between tries, and all accounts there are, nobody finds
one; this keeps even the luckiest from trying.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

FREE = 2
"""Wrong codes that cost nothing."""
FIRST = timedelta(minutes=1)
LONGEST = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Tries:
    """Somebody's wrong codes since their last right one, and until when they wait."""

    wrong: int = 0
    until: datetime | None = None


def pause(wrong: int) -> timedelta:
    """Say how long somebody waits after so many wrong codes."""
    if wrong <= FREE:
        return timedelta()
    doubled = 1 << min(wrong - FREE - 1, 10)  # beyond that it is the longest anyway
    return min(FIRST * doubled, LONGEST)


def after_wrong(tries: Tries, now: datetime) -> Tries:
    """Count a wrong code that was typed now."""
    wrong = tries.wrong + 1
    return Tries(wrong, now + pause(wrong) if wrong > FREE else None)


def left(tries: Tries, now: datetime) -> timedelta:
    """Say how long somebody still waits; nothing when they may try."""
    return max(tries.until - now, timedelta()) if tries.until is not None else timedelta()


def minutes(wait: timedelta) -> int:
    """Round a pause up to whole minutes, to be told."""
    return -(-wait // timedelta(minutes=1)) if wait else 0
