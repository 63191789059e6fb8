"""The room of letters: its commands, its buttons, and what is typed when it asks for words."""

from collections.abc import Callable
from datetime import timedelta

from bot.dialogue import conversation, menu
from bot.dialogue.choosing import ask_what_to_do
from bot.event import Command, Press, Text
from bot.message import Rebutton, Toast
from bot.story.letters import answering, choosing, managing, payload, showing, weighing, writing
from bot.story.letters.screening import offer_numbers
from bot.turn import Turn
from flows.story.letter import BOARD, QUESTION, WORDS, Choice, Step, Writing
from storage.story import writings

PREFIX = payload.PREFIX
LIFETIME = timedelta(hours=24)

_MOST = {
    Step.QUESTION: QUESTION,
    Step.QUESTION_SURE: QUESTION,
    Step.BOARD: BOARD,
    Step.WORDS: WORDS,
    Step.ANSWER_SURE: WORDS,
}
"""The most characters of what is typed, at the steps that take something typed."""

show_all = showing.show_all


def begin(turn: Turn, _: Command | None = None) -> None:
    """Let a facilitator begin a letter; what they were writing makes room for it."""
    if _busy(turn):
        return
    writings.drop(turn.tx, turn.person.id)
    _keep(turn, choosing.begin(turn))


def stop(turn: Turn) -> bool:
    """Stop writing; False when nothing is being written."""
    if not writings.drop(turn.tx, turn.person.id):
        return False
    turn.say("letters/stopped")
    return True


def typed(turn: Turn, text: Text) -> bool:
    """Take what is typed while a letter or an answer is written; False when none is."""
    asked = writings.load(turn.tx, turn.person.id, turn.now)
    if asked is None or asked.step is Step.STORIES:
        return False
    most = _MOST.get(asked.step)
    said = text.text.strip()
    if most is None:
        _keep(turn, writing.again(turn, asked))
        return True
    if asked.step in (Step.QUESTION, Step.QUESTION_SURE, Step.BOARD):
        said = " ".join(said.split())
    if not said:
        return False
    if len(said) > most:
        turn.say("letters/too-long", length=str(len(said)), max=str(most))
        return True
    offer_numbers(turn, said)
    if asked.step is Step.BOARD:
        _keep(turn, writing.take_board(turn, asked, said))
    elif asked.letter:
        _keep(turn, answering.take_words(turn, asked, said))
    else:
        _keep(turn, writing.take_question(turn, asked, said))
    return True


def press(turn: Turn, pressed: Press) -> None:
    """Take a tap on a button of this room (`bot.story.letters.payload`)."""
    act, *ids = pressed.data.split("|")[1:]
    match act, ids:
        case "list", [start] if start.isdecimal() and start.isascii() and len(start) < 6:
            turn.show(Rebutton(pressed.message))
            showing.show_all(turn, start=int(start))
        case (("open" | "read" | "weigh" | "answer"), [one]):
            _OPENING[act](turn, one)
        case "set", [letter_id, scale, step]:
            weighing.take(turn, letter_id, scale, step, pressed.message)
        case (("manage" | "link" | "back" | "back-yes" | "back-no"), [letter_id]):
            managing.press(turn, act, letter_id, pressed.message)
        case "choose", [letter_id, choice] if choice in {each.value for each in Choice}:
            if not _busy(turn):
                turn.show(Rebutton(pressed.message))
                writings.drop(turn.tx, turn.person.id)
                _keep(turn, answering.take_choice(turn, letter_id, Choice(choice)))
        case "stop", []:
            turn.show(Rebutton(pressed.message))
            if not stop(turn):
                turn.toast = Toast(turn.voice("common/toast-old-button"))
        case _:
            _write_on(turn, act, "".join(ids), pressed.message)


_OPENING: dict[str, Callable[[Turn, str], None]] = {
    "open": showing.show,
    "read": showing.read,
    "weigh": weighing.ask,
    "answer": answering.ask_choice,
}


def _write_on(turn: Turn, act: str, argument: str, message: int) -> None:
    """Take a tap of who is writing; the buttons of another step are old ones."""
    asked = writings.load(turn.tx, turn.person.id, turn.now)
    answers = asked is not None and asked.letter != ""
    if not answers and not turn.person.facilitator:
        turn.say("common/facilitators-only")
        return
    if act == "begin" and turn.person.facilitator:
        turn.show(Rebutton(message))
        begin(turn)
        return
    if asked is None or act not in _STEPS.get(asked.step, ()):
        turn.toast = Toast(turn.voice("common/toast-old-button"))
        return
    if asked.step is Step.STORIES:
        _choose(turn, asked, act, argument, message)
        return
    turn.show(Rebutton(message))
    if act == "term":
        _keep(turn, writing.take_term(turn, asked, argument))
    elif act == "keep":
        _keep(turn, writing.ask_board(turn, asked))
    elif act == "again":
        ask = answering.ask_words if answers else writing.ask_question
        _keep(turn, ask(turn, asked))
    else:
        writings.drop(turn.tx, turn.person.id)
        end = answering.give if answers else writing.make
        end(turn, asked)


_STEPS: dict[Step, tuple[str, ...]] = {
    Step.STORIES: ("next", "tick", "chosen"),
    Step.QUESTION_SURE: ("keep", "again"),
    Step.TERM: ("term",),
    Step.PREVIEW: ("make",),
    Step.ANSWER_SURE: ("say", "again"),
}
"""What can be tapped at each step, beside to stop and to begin anew."""


def _choose(turn: Turn, asked: Writing, act: str, story_id: str, message: int) -> None:
    if act == "next":
        choosing.move(turn, asked, story_id, message)
    elif act == "tick":
        _keep(turn, choosing.tick(turn, asked, story_id, message))
    elif choosing.enough(turn, asked):
        turn.show(Rebutton(message))
        _keep(turn, writing.ask_question(turn, asked))


def _busy(turn: Turn) -> bool:
    """Tell whether a dialogue would take what is typed; then ask what to do with it first."""
    running = conversation.unfinished(turn)
    if running is None:
        return False
    ask_what_to_do(turn, running.dialogue, f"{menu.DROP}|")
    return True


def _keep(turn: Turn, after: Writing | None) -> None:
    """Keep how far the writing is; None: it is over."""
    if after is None:
        writings.drop(turn.tx, turn.person.id)
    else:
        writings.save(turn.tx, turn.person.id, after, turn.now + LIFETIME)
