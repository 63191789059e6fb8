"""What the command line does beside a running bot: invite, export, migrate, copy and put back."""

import secrets
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, TextIO

from bot.keys import open_keys
from bot.person import facilitating
from bot.settings import Settings, read_settings
from bot.story.files.export import Format
from bot.story.files.gathering import gather, minimums
from bot.story.files.writing import write
from flows.errors import SettingsError
from flows.story.content import Audience
from prompts.wording import Wording
from storage.backup import restore
from storage.database import Database, Tx, open_database
from storage.person import circles
from storage.story.disclosures import Tally, bind_next

_TOKEN_BYTES = 16
_LONGEST_NAME = 60


@asynccontextmanager
async def _database(settings: Settings) -> AsyncIterator[Database]:
    sealer, passing = open_keys(settings)
    database = await open_database(settings.database_url, sealer, passing)
    try:
        yield database
    finally:
        await database.close()


async def invite(circle_name: str, target: TextIO) -> None:
    """Make a circle if need be and print a link that makes one person its facilitator."""
    if not (
        circle_name.strip() and circle_name.isprintable() and len(circle_name) <= _LONGEST_NAME
    ):
        raise SettingsError(f"--circle is a name of 1 to {_LONGEST_NAME} characters on one line")
    settings = read_settings()
    username = await _username(settings)
    token = secrets.token_urlsafe(_TOKEN_BYTES)

    def unit(tx: Tx) -> None:
        circle = circles.make(tx, circle_name)
        facilitating.note_invitation(tx, circle, token, datetime.now(UTC).date())

    async with _database(settings) as database:
        await database.unit(unit)
    target.write(facilitating.link(username, token) + "\n")


async def _username(settings: Settings) -> str:
    """Ask Telegram for the bot's name: the link needs it."""
    if settings.bot_token is None:
        raise SettingsError("HOUVAST_BOT_TOKEN is missing: an invitation is a link to the bot")
    from bot.telegram.account import make_bot, sign_in

    bot = make_bot(settings.bot_token.get_secret_value(), settings.bot_api_url)
    try:
        return await sign_in(bot)
    finally:
        await bot.shutdown()


async def export_stories(
    audience: str, form: str, out: Path | None, target: BinaryIO, notes: TextIO
) -> None:
    """Write the published stories that this audience may be given; count what is withheld.

    What can be bound is bound first, one edition a unit, so that a running bot is not held up.
    """
    settings = read_settings()
    readers, zone = Audience(audience), settings.zone
    voice = Wording.load().speaks(settings.language)
    month = f"{datetime.now(zone):%Y-%m}"
    least = minimums(settings)

    def whole(file: BinaryIO) -> Callable[[Tx], Tally]:
        def work(tx: Tx) -> Tally:
            export, tally = gather(tx, readers, settings, voice, month)
            write(export, Format(form), file, mark=out is not None)
            return tally

        return work

    async with _database(settings) as database:
        while await database.unit(lambda tx: bind_next(tx, readers, least)):
            pass
        if out is None:
            tally = await database.read(whole(target))
        else:
            with _opened(out) as file:
                tally = await database.read(whole(file))
    notes.write(_told(tally, audience))


def _told(tally: Tally, audience: str) -> str:
    withheld = tally.waiting + tally.not_meant
    why = f": {tally.not_meant} not for {audience}, {tally.waiting} until enough are alike"
    return f"{tally.given} stories; {withheld} withheld{why if withheld else ''}\n"


@contextmanager
def _opened(out: Path) -> Iterator[BinaryIO]:
    try:
        with out.open("wb") as file:
            yield file
    except OSError as error:
        raise SettingsError(f"--out {out.name} cannot be written: {error.strerror}") from None


async def bring_up_to_date() -> None:
    """Open the database once: that migrates it."""
    async with _database(read_settings()):
        pass


async def back_up(target: Path) -> None:
    """Write a consistent copy of the database."""
    async with _database(read_settings()) as database:
        await database.backup(target)


def put_back(copy: Path) -> None:
    """Put a copy in place of the database."""
    settings = read_settings()
    sealer, _ = open_keys(settings)
    restore(copy, settings.database_path, sealer)
