"""What can be seen of each word where it stands: one value a template, for the weights to judge.

The same values are written down when the weights are learnt and looked up when they are used. A
value of None (or an empty one) is not seen. What the rules found goes in as one thing among many,
so that the weights learn how far each rule is to be trusted, and where.
"""

from collections.abc import Callable, Sequence

from flows.story.redaction.recognisers.kinds import organisation_kind
from flows.story.redaction.tagger.profile import Profile
from flows.story.redaction.tagger.tokens import Token

Values = list[str | None]

_EDGE = Profile("", "", "-", "edge", "", True, "", "")
_BREAKS = frozenset({".", "!", "?", "¶", ";", ":"})
_COARSE = {"-": "-"} | {str(step): "r" if step < 3 else "u" for step in range(9)}
# How like a name: in thirds of the scale.
_LIKE = dict(zip("abcdefghij", "000011122222", strict=False)) | {"": ""}
TEMPLATES = 58


def mode(seen: Sequence[Token]) -> str:
    """How a text uses capitals: `l` hardly, `u` nearly everywhere, `n` as the spelling asks."""
    letters = sum(1 for t in seen if t.shape[-1] in "aA")
    shouted = sum(1 for t in seen if t.shape.endswith("AA"))
    capitals = sum(1 for t in seen if t.shape in {"A", "^A", "AA", "^AA"})
    if letters and shouted * 2 > letters:
        return "u"
    return "l" if capitals * 60 < letters else "n"


def features(
    seen: Sequence[Token],
    known: Callable[[str], Profile],
    rules: Sequence[str],
    phrases: Sequence[str],
) -> list[Values]:
    """Return for each token the value of every template, in their fixed order.

    `rules` and `phrases` give for each token what a rule found there and which list of phrases
    it stands in, or an empty text.
    """
    profiles = [_EDGE, _EDGE, *(known(t.key) for t in seen), _EDGE, _EDGE]
    signs = [_sign(p) for p in profiles]
    kinds = [p.kind or p.part or ("k" if p.known else "x") for p in profiles]
    shapes = ["", "", *(t.shape for t in seen), "", ""]
    found = ["", "", *rules, "", ""]
    style = mode(seen)
    again = _again(seen, profiles)
    organisation = _organisation_before(profiles)
    rows: list[Values] = []
    for at in range(len(seen)):
        i = at + 2
        row = _words(profiles, i)
        row += _signs(profiles, signs, kinds, i)
        row += _shapes(shapes, signs, kinds, i, style)
        row += _found(found, signs, i)
        row += [
            phrases[at],
            kind := organisation[at],
            kind and kind + signs[i],
            other := again[at],
            other and other + signs[i] + shapes[i],
            "g" if seen[at].genitive else None,
        ]
        rows.append(row)
    return rows


def _words(profiles: Sequence[Profile], i: int) -> Values:
    """See the word, the words around it, and its letters."""
    key = profiles[i].key
    one, two = profiles[i - 1].key, profiles[i - 2].key
    next_, over = profiles[i + 1].key, profiles[i + 2].key
    values: Values = [
        "1",
        key,
        one,
        next_,
        two,
        over,
        f"{one} {key}",
        f"{key} {next_}",
        f"{two} {one}",
        f"{next_} {over}",
        f"{one} {next_}",
    ]
    if profiles[i].kind in {"mark", "dig", "long"}:
        return [*values, None, None, None, None, None]
    return [*values, key[-2:], key[-3:], key[-4:], key[:2], key[:3]]


def _sign(profile: Profile) -> str:
    """Say in which lists a word stands, how usual it is, and what an unknown one is like."""
    if profile.kind in {"mark", "edge"}:
        return profile.key
    if profile.known:
        return profile.lists + profile.usage
    return profile.lists + _COARSE[profile.usage] + _LIKE[profile.likeness] + profile.slip


def _signs(profiles: Sequence[Profile], signs: list[str], kinds: list[str], i: int) -> Values:
    """See what is known of the word and of its neighbours, alone and together."""
    sign = signs[i]
    before, after = profiles[i - 1], profiles[i + 1]
    known = "k" if profiles[i].known else "x"
    lists = profiles[i].lists
    return [
        sign,
        lists,
        signs[i - 1],
        signs[i + 1],
        f"{lists} {before.lists}",
        f"{lists} {after.lists}",
        f"{lists}{profiles[i].usage} {before.key}",
        f"{lists}{profiles[i].usage} {after.key}",
        f"{lists} {kinds[i - 1]} {kinds[i + 1]}",
        f"{known} {kinds[i - 1]} {kinds[i + 1]}",
        f"{known} {profiles[i - 2].key} {before.key}",
        f"{kinds[i]} {kinds[i - 2]} {kinds[i - 1]}",
        f"{kinds[i]} {kinds[i + 1]} {kinds[i + 2]}",
        f"{lists} {kinds[i - 2]} {kinds[i - 1]}",
        f"{kinds[i - 1]} {kinds[i]} {kinds[i + 1]}",
        f"{before.key} {kinds[i]} {kinds[i + 1]}",
        f"{kinds[i - 1]} {kinds[i]} {after.key}",
        f"{before.key} {lists} {after.key}",
        f"{kinds[i - 2]} {kinds[i - 1]} {kinds[i]} {kinds[i + 1]} {kinds[i + 2]}",
        profiles[i].likeness + profiles[i].slip,
        profiles[i].slip and f"{profiles[i].slip} {known}{'F' in lists:d}{'P' in lists:d}",
        profiles[i].slip and f"{profiles[i].slip} {kinds[i - 1]}",
        profiles[i].likeness and f"{profiles[i].likeness} {kinds[i - 1]}",
        profiles[i].likeness and f"{profiles[i].likeness} {before.key}",
    ]


def _shapes(shapes: list[str], signs: list[str], kinds: list[str], i: int, style: str) -> Values:
    """How the word and its neighbours are written, given how the text uses capitals."""
    shape = style + shapes[i]
    return [
        shape,
        shape + signs[i],
        f"{shape} {shapes[i - 1]}",
        f"{shape} {shapes[i + 1]}",
        f"{shape} {kinds[i - 1]}",
        f"{shape} {kinds[i - 1]} {kinds[i]}",
        f"{shapes[i]} {shapes[i + 1]} {kinds[i + 1]}",
    ]


def _found(found: list[str], signs: list[str], i: int) -> Values:
    """See what the rules found here and beside."""
    here = found[i]
    return [
        here or "-",
        here and here + signs[i],
        found[i - 1],
        found[i + 1],
        f"{found[i - 1][:3]} {here[:3]} {found[i + 1][:3]}" if here else None,
    ]


def _organisation_before(profiles: Sequence[Profile]) -> list[str]:
    """For each token the word for a kind of organisation at most four tokens before it."""
    values: list[str] = []
    kind, distance = "", 0
    for profile in profiles[2:-2]:
        distance += 1
        values.append(f"{kind}{distance}" if kind and distance <= 4 else "")
        if profile.kind == "org":
            kind, distance = organisation_kind(profile.key), 0
        elif profile.key in _BREAKS:
            kind = ""
    return values


def _again(seen: Sequence[Token], profiles: Sequence[Profile]) -> list[str]:
    """How a word that no dictionary knows, or that is written so, stands elsewhere in the text."""
    counts: dict[str, int] = {}
    capital: set[str] = set()
    for token in seen:
        counts[token.key] = counts.get(token.key, 0) + 1
        if token.shape == "A":
            capital.add(token.key)
    values: list[str] = []
    for token, profile in zip(seen, profiles[2:-2], strict=True):
        if token.shape == "." or len(token.key) < 2 or profile.kind in {"func", "verb", "pron"}:
            values.append("")
            continue
        often = counts[token.key] > 1 and not profile.known
        elsewhere = token.key in capital and token.shape != "A"
        values.append(("2" if often else "") + ("A" if elsewhere else ""))
    return values
