"""Two facilitators read every story before anyone else does; nobody sees whose it is or when."""

from bot.event import Command, Press
from bot.message import Button, Rebutton, Rows, Send, Toast, in_rows
from bot.story.reading import TYPES
from bot.turn import Turn
from flows.story.story import Story, StoryStatus
from storage.story import stories

PREFIX = "f1"


def moderate(turn: Turn, _: Command) -> None:
    """Say how many stories wait for this facilitator and offer one."""
    count = stories.to_moderate(turn.tx, turn.person.id)
    if not count:
        turn.say("moderation/nothing-waiting")
        return
    button = Button(turn.voice("moderation/queue.open"), f"{PREFIX}|open")
    turn.say("moderation/queue", ((button,),), count=count)


def press(turn: Turn, pressed: Press) -> None:
    """Take `f1|open`, and `f1|approve|ID`, `refuse`, `refuse-yes`, `refuse-no`, `later`."""
    if not turn.person.facilitator:
        turn.say("common/facilitators-only")
        return
    parts = pressed.data.split("|")
    action, story_id = parts[1], parts[2] if len(parts) > 2 else ""
    turn.show(Rebutton(pressed.message))
    if action == "open":
        turn.say("moderation/checklist")
        _show_next(turn)
    elif action == "later":
        button = Button(turn.voice("moderation/put-off.open"), f"{PREFIX}|open")
        turn.say("moderation/put-off", ((button,),))
    elif action == "approve":
        _approve(turn, story_id)
    elif action == "refuse":
        _ask_to_refuse(turn, story_id)
    elif action == "refuse-yes":
        _refuse(turn, story_id)
    elif action == "refuse-no":
        story = _waiting(turn, story_id)
        if story is None:
            turn.say("moderation/already-decided")
        else:
            _show(turn, story)
    else:
        turn.toast = Toast(turn.voice("common/toast-old-button"))


def _waiting(turn: Turn, story_id: str) -> Story | None:
    """Find a story that is not decided yet."""
    story = stories.find(turn.tx, story_id)
    return story if story and story.status is StoryStatus.MODERATION else None


def _show_next(turn: Turn) -> None:
    seed = int.from_bytes(turn.token.encode())
    story = stories.next_for_moderation(turn.tx, turn.person.id, seed)
    if story is None:
        turn.say("moderation/done")
    else:
        _show(turn, story)


def _show(turn: Turn, story: Story) -> None:
    voice = turn.voice
    stage = "moderation/second-reader" if story.approvals else "moderation/first-reader"
    text = voice(
        "moderation/card",
        type=voice(TYPES[story.content.type]),
        stage=voice(stage),
        text=story.content.text,
    )
    turn.show(Send(text, _decisions(turn, story.id), protect=True))


def _decisions(turn: Turn, story_id: str) -> Rows:
    return in_rows(
        [
            Button(turn.voice("moderation/card.approve"), f"{PREFIX}|approve|{story_id}"),
            Button(turn.voice("moderation/card.refuse"), f"{PREFIX}|refuse|{story_id}"),
            Button(turn.voice("moderation/card.later"), f"{PREFIX}|later|{story_id}"),
        ]
    )


def _approve(turn: Turn, story_id: str) -> None:
    before = _waiting(turn, story_id)
    after = stories.approve(turn.tx, story_id, turn.person.id, _month(turn)) if before else None
    if before is None or after is None:
        turn.say("moderation/already-decided")
    elif after.status is StoryStatus.PUBLISHED:
        turn.say("moderation/approved-second")
    elif after.approvals > before.approvals:
        turn.say("moderation/approved-first")
    else:
        turn.say("moderation/already-yours")
    _show_next(turn)


def _ask_to_refuse(turn: Turn, story_id: str) -> None:
    buttons = [
        Button(turn.voice("moderation/refuse.yes"), f"{PREFIX}|refuse-yes|{story_id}"),
        Button(turn.voice("moderation/refuse.no"), f"{PREFIX}|refuse-no|{story_id}"),
    ]
    turn.say("moderation/refuse", in_rows(buttons))


def _refuse(turn: Turn, story_id: str) -> None:
    refused = stories.refuse(turn.tx, story_id, _month(turn))
    turn.say("moderation/refused" if refused else "moderation/already-decided")
    _show_next(turn)


def _month(turn: Turn) -> str:
    return f"{turn.now.astimezone(turn.house.settings.zone):%Y-%m}"
