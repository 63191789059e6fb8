"""Where secrets stand outside the database: files that only their owner can read.

A file is made whole or not at all: written under another name, brought to disk, then linked to
its own name, which fails when a simultaneous start was first; then that one's file is read.
"""

import fcntl
import os
import secrets
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from flows.errors import SettingsError

OWNER_ONLY = 0o600
READABLE_BY_OTHERS = stat.S_IRWXG | stat.S_IRWXO
LEAST_SECRET = 16
SECRET_BYTES = 32


def secret_from_text(text: str) -> bytes:
    """Return the secret that stands in HOUVAST_SECRET_KEY; raise SettingsError when it is short."""
    secret = text.strip().encode()
    if len(secret) < LEAST_SECRET:
        raise SettingsError(
            f"HOUVAST_SECRET_KEY is too short: at least {LEAST_SECRET} characters of chance, such"
            " as `openssl rand -hex 32` prints"
        )
    return secret


def secret_from_file(path: Path) -> bytes:
    """Return the secret in a key file, made once when there is none.

    Raises SettingsError when others can read it, or it cannot be read or made.
    """
    content = read_or_make(path, lambda: secrets.token_hex(SECRET_BYTES).encode() + b"\n")
    secret = content.strip()
    if len(secret) < LEAST_SECRET:
        raise SettingsError(
            f"HOUVAST_SECRET_KEY_FILE: {path.name} holds fewer than {LEAST_SECRET} characters;"
            " put the key back from where it is kept safe"
        )
    return secret


def read_or_make(path: Path, make: Callable[[], bytes]) -> bytes:
    """Return the content of an owner's file, made with what `make` returns if there is none."""
    try:
        if not path.exists():
            make_once(path, make())
        return read_private(path)
    except OSError as error:
        raise SettingsError(
            f"{path.name} cannot be read or made ({error.strerror}): its folder must exist and be"
            " writable for who runs Houvast"
        ) from None


def read_private(path: Path) -> bytes:
    """Return the content of a file that only its owner can read; raise SettingsError otherwise."""
    with path.open("rb") as file:
        if stat.S_IMODE(os.fstat(file.fileno()).st_mode) & READABLE_BY_OTHERS:
            raise SettingsError(f"{path.name} can be read by others; mend it: chmod 600 {path}")
        return file.read()


def make_once(path: Path, content: bytes) -> None:
    """Make a file with this content unless there is one by then."""
    fresh = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    write_private(fresh, content)
    try:
        os.link(fresh, path)
    except FileExistsError:
        return
    finally:
        fresh.unlink()
        sync_folder(path.parent)


def write_private(path: Path, content: bytes) -> None:
    """Make a file that does not exist yet, for its owner alone, and bring it to disk."""
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ONLY), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Wait until no other process is changing or opening what stands in a folder."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Bring to disk which names a folder holds."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
