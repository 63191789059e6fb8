"""Transcripts: a chat as a content author reads it, played against the real bot.

A file under `tests/transcripts/nl` or `en` holds what people do and what they then see:

    # A line of explanation.
    > /reflecteer                 typed
    > [Goed doen, goede dingen]   tapped
    > old [Verder]                tapped where it is no longer shown: on a screen not yet drawn anew
    > (voice)                     sent: voice, photo, sticker, location, contact
    > (code)                      sent: the withdraw code that was last shown to this person
    > /intrekken (code)           the same behind a command
    > (5000 characters)           sent: a text this long
    > edits: other words          the person's last message is changed
    > opens: flow-www             a deep link is opened; `opens: the link` is the one last shown
    > /meedoen TOKEN              typed, with the code of the link last shown
    > published: 6 for policy     so many stories are there, which these readers may read
    > blocks the bot              and comes back with `opens: again`
    > there are: 3 stories        published, for every audience; a fourth would be for a board alone
    > answered letters: 6         stand there, older ones
    > withdraws: story 2          the teller of one of those takes it back
    > weighs: 4 more directors at 3   strangers place the dilemma of the only letter on its scales
    > in the group: /sessie       typed in the group that everybody is in
    > on the shelf: all           the stories of tests/library.py are published, or those named
    > off the shelf: kamer        and withdrawn
    > passes: 24 hours            time goes by
    > time: 2026-03-27 16:00      time goes by until then, in Amsterdam
    Amina: > /start               somebody else than Sam, who is the first person
    Waar wil je mee beginnen?     what the bot says, its buttons below
    [Een dialoog] [Privacy]
    * edited text                 a message of the bot's that changed, or its buttons
    (2 gone: …)                   messages were removed from the chat
    ! a line over the chat        after a tap

It begins on Wednesday 18 March 2026 at ten. Fleur and Gijs are facilitators. What chance decides
falls the same way each time; codes and invitations stand as capitals.

`pytest --write-transcripts` writes what is really said; read the difference before you commit.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.playground.people import Person
from bot.playground.refusals import PlaygroundError
from bot.playground.telegram import FIRST_PERSON
from bot.playground.views import MessageView
from bot.playground.world import Chat
from flows.story.content import Audience
from tests.letterbox import IN_THE_LETTERBOX
from tests.library import STORIES, publish, withdraw
from tests.shelf import content, shelve
from tests.stage import Stage

FOLDER = Path(__file__).parent / "transcripts"
FACILITATORS = ("Fleur", "Gijs")
ADMINS = frozenset(FIRST_PERSON + number for number in range(len(FACILITATORS)))
"""The ids of the facilitators, who are the first people of a play."""

FIRST = "Sam"
MEANWHILE = ("on the shelf", "off the shelf", "passes", "time")
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_DOING = re.compile(r"(?:(?P<who>\w+): )?> (?P<what>.+)")
_CODE = re.compile(r"(?<![\w/-])[a-z]+(?:-[a-z]+){3}(?![\w-])")
_INVITATION = re.compile(r"\b(?:claim|join|board)-[\w-]{22}")
_CHARACTERS = re.compile(r"\((\d+) characters\)")
_SPELLED = "Zo gaat het. "
_FILE_KINDS = ("text/csv",)


@dataclass
class Screen:
    """One chat as one person sees it, and what was on it so far."""

    person: Person
    chat: Chat
    seen: dict[int, MessageView] = field(default_factory=dict)
    own: set[int] = field(default_factory=set)
    ever: dict[str, tuple[int, str]] = field(default_factory=dict)
    toasts: int = 0
    code: str = ""

    def news(self) -> list[str]:
        """Write down what is new or changed since the last look."""
        lines: list[str] = []
        now = {view.message_id: view for view in self.person.screen(self.chat) if view.from_bot}
        for view in now.values():
            self._remember(view)
            before = self.seen.get(view.message_id)
            if before is None:
                lines += [*self._whole(view), ""]
            elif before.text != view.text:
                lines += ["* " + self._whole(view)[0], *self._whole(view)[1:], ""]
            elif view.buttons and before.buttons != view.buttons:
                lines += ["* …", *_rows(view), ""]
        own = {view.message_id for view in self.person.screen(self.chat) if view.own}
        if gone := len(self.seen.keys() - now.keys()) + len(self.own - own):
            theirs = len(self.own - own)
            lines += [f"({gone} gone: {theirs} of one's own, {gone - theirs} of the bot)", ""]
        self.seen, self.own = now, own
        for toast in self.person.toasts()[self.toasts :]:
            lines += [f"! {toast}", ""]
        self.toasts = len(self.person.toasts())
        return lines

    def _remember(self, view: MessageView) -> None:
        if found := _CODE.search(view.text):
            self.code = found[0]
        for labels, data in zip(view.buttons, view.data, strict=True):
            for label, each in zip(labels, data, strict=True):
                self.ever[label] = (view.message_id, each)

    def _whole(self, view: MessageView) -> list[str]:
        text = _CODE.sub("WOORD-WOORD-WOORD-WOORD", view.text)
        text = _INVITATION.sub(lambda found: found[0].partition("-")[0] + "-TOKEN", text)
        lines = text.splitlines()
        if view.kind == "document":
            file = self.person.telegram.files[view.file_id]
            lines.append(f"(file: {file.name})")
            if file.mime in _FILE_KINDS:
                lines += file.data.decode("utf-8-sig").splitlines()
        if view.kind == "photo":
            lines.append("(picture)")
        return [*lines, *_rows(view)]


def _rows(view: MessageView) -> list[str]:
    return [" ".join(f"[{label}]" for label in row) for row in view.buttons]


class Play:
    """Plays the doings of a transcript and writes down the whole."""

    def __init__(self, stage: Stage, language: str) -> None:
        self._stage = stage
        self._language = language
        self._screens: dict[str, Screen] = {}
        self._group: Chat | None = None
        self._links = [""]
        self._published = 0
        for name in FACILITATORS:
            stage.person(name, language)

    async def whole(self, script: str) -> str:
        """Play every doing of a script; return the transcript as it should stand in the file."""
        written: list[str] = []
        for line in script.splitlines():
            if line.startswith("#"):
                written += [line]
                continue
            doing = _DOING.fullmatch(line)
            if doing is None:
                continue
            if written and written[-1].startswith("#"):
                written.append("")
            written += [line]
            who = doing["who"] or FIRST
            try:
                await self._do(self._screen(who), doing["what"].strip())
            except PlaygroundError as error:
                so_far = "\n".join(written)
                raise AssertionError(f"{error}, at the end of:\n\n{so_far}") from None
            written += self._news(who)
        return "\n".join(written).rstrip() + "\n"

    def _news(self, who: str) -> list[str]:
        """Write what everybody sees, whoever did something first."""
        lines: list[str] = []
        for name, screen in sorted(self._screens.items(), key=lambda each: each[0] != who):
            news = screen.news()
            if news and name != who:
                lines.append(f"{name} sees:")
            lines += news
            for view in screen.seen.values():
                new = [each for each in _INVITATION.findall(view.text) if each not in self._links]
                self._links += new
        return lines

    def _screen(self, name: str) -> Screen:
        if name not in self._screens:
            person = self._stage.person(name, self._language)
            self._screens[name] = Screen(person, person.chat)
        return self._screens[name]

    async def _do(self, screen: Screen, what: str) -> None:  # noqa: C901  # a case a doing
        person = screen.person
        name, _, rest = what.partition(": ")
        if what.startswith("["):
            person.taps(what[1:-1])
        elif what.startswith("old ["):
            message, data = screen.ever[what[5:-1]]
            person.taps_data(data, message_id=message)
        elif what.startswith("("):
            _send(screen, what)
        elif what == "blocks the bot":
            person.blocks_bot()
        elif name == "edits":
            mine = [view.message_id for view in person.screen() if view.own]
            person.edits(mine[-1], rest)
        elif name == "opens":
            person.opens({"the link": self._links[-1], "again": ""}.get(rest, rest))
        elif name in IN_THE_LETTERBOX:
            await self._stage.app.database.unit(partial(IN_THE_LETTERBOX[name], rest))
        elif name == "in the group":
            person.sends(rest, self._in_group(person))
        elif name == "published":
            await self._publish(rest)
        elif name in MEANWHILE:
            await self._meanwhile(name, rest)
        else:
            token = self._links[-1].partition("-")[2]
            typed = what.replace("TOKEN", token).replace("(code)", screen.code)
            screen.own.add(person.sends(typed))
        await self._stage.quiet()

    async def _publish(self, what: str) -> None:
        number, _, readers = what.partition(" for ")
        told = [
            content(each, self._language, [Audience(name) for name in readers.split(", ")])
            for each in range(self._published, self._published + int(number))
        ]
        first, self._published = self._published, self._published + len(told)
        await self._stage.app.database.unit(lambda tx: shelve(tx, told, first=first))

    async def _meanwhile(self, name: str, rest: str) -> None:
        """Let something happen that nobody in the chat does."""
        if name.endswith("the shelf"):
            names = tuple(STORIES) if rest == "all" else tuple(rest.split(", "))
            act = publish if name.startswith("on") else withdraw
            await self._stage.app.database.unit(lambda tx: act(tx, *names))
        elif name == "passes":
            number, unit = rest.split()
            await self._stage.passes(**{unit: float(number)})
        else:
            moment = datetime.strptime(rest, "%Y-%m-%d %H:%M").replace(tzinfo=AMSTERDAM)
            await self._stage.until(moment)

    def _in_group(self, person: Person) -> Chat:
        if self._group is None:
            self._group = self._stage.telegram.group("Team Noord", person)
            self._screens["The group"] = Screen(person, self._group)
        return self._group


_SENT: dict[str, Callable[[Person], int]] = {
    "(voice)": Person.sends_voice,
    "(photo)": Person.sends_photo,
    "(sticker)": Person.sends_sticker,
    "(location)": Person.sends_location,
    "(contact)": Person.sends_contact,
}


def _send(screen: Screen, what: str) -> None:
    if what == "(code)":
        screen.own.add(screen.person.sends(screen.code))
    elif long := _CHARACTERS.fullmatch(what):
        screen.person.sends("".join(islice(cycle(_SPELLED), int(long[1]) - 1)) + ".")
    else:
        _SENT[what](screen.person)
