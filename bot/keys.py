"""Where the keys are: the installation's secret, and the passing keys beside it."""

from pathlib import Path

from bot.settings import Settings
from flows.errors import SettingsError
from storage.keyfile import secret_from_file, secret_from_text
from storage.passing import PassingKeys
from storage.sealing import Sealer

KEY_FILE = "houvast.key"
PASSING_FILE = "houvast.seal"


def open_keys(settings: Settings) -> tuple[Sealer, PassingKeys]:
    """Read the keys, made once where an SQLite database has none yet; raise SettingsError."""
    folder = _folder(settings)
    if settings.secret_key is not None:
        secret = secret_from_text(settings.secret_key.get_secret_value())
    else:
        secret = secret_from_file(settings.secret_key_file or folder / KEY_FILE)
    return Sealer(secret), PassingKeys(folder / PASSING_FILE)


def _folder(settings: Settings) -> Path:
    if settings.secret_key_file is not None:
        return settings.secret_key_file.parent
    if settings.database_path is not None:
        return settings.database_path.parent
    raise SettingsError(
        "HOUVAST_SECRET_KEY_FILE is missing: on PostgreSQL the key must be given as a file"
    )
