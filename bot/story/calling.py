"""The bot tells facilitators that stories or answers wait, after the release that brought them.

A release comes at a random moment for several at once, so the call says nothing of when anybody
told. It is the queue itself, and nothing when somebody else has read everything meanwhile.
"""

from bot.dialogue import conversation
from bot.story import judging, moderating
from bot.turn import Turn
from flows.person.quiet import awake
from storage.story import calls, stories


def call(turn: Turn) -> None:
    """Show a facilitator what waits; later, when it is quiet time by now."""
    moment = awake(turn.now, turn.quiet, turn.zone)
    if moment > turn.now:
        calls.put_off(turn.tx, turn.person.id, moment)
        return
    calls.drop(turn.tx, turn.person.id)
    if not turn.person.facilitator:
        return
    said = len(turn.messages)
    if stories.to_moderate(turn.tx, turn.person.id):
        moderating.queue(turn)
    judging.offer(turn)
    if len(turn.messages) > said:
        conversation.again(turn)
