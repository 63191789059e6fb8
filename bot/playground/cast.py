"""The people who sit at the playground when it opens, and their team."""

from dataclasses import dataclass

from bot.playground.people import Person
from bot.playground.telegram import Telegram
from bot.playground.world import Chat

FACILITATOR = "facilitator"


@dataclass(frozen=True, slots=True)
class Cast:
    """Three professionals, two facilitators, a colleague who reads English, and their group."""

    professionals: tuple[Person, ...]
    facilitators: tuple[Person, ...]
    english: Person
    group: Chat


def usual_cast(telegram: Telegram) -> Cast:
    """Seat everybody; a facilitator made the group and added the bot.

    There are two facilitators, since two read every story before it is published.
    """
    professionals = tuple(telegram.person(name) for name in ("Amina", "Bram", "Chantal"))
    facilitators = tuple(telegram.person(name, role=FACILITATOR) for name in ("Fleur", "Gijs"))
    english = telegram.person("Emma", language="en")
    group = telegram.group("Team Noord", *facilitators, *professionals, english)
    return Cast(professionals, facilitators, english, group)
