"""Where what the tagger found begins and ends: it sees that something is there, rules how far.

The tagger judges word by word, and takes two neighbours for one thing (`Levvel en de stichting
Kleine Stappen`) or a small word along (`a` boy). So what a rule found there as well gets the rule's
extent; what is left beside it stays hidden, without the small words at its ends.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from flows.story.redaction.lexicons import PARTICLES, Lexicons
from flows.story.redaction.model import Found, Label
from flows.story.redaction.passage import ENGLISH, FUNCTION_WORDS
from flows.story.redaction.recognisers import ages, dates, organisations, places
from flows.story.redaction.tagger.profile import CLASSES
from flows.story.redaction.text import Word, bare, word_set, words

_LEAST = {
    Label.ORGANISATION: organisations.STRENGTH,
    Label.PLACE: places.STRENGTH - 5,
    Label.AGE: ages.STRENGTH,
}
"""From what strength on the extent of a rule's finding is to be trusted."""

_SMALL = word_set(
    """
    de het een 't en of van in uit te bij naar op aan met voor door om over
    a an the and or of in at from near to with for by on
    """
)
_QUARTERS = word_set("wijk buurt volksbuurt stadsdeel woonwijk gemeente regio stad dorp provincie")
# `aan de [straat]`: the article stays.
_ARTICLE = re.compile(r"(?:de|het|'t|the) (?=\S)")
_AND = frozenset({"en", "and", "&"})
_YEAR = re.compile(r"(?:(?:in|of|since|sinds) )?(?:19|20)\d\d")
_NUMBER = re.compile(
    r"(?i)\d|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|twintig"
    r"|dertig|anderhalf|half|jaar|jarig|maand|we[ek]+|baby|two|three|four|five|six|seven|eight"
    r"|nine|ten|eleven|twelve|teen|year|month|twent|thirt"
)


def bounded(
    judged: Iterable[Found],
    by_rule: Sequence[Found],
    text: str,
    lexicons: Lexicons,
    *,
    english: bool,
) -> Iterator[Found]:
    """Give what the tagger found its bounds; `by_rule` is what the rules found, settled."""
    trusted = [one for one in by_rule if one.strength >= _LEAST.get(one.label, dates.STRENGTH)]
    at = 0
    for one in sorted(judged, key=lambda found: found.start):
        while at < len(trusted) and trusted[at].end <= one.start:
            at += 1
        here = at
        begin, sure = one.start, False
        while here < len(trusted) and trusted[here].start < one.end:
            rule = trusted[here]
            if _has_a_say(rule, one):
                if one.label is not Label.AGE or rule.label is not Label.AGE:
                    yield from _left(one, begin, rule.start, text, lexicons, english=english)
                # Its unit goes with an age: `5 wkn`.
                stop = max(rule.end, one.end) if rule.label is one.label is Label.AGE else rule.end
                yield replace(without_article(rule, text), end=stop)
                begin, sure = stop, True
            here += 1
        # `drie 8-jarigen`: how many there are is no age of theirs.
        beside = here < len(trusted) and trusted[here].start <= one.end + 1
        counts = beside and trusted[here].label is Label.AGE
        if not (one.label is Label.AGE and (sure or counts)):
            yield from _left(one, begin, one.end, text, lexicons, english=english)


def without_article(rule: Found, text: str) -> Found:
    """`de Schilderswijk`: an article in lower case stays before the tag."""
    article = rule.label is Label.PLACE and text.startswith("de ", rule.start)
    return replace(rule, start=rule.start + 3) if article else rule


def _has_a_say(rule: Found, one: Found) -> bool:
    """Say whether to trust a rule on the kind too: about schools and teams, and what is sure."""
    return (
        rule.label is one.label
        or rule.label is Label.ORGANISATION
        or rule.strength >= dates.STRENGTH
    )


def _left(
    one: Found, start: int, end: int, text: str, lexicons: Lexicons, *, english: bool
) -> Iterator[Found]:
    """Yield what is left between two places, in as many things as it names."""
    if start >= end or _YEAR.fullmatch(text, start, end):
        return
    if one.label not in _LEAST and one.label is not Label.PERSON:
        article = _ARTICLE.match(text, start, end) if one.label is Label.ADDRESS else None
        yield replace(one, start=article.end() if article else start, end=end)
        return
    inside = words(text, start, end)
    if one.label is Label.AGE and not _NUMBER.search(text, start, end):
        # No age; but a word that no dictionary knows was not seen for nothing.
        if inside and not any("-" in w.key or w.key in lexicons.dutch for w in inside):
            yield replace(one, start=start, end=end, label=Label.PERSON)
        return
    if not inside or one.label is Label.AGE:
        yield replace(one, start=start, end=end)
        return
    whole = start == one.start and end == one.end
    for thing in _things(inside, one.label):
        own = _own(inside, thing, one.label, lexicons, english=english)
        if not own:
            continue
        named = inside[own.start : own.stop]
        if not whole and one.label is Label.PLACE and _is_kind(named):
            continue
        if _says_nothing(named, one.label, lexicons, english=english):
            continue
        # Marks and digits at an end that was not cut belong to it: `wijkteam 3`; not `Fatima 3`.
        begin = start if own.start == 0 else named[0].start
        last = own.stop == len(inside) and one.label is not Label.PERSON
        stop = end if last else named[-1].end
        who = one.who if own.start == 0 else bare(named[0].key)
        yield replace(one, start=begin, end=stop, who=who)


def _own(
    inside: Sequence[Word], thing: range, label: Label, lexicons: Lexicons, *, english: bool
) -> range:
    """Leave the small words at both ends of a thing out."""
    first, last = thing.start, thing.stop - 1
    while first <= last:
        word = inside[first]
        if label is Label.PERSON and word.key in PARTICLES and first < last and not english:
            break
        if not _is_outside(word, label, lexicons, english=english):
            break
        first += 1
    while last >= first and _is_outside(inside[last], label, lexicons, english=english):
        if label is Label.PERSON and last > first and inside[last - 1].key in PARTICLES:
            break  # `van der meer`
        last -= 1
    return range(first, last + 1)


def _things(inside: Sequence[Word], label: Label) -> Iterator[range]:
    """Cut at `en` between persons, and where a kind of organisation begins after a small word."""
    first = 0
    for at in range(1, len(inside) - 1):
        word, after = inside[at], inside[at + 1]
        if word.capital:
            continue
        joins = label is Label.PERSON and word.key in _AND
        if joins or (word.key in _SMALL and CLASSES.get(after.key) == "org"):
            yield range(first, at)
            first = at + 1
    yield range(first, len(inside))


def _is_outside(word: Word, label: Label, lexicons: Lexicons, *, english: bool) -> bool:
    """Say whether a word at an end of a finding is none of its own."""
    if word.capital or word.shouted:
        return False
    if label is not Label.PERSON:
        return word.key in _SMALL
    if word.key in FUNCTION_WORDS or (word.key in PARTICLES and word.key in _SMALL):
        return True
    if not english:
        return False
    ordinary = word.key in lexicons.english and word.key not in lexicons.first_names
    return ordinary or word.key in ENGLISH


def _is_plain(named: Sequence[Word], lexicons: Lexicons) -> bool:
    """`in nood`: one word of the dictionary, in lower case and on no list of places."""
    word = named[0]
    listed = word.key in lexicons.places or word.key in lexicons.place_phrases
    written = word.capital or word.shouted or listed
    return (
        len(named) == 1
        and word.key in lexicons.usage
        and word.key in lexicons.dutch
        and not written
    )


def _says_nothing(
    named: Sequence[Word], label: Label, lexicons: Lexicons, *, english: bool
) -> bool:
    """Say whether what is left is words of everyone."""
    if label is Label.PLACE and _is_plain(named, lexicons):
        return True
    return english and all(_is_english(word, lexicons) for word in named)


def _is_english(word: Word, lexicons: Lexicons) -> bool:
    """`stay`: in lower case, in an English dictionary, and on no list of names."""
    written = word.capital or word.shouted
    named = word.key in lexicons.first_names or word.key in lexicons.places
    return not written and word.key in lexicons.english and not named


def _is_kind(rest: Sequence[Word]) -> bool:
    return all(word.key in _QUARTERS or word.key in _SMALL for word in rest)
