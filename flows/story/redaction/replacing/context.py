"""What stands before a replacement, so that the sentence goes on as it was."""

import re

from flows.story.redaction.text import word_set

_WINDOW = 48  # characters looked back: three or four words
_WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_STOP = re.compile(r"[^\w\s'’-]|\n")

_DETERMINERS = word_set(
    """
    de het 't een één mijn m'n jouw je zijn z'n haar ons onze hun jullie elke iedere welke geen
    dezelfde the a an my your his her our their every each no which same
    """
)
# Between a determiner and a name, or before a kind that has no article: `primary school X`.
_ADJECTIVES = word_set(
    """
    nieuwe oude andere vorige huidige eerste tweede derde kleine grote goede enige eigen
    middelbare speciale openbare christelijke katholieke islamitische plaatselijke lokale
    new old other former current first second third small big large good own local nearby primary
    secondary special
    """
)
_OF_A_KIND = word_set("middelbare speciale openbare christelijke primary secondary special")


def before(text: str, start: int) -> tuple[str, ...]:
    """Return the words right before a place, in lower case, up to the last mark or line break."""
    window = text[max(0, start - _WINDOW) : start]
    if not window[-1:].isspace():
        return ()
    clause = _STOP.split(window)[-1]
    return tuple(_WORDS.findall(clause.lower()))


def has_article(words: tuple[str, ...]) -> bool:
    """Say whether the words before a noun hold its article: `de`, `zijn nieuwe`, `primary`."""
    last, second = (*words[-1:], ""), (*words[-2:-1], "")
    if last[0] in _DETERMINERS or last[0] in _OF_A_KIND:
        return True
    return last[0] in _ADJECTIVES and second[0] in _DETERMINERS
