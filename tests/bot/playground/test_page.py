"""The chat page's own addresses: what it is told, what it may ask, and who may not."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from telegram import Bot

from bot.playground.cast import usual_cast
from bot.playground.page import ROOT, ChatPage, ClockMove
from bot.playground.people import Person
from bot.playground.server import Server
from bot.playground.telegram import Telegram
from tests.bot.playground.conftest import Clock


@pytest.fixture
def moves() -> list[ClockMove]:
    return []


@pytest.fixture
async def server(telegram: Telegram, clock: Clock, moves: list[ClockMove]) -> AsyncIterator[Server]:
    async def on_clock(move: ClockMove) -> str:
        moves.append(move)
        clock.move(move.advance or timedelta(days=7))
        return clock().isoformat()

    async with Server(telegram, extend=ChatPage(telegram, on_clock=on_clock).add_to) as server:
        yield server


@pytest.fixture
async def http(server: Server) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(server.address) as http:
        yield http


async def asked(http: aiohttp.ClientSession, act: str, **body: Any) -> int:
    async with http.post(f"{ROOT}/{act}", json=body) as answer:
        return answer.status


async def events(answer: aiohttp.ClientResponse) -> AsyncIterator[dict[str, Any]]:
    async for line in answer.content:
        if line.startswith(b"data: "):
            yield json.loads(line.removeprefix(b"data: "))


async def test_the_page_and_its_parts_are_served_with_a_strict_policy(
    http: aiohttp.ClientSession,
) -> None:
    async with http.get("/") as page:
        assert page.url.path == f"{ROOT}/"
        assert "default-src 'none'" in page.headers["Content-Security-Policy"]
        assert 'lang="nl"' in await page.text()
    for name, kind in (("app.js", "text/javascript"), ("style.css", "text/css")):
        async with http.get(f"{ROOT}/{name}") as part:
            assert (part.status, part.content_type) == (200, kind)
    for missing in ("page.py", "..%2fpage.py", "nowhere"):
        async with http.get(f"{ROOT}/{missing}") as part:
            assert part.status == 404


async def test_a_page_is_told_everything_and_then_each_change(
    http: aiohttp.ClientSession, bot: Bot, telegram: Telegram, amina: Person
) -> None:
    async with http.get(f"{ROOT}/events") as answer:
        told = events(answer)
        state = await anext(told)
        assert [person["name"] for person in state["people"]] == ["Amina"]
        assert [message["text"] for message in state["messages"]] == ["/start"]
        assert (state["movable"], state["now"]) == (True, "2026-03-02T09:00:00+00:00")
        sent = await bot.send_message(amina.id, "<b>Dag</b>", "HTML")
        message = (await anext(told))["message"]
        assert (message["text"], message["bot"]) == ("Dag", True)
        assert message["entities"] == [{"type": "bold", "offset": 0, "length": 3}]
        await bot.delete_message(amina.id, sent.message_id)
        assert await anext(told) == {"kind": "gone", "chat": amina.id, "id": sent.message_id}
        await bot.send_chat_action(amina.id, "typing")
        assert await anext(told) == {"kind": "typing", "chat": amina.id}
        telegram.person("Bram")
        assert [p["name"] for p in (await anext(told))["people"]] == ["Amina", "Bram"]


async def test_what_the_page_asks_is_done_by_the_person(
    http: aiohttp.ClientSession, bot: Bot, telegram: Telegram
) -> None:
    cast = usual_cast(telegram)
    amina = cast.professionals[0]
    here = {"person": amina.id, "chat": amina.id}
    assert await asked(http, "open", person=amina.id) == 204
    assert await asked(http, "send", **here, text="dag") == 204
    assert await asked(http, "send", **here, text="https://t.me/houvast_bot?start=join-x") == 204
    for what in ("voice", "photo", "sticker", "location", "contact"):
        assert await asked(http, "attach", **here, what=what) == 204
    sent = amina.screen()[1]
    assert await asked(http, "edit", **here, message=sent.message_id, text="goedendag") == 204
    assert [(view.kind, view.text) for view in amina.screen()] == [
        ("text", "/start"),
        ("text", "goedendag"),
        ("text", "/start join-x"),
        ("voice", ""),
        ("photo", ""),
        ("sticker", ""),
        ("location", ""),
        ("contact", ""),
    ]
    keyboard: Any = {"inline_keyboard": [[{"text": "Ja", "callback_data": "j"}]]}
    message = await bot.send_message(cast.group.id, "Kies", reply_markup=keyboard)
    in_group = {"person": amina.id, "chat": cast.group.id, "message": message.message_id}
    assert await asked(http, "tap", **in_group, row=0, column=0) == 204
    update = (await bot.get_updates(offset=-1))[0]
    assert update.callback_query is not None
    assert update.callback_query.data == "j"
    assert await asked(http, "block", person=amina.id) == 204
    assert amina.chat.blocked
    assert await asked(http, "clear", person=amina.id) == 204
    assert amina.screen() == []


async def test_a_newcomer_joins_the_groups(http: aiohttp.ClientSession, telegram: Telegram) -> None:
    group = usual_cast(telegram).group
    assert await asked(http, "people", name=" Dewi ", language="en") == 204
    dewi = telegram.person("Dewi")
    assert dewi.user.language == "en"
    assert group.has(dewi.id)


async def test_what_cannot_be_done_is_refused(
    http: aiohttp.ClientSession, telegram: Telegram, amina: Person
) -> None:
    bram = telegram.person("Bram")
    here = {"person": amina.id, "chat": amina.id}
    assert await asked(http, "tap", **here, message=1, row=0, column=0) == 409
    assert await asked(http, "send", person=bram.id, chat=amina.id, text="namens Amina") == 409
    assert await asked(http, "send", person=1, chat=1, text="wie?") == 409
    assert await asked(http, "send", **here, text="   ") == 409
    assert await asked(http, "open", person=amina.id, link="https://t.me/other?start=x") == 409
    assert await asked(http, "send", **here) == 400
    assert await asked(http, "send", **here, text="x", extra=1) == 400
    assert await asked(http, "attach", **here, what="bomb") == 400
    assert await asked(http, "clock", advance=-5) == 400


async def test_the_clock_is_moved_by_whom_the_page_was_given(
    http: aiohttp.ClientSession, moves: list[ClockMove]
) -> None:
    async with http.post(f"{ROOT}/clock", json={"advance": 3600}) as answer:
        assert await answer.json() == {"now": "2026-03-02T10:00:00+00:00"}
    async with http.post(f"{ROOT}/clock", json={"to": "next"}) as answer:
        assert await answer.json() == {"now": "2026-03-09T10:00:00+00:00"}
    assert moves == [ClockMove(timedelta(hours=1)), ClockMove(None)]


async def test_without_a_mover_there_is_no_clock_to_move(telegram: Telegram) -> None:
    async with (
        Server(telegram, extend=ChatPage(telegram).add_to) as server,
        aiohttp.ClientSession(server.address) as http,
    ):
        assert await asked(http, "clock", advance=60) == 404
        async with http.get(f"{ROOT}/events") as answer:
            assert (await anext(events(answer)))["movable"] is False


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "127.0.0.1.evil.example:80"},
        {"Host": "localhost.evil.example"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
    ids=str,
)
async def test_a_foreign_page_can_neither_read_nor_write(
    http: aiohttp.ClientSession, amina: Person, headers: dict[str, str]
) -> None:
    body = {"person": amina.id, "chat": amina.id, "text": "namens een ander"}
    async with http.post(f"{ROOT}/send", json=body, headers=headers) as answer:
        assert answer.status == 403
    async with http.get(f"{ROOT}/events", headers=headers) as answer:
        assert answer.status == 403
    assert len(amina.screen()) == 1


async def test_a_form_of_a_foreign_page_is_not_read(
    http: aiohttp.ClientSession, amina: Person
) -> None:
    """A form needs no permission to be sent anywhere; JSON does."""
    text = json.dumps({"person": amina.id, "chat": amina.id, "text": "x"})
    async with http.post(f"{ROOT}/send", data=text, headers={"Content-Type": "text/plain"}) as no:
        assert no.status == 400
    assert len(amina.screen()) == 1


async def test_the_own_page_is_let_in(
    http: aiohttp.ClientSession, server: Server, amina: Person
) -> None:
    port = server.address.rpartition(":")[2]
    for host in (f"127.0.0.1:{port}", f"localhost:{port}", f"[::1]:{port}"):
        headers = {"Host": host, "Origin": f"http://{host}", "Sec-Fetch-Site": "same-origin"}
        body = {"person": amina.id, "chat": amina.id, "text": "van mij"}
        async with http.post(f"{ROOT}/send", json=body, headers=headers) as answer:
            assert answer.status == 204
    assert len(amina.screen()) == 4


async def test_documents_are_downloaded_and_never_run(
    http: aiohttp.ClientSession, bot: Bot, amina: Person
) -> None:
    page = b"<script>alert(1)</script>"
    sent = await bot.send_document(amina.id, page, filename="kwaad.html")
    assert sent.document is not None
    async with http.get(f"{ROOT}/files/{sent.document.file_id}") as answer:
        assert answer.headers["Content-Disposition"] == "attachment"
        assert answer.content_type == "application/octet-stream"
        assert await answer.read() == page
    async with http.get(f"{ROOT}/files/nothing") as answer:
        assert answer.status == 404


async def test_stopping_ends_the_open_pages(telegram: Telegram) -> None:
    server = Server(telegram, extend=ChatPage(telegram).add_to)
    address = await server.start()
    async with (
        aiohttp.ClientSession(address) as http,
        http.get(f"{ROOT}/events") as answer,
    ):
        told = events(answer)
        await anext(told)
        await asyncio.wait_for(server.stop(), 3)
        assert [event async for event in told] == []
