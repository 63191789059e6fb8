"""Every transcript is played against the real bot and must come out as it stands in its file."""

import asyncio
import re
from pathlib import Path

import pytest

from prompts.wording import Wording
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


UNSEEN = {
    "toelichting/gone": "tests/bot/story/test_replying.py",
    "toelichting/title": "an answer that is broken off is named by it",
    "blocks/changed": "only when a dialogue changes while somebody is in it",
    "blocks/refuse-empty": "Telegram sends no empty texts",
    "blocks/refuse-no_way_back": "no button leads back yet",
    "blocks/refuse-not_running": "the bot answers an old button with another sentence",
    "blocks/step.label": "the small step is not quoted",
    "circle/which": "only who facilitates several circles: tests/bot/person/test_circles.py",
    "booklet/": "set in the booklet: tests/bot/story/test_files.py",
    "blocks/doubt": "what is doubtful changes with what was learned: test_originals.py",
    "blocks/word-wanted": "only after a restart: tests/bot/story/test_originals.py",
    "common/description": "stands in Telegram's empty chat",
    "common/description.short": "stands on the bot's page in Telegram",
    "common/group": "a group is spoken to in the language of the house",
    "common/local": "an installation's own contacts: tests/bot/person/test_contacts.py",
    "common/months": "not every month is played",
    "common/weekday": "not every day is played",
    "common/wrong-not-saved": "only when something is broken",
    "export/carried": "not every value is told in a conversation",
    "export/cost": "not every value is told in a conversation",
    "export/feeling": "not every value is told in a conversation",
    "export/field": "not every value is told in a conversation",
    "export/half": "a choice between two halves",
    "export/limits": "with every file: tests/bot/story/test_files.py",
    "export/method": "with every file: tests/bot/story/test_files.py",
    "export/not-": "tests/bot/story/test_files.py",
    "export/quarter": "tests/bot/story/test_files.py",
    "export/sheet": "names the sheets of a workbook",
    "export/support": "not every value is told in a conversation",
    "export/too-many": "tests/bot/story/test_exporting.py",
    "meter/": "tests/bot/story/test_weighing.py shows what is said of which details",
    "picture/picture.": "drawn in the picture itself",
    "verhaal/along.": "not every level of support is played",
    "verhaal/cost.": "not every band is played",
    "redaction/": "tests/bot/story/test_replacing.py reads them in sentences",
    "moderation/card-": "tests/bot/story/test_card.py, as what follows here",
    "moderation/card.add": "tests/bot/story/test_replying.py",
    "moderation/changed": "tests/bot/story/test_moderating.py",
    "moderation/ladder": "tests/bot/story/test_card.py",
    "moderation/log-act.": "not everything is done in a month that is played",
    "moderation/readers.": "tests/bot/story/test_card.py",
    "moderation/added": "tests/bot/story/test_replying.py",
    "reacties/answers": "tests/bot/story/test_replying.py",
    "reacties/title": "nothing breaks it off: its one question is soon answered",
    "reading/answers.more": "more than six: tests/bot/story/test_reading_answers.py",
    "reading/band.": "every band: tests/bot/story/test_reading_card.py",
    "reading/carried-": "tests/bot/story/test_reading_card.py",
    "reading/felt-": "tests/bot/story/test_reading_card.py",
    "reading/feeling.": "tests/bot/story/test_reading_card.py",
    "reading/grip-": "tests/bot/story/test_reading_card.py",
    "reading/in-field.": "tests/bot/story/test_reading_card.py",
    "reading/rules-": "tests/bot/story/test_reading_card.py",
    "reading/support": "tests/bot/story/test_reading_card.py",
    "typing/": "what people may type, not what the bot says",
}
"""Texts that no transcript shows, and why."""


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_sentence_is_seen_in_a_conversation(language: str) -> None:
    """What no transcript shows, nobody has read where it stands. Texts with choices aside."""
    files = [file for file in TRANSCRIPTS if file.parent.name == language]
    seen = " ".join(" ".join(READ[file].split()) for file in files)
    never = []
    for key, entry in Wording.read().entries[language].items():
        parts = getattr(entry.template, "parts", (entry.template,))
        fixed = [part for part in parts[::2] if isinstance(part, str)]
        if not all(" ".join(part.split()) in seen for part in fixed):
            never.append(key)
    assert [key for key in never if not key.startswith(tuple(UNSEEN))] == []


def test_both_languages_have_transcripts() -> None:
    """Each language has at least the conversations that lead through the whole house."""
    for language in ("nl", "en"):
        names = {each.stem for each in TRANSCRIPTS if each.parent.name == language}
        assert {"start", "goed_doen", "week", "www", "story", "checkin"} <= names
