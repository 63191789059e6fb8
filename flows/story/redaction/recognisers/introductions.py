"""Words that ask for a name: `mevrouw X`, `broertje X`, `heet X`, `bij X thuis`."""

from flows.story.redaction.lexicons import PARTICLES
from flows.story.redaction.passage import VERBS, Passage
from flows.story.redaction.text import bare, word_set

# After these a name of any form follows, also a surname that is an ordinary word (`mw bakker`).
TITLES = word_set(
    """
    mevrouw mevr mw mvr mv dhr meneer mijnheer mnr heer juf juffrouw meester familie fam gezin
    gezinnen dr drs prof ds pastoor imam dominee mrs mr ms miss mister dokter echtpaar weduwe
    zuster broeder
    """
)
_ABBREVIATED = word_set(
    """
    mevr mw mvr dhr mnr fam dr drs mr prof
    """
)
# After these a first name often follows, but as often any other word.
KIN = word_set(
    """
    moeder vader mama papa mam pap ma pa zoon zoontje dochter dochtertje kind broer broertje zus
    zusje oma opa tante oom neef nicht neefje nichtje peuter kleuter baby pleegmoeder pleegvader
    pleegouder pleegouders stiefvader stiefmoeder stiefbroer stiefzus pleegzoon pleegdochter
    pleegkind collega vriend vriendin vriendje vriendinnetje ex partner man vrouw buurman
    buurvrouw jongen meisje jongetje tweeling oudste jongste middelste halfbroer halfzus hond
    client gezinsvoogd voogd jeugdbeschermer jeugdzorgwerker leerkracht mentor therapeut
    psycholoog huisarts coach leidinggevende teamleider gedragswetenschapper begeleider
    directeur rechter advocaat wijkagent vriendinnen leerling puber mother father son daughter
    brother sister aunt uncle grandmother grandfather boy girl colleague worker social teacher
    neighbour friend husband wife oppas stagiair stagiaire tolk ouders
    """
)
_CHILD = word_set(
    """
    zoon zoontje dochter dochtertje broer broertje zus zusje zusjes neefje nichtje peuter
    kleuter baby oudste jongste middelste pleegzoon pleegdochter pleegkind jongen meisje
    jongetje son daughter brother sister tante oom oma opa vriend vriendin vriendje collega
    buurvrouw buurman halfbroer halfzus puber
    """
)
_NAMING = word_set(
    """
    heet heette heten genaamd genoemd named called noem noemen noemde noemden
    """
)
_AT_HOME = frozenset(["thuis", "langs"])
_NOT_AT_HOME = word_set(
    """
    mij haar hem ons hen jou u jullie hun oma opa mama papa moeder vader ouders iedereen iemand
    niemand wie vrienden familie mensen gezinnen elkaar ze die pleegouders tante oom school
    """
)
_ROLES = ("begeleider", "begeleidster", "werker", "werkster", "moeder", "vader")
_GRAND = frozenset({"oma", "opa", "tante", "oom"})
_SURELY_NAMING = frozenset({"heet", "heette", "genaamd", "named"})


def asked_by(passage: Passage, index: int) -> int | None:
    """Say where the name begins that the words before an index ask for, or None."""
    words = passage.words
    word = words[index]
    if word.key in VERBS:
        return None
    at = index
    while at > 0 and words[at - 1].key in PARTICLES and words[at].joined and index - at < 3:
        at -= 1
    if _after_initial(passage, at):
        known = word.capital and (passage.is_surname(word) or not passage.is_ordinary(word))
        return at if known else None
    if at == 0 or not (words[at].joined or _after_abbreviation(passage, at)):
        return None
    before = words[at - 1].key
    asks = before in TITLES and _by_title(passage, index, at)
    if not asks and at == index:
        asks = (
            (_is_kin(before) and _by_kin(passage, index, before))
            or _by_naming(passage, index, before)
            or (before == "bij" and _at_home(passage, index))
        )
    return at if asks else None


def _is_kin(before: str) -> bool:
    """Say whether a word is a family member or someone with a role: `werkbegeleider`."""
    return before in KIN or before.endswith(_ROLES)


def _by_title(passage: Passage, index: int, at: int) -> bool:
    """Take after a title a capital, an unknown word, a surname, a name that is a word too."""
    words = passage.words
    word = words[index]
    key = bare(word.key)
    if (word.capital and not passage.is_kept(index)) or not passage.is_ordinary(word):
        return True
    if key in passage.lexicons.usual_surnames:
        return True
    if at == index:
        return passage.is_word_name(word)
    return words[at - 1].key in _ABBREVIATED and words[at].key == "van"


def _by_kin(passage: Passage, index: int, before: str) -> bool:
    """Take after a family member or a role a name, an unknown word with a capital, a surname."""
    word = passage.words[index]
    named = passage.is_first_name(word)
    if not passage.is_ordinary(word):
        listed = named or passage.is_surname(word)
        return word.capital or listed or not passage.is_near_word(word)
    if not named:
        return False
    return word.capital or before in _GRAND or (before in _CHILD and passage.is_word_name(word))


def _by_naming(passage: Passage, index: int, before: str) -> bool:
    """Take after `heet` or `noem haar` what has a capital or is a name."""
    if before not in _NAMING and not _naming_phrase(passage, index):
        return False
    word = passage.words[index]
    if word.capital:
        return True
    if passage.is_ordinary(word):
        return passage.is_first_name(word) and passage.is_word_name(word)
    return passage.is_first_name(word) or before in _SURELY_NAMING


def _at_home(passage: Passage, index: int) -> bool:
    """`bij storm thuis`: whoever it is that has a home there."""
    words = passage.words
    word = words[index]
    if word.key in _NOT_AT_HOME or index + 1 >= len(words):
        return False
    at_home = words[index + 1].key in _AT_HOME and words[index + 1].joined
    named = word.capital or passage.is_first_name(word) or not passage.is_ordinary(word)
    return at_home and named


def _after_initial(passage: Passage, at: int) -> bool:
    """`J. de Vries`: a capital with a full stop."""
    words = passage.words
    if at == 0 or len(words[at - 1].text) != 1 or not words[at - 1].text.isupper():
        return False
    return not words[at].joined and words[at].start - words[at - 1].end <= 2


def _after_abbreviation(passage: Passage, index: int) -> bool:
    """`mw. Jansen`, `dhr. de Vries`, `fam. X`: only a full stop and blanks lie between."""
    words = passage.words
    if index == 0:
        return False
    before = words[index - 1]
    gap = words[index].start - before.end
    return before.key in TITLES and 1 <= gap <= 2


def _naming_phrase(passage: Passage, index: int) -> bool:
    """`zijn naam is X`, `noem haar X`, `noemen we hem X`, `ze heet eigenlijk X`."""
    keys = [w.key for w in passage.words[max(0, index - 3) : index]]
    if keys[-2:] in (["naam", "is"], ["naam", "was"], ["name", "is"], ["name", "was"]):
        return True
    fillers = {
        "haar",
        "hem",
        "we",
        "ik",
        "eigenlijk",
        "dus",
        "ook",
        "nu",
        "even",
        "her",
        "him",
        "hij",
        "ze",
        "zij",
    }
    back = len(keys)
    while back > 0 and keys[back - 1] in fillers:
        back -= 1
    return 0 < back < len(keys) and keys[back - 1] in _NAMING
