"""The one family of errors.

An error has a code that never changes (operators search for it, wording refers to it) and a
detail that names the thing, the fault and what would be right. A detail never holds a text, a
name or a Telegram id: it may reach a log.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault in content: where it is, what is wrong and what would be right."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class HouvastError(Exception):
    """Something Houvast refuses, with a code that stays and a detail for operators."""

    code = "houvast"

    def __init__(self, detail: str, *, code: str | None = None) -> None:
        super().__init__(detail)
        self.detail = detail
        if code is not None:
            self.code = code

    def __str__(self) -> str:
        return f"{self.code}: {self.detail}"


class ContentError(HouvastError):
    """A dialogue, pulse or wording file is not right; `faults` says where."""

    code = "content"

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = faults

    def __str__(self) -> str:
        return self.detail


class SettingsError(HouvastError):
    """A setting cannot be used; the detail names the variable and the mend."""

    code = "settings"


class StorageError(HouvastError):
    """The database cannot be used as asked: newer version, unreadable, wrong key."""

    code = "storage"


class SealError(HouvastError):
    """Sealed bytes do not open with this key: another key, another place, or damage."""

    code = "seal"
