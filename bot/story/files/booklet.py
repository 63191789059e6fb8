"""The booklet: disclosed stories as a PDF that can be printed and handed over.

Typeset by Typst from `booklet.typ`, with the fonts that come with it. The PDF is tagged for screen
readers, and of the standard PDF/UA-1 where a font has every character. It holds no moment, no name
and no id: the same stories in the same month make the same bytes.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, BinaryIO, Final, Literal

import orjson

from bot.story.files.export import Export
from bot.story.files.words import CARRIED, FEELINGS, Words
from flows.disclosure.counts import spans, together
from flows.disclosure.editions import ANYTHING
from flows.story.content import StoryType
from flows.story.export import Row

ACCESSIBLE: Final = "ua-1"
"""PDF/UA-1 (ISO 14289-1)."""

_USUAL: Final = re.compile("[ -~\u00a1-\u017f‘’“”…–€·\n]")
"""Characters that the font is known to have."""

_TRIAL: Final = b"""
#set document(title: "x", date: none)
#set text(font: "Libertinus Serif")
#for style in ("normal", "italic") { text(style: style, json(bytes(sys.inputs.book))) }
"""
TEMPLATE: Final = Path(__file__).with_name("booklet.typ")
GROUPS: Final = {
    StoryType.DILEMMA: "booklet/group.dilemma",
    StoryType.GOOD_MISTAKE: "booklet/group.goede_fout",
    StoryType.WISDOM: "booklet/group.wijsheid",
    StoryType.BRIGHT_SPOT: "booklet/group.lichtpunt",
    ANYTHING: "booklet/group.any",
}
_STEPS: Final = range(1, 8)
_DYADS: Final = {
    "grip": ("booklet/grip", "booklet/grip.one", "booklet/grip.four", "booklet/grip.seven"),
    "rules": ("booklet/rules", "booklet/rules.one", "booklet/rules.four", "booklet/rules.seven"),
}


def write_pdf(export: Export, target: BinaryIO) -> None:
    """Write the booklet."""
    book = orjson.dumps(contents(export)).decode()
    standard: Literal["ua-1"] | None = ACCESSIBLE if _has_glyphs(export.rows) else None
    target.write(_typeset(TEMPLATE.read_bytes(), book, standard))


def _has_glyphs(rows: Iterable[Row]) -> bool:
    """Find out whether a font has every character: the standard wants it, and people write emoji.

    A page of the unusual ones is set on trial: to find out at the end of a booklet takes seconds.
    """
    import typst

    used: set[str] = set()
    for row in rows:
        used.update(row.title, row.story, row.lesson, row.circle or "")
    unusual = "".join(sorted(each for each in used if not _USUAL.match(each)))
    try:
        _typeset(_TRIAL, orjson.dumps(unusual).decode(), ACCESSIBLE)
    except typst.TypstError:
        return False
    return True


def _typeset(template: bytes, book: str, standard: Literal["ua-1"] | None) -> bytes:
    import typst

    return typst.compile(
        template,
        format="pdf",
        ignore_system_fonts=True,
        pdf_standards=standard,
        sys_inputs={"book": book},
    )


def contents(export: Export) -> dict[str, Any]:
    """Say all that stands in the booklet, in words; numbers only for drawing."""
    voice, words, rows = export.voice, Words(export.voice), list(export.rows)
    return {
        "language": voice.language,
        "title": voice("booklet/title"),
        "subtitle": voice("booklet/subtitle"),
        "readers": voice("booklet/for", audience=export.readers),
        "count": voice("booklet/count", count=export.given),
        "month": voice.month(export.month),
        "foreword": {
            "title": voice("booklet/foreword"),
            "texts": [voice("booklet/foreword-told"), voice("booklet/foreword-read")],
        },
        "contents": voice("booklet/contents"),
        "lesson": voice("booklet/lesson"),
        "groups": [
            {"title": voice(key), "stories": [_story(row, export, words) for row in rows_]}
            for type_, key in GROUPS.items()
            if (rows_ := [row for row in rows if row.type == type_])
        ],
        "together": {
            "title": voice("booklet/together"),
            "how": voice("booklet/together-how", least=export.least),
            "too_few": voice("booklet/too-few"),
            "charts": charts(export, rows),
        },
        "method": [{"title": title, "texts": texts} for title, texts in export.method],
    }


def _story(row: Row, export: Export, words: Words) -> dict[str, Any]:
    voice = export.voice
    told = [words.cell("month", row.month)] if row.month != ANYTHING else []
    told += [words.cell("field", row.field)] if row.field not in (None, ANYTHING) else []
    if row.support not in (None, ANYTHING):
        told.append(voice("booklet/support", text=_inside(words.cell("support", row.support))))
    if row.feeling is not None:
        told.append(voice("booklet/now", text=_inside(words.cell("feeling", row.feeling))))
    if row.circle not in (None, ANYTHING):
        told.append(row.circle or "")
    costs = ""
    if row.cost_usual and row.cost_this:
        route, solution = (
            words.cell("cost_this", each) for each in (row.cost_usual, row.cost_this)
        )
        costs = voice("booklet/solution", route=route, solution=solution)
    return {
        "title": " ".join(row.title.split()) or voice("booklet/untitled"),
        "told": told,
        "story": [each.strip() for each in row.story.split("\n") if each.strip()],
        "lesson": row.lesson.strip(),
        "costs": costs,
    }


def _inside(words: str | int) -> str:
    """Write what begins with a capital as it stands inside a sentence."""
    return str(words)[:1].lower() + str(words)[1:]


def charts(export: Export, rows: Sequence[Row]) -> list[dict[str, Any]]:
    """Count what the rows show, and only from the minimum up; each with the same in words."""
    drawn = [_dyad(export, column, [getattr(row, column) for row in rows]) for column in _DYADS]
    drawn.append(_places(export, "booklet/carried", "triad", CARRIED, [r.carried for r in rows]))
    drawn.append(_places(export, "booklet/feeling", "bars", FEELINGS, [r.feeling for r in rows]))
    return drawn


def _dyad(export: Export, column: str, given: Iterable[int | None]) -> dict[str, Any]:
    title, *poles = (export.voice(key) for key in _DYADS[column])
    counts = Counter(each for each in given if each is not None)
    cut = spans([counts[step] for step in _STEPS], export.least)
    told = [f"{each.low}–{each.high}: {each.count}" for each in cut]
    return {
        "kind": "dyad",
        "title": title,
        "poles": poles,
        "spans": [{"low": each.low, "high": each.high, "count": each.count} for each in cut],
        "answers": export.voice("booklet/answers", count=sum(each.count for each in cut)),
        "alt": f"{title}: 1 {poles[0]}, 4 {poles[1]}, 7 {poles[2]}. {'; '.join(told)}",
    }


def _places(
    export: Export, key: str, kind: str, options: dict[str, str], given: Iterable[str | None]
) -> dict[str, Any]:
    voice: Callable[..., str] = export.voice
    shown, rest = together(Counter(each for each in given if each is not None), export.least)
    places = [
        {"id": each, "label": voice(name), "count": shown.get(each, 0)}
        for each, name in options.items()
    ]
    told = [f"{each['label']}: {each['count']}" for each in places if each["count"]]
    rest_in_words = ""
    if rest:
        rest_in_words = voice(
            "booklet/rest" if kind == "triad" else "booklet/rest-feeling", count=rest
        )
    return {
        "kind": kind,
        "title": voice(key),
        "places": places,
        "rest": rest,
        "rest_label": rest_in_words,
        "answers": voice("booklet/answers", count=sum(shown.values()) + rest),
        "alt": f"{voice(key)}. {'; '.join([*told, *([rest_in_words] if rest else [])])}",
        "too_few": not shown,  # all the rest together says nothing
    }
