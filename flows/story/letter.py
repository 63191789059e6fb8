"""A letter to a board: published stories, one question, a date to answer by, and the answer.

The rules:

1. A letter bundles two to five stories that may be read by board and policy. It asks one question.
2. It is to be answered within 14, 30 or 60 days. A last day that is no working day becomes the
   next one that is.
3. The board gives one answer, through any of its directors, and may change it up to and on the
   last day. A first answer is welcome for 60 days more, and is shown as late. Then the letter
   closes: nobody is its director any more, and it stays to be read with its answer or without.
4. Who made a letter by mistake can take it back while the date is not over and there is no answer.
   After that the absence of an answer is there to stay.
5. Directors are reminded a week before and on the last day, at nine on their own wall, or at the
   first moment of that day that is not quiet for them. What cannot be said on the day is not said.
6. Professionals and directors place the dilemma on the same two scales. What is shown is a mean in
   halves, never at the very ends: there it would say that everybody chose the same.
"""

import enum
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import Annotated, Final
from zoneinfo import ZoneInfo

from pydantic import Field as Limit
from pydantic import TypeAdapter

from flows.person.quiet import SATURDAY, QuietHours, awake, instant_of, is_public_holiday, to_utc

LEAST_STORIES, MOST_STORIES = 2, 5
QUESTION, BOARD, WORDS = 300, 60, 600
"""The most characters of the question, of the board's name, and of the board's answer."""

TERMS: Final = (14, 30, 60)
"""Days to answer within; the middle one is the usual."""

LATE = timedelta(days=60)
REMINDED_BEFORE: Final = (timedelta(days=7), timedelta(0))
REMINDED_AT = time(9)


class Choice(enum.StrEnum):
    """What a board does with the question."""

    DO = "do"
    DO_NOT = "do_not"
    LOOK_INTO = "look_into"


class Standing(enum.StrEnum):
    """How a letter stands."""

    OPEN = "open"
    ANSWERED = "answered"
    UNANSWERED = "unanswered"


class Side(enum.StrEnum):
    """Who places the dilemma on a scale."""

    PROFESSIONALS = "professionals"
    DIRECTORS = "directors"


class Scale(enum.StrEnum):
    """Room: 1 more grip is needed, 7 more room. Equal: 1 treat all alike, 7 tailor."""

    ROOM = "room"
    EQUAL = "equal"


SCALE_ENDS: Final = (1, 7)


@dataclass(frozen=True, slots=True)
class Answer:
    """The board's own words. month: YYYY-MM; late: it came after the last day."""

    choice: Choice
    words: str = field(repr=False)
    month: str
    late: bool = False


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter. month: YYYY-MM in which it was made; bundled: how many stories it began with."""

    id: str
    board: str = field(repr=False)
    question: str = field(repr=False)
    month: str
    due: date
    bundled: int
    answer: Answer | None = None
    closed: bool = False


class Step(enum.StrEnum):
    """What is asked of somebody who writes a letter, or the answer to one."""

    STORIES = "stories"
    QUESTION = "question"
    QUESTION_SURE = "question_sure"
    BOARD = "board"
    TERM = "term"
    PREVIEW = "preview"
    WORDS = "words"
    ANSWER_SURE = "answer_sure"


@dataclass(frozen=True, slots=True)
class Writing:
    """A letter or an answer as far as it is written. letter: the one that is being answered."""

    step: Step
    stories: tuple[str, ...] = ()
    question: str = field(default="", repr=False)
    board: str = field(default="", repr=False)
    days: Annotated[int, Limit(ge=1)] = TERMS[1]
    letter: str = ""
    choice: Choice | None = None
    words: str = field(default="", repr=False)


_writings = TypeAdapter(Writing)


def encode(writing: Writing) -> bytes:
    """Write what is under way as JSON (UTF-8)."""
    return _writings.dump_json(writing, exclude_defaults=True)


def decode(data: bytes) -> Writing:
    """Read what `encode` wrote; `pydantic.ValidationError` when it is none."""
    return _writings.validate_json(data)


def ticked(writing: Writing, story: str) -> Writing | None:
    """Take a story along, or leave it out again; None when there are as many as can be."""
    if story in writing.stories:
        return replace(writing, stories=tuple(s for s in writing.stories if s != story))
    if len(writing.stories) >= MOST_STORIES:
        return None
    return replace(writing, stories=tuple(sorted((*writing.stories, story))))


def due_on(today: date, days: int) -> date:
    """Return the last day to answer on: so many days on, or the next working day."""
    day = today + timedelta(days=days)
    while day.weekday() >= SATURDAY or is_public_holiday(day):
        day += timedelta(days=1)
    return day


def standing(letter: Letter, today: date) -> Standing:
    """Tell how a letter stands; the last day itself is still open."""
    if letter.answer is not None:
        return Standing.ANSWERED
    return Standing.OPEN if today <= letter.due else Standing.UNANSWERED


def closes_on(due: date) -> date:
    """Return the last day on which a late answer is taken."""
    return due + LATE


def is_closed(letter: Letter, today: date) -> bool:
    """Tell whether nothing can be added to a letter any more."""
    return letter.closed or today > closes_on(letter.due)


def may_answer(letter: Letter, today: date) -> bool:
    """Tell whether the board may answer, or change its answer."""
    if is_closed(letter, today):
        return False
    return letter.answer is None or today <= letter.due


def may_take_back(letter: Letter, today: date) -> bool:
    """Tell whether the letter may still be taken back."""
    return standing(letter, today) is Standing.OPEN


def next_reminder(
    due: date, after_utc: datetime, zone: ZoneInfo, hours: QuietHours
) -> datetime | None:
    """Return the first reminder of a director later than this moment, in UTC; None when none is."""
    after = to_utc(after_utc)
    moments = (_reminder(due - before, zone, hours) for before in REMINDED_BEFORE)
    return next((each for each in moments if each is not None and each > after), None)


def put_off(due: date, now_utc: datetime, zone: ZoneInfo, hours: QuietHours) -> datetime | None:
    """Return when a reminder whose moment has come may be sent: now, or when quiet time is over.

    None when that is after the last day.
    """
    moment = awake(now_utc, hours, zone)
    return moment if moment.astimezone(zone).date() <= due else None


def mean_in_halves(total: int, people: int) -> float:
    """Return the mean of a scale, rounded to 0.5 and half a step off the ends at least."""
    low, high = SCALE_ENDS
    halves = (4 * total + people) // (2 * people)  # the mean times two, halves rounded up
    return min(max(halves / 2, low + 0.5), high - 0.5)


def _reminder(day: date, zone: ZoneInfo, hours: QuietHours) -> datetime | None:
    """Return the moment to remind on this day: nine, or the first that is not quiet."""
    for clock in (REMINDED_AT, time.min):
        moment = awake(instant_of(day, clock, zone), hours, zone)
        if moment.astimezone(zone).date() == day:
            return moment
    return None
