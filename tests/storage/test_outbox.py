"""The outbox: in order per chat, nothing readable, gone when struck off."""

from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.errors import SealError
from storage import outbox
from storage.outbox import Waiting
from storage.passing import PassingKeys
from tests.storage.conftest import House

CHAT = 70_000_001
GROUP = -1_001_234_567_890

values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text() | st.binary(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


async def note(house: House, person: str | None, chat: int, text: str) -> str:
    return await house.do(
        lambda tx: outbox.note(tx, person, chat, "sendMessage", {"text": text}, live=True)
    )


async def texts(house: House, chat: int) -> list[str]:
    waiting = await house.do(outbox.waiting)
    return [message.fields["text"] for message in waiting if message.chat == chat]


async def test_messages_of_a_chat_keep_their_order(house: House) -> None:
    """Noted in one unit or in many, before and after some were struck off."""
    person = await house.someone(CHAT)
    first = await note(house, person, CHAT, "one")
    await note(house, None, GROUP, "to the group")
    await house.do(
        lambda tx: [
            outbox.note(tx, person, CHAT, "sendMessage", {"text": text}, live=True)
            for text in ("two", "three")
        ]
    )
    await house.do(lambda tx: outbox.strike(tx, first))
    await note(house, person, CHAT, "four")
    await house.reopen()
    assert await texts(house, CHAT) == ["two", "three", "four"]
    assert await texts(house, GROUP) == ["to the group"]


@given(st.dictionaries(st.text(), values, max_size=4))
def test_fields_come_back_as_they_were(fields: dict[str, Any]) -> None:
    """Files to upload included, however deep."""
    plain = orjson.dumps(fields, default=outbox._from_bytes)
    assert outbox._to_bytes(orjson.loads(plain)) == fields


async def test_a_message_comes_back_whole(house: House) -> None:
    """Chat, person, method, fields and whether it is live."""
    person = await house.someone(CHAT)
    fields = {"chat_id": CHAT, "document": b"\x00\xffbytes", "silent": True}
    key = await house.do(
        lambda tx: outbox.note(tx, person, CHAT, "sendDocument", fields, live=False)
    )
    assert await house.do(outbox.waiting) == [
        Waiting(key, CHAT, person, "sendDocument", fields, live=False)
    ]


async def test_a_message_shows_nothing_when_printed(house: House) -> None:
    """Neither the text nor the chat can get into a log by accident."""
    await note(house, None, GROUP, "secret words")
    (message,) = await house.do(outbox.waiting)
    assert "secret" not in repr(message)
    assert str(GROUP) not in repr(message)


async def test_messages_within_a_step_are_equally_long(house: House) -> None:
    """The length of what waits says nothing of a word more or less."""
    for text in ("ja", "nee, liever niet"):
        await note(house, None, GROUP, text)
    rows = await house.do(lambda tx: tx.all(outbox.SQL["every"]))
    assert len({len(row["sealed"]) for row in rows}) == 1


async def test_dropping_a_persons_messages_leaves_the_others(house: House) -> None:
    """Only theirs go."""
    person = await house.someone(CHAT)
    await note(house, person, CHAT, "one")
    await note(house, None, GROUP, "two")
    assert await house.do(lambda tx: outbox.count_for(tx, person)) == 1
    assert await house.do(lambda tx: outbox.drop_for(tx, person)) == 1
    assert (await texts(house, CHAT), await texts(house, GROUP)) == ([], ["two"])


async def test_dropping_what_waits_for_a_chat_leaves_the_others(house: House) -> None:
    """Of a group that is gone, or of a private chat, whoever's it is."""
    await note(house, await house.someone(CHAT), CHAT, "one")
    await note(house, None, GROUP, "two")
    assert await house.do(lambda tx: outbox.drop_chat(tx, GROUP)) == 1
    assert (await texts(house, CHAT), await texts(house, GROUP)) == (["one"], [])


async def test_what_cannot_be_sent_is_refused_when_noted(house: House) -> None:
    """A fault of ours shows at once, in the unit that makes it."""
    with pytest.raises(TypeError):
        await house.do(
            lambda tx: outbox.note(tx, None, GROUP, "sendMessage", {"text": object()}, live=True)
        )


async def test_messages_survive_new_keys_and_vanish_with_lost_ones(
    house: House, tmp_path: Path
) -> None:
    """Sealed anew they stay; in a backup put back after a release they are passed over."""
    await note(house, None, GROUP, "one")
    house.database.passing.renew()
    await house.do(outbox.reseal)
    house.database.passing.destroy_old()
    assert await texts(house, GROUP) == ["one"]
    (tmp_path / "houvast.seal").unlink()
    PassingKeys(tmp_path / "houvast.seal")
    assert await texts(house, GROUP) == []
    await house.do(outbox.reseal)
    assert await house.do(lambda tx: tx.all(outbox.SQL["every"])) == []


async def test_a_damaged_message_is_no_lost_one(house: House) -> None:
    """Damage is told; only what was sealed with a destroyed key is passed over."""
    key = await note(house, None, GROUP, "one")
    sealed = house.database.passing.seal(b"{}", "elsewhere")
    await house.do(lambda tx: tx.run(outbox.SQL["reseal"], key=key, sealed=sealed))
    with pytest.raises(SealError, match="another place"):
        await house.do(outbox.waiting)
