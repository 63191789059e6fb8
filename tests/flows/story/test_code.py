"""The withdraw code: drawn uniformly, read back kindly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.story import code

seeds = st.binary(min_size=16, max_size=64)


def one_slip_apart(one: str, other: str) -> bool:
    """Say whether one letter lost, added, changed or exchanged makes one of the other."""
    if len(one) > len(other):
        one, other = other, one
    if len(one) == len(other):
        differ = [i for i in range(len(one)) if one[i] != other[i]]
        exchanged = (
            len(differ) == 2
            and differ[1] == differ[0] + 1
            and one[differ[0]] == other[differ[1]]
            and one[differ[1]] == other[differ[0]]
        )
        return len(differ) == 1 or exchanged
    return len(other) - len(one) == 1 and any(
        other[:i] + other[i + 1 :] == one for i in range(len(other))
    )


class TestWords:
    def test_are_2048_different_plain_words_of_four_to_eight_letters_in_order(self) -> None:
        """The list has the size that eleven bits index, and its order is fixed."""
        words = code.words()
        assert len(words) == len(set(words)) == 2048
        assert sorted(words) == list(words)
        assert [w for w in words if not (w.isascii() and w.islower() and 4 <= len(w) <= 8)] == []

    def test_no_two_are_one_slip_apart(self) -> None:
        """A single typing error never turns one word into another."""
        words = code.words()
        by_length: dict[int, list[str]] = {}
        for word in words:
            by_length.setdefault(len(word), []).append(word)
        clashes = []
        for word in words:
            forms = code._one_slip(word) - {word}
            clashes += [other for other in forms & set(words) if one_slip_apart(word, other)]
        assert clashes == []


class TestDraw:
    @given(seeds)
    def test_gives_four_words_of_the_list(self, seed: bytes) -> None:
        """Any seed of sixteen bytes or more gives four listed words, always the same."""
        drawn = code.draw(seed)
        parts = drawn.split("-")
        assert len(parts) == 4
        assert set(parts) <= set(code.words())
        assert code.draw(seed) == drawn

    def test_is_uniform_over_every_position(self) -> None:
        """Over 20,000 seeds each half of the list comes up about as often, in each position."""
        half = code.words()[1024]
        low = [0, 0, 0, 0]
        for number in range(20_000):
            for place, word in enumerate(code.draw(number.to_bytes(16, "big")).split("-")):
                low[place] += word < half
        # Five standard deviations of a fair coin thrown 20,000 times are 354.
        assert [abs(count - 10_000) < 354 for count in low] == [True] * 4

    def test_never_repeats_in_many_draws(self) -> None:
        """20,000 codes out of 2**44 are all different."""
        drawn = {code.draw(number.to_bytes(16, "big")) for number in range(20_000)}
        assert len(drawn) == 20_000

    def test_refuses_a_short_seed(self) -> None:
        """Fifteen bytes are no secret enough."""
        with pytest.raises(ValueError, match="16 random bytes"):
            code.draw(b"x" * 15)


class TestNormalise:
    @given(seeds, st.sampled_from([" ", "  ", ", ", " - ", "–", "\n", ".", " / "]), st.booleans())
    def test_takes_any_marks_between_words_and_any_case(
        self, seed: bytes, mark: str, upper: bool
    ) -> None:
        """A code comes back from how people type it."""
        drawn = code.draw(seed)
        typed = mark.join(drawn.split("-"))
        assert code.normalise(f" {typed.upper() if upper else typed.title()}! ") == drawn

    @given(seeds, st.integers(0, 3), st.integers(0, 7), st.sampled_from(["lose", "twice", "swap"]))
    def test_never_mends_to_another_code(self, seed: bytes, word: int, at: int, slip: str) -> None:
        """One slip in a word gives the code that was meant, or nothing: never another."""
        drawn = code.draw(seed)
        parts = drawn.split("-")
        meant = parts[word]
        at = min(at, len(meant) - 1)
        parts[word] = {
            "lose": meant[:at] + meant[at + 1 :],
            "twice": meant[: at + 1] + meant[at:],
            "swap": meant[:at] + meant[at + 1 : at + 2] + meant[at] + meant[at + 2 :],
        }[slip]
        assert code.normalise(" ".join(parts)) in (drawn, None)

    def test_mends_a_slip_and_accents(self) -> None:
        """`Fiëts` is `fiets`, `treinn` is `trein`."""
        assert code.normalise("Fiëts, maan treinn  WAFEL") == "fiets-maan-trein-wafel"

    @pytest.mark.parametrize(
        "typed", ["", "fiets", "fiets maan trein", "fiets maan trein wafel appel", "a b c d"]
    )
    def test_gives_nothing_for_what_is_no_code(self, typed: str) -> None:
        """Too few, too many or unknown words are no code."""
        assert code.normalise(typed) is None

    @given(st.text(max_size=300))
    def test_takes_any_text(self, typed: str) -> None:
        """Nothing that is typed makes it fail, and what it gives is a code."""
        found = code.normalise(typed)
        assert found is None or code.normalise(found) == found

    def test_gives_up_on_long_text(self) -> None:
        """A flood of letters is refused before any work is done."""
        assert code.normalise("fiets " * 100_000) is None
