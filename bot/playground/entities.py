"""Formatted text: HTML as the Bot API reads it, and what Telegram finds in text by itself.

The rules: https://core.telegram.org/bots/api#html-style. Offsets and lengths of entities count
UTF-16 code units, as Telegram's do. A text is trimmed at both ends, as Telegram does.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from bot.playground.refusals import bad_request, unsupported

Entity: TypeAlias = dict[str, Any]

_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
}
# Text, a whole tag, or the beginning of a tag that never ends. Quoted values may hold a ">".
_PIECES = re.compile(
    r"""(?P<text>[^<]+)
    | </(?P<end>[^\s>]*)\s*>
    | <(?P<start>[^\s>/]+)
      (?P<attributes>(?:\s+[^\s=>]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[\w.-]+))?)*)\s*>
    | (?P<broken><)""",
    re.VERBOSE,
)
_ATTRIBUTES = re.compile(r"""([^\s=>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([\w.-]+)))?""")
_CHARACTERS = re.compile(r"&(?:lt|gt|amp|quot|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
_FOUND = re.compile(
    r"""(?P<url>\bhttps?://[^\s<>"]*[^\s<>".,;:!?)\]'’”]|\bt\.me/[\w/?=&-]*[\w=])
    | (?P<email>\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b)
    | (?P<mention>(?<![\w@])@[A-Za-z]\w{3,31}\b)
    | (?P<bot_command>(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z]\w{3,31})?(?![\w/]))
    | (?P<hashtag>(?<![\w#])\#\w*[^\W\d]\w*)""",
    re.VERBOSE,
)
_MAY_BE_FOUND = re.compile(r"[@/#]")
_LANGUAGE = "language-"


@dataclass(slots=True)
class _Open:
    """A tag that waits for its end."""

    tag: str
    kind: str
    begin: int  # in UTF-16 code units of the text so far
    extra: dict[str, Any] = field(default_factory=dict)


def formatted(
    text: str, parse_mode: str | None, given: list[Entity] | None = None
) -> tuple[str, list[Entity]]:
    """Return a bot's text as people see it, with all its entities in order.

    Raise `RefusedError` with "can't parse entities: …" for markup that does not parse, and for
    given entities that lie outside the text; 501 for a parse_mode other than HTML.
    """
    if parse_mode:
        if parse_mode.lower() != "html":
            raise unsupported("this parse_mode, only HTML")
        text, entities = parse_html(text)
    else:
        entities = _within(text, given or [])
    text, entities = _trimmed(text, entities)
    return text, _with_found(text, entities)


def found(text: str) -> list[Entity]:
    """Return the commands, addresses, mentions and hashtags that Telegram finds in a text."""
    if not _MAY_BE_FOUND.search(text) and "t.me" not in text:
        return []
    return [
        {
            "type": str(match.lastgroup),
            "offset": units(text[: match.start()]),
            "length": units(match.group()),
        }
        for match in _FOUND.finditer(text)
    ]


def units(text: str) -> int:
    """Return the length of a text in UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """Return the plain text and the entities of a text in Telegram's HTML."""
    if "<" not in source:
        return _plain(source), []
    parts: list[str] = []
    length = 0
    opened: list[_Open] = []
    entities: list[Entity] = []
    for piece in _PIECES.finditer(source):
        if text := piece["text"]:
            plain = _plain(text)
            parts.append(plain)
            length += units(plain)
        elif piece["start"] is not None:
            opened.append(_opened(source, piece, length, opened))
        elif piece["broken"]:
            raise _unparsable(source, piece, "Unclosed start tag")
        else:
            closed = _closed(source, piece, opened)
            if closed.kind and length > closed.begin:
                entities.append(
                    {"type": closed.kind, "offset": closed.begin, "length": length - closed.begin}
                    | closed.extra
                )
    if opened:
        fault = f'Can\'t find end tag corresponding to start tag "{opened[-1].tag}"'
        raise bad_request(f"can't parse entities: {fault}")
    return "".join(parts), _in_order(entities)


def _plain(text: str) -> str:
    """Replace the four named and all numeric characters; any other "&…;" stays as it is."""
    return _CHARACTERS.sub(lambda m: html.unescape(m.group()), text) if "&" in text else text


def _opened(source: str, piece: re.Match[str], begin: int, opened: list[_Open]) -> _Open:
    tag = piece["start"].lower()
    kind = _TAGS.get(tag)
    if kind is None:
        raise _unparsable(source, piece, f'Unsupported start tag "{tag}"')
    attributes = {
        name.lower(): _plain(double or single or bare)
        for name, double, single, bare in _ATTRIBUTES.findall(piece["attributes"])
    }
    if tag == "span" and attributes.get("class") != "tg-spoiler":
        fault = 'Tag "span" must have class "tg-spoiler"'
        raise _unparsable(source, piece, fault)
    extra: dict[str, Any] = {}
    match tag:
        case "a":
            extra["url"] = attributes.get("href", "")
            kind = kind if extra["url"] else ""
        case "tg-emoji":
            extra["custom_emoji_id"] = attributes.get("emoji-id", "")
        case "blockquote" if "expandable" in attributes:
            kind = "expandable_blockquote"
        case "code" if opened and opened[-1].tag == "pre":
            if attributes.get("class", "").startswith(_LANGUAGE):
                opened[-1].extra["language"] = attributes["class"].removeprefix(_LANGUAGE)
            kind = ""  # the block says it already
    return _Open(tag, kind, begin, extra)


def _closed(source: str, piece: re.Match[str], opened: list[_Open]) -> _Open:
    if not opened:
        raise _unparsable(source, piece, "Unexpected end tag")
    last = opened.pop()
    end = piece["end"].lower()
    if end and end != last.tag:
        at = _byte_offset(source, piece)
        fault = f'Unmatched end tag at byte offset {at}, expected "</{last.tag}>", found "</{end}>"'
        raise bad_request(f"can't parse entities: {fault}")
    return last


def _unparsable(source: str, piece: re.Match[str], fault: str) -> Exception:
    return bad_request(
        f"can't parse entities: {fault} at byte offset {_byte_offset(source, piece)}"
    )


def _byte_offset(source: str, piece: re.Match[str]) -> int:
    return len(source[: piece.start()].encode("utf-8", "surrogatepass"))


def _within(text: str, given: list[Entity]) -> list[Entity]:
    length = units(text)
    for entity in given:
        if not 0 <= entity["offset"] < entity["offset"] + entity["length"] <= length:
            raise bad_request("can't parse entities: entity lies outside the text")
    return _in_order(given)


def _in_order(entities: list[Entity]) -> list[Entity]:
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


def _trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    trimmed = text.strip()
    if len(trimmed) == len(text) or not entities:
        return trimmed, entities
    shift, end = units(text[: len(text) - len(text.lstrip())]), units(trimmed)
    return trimmed, list(_shifted(entities, shift, end))


def _shifted(entities: list[Entity], shift: int, end: int) -> Iterator[Entity]:
    for entity in entities:
        first = max(entity["offset"] - shift, 0)
        last = min(entity["offset"] - shift + entity["length"], end)
        if first < last:
            yield entity | {"offset": first, "length": last - first}


def _with_found(text: str, entities: list[Entity]) -> list[Entity]:
    """Add what Telegram finds by itself, save inside links and code."""
    additions = found(text)
    if not additions:
        return entities
    closed = [e for e in entities if e["type"] in {"text_link", "code", "pre", "custom_emoji"}]
    free = [e for e in additions if not any(_overlap(e, other) for other in closed)]
    return _in_order([*entities, *free])


def _overlap(one: Entity, other: Entity) -> bool:
    return bool(
        one["offset"] < other["offset"] + other["length"]
        and other["offset"] < one["offset"] + one["length"]
    )
