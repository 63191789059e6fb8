"""Dialogues with disciplinary law in mind: reasoning instead of case facts, and a cleared chat.

Whoever set this (`/settings`) is asked at the beginning for what they weighed and why, and told at
the end that the messages of the dialogue go; then they go. For everybody else what stands in the
chat stays, unless they let it be cleared.
"""

from datetime import timedelta
from typing import TypeGuard

from bot.message import Delete
from bot.turn import Turn
from flows.dialogue.effect import Ask, Effect
from flows.person.person import Person
from storage.dialogue import traces

KEPT_BY_TELEGRAM = timedelta(hours=48)
"""A bot can remove messages that are no older."""

LEAVE = "leave"
"""What answers the last question for somebody who is not asked it."""

_LAST_QUESTION = "end.end"


def key_for(person: Person, key: str) -> str:
    """Put the sentence that asks for reasoning in the place of the one that asks for no names."""
    return "blocks/names-reasoning" if person.discreet and key == "blocks/names" else key


def ends_by_itself(effect: Effect, person: Person) -> TypeGuard[Ask]:
    """Tell whether this is the question about clearing the chat, and they need not be asked it."""
    return person.discreet and isinstance(effect, Ask) and effect.place == _LAST_QUESTION


def leave(turn: Turn) -> None:
    """Part with the chat as it is, or cleared."""
    if turn.person.discreet:
        clear(turn)
    else:
        traces.drop_for(turn.tx, turn.person.id)


def clear(turn: Turn, *, own: bool = False) -> None:
    """Let the messages of the dialogue be removed as far as Telegram allows: both sides', or own.

    own: only what the person typed.
    """
    since = (turn.now - KEPT_BY_TELEGRAM).date()
    turn.show(Delete(tuple(traces.take(turn.tx, turn.person.id, since, own=own))))
