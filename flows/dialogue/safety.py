"""The word list: words after which help is offered, at most once a dialogue.

It only ever offers: it blocks nothing, and nothing is kept of it but that help was offered. The
words are the catalogue's (appendix), as whole words or stems, in both languages at once, since
people write as they think.
"""

import re
import unicodedata

_DANGER = re.compile(
    r"\b(?:gevaar|mes(?:sen)?\b|wapen|slaat\b|geslagen\b|wurg|gewurgd|vermist|weggelopen\b"
    r"|misbruik|bedreig|danger|knife\b|knives\b|weapon|hitting\b|strangl|missing\b|abuse|threat)"
)
_DESPAIR = re.compile(
    r"\b(?:zelfmoord|zelfdoding|suicid|niet meer leven\b|dood wil|wil dood\b|kill myself\b"
    r"|wants? to die\b)"
)


def blocks_for(text: str) -> tuple[str, ...]:
    """Name the blocks to offer after this text, in order; mostly none."""
    plain = _plain(text)
    found = []
    if _DANGER.search(plain):
        found.append("acute")
    if _DESPAIR.search(plain):
        found.append("contact")
    return tuple(found)


def _plain(text: str) -> str:
    """Fold case, accents and runs of white space: `Suïcide` is written in many ways."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in parts if not unicodedata.combining(c)).split())
