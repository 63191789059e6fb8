"""Slow work, off the event loop: names, withdraw codes, the personal picture, and files."""

import asyncio
import secrets
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import assert_never

from bot.person import drawing
from bot.story.tags import tags
from bot.turn import Drawing, House, Made, Making, Unprepared
from flows.dialogue.effect import Prepare
from flows.dialogue.event import Prepared, Recalled, Receipt, Redacted
from flows.dialogue.hiding import as_known, read_back
from flows.story import code, redaction

_SEED_BYTES = 16

_BENCH = ThreadPoolExecutor(1, "slow-work")
"""One thread: of several, each would hold the event loop up (5 ms a turn of the interpreter's lock)
and take the 19 MiB of a digest."""


_PRESS = ThreadPoolExecutor(1, "files")
"""Another thread: a booklet takes seconds, and whoever tells a story does not wait for it."""


def _redacted(need: Prepare, left: Unprepared, house: House) -> Redacted:
    """Redact a text, with people called as in the others of the same story.

    What was hidden is remembered by this process alone.
    """
    text = need.text or ""
    words = tags(house.wording.speaks(left.language))
    found = redaction.redact(text, words)
    known = house.originals.names(left.person_id, need.run, need.place)
    spans = as_known(text, found.spans, known, words[redaction.Label.PERSON], need.taken)
    shown, hidden = read_back(text, spans)
    names = {
        text[span.start : span.end].casefold(): span.replacement
        for span in spans
        if span.label is redaction.Label.PERSON
    }
    house.originals.keep(left.person_id, need.run, need.place, hidden, names, left.now)
    doubts = [each.words for each in redaction.to_ask(found) if each.words in shown.text]
    return replace(shown, doubts=tuple(doubts))


async def prepare(left: Unprepared, house: House) -> Prepared | Made:
    """Work out what a turn was left for."""
    loop = asyncio.get_running_loop()
    if isinstance(left.need, Making):
        return Made(left.need.of, await loop.run_in_executor(_PRESS, left.need.make))
    if isinstance(left.need, Drawing):
        return await loop.run_in_executor(_BENCH, drawing.draw, left.need)
    text = left.need.text or ""
    match left.need.what:
        case "redact":
            return await loop.run_in_executor(_BENCH, _redacted, left.need, left, house)
        case "recall":
            need = left.need
            found = house.originals.find(left.person_id, need.run, need.place, need.number)
            return Recalled(found)
        case "receipt":
            fresh = code.draw(secrets.token_bytes(_SEED_BYTES))
            digest = await loop.run_in_executor(_BENCH, house.sealer.digest_code, fresh)
            return Receipt(fresh, digest)
        case "digest":
            # A code that cannot be right is digested all the same: it takes as long.
            typed = code.normalise(text) or text
            return await loop.run_in_executor(_BENCH, house.sealer.digest_code, typed)
        case _:
            assert_never(left.need.what)
