"""Transcripts: a chat as a content author reads it, played against the real bot.

A file under `tests/transcripts/` holds what a person does and what they then see:

    # A line of explanation.
    > /reflecteer                 typed
    > [Goed doen, goede dingen]   tapped
    > (voice)                     sent: voice, photo, sticker, location, contact
    > edits: other words          the person's last message is changed
    > passes: 24 hours            time goes by
    Amina: > /start               somebody else than the first person
    Waar wil je mee beginnen?     what the bot says, its buttons below
    [Een dialoog] [Privacy]
    * edited text                 a message of the bot's that changed
    ! a line over the chat        after a tap

`pytest --write-transcripts` writes what is really said; read the difference before you commit.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from bot.playground.people import Person
from bot.playground.refusals import PlaygroundError
from bot.playground.views import MessageView
from tests.stage import Stage

FOLDER = Path(__file__).parent / "transcripts"
_DOING = re.compile(r"(?:(?P<who>\w+): )?> (?P<what>.+)")
_CODE = re.compile(r"\b[a-z]+(?:-[a-z]+){3}\b")
_TOKEN = re.compile(r"claim-[\w-]+")


@dataclass
class Player:
    """One person in a transcript, and what was on their screen so far."""

    person: Person
    seen: dict[int, str] = field(default_factory=dict)
    toasts: int = 0
    code: str = ""

    def news(self) -> list[str]:
        """Write down what is new or changed on the screen since the last look."""
        lines: list[str] = []
        now: dict[int, str] = {}
        for view in self.person.screen():
            if view.own:
                continue
            text = self._shown(view)
            now[view.message_id] = text
            before = self.seen.get(view.message_id)
            if before is None:
                lines += [text, ""]
            elif before != text and before.split("\n[")[0] != text.split("\n[")[0]:
                lines += [f"* {text}", ""]
        gone = len([each for each in self.seen if each not in now])
        if gone:
            lines += [f"({gone} messages are gone)", ""]
        self.seen = now
        for toast in self.person.toasts()[self.toasts :]:
            lines += [f"! {toast}", ""]
        self.toasts = len(self.person.toasts())
        return lines

    def _shown(self, view: MessageView) -> str:
        text = view.text
        if found := _CODE.search(text):
            self.code = found[0]
        text = _TOKEN.sub("claim-TOKEN", _CODE.sub("WOORD-WOORD-WOORD-WOORD", text))
        rows = [" ".join(f"[{label}]" for label in row) for row in view.buttons]
        return "\n".join([text, *rows])


class Play:
    """Plays the doings of a transcript and writes down the whole."""

    def __init__(self, stage: Stage, language: str) -> None:
        self._stage = stage
        self._language = language
        self._players: dict[str, Player] = {}

    async def whole(self, script: str) -> str:
        """Play every doing of a script; return the transcript as it should stand in the file."""
        first = "Sam"
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
            try:
                await self._do(self._player(doing["who"] or first), doing["what"].strip())
            except PlaygroundError as error:
                so_far = "\n".join(written)
                raise AssertionError(f"{error}, at the end of:\n\n{so_far}") from None
            for name, player in self._players.items():
                news = player.news()
                if news and name != (doing["who"] or first):
                    written.append(f"{name} sees:")
                written += news
        return "\n".join(written).rstrip() + "\n"

    def _player(self, name: str) -> Player:
        if name not in self._players:
            self._players[name] = Player(self._stage.person(name, self._language))
        return self._players[name]

    async def _do(self, player: Player, what: str) -> None:
        person = player.person
        if what.startswith("[") and what.endswith("]"):
            person.taps(what[1:-1])
        elif what.startswith("passes: "):
            number, unit = what.removeprefix("passes: ").split()
            await self._stage.passes(**{unit: float(number)})
        elif what.startswith("edits: "):
            mine = [view.message_id for view in person.screen() if view.own]
            person.edits(mine[-1], what.removeprefix("edits: "))
        elif what == "(code)":
            person.sends(player.code)
        elif what.startswith("("):
            _SENT[what](person)
        else:
            person.sends(what)
        await self._stage.quiet()


_SENT = {
    "(voice)": Person.sends_voice,
    "(photo)": Person.sends_photo,
    "(sticker)": Person.sends_sticker,
    "(location)": Person.sends_location,
    "(contact)": Person.sends_contact,
}
