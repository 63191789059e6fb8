"""The re-identification meter in words: what stands out together, and what is offered instead."""

from dataclasses import dataclass

from flows.dialogue.effect import Weighed
from flows.dialogue.preview import offers
from flows.story.meter import Finding, Kind, Level, Meter
from prompts.wording import Voice

_KINDS = {
    Kind.ROLE: "meter/role",
    Kind.EVENT: "meter/event",
    Kind.FAMILY: "meter/family",
    Kind.NUMBER: "meter/number",
    Kind.ORIGIN: "meter/origin",
    Kind.FAITH: "meter/faith",
    Kind.ILLNESS: "meter/illness",
    Kind.JOB: "meter/job",
    Kind.ORDER: "meter/order",
    Kind.MOMENT: "meter/moment",
    Kind.MANY: "meter/many",
}
_LEVELS = {Level.LOW: "meter/low", Level.SOME: "meter/some", Level.MUCH: "meter/much"}
_MOST_LINES = 12
"""Details told one by one: a message holds no more."""
_LONGEST = 60
"""Characters quoted of a detail: a sequence can span a whole story."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said of one detail, and the buttons that go with it (none without an offer)."""

    text: str
    broaden: str = ""
    keep: str = ""


def verdict(voice: Voice, meter: Meter) -> str:
    """Say which details together could point to someone."""
    named = [voice(_KINDS[kind]) for kind in meter.kinds]
    if not named:
        return voice("meter/nothing")
    kinds = ", ".join(named[:-1])
    kinds = voice("meter/and", kinds=kinds, last=named[-1]) if kinds else named[-1]
    return voice(_LEVELS[meter.level], kinds=kinds)


def told(voice: Voice, weighed: Weighed) -> str:
    """Say which details of what is read back could together point to someone."""
    return verdict(voice, weighed.meter)


def remarks(voice: Voice, weighed: Weighed) -> str:
    """Say of all details together, and of each by itself; those with an offer have a number."""
    numbers = {each: number for number, each in enumerate(offers(weighed), 1)}
    lines = [told(voice, weighed)]
    for each in weighed.meter.findings:
        said = remark(voice, weighed.text, each).text
        lines.append(f"{numbers[each]}. {said}" if each in numbers else said)
    return "\n".join(lines[: _MOST_LINES + 1])


def remark(voice: Voice, text: str, finding: Finding) -> Remark:
    """Say of one detail of this text that it stands out, and offer its broader wording."""
    words = " ".join(text[finding.start : finding.end].split())
    if len(words) > _LONGEST:
        words = f"{words[: _LONGEST // 2].rstrip()} … {words[-_LONGEST // 2 :].lstrip()}"
    keep = voice("meter/offer.keep")
    if finding.leaves_out:
        return Remark(voice("meter/leave-out", words=words), voice("meter/leave-out.broaden"), keep)
    if finding.broader:
        offer = voice("meter/offer", words=words, broader=finding.broader)
        return Remark(offer, voice("meter/offer.broaden"), keep)
    return Remark(voice("meter/notable", words=words))
