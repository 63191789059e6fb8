"""What comes back to a story: a facilitator's question or note, or an answer of colleagues."""

import enum
from dataclasses import dataclass, field


class ReplyKind(enum.StrEnum):
    """Who may read it: a question and a note only who has the code, an answer everybody."""

    QUESTION = "question"
    NOTE = "note"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply; `id` is random and carries no order, `month` is `YYYY-MM`."""

    id: str
    kind: ReplyKind
    text: str = field(repr=False)
    month: str
