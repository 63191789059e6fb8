"""The compact description: how it is made, and that all of it can be checked against."""

import json
import subprocess
import sys
from pathlib import Path

import orjson
import pytest

from bot.playground.description import DESCRIPTION, Description, Upload, bot_api
from bot.playground.refusals import RefusedError

TOOL = Path(__file__).parents[3] / "tools" / "describe_bot_api.py"


def field(name: str, types: list[str], required: bool, description: str = "") -> dict[str, object]:
    return {"name": name, "types": types, "required": required, "description": description}


def test_a_published_description_is_condensed_to_names_kinds_and_what_must_be(
    tmp_path: Path,
) -> None:
    published = {
        "version": "Bot API 99",
        "methods": {
            "sendThing": {
                "fields": [
                    field("chat_id", ["Integer", "String"], True),
                    field("rows", ["Array of Array of Thing"], False),
                ]
            },
            "getThing": {},
        },
        "types": {
            "Thing": {"subtypes": ["String", "Array of Thing", "ThingOne"]},
            "ThingOne": {
                "fields": [
                    field("type", ["String"], True, 'Type of the thing, always "one"'),
                    field("scope", ["String"], True, "Scope type, must be all_things"),
                ]
            },
        },
    }
    source, made = tmp_path / "published.json", tmp_path / "compact.json"
    source.write_text(json.dumps(published), encoding="utf-8")
    subprocess.run([sys.executable, TOOL, source, made], check=True)
    assert json.loads(made.read_text(encoding="utf-8")) == {
        "source": "Telegram Bot API 99, core.telegram.org/bots/api",
        "methods": {
            "sendThing": {"chat_id": "Integer|String!", "rows": "[[Thing]]"},
            "getThing": {},
        },
        "types": {
            "Thing": ["String", "[Thing]", "ThingOne"],
            "ThingOne": {"type": "'one'!", "scope": "'all_things'!"},
        },
    }


def test_every_described_type_can_be_checked_against() -> None:
    described = orjson.loads(DESCRIPTION.read_bytes())
    assert described["source"] == "Telegram Bot API 10.1, core.telegram.org/bots/api"
    for name, fields in described["types"].items():
        fault = bot_api().fault_of(name, {"no such field": 1})
        assert fault, name
        if isinstance(fields, dict) and not any(kind.endswith("!") for kind in fields.values()):
            assert bot_api().fault_of(name, {}) == "" or name == "InputFile"


SMALL = Description(
    {
        "methods": {
            "sendThing": {"number": "Integer!", "on": "Boolean", "file": "InputFile|String"}
        },
        "types": {},
    }
)


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ({"number": "-5", "on": "True"}, {"number": -5, "on": True}),
        ({"number": 5, "on": False}, {"number": 5, "on": False}),
        ({"number": "5", "on": "0", "file": "id"}, {"number": 5, "on": False, "file": "id"}),
    ],
)
def test_text_becomes_what_it_stands_for(
    given: dict[str, object], meant: dict[str, object]
) -> None:
    assert SMALL.read_call("SENDTHING", given, {}) == ("sendThing", meant)


@pytest.mark.parametrize("number", [True, 1.5, "1.5", "five", [1], {}])
def test_another_type_is_refused(number: object) -> None:
    with pytest.raises(RefusedError, match="can't parse number: must be an Integer"):
        SMALL.read_call("sendThing", {"number": number}, {})


def test_files_come_under_their_field_or_by_name() -> None:
    upload = Upload("a.txt", "text/plain", b"a")
    expected = ("sendThing", {"number": 1, "file": upload})
    assert SMALL.read_call("sendThing", {"number": 1}, {"file": upload}) == expected
    named = {"number": 1, "file": "attach://x"}
    assert SMALL.read_call("sendThing", named, {"x": upload}) == expected
    with pytest.raises(RefusedError, match='no parameter "y"'):
        SMALL.read_call("sendThing", {"number": 1}, {"y": upload})
