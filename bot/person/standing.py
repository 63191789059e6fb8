"""How what somebody set stands, in words: for the menu of settings and for their own data."""

from typing import Final

from bot.turn import Turn
from flows.person.cities import City, city_of
from flows.person.quiet import QuietHours

CITIES_IN_WORDS: Final[dict[City, str]] = {
    "amsterdam": "settings/zone.amsterdam",
    "willemstad": "settings/zone.willemstad",
    "oranjestad": "settings/zone.oranjestad",
    "philipsburg": "settings/zone.philipsburg",
    "kralendijk": "settings/zone.kralendijk",
    "brussels": "settings/zone.brussels",
}


def zone(turn: Turn) -> str:
    """Name the city by which somebody chose their zone; the zone itself where they did not."""
    city = city_of(turn.zone)
    return turn.zone.key if city is None else turn.voice(CITIES_IN_WORDS[city])


def hours(turn: Turn, quiet: QuietHours) -> str:
    """Write quiet hours, as in "20.00 tot 08.00 uur"."""
    return turn.voice(
        "settings/hours",
        hour=f"{quiet.start:%H}",
        minute=f"{quiet.start:%M}",
        end_hour=f"{quiet.end:%H}",
        end_minute=f"{quiet.end:%M}",
    )


def discreet(turn: Turn) -> str:
    """Say whether dialogues have disciplinary law in mind: on or off."""
    on = turn.person.discreet
    return turn.voice("settings/discreet.on" if on else "settings/discreet.off").lower()
