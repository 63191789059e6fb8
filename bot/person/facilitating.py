"""Facilitators and their invitations: a link that works once makes a facilitator, another members.

The link for members works until it is renewed. Of either only a digest is kept, so a link is
shown once. Nobody sees a list of members or their number: a facilitator is told whether there are
enough of them for figures, and no more.
"""

import hashlib
from dataclasses import replace
from datetime import date, timedelta

from bot.event import Command, Press
from bot.message import Button, Edit, Rebutton, Rows, Send, Toast, in_rows
from bot.person import menus
from bot.turn import Turn
from flows.person.person import Circle
from storage.database import Tx
from storage.person import circles, members

DEFAULT_CIRCLE = "Houvast"
INVITATION_DAYS = 14
"""How long an invitation to facilitate can be used."""


def note_invitation(tx: Tx, circle: Circle, token: str, today: date) -> None:
    """Note an invitation for this circle; only the digest of its token is kept.

    token: fresh chance of at least 128 bits, URL-safe.
    """
    circles.invite(tx, circle.id, digest(token), today + timedelta(days=INVITATION_DAYS))


def link(username: str, token: str) -> str:
    """Make the link that makes whoever opens it first a facilitator."""
    return f"https://t.me/{username}?start=claim-{token}"


def invite(turn: Turn, _: Command) -> None:
    """Ask a facilitator for which circle the link is, where there are several, and for whom."""
    own = _own(turn)
    if len(own) == 1:
        turn.show(Send(*_whom(turn, own[0])))
        return
    buttons = [Button(menus.label(each), f"{menus.INVITE}|{each.id}") for each in own]
    turn.say("circle/which", in_rows(buttons))


def press(turn: Turn, pressed: Press) -> None:
    """Take `p1|invite|CIRCLE` and `p1|invite|CIRCLE|facilitator`, `members`, `renew` or `keep`."""
    circle_id, _, what = pressed.data.removeprefix(f"{menus.INVITE}|").partition("|")
    circle = next((each for each in _own(turn) if each.id == circle_id), None)
    if circle is None:
        turn.toast = Toast(turn.voice("common/toast-old-button"))
        return
    match what:
        case "":
            turn.show(Edit(pressed.message, *_whom(turn, circle)))
        case "facilitator":
            turn.show(Rebutton(pressed.message))
            note_invitation(turn.tx, circle, turn.token, turn.now.date())
            url = link(turn.house.username, turn.token)
            turn.show(Send(f"{turn.voice('common/invite')}\n\n{url}"))
        case "members" if members.has_code(turn.tx, circle.id):
            turn.show(Edit(pressed.message, *_renewing(turn, circle)))
        case "members" | "renew":
            turn.show(Rebutton(pressed.message))
            members.set_code(turn.tx, circle.id, digest(turn.token))
            text = turn.voice("circle/members", circle=circle.name)
            turn.show(Send(f"{text}\n\n{turn.house.link(f'join-{turn.token}')}"))
        case "keep":
            turn.show(Edit(pressed.message, turn.voice("circle/renew-not")))
        case _:
            turn.toast = Toast(turn.voice("common/toast-old-button"))


def claim(turn: Turn, token: str) -> None:
    """Make the person a facilitator when the invitation is good, and say what happened."""
    outcome = circles.claim(turn.tx, digest(token), turn.person.id, turn.now.date())
    if not isinstance(outcome, Circle):
        mine = turn.person.facilitator
        turn.say("common/claim-already" if mine else "common/claim-expired")
        return
    turn.person = replace(turn.person, facilitator=True)
    turn.say("common/claim-done-circle", menus.main_menu(turn), circle=outcome.name)


def digest(token: str) -> bytes:
    """Digest a token; as random as it is, it needs no slow hash."""
    return hashlib.sha256(token.encode()).digest()


def _own(turn: Turn) -> list[Circle]:
    """List the circles that the person invites for; the house's for one who is of none."""
    if not turn.person.facilitator:
        return []
    own = circles.of(turn.tx, turn.person.id)
    return own or [circles.make(turn.tx, DEFAULT_CIRCLE)]


def _whom(turn: Turn, circle: Circle) -> tuple[str, Rows]:
    """Ask for whom the link is, and say no more of the circle's size than it takes."""
    least = turn.house.settings.min_report
    enough = members.enough(turn.tx, circle.id, least)
    size = turn.voice("circle/size-enough" if enough else "circle/size-few", n=least)
    here = f"{menus.INVITE}|{circle.id}"
    buttons = [
        Button(turn.voice("circle/whom.members"), f"{here}|members"),
        Button(turn.voice("circle/whom.facilitator"), f"{here}|facilitator"),
    ]
    return turn.voice("circle/whom", circle=circle.name, size=size), in_rows(buttons)


def _renewing(turn: Turn, circle: Circle) -> tuple[str, Rows]:
    """Ask whether a new link may end the one there is."""
    here = f"{menus.INVITE}|{circle.id}"
    buttons = [
        Button(turn.voice("circle/renew.yes"), f"{here}|renew"),
        Button(turn.voice("circle/renew.no"), f"{here}|keep"),
    ]
    return turn.voice("circle/renew", circle=circle.name), in_rows(buttons)
