"""The keys of what passes: stories that wait, dialogues under way, messages on their way out.

A sealed row can outlive itself in the write-ahead log, in a free page or in a backup. What could
link a person to a story must not: it is sealed with a key that stands in a small file beside the
installation's key, never in the database or a backup, and is destroyed with each release.

The rules:

1. The last key in the file is the one that seals; all in it open. Sealed bytes name their key.
2. `renew` adds a key before a release; `destroy_old` leaves that one alone after it. More than
   one key in the file says that a release still owes its cleaning, also after a crash.
3. A change of the file is on disk before it counts. The old file is overwritten before its name
   is gone; what a crash left of it is overwritten at the next opening. (A solid-state disk may
   keep the old cells: the limits are told in the threat model.) Changes are made under a lock on
   the folder, so that several processes may start at once.
4. Bytes under a destroyed key raise SealError with the code `seal.gone`: no fault, just gone.
"""

import os
import secrets
from pathlib import Path

from flows.errors import SealError, SettingsError
from storage.keyfile import alone_in, read_or_make, read_private, sync_folder, write_private
from storage.sealing import KEY_BYTES, Box

VERSION = b"\x02"
ID_BYTES = 4
GONE = "seal.gone"


class PassingKeys:
    """The keys in one file; shared by the event loop and the database's threads."""

    __slots__ = ("_path", "_ring", "_seen")

    def __init__(self, path: Path) -> None:
        """Read the file, made with a first key if there is none; raise SettingsError."""
        self._path = path
        read_or_make(path, _new_line)
        with alone_in(path.parent):
            self._clean_up()
        self._read()

    @property
    def settled(self) -> bool:
        """Whether there is no old key to destroy."""
        return len(self._known()) == 1

    def seal(self, plain: bytes, place: str, *, pad: int = 0) -> bytes:
        """Return bytes sealed with the newest key; `pad` as with Sealer."""
        newest = next(reversed(self._known().values()))
        return newest.seal(plain, place, pad=pad)

    def open(self, sealed: bytes, place: str) -> bytes:
        """Return the plain bytes; raise SealError (`seal.gone` when the key was destroyed)."""
        if sealed[:1] != VERSION or len(sealed) <= ID_BYTES:
            raise SealError("the sealed bytes are of another version or cut off")
        box = self._known().get(sealed[1 : 1 + ID_BYTES])
        if box is None:
            raise SealError("its key was destroyed with a release of stories", code=GONE)
        return box.open(sealed, place)

    def renew(self) -> None:
        """Add a key, which seals from now on. Waits for the disk: off the event loop."""
        with alone_in(self._path.parent):
            self._replace(read_private(self._path) + _new_line())

    def destroy_old(self) -> None:
        """Leave only the newest key. Waits for the disk: off the event loop."""
        with alone_in(self._path.parent):
            self._replace(read_private(self._path).splitlines()[-1] + b"\n")

    def _known(self) -> dict[bytes, Box]:
        # Another process (a second start, a restore) may have changed the file: cheap to see.
        if _identity(self._path) != self._seen:
            self._read()
        return self._ring

    def _read(self) -> None:
        seen = _identity(self._path)
        try:
            ring = dict(_box(line) for line in read_private(self._path).decode().splitlines())
        except ValueError:
            ring = {}
        if not ring:
            raise SettingsError(
                f"{self._path.name} does not hold keys as Houvast writes them; put the file back,"
                " or remove it: stories that wait and dialogues under way are lost then"
            )
        self._ring, self._seen = ring, seen

    def _replace(self, content: bytes) -> None:
        """Put a new file in place; overwrite the old one while it still has a name."""
        self._clean_up()
        write_private(self._new, content)
        os.link(self._path, self._old)
        self._new.replace(self._path)
        sync_folder(self._path.parent)
        self._clean_up()
        self._read()

    def _clean_up(self) -> None:
        """Overwrite and remove what a change, or a crash in one, has left."""
        for left in (self._new, self._old):
            if not left.exists():
                continue
            # A crash between the link and the new file in place leaves two names of one file.
            if not left.samefile(self._path):
                _overwrite(left)
            left.unlink()
            sync_folder(self._path.parent)

    @property
    def _new(self) -> Path:
        return self._path.with_name(self._path.name + ".new")

    @property
    def _old(self) -> Path:
        return self._path.with_name(self._path.name + ".old")


def _overwrite(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(bytes(path.stat().st_size))
        file.flush()
        os.fsync(file.fileno())


def _box(line: str) -> tuple[bytes, Box]:
    """Return a key's id and what it opens; raise ValueError for a line that is not ours."""
    name, key = (bytes.fromhex(part) for part in line.split())
    if (len(name), len(key)) != (ID_BYTES, KEY_BYTES):
        raise ValueError("a key of another size")
    return name, Box(key, VERSION + name)


def _new_line() -> bytes:
    return f"{secrets.token_hex(ID_BYTES)} {secrets.token_hex(KEY_BYTES)}\n".encode()


def _identity(path: Path) -> tuple[int, int, int]:
    status = path.stat()
    return status.st_ino, status.st_mtime_ns, status.st_size
