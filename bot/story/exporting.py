"""Stories as a file in the chat: a facilitator chooses who will read it, and the form."""

import io
from dataclasses import replace

from bot.event import Command, Press
from bot.message import Button, Document, Rebutton, Rows, Toast, in_rows
from bot.story.files.export import AUDIENCES, FORMATS, Export, Format
from bot.story.files.gathering import gather, minimums
from bot.story.files.writing import MIMES, write
from bot.turn import Making, Turn, Unprepared
from flows.story.content import Audience
from storage.story.disclosures import bind_next

PREFIX = "x1"

MOST = 2_000
"""Stories in one file: more take long to be read, and more than somebody reads in a chat."""

MOST_SET = 300
"""Stories in one booklet: setting them takes about 200 MiB."""

EDITIONS = 20
"""Editions that are bound for one question at the most; the next one goes on."""


def choose(turn: Turn, _: Command) -> None:
    """Ask who will read the file."""
    turn.say("export/audience", _buttons(turn))


def press(turn: Turn, pressed: Press) -> None:
    """Take `x1|AUDIENCE`, which asks for the form, and `x1|AUDIENCE|FORM`."""
    if not turn.person.facilitator:
        turn.say("common/facilitators-only")
        return
    audience, form = _read(pressed.data)
    if audience is None:
        turn.toast = Toast(turn.voice("common/toast-old-button"))
    elif form is None:
        turn.show(Rebutton(pressed.message))
        _ask_form(turn, audience)
    else:
        _send(turn, audience, form)


def _read(data: str) -> tuple[Audience | None, Format | None]:
    _, _, rest = data.partition("|")
    audience, _, form = rest.partition("|")
    try:
        return Audience(audience), Format(form) if form else None
    except ValueError:
        return None, None


def _ask_form(turn: Turn, audience: Audience) -> None:
    """Bind what can be bound, and say how many stories can come along.

    It is bound and kept before any file is made: what a file says is what is on disk.
    """
    for _ in range(EDITIONS):
        if not bind_next(turn.tx, audience, minimums(turn.house.settings)):
            break
    export = _gathered(turn, audience)
    if export is not None:
        buttons = [
            Button(turn.voice(key), f"{PREFIX}|{audience.value}|{form.value}")
            for form, key in FORMATS.items()
        ]
        turn.say("export/format", in_rows(buttons), count=export.given)


def _send(turn: Turn, audience: Audience, form: Format) -> None:
    """Send the file; it is made off the loop, of rows that must still be right when it is sent."""
    gathered = _gathered(turn, audience)
    if gathered is None:
        return
    if form is Format.PDF and gathered.given > MOST_SET:
        turn.say("export/too-many", count=gathered.given)
        return
    export = replace(gathered, rows=tuple(gathered.rows))
    if turn.made is None or turn.made.of != export:
        raise Unprepared(Making(export, lambda: _written(export, form)), turn)
    caption = [
        turn.voice("export/caption", count=export.given, audience=export.readers),
        export.withheld_in_words,
        turn.voice("export/care"),
    ]
    name = f"houvast-{audience.value}.{form.value}"
    turn.show(Document(name, turn.made.content, MIMES[form], "\n".join(caption)))


def _gathered(turn: Turn, audience: Audience) -> Export | None:
    """Gather what these readers may be given; None when there is nothing to send, and say why."""
    month = f"{turn.now.astimezone(turn.house.settings.zone):%Y-%m}"
    export, _ = gather(turn.tx, audience, turn.house.settings, turn.voice, month)
    if not export.given:
        turn.say("export/none", least=export.least)
        return None
    if export.given > MOST:
        turn.say("export/too-many", count=export.given)
        return None
    return export


def _written(export: Export, form: Format) -> bytes:
    target = io.BytesIO()
    write(export, form, target)
    return target.getvalue()


def _buttons(turn: Turn) -> Rows:
    return in_rows(
        [
            Button(turn.voice(key), f"{PREFIX}|{audience.value}")
            for audience, key in AUDIENCES.items()
        ]
    )
