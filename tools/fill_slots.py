"""Fill the slots of a labelled text: names from the lists or made up, places, organisations, ages.

All chance comes from the `random.Random` that is handed in.
"""

import random
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from flows.story.redaction.lexicons import PARTICLES, Lexicons
from flows.story.redaction.tagger.profile import CLASSES
from flows.story.redaction.text import fold

WORD = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)")

_OWN = Path(__file__).parent.parent / "flows/story/redaction/lexicon/own"


def _listed(block: str) -> list[str]:
    return block.split()


NUMBER_WORDS = _listed(
    """
    twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien
    zeventien
    """
)
_KINDS = _listed(
    """
    wijkteam buurtteam jeugdteam team groep leefgroep behandelgroep basisschool obs stichting
    gezinshuis zorgboerderij school kdv bso kinderdagverblijf praktijk huize locatie logeerhuis
    woongroep buurthuis jongerencentrum moskee kerk voetbalclub meidengroep jongensgroep
    crisisgroep peutergroep kleutergroep opvanghuis fasehuis crisisopvang dagbesteding
    kinderdagcentrum mkd ikc cbs school scholengroep college praktijkschool voorziening
    kinderopvang ambulant woonstichting woningcorporatie zorgbureau zorggroep thuiszorg kraamzorg
    pleegzorg jeugdzorg bewindvoering vroedvrouwen huisartsenpraktijk tandarts fysio logopedie
    apotheek speltherapie rijschool muziekschool manege stal sportschool vv sv turnclub judoclub
    scouting zwembad bibliotheek speeltuin voedselbank kledingbank kringloop supermarkt bakkerij
    bakker slagerij slager snackbar cafetaria toko pizzeria restaurant café kapper kapsalon salon
    garage autobedrijf bouwbedrijf kwekerij schoonmaakbedrijf uitzendbureau winkel wasserette hotel
    camping parochie gemeente tempel vereniging locatie vestiging afdeling unit paviljoen traject
    """
)
# What trades call themselves by: a surname more often than a thing.
_TRADES = frozenset(
    _listed(
        """
        rijschool bakkerij bakker slagerij slager garage autobedrijf bouwbedrijf kwekerij kapper
        kapsalon salon huisartsenpraktijk tandarts manege toko restaurant café
        """
    )
)
_OPENERS = _listed(
    """
    kleine grote groene blauwe gouden gele rode oude nieuwe witte vrije bonte eerste zeven drie
    twee lange vrolijke stille goede warme open andere wijde
    """
)
_MOTTOS = (
    *(
        "samen op weg",
        "hand in hand",
        "samen één",
        "op pad",
        "roos en co",
        "zij aan zij",
        "op eigen",
    ),
    *("stap voor stap", "goed bezig", "recht door zee", "thuis in", "met elkaar", "net anders"),
    *("dichtbij huis", "op koers", "in balans", "het komt goed", "voor mekaar", "altijd welkom"),
    *("jong en sterk", "kracht in zorg", "licht op", "levend water", "eigen wijs", "sterk in werk"),
)
_SIDES = _listed(
    """
    noord zuid oost west centrum midden noordoost zuidwest
    """
)
_COLOURS = _listed(
    """
    paars groen blauw rood geel oranje wit zwart lila turkoois
    """
)
_AFTER_TEAM = _listed(
    """
    jeugd jong gezin veiligheid 1 2 3 4 a b c 18 kind
    """
)
_TAILS = _listed(
    """
    zorg punt huis hof jeugd kracht plus kind steun link wijs thuis rijk oord
    """
)
_SCHOOL_TAILS = ("college", "lyceum", "school", "mavo", "gymnasium")
_STREETS = _listed(
    """
    straat laan weg plein gracht kade singel dreef hof pad park dijk steeg
    """
)
_BODIES = _listed(
    """
    jeugdhulp jeugdzorg jeugdbescherming pleegzorg zorggroep ggz zorg kinderopvang
    """
)


@dataclass
class Stock:
    """What the slots are filled from."""

    first: list[str]
    abroad: list[str]
    listed: list[str]
    surnames: list[str]
    usual: list[str]
    word_names: list[str]
    places: list[str]
    word_places: list[str]
    nouns: list[str]
    adjectives: list[str]
    words: list[str]
    letters: dict[str, list[str]] = field(default_factory=dict)

    def invent(self, rng: random.Random) -> str:
        """Make a name up, each letter by the three before it, as real names have them."""
        for _ in range(20):
            name = "^^"
            while len(name) < 14:
                letter = rng.choice(self.letters[name[-3:]])
                if letter == "$":
                    break
                name += letter
            if 5 <= len(name) <= 13:
                return name[2:]
        return rng.choice(self.first)


def stock(lexicons: Lexicons) -> Stock:
    """Gather the names, places and words that the slots are filled with."""
    word_names = _own("word_names")
    listed = sorted(lexicons.first_names)
    usual = sorted(set(_own("surnames")) - PARTICLES)
    surnames = sorted(lexicons.surnames)
    phrases = [" ".join(p) for p in lexicons.place_phrases]
    nouns = [w for w, step in lexicons.usage.items() if step <= 6 and 3 <= len(w) <= 12]
    nouns = sorted(
        w
        for w in nouns
        if w in lexicons.dutch and w not in CLASSES and lexicons.parts.get(w, "n") in {"n", "an"}
    )
    adjectives = sorted(
        w
        for w, part in lexicons.parts.items()
        if part == "a" and w.endswith("e") and len(w) < 10 and w in lexicons.dutch
    )
    letters: dict[str, list[str]] = defaultdict(list)
    for name in listed + usual:
        padded = f"^^{name}$"
        for i in range(2, len(padded)):
            letters[padded[max(0, i - 3) : i]].append(padded[i])
    return Stock(
        first=_own("first_names"),
        abroad=sorted(n for n in lexicons.given_names if len(n) > 3),
        listed=listed,
        surnames=surnames,
        usual=usual,
        word_names=word_names,
        places=sorted(set(lexicons.places) | set(phrases)),
        word_places=sorted(p for p in lexicons.places if p in lexicons.dutch),
        nouns=nouns,
        adjectives=adjectives,
        words=_own("organisation_words"),
        letters=letters,
    )


def _own(name: str) -> list[str]:
    return (_OWN / f"{name}.txt").read_text(encoding="utf-8").split()


def refill(
    parts: Iterable[tuple[str, str]], rng: random.Random, goods: Stock
) -> list[tuple[str, str]]:
    """Put other words into the slots of a text, which is given in parts with their labels."""
    names: dict[str, str] = {}
    filled: list[tuple[str, str]] = []
    for text, label in parts:
        match label:
            case "PERSON":
                new = _person(text, names, rng, goods)
            case "PLACE":
                new = _place(text, rng, goods) if rng.random() < 0.8 else text
            case "ORGANISATION":
                new = _organisation(text, rng, goods) if rng.random() < 0.75 else text
            case "ADDRESS":
                new = _address(text, rng, goods) if rng.random() < 0.7 else text
            case "AGE":
                new = _age(text, rng)
            case _:
                new = text
        filled.append((new, label))
    return filled


def like(new: str, old: str) -> str:
    """Write a new word as the old one was written."""
    if old.isupper() and len(old) > 1:
        return new.upper()
    if old[:1].isupper():
        return re.sub(r"(?<![\w'])\w", lambda m: m[0].upper(), new)
    return new


def _person(text: str, names: dict[str, str], rng: random.Random, goods: Stock) -> str:
    first = True
    surname_like = " " in text and fold(text.split(maxsplit=1)[0]) in PARTICLES

    def put(match: re.Match[str]) -> str:
        nonlocal first
        old = match[0]
        key = fold(old)
        if key in PARTICLES or len(key) < 2:
            return old
        if key not in names:
            last = not first or surname_like or key in goods.usual
            names[key] = _surname(rng, goods) if last else _first(rng, goods)
        first = False
        return like(names[key], old)

    return WORD.sub(put, text)


def _first(rng: random.Random, goods: Stock) -> str:
    chance = rng.random()
    if chance < 0.3:
        return rng.choice(goods.first)
    if chance < 0.5:
        return rng.choice(goods.listed)
    if chance < 0.62:
        return rng.choice(goods.abroad)
    if chance < 0.75:
        return rng.choice(goods.word_names)
    return goods.invent(rng)


def _surname(rng: random.Random, goods: Stock) -> str:
    chance = rng.random()
    if chance < 0.4:
        return rng.choice(goods.usual)
    return rng.choice(goods.surnames) if chance < 0.75 else goods.invent(rng)


def _place(text: str, rng: random.Random, goods: Stock) -> str:
    if text.lower().startswith("de "):
        tail = rng.choice(("wijk", "buurt", "hoek", "kamp", "veld", "polder", "hof", "berg", "es"))
        return text[:3] + like(rng.choice(goods.nouns + goods.words) + tail, text[3:])
    new = rng.choice(goods.places if rng.random() < 0.8 else goods.word_places)
    if rng.random() < 0.12:
        new = goods.invent(rng) + rng.choice(
            ("dam", "veen", "huizen", "dorp", "um", "wolde", "drecht")
        )
    if rng.random() < 0.1:
        new += " " + rng.choice(_SIDES)
    return like(new, text)


def _organisation(text: str, rng: random.Random, goods: Stock) -> str:
    """Put other words in the place of those that are the name, or make an organisation up."""
    parts = text.lower().split()
    if len(parts) > 1 and parts[0] in {"de", "het", "'t", "t", "den", "la", "el"}:
        return text[: len(parts[0]) + 1] + like(_called(rng, goods), text[len(parts[0]) + 1 :])
    if len(parts) == 1 and rng.random() < 0.6:
        return like(_made_up(rng, goods), text)
    chance = rng.random()
    if chance < 0.35:
        old = [m for m in WORD.finditer(text) if _is_name_word(m[0])]
        if old:
            match = rng.choice(old)
            new = like(_one_word(rng, goods), match[0])
            return text[: match.start()] + new + text[match.end() :]
    if chance < 0.45:
        new = f"{rng.choice(_BODIES)} {rng.choice(goods.places)}"
    elif chance < 0.6:
        team = rng.choice(("team", "wijkteam", "buurtteam", "jeugdteam", "groep", "sociaal team"))
        ends = _SIDES + _COLOURS + _AFTER_TEAM
        new = f"{team} {rng.choice((*ends, rng.choice(goods.places), _one_word(rng, goods)))}"
    elif chance < 0.9:
        new = _of_a_kind(rng, goods)
    else:
        new = _made_up(rng, goods)
    return like(new, text)


def _of_a_kind(rng: random.Random, goods: Stock) -> str:
    """`slagerij ramdin`, `crisisgroep de meerpaal`, `zorgbureau hand in hand`, `vv de weide`."""
    kind = rng.choice(_KINDS)
    if kind in _TRADES and rng.random() < 0.5:
        return f"{kind} {rng.choice((_surname(rng, goods), _first(rng, goods)))}"
    chance = rng.random()
    if chance < 0.12:
        return f"{kind} {rng.choice(_MOTTOS)}"
    if chance < 0.2:
        return f"{kind} {rng.choice(goods.places)}"
    article = rng.choice(("de ", "de ", "de ", "het ", "'t ", "t ", "", "", "", "", "", ""))
    return f"{kind} {article}{_called(rng, goods)}"


def _called(rng: random.Random, goods: Stock) -> str:
    """Name a house or a group: mostly by one word, at times by two."""
    chance = rng.random()
    word = _one_word(rng, goods)
    if chance < 0.1:
        return f"{rng.choice(_OPENERS)} {word}"
    if chance < 0.15:
        return f"{rng.choice(goods.adjectives)} {word}"
    if chance < 0.18:
        return f"{word} en {_one_word(rng, goods)}"
    return f"{word} {rng.choice(_SIDES)}" if chance < 0.2 else word


def _one_word(rng: random.Random, goods: Stock) -> str:
    """Choose a word that a name is made of."""
    chance = rng.random()
    if chance < 0.3:
        return rng.choice(goods.words)
    if chance < 0.85:
        return rng.choice(goods.nouns)
    return rng.choice((rng.choice(goods.first), goods.invent(rng), rng.choice(goods.places)))


def _is_name_word(word: str) -> bool:
    key = word.lower()
    return len(key) > 3 and CLASSES.get(key) is None and key not in _BODIES


def _made_up(rng: random.Random, goods: Stock) -> str:
    """`zorgpunt`, `esdoorncollege`, `kansrijk`: one word that is a name."""
    head = rng.choice(goods.nouns if rng.random() < 0.5 else goods.words)
    if rng.random() < 0.25:
        return head + rng.choice(_SCHOOL_TAILS)
    if rng.random() < 0.2:
        return goods.invent(rng)
    if rng.random() < 0.1:
        return "".join(rng.choice("abcdefghijklmnopqrstuvwz") for _ in range(rng.randint(3, 4)))
    return head + rng.choice(_TAILS) if rng.random() < 0.7 else head


def _address(text: str, rng: random.Random, goods: Stock) -> str:
    match = WORD.search(text)
    if match is None or " " in text.strip(" 0123456789"):
        return text
    head = rng.choice(
        (rng.choice(goods.words), rng.choice(goods.nouns), rng.choice(goods.surnames))
    )
    street = like(head + rng.choice(_STREETS), match[0])
    return text[: match.start()] + street + text[match.end() :]


def _age(text: str, rng: random.Random) -> str:
    text = re.sub(r"\d+", lambda _: str(rng.choice((*range(1, 19), 21, 24, 34, 41))), text)
    words = "|".join(NUMBER_WORDS)
    return re.sub(rf"\b(?:{words})\b", lambda _: rng.choice(NUMBER_WORDS), text)
