"""What a de-identifier leaks and what it hides for nothing, counted by characters.

Labels are not compared: whoever hides a school as a place hides it. A labelled stretch leaks when
one word of it that tells something is not hidden whole (`tests.flows.story.corpus.shows`); what
is hidden beside the labels counts by words.
"""

import random
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from tests.flows.story.corpus import STRUCTURED, Labelled, shows

Place = tuple[int, int]
_WORD = re.compile(r"\w+")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEIGHBOURS = {
    row[i]: row[i + 1] if i + 1 < len(row) else row[i - 1] for row in _ROWS for i in range(len(row))
}
# Terms and bodies that everybody in the field has: hiding one takes the story's sense away.
_PROFESSIONAL = re.compile(
    r"(?i)\b(?:meldcode|veilig thuis|ots|uhp|ondertoezichtstelling|uithuisplaatsing"
    r"|raad voor de kinderbescherming|rvdk|cjg|ggd|ggz|gezinsvoogd|jeugdbescherm(?:er|ing)"
    r"|kinderrechter|signs of safety|mdo|skj|avg|wijkteam|jeugdwet|pleegzorg|leerplicht"
    r"|gedragswetenschapper|bijzondere curator|jeugdreclassering|vlaggensysteem|eigen kracht"
    r"|crisisdienst|beschermtafel|drempelonderzoek|perspectiefbesluit)\b"
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What was hidden in a text, and what was doubted, in characters of the original."""

    hidden: Sequence[Place]
    doubted: Sequence[Place] = ()


@dataclass(slots=True)
class Score:
    """Counts over stories that hold something and stories that hold nothing."""

    stories: int = 0
    leaking: int = 0
    persons: int = 0
    structured: int = 0
    silent: int = 0  # leaking, with a leak that is not even doubtful
    words: int = 0
    wrong: int = 0
    doubts: int = 0
    clean: int = 0
    harmed: int = 0
    terms: list[str] = field(default_factory=list)

    def add(self, text: Labelled, answer: Answer) -> None:
        """Count one more text."""
        wanted, hidden = _mask(text.text, text.spans), _mask(text.text, answer.hidden)
        asked = _mask(text.text, (*answer.hidden, *answer.doubted))
        leaks = [each for each in text.spans if shows(text.text, each[0], each[1], hidden)]
        for word in _WORD.finditer(text.text):
            if not any(wanted[word.start() : word.end()]):
                self.words += 1
                self.wrong += any(hidden[word.start() : word.end()])
        self.doubts += len(answer.doubted)
        for term in _PROFESSIONAL.finditer(text.text):
            if not any(wanted[slice(*term.span())]) and any(hidden[slice(*term.span())]):
                self.terms.append(term.group())
        if text.spans:
            labels = {label for _, _, label in leaks}
            self.stories += 1
            self.leaking += bool(leaks)
            self.persons += "PERSON" in labels
            self.structured += bool(labels & STRUCTURED)
            self.silent += any(shows(text.text, each[0], each[1], asked) for each in leaks)
        else:
            self.clean += 1
            self.harmed += bool(answer.hidden)

    def row(self) -> str:
        """Return shares in hundreds: any, person, structured, silent; wrong, harmed, doubts."""
        shares = [self.leaking, self.persons, self.structured, self.silent]
        stories, clean = max(1, self.stories), max(1, self.clean)
        return (
            " ".join(f"{100 * share / stories:7.1f}" for share in shares)
            + f" {100 * self.wrong / self.words:7.2f} {100 * self.harmed / clean:7.1f}"
            + f" {100 * self.doubts / self.words:7.2f} {len(self.terms):6}"
        )


HEADER = "    any  person  struct  silent   wrong  harmed  doubts  terms"


def _mask(text: str, places: Iterable[Place | tuple[int, int, str]]) -> bytearray:
    mask = bytearray(len(text))
    for start, end, *_ in places:
        mask[start:end] = b"\x01" * (end - start)
    return mask


def lowered(text: Labelled) -> Labelled:
    """All in lower case; letters that would become two stay as they are."""
    lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text.text)
    return Labelled(text.id, lower, text.spans)


def mistyped(text: Labelled) -> Labelled:
    """One slip in the longest word of each name: exchanged, lost, doubled or a key beside it."""
    chance = random.Random(text.id)  # noqa: S311 - the same slips at every run
    parts: list[str] = []
    spans: list[tuple[int, int, str]] = []
    at = length = 0
    for start, end, label in text.spans:
        words = text.text[start:end]
        if label == "PERSON":
            words = _slip(words, chance)
        parts += (text.text[at:start], words)
        length += start - at
        spans.append((length, length + len(words), label))
        length += len(words)
        at = end
    return Labelled(text.id, "".join((*parts, text.text[at:])), tuple(spans))


def _slip(name: str, chance: random.Random) -> str:
    longest = max(_WORD.finditer(name), key=lambda word: len(word.group()), default=None)
    if longest is None or len(longest.group()) < 4:
        return name
    at = chance.randrange(longest.start() + 1, longest.end() - 1)
    kinds: list[Callable[[], str]] = [
        lambda: name[:at] + name[at + 1] + name[at] + name[at + 2 :],
        lambda: name[:at] + name[at + 1 :],
        lambda: name[:at] + name[at] + name[at:],
        lambda: name[:at] + _NEIGHBOURS.get(name[at], "e") + name[at + 1 :],
    ]
    return chance.choice(kinds)()
