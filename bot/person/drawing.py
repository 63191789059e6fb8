"""Draws the personal picture: a small chart as a PNG, made for the width of a phone.

Typeset by Typst from `picture.typ`, with the fonts that come with it: no font of the system's is
looked for, so that the picture is the same wherever Houvast runs. It takes some 50 ms, and reads
a library of 80 MB the first time; so it is called off the event loop, and imported when needed.
"""

from pathlib import Path
from typing import Final

import orjson

from bot.turn import Drawing

TEMPLATE: Final = Path(__file__).with_name("picture.typ")
SIZE: Final = (1080, 900)
"""Pixels: 360 × 300 points, three to a point."""
_PIXELS_PER_INCH = 216.0


def draw(drawing: Drawing) -> bytes:
    """Draw a picture; return the PNG."""
    import typst

    weeks = [{"label": label, "score": score} for label, score in drawing.weeks]
    return typst.compile(
        TEMPLATE.read_bytes(),
        format="png",
        ppi=_PIXELS_PER_INCH,
        ignore_system_fonts=True,
        sys_inputs={
            "title": drawing.title,
            "low": drawing.low,
            "high": drawing.high,
            "weeks": orjson.dumps(weeks).decode(),
        },
    )
