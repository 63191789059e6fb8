"""What is known of one word, wherever it stands: lists, usage, endings, how like a name it is."""

from collections.abc import Mapping
from dataclasses import dataclass

from flows.story.redaction.lexicons import PARTICLES, Lexicons
from flows.story.redaction.passage import FUNCTION_WORDS, VERBS
from flows.story.redaction.recognisers.introductions import KIN, TITLES
from flows.story.redaction.recognisers.kinds import KINDS, MORE_KINDS, organisation_kind
from flows.story.redaction.text import word_set

_PREPOSITIONS = word_set(
    """
    in uit naar te bij rond vanuit richting van met voor over tegen zonder aan op door via tot
    """
)
_PRONOUNS = word_set(
    """
    ik je jij hij zij ze we wij jullie u haar hem hen hun mij me ons zijn mn mijn m'n z'n zn d'r dr
    """
)
_NUMBERS = word_set(
    """
    een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien
    zeventien achttien negentien twintig anderhalf
    """
)
_MONTHS = word_set(
    """
    januari februari maart april mei juni juli augustus september oktober november december jan
    feb mrt apr jun jul aug sept sep okt nov dec
    """
)
_PLACE_WORDS = word_set(
    """
    gemeente regio woonplaats stad dorp provincie omgeving wijk buurt volksbuurt eiland woont
    woonde wonen verhuisd verhuisde verhuizen verhuist geboren flat park station
    """
)
_AGE_WORDS = word_set("jaar jr jarige jarig maanden maand weken oud jaren")
_ACCOUNTS = word_set(
    "insta instagram snap snapchat tiktok account facebook fb discord telegram mail email site"
)
_CASES = word_set(
    """
    dossier dossiernummer zaaknummer zaak kenmerk clientnummer beschikking rekest rekestnummer
    zaaknr dossiernr clientnr referentie casusnummer meldnummer nummer nr bsn kenteken
    """
)


_DAYS = word_set("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag")
_MORE_KIN = word_set(
    """
    leidster onderwijzer conciërge conciergerie concierge docent docente rector conrector wethouder
    burgemeester boerin boer buurmeisje buurjongen stagiair stagiaire kapper trainer trainster
    verpleegkundige verloskundige jeugdarts schoolarts fysio logopedist logopediste orthopedagoog
    psychiater behandelaar behandelaarster cl clt jongere pleegzus pleegbroer pleegoma pleegopa
    mentrix juf juffie meester oma opa ome tante nonkel abla abi amca dayi teyze baba anne umi omi
    vriendje vriendinnetje zusjes broers broertjes zussen zonen dochters kids kind kinderen cliënt
    client clienten cliënte pupil oud-pupil gw gw-er gezinswerker ambulant gzv jbw jbw-er jb'er
    wijkverpleegkundige wijkagent agent advocate rechter kinderrechter voogdes voogd broer zus
    """
)


def _classes() -> dict[str, str]:
    """One class a word; a later line wins over an earlier one."""
    classes: dict[str, str] = {}
    for name, members in (
        ("func", FUNCTION_WORDS),
        ("verb", VERBS),
        ("prep", _PREPOSITIONS),
        ("pron", _PRONOUNS),
        ("part", PARTICLES - {"in", "op"}),
        ("place", _PLACE_WORDS),
        ("age", _AGE_WORDS),
        ("acc", _ACCOUNTS),
        ("case", _CASES),
        ("kin", KIN | _MORE_KIN),
        ("org", KINDS | MORE_KINDS),
        ("title", TITLES),
        ("num", _NUMBERS),
        ("day", _DAYS),
        ("mon", _MONTHS),
    ):
        classes.update(dict.fromkeys(members, name))
    return classes


CLASSES = _classes()
_SLIPPING = "qwertyuiopasdfghjklzxcvbnm"
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_LONGEST = 14
# An unknown word is tried this often in a text for slips: what is beyond is no story.
MOST_TRIED = 150


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of a word.

    `lists`: a letter for each list it stands in. `usage`: `-` or 0 to 8. `kind`: its class, a
    closed set. `part`: what part of speech it can be. `known`: in a dictionary of ordinary words.
    `likeness`: how like a name its letters are, `a` (not at all) to `j`. `slip`: what an unknown
    word could be a slip of: `w` a usual word, `f` a first name, `s` two words without their blank,
    `c` two words put together, `-` nothing.
    """

    key: str
    lists: str
    usage: str
    kind: str
    part: str
    known: bool
    likeness: str
    slip: str


def profile(
    key: str, lexicons: Lexicons, trigrams: Mapping[str, int], *, try_slips: bool
) -> Profile:
    """Look a folded word up in every list."""
    kind = CLASSES.get(key) or ("org" if organisation_kind(key) else "")
    if "." in key and key[:1].isalpha():
        return Profile(key, "K", "-", "func", "", True, "", "")
    if not key[:1].isalpha():
        return Profile(key, "", "-", kind or _mark(key), "", True, "", "")
    lists = "".join(
        letter
        for letter, members in (
            ("F", lexicons.first_names),
            ("W", lexicons.word_names),
            ("S", lexicons.surnames),
            ("U", lexicons.usual_surnames),
            ("P", lexicons.places),
            ("K", lexicons.kept),
            ("D", lexicons.dutch),
            ("E", lexicons.english),
            ("I", lexicons.informal),
            ("O", lexicons.organisation_words),
        )
        if key in members
    )
    if not lists:
        lists = _of_its_parts(key, lexicons)
    step = lexicons.usage.get(key)
    usage = "-" if step is None else str(step)
    known = (
        any(letter in lists for letter in "DKI")
        or ("E" in lists and "F" not in lists)
        or kind in {"func", "verb", "pron", "title", "kin"}
    )
    if not known:
        if key in lexicons.given_names:
            lists += "G"
        if key in lexicons.proper:
            lists += "C"
    likeness = "" if known else _likeness(key, trigrams)
    slip = "" if known or not try_slips or len(key) < 4 else _slip(key, lexicons)
    part = lexicons.parts.get(key, "") if known else ""
    return Profile(key, lists, usage, kind, part, known, likeness, slip)


def _of_its_parts(key: str, lexicons: Lexicons) -> str:
    """Look a word up by its parts: `ots'en`, `ik-vorm`, `match-percentage`; not `bint-fatima`."""
    stem, apostrophe, _ = key.partition("'")
    if apostrophe:
        if stem in lexicons.kept:
            return "K"
        if stem in lexicons.dutch or stem in lexicons.informal:
            return "D"
        return "E" if stem in lexicons.english else ""
    parts = key.split("-")
    if len(parts) < 2 or not all(_is_plain(part, lexicons) for part in parts):
        return ""
    return "D" if any(len(part) > 3 for part in parts) else ""


def _is_plain(part: str, lexicons: Lexicons) -> bool:
    """Say whether a part of a compound is short, or a word that is no name."""
    if part in lexicons.first_names or part in lexicons.places:
        return False
    return (
        len(part) < 4
        or part in lexicons.dutch
        or part in lexicons.english
        or part in lexicons.kept
        or part in lexicons.informal
        or (len(part) > 7 and _is_compound(part, lexicons))
    )


def _mark(key: str) -> str:
    """Return the class of what is no word: a small number, a larger or a compound one, a mark."""
    if not key[:1].isdigit():
        return "mark"
    return "dig" if len(key) < 3 else "long"


def _likeness(key: str, trigrams: Mapping[str, int]) -> str:
    """Return how much likelier a word's trigrams are in a name than in a word: `a` to `j`."""
    padded = f"^{key[:_LONGEST]}$"
    total = sum(trigrams.get(padded[i : i + 3], 0) for i in range(len(padded) - 2))
    mean = total / max(1, len(padded) - 2)
    return "abcdefghij"[max(0, min(9, int(mean / 8 + 5)))]


def _slip(key: str, lexicons: Lexicons) -> str:
    """Say whether a slip of the thumb, a lost blank or a compound makes usual words of a word."""
    usage = lexicons.usage
    found = ""
    if len(key) <= _LONGEST:
        if any(usage.get(form, 0) > 2 for form in _slips(key)):
            found += "w"
        if any(form in lexicons.first_names for form in _losses(key)):
            found += "f"
    for cut in range(2, len(key) - 1):
        head, tail = key[:cut], key[cut:]
        if usage.get(head, 0) > 4 and usage.get(tail, 0) > 4:
            found += "s"
            break
    if len(key) > 7 and _is_compound(key, lexicons):
        found += "c"
    return found or "-"


def _is_compound(key: str, lexicons: Lexicons) -> bool:
    dutch = lexicons.dutch
    for cut in range(3, len(key) - 2):
        if key[cut:] in dutch and (
            key[:cut] in dutch or (key[cut - 1] == "s" and key[: cut - 1] in dutch)
        ):
            return True
    return False


def _losses(key: str) -> set[str]:
    """Return the forms with a letter lost or two exchanged."""
    forms = {key[:i] + key[i + 1 :] for i in range(len(key))}
    forms.update(key[:i] + key[i + 1] + key[i] + key[i + 2 :] for i in range(len(key) - 1))
    return forms


def _slips(key: str) -> set[str]:
    """All forms at one slip: lost, exchanged, a neighbour on the keyboard, one letter more."""
    forms = _losses(key)
    for i in range(len(key) + 1):
        forms.update(key[:i] + c + key[i:] for c in _SLIPPING)
    for i, letter in enumerate(key):
        forms.update(key[:i] + c + key[i + 1 :] for c in BESIDE.get(letter, "aeiou"))
    return forms


def _beside() -> dict[str, str]:
    """Return the letters around each letter on a Dutch phone's keyboard."""
    around: dict[str, str] = {}
    for row, letters in enumerate(_ROWS):
        for at, letter in enumerate(letters):
            near = letters[max(0, at - 1) : at] + letters[at + 1 : at + 2]
            for other in (row - 1, row + 1):
                if 0 <= other < len(_ROWS):
                    near += _ROWS[other][max(0, at - 1) : at + 2]
            around[letter] = near
    return around


BESIDE = _beside()
