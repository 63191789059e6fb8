"""Days and ages: `maandag 3 maart`, `3-3-2024`, `eind maart 2023`, `8 jaar`, `van acht`.

How long something lasted is no age: `al 8 jaar`, `na twee jaar`, `8 jaar geleden` stay.
"""

import re
from collections.abc import Iterator

from flows.story.redaction.model import Found, Label

STRENGTH = 80
"""Of what can be nothing else; other ages have less, and the tagger has the last word on them."""

_MONTH = (
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november"
    r"|december"
    r"|jan|feb|febr|mrt|apr|jun|jul|aug|sept|sep|okt|nov|dec"
    r"|january|february|march|may|june|july|august|october)\b\.?"
)
_LONG_MONTH = (
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november"
    r"|december"
    r"|january|february|march|may|june|july|august|october)"
)
_WEEKDAY = (
    r"(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
)
_SMALL = (
    r"(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien"
    r"|vijftien"
    r"|zestien|zeventien|achttien|negentien"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen"
)
_NUMBER = (
    _SMALL
    + r"|(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)[eë]n)?(?:twintig|dertig)|twenty)"
)
_TENS = (
    _SMALL + r"|(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)[eë]n)?"
    r"(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig))"
)
_YEAR = r"(?:[ ,]{1,2}(?:19|20)\d\d\b| ['’]\d\d\b|)"
_DATES = tuple(
    re.compile("(?i)" + pattern)
    for pattern in (
        (
            rf"\b(?:{_WEEKDAY}\b[ ,]{{1,2}})?(?:de )?\d{{1,2}}(?:e|de|ste|st|nd|rd"
            rf"|th)?(?: of)? {_MONTH}{_YEAR}"
        ),
        rf"\b(?:{_WEEKDAY}\b[ ,]{{1,2}})?{_NUMBER} {_LONG_MONTH}\b{_YEAR}",
        rf"\b{_LONG_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b(?! (?:jaar|uur|kinderen|keer)){_YEAR}",
        (
            rf"\b(?:(?:begin|half|medio|eind|early|late|mid) )?{_MONTH}[ ,]{{1,2}}(?:['’]\d\d"
            rf"|(?:19|20)\d\d)\b"
        ),
        r"(?<![\w./-])\d{1,2}([-/.])\d{1,2}\1(?:19|20)?\d\d(?![\w/-]|\.\d)",
        r"(?<![\w./-])(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}(?![\w/-]|\.\d)",
        r"(?<![\w./-])\d{1,2} ?[-/] ?\d{1,2} ?[-/] ?(?:19|20)\d\d(?!\w)",
        (
            rf"\b(?:{_WEEKDAY}|op|d\.?d\.?|sinds|vanaf|tot|per) \d{{1,2}}[-/](?:0?[1-9]|1[0-2])"
            r"(?![\w/-])"
        ),
        r"(?<![\w./-])\d{1,2}([-/.])\d{1,2}\1['’]\d\d(?!\w)",
        rf"\b{_MONTH} ['’]\d\d\b",
        # Without a word before it: what can hardly be a mark out of ten, a half or `24/7`.
        (
            r"(?<![\w./-])(?!24/7)(?:[12]\d|3[01]|0[1-9])/(?:0?[1-9]|1[12])(?![\w/-])"
            r"|(?<![\w./-])[1-9]/1[12](?![\w/-])"
        ),
        r"(?<![\w./-])(?:1[3-9]|2\d|3[01])-(?:0?[1-9]|1[0-2])(?![\w/-])(?! (?:jaar|uur|keer))",
        (
            r"(?:geboren|geb\.?|geboortedatum:?|born)(?: (?:op|in"
            r"|on))? (\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|(?:19|20)\d\d)\b"
        ),
    )
)

_WHO = (
    r"(?:jongens?|meisjes?|zoon|zoontje|dochter|dochtertje|kind|kinderen|kindje|broer"
    r"|broertje|zus|zusje|peuter"
    r"|kleuter|puber|baby|tweeling|oudste|jongste|middelste|man|vrouw|moeder|vader|oma|opa"
    r"|tante|oom|jongere|leerling"
    r"|cli[eë]nt|boy|girl|son|daughter|child|brother|sister|mother|father|teenager|eentje"
    r"|nichtje|neefje|pleegkind)"
)
_FILL = (
    r"(?:nu|nou|net|al|inmiddels|pas|bijna|straks|ruim|nog maar|toen|dan|morgen|only"
    r"|just|now|almost|already)"
)
_AFTER = (
    r"(?:is|was|heeft|had|wil|wilde|zit|zat|woont|woonde|kwam|komt|gaat|ging|zegt|zei|kan"
    r"|kon|mag|moet|en|die|slaapt"
    r"|durft|durfde|speelt|speelde|vroeg|vraagt|belde|belt|keek|kijkt|huilt|huilde|lacht|lachte)"
)
_HALVES = r"(?:anderhalf|(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf)[eë]n ?half)"
# What can be nothing but an age.
_SURE_AGES = tuple(
    re.compile("(?i)" + pattern)
    for pattern in (
        rf"\b(?:\d{{1,3}}|{_TENS}|{_HALVES})[ -]?jarige?n?\b",
        rf"\b(?:\d{{1,3}}|{_NUMBER})[ -](?:year|month)s?[ -]olds?\b",
        rf"\b(?:\d{{1,2}}|{_TENS}|{_HALVES}) (?:jaar|jr|maanden|maand|mnd|weken) (?:oud|jong)\b",
        (
            rf"\b(?:\d{{1,2}}|{_TENS}) (?:jaar|jr) en (?:\d{{1,2}}|{_TENS})"
            rf" (?:maanden|maand|mnd|weken)(?: oud)?\b"
        ),
        (
            rf"\b{_WHO},? van ((?:\d{{1,2}}|{_TENS}) (?:jaar|jr|maanden|maand|mnd|weken))\b"
            r"(?! (?:geleden|lang|later))"
        ),
        rf"\b{_WHO},? van ({_HALVES}(?: jaar)?)\b",
    )
)
_AGES = tuple(
    re.compile("(?i)" + pattern)
    for pattern in (
        (
            rf"\b(?:ben|is|was|wordt|werd|waren|zijn|net|pas|bijna|ruim|van|leeftijd(?: van)?"
            rf"|op (?:haar|zijn)"
            rf"|op|and|aged?|turned|is almost) "
            rf"(?:nu |net |bijna |pas |al |inmiddels |dan |toen |nog maar |nog geen |maar )?"
            rf"((?:\d{{1,2}}|{_TENS})(?: en (?:\d{{1,2}}|{_TENS}))? (?:jaar|jr"
            rf"|jaren)\b)(?! (?:geleden|lang|later|werk"
            rf"|ervaring|in dienst|bezig|getrouwd|samen|uit elkaar|gescheiden|wachten"
            rf"|procederen|na|voor|onder))"
        ),
        (
            rf"\b{_WHO},? van (?:net |bijna |pas |ruim )?((?:\d{{1,2}}|{_TENS})(?:(?: en "
            rf"|, ){_TENS}| en \d{{1,2}}"
            r"|, \d{1,2} en \d{1,2})?(?: jaar)?)\b(?! (?:tot|uur|keer|kinderen|dagen|weken"
            r"|euro|procent|mensen|gezinnen))"
        ),
        rf"\b{_WHO}[ ,]{{1,2}}\(?((?:\d{{1,2}})(?: jaar| jr)?)(?=[),.;]|$)",
        rf"(?<=\w) \(((?:\d{{1,2}}|{_TENS})(?: jaar| jr|j)?(?: oud)?)\)",
        (
            rf"\b(?:aged?|age of|was|is|turned|just|only) (\d{{1,2}}|{_NUMBER}) (?:years old"
            rf"|at the time)\b"
        ),
        (
            rf"\b{_WHO},? (?:who (?:is|was) |of )((?:\d{{1,2}}|{_NUMBER}))\b(?! (?:the|those"
            rf"|them|these|my|our|us))"
        ),
        (
            rf"\b(?:werd|wordt|is net|was net|geworden) ((?:\d{{1,2}}"
            rf"|{_TENS}))(?: geworden)?(?=[,.;!?]|$)"
        ),
        (
            rf"\b(?:ze|zij|hij|ik|die|she|he|i|{_WHO}) (?:is|ben|was|wordt"
            rf"|werd) (?:{_FILL} ){{0,2}}"
            rf"((?:\d{{1,2}}|{_TENS}|{_NUMBER}))(?=\s*(?:en\b|and\b|[.,;!?)]|$))"
        ),
        (
            rf"\b(?:is|ben|was|wordt) (?:{_FILL} ){{1,2}}((?:\d{{1,2}}|{_TENS}))(?=\s*(?:en\b"
            rf"|[.,;!?)]|$))"
        ),
        # After a name: `Fatima van acht`, `Jayden, 8,`. Here capitals tell names from words.
        (
            rf"\b(?-i:[A-Z])\w{{1,20}},? van ((?:\d{{1,2}}"
            rf"|{_TENS})(?: jaar)?)(?=\s*(?:[.,;!?)]|$|{_AFTER}\b))"
        ),
        r"\b(?-i:[A-Z])\w{1,20}, (\d{1,2})(?: jaar)?(?=,)",
        rf"(?<=, )((?:\d{{1,2}}|{_TENS}) (?:jaar|jr))(?=[,.;)]| en\b|$)",
        (
            rf"\b(?:tweeling|drieling|kinderen|kids|kleintjes) van (\d{{1,2}}"
            rf"|{_NUMBER})\b(?! (?:tot|uur))"
        ),
    )
)


def recognise(text: str, start: int, end: int) -> Iterator[Found]:
    """Find days and ages between two places of a text."""
    for pattern in _DATES:
        for match in pattern.finditer(text, start, end):
            first = match.start()
            if match.lastindex and text[match.start(1) : match.end(1)][:1].isdigit():
                first = match.start(1)
            yield Found(first, match.end(), Label.DATE, STRENGTH)
    for patterns, strength in ((_SURE_AGES, STRENGTH), (_AGES, STRENGTH - 5)):
        for pattern in patterns:
            for match in pattern.finditer(text, start, end):
                group = match.lastindex or 0
                yield Found(match.start(group), match.end(group), Label.AGE, strength)
