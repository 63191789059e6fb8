"""Two facilitators read every story before anyone else does; nobody sees whose it is or when.

What is decided is decided about a text: each button that approves names the text it stood under,
so that nobody approves what somebody else changed meanwhile.
"""

from collections.abc import Callable
from dataclasses import replace

from bot.event import Press, Text
from bot.message import Button, Rebutton, Rows, Send, Toast, in_rows
from bot.story import card, checks, intervening
from bot.story.intervening import PREFIX, month, waiting
from bot.turn import Turn
from flows.story.moderation import APPROVALS, Act, add, version
from flows.story.reply import ReplyKind
from flows.story.story import Story, StoryStatus
from storage.story import log, questions, replies, stories

_MONTHS_IN_LOG = 2
_ACTS = {
    Act.APPROVED: "moderation/log-act.approved",
    Act.PUBLISHED: "moderation/log-act.published",
    Act.REFUSED: "moderation/log-act.refused",
    Act.HIDDEN: "moderation/log-act.hidden",
    Act.ASKED: "moderation/log-act.asked",
    Act.ANSWERED: "moderation/log-act.answered",
    Act.LAPSED: "moderation/log-act.lapsed",
    Act.ADDED: "moderation/log-act.added",
}


def queue(turn: Turn) -> None:
    """Say how many stories wait for this facilitator and offer one."""
    count = stories.to_moderate(turn.tx, turn.person.id)
    buttons = []
    if count:
        buttons.append(Button(turn.voice("moderation/queue.open"), f"{PREFIX}|open"))
    if questions.resting(turn.tx):
        buttons.append(Button(turn.voice("moderation/queue.resting"), f"{PREFIX}|resting"))
    buttons.append(Button(turn.voice("moderation/queue.log"), f"{PREFIX}|log"))
    key = "moderation/queue" if count else "moderation/nothing-waiting"
    turn.say(key, in_rows(buttons), count=count)


def press(turn: Turn, pressed: Press) -> None:
    """Take `f1|ACT`, `f1|ACT|STORY` or `f1|ACT|STORY|…`."""
    if not turn.person.facilitator:
        turn.say("common/facilitators-only")
        return
    _, act, *rest = pressed.data.split("|")
    if act == "ask-yes" and len(rest) == 1:
        turn.show(Rebutton(pressed.message))
        _ask(turn, rest[0])
        return
    intervening.leave(turn)
    if act == "tick" and len(rest) == 2:
        checks.tick(turn, pressed, *rest)
        return
    if act == "sure" and rest and not checks.all_ticked(rest[1:]):
        turn.toast = Toast(turn.voice("moderation/toast-checks"))
        return
    turn.show(Rebutton(pressed.message))
    if act in _HOUSE and not rest:
        _HOUSE[act](turn)
    elif act in _ABOUT and rest:
        story = waiting(turn, rest[0])
        if story is None:
            turn.say("moderation/already-decided")
            _show_next(turn)
        else:
            _ABOUT[act](turn, story, pressed)
    else:
        turn.toast = Toast(turn.voice("common/toast-old-button"))


def typed(turn: Turn, text: Text) -> bool:
    """Take a typed text as words to hide or a question; False when neither is being done."""
    if not intervening.doing(turn):
        return False
    changed = intervening.typed(turn, text)
    if changed is not None:
        _show(turn, changed)
    return True


# Without a story


def _open(turn: Turn) -> None:
    turn.say("moderation/checklist")
    _show_next(turn)


def _resting(turn: Turn) -> None:
    story_id = questions.one_resting(turn.tx, _seed(turn))
    story = waiting(turn, story_id) if story_id else None
    if story is None:
        turn.say("moderation/done")
    else:
        _show(turn, story)


def _later(turn: Turn) -> None:
    button = Button(turn.voice("moderation/put-off.open"), f"{PREFIX}|open")
    turn.say("moderation/put-off", ((button,),))


def _log(turn: Turn) -> None:
    """Say what was done, month by month; not by whom, and never what was written."""
    acts = log.acts(turn.tx)
    months = sorted({each for each, _, _ in acts}, reverse=True)[:_MONTHS_IN_LOG]
    if not months:
        turn.say("moderation/log-empty")
        return
    for each in months:
        lines = [
            turn.voice("moderation/log-line", label=turn.voice(_ACTS[act]), count=times)
            for act in Act
            for written, name, times in acts
            if (written, name) == (each, act.value)
        ]
        heading = turn.voice("moderation/log", month=turn.voice.month(each))
        turn.show(Send("\n".join([heading, "", *lines])))


# About a story


def _show_next(turn: Turn) -> None:
    story = stories.next_for_moderation(turn.tx, turn.person.id, _seed(turn))
    if story is None:
        turn.say("moderation/done")
    else:
        _show(turn, story)


def _show(turn: Turn, story: Story, *_: object) -> None:
    turn.show(Send(card.text(turn, story), _decisions(turn, story), protect=True))


def _decisions(turn: Turn, story: Story) -> Rows:
    about = f"{story.id}|{version(story.content)}"
    keys = [("moderation/card.refuse", f"refuse|{story.id}")]
    if questions.rests(turn.tx, story.id):
        keys.insert(0, ("moderation/card.go_on", f"go|{story.id}"))
    else:
        keys.insert(0, ("moderation/card.approve", f"approve|{about}"))
        keys.append(("moderation/card.hide", f"hide|{story.id}"))
        keys.append(("moderation/card.ask", f"ask|{story.id}"))
    if questions.exchange(turn.tx, story.id)[1] is not None:
        keys.append(("moderation/card.add", f"add|{about}"))
    keys.append(("moderation/card.later", "later"))
    return in_rows([Button(turn.voice(key), f"{PREFIX}|{data}") for key, data in keys])


def _approve(turn: Turn, story: Story, pressed: Press) -> None:
    """Approve; from the second approval on after every ground was looked for."""
    _, act, _, seen, *_ = [*pressed.data.split("|"), ""]
    if seen != version(story.content) or questions.rests(turn.tx, story.id):
        turn.say("moderation/changed")
        _show(turn, story)
    elif stories.approved_by(turn.tx, story.id, turn.person.id):
        turn.say("moderation/already-yours")
        _show_next(turn)
    elif story.approvals >= APPROVALS - 1 and act != "sure":
        checks.show(turn, story)
    else:
        _approved(turn, story)
        _show_next(turn)


def _approved(turn: Turn, story: Story) -> None:
    after = stories.approve(turn.tx, story.id, turn.person.id, month(turn))
    if after is not None and after.status is StoryStatus.PUBLISHED:
        turn.erased = True  # who approved
        turn.say("moderation/approved-second")
    else:
        turn.say("moderation/approved-first")


def _ask_to_refuse(turn: Turn, story: Story, _: Press) -> None:
    buttons = [
        Button(turn.voice("moderation/refuse.yes"), f"{PREFIX}|refuse-yes|{story.id}"),
        Button(turn.voice("moderation/refuse.no"), f"{PREFIX}|back|{story.id}"),
    ]
    turn.say("moderation/refuse", in_rows(buttons))


def _refuse(turn: Turn, story: Story, _: Press) -> None:
    """Refuse a story, and lay the note under its code, in the language of its writer."""
    stories.refuse(turn.tx, story.id, month(turn))
    note = turn.house.wording.speaks(story.content.language)("story/refused")
    replies.put(turn.tx, story.id, ReplyKind.NOTE, note, month(turn))
    turn.erased = True  # who approved
    turn.say("moderation/refused")
    _show_next(turn)


def _begin_hiding(turn: Turn, story: Story, pressed: Press) -> None:
    intervening.begin_hiding(turn, story, pressed.message)


def _begin_asking(turn: Turn, story: Story, pressed: Press) -> None:
    intervening.begin_asking(turn, story, pressed.message)


def _ask(turn: Turn, story_id: str) -> None:
    key = "moderation/asked" if intervening.ask(turn, story_id) else "moderation/already-decided"
    turn.say(key)
    _show_next(turn)


def _go_on(turn: Turn, story: Story, _: Press) -> None:
    """Read on without an answer."""
    questions.go_on(turn.tx, story.id)
    _show(turn, story)


def _add(turn: Turn, story: Story, pressed: Press) -> None:
    """Let the writer's answer stand below the story, in the writer's own words."""
    _, answered = questions.exchange(turn.tx, story.id)
    if answered is None or pressed.data.split("|")[3:] != [version(story.content)]:
        turn.say("moderation/changed")
        _show(turn, story)
        return
    content = add(story.content, answered)
    stories.rewrite(turn.tx, story.id, content, month(turn))
    questions.clear(turn.tx, story.id)
    log.count(turn.tx, month(turn), Act.ADDED)
    turn.say("moderation/added")
    _show(turn, replace(story, content=content, approvals=0))


def _seed(turn: Turn) -> int:
    return int.from_bytes(turn.token.encode())


_HOUSE: dict[str, Callable[[Turn], None]] = {
    "open": _open,
    "resting": _resting,
    "later": _later,
    "log": _log,
}
_ABOUT: dict[str, Callable[[Turn, Story, Press], None]] = {
    "approve": _approve,
    "sure": _approve,
    "refuse": _ask_to_refuse,
    "refuse-yes": _refuse,
    "hide": _begin_hiding,
    "ask": _begin_asking,
    "back": _show,
    "go": _go_on,
    "add": _add,
}
