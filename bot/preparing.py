"""Slow work, off the event loop: names, withdraw codes, the personal picture, and files."""

import asyncio
import secrets
from concurrent.futures import ThreadPoolExecutor
from typing import assert_never

from bot.person import drawing
from bot.story.tags import tags
from bot.turn import Drawing, House, Made, Making, Unprepared
from flows.dialogue.event import Prepared, Receipt, Redacted
from flows.story import code, redaction

_SEED_BYTES = 16

_BENCH = ThreadPoolExecutor(1, "slow-work")
"""One thread: of several, each would hold the event loop up (5 ms a turn of the interpreter's lock)
and take the 19 MiB of a digest."""


_PRESS = ThreadPoolExecutor(1, "files")
"""Another thread: a booklet takes seconds, and whoever tells a story does not wait for it."""


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
            words = tags(house.wording.speaks(left.language))
            found = await loop.run_in_executor(_BENCH, redaction.redact, text, words)
            return Redacted(found.text, len(found.spans))
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
