"""When a reminder comes that a person asked for."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from flows.person.quiet import QuietHours, awake, instant_of, to_utc


def remind_at(now_utc: datetime, days: int, zone: ZoneInfo, hours: QuietHours) -> datetime:
    """Return the moment, in UTC, that shows the same local time this many days later.

    What would fall in quiet time comes at its end instead: a reminder was asked for, so unlike a
    check-in it is never skipped. Raises ValueError for a naive moment and for less than a day.
    """
    if days < 1:
        raise ValueError("a reminder comes at least 1 day later")
    local = to_utc(now_utc).astimezone(zone)
    return awake(instant_of(local.date() + timedelta(days=days), local.time(), zone), hours, zone)


def remind_in(now_utc: datetime, hours: int, zone: ZoneInfo, quiet: QuietHours) -> datetime:
    """Return the moment, in UTC, this many hours later, moved out of quiet time like any other.

    Raises ValueError for a naive moment and for less than an hour.
    """
    if hours < 1:
        raise ValueError("a reminder comes at least 1 hour later")
    return awake(to_utc(now_utc) + timedelta(hours=hours), quiet, zone)
