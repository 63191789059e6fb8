"""Belonging to a circle: joining by a link or a code, seeing one's own circles, leaving one.

Who belongs to a circle is shown to nobody but the person. A code that leads nowhere gets the same
answer whatever is wrong with it: nothing tells whether a circle exists.
"""

import re
from typing import Final

from bot.dialogue import conversation
from bot.event import Command, Press
from bot.message import Button, Edit, Rows, Toast, in_rows
from bot.person import facilitating, menus
from bot.turn import Turn
from flows.person.person import Circle
from storage.person import circles, members

_TYPED: Final = re.compile(r"(?:\S*[?&]start=)?(?:join-)?(\S+)")
"""A code as people type or paste it: alone, as `join-CODE`, or within the whole link."""


def join(turn: Turn, command: Command) -> None:
    """Take `/join CODE`; without a code, say where to get one."""
    typed = _TYPED.fullmatch(command.argument.strip())
    if typed is None and not command.argument.strip():
        turn.say("circle/join-how")
        conversation.again(turn)
    else:
        join_by(turn, typed[1] if typed else "")


def join_by(turn: Turn, code: str) -> None:
    """Make the person a member of the circle this code leads to, and say what that means."""
    circle = members.circle_of(turn.tx, facilitating.digest(code))
    menu = () if conversation.current(turn) else menus.main_menu(turn)
    if circle is None:
        turn.say("circle/join-unknown", menu)
    elif members.join(turn.tx, turn.person.id, circle.id):
        least = turn.house.settings.min_report
        turn.say("circle/joined", menu, circle=circle.name, n=least)
    else:
        turn.say("circle/joined-already", menu, circle=circle.name)
    conversation.again(turn)


def overview(turn: Turn) -> tuple[str, Rows]:
    """Name the person's circles, with a button for each that they can leave."""
    voice = turn.voice
    own = members.belonging(turn.tx, turn.person.id)
    leavable = _leavable(turn)
    if not own:
        lines = [voice("circle/mine-none")]
    else:
        lines = [voice("circle/mine"), ""]
        lines += [_line(turn, each, leavable=each in leavable) for each in own]
    if leavable:
        lines += ["", voice("circle/mine-leave")]
    if len(leavable) < len(own):
        lines += ["", voice("circle/mine-facilitator")]
    buttons = [Button(menus.label(each), f"{menus.CIRCLES}|{each.id}") for each in leavable]
    back = Button(voice("settings/menu.back"), f"{menus.SETTINGS}|back|menu")
    return "\n".join(lines), (*in_rows(buttons), (back,))


def press(turn: Turn, pressed: Press) -> None:
    """Take `p1|circles|ID`, and then `p1|circles|ID|yes` or `no`."""
    circle_id, _, answer = pressed.data.removeprefix(f"{menus.CIRCLES}|").partition("|")
    circle = next((each for each in _leavable(turn) if each.id == circle_id), None)
    if circle is None or answer not in ("", "yes", "no"):
        turn.toast = Toast(turn.voice("common/toast-old-button"))
    elif answer == "yes":
        turn.erased = members.leave(turn.tx, turn.person.id, circle.id)
        turn.show(Edit(pressed.message, turn.voice("circle/left", circle=circle.name)))
        conversation.again(turn)
    elif answer == "no":
        turn.show(Edit(pressed.message, *overview(turn)))
    else:
        here = f"{menus.CIRCLES}|{circle.id}"
        buttons = [
            Button(turn.voice("circle/leave.yes"), f"{here}|yes"),
            Button(turn.voice("circle/leave.no"), f"{here}|no"),
        ]
        text = turn.voice("circle/leave", circle=circle.name)
        turn.show(Edit(pressed.message, text, in_rows(buttons)))


def _leavable(turn: Turn) -> list[Circle]:
    """List the circles whose member the person is; a facilitator belongs by that role."""
    led = circles.of(turn.tx, turn.person.id)
    return [each for each in members.of(turn.tx, turn.person.id) if each not in led]


def _line(turn: Turn, circle: Circle, *, leavable: bool) -> str:
    key = "circle/mine-line" if leavable else "circle/mine-line-facilitator"
    return turn.voice(key, circle=circle.name)
