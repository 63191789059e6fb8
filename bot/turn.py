"""One turn of a conversation: what a room gets, and what it leaves behind.

A room's answer is a plain function `(turn, event)` that runs inside one unit of work: it reads
and writes through `turn.tx` and says what the chat should show through `turn.show`. Nothing is
sent before the unit is committed.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.message import Message, Rows, Send, Toast
from bot.settings import Settings
from bot.story.originals import Originals
from flows.dialogue.definition import Catalogue
from flows.dialogue.effect import Prepare
from flows.dialogue.event import Prepared
from flows.person.person import Person
from flows.person.quiet import QuietHours
from prompts.template import Value
from prompts.wording import Voice, Wording
from storage.database import Tx
from storage.sealing import Sealer


@dataclass(frozen=True, slots=True)
class Drawing:
    """A personal picture to be drawn: its words, and for each week its label and score, if any.

    Drawn, it comes back as the bytes of a PNG.
    """

    title: str
    low: str
    high: str
    weeks: tuple[tuple[str, int | None], ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Making:
    """A file to be made: `make` makes it `of` what can be compared when it is made."""

    of: object = field(repr=False)
    make: Callable[[], bytes] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Made:
    """A file, and what it was made of: it counts only while that is as it was."""

    of: object = field(repr=False)
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class House:
    """What stays the same while Houvast runs, for every room."""

    settings: Settings
    catalogue: Catalogue
    wording: Wording
    sealer: Sealer
    username: str
    """The bot's own name on Telegram, for links."""
    originals: Originals = field(default_factory=Originals, repr=False)
    """What was hidden in stories that are being told; never stored."""

    def link(self, payload: str) -> str:
        """Make a deep link that opens the bot with this start payload."""
        return f"https://t.me/{self.username}?start={payload}"


class Unprepared(Exception):  # noqa: N818  # no error: the unit is left, and run again prepared
    """Slow work is to be done off the event loop before this turn can be taken."""

    def __init__(self, need: Prepare | Drawing | Making, turn: "Turn") -> None:
        super().__init__(type(need).__name__)
        self.need = need
        self.language = turn.person.language
        self.person_id = turn.person.id
        self.now = turn.now


@dataclass(slots=True)
class Turn:
    """One person's turn inside one unit of work."""

    tx: Tx
    house: House
    person: Person
    now: datetime
    """UTC, given by the clock of the composition root."""
    token: str
    """Fresh chance for this turn (URL-safe, 22 characters): for what must not be guessed."""
    prepared: Prepared | None = None
    """The outcome of slow work, when this turn was left for it before."""
    made: Made | None = None
    """A file that this turn was left for before."""
    messages: list[Message] = field(default_factory=list)
    toast: Toast | None = None
    forgotten: bool = False
    """Everything about the person is gone: nothing may be noted under their name any more."""
    erased: bool = False
    """Something was deleted at the person's wish, and is to leave the write-ahead log too."""

    @property
    def voice(self) -> Voice:
        """The person's language."""
        return self.house.wording.speaks(self.person.language)

    @property
    def zone(self) -> ZoneInfo:
        """The person's time zone."""
        return ZoneInfo(self.person.timezone)

    @property
    def quiet(self) -> QuietHours:
        """The hours in which the bot does not write to this person of its own accord."""
        return self.person.quiet or self.house.settings.quiet_hours

    def show(self, message: Message) -> None:
        """Let the chat show this after the commit, in the order of the calls."""
        self.messages.append(message)

    def say(self, key: str, /, rows: Rows = (), **values: Value) -> None:
        """Say a text of the wording as a new message."""
        self.show(Send(self.voice(key, **values), rows))
