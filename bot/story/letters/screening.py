"""Typed words that everybody will read: whatever may point to somebody is warned of."""

from bot.turn import Turn, Unprepared
from flows.dialogue import safety
from flows.dialogue.effect import Prepare
from flows.dialogue.event import Redacted


def points_to_somebody(turn: Turn, text: str) -> bool:
    """Tell whether redaction would hide something in a text; the text itself stays as it is.

    Redaction is slow work, so the turn is left for it and taken again.
    """
    if not isinstance(turn.prepared, Redacted):
        raise Unprepared(Prepare("redact", text), turn)
    return turn.prepared.hidden > 0


def offer_numbers(turn: Turn, text: str) -> None:
    """Offer the numbers to call when a word may mean danger; nothing else comes of it."""
    if safety.blocks_for(text):
        turn.say("common/help-numbers")
