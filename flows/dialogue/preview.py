"""The buttons under texts that are read back, and what stands out in these texts together.

Every button says all that it means in its id, so that nothing of it has to be kept:

- `y2`, `n2`: the doubt before which two others wait, is to be hidden or not
- `m0.3`: what has number 3 in the first text is put back, or hidden again
- `p1`: other numbers get the buttons
- `w`, `r`: what stands out, and back to the texts
- `b17`: what begins there (in all texts one after another) gets its broader wording
"""

from collections.abc import Mapping, Sequence

from flows.dialogue.effect import Option, Weighed
from flows.dialogue.event import Redacted
from flows.story.meter import Finding, measure

BUTTONS = (
    "blocks/doubt.hide",
    "blocks/doubt.leave",
    "blocks/mark.put_back",
    "blocks/mark.hide",
    "blocks/mark.others",
    "blocks/weighed.open",
    "blocks/weighed.broaden",
    "blocks/weighed.back",
)
_HIDE, _LEAVE, _PUT_BACK, _HIDE_AGAIN, _OTHERS, _OPEN, _BROADEN, _BACK = BUTTONS
MOST = 8
"""Buttons under a question (catalogue, section 0)."""
BETWEEN = "\n\n"


def doubt(texts: Mapping[str, Redacted]) -> str | None:
    """Give the words to ask about next."""
    return next((words for each in texts.values() for words in each.doubts), None)


def doubting(texts: Mapping[str, Redacted]) -> tuple[Option, ...]:
    """Make the buttons of a doubt."""
    left = sum(len(each.doubts) for each in texts.values()) - 1
    return (Option(f"y{left}", (_HIDE,)), Option(f"n{left}", (_LEAVE,)))


def weigh(texts: Mapping[str, Redacted], *, remarks: bool) -> Weighed:
    """Measure how far all texts together point to someone."""
    whole = BETWEEN.join(each.text for each in texts.values())
    return Weighed(whole, measure(whole), remarks)


def offers(weighed: Weighed) -> Sequence[Finding]:
    """List the details for which there is a broader wording, as many as have a button."""
    return [each for each in weighed.meter.findings if each.has_offer][: MOST - 1]


def broadening(weighed: Weighed) -> tuple[Option, ...]:
    """Make the buttons of what stands out, numbered as it is told, and the way back."""
    buttons = [
        Option(f"b{each.start}", (_BROADEN,), number=number)
        for number, each in enumerate(offers(weighed), 1)
    ]
    return (*buttons, Option("r", (_BACK,)))


def options(
    own: tuple[Option, ...], texts: Mapping[str, Redacted], weighed: Weighed, page: int
) -> tuple[Option, ...]:
    """Make the buttons under the texts: the review's own, what stands out, and the numbers."""
    fixed = [*own, *([Option("w", (_OPEN,))] if offers(weighed) else [])]
    every = list(_numbers(texts))
    room = MOST - len(fixed)
    if len(every) <= room:
        return (*fixed, *every)
    size = room - 1
    pages = -(-len(every) // size)
    here = page % pages
    shown = every[here * size : (here + 1) * size]
    return (*fixed, *shown, Option(f"p{(here + 1) % pages}", (_OTHERS,)))


def page_of(own: tuple[Option, ...], texts: Mapping[str, Redacted], option: str) -> int:
    """Find the page on which a number has its button."""
    weighed = weigh(texts, remarks=False)
    for page in range(len(list(_numbers(texts))) + 1):
        if option in {each.id for each in options(own, texts, weighed, page)}:
            return page
    return 0


def _numbers(texts: Mapping[str, Redacted]) -> Sequence[Option]:
    found: dict[str, Option] = {}
    before = 0
    for index, shown in enumerate(texts.values()):
        for mark in sorted(shown.marks, key=lambda each: each.number):
            label = _PUT_BACK if mark.hidden else _HIDE_AGAIN
            name = f"m{index}.{mark.number}"
            found[name] = Option(name, (label,), number=before + mark.number)
        before += shown.highest
    return list(found.values())
