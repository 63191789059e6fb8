"""Find listed words, and fit the broader one into the sentence: its article, its capital."""

from collections.abc import Iterator

from flows.story.meter.lists import Entry, entries
from flows.story.meter.model import Finding, Kind
from flows.story.redaction.lexicons import load
from flows.story.redaction.passage import FUNCTION_WORDS
from flows.story.redaction.text import Word, bare, word_set

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
# After an adjective these say that no noun follows it.
_NO_NOUN = FUNCTION_WORDS - {"moeder", "vader", "kind", "school", "man"} | word_set(
    "and or but who that is was when with at in on of to from for because so then"
)


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
        after = words[index + len(entry.parts) : index + len(entry.parts) + 1]
        if not after or not after[0].joined or after[0].key in _NO_NOUN:
            return Finding(entry.kind, start, end)
        return _left_out(text, entry.kind, (start, end), before, after[0], english=english)
    if broader.startswith("="):
        broader = broader[1:]
    else:
        start, broader = _noun(broader, start, before, english=english)
    first = before if before is not None and start == before.start else words[index]
    if first.opens and text[start].isupper():
        broader = broader[0].upper() + broader[1:]
    return Finding(entry.kind, start, end, broader)


def _left_out(
    text: str, kind: Kind, word: tuple[int, int], before: Word | None, after: Word, *, english: bool
) -> Finding:
    """Leave an adjective out: `een Syrisch gezin` is `een gezin`.

    Where that changes the article or the capital, the words around it go along.
    """
    start, end = word
    # What goes along is not looked at by itself any more: so nothing that is listed too may.
    known = entries("en" if english else "nl")
    if after.key in known or bare(after.key) in known:
        opens = before is None and text[start].isupper()
        if opens or (english and before is not None and before.key in ("a", "an")):
            return Finding(kind, start, end)
    if english and before is not None and before.key in ("a", "an"):
        broader = f"{_article(after.text, before)} {after.text}"
        return Finding(kind, before.start, after.end, broader)
    # `Turkse moeders` can do without; `sprak Turks en` cannot.
    if not english and text[end - 1] != "e" and (before is None or before.key != "een"):
        return Finding(kind, start, end)
    if before is None and text[start].isupper():
        return Finding(kind, start, after.end, after.text[0].upper() + after.text[1:])
    return Finding(kind, start, after.start, leaves_out=True)


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
