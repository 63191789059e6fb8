"""What is looked for once more before a second approval: every ground must be ticked.

The ticks travel in the buttons, as one number, with the name of the text that was read: nothing of
it is kept.
"""

from typing import Final

from bot.event import Press
from bot.message import Button, Rebutton, Rows, Toast, shaped
from bot.story.intervening import PREFIX
from bot.turn import Turn
from flows.story import moderation
from flows.story.moderation import Ground, version
from flows.story.story import Story

_WORDS: Final = {
    Ground.RECOGNISED: "moderation/checks.recognised",
    Ground.HEAVY: "moderation/checks.heavy",
    Ground.ACCUSES: "moderation/checks.accuses",
    Ground.NEWS: "moderation/checks.news",
    Ground.ANOTHER: "moderation/checks.another",
    Ground.DANGER: "moderation/checks.danger",
}


def show(turn: Turn, story: Story) -> None:
    """Ask to tick what a story does not hold."""
    turn.say("moderation/checks", _rows(turn, f"{story.id}|{version(story.content)}", 0))


def tick(turn: Turn, pressed: Press, story_id: str, rest: str) -> None:
    """Take `f1|tick|STORY|VERSION.TICKS`: the ticks as they are to stand now."""
    seen, _, ticks = rest.partition(".")
    if not _known(ticks):
        turn.toast = Toast(turn.voice("common/toast-old-button"))
        return
    turn.show(Rebutton(pressed.message, _rows(turn, f"{story_id}|{seen}", int(ticks))))


def all_ticked(rest: list[str]) -> bool:
    """Say whether `[VERSION, TICKS]` has every tick."""
    return len(rest) == 2 and rest[1] == str(moderation.ALL_LOOKED_FOR)


def _known(ticks: str) -> bool:
    return ticks in {str(each) for each in range(moderation.ALL_LOOKED_FOR + 1)}


def _rows(turn: Turn, about: str, ticks: int) -> Rows:
    """Lay the grounds out, one a row, so that no tick moves a button under the finger."""
    buttons = []
    for ground, key in _WORDS.items():
        mark = "✓ " if moderation.ticked(ticks, ground) else ""
        data = f"{PREFIX}|tick|{about}.{moderation.tick(ticks, ground)}"
        buttons.append(Button(f"{mark}{turn.voice(key)}", data))
    story_id = about.partition("|")[0]
    done = Button(turn.voice("moderation/checks.done"), f"{PREFIX}|sure|{about}|{ticks}")
    back = Button(turn.voice("moderation/checks.back"), f"{PREFIX}|back|{story_id}")
    return shaped([*buttons, done, back], 1)
