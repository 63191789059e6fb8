"""The bot's own account on Telegram: who it is, and the commands that everyone's menu shows."""

from telegram import Bot, BotCommand
from telegram.error import TelegramError

from bot import commands
from bot.telegram.request import AiohttpRequest
from flows.errors import HouvastError
from prompts.wording import Wording


def make_bot(token: str, api_url: str) -> Bot:
    """Make the client. One request object serves all calls, long polls too."""
    request = AiohttpRequest()
    return Bot(
        token,
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        request=request,
        get_updates_request=request,
    )


async def sign_in(bot: Bot) -> str:
    """Connect and return the bot's username. Raises HouvastError when Telegram refuses."""
    try:
        await bot.initialize()
        # A webhook that was set before would refuse every poll.
        await bot.delete_webhook()
    except TelegramError as error:
        raise HouvastError(
            f"Telegram could not be reached or refuses the token ({type(error).__name__}):"
            " check HOUVAST_BOT_TOKEN and HOUVAST_BOT_API_URL",
            code="telegram.start",
        ) from None
    return bot.username


async def introduce(bot: Bot, wording: Wording, default: str) -> None:
    """Tell Telegram the menu of commands and what the bot is, in every language there is.

    `default` is the language for people whose app speaks another.
    """
    for language in ("", *wording.languages):
        voice = wording.speaks(language or default)
        entries = [
            BotCommand(entry.name(language or default), voice(entry.description))
            for entry in commands.menu(facilitator=False)
        ]
        await bot.set_my_commands(entries, language_code=language or None)
    for language in ("", *wording.languages):
        voice = wording.speaks(language or default)
        await bot.set_my_description(voice("common/description"), language_code=language or None)
        await bot.set_my_short_description(
            voice("common/description.short"), language_code=language or None
        )
