"""Becoming a facilitator: invitations that work once, and the links that carry them."""

import hashlib
from dataclasses import replace
from datetime import date, timedelta

from bot.event import Command
from bot.message import Send
from bot.person import menus
from bot.turn import Turn
from flows.person.person import Circle
from storage.database import Tx
from storage.person import circles

DEFAULT_CIRCLE = "Houvast"
INVITATION_DAYS = 14
"""How long an invitation can be used."""


def note_invitation(tx: Tx, circle: Circle, token: str, today: date) -> None:
    """Note an invitation for this circle; only the digest of its token is kept.

    token: fresh chance of at least 128 bits, URL-safe.
    """
    circles.invite(tx, circle.id, _digest(token), today + timedelta(days=INVITATION_DAYS))


def link(username: str, token: str) -> str:
    """Make the link that makes whoever opens it first a facilitator."""
    return f"https://t.me/{username}?start=claim-{token}"


def invite(turn: Turn, _: Command) -> None:
    """Give a facilitator a link for a colleague, for the same circle."""
    own = circles.of(turn.tx, turn.person.id)
    circle = own[0] if own else circles.make(turn.tx, DEFAULT_CIRCLE)
    note_invitation(turn.tx, circle, turn.token, turn.now.date())
    turn.show(Send(f"{turn.voice('common/invite')}\n\n{link(turn.house.username, turn.token)}"))


def claim(turn: Turn, token: str) -> None:
    """Make the person a facilitator when the invitation is good, and say what happened."""
    outcome = circles.claim(turn.tx, _digest(token), turn.person.id, turn.now.date())
    if not isinstance(outcome, Circle):
        mine = turn.person.facilitator
        turn.say("common/claim-already" if mine else "common/claim-expired")
        return
    turn.person = replace(turn.person, facilitator=True)
    turn.say("common/claim-done-circle", menus.main_menu(turn), circle=outcome.name)


def _digest(token: str) -> bytes:
    """Digest a token; as random as it is, it needs no slow hash."""
    return hashlib.sha256(token.encode()).digest()
