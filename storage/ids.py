"""Keys of rows: drawn at random, so that their order says nothing about who came first."""

import re
import secrets


def new_id() -> str:
    """Return 32 hexadecimal characters of chance."""
    return secrets.token_hex(16)


def is_id(text: str) -> bool:
    """Return whether this could be an id of ours: it came from outside."""
    return re.fullmatch("[0-9a-f]{32}", text) is not None
