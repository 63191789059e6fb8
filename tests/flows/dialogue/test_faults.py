"""What is wrong in content is told with its line and what would be right."""

import pytest

from flows.dialogue.definition import Catalogue
from flows.dialogue.resolving import read_catalogue
from flows.errors import ContentError
from tests.flows.dialogue.play import BLOCKS, made

HEAD = "dialogue: d\nminutes: 1\nclosing: [end]\nsteps:\n"


def faults(text: str, blocks: str = BLOCKS, file: str = "d.yaml") -> list[str]:
    """Read content and list its faults; empty when there are none."""
    try:
        read_catalogue(("blocks.yaml", blocks), [(file, text)])
    except ContentError as error:
        return [str(fault) for fault in error.faults]
    return []


def step_faults(steps: str) -> list[str]:
    """List the faults of a dialogue with these rows; the first is on line 5."""
    return faults(HEAD + "".join(f"  {line}\n" for line in steps.splitlines()))


def test_content_without_faults_has_none() -> None:
    """So that what follows means something."""
    assert step_faults("a: {kind: text}") == []


FORM = [
    # YAML
    ("a: [", "d.yaml:6: this is not YAML: "),
    ("a: {kind: text}\na: {kind: msg}", "d.yaml:6: 'a' stands twice (first on line 5): keep one"),
    ("a: &x {kind: text}\nb: *x", "d.yaml:5: an alias (*) is not used here: write it out"),
    ("a: {kind: 1.5}", "d.yaml:5: '1.5' is neither a word nor a whole number: quote it"),
    ("a: {kind: 12:30}", "d.yaml:5: '12:30' is neither a word nor a whole number: quote it"),
    ("[a]: {kind: text}", "d.yaml:5: a key is one word"),
    ("a: !!set {b}", "d.yaml:5: the tag tag:yaml.org,2002:set is not used here"),
    # keys and kinds of value
    ("a: {kind: text, optins: [b]}", "d.yaml:5: unknown key 'optins'; did you mean 'options'?"),
    ("a: {kind: s5, options: [b]}", "d.yaml:5: 'options' does not belong here"),
    ("a: {kind: choise, options: [b]}", "d.yaml:5: unknown kind 'choise'; did you mean 'choice'?"),
    ("a: {}", "d.yaml:5: a step says its 'kind', or the block to 'use'"),
    ("a: {kind: choice}", "d.yaml:5: the key 'options' is missing"),
    ("a: {kind: choice, options: []}", "d.yaml:5: 'list': at least one is needed"),
    ("a: {kind: multi, options: [a, b, c, d, e, f, g, h, i]}", "d.yaml:5: 'list': at most 8 fit"),
    ("A: {kind: text}", "d.yaml:5: 'A' is no name: small letters, digits and _"),
    ("a: {kind: text, min: 9, max: 3}", "d.yaml:5: 'min' (9) is more than 'max' (3)"),
    ("a: {kind: text, max: '9'}", "d.yaml:5: 'max': input should be a valid integer"),
    ("a: {kind: text, skip: no}", "d.yaml:5: 'skip': input should be a valid boolean"),
    ("a: text", "d.yaml:5: "),
    (
        "a:\n  kind: choice\n  options:\n    b: {do: remnd}",
        "d.yaml:8: unknown word 'remnd'; did you mean 'remind'?",
    ),
    (
        "a:\n  kind: s5\n  next:\n    - {if: {answer: a, is: 1, at_most: 2}, to: done}",
        "d.yaml:8: 2 comparisons in one condition; write exactly one of",
    ),
    (
        "a: {kind: s5, next: [{if: {answer: a, differs_from: a}, to: done}]}",
        "d.yaml:5: 'differs_from' and 'by' stand together",
    ),
]
NAMES = [
    ("a: {kind: text, next: b}", "d.yaml:5: there is no step 'b'; there is a, done, pause,"),
    ("a: {kind: text, next: sillence}", "there is no step 'sillence'; did you mean 'silence'?"),
    ("a: {use: contct}", "d.yaml:5: there is no block 'contct'; did you mean 'contact'?"),
    ("a: {kind: choice, options: {b: {run: hlp}}}", "no block 'hlp'; did you mean 'help'?"),
    ("a: {kind: choice, options: {b: {offer: wekk}}}", "there is no dialogue 'wekk'; there is d"),
    ("done: {kind: text}", "d.yaml:5: the name 'done' is reserved: choose another"),
    ("title: {kind: text}", "d.yaml:5: the name 'title' is reserved: choose another"),
    ("a: {kind: choice, options: [label]}", "the option name 'label' is reserved"),
    ("a: {kind: choice, options: [b, b]}", "the option 'b' stands twice: keep one"),
    (
        "a: {kind: s5, next: [{to: done}, {to: stop}]}",
        "never reached: the route before it has no 'if'",
    ),
    (
        "a: {kind: choice, options: {b: {run: contact, to: pause}, c: {}}}",
        "'run' and 'to: pause' do not go together",
    ),
    ("a: {kind: review, of: [b], options: {ok: {}}}", "'b' is no text with 'prepare: redact'"),
    ("a: {kind: msg, shows: [b]}\nb: {kind: text}", "'b' is no choice or multi"),
    ("a: {kind: text}\nb: {kind: text, rest: a}", "there is no later step 'a'"),
    (
        "a: {kind: text, skip: false, rest: b}\nb: {kind: text}",
        "'rest' and 'skip: false' do not go together",
    ),
    (
        "a: {kind: choice, options: {b: {do: rewrite}}}",
        "'do: rewrite' stands under an option of a 'review'",
    ),
]
CARRIED = [
    ("carry: {support_team: a}", "'a' is no 's5', as support is; there is b"),
    ("carry: {cost_this: b}", "'b' is no choice of to_1, to_10, to_50, to_150, more or no_idea"),
    ("carry: {courage: b}", "'courage'"),
]
ANSWERS = [
    ("if: {given: b}", "there is no answer 'b'; "),
    ("if: {given: acute.acut}", "no answer 'acute.acut'; did you mean 'acute.acute'?"),
    ("if: {answer: sentence, is: x}", "'sentence' can only be 'given' or 'missing'"),
    ("if: {answer: t, is: x}", "'t' (text) can only be 'given' or 'missing'"),
    ("if: {answer: five, is: 6}", "'five' goes from 1 to 5; 6 is never given"),
    ("if: {answer: five, at_least: 0}", "'five' goes from 1 to 5; 0 is never given"),
    ("if: {answer: five, has: x}", "'five' is a digit; compare it with a number"),
    ("if: {answer: five, in: [1, x]}", "'five' is a digit; compare it with a number"),
    ("if: {answer: one, is: blu}", "'one' has no 'blu'; did you mean 'blue'?"),
    ("if: {answer: one, has: blue}", "'one' (choice) is compared with is or in"),
    ("if: {answer: many, is: blue}", "'many' (multi) is compared with has or lacks"),
    ("if: {answer: cells, is: d}", "'cells' has no 'd'; there is a, ab, abc, ac, b, bc, c"),
    ("if: {answer: five, differs_from: one, by: 1}", "'one' (choice) is no digit"),
    ("if: {given: said}", "'said' has no answer to weigh"),
    ("if: {given: gone}", "the text of 'gone' is never stored, so it cannot be weighed"),
    ("if: {given: acute.acute}", "weighs 'acute.acute', which cannot have been answered yet"),
    ("if: {given: later}", "'here' weighs 'later', which cannot have been answered yet"),
    ("if: {any: [{given: later}, {all: [{missing: later}]}]}", "cannot have been answered yet"),
    ("do: remind", "'do: remind' needs an option with 'days' or 'hours' in the same block"),
    ("do: share", "'do: share' stands under a 'pick'"),
    ("do: reply", "'do: reply' needs a 'review' in the same dialogue"),
    ("do: withdraw", "'do: withdraw' stands under a text with 'prepare: digest'"),
    ("do: submit", "'do: submit' stands under an option of a dialogue with a choice 'type'"),
]
GRAPH = [
    ("a: {kind: text, next: done}\nb: {kind: text}", "d.yaml:6: the step 'b' is never reached"),
    ("a: {kind: text, skip: false, next: a}", "d.yaml:5: no path from 'a' ends"),
    (
        "a: {kind: choice, options: [x]}\nb: {kind: msg, next: c}\nc: {kind: msg, next: b}",
        "d.yaml:6: no path from 'b' ends",
    ),
    (
        """\
a: {kind: s5}
b: {kind: msg, next: [{if: {answer: a, is: 1}, to: c}]}
c: {kind: msg, next: [{if: {answer: a, is: 2}, to: b}]}""",
        "d.yaml:6: 'b' comes back to itself without asking anything: break the loop",
    ),
    ("a: {kind: text, only_if: {given: a}}", "'a' weighs 'a', which cannot have been answered"),
    (
        "a: {kind: text, prepare: digest}",
        "'do: withdraw' or 'do: fetch' and 'prepare: digest' stand together",
    ),
    ("a: {kind: choice, options: {x: {do: deliver}}}", "'do: deliver' stands under an option of"),
    ("a: {kind: pick, do: share}", "'do: share' begins the dialogue 'verhaal', which needs"),
]


@pytest.mark.parametrize(("steps", "expected"), FORM + NAMES + GRAPH)
def test_a_fault_in_a_step(steps: str, expected: str) -> None:
    """File, line, what is wrong, what would be right."""
    found = step_faults(steps)

    assert any(expected in fault for fault in found), found


@pytest.mark.parametrize(("carry", "expected"), CARRIED)
def test_a_fault_in_what_goes_along_with_a_story(carry: str, expected: str) -> None:
    """Only what a story can hold, and only answers that can be it."""
    head = f"dialogue: d\nminutes: 1\nclosing: [share, end]\nshare: {{{carry}}}\nsteps:\n"
    found = faults(f"{head}  a: {{kind: text}}\n  b: {{kind: s5}}\n")

    assert any(expected in fault and fault.startswith("d.yaml:4") for fault in found), found


@pytest.mark.parametrize(("route", "expected"), ANSWERS)
def test_a_fault_in_a_route(route: str, expected: str) -> None:
    """Conditions and deeds are looked at against the steps they name."""
    found = step_faults(
        "five: {kind: s5}\none: {kind: choice, options: [blue, red]}\n"
        "many: {kind: multi, options: [blue, red]}\ncells: {kind: triad}\nt: {kind: text}\n"
        "gone: {kind: text, discard: true}\nsaid: {kind: msg}\n"
        f"here: {{kind: text, next: [{{{route}, to: done}}]}}\nlater: {{kind: text}}"
    )

    assert [fault for fault in found if expected in fault and fault.startswith("d.yaml:12")], found


HEADS = [
    ("dialogue: blocks", "blocks.yaml", "'blocks' is reserved: choose another name"),
    ("dialogue: acute", "acute.yaml", "the name 'acute' is a dialogue's: choose another"),
    ("dialogue: e", "d.yaml", "'e' stands in d.yaml: name the file e.yaml"),
    ("dialogue: d\nclosing: [ende]", "d.yaml", "there is no block 'ende'; did you mean 'end'?"),
    ("dialogue: d\nclosing: [end, contact]", "d.yaml", "'end' comes last in a closing"),
    ("dialogue: d\nclosing: [contact, contact]", "d.yaml", "'contact' stands twice in the closing"),
    ("dialogue: d\nclosing: []\nshare: {}", "d.yaml", "there is no 'share' in the closing: add it"),
    ("dialogue: d\nclosing: []\nsentence: b", "d.yaml", "'b' is no quoted text; there is a"),
    (
        "dialogue: d\nclosing: []\nshare: {only: [aa]}",
        "d.yaml",
        "'aa' is no quoted text; did you mean 'a'?",
    ),
]


@pytest.mark.parametrize(("head", "file", "expected"), HEADS)
def test_a_fault_in_a_head(head: str, file: str, expected: str) -> None:
    """Names of dialogues, closings and what they may share."""
    closing = "" if "closing" in head else "closing: []\n"
    found = faults(f"{head}\n{closing}minutes: 1\nsteps:\n  a: {{kind: text}}\n", file=file)

    assert any(expected in fault for fault in found), found


BLOCK_FAULTS = [
    ("", "blocks.yaml:1: the file is empty"),
    (BLOCKS.replace("end:\n  end:", "ending:\n  end:"), "the block 'end' is missing: a stop goes"),
    (BLOCKS + "noticed:\n  a: {kind: text}\n", "blocks.yaml:10: the name 'noticed' is reserved"),
    (
        BLOCKS + "p:\n  p: {use: q}\nq:\n  q: {kind: choice, options: {a: {run: p}}}\n",
        "blocks.yaml:11: the block 'p' runs itself, by way of others: break it",
    ),
    (
        BLOCKS + "p:\n  t: {kind: text, next: silence}\n  u: {kind: text}\n",
        "blocks.yaml:12: the step 'u' is never reached",
    ),
    (BLOCKS + "p: 3\n", "blocks.yaml:10: "),
]


@pytest.mark.parametrize(("blocks", "expected"), BLOCK_FAULTS)
def test_a_fault_in_the_blocks(blocks: str, expected: str) -> None:
    """The engine needs some of them; none runs itself."""
    found = faults(HEAD + "  a: {kind: text}\n", blocks)

    assert any(expected in fault for fault in found), found


def test_rows_after_a_block_that_never_returns_are_not_reached() -> None:
    """Such a block ends the dialogue."""
    blocks = BLOCKS + "out:\n  out: {kind: msg, next: silence}\n"
    found = faults(HEAD + "  a: {use: out}\n  b: {kind: text}\n", blocks)

    assert [fault.partition(":")[2].partition(":")[0:3:2] for fault in found] == [
        ("3", " the closing block 'end' is never reached: let a step lead to it, or remove it"),
        ("6", " the step 'b' is never reached: let a step lead to it, or remove it"),
    ]


def test_a_run_of_a_block_that_never_returns_leads_nowhere_else() -> None:
    """Its target does not count as reached."""
    blocks = BLOCKS + "out:\n  out: {kind: msg, next: silence}\n"
    steps = "  a: {kind: choice, options: {x: {run: out, to: c}, y: {to: done}}, next: done}\n"
    found = faults(HEAD + steps + "  c: {kind: text}\n", blocks)

    assert found[0].startswith("d.yaml:6: the step 'c' is never reached")


def test_a_payload_that_telegram_would_refuse_is_told() -> None:
    """64 bytes, with the longest run token."""
    long = "a_name_of_23_characters"
    blocks = f"{BLOCKS}{long}:\n  {long}: {{kind: choice, options: [{long}]}}\n"
    found = faults(HEAD + "  a: {kind: text}\n", blocks)

    assert len(found) == 1
    assert found[0].startswith(f"blocks.yaml:11: the button '{long}' of '{long}' needs 87 bytes")


def test_more_than_eight_quoted_answers_are_too_many_to_choose_from() -> None:
    """One fault, with the way out."""
    found = step_faults("\n".join(f"t{number}: {{kind: text}}" for number in range(9)))

    assert found == [
        "d.yaml:4: 9 answers are quoted, at most 8 fit under a summary: give some 'quote: false'"
    ]


def test_the_faults_of_all_files_come_together() -> None:
    """One run of the check tells everything."""
    with pytest.raises(ContentError) as caught:
        read_catalogue(("blocks.yaml", "a: ["), [("d.yaml", "a: ["), ("e.yaml", "b: [")])

    assert [fault.file for fault in caught.value.faults] == ["blocks.yaml", "d.yaml", "e.yaml"]


def test_two_files_with_one_name_are_told() -> None:
    """Which of them would run?"""
    text = HEAD + "  a: {kind: text}\n"
    with pytest.raises(ContentError, match=r"'d' stands in x/d\.yaml too: rename one"):
        read_catalogue(("blocks.yaml", BLOCKS), [("x/d.yaml", text), ("y/d.yaml", text)])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[" * 1500, "this is nested too deeply"),
        ("x" * 200_001, "the file has more than 200000 characters"),
        ("a: \x00", "a character that YAML does not allow"),
        ("3", "d.yaml:1: "),
        ("- a", "d.yaml:1: "),
        ("? {a: b}\n: c", "a key is one word"),
        ("a: 1\n b: 2", "this is not YAML"),
        ("a: %x", "this is not YAML"),
        ("a: '", "this is not YAML"),
    ],
)
def test_a_file_that_is_no_dialogue_at_all(text: str, expected: str) -> None:
    """A fault, never a traceback."""
    assert expected in faults(text)[0]


SHARING = """\
share:
  pick: {kind: pick, do: share}
"""
INTAKE = """\
dialogue: verhaal
minutes: 1
closing: []
steps:
  type: {kind: choice, options: [dilemma]}
  story: {kind: text, prepare: redact}
"""


def test_the_type_of_what_is_shared_is_one_that_the_intake_knows() -> None:
    """Else the person would be asked again."""
    text = (
        "dialogue: d\nminutes: 1\nclosing: [share]\nshare: {type: dilema}\n"
        "steps:\n  a: {kind: text}\n"
    )
    with pytest.raises(ContentError, match="'dilema' is unknown; did you mean 'dilemma'"):
        read_catalogue(
            ("blocks.yaml", BLOCKS + SHARING), [("d.yaml", text), ("verhaal.yaml", INTAKE)]
        )


def test_words_like_no_and_on_are_words() -> None:
    """YAML 1.1 would read them as truth values."""
    book: Catalogue = made("on: {kind: choice, options: [no, yes, off]}")

    assert [option.id for option in book.dialogues["d"].routine.steps["on"].options] == [
        "no",
        "yes",
        "off",
    ]
