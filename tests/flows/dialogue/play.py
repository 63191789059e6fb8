"""A person who plays a dialogue with the engine alone, and content made up for a test.

The slow work that a shell does is played by fakes: `Jansen` is what redaction finds, a code's
digest is its bytes reversed.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Literal, TypeVar

from bot.dialogue.catalogue import catalogue
from flows.dialogue.definition import Catalogue
from flows.dialogue.document import Carried
from flows.dialogue.effect import Ask, Effect, Prepare, Refuse, Retick, Say
from flows.dialogue.engine import advance
from flows.dialogue.event import (
    Added,
    Begin,
    Command,
    Control,
    Event,
    Prepared,
    Recall,
    Recalled,
    Receipt,
    Redacted,
    Tap,
    Typed,
)
from flows.dialogue.hiding import read_back
from flows.dialogue.resolving import read_catalogue
from flows.dialogue.state import Answer, State
from flows.story.redaction import Label, Span

RUN = "r4nd0m"
RECEIPT = Receipt("appel boot citroen deur", b"d" * 32)
MESSAGE = 77
BLOCKS = """\
acute:
  acute: {kind: choice, skip: false, options: {risky: {to: silence}, safe: {}}}
contact:
  contact: {kind: choice, skip: false, options: {stop: {to: stop}, go_on: {}}}
help:
  acute: {use: acute}
  contact: {use: contact, only_if: {answer: acute.acute, is: safe}}
end:
  end: {kind: choice, skip: false, forget: true, options: {clear: {do: clear}, leave: {}}}
"""
_Sort = TypeVar("_Sort")


def made(steps: str, head: str = "", blocks: str = "") -> Catalogue:
    """Make a catalogue with one dialogue `d` of these steps (YAML, not indented)."""
    indented = "".join(f"  {line}\n" for line in steps.strip().splitlines())
    closing = "" if "closing:" in head else "closing: [end]\n"
    text = f"dialogue: d\nminutes: 1\n{closing}{head}\nsteps:\n{indented}"
    return read_catalogue(("blocks.yaml", BLOCKS + blocks), [("d.yaml", text)])


def redacted(text: str, *doubts: str) -> Redacted:
    """Hide each `Jansen`."""
    found = [
        Span(match.start(), match.end(), Label.PERSON, "[persoon]")
        for match in re.finditer("Jansen", text)
    ]
    return replace(read_back(text, found)[0], doubts=doubts)


def work(need: Prepare) -> Prepared:
    """Do the slow work that the engine asks for."""
    text = need.text or ""
    if need.what == "redact":
        return redacted(text)
    if need.what == "recall":
        return Recalled(("Jansen",))
    return text.encode()[::-1] if need.what == "digest" else RECEIPT


def again(event: Event, prepared: Prepared) -> Event:
    """Give the same event with what was prepared."""
    assert isinstance(event, Begin | Tap | Typed)
    return replace(event, prepared=prepared)


def step(book: Catalogue, state: State | None, event: Event) -> tuple[State | None, list[Effect]]:
    """Advance as a shell does: prepare what is asked for, and come again."""
    turn = advance(book, state, event)
    if turn.effects and isinstance(turn.effects[0], Prepare):
        assert turn.effects[1:] == ()
        assert turn.state == state
        turn = advance(book, state, again(event, work(turn.effects[0])))
    return turn.state, list(turn.effects)


class Person:
    """Plays one dialogue; `effects` are those of the last event, `ask` is the open question."""

    def __init__(
        self,
        dialogue: str,
        book: Catalogue | None = None,
        *,
        preset: Mapping[str, str] | None = None,
        offer: str | None = None,
        seed: int = 0,
        push: bool = False,
        low_before: bool = False,
        carried: Mapping[Carried, Answer] | None = None,
        added: Added | None = None,
    ) -> None:
        self.book = book or catalogue()
        self.state: State | None = None
        self.effects: list[Effect] = []
        self._ask: Ask | None = None
        begin = Begin(dialogue, RUN, preset or {}, offer, seed, push, low_before=low_before)
        self.does(replace(begin, carried=carried or {}, added=added or {}))

    def does(self, event: Event) -> "Person":
        self.state, self.effects = step(self.book, self.state, event)
        for effect in self.effects:
            if isinstance(effect, Ask | Retick):
                self._ask = effect if isinstance(effect, Ask) else effect.ask
        return self

    def taps(self, *options: str) -> "Person":
        """Tap the buttons of the open question, one after another."""
        for option in options:
            self.does(Tap(RUN, self.ask.place, option))
        return self

    def types(self, *texts: str) -> "Person":
        for text in texts:
            self.does(Typed(text, MESSAGE))
        return self

    def wants(self, *whats: Command) -> "Person":
        """Type (or tap, in a menu) the commands that always work."""
        for what in whats:
            self.does(Control(what))
        return self

    def recalls(self) -> "Person":
        return self.does(Recall())

    @property
    def ask(self) -> Ask:
        assert self._ask is not None
        return self._ask

    @property
    def place(self) -> str:
        """The place of the question that was asked last; empty when the dialogue is over."""
        return self.ask.place if self.state is not None else ""

    @property
    def buttons(self) -> tuple[str, ...]:
        return tuple(option.id for option in self.ask.options)

    def all(self, sort: type[_Sort]) -> list[_Sort]:
        """List the effects of one sort of the last event."""
        return [effect for effect in self.effects if isinstance(effect, sort)]

    def one(self, sort: type[_Sort]) -> _Sort:
        (effect,) = self.all(sort)
        return effect

    @property
    def said(self) -> list[str]:
        return [effect.key for effect in self.all(Say)]

    @property
    def refused(self) -> str | Literal[False]:
        found = self.all(Refuse)
        return found[0].code if found else False

    @property
    def waiting(self) -> State:
        assert self.state is not None
        return self.state
