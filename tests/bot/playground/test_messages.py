"""What the bot can do to messages, and what Telegram answers when it cannot."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, Forbidden

from bot.playground.images import DOT
from bot.playground.people import Person
from bot.playground.refusals import PlaygroundError
from bot.playground.telegram import Telegram
from tests.bot.playground.conftest import Clock


def keyboard(**data_by_label: str) -> InlineKeyboardMarkup:
    buttons = [InlineKeyboardButton(label, callback_data=d) for label, d in data_by_label.items()]
    return InlineKeyboardMarkup.from_row(buttons)


async def test_a_message_shows_on_the_screen_of_whom_it_was_sent(
    telegram: Telegram, bot: Bot, amina: Person
) -> None:
    sent = await bot.send_message(
        amina.id, "Hoe <b>gaat</b> het?", ParseMode.HTML, reply_markup=keyboard(Goed="g", Zo="z")
    )
    view = amina.screen()[-1]
    assert view.text == "Hoe gaat het?"
    assert view.buttons == (("Goed", "Zo"),)
    assert view.data == (("g", "z"),)
    assert (view.from_bot, view.own, view.edited) == (True, False, False)
    assert view.message_id == sent.message_id
    assert [entity.type for entity in sent.entities] == ["bold"]


async def test_an_edit_takes_the_place_of_what_was_there(bot: Bot, amina: Person) -> None:
    sent = await bot.send_message(amina.id, "Kies", reply_markup=keyboard(Ja="j"))
    await bot.edit_message_text("Gekozen: ja", amina.id, sent.message_id)
    view = amina.screen()[-1]
    assert (view.text, view.buttons, view.edited) == ("Gekozen: ja", (), True)


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot, amina: Person) -> None:
    sent = await bot.send_message(amina.id, "Kies", reply_markup=keyboard(Ja="j"))
    with pytest.raises(
        BadRequest, match=r"^Message is not modified: specified new message content"
    ):
        await bot.edit_message_text(
            "Kies ", amina.id, sent.message_id, reply_markup=keyboard(Ja="j")
        )
    with pytest.raises(BadRequest, match=r"^Message is not modified"):
        await bot.edit_message_reply_markup(
            amina.id, sent.message_id, reply_markup=keyboard(Ja="j")
        )


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "Message text is empty"),
        ("  \n ", "Message text is empty"),
        ("<b> </b>", "Message text is empty"),
        ("x" * 4097, "Message is too long"),
        ("<b>open", "Can't parse entities: can't find end tag corresponding to start tag \"b\""),
        ("a </i> b", "Can't parse entities: unexpected end tag at byte offset 2"),
        ("<h1>kop</h1>", 'Can\'t parse entities: unsupported start tag "h1" at byte offset 0'),
        ("<b>x</i>", 'expected "</b>", found "</i>"'),
    ],
)
async def test_a_text_that_telegram_refuses(bot: Bot, amina: Person, text: str, fault: str) -> None:
    with pytest.raises(BadRequest) as refused:
        await bot.send_message(amina.id, text, ParseMode.HTML)
    assert fault.lower() in str(refused.value).lower()
    assert len(amina.screen()) == 1


async def test_4096_characters_fit_after_parsing(bot: Bot, amina: Person) -> None:
    await bot.send_message(amina.id, f"<b>{'x' * 4096}</b>", ParseMode.HTML)
    assert len(amina.screen()[-1].text) == 4096


async def test_a_chat_that_does_not_exist(bot: Bot) -> None:
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(42, "hallo")


async def test_a_bot_cannot_write_first(telegram: Telegram, bot: Bot) -> None:
    bram = telegram.person("Bram")
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(bram.id, "hallo")


async def test_a_bot_that_was_blocked_is_refused_until_it_is_opened_again(
    bot: Bot, amina: Person
) -> None:
    amina.blocks_bot()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(amina.id, "hallo")
    with pytest.raises(PlaygroundError):
        amina.sends("hallo?")
    amina.opens()
    await bot.send_message(amina.id, "welkom terug")
    assert amina.screen()[-1].text == "welkom terug"


async def test_only_own_messages_that_are_there_can_be_edited(bot: Bot, amina: Person) -> None:
    own = amina.sends("van mij")
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("van jou", amina.id, own)
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("weg", amina.id, 999)


async def test_messages_can_be_deleted_for_48_hours(bot: Bot, amina: Person, clock: Clock) -> None:
    old = await bot.send_message(amina.id, "oud")
    clock.move(timedelta(hours=48))
    new = await bot.send_message(amina.id, "nieuw")
    with pytest.raises(BadRequest, match="Message can't be deleted for everyone"):
        await bot.delete_message(amina.id, old.message_id)
    await bot.delete_messages(amina.id, [old.message_id, new.message_id, 999])
    assert [view.text for view in amina.screen()] == ["/start", "oud"]
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await bot.delete_message(amina.id, new.message_id)


async def test_at_most_100_messages_are_deleted_at_once(bot: Bot, amina: Person) -> None:
    with pytest.raises(BadRequest, match="Too many message identifiers"):
        await bot.delete_messages(amina.id, list(range(1, 102)))


async def test_a_tap_reaches_the_bot_and_its_answer_the_person(bot: Bot, amina: Person) -> None:
    await bot.get_updates(offset=-1)
    await bot.send_message(amina.id, "Kies", reply_markup=keyboard(Ja="j:1"))
    query_id = amina.taps("Ja")
    update = (await bot.get_updates())[-1]
    assert update.callback_query is not None
    assert (update.callback_query.id, update.callback_query.data) == (query_id, "j:1")
    await bot.answer_callback_query(query_id, "Genoteerd")
    assert amina.toasts() == ["Genoteerd"]


async def test_an_old_or_unknown_query_cannot_be_answered(
    telegram: Telegram, bot: Bot, amina: Person
) -> None:
    await bot.send_message(amina.id, "Kies", reply_markup=keyboard(Ja="j"))
    query_id = amina.taps("Ja")
    telegram.forget_queries()
    for unknown in (query_id, "1"):
        with pytest.raises(BadRequest, match="Query is too old and response timeout expired"):
            await bot.answer_callback_query(unknown)


async def test_an_answer_to_a_tap_has_at_most_200_characters(bot: Bot, amina: Person) -> None:
    await bot.send_message(amina.id, "Kies", reply_markup=keyboard(Ja="j"))
    with pytest.raises(BadRequest, match="Message_too_long"):
        await bot.answer_callback_query(amina.taps("Ja"), "x" * 201)


async def test_a_button_that_is_no_longer_there_can_still_be_tapped(
    bot: Bot, amina: Person
) -> None:
    sent = await bot.send_message(amina.id, "Kies", reply_markup=keyboard(Ja="j"))
    await bot.edit_message_text("Klaar", amina.id, sent.message_id)
    with pytest.raises(PlaygroundError):
        amina.taps("Ja")
    amina.taps_data("j", message_id=sent.message_id)
    update = (await bot.get_updates())[-1]
    assert update.callback_query is not None
    assert update.callback_query.message is not None
    assert update.callback_query.message.is_accessible


async def test_a_link_with_a_start_payload_opens_the_bot(bot: Bot, amina: Person) -> None:
    link = "https://t.me/houvast_bot?start=join-abc"
    button = InlineKeyboardButton("Doe mee", url=link)
    await bot.send_message(amina.id, "Zie", reply_markup=InlineKeyboardMarkup([[button]]))
    assert amina.screen()[-1].links == (link,)
    amina.taps("Doe mee")
    assert amina.screen()[-1].text == "/start join-abc"
    assert not amina.follows("https://t.me/somebody_else?start=join-abc")


async def test_a_long_text_is_cut_as_the_apps_do(bot: Bot, amina: Person) -> None:
    amina.sends("x" * 5000)
    assert [len(view.text) for view in amina.screen()[1:]] == [4096, 904]


async def test_a_document_can_be_sent_and_fetched_back(bot: Bot, amina: Person) -> None:
    sent = await bot.send_document(
        amina.id, b"id;text\n", caption="Uw <i>bestand</i>", filename="export.csv",
        parse_mode=ParseMode.HTML, protect_content=True,
    )  # fmt: skip
    view = amina.screen()[-1]
    assert (view.kind, view.text, view.protect_content) == ("document", "Uw bestand", True)
    assert sent.document is not None
    assert sent.document.file_name == "export.csv"
    file = await sent.document.get_file()
    assert await file.download_as_bytearray() == b"id;text\n"
    again = await bot.send_document(amina.id, sent.document.file_id)
    assert again.document == sent.document


async def test_a_photo_must_be_a_picture(bot: Bot, amina: Person) -> None:
    sent = await bot.send_photo(amina.id, DOT, caption="een punt")
    assert (sent.photo[0].width, sent.photo[0].height) == (1, 1)
    with pytest.raises(BadRequest, match="Image_process_failed"):
        await bot.send_photo(amina.id, b"geen plaatje")


async def test_a_reply_names_what_it_answers(bot: Bot, amina: Person) -> None:
    asked = amina.sends("waarom?")
    sent = await bot.send_message(amina.id, "daarom", reply_to_message_id=asked)
    assert sent.reply_to_message is not None
    assert sent.reply_to_message.text == "waarom?"
    with pytest.raises(BadRequest, match="Message to be replied not found"):
        await bot.send_message(amina.id, "daarom", reply_to_message_id=999)


async def test_chat_actions_are_taken(bot: Bot, amina: Person) -> None:
    assert await bot.send_chat_action(amina.id, ChatAction.TYPING)


async def test_a_person_who_deletes_the_chat_has_an_empty_screen(bot: Bot, amina: Person) -> None:
    sent = await bot.send_message(amina.id, "Kies")
    amina.deletes_chat()
    assert amina.screen() == []
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("Toch", amina.id, sent.message_id)


async def test_waiting_for_what_does_not_come_ends_in_time(
    telegram: Telegram, amina: Person
) -> None:
    with pytest.raises(TimeoutError):
        await telegram.until(lambda: len(amina.screen()) > 1, within=0.01)
    with pytest.raises(TimeoutError):
        await amina.reads("nooit", within=0.01)


async def test_a_caption_can_be_edited_and_a_text_cannot_be_one(bot: Bot, amina: Person) -> None:
    sent = await bot.send_document(amina.id, b"x", caption="eerst", filename="a.txt")
    await bot.edit_message_caption(amina.id, sent.message_id, caption="later")
    assert (amina.screen()[-1].text, amina.screen()[-1].kind) == ("later", "document")
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await bot.edit_message_text("tekst", amina.id, sent.message_id)
    text = await bot.send_message(amina.id, "tekst")
    with pytest.raises(BadRequest, match="There is no caption in the message to edit"):
        await bot.edit_message_caption(amina.id, text.message_id, caption="later")
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_document(amina.id, b"x", caption="x" * 1025)


async def test_files_that_cannot_be_sent(bot: Bot, amina: Person) -> None:
    with pytest.raises(BadRequest, match="File must be non-empty"):
        await bot.send_document(amina.id, b"", filename="leeg.txt")
    with pytest.raises(BadRequest, match="Wrong file identifier"):
        await bot.send_document(amina.id, "onbekend")
    with pytest.raises(BadRequest, match="Invalid file_id"):
        await bot.get_file("onbekend")


async def test_the_size_of_a_jpeg_is_read_from_its_frame(bot: Bot, amina: Person) -> None:
    start, comment = b"\xff\xd8", b"\xff\xfe\x00\x04hi"
    frame = b"\xff\xc0\x00\x0b\x08" + (480).to_bytes(2) + (640).to_bytes(2) + b"\x01\x01\x11\x00"
    sent = await bot.send_photo(amina.id, start + comment + frame)
    assert (sent.photo[0].width, sent.photo[0].height) == (640, 480)


async def test_in_a_group_the_bot_deletes_its_own_messages_alone(
    telegram: Telegram, bot: Bot, amina: Person
) -> None:
    group = telegram.group("Team Noord", amina)
    theirs = amina.sends("/hallo", chat=group)
    own = await bot.send_message(group.id, "dag")
    with pytest.raises(BadRequest, match="Message can't be deleted"):
        await bot.delete_message(group.id, theirs)
    await bot.delete_messages(group.id, [theirs, own.message_id])
    assert [view.text for view in amina.screen(group)] == ["", "/hallo"]


@pytest.mark.parametrize(
    "impossible",
    [
        lambda amina: amina.sends(" "),
        lambda amina: amina.opens("geen geldige lading"),
        lambda amina: amina.edits(999, "nieuw"),
        lambda amina: amina.taps("bestaat niet"),
        lambda amina: amina.taps_data("x"),
        lambda amina: amina.telegram.group("zonder iemand"),
    ],
    ids=["empty", "payload", "edit", "tap", "data", "group"],
)
async def test_what_nobody_can_do_is_a_mistake_of_the_test(
    amina: Person, impossible: Callable[[Person], object]
) -> None:
    with pytest.raises(PlaygroundError):
        impossible(amina)


async def test_the_newest_button_with_some_data_can_be_tapped(bot: Bot, amina: Person) -> None:
    await bot.send_message(amina.id, "Kies", reply_markup=keyboard(Ja="j"))
    newest = await bot.send_message(amina.id, "Kies nog eens", reply_markup=keyboard(Toch="j"))
    await bot.send_message(amina.id, "Of niet")
    amina.taps_data("j")
    query = (await bot.get_updates())[-1].callback_query
    assert query is not None
    assert query.message is not None
    assert query.message.message_id == newest.message_id
