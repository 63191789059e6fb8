"""Ages: `8 jaar`, `van acht`, `m/14`, `op haar zesde`, `wordt over een maand 18`.

How long something lasted is no age: `al 8 jaar`, `na twee jaar`, `8 jaar geleden` stay.
"""

import re
from collections.abc import Iterable, Iterator

from flows.story.redaction.model import Found, Label
from flows.story.redaction.recognisers import dates
from flows.story.redaction.recognisers.number_words import NUMBER, TENS

STRENGTH = dates.STRENGTH - 5
"""Of most ages: there the tagger has the last word. What can be nothing else is sure as a day."""

_WHO = (
    r"(?:jongens?|meisjes?|zoon|zoontje|dochter|dochtertje|kind|kinderen|kindje|broer"
    r"|broertje|zus|zusje|peuter"
    r"|kleuter|puber|baby|tweeling|oudste|jongste|middelste|man|vrouw|moeder|vader|oma|opa"
    r"|tante|oom|jongere|leerling"
    r"|cli[eë]nt|boy|girl|son|daughter|child|brother|sister|mother|father|teenager|eentje"
    r"|nichtje|neefje|pleegkind|dametje|ventje|vent|kerel|gozer|gast|knul|jochie|meid"
    r"|kleintjes|kleine|held|heldin|pupil|bewoner|pleegzoon|pleegdochter|oudpupil|jongetje"
    r"|puberjongen|manneke|mannetje|menneke|kereltje|meiske|dreumes|hummel|ukkie|pubermeisje|voogdijpupil)"
)
_FILL = (
    r"(?:nu|nou|net|al|inmiddels|pas|bijna|straks|ruim|nog maar|toen|dan|morgen|zelf|ook|only"
    r"|just|now|almost|already)"
)
_AFTER = (
    r"(?:is|was|heeft|had|wil|wilde|zit|zat|woont|woonde|kwam|komt|gaat|ging|zegt|zei|kan"
    r"|kon|mag|moet|en|die|slaapt"
    r"|durft|durfde|speelt|speelde|vroeg|vraagt|belde|belt|keek|kijkt|huilt|huilde|lacht|lachte)"
)
_HALVES = r"(?:anderhalf|(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf)[eë]n ?half)"
_BABY = r"(?:baby|baby'tje|babytje|bb|zuigeling|pasgeborene|newborn)"
_ORDINAL = (
    r"(?:vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|dertiende|veertiende"
    r"|vijftiende|zestiende|zeventiende|achttiende|negentiende|(?:een|twee)[eë]ntwintigste"
    r"|twintigste|dertigste|veertigste|vijftigste|zestigste|zeventigste|tachtigste)"
)
# Words that come after an age and before no noun: `op haar zesde al`, `op mijn negende naar`.
_NO_NOUN = (
    r"(?:al|was|is|had|heeft|kwam|ging|nog|niet|hier|daar|door|in|uit|met|naar|bij|van|toen|en|of"
    r"|maar|dus|voor|wist|werd|zat|stond|woonde|moest|kon|mocht|begon|kreeg|een|de|het|hij|ze|zij|ik"
    r"|alleen|alles|weer|weg|thuis|geplaatst|wilde|aan|op|over|nooit|altijd|vluchtte|verhuisde"
    r"|gevlucht|gekomen|gestopt|begonnen|verhuisd|weggelopen|wees|moeder|vader|opgenomen)"
)
_NO_TIME = (
    r"(?! (?:geleden|lang|later|terug|te vroeg|te laat|werk|ervaring|in dienst|bezig|getrouwd|samen"
    r"|wachten|wachttijd|zwanger|onderweg))"
)
_NO_UNIT = (
    r"(?! (?:tot|uur|keer|kinderen|dagen|weken|euro|procent|mensen|gezinnen|meter|kilo|tieners"
    r"|pubers|jongens|meisjes|kids|maanden|minuten))"
)
_N = rf"(?:\d{{1,2}}|{TENS})"
_CLOSE = r"(?=\s*(?:[.,;!?)]|$))"
_CLOSE_OR_AND = (
    r"(?![.,]\d)(?=\s*(?:(?:en|and|zeg|zei|zegt|dus|maar|want|toen|he|hè|nou|ze|zij|hij|ik|die|omdat|nu"
    r"|weet|woont|zit)\b|[.,;!?)]|$))"
)
_UNIT = r"(?:jaar|jr|jaor|maanden|maand|mnd|weken|week|wkn|wk|dagen|dgn)"
_MORE = rf"(?:(?: en |, )(?!een\b|één\b){TENS}| en \d{{1,2}}|, \d{{1,2}} en \d{{1,2}})?(?: jaar)?"
# What can be nothing but an age, or was one in 95 of 100 labelled places and more. Patterns that
# begin alike stand together, so that a text of nothing but numbers costs no more than prose.
_SURE_AGES = tuple(
    re.compile("(?i)" + pattern)
    for pattern in (
        # `8-jarige`, `8 jaar oud`, `achttien en 2 mnd`, `achttien werd`, `zestien toen hij`, `12e
        # verjaardag`: the number comes first.
        (
            rf"\b(?:\d{{1,3}}|{_HALVES}|{_ORDINAL}|{TENS}|{NUMBER})"
            r"(?:[ -]?jarige?n?\b|[ -](?:year|month)s?[ -]olds?\b"
            rf"| {_UNIT} (?:oud|jong)\b| (?:jaar|jr) en {_N} (?:maanden|maand|mnd|weken)(?: oud)?\b"
            rf"| en \d{{1,2}} (?:mnd|maanden)\b{_NO_TIME}"
            r"|(?:(?<=\d)(?:e|ste|de)|(?<=de)|(?<=ste))(?= verjaardag\b))"
        ),
        # `achttien werd`, `zestien toen hij`, `acht volgens hemzelf`, `10 is ze`.
        (
            r"(?<!om )(?<!tot )(?<!rond )(?<!\bna )(?<!voor )(?<!over )(?<!half )(?<!\bof )"
            rf"(?<!dag )(?<![\d:.,–-])\b{_N}(?= (?:"
            r"(?:werd|wordt|geworden)(?=\s*(?:[.,;!?)]|$|(?:en|op|is)\b))"
            r"|worden(?=\s*(?:[.,;!?)]|$|(?:zonder|en|op|in|als|dit|volgend)\b))"
            r"|(?:jaar )?toen (?:ze|zij|hij|ik|zijn|haar|mijn|we|wij|de|ie|m'n|mn|zn)\b"
            r"|volgens (?:de|het|haar|zijn|mijn|hem|haarzelf|hemzelf|zichzelf)\b"
            r"|(?:is|wordt|was|werd) (?:ze|zij|hij|ie)\b))"
        ),
        # `17½`, `6;4`, `volgens zijn pas 14`, `wordt zondag 5`, `een zus, negen was ze`.
        r"\b\d{1,2}(?:½|;\d{1,2}(?: jaar)?\b)",
        (
            r"\b(?:volgens (?:\w{2,12} ){1,2}|(?:wordt|werd)"
            rf" (?:\w{{2,4}}dag|morgen|overmorgen|vandaag|straks|bijna|eindelijk) )({_N})"
            rf"{_CLOSE_OR_AND}"
        ),
        # `toen was ie negen`, `dat ze 17 is`, `toen het kind elf weken was`.
        (
            r"\b(?:was|is|wordt|werd|ben) (?:ie|hij|ze|zij|ik) "
            rf"(?:{_FILL} ){{0,2}}({_N}){_CLOSE_OR_AND}"
        ),
        (
            rf"\b(?:ie|hij|ze|zij|ik|{_WHO})(?: (?:{_FILL} )?({_N}(?: {_UNIT}(?: oud)?)?)"
            rf" (?:is|was|wordt|werd)\b|, ({_N})(?= (?:zou|is|was|wordt)\b))"
        ),
        (rf"\b{_N}(?: {_UNIT})?(?:, {_N}(?: {_UNIT})?){{0,3}} en {_N} (?:jaar|jr) oud\b"),
        rf"\btussen (?:de )?({_N} en {_N} jaar)\b{_NO_TIME}",
        rf"\b(?:zusjes|broertjes|zussen|broers|kinderen|kids|tweeling) ({_N} en {_N})\b{_NO_UNIT}",
        # `een jongen van zeven`; but a mother of four has four children.
        (
            rf"\b{_WHO},? (?:van|v) (?:({_N} {_UNIT})\b(?! (?:geleden|lang|later))"
            rf"|({_HALVES}(?: jaar)?)\b"
            r"|(?<!moeder van )(?<!vader van )(?<!ouder van )(?<!man van )(?<!vrouw van )"
            rf"(?!een )(?:net |bijna |pas |ruim )?({_N}{_MORE})\b{_NO_UNIT})"
        ),
        # `78jr`, `12j`, `m/14`: as a record says it, in one word.
        (
            r"(?<!\w)(?<!\bal )(?<!\bna )(?<!\ber )(?<!hier )(?<!sinds )(?<!elke )(?<!\bnu )"
            rf"\d{{1,2}}j(?:r|aar)?\b{_NO_TIME}"
        ),
        r"(?<![\w/])[mvjf]/(\d{1,2})\b(?![/\w.,-]\d)",
        # A baby's weeks are its age.
        (
            rf"\b{_BABY}(?: is)?(?: nu| pas| van|,|:)? \(?({_N}"
            rf" (?:dagen|weken|wkn|wk|maanden|maand|mnd)(?: oud)?)\b{_NO_TIME}"
        ),
        (
            rf"\b(?:turned|turning|aged) (\d{{1,2}}|{NUMBER})\b"
            r"(?! (?:times|hours|weeks|days|people|to))"
        ),
        # `op haar zesde`, `sinds mijn twaalfde`: with no noun after it.
        (
            r"\b(?:op|sinds|voor|na|rond|vanaf|tot|tegen)"
            r" (?:mijn|m'n|mn|me|zijn|z'n|zn|haar|hun|d'r|dr|je|jouw|onze)"
            rf" ((?:{_ORDINAL}|\d{{1,2}}(?:e|de|ste)))(?=\s*(?:[.,;:!?)…-]|$|\n)| {_NO_NOUN}\b)"
        ),
        # `Jayden (8)`, `Jayden, 8,`, `, 12 jaar,`, `, 83 inmiddels`.
        (
            r"(?<=\w)(?<!percentage)(?<!score)(?<!totaal)(?<!laag)(?<!hoog)(?<!index)"
            rf" \(({_N}(?: {_UNIT}|j)?(?: oud)?)\)"
        ),
        rf"\b(?-i:[A-Z])\w{{1,20}}, ({_N})(?: jaar)?(?=,)",
        rf", ({_N})(?: (?:jaar|jr)(?=[,.;)]| en\b|$)|(?= (?:nu|inmiddels|alweer){_CLOSE}))",
        # `ze is acht`, `Imogen was nine`, `is nu 12`, `is zeven en een half`, `hij pas acht`.
        (
            rf"\b(?:ze|zij|hij|ik|je|jij|die|she|he|i|{_WHO}|(?-i:[A-Z])\w{{2,20}})"
            rf" (?:is|ben|was|wordt|werd) (?:{_FILL} ){{0,2}}({_N}|{NUMBER}){_CLOSE_OR_AND}"
        ),
        (
            rf"\b(?:is|ben|was|wordt) (?:(?:{_FILL} ){{1,2}}({_N}){_CLOSE_OR_AND}"
            r"|(?:nu|pas|bijna|net) (\d,5(?: jaar)?)(?=\s*(?:[.;!?)]|, |$|en\b)))"
        ),
        rf"\b(?:hij|zij|ze|ie|meisje|jongen|kind),? (?:pas|net|nog maar) ({_N}){_CLOSE}",
        rf"\b(?:is|was|van|bijna|nu|pas) ({TENS} en een half(?: jaar)?){_CLOSE_OR_AND}",
        # `wordt over een maand 18`, `werd zestien op`.
        (
            r"\b(?:wordt|word|werd|turns|turned)"
            r" (?:(?:over|in|na|volgende|deze|binnen|vlak|next)(?: [a-z]{2,12}){1,2}"
            rf" ({_N}|{NUMBER})(?=\s*(?:(?:en|dan|and)\b|[.,;!?)]|$))"
            rf"|({_N})(?= (?:op|vandaag|gisteren|morgen|vorige|deze|en|dan|maar|of)\b))"
        ),
        # `die vijf jaar is`, `die negen en elf zijn`, `een tweeling van zes`.
        rf"\bdie (?:({_N} (?:jaar|jr))(?= (?:is|was)\b)|({_N} en {_N})(?= zijn\b))",
        (
            rf"\b(?:tweeling|drieling|kinderen|kids|kleintjes) van ({_N}(?: en {_N})?)\b"
            r"(?! (?:tot|uur))"
        ),
    )
)
_AGES = tuple(
    re.compile("(?i)" + pattern)
    for pattern in (
        (
            r"\b(?:ben|is|was|wordt|werd|waren|zijn|net|pas|bijna|ruim|van|leeftijd(?: van)?"
            r"|op (?:haar|zijn)|op|and|aged?|turned|is almost) "
            r"(?:nu |net |bijna |pas |al |inmiddels |dan |toen |nog maar |nog geen |maar )?"
            rf"({_N}(?: en {_N})? (?:jaar|jr|jaren)\b)(?! (?:geleden|lang|later|werk|ervaring"
            r"|in dienst|bezig|getrouwd|samen|uit elkaar|gescheiden|wachten|procederen|na|voor"
            r"|onder|terug|goed))"
        ),
        (
            rf"\b{_WHO}(?:,? van (?!een )(?:net |bijna |pas |ruim )?({_N}(?: jaar)?)\b{_NO_UNIT}"
            r"|[ ,]{1,2}\(?(\d{1,2}(?: jaar| jr)?)(?=[),.;]|$)"
            rf"|,? (?:who (?:is|was) |of )(\d{{1,2}}|{NUMBER})\b"
            r"(?! (?:the|those|them|these|my|our|us)))"
        ),
        rf"\b(?:age of|was|is|just|only) (\d{{1,2}}|{NUMBER}) (?:years old|at the time)\b",
        rf"\b(?:werd|wordt|is net|was net|geworden) ({_N})(?: geworden)?(?=[,.;!?]|$)",
        r"\b(?:is|was|van|bijna|nu|pas) (\d{1,2},5(?: jaar)?)(?=\s*(?:[.;!?)]|, |$|en\b))",
        (
            rf"(?:\ben|,) (?:hij|zij|ze|(?:haar|zijn|mijn|mn|zn|dr) (?:zus|broer|zusje|broertje"
            rf"|zoon|dochter|moeder|vader)) ({_N}){_CLOSE_OR_AND}"
        ),
        rf", nu ({_N}){_CLOSE}",
        # After a name: `Fatima van acht`. Here capitals tell names from words.
        rf"\b(?-i:[A-Z])\w{{1,20}},? van ({_N}(?: jaar)?)(?=\s*(?:[.,;!?)]|$|{_AFTER}\b))",
    )
)


_AMOUNT_AFTER = re.compile(
    r"(?i)(?: en een half| half)?\s?(?:%|x\b|(?:uur|uren|minuten|min|keer|maal|procent|bladzij\w*"
    r"|pagina\w*|kantjes|euro|kilo|kg|gram|meter|cm|km|kilometer|stuks|mensen|kinderen"
    r"|kinders|kids|gezinnen|dossiers|dagen|dgn|nachten|sessies|gesprekken|plekken|bedden|vragen|stappen|punten|graden|liter"
    r"|formulieren|mails|appjes|regels|leerlingen|cli[eë]nten|jongens|meisjes|huisbezoeken"
    r"|(?:weken|wkn|maanden|mnd) zwanger|jaar (?:ervaring|geleden|lang|later|terug|wachten))\b)"
)
_AMOUNT_BEFORE = re.compile(
    r"(?i)(?:\b(?:iq|tiq|viq|piq|bmi|score|cijfer|maat|groep|klas|nummer|nr|stap|artikel|art|lid"
    r"|kamer|bus|lijn|tram|bladzijde|pagina|level|cluster|fase|kwartaal|week|deel)"
    r"(?: (?:van|is|was|op|uit|een))?|\d ?x|\btussen de?) $"
    r"|\b(?:over|binnen|elke|iedere|zo'n|sinds|een) $"
    r"|\b(?:laag|hoog|score|percentage|index) \($"
)


_AFTER_A_PERSON = re.compile(
    rf"(?i),? van (?:net |bijna |pas |nog maar )?({_N}(?: jaar| jr)?)"
    rf"(?=\s*(?:[.,;!?)]|$)| (?:thuis|weer|niet|ook|nog|er|te|met|naar|bij|{_AFTER})\b)"
    rf"| (?:is|was|wordt|werd) (?:{_FILL} )?({_N}){_CLOSE_OR_AND}"
    rf"|,? \(?({_N}(?: ?(?:jr|j|jaar))?)(?=[,).;]|$)"
    rf"| ({_N} (?:mnd|maanden|wkn|weken|dagen|jr))\b{_NO_TIME}"
    r"| (\d{1,2})(?= (?:is|was|zit|woont|wil|heeft|die|en|uit|komt|gaat|zegt|mag|moet)\b)"
)


def with_ages(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """Yield what was found, and the ages behind persons: `storm van acht`, in any case."""
    for one in found:
        yield one
        age = _AFTER_A_PERSON.match(text, one.end) if one.label is Label.PERSON else None
        if age is not None and age.lastindex is not None:
            start, end = age.span(age.lastindex)
            yield Found(start, end, Label.AGE, STRENGTH)


def is_amount(text: str, one: Found) -> bool:
    """Say whether a number that was taken for an age counts something else: `een iq van 62`."""
    return (
        _AMOUNT_AFTER.match(text, one.end) is not None
        or _AMOUNT_BEFORE.search(text, max(0, one.start - 24), one.start) is not None
    )


def recognise(text: str, start: int, end: int) -> Iterator[Found]:
    """Find ages between two places of a text."""
    for patterns, strength in ((_SURE_AGES, dates.STRENGTH), (_AGES, STRENGTH)):
        for pattern in patterns:
            for match in pattern.finditer(text, start, end):
                group = match.lastindex or 0
                yield Found(match.start(group), match.end(group), Label.AGE, strength)
