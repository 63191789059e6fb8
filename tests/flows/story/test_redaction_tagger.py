"""The trained tagger: how it cuts a text up, what it knows of a word, and what its sums give."""

import gzip
import json
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.story.redaction import load
from flows.story.redaction.tagger import model
from flows.story.redaction.tagger.features import TEMPLATES
from flows.story.redaction.tagger.profile import profile
from flows.story.redaction.tagger.tokens import TAG, tokens
from flows.story.redaction.tagger.view import view


def keys(text: str) -> list[str]:
    return [token.key for token in tokens(text, 0, len(text))]


class TestTokens:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Fatima's broer, 8!", ["fatima", "broer", ",", "8", "!"]),
            ("m.i. te laat", ["m.i.", "te", "laat"]),
            ("om 15.30 uur", ["om", "99.99", "uur"]),
            ("in 2023\n", ["in", "<year>", "¶"]),
            (f"{TAG * 9} belde", ["<tag>", "belde"]),
        ],
    )
    def test_are_words_numbers_and_marks(self, text: str, expected: list[str]) -> None:
        """Abbreviations and times are one token, a genitive is taken off, a tag is a tag."""
        assert keys(text) == expected

    @given(st.text(max_size=200))
    def test_lie_in_the_text_one_after_the_other(self, text: str) -> None:
        """Tokens never overlap and are never empty, whatever the text."""
        at = 0
        for token in tokens(text, 0, len(text)):
            assert at <= token.start < token.end <= len(text)
            at = token.end


class TestProfile:
    def test_tells_words_names_and_slips_apart(self) -> None:
        """A word of the dictionary, a first name, and a usual word with a slip."""
        lists = load()
        threes = model.load().trigrams
        known = {
            key: profile(key, lists, threes, try_slips=True)
            for key in ("tafel", "fatima", "moedre", "djayvano")
        }
        assert known["tafel"].known
        assert "F" in known["fatima"].lists
        assert not known["fatima"].known
        assert "w" in known["moedre"].slip
        assert known["djayvano"].slip == "-"


class TestModel:
    @given(st.text(max_size=200))
    def test_odds_are_probabilities(self, text: str) -> None:
        """Every token has one probability a label, and together they are one."""
        weights = model.load()
        seen = view(text, (0, len(text)), load(), weights.trigrams, [])
        odds = weights.odds(seen.rows)
        assert len(odds) == len(seen.tokens)
        for row in odds:
            assert len(row) == len(model.LABELS)
            assert sum(row) == pytest.approx(1)
            assert min(row) >= 0

    def test_weights_are_of_this_form_and_small(self) -> None:
        """The packed weights fit the templates, and are less than a megabyte."""
        packed = files("flows.story.redaction.tagger").joinpath("weights.gz").read_bytes()
        about = json.loads(gzip.decompress(packed).partition(b"\n")[0])
        assert len(packed) < 1_000_000
        assert len(about["counts"]) == TEMPLATES
        assert len(about["transitions"]) == len(model.LABELS)

    def test_sums_never_run_over(self) -> None:
        """All templates together stay within the 16 bits that a label has."""
        assert TEMPLATES * 255 < 2**16
