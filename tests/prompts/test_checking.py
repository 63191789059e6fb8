"""Every rule of the check finds the fault it is there for, and nothing in what is right."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from prompts.checking import check, role_of
from prompts.keys import Source
from prompts.wording import Wording
from tests.prompts.sheets import write


@dataclass(frozen=True)
class Needed:
    key: str
    role: str = "question"
    values: tuple[str, ...] = ()
    file: str = "flows/catalogue/dialogues/rest.yaml"
    line: int = 7


def faults(root: Path, *needs: Needed, code: str = "", **texts: str) -> list[str]:
    wording = Wording.read(write(root, **texts))
    return [str(fault) for fault in check(needs, wording, [Source("bot/room.py", code)])]


def fault(root: Path, text: str, *needs: Needed) -> list[str]:
    """Check one Dutch file in which everything is asked for by the code."""
    wording = Wording.read(write(root, nl__rest=text))
    code = "\n".join(f"'{key}'" for key in wording.entries["nl"])
    return [str(each) for each in check(needs, wording, [Source("bot/room.py", code)])]


def test_what_is_right_has_no_faults(tmp_path: Path) -> None:
    found = faults(
        tmp_path,
        Needed("rest/what"),
        Needed("rest/what.label", "label"),
        code="say('rest/hello', text='x')",
        nl__rest="hello = Dag { $text }\nwhat = Wat gebeurde er?\n    .label = Wat er gebeurde\n",
        en__rest="hello = Hi { $text }\nwhat = What happened?\n    .label = What happened\n",
    )
    assert found == []


def test_a_text_that_a_dialogue_needs_and_a_language_lacks(tmp_path: Path) -> None:
    found = faults(
        tmp_path, Needed("rest/what"), nl__rest="what = Wat gebeurde er?\n", en__rest="wat = Eh\n"
    )
    assert found[0] == (
        "flows/catalogue/dialogues/rest.yaml:7: no text `rest/what`: "
        "write `what` in prompts/en/rest.ftl (is `rest/wat` meant?)"
    )


def test_a_text_that_the_code_names_and_nobody_wrote(tmp_path: Path) -> None:
    found = faults(tmp_path, code="\nsay('rest/helo')", nl__rest="hello = Dag\n")
    assert found == [
        (
            "bot/room.py:2: no text `rest/helo`: write `helo` in prompts/nl/rest.ftl "
            "(is `rest/hello` meant?)"
        ),
        "prompts/nl/rest.ftl:1: nothing asks for `rest/hello`: delete it (is `rest/helo` meant?)",
    ]


def test_a_text_that_one_language_has_alone(tmp_path: Path) -> None:
    found = faults(tmp_path, code="'rest/yes'", nl__rest="yes = A\nno = B\n", en__rest="yes = A\n")
    assert (
        "prompts/nl/rest.ftl:2: `rest/no` stands in nl and not in en: "
        "write it there too, or delete it here" in found
    )


def test_a_text_that_nothing_asks_for(tmp_path: Path) -> None:
    found = faults(tmp_path, nl__rest="\nhello = Dag\n")
    assert found == ["prompts/nl/rest.ftl:2: nothing asks for `rest/hello`: delete it"]


def test_a_variable_that_one_language_forgets(tmp_path: Path) -> None:
    found = faults(
        tmp_path,
        code="'rest/a'",
        nl__rest="a = Tot { $time }\n",
        en__rest="a = Until { $tme }\n",
    )
    assert (
        "prompts/en/rest.ftl:1: `rest/a` does not use $time, as prompts/nl/rest.ftl does: "
        "use it in both or in neither (is `$tme` meant?)" in found
    )


def test_a_variable_inside_a_choice_counts(tmp_path: Path) -> None:
    choice = "a = { $count ->\n    [one] { $time }\n   *[other] niets\n}\n"
    found = faults(tmp_path, code="'rest/a'", nl__rest=choice, en__rest=choice.replace("$t", "$d"))
    assert any("does not use $time" in each for each in found)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a = A\nb B\n", "2: not readable"),
        ("a = { $count ->\n    [one] A\n}\n", "mark the variant for all other cases with a star"),
        ("a = { $text\n", "every `{` needs its `}`"),
        ("a =\n", "give it a text after `=`, or at least one attribute"),
        ("a = A\na = B\n", "2: `a` stands here a second time (first on line 1)"),
        ("a = A\nb = { a }\n", "`b` refers to `a`; write its words here instead"),
        ("-a = A\nb = { -a }\n", "`b` refers to `-a`; write its words here instead"),
        ("b = { NUMBER($count) }\n", "`b` refers to `NUMBER()`; write its words here instead"),
    ],
)
def test_a_file_that_is_not_well_written(tmp_path: Path, text: str, said: str) -> None:
    found = fault(tmp_path, text)
    assert [each for each in found if said in each] == found[:1] != []


@pytest.mark.parametrize(
    ("key", "role", "most"),
    [
        ("rest/a", "question", 320),
        ("rest/a", "message", 320),
        ("rest/a", "title", 64),
        ("rest/a", "low", 64),
        ("rest/a", "high", 64),
        ("rest/a", "button", 28),
        ("rest/a", "label", 28),
        ("rest/a", "command", 256),
        ("rest/a", "toast", 200),
    ],
)
def test_a_text_longer_than_its_role_allows(tmp_path: Path, key: str, role: str, most: int) -> None:
    assert fault(tmp_path, f"a = {'x' * most}\n", Needed(key, role)) == []
    assert fault(tmp_path, f"a = {'x' * (most + 1)}\n", Needed(key, role)) == [
        (
            f"prompts/nl/rest.ftl:1: `rest/a`: {most + 1} characters for a {role}, {most} fit: "
            "shorten by 1"
        )
    ]


@pytest.mark.parametrize(
    ("key", "role"),
    [
        ("common/command-start", "command"),
        ("common/toast-too-fast", "toast"),
        ("blocks/refuse-too_long", "toast"),
        ("blocks/control-skip", "button"),
        ("common/menu.read", "button"),
        ("common/menu", "message"),
    ],
)
def test_the_role_of_a_text_that_no_dialogue_names(key: str, role: str) -> None:
    assert role_of(key) == role


def test_of_a_choice_the_longest_variant_counts(tmp_path: Path) -> None:
    text = f"a = {{ $count ->\n    [one] {'x' * 321}\n   *[other] kort\n}}\n"
    assert "321 characters for a message" in fault(tmp_path, text)[0]


def test_a_text_that_is_too_long_with_its_values(tmp_path: Path) -> None:
    found = fault(tmp_path, "a = { $quotes }{ $sentence }\n")
    assert found == [
        (
            "prompts/nl/rest.ftl:1: `rest/a`: up to 4500 characters with its values, "
            "4096 can be sent: split it in two"
        )
    ]


def test_a_variable_that_a_dialogue_gives_no_value(tmp_path: Path) -> None:
    need = Needed("rest/a", values=("min", "max"))
    assert fault(tmp_path, "a = Van { $min } tot { $max }\n", need) == []
    assert fault(tmp_path, "a = Tot { $title }\n", need) == [
        (
            "prompts/nl/rest.ftl:1: `rest/a`: $title gets no value here ($min, $max would): "
            "leave it out"
        )
    ]


def test_an_answer_that_a_line_is_given_counts_as_all_its_buttons(tmp_path: Path) -> None:
    need = Needed("rest/a", "line", values=("usual", "max"))
    assert fault(tmp_path, "a = Gewoon: { $usual }\n", need) == []
    many = " ".join(["{ $usual }"] * 20)
    assert fault(tmp_path, f"a = {many}\n", need) == [
        (
            "prompts/nl/rest.ftl:1: `rest/a`: up to 4819 characters with its values, 4096 can be "
            "sent: split it in two"
        )
    ]


def test_a_variable_whose_length_nobody_knows(tmp_path: Path) -> None:
    assert fault(tmp_path, "a = { $tekst }\n") == [
        (
            "prompts/nl/rest.ftl:1: `rest/a`: nobody knows how long $tekst can get: "
            "give it a length in prompts/checking.py (is `$text` meant?)"
        )
    ]


def test_a_variable_that_only_chooses_needs_no_length(tmp_path: Path) -> None:
    assert fault(tmp_path, "a = { $tekst ->\n    [een] Een\n   *[twee] Twee\n}\n") == []


def test_a_role_that_does_not_exist(tmp_path: Path) -> None:
    assert "no role 'shout'" in fault(tmp_path, "a = A\n", Needed("rest/a", "shout"))[0]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a = Goed zo!\n", "an exclamation mark"),
        ("a = A\n    .yes = Ja!\n", "an exclamation mark"),
        ("a = Wat? En hoe?\n", "more than one question"),
        ("a = Wat?\n    .why = Hoe? Zo?\n", "more than one question"),
        ("a = A\n    .yes = Ja\n    # uitleg\n", "move the comment above the message"),
        ("a = Dag 🌱\nb = Tot straks 🌱\n", "a second emoji in this file"),
        ("a = Dag 🌱🌱\n", "a second emoji in this file"),
    ],
)
def test_a_text_out_of_tone(tmp_path: Path, text: str, said: str) -> None:
    found = fault(tmp_path, text)
    assert len(found) == 1
    assert said in found[0]


def test_no_emoji_where_it_is_heavy(tmp_path: Path) -> None:
    found = faults(tmp_path, code="'blocks/acute'", nl__blocks="acute = Let op 🌱\n")
    assert found == [
        "prompts/nl/blocks.ftl:1: `blocks/acute`: an emoji where it is heavy: leave it out"
    ]


def test_one_emoji_a_file_and_a_title_of_questions_are_allowed(tmp_path: Path) -> None:
    text = "title = Wat? Dus? En nu?\n    .button = Wat? Dus? En nu?\na = Dag 🌱\n"
    assert fault(tmp_path, text) == []


def test_why_a_question_is_asked_may_be_told(tmp_path: Path) -> None:
    """A question without it is right; with it in one language only it is not."""
    needs = (Needed("rest/what"), Needed("rest/what.why", "why"))
    words = {"nl__rest": "what = Wat?\n", "en__rest": "what = What?\n"}
    assert faults(tmp_path, *needs, **words) == []

    words["nl__rest"] += "    .why = Zo begin je bij wat er was.\n"
    (found,) = faults(tmp_path, *needs, **words)
    assert "`rest/what.why` stands in nl and not in en" in found
