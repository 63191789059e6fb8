"""What the tagger finds: stretches of words that are more probably an identifier than not.

What is likely enough is hidden; what is less likely, and still not unlikely, is asked about, the
likeliest first.
"""

from collections.abc import Iterator, Sequence

from flows.story.redaction.lexicons import PARTICLES
from flows.story.redaction.model import SCHOOL, Found, Label, Question, Reason
from flows.story.redaction.recognisers.kinds import is_school
from flows.story.redaction.tagger.features import mode
from flows.story.redaction.tagger.profile import CLASSES, Profile
from flows.story.redaction.tagger.tokens import Token
from flows.story.redaction.tagger.view import View
from flows.story.redaction.text import bare, word_set

STRENGTH = 62
HIDE = 0.15
"""From this probability on a word is hidden."""
HIDE_RULED = 0.05
"""The same where a rule found something too."""
HIDE_AGAIN = 0.70
"""The same in a text that was redacted before: other words stand around a word there."""
BESIDE = 0.15
"""The same beside what was found."""
SURE_AGE = 0.50
"""The same for a bare number, which counts many things."""
ASK = 0.04
"""From this probability on a word is doubtful."""
OUTSIDE = 0
LABELS = (
    None,
    Label.PERSON,
    Label.PLACE,
    Label.ORGANISATION,
    Label.ADDRESS,
    Label.AGE,
    Label.DATE,
    Label.CASE,
)
_NAMES = frozenset({Label.PERSON, Label.ORGANISATION})
_WORDED = frozenset({Label.PERSON, Label.PLACE})
_SMALL = frozenset({"van", "de", "der", "den", "het", "ten", "ter", "la", "el", "al", "en", "&"})
_UNITS = word_set("jaar jr jaren maanden maand mnd weken wkn dagen")
Odds = Sequence[Sequence[float]]
"""For each token the probability of every label, in the order of `LABELS`."""


def recognise(text: str, seen: View, odds: Odds, least: float = HIDE) -> Iterator[Found]:
    """Find stretches of tokens that are `least` probably no ordinary words."""
    found = [
        _judge(token, row, min(least, HIDE_RULED) if at in seen.ruled else least)
        for at, (token, row) in enumerate(zip(seen.tokens, odds, strict=True))
    ]
    if least <= HIDE:
        _grow(text, seen, odds, found)
    at = 0
    while at < len(found):
        label = found[at]
        end = at + 1
        if label is not None:
            while end < len(found) and found[end] is label and _joined(text, seen.tokens, end):
                end += 1
            one = None if _is_general(seen, at, end) else _found(seen, at, end, label)
            if one is not None:
                yield one
        at = end


def questions(seen: View, odds: Odds) -> Iterator[Question]:
    """Ask about what may be an identifier, with its probability as the score."""
    for token, row in zip(seen.tokens, odds, strict=True):
        likely = 1 - row[OUTSIDE]
        if likely >= ASK and token.shape != "." and len(token.key) > 1:
            yield Question(token.start, token.end, _reason(token, seen.profiles), likely)


def _judge(token: Token, row: Sequence[float], least: float) -> Label | None:
    """Say what a token is taken for; a bare number has to be an age more surely than not."""
    likely = 1 - row[OUTSIDE]
    if likely < least:
        return None
    if token.shape == "a" and len(token.key) == 1:
        return None  # `v`, `m`: a shortened word; an initial has a capital or a stop
    label = _label(row)
    counted = token.shape[0] == "9" or CLASSES.get(token.key) == "num"
    return None if label is Label.AGE and counted and likely < SURE_AGE else label


def _is_general(seen: View, start: int, end: int) -> bool:
    """Say whether all that was found is words and phrases of everyone: `het tuchtcollege`."""
    inside = range(start, end)
    general = [i in seen.kept or "K" in seen.profiles[seen.tokens[i].key].lists for i in inside]
    return any(general) and all(
        is_kept or seen.tokens[i].shape == "." or seen.tokens[i].key in _SMALL
        for i, is_kept in zip(inside, general, strict=True)
    )


def _label(row: Sequence[float]) -> Label | None:
    return LABELS[max(range(1, len(LABELS)), key=row.__getitem__)]


def _joined(text: str, tokens: Sequence[Token], at: int) -> bool:
    return "\n" not in text[tokens[at - 1].end : tokens[at].start]


def _grow(text: str, seen: View, odds: Odds, found: list[Label | None]) -> None:
    """Let what is found take its other half along: `Patrick` `de Laat`, `6` `jaar`, `het` `anker`.

    Beside something found a smaller probability is enough; a unit belongs to its age; and where a
    text uses capitals, a capital goes on with a name, over the small words inside it.
    """
    tokens = seen.tokens
    spelled = mode(tokens) == "n"
    for at in range(1, len(tokens)):
        label = found[at - 1]
        if found[at] is not None or label is None or not _beside(text, tokens, at):
            continue
        unit = label is Label.AGE and tokens[at].key in _UNITS
        does = "v" in seen.profiles[tokens[at].key].part
        if unit or (not does and 1 - odds[at][OUTSIDE] >= BESIDE):
            found[at] = label
        elif spelled and label in _NAMES:
            last = at
            while last < min(at + 2, len(tokens) - 1) and tokens[last].key in _SMALL:
                last += 1
            if tokens[last].shape == "A" and all(
                _beside(text, tokens, i) for i in range(at, last + 1)
            ):
                found[at : last + 1] = [label] * (last + 1 - at)
    for at in range(len(tokens) - 2, -1, -1):
        label = found[at + 1]
        if found[at] is None and label is not None and _beside(text, tokens, at + 1):
            found[at] = label if 1 - odds[at][OUTSIDE] >= BESIDE else None


def _beside(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Say whether a token and the one before it are words with one blank between."""
    return tokens[at].shape != "." and text[tokens[at - 1].end : tokens[at].start] == " "


def _found(seen: View, start: int, stop: int, label: Label) -> Found | None:
    """Make one finding of a row of tokens, unless it is a number that is no name."""
    tokens, profiles = seen.tokens[start:stop], seen.profiles
    if all(t.shape == "." for t in tokens):
        return None
    if label in _WORDED and not any(
        t.key[:1].isalpha() and "K" not in profiles[t.key].lists for t in tokens
    ):
        return None  # a number is no name, and `15 min` neither
    if all(t.key == "<year>" for t in tokens):
        return None  # `in 2019` tells of no one
    last = tokens[-1]
    end = last.end - 2 if last.genitive and last.end - last.start > 3 else last.end
    if label is Label.CASE and not any(t.shape[0] == "9" for t in tokens):
        label = Label.HANDLE
    school = label is Label.ORGANISATION and any(is_school(t.key) for t in tokens)
    core = next((t.key for t in tokens if t.key not in PARTICLES and t.shape != "."), last.key)
    return Found(tokens[0].start, end, label, STRENGTH, SCHOOL if school else "", bare(core))


def _reason(token: Token, profiles: dict[str, Profile]) -> Reason:
    profile = profiles[token.key]
    if not profile.known:
        return (
            Reason.RESEMBLES if "f" in profile.slip and "F" not in profile.lists else Reason.UNKNOWN
        )
    return Reason.CAPITAL if token.shape == "A" else Reason.AMBIGUOUS
