"""Inline keyboards: what Telegram refuses in them beyond what the description says."""

from urllib.parse import urlsplit

from bot.playground.refusals import bad_request, unsupported
from bot.playground.world import Wire

LONGEST_DATA = 64  # bytes
MOST_BUTTONS = 100
_LOOKS = frozenset({"text", "icon_custom_emoji_id", "style"})
_SHOWN = frozenset({"callback_data", "url", "copy_text"})


def inline_keyboard(markup: Wire | None) -> Wire | None:
    """Return the markup of a message if it may be shown; None where there is no keyboard.

    Keyboards in place of the phone's own are not played here: 501.
    """
    if markup is None or "remove_keyboard" in markup or "force_reply" in markup:
        return None
    if "inline_keyboard" not in markup:
        raise unsupported("reply keyboards, only inline ones")
    rows = [row for row in markup["inline_keyboard"] if row]
    if sum(map(len, rows)) > MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    for row in rows:
        for button in row:
            _check(button)
    return {"inline_keyboard": rows} if rows else None


def _check(button: Wire) -> None:
    if not button["text"].strip():
        raise bad_request('can\'t parse inline keyboard button: field "text" must be non-empty')
    acts = button.keys() - _LOOKS
    if len(acts) != 1:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if not acts <= _SHOWN:
        raise unsupported(f"inline buttons with {next(iter(acts))}")
    if "callback_data" in button:
        if not 1 <= len(button["callback_data"].encode()) <= LONGEST_DATA:
            raise bad_request("BUTTON_DATA_INVALID")
    elif "url" in button and urlsplit(button["url"]).scheme not in {"http", "https", "tg"}:
        raise bad_request("BUTTON_URL_INVALID")
