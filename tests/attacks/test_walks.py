"""Nine dialogues at once, walked at random while the house is stopped and started.

Each of nine people is in a dialogue of their own and taps, types, pauses, stops, asks for help,
changes the language, taps what stands anywhere on their screen, or begins something else. However
that goes: whoever is in a dialogue stands before a question that can be answered or a pause that
can be ended, it leads to an end, and after the end no word they typed is kept.
"""

import asyncio
import random
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.dialogue import menu
from bot.dialogue.catalogue import catalogue
from bot.playground.people import Person
from flows.dialogue.state import State
from prompts.wording import Wording
from storage.database import Tx
from storage.dialogue import states
from storage.sealing import Box
from tests.attacks.logged import logged
from tests.attacks.stopping import Restartable, restartable
from tests.attacks.walking import CHOICES, Question, question_of, questions

DIALOGUES = tuple(each.id for each in catalogue().offered)
BIRDS = (
    "wielewaal", "roerdomp", "kwartelkoning", "tapuit", "zanglijster",
    "grutto", "boomklever", "goudvink", "waterral",
)  # fmt: skip
"""A word for each person, which stands in all they type and nowhere else."""
TYPED = (
    "",
    " 3",
    ": zo was het die dag, en ik zou het weer zo doen, met iemand erbij die luistert",
)
COMMANDS = (
    "/stop",
    "/stop",
    "/hulp",
    "/start",
    "/taal",
    "/reflecteer",
    "weet ik niet",
    "terug",
    "3",
)
KEPT_BY_CONSENT = frozenset({"reminders", "waiting_stories"})
"""A sentence to be reminded of, and a story that was handed in."""
MOST_QUESTIONS = 100
"""Nobody who answers, now and then corrects, and accepts what is offered, needs more."""
APART = 24
"""Bytes of sealed matter that do not stand anywhere by chance."""

Doing = tuple[int, int]
"""What sort of act, and which of what is possible: large numbers go round."""


class Sealed(NamedTuple):
    place: str
    plain: bytes
    closed: bytes


@dataclass
class Walk:
    """Somebody on their way; `said` counts what was typed."""

    person: Person
    word: str
    said: int = 0
    old: list[Question] = field(default_factory=list)

    def does(self, doing: Doing) -> None:
        """Do one thing of many."""
        sort, which = doing
        sort %= 10
        open_ = questions(self.person)
        self.old += [each for each in open_ if each not in self.old]
        if sort <= 3 and open_:
            self.answers(open_[-1], which)
        elif sort == 4 and open_:
            self.taps(open_[-1], ("!skip", "!pause", "!stop", "!help")[which % 4])
        elif sort == 5 and self.old:
            stale = self.old[which % len(self.old)]
            self.taps(stale, [*stale.options, "!skip"][which % (len(stale.options) + 1)])
        elif sort == 6:
            self.person.sends(COMMANDS[which % len(COMMANDS)])
        elif sort == 7 and (shown := self.on_screen()):
            message, data = shown[which % len(shown)]
            self.person.taps_data(data, message_id=message)
        elif sort == 8 and which % 4 == 0:
            self.person.opens(f"flow-{DIALOGUES[which % len(DIALOGUES)]}")
        else:
            self.types(which)

    def answers(self, question: Question, which: int) -> None:
        """Answer a question as it can be answered."""
        if question.options:
            self.taps(question, question.options[which % len(question.options)])
        else:
            self.types(which)

    def taps(self, question: Question, option: str) -> None:
        data = f"d1|{question.run}|{question.place}|{option}"
        self.person.taps_data(data, message_id=question.message)

    def types(self, which: int) -> None:
        self.said += 1
        self.person.sends(self.word + TYPED[which % len(TYPED)])

    def on_screen(self) -> list[tuple[int, str]]:
        """List the buttons that are no question's: of the menus, the language, the pause."""
        views = [view for view in self.person.screen() if not view.own and not question_of(view)]
        return [(v.message_id, data) for v in views for row in v.data for data in row if data]


@contextmanager
def sealing() -> Iterator[list[Sealed]]:
    """Keep all that is sealed, with what it holds."""
    kept: list[Sealed] = []
    real = Box.seal

    def seal(box: Box, plain: bytes, place: str, *, pad: int = 0) -> bytes:
        closed = real(box, plain, place, pad=pad)
        kept.append(Sealed(place, plain, closed))
        return closed

    with patch.object(Box, "seal", seal):
        yield kept


async def waiting(stage: Restartable, walks: Sequence[Walk]) -> list[State | None]:
    """Where each person is; whoever is in a dialogue must have something to answer."""

    def find(tx: Tx) -> list[State | None]:
        return [states.load(tx, tx.sealer.pseudonym(each.person.id)) for each in walks]

    found = await stage.app.database.unit(find)
    for walk, state in zip(walks, found, strict=True):
        if state is None:
            continue
        if state.paused:
            assert menu.RESUME in [data for _, data in walk.on_screen()]
        else:
            assert state.run in [each.run for each in questions(walk.person)[-1:]]
    return found


async def wander(
    stage: Restartable, walks: Sequence[Walk], rounds: Sequence[Sequence[Doing]]
) -> None:
    """Let everybody do something, again and again; now and then the house is stopped meanwhile."""
    for doings in rounds:
        down = doings[0][1] % 5 == 0
        if down:
            await stage.stop()
        for walk, doing in zip(walks, doings, strict=True):
            walk.does(doing)
        if down:
            await stage.start()
        await stage.quiet()
        await waiting(stage, walks)


async def finish(stage: Restartable, walks: Sequence[Walk]) -> None:
    """Let everybody answer what they are asked, until nobody is asked anything."""
    chance = random.Random(0)  # answers in turn could go round and round in a correction
    for _ in range(MOST_QUESTIONS):
        found = await waiting(stage, walks)
        if not any(found):
            return
        for walk, state in zip(walks, found, strict=True):
            if state is None:
                continue
            if state.paused:
                walk.person.sends("/start")
                message, data = [each for each in walk.on_screen() if each[1] == menu.RESUME][-1]
                walk.person.taps_data(data, message_id=message)
                continue
            question = questions(walk.person)[-1]
            wanted = CHOICES.get(question.place, question.options)
            possible = [each for each in wanted if each in question.options]
            if possible:
                walk.taps(question, chance.choice(possible))
            else:
                walk.answers(question, chance.randrange(100))
        await stage.quiet()
    raise AssertionError([state for state in found if state is not None])


def stored(folder: Path) -> bytes:
    """All bytes of every file that a house keeps, its write-ahead log too."""
    return b"".join(each.read_bytes() for each in sorted(folder.iterdir()))


async def whole(folder: Path, rounds: Sequence[Sequence[Doing]]) -> None:
    with logged() as log, sealing() as sealed:
        async with restartable(folder) as stage:
            walks = [Walk(stage.person(bird[:4]), bird) for bird in BIRDS]
            for walk, dialogue in zip(walks, DIALOGUES, strict=True):
                walk.person.opens(f"flow-{dialogue}")
            await stage.quiet()
            await wander(stage, walks, rounds)
            await finish(stage, walks)
            raw = stored(folder) + log.getvalue().encode()
            assert [bird for bird in BIRDS if bird.encode() in raw] == []
            await stage.stop()
        raw = stored(folder)
        assert [bird for bird in BIRDS if bird.encode() in raw] == []
        assert left(sealed, raw) - KEPT_BY_CONSENT == set()
        typed = [each for each in sealed if has_word(each)]
        assert typed or not any(walk.said for walk in walks), "what is looked for was there"


def has_word(each: Sealed) -> bool:
    return any(bird.encode() in each.plain for bird in BIRDS)


def left(sealed: Sequence[Sealed], raw: bytes) -> set[str]:
    """Name the tables in which something sealed that holds a typed word still stands."""
    return {
        each.place.partition(".")[0]
        for each in sealed
        if has_word(each)
        and any(each.closed[at : at + APART] in raw for at in range(0, len(each.closed), 128))
    }


def test_the_words_that_are_looked_for_are_nobody_else_s() -> None:
    """No text of ours holds one, and there is one for each dialogue that is offered."""
    texts = " ".join(
        str(entry.template) for texts in Wording.load().entries.values() for entry in texts.values()
    )
    assert [bird for bird in BIRDS if bird in texts] == []
    assert len(DIALOGUES) == len(BIRDS)


@st.composite
def walks_of(draw: st.DrawFn, most: int) -> list[list[Doing]]:
    """Draw what nine people do in each of so many rounds."""
    doing = st.tuples(st.integers(0, 99), st.integers(0, 999))
    everybody = st.lists(doing, min_size=len(BIRDS), max_size=len(BIRDS))
    return draw(st.lists(everybody, min_size=most // 2, max_size=most))


SLOWLY = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)
FEW = settings(
    max_examples=4,
    phases=[Phase.generate],
    derandomize=True,
    database=None,
    suppress_health_check=SLOWLY,
)
MANY = settings(max_examples=25, phases=[Phase.generate], suppress_health_check=SLOWLY)


def play(rounds: Sequence[Sequence[Doing]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(whole(Path(folder), rounds))


@FEW
@given(walks_of(14))
def test_nine_dialogues_at_random_end_well_and_leave_no_word(
    rounds: list[list[Doing]],
) -> None:
    """Up to fourteen rounds of nine acts, four times over."""
    play(rounds)


@pytest.mark.long
@MANY
@given(walks_of(60))
def test_nine_dialogues_at_random_end_well_and_leave_no_word_for_long(
    rounds: list[list[Doing]],
) -> None:
    """Up to sixty rounds of nine acts, twenty-five times over."""
    play(rounds)
