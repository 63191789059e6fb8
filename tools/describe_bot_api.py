"""Condense a published description of the Telegram Bot API to what the playground checks.

Input: a JSON description of https://core.telegram.org/bots/api with `methods` and `types`, each
with `fields` (name, types, required, description) or `subtypes`. Output: for every method and type
its fields as `"name": "Integer|String!"`, where `!` marks a required field, `[X]` an array of X,
`'x'` the one value a String may have; a type that is one of others is a list of those.

    python tools/describe_bot_api.py DESCRIPTION.json bot/playground/description.json
"""

import argparse
import json
import re
from pathlib import Path
from typing import Any

_ONLY_VALUE = re.compile(r"(?:always [\"“](\w+)[\"”]|must be (\w+))$")
_ARRAY = "Array of "


def main() -> None:
    """Read the description named first and write the compact form to the file named second."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("description", type=Path, help="the published description, JSON")
    parser.add_argument("compact", type=Path, help="the file to write")
    arguments = parser.parse_args()
    published = json.loads(arguments.description.read_text(encoding="utf-8"))
    arguments.compact.write_text(_written(_condensed(published)), encoding="utf-8")


def _condensed(published: dict[str, Any]) -> dict[str, Any]:
    return {
        "source": f"Telegram {published['version']}, core.telegram.org/bots/api",
        "methods": {name: _fields(method) for name, method in published["methods"].items()},
        "types": {
            name: list(map(_nested, described.get("subtypes", []))) or _fields(described)
            for name, described in published["types"].items()
        },
    }


def _fields(described: dict[str, Any]) -> dict[str, str]:
    return {field["name"]: _kind(field) for field in described.get("fields", [])}


def _kind(field: dict[str, Any]) -> str:
    only = _ONLY_VALUE.search(field["description"]) if field["types"] == ["String"] else None
    kind = f"'{only[1] or only[2]}'" if only else "|".join(map(_nested, field["types"]))
    return f"{kind}!" if field["required"] else kind


def _nested(kind: str) -> str:
    return f"[{_nested(kind.removeprefix(_ARRAY))}]" if kind.startswith(_ARRAY) else kind


def _written(compact: dict[str, Any]) -> str:
    """One line a method or type: a newer description gives a diff that can be read."""
    parts = [f'"source": {json.dumps(compact["source"])}']
    for part in ("methods", "types"):
        lines = ",\n".join(f"{json.dumps(k)}: {json.dumps(v)}" for k, v in compact[part].items())
        parts.append(f'"{part}": {{\n{lines}\n}}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


if __name__ == "__main__":
    main()
