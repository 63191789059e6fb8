"""Whatever the dialogue and whatever a person does: it waits at a question, or it has ended."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.dialogue.catalogue import catalogue
from flows.dialogue.definition import Catalogue
from flows.dialogue.effect import Ask, Effect, Ended, HandOver, Refuse, Retick
from flows.dialogue.event import Begin, Control, Event, Recall, Tap
from flows.dialogue.state import State, decode, encode
from tests.flows.dialogue.paths import answers, begun
from tests.flows.dialogue.play import RUN, step
from tests.flows.dialogue.strategies import SECRET, books, events

FEW = settings(max_examples=60, deadline=None)
"""Making a catalogue takes long beside playing it, and longer on a busy machine."""
_LONGEST = 60
"""No walk by first answers is longer than this, in any dialogue that the strategies make."""


def hold(before: State | None, state: State | None, effects: list[Effect], event: Event) -> None:
    """Check what holds after every event."""
    ends = [effect for effect in effects if isinstance(effect, Ended | HandOver)]
    refusals = [effect for effect in effects if isinstance(effect, Refuse)]
    if state is None:
        assert len(ends) == 1 or refusals == effects
    else:
        assert ends == []
        assert state.asked or state.paused
        assert decode(encode(state)) == state
        assert SECRET not in repr(state)
    assert SECRET not in repr(effects)
    assert all(SECRET not in str(refusal.values) for refusal in refusals)
    if refusals == effects and before and state and before.version == state.version:
        assert (state.stack, state.answers, state.ticked) == (
            before.stack,
            before.answers,
            before.ticked,
        )
    if isinstance(event, Tap) and event.run != RUN and before and before == state:
        assert effects == [Refuse("stale")]


def opened(effects: list[Effect], ask: Ask | None) -> Ask | None:
    for effect in effects:
        if isinstance(effect, Ask | Retick):
            ask = effect if isinstance(effect, Ask) else effect.ask
    return ask


def end_it(book: Catalogue, state: State | None) -> None:
    """Answer by the first answer there is until it ends."""
    ask: Ask | None = None
    for _ in range(_LONGEST):
        if state is None:
            return
        if ask is None:
            state, effects = step(book, state, Control("resume"))
        else:
            possible = list(answers(ask, state))
            skips = [event for event in possible if isinstance(event, Control)]
            state, effects = step(book, state, (skips or possible)[0])
        ask = opened(effects, ask)
    raise AssertionError("it does not end")


@given(books(), st.data())
@settings(FEW)
def test_it_always_waits_or_has_ended(book: Catalogue, data: st.DataObject) -> None:
    """Nothing raises; texts show nowhere; the state survives its storage; there is a way out."""
    state, effects = step(book, None, Begin("d", RUN, seed=3, push=True))
    ask = opened(effects, None)
    hold(None, state, effects, Recall())
    for _ in range(data.draw(st.integers(0, 15))):
        event = data.draw(events(ask))
        before = state
        state, effects = step(book, before, event)
        hold(before, state, effects, event)
        ask = opened(effects, ask)
    end_it(book, state)


@given(books(), books(), st.data())
@settings(FEW)
def test_a_definition_may_change_at_any_moment(
    old: Catalogue, new: Catalogue, data: st.DataObject
) -> None:
    """Rows dropped, added and of another kind between two events: it goes on or starts over."""
    state, effects = step(old, None, Begin("d", RUN))
    ask = opened(effects, None)
    for _ in range(data.draw(st.integers(1, 15))):
        book = new if data.draw(st.booleans()) else old
        event = data.draw(events(ask))
        before = state
        state, effects = step(book, before, event)
        hold(before, state, effects, event)
        ask = opened(effects, ask)
    end_it(new if data.draw(st.booleans()) else old, state)


@given(st.sampled_from(list(catalogue().dialogues)), st.data())
@settings(FEW)
def test_the_shipped_dialogues_stand_anything(dialogue: str, data: st.DataObject) -> None:
    """The same for what people really meet."""
    book = catalogue()
    state, effects = step(book, None, begun(book, dialogue))
    ask = opened(effects, None)
    for _ in range(data.draw(st.integers(0, 20))):
        event = data.draw(events(ask))
        before = state
        state, effects = step(book, before, event)
        hold(before, state, effects, event)
        ask = opened(effects, ask)
    end_it(book, state)


@given(books(), st.data())
@settings(FEW)
def test_asking_again_asks_the_same(book: Catalogue, data: st.DataObject) -> None:
    """A recall changes nothing, however often: what is on the screen can always be had back."""
    state, effects = step(book, None, Begin("d", RUN))
    ask = opened(effects, None)
    for _ in range(data.draw(st.integers(0, 10))):
        state, effects = step(book, state, data.draw(events(ask)))
        ask = opened(effects, ask)
    if state is not None and not state.paused:
        once, first = step(book, state, Recall())
        twice, second = step(book, once, Recall())
        assert first == second
        assert once == twice == state
        assert isinstance(first[-1], Ask)
