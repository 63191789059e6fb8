"""The weights, and what they make of a text: for each token the probability of every label.

A linear-chain conditional random field: each template's value adds its weights to the labels, and
which label follows which is weighed too; forwards and backwards through the text this gives exact
probabilities (Rabiner's scaling keeps them within what a float holds).

The eight weights of a value are kept as one number of 128 bits, 16 for each label, so that adding
two numbers adds all eight weights at once; what is stored is a byte each, moved up by 128 so that
no sum is ever negative.
"""

import gzip
import json
import struct
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from operator import mul

from flows.story.redaction.tagger.features import Values

LABELS = ("O", "PER", "LOC", "ORG", "ADR", "AGE", "DAT", "NUM")
MIDDLE = 128
_SUMS = struct.Struct("<8H")

Row = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Model:
    """For each template the weights of its values; label to label; and how name-like letters are.

    `scale` is what one step of a weight is worth. `before[j]` are the factors of all labels that
    may stand before label `j`, `after[i]` of all that may follow label `i`.
    """

    tables: tuple[dict[str, int], ...]
    scale: float
    before: tuple[Row, ...]
    after: tuple[Row, ...]
    trigrams: dict[str, int]

    def odds(self, rows: Sequence[Values]) -> list[Row]:
        """Return for each row the probability of every label, in the order of `LABELS`."""
        own: list[Row] = []
        for at, row in enumerate(rows):  # in `1 1 1 …` and `8 jaar, 8 jaar, …` rows come again
            if at > 1 and row == rows[at - 2]:
                own.append(own[-2])
            elif at > 2 and row == rows[at - 3]:
                own.append(own[-3])
            else:
                own.append(self._own(row))
        return _forwards_and_backwards(own, self.before, self.after)

    def _own(self, row: Values) -> Row:
        """Return what a row says by itself: a factor for each label."""
        total = 0
        for table, value in zip(self.tables, row, strict=True):
            if value:
                weights = table.get(value)
                if weights is not None:
                    total += weights
        sums = _SUMS.unpack(total.to_bytes(16, "little"))
        scale, top = self.scale, max(sums)
        # Differences of more than e to the 30th are all the same: certain.
        return tuple(exp(max(-30.0, (s - top) * scale)) for s in sums)


def _forwards_and_backwards(
    own: Sequence[Row], before: Sequence[Row], after: Sequence[Row]
) -> list[Row]:
    if not own:
        return []
    forward = [_scaled(own[0])]
    for row in own[1:]:
        last = forward[-1]
        forward.append(
            _scaled([f * sum(map(mul, last, b)) for f, b in zip(row, before, strict=True)])
        )
    back: Row = (1.0,) * len(LABELS)
    odds = [_scaled(forward[-1])]
    for at in range(len(own) - 1, 0, -1):
        seen = tuple(map(mul, own[at], back))
        back = _scaled([sum(map(mul, seen, a)) for a in after])
        odds.append(_scaled(tuple(map(mul, forward[at - 1], back))))
    odds.reverse()
    return odds


def _scaled(row: Sequence[float]) -> Row:
    total = sum(row)
    return tuple(value / total for value in row)


@cache
def load() -> Model:
    """Read the weights, once; takes some tenths of a second."""
    place = files(__package__).joinpath("weights.gz")
    return unpack(gzip.decompress(place.read_bytes()))


def unpack(block: bytes) -> Model:
    """Read what `tools/train_tagger.py` packs: a line of JSON, the values a line, the weights."""
    head, _, rest = block.partition(b"\n")
    about = json.loads(head)
    number = sum(about["counts"])
    values = rest[: -number * len(LABELS)].decode().split("\n")
    steps = array("H", list(rest[-number * len(LABELS) :]))
    packed = steps.tobytes()
    tables: list[dict[str, int]] = []
    at = 0
    for count in about["counts"]:
        table: dict[str, int] = {}
        for place in range(at, at + count):
            table[values[place]] = int.from_bytes(packed[place * 16 : place * 16 + 16], "little")
        tables.append(table)
        at += count
    factors = [tuple(exp(weight) for weight in row) for row in about["transitions"]]
    return Model(
        tables=tuple(tables),
        scale=about["scale"],
        before=tuple(zip(*factors, strict=True)),
        after=tuple(factors),
        trigrams=about["trigrams"],
    )
