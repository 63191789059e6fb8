"""Where the keys are: the installation's secret, and the passing keys beside it."""

import os
from pathlib import Path

from bot.settings import Settings, variable
from flows.errors import SettingsError
from storage.keyfile import secret_from_file, secret_from_text
from storage.passing import PassingKeys
from storage.sealing import Sealer

KEY_FILE = "houvast.key"
PASSING_FILE = "houvast.seal"


def open_keys(settings: Settings) -> tuple[Sealer, PassingKeys]:
    """Read the keys, made once where an SQLite database has none yet; raise SettingsError."""
    _usable(settings.database_path.parent, "database_url")
    folder = settings.database_path.parent
    if settings.secret_key_file is not None:
        folder = settings.secret_key_file.parent
        _usable(folder, "secret_key_file")
    if settings.secret_key is not None:
        secret = secret_from_text(settings.secret_key.get_secret_value())
    elif settings.secret_key_file is not None:
        secret = _given(settings.secret_key_file)
    else:
        secret = secret_from_file(folder / KEY_FILE)
    return Sealer(secret), PassingKeys(folder / PASSING_FILE)


def _given(file: Path) -> bytes:
    """Read the key file that a setting names; a fault names the setting too."""
    name = variable("secret_key_file")
    try:
        return secret_from_file(file)
    except SettingsError as error:
        if name in error.detail:
            raise
        raise SettingsError(f"{name}: {error.detail}") from None


def _usable(folder: Path, field: str) -> None:
    """Refuse a folder in which no file can be made; the fault is the setting's that names it."""
    if not folder.is_dir():
        raise SettingsError(f"{variable(field)} names a folder that does not exist: make it first")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise SettingsError(
            f"{variable(field)} names a folder that cannot be written to: give it to who runs"
            " Houvast"
        )
