"""YAML that remembers its lines: plain values, and for every path the line it stands on.

Scalars are read as YAML 1.2 does: `no`, `yes`, `on` and `off` are words, not truth values. A key
that stands twice is a fault (PyYAML's own loader silently keeps the last).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from flows.errors import ContentError, Fault

Path: TypeAlias = tuple[str | int, ...]
_LARGEST = 200_000
_TAG = "tag:yaml.org,2002:"
_WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,8})")


@dataclass(frozen=True, slots=True)
class Marked:
    """The plain value of a file, and where everything in it stands."""

    file: str
    value: Any
    lines: dict[Path, int] = field(default_factory=dict)

    def line(self, path: Sequence[str | int]) -> int:
        """Find the line of a path; of the nearest thing around it when it is not in the file.

        What is not in the file itself (a validator names the variant it took) is passed over.
        """
        known: Path = ()
        for part in path:
            if (*known, part) in self.lines:
                known = (*known, part)
        return self.lines.get(known, 1)

    def fault(self, path: Sequence[str | int], message: str) -> Fault:
        """Make a fault at a path."""
        return Fault(self.file, self.line(path), message)


def read(file: str, text: str) -> Marked:
    """Read one YAML document; raises `ContentError` with every fault."""
    if len(text) > _LARGEST:
        raise ContentError([Fault(file, 1, f"the file has more than {_LARGEST} characters")])
    reader = _Reader(file)
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        value = None if node is None else reader.plain(node, ())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise ContentError([Fault(file, line, f"this is not YAML: {error.problem}")]) from None
    except yaml.YAMLError:
        # The reader's own errors (a character that YAML forbids) know no line.
        raise ContentError([Fault(file, 1, "a character that YAML does not allow")]) from None
    except RecursionError:
        raise ContentError([Fault(file, 1, "this is nested too deeply")]) from None
    if reader.faults:
        raise ContentError(reader.faults)
    if value is None:
        raise ContentError([Fault(file, 1, "the file is empty")])
    return Marked(file, value, reader.lines)


class _Reader:
    """Turns nodes into plain values and notes lines and faults on the way."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.lines: dict[Path, int] = {}
        self.faults: list[Fault] = []
        self._seen: set[int] = set()

    def plain(self, node: yaml.Node, path: Path) -> object:
        self.lines.setdefault(path, node.start_mark.line + 1)
        if id(node) in self._seen:
            self._refuse(node, "an alias (*) is not used here: write it out")
            return None
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode) and node.tag == f"{_TAG}map":
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode) and node.tag == f"{_TAG}seq":
            return [self.plain(each, (*path, i)) for i, each in enumerate(node.value)]
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        self._refuse(node, f"the tag {node.tag} is not used here")
        return None

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, object]:
        found: dict[str, object] = {}
        for key, value in node.value:
            name = str(key.value)
            if not isinstance(key, yaml.ScalarNode):
                self._refuse(key, "a key is one word")
            elif name in found:
                first = self.lines[*path, name]
                self._refuse(key, f"'{name}' stands twice (first on line {first}): keep one")
            else:
                self.lines[*path, name] = key.start_mark.line + 1
                found[name] = self.plain(value, (*path, name))
        return found

    def _scalar(self, node: yaml.ScalarNode) -> object:
        word = str(node.value)
        if node.tag == f"{_TAG}bool":
            return {"true": True, "false": False}.get(word.lower(), word)
        if node.tag == f"{_TAG}int" and _WHOLE.fullmatch(word):
            return int(word)
        if node.tag == f"{_TAG}null":
            return None
        if node.tag == f"{_TAG}str":
            return word
        self._refuse(node, f"'{word}' is neither a word nor a whole number: quote it")
        return None

    def _refuse(self, node: yaml.Node, message: str) -> None:
        self.faults.append(Fault(self.file, node.start_mark.line + 1, message))
