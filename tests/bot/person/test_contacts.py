"""An installation's own contacts: after the national numbers, never in their place."""

from pathlib import Path

import pytest

from bot.contacts import read_contacts, with_contacts
from bot.settings import read_settings
from flows.errors import SettingsError
from flows.person.contacts import Contact, Contacts
from prompts.wording import Wording
from tests.commandline import houvast, left_in, refused
from tests.stage import staged

ALL = """
specialist: {name: N. de Wit, number: 030 123 45 67}
on_call:
  number: 0800 0123
adviser: {number: "+31 30 765 43 21", name: De Linde}
"""
READ = Contacts(
    Contact("030 123 45 67", "N. de Wit"),
    Contact("0800 0123"),
    Contact("+31 30 765 43 21", "De Linde"),
)
DUTCH = """

In je eigen organisatie:
Aandachtsfunctionaris meldcode: N. de Wit, 030 123 45 67
Achterwacht: 0800 0123
Vertrouwenspersoon: De Linde, +31 30 765 43 21"""
SECRET = "Jansen-geheim"


def written(folder: Path, text: str) -> Path:
    file = folder / "contacts.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_file_gives_three_contacts_as_they_are_written(tmp_path: Path) -> None:
    """A number keeps its zero and its spaces; a name may be left out."""
    assert read_contacts(written(tmp_path, ALL)) == READ


@pytest.mark.parametrize(
    "key",
    [
        "blocks/contact",
        "blocks/acute-vt",
        "blocks/acute-call112",
        "common/help-numbers",
        "meldcode/find",
        "story/refused",
    ],
)
def test_they_follow_the_national_numbers(key: str) -> None:
    """The text stands there whole, the own numbers below it."""
    plain = Wording.load()
    assert with_contacts(plain, READ).text("nl", key) == plain.text("nl", key) + DUTCH


def test_other_texts_stay_as_they_are() -> None:
    """No button, and no text without a national number, gets a line."""
    plain = Wording.load()
    added = with_contacts(plain, READ)
    changed = {
        key
        for language, texts in plain.entries.items()
        for key, entry in texts.items()
        if added.entries[language][key] != entry
    }
    assert {key for key in changed if "." in key} == set()
    for key in changed:
        assert any(number in plain.text("nl", key) for number in ("112", "113", "0800-2000"))


def test_without_contacts_nothing_is_added() -> None:
    """The texts are those that Houvast ships."""
    plain = Wording.load()
    assert with_contacts(plain, Contacts()) is plain


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        ("", "write at least one of specialist, on_call and adviser"),
        ("- adviser", "write at least one of specialist, on_call and adviser"),
        (f"{SECRET}: {{number: 030 1}}", "one of the keys is no key: there are specialist"),
        (f"adviser: {{phone: {SECRET}, number: 030 1}}", "one of the keys of adviser is no key"),
        (f"adviser: {{name: {SECRET}}}", "adviser.number is missing"),
        (f"adviser: {{number: {SECRET}}}", "adviser.number is no telephone number"),
        (f"adviser: {SECRET}", "adviser wants two lines below it"),
        (f"adviser: {{number: 030 1, name: {SECRET * 6}}}", "adviser.name is too long"),
        (f'adviser: {{number: 030 1, name: "{SECRET}\\nx"}}', "adviser.name must stand on one"),
        (f"adviser: {{{SECRET}", "the file is no YAML, line 1"),
    ],
)
def test_a_fault_is_one_line_without_what_stands_in_the_file(
    tmp_path: Path, text: str, mend: str
) -> None:
    """It names the setting, the place and what would be right."""
    file = written(tmp_path, text)
    with pytest.raises(SettingsError) as caught:
        read_settings(_env_file=None, contacts_file=file)
    assert caught.value.detail.startswith(f"HOUVAST_CONTACTS_FILE cannot be used: {mend}")
    assert SECRET not in caught.value.detail
    assert "\n" not in caught.value.detail


async def test_a_file_that_is_not_there_stops_a_command(tmp_path: Path) -> None:
    """One line with the setting, status 2, and nothing made."""
    done = await houvast(tmp_path, "migrate", HOUVAST_CONTACTS_FILE="none.yaml")
    refused(done, "HOUVAST_CONTACTS_FILE cannot be used: the file cannot be read")
    assert left_in(tmp_path) == []


async def test_who_asks_for_help_sees_both(tmp_path: Path) -> None:
    """By command, by button, and still after an answer was tapped."""
    async with staged(tmp_path, contacts_file=written(tmp_path, ALL)) as stage:
        sam = stage.person("Sam")
        national = Wording.load().text("nl", "common/help-numbers")
        assert national + DUTCH in await stage.says(sam, "/hulp")
        await stage.opens(sam, "flow-www")
        await stage.taps(sam, "Nu hulp")
        (asked,) = await stage.taps(sam, "Nee")
        assert asked.endswith(DUTCH)
        await stage.taps(sam, "Verder")
        assert any("113.nl" in view.text and DUTCH in view.text for view in sam.screen())
