"""Telegram in memory: who there is, what was said, and what the bot is told of it.

People act on it (`people.py`, the chat page), the bot acts on it by its methods (`messages.py`,
`account.py`); both sides are told at once of every change.
"""

import secrets
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from time import monotonic
from typing import TypeVar

from bot.playground.changes import Change, Changes
from bot.playground.people import Person
from bot.playground.profile import Profile
from bot.playground.refusals import PlaygroundError, bad_request, forbidden
from bot.playground.updates import Updates
from bot.playground.world import Chat, Message, StoredFile, User, Wire

T = TypeVar("T")

BOT_ID = 7_700_000_001
FIRST_PERSON = 5_000_000_001  # beyond 32 bits, as newer ids are
FIRST_GROUP = -1_002_000_000_001
QUERY_LIFETIME = 60.0  # seconds in which a tap can be answered; of real time, whatever the clock


@dataclass(frozen=True, slots=True)
class Query:
    """A tap on a button that waits for the bot's answer."""

    person_id: int
    chat_id: int
    tapped_at: float


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Telegram:
    """One bot's Telegram.

    `now` tells the time of messages (aware, UTC), so that a moved clock moves them too. Updates
    and private messages are numbered from after `begin`, so that a bot that remembers those of an
    earlier Telegram does not take the new ones for them.
    """

    def __init__(
        self,
        *,
        name: str = "Houvast",
        username: str = "houvast_bot",
        token: str = "",
        now: Callable[[], datetime] = _utc_now,
        begin: int = 0,
    ) -> None:
        self.bot = User(BOT_ID, name, username, is_bot=True)
        self.token = token or f"{BOT_ID}:{secrets.token_urlsafe(26)}"
        self.now = now
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, StoredFile] = {}
        self.profile = Profile()
        self.changes = Changes()
        self.updates = Updates(self.changes, put_so_far=begin)
        self._queries: OrderedDict[str, Query] = OrderedDict()
        self._people_ids = count(FIRST_PERSON)
        self._group_ids = count(FIRST_GROUP, -1)
        self._query_ids = count(secrets.randbelow(10**15) + 10**15)
        # Private chats share one counter of message ids, as a bot's do; a group has its own.
        self._private_messages = count(begin + 1)

    # What tests and the page set up and wait for

    def person(self, name: str, language: str = "nl", role: str = "") -> Person:
        """Return the person of this first name, new if there was none yet."""
        known = next((p for p in self.people.values() if p.user.first_name == name), None)
        return known or self.newcomer(name, language, role)

    def newcomer(self, name: str, language: str = "nl", role: str = "") -> Person:
        """Return a new person, whoever else has that name; the page shows the role's word."""
        user = User(next(self._people_ids), name, language=language)
        chat = Chat(user.id, person=user, counter=self._private_messages)
        chat.members[self.bot.id] = "member"
        person = self.people[user.id] = Person(self, user, chat, role)
        self.chats[chat.id] = chat
        self.changes.tell(Change("person", chat.id, person_id=user.id))
        return person

    def group(self, title: str, *members: Person, with_bot: bool = True) -> Chat:
        """Return a new group; who is named first made it and, if asked, adds the bot."""
        if not members:
            raise PlaygroundError("a group needs somebody who made it")
        chat = Chat(next(self._group_ids), title)
        chat.members = {member.id: "member" for member in members} | {members[0].id: "creator"}
        self.chats[chat.id] = chat
        self.changes.tell(Change("chat", chat.id))
        if with_bot:
            members[0].adds_bot(chat)
        return chat

    async def until(self, predicate: Callable[[], T], within: float = 5.0) -> T:
        """Return what `predicate` says once it is truthy; it is asked after every change.

        Raise `TimeoutError` after `within` seconds. With many people, `Person.until` costs less.
        """
        return await self.changes.until(predicate, within=within)

    def forget_queries(self) -> None:
        """Make every tap so far too old to be answered."""
        self._queries.clear()

    # What people and the bot's methods are made of

    def post(
        self,
        chat: Chat,
        sender: User,
        content: Wire,
        *,
        markup: Wire | None = None,
        protected: bool = False,
        reply_to: Message | None = None,
    ) -> Message:
        """Put a message into a chat."""
        message = Message(
            next(chat.counter), chat, sender, self.now(), content, markup, None, protected, reply_to
        )
        chat.messages[message.id] = message
        self.tell_of(message)
        return message

    def tell_of(self, message: Message) -> None:
        """Tell that this message is new or not as it was."""
        self.changes.tell(Change("message", message.chat.id, message.id))

    def remove(self, message: Message) -> None:
        """Take a message out of its chat, for everybody."""
        del message.chat.messages[message.id]
        self.changes.tell(Change("gone", message.chat.id, message.id))

    def store(self, name: str, mime: str, data: bytes) -> StoredFile:
        """Keep a file."""
        file = StoredFile(secrets.token_urlsafe(32), name, mime, data)
        self.files[file.id] = file
        return file

    def reachable(self, chat_id: int | str) -> Chat:
        """Return the chat the bot may act in; else the refusal that Telegram would give."""
        chat = self.chats.get(chat_id) if isinstance(chat_id, int) else None
        if chat is None:
            raise bad_request("chat not found")
        if chat.is_private:
            if chat.blocked:
                raise forbidden("bot was blocked by the user")
            if not chat.started:
                raise forbidden("bot can't initiate conversation with a user")
        elif chat.members.get(self.bot.id) == "kicked":
            raise forbidden("bot was kicked from the supergroup chat")
        elif not chat.has(self.bot.id):
            raise forbidden("bot is not a member of the supergroup chat")
        return chat

    def ask(self, person: Person, chat: Chat, message: Wire, data: str) -> str:
        """Tell the bot of a tap; return the query's id."""
        now = monotonic()
        while self._queries and next(iter(self._queries.values())).tapped_at < now - QUERY_LIFETIME:
            self._queries.popitem(last=False)
        query_id = str(next(self._query_ids))
        self._queries[query_id] = Query(person.id, chat.id, now)
        happened = {
            "id": query_id,
            "from": person.user.wire(),
            "message": message,
            "chat_instance": str(chat.id),
            "data": data,
        }
        self.updates.put("callback_query", happened, person.id)
        return query_id

    def answered(self, query_id: str, text: str, *, alert: bool) -> None:
        """Show the person who tapped the bot's answer, if it has a text."""
        query = self._queries.get(query_id)
        if query is None or query.tapped_at < monotonic() - QUERY_LIFETIME:
            raise bad_request(
                "query is too old and response timeout expired or query ID is invalid"
            )
        if text:
            self.people[query.person_id].shown_toasts.append(text)
        self.changes.tell(
            Change("toast", query.chat_id, person_id=query.person_id, text=text, alert=alert)
        )

    def set_membership(self, chat: Chat, user: User, status: str, by: User) -> None:
        """Make somebody a member of a chat, or no more, and tell the bot of it."""
        before = chat.members.get(user.id, "left")
        chat.members[user.id] = status
        kind = "my_chat_member" if user is self.bot else "chat_member"
        happened = {
            "chat": chat.wire(),
            "from": by.wire(),
            "date": int(self.now().timestamp()),
            "old_chat_member": member(user, before),
            "new_chat_member": member(user, status),
        }
        self.updates.put(kind, happened, by.id)
        self.changes.tell(Change("chat", chat.id))


def member(user: User, status: str) -> Wire:
    """Return the Bot API's `ChatMember`."""
    described: Wire = {"status": status, "user": user.wire()}
    if status == "creator":
        described["is_anonymous"] = False
    elif status == "kicked":
        described["until_date"] = 0
    return described
