"""A letter in words: its card, its answer or the lack of one, its date, and the gap."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from bot.turn import Turn
from flows.story.letter import (
    Answer,
    Choice,
    Letter,
    Scale,
    Side,
    Standing,
    is_closed,
    mean_in_halves,
    standing,
)
from flows.story.story import Story
from storage.story import letters, scales, stories

CHOICES: Final = {
    Choice.DO: "letters/choice.do",
    Choice.DO_NOT: "letters/choice.do_not",
    Choice.LOOK_INTO: "letters/choice.look_into",
}
ANSWERED: Final = {
    Choice.DO: "letters/list-answer.do",
    Choice.DO_NOT: "letters/list-answer.do_not",
    Choice.LOOK_INTO: "letters/list-answer.look_into",
}
SCALES: Final = {Scale.ROOM: "letters/scale-room", Scale.EQUAL: "letters/scale-equal"}


def today(turn: Turn) -> date:
    """Tell the day on the wall of the house, where last days begin and end."""
    return turn.now.astimezone(turn.house.settings.zone).date()


def month(turn: Turn) -> str:
    """Tell the month on the wall of the house, as YYYY-MM."""
    return f"{today(turn):%Y-%m}"


def day(turn: Turn, each: date) -> str:
    """Write a day: 17 april 2026."""
    return turn.voice("letters/date", day=str(each.day), month=turn.voice.month(f"{each:%Y-%m}"))


def found(turn: Turn, ids: Iterable[str]) -> list[Story]:
    """Return the stories with these ids that are still there."""
    return [story for each in ids if (story := stories.find(turn.tx, each)) is not None]


def readable(turn: Turn, letter: Letter) -> list[Story]:
    """Return the stories of a letter that this person may read: some are for the board alone."""
    whole = turn.person.facilitator or letters.is_director(turn.tx, letter.id, turn.person.id)
    bundled = letters.stories_of(turn.tx, letter.id)
    return found(turn, (each.id for each in bundled if whole or each.for_colleagues))


def title(turn: Turn, story: Story) -> str:
    """Name a story, also one that its teller gave no title."""
    return story.content.title or turn.voice("letters/untitled")


def story_lines(turn: Turn, shown: Sequence[Story]) -> str:
    """Write the stories of a letter, a line each, with the lesson where there is one."""
    lines = []
    for number, story in enumerate(shown, start=1):
        key = "letters/card-lesson" if story.content.lesson else "letters/card-story"
        lesson = story.content.lesson
        lines.append(turn.voice(key, n=str(number), title=title(turn, story), lesson=lesson))
    return "\n".join(lines)


def card(turn: Turn, letter: Letter, shown: Sequence[Story]) -> str:
    """Write a letter as everybody reads it: the bundle, the question, the answer or its lack."""
    voice = turn.voice
    left = len(letters.stories_of(turn.tx, letter.id))
    parts = [
        voice("letters/card", board=letter.board, question=letter.question),
        story_lines(turn, shown),
    ]
    if left > len(shown):
        parts.append(voice("letters/board-only", count=left - len(shown)))
    if letter.bundled > left:
        parts.append(voice("letters/withdrawn", count=letter.bundled - left))
    parts.append(voice("letters/origin"))
    parts.append(outcome(turn, letter))
    gap = gap_lines(turn, letter)
    return "\n\n".join(part for part in (*parts, gap) if part)


def outcome(turn: Turn, letter: Letter) -> str:
    """Write the answer of a board, or that there is none."""
    if letter.answer is not None:
        return answer(turn, letter.board, letter.answer)
    if standing(letter, today(turn)) is Standing.OPEN:
        return turn.voice("letters/asked", date=day(turn, letter.due))
    closed = is_closed(letter, today(turn))
    return turn.voice("letters/never-answered" if closed else "letters/not-answered")


def answer(turn: Turn, board: str, given: Answer) -> str:
    """Write an answer under the board's name, in the board's own words."""
    text = turn.voice(
        "letters/answer",
        board=board,
        month=turn.voice.month(given.month),
        choice=turn.voice(CHOICES[given.choice]),
        words=given.words,
    )
    return "\n\n".join([text, turn.voice("letters/late")]) if given.late else text


def summary(turn: Turn, letter: Letter) -> str:
    """Say in a few words how a letter stands."""
    if letter.answer is not None:
        return turn.voice(ANSWERED[letter.answer.choice])
    if standing(letter, today(turn)) is Standing.OPEN:
        return turn.voice("letters/list-open", date=day(turn, letter.due))
    return turn.voice("letters/list-none")


def gap_lines(turn: Turn, letter: Letter) -> str:
    """Say how far professionals and directors are apart, of scales on which both are many enough.

    Before that, say what it takes; who may answer also reads how few they are.
    """
    voice, least = turn.voice, turn.house.settings.min_group
    sums = scales.of_letter(turn.tx, letter.id, least)
    means = {(each.scale, each.side): mean_in_halves(each.total, each.people) for each in sums}
    lines = []
    for scale, key in SCALES.items():
        ours = means.get((scale, Side.PROFESSIONALS))
        theirs = means.get((scale, Side.DIRECTORS))
        if ours is None or theirs is None:
            continue
        values = {"ours": ours, "theirs": theirs, "gap": abs(ours - theirs)}
        said = {name: number(turn, value) for name, value in values.items()}
        lines.append(voice("letters/gap-line", scale=voice(key), **said))
    if lines:
        return "\n".join([voice("letters/gap"), *lines])
    if is_closed(letter, today(turn)):
        return ""
    few = letters.directors(turn.tx, letter.id)
    inside = letters.is_director(turn.tx, letter.id, turn.person.id) or turn.person.facilitator
    if inside and few < least:
        return voice("letters/gap-few", count=few, least=str(least))
    return voice("letters/gap-not-yet", least=str(least))


def number(turn: Turn, value: float) -> str:
    """Write a number in halves as the language does: 3,5 or 3.5."""
    whole, half = divmod(round(value * 2), 2)
    return turn.voice("letters/half", n=str(whole)) if half else str(whole)
