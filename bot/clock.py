"""What time it is, in UTC, and in the playground: what time it is made to be."""

from datetime import UTC, datetime, timedelta


class Clock:
    """The system's clock, moved ahead by as much as the playground asked for.

    `start` lets it begin at another moment (aware), so that what is played does not depend on
    the day it is played on.
    """

    def __init__(self, start: datetime | None = None) -> None:
        self._ahead = timedelta() if start is None else start - datetime.now(UTC)

    def now(self) -> datetime:
        """Tell the time as an aware UTC datetime."""
        return datetime.now(UTC) + self._ahead

    def advance(self, by: timedelta) -> datetime:
        """Move ahead (never back: a due moment happens once) and tell the new time."""
        self._ahead += max(by, timedelta())
        return self.now()
