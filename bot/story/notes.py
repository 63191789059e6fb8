"""The notes from research that Houvast ships, read once."""

from functools import cache
from importlib import resources

from flows.story.note import Note, parse_note

FOLDER = "flows/catalogue/notes"


def shipped() -> dict[str, tuple[str, str]]:
    """Read the files: by name, the path as faults call it and the text."""
    folder = resources.files("flows") / "catalogue" / "notes"
    return {
        each.name: (f"{FOLDER}/{each.name}", each.read_text(encoding="utf-8"))
        for each in folder.iterdir()
        if each.name.endswith(".yaml")
    }


@cache
def notes() -> tuple[Note, ...]:
    """Give all notes, in the order of their files' names. Raises `ContentError`."""
    return tuple(parse_note(file, text) for _, (file, text) in sorted(shipped().items()))
