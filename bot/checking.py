"""`main.py check`: every fault of the dialogues and of the wording, with file and line.

Files or folders that are named are checked in place of, or beside, what Houvast ships: so a
content author can check a dialogue that stands elsewhere, and gets the faults of those files only.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from importlib import resources
from pathlib import Path

from bot.story import notes
from flows.dialogue.definition import Catalogue
from flows.dialogue.needs import needed_wording
from flows.dialogue.resolving import read_catalogue
from flows.errors import ContentError, Fault, SettingsError
from flows.story.note import parse_note
from prompts import checking
from prompts.keys import read_sources
from prompts.reading import read_sheet
from prompts.wording import Wording

BLOCKS = "blocks.yaml"
NOTES = "notes"
"""The folder of the notes from research."""


def all_faults(root: Path, named: Sequence[Path]) -> list[Fault]:
    """Find the faults of everything, or of what is named; `root` is where `main.py` stands.

    Raises SettingsError for a path that is not there or holds no content.
    """
    given = dict(_content(named))
    try:
        _read(root, given)
    except ContentError as error:
        return _of(given, error.faults)
    return []


def read_content(root: Path, named: Sequence[Path] = ()) -> tuple[Catalogue, Wording]:
    """Read everything as it stands in the files now, with what is named in place of it.

    Raises ContentError with every fault, and SettingsError as `all_faults`.
    """
    return _read(root, dict(_content(named)))


def _read(root: Path, given: Mapping[Path, str]) -> tuple[Catalogue, Wording]:
    wording = _wording(_of_kind(given, ".ftl"))
    try:
        book = _catalogue(_of_kind(given, ".yaml"))
    except ContentError as error:
        raise ContentError([*error.faults, *wording.faults]) from None
    faults = checking.check(needed_wording(book), wording, read_sources(root))
    faults += _note_faults(given)
    if faults:
        raise ContentError(faults)
    return book, wording


def _content(named: Sequence[Path]) -> Iterator[tuple[Path, str]]:
    """Yield the path and text of every content file that is meant."""
    for path in named:
        if path.is_dir():
            found = [each for kind in ("*.yaml", "*.ftl") for each in sorted(path.rglob(kind))]
        else:
            found = [path] if path.is_file() and path.suffix in (".yaml", ".ftl") else []
        if not found:
            raise SettingsError(
                f"{path} is no dialogue (.yaml), no wording (.ftl) and no folder with either"
            )
        yield from ((each, _text(each)) for each in found)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise ContentError([Fault(str(path), line, "this is not UTF-8: save it so")]) from None
    except OSError as error:
        raise SettingsError(f"{path} cannot be read ({error.strerror})") from None


def _of_kind(given: Mapping[Path, str], suffix: str) -> dict[Path, str]:
    return {path: text for path, text in given.items() if path.suffix == suffix}


def _catalogue(given: Mapping[Path, str]) -> Catalogue:
    """Read what is shipped, with the given files in place of those of the same name."""
    shipped = resources.files("flows") / "catalogue"
    texts = {
        each.name: (f"flows/catalogue/dialogues/{each.name}", each.read_text(encoding="utf-8"))
        for each in (shipped / "dialogues").iterdir()
        if each.name.endswith(".yaml")
    }
    blocks = (f"flows/catalogue/{BLOCKS}", (shipped / BLOCKS).read_text(encoding="utf-8"))
    for path, text in given.items():
        if path.parent.name == NOTES:
            continue
        if path.name == BLOCKS:
            blocks = (str(path), text)
        else:
            texts[path.name] = (str(path), text)
    return read_catalogue(blocks, [texts[name] for name in sorted(texts)])


def _note_faults(given: Mapping[Path, str]) -> list[Fault]:
    """Find what is wrong in the notes, with the given files in place of those of the same name."""
    texts = notes.shipped()
    texts |= {path.name: (str(path), text) for path, text in _of_kind(given, ".yaml").items()
              if path.parent.name == NOTES}  # fmt: skip
    faults: list[Fault] = []
    for file, text in texts.values():
        try:
            parse_note(file, text)
        except ContentError as error:
            faults += error.faults
    return faults


def _wording(given: Mapping[Path, str]) -> Wording:
    """Read what is shipped, with the given sheets in place of those of the same name."""
    shipped = Wording.read()
    entries = {language: dict(texts) for language, texts in shipped.entries.items()}
    faults = list(shipped.faults)
    for path, text in given.items():
        language, name = path.resolve().parent.name, path.stem
        if language not in entries:
            raise SettingsError(
                f"{path}: a wording file stands in a folder named after its language:"
                f" {', '.join(sorted(entries))}"
            )
        sheet = read_sheet(name, language, str(path), text)
        kept = {k: v for k, v in entries[language].items() if not k.startswith(f"{name}/")}
        entries[language] = kept | {each.key: each for each in sheet.entries}
        faults += sheet.faults
    return Wording(entries, tuple(faults))


def _of(given: Collection[Path], faults: Sequence[Fault]) -> list[Fault]:
    """Keep the faults of the named files; of all when none is named."""
    if not given:
        return list(faults)
    names = {str(path) for path in given}
    return [fault for fault in faults if fault.file in names]
