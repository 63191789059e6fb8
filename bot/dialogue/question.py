"""A question of a dialogue → the message that asks it: text, options, controls."""

from collections.abc import Mapping, Sequence

from bot.dialogue import payload
from bot.message import Edit, Rebutton, Rows, Send, in_rows, shaped
from bot.story import weighing
from flows.dialogue.effect import Ask, Echo, Line, Listed, Option, Passages, Quote, Value, Weighed
from prompts.template import Value as Word
from prompts.wording import Voice

CONTROLS: dict[str, str] = {
    "skip": "blocks/control-skip",
    "rest": "blocks/control-rest",
    "pause": "blocks/control-pause",
    "stop": "blocks/control-stop",
    "help": "blocks/control-help",
    "resume": "blocks/control-resume",
    "not_this_week": "checkin/push.not_now",
    "never_again": "checkin/push.never",
}
_SCALES = {"s5": "blocks/echo-s5", "s7": "blocks/echo-s7", "dyad": "blocks/echo-dyad"}
_TICKED = ("multi", "pick")
_ECHOED = {*_SCALES, "choice", "multi", "triad"}
_DIGITS_PER_ROW = 7
_OWN_WORDS = ("summary", "review")
"""Questions that show what the person wrote: not to be forwarded by a slip of the thumb."""


def ask(asked: Ask, run: str, voice: Voice, lead: str = "") -> Send:
    """Make the message; `lead` is a sentence before the question."""
    text = voice(asked.key, **words(asked.values, voice))
    own_words = asked.kind in _OWN_WORDS
    return Send(f"{lead}\n\n{text}" if lead else text, rows(asked, run, voice), protect=own_words)


def rows(asked: Ask, run: str, voice: Voice) -> Rows:
    """Lay out the buttons: digits in one row, words as wide as they need, controls last."""
    buttons = [
        (each, payload.option(run, asked.place, each.id, label(each, asked, voice)))
        for each in asked.options
    ]
    digits = [button for each, button in buttons if not (each.labels or each.name)]
    named = [button for each, button in buttons if each.labels or each.name]
    controls = [
        payload.control(run, asked.place, name, voice(CONTROLS[name])) for name in asked.controls
    ]
    # A tick makes a label wider: in rows of two the buttons would move under the finger.
    options = shaped(named, 1) if asked.kind in _TICKED else in_rows(named)
    return shaped(digits, _DIGITS_PER_ROW) + options + in_rows(controls)


def label(each: Option, asked: Ask, voice: Voice, *, marked: bool = True) -> str:
    """Say what an option's button says; a ticked one has its mark, a cell joins its corners."""
    text = option_in_words(each, voice)
    ticked = marked and asked.kind in _TICKED and each.id in asked.ticked
    return f"✓ {text}" if ticked else text


def option_in_words(each: Option, voice: Voice) -> str:
    """Name an option: its own name, its label or labels, or the digit it is; its number before."""
    named = each.name or " + ".join(voice(key) for key in each.labels) or each.id
    return f"{each.number}: {named}" if each.number else named


def echo(answered: Echo, message: int, voice: Voice) -> Edit | Rebutton:
    """Show the answer in the question itself and take its buttons away.

    A question that quotes the person is left as it stands: what it quoted is not told again.
    """
    shown = answer_in_words(answered, voice)
    if not shown or not voice.plain(answered.key):
        return Rebutton(message)
    return Edit(message, f"{voice(answered.key)}\n\n→ {shown}")


def answer_in_words(answered: Echo, voice: Voice) -> str:
    """Say in words what was chosen; empty where the person's own words stand in the chat."""
    if answered.skipped:
        return voice("blocks/echo-skipped")
    if answered.kind not in _ECHOED:
        return ""
    scale = _SCALES.get(answered.kind)
    if scale and answered.chosen and not answered.chosen[0].labels:
        low, high = voice(f"{answered.key}.low"), voice(f"{answered.key}.high")
        return voice(scale, digit=int(answered.chosen[0].id), low=low, high=high)
    return ", ".join(option_in_words(each, voice) for each in answered.chosen)


def words(values: Mapping[str, Value], voice: Voice) -> dict[str, Word]:
    """Turn an effect's values into words: quotes become lines of the person's own answers."""
    return {name: _in_words(value, voice) for name, value in values.items()}


def _in_words(value: Value, voice: Voice) -> Word:
    match value:
        case str() | int():
            return value
        case Passages(parts, along):
            shown = [_shown(part, voice) for part in parts]
            if along:
                lines = "\n".join(_shown(part, voice) for part in along)
                shown.append(voice("blocks/along", quotes=lines))
            return "\n\n".join(shown)
        case Weighed():
            return weighing.remarks(voice, value) if value.remarks else weighing.told(voice, value)
        case Listed(options):
            return _within_a_sentence(options, voice)
        case _:
            return "\n".join(_shown(part, voice) for part in value)


def _within_a_sentence(options: Sequence[Option], voice: Voice) -> str:
    """Name options one after another, with a small letter first: `collega’s, bestuur en beleid`."""
    named = [option_in_words(each, voice) for each in options]
    return ", ".join(each[:1].lower() + each[1:] for each in named)


def _shown(part: Quote | Line, voice: Voice) -> str:
    """Show a part of a summary: what was typed, what was chosen, or a line of its own."""
    if isinstance(part, Line):
        answers = {name: _chosen(options, voice) for name, options in part.chosen.items()}
        return voice(part.key, **answers)
    if not part.label:
        return part.text
    label = voice(part.label)
    if part.chosen:
        return voice("blocks/quote-chosen", label=label, text=_chosen(part.chosen, voice))
    return voice("blocks/quote", label=label, text=part.text)


def _chosen(options: Sequence[Option], voice: Voice) -> str:
    return ", ".join(option_in_words(each, voice) for each in options) or voice("blocks/unanswered")
