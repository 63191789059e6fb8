"""Arriving: welcome, menu, deep links, help, and whatever was typed outside a dialogue."""

from difflib import get_close_matches

from bot import commands
from bot.dialogue import choosing, conversation, menu
from bot.event import Command, Text
from bot.message import Menu, Send
from bot.person import belonging, facilitating, menus
from bot.story.letters import answering
from bot.turn import Turn
from flows.dialogue import safety
from storage.person import people


def welcome(turn: Turn) -> None:
    """Say to somebody new what this is and what not to type, however they found the way in."""
    if turn.person.welcomed:
        return
    people.set_welcomed(turn.tx, turn.person.id)
    turn.say("common/welcome")
    turn.say("common/limit")
    if turn.person.facilitator:
        command_menu(turn)


def start(turn: Turn, command: Command) -> None:
    """Follow a deep link, or show the menu; a running dialogue first."""
    kind, _, rest = command.argument.partition("-")
    if kind == "claim" and rest:
        facilitating.claim(turn, rest)
        if turn.person.facilitator:
            command_menu(turn)
    elif kind == "board" and rest:
        answering.join(turn, rest)
    elif kind == "flow" and rest:
        choosing.start(turn, rest)
    elif kind == "join" and rest:
        belonging.join_by(turn, rest)
    elif command.argument:
        turn.say("common/link-unknown", menus.main_menu(turn))
    elif running := conversation.unfinished(turn):
        choosing.ask_what_to_do(turn, running.dialogue, f"{menu.DROP}|")
    else:
        turn.say("common/menu", menus.main_menu(turn))


def help_(turn: Turn, _: Command) -> None:
    """Show the numbers to call first, then what every command does."""
    turn.say("common/help-numbers")
    lines = [
        turn.voice(
            "common/help-line",
            command=entry.name(turn.person.language),
            description=turn.voice(entry.description),
        )
        for entry in commands.menu(facilitator=turn.person.facilitator)
    ]
    turn.show(Send("\n".join([turn.voice("common/help"), "", *lines])))
    conversation.again(turn)


def unknown(turn: Turn, command: Command) -> None:
    """Answer a command that does not exist, with the nearest one that does."""
    near = get_close_matches(command.name, commands.names(), n=1)
    if near:
        turn.say("common/unknown-command-near", command=near[0])
    else:
        turn.say("common/unknown-command")
    conversation.again(turn)


def outside(turn: Turn, text: Text) -> None:
    """Answer a text that no dialogue asked for; a word that may mean danger gets the numbers."""
    asks = turn.voice("blocks/control-help").casefold() == text.text.strip().casefold()
    if asks or safety.blocks_for(text.text):
        turn.say("common/help-numbers")
    turn.say("common/no-dialogue", menus.main_menu(turn))


def command_menu(turn: Turn) -> None:
    """Let Telegram show the commands in this person's language."""
    entries = commands.menu(facilitator=turn.person.facilitator)
    turn.show(
        Menu(
            tuple(
                (entry.name(turn.person.language), turn.voice(entry.description))
                for entry in entries
            )
        )
    )
