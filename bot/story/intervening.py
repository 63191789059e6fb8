"""A facilitator does something about a story that they type for: hide words, ask its writer.

What they are doing is kept for half an hour at most and lasts until they do anything else: a
command, or a tap on something else. While it lasts what they type belongs to it, also when a
dialogue of their own lies still above it.
"""

from datetime import timedelta

from bot.event import Text
from bot.message import Button, Delete, Rows
from bot.turn import Turn, Unprepared
from flows.dialogue.effect import Prepare
from flows.dialogue.event import Redacted
from flows.story.moderation import QUESTION_MAX, Act, hide_words
from flows.story.story import Story, StoryStatus
from storage.story import log, moderating, questions, stories
from storage.story.moderating import Doing

PREFIX = "f1"
LASTING = timedelta(minutes=30)


def begin_hiding(turn: Turn, story: Story, card: int) -> None:
    """Ask which words are to go."""
    _keep(turn, Doing("hide", story.id, card))
    turn.say("moderation/hide", _back(turn, story.id))


def begin_asking(turn: Turn, story: Story, card: int) -> None:
    """Ask what the writer is to be asked."""
    _keep(turn, Doing("ask", story.id, card))
    turn.say("moderation/ask", _back(turn, story.id))


def typed(turn: Turn, text: Text) -> Story | None:
    """Take what is typed for it; the story when its text is another now.

    Call it only when `doing` says that something is being done.
    """
    doing = moderating.load(turn.tx, turn.person.id, turn.now)
    story = waiting(turn, doing.story_id) if doing else None
    if doing is None or story is None:
        leave(turn)
        turn.say("moderation/already-decided")
        return None
    if doing.act == "hide":
        return _hide(turn, story, doing, text)
    _draft(turn, doing, text)
    return None


def doing(turn: Turn) -> bool:
    """Say whether what this person types now belongs to a story they judge."""
    return (
        turn.person.facilitator and moderating.load(turn.tx, turn.person.id, turn.now) is not None
    )


def leave(turn: Turn) -> bool:
    """Do nothing about a story any more; return whether anything was being done."""
    return turn.person.facilitator and moderating.drop(turn.tx, turn.person.id)


def ask(turn: Turn, story_id: str) -> bool:
    """Lay the question that was typed and read back under the story's code."""
    doing = moderating.load(turn.tx, turn.person.id, turn.now)
    leave(turn)
    if doing is None or doing.story_id != story_id or not doing.draft:
        return False
    turn.erased = True  # who asked is to leave the write-ahead log too
    return questions.ask(turn.tx, story_id, doing.draft, month(turn))


def waiting(turn: Turn, story_id: str) -> Story | None:
    """Find a story that is not decided yet."""
    story = stories.find(turn.tx, story_id)
    return story if story and story.status is StoryStatus.MODERATION else None


def month(turn: Turn) -> str:
    """Tell the month it is for the house, as YYYY-MM."""
    return f"{turn.now.astimezone(turn.house.settings.zone):%Y-%m}"


def _hide(turn: Turn, story: Story, doing: Doing, text: Text) -> Story | None:
    turn.show(Delete((text.message,)))
    content, places = hide_words(story.content, text.text)
    if not places:
        turn.say("moderation/hide-none", _back(turn, story.id))
        return None
    leave(turn)
    stories.rewrite(turn.tx, story.id, content, month(turn))
    log.count(turn.tx, month(turn), Act.HIDDEN)
    turn.erased = True  # the words, and who had approved
    turn.show(Delete((doing.message,)))
    turn.say("moderation/hidden", count=places)
    return stories.find(turn.tx, story.id)


def _draft(turn: Turn, doing: Doing, text: Text) -> None:
    """Read a question back, without what may point to somebody."""
    typed = " ".join(text.text.split())
    if len(typed) > QUESTION_MAX:
        turn.say("moderation/ask-long", length=len(typed), max=QUESTION_MAX)
        return
    if not isinstance(turn.prepared, Redacted):
        raise Unprepared(Prepare("redact", typed), turn)
    draft = turn.prepared.text
    _keep(turn, Doing("ask", doing.story_id, doing.message, draft))
    yes = Button(turn.voice("moderation/ask-sure.yes"), f"{PREFIX}|ask-yes|{doing.story_id}")
    rows = ((yes,), *_back(turn, doing.story_id))
    turn.say("moderation/ask-sure", rows, text=draft)


def _keep(turn: Turn, doing: Doing) -> None:
    moderating.save(turn.tx, turn.person.id, doing, turn.now + LASTING)


def _back(turn: Turn, story_id: str) -> Rows:
    return ((Button(turn.voice("moderation/hide.back"), f"{PREFIX}|back|{story_id}"),),)
