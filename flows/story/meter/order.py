"""Steps in their order: whoever was there knows a case again by what came after what."""

import re

from flows.story.meter.model import Finding, Kind

STEPS = 3

_FIRST = r"\b(?:eerst|allereerst|om te beginnen|at first|first|to begin with)\b"
_NEXT = (
    r"\b(?:daarna|vervolgens|daarop|toen|later|uiteindelijk|ten slotte|tot slot|after that"
    r"|afterwards|next|then|finally|eventually|in the end)\b"
)
_COUNT = r"(?:\d{1,2}|een|twee|drie|vier|vijf|zes|a|one|two|three|four|five|six)"
_UNIT = r"(?:uur|dag(?:en)?|we(?:ek|ken)|maand(?:en)?|jaar|hours?|days?|weeks?|months?|years?)"
_DAY = r"(?:maan|dins|woens|donder|vrij|zater|zon)dag"
_ENGLISH_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_DATED = (
    rf"\b{_COUNT} {_UNIT} (?:later|erna|daarna|after)\b|\bna {_COUNT} {_UNIT}\b"
    rf"|\bafter {_COUNT} {_UNIT}\b"
    r"|\b(?:de volgende|diezelfde|dezelfde|the next|the following|that same) "
    r"(?:dag|ochtend|middag|avond|nacht|week|maand|day|morning|afternoon|evening|night|month)\b"
    rf"|\b(?:op |on )?(?:{_DAY}|{_ENGLISH_DAY})(?:ochtend|middag|avond|nacht)?\b"
    r"|\[[^\[\]\n]{0,60}(?:winter|voorjaar|zomer|najaar|spring|summer|autumn)[^\[\]\n]{0,20}\]"
)
_STEP = re.compile(rf"(?i)(?P<dated>{_DATED})|(?P<first>{_FIRST})|(?P<next>{_NEXT})")


def find(text: str) -> Finding | None:
    """Find three dated steps, or `eerst … toen … daarna`; from the first step to the last."""
    steps = list(_STEP.finditer(text))
    dated = [step for step in steps if step["dated"]]
    if len(dated) >= STEPS:
        return Finding(Kind.ORDER, dated[0].start(), dated[-1].end())
    first = next((index for index, step in enumerate(steps) if step["first"]), None)
    if first is not None:
        chain = steps[first:]
        if len({step.group().lower() for step in chain}) >= STEPS:
            return Finding(Kind.ORDER, chain[0].start(), chain[-1].end())
    return None
