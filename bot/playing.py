"""The playground: the real bot, a Telegram of its own and the chat page, in one process."""

import asyncio
import contextlib
import errno
import signal
import tempfile
import webbrowser
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.app import App
from bot.clock import Clock
from bot.playground.cast import usual_cast
from bot.playground.page import ChatPage, ClockMove
from bot.playground.server import Server
from bot.playground.telegram import Telegram
from bot.reloading import Watch
from bot.settings import read_settings
from bot.telegram.pace import Pace
from flows.errors import SettingsError

FIRST_PLAYGROUND = datetime(2026, 1, 1, tzinfo=UTC)

ROOT = Path(__file__).parent.parent
"""Where `main.py` stands."""


def unhurried() -> Pace:
    """Give turns at once: nobody else is on this Telegram."""
    return Pace(rate=10_000, burst=10_000, chat_burst=10_000, group_a_minute=10_000)


def _numbers_so_far() -> int:
    """Tell how many numbers the playgrounds before this one may have used: ten a second.

    A database that is kept knows their updates and messages; no number comes back in it.
    """
    return round((datetime.now(UTC) - FIRST_PLAYGROUND).total_seconds() * 10)


def _refused(error: OSError, host: str, port: int) -> SettingsError:
    if error.errno == errno.EADDRINUSE:
        return SettingsError(f"--port {port} is in use: choose another, or 0 for a free one")
    why = error.strerror or "the system says no more"
    return SettingsError(f"--host {host} --port {port} cannot be listened on ({why})")


class Playground:
    """Everything of a playground; its clock can be moved on, and content that is saved is used."""

    def __init__(
        self,
        folder: Path,
        clock: Clock | None = None,
        *,
        say: Callable[[str], None] = print,
        content: Sequence[Path] = (),
    ) -> None:
        """`folder` holds the database and the keys when no database is set.

        say: tells a line. content: files and folders in place of, or beside, what is shipped.
        """
        self.clock = clock or Clock()
        self.telegram = Telegram(now=self.clock.now, begin=_numbers_so_far())
        self.cast = usual_cast(self.telegram)
        self.page = ChatPage(self.telegram, on_clock=self._move)
        self.server = Server(self.telegram, extend=self.page.add_to)
        self._folder = folder
        self._say = say
        self._content = content
        self._watching: asyncio.Task[None] | None = None
        self.app: App | None = None

    async def start(self, host: str, port: int) -> str:
        """Open the page and let the bot listen; return the page's address."""
        try:
            address = await self.server.start(port, host)
        except OSError as error:
            raise _refused(error, host, port) from None
        overrides: dict[str, object] = {
            "bot_token": self.telegram.token,
            "bot_api_url": address,
            "admins": frozenset(person.id for person in self.cast.facilitators),
        }
        if "database_url" not in read_settings().model_fields_set:
            overrides["database_url"] = f"sqlite:///{self._folder / 'houvast.db'}"
            overrides["secret_key_file"] = self._folder / "houvast.key"
        app = App(read_settings(**overrides), self.clock, unhurried())
        watch = Watch(ROOT, self._content, app.exchange, self._tell)
        await app.start()
        self.app = app
        await watch.look()
        app.before_update = watch.look
        self._watching = asyncio.create_task(watch.keep_looking())
        return address

    async def stop(self) -> None:
        """Stop the bot first, then its Telegram."""
        if self._watching is not None:
            self._watching.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._watching
        if self.app is not None:
            await self.app.stop()
        await self.server.stop()

    def _tell(self, faults: Sequence[str]) -> None:
        """Show what is not right with the content, in the terminal and on the page."""
        for fault in faults:
            self._say(fault)
        self._say("The content from before stays." if faults else "The content is read anew.")
        self.page.tell_faults(faults)

    async def _move(self, move: ClockMove) -> str:
        """Let time pass, and what is due happen; return the new time."""
        if self.app is not None:
            now = self.clock.now()
            by = move.advance
            if by is None:
                moment = await self.app.due.next_moment()
                by = moment - now if moment is not None else timedelta()
            self.clock.advance(by)
            await self.app.tick()
        return self.clock.now().isoformat()


async def play(
    *,
    host: str,
    port: int,
    browser: bool,
    say: Callable[[str], None],
    content: Sequence[Path] = (),
) -> None:
    """Run a playground until SIGINT or SIGTERM; `say` prints the address to open.

    content: files and folders of an author's, read in place of, or beside, what is shipped.
    """
    with tempfile.TemporaryDirectory(prefix="houvast-") as folder:
        playground = Playground(Path(folder), say=say, content=content)
        stopping = asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, stopping.set)
        try:
            address = await playground.start(host, port)
            say(f"Houvast's playground is open: {address}/")
            if browser:
                await asyncio.to_thread(webbrowser.open, f"{address}/")
            await stopping.wait()
        finally:
            await playground.stop()
