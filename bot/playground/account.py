"""The bot's methods about itself, its chats, its files and how it is told of updates.

Each takes the `Telegram` and the fields of a call that the description has found right.
"""

import re
from collections.abc import Callable
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from bot.playground.changes import Change
from bot.playground.description import Fields
from bot.playground.refusals import bad_request
from bot.playground.telegram import Telegram, member
from bot.playground.webhook import Webhook
from bot.playground.world import PRESENT, User, Wire

Method: TypeAlias = Callable[[Telegram, Fields], Any]

LARGEST_DOWNLOAD = 20 * 1024 * 1024  # bytes
_SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")
_GIFTS = (
    "unlimited_gifts",
    "limited_gifts",
    "unique_gifts",
    "premium_subscription",
    "gifts_from_channels",
)
_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


def get_me(telegram: Telegram, _: Fields) -> Wire:
    """Answer getMe."""
    return telegram.bot.wire() | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def set_webhook(telegram: Telegram, fields: Fields) -> bool:
    """Answer setWebhook: https anywhere, plain http on loopback alone; an empty url removes it."""
    url = fields["url"]
    if not url:
        return delete_webhook(telegram, fields)
    parts = urlsplit(url)
    if parts.scheme != "https" and (parts.scheme != "http" or parts.hostname not in _LOOPBACK):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    secret = fields.get("secret_token", "")
    if not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    if "allowed_updates" in fields:
        telegram.updates.allowed = frozenset(fields["allowed_updates"])
    webhook = Webhook(url, secret, min(max(fields.get("max_connections", 40), 1), 100))
    telegram.updates.set_webhook(webhook, drop=fields.get("drop_pending_updates", False))
    return True


def delete_webhook(telegram: Telegram, fields: Fields) -> bool:
    """Answer deleteWebhook."""
    telegram.updates.set_webhook(None, drop=fields.get("drop_pending_updates", False))
    return True


def get_webhook_info(telegram: Telegram, _: Fields) -> Wire:
    """Answer getWebhookInfo."""
    webhook = telegram.updates.webhook
    info: Wire = {
        "url": webhook.url if webhook else "",
        "has_custom_certificate": False,
        "pending_update_count": telegram.updates.pending(),
    }
    if webhook:
        info["max_connections"] = webhook.max_connections
        if webhook.last_error:
            info["last_error_date"] = webhook.last_error_at
            info["last_error_message"] = webhook.last_error
    if telegram.updates.allowed:
        info["allowed_updates"] = sorted(telegram.updates.allowed)
    return info


def set_my_commands(telegram: Telegram, fields: Fields) -> bool:
    """Answer setMyCommands."""
    scope, language = fields.get("scope"), fields.get("language_code", "")
    telegram.profile.set_commands(scope, language, fields["commands"])
    telegram.changes.tell(Change("profile"))
    return True


def get_my_commands(telegram: Telegram, fields: Fields) -> list[Wire]:
    """Answer getMyCommands."""
    return telegram.profile.commands(fields.get("scope"), fields.get("language_code", ""))


def delete_my_commands(telegram: Telegram, fields: Fields) -> bool:
    """Answer deleteMyCommands."""
    return set_my_commands(telegram, fields | {"commands": []})


def set_my_text(kind: str) -> Method:
    """Return the answerer of setMyName, setMyDescription or setMyShortDescription."""

    def answer(telegram: Telegram, fields: Fields) -> bool:
        language = fields.get("language_code", "")
        telegram.profile.set_text(kind, language, fields.get(kind, ""))
        telegram.changes.tell(Change("profile"))
        return True

    return answer


def get_my_text(kind: str) -> Method:
    """Return the answerer of getMyName, getMyDescription or getMyShortDescription."""

    def answer(telegram: Telegram, fields: Fields) -> Wire:
        text = telegram.profile.text(kind, fields.get("language_code", ""))
        return {kind: text or (telegram.bot.first_name if kind == "name" else "")}

    return answer


def set_chat_menu_button(telegram: Telegram, fields: Fields) -> bool:
    """Answer setChatMenuButton."""
    button = fields.get("menu_button", {"type": "default"})
    telegram.profile.menu_buttons[fields.get("chat_id", 0)] = button
    return True


def get_chat_menu_button(telegram: Telegram, fields: Fields) -> Wire:
    """Answer getChatMenuButton."""
    buttons = telegram.profile.menu_buttons
    of_all = buttons.get(0, {"type": "commands"})
    return buttons.get(fields.get("chat_id", 0), of_all)


def get_chat(telegram: Telegram, fields: Fields) -> Wire:
    """Answer getChat with what a `ChatFullInfo` must have."""
    return telegram.reachable(fields["chat_id"]).wire() | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(_GIFTS, False),
    }


def get_chat_member(telegram: Telegram, fields: Fields) -> Wire:
    """Answer getChatMember."""
    chat = telegram.reachable(fields["chat_id"])
    user = _user(telegram, fields["user_id"])
    if user is None:
        raise bad_request("user not found")
    here = chat.members | ({chat.id: "member"} if chat.is_private else {})
    return member(user, here.get(user.id, "left"))


def get_chat_member_count(telegram: Telegram, fields: Fields) -> int:
    """Answer getChatMemberCount."""
    chat = telegram.reachable(fields["chat_id"])
    return sum(status in PRESENT for status in chat.members.values()) + chat.is_private


def get_file(telegram: Telegram, fields: Fields) -> Wire:
    """Answer getFile."""
    file = telegram.files.get(fields["file_id"])
    if file is None:
        raise bad_request("invalid file_id")
    if len(file.data) > LARGEST_DOWNLOAD:
        raise bad_request("file is too big")
    return file.wire() | {"file_path": file.path}


def _user(telegram: Telegram, user_id: int) -> User | None:
    if user_id == telegram.bot.id:
        return telegram.bot
    person = telegram.people.get(user_id)
    return person.user if person else None
