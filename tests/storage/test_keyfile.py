"""The key file: made once, for its owner alone."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from flows.errors import SettingsError
from storage.keyfile import secret_from_file, secret_from_text


def test_a_key_file_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    """The first reading makes it, mode 0600; the next gives the same secret."""
    path = tmp_path / "houvast.key"
    secret = secret_from_file(path)
    assert secret_from_file(path) == secret
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [path] == list(tmp_path.iterdir())


def test_simultaneous_starts_make_one_key(tmp_path: Path) -> None:
    """Of many that make the file at once, all read the same secret."""
    with ThreadPoolExecutor(16) as pool:
        secrets = set(pool.map(lambda _: secret_from_file(tmp_path / "houvast.key"), range(64)))
    assert len(secrets) == 1


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644])
def test_a_key_file_that_others_can_read_is_refused(tmp_path: Path, mode: int) -> None:
    """The message says what to do, and does not hold the key."""
    path = tmp_path / "houvast.key"
    secret = secret_from_file(path)
    path.chmod(mode)
    with pytest.raises(SettingsError, match="chmod 600") as caught:
        secret_from_file(path)
    assert secret.decode() not in str(caught.value)


def test_a_key_file_in_no_folder_is_refused_plainly(tmp_path: Path) -> None:
    """A folder that is not there is a fault of settings, not a traceback."""
    with pytest.raises(SettingsError, match="folder"):
        secret_from_file(tmp_path / "nowhere" / "houvast.key")


def test_an_emptied_key_file_is_refused(tmp_path: Path) -> None:
    """A key that was cut off is not silently made anew: what is sealed would be lost."""
    path = tmp_path / "houvast.key"
    path.touch(0o600)
    with pytest.raises(SettingsError, match="fewer than 16"):
        secret_from_file(path)


def test_a_short_secret_is_refused() -> None:
    """HOUVAST_SECRET_KEY must be long enough to be of chance; the message does not quote it."""
    with pytest.raises(SettingsError, match="HOUVAST_SECRET_KEY") as caught:
        secret_from_text("welkom123")
    assert "welkom123" not in str(caught.value)
    assert secret_from_text(" 0123456789abcdef\n") == b"0123456789abcdef"
