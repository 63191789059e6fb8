"""Addresses of the net: e-mail, web pages, handles.

Candidates are found from the mark that gives them away (`@`, `://`, `www.`, a dot and an ending)
and then widened by a bounded number of characters, so that `a.a.a…` costs no more than prose.
"""

import re
from collections.abc import Iterator

from flows.story.redaction.model import Found, Label

STRENGTH = 95

_EMAIL = re.compile(r"(?<=[\w.+%-])(?:@|[ ]@[ ])(?:[\w-]{1,63}\.){1,4}[A-Za-z]{2,12}\b")
_LOCAL = frozenset("._+-%'")
_AT_SPELLED = re.compile(
    r"(?i)\b[\w.+-]{1,64}(?: apenstaartje |\(at\)|\[at\])"
    r"[\w-]{1,63}(?: ?\. ?| punt "
    r"| dot )(?:nl|com|org|net|be|eu)\b"
)
_HANDLE = re.compile(r"(?<![\w.@])@[\w][\w.]{1,40}")
# What only an account is called: `kj_runs`, `xx.rosalie.xx`, `femm.xo19`.
_NICK = re.compile(
    r"(?<![\w.@/-])(?=[\w.]{5,32}(?![\w.@/-]*[@/]))"
    r"(?:[A-Za-z0-9.]{1,20}_[\w.]*[A-Za-z0-9]|[A-Za-z]\w*\.[A-Za-z]+\d+"
    r"|[A-Za-z]{2,15}\.[A-Za-z]{2,15}\.[A-Za-z]{2,15}\d{0,6})(?![\w@/-])"
)
# `safsaf#4410`, as Discord numbers its accounts.
_NUMBERED = re.compile(r"(?<![\w#])[\w.]{2,32}#\d{4}(?!\w)")
_ACCOUNT = re.compile(
    r"(?i)\b(?:insta(?:gram)?|snap(?:chat)?|tik ?tok|facebook|fb|twitter|telegram|discord"
    r"|youtube|username|"
    r"gebruikersnaam|account)(?:-?account|naam|name)?[ :]{1,3}(?:(?:is|van|heet|als|onder"
    r"|named?|called)[ :]{1,2}){0,2}"
    r"((?=[\w.]{0,38}[\d_.][\w])[A-Za-z0-9_][\w.]{2,38}\w)"
)
_ENDINGS = (
    "nl|example|test|com|org|net|be|eu|info|io|app|nu|me|tv|fm|online|site|shop|care|frl|"
    "amsterdam|co\\.uk|uk|gov|edu|chat"
)
_WWW = re.compile(r"(?i)(?:https?://|ftp://|www\.)[^\s<>\"“”«»]{2,2000}")
_DOMAIN = re.compile(rf"(?<=[\w-])\.(?:{_ENDINGS})(?![\w-])(?:[/?#:][^\s<>\"“”]{{0,2000}})?")
_WITH_PATH = re.compile(
    r"(?<![\w.@/-])(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,12}/[^\s<>\"“”]{1,2000}"
)
_SHORT_WORDS = frozenset({"nu", "me", "be", "care", "app", "online", "site", "shop", "info"})
_PUBLIC = frozenset(
    {
        "113.nl",
        "kindertelefoon.nl",
        "veiligthuis.nl",
        "ikvermoedhuiselijkgeweld.nl",
        "rijksoverheid.nl",
        "igj.nl",
    }
)
_TRAIL = ".,;:!?)]}'’\"…"


def recognise(text: str, start: int, end: int) -> Iterator[Found]:
    """Find e-mail addresses, web addresses and handles between two places of a text."""
    for match in _EMAIL.finditer(text, start, end):
        first = _widen(text, match.start(), start, 64, _LOCAL)
        yield Found(first, match.end(), Label.EMAIL, STRENGTH + 2)
    for match in _AT_SPELLED.finditer(text, start, end):
        yield Found(match.start(), match.end(), Label.EMAIL, STRENGTH + 2)
    yield from _pages(text, start, end)
    yield from _accounts(text, start, end)


def _pages(text: str, start: int, end: int) -> Iterator[Found]:
    for match in _WWW.finditer(text, start, end):
        last = match.start() + len(match.group().rstrip(_TRAIL))
        yield Found(match.start(), last, Label.URL, STRENGTH + 1)
    for match in _WITH_PATH.finditer(text, start, end):
        if match.group().count(".") > 1 or "www" in match.group():
            last = match.start() + len(match.group().rstrip(_TRAIL))
            yield Found(match.start(), last, Label.URL, STRENGTH)
    for match in _DOMAIN.finditer(text, start, end):
        first = _widen(text, match.start(), start, 120, frozenset(".-"))
        written = text[first : match.end()].rstrip(_TRAIL)
        ending = written.rpartition(".")[2]
        # `hij belde.nu is het stil`: a full stop without a blank is no address.
        if ending in _SHORT_WORDS or written.lower().removeprefix("www.") in _PUBLIC:
            continue
        yield Found(first, first + len(written), Label.URL, STRENGTH)


def _accounts(text: str, start: int, end: int) -> Iterator[Found]:
    for match in _HANDLE.finditer(text, start, end):
        last = match.start() + len(match.group().rstrip("."))
        yield Found(match.start(), last, Label.HANDLE, STRENGTH - 5)
    for match in _NUMBERED.finditer(text, start, end):
        yield Found(match.start(), match.end(), Label.HANDLE, STRENGTH - 5)
    for match in _NICK.finditer(text, start, end):
        yield Found(match.start(), match.end(), Label.HANDLE, STRENGTH - 10)
    for match in _ACCOUNT.finditer(text, start, end):
        yield Found(match.start(1), match.end(1), Label.HANDLE, STRENGTH - 5)


def _widen(text: str, place: int, least: int, most: int, marks: frozenset[str]) -> int:
    """Go back from a place over letters, digits and some marks, `most` characters at most."""
    first = place
    while (
        first > least
        and place - first < most
        and (text[first - 1].isalnum() or text[first - 1] == "_" or text[first - 1] in marks)
    ):
        first -= 1
    while first < place and text[first] in marks:
        first += 1
    return first
