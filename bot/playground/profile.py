"""What the bot says of itself: command menus by scope and language, descriptions, names."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from bot.playground.refusals import bad_request
from bot.playground.world import Chat, Wire

Scope: TypeAlias = tuple[Any, ...]

DEFAULT: Scope = ("default",)
MOST_COMMANDS = 100
LONGEST_COMMAND_DESCRIPTION = 256
# The longest text of each kind, in characters.
LONGEST = {"name": 64, "description": 512, "short_description": 120}

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")


@dataclass(slots=True)
class Profile:
    """The bot's own settings."""

    _commands: dict[tuple[Scope, str], list[Wire]] = field(default_factory=dict)
    _texts: defaultdict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    menu_buttons: dict[int, Wire] = field(default_factory=dict)  # chat id (0: all) → MenuButton

    def set_commands(self, scope: Wire | None, language: str, commands: list[Wire]) -> None:
        """Keep this menu; an empty one is as none."""
        if len(commands) > MOST_COMMANDS:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        for command in commands:
            if not _COMMAND.fullmatch(command["command"].removeprefix("/")):
                raise bad_request("BOT_COMMAND_INVALID")
            if not 1 <= len(command["description"]) <= LONGEST_COMMAND_DESCRIPTION:
                raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        key = _scope(scope), language
        if commands:
            self._commands[key] = [
                command | {"command": command["command"].removeprefix("/")} for command in commands
            ]
        else:
            self._commands.pop(key, None)

    def commands(self, scope: Wire | None, language: str) -> list[Wire]:
        """Return the menu kept for exactly this scope and language."""
        return self._commands.get((_scope(scope), language), [])

    def menu(self, chat: Chat, user_id: int, language: str) -> list[Wire]:
        """Return the menu a person sees in a chat: of the narrowest scope, in their language.

        The order: https://core.telegram.org/bots/api#determining-list-of-commands.
        """
        for scope in _narrowest_first(chat, user_id):
            for tried in (language, ""):
                if menu := self._commands.get((scope, tried)):
                    return menu
        return []

    def set_text(self, kind: str, language: str, text: str) -> None:
        """Keep a name or description (`kind` as in `LONGEST`); an empty one is as none."""
        if len(text) > LONGEST[kind]:
            raise bad_request(f"{kind.replace('_', ' ')} is too long")
        if text:
            self._texts[kind][language] = text
        else:
            self._texts[kind].pop(language, None)

    def text(self, kind: str, language: str) -> str:
        """Return a name or description in this language, else the one for all, else ""."""
        return self._texts[kind].get(language) or self._texts[kind].get("", "")


def _scope(scope: Wire | None) -> Scope:
    if scope is None:
        return DEFAULT
    return tuple(scope[key] for key in ("type", "chat_id", "user_id") if key in scope)


def _narrowest_first(chat: Chat, user_id: int) -> list[Scope]:
    if chat.is_private:
        return [("chat", chat.id), ("all_private_chats",), DEFAULT]
    leads = chat.members.get(user_id) in {"creator", "administrator"}
    return [
        ("chat_member", chat.id, user_id),
        *([("chat_administrators", chat.id)] if leads else []),
        ("chat", chat.id),
        *([("all_chat_administrators",)] if leads else []),
        ("all_group_chats",),
        DEFAULT,
    ]
