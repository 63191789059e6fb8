"""Which room answers what: commands by name, buttons by the prefix of their payload."""

from collections.abc import Callable

from bot import commands
from bot.checkin import coming_by, subscribing
from bot.dialogue import choosing, conversation, payload
from bot.event import ChatEvent, Command, Edited, Group, Press, Text, Unreadable
from bot.message import Toast
from bot.person import adjusting, belonging, facilitating, menus, own_data, picture, starting
from bot.story import by_code, intervening, judging, moderating, posting
from bot.story import exporting as story_exporting
from bot.story.letters import room as letters
from bot.story.reading import browsing
from bot.story.reading import payload as reading_payload
from bot.turn import House, Turn


def answer(turn: Turn, event: ChatEvent) -> None:
    """Let the right room answer what a person did in their own chat."""
    if isinstance(event, Command | Text):
        starting.welcome(turn)
    if not _stays_with_story(event):
        intervening.leave(turn)
    match event:
        case Command():
            command(turn, event)
        case Press():
            _press(turn, event)
        case Text():
            _typed(turn, event)
        case Unreadable():
            if not conversation.unreadable(turn, event.what, event.message):
                turn.say("blocks/refuse-unreadable", what=event.what)
        case Edited():
            if conversation.current(turn):
                turn.say("common/edited")


def _typed(turn: Turn, text: Text) -> None:
    """Give a text to what it was asked for last; a dialogue waits while a story is judged."""
    taken = any(room(turn, text) for room in (moderating.typed, conversation.typed, letters.typed))
    if not taken:
        starting.outside(turn, text)


def command(turn: Turn, given: Command) -> None:
    """Carry out a command by either of its names."""
    entry = commands.find(given.name)
    if entry is None:
        starting.unknown(turn, given)
    elif entry.facilitator and not turn.person.facilitator:
        turn.say("common/facilitators-only")
    else:
        _COMMANDS[entry.english](turn, given)


def in_group(house: House, group: Group) -> str | None:
    """Stay silent in a group until a session is asked for; then say where to talk."""
    if group.command.name not in ("session", "sessie"):
        return None
    return house.wording.text(house.settings.language, "common/group")


def _tell(turn: Turn, _: Command) -> None:
    choosing.start(turn, "verhaal")


def _stays_with_story(event: ChatEvent) -> bool:
    """Tell what itself ends, or goes on with, what a facilitator is doing about a story."""
    if isinstance(event, Press):
        return event.data.startswith(f"{intervening.PREFIX}|")
    return not isinstance(event, Command) or event.name in ("cancel", "stop")


def _moderate(turn: Turn, _: Command) -> None:
    moderating.queue(turn)
    judging.offer(turn)


def _cancel(turn: Turn, _: Command) -> None:
    if intervening.leave(turn):
        turn.say("moderation/left")
    elif not conversation.control(turn, "stop") and not letters.stop(turn):
        turn.say("common/nothing-to-cancel")


def _press(turn: Turn, pressed: Press) -> None:
    if pressed.data.startswith(f"{menus.COMMAND}|"):
        name = pressed.data.removeprefix(f"{menus.COMMAND}|")
        command(turn, Command(name, "", pressed.message))
        return
    for prefix, room in _PRESSES:
        if pressed.data.startswith(f"{prefix}|"):
            room(turn, pressed)
            return
    turn.toast = Toast(turn.voice("common/toast-old-button"))


_COMMANDS: dict[str, Callable[[Turn, Command], None]] = {
    "start": starting.start,
    "reflect": choosing.choose,
    "story": _tell,
    "read": browsing.read,
    "letters": letters.show_all,
    "replies": by_code.replies,
    "withdraw": by_code.withdraw,
    "join": belonging.join,
    "checkin": subscribing.open_menu,
    "myweek": picture.show,
    "privacy": own_data.privacy,
    "anonymous": own_data.anonymous,
    "mydata": own_data.my_data,
    "forget": own_data.forget,
    "language": own_data.choose_language,
    "settings": adjusting.open_menu,
    "help": starting.help_,
    "cancel": _cancel,
    "moderate": _moderate,
    "letter": letters.begin,
    "export": story_exporting.choose,
    "invite": facilitating.invite,
}

_PRESSES: tuple[tuple[str, Callable[[Turn, Press], None]], ...] = (
    (payload.PREFIX, conversation.press),
    ("m1", choosing.press),
    (subscribing.PREFIX, subscribing.press),
    (coming_by.PREFIX, coming_by.press),
    (reading_payload.PREFIX, browsing.press),
    (intervening.PREFIX, moderating.press),
    (judging.PREFIX, judging.press),
    (posting.PREFIX, posting.press),
    (letters.PREFIX, letters.press),
    (story_exporting.PREFIX, story_exporting.press),
    (menus.SETTINGS, adjusting.press),
    (menus.PICTURE, picture.press),
    (menus.CIRCLES, belonging.press),
    (menus.INVITE, facilitating.press),
    (menus.LANGUAGE, own_data.press_language),
    (menus.FORGET, own_data.press_forget),
)
