"""`redact` as a pipe: plain text and JSON lines."""

import json
import re
from io import StringIO

from bot.story.redact_pipe import run
from tests.flows.story.corpus import TAGS


def pipe(text: str, *, jsonl: bool) -> tuple[int, str, str]:
    target, faults = StringIO(), StringIO()
    status = run(StringIO(text), target, faults, jsonl=jsonl, tags=TAGS)
    return status, target.getvalue(), faults.getvalue()


def test_plain_text_comes_out_redacted() -> None:
    """All text in, all text out, line ends kept."""
    assert pipe("Ik belde Fatima.\nZe nam op.\n", jsonl=False) == (
        0,
        "Ik belde [persoon 1].\nZe nam op.\n",
        "",
    )


def test_nothing_in_nothing_out() -> None:
    """An empty input is no fault."""
    assert pipe("", jsonl=False) == (0, "", "")
    assert pipe("\n", jsonl=True) == (0, "", "")


def test_long_plain_text_goes_in_parts_and_whole() -> None:
    """Text far beyond one part comes out complete."""
    text = "Een zin zonder iets.\n\n" * 6_000
    status, out, _ = pipe(text, jsonl=False)
    assert (status, out) == (0, text)


def test_json_lines_give_id_text_and_spans() -> None:
    """Each line in is a line out, with offsets in characters of the text that came in."""
    line = json.dumps({"id": "a1", "text": "Bel Fatima op 06-12345678 👩 nu."})
    status, out, faults = pipe(line + "\n", jsonl=True)
    assert (status, faults) == (0, "")
    assert json.loads(out) == {
        "id": "a1",
        "redacted": "Bel [persoon 1] op [phone] 👩 nu.",
        "spans": [
            {"start": 4, "end": 10, "label": "PERSON"},
            {"start": 14, "end": 25, "label": "PHONE"},
        ],
    }


def test_bad_lines_are_named_and_the_others_done() -> None:
    """A fault has its line's number and the mend, and never what stood in the line."""
    lines = [
        "{geheim",
        '{"id": 1}',
        '["geheim"]',
        '{"id": [], "text": "x"}',
        '{"id": 5, "text": ""}',
    ]
    status, out, faults = pipe("\n".join(lines), jsonl=True)
    assert status == 1
    assert [json.loads(line)["id"] for line in out.splitlines()] == [5]
    assert [line.partition(":")[0] for line in faults.splitlines()] == [
        "line 1",
        "line 2",
        "line 3",
        "line 4",
    ]
    assert "would be" in faults.splitlines()[1]
    assert "geheim" not in faults


def test_deep_or_halved_json_is_no_crash() -> None:
    """Nesting without end is a fault; half a surrogate pair comes out as it went in."""
    status, out, faults = pipe("[" * 100_000 + '\n{"id": "b", "text": "x \\ud800 y"}\n', jsonl=True)
    assert status == 1
    assert faults.startswith("line 1: ")
    assert json.loads(out)["redacted"] == "x \ud800 y"


def test_a_long_text_is_worked_off_in_pieces_and_comes_out_whole() -> None:
    """Far over one piece: offsets are those of the text that came in, and a name keeps its tag."""
    text = "Ik belde storm. " + "Dit is een zin van enige lengte. " * 400 + "Bij Storm thuis."
    status, out, _ = pipe(json.dumps({"id": 1, "text": text}), jsonl=True)
    done = json.loads(out)
    assert status == 0
    assert [text[span["start"] : span["end"]] for span in done["spans"]] == ["storm", "Storm"]
    assert done["redacted"] == re.sub("(?i)storm", "[persoon 1]", text)


def test_a_number_without_end_is_a_fault_of_its_line_only() -> None:
    """Python reads no whole number of so many digits: that is told as any other fault."""
    lines = ['{"id": ' + "9" * 5_000 + "}", '{"id": 2, "text": "Niets"}']
    status, out, faults = pipe("\n".join(lines), jsonl=True)
    assert status == 1
    assert json.loads(out)["id"] == 2
    assert faults.startswith("line 1: not JSON")
