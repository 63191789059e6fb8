"""How well redaction does on the labelled corpus. The bounds guard what has been reached.

On the texts that it has learned from they are no promise for others. On the 330 held apart, by
three other hands, which nobody reads, they are what to expect: 18 % of stories with any leak, 3 % a
person's, 0.5 % a number, link or address, 13 % with a leak that is not even doubtful; 26 % with any
leak in lower case. The bounds lie a little above.
"""

import re

import pytest

from flows.story.redaction import Redaction, redact
from tests.flows.story.corpus import APART, TAGS, Measured, measure, read


def hide_all(text: str) -> Redaction:
    return redact(text, TAGS)


@pytest.fixture(scope="module")
def as_written() -> Measured:
    return measure(read(), hide_all)


@pytest.fixture(scope="module")
def in_lower_case() -> Measured:
    return measure(read(), hide_all, str.lower)


@pytest.fixture(scope="module")
def apart() -> Measured:
    return measure(read(APART), hide_all)


@pytest.fixture(scope="module")
def apart_in_lower_case() -> Measured:
    return measure(read(APART), hide_all, str.lower)


def test_corpus_is_large_and_a_quarter_of_it_holds_nothing_to_hide() -> None:
    """Forty texts or more, in upper and lower case, a quarter clean."""
    texts = read()
    assert len(texts) >= 40
    assert sum(not one.spans for one in texts) >= len(texts) / 4
    assert sum(one.text == one.text.lower() for one in texts) >= 15


def test_structured_identifiers_never_leak(as_written: Measured, in_lower_case: Measured) -> None:
    """Numbers, links and addresses go, however they are written."""
    assert as_written.structured_leaks == ()
    assert in_lower_case.structured_leaks == ()


def test_few_stories_leak_as_written(as_written: Measured) -> None:
    """At most 2 % of stories leak anything, 1 % a person (measured: none)."""
    assert as_written.any_leak <= 0.02
    assert as_written.person_leak <= 0.01


def test_some_stories_leak_in_lower_case(in_lower_case: Measured) -> None:
    """At most 4 % leak anything when all is lower case, 2 % a person (measured: 1.3, 0)."""
    assert in_lower_case.any_leak <= 0.04
    assert in_lower_case.person_leak <= 0.02


def test_stories_stay_readable(as_written: Measured, in_lower_case: Measured) -> None:
    """Hardly a word is hidden or asked about in vain, and clean texts stay whole."""
    assert as_written.wrong_per_100_words <= 0.3
    assert in_lower_case.wrong_per_100_words <= 0.3
    assert as_written.clean_harmed == ()
    assert in_lower_case.clean_harmed == ()
    assert as_written.doubts_per_100_words <= 0.5


class TestHeldApart:
    """Texts by other hands that were never read: only counted, a little above what was measured."""

    def test_is_large_and_a_quarter_of_it_holds_nothing_to_hide(self) -> None:
        """Three hundred texts, more than a third of them clean."""
        texts = read(APART)
        assert len(texts) >= 300
        assert sum(not one.spans for one in texts) >= len(texts) / 4

    def test_leaks_as_written(self, apart: Measured) -> None:
        """Stories with any leak, a person's, a number's or an address's, and one unasked."""
        assert apart.any_leak <= 0.2
        assert apart.person_leak <= 0.04
        assert len(apart.structured_leaks) <= 2
        assert apart.silent_leak <= 0.15

    def test_leaks_in_lower_case(self, apart_in_lower_case: Measured) -> None:
        """The same where nobody used a capital."""
        assert apart_in_lower_case.any_leak <= 0.28
        assert apart_in_lower_case.person_leak <= 0.08
        assert len(apart_in_lower_case.structured_leaks) <= 2

    def test_leaks_with_a_slip_in_every_name(self) -> None:
        """The same where two letters of every name are exchanged."""
        slipped = measure(read(APART), hide_all, slip=True)
        assert slipped.any_leak <= 0.22
        assert slipped.person_leak <= 0.06

    def test_needless(self, apart: Measured) -> None:
        """Words hidden and asked about in vain, and clean texts that lose a word."""
        assert apart.wrong_per_100_words <= 0.4
        assert apart.doubts_per_100_words <= 0.7
        assert len(apart.clean_harmed) <= 16


def test_every_redaction_of_the_corpus_is_stable() -> None:
    """Redacting what is redacted changes nothing, in all but one text of a hundred at most.

    The tagger sees other words around a word when names have become tags; a higher bar in texts
    that hold tags keeps what was left.
    """
    changed = [
        one.id
        for one in read() + read(APART)
        if hide_all(hide_all(one.text).text).text != hide_all(one.text).text
    ]
    assert len(changed) <= 3


def test_spans_speak_of_the_original() -> None:
    """Every story's hidden parts, cut out of the original, hold letters or digits."""
    for one in read():
        for span in hide_all(one.text).spans:
            assert re.search(r"\w", one.text[span.start : span.end])
