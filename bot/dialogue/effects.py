"""What each effect of the engine does: show it, keep it, remove it, hand it to another room."""

from dataclasses import dataclass
from datetime import time, timedelta
from typing import assert_never

from bot.checkin import remembering
from bot.dialogue import discretion, menu, question
from bot.message import Button, Delete, Edit, Rebutton, Send, Toast
from bot.story import answering, replying, telling
from bot.turn import Turn
from flows.checkin.recurrence import Weekday, Weekly, due_moment
from flows.checkin.reminder import remind_at, remind_in
from flows.dialogue.effect import (
    Aside,
    Ask,
    ClearChat,
    DeleteTheirs,
    Deliver,
    Draft,
    Echo,
    Effect,
    Ended,
    Fetch,
    HandOver,
    Paused,
    Prepare,
    Refusal,
    Refuse,
    Remember,
    Remind,
    Reply,
    Retick,
    Say,
    Submit,
    Tally,
    Withdraw,
)
from storage.dialogue import reminders, tallies

_MONDAY_MORNING = Weekly(Weekday.MONDAY, time(9))
_HALF_AN_HOUR = timedelta(minutes=30)
_ONE_MESSAGE = 4096

_REFUSALS: dict[Refusal, str] = {
    "empty": "blocks/refuse-empty",
    "too_long": "blocks/refuse-too_long",
    "too_short": "blocks/refuse-too_short",
    "stale": "blocks/refuse-stale",
    "tap_please": "blocks/refuse-tap_please",
    "unreadable": "blocks/refuse-unreadable",
    "nothing_ticked": "blocks/refuse-nothing_ticked",
    "not_running": "blocks/refuse-not_running",
    "not_found": "blocks/refuse-not_found",
    "no_way_back": "blocks/refuse-no_way_back",
    "cannot_skip": "blocks/refuse-cannot_skip",
}


@dataclass(slots=True)
class Scene:
    """What the effects of one advance share.

    run: what the buttons of this run carry. question: the message id of the question that was
    answered, where known. tapped: it was answered by a tap on that message. lead: a sentence to
    stand before the first question, used once.
    """

    turn: Turn
    run: str
    question: int | None
    tapped: bool
    lead: str = ""


def carry_out(scene: Scene, effect: Effect) -> None:  # noqa: C901, PLR0912  # one line an effect
    """Do what an effect asks for."""
    turn = scene.turn
    match effect:
        case Say():
            _say(scene, effect)
        case Ask():
            turn.show(question.ask(effect, scene.run, turn.voice, scene.lead))
            scene.lead = ""
        case Echo():
            if scene.question is not None:
                turn.show(question.echo(effect, scene.question, turn.voice))
        case Retick():
            _retick(scene, effect.ask)
        case Aside(run, place, number, hidden):
            turn.house.originals.add(turn.person.id, run, place, number, hidden, turn.now)
        case Refuse():
            _refuse(scene, effect)
        case Draft():
            text = turn.voice("blocks/draft", text=effect.text)
            turn.show(Send(text, copyable=effect.text))
        case Remind():
            _remind(turn, effect)
        case DeleteTheirs():
            turn.show(Delete((effect.message,)))
        case ClearChat(own):
            discretion.clear(turn, own=own)
            turn.say("blocks/cleared-own" if own else "blocks/cleared")
        case Submit():
            telling.submit(turn, effect)
        case Deliver():
            answering.deliver(turn, effect)
        case Withdraw():
            telling.withdraw(turn, effect.digest)
        case Reply():
            replying.hand_in(turn, effect)
        case Tally():
            tallies.put(turn.tx, effect.question, effect.options)
        case Remember():
            remembering.keep(turn, effect.value)
        case Paused():
            button = Button(turn.voice("blocks/control-resume"), menu.RESUME)
            turn.say("blocks/paused", ((button,),))
        case HandOver() | Ended() | Fetch() | Prepare():
            raise AssertionError("carried out by the conversation itself")
        case _:
            assert_never(effect)


def _retick(scene: Scene, asked: Ask) -> None:
    """Edit the question in place; after a text, or where it is too long for that, it comes anew."""
    if scene.question is None:
        return
    shown = question.ask(asked, scene.run, scene.turn.voice)
    if asked.kind != "review":
        scene.turn.show(Rebutton(scene.question, shown.rows))
    elif scene.tapped and len(shown.text) <= _ONE_MESSAGE:
        scene.turn.show(Edit(scene.question, shown.text, shown.rows))
    else:
        scene.turn.show(shown)


def _say(scene: Scene, effect: Say) -> None:
    values = question.words(effect.values, scene.turn.voice)
    text = scene.turn.voice(discretion.key_for(scene.turn.person, effect.key), **values)
    code = values.get("code")
    if isinstance(code, str):
        scene.turn.show(Send(text, copyable=code, protect=True))
    else:
        scene.turn.show(Send(f"{scene.lead}\n\n{text}" if scene.lead else text))
        scene.lead = ""


def _refuse(scene: Scene, effect: Refuse) -> None:
    turn = scene.turn
    own = f"{effect.values.get('question', '')}.none"
    key = own if turn.voice.has(own) else _REFUSALS[effect.code]
    text = turn.voice(key, **question.words(effect.values, turn.voice))
    if scene.tapped:
        turn.toast = Toast(text)
    else:
        turn.show(Send(text))


def _remind(turn: Turn, effect: Remind) -> None:
    hours = turn.quiet
    # Whole hours: a reminder does not tell when exactly its dialogue ended.
    now = turn.now.replace(minute=0, second=0, microsecond=0)
    if effect.hours is not None:
        nearest = now if turn.now - now < _HALF_AN_HOUR else now + 2 * _HALF_AN_HOUR
        due = remind_in(nearest, effect.hours, turn.zone, hours)
    elif effect.days is not None:
        due = remind_at(now, effect.days, turn.zone, hours)
    else:
        due = due_moment(_MONDAY_MORNING, now, turn.zone, hours)
    reminders.remind(turn.tx, turn.person.id, due, effect.dialogue, effect.sentence)
