"""The pace Telegram asks for, on a clock that the test moves."""

import itertools
from collections import defaultdict

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.telegram.pace import KEEP, Pace


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def play(pace: Pace, clock: Clock, until: float = float("inf")) -> list[tuple[float, int]]:
    """Give turns, moving the clock as `wait` says, until nobody waits; (moment, chat) each."""
    given_turns = []
    while True:
        while (chat := pace.turn()) is not None:
            given_turns.append((clock.now, chat))
        wait = pace.wait()
        if wait is None or clock.now + wait > until:
            return given_turns
        clock.now += max(wait, 1e-9)


def most_within(moments: list[float], seconds: float) -> int:
    return max(
        (sum(1 for one in moments if start <= one <= start + seconds) for start in moments),
        default=0,
    )


asks = st.lists(
    st.tuples(
        st.integers(1, 60) | st.integers(-3, -1),  # private chats and groups
        st.booleans(),  # live
        st.sampled_from([0.0, 0.0, 0.0, 0.01, 0.3, 2.0]),  # seconds before the next
    ),
    max_size=120,
)


@settings(deadline=None)  # the machine may be busy
@given(asks)
def test_no_second_holds_more_than_thirty_and_no_minute_of_a_group_more_than_twenty(
    messages: list[tuple[int, bool, float]],
) -> None:
    """Whoever asks whenever: the limits over all, in a chat and in a group are kept."""
    clock = Clock()
    pace = Pace(clock)
    given_turns: list[tuple[float, int]] = []
    queues: defaultdict[int, list[bool]] = defaultdict(list)

    def serve(until: float) -> None:
        while True:
            for moment, chat in play_one(pace):
                given_turns.append((moment, chat))
                if queues[chat]:
                    pace.ask(chat, counted=True, live=queues[chat].pop(0))
                else:
                    del queues[chat]
            wait = pace.wait()
            if wait is None or clock.now + wait > until:
                return
            clock.now += max(wait, 1e-9)

    def play_one(pace: Pace) -> list[tuple[float, int]]:
        chat = pace.turn()
        return [] if chat is None else [(clock.now, chat)]

    for chat, live, gap in messages:
        if chat in queues:
            queues[chat].append(live)
        else:
            queues[chat] = []
            pace.ask(chat, counted=True, live=live)
        until = clock.now + gap
        serve(until)
        clock.now = max(clock.now, until)
    serve(float("inf"))

    assert len(given_turns) == len(messages)
    assert most_within([moment for moment, _ in given_turns], 1.0) <= 30
    for chat in {chat for _, chat in given_turns}:
        moments = [moment for moment, one in given_turns if one == chat]
        assert most_within(moments, 0.999) <= 3
        assert chat > 0 or most_within(moments, 59.999) <= 20


@settings(deadline=None)  # the machine may be busy
@given(st.lists(st.booleans(), min_size=1, max_size=80))
def test_live_goes_before_broadcast(kinds: list[bool]) -> None:
    """Of chats that ask together, every live one goes first, each class in order of asking."""
    clock = Clock()
    pace = Pace(clock)
    for chat, live in enumerate(kinds, start=1):
        pace.ask(chat, counted=True, live=live)
    chats = [chat for _, chat in play(pace, clock)]
    first = [chat for chat, live in enumerate(kinds, start=1) if live]
    after = [chat for chat, live in enumerate(kinds, start=1) if not live]
    assert chats == first + after


def test_a_question_right_after_an_echo_does_not_wait() -> None:
    """Three messages in a private chat go at once, then one a second."""
    clock = Clock()
    pace = Pace(clock)
    moments = []
    for _ in range(5):
        pace.ask(7, counted=True, live=True)
        moments += [moment - 1000.0 for moment, _ in play(pace, clock)]
    assert [round(moment, 3) for moment in moments[:3]] == [0.0, 0.0, 0.0]
    assert [round(moment, 3) for moment in moments[3:]] == [1.0, 2.0]


def test_over_all_it_comes_near_the_rate() -> None:
    """A hundred chats are served in about four seconds: the limit is used, not wasted."""
    clock = Clock()
    pace = Pace(clock)
    for chat in range(1, 101):
        pace.ask(chat, counted=True, live=False)
    last, _ = play(pace, clock)[-1]
    assert 3.5 < last - 1000.0 < 4.0


def test_edits_are_not_counted_and_do_not_wait_for_messages() -> None:
    """With the bucket empty and the chat at its limit, an edit still goes at once."""
    clock = Clock()
    pace = Pace(clock)
    for chat in range(1, 50):
        pace.ask(chat, counted=True, live=True)
    while pace.turn() is not None:
        pass
    for chat in (101, 102):
        pace.ask(chat, counted=False, live=False)
    assert [pace.turn(), pace.turn()] == [101, 102]


def test_a_waiting_broadcast_is_hastened_by_a_reply_behind_it() -> None:
    """A person who acts is not served after a thousand others' broadcasts."""
    clock = Clock()
    pace = Pace(clock)
    for chat in range(1, 1001):
        pace.ask(chat, counted=True, live=False)
    pace.hasten(1000)
    pace.hasten(5000)  # waits for nothing: nothing happens
    assert pace.turn() == 1000


def test_a_hastened_chat_that_is_held_comes_back_as_live() -> None:
    """Hastening reaches a chat that waits for its own limit, too."""
    clock = Clock()
    pace = Pace(clock)
    pace.ask(1, counted=True, live=False, after=1.0)
    pace.hasten(1)
    clock.now += 1.0
    for chat in (2, 3):
        pace.ask(chat, counted=True, live=False)
    assert pace.turn() == 1


def test_a_pause_of_a_chat_holds_that_chat_alone_edits_too() -> None:
    """After a 429 in one chat, others go on."""
    clock = Clock()
    pace = Pace(clock)
    pace.pause(1, 5.0)
    pace.ask(1, counted=False, live=True)
    pace.ask(2, counted=True, live=True)
    assert [(moment - 1000.0, chat) for moment, chat in play(pace, clock)] == [(0.0, 2), (5.0, 1)]


def test_a_pause_that_names_no_chat_holds_all() -> None:
    """After a 429 for a call without a chat, nothing goes, not even an edit."""
    clock = Clock()
    pace = Pace(clock)
    pace.ask(1, counted=True, live=True)
    pace.pause(None, 3.0)
    pace.ask(2, counted=False, live=True)
    assert pace.paused_for() == 3.0
    assert pace.turn() is None
    assert {moment - 1000.0 for moment, _ in play(pace, clock)} == {3.0}
    assert pace.paused_for() == 0.0


def test_a_third_chat_paused_at_once_holds_all() -> None:
    """429 for many chats means the limit over all was hit."""
    clock = Clock()
    pace = Pace(clock)
    for chat in (1, 2):
        pace.pause(chat, 4.0)
    assert pace.paused_for() == 0.0
    pace.pause(3, 4.0)
    assert pace.paused_for() == 4.0


def test_a_pause_while_waiting_in_line_is_obeyed() -> None:
    """A chat that was free when it asked waits when a pause comes before its turn."""
    clock = Clock()
    pace = Pace(clock)
    pace.ask(1, counted=True, live=True)
    pace.pause(1, 2.0)
    assert play(pace, clock) == [(1002.0, 1)]


def test_a_group_gets_twenty_a_minute() -> None:
    """The twenty-first message into a group goes a minute after the first."""
    clock = Clock()
    pace = Pace(clock)
    moments = []
    for _ in range(21):
        pace.ask(-100, counted=True, live=True)
        moments += [moment - 1000.0 for moment, _ in play(pace, clock)]
    assert round(moments[19], 3) == 17.0
    assert round(moments[20], 3) == 60.0


def test_chats_at_rest_are_forgotten() -> None:
    """Memory does not grow with the number of people ever written to."""
    clock = Clock()
    pace = Pace(clock, rate=1000.0)
    for chat in itertools.islice(itertools.count(1), 10 * KEEP):
        pace.ask(chat, counted=True, live=True)
        play(pace, clock)
        clock.now += 0.1
    assert len(pace._chats) <= KEEP
