"""What Houvast wants a chat to show, free of Telegram's own types.

Rooms make these; `bot.telegram.rendering` turns each into one call of the Bot API. Texts are
plain: what looks like markup is shown as typed.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: what it says, and the payload (1 to 64 bytes) it sends back."""

    label: str
    data: str


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Send:
    """A new message. `copyable`: a part of the text to copy at a tap; `protect`: no forwarding."""

    text: str
    rows: Rows = ()
    copyable: str | None = None
    protect: bool = False


@dataclass(frozen=True, slots=True)
class Edit:
    """A message of the bot's own gets another text and buttons."""

    message: int
    text: str
    rows: Rows = ()


@dataclass(frozen=True, slots=True)
class Rebutton:
    """A message of the bot's own gets other buttons, or none."""

    message: int
    rows: Rows = ()


@dataclass(frozen=True, slots=True)
class Delete:
    """Messages of the last 48 hours are taken away, the person's own included."""

    messages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A file with a line of text under it."""

    name: str
    content: bytes
    mime: str
    caption: str


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture (PNG) that cannot be forwarded; the text under it says the same in words."""

    name: str
    content: bytes
    caption: str
    rows: Rows = ()


@dataclass(frozen=True, slots=True)
class Menu:
    """The list of commands that Telegram shows this person: (command, description) pairs."""

    commands: tuple[tuple[str, str], ...]


Message = Send | Edit | Rebutton | Delete | Document | Photo | Menu


@dataclass(frozen=True, slots=True)
class Toast:
    """The short line that Telegram shows over the chat after a tap; never kept."""

    text: str
    alert: bool = False


def in_rows(buttons: list[Button], *, short: int = 14) -> Rows:
    """Lay buttons out for a phone: two in a row while both are short, else one."""
    rows: list[tuple[Button, ...]] = []
    for button in buttons:
        if rows and len(rows[-1]) == 1 and len(rows[-1][0].label) <= short >= len(button.label):
            rows[-1] += (button,)
        else:
            rows.append((button,))
    return tuple(rows)


def shaped(buttons: list[Button], per_row: int) -> Rows:
    """Lay buttons out in rows of a fixed number, as for digits and hours."""
    return tuple(tuple(buttons[i : i + per_row]) for i in range(0, len(buttons), per_row))
