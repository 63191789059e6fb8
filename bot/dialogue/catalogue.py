"""The content files in the package → the catalogue, read once."""

from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from flows.dialogue.definition import Catalogue
from flows.dialogue.resolving import read_catalogue


def read(root: Traversable) -> Catalogue:
    """Read the catalogue under a folder: `blocks.yaml` and `dialogues/*.yaml`.

    Raises `flows.errors.ContentError` with the faults of all files together.
    """
    files = sorted(
        (each for each in (root / "dialogues").iterdir() if each.name.endswith(".yaml")),
        key=lambda each: each.name,
    )
    return read_catalogue(
        (_shown(root / "blocks.yaml"), _text(root / "blocks.yaml")),
        [(_shown(each), _text(each)) for each in files],
    )


@cache
def catalogue() -> Catalogue:
    """Give the catalogue that Houvast ships, read at the first call."""
    return read(resources.files("flows") / "catalogue")


def _text(file: Traversable) -> str:
    return file.read_text(encoding="utf-8")


def _shown(file: Traversable) -> str:
    """Shorten a path as a content author knows it: from `flows/` on where that is in it."""
    path = str(file)
    _, found, rest = path.rpartition("/flows/catalogue/")
    return f"flows/catalogue/{rest}" if found else path
