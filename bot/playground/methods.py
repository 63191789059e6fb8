"""Which method of the Bot API is answered by which function; all others are a 501."""

from bot.playground import account, messages
from bot.playground.account import Method

METHODS: dict[str, Method] = {
    "getMe": account.get_me,
    "setWebhook": account.set_webhook,
    "deleteWebhook": account.delete_webhook,
    "getWebhookInfo": account.get_webhook_info,
    "setMyCommands": account.set_my_commands,
    "getMyCommands": account.get_my_commands,
    "deleteMyCommands": account.delete_my_commands,
    "setMyName": account.set_my_text("name"),
    "getMyName": account.get_my_text("name"),
    "setMyDescription": account.set_my_text("description"),
    "getMyDescription": account.get_my_text("description"),
    "setMyShortDescription": account.set_my_text("short_description"),
    "getMyShortDescription": account.get_my_text("short_description"),
    "setChatMenuButton": account.set_chat_menu_button,
    "getChatMenuButton": account.get_chat_menu_button,
    "getChat": account.get_chat,
    "getChatMember": account.get_chat_member,
    "getChatMemberCount": account.get_chat_member_count,
    "getFile": account.get_file,
    "sendMessage": messages.send_message,
    "sendDocument": messages.send_document,
    "sendPhoto": messages.send_photo,
    "sendChatAction": messages.send_chat_action,
    "editMessageText": messages.edit_message_text,
    "editMessageCaption": messages.edit_message_caption,
    "editMessageReplyMarkup": messages.edit_message_reply_markup,
    "deleteMessage": messages.delete_message,
    "deleteMessages": messages.delete_messages,
    "answerCallbackQuery": messages.answer_callback_query,
    "leaveChat": messages.leave_chat,
}
