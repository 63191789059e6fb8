"""The payloads of the buttons of letters: `b1|ACT`, `b1|ACT|ID` and a little more; ids only."""

from bot.message import Button
from bot.turn import Turn

PREFIX = "b1"


def button(label: str, *parts: str | int) -> Button:
    """Make a button of this room."""
    return Button(label, "|".join((PREFIX, *map(str, parts))))


def stop(turn: Turn) -> Button:
    """Make the button that stands under all that is asked of who writes."""
    return button(turn.voice("letters/writing.stop"), "stop")
