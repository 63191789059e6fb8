"""Sealing: what opens, what does not, and what lengths say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.errors import SealError
from storage.sealing import Sealer, same

SEALER = Sealer(b"a secret of thirty-two bytes long")
OTHER = Sealer(b"another secret that is long enough")

plains = st.binary(max_size=3000)
places = st.text(min_size=1, max_size=40)


@given(plains, places, st.sampled_from([0, 1, 256, 2048]))
def test_what_is_sealed_opens_in_its_place(plain: bytes, place: str, pad: int) -> None:
    """Every value comes back as it was, padded or not."""
    assert plain == SEALER.open(SEALER.seal(plain, place, pad=pad), place)


@given(plains, places)
def test_another_place_does_not_open(plain: bytes, place: str) -> None:
    """A sealed value that was moved to another row is refused."""
    with pytest.raises(SealError):
        SEALER.open(SEALER.seal(plain, place), place + "x")


@given(plains, places)
def test_another_key_does_not_open(plain: bytes, place: str) -> None:
    """Another installation's secret opens nothing."""
    with pytest.raises(SealError):
        OTHER.open(SEALER.seal(plain, place), place)


@given(st.binary(max_size=50), st.data())
def test_damage_does_not_open(plain: bytes, data: st.DataObject) -> None:
    """One bit changed anywhere, the version included, is refused."""
    sealed = bytearray(SEALER.seal(plain, "here"))
    at = data.draw(st.integers(0, len(sealed) - 1))
    sealed[at] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(SealError):
        SEALER.open(bytes(sealed), "here")


@given(st.binary(max_size=200))
def test_noise_does_not_open(noise: bytes) -> None:
    """Bytes that nobody sealed, however short, are refused."""
    with pytest.raises(SealError):
        SEALER.open(noise, "here")


@given(st.integers(0, 2044), st.integers(0, 2044))
def test_padding_hides_the_length(one: int, other: int) -> None:
    """Two values within the same step are equally long once sealed."""
    assert len(SEALER.seal(bytes(one), "a", pad=2048)) == len(
        SEALER.seal(bytes(other), "a", pad=2048)
    )


def test_the_same_value_is_sealed_differently_each_time() -> None:
    """Equal texts cannot be seen to be equal."""
    assert SEALER.seal(b"same", "a") != SEALER.seal(b"same", "a")


@given(st.integers(1, 2**52))
def test_a_pseudonym_is_26_characters_and_keyed(telegram_id: int) -> None:
    """A pseudonym stays the same under a secret and says nothing under another."""
    pseudonym = SEALER.pseudonym(telegram_id)
    assert len(pseudonym) == 26
    assert SEALER.pseudonym(telegram_id) == pseudonym
    assert OTHER.pseudonym(telegram_id) != pseudonym
    assert str(telegram_id) not in pseudonym or telegram_id < 10_000


def test_case_and_spacing_of_a_name_do_not_count() -> None:
    """A circle is found again however its name is typed."""
    assert SEALER.name_key("Team  Noord ") == SEALER.name_key("team noord")
    assert SEALER.name_key("Team Noord") != SEALER.name_key("Team Zuid")


def test_a_code_digest_is_the_same_each_time_and_keyed() -> None:
    """A story is found by its code's digest, under this secret only."""
    digest = SEALER.digest_code("appel bezem citroen deken")
    assert len(digest) == 32
    assert same(SEALER.digest_code("appel bezem citroen deken"), digest)
    assert not same(SEALER.digest_code("appel bezem citroen degen"), digest)
    assert not same(OTHER.digest_code("appel bezem citroen deken"), digest)
