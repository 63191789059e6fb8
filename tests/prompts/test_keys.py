"""Finding in Python sources which texts they ask for."""

from pathlib import Path

import pytest

from prompts.keys import Source, Use, read_sources, used_keys

SHEETS = {"common", "goed_doen"}


def keys(text: str) -> list[str]:
    return [use.key for use in used_keys([Source("bot/start.py", text)], SHEETS)]


def test_a_whole_literal_is_a_use_with_its_place() -> None:
    source = Source("bot/start.py", "say(\n    'common/welcome')\n")
    assert used_keys([source], SHEETS) == [Use("common/welcome", "bot/start.py", 2)]


@pytest.mark.parametrize(
    "text",
    [
        "KEYS = {'a': ('common/menu.read', 'goed_doen/title')}",
        "match 'x':\n    case 'common/menu.read' | 'goed_doen/title': pass",
        "def f(a='common/menu.read', *, b='goed_doen/title'): pass",
    ],
)
def test_literals_are_found_wherever_they_stand(text: str) -> None:
    assert sorted(keys(text)) == ["common/menu.read", "goed_doen/title"]


@pytest.mark.parametrize(
    "text",
    [
        "mime = 'text/html'",
        "path = 'common/welcome.ftl.bak'",
        "address = '/common/welcome'",
        "'''common/welcome is what people read first'''",
        "key = f'common/{name}'",
        "data = b'common/welcome'",
        "# 'common/welcome'",
    ],
)
def test_what_only_resembles_a_key_is_no_use(text: str) -> None:
    assert keys(text) == []


def test_a_slip_in_the_files_name_is_still_a_use() -> None:
    """So that it is reported as missing instead of passing unseen."""
    assert keys("say('comon/welcome')") == ["comon/welcome"]


def test_the_sources_of_all_floors_are_read_and_no_others(tmp_path: Path) -> None:
    for name in ("main.py", "bot/a.py", "flows/room/b.py", "storage/c.py", "tests/d.py"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x = 1\n")
    names = [source.name for source in read_sources(tmp_path)]
    assert names == ["bot/a.py", "flows/room/b.py", "main.py", "storage/c.py"]
