"""A person in a dialogue: load the state, let the engine decide, keep what it says, show it.

Everything that leads a person step by step goes through here, the telling of a story and the
withdrawing of one too. What each effect does is in `bot.dialogue.effects`.
"""

from datetime import timedelta

from bot.checkin import remembering
from bot.dialogue import discretion, effects, lying, menu, payload, question, understanding
from bot.event import Press, Text
from bot.message import Button, Rebutton, Send, Toast, in_rows
from bot.story import replying, telling
from bot.turn import Turn, Unprepared
from flows.dialogue import engine
from flows.dialogue.definition import END, STORY
from flows.dialogue.effect import Ask, Ended, Fetch, HandOver, Prepare
from flows.dialogue.event import (
    Begin,
    Command,
    Control,
    Event,
    Medium,
    Recall,
    Tap,
    Typed,
    Unreadable,
)
from flows.dialogue.state import State
from storage.dialogue import states, traces

LIFETIME = timedelta(hours=24)
"""Answers exist no longer than this, however slowly a dialogue is walked through."""

_RUN_LENGTH = 6

FETCHING = "reacties"
"""The dialogue that asks for a code and shows what came back."""

ANSWERING = "toelichting"
"""The dialogue in which a writer answers what their code shows."""


def begin(
    turn: Turn,
    dialogue: str,
    *,
    handed: HandOver | None = None,
    lead: str = "",
    push: bool = False,
    about: str = "",
) -> None:
    """Start a dialogue at its first step; what ran before makes room for it.

    `handed` is what another dialogue hands over;
    `lead` is a sentence before the first question; `push` says that the bot came by itself;
    `about`: see `Begin`.
    """
    event = Begin(
        dialogue=dialogue,
        run=turn.token[:_RUN_LENGTH],
        preset=handed.preset if handed else {},
        offer=handed.offer if handed else None,
        seed=sum(turn.token.encode()),
        push=push,
        prepared=turn.prepared,
        low_before=remembering.low_before(turn),
        carried=handed.carried if handed else {},
        added=telling.added(turn) if dialogue == STORY else {},
        about=about,
    )
    states.drop(turn.tx, turn.person.id)
    turn.house.originals.drop(turn.person.id, but=event.run)
    _advance(turn, None, event, lead=lead)


def current(turn: Turn) -> State | None:
    """Tell where the person is, or that they are in no dialogue."""
    return states.load(turn.tx, turn.person.id)


def unfinished(turn: Turn) -> State | None:
    """Tell what dialogue something else would break off.

    One that only asks whether to clear the chat is over: it makes room, and the next one's end
    can still clear the whole.
    """
    state = current(turn)
    if state is None or state.here.block != END:
        return state
    states.drop(turn.tx, turn.person.id)
    return None


def title(turn: Turn, dialogue: str) -> str:
    """Name a dialogue in the person's language."""
    return turn.voice(f"{dialogue}/title")


def typed(turn: Turn, text: Text) -> bool:
    """Take a typed text as an answer; False when no dialogue is running."""
    state = current(turn)
    if state is None:
        return False
    traces.note(turn.tx, turn.person.id, text.message, turn.now.date(), own=True)
    heard = understanding.hear(turn, state, text)
    if heard == "why":
        understanding.say_why(turn, state)
        again(turn)
    elif isinstance(heard, Control):
        control(turn, heard.what)
        if current(turn) == state:
            again(turn)  # it was refused, and its buttons are out of sight
    else:
        event = heard or Typed(text.text, text.message, turn.prepared, text.sent)
        _advance(turn, state, event)
    return True


def unreadable(turn: Turn, what: Medium, message: int) -> bool:
    """Answer a voice message, photo or the like; False when no dialogue is running."""
    state = current(turn)
    if state is None:
        return False
    traces.note(turn.tx, turn.person.id, message, turn.now.date(), own=True)
    _advance(turn, state, Unreadable(what))
    return True


def press(turn: Turn, pressed: Press) -> None:
    """Take a tap on a question's button."""
    event = payload.read(pressed.data)
    state = current(turn)
    if isinstance(event, Control) and event.what == "help" and state is None:
        turn.say("common/help-numbers")  # who asks for help gets it, however old the button
    elif event is None or state is None:
        drop_stale(turn, pressed.message)
    elif isinstance(event, Tap):
        event = Tap(event.run, event.place, event.option, turn.prepared)
        _advance(turn, state, event, message=pressed.message)
    else:
        _advance(turn, state, event, message=pressed.message)
        _confirm_stop(turn, event)


def control(turn: Turn, what: Command) -> bool:
    """Stop, pause or go on by a command; False when no dialogue is running."""
    state = current(turn)
    if state is None:
        return False
    event = Control(what)
    _advance(turn, state, event)
    _confirm_stop(turn, event)
    return True


def _confirm_stop(turn: Turn, event: Control) -> None:
    """Say that a dialogue has stopped when it has no last question of its own that does."""
    told = any(isinstance(each, Send) for each in turn.messages)
    if event.what == "stop" and current(turn) is None and not told:
        turn.toast = None
        turn.say("blocks/stopped")


def recall(turn: Turn) -> bool:
    """Ask the current question once more; False when no dialogue is running."""
    state = current(turn)
    if state is None:
        return False
    _advance(turn, state, Recall())
    return True


def again(turn: Turn) -> None:
    """Ask the current question once more, below what was told meanwhile; a pause stays a pause."""
    state = current(turn)
    if state is not None and not state.paused:
        _advance(turn, state, Recall())


def drop(turn: Turn) -> None:
    """Forget the running dialogue and everything answered in it."""
    states.drop(turn.tx, turn.person.id)
    turn.house.originals.drop(turn.person.id)
    discretion.leave(turn)


def _advance(
    turn: Turn,
    state: State | None,
    event: Event,
    *,
    message: int | None = None,
    lead: str = "",
) -> None:
    """Let the engine decide, keep the new state, carry out the effects.

    message: the tapped question.
    """
    after = engine.advance(turn.house.catalogue, state, event)
    if after.effects and isinstance(after.effects[0], Prepare):
        raise Unprepared(after.effects[0], turn)
    if state is not None and (after.state is None or not after.state.prepared):
        turn.house.originals.drop(turn.person.id, but=turn.token[:_RUN_LENGTH])
    asked = states.question(turn.tx, turn.person.id) if state else None
    if after.state is None:
        states.drop(turn.tx, turn.person.id)
    elif after.state != state:
        until = states.until(turn.tx, turn.person.id) or turn.now + LIFETIME
        nudge_at = lying.nudge_at(turn, after.state, until)
        states.save(turn.tx, turn.person.id, after.state, until, nudge_at)
    running = after.state or state
    scene = effects.Scene(
        turn,
        run=running.run if running else "",
        question=message if message is not None else asked,
        tapped=message is not None,
        lead=lead,
    )
    for effect in after.effects:
        if after.state is not None and discretion.ends_by_itself(effect, turn.person):
            _end_by_itself(turn, after.state, effect)
        elif isinstance(effect, HandOver):
            begin(turn, effect.dialogue, handed=effect)
        elif isinstance(effect, Ended):
            _ended(turn, effect)
        elif not isinstance(effect, Fetch):
            effects.carry_out(scene, effect)
    _fetch(turn, [each.digest for each in after.effects if isinstance(each, Fetch)])


def _fetch(turn: Turn, codes: list[bytes]) -> None:
    """Show what came back, once the dialogue that asked for the code is over."""
    for digest in codes:
        if replying.fetch(turn, digest):
            begin(turn, ANSWERING, about=digest.hex())


def _end_by_itself(turn: Turn, state: State, asked: Ask) -> None:
    """End without the last question: it is said that the chat is cleared, and it is."""
    said = question.words(asked.values, turn.voice)
    turn.show(Send(turn.voice("blocks/end-discreet", **said)))
    states.drop(turn.tx, turn.person.id)
    answer = Tap(state.run, asked.place, discretion.LEAVE)
    for effect in engine.advance(turn.house.catalogue, state, answer).effects:
        if isinstance(effect, Ended):
            _ended(turn, effect)


def _ended(turn: Turn, ended: Ended) -> None:
    """Forget where the messages stand, and go on with what was offered, if anything was."""
    discretion.leave(turn)
    if ended.offer is None:
        if not any(isinstance(each, Send) for each in turn.messages):
            turn.toast = Toast(turn.voice("blocks/left"))
        return
    if ended.accepted:
        begin(turn, ended.offer, lead=title(turn, ended.offer))
        return
    definition = turn.house.catalogue.dialogues[ended.offer]
    turn.say(
        "common/offer",
        in_rows(
            [
                Button(turn.voice("common/offer.yes"), f"{menu.START}|{ended.offer}"),
                Button(turn.voice("common/offer.no"), menu.DECLINE),
            ]
        ),
        title=title(turn, ended.offer),
        minutes=definition.minutes,
    )


def drop_stale(turn: Turn, message: int) -> None:
    """Answer a button that belongs to nothing that runs: say so, and take the buttons away."""
    turn.toast = Toast(turn.voice("common/toast-old-button"))
    turn.show(Rebutton(message))
