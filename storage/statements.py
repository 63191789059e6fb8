"""Reads the SQL that stands beside each module: every statement has a name and says what it is for.

A file looks like this::

    -- name: find
    -- The person with this id.
    SELECT language FROM people WHERE id = :id;

Values stand in it as `:name`, for every database alike.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

_HEAD = re.compile(r"^-- name: *(\S*) *$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: `name` as `room/module.name` (for errors), what it is for, and its text."""

    name: str
    purpose: str
    text: str


def read_sql(module_file: str) -> Mapping[str, Statement]:
    """Return the statements of the `.sql` file beside a module; called with its `__file__`."""
    path = Path(module_file).with_suffix(".sql")
    floor = Path(__file__).parent
    return parse(path.read_text("utf-8"), path.relative_to(floor).with_suffix("").as_posix())


def parse(source: str, origin: str) -> Mapping[str, Statement]:
    """Return the statements in a source by name; raise ValueError for one not well formed."""
    before, *parts = _HEAD.split(source)
    if before.strip():
        raise ValueError(f"{origin}: text stands before the first `-- name: …`")
    statements: dict[str, Statement] = {}
    for name, body in zip(parts[::2], parts[1::2], strict=True):
        lines = body.strip().splitlines()
        purpose = [line.removeprefix("--").strip() for line in lines if line.startswith("--")]
        text = "\n".join(line for line in lines if not line.startswith("--")).strip()
        full = f"{origin}.{name}"
        if not name.isidentifier() or name in statements:
            raise ValueError(f"{full}: a name is a plain word that stands once in its file")
        if not purpose or not text.endswith(";") or text.count(";") != 1:
            raise ValueError(f"{full}: wants a line that says what it is for, and one statement;")
        statements[name] = Statement(full, " ".join(purpose), text)
    return MappingProxyType(statements)
