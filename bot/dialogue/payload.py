"""The payload of a dialogue's buttons: short, versioned, ids only.

`d1|RUN|PLACE|OPTION`, and `d1|RUN|PLACE|!CONTROL` for skip, pause, stop and help. It says which
question of which run it answers, so that an old button can be told from a current one. Telegram
allows 64 bytes; the catalogue's check keeps every dialogue within them.
"""

from typing import get_args

from bot.message import Button
from flows.dialogue.effect import ControlName
from flows.dialogue.event import Command, Control, Tap

PREFIX = "d1"
WEEK = "r1"
"""The prefix of the room that comes by (`bot.checkin.coming_by`)."""

_CONTROLS = frozenset(get_args(Command))


def option(run: str, place: str, option_id: str, label: str) -> Button:
    """Make the button of an option."""
    return Button(label, f"{PREFIX}|{run}|{place}|{option_id}")


def control(run: str, place: str, name: ControlName, label: str) -> Button:
    """Make the button of a control; those of a check-in that came by itself are its room's."""
    if name in ("not_this_week", "never_again"):
        return Button(label, f"{WEEK}|{name}|{run}")
    return Button(label, f"{PREFIX}|{run}|{place}|!{name}")


def read(data: str) -> Tap | Control | None:
    """Read a payload back; None when it is none of ours."""
    parts = data.split("|")
    if len(parts) != 4 or parts[0] != PREFIX:
        return None
    _, run, place, choice = parts
    if not choice.startswith("!"):
        return Tap(run, place, choice)
    name = choice[1:]
    if name in _CONTROLS:
        return Control(name, run, place)  # type: ignore[arg-type]  # one of Command, just checked
    return None
