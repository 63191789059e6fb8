"""Reading what colleagues shared, one story at a time, in no order that says anything."""

from bot.event import Command, Press
from bot.message import Button, Rebutton, Rows, Send, Toast
from bot.person import menus
from bot.story.letters import showing as letters
from bot.turn import Turn
from flows.story.content import StoryType
from flows.story.story import Story
from storage.story import stories

PREFIX = "s1"

TYPES = {
    StoryType.DILEMMA: "story/type.dilemma",
    StoryType.GOOD_MISTAKE: "story/type.goede_fout",
    StoryType.WISDOM: "story/type.wijsheid",
    StoryType.BRIGHT_SPOT: "story/type.lichtpunt",
}


def read(turn: Turn, _: Command | Press) -> None:
    """Show the first story, or say that there is none yet."""
    story = stories.following(turn.tx, "")
    if story is None:
        tell = Button(turn.voice("story/none-yet.tell"), f"{menus.COMMAND}|story")
        turn.say("story/none-yet", ((tell,),))
        return
    turn.show(Send(card(turn, story), _buttons(turn, story), protect=True))


def press(turn: Turn, pressed: Press) -> None:
    """Take `s1|next|ID`: the story after this one."""
    match pressed.data.split("|")[1:]:
        case ["next", story_id]:
            turn.show(Rebutton(pressed.message))
            story = stories.following(turn.tx, story_id)
            if story is None:
                turn.say("story/last")
            else:
                turn.show(Send(card(turn, story), _buttons(turn, story), protect=True))
        case _:
            turn.toast = Toast(turn.voice("common/toast-old-button"))


def card(turn: Turn, story: Story) -> str:
    """Show a story with its type and the month it was published."""
    title = turn.voice(
        "story/title",
        type=turn.voice(TYPES[story.content.type]),
        month=turn.voice.month(story.month or ""),
    )
    text = turn.voice("story/card", title=title, text=story.content.text)
    return "\n\n".join([text, *letters.lines_for(turn, story.id)])


def _buttons(turn: Turn, story: Story) -> Rows:
    following = Button(turn.voice("story/card.next"), f"{PREFIX}|next|{story.id}")
    return ((following,), *letters.rows_for(turn, story.id))
