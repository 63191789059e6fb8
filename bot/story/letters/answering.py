"""Directors: coming in by the link, and giving the one answer of their board."""

from dataclasses import replace

from bot.message import Send, in_rows
from bot.person import menus
from bot.story.letters import showing, words, writing
from bot.story.letters.payload import button, stop
from bot.story.letters.screening import points_to_somebody
from bot.turn import Turn
from flows.story.letter import (
    WORDS,
    Answer,
    Choice,
    Letter,
    Step,
    Writing,
    is_closed,
    may_answer,
    next_reminder,
)
from storage.story import letters

_ASKED = {
    Choice.DO: "letters/words-do",
    Choice.DO_NOT: "letters/words-do_not",
    Choice.LOOK_INTO: "letters/words-look_into",
}


def join(turn: Turn, code: str) -> None:
    """Let whoever opens the link answer for the board, until the letter closes."""
    letter = letters.by_code(turn.tx, writing.digest(code))
    if letter is None or is_closed(letter, words.today(turn)):
        turn.say("letters/link-expired", menus.main_menu(turn))
        return
    answered = letter.answer is not None
    reminder = None if answered else next_reminder(letter.due, turn.now, turn.zone, turn.quiet)
    if letters.join(turn.tx, letter.id, turn.person.id, reminder):
        turn.say("letters/joined", board=letter.board, date=words.day(turn, letter.due))
    showing.show(turn, letter.id)


def ask_choice(turn: Turn, letter_id: str) -> None:
    """Ask what the board does with the question."""
    letter = answerable(turn, letter_id)
    if letter is None:
        return
    buttons = [
        button(turn.voice(words.CHOICES[each]), "choose", letter_id, each) for each in Choice
    ]
    turn.say("letters/ask-choice", in_rows(buttons), board=letter.board)


def take_choice(turn: Turn, letter_id: str, choice: Choice) -> Writing | None:
    """Take the choice and ask for the words; None when it cannot be answered."""
    if answerable(turn, letter_id) is None:
        return None
    return ask_words(turn, Writing(Step.WORDS, letter=letter_id, choice=choice))


def ask_words(turn: Turn, asked: Writing) -> Writing:
    """Ask for the answer in the board's own words."""
    key = _ASKED[asked.choice or Choice.DO]
    turn.say(key, ((stop(turn),),), max=str(WORDS))
    return replace(asked, step=Step.WORDS)


def take_words(turn: Turn, asked: Writing, text: str) -> Writing | None:
    """Show the answer as it will stand; what may point to somebody is warned of, and stays."""
    letter = answerable(turn, asked.letter)
    if letter is None:
        return None
    doubtful = points_to_somebody(turn, text)
    return preview(turn, replace(asked, words=text), letter, doubtful=doubtful)


def preview(turn: Turn, asked: Writing, letter: Letter, *, doubtful: bool = False) -> Writing:
    """Show the answer as everybody will read it."""
    turn.say("letters/answer-preview")
    if doubtful:
        turn.say("letters/answer-doubt")
    buttons = [
        button(turn.voice("letters/answer-preview.say"), "say"),
        button(turn.voice("letters/answer-preview.again"), "again"),
        stop(turn),
    ]
    text = words.answer(turn, letter.board, _given(turn, asked, letter))
    turn.show(Send(text, in_rows(buttons)))
    return replace(asked, step=Step.ANSWER_SURE)


def give(turn: Turn, asked: Writing) -> None:
    """Let the answer stand with the letter, for everybody."""
    letter = answerable(turn, asked.letter)
    if letter is None:
        return
    given = _given(turn, asked, letter)
    letters.answer(turn.tx, letter, given)
    turn.erased = True  # the log of before tells which director was writing
    key = "letters/given-late" if given.late else "letters/given"
    turn.say(key, date=words.day(turn, letter.due))
    showing.show(turn, letter.id)


def answerable(turn: Turn, letter_id: str) -> Letter | None:
    """Return the letter when this person may answer it now; else say why not."""
    letter = letters.find(turn.tx, letter_id)
    if letter is None:
        turn.say("letters/gone")
    elif not letters.is_director(turn.tx, letter_id, turn.person.id):
        turn.say("letters/directors-only")
    elif not may_answer(letter, words.today(turn)):
        turn.say("letters/too-late")
    else:
        return letter
    return None


def _given(turn: Turn, asked: Writing, letter: Letter) -> Answer:
    late = words.today(turn) > letter.due
    return Answer(asked.choice or Choice.DO, asked.words, words.month(turn), late)
