"""Read labelled texts, and make more of them for the tagger to learn from.

A variant keeps the sentences and changes what stands in the slots (`fill_slots`); it changes the
case of letters, lets the thumb slip, leaves marks out. All chance comes from the `random.Random`
that is handed in.
"""

import json
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from flows.story.redaction.tagger.profile import BESIDE
from flows.story.redaction.tagger.tokens import TAG
from tools.fill_slots import NUMBER_WORDS, WORD, Stock, like, refill

Parts = list[tuple[str, str]]
"""A text in parts, each with its label, or with an empty one."""
_MARK = re.compile(r"\{([A-Z]+)\|([^}]*)\}")


def parse(marked: str) -> Parts:
    """Cut a marked text (`{LABEL|words}`) into its parts."""
    parts: Parts = []
    at = 0
    for mark in _MARK.finditer(marked):
        parts += [(marked[at : mark.start()], ""), (mark[2], mark[1])]
        at = mark.end()
    return [part for part in [*parts, (marked[at:], "")] if part[0]]


def read(path: Path) -> list[Parts]:
    """Read a file of labelled texts, one JSON object a line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [parse(json.loads(line)["marked"]) for line in lines if line.strip()]


def sentences(path: Path) -> list[Parts]:
    """Read a file of labelled sentences, one a line."""
    return [parse(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def strung(loose: Sequence[Parts], rng: random.Random) -> Iterator[Parts]:
    """Put loose sentences together, in any order, one to five a text."""
    order = list(loose)
    rng.shuffle(order)
    while order:
        text: Parts = []
        joint = rng.choice((". ", ". ", ", ", "\n", " ", " en ", "... "))
        for one in order[: rng.randint(1, 5)]:
            text += [*([(joint, "")] if text else []), *one]
            order.remove(one)
        yield text


def _with_more(parts: Parts, rng: random.Random, loose: Sequence[Parts]) -> Parts:
    """Put an age behind some names, and a loose sentence between two of a text."""
    grown: Parts = []
    aged = rng.random() < 0.4
    for text, label in parts:
        grown.append((text, label))
        if label == "PERSON" and aged and rng.random() < 0.35:
            before, after = rng.choice(_AGED)
            grown += [(before, ""), (_some_age(rng), "AGE"), (after, "")]
    stops = [i for i, (t, la) in enumerate(grown) if not la and ". " in t]
    if stops and rng.random() < 0.5:
        at = rng.choice(stops)
        head, _, tail = grown[at][0].partition(". ")
        grown[at : at + 1] = [(head + ". ", ""), *rng.choice(loose), (". " + tail, "")]
    return grown


_AGED = (
    *((", ", ","), (" (", ")"), (" van ", ""), (" is ", " en"), (", bijna ", ","), (" ", "")),
    *((", net ", ","), (" wordt ", "."), (" is pas ", ","), (" (", " jaar)"), (" van ", " jaar")),
)


def _some_age(rng: random.Random) -> str:
    number = str(rng.randint(1, 19)) if rng.random() < 0.5 else rng.choice(NUMBER_WORDS)
    if rng.random() < 0.05:
        number += " en een half"
    return number + (" jaar" if rng.random() < 0.1 else "")


def vary(parts: Parts, rng: random.Random, goods: Stock, loose: Sequence[Parts]) -> Parts:
    """Make one variant of a text."""
    parts = _with_more(parts, rng, loose)
    if rng.random() < 0.85:
        parts = refill(parts, rng, goods)
    chance = rng.random()
    if chance < 0.45:
        parts = [(text.lower(), label) for text, label in parts]
    elif chance < 0.6:
        parts = _spelled(parts)
    if rng.random() < 0.35:
        parts = [(_slips(t, rng, 1.0) if label else t, label) for t, label in parts]
    if rng.random() < 0.5:
        parts = [(t if label else _slips(t, rng, 0.03), label) for t, label in parts]
    if rng.random() < 0.15:
        parts = [(t if label else re.sub(r"[.,;!?](?=\s)", "", t), label) for t, label in parts]
    if rng.random() < 0.25:
        hide = rng.choice((0.2, 0.9))
        parts = [(TAG * 8, "") if la and rng.random() < hide else (t, la) for t, la in parts]
    return [part for part in parts if part[0]]


def _spelled(parts: Parts) -> Parts:
    """Write a text in lower case as the spelling asks: sentences and names with a capital."""
    if any(c.isupper() for text, _ in parts for c in text):
        return parts
    spelled: Parts = []
    opens = True
    for old, label in parts:
        text = old
        if label in {"PERSON", "PLACE", "ORGANISATION"}:
            text = like(text, "X")
            if label == "PERSON":
                text = re.sub(r"\b(?:Van|De|Der|Den|Ten|Ter)\b", lambda m: m[0].lower(), text)
        if not label or opens:
            text = re.sub(r"(?<=[.!?] )\w", lambda m: m[0].upper(), text)
            text = text[:1].upper() + text[1:] if opens else text
        opens = text.rstrip()[-1:] in {".", "!", "?"}
        spelled.append((text, label))
    return spelled


def _slips(text: str, rng: random.Random, share: float) -> str:
    """Let the thumb slip once in that share of the words of four letters and more."""

    def put(match: re.Match[str]) -> str:
        word = match[0]
        return slip(word, rng) if len(word) > 3 and rng.random() < share else word

    return WORD.sub(put, text)


def slip(word: str, rng: random.Random) -> str:
    """Lose, exchange, double or mistake one letter; the first one stays."""
    at = rng.randrange(1, len(word))
    match rng.randrange(4):
        case 0:
            return word[:at] + word[at + 1 :]
        case 1 if at + 1 < len(word):
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        case 2:
            return word[:at] + word[at] + word[at:]
        case _:
            beside = BESIDE.get(word[at].lower(), "e")
            return word[:at] + rng.choice(sorted(beside)) + word[at + 1 :]


def flat(parts: Iterable[tuple[str, str]]) -> tuple[str, list[tuple[int, int, str]]]:
    """Join the parts: the text, and start, end and label of what is labelled."""
    text = ""
    spans: list[tuple[int, int, str]] = []
    for words, label in parts:
        if label:
            spans.append((len(text), len(text) + len(words), label))
        text += words
    return text, spans
