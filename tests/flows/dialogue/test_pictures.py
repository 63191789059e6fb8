"""The pictures of the dialogues show what the definitions say, and are kept current.

Draw them again with `HOUVAST_REFRESH=1 pytest tests/flows/dialogue/test_pictures.py`.
"""

import os
import re
from collections.abc import Mapping
from functools import cache
from importlib import resources
from pathlib import Path

import pytest

from bot.dialogue.catalogue import catalogue
from flows.dialogue.definition import CLOSING, Catalogue, Routine
from flows.dialogue.picture import blocks_page, index, page, picture
from prompts.wording import Voice, Wording
from tests.flows.dialogue.play import made

DOCS = Path(__file__).parents[3] / "docs"
VALUES: Mapping[str, str | int] = {
    "quotes": "…",
    "text": "…",
    "code": "…",
    "reminder": "none",
    "hidden": 0,
    "verdict": "…",
    "words": "…",
    "remarks": "…",
    "number": 1,
    "voor": "…",
    "min": 1,
    "max": 1000,
}


@cache
def _voice() -> Voice:
    return Wording.load().speaks("nl")


def words(key: str) -> str:
    """A Dutch text, with something in place of its values; nothing where there is none."""
    voice = _voice()
    return voice(key, **VALUES) if voice.has(key) else ""


def purposes() -> Mapping[str, str]:
    """What each dialogue is for: the comment on top of its file."""
    found = {}
    for file in (resources.files("flows") / "catalogue" / "dialogues").iterdir():
        head, _, _ = file.read_text(encoding="utf-8").partition("\ndialogue:")
        found[file.name.removesuffix(".yaml")] = " ".join(
            line.removeprefix("# ") for line in head.splitlines()[1:]
        )
    return found


def pages() -> dict[str, str]:
    """Every page, by the name of its file."""
    book, said = catalogue(), purposes()
    return {
        "README.md": index(book, said, words),
        "blocks.md": blocks_page(book, words),
        **{
            f"{each.id}.md": page(book, each, said[each.id], words)
            for each in book.dialogues.values()
        },
    }


def drawn(steps: str, closing: str = "[]") -> str:
    """The picture of a dialogue made of these steps."""
    book = made(steps, head=f"closing: {closing}")
    return picture(book, book.dialogues["d"].routine, lambda key: f"<{key}>")


@pytest.mark.parametrize("name", sorted(pages()))
def test_a_page_is_current(name: str) -> None:
    """Whoever changes a dialogue draws it again, and sees in the difference what changed."""
    file, now = DOCS / "dialogues" / name, pages()[name]
    if os.environ.get("HOUVAST_REFRESH") == "1":
        file.parent.mkdir(exist_ok=True)
        file.write_text(now, encoding="utf-8")

    assert file.read_text(encoding="utf-8") == now


def test_there_are_no_other_pages() -> None:
    """The page of a dialogue that is gone is gone too."""
    assert {file.name for file in (DOCS / "dialogues").iterdir()} == set(pages())


def states(routine: Routine) -> set[str]:
    return {each.id for each in routine.steps.values() if not each.id.startswith(CLOSING)}


@pytest.mark.parametrize("dialogue", list(catalogue().dialogues))
def test_every_step_is_reached_and_left(dialogue: str) -> None:
    """Each step of a dialogue is a state with an arrow to it and one from it."""
    book: Catalogue = catalogue()
    routine = book.dialogues[dialogue].routine
    text = picture(book, routine, words)
    arrows = set(re.findall(r"(?m)^  (\S+) --> (\S+)", text))
    for step in states(routine):
        assert f" as s_{step}" in text
        assert {there for here, there in arrows if here == f"s_{step}"}
        assert {here for here, there in arrows if there == f"s_{step}"}


def test_options_that_lead_elsewhere_are_named_on_their_arrows() -> None:
    """What leads on to the same place stands on one arrow."""
    text = drawn("""
a: {kind: choice, options: {one: {to: c}, two: {}, three: {}}}
b: {kind: text}
c: {kind: text}
""")

    assert "  s_a --> s_c : #60;d/a.one#62;\n" in text
    assert "  s_a --> s_b : #60;d/a.two#62; / #60;d/a.three#62;\n" in text
    assert "  s_b --> s_c\n" in text
    assert "  s_c --> [*]\n" in text


def test_conditions_stand_beside_their_arrows() -> None:
    """The way without a condition is the other way; skipping takes it too."""
    text = drawn("""
a: {kind: s5, next: [{if: {answer: a, at_least: 4}, to: c}]}
b: {kind: text}
c: {kind: text}
""")

    assert "  s_a --> s_c : a ≥ 4\n" in text
    assert "  s_a --> s_b : otherwise\n" in text
    assert "skipped" not in text


def test_skipping_has_an_arrow_where_it_leads_elsewhere() -> None:
    """All options lead to the same step, and skipping to another."""
    text = drawn("""
a: {kind: choice, options: {one: {to: c}, two: {to: c}}}
b: {kind: text}
c: {kind: text}
""")

    assert "  s_a --> s_c\n" in text
    assert "  s_a --> s_b : skipped\n" in text


def test_a_block_that_is_run_stands_between() -> None:
    """Whoever comes back from it goes where the answer led."""
    text = drawn(
        """
a: {kind: choice, options: {one: {run: contact, to: c}, two: {}}}
b: {kind: text}
c: {kind: text}
""",
        closing="[contact]",
    )

    assert '  state "block contact" as s_a__contact__c {\n' in text
    assert "    s_a__contact__c__s_contact --> s_a__contact__c__s_stop : #60;" in text
    assert "  s_a --> s_a__contact__c : #60;d/a.one#62;\n" in text
    assert "  s_a__contact__c --> s_c\n" in text
    assert "  s_c --> s_closing\n" in text
    assert "    [*] --> s_closing__contact\n" in text


def test_an_end_without_return_is_a_state_of_its_own() -> None:
    """A stop leaves for good; what is offered or done is told."""
    text = drawn("a: {kind: choice, options: {one: {to: stop}, two: {offer: d}}}")

    assert '  state "stop#58; answers forgotten" as s_stop\n' in text
    assert "  s_a --> s_stop : #60;d/a.one#62;\n" in text
    assert "  s_a --> [*] : #60;d/a.two#62;, offers d\n" in text


def test_the_table_of_seeds_names_only_what_is_there() -> None:
    """Each dialogue and step that a seed is said to live in exists; no dialogue is left out."""
    book, text = catalogue(), (DOCS / "seeds.md").read_text(encoding="utf-8")
    named = set(re.findall(r"dialogues/(\w+)\.md\)", text)) - {"README", "blocks"}
    assert {each.id for each in book.offered} <= named <= set(book.dialogues)
    steps = {(each.id, step) for each in book.dialogues.values() for step in each.routine.steps}
    for name in re.findall(r"`(\w+)\.(\w+)`", text):
        assert name in steps
