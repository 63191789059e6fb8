"""The log as the live bot writes it at DEBUG, for an attacker to read."""

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager

from bot.logging import configure


@contextmanager
def logged() -> Iterator[io.StringIO]:
    """Set up logging as `HOUVAST_LOG_LEVEL=DEBUG` does; give what is written, undo it after."""
    root = logging.getLogger()
    loggers = [logging.getLogger(name) for name in (None, *root.manager.loggerDict)]
    levels = [(each, each.level) for each in loggers]
    handlers = list(root.handlers)
    written = io.StringIO()
    configure("DEBUG", written)
    try:
        yield written
    finally:
        root.handlers = handlers
        for logger, level in levels:
            logger.setLevel(level)
