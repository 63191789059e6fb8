"""The weekly line about replies: switched on and off in the settings, said by the bot itself.

Nothing in the telling of a story leads here: whether somebody gets the line says nothing of whether
they told.
"""

from datetime import datetime

from bot.turn import Turn
from flows.person.quiet import awake
from flows.story.notice import next_line
from storage.story import notices, replies


def switch(turn: Turn, *, on: bool) -> None:
    """Let this person get the line, or no more."""
    if on:
        notices.switch_on(turn.tx, turn.person.id, _next(turn))
    else:
        notices.switch_off(turn.tx, turn.person.id)


def standing(turn: Turn) -> str:
    """Say whether this person gets the line: on or off."""
    on = notices.is_on(turn.tx, turn.person.id)
    return turn.voice("notice/on" if on else "notice/off")


def move(turn: Turn) -> None:
    """Set the next moment anew after the person's quiet hours or zone changed."""
    if notices.is_on(turn.tx, turn.person.id):
        notices.switch_on(turn.tx, turn.person.id, _next(turn))


def say(turn: Turn) -> None:
    """Say the line, unless there is nothing to say; later, when it is quiet time by now."""
    moment: datetime = awake(turn.now, turn.quiet, turn.zone)
    if moment > turn.now:  # the house was away, and comes back at night
        notices.switch_on(turn.tx, turn.person.id, moment)
        return
    notices.switch_on(turn.tx, turn.person.id, _next(turn))
    count = replies.stories_with_any(turn.tx)
    if count:
        turn.say("notice/line", count=count)


def _next(turn: Turn) -> datetime:
    settings = turn.house.settings
    house = (settings.zone, settings.quiet_hours)
    return next_line(turn.now, house, (turn.zone, turn.quiet))
