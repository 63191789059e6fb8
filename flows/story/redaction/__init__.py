"""Redaction: hide in a story what points to a person, keep it readable, keep who is who.

    redact(text, tags) -> Redaction      what was hidden, and what is doubtful
    to_ask(redaction) -> Asked, …        the doubts that the writer is asked about, three at most
    hide(redacted, words, tag)           the writer hides more
    apply(text, spans) -> str            the replacements, put into the original
    load()                               the word lists, ahead of need, in a worker thread

One module a job: `text` and `passage` cut a text up, `lexicons` knows words, `recognisers/` find
(one kind of thing each), `tagger/` judges names, places, organisations and ages by all that can be
seen, `settle` decides between findings, `replace` writes in the words of `replacing/`. To recognise
one more kind of thing, add a recogniser and name it in `pipeline.by_rules`; to judge better, label
more texts and run `tools/train_tagger.py`.
"""

from flows.story.redaction.asking import Asked, to_ask
from flows.story.redaction.lexicons import load
from flows.story.redaction.model import SCHOOL, Doubt, Label, Reason, Redaction, Span
from flows.story.redaction.pipeline import redact
from flows.story.redaction.replace import KEYS, apply, hide

__all__ = [
    "KEYS",
    "SCHOOL",
    "Asked",
    "Doubt",
    "Label",
    "Reason",
    "Redaction",
    "Span",
    "apply",
    "hide",
    "load",
    "redact",
    "to_ask",
]
