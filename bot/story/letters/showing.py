"""Letters for everybody: the list, one letter with its answer or the lack of one, its stories."""

from bot.event import Command, Press
from bot.message import Button, Rows, Send
from bot.story.letters import words
from bot.story.letters.payload import button
from bot.turn import Turn
from flows.story.letter import Letter, Scale, is_closed, may_answer
from flows.story.story import StoryStatus
from storage.story import letters, scales, stories

AT_ONCE = 6
"""So many letters a page: a digit each, and a button to go on."""


def show_all(turn: Turn, _: Command | Press | None = None, start: int = 0) -> None:
    """List letters, the latest last day first."""
    every = letters.every(turn.tx)
    page = every[start : start + AT_ONCE]
    if not page:
        turn.say("letters/none")
        return
    lines = [
        turn.voice(
            "letters/list-line",
            n=str(number),
            board=each.board,
            question=each.question,
            standing=words.summary(turn, each),
        )
        for number, each in enumerate(page, start=start + 1)
    ]
    text = "\n\n".join([turn.voice("letters/list"), *lines])
    digits = tuple(button(str(n), "open", each.id) for n, each in enumerate(page, start=start + 1))
    more = start + AT_ONCE
    older = button(turn.voice("letters/list.more"), "list", more)
    rows: Rows = (digits, (older,)) if more < len(every) else (digits,)
    turn.show(Send(text, rows))


def show(turn: Turn, letter_id: str) -> None:
    """Show a letter with what this person can do about it."""
    letter = letters.find(turn.tx, letter_id)
    if letter is None:
        turn.say("letters/gone")
        return
    shown = words.readable(turn, letter)
    digits = tuple(button(str(n), "read", each.id) for n, each in enumerate(shown, start=1))
    doings: Rows = tuple((each,) for each in _doings(turn, letter))
    rows = (digits, *doings) if digits else doings
    turn.show(Send(words.card(turn, letter, shown), rows, protect=True))


def read(turn: Turn, story_id: str) -> None:
    """Show a story of a letter to somebody who may read it there."""
    for letter in letters.with_story(turn.tx, story_id):
        for story in words.readable(turn, letter):
            if story.id == story_id:
                back = button(turn.voice("letters/story.back"), "open", letter.id)
                text = turn.voice(
                    "letters/story", title=words.title(turn, story), text=story.content.text
                )
                turn.show(Send(text, ((back,),), protect=True))
                return
    turn.say("letters/story-gone")


def lines_for(turn: Turn, story_id: str) -> list[str]:
    """Say under a story that it stands in a letter, and how that stands; the latest one."""
    letter = _latest_with(turn, story_id)
    if letter is None:
        return []
    standing = words.summary(turn, letter)
    return [turn.voice("letters/in-letter", board=letter.board, standing=standing)]


def rows_for(turn: Turn, story_id: str) -> Rows:
    """Make the button under a story that opens the letter it stands in, if it does."""
    letter = _latest_with(turn, story_id)
    if letter is None:
        return ()
    return ((button(turn.voice("letters/in-letter.open"), "open", letter.id),),)


def _latest_with(turn: Turn, story_id: str) -> Letter | None:
    story = stories.find(turn.tx, story_id)
    if story is None or story.status is not StoryStatus.PUBLISHED:
        return None
    return next(iter(letters.with_story(turn.tx, story_id)), None)


def _doings(turn: Turn, letter: Letter) -> list[Button]:
    """Offer what this person can do: answer, place the dilemma on the scales, manage."""
    voice, today = turn.voice, words.today(turn)
    offered = []
    director = letters.is_director(turn.tx, letter.id, turn.person.id)
    if director and may_answer(letter, today):
        key = "letters/card.answer" if letter.answer is None else "letters/card.change"
        offered.append(button(voice(key), "answer", letter.id))
    chosen = (scales.chose(turn.tx, letter.id, turn.person.id, scale) for scale in Scale)
    if not is_closed(letter, today) and not all(chosen):
        offered.append(button(voice("letters/card.weigh"), "weigh", letter.id))
    if turn.person.facilitator and not is_closed(letter, today):
        offered.append(button(voice("letters/card.manage"), "manage", letter.id))
    return offered
