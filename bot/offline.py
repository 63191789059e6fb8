"""What the command line does beside a running bot: invite, export, migrate, copy and put back."""

import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from bot.keys import open_keys
from bot.person import facilitating
from bot.settings import Settings, read_settings
from bot.story.exporting import COLUMNS, to_csv
from flows.errors import SettingsError
from flows.story.content import Audience
from prompts.wording import Wording
from storage.backup import restore
from storage.database import Database, Tx, open_database
from storage.person import circles
from storage.story import stories

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


async def export_published(audience: str, out: Path | None, target: TextIO, notes: TextIO) -> None:
    """Write the published stories that this audience may read; count what is withheld."""
    settings = read_settings()
    async with _database(settings) as database:
        published = await database.read(lambda tx: list(stories.published(tx)))
    allowed = [each for each in published if Audience(audience) in each.content.audiences]
    voice = Wording.load().speaks(settings.language)
    text = to_csv(allowed, tuple(voice(key) for key in COLUMNS))
    if out is None:
        target.write(text)
    else:
        _write(out, text)
    notes.write(f"{len(allowed)} stories; {len(published) - len(allowed)} withheld\n")


def _write(out: Path, text: str) -> None:
    try:
        out.write_text(text, encoding="utf-8-sig", newline="")
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
