"""What reaches the log at DEBUG, and what never does."""

import asyncio
import io
import logging
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from bot.logging import OWN, QUIET, configure, describe
from flows.errors import ContentError, Fault, HouvastError

SECRET = "de tekst van een mens"
Configured = Callable[[str], io.StringIO]


@pytest.fixture
def configured() -> Iterator[Configured]:
    """`configure` with a stream to look at; afterwards every logger is as it was."""
    root = logging.getLogger()
    names = [*OWN, *QUIET, "telegram", "telegram.ext"]
    before = {name: logging.getLogger(name).level for name in names}
    level, handlers = root.level, list(root.handlers)

    def set_up(level: str) -> io.StringIO:
        stream = io.StringIO()
        configure(level, stream)
        return stream

    yield set_up
    root.setLevel(level)
    root.handlers[:] = handlers
    for name, own in before.items():
        logging.getLogger(name).setLevel(own)


def raised(error: Exception) -> Exception:
    """Give it a way it came."""
    try:
        raise error
    except type(error) as caught:
        return caught


def test_a_line_has_time_level_logger_and_words(configured: Configured) -> None:
    """One line a record, whatever its words hold."""
    stream = configured("INFO")
    logging.getLogger("bot.telegram").info("two\nlines and %d", 3)
    (line,) = stream.getvalue().splitlines()
    assert line.split(" ", 2)[2] == "INFO bot.telegram two lines and 3"


def test_configuring_again_replaces(configured: Configured) -> None:
    """A second call does not double the lines."""
    first, second = configured("INFO"), configured("INFO")
    logging.getLogger("bot").warning("once")
    assert first.getvalue() == ""
    assert second.getvalue().count("once") == 1


@pytest.mark.parametrize("level", ["DEBUG", "INFO", "WARNING", "ERROR"])
def test_the_level_holds_for_our_own_and_libraries_have_a_floor(
    configured: Configured, level: str
) -> None:
    """No library speaks below INFO, those that quote not below WARNING, even if told to."""
    stream = configured(level)
    number = logging.getLevelNamesMapping()[level]
    assert logging.getLogger("bot.x").isEnabledFor(number)
    assert logging.getLogger("storage").isEnabledFor(logging.DEBUG) == (level == "DEBUG")
    for name in ("telegram.Bot", "telegram.ext.Application", "anything.else"):
        assert not logging.getLogger(name).isEnabledFor(logging.DEBUG)
    for name in QUIET:
        assert not logging.getLogger(name).isEnabledFor(logging.INFO)
        talkative = logging.getLogger(f"{name}.sub")
        talkative.setLevel(logging.DEBUG)
        talkative.info(SECRET)
        talkative.setLevel(logging.NOTSET)
    assert SECRET not in stream.getvalue()


def test_of_a_library_only_the_fixed_words_are_kept(configured: Configured) -> None:
    """The values that fill a library's line are left out, at any level."""
    stream = configured("DEBUG")
    logging.getLogger("telegram.Bot").critical("Received data was %r", {"text": SECRET})
    quoting = f"Task exception was never retrieved\nfuture: <Task exception=ValueError('{SECRET}')>"
    logging.getLogger("asyncio").error(quoting)
    logging.getLogger("other").error("")
    assert SECRET not in stream.getvalue()
    assert "Received data was" in stream.getvalue()
    assert "Task exception was never retrieved" in stream.getvalue()


@pytest.mark.parametrize("logger", ["bot.runner", "asyncio", "apscheduler.executors"])
def test_an_exception_is_told_without_its_message(configured: Configured, logger: str) -> None:
    """Class and place, at INFO without the way it came."""
    stream = configured("INFO")
    error = raised(ValueError(SECRET))
    logging.getLogger(logger).error("it broke", exc_info=error)
    line = stream.getvalue()
    assert line.count("\n") == 1
    assert f"it broke: {describe(error)}" in line
    assert SECRET not in line


def test_an_exception_among_the_values_is_told_without_its_message(
    configured: Configured,
) -> None:
    """`log.warning("…: %s", error)` is safe too."""
    stream = configured("INFO")
    logging.getLogger("bot").warning("it broke: %s", ValueError(SECRET))
    assert "it broke: ValueError" in stream.getvalue()
    assert SECRET not in stream.getvalue()


def test_the_way_it_came_is_shown_at_debug_for_our_own(configured: Configured) -> None:
    """Files, lines and functions; no source, no values."""
    stream = configured("DEBUG")
    error = raised(ValueError(SECRET))
    logging.getLogger("bot").error("own", exc_info=error)
    logging.getLogger("library").error("foreign", exc_info=error)
    own, foreign = stream.getvalue().splitlines()
    assert "[tests/bot/test_logging.py:" in own
    assert own.endswith(" raised]")
    assert "[" not in foreign
    assert SECRET not in stream.getvalue()


def test_our_own_errors_keep_their_detail() -> None:
    """A HouvastError is made to be read by operators; its detail is one line in a log."""
    fault = ContentError([Fault("a.yaml", 1, "wrong"), Fault("b.yaml", 2, "wrong too")])
    assert describe(HouvastError("what is wrong", code="x.y")) == "x.y: what is wrong"
    assert describe(fault) == "a.yaml:1: wrong b.yaml:2: wrong too"


def test_the_place_is_the_innermost_of_our_own() -> None:
    """Where a library raises, the line of ours that called it is told."""
    space: dict[str, Any] = {"__name__": "bot.telegram.x"}
    exec("def run(work):\n    work()", space)  # noqa: S102 - a module of our own, for its name
    with pytest.raises(ValueError, match="invalid literal") as caught:
        space["run"](lambda: int("x"))
    assert describe(caught.value) == "ValueError at bot.telegram.x:2"


async def test_what_escapes_a_task_is_told_without_content(configured: Configured) -> None:
    """asyncio's own report of a lost exception quotes it; our line does not."""
    stream = configured("DEBUG")

    async def broken() -> None:
        raise ValueError(SECRET)

    task = asyncio.create_task(broken())
    await asyncio.wait({task})
    del task
    assert "Task exception was never retrieved: ValueError at " in stream.getvalue()
    assert SECRET not in stream.getvalue()
