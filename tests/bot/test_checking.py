"""`main.py check`: what a content author is told, and where."""

from pathlib import Path

import pytest

from bot.checking import all_faults
from flows.errors import ContentError, SettingsError

HOUSE = Path(__file__).parent.parent.parent

DIALOGUE = """\
dialogue: adem
minutes: 2
offered: false
closing: [end]
steps:
  first: {kind: text}
"""
WORDING = """\
title = Even ademhalen
first = Wat merk je nu?
"""
ENGLISH = """\
title = A short breath
first = What do you notice now?
"""


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A folder in which somebody writes a dialogue, right as it stands."""
    for language, text in (("nl", WORDING), ("en", ENGLISH)):
        (tmp_path / language).mkdir()
        (tmp_path / language / "adem.ftl").write_text(text, encoding="utf-8")
    (tmp_path / "adem.yaml").write_text(DIALOGUE, encoding="utf-8")
    return tmp_path


def told(*paths: Path) -> list[str]:
    """The faults, as they are printed."""
    return [str(fault) for fault in all_faults(HOUSE, paths)]


def test_what_is_shipped_has_no_fault() -> None:
    """Every dialogue and text of this version is right."""
    assert told() == []


def test_a_draft_elsewhere_is_checked_beside_what_is_shipped(draft: Path) -> None:
    """A new dialogue can be checked before it stands in its place."""
    assert told(draft) == []


@pytest.mark.parametrize(
    ("file", "before", "after", "line", "expected"),
    [
        ("adem.yaml", "kind: text", "kind: txt", 6, "unknown kind 'txt'; did you mean 'text'?"),
        ("adem.yaml", "minutes: 2", "minuts: 2", 2, "unknown key 'minuts'"),
        ("adem.yaml", "[end]", "[eind]", 4, "there is no block 'eind'; did you mean 'end'?"),
        ("adem.yaml", "{kind: text}", "{kind: text, next: frist}", 6, "did you mean 'first'?"),
        ("adem.yaml", "dialogue: adem", "dialogue: a", 1, "name the file a.yaml"),
        ("nl/adem.ftl", "first", "frist", 2, "nothing asks for `adem/frist`"),
        ("nl/adem.ftl", "first = Wat", "first = Hoe? Wat", 2, "more than one question"),
        ("nl/adem.ftl", "nu?", "nu, { $naam }?", 2, "nobody knows how long $naam can get"),
        ("en/adem.ftl", "now?", "{ $now ?", 2, "every `{` needs its `}`"),
        ("en/adem.ftl", "notice now?", f"notice {'now ' * 90}?", 2, "320 fit: shorten by"),
    ],
)
def test_a_fault_is_told_with_its_file_line_and_mend(
    draft: Path, file: str, before: str, after: str, line: int, expected: str
) -> None:
    """Whatever goes wrong while writing is found where it stands."""
    path = draft / file
    path.write_text(path.read_text(encoding="utf-8").replace(before, after, 1), encoding="utf-8")
    found = [fault for fault in told(draft) if fault.startswith(f"{path}:{line}: ")]
    assert any(expected in fault for fault in found), told(draft)


def test_a_missing_language_is_told(draft: Path) -> None:
    """A dialogue speaks every language or none."""
    (draft / "en" / "adem.ftl").unlink()
    path = draft / "adem.yaml"
    assert f"{path}:6: no text `adem/first`: write `first` in prompts/en/adem.ftl" in told(draft)


def test_only_the_faults_of_what_is_named_are_told(draft: Path) -> None:
    """Who checks one file is not told of another's faults."""
    (draft / "nl" / "adem.ftl").write_text(WORDING.replace("nu?", "nu!"), encoding="utf-8")
    shipped = HOUSE / "prompts" / "nl" / "www.ftl"
    assert told(shipped) == []
    (only,) = told(draft)
    assert only.startswith(f"{draft}/nl/adem.ftl:2: `adem/first`: an exclamation mark")


def test_a_changed_shared_block_is_checked_with_every_dialogue(tmp_path: Path) -> None:
    """`blocks.yaml` takes the place of the shipped one, and what it breaks is told."""
    shipped = (HOUSE / "flows/catalogue/blocks.yaml").read_text(encoding="utf-8")
    path = tmp_path / "blocks.yaml"
    path.write_text(shipped.replace("no_one: {to: done}", "no_one: {to: doen}"), encoding="utf-8")
    assert any("there is no step 'doen'; did you mean 'done'?" in fault for fault in told(path))


def test_a_file_in_another_encoding_is_told_with_its_line(draft: Path) -> None:
    """A text saved by an old editor is a fault, not a crash."""
    path = draft / "nl" / "adem.ftl"
    path.write_bytes("title = Adem\nfirst = Één ding?\n".encode("latin-1"))
    with pytest.raises(ContentError) as caught:
        told(draft)
    assert str(caught.value) == f"{path}:2: this is not UTF-8: save it so"


@pytest.mark.parametrize("name", ["nowhere", "notes.txt", "empty"])
def test_a_path_without_content_is_wrong_use(tmp_path: Path, name: str) -> None:
    """A path that is not there, or holds nothing to check, is said so."""
    (tmp_path / "notes.txt").write_text("x")
    (tmp_path / "empty").mkdir()
    with pytest.raises(SettingsError, match=f"{name} is no dialogue"):
        told(tmp_path / name)


def test_wording_stands_in_a_folder_of_its_language(tmp_path: Path) -> None:
    """A sheet that says no language is refused with the languages there are."""
    path = tmp_path / "adem.ftl"
    path.write_text(WORDING, encoding="utf-8")
    with pytest.raises(SettingsError, match="a folder named after its language: en, nl"):
        told(path)
