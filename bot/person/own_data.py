"""The promise and its limits, what is held on a person, forgetting it, and the language."""

from dataclasses import replace

import orjson

from bot.checkin import subscribing
from bot.dialogue import conversation
from bot.event import Command, Press
from bot.message import Button, Document, Edit, Menu, Rebutton, Send, Toast, in_rows
from bot.person import menus, standing, starting
from bot.turn import Turn
from flows.story.post import Post
from storage.person import members, people
from storage.story import posts


def privacy(turn: Turn, _: Command) -> None:
    """Tell what is kept, and that Telegram is no end-to-end encrypted channel."""
    turn.say("common/limit")
    turn.say("common/privacy")
    turn.say("common/privacy-more")
    conversation.again(turn)


def anonymous(turn: Turn, _: Command) -> None:
    """Tell what anonymous means here and what cannot be promised."""
    turn.say("common/anonymous-promise")
    turn.say("common/anonymous-limits")
    turn.say("common/anonymous-no-report")
    conversation.again(turn)


def my_data(turn: Turn, _: Command) -> None:
    """Say in words what is held, and send the whole of it as a file."""
    voice = turn.voice
    held = people.held(turn.tx, turn.person.id)
    lines = [
        voice("common/mydata"),
        voice(
            "common/mydata-settings",
            language=voice(LANGUAGES[turn.person.language]),
            timezone=standing.zone(turn),
        ),
        voice(
            "common/mydata-set",
            quiet=standing.hours(turn, turn.quiet),
            discreet=standing.discreet(turn),
        ),
        voice("common/mydata-checkin", checkin=subscribing.summary(turn)),
    ]
    if held.get("week_scores") is not None:
        lines.append(voice("picture/mydata"))
    if held["weekly_line_about_replies"]:
        lines.append(voice("notice/mydata"))
    lines += [voice(_POST[each.kind]) for each in posts.of(turn.tx, turn.person.id)]
    if turn.person.facilitator:
        lines.append(voice("common/mydata-role"))
    joined = members.of(turn.tx, turn.person.id)
    lines += [voice("circle/mydata", circle=circle.name) for circle in joined]
    if (running := conversation.current(turn)) is not None:
        title = conversation.title(turn, running.dialogue)
        lines.append(voice("common/mydata-dialogue", title=title))
    if (traced := held["message_ids_kept_to_clear_the_chat"]) and isinstance(traced, int):
        lines.append(voice("common/mydata-traces", count=traced))
    if held["letters_to_a_board_that_one_may_answer"]:
        lines.append(voice("letters/mydata-director"))
    if held["letter_or_answer_being_written"] is not None:
        lines.append(voice("letters/mydata-writing"))
    reminders = held.get("reminders")
    if isinstance(reminders, list) and reminders:
        lines.append(voice("common/mydata-reminders", count=len(reminders)))
    lines.append(voice("common/mydata-stories"))
    turn.show(Send("\n".join(lines)))
    content = orjson.dumps(held, option=orjson.OPT_INDENT_2)
    turn.show(Document("houvast.json", content, "application/json", voice("common/mydata-file")))
    conversation.again(turn)


_POST = {Post.WEEK: "post/mydata-week", Post.MONTH: "post/mydata-month"}
LANGUAGES = {"nl": "common/language.nl", "en": "common/language.en"}


def choose_language(turn: Turn, _: Command) -> None:
    """Ask for a language; each is named in itself."""
    turn.say("common/language", _language_buttons(turn))


def press_language(turn: Turn, pressed: Press) -> None:
    """Take `p1|language|nl`: the words change, a running dialogue goes on where it was."""
    language = pressed.data.rpartition("|")[2]
    if language not in turn.house.wording.languages:
        turn.toast = Toast(turn.voice("common/toast-old-button"))
        return
    speak(turn, language)
    turn.show(Edit(pressed.message, turn.voice("common/language-set")))
    conversation.again(turn)


def speak(turn: Turn, language: str) -> None:
    """Talk in this language from now on, in Telegram's menu of commands too."""
    people.set_language(turn.tx, turn.person.id, language)
    turn.person = replace(turn.person, language=language)
    starting.command_menu(turn)


def forget(turn: Turn, _: Command) -> None:
    """Ask once whether everything about the person may go."""
    buttons = [
        Button(turn.voice("common/forget.yes"), f"{menus.FORGET}|yes"),
        Button(turn.voice("common/forget.no"), f"{menus.FORGET}|no"),
    ]
    turn.say("common/forget", in_rows(buttons))


def press_forget(turn: Turn, pressed: Press) -> None:
    """Take `p1|forget|yes` or `no`."""
    turn.show(Rebutton(pressed.message))
    if pressed.data.endswith("|yes"):
        people.forget(turn.tx, turn.person.id)
        turn.house.originals.drop(turn.person.id)
        turn.forgotten = True
        turn.show(Menu(()))  # Telegram's own note of the language and the role
        turn.say("common/forget-done")
    else:
        turn.say("common/forget-not")


def _language_buttons(turn: Turn) -> tuple[tuple[Button, ...], ...]:
    return (
        tuple(
            Button(turn.voice(key), f"{menus.LANGUAGE}|{language}")
            for language, key in LANGUAGES.items()
        ),
    )
