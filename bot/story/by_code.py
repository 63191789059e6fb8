"""The commands that want a code: asked for in a dialogue, or typed behind the command.

The message that holds a code is removed at once, whatever comes of it.
"""

from bot.dialogue import choosing, conversation
from bot.event import Command
from bot.message import Delete
from bot.story import codes, replying, telling
from bot.turn import Turn, Unprepared
from flows.dialogue.effect import Prepare


def withdraw(turn: Turn, command: Command) -> None:
    """Take a story back by its code."""
    digest = _digest(turn, command, "intrekken")
    if digest is not None:
        telling.withdraw(turn, digest)


def replies(turn: Turn, command: Command) -> None:
    """Show what came back to a story; a dialogue that runs is not pushed aside by its question."""
    digest = _digest(turn, command, conversation.FETCHING)
    if digest is None or not replying.fetch(turn, digest):
        return
    if conversation.unfinished(turn) is None:
        conversation.begin(turn, conversation.ANSWERING, about=digest.hex())
    else:
        turn.say("reacties/busy")


def _digest(turn: Turn, command: Command, dialogue: str) -> bytes | None:
    """Give the digest of the code behind the command; without one, begin the dialogue."""
    code = command.argument.strip()
    if code:
        turn.show(Delete((command.message,)))
    if codes.paused(turn):
        return None
    if not code:
        choosing.start(turn, dialogue)
        return None
    if not isinstance(turn.prepared, bytes):
        raise Unprepared(Prepare("digest", code), turn)
    return turn.prepared
