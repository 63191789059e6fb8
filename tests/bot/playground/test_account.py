"""What the bot can say of itself and ask of chats."""

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeChatAdministrators,
    MenuButtonCommands,
)
from telegram.error import BadRequest, EndPointNotFound, Forbidden, InvalidToken, TelegramError

from bot.playground.people import Person
from bot.playground.server import Server
from bot.playground.telegram import Telegram


async def test_the_bot_knows_itself(bot: Bot, telegram: Telegram) -> None:
    me = await bot.get_me()
    assert (me.id, me.username, me.is_bot) == (telegram.bot.id, "houvast_bot", True)


async def test_another_token_is_refused(server: Server) -> None:
    with pytest.raises(InvalidToken):
        async with Bot("123:anders", base_url=server.base_url):
            pass


async def test_the_menu_follows_scope_and_language(
    telegram: Telegram, bot: Bot, amina: Person
) -> None:
    emma = telegram.person("Emma", language="en")
    fleur = telegram.person("Fleur")
    group = telegram.group("Team Noord", fleur, amina)
    await bot.set_my_commands([BotCommand("help", "Hulp")])
    await bot.set_my_commands(
        [BotCommand("help", "Help")], BotCommandScopeAllPrivateChats(), language_code="en"
    )
    await bot.set_my_commands([BotCommand("mine", "Van mij")], BotCommandScopeChat(amina.id))
    await bot.set_my_commands(
        [BotCommand("lead", "Leiden")], BotCommandScopeChatAdministrators(group.id)
    )
    assert amina.menu() == [("mine", "Van mij")]
    assert emma.menu() == [("help", "Help")]
    assert fleur.menu() == [("help", "Hulp")]
    assert fleur.menu(group) == [("lead", "Leiden")]
    assert amina.menu(group) == [("help", "Hulp")]
    assert await bot.get_my_commands() == (BotCommand("help", "Hulp"),)
    await bot.delete_my_commands(BotCommandScopeChat(amina.id))
    assert amina.menu() == [("help", "Hulp")]


@pytest.mark.parametrize(("command", "description"), [("Hulp", "x"), ("a-b", "x"), ("a", "")])
async def test_a_command_that_cannot_be(bot: Bot, command: str, description: str) -> None:
    with pytest.raises(BadRequest, match="Bot_command"):
        await bot.set_my_commands([BotCommand(command, description)])


async def test_names_and_descriptions_are_kept_by_language(bot: Bot) -> None:
    await bot.set_my_name("Houvast (proef)")
    await bot.set_my_description("Ik stel vragen.")
    await bot.set_my_description("I ask questions.", language_code="en")
    await bot.set_my_short_description("Reflectie")
    assert (await bot.get_my_name()).name == "Houvast (proef)"
    assert (await bot.get_my_description("en")).description == "I ask questions."
    assert (await bot.get_my_description("fr")).description == "Ik stel vragen."
    assert (await bot.get_my_short_description()).short_description == "Reflectie"
    with pytest.raises(BadRequest, match="is too long"):
        await bot.set_my_short_description("x" * 121)


async def test_the_menu_button_is_kept(bot: Bot, amina: Person) -> None:
    await bot.set_chat_menu_button(amina.id, MenuButtonCommands())
    assert isinstance(await bot.get_chat_menu_button(amina.id), MenuButtonCommands)


async def test_chats_and_members_can_be_asked_for(
    telegram: Telegram, bot: Bot, amina: Person
) -> None:
    bram = telegram.person("Bram")
    group = telegram.group("Team Noord", amina)
    assert (await bot.get_chat(group.id)).title == "Team Noord"
    assert (await bot.get_chat(amina.id)).first_name == "Amina"
    assert (await bot.get_chat_member(group.id, amina.id)).status == "creator"
    assert (await bot.get_chat_member(group.id, bram.id)).status == "left"
    assert await bot.get_chat_member_count(group.id) == 2
    bram.joins(group)
    assert await bot.get_chat_member_count(group.id) == 3


async def test_a_bot_that_left_or_was_put_out_cannot_write(
    telegram: Telegram, bot: Bot, amina: Person
) -> None:
    left = telegram.group("Team Noord", amina)
    kicked = telegram.group("Team Zuid", amina)
    await bot.leave_chat(left.id)
    amina.removes_bot(kicked)
    with pytest.raises(Forbidden, match="bot is not a member of the supergroup chat"):
        await bot.send_message(left.id, "hallo")
    with pytest.raises(Forbidden, match="bot was kicked from the supergroup chat"):
        await bot.send_message(kicked.id, "hallo")


async def test_a_known_method_that_is_not_played_says_so(bot: Bot, amina: Person) -> None:
    with pytest.raises(TelegramError, match="the playground does not know sendDice"):
        await bot.send_dice(amina.id)


async def test_an_unknown_method_is_not_found(bot: Bot) -> None:
    with pytest.raises(EndPointNotFound):
        await bot.do_api_request("sendTelepathy")


async def test_a_private_chat_cannot_be_left(bot: Bot, amina: Person) -> None:
    with pytest.raises(BadRequest, match="can't be changed in private chats"):
        await bot.leave_chat(amina.id)


@pytest.mark.parametrize(
    ("url", "secret", "fault"),
    [
        ("http://example.org/hook", None, "an https url must be provided for webhook"),
        ("ftp://127.0.0.1/hook", None, "an https url must be provided for webhook"),
        ("https://example.org/hook", "niet goed!", "Secret token contains unallowed characters"),
    ],
)
async def test_a_webhook_that_telegram_refuses(
    bot: Bot, url: str, secret: str | None, fault: str
) -> None:
    with pytest.raises(BadRequest) as refused:
        await bot.set_webhook(url, secret_token=secret)
    assert fault in str(refused.value)
    assert (await bot.get_webhook_info()).url == ""


async def test_too_many_commands_are_refused(bot: Bot) -> None:
    commands = [BotCommand(f"c{number}", "x") for number in range(101)]
    with pytest.raises(BadRequest, match="Bot_commands_too_much"):
        await bot.set_my_commands(commands)


async def test_somebody_unknown_is_no_member(bot: Bot, amina: Person) -> None:
    with pytest.raises(BadRequest, match="User not found"):
        await bot.get_chat_member(amina.id, 42)
    assert (await bot.get_chat_member(amina.id, amina.id)).status == "member"
