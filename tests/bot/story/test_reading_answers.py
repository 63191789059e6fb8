"""Answers under a story come some at a time, each once."""

from pathlib import Path

from flows.story.reply import ReplyKind
from storage.database import Tx
from storage.story import replies
from tests.library import publish
from tests.stage import staged


async def test_many_answers_come_in_pages(tmp_path: Path) -> None:
    """Six, then the rest; what only the teller may read is not among them."""
    async with staged(tmp_path) as stage:

        def fill(tx: Tx) -> None:
            [story] = publish(tx, "kamer")
            for number in range(8):
                replies.put(tx, story, ReplyKind.ANSWER, f"Antwoord {number}.", "2026-03")
            replies.put(tx, story, ReplyKind.NOTE, "Een briefje.", "2026-03")

        await stage.app.database.unit(fill)
        sam = stage.person("Sam")
        await stage.says(sam, "/lees")
        await stage.taps(sam, "Alle verhalen")
        [first] = await stage.taps(sam, "8 antwoorden")
        [second] = await stage.taps(sam, "Meer antwoorden")
        shown = [line for line in (first + second).splitlines() if line.startswith("Antwoord ")]
        assert sorted(shown) == [f"Antwoord {number}." for number in range(8)]
        assert first.count("Antwoord ") == 6
        assert "briefje" not in first + second
        answers = [view for view in sam.screen() if "op dit verhaal" in view.text]
        assert all(view.protect_content for view in answers)
