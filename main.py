"""The command line of Houvast.

Exit status: 0 done; 1 the work found faults (they are printed); 2 wrong use or configuration
(one line that names the setting and the mend).
"""

import asyncio
import signal
import sys
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from flows.errors import ContentError, HouvastError

if TYPE_CHECKING:
    from bot.app import App

cli = typer.Typer(
    help="Houvast: a reflection bot on Telegram for professionals in Dutch youth care.",
    epilog="Example: main.py playground --port 8081",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
facilitator = typer.Typer(help="People who run groups and moderate stories.", rich_markup_mode=None)
cli.add_typer(facilitator, name="facilitator")
export = typer.Typer(help="Anonymous stories as files.", rich_markup_mode=None)
cli.add_typer(export, name="export")

FAULTS, WRONG_USE = 1, 2


class Audience(StrEnum):
    """Who may read what is exported."""

    COLLEAGUES = "colleagues"
    POLICY = "policy"
    EDUCATION = "education"


class Format(StrEnum):
    """The file formats there are."""

    CSV = "csv"


@contextmanager
def plain_errors() -> Iterator[None]:
    """Tell what Houvast refuses in one line, without a traceback."""
    try:
        yield
    except ContentError as error:
        typer.echo(str(error))
        raise typer.Exit(FAULTS) from None
    except HouvastError as error:
        typer.echo(f"houvast: {error.detail}", err=True)
        raise typer.Exit(WRONG_USE) from None


@cli.callback(invoke_without_command=True)
def start(context: typer.Context) -> None:
    """Without a command: the live bot when a token is set, otherwise the playground."""
    if context.invoked_subcommand is not None:
        return
    from bot.settings import read_settings

    with plain_errors():
        live = read_settings().bot_token is not None
    if live:
        run()
    else:
        playground()


@cli.command(epilog="Example: HOUVAST_BOT_TOKEN=123:abc main.py run")
def run() -> None:
    """Run the live bot by long polling, until SIGTERM or SIGINT."""
    from bot.app import App
    from bot.logging import configure
    from bot.settings import read_settings

    with plain_errors():
        settings = read_settings()
        configure(settings.log_level)
        _run(_live(App(settings)))


@cli.command("playground", epilog="Example: main.py playground --port 8081 --no-browser")
def playground_command(
    port: Annotated[int, typer.Option(help="0 takes a free one.")] = 8080,
    host: Annotated[str, typer.Option(help="Where to listen.")] = "127.0.0.1",
    browser: Annotated[bool, typer.Option(help="Open the page by itself.")] = True,
) -> None:
    """Run the same bot on a Telegram of its own, with a chat page for several people."""
    playground(port=port, host=host, browser=browser)


def playground(*, port: int = 8080, host: str = "127.0.0.1", browser: bool = True) -> None:
    """Start the playground and print the address to open."""
    from bot.logging import configure
    from bot.playing import play
    from bot.settings import read_settings

    with plain_errors():
        configure(read_settings().log_level)
        _run(play(host=host, port=port, browser=browser, say=typer.echo))


@cli.command(epilog="Example: main.py check")
def check(
    paths: Annotated[list[Path] | None, typer.Argument(help="Only faults in these files.")] = None,
) -> None:
    """Validate the dialogues and the wording of every language; a line a fault."""
    from bot.checking import all_faults

    with plain_errors():
        faults = all_faults(Path(__file__).parent, paths or [])
    for fault in faults:
        typer.echo(str(fault))
    if faults:
        raise typer.Exit(FAULTS)
    typer.echo("All dialogues and texts are right.")


@cli.command(epilog="Example: echo 'Bel mevrouw Jansen' | main.py redact")
def redact(
    *,
    jsonl: Annotated[bool, typer.Option(help="One JSON object a line, in and out.")] = False,
    language: Annotated[str, typer.Option(help="Language of what replaces names.")] = "nl",
) -> None:
    """De-identify text: standard input in, standard output out."""
    from bot.story.tags import tags

    from bot.story.redact_pipe import run as pipe
    from prompts.wording import Wording

    with plain_errors():
        voice = Wording.load().speaks(language)
        status = pipe(sys.stdin, sys.stdout, sys.stderr, jsonl=jsonl, tags=tags(voice))
    raise typer.Exit(status)


@export.command("stories", epilog="Example: main.py export stories --format csv --out stories.csv")
def export_stories(
    audience: Annotated[Audience, typer.Option(help="Who will read it.")] = Audience.COLLEAGUES,
    format: Annotated[Format, typer.Option(help="The kind of file.")] = Format.CSV,  # noqa: A002
    out: Annotated[Path | None, typer.Option(help="A file; else standard output.")] = None,
) -> None:
    """Write the published stories that this audience may read."""
    from bot.offline import export_published

    with plain_errors():
        assert format is Format.CSV  # noqa: S101  # the only one there is
        _run(export_published(audience.value, out, sys.stdout, sys.stderr))


@facilitator.command("invite", epilog="Example: main.py facilitator invite --circle 'Team Noord'")
def facilitator_invite(
    circle: Annotated[str, typer.Option(help="Made when there is none of that name.")] = "Houvast",
) -> None:
    """Print a one-time link that makes whoever opens it a facilitator of a circle."""
    from bot.offline import invite

    with plain_errors():
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

    with plain_errors():
        _run(bring_up_to_date())
    typer.echo("The database is of this version.")


@cli.command(epilog="Example: main.py backup /var/backups/houvast.db")
def backup(file: Annotated[Path, typer.Argument(help="A file that does not exist yet.")]) -> None:
    """Write a consistent copy of the database, also while the bot runs. Keys are not in it."""
    from bot.offline import back_up

    with plain_errors():
        _run(back_up(file))
    typer.echo("The copy is written. Keep the key file apart from it.")


@cli.command(epilog="Example: main.py restore /var/backups/houvast.db")
def restore(file: Annotated[Path, typer.Argument(help="A copy made by `backup`.")]) -> None:
    """Put a copy back in place of the database. Stop the bot first."""
    from bot.offline import put_back

    with plain_errors():
        put_back(file)
    typer.echo("The copy is in place.")


async def _live(app: "App") -> None:
    await app.start()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, app.ask_to_stop)
    await app.run_until_stopped()


def _run(work: Coroutine[Any, Any, None]) -> None:
    asyncio.run(work)


if __name__ == "__main__":
    cli()
