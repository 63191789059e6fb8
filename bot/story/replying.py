"""With its code: how a story stands, what came back to it, and the answer to a question.

Nothing here keeps who has which code. The answer waits among the stories, so that neither its row
nor its moment says who gave it (`storage.story.waiting`).
"""

from bot.message import Send
from bot.story import codes
from bot.story.codes import Opened
from bot.turn import Turn
from flows.dialogue.effect import Reply
from flows.story.reply import ReplyKind
from flows.story.story import Story, StoryStatus
from storage.story import questions, replies, waiting


def fetch(turn: Turn, digest: bytes) -> bool:
    """Say how the story of a code stands and what came back; return whether it asks something."""
    found = codes.look_up(turn, digest)
    if found is Opened.NOTHING:
        turn.say("reacties/unknown")
    elif found is Opened.WAITING:
        turn.say("reacties/waits")
    if isinstance(found, Opened):
        return False
    open_question = _standing(turn, found, digest)
    _answers(turn, found)
    return open_question


def hand_in(turn: Turn, given: Reply) -> None:
    """Let a writer's answer wait for the next release, where its question is still open."""
    digest = bytes.fromhex(given.about)
    if questions.asked_under(turn.tx, digest) is None:
        turn.say("toelichting/gone")
        return
    waiting.put_answer(turn.tx, digest, given.text)
    turn.say("toelichting/waits")


def _standing(turn: Turn, story: Story, digest: bytes) -> bool:
    asked = questions.asked_under(turn.tx, digest)
    if story.status is StoryStatus.PUBLISHED:
        turn.say("reacties/published", month=turn.voice.month(story.month or ""))
    elif story.status is StoryStatus.REFUSED:
        turn.say("reacties/not-published")
        for note in replies.of_story(turn.tx, story.id, ReplyKind.NOTE):
            turn.show(Send(note.text))
    elif asked is None:
        turn.say("reacties/is-read")
    elif waiting.holds_answer(turn.tx, digest):
        turn.say("reacties/answered")
    else:
        turn.show(Send(turn.voice("reacties/asked", text=asked), protect=True))
        return True
    return False


def _answers(turn: Turn, story: Story) -> None:
    if story.status is not StoryStatus.PUBLISHED:
        return
    given = replies.of_story(turn.tx, story.id, ReplyKind.ANSWER)
    if not given:
        turn.say("reacties/none")
        return
    heading = turn.voice("reacties/answers", count=len(given))
    text = "\n\n".join([heading, *(each.text for each in given)])
    turn.show(Send(text, protect=True))
