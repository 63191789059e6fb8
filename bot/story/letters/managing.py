"""What a facilitator can do about a letter that was made: another link, or take it back."""

from bot.message import Rebutton, Toast, in_rows
from bot.story.letters import words, writing
from bot.story.letters.payload import button
from bot.turn import Turn
from flows.story.letter import Letter, is_closed, may_take_back
from storage.story import letters


def press(turn: Turn, act: str, letter_id: str, message: int) -> None:
    """Take `manage`, `link`, `back`, `back-yes` and `back-no`, of facilitators only."""
    letter = letters.find(turn.tx, letter_id)
    if not turn.person.facilitator:
        turn.say("common/facilitators-only")
    elif letter is None:
        turn.say("letters/gone")
    elif act == "manage":
        _offer(turn, letter)
    else:
        turn.show(Rebutton(message))
        _act(turn, act, letter)


def _offer(turn: Turn, letter: Letter) -> None:
    count = letters.directors(turn.tx, letter.id)
    buttons = [button(turn.voice("letters/manage.link"), "link", letter.id)]
    if may_take_back(letter, words.today(turn)):
        buttons.append(button(turn.voice("letters/manage.take_back"), "back", letter.id))
    turn.say("letters/manage", in_rows(buttons), board=letter.board, count=count)


def _act(turn: Turn, act: str, letter: Letter) -> None:
    today = words.today(turn)
    if act == "link" and not is_closed(letter, today):
        letters.renew(turn.tx, letter.id, writing.digest(turn.token))
        turn.say("letters/new-link", board=letter.board)
        writing.give_link(turn)
    elif act in ("back", "back-yes") and not may_take_back(letter, today):
        turn.say("letters/stays")
    elif act == "back":
        buttons = [
            button(turn.voice("letters/take-back.yes"), "back-yes", letter.id),
            button(turn.voice("letters/take-back.no"), "back-no", letter.id),
        ]
        turn.say("letters/take-back", in_rows(buttons), board=letter.board)
    elif act == "back-yes":
        letters.take_back(turn.tx, letter.id)
        turn.say("letters/taken-back")
    elif act == "back-no":
        turn.say("letters/kept")
    else:
        turn.toast = Toast(turn.voice("common/toast-old-button"))
