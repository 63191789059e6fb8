"""`main.py run`, sending at no pace but the machine's: for measuring, never for Telegram itself."""

import asyncio
import signal

from bot import interpreter
from bot.app import App
from bot.logging import configure
from bot.playing import unhurried
from bot.settings import read_settings


async def main() -> None:
    """Run until SIGTERM."""
    settings = read_settings(_env_file=None)
    configure(settings.log_level)
    app = App(settings, pace=unhurried())
    await app.start()
    interpreter.settle()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, app.ask_to_stop)
    await app.run_until_stopped()


if __name__ == "__main__":
    interpreter.begin()
    asyncio.run(main())
