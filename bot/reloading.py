"""Content that is read again as soon as a file of it is saved: for authors, in the playground.

What is not right in full is not taken: the content from before stays, and the faults are told.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from importlib.resources import files
from pathlib import Path

from bot.checking import read_content
from flows.dialogue.definition import Catalogue
from flows.errors import ContentError, HouvastError
from prompts.wording import Wording

EVERY = 1.0
"""Seconds between two looks at the files while nobody does anything."""
_KINDS = (".yaml", ".ftl")

Exchange = Callable[[Catalogue, Wording], Awaitable[None]]
Tell = Callable[[Sequence[str]], None]


class Watch:
    """Looks whether content was saved, and lets it be used.

    named: files and folders in place of, or beside, what Houvast ships. exchange: takes right
    content. tell: hears the faults of what was saved, a line each, and of none when it is right.
    """

    def __init__(self, root: Path, named: Sequence[Path], exchange: Exchange, tell: Tell) -> None:
        self._root = root
        self._named = named
        self._exchange = exchange
        self._tell = tell
        self._looking = asyncio.Lock()
        self._seen = () if named else _saved(())

    async def look(self) -> None:
        """Take what was saved since the last look, or tell why not. Raises nothing for content."""
        async with self._looking:
            saved = await asyncio.to_thread(_saved, self._named)
            if saved == self._seen:
                return
            self._seen = saved
            try:
                content = await asyncio.to_thread(read_content, self._root, self._named)
                await self._exchange(*content)
            except ContentError as error:
                self._tell([str(fault) for fault in error.faults])
            except HouvastError as error:
                self._tell([error.detail])
            except OSError as error:
                self._tell([f"{error.filename} cannot be read ({error.strerror})"])
            except UnicodeDecodeError:
                self._tell(["a file is not UTF-8: save it so"])
            else:
                self._tell([])

    async def keep_looking(self) -> None:
        """Look every second, until cancelled."""
        while True:
            await asyncio.sleep(EVERY)
            await self.look()


_Saved = tuple[tuple[str, int, int], ...]
"""Of each file: its path, when it was saved (nanoseconds) and its size (bytes)."""


def _saved(named: Sequence[Path]) -> _Saved:
    return tuple(_stamps([Path(str(files("flows"))), Path(str(files("prompts"))), *named]))


def _stamps(places: Sequence[Path]) -> Iterator[tuple[str, int, int]]:
    for place in places:
        found = sorted(place.rglob("*")) if place.is_dir() else [place]
        for file in found:
            if file.suffix not in _KINDS:
                continue
            try:
                stat = file.stat()
            except OSError:
                continue  # between two steps of an editor that saves: seen at the next look
            yield str(file), stat.st_mtime_ns, stat.st_size
