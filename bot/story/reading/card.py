"""A story as readers see it: what was told, and in words what its teller makes of it."""

from bot.turn import Turn
from flows.story.content import (
    Band,
    Carried,
    Content,
    Costs,
    Feeling,
    Field,
    StoryType,
    Support,
)
from flows.story.shelf import shows_costs
from flows.story.story import Story
from prompts.wording import Voice

TYPES = {
    StoryType.DILEMMA: "story/type.dilemma",
    StoryType.GOOD_MISTAKE: "story/type.goede_fout",
    StoryType.WISDOM: "story/type.wijsheid",
    StoryType.BRIGHT_SPOT: "story/type.lichtpunt",
}

GRIP = {
    1: "reading/grip-much",
    2: "reading/grip-much",
    3: "reading/grip-some",
    4: "reading/grip-balance",
    5: "reading/grip-room",
    6: "reading/grip-loose",
    7: "reading/grip-loose",
}
RULES = {
    1: "reading/rules-fixed",
    2: "reading/rules-fixed",
    3: "reading/rules-tight",
    4: "reading/rules-balance",
    5: "reading/rules-light",
    6: "reading/rules-absent",
    7: "reading/rules-absent",
}
CARRIED = {
    Carried.COURAGE: "reading/carried-a",
    Carried.EXPERTISE: "reading/carried-b",
    Carried.MANDATE: "reading/carried-c",
    Carried.COURAGE_EXPERTISE: "reading/carried-ab",
    Carried.COURAGE_MANDATE: "reading/carried-ac",
    Carried.EXPERTISE_MANDATE: "reading/carried-bc",
    Carried.ALL: "reading/carried-abc",
}
FIELDS = {
    Field.YOUTH_HELP: "reading/in-field.jeugdhulp",
    Field.PROTECTION: "reading/in-field.bescherming",
    Field.LOCAL_TEAM: "reading/in-field.wijkteam",
    Field.EDUCATION: "reading/in-field.onderwijs",
}
SUPPORTED = {
    Support.FAMILY: "reading/supported-gezin",
    Support.TEAM: "reading/supported-team",
    Support.MANAGER: "reading/supported-leidinggevende",
    Support.BOARD: "reading/supported-bestuur",
    Support.MUNICIPALITY: "reading/supported-gemeente",
    Support.NOBODY: "reading/supported-niemand",
}
FELT = {
    Feeling.PROUD: "reading/felt-trots",
    Feeling.RELIEVED: "reading/felt-opgelucht",
    Feeling.UNSURE: "reading/felt-onzeker",
    Feeling.SAD: "reading/felt-verdrietig",
    Feeling.ANGRY: "reading/felt-boos",
    Feeling.OPEN: "reading/felt-open",
}
BANDS = {
    Band.TO_1: "reading/band.to_1",
    Band.TO_10: "reading/band.to_10",
    Band.TO_50: "reading/band.to_50",
    Band.TO_150: "reading/band.to_150",
    Band.MORE: "reading/band.more",
}


def card(turn: Turn, story: Story) -> str:
    """Write a story out: title, kind, month, text, lesson, costs, and its meaning in words.

    What its teller skipped is not there.
    """
    content = story.content
    text = turn.voice("reading/card", head=head(turn, story), text=content.text)
    parts = [text]
    if content.lesson:
        parts.append(turn.voice("reading/lesson", lesson=content.lesson))
    if costs := costs_line(turn.voice, content.costs):
        parts.append(costs)
    if meaning := meant(turn.voice, content):
        parts.append("\n".join([turn.voice("reading/meaning"), *meaning]))
    return "\n\n".join(parts)


def head(turn: Turn, story: Story) -> str:
    """Write what stands above a story: its title, if any, kind and month."""
    kind, month = turn.voice(TYPES[story.content.type]), turn.voice.month(story.month or "")
    if not story.content.title:
        return turn.voice("reading/head", type=kind, month=month)
    return turn.voice("reading/head-titled", title=story.content.title, type=kind, month=month)


def costs_line(voice: Voice, costs: Costs) -> str:
    """Put both cost bands side by side; empty when one is not known."""
    if costs.usual is None or costs.this is None or not shows_costs(costs):
        return ""
    usual, this = voice(BANDS[costs.usual]), voice(BANDS[costs.this])
    return voice("reading/costs", ordinary=usual, instead=this)


def meant(voice: Voice, content: Content) -> list[str]:
    """Say in words what the teller answered, a line each."""
    meaning = content.meaning
    keys = (
        meaning.grip and GRIP[meaning.grip],
        meaning.rules and RULES[meaning.rules],
        meaning.carried and CARRIED[meaning.carried],
        meaning.support and SUPPORTED[meaning.support],
        meaning.feeling and FELT[meaning.feeling],
    )
    lines = [voice(key) for key in keys if isinstance(key, str)]
    if meaning.field is not None:
        lines.insert(0, voice("reading/field", field=voice(FIELDS[meaning.field])))
    return lines
