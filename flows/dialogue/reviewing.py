"""What a person does with texts that are read back to them: tap a number, type words to hide."""

import re
from typing import TypeAlias

from flows.dialogue import preview
from flows.dialogue.definition import SAY_WORD_WANTED, Step
from flows.dialogue.effect import Aside, Prepare, Refuse, Retick, Say
from flows.dialogue.event import Recalled, Redacted, Tap
from flows.dialogue.hiding import broadened, conceal, hide, restore
from flows.dialogue.question import review, texts_of
from flows.dialogue.walk import Walk

Outcome: TypeAlias = Refuse | Prepare | None

LONGEST_WORD = 60
"""Characters of what may be typed to stand where something was hidden."""
MOST_DOUBTS = 3
"""Questions about doubtful words in all texts of a story: more, and people stop reading."""

_OWN = re.compile(
    r"(?P<what>[ynpb])(?P<at>\d{1,5})|m(?P<text>\d)\.(?P<number>\d{1,4})|(?P<go>[wr])"
)


def keep(walk: Walk, place: str, redacted: Redacted) -> None:
    """Keep a redacted text, with no more doubts than are asked about in all."""
    others = sum(len(each.doubts) for name, each in walk.prepared.items() if name != place)
    doubts = redacted.doubts[: max(0, MOST_DOUBTS - others)]
    walk.prepared[place] = Redacted(redacted.text, redacted.marks, doubts)


def people(walk: Walk, place: str) -> frozenset[str]:
    """Return the tags of people in the other texts, so that whoever is new gets another."""
    others = (each for name, each in walk.prepared.items() if name != place)
    return frozenset(mark.tag for each in others for mark in each.marks if mark.label == "PERSON")


def is_own(option: str) -> bool:
    """Whether a button is one of those under texts that are read back."""
    return _OWN.fullmatch(option) is not None


def tap(walk: Walk, step: Step, event: Tap) -> Outcome:
    """Take a tap on such a button; one that fits nothing any more changes nothing."""
    walk.paused = False
    match = _OWN.fullmatch(event.option)
    assert match is not None  # noqa: S101  # `is_own`
    if match["text"]:
        return _mark(walk, step, event, int(match["text"]), int(match["number"]))
    walk.restoring = None
    match match["what"] or match["go"]:
        case "y" | "n" as said:
            _doubt(walk, step, int(match["at"]), hides=said == "y")
        case "b":
            _broaden(walk, step, int(match["at"]))
        case "w":
            walk.effects.append(Retick(review(step, walk, weighing=True)))
        case _:
            walk.effects.append(Retick(review(step, walk, page=int(match["at"] or 0))))
    return None


def typed(walk: Walk, step: Step, text: str) -> Outcome:
    """Hide what was typed in all texts; or, when asked for a word, let it stand."""
    if walk.restoring is not None:
        name, number = walk.restoring
        if len(text) > LONGEST_WORD:
            return Refuse("too_long", {"length": len(text), "max": LONGEST_WORD})
        walk.restoring = None
        if name in walk.prepared:
            walk.prepared[name] = restore(walk.prepared[name], number, (text,))
    elif not _hide(walk, step, text):
        return Refuse("not_found")
    walk.paused = False
    walk.effects.append(review(step, walk))
    return None


def _hide(walk: Walk, step: Step, text: str) -> bool:
    """Hide words in every text; return whether any was there."""
    found = False
    for name, shown in texts_of(step, walk).items():
        hidden, words = hide(shown, text)
        found = found or hidden != shown
        walk.prepared[name] = hidden
        for number, each in words.items():
            walk.effects.append(Aside(walk.state.run, name, number, each))
    return found


def _mark(walk: Walk, step: Step, event: Tap, index: int, number: int) -> Outcome:
    """Put back what is hidden, or hide again what was put back."""
    texts = texts_of(step, walk)
    name = list(texts)[index] if index < len(texts) else ""
    mark = (
        next((each for each in texts[name].marks if each.number == number), None) if name else None
    )
    if mark is None:
        walk.effects.append(review(step, walk))
        return Refuse("stale")
    if not mark.hidden:
        walk.prepared[name] = conceal(texts[name], number)
    elif not isinstance(event.prepared, Recalled):
        return Prepare("recall", None, walk.state.run, name, number)
    elif not event.prepared.words:
        walk.restoring = (name, number)
        before = sum(texts[each].highest for each in list(texts)[:index])
        walk.effects.append(Say(SAY_WORD_WANTED, {"number": before + number}))
        return None
    else:
        walk.prepared[name] = restore(texts[name], number, event.prepared.words)
    walk.restoring = None
    page = preview.page_of(step.options, texts_of(step, walk), event.option)
    walk.effects.append(Retick(review(step, walk, page=page)))
    return None


def _doubt(walk: Walk, step: Step, left: int, *, hides: bool) -> None:
    """Hide a doubtful word, or let it stand; then ask about the next."""
    texts = texts_of(step, walk)
    words = preview.doubt(texts)
    if words is not None and left == sum(len(each.doubts) for each in texts.values()) - 1:
        name = next(name for name, each in texts.items() if each.doubts)
        shown = walk.prepared[name]
        walk.prepared[name] = Redacted(shown.text, shown.marks, shown.doubts[1:])
        if hides:
            _hide(walk, step, words)
    walk.effects.append(Retick(review(step, walk)))


def _broaden(walk: Walk, step: Step, start: int) -> None:
    """Put the broader wording of a detail in its place."""
    texts = texts_of(step, walk)
    weighed = preview.weigh(texts, remarks=True)
    finding = next((each for each in preview.offers(weighed) if each.start == start), None)
    at = 0
    for name, shown in texts.items():
        end = at + len(shown.text)
        if finding is not None and at <= finding.start and finding.end <= end:
            place = (finding.start - at, finding.end - at)
            walk.prepared[name] = broadened(shown, *place, finding.broader)
        at = end + len(preview.BETWEEN)
    left = preview.offers(preview.weigh(texts_of(step, walk), remarks=True))
    walk.effects.append(Retick(review(step, walk, weighing=bool(left))))
