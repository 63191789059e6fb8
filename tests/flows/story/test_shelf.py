"""Where readers look: every story for colleagues is found, and a way round a shelf is whole."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from flows.story.content import (
    Audience,
    Band,
    Carried,
    Content,
    Costs,
    Feeling,
    Ladder,
    Meaning,
    StoryType,
    Support,
)
from flows.story.shelf import ALL, GALLERY, LESSON, START_LENGTH, VALUES, legs, shelf, shelves_of
from flows.story.theme import Theme, themes_of

contents = st.builds(
    Content,
    type=st.sampled_from(StoryType),
    text=st.text(max_size=40),
    language=st.just("nl"),
    lesson=st.text(max_size=10),
    meaning=st.from_type(Meaning),
    ladder=st.from_type(Ladder),
    costs=st.from_type(Costs),
    audiences=st.frozensets(st.sampled_from(Audience), min_size=1),
)
ids = st.text("0123456789abcdef", min_size=6, max_size=6)


@given(contents)
def test_every_story_for_colleagues_is_found_by_type_and_by_a_theme(content: Content) -> None:
    """And one for others stands nowhere."""
    found = shelves_of(content)
    if Audience.COLLEAGUES not in content.audiences:
        assert found == frozenset()
        return
    assert {ALL, f"type.{content.type}"} <= found
    assert {f"thema.{theme}" for theme in themes_of(content)} <= found
    assert any(each.startswith("thema.") for each in found)
    assert (GALLERY in found) == (content.costs.usual is not None is not content.costs.this)
    assert (LESSON in found) == bool(content.lesson.strip())


@given(contents)
def test_no_shelf_stands_for_what_its_teller_skipped(content: Content) -> None:
    """A reader who looks for support finds stories that name it."""
    found = shelves_of(replace(content, audiences=frozenset(Audience)))
    meaning = content.meaning
    for prefix, value in (("steun.", meaning.support), ("gevoel.", meaning.feeling)):
        assert [each for each in found if each.startswith(prefix)] == (
            [f"{prefix}{value}"] if value else []
        )


def test_themes_follow_from_what_the_teller_said() -> None:
    """Rule by rule, as the module says them."""
    plain = Content(StoryType.WISDOM, "x", "nl")
    assert themes_of(plain) == {Theme.ROOM}
    stuck = Content(StoryType.DILEMMA, "x", "nl")
    assert themes_of(stuck) == {Theme.STUCK}
    said = {
        Theme.ROOM: (Meaning(grip=2), Meaning(grip=6), Meaning(rules=1), Meaning(rules=7)),
        Theme.MELDCODE: (
            Meaning(carried=Carried.MANDATE),
            Meaning(carried=Carried.COURAGE_MANDATE),
        ),
        Theme.JOY: (Meaning(feeling=Feeling.PROUD),),
    }
    for theme, meanings in said.items():
        for meaning in meanings:
            assert themes_of(replace(stuck, meaning=meaning)) == {Theme.STUCK, theme}
    for meaning in (Meaning(3, 5), Meaning(carried=Carried.ALL), Meaning(feeling=Feeling.SAD)):
        assert themes_of(replace(stuck, meaning=meaning)) == {Theme.STUCK}
    assert Theme.MELDCODE in themes_of(replace(plain, text="Stap 3 van de Meldcode."))
    assert Theme.MISTAKES in themes_of(replace(plain, ladder=Ladder(team=1)))
    assert Theme.STUCK in themes_of(replace(plain, meaning=Meaning(feeling=Feeling.UNSURE)))


@given(st.frozensets(ids, max_size=12), st.text("0123456789abcdef", min_size=4, max_size=4))
def test_a_way_round_a_shelf_meets_every_story_once(stories: frozenset[str], start: str) -> None:
    """From any starting point, and it ends."""
    read: list[str] = []
    at: str | None = None
    while len(read) <= len(stories):
        at = _next(stories, start, at)
        if at is None:
            break
        read.append(at)
    assert sorted(read) == sorted(stories)


@given(st.frozensets(ids, min_size=2, max_size=12), ids, st.data())
def test_a_story_that_is_withdrawn_meanwhile_is_passed(
    stories: frozenset[str], start: str, data: st.DataObject
) -> None:
    """Whoever stands at it goes on with the one after it."""
    gone = data.draw(st.sampled_from(sorted(stories)))
    before = _next(stories, start, gone)
    assert _next(stories - {gone}, start, gone) == before


def _next(stories: frozenset[str], start: str, at: str | None) -> str | None:
    for after, upto in legs(start, at):
        if found := [each for each in sorted(stories) if after < each <= upto]:
            return found[0]
    return None


def test_every_button_fits_in_telegrams_64_bytes() -> None:
    """The one under a story carries the longest of everything."""
    longest = max(
        (shelf(facet, value) for facet, values in VALUES.items() for value in values), key=len
    )
    assert len("s1|n||" + "f" * START_LENGTH + longest + "|" + "f" * 32) <= 64


def test_a_band_alone_hangs_in_no_gallery() -> None:
    """It says nothing without the other."""
    one = Content(StoryType.WISDOM, "x", "nl", costs=Costs(usual=Band.TO_10))
    assert GALLERY not in shelves_of(one)
    assert Support.TEAM not in shelves_of(one)
