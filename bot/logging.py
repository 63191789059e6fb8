"""What reaches the log, and what never does.

At no level may a text, a name, a Telegram id or the token reach a log. Our own lines are written
so; other people's libraries are not, and so, by construction and not by trust:

- libraries never speak below INFO, and those that quote requests or statements not below WARNING;
- of a library's line only its fixed words are kept, not the values that fill it;
- an exception is told as its code or class and the place it came from, never by its message
  (libraries quote what they choke on), unless it is a HouvastError, whose detail is made for this;
- the way an exception came (files and lines, no values) is shown only at DEBUG, for our own code.
"""

import logging
import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import TextIO

from flows.errors import HouvastError

OWN = frozenset({"bot", "flows", "houvast", "main", "__main__", "prompts", "storage"})
"""The top names of our own loggers."""
QUIET = ("aiohttp.access", "aiosqlite", "apscheduler", "asyncio", "httpcore", "httpx")
"""Loggers that write addresses, statements or arguments at INFO and below."""
_HOUSE = Path(__file__).resolve().parent.parent


def configure(level: str, stream: TextIO | None = None) -> None:
    """Set up all logging of the process, to `stream` (standard error where none is given).

    `level` is one of DEBUG, INFO, WARNING, ERROR, CRITICAL and holds for our own loggers.
    Called again, it replaces what it set up before.
    """
    handler = logging.StreamHandler(sys.stderr if stream is None else stream)
    handler.setFormatter(_Line())
    handler.addFilter(_audible)
    own = logging.getLevelNamesMapping()[level.upper()]
    root = logging.getLogger()
    for old in [each for each in root.handlers if isinstance(each.formatter, _Line)]:
        root.removeHandler(old)
    root.addHandler(handler)
    root.setLevel(max(own, logging.INFO))
    for name in OWN:
        logging.getLogger(name).setLevel(own)
    for name in ("telegram", "telegram.ext"):
        logging.getLogger(name).setLevel(max(own, logging.INFO))
    for name in QUIET:
        logging.getLogger(name).setLevel(max(own, logging.WARNING))


def describe(error: BaseException) -> str:
    """Tell of an exception in one line that may be logged: `code or class at module:line`.

    A HouvastError gives its detail too. The place is the innermost one in our own code, or where
    none of ours is on the way, the innermost.
    """
    what = str(error) if isinstance(error, HouvastError) else type(error).__name__
    place = _place(error.__traceback__)
    return " ".join(what.split()) + (f" at {place}" if place else "")


def _place(way: TracebackType | None) -> str:
    place, found_own = "", False
    while way is not None:
        name = str(way.tb_frame.f_globals.get("__name__", "?"))
        own = _is_own(name)
        if own or not found_own:
            place, found_own = f"{name}:{way.tb_lineno}", found_own or own
        way = way.tb_next
    return place


def _is_own(name: str) -> bool:
    return name.partition(".")[0] in OWN


def _audible(record: logging.LogRecord) -> bool:
    """Hold back what a library says below its floor, even where it set its own level lower."""
    if _is_own(record.name):
        return True
    quiet = record.name.startswith(QUIET)
    return record.levelno >= (logging.WARNING if quiet else logging.INFO)


class _Line(logging.Formatter):
    """One line a record: time, level, logger, words, and an exception told by `describe`."""

    def format(self, record: logging.LogRecord) -> str:
        own = _is_own(record.name)
        line = f"{self.formatTime(record)} {record.levelname} {record.name} {_words(record, own)}"
        error = record.exc_info[1] if record.exc_info else None
        if error is None:
            return line
        line = f"{line}: {describe(error)}"
        if own and logging.getLogger(record.name).isEnabledFor(logging.DEBUG):
            line = f"{line} [{_way(error)}]"
        return line


def _words(record: logging.LogRecord, own: bool) -> str:  # noqa: FBT001
    if not own:
        # asyncio puts the values on the lines after the first; everyone else in the arguments.
        return next(iter(str(record.msg).splitlines()), "")
    if isinstance(record.args, tuple):
        record = logging.makeLogRecord({**record.__dict__, "args": _told(record.args)})
    return " ".join(record.getMessage().split())


def _told(values: tuple[object, ...]) -> tuple[object, ...]:
    return tuple(describe(one) if isinstance(one, BaseException) else one for one in values)


def _way(error: BaseException) -> str:
    steps = traceback.extract_tb(error.__traceback__)
    return " > ".join(f"{_short(step.filename)}:{step.lineno} {step.name}" for step in steps)


def _short(filename: str) -> str:
    path = Path(filename)
    return str(path.relative_to(_HOUSE)) if path.is_relative_to(_HOUSE) else path.name
