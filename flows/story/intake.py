"""What was told in the dialogue `verhaal` → the content of a story.

The steps of that dialogue are called here by name, and nowhere else. What was skipped, does not
fit or was rather not said is None: it stands in no figure.
"""

import enum
from collections.abc import Iterable
from typing import TypeVar

from flows.dialogue.effect import Submit
from flows.dialogue.event import Mark
from flows.dialogue.state import Answer
from flows.story.content import (
    Audience,
    Band,
    Carried,
    Content,
    Costs,
    Feeling,
    Field,
    Ladder,
    Meaning,
    StoryType,
    Support,
)
from flows.story.redaction.model import Label

TYPE, STORY, TITLE, LESSON, READERS = "type", "story", "titel", "lesson", "voor"
CIRCLE, RATHER_NOT = "kring", "liever_niet"

_Value = TypeVar("_Value", bound=enum.StrEnum)


def content(told: Submit, language: str) -> Content:
    """Make the content. The engine lets nobody submit without a type, a story and a reader."""
    answers, texts = told.answers, told.texts
    return Content(
        type=StoryType(str(answers[TYPE])),
        text=texts[STORY].text,
        language=language,
        title=texts[TITLE].text if TITLE in texts else "",
        lesson=texts[LESSON].text if LESSON in texts else "",
        meaning=Meaning(
            grip=_digit(answers.get("dy_a")),
            rules=_digit(answers.get("dy_b")),
            carried=_one(Carried, answers.get("tri")),
            field=_one(Field, answers.get("veld")),
            support=_one(Support, answers.get("steun")),
            feeling=_one(Feeling, answers.get("gevoel")),
        ),
        ladder=Ladder(
            team=_digit(told.carried.get("support_team")),
            organisation=_digit(told.carried.get("support_organisation")),
            board=_digit(told.carried.get("support_board")),
        ),
        costs=Costs(
            usual=_one(Band, told.carried.get("cost_usual")),
            this=_one(Band, told.carried.get("cost_this")),
        ),
        circle=_named(answers.get(CIRCLE)),
        roles=len({each.tag for text in texts.values() for each in text.marks if _person(each)}),
        by_hand=sum(text.by_hand for text in texts.values()),
        audiences=frozenset(map(Audience, _several(answers.get(READERS)))),
    )


def _person(mark: Mark) -> bool:
    return mark.label == Label.PERSON


def _digit(given: Answer | None) -> int | None:
    """Take a digit of a scale; 0 says that it does not fit."""
    return given if isinstance(given, int) and given else None


def _one(kind: type[_Value], given: Answer | None) -> _Value | None:
    """Take an option; None for one that has no such value (rather not said, does not fit)."""
    return kind(given) if isinstance(given, str) and given in set(kind) else None


def _named(given: Answer | None) -> str | None:
    """Take the id of a circle; None where its name was rather not told."""
    return given if isinstance(given, str) and given != RATHER_NOT else None


def _several(given: Answer | None) -> Iterable[str]:
    return given if isinstance(given, tuple) else ()
