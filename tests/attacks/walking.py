"""A person who walks through dialogues by answering whatever is asked, as scripts here do.

A question is the newest message of the bot's that has buttons of a dialogue under it. What is
answered is told by the buttons alone (`d1|RUN|PLACE|OPTION`), so that a walk needs no wording.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.playground.people import Person
from bot.playground.views import MessageView

DONE = "done"
CHOICES: Mapping[str, Sequence[str]] = {
    "home": ("2",),
    "there": ("6",),
    "anchor": ("craft", "colleague", DONE),
    "who": ("team",),
    "voor": ("colleagues", DONE),
    "summary": ("right",),
    "remind.when": ("in_7",),
    "remind.keep": ("sentence",),
    "share.ask": ("not_now",),
    "end": ("leave",),
    "end.end": ("leave",),
}
"""What is tapped at a place of a dialogue, in order; elsewhere the first option."""


@dataclass(frozen=True)
class Question:
    """A question as it stands on a screen."""

    message: int
    run: str
    place: str
    text: str
    options: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str, tuple[str, ...]]:
        """Which question of which run it is, wherever on the screen; a doubt is one by itself."""
        return self.run, self.place, self.options[:1]


def question_of(view: MessageView) -> Question | None:
    """Read a question off a message; None when it is no question of a dialogue."""
    parts = [data.split("|") for row in view.data for data in row if data.startswith("d1|")]
    if view.own or not parts:
        return None
    options = tuple(part[3] for part in parts if not part[3].startswith("!"))
    return Question(view.message_id, parts[0][1], parts[0][2], view.text, options)


def questions(person: Person) -> list[Question]:
    """List the questions that stand open on a screen, the oldest first."""
    return [each for view in person.screen() if (each := question_of(view)) is not None]


@dataclass
class Walker:
    """Answers question after question, each once; `said` keeps what was typed, by place."""

    person: Person
    choices: Mapping[str, Sequence[str]] = field(default_factory=lambda: CHOICES)
    texts: Mapping[str, str] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)
    answered: list[tuple[str, str, tuple[str, ...]]] = field(default_factory=list)

    def asked(self) -> Question | None:
        """Return the newest question, unless it was answered already."""
        open_ = questions(self.person)
        if not open_ or open_[-1].key in self.answered:
            return None
        return open_[-1]

    def answer(self, question: Question) -> None:
        """Answer a question by a tap, several taps, or a text that nobody else types."""
        self.answered.append(question.key)
        if not question.options:
            text = self.texts.get(question.place) or f"{question.place} {self.person.id % 1000} zei"
            self.said[question.place] = text
            self.person.sends(text)
            return
        for option in self.choices.get(question.place, question.options[:1]):
            data = f"d1|{question.run}|{question.place}|{option}"
            self.person.taps_data(data, message_id=question.message)
