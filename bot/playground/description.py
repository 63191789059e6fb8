"""What the Bot API knows: methods, their fields, and the types these are made of.

`description.json` is made by `tools/describe_bot_api.py` from the facts of the Telegram Bot API
10.1 (https://core.telegram.org/bots/api). Every kind of value is turned once into a function, so
that checking a call costs microseconds. Stricter than Telegram on purpose: a field that is not
described is refused, where Telegram would silently drop it.

The parameters of a call may arrive as text (a form, a query): they are turned into what they stand
for. What is nested in them is JSON and must be of the described type.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

import orjson

from bot.playground.refusals import bad_request, not_found

DESCRIPTION = Path(__file__).with_name("description.json")
ATTACHED = "attach://"

Fields: TypeAlias = dict[str, Any]
Check: TypeAlias = Callable[[Any], str]  # the fault, or "" where there is none

_BOOLEANS = {"true": True, "1": True, "false": False, "0": False}
# Faults that Telegram words in its own way instead of naming the parameter.
_MISSING = {"chat_id": "chat_id is empty", "text": "message text is empty"}


@dataclass(frozen=True, slots=True)
class Upload:
    """The contents of a file as it came in a multipart body."""

    name: str
    mime: str
    data: bytes


@dataclass(frozen=True, slots=True)
class _Table:
    """The fields of one method or type, and which of them must be there."""

    kinds: dict[str, str]
    checks: dict[str, Check]
    required: tuple[str, ...]


class Description:
    """The described Bot API, asked whether calls and objects are made as it says."""

    def __init__(self, described: dict[str, Any]) -> None:
        self._methods: dict[str, str] = {name.lower(): name for name in described["methods"]}
        self._described = described["methods"] | described["types"]
        self._checks: dict[str, Check] = {
            "Integer": lambda value: "" if type(value) is int else "must be an Integer",
            "Float": lambda value: "" if type(value) in (int, float) else "must be a Float",
            "String": lambda value: "" if isinstance(value, str) else "must be a String",
            "Boolean": lambda value: "" if isinstance(value, bool) else "must be a Boolean",
            "InputFile": lambda value: "" if isinstance(value, Upload) else "must be an InputFile",
        }
        self._tables: dict[str, _Table] = {}

    def read_call(
        self, method: str, given: Fields, attached: dict[str, Upload]
    ) -> tuple[str, Fields]:
        """Return the method's own name and its fields as what they stand for.

        Raise `RefusedError`: 404 for an unknown method, 400 for a field that is unknown,
        missing or of another type. Files that came along are found by their field or as `attach://<name>`.
        """
        name = self._methods.get(method.lower())
        if name is None:
            raise not_found("method not found")
        table = self._table(name)
        for field in table.required:
            if field not in given and field not in attached:
                raise bad_request(_MISSING.get(field, f'parameter "{field}" is required'))
        fields = {key: self._read(table, name, key, value) for key, value in given.items()}
        if attached:
            self._attach(table, name, fields, attached)
        return name, fields

    def fault_of(self, kind: str, value: object) -> str:
        """Return what is wrong with a value that should be of this kind, or "" if nothing is."""
        return self._check(kind)(value)

    def _read(self, table: _Table, method: str, key: str, value: Any) -> Any:
        check = table.checks.get(key)
        if check is None:
            raise bad_request(f'{method} has no parameter "{key}"')
        if isinstance(value, str):
            value = _meant(table.kinds[key], value)
        fault = check(value)
        if fault:
            raise bad_request(f"can't parse {key}: {fault}")
        return value

    def _attach(
        self, table: _Table, method: str, fields: Fields, attached: dict[str, Upload]
    ) -> None:
        used = {value.removeprefix(ATTACHED) for value in fields.values() if _attaches(value)}
        for key, value in fields.items():
            if _attaches(value) and value.removeprefix(ATTACHED) in attached:
                fields[key] = attached[value.removeprefix(ATTACHED)]
        for key, upload in attached.items():
            if key not in used:
                fields[key] = self._read(table, method, key, upload)

    def _table(self, name: str) -> _Table:
        table = self._tables.get(name)
        if table is None:
            fields: dict[str, str] = self._described[name]
            kinds = {key: kind.removesuffix("!") for key, kind in fields.items()}
            table = self._tables[name] = _Table(
                kinds=kinds,
                checks={key: self._check(kind) for key, kind in kinds.items()},
                required=tuple(key for key, kind in fields.items() if kind.endswith("!")),
            )
        return table

    def _check(self, kind: str) -> Check:
        check = self._checks.get(kind)
        if check is None:
            check = self._checks[kind] = self._made(kind)
        return check

    def _made(self, kind: str) -> Check:
        if "|" in kind and not kind.startswith("["):
            return self._one_of(kind.split("|"))
        if kind.startswith("["):
            return self._array(kind[1:-1])
        if kind.startswith("'"):
            return _only(kind.strip("'"))
        if isinstance(self._described[kind], list):
            return self._one_of(self._described[kind])
        return self._object(kind)

    def _array(self, kind: str) -> Check:
        inner = self._check(kind)

        def check(value: Any) -> str:
            if not isinstance(value, list):
                return "must be an Array"
            return next(filter(None, map(inner, value)), "")

        return check

    def _object(self, name: str) -> Check:
        def check(value: Any) -> str:
            if not isinstance(value, dict):
                return f"must be an object of type {name}"
            table = self._table(name)  # only now: types hold each other
            for key, inner in value.items():
                known = table.checks.get(key)
                if known is None:
                    return f'{name} has no field "{key}"'
                if fault := known(inner):
                    return f'field "{key}" of {name} {fault}' if fault[:4] == "must" else fault
            for key in table.required:
                if key not in value:
                    return f'{name} needs its field "{key}"'
            return ""

        return check

    def _one_of(self, kinds: list[str]) -> Check:
        """Accept what any of these accepts; else the fault of the one that comes nearest."""

        def check(value: Any) -> str:
            faults = [self._check(kind)(value) for kind in kinds]
            if "" in faults:
                return ""
            if not isinstance(value, dict):
                return f"must be one of {', '.join(kinds)}"
            nearness = [self._nearness(kind, value) for kind in kinds]
            return faults[nearness.index(max(nearness))]

        return check

    def _nearness(self, kind: str, value: dict[str, Any]) -> int:
        if not isinstance(self._described.get(kind), dict):
            return -1
        table = self._table(kind)
        return sum(not table.checks.get(key, _unknown)(inner) for key, inner in value.items())


@cache
def bot_api() -> Description:
    """Return the description of Bot API 10.1, read once."""
    return Description(orjson.loads(DESCRIPTION.read_bytes()))


def _meant(kind: str, text: str) -> Any:
    """Turn a parameter that arrived as text into what it stands for; a fault leaves it text."""
    if "String" in kind.split("|") or kind.startswith("'"):
        number = "Integer" in kind and text.removeprefix("-").isdecimal() and text.isascii()
        return int(text) if number else text
    if kind == "Boolean":
        return _BOOLEANS.get(text.lower(), text)
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        return text


def _only(wanted: str) -> Check:
    return lambda value: "" if value == wanted else f'must be "{wanted}"'


def _unknown(_: Any) -> str:
    return "is unknown"


def _attaches(value: object) -> bool:
    return isinstance(value, str) and value.startswith(ATTACHED)
