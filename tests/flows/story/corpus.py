"""Read the labelled corpus and measure what a redaction leaks and what it hides needlessly."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from flows.story.redaction import SCHOOL, Label, Redaction

FOLDER = Path(__file__).parents[2] / "corpus"
CORPUS = FOLDER / "redaction.jsonl"
APART = FOLDER / "redaction_apart.jsonl"
TAGS = {
    **{label.value: f"[{label.value.lower()}]" for label in Label},
    Label.PERSON: "[persoon {n}]",
    SCHOOL: "[school]",
}
STRUCTURED = frozenset(
    {"ADDRESS", "POSTCODE", "PHONE", "EMAIL", "URL", "HANDLE", "BSN", "IBAN", "PLATE", "CASE"}
)
_MARK = re.compile(r"\{([A-Z]+)\|([^}]*)\}")
# Small words inside a name that tell nothing when they stay.
_TELLS_NOTHING = frozenset({"s", "de", "der", "den", "van", "het", "en"})


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text and what in it must go: start, end and label."""

    id: str
    text: str
    spans: tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """Shares over stories that hold something, and counts over all."""

    any_leak: float
    person_leak: float
    structured_leaks: tuple[str, ...]
    silent_leak: float
    wrong_per_100_words: float
    clean_harmed: tuple[str, ...]
    doubts_per_100_words: float


def read(path: Path = CORPUS) -> list[Labelled]:
    """Read a file of the corpus; keys beside `id` and `marked` are its own."""
    lines = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [labelled(line["id"], line["marked"]) for line in lines]


def labelled(id: str, marked: str) -> Labelled:  # noqa: A002 - the corpus' own key
    """Take the marks out of a text: `{PERSON|Samira} belde`."""
    text, spans, at = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        spans.append((len(text), len(text) + len(mark[2]), mark[1]))
        text += mark[2]
        at = mark.end()
    return Labelled(id, text + marked[at:], tuple(spans))


def measure(
    texts: Iterable[Labelled],
    redact: Callable[[str], Redaction],
    change: Callable[[str], str] = str,
    *,
    slip: bool = False,
) -> Measured:
    """Redact every text, changed first if wanted (the length must stay), and compare.

    `slip` exchanges two letters in every name of a person. A leak is silent when a word that shows
    is not doubtful either.
    """
    stories = leaking = persons = silent = words = wrong = doubts = 0
    structured: list[str] = []
    harmed: list[str] = []
    for one in texts:
        text = change(_slipped(one) if slip else one.text)
        result = redact(text)
        hidden, wanted = bytearray(len(text)), bytearray(len(text))
        for span in result.spans:
            hidden[span.start : span.end] = b"\x01" * (span.end - span.start)
        asked = bytearray(hidden)
        for start, end in _doubts(result):
            asked[start:end] = b"\x01" * (end - start)
        leaks = set()
        unasked = False
        for start, end, label in one.spans:
            wanted[start:end] = b"\x01" * (end - start)
            if shows(text, start, end, hidden):
                leaks.add(label)
                unasked = unasked or shows(text, start, end, asked)
        plain = [w for w in re.finditer(r"\w+", text) if not any(wanted[w.start() : w.end()])]
        words += len(plain)
        wrong += sum(any(hidden[w.start() : w.end()]) for w in plain)
        doubts += len(result.doubtful)
        if one.spans:
            stories += 1
            leaking += bool(leaks)
            silent += unasked
            persons += "PERSON" in leaks
            structured += [one.id] * bool(leaks & STRUCTURED)
        elif result.spans:
            harmed.append(one.id)
    return Measured(
        any_leak=leaking / stories,
        person_leak=persons / stories,
        structured_leaks=tuple(structured),
        silent_leak=silent / stories,
        wrong_per_100_words=100 * wrong / words,
        clean_harmed=tuple(harmed),
        doubts_per_100_words=100 * doubts / words,
    )


def _doubts(result: Redaction) -> Iterator[tuple[int, int]]:
    """Yield the places of the doubts in the original."""
    for doubt in result.doubtful:
        shift = 0
        for span in result.spans:
            if span.start + shift >= doubt.start:
                break
            shift += len(span.replacement) - (span.end - span.start)
        yield doubt.start - shift, doubt.end - shift


def _slipped(one: Labelled) -> str:
    """Exchange the third and the fourth letter of every person's name."""
    text = one.text
    for start, end, label in one.spans:
        if label == Label.PERSON:
            name = re.sub(r"(\w\w)(\w)(\w)", r"\1\3\2", text[start:end], count=1)
            text = text[:start] + name + text[end:]
    return text


def shows(text: str, start: int, end: int, hidden: bytearray) -> bool:
    """Say whether a word between two places that tells something is not hidden whole."""
    return any(
        not all(hidden[start + word.start() : start + word.end()])
        for word in re.finditer(r"\w+", text[start:end])
        if word.group().lower() not in _TELLS_NOTHING
    )
