"""Content files → documents: YAML read, keys and kinds of value checked, faults with their line.

Pure: texts come in, objects or a `ContentError` with all faults come out.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from flows.dialogue import document
from flows.dialogue.document import KINDS, BlocksDocument, DialogueDocument
from flows.dialogue.marked import Marked, read
from flows.errors import ContentError, Fault

Content = TypeVar("Content", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Parsed(Generic[Content]):
    """A document, and where everything in it stands."""

    content: Content
    marked: Marked


def parse_dialogue(file: str, text: str) -> Parsed[DialogueDocument]:
    """Read a dialogue file; raises `ContentError`."""
    return parse_as(DialogueDocument, file, text)


def parse_blocks(file: str, text: str) -> Parsed[BlocksDocument]:
    """Read the file of shared blocks; raises `ContentError`."""
    return parse_as(BlocksDocument, file, text)


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Say which known name is meant, or which there are."""
    names = sorted(set(known))
    near = get_close_matches(name, names, n=1)
    if near:
        return f"did you mean '{near[0]}'?"
    return f"there is {', '.join(names)}" if names else "there is none"


def parse_as(model: type[Content], file: str, text: str) -> Parsed[Content]:
    """Read a file as a document of this model; raises `ContentError` with every fault."""
    marked = read(file, text)
    try:
        return Parsed(model.model_validate(marked.value), marked)
    except ValidationError as error:
        faults = [_fault(marked, each) for each in error.errors(include_url=False)]
    raise ContentError(sorted(faults, key=lambda fault: fault.line))


def _fault(marked: Marked, error: ErrorDetails) -> Fault:
    path = error["loc"]
    return marked.fault(path, _sentence(path, error))


_KEYS = frozenset(
    field.alias or name
    for model in vars(document).values()
    if isinstance(model, type) and issubclass(model, BaseModel)
    for name, field in model.model_fields.items()
    if name != "root"
)


def _sentence(path: tuple[str | int, ...], error: ErrorDetails) -> str:
    name = str(path[-1]) if path else "this"
    say = _SENTENCES.get(error["type"])
    if say is not None:
        return say(name, error)
    return f"'{name}': {error['msg'][0].lower()}{error['msg'][1:]}"


def _unknown_key(name: str, _: ErrorDetails) -> str:
    if name in _KEYS:
        return f"'{name}' does not belong here"
    return f"unknown key '{name}'; {did_you_mean(name, _KEYS)}"


def _no_name(_: str, error: ErrorDetails) -> str:
    return (
        f"'{error['input']}' is no name: small letters, digits and _, "
        "a letter first, at most 24 characters"
    )


def _unknown_word(_: str, error: ErrorDetails) -> str:
    known = re.findall(r"'([^']*)'", error["ctx"]["expected"])
    return f"unknown word '{error['input']}'; {did_you_mean(str(error['input']), known)}"


_SENTENCES: dict[str, Callable[[str, ErrorDetails], str]] = {
    "extra_forbidden": _unknown_key,
    "missing": lambda name, _: f"the key '{name}' is missing",
    "union_tag_not_found": lambda _, error: _kind(error["input"]),
    "string_pattern_mismatch": _no_name,
    "literal_error": _unknown_word,
    "value_error": lambda _, error: str(error["ctx"]["error"]),
    "too_long": lambda name, error: f"'{name}': at most {error['ctx']['max_length']} fit here",
    "too_short": lambda name, _: f"'{name}': at least one is needed",
}


def _kind(step: object) -> str:
    kind = step.get("kind") if isinstance(step, dict) else None
    if kind is None:
        return "a step says its 'kind', or the block to 'use'"
    return f"unknown kind '{kind}'; {did_you_mean(str(kind), set(KINDS) - {'use'})}"
