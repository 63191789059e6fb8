"""Wording written for one test: a folder of Fluent files, read as the package's own are."""

from pathlib import Path

from prompts.wording import Wording


def write(root: Path, **texts: str) -> Path:
    """Write `LANGUAGE__NAME=text` as root/LANGUAGE/NAME.ftl; give the root."""
    for name, text in texts.items():
        language, _, sheet = name.partition("__")
        (root / language).mkdir(parents=True, exist_ok=True)
        (root / language / f"{sheet}.ftl").write_text(text, encoding="utf-8")
    return root


def dutch(root: Path, text: str) -> Wording:
    """Read one Dutch file called `common`."""
    return Wording.load(write(root, nl__common=text))
