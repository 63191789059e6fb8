"""Hiding words that the teller points out in a text read back."""

import re

from flows.dialogue.event import Redacted
from flows.story.redaction.replace import hide as hide_words

MARK = "[…]"
"""What stands in their place, in any language."""


def hide(shown: Redacted, typed: str) -> Redacted:
    """Hide every occurrence of what was typed: words or phrases, split by commas or lines.

    Case and the width of white space do not count; only whole words do, and what already stands
    in place of something hidden is left alone. The same text comes back when nothing is found.
    """
    text, hidden = shown.text, shown.hidden
    for phrase in re.split(r"[,;\n]", typed):
        text, places = hide_words(text, phrase.strip(" .!?\"'‘’“”"), MARK)
        hidden += places
    return Redacted(text, hidden)
