"""A facilitator writes a letter: the question, the board, the days, a look at the whole."""

import hashlib
from dataclasses import replace

from bot.message import Send, Toast, in_rows
from bot.story.letters import words
from bot.story.letters.payload import button, stop
from bot.story.letters.screening import points_to_somebody
from bot.turn import Turn
from flows.story.letter import BOARD, LEAST_STORIES, QUESTION, TERMS, Step, Writing, due_on
from storage.story import letters

TERM_LABELS = {
    14: "letters/ask-term.days_14",
    30: "letters/ask-term.days_30",
    60: "letters/ask-term.days_60",
}


def ask_question(turn: Turn, writing: Writing) -> Writing:
    """Ask for the one question of the letter."""
    turn.say("letters/ask-question", ((stop(turn),),), max=str(QUESTION))
    return replace(writing, step=Step.QUESTION)


def take_question(turn: Turn, writing: Writing, text: str) -> Writing:
    """Take the question as typed; whatever may point to somebody is asked about."""
    if points_to_somebody(turn, text):
        buttons = [
            button(turn.voice("letters/question-doubt.keep"), "keep"),
            button(turn.voice("letters/question-doubt.again"), "again"),
            stop(turn),
        ]
        turn.say("letters/question-doubt", in_rows(buttons), question=text)
        return replace(writing, step=Step.QUESTION_SURE, question=text)
    return ask_board(turn, replace(writing, question=text))


def ask_board(turn: Turn, writing: Writing) -> Writing:
    """Ask what the board is called."""
    turn.say("letters/ask-board", ((stop(turn),),), max=str(BOARD))
    return replace(writing, step=Step.BOARD)


def take_board(turn: Turn, writing: Writing, text: str) -> Writing:
    """Take the board's name as typed."""
    return ask_term(turn, replace(writing, board=text))


def ask_term(turn: Turn, writing: Writing) -> Writing:
    """Ask how many days the board has."""
    terms = tuple(button(turn.voice(TERM_LABELS[days]), "term", days) for days in TERMS)
    turn.say("letters/ask-term", (terms, (stop(turn),)))
    return replace(writing, step=Step.TERM)


def take_term(turn: Turn, writing: Writing, days: str) -> Writing:
    """Take the days, and show the whole."""
    if days not in map(str, TERMS):
        turn.toast = Toast(turn.voice("common/toast-old-button"))
        return writing
    return preview(turn, replace(writing, days=int(days)))


def preview(turn: Turn, writing: Writing) -> Writing:
    """Show the letter as everybody will read it."""
    due = due_on(words.today(turn), writing.days)
    shown = words.found(turn, writing.stories)
    parts = [
        turn.voice("letters/card", board=writing.board, question=writing.question),
        words.story_lines(turn, shown),
        turn.voice("letters/origin"),
        turn.voice("letters/asked", date=words.day(turn, due)),
    ]
    turn.say("letters/preview")
    buttons = [
        button(turn.voice("letters/preview.make"), "make"),
        button(turn.voice("letters/preview.again"), "begin"),
        stop(turn),
    ]
    turn.show(Send("\n\n".join(parts), in_rows(buttons), protect=True))
    return replace(writing, step=Step.PREVIEW)


def make(turn: Turn, writing: Writing) -> None:
    """Make the letter and give the link for the directors, unless too few stories are left."""
    still = set(letters.eligible(turn.tx))
    chosen = [each for each in writing.stories if each in still]
    if len(chosen) < LEAST_STORIES:
        turn.say("letters/too-few")
        return
    letter = letters.make(
        turn.tx,
        board=writing.board,
        question=writing.question,
        stories=chosen,
        due=due_on(words.today(turn), writing.days),
        month=words.month(turn),
        code=digest(turn.token),
    )
    turn.say("letters/made", board=letter.board)
    give_link(turn)


def give_link(turn: Turn) -> None:
    """Show the link of a letter in a message of its own, to be forwarded."""
    turn.show(Send(turn.house.link(f"board-{turn.token}")))


def digest(code: str) -> bytes:
    """Digest the code of a link; as random as it is, it needs no slow hash."""
    return hashlib.sha256(b"board " + code.encode()).digest()


def again(turn: Turn, writing: Writing) -> Writing:
    """Ask once more what is asked now."""
    asked = {
        Step.QUESTION: ask_question,
        Step.QUESTION_SURE: ask_question,
        Step.BOARD: ask_board,
        Step.TERM: ask_term,
        Step.PREVIEW: preview,
    }
    return asked[writing.step](turn, writing) if writing.step in asked else writing
