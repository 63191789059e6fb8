"""A text as the tagger sees it: its tokens and, of each, what the templates say."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from flows.story.redaction.lexicons import Lexicons
from flows.story.redaction.model import Found
from flows.story.redaction.tagger.features import Values, features
from flows.story.redaction.tagger.profile import MOST_TRIED, Profile, profile
from flows.story.redaction.tagger.tokens import Token, tokens

# Prose has a token for about five characters.
MARKS_AND_BLANKS = 2


@dataclass(frozen=True, slots=True)
class View:
    """The tokens of a piece of text and their rows of values."""

    tokens: list[Token]
    rows: list[Values]
    profiles: dict[str, Profile]
    kept: frozenset[int] = frozenset()
    """Which tokens belong to a phrase that everyone uses: `rode kruis`."""
    ruled: frozenset[int] = frozenset()
    """Which tokens a rule found something at."""


def view(
    text: str,
    place: tuple[int, int],
    lexicons: Lexicons,
    trigrams: Mapping[str, int],
    found: Iterable[Found],
) -> View:
    """Look at the part of a text between two places; `found` is what the rules found, settled.

    What is hardly more than marks (`a.a.a…`) is no story: it is not looked at, so that it costs no
    more than prose.
    """
    seen = tokens(text, *place)
    if len(seen) > (place[1] - place[0]) // MARKS_AND_BLANKS + 40:
        return View([], [], {})
    profiles: dict[str, Profile] = {}
    unknown = 0

    def known(key: str) -> Profile:
        nonlocal unknown
        if key not in profiles:
            profiles[key] = profile(key, lexicons, trigrams, try_slips=unknown < MOST_TRIED)
            unknown += not profiles[key].known
        return profiles[key]

    phrases = _phrases(seen, lexicons)
    rules = _rules(seen, found)
    rows = features(seen, known, rules, phrases)
    kept = frozenset(at for at, mark in enumerate(phrases) if mark[:1] == "k")
    ruled = frozenset(at for at, rule in enumerate(rules) if rule)
    return View(seen, rows, profiles, kept, ruled)


def _rules(seen: list[Token], found: Iterable[Found]) -> list[str]:
    """Name for each token the rule that found it, with its strength."""
    names = [""] * len(seen)
    at = 0
    for one in sorted(found, key=lambda f: f.start):
        while at < len(seen) and seen[at].end <= one.start:
            at += 1
        here = at
        while here < len(seen) and seen[here].start < one.end:
            names[here] = f"{one.label}{one.strength}"
            here += 1
    return names


def _phrases(seen: list[Token], lexicons: Lexicons) -> list[str]:
    """Mark the tokens of listed places and organisations of several words, and kept phrases."""
    marks = [""] * len(seen)
    for name, phrases in (
        ("p", lexicons.place_phrases),
        ("o", lexicons.organisations),
        ("k", lexicons.kept_phrases),
    ):
        for at, token in enumerate(seen):
            second = seen[at + 1].key if at + 1 < len(seen) else ""
            for phrase in phrases.starting(token.key, second):
                if [t.key for t in seen[at : at + len(phrase)]] == list(phrase):
                    marks[at] = f"{name}b{len(phrase) > 1:d}"
                    for inside in range(at + 1, at + len(phrase)):
                        marks[inside] = name + "i"
                    break
    return marks
