"""The dilemma of a letter on two scales: once a person, sealed, and shown of many only."""

from bot.message import Edit, Rows, Send, Toast
from bot.story.letters import words
from bot.story.letters.payload import button
from bot.turn import Turn
from flows.story.letter import SCALE_ENDS, Letter, Scale, Side, is_closed
from storage.story import letters, scales

_ASKED = {Scale.ROOM: "letters/weigh-room", Scale.EQUAL: "letters/weigh-equal"}
NEITHER = "none"


def ask(turn: Turn, letter_id: str) -> None:
    """Ask for the scale that this person has not chosen on yet, or thank them."""
    letter = _open(turn, letter_id)
    if letter is None:
        return
    waiting = (s for s in Scale if not scales.chose(turn.tx, letter_id, turn.person.id, s))
    scale = next(waiting, None)
    if scale is None:
        turn.say("letters/weighed", least=str(turn.house.settings.min_group))
        return
    turn.show(Send(turn.voice(_ASKED[scale]), _steps(turn, letter_id, scale)))


def take(turn: Turn, letter_id: str, scale: str, step: str, message: int) -> None:
    """Take a step on a scale, 1 to 7 or none, and ask for the next."""
    low, high = SCALE_ENDS
    known = scale in {each.value for each in Scale}
    steps = {str(each): each for each in range(low, high + 1)}
    if not known or (step != NEITHER and step not in steps):
        turn.toast = Toast(turn.voice("common/toast-old-button"))
        return
    if _open(turn, letter_id) is None:
        return
    director = letters.is_director(turn.tx, letter_id, turn.person.id)
    side = Side.DIRECTORS if director else Side.PROFESSIONALS
    which = Scale(scale)
    if not scales.choose(turn.tx, letter_id, turn.person.id, side, which, steps.get(step)):
        turn.toast = Toast(turn.voice("letters/toast-once"))
        return
    chosen = turn.voice("blocks/doesnt-fit") if step == NEITHER else step
    echo = turn.voice("letters/echo", text=turn.voice(_ASKED[which]), choice=chosen)
    turn.show(Edit(message, echo))
    ask(turn, letter_id)


def _open(turn: Turn, letter_id: str) -> Letter | None:
    letter = letters.find(turn.tx, letter_id)
    if letter is None:
        turn.say("letters/gone")
    elif is_closed(letter, words.today(turn)):
        turn.say("letters/closed")
    else:
        return letter
    return None


def _steps(turn: Turn, letter_id: str, scale: Scale) -> Rows:
    low, high = SCALE_ENDS
    digits = tuple(
        button(str(step), "set", letter_id, scale, step) for step in range(low, high + 1)
    )
    neither = button(turn.voice("blocks/doesnt-fit"), "set", letter_id, scale, NEITHER)
    return (digits, (neither,))
