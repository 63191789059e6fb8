"""Every dialogue as its definition lets it be walked, in the words people read.

The files under `tests/paths/nl` and `en` are made by walking the definitions: each walk goes from
the first question to the end, and answers with what was taken least often so far. Together the
walks of a dialogue take every option, every skip and every text of every question that can come
up, shared blocks and closing too. Where that leaves out a branch (a message, a block that is run, a
dialogue that is offered), walks at random are added until it is met. Not every row of answers:
those would be millions.

They are written as the transcripts are, but shorter: what was answered is not shown again, and
skip, pause, stop and help, where all four stand under a question, are left out.

`pytest --write-transcripts` writes them anew; read the difference before you commit.
"""

import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from bot.dialogue import question
from bot.dialogue.catalogue import catalogue
from bot.message import Button, Rows, in_rows
from flows.dialogue.effect import (
    Aside,
    Ask,
    ClearChat,
    ControlName,
    DeleteTheirs,
    Deliver,
    Draft,
    Echo,
    Effect,
    Ended,
    Fetch,
    HandOver,
    Option,
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
from prompts.wording import Voice, Wording
from tests.flows.dialogue.paths import (
    TEXT,
    Script,
    answers,
    begun,
    covering,
    open_question,
)
from tests.flows.dialogue.play import step

FOLDER = Path(__file__).parents[1] / "paths"
LANGUAGES = ("nl", "en")
SAID = {
    "nl": TEXT,
    "en": "That is how it went that day, and I would do it so again; I asked what was wanted.",
}
MOST_TRIES = 3000
"""Random walks in search of a branch; one that needs more is hardly ever met by people."""
ALWAYS = frozenset({"skip", "pause", "stop", "help"})


class Reader:
    """Writes down what a person does and what they then read, in one language."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._said = SAID[voice.language]

    def whole(self, script: Script) -> str:
        """Play a script from the beginning to the end."""
        written: list[str] = []
        state: State | None = None
        asked: Ask | None = None
        for event in script:
            if isinstance(event, Typed) and event.text == TEXT:
                event = Typed(self._said, event.message)  # noqa: PLW2901  # in this language
            done = self._done(event, asked)
            state, effects = step(catalogue(), state, event)
            seen = [text for effect in effects for text in self._seen(effect)]
            written += ["\n".join([f"> {done}", *seen[:1]]), *seen[1:]]
            asked = open_question(effects, asked) if state is not None else asked
        assert state is None
        return "\n\n".join(written)

    def _done(self, event: Event, asked: Ask | None) -> str:
        match event:
            case Begin(dialogue):
                return f"opens: flow-{dialogue}"
            case Tap(_, _, option):
                assert asked is not None
                found = next(each for each in asked.options if each.id == option)
                return f"[{self._label(found, asked)}]"
            case Typed(text):
                return text
            case Control(what):
                return f"[{self._voice(CONTROLS[what])}]"
            case Recall() | Unreadable():
                raise AssertionError(event)

    def _label(self, option: Option, asked: Ask) -> str:
        return question.label(option, asked, self._voice)

    def _seen(self, effect: Effect) -> Iterator[str]:  # noqa: C901, PLR0912  # one of each
        voice = self._voice
        match effect:
            case Say(key, values):
                yield voice(key, **question.words(values, voice))
            case Ask():
                text = question.ask(effect, "RUN", voice).text
                yield "\n".join([text, *self._buttons(effect)])
            case Retick(ask):
                text = question.ask(ask, "RUN", voice).text if ask.kind == "review" else "…"
                yield "\n".join([f"* {text}", *self._buttons(ask)])
            case Draft(text):
                yield voice("blocks/draft", text=text)
            case Remind(days, sentence, dialogue, hours):
                when = f"{hours} hours" if hours else f"{days} days" if days else "until Monday"
                what = "the sentence" if sentence else "no words"
                yield f"(a reminder: {when}, with {what}{f', to {dialogue}' if dialogue else ''})"
            case Ended(how, offer, accepted):
                yield f"(the end: {how})"
                if offer is not None:
                    yield f"(goes on with {offer})" if accepted else self._offered(offer)
            case HandOver(dialogue, preset, _, carried):
                yield f"(goes on with {dialogue}, which gets: {', '.join([*preset, *carried])})"
            case Tally(of, options):
                yield f"(counted at {of}: {', '.join(options)})"
            case Submit(answers, texts):
                yield f"(handed in: {', '.join([*texts, *answers])})"
            case ClearChat(own=True):
                yield "(one's own messages are removed)"
            case Deliver(dialogue, _, texts):
                yield f"(sent as {dialogue}: {', '.join(texts)})"
            case DeleteTheirs() | Withdraw() | Fetch() | Reply() | ClearChat() | Paused():
                yield f"({NOTED[type(effect)]})"
            case Echo() | Aside():
                return
            case Refuse() | Prepare():
                raise AssertionError(effect)

    def _buttons(self, asked: Ask) -> list[str]:
        rows = question.rows(asked, "RUN", self._voice)
        if set(asked.controls) >= ALWAYS:
            hidden = {f"!{name}" for name in ALWAYS}
            rows = tuple(
                tuple(each for each in row if each.data.split("|")[-1] not in hidden)
                for row in rows
            )
        return shown(rows)

    def _offered(self, dialogue: str) -> str:
        voice = self._voice
        minutes = catalogue().dialogues[dialogue].minutes
        text = voice("common/offer", title=voice(f"{dialogue}/title"), minutes=minutes)
        answers = [Button(voice("common/offer.yes"), "m"), Button(voice("common/offer.no"), "m")]
        return "\n".join([text, *shown(in_rows(answers))])


CONTROLS: dict[str, str] = {
    name: f"blocks/control-{name}" for name in (*get_args(ControlName), "resume")
}
NOTED = {
    DeleteTheirs: "what was typed is removed from the chat",
    Withdraw: "the story of this code is withdrawn",
    Fetch: "what came back to the story of this code is shown",
    Reply: "the answer is handed in",
    ClearChat: "the chat is cleared",
    Paused: "it waits",
}


def shown(rows: Rows) -> list[str]:
    return [" ".join(f"[{button.label}]" for button in row) for row in rows if row]


@cache
def scripts(dialogue: str) -> tuple[Script, ...]:
    """Give the walks that take every button, and what these miss of the branches, by chance."""
    found = list(covering(catalogue(), dialogue))
    missed = branches(dialogue).difference(*map(come_up, found))
    chance = random.Random(0)
    for _ in range(MOST_TRIES):
        if not missed:
            break
        script = tried(dialogue, chance)
        if new := missed.intersection(come_up(script)):
            found.append(script)
            missed -= new
    return tuple(found)


def tried(dialogue: str, chance: random.Random) -> Script:
    """Walk through a dialogue at random, to the end."""
    script: list[Event] = [begun(catalogue(), dialogue)]
    state, effects = step(catalogue(), None, script[0])
    asked = open_question(effects)
    while state is not None:
        script.append(chance.choice([*answers(asked, state)]))
        state, effects = step(catalogue(), state, script[-1])
        asked = open_question(effects, asked)
    return tuple(script)


def branches(dialogue: str) -> set[str]:
    """Name each message of a dialogue, each block a branch runs, and each dialogue one offers."""
    steps = catalogue().dialogues[dialogue].routine.steps.values()
    routes = [route for each in steps for route in (*each.routes, *each.chosen.values())]
    found = {each.key for each in steps if each.kind == "msg"}
    found |= {f"block {route.run}" for route in routes if route.run}
    return found | {f"offer {route.offer}" for route in routes if route.offer}


def come_up(script: Script) -> Iterator[str]:
    """Name what of these comes up in a walk."""
    state: State | None = None
    for event in script:
        state, effects = step(catalogue(), state, event)
        for effect in effects:
            if isinstance(effect, Say):
                key = effect.key.partition(".")[0]
                yield from (key, f"block {key.removeprefix('blocks/')}")
            elif isinstance(effect, Ask):
                yield f"block {effect.place.partition('.')[0]}"
            elif isinstance(effect, Ended | HandOver):
                yield f"offer {effect.offer}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("dialogue", list(catalogue().dialogues))
def test_the_walks_read_as_they_did(
    dialogue: str, language: str, request: pytest.FixtureRequest
) -> None:
    """Whoever changes a definition or a sentence sees in these files all that comes of it."""
    reader = Reader(WORDING.speaks(language))
    walks = scripts(dialogue)
    parts = [
        f"# {dialogue}, walk {number} of {len(walks)}\n\n" + reader.whole(script)
        for number, script in enumerate(walks, 1)
    ]
    actual = "\n\n\n".join(parts) + "\n"
    file = FOLDER / language / f"{dialogue}.txt"
    if request.config.getoption("--write-transcripts"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(actual, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == actual


@pytest.mark.parametrize("dialogue", list(catalogue().dialogues))
def test_every_branch_of_a_dialogue_comes_up(dialogue: str) -> None:
    """Beside the buttons: each message, each block a branch runs, each dialogue one offers."""
    assert branches(dialogue).difference(*map(come_up, scripts(dialogue))) == set()


def test_there_is_a_file_for_each_dialogue_in_each_language_and_no_other() -> None:
    expected = {f"{language}/{name}" for language in LANGUAGES for name in catalogue().dialogues}
    assert expected == {f"{each.parent.name}/{each.stem}" for each in FOLDER.rglob("*.txt")}


WORDING = Wording.load()
