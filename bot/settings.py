"""The environment, read once and checked: every setting is named `HOUVAST_…`.

A value that cannot be used is a `SettingsError` that names the variable, the fault and what
would be right; never the value itself, which may be a secret.
"""

import os
import re
from collections.abc import Iterable
from datetime import timedelta
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, available_timezones

from pydantic import BeforeValidator, Field, SecretStr, ValidationError, field_validator
from pydantic_core import ErrorDetails
from pydantic_settings import (
    BaseSettings,
    DotEnvSettingsSource,
    NoDecode,
    SettingsConfigDict,
)

from bot.contacts import read_contacts
from flows.checkin.recurrence import offered_hours
from flows.errors import SettingsError
from flows.person.contacts import Contacts
from flows.person.quiet import QuietHours

PREFIX = "HOUVAST_"
SQLITE = "sqlite:///"
ENV_FILE = ".env"
_UNITS = {"m": "minutes", "h": "hours", "d": "days"}
_MENDS = {
    "int_parsing": "write a whole number",
    "greater_than_equal": "write a whole number, {ge} or more",
    "less_than_equal": "write a whole number, {le} or less",
    "literal_error": "write {expected}",
}
"""What would be right, by pydantic's kind of fault; ours say it themselves."""

_ALIKE = 0.85
"""How much a variable must look like a setting to be taken for a slip of the pen."""


def _duration(value: object) -> object:
    """Read `90m`, `24h` or `7d`."""
    if not isinstance(value, str):
        return value
    found = re.fullmatch(r"\s*(\d{1,5})\s*([mhd])\s*", value)
    if found is None or int(found[1]) == 0:
        raise ValueError("write a number and a unit, such as 24h, 90m or 7d")
    return timedelta(**{_UNITS[found[2]]: int(found[1])})


def _ids(value: object) -> object:
    """Read Telegram ids that are separated by commas."""
    if not isinstance(value, str):
        return value
    parts = [part.strip() for part in value.split(",") if part.strip()]
    if not all(part.isdecimal() for part in parts):
        raise ValueError("write Telegram user ids, digits only, separated by commas")
    return frozenset(int(part) for part in parts)


def _quiet(value: object) -> object:
    if not isinstance(value, str):
        return value
    hours = QuietHours.parse(value)
    if not offered_hours(hours):
        raise ValueError("leave at least one whole hour of the day, as 20:00-08:00 does")
    return hours


def _upper(value: object) -> object:
    return value.upper() if isinstance(value, str) else value


class Settings(BaseSettings):
    """Everything an installation can set; defaults suit one small team on one machine."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=ENV_FILE,
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        arbitrary_types_allowed=True,
    )

    bot_token: SecretStr | None = None
    bot_api_url: str = "https://api.telegram.org"
    database_url: str = "sqlite:///houvast.db"
    secret_key: SecretStr | None = None
    secret_key_file: Path | None = None
    admins: Annotated[frozenset[int], NoDecode, BeforeValidator(_ids)] = frozenset()
    language: Literal["nl", "en"] = "nl"
    timezone: str = "Europe/Amsterdam"
    min_group: int = Field(5, ge=3)
    min_report: int = Field(10, ge=3)
    release_batch: int = Field(3, ge=3)
    release_every: Annotated[timedelta, BeforeValidator(_duration)] = timedelta(hours=24)
    quiet_hours: Annotated[QuietHours, NoDecode, BeforeValidator(_quiet)] = QuietHours()
    log_level: Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(_upper)] = (
        "INFO"
    )
    messages_per_second: int = Field(25, ge=1, le=1000)
    contacts_file: Path | None = None
    # Known, but not served yet: refused where ignoring them would mislead, else told in the log.
    webhook_url: str | None = None
    webhook_listen: str | None = None
    web_url: str | None = None
    web_listen: str | None = None

    @field_validator("bot_token")
    @classmethod
    def _token(cls, value: SecretStr | None) -> SecretStr | None:
        if value and not re.fullmatch(r"[0-9]+:[A-Za-z0-9_-]+", value.get_secret_value()):
            raise ValueError("copy the whole token from @BotFather: digits, a colon, letters")
        return value

    @field_validator("bot_api_url")
    @classmethod
    def _base(cls, value: str) -> str:
        if not re.fullmatch(r"https?://[^\s/]+(/[^\s]*)?", value):
            raise ValueError("write an address such as https://api.telegram.org")
        return value.rstrip("/")

    @field_validator("database_url")
    @classmethod
    def _database(cls, value: str) -> str:
        if value.startswith("postgresql:"):
            raise ValueError(
                "PostgreSQL is not served yet; write sqlite:///PATH, PATH being a file"
            )
        path = value.removeprefix(SQLITE)
        if path == value or path in ("", ":memory:"):
            raise ValueError("write sqlite:///PATH, PATH being a file")
        return value

    @field_validator("webhook_url", "webhook_listen")
    @classmethod
    def _webhook(cls, value: str | None) -> str | None:
        if value is not None:
            raise ValueError("webhooks are not served yet; leave it out: messages are fetched")
        return value

    @field_validator("timezone")
    @classmethod
    def _zone(cls, value: str) -> str:
        if value not in available_timezones():
            raise ValueError("write a time zone such as Europe/Amsterdam")
        return value

    @field_validator("contacts_file")
    @classmethod
    def _contacts(cls, value: Path | None) -> Path | None:
        if value is not None:
            read_contacts(value)
        return value

    @property
    def contacts(self) -> Contacts:
        """The installation's own contacts; raises ValueError when the file is not right."""
        return read_contacts(self.contacts_file) if self.contacts_file else Contacts()

    @property
    def zone(self) -> ZoneInfo:
        """The time zone of a new person."""
        return ZoneInfo(self.timezone)

    @property
    def database_path(self) -> Path:
        """Where the SQLite database lies."""
        return Path(self.database_url.removeprefix(SQLITE))

    @property
    def not_served(self) -> tuple[str, ...]:
        """Name the variables that are set and have no effect in this version."""
        names = ("web_url", "web_listen")
        return tuple(variable(name) for name in names if getattr(self, name) is not None)


def variable(field: str) -> str:
    """Name the variable of a field."""
    return PREFIX + field.upper()


def read_settings(**overrides: object) -> Settings:
    """Read the environment and `.env`; overrides are for the playground and for tests.

    Raises SettingsError for the first value that cannot be used, and for a variable whose name
    is so like a setting's that it must be a slip: what it was to protect would go unprotected.
    """
    try:
        settings = Settings(**overrides)  # type: ignore[arg-type]  # keyword names are the fields
        written = (*os.environ, *_in_file(overrides.get("_env_file", ENV_FILE)))
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        name = variable(str(first["loc"][0]))
        raise SettingsError(f"{name} cannot be used: {_mend(first)}") from None
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            f".env cannot be read ({type(error).__name__}): make it a text file in UTF-8"
        ) from None
    _refuse_slips(written)
    return settings


def _in_file(path: object) -> Iterable[str]:
    """Name the variables that stand in the file, if there is one."""
    return DotEnvSettingsSource(Settings, env_file=path).env_vars if path else ()  # type: ignore[arg-type]  # as Settings takes it


def _mend(error: ErrorDetails) -> str:
    mend = _MENDS.get(error["type"])
    if mend is None:
        return error["msg"].removeprefix("Value error, ")
    return mend.format(**error.get("ctx", {})).replace("'", "")


def _refuse_slips(written: Iterable[str]) -> None:
    known = [variable(field) for field in Settings.model_fields]
    for name in {each.upper() for each in written} - set(known):
        near = get_close_matches(name, known, n=1, cutoff=_ALIKE)
        if near and name.startswith(PREFIX):
            raise SettingsError(f"{name} is no setting: write {near[0]}, or leave it out")
