"""Dialogues and events made at random: dialogues right by construction, events of every sort.

A dialogue's rows only lead forward, and by a condition or an option beside which another way on
remains, so that every row can be reached and every path ends.
"""

import json
from typing import Any, get_args

from hypothesis import strategies as st

from flows.dialogue.definition import Catalogue
from flows.dialogue.document import BlocksDocument
from flows.dialogue.effect import Ask
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
from flows.dialogue.parsing import Parsed, parse_blocks, parse_dialogue
from flows.dialogue.resolving import resolve
from tests.flows.dialogue.play import RUN

NAMES = tuple(f"s{number}" for number in range(8))
BLOCKS = ("names", "self", "contact", "acute", "step")
CLOSINGS = ("summary", "step", "remind", "remind_soon", "share", "tally", "end")
KINDS = ("msg", "text", "choice", "multi", "s5", "s7", "dyad", "triad", "use")
DIGITS = {"s5": 5, "s7": 7, "dyad": 7}
OPTIONS = ("a", "b", "c", "d")
SECRET = "geheim"


def _files() -> tuple[Parsed[BlocksDocument], Any]:
    from importlib import resources

    root = resources.files("flows") / "catalogue"
    blocks = (root / "blocks.yaml").read_text(encoding="utf-8")
    intake = (root / "dialogues" / "verhaal.yaml").read_text(encoding="utf-8")
    return parse_blocks("blocks.yaml", blocks), parse_dialogue("verhaal.yaml", intake)


_BLOCKS, _INTAKE = _files()


@st.composite
def books(draw: st.DrawFn) -> Catalogue:
    """Make a catalogue with a dialogue `d`, the shipped blocks and the story intake."""
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=6, unique=True))
    steps: dict[str, Any] = {}
    for index, name in enumerate(names):
        steps[name] = draw(_rows(steps, names[index + 1 :]))
    closing = [each for each in CLOSINGS if draw(st.booleans())]
    document: dict[str, Any] = {"dialogue": "d", "minutes": 1, "closing": closing, "steps": steps}
    if "share" in closing:
        document["share"] = draw(st.sampled_from([{}, {"type": "lichtpunt"}]))
    chosen = [name for name, row in steps.items() if "options" in row]
    if chosen and "tally" in closing:
        document["tally"] = draw(st.sampled_from(chosen))
    if chosen and "summary" in closing and draw(st.booleans()):
        document["summary"] = {"wording": "card", "lines": {"side": chosen[:4]}}
    parsed = parse_dialogue("d.yaml", json.dumps(document))
    return resolve(_BLOCKS, [parsed, _INTAKE])


@st.composite
def _rows(draw: st.DrawFn, before: dict[str, Any], after: list[str]) -> dict[str, Any]:
    kind = draw(st.sampled_from(KINDS))
    row: dict[str, Any] = (
        {"use": draw(st.sampled_from(BLOCKS))} if kind == "use" else {"kind": kind}
    )
    conditions = _conditions(before)
    if kind in ("choice", "multi"):
        row["options"] = {
            each: draw(_actions(after))
            for each in draw(st.lists(st.sampled_from(OPTIONS), min_size=1, unique=True))
        }
        row["options"]["e"] = {}  # one way on remains
        row["quote"] = draw(st.booleans())
    if kind == "text":
        row["min"] = draw(st.integers(1, 3))
        row["max"] = draw(st.integers(3, 12))
        row["discard"] = draw(st.booleans())
    if kind not in ("use", "msg"):
        row["skip"] = draw(st.booleans())
    if conditions is not None and draw(st.booleans()):
        row["only_if"] = draw(conditions)
    if conditions is not None and draw(st.booleans()):
        row["next"] = [draw(_actions(after)) | {"if": draw(conditions)}]
    return row


@st.composite
def _actions(draw: st.DrawFn, after: list[str]) -> dict[str, Any]:
    action: dict[str, Any] = {}
    if draw(st.booleans()):
        targets = [*after, "done", "stop", "silence", "pause"]
        action["to"] = draw(st.sampled_from(targets))
    if action.get("to") != "pause" and draw(st.booleans()):
        action["run"] = draw(st.sampled_from(BLOCKS))
    if draw(st.booleans()):
        action["offer"] = draw(st.sampled_from(["d", "verhaal"]))
    if draw(st.booleans()):
        action["do"] = draw(st.sampled_from(["accept", "decline", "nudge_monday", "clear"]))
    return action


def _conditions(before: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]] | None:
    """Make conditions on what can have been answered before; None when nothing can."""
    known: list[st.SearchStrategy[dict[str, Any]]] = []
    for name, row in before.items():
        kind = row.get("kind", "use")
        if kind in ("use", "msg") or row.get("discard"):
            continue
        known += [st.just({"given": name}), st.just({"missing": name})]
        if kind in DIGITS:
            for test in ("is", "at_least", "at_most"):
                known += [st.just({"answer": name, test: n}) for n in range(1, DIGITS[kind] + 1)]
            known.append(st.just({"answer": name, "differs_from": name, "by": 1}))
        elif kind in ("choice", "multi"):
            test = "is" if kind == "choice" else "has"
            known += [st.just({"answer": name, test: option}) for option in row["options"]]
    if not known:
        return None
    single = st.one_of(known)
    several = st.lists(single, min_size=1, max_size=3)
    return st.one_of(
        single, st.builds(lambda c: {"any": c}, several), st.builds(lambda c: {"all": c}, several)
    )


TEXTS = st.one_of(
    st.sampled_from(["", " ", "1", "5", "7", "0", f"{SECRET} mes", f"{SECRET} zelfmoord", SECRET]),
    st.text(max_size=20).map(lambda text: f"{SECRET}{text}"),
)


def events(ask: Ask | None) -> st.SearchStrategy[Event]:
    """Make what a person may do next: mostly what the open question asks for, and anything."""
    anything: list[st.SearchStrategy[Event]] = [
        st.builds(Typed, TEXTS, st.integers(1, 99)),
        st.builds(Control, st.sampled_from(get_args(Command))),
        st.builds(Unreadable, st.sampled_from(get_args(Medium))),
        st.just(Recall()),
        st.builds(
            Tap,
            st.sampled_from([RUN, "old"]),
            st.sampled_from([*NAMES, "acute.acute", "summary.which"]),
            st.sampled_from([*OPTIONS, "done", "0", "1", "s0"]),
        ),
        st.builds(Begin, st.sampled_from(["d", "verhaal", "gone"]), st.just(RUN)),
    ]
    if ask is not None and ask.options:
        ids = st.sampled_from([option.id for option in ask.options])
        tap = st.builds(Tap, st.just(RUN), st.just(ask.place), ids)
        return st.one_of(tap, tap, tap, *anything)
    return st.one_of(anything[0], *anything)
