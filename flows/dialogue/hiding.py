"""Hiding words that the teller points out in a text read back."""

import re

from flows.dialogue.event import Redacted

MARK = "[…]"


def hide(shown: Redacted, typed: str) -> Redacted:
    """Hide every occurrence of what was typed: words or phrases, split by commas or lines.

    Case and the width of white space do not count; only whole words do. The same text comes back
    when nothing is found.
    """
    text, hidden = shown.text, shown.hidden
    for phrase in re.split(r"[,;\n]", typed):
        words = phrase.strip(" .!?\"'‘’“”").split()
        if words:
            pattern = r"(?<!\w)" + r"\s+".join(re.escape(word) for word in words) + r"(?!\w)"
            text, count = re.subn(pattern, MARK, text, flags=re.IGNORECASE)
            hidden += count
    return Redacted(text, hidden)
