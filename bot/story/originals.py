"""What was hidden in a text that is being told: in this process's memory, and nowhere else.

It lets a teller put back a word with one tap. It goes when the telling ends, when its teller is
forgotten, when too many are telling at once (the oldest first), and after a day. After a restart,
or in another process, it is not there: then the teller types the word.
"""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock

MOST = 1_000
"""People whose hidden words are remembered at once."""
LIFETIME = timedelta(hours=24)


@dataclass(slots=True)
class _Told:
    """What one person tells: the words hidden under each text and number, and since when."""

    run: str
    since: datetime
    words: dict[tuple[str, int], tuple[str, ...]] = field(default_factory=dict, repr=False)
    names: dict[tuple[str, str], str] = field(default_factory=dict, repr=False)


class Originals:
    """Remembers hidden words; called on the event loop and on the database's thread."""

    __slots__ = ("_lock", "_told")

    def __init__(self) -> None:
        self._told: OrderedDict[str, _Told] = OrderedDict()
        self._lock = Lock()

    def keep(  # what is kept, and of whom
        self,
        person_id: str,
        run: str,
        place: str,
        words: Mapping[int, tuple[str, ...]],
        names: Mapping[str, str],
        now: datetime,
    ) -> None:
        """Remember what was hidden in a text, in place of what was hidden in it before.

        names: the tag of each person's name, the name folded.
        """
        with self._lock:
            told = self._of(person_id, run, now)
            told.words = {key: each for key, each in told.words.items() if key[0] != place}
            told.words |= {(place, number): each for number, each in words.items()}
            told.names = {key: each for key, each in told.names.items() if key[0] != place}
            told.names |= {(place, name): tag for name, tag in names.items()}

    def add(
        self,
        person_id: str,
        run: str,
        place: str,
        number: int,
        words: tuple[str, ...],
        now: datetime,
    ) -> None:
        """Remember what the teller hid."""
        with self._lock:
            self._of(person_id, run, now).words[place, number] = words

    def find(self, person_id: str, run: str, place: str, number: int) -> tuple[str, ...]:
        """Return what was hidden; nothing when it is not remembered."""
        with self._lock:
            told = self._told.get(person_id)
            return told.words.get((place, number), ()) if told and told.run == run else ()

    def names(self, person_id: str, run: str, place: str) -> Mapping[str, str]:
        """Return the tags of the names that were hidden in the other texts of this telling."""
        with self._lock:
            told = self._told.get(person_id)
            if told is None or told.run != run:
                return {}
            return {name: tag for (where, name), tag in told.names.items() if where != place}

    def drop(self, person_id: str, *, but: str = "") -> None:
        """Forget what a person tells, unless it is this run."""
        with self._lock:
            told = self._told.get(person_id)
            if told is not None and told.run != but:
                del self._told[person_id]

    def purge(self, now: datetime) -> None:
        """Forget what is older than a day."""
        with self._lock:
            for person_id, told in list(self._told.items()):
                if now - told.since >= LIFETIME:
                    del self._told[person_id]

    def __len__(self) -> int:
        return len(self._told)

    def _of(self, person_id: str, run: str, now: datetime) -> _Told:
        told = self._told.get(person_id)
        if told is None or told.run != run:
            told = self._told[person_id] = _Told(run, now)
            self._told.move_to_end(person_id)
            while len(self._told) > MOST:
                self._told.popitem(last=False)
        return told
