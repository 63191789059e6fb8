"""Redaction as a pipe: text in, redacted text out; or JSON lines in and out.

Reads from and writes to text streams, so that the command line hands over its own and a test a
string. A fault never quotes what stood in the line: that may be someone's story.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import TextIO

from pydantic import BaseModel, ConfigDict, ValidationError

from flows.story.redaction import redact

# Plain text is redacted a part at a time: names are told apart within a part, and a part that
# ends at an empty line keeps a story whole. Beyond this many characters any line end will do.
_PART = 100_000
_SURROGATE = re.compile("[\ud800-\udfff]")


class _Line(BaseModel):
    """One line of input; what else it holds is not passed on."""

    model_config = ConfigDict(strict=True, extra="ignore")

    id: str | int
    text: str


def run(
    source: TextIO, target: TextIO, faults: TextIO, *, jsonl: bool, tags: Mapping[str, str]
) -> int:
    """Redact everything from `source` into `target`; return the exit status.

    With `jsonl` each line `{"id", "text"}` becomes `{"id", "redacted", "spans": [{"start", "end",
    "label"}]}`, offsets in characters of `text`; a line that is not right is named on `faults` as
    `line N: what is wrong and what would be right`, the others are done all the same, and the
    status is 1. Without, all text comes out redacted and the status is 0. Raises BrokenPipeError
    when whoever reads `target` is gone.
    """
    if jsonl:
        status = _lines(source, target, faults, tags)
    else:
        target.writelines(redact(part, tags).text for part in _parts(source))
        status = 0
    target.flush()
    return status


def _lines(source: TextIO, target: TextIO, faults: TextIO, tags: Mapping[str, str]) -> int:
    status = 0
    for number, line in enumerate(source, 1):
        if not line.strip():
            continue
        try:
            read = _Line.model_validate(json.loads(line.removeprefix("\ufeff")))
        except ValidationError as error:
            faults.write(f"line {number}: {_fault(error)}\n")
            status = 1
            continue
        except (ValueError, RecursionError):  # a number of 5,000 digits is no JSONDecodeError
            faults.write(f'line {number}: not JSON; a line would be {{"id": "1", "text": "…"}}\n')
            status = 1
            continue
        redaction = redact(read.text, tags)
        spans = [{"start": s.start, "end": s.end, "label": s.label} for s in redaction.spans]
        written = json.dumps(
            {"id": read.id, "redacted": redaction.text, "spans": spans}, ensure_ascii=False
        )
        # A lone half of a surrogate pair, `\\ud800` in the input, can only be written escaped.
        target.write(_SURROGATE.sub(lambda m: f"\\u{ord(m.group()):04x}", written) + "\n")
    return status


def _fault(error: ValidationError) -> str:
    """Say what is wrong with the shape of a line, without a word of what it holds."""
    where = error.errors(include_input=False, include_url=False)[0]["loc"]
    if not where:
        return 'not an object; it would be {"id": …, "text": …}'
    if where[0] == "text":
        return '"text" is missing or not a string; it would be the text to redact, in quotes'
    return '"id" is missing or neither a string nor a whole number; it would name the text'


def _parts(source: TextIO) -> Iterator[str]:
    """Cut a stream into parts that end at an empty line, or anywhere once they are long."""
    part: list[str] = []
    length = 0
    for line in source:
        part.append(line)
        length += len(line)
        if length > _PART and (not line.strip() or length > 2 * _PART):
            yield "".join(part)
            part, length = [], 0
    if part:
        yield "".join(part)
