"""The house stands as it is drawn: floors, doors and bans, and that breaking one is noticed."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent
FLOORS = ("bot", "flows", "prompts", "storage")
SOURCES = sorted([HOUSE / "main.py", *(p for f in FLOORS for p in (HOUSE / f).rglob("*.py"))])

LONGEST_FILE = 400
LONGEST_FUNCTION = 50
LONG_FOR_A_REASON = {
    "flows/dialogue/engine.py": "one table of rules and the functions that keep them, read as one",
}

BANNED_NAMES = frozenset(
    {
        "user_data",
        "chat_data",
        "bot_data",
        "ConversationHandler",
        "BasePersistence",
        "DictPersistence",
        "PicklePersistence",
    }
)
"""State that is lost or doubled at a restart: ours is in the database, in the same unit."""

SERVERS = ("bot/playground/", "bot/web/")
SHOWN = {
    "Send": (0, "text"),
    "Edit": (1, "text"),
    "Toast": (0, "text"),
    "Button": (0, "label"),
    "Document": (3, "caption"),
}
"""What a person reads, by the message that carries it: the argument's place and name."""

KEY = re.compile(r"[a-z_]+/[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)?")
WORD = re.compile(r"[^\W\d_]{2}")
LOGGERS = frozenset({"log", "_log", "logger", "logging"})
LEVELS = frozenset({"debug", "info", "warning", "error", "exception", "critical", "log"})


def name_of(path: Path) -> str:
    """The path as the repository calls it."""
    return path.relative_to(HOUSE).as_posix()


def calls(tree: ast.AST) -> Iterator[tuple[str, str, ast.Call]]:
    """Every call: what it is called on (its last name), its own name, and the call."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                yield "", node.func.id, node
            elif isinstance(node.func, ast.Attribute):
                on = node.func.value
                owner = on.attr if isinstance(on, ast.Attribute) else getattr(on, "id", "")
                yield owner, node.func.attr, node


def argument(call: ast.Call, place: int, name: str) -> ast.expr | None:
    """The argument at a place, or of a name."""
    if len(call.args) > place:
        return call.args[place]
    return next((each.value for each in call.keywords if each.arg == name), None)


def words_in(shown: ast.expr) -> Iterator[str]:
    """The literal words of an expression; what another call makes of its own is its own."""
    waiting: list[ast.AST] = [shown]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Call):
            continue
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and WORD.search(node.value)
        ):
            yield node.value
        waiting.extend(ast.iter_child_nodes(node))


def inline_wording(tree: ast.AST) -> list[str]:
    """Words that stand in code where a person would read them, or a `say` without a key."""
    found: list[str] = []
    for owner, name, call in calls(tree):
        if name in SHOWN and (shown := argument(call, *SHOWN[name])) is not None:
            found += words_in(shown)
        if name == "say" and owner and (key := argument(call, 0, "key")) is not None:
            found += [word for word in words_in(key) if not KEY.fullmatch(word)]
    return found


def banned(tree: ast.AST) -> set[str]:
    """Names of the bans that are used in any way."""
    names = set()
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.keyword(arg=str(name)):
                names.add(name)
            case ast.alias(name=name):
                names.add(name.rpartition(".")[2])
    return names & BANNED_NAMES


def imported(tree: ast.AST) -> set[str]:
    """The top names of all that a module imports."""
    names = set()
    for node in ast.walk(tree):
        match node:
            case ast.ImportFrom(module=str(module)):
                names.add(module.partition(".")[0])
            case ast.Import(names=aliases):
                names |= {each.name.partition(".")[0] for each in aliases}
    return names


def serves(tree: ast.AST) -> bool:
    """Whether a module imports aiohttp's server."""
    for node in ast.walk(tree):
        match node:
            case ast.ImportFrom(module="aiohttp", names=names):
                if any(each.name == "web" for each in names):
                    return True
            case ast.ImportFrom(module=str(module)):
                if f"{module}.".startswith("aiohttp.web"):
                    return True
            case ast.Import(names=names):
                if any(each.name.startswith("aiohttp.web") for each in names):
                    return True
    return False


def filled_in_log_lines(tree: ast.AST) -> list[int]:
    """Lines of log calls whose words are not one fixed literal."""
    return [
        call.lineno
        for owner, name, call in calls(tree)
        if owner in LOGGERS and name in LEVELS
        for words in call.args[1 if name == "log" else 0 :][:1]
        if not isinstance(words, ast.Constant)
    ]


def test_import_contracts_notice_what_breaks_them(tmp_path: Path) -> None:
    """Each contract breaks when a line is planted against it, in a module no contract names."""
    for floor in FLOORS:
        shutil.copytree(HOUSE / floor, tmp_path / floor, ignore=shutil.ignore_patterns("*.json"))
    for name in ("main.py", "pyproject.toml"):
        shutil.copy(HOUSE / name, tmp_path)
    planted = {
        "flows/new_rule.py": "import sqlite3\n",
        "storage/new_table.py": "import bot.clock\n",
        "bot/new_room.py": "import telegram.ext\nimport apscheduler.schedulers\nimport sqlite3\n",
    }
    for name, line in planted.items():
        (tmp_path / name).write_text(line)
    linted = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    contracts = re.findall(r'(?m)^name = "(.+)"$', (HOUSE / "pyproject.toml").read_text())[1:]
    broken = re.findall(r"(?m)^(.+?) BROKEN", linted.stdout)
    assert linted.returncode == 1
    assert broken == contracts


def test_the_command_line_stands_on_top() -> None:
    """`main.py` calls the floors; it opens no database and speaks no Telegram by itself."""
    tree = ast.parse((HOUSE / "main.py").read_text(encoding="utf-8"))
    others = imported(tree) - set(sys.stdlib_module_names)
    assert others <= {"bot", "flows", "prompts", "typer"}
    assert not imported(tree) & {"sqlite3", "socket", "subprocess"}
    below = [path for path in SOURCES if path.name != "main.py"]
    assert not [name_of(p) for p in below if "main" in imported(ast.parse(p.read_text("utf-8")))]


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_a_module_keeps_the_bans(path: Path) -> None:
    """No state of the library's, no words in code, no filled-in log lines, no second server."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    name = name_of(path)
    assert banned(tree) == set()
    assert inline_wording(tree) == []
    assert filled_in_log_lines(tree) == []
    assert name.startswith(SERVERS) or not serves(tree)


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_a_module_is_small_and_says_what_it_is_for(path: Path) -> None:
    """A docstring on top; 400 lines, and 50 a function, unless there is a reason."""
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert not text or ast.get_docstring(tree)
    if name_of(path) in LONG_FOR_A_REASON:
        return
    assert text.count("\n") <= LONGEST_FILE
    long = [
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    ]
    assert long == []


@pytest.mark.parametrize(
    "line",
    [
        'Send("Hallo daar")',
        'Send(text=f"Beste {name}")',
        'Edit(7, voice("a/b") + " en dan")',
        'Toast("Te laat" if late else voice("a/b"))',
        'Button("Ja", "m1|yes")',
        'turn.say("Welkom bij Houvast")',
    ],
)
def test_words_in_code_are_noticed(line: str) -> None:
    """The rule against wording in code finds it in its usual disguises."""
    assert inline_wording(ast.parse(line))


@pytest.mark.parametrize(
    "line",
    [
        'turn.say("common/welcome", title=title)',
        "Send(f\"{voice('a/b')}\\n\\n{link}\")",
        'Button(voice("a/yes"), "m1|yes")',
        'Button("3", "d1|x")',
    ],
)
def test_keys_and_values_are_no_words(line: str) -> None:
    """What the rule lets pass."""
    assert inline_wording(ast.parse(line)) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("context.user_data['x'] = 1", {"user_data"}),
        ("from telegram.ext import ConversationHandler as C", {"ConversationHandler"}),
        ("Application(bot_data=3)", {"bot_data"}),
        ("PicklePersistence('x')", {"PicklePersistence"}),
        ("data = user.data", set()),
    ],
)
def test_the_librarys_own_state_is_noticed(line: str, found: set[str]) -> None:
    """In whatever way it is reached."""
    assert banned(ast.parse(line)) == found


@pytest.mark.parametrize(
    "line",
    ["from aiohttp import web", "import aiohttp.web as w", "from aiohttp.web import Response"],
)
def test_a_second_server_is_noticed(line: str) -> None:
    """However it is imported."""
    assert serves(ast.parse(line))


def test_a_filled_in_log_line_is_noticed() -> None:
    """An f-string would carry values past the log's own filter."""
    lines = 'log.info(f"{x} came")\nlog.info("came: %s", x)\nself._log.error("a" + x)\n'
    assert filled_in_log_lines(ast.parse(lines)) == [1, 3]


def test_no_package_index_is_named() -> None:
    """Whoever installs chooses where from: no tracked file names a package index."""
    hosts = ["pypi.org", "pythonhosted.org", "npmjs.org", "npmjs.com", "crates.io", "golang.org"]
    hosts += ["debian.org", "anaconda.org", "huggingface.co"]
    known = re.compile("|".join([*map(re.escape, hosts), "--(extra-)?index-url", "--find-links"]))
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=HOUSE, capture_output=True, text=True, check=True
    )
    own = Path(__file__).resolve()
    named = [
        name
        for name in listed.stdout.split("\0")
        if name and (path := HOUSE / name).is_file() and path.resolve() != own
        if known.search(path.read_bytes().decode("utf-8", errors="ignore"))
    ]
    assert named == []
