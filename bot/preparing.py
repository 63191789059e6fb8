"""Slow work, off the event loop: hiding names, drawing a withdraw code, digesting a typed one."""

import asyncio
import secrets
from typing import assert_never

from bot.story.tags import tags
from bot.turn import House, Unprepared
from flows.dialogue.event import Prepared, Receipt, Redacted
from flows.story import code, redaction

_SEED_BYTES = 16


async def prepare(left: Unprepared, house: House) -> Prepared:
    """Work out what a turn was left for."""
    text = left.need.text or ""
    match left.need.what:
        case "redact":
            words = tags(house.wording.speaks(left.language))
            found = await asyncio.to_thread(redaction.redact, text, words)
            return Redacted(found.text, len(found.spans))
        case "receipt":
            fresh = code.draw(secrets.token_bytes(_SEED_BYTES))
            return Receipt(fresh, await asyncio.to_thread(house.sealer.digest_code, fresh))
        case "digest":
            # A code that cannot be right is digested all the same: it takes as long.
            typed = code.normalise(text) or text
            return await asyncio.to_thread(house.sealer.digest_code, typed)
        case _:
            assert_never(left.need.what)
