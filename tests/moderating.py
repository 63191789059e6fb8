"""What facilitators do in a chat, for tests whose point is something else."""

from bot.playground.people import Person
from tests.stage import Stage

GROUNDS = (
    "Geen gezin herkent zich",
    "Niets zwaars",
    "Beschuldigt niemand",
    "Niet in het nieuws",
    "Niet in andermans naam",
    "Nu geen gevaar",
)
"""What is ticked before a second approval."""


async def approve(stage: Stage, reader: Person) -> None:
    """Approve the story on the screen, with every tick where somebody approved it already."""
    await stage.taps(reader, "Goedkeuren")
    if any(GROUNDS[0] in view.labels for view in reader.screen()):
        for ground in GROUNDS:
            await stage.taps(reader, ground)
        await stage.taps(reader, "Goedkeuren")


async def approve_all(stage: Stage, reader: Person) -> None:
    """Approve every story that waits for this facilitator."""
    await stage.says(reader, "/modereer")
    if any("Lees een verhaal" in view.labels for view in reader.screen()):
        await stage.taps(reader, "Lees een verhaal")
    while any("Goedkeuren" in view.labels for view in reader.screen()):
        await approve(stage, reader)
