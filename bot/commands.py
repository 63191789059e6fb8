"""The commands: one list for the menus of Telegram, for typing and for the documentation.

English and Dutch names both always work, whatever language a person chose.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """A command: its English and Dutch name, what the menu says of it, and for whom."""

    english: str
    dutch: str
    description: str
    facilitator: bool = False

    def name(self, language: str) -> str:
        """Say how the menu of this language calls it."""
        return self.dutch if language == "nl" else self.english


COMMANDS = (
    Entry("start", "start", "common/command-start"),
    Entry("reflect", "reflecteer", "common/command-reflect"),
    Entry("story", "verhaal", "common/command-story"),
    Entry("read", "lees", "common/command-read"),
    Entry("letters", "brieven", "letters/command-letters"),
    Entry("replies", "reacties", "reacties/command-replies"),
    Entry("withdraw", "intrekken", "common/command-withdraw"),
    Entry("join", "meedoen", "circle/command-join"),
    Entry("checkin", "checkin", "common/command-checkin"),
    Entry("myweek", "mijnweek", "picture/command-myweek"),
    Entry("privacy", "privacy", "common/command-privacy"),
    Entry("anonymous", "anoniem", "common/command-anonymous"),
    Entry("mydata", "mijndata", "common/command-mydata"),
    Entry("forget", "vergeet", "common/command-forget"),
    Entry("language", "taal", "common/command-language"),
    Entry("settings", "instellingen", "common/command-settings"),
    Entry("help", "hulp", "common/command-help"),
    Entry("cancel", "stop", "common/command-cancel"),
    Entry("moderate", "modereer", "common/command-moderate", facilitator=True),
    Entry("letter", "brief", "letters/command-letter", facilitator=True),
    Entry("export", "exporteer", "common/command-export", facilitator=True),
    Entry("invite", "uitnodigen", "common/command-invite", facilitator=True),
)

_BY_NAME = {name: entry for entry in COMMANDS for name in (entry.english, entry.dutch)}


def find(typed: str) -> Entry | None:
    """Find a command by either name, as typed after the slash, in lower case."""
    return _BY_NAME.get(typed)


def names() -> tuple[str, ...]:
    """List every name that can be typed."""
    return tuple(_BY_NAME)


def menu(*, facilitator: bool) -> tuple[Entry, ...]:
    """List what the menu shows this person."""
    return tuple(entry for entry in COMMANDS if facilitator or not entry.facilitator)
