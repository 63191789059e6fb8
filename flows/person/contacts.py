"""Whom an installation's own people can call, beside the national numbers."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Role = Literal["specialist", "on_call", "adviser"]
"""The designated meldcode specialist, the on-call number, the confidential adviser."""


@dataclass(frozen=True, slots=True)
class Contact:
    """A number to call, and who answers it where that is said."""

    number: str
    name: str = ""

    def __str__(self) -> str:
        return f"{self.name}, {self.number}" if self.name else self.number


@dataclass(frozen=True, slots=True)
class Contacts:
    """The contacts of an installation; None where it names none."""

    specialist: Contact | None = None
    on_call: Contact | None = None
    adviser: Contact | None = None

    def named(self) -> Iterator[tuple[Role, Contact]]:
        """Yield those there are, in the order in which they are shown."""
        if self.specialist is not None:
            yield "specialist", self.specialist
        if self.on_call is not None:
            yield "on_call", self.on_call
        if self.adviser is not None:
            yield "adviser", self.adviser
