"""The bot's updates: kept until it confirms them, handed out by long poll or webhook.

The rules: https://core.telegram.org/bots/api#getting-updates. An update is written once, when it
happens: what a message becomes later does not change it.
"""

import asyncio
from collections import OrderedDict
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import orjson

from bot.playground.changes import Change, Changes
from bot.playground.refusals import RefusedError, conflict
from bot.playground.webhook import Webhook

FIRST_UPDATE = 731_000_001
MOST_AT_ONCE = 100
LONGEST_POLL = 50.0  # seconds
# Sent only to a bot that asks for them by name.
UNASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(slots=True)
class Updates:
    """The queue of one bot."""

    changes: Changes
    webhook: Webhook | None = None
    allowed: frozenset[str] = frozenset()  # none: all but the unasked
    put_so_far: int = 0
    _pending: OrderedDict[int, tuple[int, bytes]] = field(default_factory=OrderedDict)
    _poller: asyncio.Future[None] | None = None

    def put(self, kind: str, happened: dict[str, Any], key: int) -> None:
        """Add an update; those with the same `key` (a user's id) reach a webhook in order."""
        if kind not in self.allowed if self.allowed else kind in UNASKED:
            return
        update_id = FIRST_UPDATE + self.put_so_far
        self.put_so_far += 1
        body = orjson.dumps({"update_id": update_id, kind: happened})
        self._pending[update_id] = key, body
        if self.webhook is not None:
            self.webhook.deliver(update_id, key, body)
        else:
            self.end_poll()

    @property
    def awaited(self) -> bool:
        """Tell whether the bot waits for the next update in a long poll; a change tells it too."""
        return self._poller is not None and not self._poller.done()

    def pending(self) -> int:
        """Return how many updates wait for the bot's confirmation."""
        return len(self._pending)

    async def poll(self, fields: dict[str, Any]) -> list[orjson.Fragment]:
        """Answer getUpdates: confirm what lies before `offset`, then wait for the next.

        A call that waits is ended with a 409 by the next one, as Telegram does.
        """
        if self.webhook is not None:
            raise conflict(
                "can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first"
            )
        self._confirm(fields.get("offset", 0))
        if "allowed_updates" in fields:
            self.allowed = frozenset(fields["allowed_updates"])
        self.end_poll(
            conflict(
                "terminated by other getUpdates request; "
                "make sure that only one bot instance is running"
            )
        )
        if not self._pending and (seconds := min(fields.get("timeout", 0), LONGEST_POLL)) > 0:
            await self._happens(seconds)
        limit = fields.get("limit", MOST_AT_ONCE)
        limit = limit if 1 <= limit <= MOST_AT_ONCE else MOST_AT_ONCE
        return [orjson.Fragment(body) for _, body in islice(self._pending.values(), limit)]

    def set_webhook(self, webhook: Webhook | None, *, drop: bool) -> None:
        """Deliver to this webhook from now on, what is pending first; or to none."""
        if self.webhook is not None:
            self.webhook.close()
        self.webhook = webhook
        if drop:
            self._pending.clear()
        if webhook is not None:
            self.end_poll(conflict("terminated by setWebhook request"))
            webhook.on_delivered = self._forget
            for update_id, (key, body) in self._pending.items():
                webhook.deliver(update_id, key, body)

    def end_poll(self, refusal: RefusedError | None = None) -> None:
        """End a getUpdates that waits: with this refusal, or as if its time were over."""
        poller = self._poller
        if poller is not None and not poller.done():
            if refusal is None:
                poller.set_result(None)
            else:
                poller.set_exception(refusal)

    async def _happens(self, seconds: float) -> None:
        poller = self._poller = asyncio.get_running_loop().create_future()
        self.changes.tell(Change("polling"))
        try:
            async with asyncio.timeout(seconds):
                await poller
        except TimeoutError:
            return
        finally:
            if self._poller is poller:
                self._poller = None

    def _confirm(self, offset: int) -> None:
        """Forget what is confirmed; a negative offset keeps that many of the newest."""
        if offset < 0:
            while len(self._pending) > -offset:
                self._forget(next(iter(self._pending)))
        while self._pending and (oldest := next(iter(self._pending))) < offset:
            self._forget(oldest)

    def _forget(self, update_id: int) -> None:
        self._pending.pop(update_id, None)
