"""Choosing a dialogue: the list under /reflect, deep links, and what to do with a running one."""

from bot.dialogue import conversation, menu
from bot.event import Command, Press
from bot.message import Button, Rebutton, Send, Toast, in_rows
from bot.person import menus
from bot.turn import Turn


def choose(turn: Turn, _: Command | Press) -> None:
    """Show the dialogues to choose from, each with its title and how long it takes."""
    offered = turn.house.catalogue.offered
    lines = [
        turn.voice(
            "common/dialogue-line",
            title=conversation.title(turn, each.id),
            minutes=each.minutes,
        )
        for each in offered
    ]
    buttons = [
        Button(turn.voice(f"{each.id}/title.button"), f"{menu.START}|{each.id}") for each in offered
    ]
    text = turn.voice("common/choose-dialogue") + "\n\n" + "\n".join(lines)
    turn.show(Send(text, in_rows(buttons)))


def start(turn: Turn, dialogue: str) -> None:
    """Begin a dialogue, or ask first what to do with the one that is running."""
    if dialogue == conversation.ANSWERING:
        dialogue = conversation.FETCHING  # a code comes first: it says what is asked
    if dialogue not in turn.house.catalogue.dialogues:
        turn.say("common/link-unknown")
        choose(turn, Press("", 0, ""))
        return
    running = conversation.unfinished(turn)
    if running is None:
        conversation.begin(turn, dialogue)
        return
    ask_what_to_do(turn, running.dialogue, f"{menu.DROP}|{dialogue}")


def ask_what_to_do(turn: Turn, running: str, drop: str) -> None:
    """Ask whether to go on with the running dialogue or give it up for something else (`drop`)."""
    buttons = [
        Button(turn.voice("common/busy.go_on"), menu.RESUME),
        Button(turn.voice("common/busy.drop"), drop),
    ]
    turn.say("common/busy", in_rows(buttons), title=conversation.title(turn, running))


def press(turn: Turn, pressed: Press) -> None:
    """Take a tap in one of these menus: `m1|start|ID`, `m1|drop|ID`, resume, decline, choose."""
    action, _, argument = pressed.data.removeprefix("m1|").partition("|")
    turn.show(Rebutton(pressed.message))
    if action == "start":
        start(turn, argument)
    elif action == "drop":
        _drop(turn, argument)
    elif action == "resume":
        if not conversation.recall(turn):
            turn.say("common/resume-gone", menus.main_menu(turn))
    elif action == "decline":
        turn.say("common/offer-declined")
    elif action == "choose":
        choose(turn, pressed)
    else:
        turn.toast = Toast(turn.voice("common/toast-old-button"))


def _drop(turn: Turn, dialogue: str) -> None:
    if conversation.current(turn) is not None:
        conversation.drop(turn)
        turn.say("common/dropped")
    if dialogue:
        start(turn, dialogue)
    else:
        turn.say("common/menu", menus.main_menu(turn))
