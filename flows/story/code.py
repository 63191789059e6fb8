"""The withdraw code: four random words that give back the say over a story.

Rules. The list has 2,048 words, so a word carries 11 bits and a code 44. The words are Dutch,
short and friendly, and no two of them are one slip apart where that could be avoided; a typed code
is mended where exactly one word is one slip away. The list is one for both languages: the code is
read back, not understood. What is kept of a code, and how, is decided elsewhere.

Like the redaction's lists, the words are read from a file of this package (`code_words.txt`,
rebuilt by `tools/build_code_words.py` from OpenTaal's list, revised BSD licence): data as fixed as
code, and easier to look over than a literal.
"""

import hashlib
import re
import unicodedata
from functools import cache
from importlib.resources import files
from string import ascii_lowercase

WORDS_IN_CODE = 4
LEAST_SEED = 16
_BITS = 11
_LONGEST_TYPED = 200


@cache
def words() -> tuple[str, ...]:
    """Return the 2,048 words, sorted; their order is part of the code and must not change."""
    text = files("flows.story").joinpath("code_words.txt").read_text(encoding="utf-8")
    return tuple(text.split())


@cache
def _known() -> frozenset[str]:
    return frozenset(words())


def draw(seed: bytes) -> str:
    """Turn at least 16 random bytes into a code such as `appel-fiets-maan-trein`.

    Uniform over 2**44 codes when the seed is uniform. Raises `ValueError` for a shorter seed.
    """
    if len(seed) < LEAST_SEED:
        raise ValueError(f"a code needs {LEAST_SEED} random bytes or more")
    digest = hashlib.blake2b(seed, digest_size=8, person=b"withdraw-code").digest()
    number = int.from_bytes(digest, "big")
    mask = (1 << _BITS) - 1
    return "-".join(words()[(number >> (_BITS * i)) & mask] for i in range(WORDS_IN_CODE))


def normalise(typed: str) -> str | None:
    """Return the code that was meant, in the form of `draw`, or None where that is not clear.

    Case, accents, blanks, commas, dashes and other marks do not matter. In each word one slip (a
    letter lost, added, changed, or two exchanged) is mended where it leads to one word only.
    """
    if len(typed) > _LONGEST_TYPED:
        return None
    plain = unicodedata.normalize("NFKD", typed.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    parts = [part for part in re.split(r"[\W\d_]+", plain) if part]
    if len(parts) != WORDS_IN_CODE:
        return None
    meant = [_mend(part) for part in parts]
    return None if None in meant else "-".join(word for word in meant if word)


def _mend(typed: str) -> str | None:
    if typed in _known():
        return typed
    near = _one_slip(typed) & _known()
    return near.pop() if len(near) == 1 else None


def _one_slip(typed: str) -> set[str]:
    forms: set[str] = set()
    for i in range(len(typed) + 1):
        head, tail = typed[:i], typed[i:]
        forms.add(head + tail[1:])
        forms.add(head + tail[1:2] + tail[:1] + tail[2:])
        for letter in ascii_lowercase:
            forms.add(head + letter + tail)
            forms.add(head + letter + tail[1:])
    return forms
