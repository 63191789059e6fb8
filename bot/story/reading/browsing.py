"""Choosing what to read, and reading it one story at a time, in no order that says anything."""

import enum
from collections.abc import Mapping

from bot.event import Command, Press
from bot.message import Button, Edit, Rebutton, Rows, Send, Toast, in_rows
from bot.person import menus
from bot.story.letters import showing as letters
from bot.story.reading import reacting, replying
from bot.story.reading.card import TYPES, card
from bot.story.reading.payload import PREFIX
from bot.turn import Turn
from flows.story.content import Feeling, StoryType, Support
from flows.story.reaction import Reaction
from flows.story.shelf import ALL, GALLERY, START_LENGTH, VALUES, Facet, shelf, start_of
from flows.story.story import Story
from flows.story.theme import Theme
from storage.ids import is_id
from storage.story import shelves, stories

_FACETS: Mapping[Facet, tuple[str, str]] = {
    Facet.TYPE: ("reading/menu.type", "reading/by-type"),
    Facet.THEME: ("reading/menu.theme", "reading/by-theme"),
    Facet.SUPPORT: ("reading/menu.support", "reading/by-support"),
    Facet.FEELING: ("reading/menu.feeling", "reading/by-feeling"),
}
_VALUES: Mapping[enum.StrEnum, str] = {
    StoryType.DILEMMA: TYPES[StoryType.DILEMMA],
    StoryType.GOOD_MISTAKE: TYPES[StoryType.GOOD_MISTAKE],
    StoryType.WISDOM: TYPES[StoryType.WISDOM],
    StoryType.BRIGHT_SPOT: TYPES[StoryType.BRIGHT_SPOT],
    Theme.ROOM: "reading/theme.ruimte",
    Theme.MELDCODE: "reading/theme.meldcode",
    Theme.MISTAKES: "reading/theme.fouten",
    Theme.STUCK: "reading/theme.vastlopen",
    Theme.JOY: "reading/theme.vakplezier",
    Support.FAMILY: "reading/support.gezin",
    Support.TEAM: "reading/support.team",
    Support.MANAGER: "reading/support.leidinggevende",
    Support.BOARD: "reading/support.bestuur",
    Support.MUNICIPALITY: "reading/support.gemeente",
    Support.NOBODY: "reading/support.niemand",
    Feeling.PROUD: "reading/feeling.trots",
    Feeling.RELIEVED: "reading/feeling.opgelucht",
    Feeling.UNSURE: "reading/feeling.onzeker",
    Feeling.SAD: "reading/feeling.verdrietig",
    Feeling.ANGRY: "reading/feeling.boos",
    Feeling.OPEN: "reading/feeling.open",
}
SHELVES = frozenset(
    {ALL, GALLERY, *(shelf(facet, each) for facet, values in VALUES.items() for each in values)}
)
"""What a reader can ask for."""
KINDS = frozenset(each.value for each in Reaction)


def read(turn: Turn, _: Command | Press) -> None:
    """Offer to choose what to read, or say that there is no story yet."""
    if not shelves.any_on(turn.tx, ALL):
        tell = Button(turn.voice("reading/none-yet.tell"), f"{menus.COMMAND}|story")
        turn.say("reading/none-yet", ((tell,),))
        return
    turn.say("reading/menu", _menu(turn))


def press(turn: Turn, pressed: Press) -> None:
    """Take a tap on a button of the menu or under a story."""
    match pressed.data.split("|")[1:]:
        case ["menu"]:
            turn.show(Edit(pressed.message, turn.voice("reading/menu"), _menu(turn)))
        case ["again"]:
            turn.show(Rebutton(pressed.message))
            read(turn, pressed)
        case ["by", name] if name in {facet.value for facet in Facet}:
            turn.show(Edit(pressed.message, *_choices(turn, Facet(name))))
        case ["go", name] if name in SHELVES:
            start = start_of(turn.token)
            _show(turn, pressed, name, start, shelves.following(turn.tx, name, start))
        case ["n", start, name, at] if name in SHELVES:
            _next(turn, pressed, name, start, at)
        case ["show", story_id] if is_id(story_id):
            _show(turn, pressed, ALL, story_id[:START_LENGTH], story_id)
        case ["next", at]:  # a button of the first version
            _next(turn, pressed, ALL, "", at)
        case said if not _given_back(turn, pressed, said):
            turn.toast = Toast(turn.voice("common/toast-old-button"))


def _given_back(turn: Turn, pressed: Press, said: list[str]) -> bool:
    """Take what a reader gives back to a story; False when it is none of that."""
    match said:
        case ["r", kind, story_id] if kind in KINDS and is_id(story_id):
            reacting.react(turn, pressed, Reaction(kind), story_id)
        case ["a", story_id, page] if is_id(story_id) and page.isdecimal() and len(page) < 4:
            replying.show(turn, pressed, story_id, page)
        case ["b", story_id] if is_id(story_id):
            replying.begin(turn, pressed, story_id)
        case ["d", story_id] if is_id(story_id):
            replying.drop_and_begin(turn, pressed, story_id)
        case _:
            return False
    return True


def _next(turn: Turn, pressed: Press, name: str, start: str, at: str) -> None:
    found = shelves.following(turn.tx, name, start, at)
    if found is not None:
        _show(turn, pressed, name, start, found)
        return
    turn.show(Rebutton(pressed.message))
    again = Button(turn.voice("reading/last.again"), f"{PREFIX}|again")
    turn.say("reading/last", ((again,),))


def _show(turn: Turn, pressed: Press, name: str, start: str, story_id: str | None) -> None:
    """Show a story that is there; say so when it is not any more."""
    story = stories.readable(turn.tx, story_id) if story_id else None
    if story is None:
        turn.show(Rebutton(pressed.message))
        turn.say("reading/none-here")
        return
    turn.show(Send(whole(turn, story), under(turn, story, name, start), protect=True))


def whole(turn: Turn, story: Story) -> str:
    """Write a story out, how often it got each reaction, and what boards were asked with it."""
    parts = (card(turn, story), reacting.counts(turn, story.id))
    return "\n\n".join([*filter(None, parts), *letters.lines_for(turn, story.id)])


def under(turn: Turn, story: Story, name: str, start: str) -> Rows:
    """Lay out what can be done with a story that was reached by this shelf."""
    following = f"{PREFIX}|n|{start}|{name}|{story.id}"
    rows = in_rows(
        [
            *reacting.buttons(turn, story.id),
            *replying.buttons(turn, story.id),
            Button(turn.voice("reading/card.next"), following),
            Button(turn.voice("reading/card.menu"), f"{PREFIX}|again"),
        ]
    )
    return (*rows, *letters.rows_for(turn, story.id))


def _menu(turn: Turn) -> Rows:
    """Lay out the ways of choosing; the gallery only when something hangs in it."""
    buttons = [Button(turn.voice("reading/menu.all"), f"{PREFIX}|go|{ALL}")]
    buttons += [
        Button(turn.voice(key), f"{PREFIX}|by|{facet.value}") for facet, (key, _) in _FACETS.items()
    ]
    if shelves.any_on(turn.tx, GALLERY):
        buttons.append(Button(turn.voice("reading/menu.gallery"), f"{PREFIX}|go|{GALLERY}"))
    return in_rows(buttons)


def _choices(turn: Turn, facet: Facet) -> tuple[str, Rows]:
    """Ask for a value: a button for each where a story stands, and no number with any."""
    buttons = [
        Button(turn.voice(_VALUES[value]), f"{PREFIX}|go|{shelf(facet, value)}")
        for value in VALUES[facet]
        if shelves.any_on(turn.tx, shelf(facet, value))
    ]
    text = turn.voice(_FACETS[facet][1] if buttons else "reading/by-none")
    back = Button(turn.voice("reading/menu.back"), f"{PREFIX}|menu")
    return text, (*in_rows(buttons), (back,))
