"""What the chat page is told: everything at first, then each change."""

from typing import Any

from bot.playground.changes import Change
from bot.playground.people import Person
from bot.playground.telegram import Telegram
from bot.playground.views import buttons_of, file_of, kind_of
from bot.playground.world import Message, Wire

QUOTED = 80  # characters of a message that another one answers


def shown_state(telegram: Telegram) -> Wire:
    """Return all there is to see."""
    return {
        **_everybody(telegram),
        "kind": "state",
        "now": telegram.now().isoformat(),
        "bot": {"name": telegram.bot.first_name, "username": telegram.bot.username},
        "messages": [
            _shown(telegram, message)
            for chat in telegram.chats.values()
            for message in chat.messages.values()
        ],
    }


def shown_change(telegram: Telegram, change: Change) -> Wire | None:
    """Return what a change means to the page; None where it shows nothing of it."""
    match change.kind:
        case "message":
            message = telegram.chats[change.chat_id].messages[change.message_id]
            return {"kind": "message", "message": _shown(telegram, message)}
        case "gone":
            return {"kind": "gone", "chat": change.chat_id, "id": change.message_id}
        case "toast":
            return {
                "kind": "toast",
                "person": change.person_id,
                "chat": change.chat_id,
                "text": change.text,
                "alert": change.alert,
            }
        case "typing":
            return {"kind": "typing", "chat": change.chat_id}
        case "person" | "chat" | "profile":
            return {**_everybody(telegram), "kind": "everybody"}
        case _:
            return None


def _everybody(telegram: Telegram) -> Wire:
    groups = [chat for chat in telegram.chats.values() if not chat.is_private]
    return {
        "people": [_person(telegram, person) for person in telegram.people.values()],
        "groups": [
            {
                "id": group.id,
                "title": group.title,
                "members": [person for person in telegram.people if group.has(person)],
            }
            for group in groups
        ],
    }


def _person(telegram: Telegram, person: Person) -> Wire:
    chats = [chat for chat in telegram.chats.values() if chat.has(person.id)]
    language = person.user.language
    return {
        "id": person.id,
        "name": person.user.first_name,
        "language": language,
        "role": person.role,
        "blocked": person.chat.blocked,
        "about": telegram.profile.text("description", language),
        "menus": {str(chat.id): person.menu(chat) for chat in (person.chat, *chats)},
    }


def _shown(telegram: Telegram, message: Message) -> Wire:
    content = message.content
    shown: Wire = {
        "id": message.id,
        "chat": message.chat.id,
        "from": message.sender.id,
        "name": message.sender.first_name,
        "bot": message.sender.is_bot,
        "at": message.sent_at.isoformat(),
        "what": kind_of(message),
        "text": message.text,
        "entities": content.get("entities") or content.get("caption_entities") or [],
        "rows": [[_button(button) for button in row] for row in buttons_of(message)],
        "edited": message.edited_at is not None,
        "protected": message.protected,
    }
    if file := telegram.files.get(file_of(message)):
        shown["file"] = {"id": file.id, "name": file.name, "size": len(file.data)}
    if message.reply_to is not None:
        answered = message.reply_to
        shown["reply"] = {"name": answered.sender.first_name, "text": answered.text[:QUOTED]}
    if "new_chat_members" in content:
        shown["joined"] = [user["first_name"] for user in content["new_chat_members"]]
    if "left_chat_member" in content:
        shown["left"] = content["left_chat_member"]["first_name"]
    return shown


def _button(button: dict[str, Any]) -> Wire:
    shown: Wire = {"text": button["text"]}
    if "url" in button:
        shown["url"] = button["url"]
    if "copy_text" in button:
        shown["copy"] = button["copy_text"]["text"]
    return shown
