"""What of a story leaves the house: its type, month, language and text; never its id."""

from flows.story.story import Story

_RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "\t", "\r", "\n")


def row(story: Story) -> tuple[str, str, str, str]:
    """Give a published story's cells: type, month, language, text."""
    return (
        story.content.type.value,
        story.month or "",
        story.content.language,
        harmless(story.content.text),
    )


def harmless(cell: str) -> str:
    """Keep a spreadsheet from running a cell: an apostrophe before what begins a formula.

    Source: OWASP, "CSV Injection".
    """
    return f"'{cell}" if cell.lstrip(" ").startswith(_RUN_BY_SPREADSHEETS) else cell
