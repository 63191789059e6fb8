"""Settle what overlaps: the stronger finding wins, then the longer, then the earlier."""

from collections.abc import Iterable

from flows.story.redaction.model import Found, Label, Question


def settle(found: Iterable[Found], closed: list[tuple[int, int]]) -> list[Found]:
    """Choose findings that do not overlap each other or a closed stretch, sorted by place.

    What loses only in part is not lost: the rest of a weaker finding that sticks out of a
    stronger one is hidden as well, so that no overlap ever uncovers half a name.
    """
    order = sorted(found, key=lambda f: (-f.strength, f.start - f.end, f.start, f.label))
    taken = bytearray(max((f.end for f in order), default=0) + 1)
    for start, end in closed:
        taken[start:end] = b"\x01" * (min(end, len(taken)) - min(start, len(taken)))
    chosen: list[Found] = []
    for one in order:
        at = one.start
        while at < one.end:
            free = taken.find(0, at, one.end)
            if free < 0:
                break
            stop = taken.find(1, free, one.end)
            stop = one.end if stop < 0 else stop
            if free == one.start and stop == one.end:
                chosen.append(one)
            else:
                chosen.append(Found(free, stop, one.label, one.strength, one.tag, one.who))
            taken[free:stop] = b"\x01" * (stop - free)
            at = stop
    return sorted(chosen, key=lambda f: f.start)


def trim(found: list[Found], text: str) -> list[Found]:
    """Take blanks and stray marks off the ends; drop what has no letter or digit left."""
    kept: list[Found] = []
    for one in found:
        start, end = one.start, one.end
        while start < end and not (text[start].isalnum() or text[start] in "@+("):
            start += 1
        while end > start and not (text[end - 1].isalnum() or text[end - 1] in ")/_"):
            end -= 1
        if any(c.isalnum() for c in text[start:end]):
            kept.append(Found(start, end, one.label, one.strength, one.tag, one.who))
    return _join(kept, text)


def _join(found: list[Found], text: str) -> list[Found]:
    """Make one of neighbours of the same kind with only blanks between (`[plaats] [plaats]`)."""
    joined: list[Found] = []
    for one in found:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.label is one.label
            and text[last.end : one.start].strip(" ") == ""
            and (one.label is not Label.PERSON or last.who == one.who)
        ):
            joined[-1] = Found(last.start, one.end, last.label, last.strength, last.tag, last.who)
        else:
            joined.append(one)
    return joined


def open_questions(
    questions: Iterable[Question], found: list[Found], closed: list[tuple[int, int]]
) -> list[Question]:
    """Keep the questions about words that stay in the text, each place once, sorted."""
    hidden = sorted([(f.start, f.end) for f in found] + closed)
    kept: list[Question] = []
    at = 0
    for question in sorted(questions, key=lambda q: (q.start, -q.end)):
        while at < len(hidden) and hidden[at][1] <= question.start:
            at += 1
        covered = at < len(hidden) and hidden[at][0] < question.end
        if not covered and not (kept and kept[-1].end > question.start):
            kept.append(question)
    return kept
