"""Find listed words, and fit the broader one into the sentence: its article, its capital."""

from collections.abc import Iterator

from flows.story.meter.lists import Entry, entries
from flows.story.meter.model import Finding, Kind
from flows.story.redaction.lexicons import load
from flows.story.redaction.text import Word, bare

_DUTCH_ARTICLES = {
    # The article as it stands, and what it becomes before a de-word, a het-word, a plural.
    "de": ("de", "het", "de"),
    "het": ("de", "het", "de"),
    "een": ("een", "een", ""),
    "deze": ("deze", "dit", "deze"),
    "dit": ("deze", "dit", "deze"),
    "die": ("die", "dat", "die"),
    "dat": ("die", "dat", "die"),
    "onze": ("onze", "ons", "onze"),
    "ons": ("onze", "ons", "onze"),
}
_VOWELS = "aeiou"


def find(text: str, words: list[Word], *, english: bool) -> Iterator[Finding]:
    """Find the listed words among those of a text, the longest phrase first, and places."""
    known = entries("en" if english else "nl")
    index = 0
    while index < len(words):
        key = words[index].key
        listed = (*known.get(key, ()), *(known.get(bare(key), ()) if bare(key) != key else ()))
        entry = next((each for each in listed if _is(words, index, each)), None)
        if entry is not None and not _visited(words, index, entry):
            yield _finding(text, words, index, entry, english=english)
            index += len(entry.parts)
            continue
        if _is_place(words[index]):
            yield Finding(Kind.MOMENT, words[index].start, words[index].end)
        index += 1


def _is(words: list[Word], index: int, entry: Entry) -> bool:
    written = words[index : index + len(entry.parts)]
    if len(written) < len(entry.parts) or not all(word.joined for word in written[1:]):
        return False
    if entry.exact:
        # `May` that opens a sentence is more often no month.
        if written[0].opens and not entry.exact.isupper():
            return False
        return " ".join(word.text for word in written) == entry.exact
    return all(
        part in (word.key, bare(word.key)) for word, part in zip(written, entry.parts, strict=True)
    )


def _visited(words: list[Word], index: int, entry: Entry) -> bool:
    """`Naar de tandarts` says nothing of anybody's job."""
    before = {word.key for word in words[max(0, index - 2) : index]}
    return entry.kind is Kind.JOB and bool(before & {"naar", "to"})


def _is_place(word: Word) -> bool:
    """Say whether this is a town, with its capital inside a sentence, and no ordinary word."""
    if not word.capital or word.opens:
        return False
    lexicons, key = load(), bare(word.key)
    return (
        key in lexicons.places
        and key not in lexicons.dutch
        and key not in lexicons.english
        and key not in lexicons.first_names
    )


def _finding(text: str, words: list[Word], index: int, entry: Entry, *, english: bool) -> Finding:
    start, end = words[index].start, words[index + len(entry.parts) - 1].end
    before = words[index - 1] if index and words[index].joined else None
    broader = entry.broader
    if not broader:
        return Finding(entry.kind, start, end)
    if broader == "~":
        return _left_out(text, entry.kind, (start, end), before, english=english)
    if broader.startswith("="):
        broader = broader[1:]
    else:
        start, broader = _noun(broader, start, before, english=english)
    first = before if before is not None and start == before.start else words[index]
    if first.opens and text[start].isupper():
        broader = broader[0].upper() + broader[1:]
    return Finding(entry.kind, start, end, broader)


def _left_out(
    text: str, kind: Kind, place: tuple[int, int], before: Word | None, *, english: bool
) -> Finding:
    """Leave an adjective out: `een Syrisch gezin` is `een gezin`; only where a word follows."""
    start, end = place
    if before is None or text[end : end + 1] != " " or not text[end + 1 : end + 2].isalpha():
        return Finding(kind, start, end)
    if english and before.key in ("a", "an"):
        article = _article(text[end + 1 :], before)
        return Finding(kind, before.start, end, article)
    if english or before.key in _DUTCH_ARTICLES or before.key in ("uit", "mijn", "hun"):
        return Finding(kind, start, end + 1, leaves_out=True)
    return Finding(kind, start, end)


def _noun(broader: str, start: int, before: Word | None, *, english: bool) -> tuple[int, str]:
    """Give a noun the article that stands there, in the form that it needs."""
    gender, _, noun = broader.partition(" ")
    needs_article = noun.endswith("*")
    noun = noun.removesuffix("*")
    key = before.key if before is not None else ""
    if english:
        if before is not None and key in ("a", "an"):
            return before.start, noun if gender == "pl" else f"{_article(noun, before)} {noun}"
        bare_noun = needs_article and key not in (
            "the",
            "this",
            "that",
            "his",
            "her",
            "their",
            "my",
        )
        return start, f"{gender} {noun}" if bare_noun and gender != "pl" else noun
    if before is not None and key in _DUTCH_ARTICLES:
        form = _DUTCH_ARTICLES[key][("de", "het", "pl").index(gender)]
        return before.start, f"{form} {noun}".strip()
    owned = key in ("mijn", "zijn", "haar", "hun", "jouw", "je", "geen", "elke", "iedere")
    return start, f"een {noun}" if needs_article and not owned and gender != "pl" else noun


def _article(following: str, written: Word) -> str:
    article = "an" if following[:1].lower() in _VOWELS else "a"
    return article.capitalize() if written.text[0].isupper() else article
