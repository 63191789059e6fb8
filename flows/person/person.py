"""Who someone is to Houvast: as little as it takes to talk with them."""

from dataclasses import dataclass

from flows.person.quiet import QuietHours


@dataclass(frozen=True, slots=True)
class Person:
    """A person as the house knows them.

    `id` is a keyed pseudonym of the Telegram id: without the installation's key it says nothing,
    and the order of ids says nothing about who came first. `quiet`: the quiet hours they chose;
    None: those of the house. `discreet`: with disciplinary law in mind, dialogues ask them for
    reasoning instead of case facts, and the chat is cleared at the end of each.
    """

    id: str
    language: str
    timezone: str
    welcomed: bool = False
    facilitator: bool = False
    quiet: QuietHours | None = None
    discreet: bool = False


@dataclass(frozen=True, slots=True)
class Circle:
    """A group of professionals around one or more facilitators."""

    id: str
    name: str
