"""The bot's methods that send, change and delete messages and answer taps.

Each takes the `Telegram` and the fields of a call that the description has found right, returns
what the Bot API returns, and raises `RefusedError` with Telegram's own sentences.
"""

from datetime import timedelta
from typing import Any

from bot.playground.changes import Change
from bot.playground.description import Fields, Upload
from bot.playground.entities import formatted
from bot.playground.images import picture_size
from bot.playground.keyboards import inline_keyboard
from bot.playground.refusals import bad_request, unsupported
from bot.playground.telegram import Telegram
from bot.playground.world import Chat, Message, StoredFile, Wire

LONGEST_TEXT = 4096  # characters, after parsing
LONGEST_CAPTION = 1024
LONGEST_TOAST = 200
DELETABLE = timedelta(hours=48)
MOST_DELETED_AT_ONCE = 100


def send_message(telegram: Telegram, fields: Fields) -> Wire:
    """Answer sendMessage."""
    chat = telegram.reachable(fields["chat_id"])
    return _sent(telegram, chat, _text(fields), fields)


def send_document(telegram: Telegram, fields: Fields) -> Wire:
    """Answer sendDocument: a new file, or one known by its id."""
    chat = telegram.reachable(fields["chat_id"])
    file = _file(telegram, fields["document"], "file", "application/octet-stream")
    document = {**file.wire(), "file_name": file.name, "mime_type": file.mime}
    return _sent(telegram, chat, {"document": document} | _caption(fields), fields)


def send_photo(telegram: Telegram, fields: Fields) -> Wire:
    """Answer sendPhoto: a PNG or JPEG, or one known by its id."""
    chat = telegram.reachable(fields["chat_id"])
    file = _file(telegram, fields["photo"], "photo.png", "image/png")
    width, height = picture_size(file.data)
    sizes = [{**file.wire(), "width": width, "height": height}]
    return _sent(telegram, chat, {"photo": sizes} | _caption(fields), fields)


def send_chat_action(telegram: Telegram, fields: Fields) -> bool:
    """Answer sendChatAction: people see that the bot is busy."""
    chat = telegram.reachable(fields["chat_id"])
    telegram.changes.tell(Change("typing", chat.id, text=fields["action"]))
    return True


def edit_message_text(telegram: Telegram, fields: Fields) -> Wire:
    """Answer editMessageText; without reply_markup the keyboard goes."""
    message = _own(telegram, fields)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    return _edited(telegram, message, _text(fields), fields)


def edit_message_caption(telegram: Telegram, fields: Fields) -> Wire:
    """Answer editMessageCaption."""
    message = _own(telegram, fields)
    if "text" in message.content:
        raise bad_request("there is no caption in the message to edit")
    media = {k: v for k, v in message.content.items() if not k.startswith("caption")}
    return _edited(telegram, message, media | _caption(fields), fields)


def edit_message_reply_markup(telegram: Telegram, fields: Fields) -> Wire:
    """Answer editMessageReplyMarkup."""
    message = _own(telegram, fields)
    return _edited(telegram, message, message.content, fields)


def delete_message(telegram: Telegram, fields: Fields) -> bool:
    """Answer deleteMessage: the bot's own, or anybody's in a private chat, for 48 hours."""
    chat = telegram.reachable(fields["chat_id"])
    message = chat.messages.get(fields["message_id"])
    if message is None:
        raise bad_request("message to delete not found")
    if message.sender is not telegram.bot and not chat.is_private:
        raise bad_request("message can't be deleted")
    if not _deletable(telegram, message):
        raise bad_request("message can't be deleted for everyone")
    telegram.remove(message)
    return True


def delete_messages(telegram: Telegram, fields: Fields) -> bool:
    """Answer deleteMessages: what cannot be found or deleted is passed over."""
    chat = telegram.reachable(fields["chat_id"])
    ids = fields["message_ids"]
    if not ids:
        raise bad_request("message identifiers are not specified")
    if len(ids) > MOST_DELETED_AT_ONCE:
        raise bad_request("too many message identifiers specified")
    for message in filter(None, map(chat.messages.get, ids)):
        own = message.sender is telegram.bot or chat.is_private
        if own and _deletable(telegram, message):
            telegram.remove(message)
    return True


def answer_callback_query(telegram: Telegram, fields: Fields) -> bool:
    """Answer answerCallbackQuery."""
    text = fields.get("text", "")
    if len(text) > LONGEST_TOAST:
        raise bad_request("MESSAGE_TOO_LONG")
    telegram.answered(fields["callback_query_id"], text, alert=fields.get("show_alert", False))
    return True


def leave_chat(telegram: Telegram, fields: Fields) -> bool:
    """Answer leaveChat."""
    chat = telegram.reachable(fields["chat_id"])
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    telegram.set_membership(chat, telegram.bot, "left", telegram.bot)
    return True


def _text(fields: Fields) -> Wire:
    text, entities = formatted(
        fields.get("text", ""), fields.get("parse_mode"), fields.get("entities")
    )
    if not text:
        raise bad_request("message text is empty")
    if len(text) > LONGEST_TEXT:
        raise bad_request("message is too long")
    return {"text": text, "entities": entities} if entities else {"text": text}


def _caption(fields: Fields) -> Wire:
    text, entities = formatted(
        fields.get("caption", ""), fields.get("parse_mode"), fields.get("caption_entities")
    )
    if len(text) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    return {"caption": text, "caption_entities": entities} if text else {}


def _file(telegram: Telegram, given: Upload | str, name: str, mime: str) -> StoredFile:
    if isinstance(given, Upload):
        if not given.data:
            raise bad_request("file must be non-empty")
        return telegram.store(given.name or name, given.mime or mime, given.data)
    if given.startswith(("http://", "https://")):
        raise unsupported("files by address, only uploads and file ids")
    file = telegram.files.get(given)
    if file is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return file


def _sent(telegram: Telegram, chat: Chat, content: dict[str, Any], fields: Fields) -> Wire:
    markup = inline_keyboard(fields.get("reply_markup"))
    message = telegram.post(
        chat,
        telegram.bot,
        content,
        markup=markup,
        protected=fields.get("protect_content", False),
        reply_to=_replied_to(chat, fields.get("reply_parameters")),
    )
    return message.wire()


def _replied_to(chat: Chat, parameters: Wire | None) -> Message | None:
    if parameters is None:
        return None
    message = chat.messages.get(parameters["message_id"])
    if message is None and not parameters.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return message


def _own(telegram: Telegram, fields: Fields) -> Message:
    if "inline_message_id" in fields:
        raise unsupported("inline messages")
    if "chat_id" not in fields:
        raise bad_request("chat_id is empty")
    chat = telegram.reachable(fields["chat_id"])
    if "message_id" not in fields:
        raise bad_request("message identifier is not specified")
    message = chat.messages.get(fields["message_id"])
    if message is None:
        raise bad_request("message to edit not found")
    if message.sender is not telegram.bot:
        raise bad_request("message can't be edited")
    return message


def _edited(telegram: Telegram, message: Message, content: Wire, fields: Fields) -> Wire:
    markup = inline_keyboard(fields.get("reply_markup"))
    if content == message.content and markup == message.markup:
        raise bad_request(
            "message is not modified: specified new message content and reply markup are exactly "
            "the same as a current content and reply markup of the message"
        )
    if content != message.content:
        message.edited_at = telegram.now()
    message.content, message.markup = content, markup
    telegram.tell_of(message)
    return message.wire()


def _deletable(telegram: Telegram, message: Message) -> bool:
    return telegram.now() - message.sent_at < DELETABLE
