"""The command line from the outside: real processes, a clean environment, an empty folder.

Where no setting, file or stream matters (help, wrong use) the same entry is called in process.
"""

import asyncio
import csv
import io
import json
import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

import main
from bot.keys import open_keys
from bot.playground.server import Server
from bot.playground.telegram import Telegram
from flows.story.content import Audience, Content, StoryType
from storage.database import open_database
from tests.commandline import MAIN, Done, begin, environment, houvast, left_in, piped, refused
from tests.shelf import shelve
from tests.stage import settings_for

COMMANDS = (
    "",
    "run",
    "playground",
    "check",
    "redact",
    "export",
    "export stories",
    "facilitator",
    "facilitator invite",
    "migrate",
    "backup",
    "restore",
)
FORMULA = '=HYPERLINK("http://x") zei ze, en dat was genoeg'
UNICODE = "Eén blik, naïef misschien, ’s avonds laat: 🙂 en toen “ja”; een nieuwe regel\nen verder"


class Inside:
    """The command line in this process."""

    def __init__(self, patch: pytest.MonkeyPatch, shown: pytest.CaptureFixture[str]) -> None:
        self._patch, self._shown = patch, shown

    def __call__(self, *arguments: str) -> Done:
        self._patch.setattr(sys, "argv", ["main.py", *arguments])
        status = main.main()
        said = self._shown.readouterr()
        return Done(status, said.out, said.err)


@pytest.fixture
def inside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Inside:
    """The command line, called in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return Inside(monkeypatch, capsys)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_explains_with_an_example(inside: Inside, command: str) -> None:
    """`--help` of every command exits 0 and shows an example."""
    done = inside(*command.split(), "--help")
    assert (done.status, done.err) == (0, "")
    assert "Example: " in done.out
    assert f"main.py {command}" in " ".join(done.out.split("Example: ")[1].split())


async def test_help_is_there_at_once(tmp_path: Path) -> None:
    """Nothing heavy is imported for it, and it leaves nothing behind."""
    done = await houvast(tmp_path, "--help")
    assert (done.status, done.err, left_in(tmp_path)) == (0, "", [])
    heavy = {"telegram", "aiohttp", "aiosqlite", "pydantic", "cryptography", "apscheduler", "yaml"}
    script = f"import sys, main; print(*{heavy} & set(sys.modules))"
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", script, cwd=MAIN.parent, stdout=asyncio.subprocess.PIPE
    )
    out, _ = await process.communicate()
    assert out == b"\n"


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (["frobnicate"], "No such command 'frobnicate'"),
        (["facilitator"], "Missing command"),
        (["run", "--fast"], "No such option: --fast"),
        (["playground", "--port", "many"], "'--port'"),
        (["playground", "--port", "70000"], "'--port'"),
        (["redact", "--language", "fr"], "'--language'"),
        (["export", "stories", "--audience", "all"], "'--audience'"),
        (["export", "stories", "--format", "docx"], "'--format'"),
        (["facilitator", "invite", "--circle", " "], "--circle is a name"),
        (["backup"], "Missing argument"),
        (["check", "nowhere.yaml"], "nowhere.yaml is no dialogue"),
    ],
)
def test_wrong_use_is_one_line(inside: Inside, arguments: list[str], part: str) -> None:
    """A wrong command or option: status 2 and one line."""
    refused(inside(*arguments), part)


async def test_wrong_use_ends_the_process_with_2(tmp_path: Path) -> None:
    """The line says where to read on."""
    done = await houvast(tmp_path, "export", "stories", "--format", "docx")
    refused(done, "'docx' is not one of 'csv'", "See main.py export stories --help")


@pytest.mark.parametrize(
    ("given", "parts"),
    [
        ({"HOUVAST_MIN_GROUP": "2"}, ["HOUVAST_MIN_GROUP", "3 or more"]),
        ({"HOUVAST_SECRET_KEY": "short"}, ["HOUVAST_SECRET_KEY", "openssl rand -hex 32"]),
        ({"HOUVAST_SECRET_KEY_FILE": "no/such/key"}, ["HOUVAST_SECRET_KEY_FILE", "make it first"]),
        ({"HOUVAST_SECRET_KEY_FILE": "."}, ["HOUVAST_SECRET_KEY_FILE"]),
        ({"HOUVAST_DATABASE_URL": "sqlite:///no/x.db"}, ["HOUVAST_DATABASE_URL", "make it first"]),
        ({"HOUVAST_DATABASE_URL": "postgresql://me@there/db"}, ["PostgreSQL is not served yet"]),
        ({"HOUVAST_WEBHOOK_URL": "https://example.org"}, ["webhooks are not served yet"]),
    ],
)
async def test_a_wrong_setting_is_one_line(
    tmp_path: Path, given: dict[str, str], parts: list[str]
) -> None:
    """A setting that cannot be used is named with its mend, and nothing is made."""
    refused(await houvast(tmp_path, "migrate", **given), *parts)
    assert left_in(tmp_path) == []


async def test_run_without_a_token_says_where_to_get_one(tmp_path: Path) -> None:
    """The live bot needs a token."""
    refused(await houvast(tmp_path, "run"), "HOUVAST_BOT_TOKEN", "@BotFather")


@pytest.mark.parametrize("command", ["run", "facilitator invite"])
async def test_an_unreachable_telegram_is_one_line(tmp_path: Path, command: str) -> None:
    """Nobody answers at the address: the two settings it can be are named."""
    given = {"HOUVAST_BOT_TOKEN": "1:a", "HOUVAST_BOT_API_URL": "http://127.0.0.1:9"}
    done = await houvast(tmp_path, *command.split(), **given)
    refused(done, "HOUVAST_BOT_TOKEN", "HOUVAST_BOT_API_URL")


async def test_a_refused_token_is_one_line(tmp_path: Path) -> None:
    """Telegram does not know the token; the line does not show it."""
    async with Server(Telegram()) as server:
        given = {"HOUVAST_BOT_TOKEN": "1:verkeerd", "HOUVAST_BOT_API_URL": server.address}
        done = await houvast(tmp_path, "run", **given)
    refused(done, "HOUVAST_BOT_TOKEN")
    assert "verkeerd" not in done.err


async def test_a_key_others_can_read_is_refused(tmp_path: Path) -> None:
    """The mend is a command that can be copied."""
    key = tmp_path / "houvast.key"
    key.write_text("0123456789abcdef0123456789abcdef")
    key.chmod(0o644)
    refused(await houvast(tmp_path, "migrate"), "chmod 600 houvast.key")


async def test_another_key_opens_nothing(tmp_path: Path) -> None:
    """A database goes with the key it was made with."""
    assert (await houvast(tmp_path, "migrate")).status == 0
    done = await houvast(tmp_path, "migrate", HOUVAST_SECRET_KEY="an entirely different secret")
    refused(done, "HOUVAST_SECRET_KEY", "put that key back")


@pytest.mark.parametrize("command", ["migrate", "playground --no-browser --port 0"])
async def test_a_newer_database_is_left_alone(tmp_path: Path, command: str) -> None:
    """What a later version wrote is not touched."""
    await houvast(tmp_path, "migrate")
    with closing(sqlite3.connect(tmp_path / "houvast.db")) as database:
        database.execute("PRAGMA user_version = 99")
    given = {"HOUVAST_DATABASE_URL": "sqlite:///houvast.db"}
    refused(await houvast(tmp_path, *command.split(), **given), "of version 99", "newer Houvast")


async def test_a_database_that_cannot_be_opened_is_one_line(tmp_path: Path) -> None:
    """A folder is no database."""
    done = await houvast(tmp_path, "migrate", HOUVAST_DATABASE_URL="sqlite:///.")
    refused(done, "HOUVAST_DATABASE_URL")


async def test_a_foreign_database_is_left_alone(tmp_path: Path) -> None:
    """Another program's file is not taken for ours."""
    with closing(sqlite3.connect(tmp_path / "houvast.db")) as database:
        database.execute("CREATE TABLE theirs (x)")
    refused(await houvast(tmp_path, "migrate"), "HOUVAST_DATABASE_URL", "is not Houvast's")


async def test_a_busy_port_is_one_line(tmp_path: Path) -> None:
    """The playground names the option to change."""
    async with Server(Telegram()) as server:
        port = server.address.rpartition(":")[2]
        done = await houvast(tmp_path, "playground", "--no-browser", "--port", port)
    refused(done, f"--port {port}", "choose another")


def test_an_unforeseen_fault_shows_no_content(
    inside: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line with the kind and place of the fault, status 1, and not what it quotes."""

    def breaks() -> None:
        raise KeyError("wat iemand vertelde")

    monkeypatch.setattr("bot.offline.bring_up_to_date", breaks)
    done = inside("migrate")
    assert done.err.startswith("houvast: something went wrong: KeyError at ")
    assert (done.status, done.out, done.err.count("\n")) == (1, "", 1)
    assert "vertelde" not in done.err


async def test_check_finds_the_shipped_content_right(tmp_path: Path) -> None:
    """Status 0 and a sentence; it needs no settings and makes no file."""
    done = await houvast(tmp_path, "check", HOUVAST_MIN_GROUP="2")
    assert done == Done(0, "All dialogues and texts are right.\n", "")
    assert left_in(tmp_path) == []


async def test_check_prints_a_line_a_fault(tmp_path: Path) -> None:
    """Status 1, and `file:line: what is wrong and what would be right`."""
    (tmp_path / "adem.yaml").write_text("dialogue: adem\nminutes: 2\nsteps:\n  a: {kind: txt}\n")
    done = await houvast(tmp_path, "check", "adem.yaml")
    assert done == Done(1, "adem.yaml:4: unknown kind 'txt'; did you mean 'text'?\n", "")


async def test_redact_takes_names_out_of_a_pipe(tmp_path: Path) -> None:
    """Text in, redacted text out, whatever the locale and line ends are."""
    given = "Ik belde mevrouw Jansen.\r\nZij zei ‘één’.".encode()
    done = await piped(given, tmp_path, "redact", LC_ALL="C", PYTHONUTF8="0")
    assert done == Done(0, "Ik belde mevrouw [persoon 1].\r\nZij zei ‘één’.", "")
    assert left_in(tmp_path) == []


async def test_redact_lets_foreign_bytes_through(tmp_path: Path) -> None:
    """A byte that is not UTF-8 comes out as it went in; the rest is redacted all the same."""
    process = await begin(tmp_path, "redact")
    out, _ = await process.communicate(b"caf\xe9 met mevrouw Jansen\n")
    assert (process.returncode, out) == (0, b"caf\xe9 met mevrouw [persoon 1]\n")


async def test_redact_speaks_english(tmp_path: Path) -> None:
    """What replaces a name is in the language asked for."""
    done = await piped(b"I called Mrs Jansen.", tmp_path, "redact", "--language", "en")
    assert done.out == "I called Mrs [person 1]."


async def test_redact_takes_json_lines(tmp_path: Path) -> None:
    """Each line gives id, redacted text and spans; a bad line is named and the others done."""
    lines = [
        json.dumps({"id": "a", "text": "Mevrouw Jansen belde"}),
        "geen json over mevrouw Jansen",
        json.dumps({"id": 7}),
        "",
        json.dumps({"id": 8, "text": "Niets"}),
    ]
    done = await piped("\n".join(lines).encode(), tmp_path, "redact", "--jsonl")
    first, second = (json.loads(line) for line in done.out.splitlines())
    (span,) = first["spans"]
    assert (first["id"], first["redacted"]) == ("a", "Mevrouw [persoon 1] belde")
    assert ("Mevrouw Jansen belde"[span["start"] : span["end"]], span["label"]) == (
        "Jansen",
        "PERSON",
    )
    assert second == {"id": 8, "redacted": "Niets", "spans": []}
    assert done.status == 1
    assert [line.partition(":")[0] for line in done.err.splitlines()] == ["line 2", "line 3"]
    assert "Jansen" not in done.err


@pytest.mark.parametrize("options", [(), ("--jsonl",)])
async def test_redact_ends_quietly_when_its_reader_has_enough(
    tmp_path: Path, options: tuple[str, ...]
) -> None:
    """`main.py redact | head -1`: a pipe that closes early is no fault."""
    line = json.dumps({"id": 1, "text": "Mevrouw Jansen belde"}) if options else "Mevrouw Jansen"
    reading, writing = os.pipe()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, str(MAIN), "redact", *options),
        cwd=tmp_path,
        env=environment(tmp_path, {}),
        stdin=asyncio.subprocess.PIPE,
        stdout=writing,
        stderr=asyncio.subprocess.PIPE,
    )
    os.close(writing)
    os.close(reading)
    _, faults = await process.communicate(f"{line}\n\n".encode() * 2_000)
    assert (process.returncode, faults) == (0, b"")


async def publish(folder: Path, *contents: Content) -> None:
    """Let these stories be published in a house that stands in this folder."""
    async with Server(Telegram()) as server:
        settings = settings_for(folder, server)
    sealer, passing = open_keys(settings)
    database = await open_database(settings.database_url, sealer, passing)
    await database.unit(lambda tx: shelve(tx, contents, month="2031-05"))
    await database.close()


def saying(text: str, *readers: Audience) -> Content:
    """A story for these readers; for colleagues when none are named."""
    return Content(
        StoryType.DILEMMA, text, "nl", audiences=frozenset(readers or {Audience.COLLEAGUES})
    )


FEW = {"HOUVAST_MIN_GROUP": "3", "HOUVAST_MIN_REPORT": "3"}


async def test_no_story_gives_a_heading_alone(tmp_path: Path) -> None:
    """An empty house exports an empty table, and says so."""
    done = await houvast(tmp_path, "export", "stories", "--format", "csv")
    assert (done.status, done.err) == (0, "0 stories; 0 withheld\n")
    assert done.out.startswith("soort,maand,taal,titel,verhaal,les,")
    assert done.out.count("\r\n") == 1


async def test_stories_are_exported_whole_and_harmless(tmp_path: Path) -> None:
    """Every character survives; what a spreadsheet would run is defused; nothing else is shown."""
    await publish(tmp_path, saying(FORMULA), saying(UNICODE), saying("-1+1"))
    done = await houvast(tmp_path, "export", "stories", PYTHONUTF8="0", LC_ALL="C", **FEW)
    rows = list(csv.DictReader(io.StringIO(done.out, newline="")))
    assert sorted(row["verhaal"] for row in rows) == sorted([f"'{FORMULA}", UNICODE, "'-1+1"])
    assert {(row["soort"], row["maand"], row["taal"]) for row in rows} == {
        ("Dilemma", "mei 2031", "nl")
    }
    assert done.err == "3 stories; 0 withheld\n"


async def test_a_file_opens_well_in_a_spreadsheet(tmp_path: Path) -> None:
    """`--out` writes UTF-8 with the mark that spreadsheets need, and nothing to standard output."""
    await publish(tmp_path, *[saying(UNICODE)] * 3)
    done = await houvast(tmp_path, "export", "stories", "--out", "stories.csv", **FEW)
    written = (tmp_path / "stories.csv").read_bytes()
    assert (done.status, done.out) == (0, "")
    assert written.startswith(b"\xef\xbb\xbfsoort,")
    assert UNICODE.splitlines()[0] in written.decode("utf-8-sig")


async def test_other_audiences_get_nothing_that_was_not_given_to_them(tmp_path: Path) -> None:
    """What a teller did not tick is withheld, and counted."""
    await publish(tmp_path, *[saying(UNICODE)] * 4, *[saying("x", Audience.POLICY)] * 3)
    done = await houvast(tmp_path, "export", "stories", "--audience", "policy", **FEW)
    assert done.out.count("x") == 3
    assert done.err == "3 stories; 4 withheld: 4 not for policy, 0 until enough are alike\n"


async def test_too_few_stories_are_withheld(tmp_path: Path) -> None:
    """Nothing is shown of fewer than the minimum: five for colleagues when nothing is set."""
    await publish(tmp_path, *[saying(UNICODE)] * 4)
    done = await houvast(tmp_path, "export", "stories", "--format", "json")
    assert json.loads(done.out)["stories"] == []
    assert done.err == "0 stories; 4 withheld: 0 not for colleagues, 4 until enough are alike\n"


@pytest.mark.parametrize(
    ("form", "begins"), [("pdf", b"%PDF"), ("xlsx", b"PK"), ("md", b"# "), ("json", b"{")]
)
async def test_every_form_is_written(tmp_path: Path, form: str, begins: bytes) -> None:
    """To a file and to standard output, whatever characters people use."""
    await publish(tmp_path, *[saying(UNICODE)] * 3)
    command = ("export", "stories", "--format", form)
    done = await houvast(tmp_path, *command, "--out", "out", **FEW)
    assert (done.status, done.out, done.err) == (0, "", "3 stories; 0 withheld\n")
    process = await begin(tmp_path, *command, **FEW)
    out, _ = await process.communicate()
    assert out.startswith(begins)
    assert (tmp_path / "out").read_bytes().startswith(begins)


async def test_an_out_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    """The option is named."""
    done = await houvast(tmp_path, "export", "stories", "--out", "no/such/folder.csv")
    refused(done, "--out folder.csv cannot be written")
