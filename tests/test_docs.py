"""The documentation tells all there is, and nothing that is not."""

import os
import re
import subprocess
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any, get_args

import pytest
import typer.main

import main
from bot import commands
from bot.checking import all_faults
from bot.dialogue.catalogue import catalogue
from bot.settings import PREFIX, Settings, variable
from flows.dialogue.definition import COMPUTED, TARGETS
from flows.dialogue.document import (
    Compare,
    Deed,
    DialogueDocument,
    Option,
    Question,
    Route,
    Row,
)
from flows.dialogue.needs import LIMITS
from prompts.wording import Wording

HOUSE = Path(__file__).parent.parent
PAGES = sorted([*HOUSE.glob("*.md"), *(HOUSE / "docs").rglob("*.md")])
OPERATE, COMMANDS, DIALOGUE = (
    HOUSE / "docs" / name for name in ("operate.md", "commands.md", "write-a-dialogue.md")
)
READERS = {"facilitator.md": "en", "facilitator.nl.md": "nl"}

NOT_SETTINGS = frozenset({"HOUVAST_REFRESH", "HOUVAST_TEST_PROFILE"})
NOT_COMMANDS = frozenset({"/session", "/sessie", "/newbot"})
"""What the bot answers in a group, and a command of another bot."""


def pages() -> Iterator[tuple[str, str]]:
    """Every page: its name and text."""
    for page in PAGES:
        yield page.relative_to(HOUSE).as_posix(), page.read_text(encoding="utf-8")


def rows(text: str) -> list[list[str]]:
    """The cells of every table row."""
    return [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in text.splitlines()
        if line.startswith("|") and not set(line) <= set("|-")
    ]


def documented(path: Path) -> dict[str, list[str]]:
    """The rows of a page's tables by the word in the first cell's backticks."""
    return {row[0].strip("`"): row for row in rows(path.read_text(encoding="utf-8"))}


# Settings


def default_of(field: str) -> str:
    """A setting's default, as somebody would write it."""
    value: Any = Settings.model_fields[field].default
    if value is None or value == frozenset():
        return "none"
    if isinstance(value, timedelta):
        return f"`{value // timedelta(hours=1)}h`"
    return f"`{value}`"


@pytest.mark.parametrize("field", sorted(Settings.model_fields))
def test_a_setting_is_documented_with_its_default(field: str) -> None:
    """Every setting has a row that gives its default and says what it means."""
    _, default, meaning = documented(OPERATE)[variable(field)]
    expected = default_of(field)
    if field == "secret_key_file":  # its default depends on where the database is
        expected = "`houvast.key` beside the database"
    assert default == expected
    assert len(meaning) > 5


def test_no_page_names_a_setting_that_does_not_exist() -> None:
    """Whoever sets what a page names sets something."""
    known = {variable(field) for field in Settings.model_fields} | NOT_SETTINGS
    named = {
        (page, name)
        for page, text in pages()
        for name in re.findall(rf"{PREFIX}[A-Z_]+[A-Z]", text)
    }
    assert not {(page, name) for page, name in named if name not in known}


# The command line


def command_line() -> dict[str, list[str]]:
    """Every command that does something, with its options."""
    found: dict[str, list[str]] = {}

    def walk(command: Any, path: str) -> None:
        inner = getattr(command, "commands", {})
        for name, each in inner.items():
            walk(each, f"{path} {name}".strip())
        if not inner:
            options = [o for each in command.params for o in (*each.opts, *each.secondary_opts)]
            found[path] = [option for option in options if option.startswith("--")]

    walk(typer.main.get_command(main.cli), "")
    return found


@pytest.mark.parametrize(("command", "options"), sorted(command_line().items()))
def test_a_command_is_documented_with_its_options(command: str, options: list[str]) -> None:
    """Every command has a row, with every option and no other."""
    _, told, meaning = documented(COMMANDS)[command]
    assert sorted(re.findall(r"--[a-z-]+", told)) == sorted(set(options) - {"--help"})
    assert len(meaning) > 5


def test_no_page_names_a_command_that_does_not_exist() -> None:
    """What follows `main.py` in any page is a command of this version."""
    known = {*command_line(), "COMMAND"}
    first = {name.partition(" ")[0] for name in known}
    wrong = [
        (page, said)
        for page, text in pages()
        for said in re.findall(r"main\.py ([a-zA-Z]+(?: [a-z]+)?)", text)
        if said not in known and said.partition(" ")[0] not in first - {"export", "facilitator"}
    ]
    assert wrong == []


def test_no_page_names_a_target_that_make_does_not_know() -> None:
    """Every `make …` of a page works."""
    makefile = (HOUSE / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"(?m)^([\w./-]+):", makefile))
    named = {
        (page, target)
        for page, text in pages()
        for code in re.findall(r"(?m)`([^`\n]+)`|^((?:make|\.venv).*)$", text)
        for target in re.findall(r"\bmake ([\w./-]+)", " ".join(code))
    }
    assert {target for _, target in named} >= {"run", "test"}
    assert not {(page, target) for page, target in named if target not in targets}


# The chat


@pytest.mark.parametrize("entry", commands.COMMANDS, ids=lambda entry: entry.english)
def test_a_chat_command_is_documented_in_both_languages(entry: commands.Entry) -> None:
    """Every command has a row with its English and Dutch name, among those for its readers."""
    text = COMMANDS.read_text(encoding="utf-8")
    everyone, _, facilitators = text.partition("For facilitators only:")
    part = facilitators if entry.facilitator else everyone
    assert [f"`/{entry.english}`", f"`/{entry.dutch}`"] in [row[:2] for row in rows(part)]


def test_no_page_names_a_chat_command_that_does_not_exist() -> None:
    """Every `/command` of a page is one that the bot knows."""
    known = {f"/{name}" for name in commands.names()} | NOT_COMMANDS
    named = {(page, name) for page, text in pages() for name in re.findall(r"`(/\w+)`", text)}
    assert not {(page, name) for page, name in named if name not in known}


# Dialogues


def test_every_dialogue_is_documented() -> None:
    """Each has a row with its titles and minutes; those outside the menu are named."""
    wording, told = Wording.load(), documented(COMMANDS)
    text = COMMANDS.read_text(encoding="utf-8")
    for dialogue in catalogue().dialogues.values():
        if dialogue.offered:
            titles = [wording.text(each, f"{dialogue.id}/title") for each in ("nl", "en")]
            assert told[dialogue.id][1:] == [*titles, str(dialogue.minutes)]
        assert f"`{dialogue.id}`" in text


def test_no_dialogue_is_told_of_that_does_not_exist() -> None:
    """The links to dialogues and the list of them hold no other."""
    text = COMMANDS.read_text(encoding="utf-8")
    known = catalogue().dialogues
    listed = {row[0].strip("`") for row in rows(text.partition("## In the chat")[0])[1:]}
    linked = set(re.findall(r"start=flow-(\w+)", text))
    assert (listed | linked) - set(known) == set()


def written(text: str, folder: Path) -> None:
    """Write the files that a page gives in full."""
    for name, content in re.findall(
        r"(?ms)^`((?:flows|prompts)/[^`]+)`\n\n```\w+\n(.*?)^```", text
    ):
        path = Path(name)
        target = folder / (path.parent.name if path.suffix == ".ftl" else "") / path.name
        target.parent.mkdir(exist_ok=True)
        target.write_text(content, encoding="utf-8")


def test_the_worked_example_is_right(tmp_path: Path) -> None:
    """Who copies the example has a dialogue that check finds right, and sees the fault it shows."""
    text = DIALOGUE.read_text(encoding="utf-8")
    written(text, tmp_path)
    made = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*")}
    assert made == {"adempauze.yaml", "nl/adempauze.ftl", "en/adempauze.ftl"}
    assert all_faults(HOUSE, [tmp_path]) == []
    path = tmp_path / "adempauze.yaml"
    path.write_text(path.read_text().replace("wait: {kind: text", "wait: {kind: txt"))
    (fault,) = all_faults(HOUSE, [path])
    assert f"`drafts/{os.path.relpath(str(fault), tmp_path)}`" in text


def in_backticks(text: str) -> set[str]:
    """Every word that stands in code in a page, alone or among others."""
    return {word for code in re.findall(r"`([^`\n]+)`", text) for word in re.findall(r"\w+", code)}


def keys_of(*models: Any) -> set[str]:
    """The keys that a part of the file may have."""
    return {field.alias or name for model in models for name, field in model.model_fields.items()}


def test_everything_a_dialogue_can_say_is_documented() -> None:
    """Keys, targets, deeds, comparisons, blocks and limits are all in the author's page."""
    text = DIALOGUE.read_text(encoding="utf-8")
    wanted = {
        *keys_of(DialogueDocument, Row, Question, Route, Option, Compare),
        *TARGETS,
        *COMPUTED,
        *get_args(Deed),
        *catalogue().blocks,
        "msg",
        "choice",
        "multi",
        "s5",
        "s7",
        "dyad",
        "triad",
        "text",
    }
    assert wanted - in_backticks(text) == set()
    told = {int(row[1]) for row in rows(text) if len(row) == 2 and row[1].isdigit()}
    assert told == set(LIMITS.values())


# Links, and pages in two languages


def slug(heading: str) -> str:
    """The anchor of a heading, as code hosts make it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_link_is_dead(page: Path) -> None:
    """Every relative link leads to a tracked file, and an anchor to a heading in it."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=HOUSE, capture_output=True, text=True, check=True
    )
    files = {HOUSE / name for name in listed.stdout.split("\0")}
    places = files | {parent for path in files for parent in path.parents}
    for link in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        if re.match(r"[a-z]+:", link):
            continue
        name, _, anchor = link.partition("#")
        target = Path(os.path.normpath(page.parent / name)) if name else page
        assert target in places, link
        if anchor:
            headings = re.findall(r"(?m)^#+ (.+)$", target.read_text(encoding="utf-8"))
            assert anchor in {slug(each) for each in headings}, link


def test_no_page_names_a_file_that_does_not_exist() -> None:
    """A path into the house is one that is there; capitals and the worked example stand for one."""
    floors = "bot|flows|prompts|storage|tests|docs|tools|benchmarks"
    named = {
        (page, path)
        for page, text in pages()
        for path in re.findall(rf"`((?:{floors})/[\w./-]+)`", text)
        if not re.search(r"[A-Z]{3}|adempauze", path)
    }
    assert len(named) > 10
    assert not {(page, path) for page, path in named if not (HOUSE / path).exists()}


def test_facilitators_read_the_same_in_both_languages() -> None:
    """As many headings, list items and table rows, and the same commands and links."""

    def shape(name: str) -> tuple[object, ...]:
        text = (HOUSE / "docs" / name).read_text(encoding="utf-8")
        text = text.partition("\n## ")[2]
        return (
            len(re.findall(r"(?m)^## ", text)),
            len(re.findall(r"(?m)^(?:- |\d\. )", text)),
            len(rows(text)),
            set(re.findall(r"`(/\w+)`", text)),
            re.findall(r"\]\(([^)]+)\)", text),
        )

    english, dutch = (shape(name) for name in READERS)
    assert english == dutch


def test_facilitators_find_the_buttons_by_their_names() -> None:
    """The buttons of moderating are called what they are called in the chat."""
    wording = Wording.load()
    for name in READERS:
        text = (HOUSE / "docs" / name).read_text(encoding="utf-8")
        for key in ("approve", "refuse", "hide", "ask", "later"):
            assert f"*{wording.text('nl', f'moderation/card.{key}')}*" in text
        assert f"*{wording.text('nl', 'common/menu.moderate')}*" in text.replace("\n", " ")
