"""A story's card says in words all that its teller said, and nothing else."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import zip_longest
from types import SimpleNamespace
from typing import cast

import pytest

from bot.message import Send
from bot.story.reading.browsing import _VALUES
from bot.story.reading.card import BANDS, CARRIED, FELT, FIELDS, GRIP, RULES, SUPPORTED, card
from bot.telegram.rendering import MAX_TEXT, render
from bot.turn import Turn
from flows.story.content import (
    Band,
    Carried,
    Content,
    Costs,
    Feeling,
    Field,
    Meaning,
    StoryType,
    Support,
)
from flows.story.shelf import VALUES
from flows.story.story import Story, StoryStatus
from prompts.wording import Wording

WORDING = Wording.load()


def shown(language: str, content: Content) -> str:
    """The card as a reader of this language sees it."""
    turn = SimpleNamespace(voice=WORDING.speaks(language), now=datetime.now(UTC))
    story = Story("0" * 32, content, StoryStatus.PUBLISHED, "2026-03", 2)
    return card(cast("Turn", turn), story)


PLAIN = Content(StoryType.DILEMMA, "Het verhaal.", "nl")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_answer_of_a_teller_stands_in_words(language: str) -> None:
    """Each value of each question, side by side with one of every other."""
    said = list(zip_longest(range(1, 8), Carried, Field, Support, Feeling, [*Band], fillvalue=None))
    assert len(said) == 7
    for step, carried, field, support, feeling, band in said:
        meaning = Meaning(step, step, carried, field, support, feeling)
        text = shown(language, replace(PLAIN, meaning=meaning, costs=Costs(band, band)))
        voice = WORDING.speaks(language)
        for value, words in (
            (step, GRIP),
            (step, RULES),
            (carried, CARRIED),
            (field, FIELDS),
            (support, SUPPORTED),
            (feeling, FELT),
        ):
            if value is not None:
                assert voice(words[value]) in text
        if band is not None:
            assert text.count(voice(BANDS[band])) == 2


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_value_has_a_button_that_fits(language: str) -> None:
    """No shelf without words."""
    voice = WORDING.speaks(language)
    for values in VALUES.values():
        labels = [voice(_VALUES[value]) for value in values]
        assert len(set(labels)) == len(labels)
        assert max(map(len, labels)) <= 28


def test_what_was_skipped_is_not_there() -> None:
    """A kind, a month and a text are all that a first story had; one band alone is not shown."""
    assert shown("nl", PLAIN) == "Dilemma, maart 2026\n\nHet verhaal."
    assert shown("nl", replace(PLAIN, costs=Costs(usual=Band.TO_1))) == shown("nl", PLAIN)


def test_the_longest_story_reaches_the_reader_whole() -> None:
    """Longer than one message, as redaction can make it, it comes in two; both are protected."""
    meaning = Meaning(1, 1, Carried.ALL, Field.PROTECTION, Support.MANAGER, Feeling.OPEN)
    longest = replace(
        PLAIN,
        title="t" * 60,
        text="😀" * 1700,
        lesson="😀" * 300,
        meaning=meaning,
        costs=Costs(Band.TO_150, Band.TO_150),
    )
    text = shown("nl", longest)
    calls = render(Send(text, protect=True))
    assert len(calls) == 2
    assert sum(call.fields["text"].count("😀") for call in calls) == 2000
    for call in calls:
        assert len(call.fields["text"].encode("utf-16-le")) // 2 <= MAX_TEXT
        assert call.fields["protect_content"]
    assert len(render(Send(shown("nl", replace(longest, text="a" * 1500, lesson="")), ()))) == 1
