"""What ships: the definitions, their schemas, the wording they need, the state on its way."""

import os
from dataclasses import fields
from pathlib import Path

import pytest
from pydantic import BaseModel, ValidationError

import flows.dialogue
from bot.dialogue.catalogue import catalogue, read
from flows.dialogue.definition import Dialogue
from flows.dialogue.document import BlocksDocument, DialogueDocument, schema
from flows.dialogue.event import Mark, Redacted
from flows.dialogue.needs import LIMITS, Need, needed_wording
from flows.dialogue.safety import blocks_for
from flows.dialogue.state import Offer, Place, State, decode, encode
from flows.errors import ContentError
from tests.flows.dialogue.play import made

FOLDER = Path(flows.dialogue.__file__).parent
CONTENT = FOLDER.parent / "catalogue"


@pytest.mark.parametrize(
    ("file", "model", "title"),
    [
        ("dialogue.schema.json", DialogueDocument, "A dialogue of Houvast"),
        ("blocks.schema.json", BlocksDocument, "The shared blocks of Houvast"),
    ],
)
def test_the_schemas_for_editors_are_current(file: str, model: type[BaseModel], title: str) -> None:
    """`HOUVAST_REFRESH=1 pytest tests/flows/dialogue/test_content.py` writes them."""
    made_now = schema(model, title)
    if os.environ.get("HOUVAST_REFRESH") == "1":
        (FOLDER / file).write_text(made_now, encoding="utf-8")

    assert (FOLDER / file).read_text(encoding="utf-8") == made_now


@pytest.mark.parametrize("file", sorted(CONTENT.rglob("*.yaml")), ids=lambda path: path.name)
def test_every_file_names_its_schema(file: Path) -> None:
    """So that an editor completes it; the path leads to the schema."""
    if file.parent.name not in ("catalogue", "dialogues"):
        pytest.skip(f"{file.parent.name} are other content")
    first = file.read_text(encoding="utf-8").splitlines()[0]
    named = first.removeprefix("# yaml-language-server: $schema=")

    assert (file.parent / named).resolve().parent == FOLDER
    assert (file.parent / named).exists()


def test_the_dialogues_that_ship() -> None:
    """What may be chosen from a menu, and what is begun by itself."""
    offered = [
        "dromen",
        "goed_doen",
        "goede_fout",
        "kamer_erbij",
        "meldcode",
        "rugdekking",
        "vast",
        "week",
        "www",
    ]
    assert list(catalogue().dialogues) == sorted(
        [*offered, "meedenken", "toelichting", "intrekken", "reacties", "verhaal"]
    )
    assert [each.id for each in catalogue().offered] == offered
    assert catalogue() is catalogue()


def test_what_a_dialogue_quotes_and_may_share() -> None:
    """The week shares its bright spot only; its thanks are no one else's."""
    week: Dialogue = catalogue().dialogues["week"]

    assert (week.quoted, week.shareable) == (("light", "thank"), ("light",))
    assert (week.share_type, week.sentence) == ("lichtpunt", None)
    assert catalogue().dialogues["goed_doen"].sentence == "step.step"
    assert catalogue().dialogues["www"].sentence == "nowwhat"


def test_faults_name_the_file_as_it_lies_in_the_folder(tmp_path: Path) -> None:
    """Whatever folder is read."""
    (tmp_path / "dialogues").mkdir()
    (tmp_path / "dialogues" / "d.yaml").write_text("a: [", encoding="utf-8")
    (tmp_path / "dialogues" / "notes.txt").write_text("no content", encoding="utf-8")
    (tmp_path / "blocks.yaml").write_text("a: {b: {kind: msg}}", encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        read(tmp_path)

    assert [fault.file for fault in caught.value.faults] == [f"{tmp_path}/dialogues/d.yaml"]


def test_the_wording_that_is_needed() -> None:
    """Each key once, with its role and the values that it may use."""
    needs = {need.key: need for need in needed_wording(catalogue())}

    assert needs["week/title"].role == "title"
    assert needs["week/energy.low"].role == "low"
    assert needs["goed_doen/who.child"].role == "button"
    assert needs["blocks/step.label"].role == "label"
    assert needs["blocks/summary"].values == ("quotes",)
    assert needs["blocks/end"].values == ("reminder",)
    assert needs["verhaal/review"].values == ("text", "hidden", "verdict")
    assert needs["verhaal/code"].values == ("code",)
    assert needs["verhaal/consent_a"].values == ("voor",)
    assert needs["verhaal/titel.label"].role == "label"
    assert "verhaal/story.label" not in needs
    assert needs["meedenken/herken.label"].role == "label"
    assert "verhaal/prompt.clash" in needs
    assert "verhaal/prompt" not in needs
    assert "week/thank.label" not in needs
    assert needs["week/energy"] == Need(
        "week/energy", "question", "flows/catalogue/dialogues/week.yaml", 8
    )
    assert set(LIMITS) >= {need.role for need in needs.values()}


def test_a_triad_needs_its_corners_and_common_labels() -> None:
    """Its other cells are made of them."""
    needs = [need.key for need in needed_wording(made("one: {kind: triad}"))]

    assert needs[-6:] == [
        "d/one",
        "d/one.a",
        "d/one.b",
        "d/one.c",
        "blocks/all-three",
        "blocks/doesnt-fit",
    ]


def test_a_state_survives_its_way_to_storage() -> None:
    """Every field, with values unlike the defaults."""
    state = State(
        dialogue="d",
        version="v",
        run="r",
        stack=(Place("d", "one", "again"), Place("b", "two", "after"), Place("b", "three")),
        answers={"text": "tekst 😊", "digit": 5, "ticks": ("a", "b"), "number": "5"},
        ticked=("a",),
        prepared={
            "story": Redacted("[persoon]", (Mark(0, 9, 1, "[persoon]", "PERSON"),), ("Noor",))
        },
        preset=("type",),
        trail=("text", "digit"),
        asked=True,
        paused=True,
        push=True,
        offered_help=True,
        offer=Offer("www", "hang", accepted=True),
        reminder="sentence",
        stopped=True,
        seed=7,
        cut=1_773_824_400,
        told="one",
        carried={"support_team": 4},
        added={"one": (("a1b2", "Team Noord"),)},
        restoring=("story", 1),
        about="00ff",
    )
    defaults = State("d", "v", "r", ())

    assert all(
        getattr(state, each.name) != getattr(defaults, each.name)
        for each in fields(State)
        if each.name not in ("dialogue", "version", "run")
    )
    assert decode(encode(state)) == state
    assert decode(encode(defaults)) == defaults


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b'{"dialogue": 3}'])
def test_what_is_no_state_is_told(data: bytes) -> None:
    """Damage does not pass for a dialogue."""
    with pytest.raises(ValidationError):
        decode(data)


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("Hij had een MES bij zich.", ("acute",)),
        ("Het is levensgevaarlijk, vond ik", ()),
        ("gevaarlijk", ("acute",)),
        ("Ze werd bedreigd en misbruikt", ("acute",)),
        ("Hij sloeg niet, hij slaat", ("acute",)),
        ("Meneer Mesman lachte", ()),
        ("de slaatjes", ()),
        ("a gun is a weapon", ("acute",)),
        ("suïcidaal", ("contact",)),
        ("SUI\u0308CIDE", ("contact",)),
        ("zij wil  niet\nmeer leven", ("contact",)),
        ("I want to die", ("contact",)),
        ("zelfmoord met een mes", ("acute", "contact")),
        ("", ()),
    ],
)
def test_the_word_list(text: str, blocks: tuple[str, ...]) -> None:
    """Whole words or stems, in any case, with or without accents; never inside another word."""
    assert blocks_for(text) == blocks
