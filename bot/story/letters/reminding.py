"""Directors are reminded of a letter that waits for their board's answer."""

from bot.story.letters import words
from bot.story.letters.payload import button
from bot.turn import Turn
from flows.story.letter import Standing, next_reminder, put_off, standing
from storage.story import letters


def remind(turn: Turn, director: letters.Due) -> None:
    """Remind a director, or later when it is quiet time by now; and set the next moment."""
    letter = letters.find(turn.tx, director.letter_id)
    day = words.today(turn)
    if letter is None or standing(letter, day) is not Standing.OPEN:
        letters.remind(turn.tx, director, None)
        return
    moment = put_off(letter.due, turn.now, turn.zone, turn.quiet)
    if moment is None or moment > turn.now:
        letters.remind(turn.tx, director, moment)
        return
    following = next_reminder(letter.due, turn.now, turn.zone, turn.quiet)
    letters.remind(turn.tx, director, following)
    days = (letter.due - day).days
    open_it = button(turn.voice("letters/remind.open"), "open", letter.id)
    turn.say("letters/remind", ((open_it,),), board=letter.board, days=days)
