"""Keys of rows: drawn at random, so that their order says nothing about who came first."""

import secrets


def new_id() -> str:
    """Return 32 hexadecimal characters of chance."""
    return secrets.token_hex(16)
