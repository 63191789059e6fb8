"""What all tests share: how long the property tests search, and how transcripts are written."""

import os

import pytest
from hypothesis import settings

settings.register_profile("fast", max_examples=50, deadline=None)  # the machine may be busy
settings.register_profile("long", max_examples=2000, deadline=None)
settings.load_profile("long" if os.environ.get("HOUVAST_TEST_PROFILE") == "long" else "fast")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let transcripts and pictures be written as they are now."""
    parser.addoption(
        "--write-transcripts",
        action="store_true",
        help="write into tests/transcripts what the bot really says; read the difference",
    )
    parser.addoption(
        "--write-screenshots",
        action="store_true",
        help="write docs/playground.png and docs/playground-phone.png anew",
    )
