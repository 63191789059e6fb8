"""Every transcript is played against the real bot and must come out as it stands in its file."""

import asyncio
import re
from pathlib import Path

import pytest

from tests import chance
from tests.stage import staged
from tests.transcript import ADMINS, FOLDER, Play

TRANSCRIPTS = sorted(FOLDER.glob("*/*.txt"))
READ = {file: file.read_text(encoding="utf-8") for file in TRANSCRIPTS}


@pytest.mark.parametrize(
    "file", TRANSCRIPTS, ids=[f"{each.parent.name}/{each.stem}" for each in TRANSCRIPTS]
)
async def test_the_bot_says_what_the_transcript_says(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    """What people do in the file is answered as the file says, line by line."""
    chance.fix(monkeypatch)
    expected = READ[file]
    async with staged(tmp_path, admins=ADMINS) as stage:
        actual = await Play(stage, file.parent.name).whole(expected)
    if request.config.getoption("--write-transcripts"):
        await asyncio.to_thread(file.write_text, actual, encoding="utf-8")
    else:
        assert expected == actual


NARROW = 34
"""Characters that fit side by side under a message on a phone 320 points wide, three for a gap."""


def rows(transcript: str) -> list[list[str]]:
    """All rows of buttons in a transcript."""
    lines = [line for line in transcript.splitlines() if re.fullmatch(r"(\[[^]]+\] ?)+", line)]
    return [re.findall(r"\[([^]]+)\]", line) for line in lines]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_buttons_fit_on_a_narrow_phone(language: str) -> None:
    """No label is cut off beside another."""
    shown = [
        row for file in TRANSCRIPTS if file.parent.name == language for row in rows(READ[file])
    ]
    words = [row for row in shown if not all(label.isdigit() for label in row)]
    assert [row for row in words if sum(len(label) + 3 for label in row) - 3 > NARROW] == []
    assert [row for row in words if len(row) > 1 and max(map(len, row)) > 14] == []


def test_both_languages_have_transcripts() -> None:
    """Each language has at least the conversations that lead through the whole house."""
    for language in ("nl", "en"):
        names = {each.stem for each in TRANSCRIPTS if each.parent.name == language}
        assert {"start", "goed_doen", "week", "www", "story", "checkin"} <= names
