"""Prove that the wording is complete, used, short enough and in Houvast's tone.

The rules, each with a fault of its own:

1. What a dialogue or the code needs stands in every language; the languages have the same texts
   with the same variables; a dialogue gives them their values; no text is there for nothing.
2. Lengths: a message of ours 320 characters; with the longest values what Telegram sends in one
   message; buttons and short names 28; the words at the ends of a scale 64; a command's line 256;
   what may be shown as a toast 200.
3. Tone: no exclamation marks, at most one question a message, at most one emoji a file and none
   where it is heavy.

Texts that no dialogue names get their role from how they are written: an attribute is a button;
messages by the patterns of `ROLES`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from typing import Final, Protocol

from flows.dialogue.needs import LIMITS as DIALOGUE_LIMITS
from flows.errors import Fault
from prompts.keys import Source, used_keys
from prompts.measure import most
from prompts.reading import Entry
from prompts.wording import Wording

HEAVY: Final = frozenset({"blocks", "goede_fout", "meldcode", "moderation", "vast"})
"""Files in which no emoji stands."""

ROLES: Final = (
    (re.compile(r"blocks/(control-[a-z-]+|done|not-applicable|doesnt-fit)"), "button"),
    (re.compile(r"[a-z]+/command-[a-z-]+"), "command"),
    (re.compile(r"[a-z_]+/(toast|refuse)-[a-z_-]+"), "toast"),
    (re.compile(r"[^.]+\.(replied_[a-z_]+|short|why)"), "message"),
    (re.compile(r"[^.]+\.[^.]+"), "button"),
)

LONGEST: Final[Mapping[str, int]] = {
    # The most characters that a variable stands for in earnest.
    "age": 9,
    "answer": 750,
    "audience": 28,
    "board": 60,
    "broader": 60,
    "checkin": 40,
    "choice": 40,
    "circle": 60,
    "code": 60,
    "contact": 90,
    "command": 32,
    "count": 6,
    "date": 20,
    "day": 10,
    "days": 3,
    "description": 60,
    "digit": 1,
    "discreet": 4,
    "end_hour": 2,
    "end_minute": 2,
    "gap": 3,
    "half": 1,
    "hidden": 4,
    "field": 28,
    "head": 110,
    "high": 60,
    "hour": 2,
    "instead": 20,
    "kinds": 320,
    "label": 28,
    "language": 20,
    "last": 40,
    "least": 3,
    "link": 200,
    "length": 5,
    "lesson": 300,
    "low": 60,
    "max": 5,
    "min": 5,
    "minute": 2,
    "minutes": 3,
    "month": 20,
    "n": 3,
    "ordinary": 20,
    "ours": 3,
    "quarter": 1,
    "question": 300,
    "quiet": 20,
    "number": 3,
    "route": 28,
    "quotes": 3500,
    "remarks": 1900,
    "replies": 4,
    "sentence": 1000,
    "scale": 60,
    "size": 14,
    "solution": 28,
    "source": 240,
    "stage": 40,
    "standing": 200,
    "stories": 2000,
    "text": 3000,
    "theirs": 3,
    "time": 10,
    "times": 6,
    "timezone": 40,
    "title": 60,
    "verdict": 420,
    "type": 28,
    "when": 16,
    "week": 4,
    "words": 600,
    "year": 4,
    "zone": 40,
}

ANSWER = 240
"""The most characters of an answer in words: eight buttons that are all ticked."""

OPTIONAL: Final = frozenset({"why", "none"})
"""Roles of texts that a dialogue may have; one language has them when the others have."""

_EMOJI = re.compile("[\u2600-\u27bf\u2b50\ufe0f\U0001f000-\U0001faff]")


@dataclass(frozen=True, slots=True)
class Limits:
    """The most characters of each role; `sent` is with the longest values put in."""

    sent: int = 4096
    roles: Mapping[str, int] = field(
        default_factory=lambda: {
            **{str(role): most for role, most in DIALOGUE_LIMITS.items()},
            "command": 256,
            "toast": 200,
        }
    )
    variables: Mapping[str, int] = field(default_factory=lambda: LONGEST)


class Need(Protocol):
    """A text that a definition needs: its key and role, and the line that needs it."""

    @property
    def key(self) -> str:
        """As in ``file/message.attribute``."""

    @property
    def role(self) -> str:
        """One of the roles of `Limits`."""

    @property
    def values(self) -> tuple[str, ...]:
        """The variables that are given a value."""

    @property
    def file(self) -> str:
        """The file of the definition."""

    @property
    def line(self) -> int:
        """Its line, counted from 1."""


def check(
    needs: Sequence[Need],
    wording: Wording,
    sources: Iterable[Source],
    limits: Limits | None = None,
) -> list[Fault]:
    """Find every fault of the wording; an empty list is the proof that there is none."""
    limits = limits or Limits()
    sheets = {key.partition("/")[0] for texts in wording.entries.values() for key in texts}
    uses = used_keys(sources, sheets)
    wanted = [(each.key, each.file, each.line) for each in needs if each.role not in OPTIONAL]
    wanted += [(use.key, use.file, use.line) for use in uses]
    by_key = {need.key: need for need in needs}
    faults = [
        *wording.faults,
        *_missing(wanted, wording),
        *_unequal(wording),
        *_without_value(needs, wording),
        *_unused({*by_key, *(key for key, _, _ in wanted)}, wording),
    ]
    for texts in wording.entries.values():
        emoji: dict[str, int] = {}
        for entry in texts.values():
            need = by_key.get(entry.key)
            role = need.role if need is not None else role_of(entry.key)
            given = need.values if need is not None else ()
            lengths = {**dict.fromkeys(given, ANSWER), **limits.variables}
            faults += _too_long(entry, role, replace(limits, variables=lengths))
            faults += _out_of_tone(entry)
            faults += _too_cheerful(entry, emoji)
    return sorted(set(faults), key=lambda each: (each.file, each.line, each.message))


def role_of(key: str) -> str:
    """Tell a text's role from its key, for what no dialogue names."""
    return next((role for shape, role in ROLES if shape.fullmatch(key)), "message")


def _missing(wanted: Iterable[tuple[str, str, int]], wording: Wording) -> Iterator[Fault]:
    for key, file, line in wanted:
        for language, texts in wording.entries.items():
            if key not in texts:
                sheet, _, identity = key.partition("/")
                yield Fault(
                    file,
                    line,
                    f"no text `{key}`: write `{identity}` in prompts/{language}/{sheet}.ftl"
                    + _near(key, texts),
                )


def _unequal(wording: Wording) -> Iterator[Fault]:
    """Compare the languages: the same texts, with the same variables."""
    for language, texts in wording.entries.items():
        for other, others in wording.entries.items():
            for key, entry in texts.items():
                if key not in others:
                    yield Fault(
                        entry.file,
                        entry.line,
                        f"`{key}` stands in {language} and not in {other}: write it there too, "
                        f"or delete it here{_near(key, others)}",
                    )
                    continue
                lacking = sorted(entry.variables - others[key].variables)
                if lacking:
                    yield Fault(
                        others[key].file,
                        others[key].line,
                        f"`{key}` does not use ${lacking[0]}, as {entry.file} does: use it in "
                        f"both or in neither{_near(lacking[0], others[key].variables, '$', 0.6)}",
                    )


def _without_value(needs: Iterable[Need], wording: Wording) -> Iterator[Fault]:
    for need in needs:
        for texts in wording.entries.values():
            entry = texts.get(need.key)
            if entry is None:
                continue
            for name in sorted(entry.variables.difference(need.values)):
                given = ", ".join(f"${each}" for each in need.values) or "none"
                yield _at(entry, f"${name} gets no value here ({given} would): leave it out")


def _unused(wanted: set[str], wording: Wording) -> Iterator[Fault]:
    for texts in wording.entries.values():
        missing = wanted - texts.keys()
        for key, entry in texts.items():
            if key not in wanted:
                yield Fault(
                    entry.file,
                    entry.line,
                    f"nothing asks for `{key}`: delete it{_near(key, missing)}",
                )


def _too_long(entry: Entry, role: str, limits: Limits) -> Iterator[Fault]:
    shown: set[str] = set()  # what only chooses between variants is never shown

    def note(name: str) -> int:
        shown.add(name)
        return 0

    own = most(entry.pattern, len, note)
    unknown = sorted(shown - limits.variables.keys())
    if unknown:
        yield _at(
            entry,
            f"nobody knows how long ${unknown[0]} can get: give it a length in "
            f"prompts/checking.py{_near(unknown[0], limits.variables, '$', 0.6)}",
        )
        return
    if role not in limits.roles:
        yield _at(entry, f"no role {role!r}; there are {', '.join(limits.roles)}")
        return
    allowed = limits.roles[role]
    if own > allowed:
        yield _at(
            entry, f"{own} characters for a {role}, {allowed} fit: shorten by {own - allowed}"
        )
    sent = most(entry.pattern, len, lambda name: limits.variables[name])
    if sent > limits.sent:
        yield _at(
            entry,
            f"up to {sent} characters with its values, {limits.sent} can be sent: split it in two",
        )


def _out_of_tone(entry: Entry) -> Iterator[Fault]:
    if most(entry.pattern, lambda words: words.count("!"), lambda _: 0):
        yield _at(entry, "an exclamation mark: end the sentence with a full stop")
    titled = "/title" in entry.key  # a title may be made of questions, on its button too
    if not titled and most(entry.pattern, lambda words: words.count("?"), lambda _: 0) > 1:
        yield _at(entry, "more than one question: ask one, or make the rest statements")
    if most(entry.pattern, lambda words: len(re.findall(r"(?m)^\s*#", words)), lambda _: 0):
        yield _at(entry, "a line of it begins with `#`: move the comment above the message")


def _too_cheerful(entry: Entry, seen: dict[str, int]) -> Iterator[Fault]:
    """Count the emoji of each file in `seen`; a second one, or one in a heavy file, is too many."""
    found = most(entry.pattern, lambda words: len(_EMOJI.findall(words)), lambda _: 0)
    if not found:
        return
    sheet = entry.key.partition("/")[0]
    seen[sheet] = seen.get(sheet, 0) + found
    if sheet in HEAVY:
        yield _at(entry, "an emoji where it is heavy: leave it out")
    elif seen[sheet] > 1:
        yield _at(entry, "a second emoji in this file: one is enough")


def _at(entry: Entry, message: str) -> Fault:
    return Fault(entry.file, entry.line, f"`{entry.key}`: {message}")


def _near(word: str, known: Iterable[str], sign: str = "", alike: float = 0.8) -> str:
    found = get_close_matches(word, list(known), n=1, cutoff=alike)
    return f" (is `{sign}{found[0]}` meant?)" if found else ""
