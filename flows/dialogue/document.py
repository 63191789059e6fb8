"""What a dialogue file and the file of shared blocks hold: pydantic models of the YAML.

The models say which keys there are and of what sort; JSON Schema for editors is made from them.
What names refer to, and whether every path ends, is looked at later (`resolving`, `proving`).
"""

import json
from collections.abc import Mapping
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Discriminator, Field, RootModel, Tag, model_validator

Id: TypeAlias = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,23}$")]
"""A name: small letters, digits and _; at most 24, so that it fits in a button's payload."""
Answered: TypeAlias = Annotated[
    str, Field(pattern=r"^[a-z][a-z0-9_]{0,23}(\.[a-z][a-z0-9_]{0,23})?$")
]
"""The name of an answer: a step of the same routine, `block.step`, or a computed one."""
Deed = Literal[
    "remind",
    "remind_sentence",
    "share",
    "submit",
    "clear",
    "clear_own",
    "withdraw",
    "fetch",
    "reply",
    "nudge_monday",
    "accept",
    "decline",
    "tally",
    "rewrite",
    "deliver",
]
"""What the engine does when a route is taken."""


class Model(BaseModel):
    """Keys that are not known are faults."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Given(Model):
    given: Answered


class Missing(Model):
    missing: Answered


class Compare(Model):
    """One comparison of one answer."""

    answer: Answered
    equal: str | int | None = Field(default=None, alias="is")
    one_of: list[str | int] | None = Field(default=None, alias="in", min_length=1)
    has: Id | None = None
    lacks: Id | None = None
    at_least: int | None = None
    at_most: int | None = None
    differs_from: Answered | None = None
    by: Annotated[int, Field(ge=1, le=6)] | None = None

    @model_validator(mode="after")
    def _one(self) -> "Compare":
        tests = (self.equal, self.one_of, self.has, self.lacks, self.at_least, self.at_most)
        count = sum(test is not None for test in (*tests, self.differs_from))
        if count != 1:
            raise ValueError(
                f"{count} comparisons in one condition; write exactly one of "
                "is, in, has, lacks, at_least, at_most, differs_from"
            )
        if (self.differs_from is None) != (self.by is None):
            raise ValueError("'differs_from' and 'by' stand together")
        return self


class AnyOf(Model):
    any: list["Condition"] = Field(min_length=1)


class AllOf(Model):
    all: list["Condition"] = Field(min_length=1)


def _condition_sort(value: object) -> str:
    keys = set(value) if isinstance(value, Mapping) else set()
    for sort in ("given", "missing", "any", "all"):
        if sort in keys:
            return sort
    return "answer"


Condition: TypeAlias = Annotated[
    Annotated[Given, Tag("given")]
    | Annotated[Missing, Tag("missing")]
    | Annotated[AnyOf, Tag("any")]
    | Annotated[AllOf, Tag("all")]
    | Annotated[Compare, Tag("answer")],
    Discriminator(_condition_sort),
]


class Action(Model):
    """What follows: a deed, an offer for later, a block to run, a step to go to."""

    do: Deed | None = None
    offer: Id | None = None
    run: Id | None = None
    to: Id | None = None


class Route(Action):
    """What follows when the condition holds."""

    condition: Condition | None = Field(default=None, alias="if")


class Option(Action):
    """What follows when this option is chosen. `days` or `hours`: how long a reminder waits."""

    days: Annotated[int, Field(ge=1, le=31)] | None = None
    hours: Annotated[int, Field(ge=1, le=23)] | None = None

    @model_validator(mode="after")
    def _either(self) -> "Option":
        if self.days is not None and self.hours is not None:
            raise ValueError("'days' and 'hours' do not stand together: a reminder comes once")
        return self


Next: TypeAlias = Annotated[
    Annotated[Id, Tag("name")] | Annotated[list[Route], Tag("list")],
    Discriminator(lambda value: "name" if isinstance(value, str) else "list"),
]
Options: TypeAlias = Annotated[
    Annotated[list[Id], Tag("list"), Field(min_length=1, max_length=8)]
    | Annotated[dict[Id, Option], Tag("map"), Field(min_length=1, max_length=8)],
    Discriminator(lambda value: "list" if isinstance(value, list) else "map"),
]


class Row(Model):
    """What every step may say: when it is asked, and what follows."""

    only_if: Condition | None = None
    next: Next | None = None


class Use(Row):
    """Run a shared block here."""

    use: Id


class Message(Row):
    """A message without a question.

    one_of: versions of it, one picked at random. shows: choices whose options it tells in words.
    """

    kind: Literal["msg"]
    one_of: list[Id] | None = Field(default=None, min_length=1, max_length=8)
    shows: list[Id] | None = Field(default=None, min_length=1, max_length=4)


class Question(Row):
    """What every question may say. `rest`: where a button leads that skips all in between."""

    skip: bool = True
    forget: bool = False
    rest: Id | None = None


class Choice(Question):
    """One button, or several ticked.

    added: options that are the person's own come behind these; without any it is not asked.
    """

    kind: Literal["choice", "multi"]
    options: Options
    added: bool = False
    quote: bool = False

    @model_validator(mode="after")
    def _one(self) -> "Choice":
        if self.added and self.kind == "multi":
            raise ValueError("'added: true' stands at a 'choice'")
        return self


class Scale(Question):
    """A row of digits (`dyad`: 1 to 7 between two poles), or the cells of a triad.

    remember: under what name a digit is kept for the person, who must have asked for that.
    """

    kind: Literal["s5", "s7", "dyad", "triad"]
    quote: bool = False
    remember: Literal["week"] | None = None

    @model_validator(mode="after")
    def _digit(self) -> "Scale":
        if self.remember is not None and self.kind != "s5":
            raise ValueError("'remember: week' stands at an 's5'")
        return self


class Text(Question):
    """A text. `discard`: never stored, the message removed at once."""

    kind: Literal["text"]
    min: int = Field(default=1, ge=1, le=4000)
    max: int = Field(default=1000, ge=1, le=4000)
    quote: bool = True
    discard: bool = False
    prepare: Literal["redact", "digest"] | None = None
    do: Deed | None = None

    @model_validator(mode="after")
    def _range(self) -> "Text":
        if self.min > self.max:
            raise ValueError(f"'min' ({self.min}) is more than 'max' ({self.max})")
        return self


class Summary(Question):
    """The answers quoted, to be confirmed."""

    kind: Literal["summary"]
    options: Options


class Which(Question):
    """Which of the quoted answers to correct; that step is asked again."""

    kind: Literal["which"]


class Pick(Question):
    """Which of the quoted answers to share."""

    kind: Literal["pick"]
    do: Deed | None = None


class Review(Question):
    """Redacted texts shown back, those that are there; what is typed are words to hide."""

    kind: Literal["review"]
    of: Annotated[list[Id], Field(min_length=1, max_length=4)]
    options: Options


def _step_sort(value: object) -> str | None:
    if not isinstance(value, Mapping):
        return "text"
    kind = "use" if "use" in value else value.get("kind")
    return KINDS.get(kind) if isinstance(kind, str) else None


KINDS = {
    "use": "use",
    "msg": "msg",
    "choice": "choice",
    "multi": "choice",
    "s5": "scale",
    "s7": "scale",
    "dyad": "scale",
    "triad": "scale",
    "text": "text",
    "summary": "summary",
    "which": "which",
    "pick": "pick",
    "review": "review",
}
Step: TypeAlias = Annotated[
    Annotated[Use, Tag("use")]
    | Annotated[Message, Tag("msg")]
    | Annotated[Choice, Tag("choice")]
    | Annotated[Scale, Tag("scale")]
    | Annotated[Text, Tag("text")]
    | Annotated[Summary, Tag("summary")]
    | Annotated[Which, Tag("which")]
    | Annotated[Pick, Tag("pick")]
    | Annotated[Review, Tag("review")],
    Discriminator(_step_sort),
]
Steps: TypeAlias = Annotated[dict[Id, Step], Field(min_length=1, max_length=60)]


Carried = Literal[
    "support_team", "support_organisation", "support_board", "cost_usual", "cost_this"
]
"""What a story can hold beside its own answers: how much each level supported, what it cost."""


class Share(Model):
    """What the closing may hand to the story intake.

    only: these answers may be picked, no others. carry: answers that go along with what is
    picked, by what they are in a story.
    """

    type: Id | None = None
    only: list[Answered] | None = Field(default=None, min_length=1)
    carry: dict[Carried, Id] = {}


class SummaryWords(Model):
    """What a dialogue's summary has of its own.

    wording: the message that puts the question, in place of the shared one. lines: messages that
    show the options chosen at several questions side by side, by the name of the message.
    """

    wording: Id | None = None
    lines: dict[Id, Annotated[list[Id], Field(min_length=1, max_length=4)]] = {}


class DialogueDocument(Model):
    """One dialogue file. `tally`: the answer that may be counted, without the person."""

    dialogue: Id
    minutes: int = Field(ge=1, le=60)
    offered: bool = True
    closing: list[Id] = ["summary", "step", "remind", "share", "end"]
    sentence: Answered | None = None
    share: Share | None = None
    summary: SummaryWords | None = None
    tally: Id | None = None
    steps: Steps


class BlocksDocument(RootModel[dict[Id, Steps]]):
    """The file of shared blocks."""

    model_config = ConfigDict(frozen=True, strict=True)


def schema(model: type[BaseModel], title: str) -> str:
    """Write the JSON Schema (draft 2020-12) of a file, for editors."""
    found: dict[str, Any] = model.model_json_schema(by_alias=True)
    found = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **found,
        "title": title,
    }
    return json.dumps(found, indent=2, ensure_ascii=False, sort_keys=True) + "\n"
