"""Learn the weights of the redaction's tagger from labelled texts, and pack them.

Run it as `PYTHONHASHSEED=0 .venv/bin/python tools/train_tagger.py` with python-crfsuite installed
(MIT; only here, never when Houvast runs). It reads the labelled texts in `tests/corpus/`, makes
variants of them with a fixed seed (`vary_texts`, `fill_slots`), learns a linear-chain conditional
random field by L-BFGS, prunes and rounds its weights and writes
`flows/story/redaction/tagger/weights.gz`. The same texts and lists give the same bytes.
"""

import gzip
import json
import math
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

HOUSE = Path(__file__).parent.parent
sys.path.insert(0, str(HOUSE))

import pycrfsuite  # noqa: E402

from flows.story.redaction.lexicons import Lexicons, load  # noqa: E402
from flows.story.redaction.pipeline import by_rules  # noqa: E402
from flows.story.redaction.settle import settle, trim  # noqa: E402
from flows.story.redaction.tagger.features import TEMPLATES  # noqa: E402
from flows.story.redaction.tagger.model import LABELS, MIDDLE  # noqa: E402
from flows.story.redaction.tagger.view import View, view  # noqa: E402
from tools.fill_slots import stock  # noqa: E402
from tools.vary_texts import Parts, flat, read, sentences, strung, vary  # noqa: E402

TEXTS = ("redaction.jsonl", "redaction_dev.jsonl")
SENTENCES = "tests/corpus/redaction_sentences.txt"
VARIANTS = 5
TARGET = HOUSE / "flows/story/redaction/tagger/weights.gz"
# Weights below the least are left out; one step of what is stored is worth the scale.
LEAST = 0.04
SCALE = 0.05
SEED = 20260101
OUTSIDE = "O"
# Labels that the tagger tells apart; all others are numbers and links of one kind.
APART = {
    "PERSON": "PER",
    "PLACE": "LOC",
    "ORGANISATION": "ORG",
    "ADDRESS": "ADR",
    "AGE": "AGE",
    "DATE": "DAT",
}
SETTINGS = {
    "c1": 0.02,
    "c2": 0.05,
    "max_iterations": 100,
    "feature.possible_transitions": True,
    "feature.minfreq": 2,
}


def trigrams(lexicons: Lexicons) -> dict[str, int]:
    """How much likelier three letters are in a name than in a Dutch word, in sixteenths of e."""
    names: Counter[str] = Counter()
    for name in lexicons.first_names | lexicons.surnames:
        names.update(_threes(name))
    words: Counter[str] = Counter()
    for word, step in lexicons.usage.items():
        if word in lexicons.dutch and word not in lexicons.first_names:
            words.update(dict.fromkeys(_threes(word), 1 + step))
    all_names, all_words = sum(names.values()), sum(words.values())
    ratios = {}
    for three in names.keys() | words.keys():
        likely = (names[three] + 2) / (all_names + 2000), (words[three] + 2) / (all_words + 2000)
        ratios[three] = max(-99, min(99, round(16 * math.log(likely[0] / likely[1]))))
    return {three: ratio for three, ratio in ratios.items() if ratio}


def _threes(word: str) -> list[str]:
    padded = f"^{word}$"
    return [padded[i : i + 3] for i in range(len(padded) - 2)]


def look(text: str, lexicons: Lexicons, threes: Mapping[str, int]) -> View:
    """See a text as redaction does."""
    _, found = by_rules(text, lexicons)
    return view(text, (0, len(text)), lexicons, threes, trim(settle(found, []), text))


def labels(seen: View, spans: Sequence[tuple[int, int, str]]) -> list[str]:
    """Return the label of each token."""
    wanted = []
    for token in seen.tokens:
        inside = [s for s in spans if s[0] <= token.start < s[1] or token.start <= s[0] < token.end]
        wanted.append(APART.get(inside[0][2], "NUM") if inside else OUTSIDE)
    return wanted


def written(seen: View) -> list[list[str]]:
    """Write the rows as crfsuite takes them."""
    return [[f"{i}={v}" for i, v in enumerate(row) if v] for row in seen.rows]


def examples(texts: Iterable[Parts], loose: Sequence[Parts], variants: int) -> Iterator[Parts]:
    """Yield every text with its variants, and as often the loose sentences strung together."""
    rng = random.Random(SEED)  # noqa: S311 - chance of texts, not of keys
    goods = stock(load())
    yield from loose
    for parts in texts:
        yield parts
        for _ in range(variants):
            yield vary(parts, rng, goods, loose)
    for _ in range(variants * 2):
        for parts in strung(loose, rng):
            yield vary(parts, rng, goods, loose)


def train(texts: Iterable[Parts], path: Path, variants: int = VARIANTS, **changed: object) -> None:
    """Learn from texts and write crfsuite's own file."""
    lexicons = load()
    threes = trigrams(lexicons)
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(SETTINGS | changed)
    for parts in examples(texts, sentences(HOUSE / SENTENCES), variants):
        text, spans = flat(parts)
        seen = look(text, lexicons, threes)
        trainer.append(written(seen), labels(seen, spans))
    trainer.train(str(path))


def pack(path: Path, lexicons: Lexicons) -> bytes:
    """Prune and round what was learnt, and put it in the form that `tagger.model` reads."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    learnt = tagger.info()
    tables: list[dict[str, list[float]]] = [{} for _ in range(TEMPLATES)]
    for (value, label), weight in learnt.state_features.items():
        number, _, seen = value.partition("=")
        row = tables[int(number)].setdefault(seen, [0.0] * len(LABELS))
        row[LABELS.index(label)] = weight
    names: list[str] = []
    steps = bytearray()
    counts = []
    for table in tables:
        kept = {v: w for v, w in table.items() if max(map(abs, w)) >= LEAST}
        counts.append(len(kept))
        for value in sorted(kept):
            names.append(value)
            steps += bytes(
                max(1, min(255, MIDDLE + round(weight / SCALE))) for weight in kept[value]
            )
    follows = [
        [round(learnt.transitions.get((one, other), 0.0), 3) for other in LABELS] for one in LABELS
    ]
    about = {
        "counts": counts,
        "scale": SCALE,
        "transitions": follows,
        "trigrams": dict(sorted(trigrams(lexicons).items())),
    }
    head = json.dumps(about, ensure_ascii=False, separators=(",", ":"))
    return f"{head}\n{chr(10).join(names)}".encode() + bytes(steps)


def main() -> None:
    """Learn, pack, and say how large it became."""
    with tempfile.TemporaryDirectory() as folder:
        learnt = Path(folder) / "crf"
        train([p for t in TEXTS for p in read(HOUSE / "tests/corpus" / t)], learnt)
        packed = gzip.compress(pack(learnt, load()), 9, mtime=0)
    TARGET.write_bytes(packed)
    print(f"{TARGET.name}: {len(packed)} bytes")  # noqa: T201


if __name__ == "__main__":
    main()
