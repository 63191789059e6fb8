"""What everybody in a class says alike is withheld: it would give each of them away.

Distinct l-diversity with l = 2, for each value of meaning by itself. Not said is a value of its
own: where four are angry and one did not say, an outsider cannot be sure of any of them. It is
looked at anew at each disclosure, since stories may have been withdrawn; a class that was of one
mind stays so, so what was withheld once is withheld always.
"""

from collections.abc import Hashable, Mapping
from typing import Final

from flows.story.content import Content

SENSITIVE: Final = (
    "grip",
    "rules",
    "carried",
    "feeling",
    "backing_team",
    "backing_organisation",
    "backing_board",
    "cost_usual",
    "cost_this",
)
"""What only the teller knows, by the names it has in files."""

_MIXED = object()


def sensitive(content: Content) -> dict[str, int | str | None]:
    """Return what only the teller knows; None where it was not said."""
    meaning, ladder, costs = content.meaning, content.ladder, content.costs
    return {
        "grip": meaning.grip,
        "rules": meaning.rules,
        "carried": meaning.carried,
        "feeling": meaning.feeling,
        "backing_team": ladder.team,
        "backing_organisation": ladder.organisation,
        "backing_board": ladder.board,
        "cost_usual": costs.usual,
        "cost_this": costs.this,
    }


class Diversity:
    """Which values of a class are shown, once all of its stories were looked at.

    It keeps one value for each class and column, so it is as small as there are classes.
    """

    def __init__(self) -> None:
        self._only: dict[Hashable, list[object]] = {}

    def look(self, class_: Hashable, values: Mapping[str, int | str | None]) -> None:
        """Take one story of a class into account."""
        given: list[object] = list(values.values())
        only = self._only.setdefault(class_, given)
        for place, value in enumerate(given):
            if only[place] != value:
                only[place] = _MIXED

    def shown(
        self, class_: Hashable, values: Mapping[str, int | str | None]
    ) -> dict[str, int | str | None]:
        """Return the values with None where the whole class says the same."""
        only = self._only[class_]
        return {
            name: value if only[place] is _MIXED else None
            for place, (name, value) in enumerate(values.items())
        }

    def withheld(self, class_: Hashable) -> int:
        """Return how many kinds of values the class says alike, and says at all."""
        return sum(each is not _MIXED and each is not None for each in self._only[class_])
