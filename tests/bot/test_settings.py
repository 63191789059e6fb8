"""What the environment may say, and the one line for everything else."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.settings import Settings, read_settings, variable
from flows.errors import SettingsError
from flows.person.quiet import QuietHours

SECRET = "geheim-dat-nergens-mag-staan"


@pytest.fixture(autouse=True)
def nothing_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No variable of the machine's own, and a folder without `.env`."""
    for field in Settings.model_fields:
        monkeypatch.delenv(variable(field), raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("name", "value", "field", "expected"),
    [
        ("HOUVAST_BOT_API_URL", "http://127.0.0.1:8081/", "bot_api_url", "http://127.0.0.1:8081"),
        ("HOUVAST_ADMINS", "1, 22 ,", "admins", frozenset({1, 22})),
        ("HOUVAST_LANGUAGE", "en", "language", "en"),
        ("HOUVAST_TIMEZONE", "Europe/London", "timezone", "Europe/London"),
        ("HOUVAST_MIN_GROUP", "3", "min_group", 3),
        ("HOUVAST_RELEASE_BATCH", "12", "release_batch", 12),
        ("HOUVAST_RELEASE_EVERY", "90m", "release_every", timedelta(minutes=90)),
        ("HOUVAST_RELEASE_EVERY", " 7 d ", "release_every", timedelta(days=7)),
        ("HOUVAST_QUIET_HOURS", "21:30-07:00", "quiet_hours", QuietHours.parse("21:30-07:00")),
        ("HOUVAST_QUIET_HOURS", "00:00-00:00", "quiet_hours", QuietHours.parse("00:00-00:00")),
        ("HOUVAST_LOG_LEVEL", "debug", "log_level", "DEBUG"),
        ("HOUVAST_MESSAGES_PER_SECOND", "30", "messages_per_second", 30),
        ("HOUVAST_MIN_REPORT", "", "min_report", 10),
    ],
)
def test_a_setting_is_read(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, field: str, expected: object
) -> None:
    """Each setting is read from its variable; an empty one counts as not set."""
    monkeypatch.setenv(name, value)
    assert expected == getattr(read_settings(), field)


@pytest.mark.parametrize(
    ("name", "value", "mend"),
    [
        ("HOUVAST_BOT_TOKEN", SECRET, "copy the whole token from @BotFather"),
        ("HOUVAST_BOT_API_URL", SECRET, "write an address such as https://api.telegram.org"),
        ("HOUVAST_DATABASE_URL", "mysql://x", "write sqlite:///PATH"),
        ("HOUVAST_DATABASE_URL", "sqlite:///", "write sqlite:///PATH"),
        ("HOUVAST_DATABASE_URL", "sqlite:///:memory:", "write sqlite:///PATH"),
        ("HOUVAST_DATABASE_URL", "postgresql://me@there/db", "PostgreSQL is not served yet"),
        ("HOUVAST_ADMINS", f"12,{SECRET}", "digits only, separated by commas"),
        ("HOUVAST_LANGUAGE", "fr", "write nl or en"),
        ("HOUVAST_TIMEZONE", "Amsterdam", "write a time zone such as Europe/Amsterdam"),
        ("HOUVAST_MIN_GROUP", "2", "write a whole number, 3 or more"),
        ("HOUVAST_MIN_GROUP", "five", "write a whole number"),
        ("HOUVAST_MIN_REPORT", "0", "write a whole number, 3 or more"),
        ("HOUVAST_RELEASE_BATCH", "-1", "write a whole number, 3 or more"),
        ("HOUVAST_RELEASE_EVERY", "0h", "such as 24h, 90m or 7d"),
        ("HOUVAST_RELEASE_EVERY", "daily", "such as 24h, 90m or 7d"),
        ("HOUVAST_QUIET_HOURS", "8-20", "as in 20:00-08:00"),
        ("HOUVAST_QUIET_HOURS", "25:00-08:00", "as in 20:00-08:00"),
        ("HOUVAST_QUIET_HOURS", "00:00-23:30", "leave at least one whole hour"),
        ("HOUVAST_LOG_LEVEL", "loud", "write DEBUG, INFO, WARNING or ERROR"),
        ("HOUVAST_MESSAGES_PER_SECOND", "1001", "write a whole number, 1000 or less"),
        ("HOUVAST_WEBHOOK_URL", "https://example.org/x", "webhooks are not served yet"),
        ("HOUVAST_WEBHOOK_LISTEN", "127.0.0.1:8443", "webhooks are not served yet"),
    ],
)
def test_a_wrong_value_is_one_line_with_name_and_mend(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, mend: str
) -> None:
    """The line names the variable and what would be right, and never the value."""
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as caught:
        read_settings()
    assert caught.value.detail.startswith(f"{name} cannot be used: ")
    assert mend in caught.value.detail
    assert "\n" not in caught.value.detail
    assert SECRET not in caught.value.detail


@pytest.mark.parametrize("field", sorted(Settings.model_fields))
@given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_value_at_all_does_more_than_be_refused(field: str, text: str) -> None:
    """Whatever stands in a variable is read or refused by name, in one line."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(variable(field), text)
        refused = _refusal()
    assert refused == "" or variable(field) in refused
    assert "\n" not in refused


def _refusal() -> str:
    try:
        read_settings()
    except SettingsError as error:
        return error.detail
    return ""


def test_a_slip_of_the_pen_is_no_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    """A mis-spelt protection must not pass for one that is on."""
    monkeypatch.setenv("HOUVAST_RELEASE_BACH", "10")
    with pytest.raises(SettingsError, match="write HOUVAST_RELEASE_BATCH"):
        read_settings()


def test_a_slip_in_the_file_is_found_too(tmp_path: Path) -> None:
    """`.env` is looked at as the environment is."""
    (tmp_path / ".env").write_text("HOUVAST_MIN_GRUOP=9\n")
    with pytest.raises(SettingsError, match="write HOUVAST_MIN_GROUP"):
        read_settings()


def test_variables_of_others_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is nothing like a setting is none of Houvast's business."""
    monkeypatch.setenv("HOUVAST_HOME", "/srv/houvast")
    monkeypatch.setenv("MY_HOUVAST_LANGUAGE", "fr")
    assert read_settings().language == "nl"


def test_the_environment_goes_before_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`.env` holds what the environment does not say."""
    (tmp_path / ".env").write_text("HOUVAST_LANGUAGE=en\nHOUVAST_MIN_GROUP=7\n")
    monkeypatch.setenv("HOUVAST_LANGUAGE", "nl")
    read = read_settings()
    assert (read.language, read.min_group) == ("nl", 7)


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    """Bytes that are not UTF-8 in `.env` are no crash."""
    (tmp_path / ".env").write_bytes(b"\xff\xfe")
    with pytest.raises(SettingsError, match=r"\.env cannot be read"):
        read_settings()


def test_what_is_not_served_yet_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The addresses of the web side may be set already; `run` says that nothing is there."""
    monkeypatch.setenv("HOUVAST_WEB_LISTEN", "127.0.0.1:9090")
    assert read_settings().not_served == ("HOUVAST_WEB_LISTEN",)


def test_secrets_do_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    """Printing the settings shows neither token nor key."""
    shown: dict[str, Any] = {"bot_token": f"1:{SECRET}", "secret_key": SECRET}
    assert SECRET not in repr(read_settings(**shown))
