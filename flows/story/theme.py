"""What a story is about: themes, read off what its teller said of it (catalogue, P3).

Nobody asks a teller for a theme: one question fewer, and no box to fit in. The rules, of which
several can hold for one story, and one always does:

1. *Room and grip*: a wisdom, or grip or rules stood two steps or more from the middle.
2. *Meldcode and mandate*: the triad's corner mandate, alone or with one other (all three together
   name nothing in particular), or the text speaks of the meldcode or of Veilig Thuis.
3. *Learning from mistakes*: a good mistake, or it was scored who supported the learning.
4. *A hold when stuck*: a dilemma, or it still feels open or unsure.
5. *Joy in the craft*: a bright spot, or it feels proud.
"""

import enum
import re

from flows.story.content import Carried, Content, Feeling, Ladder, StoryType

MIDDLE = 4
_OFF = 2
_REPORTING = re.compile(r"\bmeldcode|\bveilig thuis\b", re.IGNORECASE)


class Theme(enum.StrEnum):
    """The themes of questionnaires and stories alike."""

    ROOM = "ruimte"
    MELDCODE = "meldcode"
    MISTAKES = "fouten"
    STUCK = "vastlopen"
    JOY = "vakplezier"


def themes_of(content: Content) -> frozenset[Theme]:
    """Tell what a story is about; at least one theme."""
    kind, meaning = content.type, content.meaning
    held = {
        Theme.ROOM: kind is StoryType.WISDOM or _off(meaning.grip) or _off(meaning.rules),
        Theme.MELDCODE: meaning.carried
        in (Carried.MANDATE, Carried.COURAGE_MANDATE, Carried.EXPERTISE_MANDATE)
        or any(map(_REPORTING.search, (content.title, content.text, content.lesson))),
        Theme.MISTAKES: kind is StoryType.GOOD_MISTAKE or content.ladder != Ladder(),
        Theme.STUCK: kind is StoryType.DILEMMA or meaning.feeling in (Feeling.OPEN, Feeling.UNSURE),
        Theme.JOY: kind is StoryType.BRIGHT_SPOT or meaning.feeling is Feeling.PROUD,
    }
    return frozenset(theme for theme, holds in held.items() if holds)


def _off(step: int | None) -> bool:
    """Whether an answer of 1 to 7 stands well off the middle."""
    return step is not None and abs(step - MIDDLE) >= _OFF
