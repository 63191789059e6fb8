"""The payloads and buttons of the person's room: the main menu, language, forgetting."""

from bot.message import Button, Rows, in_rows
from bot.turn import Turn
from flows.person.person import Circle

PREFIX = "p1"
COMMAND = "p1|do"
"""`p1|do|NAME`: the same as typing the command."""

LANGUAGE = "p1|language"
SETTINGS = "p1|settings"
FORGET = "p1|forget"
PICTURE = "p1|picture"
CIRCLES = "p1|circles"
INVITE = "p1|invite"

LONGEST_LABEL = 28

_MAIN = (
    ("reflect", "common/menu.reflect"),
    ("story", "common/menu.story"),
    ("read", "common/menu.read"),
    ("checkin", "common/menu.checkin"),
    ("privacy", "common/menu.privacy"),
    ("help", "common/menu.help"),
)


def main_menu(turn: Turn) -> Rows:
    """Lay out what one can begin with; facilitators can also moderate."""
    entries = list(_MAIN)
    if turn.person.facilitator:
        entries.append(("moderate", "common/menu.moderate"))
    return in_rows([Button(turn.voice(key), f"{COMMAND}|{name}") for name, key in entries])


def label(circle: Circle) -> str:
    """Name a circle on a button; a long name loses its end."""
    name = circle.name
    return name if len(name) <= LONGEST_LABEL else f"{name[: LONGEST_LABEL - 1].rstrip()}…"
