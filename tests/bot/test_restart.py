"""The house is stopped and started anew at every step: people go on where they were.

Each chat is played twice, once undisturbed; what stands on the screens must be the same.
"""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from storage.sealing import Box
from tests import chance
from tests.attacks.stopping import Restartable, Shown, restartable, shown
from tests.attacks.walking import CHOICES, Walker

Disturb = Callable[[Restartable, Callable[[], None]], Awaitable[None]]

STORY = (
    "Fatima van 8 jaar wilde bij haar oma blijven. Mevrouw Jansen belde mij op 06-12345678."
    " Ik heb een kamer geregeld en het liep goed af."
)
ORIGINAL = (b"Fatima", b"Jansen", b"12345678", b"8 jaar")


async def calmly(stage: Restartable, act: Callable[[], None]) -> None:
    """Nothing happens but what the person does."""
    act()
    await stage.quiet()


async def after_a_restart(stage: Restartable, act: Callable[[], None]) -> None:
    """The house was restarted between the question and its answer."""
    await stage.restart()
    act()
    await stage.quiet()


async def while_it_is_down(stage: Restartable, act: Callable[[], None]) -> None:
    """The answer is given while no house runs."""
    await stage.stop()
    act()
    await stage.start()
    await stage.quiet()


async def walk(stage: Restartable, walker: Walker, disturb: Disturb) -> int:
    """Answer all that is asked; return how many questions that were."""
    answered = 0
    while (question := walker.asked()) is not None:
        before = shown(walker.person)
        await disturb(stage, lambda: None)
        assert before == shown(walker.person), "a restart alone says and changes nothing"
        await disturb(stage, partial(walker.answer, question))
        answered += 1
        assert answered < 40
    return answered


async def dialogue(folder: Path, name: str, disturb: Disturb) -> tuple[int, list[Shown]]:
    async with restartable(folder) as stage:
        walker = Walker(stage.person("Noor"), texts={"story": STORY})
        await stage.opens(walker.person, f"flow-{name}")
        answered = await walk(stage, walker, disturb)
        return answered, shown(walker.person)


@pytest.mark.parametrize("disturb", [after_a_restart, while_it_is_down])
async def test_d1_goes_on_at_every_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, disturb: Disturb
) -> None:
    """Thirteen questions, each answered on the button or place that stood before the restart."""
    chance.fix(monkeypatch)
    calm = await dialogue(tmp_path / "calm", "goed_doen", calmly)
    chance.fix(monkeypatch)
    disturbed = await dialogue(tmp_path / "disturbed", "goed_doen", disturb)
    assert calm[0] == 13
    assert calm == disturbed


@contextmanager
def sealed_texts(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[bytes]]:
    """Write down everything that is sealed, whatever for: nothing else reaches the disk."""
    written: list[bytes] = []
    seal = Box.seal

    def noting(box: Box, plain: bytes, place: str, *, pad: int = 0) -> bytes:
        written.append(plain)
        return seal(box, plain, place, pad=pad)

    with monkeypatch.context() as patch:
        patch.setattr(Box, "seal", noting)
        yield written


async def test_a_story_goes_on_at_every_step_and_its_original_is_never_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is sealed to be kept or sent holds the redacted text, never the names and numbers."""
    chance.fix(monkeypatch)
    with sealed_texts(monkeypatch) as written:
        calm = await dialogue(tmp_path / "calm", "verhaal", calmly)
        chance.fix(monkeypatch)
        disturbed = await dialogue(tmp_path / "disturbed", "verhaal", after_a_restart)
    assert calm == disturbed
    assert any(b"kamer geregeld" in each for each in written)
    assert not [each for each in written if any(word in each for word in ORIGINAL)]
    stored = b"".join(each.read_bytes() for each in (tmp_path / "disturbed").iterdir())
    assert not [word for word in (*ORIGINAL, b"kamer geregeld") if word in stored]


async def test_a_check_in_that_came_due_while_nothing_ran_comes_once(tmp_path: Path) -> None:
    """At the start, and not again at the next one; then it goes on at every step."""
    choices = {**CHOICES, "energy": ("3",), "hang": ("nothing",)}
    async with restartable(tmp_path / "house") as stage:
        walker = Walker(stage.person("Noor"), choices)
        await stage.says(walker.person, "/checkin")
        await stage.taps(walker.person, "Vrijdag")
        await stage.taps(walker.person, "16.00 uur")
        await stage.stop()
        due = await_friday(stage)
        assert walker.asked() is None
        await stage.start()
        await stage.quiet()
        asked = walker.asked()
        assert asked is not None
        assert asked.place == "energy"
        before = shown(walker.person)
        await stage.restart()
        await stage.passes(minutes=5)
        assert before == shown(walker.person)
        assert await walk(stage, walker, after_a_restart) >= 5
        moment = await stage.app.due.next_moment()
        assert moment is not None
        assert moment > due


def await_friday(stage: Restartable) -> datetime:
    """Let two days and some hours go by: Friday afternoon, a minute past four."""
    return stage.clock.advance(timedelta(days=2, hours=6, minutes=1))
