"""Scripts that cover every button of every dialogue, with all that comes of them.

The files under `golden/` are read as transcripts of keys: `>` is what the person does. Refresh
them with `HOUVAST_REFRESH=1 pytest tests/flows/dialogue/test_golden.py` and read the difference.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.dialogue.catalogue import catalogue
from flows.dialogue.effect import (
    Aside,
    Ask,
    ClearChat,
    DeleteTheirs,
    Deliver,
    Draft,
    Echo,
    Effect,
    Ended,
    Fetch,
    HandOver,
    Paused,
    Prepare,
    Refuse,
    Remind,
    Reply,
    Retick,
    Say,
    Submit,
    Tally,
    Withdraw,
)
from flows.dialogue.event import Begin, Control, Event, Recall, Tap, Typed, Unreadable
from flows.dialogue.state import State
from tests.flows.dialogue.paths import Script, answers, covering, open_question
from tests.flows.dialogue.play import step

GOLDEN = Path(__file__).parent / "golden"


def transcript(script: Script) -> Iterator[str]:
    """Play a script and write down what happens."""
    state: State | None = None
    for event in script:
        yield done(event)
        state, effects = step(catalogue(), state, event)
        yield from (f"  {line}" for effect in effects for line in seen(effect))
    assert state is None


def done(event: Event) -> str:
    match event:
        case Begin(dialogue):
            return f"> begin {dialogue}"
        case Tap(_, _, option):
            return f"> [{option}]"
        case Typed():
            return "> types"
        case Control(what):
            return f"> {what}"
        case Recall() | Unreadable():
            raise AssertionError(event)


def seen(effect: Effect) -> Iterator[str]:  # noqa: C901, PLR0912  # one of each
    match effect:
        case Say(key, values):
            yield f"say {key}{''.join(f' {{{name}}}' for name in values)}"
        case Ask(_, kind, key, options, _, values, controls):
            yield f"ask {key} ({kind}){''.join(f' {{{name}}}' for name in values)}"
            yield f"    [{'] ['.join(o.id for o in options)}]  {' '.join(controls)}"
        case Echo(_, _, key, chosen, skipped):
            answer = "skipped" if skipped else " ".join(o.id for o in chosen) or "text"
            yield f"echo {key}: {answer}"
        case Retick(ask):
            yield f"ticked: {' '.join(ask.ticked)}"
        case Remind(days, sentence, dialogue, hours):
            when = f"days={days}" if hours is None else f"hours={hours}"
            yield f"remind {when} sentence={'kept' if sentence else 'no'} dialogue={dialogue}"
        case HandOver(dialogue, preset, offer, carried):
            along = f" with {' '.join(carried)}" if carried else ""
            yield f"hand over to {dialogue}: {' '.join(preset)} offer={offer}{along}"
        case Tally(question, options):
            yield f"tally {question}: {' '.join(options)}"
        case Submit(answers, texts):
            yield f"submit {' '.join(answers)} with {' '.join(texts)}"
        case Deliver(dialogue, _, texts):
            yield f"deliver {dialogue}: {' '.join(texts)}"
        case Ended(how, offer, accepted):
            yield f"ended {how} offer={offer} accepted={accepted}"
        case Aside(_, place, number):
            yield f"aside {place} {number}"
        case ClearChat(own=True):
            yield "clearchat own"
        case Draft() | DeleteTheirs() | ClearChat() | Withdraw() | Fetch() | Reply() | Paused():
            yield type(effect).__name__.lower()
        case Refuse() | Prepare():
            raise AssertionError(effect)


@pytest.mark.parametrize("dialogue", list(catalogue().dialogues))
def test_every_script_ends_as_it_did(dialogue: str) -> None:
    """A change of a definition or of the engine shows here, in words an author can read."""
    scripts = covering(catalogue(), dialogue)
    played = "\n\n".join("\n".join(transcript(script)) for script in scripts) + "\n"
    file = GOLDEN / f"{dialogue}.txt"
    if os.environ.get("HOUVAST_REFRESH") == "1":
        file.parent.mkdir(exist_ok=True)
        file.write_text(played, encoding="utf-8")

    assert file.read_text(encoding="utf-8") == played


@pytest.mark.parametrize("dialogue", list(catalogue().dialogues))
def test_the_scripts_take_every_button_of_every_step(dialogue: str) -> None:
    """Each own step is asked, each of its buttons tapped, each skip and text taken."""
    book = catalogue()
    wanted: set[tuple[str, str]] = set()
    taken: set[tuple[str, str]] = set()
    for script in covering(book, dialogue):
        state, effects = step(book, None, script[0])
        ask = open_question(effects)
        for event in script[1:]:
            assert state is not None
            ask = open_question(effects, ask)
            wanted |= {(ask.place, done(each)) for each in answers(ask, state)}
            taken.add((ask.place, done(event)))
            state, effects = step(book, state, event)

    assert wanted == taken
    own = [each for each in book.dialogues[dialogue].routine.steps.values() if each.asks]
    assert {each.place for each in own} <= {place for place, _ in taken}
