"""The passing keys: renewed, destroyed, and safe whatever step a crash cuts off."""

import os
from pathlib import Path
from typing import NoReturn

import pytest

from flows.errors import SealError, SettingsError
from storage import passing
from storage.passing import PassingKeys


class CutOffError(Exception):
    """Stands for a process that dies here."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "houvast.seal"


def test_what_is_sealed_opens_after_a_restart(path: Path) -> None:
    """The file outlives the process."""
    sealed = PassingKeys(path).seal(b"text", "here")
    assert PassingKeys(path).open(sealed, "here") == b"text"


def test_an_old_key_opens_until_it_is_destroyed(path: Path) -> None:
    """Between renewing and destroying both open; then the old is gone for good."""
    keys = PassingKeys(path)
    old = keys.seal(b"old", "here")
    keys.renew()
    new = keys.seal(b"new", "here")
    assert (
        keys.open(old, "here"),
        keys.open(new, "here"),
        keys.settled,
    ) == (b"old", b"new", False)
    keys.destroy_old()
    assert keys.open(new, "here") == b"new"
    assert keys.settled
    with pytest.raises(SealError) as caught:
        keys.open(old, "here")
    assert caught.value.code == passing.GONE


def test_another_process_sees_a_change(path: Path) -> None:
    """Two that share the file seal with the same newest key."""
    one, other = PassingKeys(path), PassingKeys(path)
    one.renew()
    one.destroy_old()
    assert one.open(other.seal(b"text", "here"), "here") == b"text"


def test_a_destroyed_key_is_nowhere_in_the_folder(path: Path) -> None:
    """The old key's bytes are overwritten, also for who kept the old file open."""
    keys = PassingKeys(path)
    old_line = path.read_bytes()
    with path.open("rb") as kept_open:
        keys.renew()
        keys.destroy_old()
        assert old_line.split()[1] not in kept_open.read()
    assert [path] == list(path.parent.iterdir())
    assert old_line.split()[1] not in path.read_bytes()


@pytest.mark.parametrize("step", ["write_private", "link", "replace", "_overwrite", "unlink"])
@pytest.mark.parametrize("after", [False, True])
def test_a_crash_at_any_step_loses_no_key_and_leaves_none(
    path: Path, monkeypatch: pytest.MonkeyPatch, step: str, after: bool
) -> None:
    """The next opening reads the old keys or the new, and cleans up what was left."""
    keys = PassingKeys(path)
    keys.renew()
    _, new_line = path.read_bytes().splitlines()
    sealed = keys.seal(b"text", "here")
    owner = {"write_private": passing, "_overwrite": passing, "link": os}.get(step, Path)
    real = getattr(owner, step)

    def dies(*values: object) -> NoReturn:
        if after:
            real(*values)
        raise CutOffError

    with monkeypatch.context() as patch:
        patch.setattr(owner, step, dies)
        with pytest.raises(CutOffError):
            keys.destroy_old()
    again = PassingKeys(path)
    assert again.open(sealed, "here") == b"text"
    assert [path] == list(path.parent.iterdir())
    again.destroy_old()
    assert new_line + b"\n" == path.read_bytes()


@pytest.mark.parametrize("content", [b"", b"\n", b"no key\n", b"00 11\n", b"\xff\xfe\n"])
def test_a_damaged_file_is_refused_plainly(path: Path, content: bytes) -> None:
    """It is not made anew by itself: stories that wait would be lost without a word."""
    path.write_bytes(content)
    path.chmod(0o600)
    with pytest.raises(SettingsError, match=r"houvast\.seal does not hold keys"):
        PassingKeys(path)


def test_bytes_of_another_version_do_not_open(path: Path) -> None:
    """What nobody sealed is refused as damage, not as gone."""
    for noise in (b"", b"\x02", b"\x01abcd" + bytes(40)):
        with pytest.raises(SealError) as caught:
            PassingKeys(path).open(noise, "here")
        assert caught.value.code == "seal"
