"""The cities by which people choose a time zone, so that nobody need share where they are."""

from typing import Literal, get_args
from zoneinfo import ZoneInfo

City = Literal["amsterdam", "willemstad", "oranjestad", "philipsburg", "kralendijk", "brussels"]

CITIES: tuple[City, ...] = get_args(City)
"""Where Dutch youth care is at work, and where its people live."""

ZONES: dict[City, str] = {
    "amsterdam": "Europe/Amsterdam",
    "willemstad": "America/Curacao",
    "oranjestad": "America/Aruba",
    "philipsburg": "America/Lower_Princes",
    "kralendijk": "America/Kralendijk",
    "brussels": "Europe/Brussels",
}


def city_of(zone: ZoneInfo) -> City | None:
    """Return the city whose zone this is; None for a zone that was not chosen by city."""
    return next((city for city, name in ZONES.items() if name == zone.key), None)
