"""One facilitator reads an answer to a story before colleagues do; nobody sees whose it is.

One reader, where a story has two: an answer is short, in three parts, holds no case, and was
redacted and read back; and it stands under a story that two people approved (decision 8).
"""

from bot.event import Press
from bot.message import Button, Rebutton, Rows, Send, Toast, in_rows
from bot.story.reading import payload as reading_payload
from bot.story.reading.card import head
from bot.turn import Turn
from flows.story.answer import Answer, Part
from storage.ids import is_id
from storage.story import answers, stories

PREFIX = "g1"

_PARTS = {
    Part.RECOGNISE: "answers/part-herken",
    Part.ASK: "answers/part-vraag",
    Part.OFFER: "answers/part-bied",
}


def offer(turn: Turn) -> None:
    """Say how many answers wait, when any do; called beside the stories that wait."""
    if count := answers.to_read(turn.tx):
        turn.say("answers/queue", _open(turn), count=count)


def press(turn: Turn, pressed: Press) -> None:
    """Take `g1|open`, `g1|later`, and `g1|approve|ID`, `refuse`, `refuse-yes`, `back`."""
    if not turn.person.facilitator:
        turn.say("common/facilitators-only")
        return
    turn.show(Rebutton(pressed.message))
    match pressed.data.split("|")[1:]:
        case ["open"]:
            turn.say("answers/checklist")
            _show_next(turn)
        case ["later"]:
            turn.say("answers/put-off", _open(turn))
        case ["approve", answer_id] if is_id(answer_id):
            _approve(turn, answer_id)
        case ["refuse", answer_id] if is_id(answer_id):
            _ask_to_refuse(turn, answer_id)
        case ["refuse-yes", answer_id] if is_id(answer_id):
            refused = answers.refuse(turn.tx, answer_id, _month(turn))
            turn.say("answers/refused" if refused else "answers/already-decided")
            _show_next(turn)
        case ["back", answer_id] if is_id(answer_id):
            _show(turn, answer_id)
        case _:
            turn.toast = Toast(turn.voice("common/toast-old-button"))


def _open(turn: Turn) -> Rows:
    return ((Button(turn.voice("answers/queue.open"), f"{PREFIX}|open"),),)


def _approve(turn: Turn, answer_id: str) -> None:
    given = answers.find(turn.tx, answer_id)
    approved = given and answers.approve(turn.tx, answer_id, _words(turn, given), _month(turn))
    turn.say("answers/approved" if approved else "answers/already-decided")
    _show_next(turn)


def _ask_to_refuse(turn: Turn, answer_id: str) -> None:
    buttons = [
        Button(turn.voice("answers/refuse.yes"), f"{PREFIX}|refuse-yes|{answer_id}"),
        Button(turn.voice("answers/refuse.no"), f"{PREFIX}|back|{answer_id}"),
    ]
    turn.say("answers/refuse", in_rows(buttons))


def _show_next(turn: Turn) -> None:
    answer_id = answers.next_to_read(turn.tx, int.from_bytes(turn.token.encode()))
    if answer_id is None:
        turn.say("answers/done")
    else:
        _show(turn, answer_id)


def _show(turn: Turn, answer_id: str) -> None:
    given = answers.find(turn.tx, answer_id)
    story = stories.readable(turn.tx, given.story) if given else None
    if given is None or story is None:
        turn.say("answers/already-decided")
        return
    buttons = [
        Button(turn.voice("answers/card.story"), f"{reading_payload.PREFIX}|show|{given.story}"),
        Button(turn.voice("answers/card.approve"), f"{PREFIX}|approve|{answer_id}"),
        Button(turn.voice("answers/card.refuse"), f"{PREFIX}|refuse|{answer_id}"),
        Button(turn.voice("answers/card.later"), f"{PREFIX}|later"),
    ]
    text = turn.voice("answers/card", head=head(turn, story), text=_words(turn, given))
    turn.show(Send(text, in_rows(buttons), protect=True))


def _words(turn: Turn, given: Answer) -> str:
    """Write an answer out, part by part, in the language in which it was given."""
    voice = turn.house.wording.speaks(given.language)
    return "\n".join(voice(_PARTS[part], text=text) for part, text in given.parts.items())


def _month(turn: Turn) -> str:
    return f"{turn.now.astimezone(turn.house.settings.zone):%Y-%m}"
