"""Moments as the database keeps them: whole seconds since 1970 in UTC."""

from datetime import UTC, datetime


def to_seconds(moment: datetime) -> int:
    """Return an aware moment in whole seconds; raise ValueError for a naive one."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone could be any of 24")
    return int(moment.timestamp())


def to_moment(seconds: int) -> datetime:
    """Return the moment, in UTC, that was kept as whole seconds."""
    return datetime.fromtimestamp(seconds, UTC)
