"""The command line of Houvast.

Exit status: 0 done; 1 the work found faults (they are printed); 2 wrong use or configuration
(one line that names the setting and the mend).
"""

import asyncio
import os
import signal
import sys
from collections.abc import Coroutine, Sequence
from contextlib import closing
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, Any

import typer

from flows.errors import ContentError, HouvastError, SettingsError, StorageError

cli = typer.Typer(
    help="Houvast: a reflection bot on Telegram for professionals in Dutch youth care.",
    epilog="Example: main.py playground --port 8081",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
facilitator = typer.Typer(
    help="People who run groups and moderate stories.",
    epilog="Example: main.py facilitator invite --circle 'Team Noord'",
    rich_markup_mode=None,
)
cli.add_typer(facilitator, name="facilitator")
export = typer.Typer(
    help="Anonymous stories as files.",
    epilog="Example: main.py export stories --format csv --out stories.csv",
    rich_markup_mode=None,
)
cli.add_typer(export, name="export")

FAULTS, WRONG_USE = 1, 2
AT_WORK = ("storage.busy", "storage.commit", "storage.statement", "seal")
"""Errors that a setting does not mend: the work itself failed."""

ABOUT_THE_DATABASE = ("storage.foreign", "storage.newer", "storage.open")
"""Errors about what HOUVAST_DATABASE_URL names."""


class Audience(StrEnum):
    """Who may read what is exported."""

    COLLEAGUES = "colleagues"
    POLICY = "policy"
    EDUCATION = "education"


class Format(StrEnum):
    """The file formats."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"
    MD = "md"
    PDF = "pdf"


class Language(StrEnum):
    """The languages Houvast speaks."""

    DUTCH = "nl"
    ENGLISH = "en"


@cli.callback(invoke_without_command=True)
def start(context: typer.Context) -> None:
    """Without a command: the live bot when a token is set, otherwise the playground."""
    if context.invoked_subcommand is not None:
        return
    from bot.settings import read_settings

    if read_settings().bot_token is not None:
        run()
    else:
        playground()


@cli.command(epilog="Example: HOUVAST_BOT_TOKEN=123:abc main.py run")
def run() -> None:
    """Run the live bot by long polling, until SIGTERM or SIGINT."""
    from bot import interpreter

    interpreter.begin()
    _run(_live())


@cli.command("playground", epilog="Example: main.py playground --port 8081 --no-browser")
def playground_command(
    port: Annotated[int, typer.Option(help="0 takes a free one.", min=0, max=65535)] = 8080,
    host: Annotated[str, typer.Option(help="Where to listen.")] = "127.0.0.1",
    browser: Annotated[bool, typer.Option(help="Open the page by itself.")] = True,
    content: Annotated[
        list[Path] | None,
        typer.Option(help="A folder of dialogues and wording, beside what is shipped."),
    ] = None,
) -> None:
    """Run the same bot on a Telegram of its own; a dialogue that is saved is used at once."""
    playground(port=port, host=host, browser=browser, content=content or [])


def playground(
    *,
    port: int = 8080,
    host: str = "127.0.0.1",
    browser: bool = True,
    content: Sequence[Path] = (),
) -> None:
    """Start the playground and print the address to open."""
    from bot.playing import play

    _run(play(host=host, port=port, browser=browser, say=typer.echo, content=content))


@cli.command(epilog="Example: main.py check")
def check(
    paths: Annotated[list[Path] | None, typer.Argument(help="Only faults in these files.")] = None,
) -> None:
    """Validate the dialogues and the wording of every language; a line a fault."""
    from bot.checking import all_faults

    faults = all_faults(Path(__file__).parent, paths or [])
    for fault in faults:
        typer.echo(str(fault))
    if faults:
        raise typer.Exit(FAULTS)
    typer.echo("All dialogues and texts are right.")


@cli.command(epilog="Example: echo 'Bel mevrouw Jansen' | main.py redact")
def redact(
    *,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help="One JSON object a line, in and out.")
    ] = False,
    language: Annotated[
        Language, typer.Option(help="Language of what replaces names.")
    ] = Language.DUTCH,
) -> None:
    """De-identify text: standard input in, standard output out, in UTF-8."""
    from bot.story.redact_pipe import run as pipe
    from bot.story.tags import tags
    from prompts.wording import Wording

    _speak_utf8(beyond="replace" if jsonl else "surrogateescape")
    voice = Wording.load().speaks(language)
    try:
        status = pipe(sys.stdin, sys.stdout, sys.stderr, jsonl=jsonl, tags=tags(voice))
    except BrokenPipeError:  # `| head`: who reads has enough, which is no fault
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    raise typer.Exit(status)


@export.command("stories", epilog="Example: main.py export stories --format pdf --out stories.pdf")
def export_stories(
    audience: Annotated[Audience, typer.Option(help="Who will read it.")] = Audience.COLLEAGUES,
    format: Annotated[Format, typer.Option(help="The form of the file.")] = Format.CSV,  # noqa: A002
    out: Annotated[Path | None, typer.Option(help="A file; else standard output.")] = None,
) -> None:
    """Write the anonymised stories that this audience may read; what is withheld is counted."""
    from bot.offline import export_stories as write_stories

    if out is None and format in (Format.PDF, Format.XLSX) and sys.stdout.isatty():
        raise SettingsError(f"--format {format} is no text for a screen: name a file with --out")
    _run(write_stories(audience, format, out, sys.stdout.buffer, sys.stderr))


@facilitator.command("invite", epilog="Example: main.py facilitator invite --circle 'Team Noord'")
def facilitator_invite(
    circle: Annotated[str, typer.Option(help="Made when there is none of that name.")] = "Houvast",
) -> None:
    """Print a one-time link that makes whoever opens it a facilitator of a circle."""
    from bot.offline import invite

    _run(invite(circle, sys.stdout))


@facilitator.callback()
def _facilitators() -> None:
    """People who run groups and moderate stories."""


@export.callback()
def _exports() -> None:
    """Anonymous stories as files."""


@cli.command(epilog="Example: main.py migrate")
def migrate() -> None:
    """Bring the database to this version; `run` does so too."""
    from bot.offline import bring_up_to_date

    _run(bring_up_to_date())
    typer.echo("The database is of this version.")


@cli.command(epilog="Example: main.py backup /var/backups/houvast.db")
def backup(file: Annotated[Path, typer.Argument(help="A file that does not exist yet.")]) -> None:
    """Write a consistent copy of the database, also while the bot runs. Keys are not in it."""
    from bot.offline import back_up

    _run(back_up(file))
    typer.echo("The copy is written. Keep the key file apart from it.")


@cli.command(epilog="Example: main.py restore /var/backups/houvast.db")
def restore(file: Annotated[Path, typer.Argument(help="A copy made by `backup`.")]) -> None:
    """Put a copy back in place of the database. Stop the bot first."""
    from bot.offline import put_back

    put_back(file)
    typer.echo("The copy is in place.")


async def _live() -> None:
    import logging

    from bot import interpreter
    from bot.app import App
    from bot.settings import read_settings

    settings = read_settings()
    for name in settings.not_served:
        logging.getLogger("houvast").warning("%s has no effect yet: nothing is served there", name)
    app = App(settings)
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, app.ask_to_stop)
    await app.start()
    interpreter.settle()
    await app.run_until_stopped()


def _run(work: Coroutine[Any, Any, None]) -> None:
    """Run work that may log, with a log that holds no content."""
    from bot.logging import configure
    from bot.settings import read_settings

    with closing(work):  # not begun when the settings are wrong
        configure(read_settings().log_level)
        try:
            asyncio.run(work)
        except StorageError as error:
            if error.code not in ABOUT_THE_DATABASE:
                raise
            raise StorageError(f"HOUVAST_DATABASE_URL: {error.detail}", code=error.code) from None


def _speak_utf8(beyond: str = "strict") -> None:
    """Read and write UTF-8 whatever the locale is, and leave line ends as they are."""
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=beyond, newline="\n")


def main() -> int:
    """Run the command line; return the exit status. No fault shows a traceback, or content."""
    try:
        return cli(standalone_mode=False) or 0
    except typer.TyperException as error:  # wrong use, told by Typer
        where = getattr(getattr(error, "ctx", None), "command_path", "main.py")
        return _refuse(f"{error.format_message()} See {where} --help", WRONG_USE)
    except typer.Abort:
        return FAULTS
    except ContentError as error:
        typer.echo(str(error))
        return FAULTS
    except HouvastError as error:
        return _refuse(error.detail, FAULTS if error.code.startswith(AT_WORK) else WRONG_USE)
    # A fault of ours: its message may quote what people wrote, so only its kind and place are told.
    except Exception as error:  # noqa: BLE001
        from bot.logging import describe

        return _refuse(f"something went wrong: {describe(error)}", FAULTS)


def _refuse(why: str, status: int) -> int:
    typer.echo(f"houvast: {' '.join(why.split())}", err=True)
    return status


if __name__ == "__main__":
    sys.exit(main())
