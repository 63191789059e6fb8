"""What somebody means who types at a question: a button, a command, why it is asked, an answer."""

from typing import Literal, TypeAlias, cast

from bot.dialogue import question
from bot.event import Text
from bot.message import Send
from bot.turn import Turn
from flows.dialogue import engine
from flows.dialogue.effect import Ask, Option, Passages
from flows.dialogue.event import Command, Control, Recall, Tap
from flows.dialogue.meaning import plain, understand
from flows.dialogue.state import State

Words: TypeAlias = tuple[str, ...]
Heard: TypeAlias = Tap | Control | Literal["why"] | None

_COMMANDS = {
    "skip": "typing/skip",
    "rest": "typing/rest",
    "unsure": "typing/unsure",
    "back": "typing/back",
    "pause": "typing/pause",
    "stop": "typing/stop",
    "help": "typing/help",
    "resume": "typing/resume",
    "why": "typing/why",
}
_OWN_WORDS = ("text", "review")


def hear(turn: Turn, state: State, text: Text) -> Heard:
    """Tell what is meant; None for an answer, and for what is not understood."""
    asked = _asked(turn, state)
    if asked is None or (state.cut and text.sent - state.cut <= engine.REST_WITHIN):
        return None  # the rest of a text that was too long means nothing by itself
    if asked.kind == "review" and plain(text.text) in _read_back(asked):
        return None  # words to hide
    options, commands = _phrases(turn, asked)
    if not state.paused:
        commands.pop("resume", None)
    meant = understand(text.text, options, commands, free=_free(asked))
    if meant is None:
        return None
    if meant.what == "option":
        return Tap(state.run, asked.place, meant.id, turn.prepared)
    if meant.id == "why":
        return "why"
    return Control("skip" if meant.id == "unsure" else cast("Command", meant.id))


def say_why(turn: Turn, state: State) -> None:
    """Say why the current question is asked."""
    asked = _asked(turn, state)
    key = f"{asked.key}.why" if asked is not None else ""
    turn.show(Send(turn.voice(key if turn.voice.has(key) else "typing/why-at-all")))


def _free(asked: Ask) -> bool:
    """Whether a question asks for the person's own words: a doubt about one asks for yes or no."""
    return asked.kind in _OWN_WORDS and "words" not in asked.values


def _read_back(asked: Ask) -> str:
    """Give the texts of a review, folded."""
    shown = asked.values.get("text")
    parts = shown.parts if isinstance(shown, Passages) else ()
    return plain("\n".join(each.text for each in parts))


def _asked(turn: Turn, state: State) -> Ask | None:
    """Find the current question as it would be asked again."""
    effects = engine.advance(turn.house.catalogue, state, Recall()).effects
    return next((each for each in reversed(effects) if isinstance(each, Ask)), None)


def _phrases(turn: Turn, asked: Ask) -> tuple[dict[str, Words], dict[str, Words]]:
    """Say what means each option and each command.

    An option that reads as a command does is meant by all words of that command: where *go on*
    stands on a button, *continue* means it too. Not knowing is skipping where no option says so.
    """
    commands = {name: _listed(turn, key) for name, key in _COMMANDS.items()}
    digits = _listed(turn, "typing/digits")
    options: dict[str, Words] = {}
    for each in asked.options:
        label = question.label(each, asked, turn.voice, marked=False)
        said = (label, each.id, digits[int(each.id)]) if _digit(each) else (label,)
        for name, words in tuple(commands.items()):
            if plain(label) in map(plain, words):
                said = (*said, *commands.pop(name))
        options[each.id] = said
    return options, commands


def _digit(each: Option) -> bool:
    """Whether an option is a digit; the id of one with a name means nothing."""
    return each.id.isdigit() and not each.name


def _listed(turn: Turn, key: str) -> Words:
    return tuple(turn.voice(key).split("; "))
