"""What people set for themselves: one menu, edited in place, that always shows how things stand."""

from dataclasses import replace
from typing import Final

from bot.checkin import subscribing
from bot.dialogue import conversation
from bot.event import Command, Press
from bot.message import Button, Edit, Rebutton, Rows, Send, Toast, in_rows, shaped
from bot.person import belonging, menus, own_data, picture, standing
from bot.story import noticing, posting
from bot.turn import Turn
from flows.person.cities import CITIES, ZONES
from flows.person.person import Person
from flows.person.quiet import QuietHours, awake
from storage.dialogue import reminders
from storage.person import members, people

_HOURS: Final = tuple(QuietHours.parse(f"{start}:00-08:00") for start in (18, 20, 22))
"""The quiet hours to choose from, beside those of the house."""

_SET: Final = ("quiet", "zone", "language", "discreet", "replies")
"""The parts that are set here; check-ins have a room of their own."""

_PARTS: Final = {
    "quiet": "settings/menu.quiet",
    "zone": "settings/menu.zone",
    "checkin": "settings/menu.checkin",
    "week": "settings/menu.week",
    "circles": "circle/settings.mine",
    "post": "post/menu.part",
    "language": "settings/menu.language",
    "discreet": "settings/menu.discreet",
    "done": "settings/menu.done",
}


def open_menu(turn: Turn, _: Command) -> None:
    """Show how things stand, with a button for each part."""
    turn.show(Send(turn.voice("settings/menu", **values(turn)), _main(turn)))


def press(turn: Turn, pressed: Press) -> None:
    """Take a tap: `p1|settings|PART` opens a part, `p1|settings|PART|CHOICE` sets it."""
    part, *choice = pressed.data.removeprefix(f"{menus.SETTINGS}|").split("|")
    match part, choice:
        case "done", []:
            turn.show(Edit(pressed.message, turn.voice("settings/kept", **values(turn))))
            conversation.again(turn)
        case "checkin", []:
            turn.show(Rebutton(pressed.message))
            subscribing.open_menu(turn, pressed)
        case "circles", []:
            turn.show(Edit(pressed.message, *belonging.overview(turn)))
        case "post", []:
            turn.show(Edit(pressed.message, *posting.menu(turn)))
        case "week", []:
            picture.show(turn, pressed)  # may be left and run again: the picture is drawn apart
            turn.show(Rebutton(pressed.message))
        case _, [] if part in _SET:
            turn.show(Edit(pressed.message, *_part(turn, part)))
        case _, [chosen] if part in (*_SET, "back") and _set(turn, part, chosen):
            text = turn.voice("settings/menu", **values(turn))
            turn.show(Edit(pressed.message, text, _main(turn)))
        case _:
            turn.toast = Toast(turn.voice("common/toast-old-button"))


def values(turn: Turn) -> dict[str, str]:
    """Say in words how each setting stands."""
    return {
        "quiet": standing.hours(turn, turn.quiet),
        "zone": standing.zone(turn),
        "checkin": subscribing.summary(turn),
        "language": turn.voice(own_data.LANGUAGES[turn.person.language]),
        "discreet": standing.discreet(turn),
        "replies": noticing.standing(turn),
    }


def _part(turn: Turn, part: str) -> tuple[str, Rows]:
    """Make the text and the buttons of one part."""
    voice = turn.voice
    house = turn.house.settings.quiet_hours
    if part == "quiet":
        options = [(voice("settings/quiet.house"), "house")]
        options += [(standing.hours(turn, hours), str(hours)) for hours in _HOURS if hours != house]
        text = voice("settings/quiet", quiet=standing.hours(turn, house))
    elif part == "zone":
        options = [(voice(standing.CITIES_IN_WORDS[city]), city) for city in CITIES]
        text = voice("settings/zone")
    elif part == "language":
        options = [(voice(key), language) for language, key in own_data.LANGUAGES.items()]
        text = voice("common/language")
    elif part == "replies":
        options = [(voice("notice/choose.on"), "on"), (voice("notice/choose.off"), "off")]
        text = voice("notice/choose")
    else:
        options = [(voice("settings/discreet.on"), "on"), (voice("settings/discreet.off"), "off")]
        text = voice("settings/discreet")
    buttons = [Button(label, f"{menus.SETTINGS}|{part}|{each}") for label, each in options]
    back = Button(voice("settings/menu.back"), f"{menus.SETTINGS}|back|menu")
    rows = shaped(buttons, 1) if part == "quiet" else in_rows(buttons)
    return text, (*rows, (back,))


def _set(turn: Turn, part: str, chosen: str) -> bool:
    """Set a part; False when there is no such choice."""
    match part:
        case "back":
            return chosen == "menu"
        case "quiet":
            offered = {"house": None, **{str(hours): hours for hours in _HOURS}}
            if chosen not in offered:
                return False
            people.set_quiet(turn.tx, turn.person.id, offered[chosen])
            _become(turn, replace(turn.person, quiet=offered[chosen]))
        case "zone":
            zone = {str(city): name for city, name in ZONES.items()}.get(chosen)
            if zone is None:
                return False
            people.set_timezone(turn.tx, turn.person.id, zone)
            _become(turn, replace(turn.person, timezone=zone))
        case "language":
            if chosen not in turn.house.wording.languages:
                return False
            own_data.speak(turn, chosen)
        case _ if chosen not in ("on", "off"):
            return False
        case "replies":
            noticing.switch(turn, on=chosen == "on")
        case _:
            people.set_discreet(turn.tx, turn.person.id, discreet=chosen == "on")
            turn.person = replace(turn.person, discreet=chosen == "on")
    return True


def _become(turn: Turn, person: Person) -> None:
    """Take new quiet hours or a new zone, and move what is to come out of what is quiet now."""
    zone, hours = turn.zone, turn.quiet
    turn.person = person
    if (zone, hours) == (turn.zone, turn.quiet):
        return
    subscribing.move(turn, zone, hours)
    noticing.move(turn)
    posting.move(turn)
    for each in reminders.of(turn.tx, turn.person.id):
        moment = awake(each.due_at, turn.quiet, turn.zone)
        if moment != each.due_at:
            reminders.postpone(turn.tx, each.id, moment)


def _main(turn: Turn) -> Rows:
    """Lay out a button for each part; circles only for who belongs to one."""
    parts = dict(_PARTS)
    if not members.belonging(turn.tx, turn.person.id):
        del parts["circles"]
    return in_rows(
        [Button(turn.voice(key), f"{menus.SETTINGS}|{part}") for part, key in parts.items()]
    )
