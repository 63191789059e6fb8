"""Schools, teams, organisations and places: what kind of thing, which one, and its article.

The first of a kind is `[een school]`, a second one `[een andere school]`, a third `[school 3]`;
whatever it is called by later on, it keeps that. After an article the tag has none of its own
(`de [school]`), and after the word for its kind it is a name only (`basisschool [naam]`).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from flows.story.redaction.lexicons import PARTICLES, load
from flows.story.redaction.model import SCHOOL, Found, Label
from flows.story.redaction.replacing.context import before, has_article
from flows.story.redaction.text import bare, fold, word_set, words

_KINDS: dict[str, frozenset[str]] = {
    "CHILDCARE": word_set(
        """
        kdv bso kinderdagverblijf peuterspeelzaal kinderopvang creche dagverblijf speelzaal nursery
        daycare
        """
    ),
    SCHOOL: word_set(
        """
        basisschool school montessorischool daltonschool vrijeschool jenaplanschool obs cbs rkbs
        pcbs kbs ikc kindcentrum mavo havo vmbo college lyceum gymnasium scholengemeenschap sbo vso
        so mytylschool tytylschool praktijkschool mbo roc kleuterschool islamschool academy
        """
    ),
    "DISTRICT_TEAM": word_set("wijkteam buurtteam gebiedsteam dorpsteam kernteam"),
    "TEAM": word_set("team jeugdteam gezinsteam"),
    "FAMILY_HOME": word_set("gezinshuis gezinshuizen"),
    "HOME": word_set(
        """
        woongroep leefgroep behandelgroep groep zorghuis logeerhuis opvanghuis crisisopvang
        """
    ),
    "HOSPITAL": word_set("ziekenhuis kliniek hospital clinic umc"),
    "PRACTICE": word_set("huisartsenpraktijk praktijk gezondheidscentrum surgery"),
    "CLUB": word_set("voetbalclub club sportclub vereniging sportvereniging"),
    "WORSHIP": word_set("moskee kerk mosque church tempel synagoge"),
    Label.ORGANISATION: word_set("stichting organisatie zorgaanbieder instelling foundation"),
    "QUARTER": word_set("wijk buurt volksbuurt stadsdeel woonwijk neighbourhood"),
    Label.PLACE: word_set("gemeente regio stad dorp provincie plaats"),
}
_NOUN = {word: noun for noun, kind in _KINDS.items() for word in kind}
_QUARTER_ENDINGS = ("wijk", "buurt", "kwartier")
_FORMS = ("", ".the", ".other", ".the_other", ".more")

NAMES = frozenset({"NAME", "NAME.other", "NAME.more"})
KEYS = (
    NAMES | {f"{noun}{form}" for noun in _KINDS for form in _FORMS} | {"LOCAL", "LOCAL.inflected"}
)
"""Keys of all tags of this module; `{n}` stands in those that end in `.more`."""


@dataclass(slots=True)
class Things:
    """Which things a text has named so far: their kind and their number in it."""

    text: str
    tags: Mapping[str, str]
    _known: dict[str, tuple[str, int]] = field(default_factory=dict)
    _counts: dict[str, int] = field(default_factory=dict)

    def replacement(self, found: Found) -> str:
        """Return the tag of a thing, with the article and number that fit."""
        preceding = before(self.text, found.start)
        last = preceding[-1] if preceding else ""
        if found.label is Label.PLACE and (local := _local(self.text, found, self.tags)):
            return local
        key = _which(self.text, found)
        if key not in self._known:
            self._known[key] = self._next(self._noun(found, last))
        noun, number = self._known[key]
        kind = _NOUN.get(last)
        if kind == noun and noun != Label.PLACE and "NAME" in self.tags:
            return _form("NAME", number, self.tags, found.label, the=False)
        the = has_article(preceding) or kind is not None
        return _form(noun, number, self.tags, found.label, the=the)

    def _next(self, noun: str) -> tuple[str, int]:
        """Give a thing of this kind its number, after those whose tags stand in the text."""
        number = self._counts.get(noun, -1)
        number = _taken(self.text, noun, self.tags) if number < 0 else number
        self._counts[noun] = number + 1
        return noun, number

    def _noun(self, found: Found, last: str) -> str:
        """Read the kind from the name itself, or from the word before it."""
        written = [fold(word.text) for word in words(self.text, found.start, found.end)]
        if found.label is Label.PLACE:
            quarter = written and written[-1].endswith(_QUARTER_ENDINGS)
            article = last in PARTICLES or (len(written) > 1 and written[0] in {"de", "het"})
            return "QUARTER" if _NOUN.get(last) == "QUARTER" or (quarter and article) else "PLACE"
        for word in (*written[:1], *written[-1:], last):
            noun = _NOUN.get(word, "")
            if noun and noun not in {"PLACE", "QUARTER"}:
                return noun
        return found.tag or Label.ORGANISATION


def _which(text: str, found: Found) -> str:
    """Return what tells one thing from another: its words without kind, article and genitive."""
    keys = [bare(word.key) for word in words(text, found.start, found.end)]
    telling = [key for key in keys if key not in PARTICLES and key not in _NOUN]
    return " ".join(telling or keys)


def _form(noun: str, number: int, tags: Mapping[str, str], label: Label, *, the: bool) -> str:
    """Return the tag of the first, second or a later thing; its label's where it has none."""
    plain = tags.get(noun) or tags[label]
    if number >= 2:
        return tags.get(f"{noun}.more", plain).replace("{n}", str(number + 1))
    if number == 1:
        return tags.get(f"{noun}.the_other" if the else f"{noun}.other", plain)
    return tags.get(f"{noun}.the", plain) if the else plain


def _taken(text: str, noun: str, tags: Mapping[str, str]) -> int:
    """Return how many of a kind the tags that already stand in a text speak of."""
    if "[" not in text:
        return 0
    more = re.escape(tags.get(f"{noun}.more", "")).replace(r"\{n\}", r"(\d{1,6})")
    if numbers := [int(n) for n in re.findall(more, text) if n]:
        return max(numbers)
    for taken, forms in ((2, (".other", ".the_other")), (1, ("", ".the"))):
        if any(tag in text for form in forms if (tag := tags.get(f"{noun}{form}"))):
            return taken
    return 0


def _local(text: str, found: Found, tags: Mapping[str, str]) -> str | None:
    """`een Rotterdamse school`, `een Rotterdams gezin`: the adjective of a place."""
    key = fold(text[found.start : found.end])
    for ending, tag in (("se", "LOCAL.inflected"), ("s", "LOCAL")):
        stem = key.removesuffix(ending)
        if stem != key and key not in load().places and text[found.end : found.end + 1] == " ":
            return tags.get(tag)
    return None
