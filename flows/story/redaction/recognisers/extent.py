"""How far a name goes: initials before it, further names, particles and a surname after it."""

from flows.story.redaction.lexicons import PARTICLES
from flows.story.redaction.passage import VERBS, Passage
from flows.story.redaction.text import bare

WHEREABOUTS = frozenset({"in", "op", "te"})
"""Particles that more often say where somebody is: `Storm in de Kerk`."""

_ARABIC = frozenset({"el", "al", "ait", "ben", "bin"})


def past_particles(passage: Passage, index: int) -> int | None:
    """Return the first word after a row of particles (three at most)."""
    words = passage.words
    at = index
    while at < len(words) and words[at].key in PARTICLES and at - index < 3:
        at += 1
        if at < len(words) and not words[at].joined:
            return None
    return at if at < len(words) else None


def goes_on(passage: Passage, start: int) -> int:
    """Return the last word of a name that begins at `start`."""
    words = passage.words
    end = start
    if words[start].key in PARTICLES:
        past = past_particles(passage, start)
        end = past if past is not None else start
    for _ in range(4):
        after = _next_part(passage, end, capital=words[end].capital or words[start].capital)
        if after is None:
            break
        end = after
    return end


def _next_part(passage: Passage, end: int, *, capital: bool) -> int | None:
    """Return the index of the next part of a name, over particles, or None where it ends."""
    words = passage.words
    if words[end].key.endswith("'s"):
        return None
    at = end + 1
    while at < len(words) and words[at].joined and words[at].key in PARTICLES and at < end + 4:
        at += 1
    if at >= len(words) or not words[at].joined:
        return None
    word = words[at]
    if len(word.text) == 1 and word.text.isupper():
        return at  # `Lisanne de W.`
    named = passage.can_be_named(at) or _asked_by_particles(passage, end, at)
    if not named or _is_whereabouts(passage, end, at):
        return None
    if word.capital:
        return at if capital or at == end + 1 or passage.is_surname(word) else None
    return at if word.key not in VERBS and _lower_part(passage, end, at) else None


def _asked_by_particles(passage: Passage, end: int, at: int) -> bool:
    """`van der Meer`, `sanne van den berg`: an ordinary word that particles make a surname."""
    if at == end + 1 or passage.shouting:
        return False
    keys = [passage.words[i].key for i in range(end + 1, at)]
    if keys[0] in WHEREABOUTS:
        return False
    return passage.words[at].capital or (len(keys) > 1 and keys[0] == "van")


def _is_whereabouts(passage: Passage, end: int, at: int) -> bool:
    """`Fatima uit Deventer`, `Anna van Urk`: where someone is from is no name."""
    word = passage.words[at]
    place = bare(word.key) in passage.lexicons.places
    between = {passage.words[i].key for i in range(end + 1, at)}
    return bool(between) and (
        (place and passage.words[at - 1].key in {"van", "in", "op"})
        or (bool(between & {"in", "op"}) and not word.capital)
    )


def _lower_part(passage: Passage, end: int, at: int) -> bool:
    """In lower case: a listed surname, or an unknown word after `el` and the like."""
    words = passage.words
    word = words[at]
    usual = bare(word.key) in passage.lexicons.usual_surnames
    unknown = not passage.is_ordinary(word)
    if unknown and passage.is_surname(word):
        return True
    if at > end + 1:
        return usual or (unknown and words[at - 1].key in _ARABIC)
    return usual and (unknown or not words[end].capital)


def initials(passage: Passage, start: int) -> int:
    """Go back over initials: `J. de Vries`, `A M Jansen`."""
    words = passage.words
    first = start
    while first > 0 and len(words[first - 1].text) == 1:
        gap = words[first].start - words[first - 1].end
        if gap > 2 or words[first].joined:  # an initial has its full stop
            break
        first -= 1
    return first


def core(passage: Passage, start: int, end: int) -> str:
    """Return the word a person is known by: the first that is no particle."""
    for word in passage.words[start : end + 1]:
        if word.key not in PARTICLES:
            return word.key
    return passage.words[start].key
