"""Stories that are published already, for tests in which nobody tells or moderates any."""

from collections.abc import Callable
from datetime import date

from flows.story.content import Audience, Content, StoryType
from flows.story.letter import Answer, Choice, Scale, Side
from flows.story.story import Draft
from storage.database import Tx
from storage.person import people
from storage.story import letters, scales, stories, waiting

MONTH = "2026-03"
ALL = frozenset(Audience)
SHELF = (
    ("De fiets", "Vraag eerst wat iemand al heeft geprobeerd.", ALL),
    ("De brief die wachtte", "", ALL),
    ("", "Bel samen, dan hoeft niemand te raden.", ALL),
    ("Alleen voor boven", "Laat zien wie er ja kan zeggen.", frozenset({Audience.POLICY})),
    ("Onder ons", "", frozenset({Audience.COLLEAGUES})),
    ("De sleutel", "", ALL),
    ("Het tweede gesprek", "", ALL),
)
"""Title, lesson and audience of each."""


def let_there_be(number: int, tx: Tx) -> list[str]:
    """Publish so many stories; return their ids, in the order of the shelf."""
    reader = [person(tx, each) for each in (1, 2)]
    ids = []
    for which, (title, lesson, audiences) in enumerate(SHELF[:number]):
        text = f"Verhaal {which + 1}: iemand vroeg iets wat niet mocht en wel nodig was."
        content = Content(
            StoryType.DILEMMA, text, "nl", title=title, lesson=lesson, audiences=audiences
        )
        waiting.put(tx, Draft(content, digest(which)))
        waiting.release(tx, which, "2031-04")
        story = stories.next_for_moderation(tx, reader[0], which)
        assert story is not None
        for each in reader:
            stories.approve(tx, story.id, each, MONTH)
        ids.append(story.id)
    return ids


def withdraw(number: int, tx: Tx) -> None:
    """Take the story with this number, counted from 1, off the shelf."""
    assert stories.withdraw(tx, digest(number - 1))


def weigh(number: int, side: Side, step: int, tx: Tx) -> None:
    """Let so many people of a side place the dilemma of the only letter on both scales."""
    (letter,) = letters.every(tx)
    for each in range(number):
        stranger = person(tx, 100 + each if side is Side.DIRECTORS else 200 + each)
        for scale in Scale:
            assert scales.choose(tx, letter.id, stranger, side, scale, step)


def answer_letters(number: int, tx: Tx) -> None:
    """Let there be so many letters more, of the stories that are there, each answered."""
    for which in range(number):
        letter = letters.make(
            tx,
            board="Raad van toezicht",
            question="Wie kijkt mee als het vastloopt?",
            stories=letters.eligible(tx)[:2],
            due=date(2026, 2, 1 + which),
            month="2026-01",
            code=digest(1000 + which),
        )
        given = Answer(Choice.LOOK_INTO, "Dat zoeken we uit voor de zomer.", "2026-01")
        letters.answer(tx, letter, given)


def digest(which: int) -> bytes:
    """The digest of a story's withdraw code."""
    return which.to_bytes(32, "big")


def person(tx: Tx, which: int) -> str:
    """Somebody who moderates and does nothing else."""
    known, _ = people.arrive(tx, which, language="nl", timezone="Europe/Amsterdam")
    return known.id


IN_THE_LETTERBOX: dict[str, Callable[[str, Tx], object]] = {
    "there are": lambda said, tx: let_there_be(int(said.split()[0]), tx),
    "answered letters": lambda said, tx: answer_letters(int(said), tx),
    "withdraws": lambda said, tx: withdraw(int(said.removeprefix("story ")), tx),
    "weighs": lambda said, tx: weigh(
        int(said.split()[0]), Side(said.split()[2]), int(said.split()[-1]), tx
    ),
}
"""What can be said to happen in a transcript (`tests/transcript.py`)."""
