"""Rebuild the packed word lists of the redaction from their sources.

Run it as `.venv/bin/python tools/build_lexicons.py` on a machine with pip and apt. It fetches
Faker (MIT), Debian's `wdutch` (OpenTaal, revised BSD) and `wamerican-small` (SCOWL, a free
licence of its own) into a temporary folder, reads the lists out of them and writes sorted,
gzip-packed UTF-8 text into `flows/story/redaction/lexicon/`. The same sources give the same
bytes. None of the three is needed when Houvast runs.
"""

import gzip
import importlib
import pkgutil
import subprocess
import sys
import tempfile
import unicodedata
import zipfile
from collections.abc import Iterable
from pathlib import Path

FAKER = "Faker==40.54.0"
DEBIAN = ("wdutch", "wamerican-small")
TARGET = Path(__file__).parent.parent / "flows/story/redaction/lexicon"

# Locales whose names may be ordinary Dutch words and are still common as names here.
NEAR = frozenset({"nl_NL", "nl_BE", "tr_TR"})

# Ukrainian, Bulgarian and Russian letters as they are usually spelled in Dutch passports' Latin.
LETTERS = "а:a б:b в:v г:h ґ:g д:d е:e є:ie ж:zh з:z и:y і:i ї:i й:i к:k л:l м:m н:n о:o п:p р:r"
MORE_LETTERS = "с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ь: ю:iu я:ia ъ: ы:y э:e ё:e"
CYRILLIC = dict(pair.split(":") for pair in f"{LETTERS} {MORE_LETTERS}".split())


def main() -> None:
    """Fetch, read and pack every list, and print how many words each holds."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        fetch(work)
        dutch = read_words(work / "usr/share/dict/dutch")
        english = read_words(work / "usr/share/dict/american-english-small")
        first, last = faker_names(work / "faker", dutch)
    first |= opentaal_names(dutch)
    pack("dutch", (w for w in dutch if w.isalpha() and w.islower() and 2 <= len(w) <= 16))
    pack("english", (w for w in english if w.isalpha() and w.islower() and len(w) >= 2))
    pack("first_names", first)
    pack("surnames", last)
    pack("places", opentaal_places(dutch))


def fetch(work: Path) -> None:
    """Download the sources with their registries' ordinary clients and unpack them in `work`."""
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(work)]
    subprocess.run([*pip, "--only-binary=:all:", FAKER], check=True)  # noqa: S603 - own arguments
    subprocess.run(["apt-get", "download", *DEBIAN], check=True, cwd=work)  # noqa: S603, S607
    for package in work.glob("*.deb"):
        subprocess.run(["dpkg-deb", "-x", str(package), str(work)], check=True)  # noqa: S603, S607
    with zipfile.ZipFile(next(work.glob("*.whl"))) as wheel:
        wheel.extractall(work / "faker")


def read_words(path: Path) -> set[str]:
    """Read a Debian word list: UTF-8, one word a line."""
    return set(path.read_text(encoding="utf-8").split("\n")) - {""}


def fold(word: str) -> str:
    """Lower case without accents, as the redaction looks words up."""
    plain = unicodedata.normalize("NFKD", word.lower().strip())
    return "".join(c for c in plain if not unicodedata.combining(c)).replace("ı", "i")


def latin(name: str) -> str | None:
    """Return the name in plain Latin letters, or None where there is no simple spelling."""
    spelled = "".join(CYRILLIC.get(c, c) for c in name.lower().strip())
    folded = fold(spelled)
    return folded if folded.isascii() and folded.isalpha() and 2 <= len(folded) <= 20 else None


def faker_names(folder: Path, dutch: set[str]) -> tuple[set[str], set[str]]:
    """Collect first names and surnames of all locales of Faker.

    A first name that is also a Dutch word is kept only where the name is in use near here.
    """
    sys.path.insert(0, str(folder))
    people = importlib.import_module("faker.providers.person")
    first: set[str] = set()
    last: set[str] = set()
    for module in pkgutil.iter_modules(people.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for attribute, values in vars(provider).items():
            if "format" in attribute or not isinstance(values, tuple | list | dict | set):
                continue
            for value in (v for v in values if isinstance(v, str)):
                for part in value.replace("-", " ").split():
                    name = latin(part)
                    if name is None or len(name) < 3:
                        continue
                    known = module.name in NEAR or name.capitalize() in dutch or name not in dutch
                    if "last" in attribute and "-" not in value:
                        last.add(name)
                    elif ("first" in attribute or "middle" in attribute) and known:
                        first.add(name)
    return first, last


def opentaal_names(dutch: set[str]) -> set[str]:
    """Given names among OpenTaal's capitalised words: those with a genitive and no `-se` form.

    Inhabitants and cars have a genitive too; what is listed as an exception is theirs.
    """
    exceptions = {"honda", "ford", "maria's", "spanjaard", "god", "jezus", "mandela"}
    names = set()
    for word in dutch:
        if not (word[:1].isupper() and word[1:].islower() and word.isalpha() and len(word) > 2):
            continue
        genitive = word + "s" in dutch or word + "'s" in dutch
        plural = word.endswith("s") and word[:-1] in dutch
        inhabitant = word.endswith(("er", "ër", "aan", "ees", "aar", "ein")) and (
            word + "s" in dutch and word[:-2] + "e" not in dutch and len(word) > 6
        )
        ordinary = word.lower() in dutch
        if genitive and not plural and not inhabitant and not ordinary and word + "se" not in dutch:
            names.add(fold(word))
    return {n for n in names if n.isascii()} - exceptions


def opentaal_places(dutch: set[str]) -> set[str]:
    """Places among OpenTaal's capitalised words: those that have an adjective in `-se`."""
    endings = ("aan", "aar", "land", "eer", "ier", "ees", "oek", "naam")
    places = set()
    for word in dutch:
        if not (word[:1].isupper() and word.isalpha() and len(word) > 3):
            continue
        if word + "se" in dutch and word.lower() not in dutch and not word.endswith(endings):
            places.add(fold(word))
    return {p for p in places if p.isascii()}


def pack(name: str, words: Iterable[str]) -> None:
    """Write one list, sorted by its UTF-8 bytes, one word a line, without a time stamp."""
    lines = sorted({word.encode() for word in words})
    path = TARGET / f"{name}.txt.gz"
    path.write_bytes(gzip.compress(b"\n".join(lines) + b"\n", 9, mtime=0))
    print(f"{path.name}: {len(lines)} words, {path.stat().st_size} bytes")  # noqa: T201


if __name__ == "__main__":
    main()
