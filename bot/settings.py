"""The environment, read once and checked: every setting is named `HOUVAST_…`.

A value that cannot be used is a `SettingsError` that names the variable, the fault and what
would be right; never the value itself, which may be a secret.
"""

import re
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, available_timezones

from pydantic import BeforeValidator, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from flows.errors import SettingsError
from flows.person.quiet import QuietHours

PREFIX = "HOUVAST_"
_UNITS = {"m": "minutes", "h": "hours", "d": "days"}


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
    return QuietHours.parse(value) if isinstance(value, str) else value


class Settings(BaseSettings):
    """Everything an installation can set; defaults suit one small team on one machine."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=".env",
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
    quiet_hours: Annotated[QuietHours, BeforeValidator(_quiet)] = QuietHours()
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    messages_per_second: int = Field(25, ge=1, le=1000)

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
        if not value.startswith(("sqlite:///", "postgresql://")):
            raise ValueError("write sqlite:///PATH or postgresql://user@host:port/db")
        return value

    @field_validator("timezone")
    @classmethod
    def _zone(cls, value: str) -> str:
        if value not in available_timezones():
            raise ValueError("write a time zone such as Europe/Amsterdam")
        return value

    @property
    def zone(self) -> ZoneInfo:
        """The time zone of a new person."""
        return ZoneInfo(self.timezone)

    @property
    def database_path(self) -> Path | None:
        """Where the SQLite database lies; None on PostgreSQL."""
        scheme, _, path = self.database_url.partition(":///")
        return Path(path) if scheme == "sqlite" else None


def read_settings(**overrides: object) -> Settings:
    """Read the environment and `.env`; overrides are for the playground and for tests."""
    try:
        return Settings(**overrides)  # type: ignore[arg-type]  # keyword names are the fields
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        name = PREFIX + "_".join(str(part) for part in first["loc"][:1]).upper()
        mend = first["msg"].removeprefix("Value error, ")
        raise SettingsError(f"{name} cannot be used: {mend}") from None
