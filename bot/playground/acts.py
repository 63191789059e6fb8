"""What the chat page can ask: the shape of each request, and what it does."""

from collections.abc import Callable
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from bot.playground.people import Person
from bot.playground.refusals import PlaygroundError
from bot.playground.telegram import Telegram
from bot.playground.views import buttons_of
from bot.playground.world import Chat

LONGEST_MOVE = 400 * 24 * 3600  # seconds
LONGEST_TYPED = 20_000  # characters
LONGEST_NAME = 40

Kind = Literal["photo", "voice", "sticker", "location", "contact"]


class Asked(BaseModel):
    """What somebody asks; `person` is their user id."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    person: int


class InChat(Asked):
    """What somebody asks in one chat."""

    chat: int


class Send(InChat):
    """A text; a deep link to the bot alone opens the bot."""

    text: str = Field(min_length=1, max_length=LONGEST_TYPED)
    reply_to: int | None = None


class Edit(InChat):
    """Another text for a message of one's own."""

    message: int
    text: str = Field(min_length=1, max_length=LONGEST_TYPED)


class Tap(InChat):
    """A button, by its place under a message."""

    message: int
    row: int = Field(ge=0)
    column: int = Field(ge=0)


class Attach(InChat):
    """Something that is not text."""

    what: Kind


class Open(Asked):
    """A link that was followed, or with none the START button."""

    link: str = Field(default="", max_length=2048)


class NewPerson(BaseModel):
    """Somebody who joins the playground."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    name: str = Field(min_length=1, max_length=LONGEST_NAME, pattern=r"\S")
    language: Literal["nl", "en"] = "nl"


class MoveClock(BaseModel):
    """On by so many seconds, or to what is due next."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    advance: int = Field(default=0, ge=0, le=LONGEST_MOVE)
    to: Literal["next"] | None = None


def _send(telegram: Telegram, asked: Send) -> None:
    person, chat = _who_and_where(telegram, asked)
    if not asked.text.strip():
        raise PlaygroundError("an empty message cannot be sent")
    if not (chat.is_private and person.follows(asked.text.strip())):
        person.sends(asked.text, chat, asked.reply_to)


def _edit(telegram: Telegram, asked: Edit) -> None:
    person, chat = _who_and_where(telegram, asked)
    person.edits(asked.message, asked.text, chat)


def _tap(telegram: Telegram, asked: Tap) -> None:
    person, chat = _who_and_where(telegram, asked)
    message = chat.messages.get(asked.message)
    rows = buttons_of(message) if message else []
    if message is None or asked.row >= len(rows) or asked.column >= len(rows[asked.row]):
        raise PlaygroundError("that button is no longer there")
    person.taps_button(message, rows[asked.row][asked.column])


def _attach(telegram: Telegram, asked: Attach) -> None:
    person, chat = _who_and_where(telegram, asked)
    match asked.what:
        case "photo":
            person.sends_photo(chat=chat)
        case "voice":
            person.sends_voice(chat)
        case "sticker":
            person.sends_sticker(chat)
        case "location":
            person.sends_location(chat)
        case "contact":
            person.sends_contact(chat)


def _open(telegram: Telegram, asked: Open) -> None:
    person = _who(telegram, asked)
    if not asked.link:
        person.opens()
    elif not person.follows(asked.link):
        raise PlaygroundError("that is no link to this bot")


def _block(telegram: Telegram, asked: Asked) -> None:
    _who(telegram, asked).blocks_bot()


def _clear(telegram: Telegram, asked: Asked) -> None:
    _who(telegram, asked).deletes_chat()


def _add_person(telegram: Telegram, asked: NewPerson) -> None:
    person = telegram.newcomer(asked.name.strip(), asked.language)
    for chat in telegram.chats.values():
        if not chat.is_private:
            person.joins(chat)


# The address under the page's root → the shape of what is asked, and what it does.
ACTS: dict[str, tuple[type[Any], Callable[[Telegram, Any], None]]] = {
    "send": (Send, _send),
    "edit": (Edit, _edit),
    "tap": (Tap, _tap),
    "attach": (Attach, _attach),
    "open": (Open, _open),
    "block": (Asked, _block),
    "clear": (Asked, _clear),
    "people": (NewPerson, _add_person),
}


def _who(telegram: Telegram, asked: Asked) -> Person:
    person = telegram.people.get(asked.person)
    if person is None:
        raise PlaygroundError("nobody here has that id")
    return person


def _who_and_where(telegram: Telegram, asked: InChat) -> tuple[Person, Chat]:
    person = _who(telegram, asked)
    chat = telegram.chats.get(asked.chat)
    if chat is None or (chat is not person.chat and not chat.has(person.id)):
        raise PlaygroundError("that chat is not on this person's screen")
    return person, chat
