"""The bot sends stories of its own accord, to who asked for them: one a week, a letter a month.

What is sent, and when, is decided in `flows.story.post`; it is chosen once for everybody.
"""

from collections.abc import Iterator

from bot.dialogue import conversation
from bot.event import Press
from bot.message import Button, Edit, Rebutton, Rows, Send, Toast, in_rows
from bot.person import menus
from bot.story.notes import notes
from bot.story.reading import browsing
from bot.story.reading.payload import PREFIX as READING
from bot.turn import Turn
from flows.story.post import (
    LESSONS,
    Post,
    choose,
    decide,
    moved,
    next_moment,
    note_for,
    period,
    point_of,
    since,
)
from flows.story.shelf import ALL, LESSON, START_LENGTH
from storage.story import posts, shelves, stories

PREFIX = "o1"

_KINDS = frozenset(each.value for each in Post)
_SWITCHES = {
    (Post.WEEK, True): "post/menu.week_on",
    (Post.WEEK, False): "post/menu.week_off",
    (Post.MONTH, True): "post/menu.month_on",
    (Post.MONTH, False): "post/menu.month_off",
}
_STOPPED = {Post.WEEK: "post/stopped-week", Post.MONTH: "post/stopped-month"}


def menu(turn: Turn) -> tuple[str, Rows]:
    """Show what a person gets, with a switch for each."""
    has = {each.kind for each in posts.of(turn.tx, turn.person.id)}
    standing = {
        kind.value: turn.voice("settings/discreet.on" if kind in has else "settings/discreet.off")
        for kind in Post
    }
    buttons = [
        Button(turn.voice(_SWITCHES[kind, kind not in has]), f"{PREFIX}|{act}|{kind.value}")
        for kind in Post
        for act in ("off" if kind in has else "on",)
    ]
    replies = Button(turn.voice("settings/menu.replies"), f"{menus.SETTINGS}|replies")
    back = Button(turn.voice("settings/menu.back"), f"{menus.SETTINGS}|back|menu")
    return turn.voice("post/menu", **standing), (*in_rows(buttons), (replies, back))


def press(turn: Turn, pressed: Press) -> None:
    """Take `o1|on|KIND` and `o1|off|KIND` in the settings, `o1|stop|KIND` under what was sent."""
    match pressed.data.split("|")[1:]:
        case ["on", kind] if kind in _KINDS:
            at = next_moment(Post(kind), turn.now, turn.zone, turn.quiet)
            posts.subscribe(turn.tx, turn.person.id, Post(kind), at)
            turn.show(Edit(pressed.message, *menu(turn)))
        case ["off", kind] if kind in _KINDS:
            posts.stop(turn.tx, turn.person.id, Post(kind))
            turn.show(Edit(pressed.message, *menu(turn)))
        case ["stop", kind] if kind in _KINDS:
            posts.stop(turn.tx, turn.person.id, Post(kind))
            turn.show(Rebutton(pressed.message))
            turn.say(_STOPPED[Post(kind)])
        case _:
            turn.toast = Toast(turn.voice("common/toast-old-button"))


def move(turn: Turn) -> None:
    """Set the next moments anew after the person changed their zone or quiet hours."""
    for each in posts.of(turn.tx, turn.person.id):
        at = moved(each.kind, each.next_at, turn.now, turn.zone, turn.quiet)
        posts.move_on(turn.tx, turn.person.id, each.kind, at)


def post(turn: Turn, due: posts.Due) -> None:
    """Send what is due when it is still worth it, and set the next moment in any case."""
    send, following = decide(due.kind, due.next_at, turn.now, turn.zone, turn.quiet)
    posts.move_on(turn.tx, turn.person.id, due.kind, following)
    if not send:
        return
    sent = _story(turn) if due.kind is Post.WEEK else _letter(turn)
    if sent:
        conversation.again(turn)


def _story(turn: Turn) -> bool:
    """Send the story of this week; False when there is none to read."""
    for story_id in _chosen(turn, Post.WEEK, ALL, 1):
        story = stories.readable(turn.tx, story_id)
        if story is not None:
            text = f"{turn.voice('post/week')}\n\n{browsing.whole(turn, story)}"
            under = browsing.under(turn, story, ALL, story.id[:START_LENGTH])
            turn.show(Send(text, (*under, *_stop(turn, Post.WEEK)), protect=True))
            return True
    return False


def _letter(turn: Turn) -> bool:
    """Send the letter of this month: lessons of stories, and a note; False when it is empty."""
    found = [stories.readable(turn.tx, each) for each in _chosen(turn, Post.MONTH, LESSON, LESSONS)]
    told = [story for story in found if story is not None and story.content.lesson]
    month = period(Post.MONTH, turn.now, turn.zone)
    note = note_for(notes(), month)
    if not told and note is None:
        return False
    parts = [turn.voice("post/month", month=turn.voice.month(month))]
    parts += [
        turn.voice("post/lesson", n=number, lesson=story.content.lesson)
        for number, story in enumerate(told, 1)
    ]
    if note is not None:
        text = note.text(turn.person.language)
        parts.append(turn.voice("post/note", text=text, source=note.source, link=note.link))
    buttons = [
        Button(turn.voice("post/lesson.story", n=number), f"{READING}|show|{story.id}")
        for number, story in enumerate(told, 1)
    ]
    rows = (*in_rows(buttons), *_stop(turn, Post.MONTH))
    turn.show(Send("\n\n".join(parts), rows, protect=True))
    return True


def _chosen(turn: Turn, kind: Post, shelf: str, most: int) -> list[str]:
    """Return what is chosen for everybody, now when nobody was sent it before."""
    name = period(kind, turn.now, turn.zone)
    known = posts.picked(turn.tx, kind, name)
    if known:
        return known
    lately = posts.recent(turn.tx, kind, since(kind, turn.now, turn.zone))
    chosen = choose(_round(turn, shelf, point_of(name, turn.token)), lately, most)
    posts.pick(turn.tx, kind, name, chosen)
    return chosen


def _round(turn: Turn, shelf: str, start: str) -> Iterator[str]:
    at = shelves.following(turn.tx, shelf, start)
    while at is not None:
        yield at
        at = shelves.following(turn.tx, shelf, start, at)


def _stop(turn: Turn, kind: Post) -> Rows:
    return ((Button(turn.voice("post/week.stop"), f"{PREFIX}|stop|{kind.value}"),),)
