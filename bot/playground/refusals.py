"""The errors of the Bot API, with the codes and the sentences that Telegram uses.

The sentences are Telegram's own, so that a bot that reads them (some can be told apart by nothing
else) meets here what it will meet there. What this server cannot do says so with a 501, which
Telegram never answers.
"""

from typing import Any

from flows.errors import HouvastError


class RefusedError(HouvastError):
    """A call that is answered `{"ok": false, …}`; the HTTP status equals `error_code`."""

    code = "bot-api"

    def __init__(
        self, error_code: int, description: str, parameters: dict[str, Any] | None = None
    ) -> None:
        super().__init__(description)
        self.error_code = error_code
        self.description = description
        self.parameters = parameters

    def answer(self) -> dict[str, Any]:
        """Return the body of the answer in Telegram's shape."""
        body = {"ok": False, "error_code": self.error_code, "description": self.description}
        return body | ({"parameters": self.parameters} if self.parameters else {})


class PlaygroundError(HouvastError):
    """A person was asked to do what nobody could do: tap a button that is not there, say."""

    code = "playground"


def bad_request(fault: str) -> RefusedError:
    """Return a 400 for this fault."""
    return RefusedError(400, f"Bad Request: {fault}")


def forbidden(fault: str) -> RefusedError:
    """Return a 403 for this fault."""
    return RefusedError(403, f"Forbidden: {fault}")


def conflict(fault: str) -> RefusedError:
    """Return a 409 for this fault."""
    return RefusedError(409, f"Conflict: {fault}")


def not_found(fault: str) -> RefusedError:
    """Return a 404 for this fault."""
    return RefusedError(404, f"Not Found: {fault}")


def unsupported(thing: str) -> RefusedError:
    """Return a 501: Telegram knows this thing, the playground does not."""
    return RefusedError(501, f"Not Implemented: the playground does not know {thing}")


def too_many_requests(retry_after: int) -> RefusedError:
    """Return a 429 that asks to wait `retry_after` seconds."""
    description = f"Too Many Requests: retry after {retry_after}"
    return RefusedError(429, description, {"retry_after": retry_after})
