"""Named moments."""

from datetime import UTC, datetime, timedelta

import pytest

from storage import moments
from tests.storage.conftest import House

NOW = datetime(2031, 4, 5, 12, 30, tzinfo=UTC)


async def test_a_moment_is_due_from_its_second_on(house: House) -> None:
    """Never put, it is not due; moved on, it is not due any more."""
    assert await house.do(lambda tx: moments.find(tx, "release")) is None
    assert not await house.do(lambda tx: moments.due(tx, "release", NOW))
    await house.do(lambda tx: moments.put(tx, "release", NOW))
    assert await house.do(lambda tx: moments.due(tx, "release", NOW))
    assert not await house.do(lambda tx: moments.due(tx, "release", NOW - timedelta(seconds=1)))
    await house.do(lambda tx: moments.put(tx, "release", NOW + timedelta(days=1)))
    assert await house.do(lambda tx: moments.find(tx, "release")) == NOW + timedelta(days=1)


async def test_a_moment_without_a_zone_is_refused(house: House) -> None:
    """It could be any of 24."""
    with pytest.raises(ValueError, match="zone"):
        await house.do(lambda tx: moments.put(tx, "release", NOW.replace(tzinfo=None)))
