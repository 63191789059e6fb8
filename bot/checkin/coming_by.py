"""The bot comes by itself: the weekly check-in, reminders, and for a dialogue that lies still."""

from datetime import datetime

from bot.checkin import subscribing
from bot.dialogue import conversation, menu, payload
from bot.event import Press
from bot.message import Button, Rebutton, Send, Toast, in_rows
from bot.turn import Turn
from flows.checkin.recurrence import Weekly, catch_up
from flows.person.quiet import awake
from storage.checkin import subscriptions
from storage.dialogue import reminders, states

PREFIX = payload.WEEK
CHECK_IN = "week"
"""The dialogue that a weekly check-in begins."""

_REPLIES = {
    "done": "checkin/ping.replied_done",
    "partly": "checkin/ping.replied_partly",
    "not_yet": "checkin/ping.replied_not_yet",
    "no_longer": "checkin/ping.replied_no_longer",
}
_ANSWERS = {
    "done": "checkin/ping.done",
    "partly": "checkin/ping.partly",
    "not_yet": "checkin/ping.not_yet",
    "no_longer": "checkin/ping.no_longer",
}


def check_in(turn: Turn, rule: Weekly, was_due: datetime) -> None:
    """Begin the check-in when it is still worth it, and set the next moment in any case.

    A dialogue that is running is never pushed aside: then the person chooses.
    """
    worth_it, following = catch_up(rule, was_due, turn.now, turn.zone, turn.quiet)
    subscriptions.move_on(turn.tx, turn.person.id, following)
    if not worth_it:
        return
    day = turn.voice.day(turn.now.astimezone(turn.zone).weekday())
    running = conversation.unfinished(turn)
    if running is None:
        conversation.begin(turn, CHECK_IN, lead=turn.voice("checkin/push", day=day), push=True)
        return
    buttons = [
        Button(turn.voice("checkin/push-busy.begin"), f"{menu.DROP}|{CHECK_IN}"),
        Button(turn.voice("checkin/push-busy.go_on"), menu.RESUME),
        Button(turn.voice("checkin/push-busy.not_now"), f"{PREFIX}|not_this_week"),
        Button(turn.voice("checkin/push-busy.never"), f"{PREFIX}|never_again"),
    ]
    title = conversation.title(turn, running.dialogue)
    turn.say("checkin/push-busy", in_rows(buttons), day=day, title=title)


def remind(turn: Turn, due: reminders.Due) -> None:
    """Ask about the small step, or offer the dialogue that was put off."""
    if due.dialogue is not None:
        definition = turn.house.catalogue.dialogues.get(due.dialogue)
        if definition is None:
            return
        begin = Button(turn.voice("checkin/nudge.begin"), f"{menu.START}|{due.dialogue}")
        leave = Button(turn.voice("checkin/nudge.drop"), f"{PREFIX}|drop|{due.id}")
        turn.say(
            "checkin/nudge",
            ((begin, leave),),
            title=conversation.title(turn, due.dialogue),
            minutes=definition.minutes,
        )
        return
    buttons = [
        Button(turn.voice(key), f"{PREFIX}|{name}|{due.id}") for name, key in _ANSWERS.items()
    ]
    if due.sentence is None:
        turn.say("checkin/ping", in_rows(buttons))
    else:
        text = turn.voice("checkin/ping-sentence", sentence=due.sentence)
        turn.show(Send(text, in_rows(buttons), protect=True))


def nudge(turn: Turn) -> None:
    """Offer to go on with a dialogue that lies still; later, when it is quiet time by now."""
    running, until = conversation.current(turn), states.until(turn.tx, turn.person.id)
    if running is None or until is None:
        return
    moment = awake(turn.now, turn.quiet, turn.zone)
    if moment >= until:
        return
    if moment > turn.now:
        states.nudge_later(turn.tx, turn.person.id, moment)
        return
    buttons = [
        Button(turn.voice("checkin/lying.go_on"), menu.RESUME),
        Button(turn.voice("checkin/lying.drop"), f"{menu.DROP}|"),
    ]
    title = conversation.title(turn, running.dialogue)
    turn.say("checkin/lying", in_rows(buttons), title=title)


def press(turn: Turn, pressed: Press) -> None:
    """Take `r1|done|ID` and its like, `r1|drop|ID`, `r1|not_this_week`, `r1|never_again`."""
    turn.show(Rebutton(pressed.message))
    match pressed.data.split("|")[1:]:
        case ["not_this_week", *run]:
            _drop(turn, run)
            turn.say("checkin/skipped")
        case ["never_again", *run]:
            _drop(turn, run)
            subscribing.stop(turn)
        case ["drop", reminder_id] if _own(turn, reminder_id):
            reminders.answered(turn.tx, reminder_id)
            turn.say("checkin/nudge-dropped")
        case [answer, reminder_id] if answer in _REPLIES and _own(turn, reminder_id):
            reminders.answered(turn.tx, reminder_id)
            turn.say(_REPLIES[answer])
        case _:
            turn.toast = Toast(turn.voice("common/toast-old-button"))


def _drop(turn: Turn, run: list[str]) -> None:
    """Let go of the check-in that these buttons stand under, and of no other dialogue."""
    running = conversation.current(turn)
    if running is not None and [running.run] == run:
        conversation.drop(turn)


def _own(turn: Turn, reminder_id: str) -> bool:
    """Tell whether nobody else's reminder has this id; one that is gone may be answered late."""
    asked = reminders.asked(turn.tx, reminder_id)
    return asked is None or asked.person_id == turn.person.id
