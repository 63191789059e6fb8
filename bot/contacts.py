"""An installation's own contacts: read from its file, shown after the national numbers.

They stand below every text in which a national number stands, in every language, and never in its
place; so whoever writes a dialogue with such a number in it need not think of them.
"""

import re
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Final

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from flows.person.contacts import Contact, Contacts, Role
from prompts.reading import Entry
from prompts.wording import Voice, Wording

_NATIONAL: Final = re.compile(r"(?<![\d-])(112|113|0800-2000)(?![\d-])")
_LABELS: Final[dict[Role, str]] = {
    "specialist": "common/local-specialist",
    "on_call": "common/local-on_call",
    "adviser": "common/local-adviser",
}
_RIGHT: Final = {
    "missing": "is missing",
    "extra_forbidden": "is no key: there are specialist, on_call and adviser, each with name and"
    " number",
    "string_pattern_mismatch": "is no telephone number: digits, spaces and - only, as in"
    " 030 123 45 67",
    "string_too_long": "is too long: 60 characters fit",
    "model_type": "wants two lines below it: name and number",
}


def _one_line(value: object) -> object:
    if isinstance(value, str) and not value.isprintable():
        raise ValueError("must stand on one line")
    return value


class _Contact(BaseModel):
    """How a contact stands in the file."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    name: Annotated[str, Field(max_length=60), BeforeValidator(_one_line)] = ""
    number: Annotated[str, Field(pattern=r"^\+?[0-9][0-9 ()/.-]{1,23}$")]


class _Contacts(BaseModel):
    """The file."""

    model_config = ConfigDict(extra="forbid")

    specialist: _Contact | None = None
    on_call: _Contact | None = None
    adviser: _Contact | None = None


def read_contacts(path: Path) -> Contacts:
    """Read the file; raise ValueError that says on one line what is wrong, without its values."""
    try:
        # Every value as it is written: a number that begins with 0 is no sum.
        written = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506  # it makes text only
    except OSError as error:
        raise ValueError(f"the file cannot be read ({error.strerror})") from None
    except UnicodeDecodeError:
        raise ValueError("the file is not UTF-8: save it so") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark is not None else ""
        raise ValueError(f"the file is no YAML{line}") from None
    if not isinstance(written, dict) or not written:
        raise ValueError("write at least one of specialist, on_call and adviser in the file")
    try:
        found = _Contacts.model_validate(written)
    except ValidationError as error:
        raise ValueError(_fault(error)) from None
    return Contacts(_made(found.specialist), _made(found.on_call), _made(found.adviser))


def with_contacts(wording: Wording, contacts: Contacts) -> Wording:
    """Let every text with a national number be followed by the contacts."""
    if not any(contacts.named()):
        return wording
    return Wording(
        {
            language: {
                key: _followed(entry, _lines(wording.speaks(language), contacts))
                for key, entry in texts.items()
            }
            for language, texts in wording.entries.items()
        },
        wording.faults,
    )


def _followed(entry: Entry, lines: str) -> Entry:
    text = entry.template
    is_message = "." not in entry.key
    if not is_message or not isinstance(text, str) or not _NATIONAL.search(text):
        return entry
    return replace(entry, template=f"{text}\n\n{lines}")


def _lines(voice: Voice, contacts: Contacts) -> str:
    own = [voice(_LABELS[role], contact=str(contact)) for role, contact in contacts.named()]
    return "\n".join([voice("common/local"), *own])


def _made(contact: _Contact | None) -> Contact | None:
    return Contact(contact.number, contact.name) if contact is not None else None


def _fault(error: ValidationError) -> str:
    first = error.errors(include_input=False, include_url=False)[0]
    where = ".".join(str(part) for part in first["loc"])
    if first["type"] == "extra_forbidden":
        where = f"one of the keys{' of ' + str(first['loc'][0]) if len(first['loc']) > 1 else ''}"
    right = _RIGHT.get(first["type"], first["msg"].removeprefix("Value error, "))
    return f"{where} {right}"
