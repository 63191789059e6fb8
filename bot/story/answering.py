"""An answer to a story is sent: it waits for others; nothing here keeps by whom it is."""

from bot.turn import Turn
from flows.dialogue.effect import Deliver
from flows.story.answer import answer
from storage.story import answers, shelves


def deliver(turn: Turn, written: Deliver) -> None:
    """Seal an answer away until a release, when its story is still there."""
    texts = {name: text.text for name, text in written.texts.items()}
    given = answer(written.about, turn.person.language, texts)
    if given is None or not shelves.readable(turn.tx, written.about):
        turn.say("reading/answer-gone")
        return
    answers.put(turn.tx, turn.person.id, given)
    turn.say("reading/answer-sent")
