"""What a reader says of a story with one tap: counted, for nobody in particular."""

from bot.event import Press
from bot.message import Button, Rebutton, Toast
from bot.story.reading.payload import PREFIX
from bot.turn import Turn
from flows.story.reaction import Reaction
from storage.story import reactions, shelves

_BUTTONS = {
    Reaction.RECOGNISED: "reading/react.herkenbaar",
    Reaction.HELPS: "reading/react.helpt",
    Reaction.TABLE: "reading/react.tafel",
}
_COUNTS = {
    Reaction.RECOGNISED: "reading/times-herkenbaar",
    Reaction.HELPS: "reading/times-helpt",
    Reaction.TABLE: "reading/times-tafel",
}


def react(turn: Turn, pressed: Press, kind: Reaction, story_id: str) -> None:
    """Count a reader's tap, once a month for each story and kind; confirmed at once."""
    if not shelves.readable(turn.tx, story_id):
        turn.toast = Toast(turn.voice("reading/toast-gone"))
        turn.show(Rebutton(pressed.message))
        return
    month = f"{turn.now.astimezone(turn.house.settings.zone):%Y-%m}"
    if reactions.put(turn.tx, turn.person.id, story_id, kind, month):
        least = turn.house.settings.min_group
        turn.toast = Toast(turn.voice("reading/toast-counted", min=least))
    else:
        turn.toast = Toast(turn.voice("reading/toast-counted-before"))


def counts(turn: Turn, story_id: str) -> str:
    """Tell how often a story got each reaction; none below the smallest group."""
    found = reactions.counted(turn.tx, story_id, turn.house.settings.min_group)
    return " · ".join(turn.voice(_COUNTS[kind], times=times) for kind, times in found.items())


def buttons(turn: Turn, story_id: str) -> list[Button]:
    """Make the buttons under a story."""
    return [
        Button(turn.voice(key), f"{PREFIX}|r|{kind.value}|{story_id}")
        for kind, key in _BUTTONS.items()
    ]
