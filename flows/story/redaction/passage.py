"""A piece of text seen as words: what each word could be, asked once and remembered."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from string import ascii_lowercase

from flows.story.redaction.lexicons import PARTICLES, Lexicons, Phrases
from flows.story.redaction.text import Word, bare, word_set

# Words that make out, by their share, in which of the two languages a text is.
ENGLISH = word_set(
    """
    the and was were is of to that with for she he they her his had have not but my we this from
    you your what how it would be there who if could will can did does are do on an them their by
    """
)
_DUTCH = word_set(
    """
    de het een en van ik zij ze hij niet dat met voor haar zijn was had maar wij we die mijn
    naar er
    je ook nog om te wat hoe jij mij haar hun door bij als kan heb heeft werd geen mag moet op aan
    """
)

# What people do in stories: after a name, or before one, but never part of it.
VERBS = word_set(
    """
    is was heeft had zei zegt kwam komt ging gaat wil wilde kan kon mag mocht moet moest zit zat
    woont woonde werd wordt vertelt vertelde vroeg vraagt belt belde huilt huilde lacht lachte
    speelt speelde slaapt sliep zou vindt vond keek kijkt deed doet liep loopt blijft bleef
    krijgt kreeg heet durft durfde wist weet voelt voelde ziet zag said says has went wants told
    asked
    """
)

_MOST_SLIPS_TRIED = 8
_LONGEST_TRIED = 12

# Never a name in lower case, whatever a list of names says: the words that carry Dutch.
FUNCTION_WORDS = word_set(
    """
    aan achter al alle alleen als altijd andere anders arts ben beter bij bijna blij boos bent
    daar dan dat de den denk denken der deze die dit doe doen doet door dus echt een eens eerst
    elke en er erg ervaren even ga gaan gaat geen geef geeft gehad ging goed had hadden hard heb
    hebben heeft heel heen hem hen her het hier hij hoe hun iedereen iemand iets ik in is ja je
    jij jou jouw juist jullie kan keer kon komen komt kort kun kunnen kwam laat lang later liep
    los maar mag mal man me meer mee men met mij mijn moe moest moet moeten na naar nam nee net
    niet niets nog nooit nu of om omdat ook onder ons onze op over rust samen sinds snel soms
    steeds stil stond te tegen ten toch toe toen tot tussen uit u van vaak vanaf veel ver vond
    voor vooral vroeg waar wanneer want waren was wat we weer weet weg wel werd wie wij wil
    wilde willen wist word worden wordt ze zegt zei zeker zelf zich zien zij zijn zin zo zoals
    zou zonder zorg zwaar belt belde vraagt kijkt keek ziet zag werkt werkte woont woonde loopt
    deed krijgt kreeg staat zit zat ligt lag mocht kunt dacht vindt voelt voelde huilt huilde
    praat praatte schreef schrijft blijft bleef hoort hoorde heet slaat sloeg thuis school
    moeder vader kind werk team dag week jaar huis
    """
)


@dataclass(slots=True)
class Passage:
    """Words of one piece, the lists, and which words belong to a kept (professional) phrase."""

    words: list[Word]
    lexicons: Lexicons
    english: bool
    kept: set[int]
    shouting: bool
    _ordinary: dict[str, bool] = field(default_factory=dict)
    _near: dict[str, bool] = field(default_factory=dict)

    def is_ordinary(self, word: Word) -> bool:
        """Say whether a word stands in a dictionary, or is put together of two that do."""
        key = word.key
        known = self._ordinary.get(key)
        if known is None:
            known = self._look_up(word.text.lower(), key)
            self._ordinary[key] = known
        return known

    def _look_up(self, written: str, key: str) -> bool:
        lexicons = self.lexicons
        if key in lexicons.kept or key in FUNCTION_WORDS or key in ENGLISH:
            return True
        if key.endswith(("n't", "'ll", "'ve", "'re", "'d", "'m")):
            return True
        # A Dutch text borrows English words, but `jack` or `mike` is a name in it.
        english = key in lexicons.english and (self.english or key not in lexicons.first_names)
        dutch = written in lexicons.dutch or key in lexicons.dutch
        if english or (dutch and not (self.english and key in lexicons.first_names)):
            return True
        if key in lexicons.first_names or key in lexicons.places:
            return False
        parts = key.replace("'", "-").split("-")
        if len(parts) > 1:
            return all(len(p) < 3 or p in lexicons.dutch or p in lexicons.kept for p in parts)
        return self._is_compound(key)

    def _is_compound(self, key: str) -> bool:
        """Two Dutch words of three letters or more, with or without a linking s or e."""
        dutch = self.lexicons.dutch
        for cut in range(4, len(key) - 3):
            tail = key[cut:]
            if len(key) >= 9 and tail in dutch:
                head = key[:cut]
                if head in dutch or (head[-1] == "s" and head[:-1] in dutch):
                    return True
        return False

    def is_near_word(self, word: Word) -> bool:
        """Say whether one slip (letter lost, added, changed, exchanged) makes a Dutch word of it.

        Each word costs some hundreds of look-ups, so after eight different ones in a piece the
        answer is yes: a text of nothing but unknown words is no story.
        """
        key = word.key
        if key not in self._near:
            asked = len(self._near) < _MOST_SLIPS_TRIED and len(key) <= _LONGEST_TRIED
            dutch = self.lexicons.dutch
            self._near[key] = not asked or any(form in dutch for form in _one_slip(key))
        return self._near[key]

    def is_first_name(self, word: Word) -> bool:
        """Say whether the word, or what is left without a genitive, is a listed first name."""
        key = bare(word.key)
        names = self.lexicons.first_names
        if key in names:
            return len(key) > 1
        parts = key.split("-")
        return len(parts) > 1 and all(p in names for p in parts)

    def is_surname(self, word: Word) -> bool:
        """Say whether the word is a listed surname."""
        return bare(word.key) in self.lexicons.surnames or word.key in self.lexicons.usual_surnames

    def is_word_name(self, word: Word) -> bool:
        """Say whether the word is one of the names that are ordinary words too (`roos`)."""
        return bare(word.key) in self.lexicons.word_names

    def is_kept(self, index: int) -> bool:
        """Say whether a word is a term of the profession, a body for all, a nationality."""
        return index in self.kept

    def can_be_named(self, index: int) -> bool:
        """Say whether a word could be (part of) a name where the context asks for one."""
        word = self.words[index]
        return (
            index not in self.kept
            and word.key not in FUNCTION_WORDS
            and word.key not in PARTICLES
            and len(word.key) > 1
        )


def _one_slip(key: str) -> Iterator[str]:
    """All forms at one slip from a word: what is lost, exchanged, changed, added."""
    for i in range(len(key)):
        yield key[:i] + key[i + 1 :]
        yield key[:i] + key[i + 1 : i + 2] + key[i] + key[i + 2 :]
        for letter in ascii_lowercase:
            yield key[:i] + letter + key[i + 1 :]
            yield key[:i] + letter + key[i:]
    for letter in ascii_lowercase:
        yield key + letter


def passage(words: list[Word], lexicons: Lexicons, *, english: bool) -> Passage:
    """Look at the words of a piece, marking kept phrases and text in capitals only."""
    kept: set[int] = set()
    for index, word in enumerate(words):
        if word.key in lexicons.kept or bare(word.key) in lexicons.kept:
            kept.add(index)
        for phrase in matching(words, index, lexicons.kept_phrases):
            kept.update(range(index, index + len(phrase)))
            break
    shouted = sum(1 for w in words if w.shouted)
    return Passage(words, lexicons, english, kept, shouting=shouted > max(6, len(words) // 2))


def follows(words: list[Word], index: int, phrase: tuple[str, ...]) -> bool:
    """Say whether the words from an index on are this phrase, on one line."""
    if index + len(phrase) > len(words):
        return False
    return all(
        bare(words[index + i].key) == part and (i == 0 or words[index + i].joined)
        for i, part in enumerate(phrase)
    )


def matching(words: list[Word], index: int, phrases: Phrases) -> Iterator[tuple[str, ...]]:
    """Yield the phrases that the words from an index on are, the longest first."""
    second = bare(words[index + 1].key) if index + 1 < len(words) else ""
    for phrase in phrases.starting(bare(words[index].key), second):
        if follows(words, index, phrase):
            yield phrase


def is_english(words: list[Word]) -> bool:
    """Say whether a text reads as English rather than Dutch."""
    english = sum(1 for w in words if w.key in ENGLISH)
    return english > sum(1 for w in words if w.key in _DUTCH)
