"""Documents → catalogue: every name looked up, every shorthand written out, keys worked out.

`resolve` is the door. It reports every fault it finds, with file, line and what would be right,
and hands what holds together to `proving` for the rest: reachability, ends, order of answers.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence

from flows.dialogue import overview
from flows.dialogue.definition import (
    DONE,
    END,
    HELP,
    RUN_LENGTH,
    STORY,
    Catalogue,
    Dialogue,
    Routine,
    Step,
)
from flows.dialogue.document import BlocksDocument, DialogueDocument
from flows.dialogue.marked import Marked
from flows.dialogue.parsing import Parsed, did_you_mean, parse_blocks, parse_dialogue
from flows.dialogue.proving import prove
from flows.dialogue.rows import RoutineReader
from flows.dialogue.scope import Scope
from flows.errors import ContentError, Fault

_REQUIRED = {
    HELP: "the button 'help now' opens it",
    END: "a stop goes to it",
    "acute": "the word list offers it",
    "contact": "the word list offers it",
}
_RESERVED_BLOCKS = frozenset(
    {
        DONE,
        "changed",
        "noticed",
        "quote",
        "echo",
        "control",
        "refuse",
        "paused",
        "stopped",
        "draft",
        "along",
        "doubt",
        "mark",
        "weighed",
    }
)
"""What else is worded in `blocks.ftl`."""
_RESERVED_DIALOGUES = frozenset(
    {"blocks", "common", "story", "moderation", "checkin", "export", "session", "pulse"}
)
_PAYLOAD = 64
_ADDED = "x" * 32  # the longest id that an option of somebody's own may have
_MOST = 8


def read_catalogue(blocks: tuple[str, str], dialogues: Iterable[tuple[str, str]]) -> Catalogue:
    """Make the catalogue from (file, text) of the blocks and of each dialogue.

    Raises `ContentError` with the faults of all files together.
    """
    faults: list[Fault] = []
    parsed: list[Parsed[DialogueDocument]] = []
    for file, text in dialogues:
        try:
            parsed.append(parse_dialogue(file, text))
        except ContentError as error:
            faults += error.faults
    try:
        shared = parse_blocks(*blocks)
    except ContentError as error:
        raise ContentError([*error.faults, *faults]) from None
    if faults:
        raise ContentError(faults)
    return resolve(shared, parsed)


def resolve(
    blocks: Parsed[BlocksDocument], dialogues: Sequence[Parsed[DialogueDocument]]
) -> Catalogue:
    """Resolve what was parsed; raises `ContentError` with every fault."""
    faults = [*_block_names(blocks, dialogues), *_dialogue_names(dialogues)]
    known = frozenset(each.content.dialogue for each in dialogues)
    shared = blocks.content.root
    routines: dict[str, Routine] = {}
    for name, steps in shared.items():
        scope = Scope(name, blocks.marked, (name,), steps, shared, known)
        routines[name] = RoutineReader(scope, faults).block()
    found: dict[str, Dialogue] = {}
    written = json.dumps(blocks.marked.value)
    for parsed in dialogues:
        content = parsed.content
        scope = Scope(content.dialogue, parsed.marked, ("steps",), content.steps, shared, known)
        routine = RoutineReader(scope, faults).dialogue(content.closing)
        found[content.dialogue] = _dialogue(parsed, routine, routines, faults, written)
    catalogue = Catalogue(found, routines)
    if not faults:
        faults += prove(catalogue)
        faults += _payloads(catalogue)
        faults += _handing_over(catalogue)
    if faults:
        raise ContentError(sorted(faults, key=lambda fault: (fault.file, fault.line)))
    return catalogue


def _block_names(
    blocks: Parsed[BlocksDocument], dialogues: Sequence[Parsed[DialogueDocument]]
) -> Iterable[Fault]:
    taken = {each.content.dialogue for each in dialogues}
    for name in blocks.content.root:
        if name in _RESERVED_BLOCKS or name in taken:
            whose = "a dialogue's" if name in taken else "reserved"
            yield blocks.marked.fault((name,), f"the name '{name}' is {whose}: choose another")
    for name, why in _REQUIRED.items():
        if name not in blocks.content.root:
            yield blocks.marked.fault((), f"the block '{name}' is missing: {why}")


def _dialogue_names(dialogues: Sequence[Parsed[DialogueDocument]]) -> Iterable[Fault]:
    files: dict[str, str] = {}
    for each in dialogues:
        name, marked = each.content.dialogue, each.marked
        if name in _RESERVED_DIALOGUES:
            yield marked.fault(("dialogue",), f"'{name}' is reserved: choose another name")
        if name in files:
            yield marked.fault(("dialogue",), f"'{name}' stands in {files[name]} too: rename one")
        stem = marked.file.rpartition("/")[2].removesuffix(".yaml")
        if stem != name:
            yield marked.fault(
                ("dialogue",), f"'{name}' stands in {stem}.yaml: name the file {name}.yaml"
            )
        files[name] = marked.file


def _dialogue(
    parsed: Parsed[DialogueDocument],
    routine: Routine,
    blocks: Mapping[str, Routine],
    faults: list[Fault],
    written: str,
) -> Dialogue:
    content, marked = parsed.content, parsed.marked
    lines = overview.lines(parsed, [*_within(routine, blocks)], faults)
    beside = {name for line in lines for name in line.answers}
    asked = [step for step in _within(routine, blocks) if step.quote or step.place in beside]
    quoted = tuple(step.place for step in asked)
    texts = tuple(step.place for step in asked if step.kind == "text")
    if len(quoted) > _MOST:
        faults.append(
            marked.fault(
                ("steps",),
                f"{len(quoted)} answers are quoted, at most {_MOST} fit under a summary: "
                "give some 'quote: false'",
            )
        )
    faults += overview.tallied(parsed)
    faults += overview.carried(parsed)
    sentence = content.sentence
    if sentence is not None:
        faults += _quotable(marked, ("sentence",), [sentence], texts)
    elif "step" in content.closing and "step.step" in texts:
        sentence = "step.step"
    fingerprint = f"{json.dumps(marked.value)}\n{written}".encode()
    return Dialogue(
        id=content.dialogue,
        minutes=content.minutes,
        offered=content.offered,
        routine=routine,
        ends=END in content.closing,
        sentence=sentence,
        share_type=content.share.type if content.share else None,
        quoted=quoted,
        shareable=_shareable(parsed, texts, faults),
        version=hashlib.blake2b(fingerprint, digest_size=8).hexdigest(),
        summary=overview.own_words(content),
        lines=lines,
        tally=content.tally or "",
        carry=dict(content.share.carry) if content.share else {},
    )


def _shareable(
    parsed: Parsed[DialogueDocument], texts: tuple[str, ...], faults: list[Fault]
) -> tuple[str, ...]:
    share, marked = parsed.content.share, parsed.marked
    if share is None:
        return ()
    if "share" not in parsed.content.closing:
        faults.append(marked.fault(("share",), "there is no 'share' in the closing: add it"))
    if share.only is None:
        return texts
    faults += _quotable(marked, ("share", "only"), share.only, texts)
    return tuple(name for name in texts if name in share.only)


def _within(routine: Routine, blocks: Mapping[str, Routine]) -> Iterable[Step]:
    for step in routine.steps.values():
        if step.kind != "use":
            yield step
        elif step.use in blocks:
            yield from (each for each in blocks[step.use].steps.values() if each.kind != "use")


def _quotable(
    marked: Marked, path: tuple[str, ...], names: Sequence[str], quoted: Sequence[str]
) -> Iterable[Fault]:
    for name in names:
        if name not in quoted:
            yield marked.fault(path, f"'{name}' is no quoted text; {did_you_mean(name, quoted)}")


def _payloads(catalogue: Catalogue) -> Iterable[Fault]:
    for dialogue in catalogue.dialogues.values():
        for routine in (dialogue.routine, *catalogue.blocks.values()):
            for step in routine.steps.values():
                dynamic = dialogue.quoted if step.kind in ("which", "pick") else ()
                dynamic = (_ADDED,) if step.added else dynamic
                for option in (*(each.id for each in step.options), *dynamic):
                    size = len(f"d1|{'r' * RUN_LENGTH}|{step.place}|{option}".encode())
                    if size > _PAYLOAD:
                        yield Fault(
                            routine.file,
                            step.line,
                            f"the button '{option}' of '{step.id}' needs {size} bytes of the "
                            f"{_PAYLOAD} that Telegram gives: shorten a name",
                        )


def _handing_over(catalogue: Catalogue) -> Iterable[Fault]:
    routines = [*catalogue.blocks.values(), *(d.routine for d in catalogue.dialogues.values())]
    sharing = [
        (routine, step)
        for routine in routines
        for step in routine.steps.values()
        if step.taken is not None and step.taken.do == "share"
    ]
    if not sharing:
        return
    intake = catalogue.dialogues.get(STORY)
    steps = intake.routine.steps if intake else {}
    wanted = {"type": "choice", "story": "text"}
    if all(name in steps and steps[name].kind == kind for name, kind in wanted.items()):
        types = {option.id for option in steps["type"].options}
        for dialogue in catalogue.dialogues.values():
            given = dialogue.share_type
            if given is not None and given not in types:
                line = next(iter(dialogue.routine.steps.values())).line
                yield Fault(
                    dialogue.routine.file,
                    line,
                    f"share: the story type '{given}' is unknown; {did_you_mean(given, types)}",
                )
        return
    for routine, step in sharing:
        yield Fault(
            routine.file,
            step.line,
            f"'do: share' begins the dialogue '{STORY}', which needs a choice 'type' and a "
            "text 'story'",
        )
