"""Choosing the weekday and hour of the weekly check-in, and stopping it."""

from datetime import time
from zoneinfo import ZoneInfo

from bot.event import Command, Press
from bot.message import Button, Edit, Rebutton, Rows, Toast, in_rows, shaped
from bot.turn import Turn
from flows.checkin.recurrence import (
    Weekday,
    Weekly,
    due_moment,
    moved,
    offered_hours,
    offered_weekdays,
)
from flows.person.quiet import QuietHours
from storage.checkin import subscriptions

PREFIX = "c1"
_HOURS_PER_ROW = 3


def open_menu(turn: Turn, _: Command | Press) -> None:
    """Show the check-in there is, or ask for a day."""
    rule = current(turn)
    if rule is None:
        turn.say("checkin/choose-day", _days(turn))
        return
    buttons = [
        Button(turn.voice("checkin/current.change"), f"{PREFIX}|change"),
        Button(turn.voice("checkin/current.stop"), f"{PREFIX}|stop"),
        Button(turn.voice("checkin/current.keep"), f"{PREFIX}|keep"),
    ]
    turn.say("checkin/current", in_rows(buttons), **_words(turn, rule))


def press(turn: Turn, pressed: Press) -> None:
    """Take a tap: `c1|change`, `c1|keep`, `c1|stop`, `c1|day|4`, `c1|hour|4|16`."""
    match pressed.data.split("|")[1:]:
        case ["change"]:
            turn.show(Edit(pressed.message, turn.voice("checkin/choose-day"), _days(turn)))
        case ["day", day] if _weekday(day) is not None:
            weekday = Weekday(int(day))
            text = turn.voice("checkin/choose-hour", day=turn.voice.day(weekday))
            turn.show(Edit(pressed.message, text, _hours(turn, weekday)))
        case ["hour", day, hour] if _weekday(day) is not None and hour.isdecimal():
            _subscribe(turn, pressed.message, Weekday(int(day)), int(hour))
        case ["keep"] if (rule := current(turn)) is not None:
            text = turn.voice("checkin/kept", **_words(turn, rule))
            turn.show(Edit(pressed.message, text))
        case ["stop"]:
            stop(turn)
            turn.show(Rebutton(pressed.message))
        case _:
            turn.toast = Toast(turn.voice("common/toast-old-button"))


def current(turn: Turn) -> Weekly | None:
    """Tell when the person's check-in comes, if they have one."""
    kept = subscriptions.find(turn.tx, turn.person.id)
    return Weekly(Weekday(kept.weekday), time(kept.hour)) if kept else None


def stop(turn: Turn) -> None:
    """Stop coming by."""
    subscriptions.stop(turn.tx, turn.person.id)
    turn.say("checkin/stopped")


def move(turn: Turn, zone: ZoneInfo, hours: QuietHours) -> None:
    """Set the next moment anew after the person left this zone or these quiet hours."""
    rule = current(turn)
    if rule is not None:
        at = moved(rule, turn.now, (zone, hours), (turn.zone, turn.quiet))
        subscriptions.move_on(turn.tx, turn.person.id, at)


def summary(turn: Turn) -> str:
    """Say in a few words when the check-in comes, for overviews."""
    rule = current(turn)
    if rule is None:
        return turn.voice("checkin/summary-none")
    return turn.voice("checkin/summary", **_words(turn, rule))


def _subscribe(turn: Turn, message: int, weekday: Weekday, hour: int) -> None:
    if hour not in offered_hours(turn.quiet):
        turn.show(Edit(message, turn.voice("checkin/choose-day"), _days(turn)))
        return
    rule = Weekly(weekday, time(hour))
    known = current(turn) is not None
    at = due_moment(rule, turn.now, turn.zone, turn.quiet)
    subscriptions.subscribe(turn.tx, turn.person.id, int(weekday), hour, at)
    key = "checkin/changed" if known else "checkin/set"
    turn.show(Edit(message, turn.voice(key, **_words(turn, rule))))


def _weekday(day: str) -> Weekday | None:
    return next((each for each in offered_weekdays() if day == str(int(each))), None)


def _days(turn: Turn) -> Rows:
    return in_rows(
        [
            Button(turn.voice.day(day).capitalize(), f"{PREFIX}|day|{int(day)}")
            for day in offered_weekdays()
        ]
    )


def _hours(turn: Turn, weekday: Weekday) -> Rows:
    buttons = [
        Button(turn.voice.clock(time(hour)), f"{PREFIX}|hour|{int(weekday)}|{hour}")
        for hour in offered_hours(turn.quiet)
    ]
    return shaped(buttons, _HOURS_PER_ROW)


def _words(turn: Turn, rule: Weekly) -> dict[str, str]:
    return {"day": turn.voice.day(rule.weekday), "time": turn.voice.clock(rule.at)}
