"""A walk through a dialogue: the working copy of a state during one event.

`Walk` is made from a state, changed by the rules of `engine`, and frozen into a state again. It
knows how places follow each other (`settle`, `follow`); what an event means is the engine's.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from flows.dialogue import sharing
from flows.dialogue.conditions import holds
from flows.dialogue.definition import (
    COUNTABLE,
    DONE,
    END,
    HELP_FAMILY,
    PAUSE,
    QUOTES,
    SENTENCE,
    SHAREABLE,
    SILENCE,
    STOP,
    TARGETS,
    Catalogue,
    Dialogue,
    Route,
    Step,
)
from flows.dialogue.document import Deed
from flows.dialogue.effect import (
    ClearChat,
    Draft,
    Effect,
    Ended,
    Listed,
    Paused,
    Remind,
    Say,
    Submit,
    Value,
)
from flows.dialogue.event import Prepared, Receipt
from flows.dialogue.question import ask, chosen
from flows.dialogue.state import Answer, Offer, Place, State


class Walk:
    """One person's dialogue while one event is worked off."""

    def __init__(self, book: Catalogue, dialogue: Dialogue, state: State) -> None:
        self.book = book
        self.dialogue = dialogue
        self.state = state
        self.stack = list(state.stack)
        self.answers = dict(state.answers)
        self.prepared = dict(state.prepared)
        self.preset = state.preset
        self.ticked = state.ticked
        self.trail = state.trail
        self.asked = state.asked
        self.paused = state.paused
        self.push = state.push
        self.offered_help = state.offered_help
        self.offer = state.offer
        self.reminder = state.reminder
        self.stopped = state.stopped
        self.cut = state.cut
        self.told = state.told
        self.carried = state.carried
        self.added = state.added
        self.restoring = state.restoring
        self.over = False
        self.effects: list[Effect] = []
        self.outcome: Prepared | None = None
        self._code = ""

    def frozen(self) -> State | None:
        """Give the state to keep; None when the dialogue is over."""
        if self.over:
            return None
        return replace(
            self.state,
            version=self.dialogue.version,
            stack=tuple(self.stack),
            answers=self.answers,
            ticked=self.ticked,
            prepared=self.prepared,
            preset=self.preset,
            trail=self.trail,
            asked=self.asked,
            paused=self.paused,
            push=self.push,
            offered_help=self.offered_help,
            offer=self.offer,
            reminder=self.reminder,
            stopped=self.stopped,
            cut=self.cut,
            told=self.told,
            carried=self.carried,
            added=self.added,
            restoring=self.restoring,
        )

    # What is known

    @property
    def here(self) -> Place:
        return self.stack[-1]

    @property
    def step(self) -> Step | None:
        """The step of the current place; None where there is none (waiting between steps)."""
        place = self.stack[-1]
        return self.book.step(self.dialogue.id, place.block, place.step)

    @property
    def in_help(self) -> bool:
        """Whether help is being offered at this moment."""
        return any(place.block in HELP_FAMILY for place in self.stack)

    def given(self, names: Iterable[str]) -> tuple[str, ...]:
        """List which of these have an answer, in order."""
        return tuple(name for name in names if self.answers.get(name, 0) != 0)

    def answer(self, name: str) -> Answer | None:
        """Look an answer up; None when it is missing or does not apply (0)."""
        if name == SENTENCE:
            return self.answers.get(self.dialogue.sentence or "")
        if name == SHAREABLE:
            return self.given(self.dialogue.shareable) or None
        if name == QUOTES:
            return self.given(self.dialogue.quoted) or None
        if name == COUNTABLE:
            return self.answers.get(self.dialogue.tally)
        if name in self.prepared:
            return self.prepared[name].text
        return self.answers.get(name) or None

    # How places follow each other

    def settle(self) -> None:
        """Walk on from the current place to the next question, pause or end."""
        while not (self.over or self.paused):
            if not self.stack:
                self.end("stopped" if self.stopped else "done")
                return
            place = self.stack[-1]
            if place.step in TARGETS:
                self._reach(place.step)
                continue
            step = (
                self.book.blocks[place.block].steps[place.step]
                if (place.block != self.dialogue.id)
                else self.dialogue.routine.steps[place.step]
            )
            if place.standing == "after":
                self.follow(step)
            elif place.standing == "again" and not self.can_correct(step):
                self.corrected()  # the definition changed: it cannot be corrected any more
            elif place.standing == "again" or self._waits(step):
                self.ask(step)
                return

    def _waits(self, step: Step) -> bool:
        """Arrive at a step; False when it is left again at once."""
        if not self._due(step):
            self.follow(step)
        elif step.kind == "use":
            self.stack[-1] = Place(step.block, step.id, "after")
            self.enter(step.use)
        elif step.kind == "msg":
            self._say(step)
            self.follow(step)
        elif step.place in self.preset:
            return self._known(step)
        elif step.kind == "which" and len(self.given(self.dialogue.quoted)) == 1:
            self.correct(step, self.given(self.dialogue.quoted)[0])
        else:
            return True
        return False

    def _due(self, step: Step) -> bool:
        if step.only_if is not None and not holds(step.only_if, self.answer):
            return False
        match step.kind:
            case "summary" | "which":
                return bool(self.given(self.dialogue.quoted))
            case "pick":
                return bool(self.given(self.dialogue.shareable))
            case "review":
                return any(name in self.prepared for name in step.of)
            case _:
                return not step.added or bool(self.added.get(step.place))

    def _known(self, step: Step) -> bool:
        """Pass a step whose answer was known beforehand; True when it must be asked after all."""
        self.preset = tuple(name for name in self.preset if name != step.place)
        draft = self.prepared.get(step.place)
        if draft is not None and not step.min <= len(draft.text) <= step.max:
            return True
        self.trail = (*self.trail, step.place)
        chosen = step.chosen.get(str(self.answers.get(step.place)))
        self.follow(step, () if chosen is None else (chosen,))
        return False

    def _reach(self, target: str) -> None:
        if target == DONE:
            self.stack.pop()
        elif target == STOP:
            self.stop()
        elif target == SILENCE:
            self.end("silent")

    def follow(self, step: Step, first: tuple[Route, ...] = ()) -> None:
        """Leave a step: `first` (what follows the answer), then its own routes.

        Each that holds is carried out up to and including the first with a target; without a
        target the next row follows. Blocks to run come before the target, in order.
        """
        target, runs = step.following, []
        for route in (*first, *step.routes):
            if route.condition is not None and not holds(route.condition, self.answer):
                continue
            if route.do is not None and not self._do(route.do, step):
                return
            if route.offer is not None:
                self.offer = Offer(route.offer, step.place)
            if route.run is not None:
                runs.append(route.run)
            if route.to is not None:
                target = route.to
                break
        self._move(step, target, runs)

    def _move(self, step: Step, target: str, runs: list[str]) -> None:
        self.asked, self.restoring = False, None
        if step.kind in ("multi", "pick"):
            self.ticked = ()
        if target == PAUSE:
            target = step.following
            self.pause()
        self.stack[-1] = Place(step.block, target)
        for block in reversed(runs):
            self.enter(block)

    def enter(self, block: str) -> None:
        """Put a block before what comes next."""
        self.asked = False
        self.stack.append(Place(block, self.book.blocks[block].first))

    def correct(self, which: Step, name: str) -> None:
        """Ask a quoted answer again, then go on with what follows."""
        self.follow(which)
        step = self.book.named(self.dialogue.id, name)
        if step is not None:
            self.stack.append(Place(step.block, step.id, "again"))
            given = self.answers.get(name)
            self.ticked = given if step.kind == "multi" and isinstance(given, tuple) else ()

    def can_correct(self, step: Step) -> bool:
        """Whether this step may be asked again for its answer alone: quoted, or read back."""
        return step.place in self.dialogue.quoted or step.prepare == "redact"

    def corrected(self) -> None:
        """Leave a question that was asked again; its ticks are not those of the next."""
        self.stack.pop()
        self.asked, self.ticked = False, ()

    def ask(self, step: Step) -> None:
        """Put the question of the current place."""
        if step.forget:
            self.forget()
        draft = self.prepared.get(step.place)
        if draft is not None and step.kind == "text":
            self.effects.append(Draft(draft.text))
        self.asked = True
        self.effects.append(ask(step, self))

    def _say(self, step: Step) -> None:
        key = step.key
        if step.one_of:
            key = f"{key}.{step.one_of[self.state.seed % len(step.one_of)]}"
        values: dict[str, Value] = {"code": self._code} if self._code else {}
        for name in step.shows:
            asked = self.book.named(self.dialogue.id, name)
            given = self.answers.get(name)
            known = () if asked is None or given is None else chosen(asked, given, self)
            values[name] = Listed(known)
        self.effects.append(Say(key, values))

    # How it ends

    def pause(self) -> None:
        self.paused = True
        self.effects.append(Paused())

    def forget(self) -> None:
        """Forget every answer."""
        self.answers, self.prepared, self.carried = {}, {}, {}
        self.trail, self.ticked, self.preset = (), (), ()

    def stop(self) -> None:
        """Forget the answers and go to the end; a stop at the end ends at once."""
        self.forget()
        self.offer, self.stopped, self.paused = None, True, False
        if self.dialogue.ends and all(place.block != END for place in self.stack):
            self.stack = []
            self.enter(END)
        else:
            self.end("stopped")

    def end(self, how: Literal["done", "stopped", "silent"]) -> None:
        self.over = True
        offer = self.offer if how == "done" else None
        if offer is None or offer.dialogue not in self.book.dialogues:
            self.effects.append(Ended(how))
        else:
            self.effects.append(Ended(how, offer.dialogue, offer.accepted))

    # What routes do

    def _do(self, deed: Deed, step: Step) -> bool:
        """Carry a deed out; False when the walk goes on elsewhere, or is over."""
        match deed:
            case "remind" | "remind_sentence":
                self._remind(step, keep=deed == "remind_sentence")
            case "share":
                self._hand_over()
                return False
            case "submit":
                return self._submit()
            case "rewrite":
                self.asked = False
                self.stack.append(Place(self.dialogue.id, step.of[0], "again"))
                return False
            case "clear" | "clear_own":
                self.effects.append(ClearChat(own=deed == "clear_own"))
            case "withdraw" | "fetch" | "reply":
                self.effects += sharing.about_a_story(self, deed)
            case "tally":
                self.effects += sharing.counted(self)
            case "deliver":
                self.effects.append(sharing.delivered(self))
                self.forget()
            case "nudge_monday" | "accept" | "decline":
                self._answer_offer(deed)
        return True

    def _remind(self, step: Step, *, keep: bool) -> None:
        routine = self.book.routine(self.dialogue.id, step.block)
        steps = routine.steps.values() if routine else ()
        for each in steps:
            chosen = str(self.answers.get(each.place))
            if chosen not in {*each.days, *each.hours}:
                continue
            sentence = self.answer(SENTENCE) if keep else None
            kept = sentence if isinstance(sentence, str) else None
            days, hours = each.days.get(chosen), each.hours.get(chosen)
            self.effects.append(Remind(days, kept, hours=hours))
            self.reminder = "nudge" if kept is None else "sentence"
            return

    def _answer_offer(self, deed: str) -> None:
        if self.offer is None:
            return
        if deed == "accept":
            self.offer = replace(self.offer, accepted=True)
            return
        if deed == "nudge_monday":
            self.effects.append(Remind(None, None, self.offer.dialogue))
            self.reminder = "nudge"
        self.offer = None

    def _hand_over(self) -> None:
        self.over = True
        self.effects.append(sharing.handed_over(self))

    def _submit(self) -> bool:
        """Submit the story and forget it; when a part is missing, ask for it.

        A part can be missing when the dialogue has changed meanwhile.
        """
        lacking = sharing.lacking(self)
        if lacking is not None:
            self.asked = False
            self.stack[-1] = Place(self.dialogue.id, lacking)
            return False
        if isinstance(self.outcome, Receipt):
            self.effects.append(Submit(self.answers, self.prepared, self.outcome, self.carried))
            self._code = self.outcome.code
            self.forget()
        return True
