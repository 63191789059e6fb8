"""Rebuild the 2,048 words of the withdraw codes from Debian's `wdutch` (OpenTaal, revised BSD).

Run it as `.venv/bin/python tools/build_code_words.py`; it fetches the package with apt into a
temporary folder. Wanted are words of four to eight plain letters that
everyone knows. There is no free list of how often Dutch words are used, so two marks in the list
itself stand in: a diminutive (`fietsje`) or degrees (`warmer`, `warmst`), and the number of
compounds a word takes part in (`fietspad`, `bakfiets`), which follows use closely. From the most
productive word on, a word is taken when no word already taken is one slip (a letter lost, added,
changed, or two exchanged) away.

Words about care, illness, violence, family, faith, bodies and abuse are struck out by hand in
`code_words_struck.txt`; forms that are verbs too are left out by rule.
"""

import subprocess
import tempfile
from collections import Counter
from pathlib import Path
from string import ascii_lowercase

TARGET = Path(__file__).parent.parent / "flows/story/code_words.txt"
WANTED = 2048
DIMINUTIVES = ("je", "tje", "pje", "etje")

STRUCK = Path(__file__).parent / "code_words_struck.txt"
# Friendly words that the marks miss.
ADDED = """
appel fiets maan trein zonnig vrolijk lente herfst wortel egel eekhoorn panda zebra tijger leeuw
giraf pinguin tulp narcis viooltje margriet kastanje eikel walnoot amandel rozijn mango kiwi
peer pruim framboos bosbes yoghurt muesli wafel pannekoek krentenbol honing kaneel vanille
chocola tompouce
"""


def main() -> None:
    """Fetch the list, choose the words and write them, sorted, one a line."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["apt-get", "download", "wdutch"], check=True, cwd=folder)  # noqa: S607
        package = next(Path(folder).glob("*.deb"))
        subprocess.run(["dpkg-deb", "-x", str(package), folder], check=True)  # noqa: S603, S607
        text = (Path(folder) / "usr/share/dict/dutch").read_text(encoding="utf-8")
    every = {w for w in text.split("\n") if w.isascii() and w.isalpha() and w.islower()}
    words = choose(candidates(every))
    TARGET.write_text("\n".join(sorted(words)) + "\n", encoding="utf-8")
    print(f"{len(words)} words")  # noqa: T201


def candidates(every: set[str]) -> list[str]:
    """Return nouns and adjectives of four to eight letters, the most productive first."""
    short = {w for w in every if 4 <= len(w) <= 8}
    productive: Counter[str] = Counter()
    for word in every:
        for cut in range(3, len(word) - 2):
            head, tail = word[:cut], word[cut:]
            if head in short and tail in every:
                productive[head] += 1
            if tail in short and head in every:
                productive[tail] += 1
    nouns = {
        w
        for w in short
        if (any(w + ending in every for ending in DIMINUTIVES) or {w + "er", w + "st"} <= every)
        and not w.endswith(("je", "heid"))
        and not is_verb(w, every)
    }
    wanted = (nouns | {w for w in ADDED.split() if w in every and 4 <= len(w) <= 8}) - set(
        STRUCK.read_text(encoding="utf-8").split()
    )
    return sorted(wanted, key=lambda w: (w not in ADDED.split(), -productive[w], w))


def is_verb(word: str, every: set[str]) -> bool:
    """Say whether a word is (also) a third person: `kachelt`, `maalt`, `geurt`."""
    stem = word[:-1]
    if not word.endswith("t") or stem not in every:
        return False
    open_stem = stem[:-2] + stem[-1] if stem[-3:-1] in {"aa", "ee", "oo", "uu"} else stem
    return stem + "en" in every or open_stem + "en" in every


def choose(ordered: list[str]) -> list[str]:
    """Take words from the front as long as none is one slip from another."""
    chosen: list[str] = []
    taken: set[str] = set()
    for word in ordered:
        if len(chosen) == WANTED:
            break
        if not slips(word) & taken:
            chosen.append(word)
            taken.add(word)
    if len(chosen) < WANTED:
        raise SystemExit(f"only {len(chosen)} words are left; strike out fewer")
    return chosen


def slips(word: str) -> set[str]:
    """Return every form at one slip of a word."""
    forms = {word}
    for i in range(len(word) + 1):
        forms.add(word[:i] + word[i + 1 :])
        forms.update(word[:i] + c + word[i:] for c in ascii_lowercase)
        forms.update(word[:i] + c + word[i + 1 :] for c in ascii_lowercase)
        if i + 1 < len(word):
            forms.add(word[:i] + word[i + 1] + word[i] + word[i + 2 :])
    return forms


if __name__ == "__main__":
    main()
