"""How somebody left the past weeks, shown to that person alone; off until they switch it on."""

from typing import Final

from bot.checkin import remembering
from bot.dialogue import conversation
from bot.event import Command, Press
from bot.message import Button, Edit, Photo, Rebutton, Rows, Toast, in_rows
from bot.person import menus
from bot.turn import Drawing, Turn, Unprepared
from flows.checkin.weeks import Week, calendar
from storage.checkin import weeks

_FILE: Final = "week.png"


def show(turn: Turn, _: Command | Press) -> None:
    """Show the picture, or tell what it is and offer to begin."""
    remembered = weeks.find(turn.tx, turn.person.id, remembering.today(turn))
    if remembered is None:
        turn.say("picture/offer", _rows(turn, on="picture/offer.on", not_now="picture/offer.no"))
        return
    off = _rows(turn, off="picture/picture.off")
    if remembered:
        drawing = _drawing(turn, remembered)
        if not isinstance(turn.prepared, bytes):
            raise Unprepared(drawing, turn)
        turn.show(Photo(_FILE, turn.prepared, _in_words(turn, remembered), off))
    else:
        turn.say("picture/nothing-yet", off)
    conversation.again(turn)


def press(turn: Turn, pressed: Press) -> None:
    """Take `p1|picture|on`, `not_now` or `off`; off deletes every score at once."""
    person, tx = turn.person.id, turn.tx
    remembered = weeks.find(tx, person, remembering.today(turn)) is not None
    match pressed.data.removeprefix(f"{menus.PICTURE}|"):
        case "on":
            if not remembered:
                weeks.keep(tx, person, ())
            rows = _rows(turn, off="picture/picture.off")
            turn.show(Edit(pressed.message, turn.voice("picture/on"), rows))
        case "not_now":
            turn.show(Edit(pressed.message, turn.voice("picture/not-now")))
        case "off":
            turn.erased = weeks.drop(tx, person)
            turn.show(Rebutton(pressed.message))
            turn.say("picture/off")
        case _:
            turn.toast = Toast(turn.voice("common/toast-old-button"))
            return
    conversation.again(turn)


def _drawing(turn: Turn, remembered: tuple[Week, ...]) -> Drawing:
    voice = turn.voice
    return Drawing(
        title=voice("picture/picture.title"),
        low=voice("week/energy.low"),
        high=voice("week/energy.high"),
        weeks=tuple(
            (voice("picture/picture.short", n=number), score)
            for number, score in calendar(remembered, remembering.today(turn))
        ),
    )


def _in_words(turn: Turn, remembered: tuple[Week, ...]) -> str:
    """Say what the picture shows, for who cannot see it."""
    told = [turn.voice("picture/line", n=each.number, digit=each.score) for each in remembered]
    return turn.voice("picture/picture") + "\n\n" + " ".join(told)


def _rows(turn: Turn, **keys: str) -> Rows:
    return in_rows(
        [Button(turn.voice(key), f"{menus.PICTURE}|{name}") for name, key in keys.items()]
    )
