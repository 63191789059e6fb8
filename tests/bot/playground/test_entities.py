"""HTML as the Bot API reads it, and what is found in plain text."""

import html
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.entities import formatted, found, parse_html, units
from bot.playground.refusals import RefusedError

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "s": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "code": "code",
    "blockquote": "blockquote",
}

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
# A tree of markup: a word, or a tag around trees.
trees = st.recursive(
    words,
    lambda inner: st.tuples(st.sampled_from(sorted(TAGS)), st.lists(inner, max_size=3)),
    max_leaves=12,
)


def written(tree: Any) -> str:
    if isinstance(tree, str):
        return html.escape(tree)
    tag, inner = tree
    return f"<{tag}>{''.join(map(written, inner))}</{tag}>"


def plain(tree: Any) -> str:
    return tree if isinstance(tree, str) else "".join(map(plain, tree[1]))


def expected(tree: Any, begin: int = 0) -> list[tuple[str, int, int]]:
    if isinstance(tree, str):
        return []
    tag, inner = tree
    length = units(plain(tree))
    entities = [(TAGS[tag], begin, length)] if length else []
    for child in inner:
        entities += expected(child, begin)
        begin += units(plain(child))
    return entities


@given(trees)
def test_well_formed_markup_gives_its_text_and_all_its_entities(tree: Any) -> None:
    # html.escape writes ' as &#x27;, a numeric character that Telegram reads too.
    text, entities = parse_html(written(tree))
    assert text == plain(tree)
    assert sorted((e["type"], e["offset"], e["length"]) for e in entities) == sorted(expected(tree))


@given(st.text(st.sampled_from('<>/&;="bia #xé😀-')) | st.text())
def test_any_text_parses_or_is_refused_as_telegram_refuses(source: str) -> None:
    refusal, text = "", ""
    entities: list[dict[str, Any]] = []
    try:
        text, entities = formatted(source, "HTML")
    except RefusedError as refused:
        refusal = refused.description
    assert not refusal or refusal.startswith("Bad Request: can't parse entities: ")
    assert text == text.strip()
    for entity in entities:
        assert 0 <= entity["offset"] < entity["offset"] + entity["length"] <= units(text)


@given(st.text())
def test_escaped_text_is_what_it_was(text: str) -> None:
    assert formatted(html.escape(text), "HTML")[0] == text.strip()


@given(st.text())
def test_what_is_found_lies_within_the_text(text: str) -> None:
    for entity in found(text):
        assert 0 <= entity["offset"] < entity["offset"] + entity["length"] <= units(text)


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        (
            '<a href="https://x.org/?a=1&amp;b=2">hier</a>',
            "hier",
            [{"type": "text_link", "offset": 0, "length": 4, "url": "https://x.org/?a=1&b=2"}],
        ),
        (
            '<pre><code class="language-python">x</code></pre>',
            "x",
            [{"type": "pre", "offset": 0, "length": 1, "language": "python"}],
        ),
        (
            "<blockquote expandable>lang</blockquote>",
            "lang",
            [{"type": "expandable_blockquote", "offset": 0, "length": 4}],
        ),
        (
            '😀 <span class="tg-spoiler">dicht</span>',
            "😀 dicht",
            [{"type": "spoiler", "offset": 3, "length": 5}],
        ),
        ("  <b> in </b> \n", "in", [{"type": "bold", "offset": 0, "length": 2}]),
        ("&foo; &#128512; &lt;", "&foo; 😀 <", []),
    ],
)
def test_markup_beyond_plain_tags(source: str, text: str, entities: list[dict[str, Any]]) -> None:
    assert formatted(source, "HTML") == (text, entities)


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("é<x>", 'Unsupported start tag "x" at byte offset 2'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("1 < 2", "Unclosed start tag at byte offset 2"),
        ("</b>", "Unexpected end tag at byte offset 0"),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<i>x", 'Can\'t find end tag corresponding to start tag "i"'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_markup_that_does_not_parse(source: str, fault: str) -> None:
    with pytest.raises(RefusedError) as refused:
        parse_html(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {fault}"


def test_entities_may_be_given_instead_of_markup() -> None:
    bold = {"type": "bold", "offset": 0, "length": 2}
    assert formatted("ja <b>", None, [bold]) == ("ja <b>", [bold])
    with pytest.raises(RefusedError, match="entity lies outside the text"):
        formatted("ja", None, [bold | {"length": 3}])


def test_another_parse_mode_is_not_played() -> None:
    with pytest.raises(RefusedError) as refused:
        formatted("*ja*", "MarkdownV2")
    assert refused.value.error_code == 501


def test_commands_links_mentions_and_hashtags_are_found() -> None:
    text = (
        "😀 /start zie https://t.me/houvast_bot?start=a-b, mail a.b@c.nl @iemand #vrij en/of /x/y"
    )
    pieces = [
        (e["type"], text.encode("utf-16-le")[2 * e["offset"] :][: 2 * e["length"]].decode("utf-16"))
        for e in found(text)
    ]
    assert pieces == [
        ("bot_command", "/start"),
        ("url", "https://t.me/houvast_bot?start=a-b"),
        ("email", "a.b@c.nl"),
        ("mention", "@iemand"),
        ("hashtag", "#vrij"),
    ]
