"""An attack: at DEBUG, with everything going wrong, look for content in every record."""

import asyncio
import contextlib
import io
import logging
import traceback
from collections.abc import Iterator
from typing import Any

import pytest
from aiohttp import web
from telegram import Bot

from bot.logging import OWN, QUIET, configure
from bot.telegram.outgoing import Note, Outgoing, Upload
from bot.telegram.polling import Polling
from tests.bot.telegram.conftest import TOKEN, Api, connected, refusal

TEXT = "Fatima van de Kerkstraat zei dat het niet ging"
CHAT = 5550123987
SECRETS = (TEXT, "Kerkstraat", str(CHAT), TOKEN, TOKEN.partition(":")[2], "tap-5550123987")


class Everything(logging.Handler):
    """Keeps each record with all it carries."""

    def __init__(self) -> None:
        super().__init__(logging.NOTSET)
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.told.append(f"{record.name} {record.getMessage()} {record.args!r}")
        if record.exc_info:
            self.told += traceback.format_exception(*record.exc_info)


@pytest.fixture
def heard() -> Iterator[tuple[Everything, io.StringIO]]:
    """All records of all loggers, and the stream, with HOUVAST_LOG_LEVEL=DEBUG."""
    root = logging.getLogger()
    names = [*OWN, *QUIET, "telegram", "telegram.ext"]
    before = {name: logging.getLogger(name).level for name in names}
    level, handlers = root.level, list(root.handlers)
    everything, stream = Everything(), io.StringIO()
    root.addHandler(everything)
    configure("DEBUG", stream)
    yield everything, stream
    root.setLevel(level)
    root.handlers[:] = handlers
    for name, own in before.items():
        logging.getLogger(name).setLevel(own)


class Breaking:
    """A desk whose every answer breaks and quotes the note."""

    async def accepted(self, note: Note, message_id: int | None) -> None:
        raise ValueError(note)

    async def gone(self, note: Note) -> None:
        raise ValueError(note)

    async def refused(self, note: Note, code: str) -> None:
        raise ValueError(note)

    async def migrated(self, note: Note, new_chat: int) -> None:
        raise ValueError(note)


async def test_no_text_no_id_and_no_token_reaches_any_record(
    api: Api,
    bot: Bot,
    heard: tuple[Everything, io.StringIO],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Calls, uploads, refusals that quote, broken answers, cut lines, breaking code: silence."""
    quoting = f"Bad Request: can't parse entities in {TEXT} of {CHAT}"
    api.then(
        "sendMessage",
        refusal(400, quoting),
        refusal(403, f"Forbidden: {CHAT} blocked {TEXT}"),
        refusal(400, "moved", migrate_to_chat_id=-CHAT),
        refusal(429, f"Too Many Requests {TEXT}", retry_after=0.01),
        refusal(500, TEXT),
        web.Response(body=TEXT.encode()),
        "drop",
    )
    out = Outgoing(bot, Breaking(), backoff=(0.001, 0.001))
    fields: dict[str, Any] = {"text": TEXT, "reply_markup": {"inline_keyboard": [[TEXT]]}}
    chats = [int(f"{CHAT}{n}") for n in range(8)]
    out.send([Note(f"note-{n}", chat, "sendMessage", fields) for n, chat in enumerate(chats)])
    file = Upload(f"{TEXT}.txt", TEXT.encode(), "text/plain")
    out.send([Note("file", CHAT, "sendDocument", {"document": file})])
    out.answer_tap(f"tap-{CHAT}", TEXT)
    await asyncio.wait_for(out.drained(), 20)
    assert len(api.of("sendMessage")) == 8 + 4, "four of the faults are tried again"

    async def breaks(update: dict[str, Any]) -> None:
        if update["update_id"] < 3:
            raise ValueError(update)

    message = {"text": TEXT, "from": {"id": CHAT, "first_name": TEXT}}
    await api.add(1, 2, 3, message=message)
    api.then("getUpdates", "drop", refusal(502, TEXT), web.Response(body=TEXT.encode()))
    polling = Polling(bot, breaks, ["message"], backoff=(0.001, 0.001), tries=(0.001, 0.001))
    running = asyncio.create_task(polling.run())
    await api.until(lambda: api.offset == 4)
    await polling.stop()
    await running

    async with connected(api) as other:
        await other.send_message(CHAT, TEXT)  # PTB's own ways, which log whole calls at DEBUG
        with contextlib.suppress(Exception):
            await other.get_updates()

    everything, stream = heard
    said = "\n".join([*everything.told, stream.getvalue(), *capsys.readouterr()])
    assert "is passed over: ValueError" in stream.getvalue()
    assert "could not be noted: ValueError" in stream.getvalue()
    assert [secret for secret in SECRETS if secret in said] == []
