"""Two files, one difference: can whoever pools all exports find out about fewer than the minimum?

The attacker has every export that was ever given, to every kind of reader, and knows which row of
one is which row of another (the texts are alike). Stories are told, published and withdrawn in
between, and exports are asked for at the worst moments. We grant that the attacker knows which
stories were withdrawn: whoever holds an older file sees that they are gone.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from itertools import combinations, count
from typing import cast

from hypothesis import given, settings
from hypothesis import strategies as st

from flows.disclosure import Cells, Minimums, Traits, bind
from flows.story.content import (
    Audience,
    Carried,
    Content,
    Feeling,
    Field,
    Meaning,
    StoryType,
    Support,
)
from flows.story.story import Draft
from storage.database import Tx
from storage.migrate import migrate
from storage.passing import PassingKeys
from storage.sealing import Sealer
from storage.sqlite import SqliteTx
from storage.statements import Statement
from storage.story import stories
from storage.story.disclosures import Disclosed, Disclosures, bind_next

MINIMUMS = Minimums(group=3, report=5)
SEALER = Sealer(b"a secret of thirty-two bytes long")
PUBLISH = Statement(
    "test.publish", "", "UPDATE stories SET status = 'published', month = :month WHERE digest = :d;"
)
NAME = Statement("test.name", "", "SELECT id FROM stories WHERE digest = :d;")
COUNT = Statement("test.count", "", "SELECT count(*) AS number FROM disclosure_classes;")


@contextmanager
def opened() -> Iterator[Tx]:
    """A house in memory."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.row_factory = sqlite3.Row
        migrate(connection, SEALER)
        connection.execute("PRAGMA foreign_keys = ON")
        yield SqliteTx(connection, SEALER, cast("PassingKeys", None))


@dataclass
class World:
    """What happened so far: what the attacker has, and what only the test knows."""

    tx: Tx
    digests: dict[str, bytes] = field(default_factory=dict)  # of stories that are there, by id
    readers: dict[str, frozenset[Audience]] = field(default_factory=dict)
    withdrawn: set[str] = field(default_factory=set)
    exports: list[dict[str, Disclosed]] = field(default_factory=list)
    asked: list[Audience] = field(default_factory=list)
    numbers: Iterator[int] = field(default_factory=count)

    def publish(self, contents: Collection[tuple[Content, str]]) -> None:
        for content, month in contents:
            digest = next(self.numbers).to_bytes(32, "big")
            stories.take_in(self.tx, Draft(content, digest))
            self.tx.run(PUBLISH, month=month, d=digest)
            row = self.tx.one(NAME, d=digest)
            assert row is not None
            self.digests[row["id"]] = digest
            self.readers[row["id"]] = content.audiences

    def withdraw(self, place: int) -> None:
        if self.digests:
            story = sorted(self.digests)[place % len(self.digests)]
            assert stories.withdraw(self.tx, self.digests.pop(story))
            self.withdrawn.add(story)

    def export(self, audience: Audience, minimums: Minimums = MINIMUMS) -> dict[str, Disclosed]:
        while bind_next(self.tx, audience, minimums):
            pass
        found = Disclosures(self.tx, audience, minimums)
        given_ = {each.story.id: each for each in found}
        assert len(given_) == found.tally.given
        assert sum((found.tally.given, found.tally.waiting, found.tally.not_meant)) == len(
            self.digests
        )
        self.exports.append(given_)
        self.asked.append(audience)
        return given_


contents = st.tuples(
    st.builds(
        lambda kind, language, field_, support, feeling, carried, audiences: Content(
            kind,
            "We bleven luisteren.",
            language,
            meaning=Meaning(field=field_, support=support, feeling=feeling, carried=carried),
            audiences=frozenset(audiences),
        ),
        st.sampled_from([StoryType.WISDOM, StoryType.DILEMMA]),
        st.sampled_from(["nl", "nl", "nl", "en"]),
        st.sampled_from([None, Field.EDUCATION, Field.YOUTH_HELP, Field.PROTECTION]),
        st.sampled_from([None, Support.TEAM, Support.BOARD]),
        st.sampled_from([None, Feeling.ANGRY, Feeling.PROUD]),
        st.sampled_from([None, Carried.ALL]),
        st.sampled_from(
            [
                {Audience.COLLEAGUES},
                {Audience.COLLEAGUES, Audience.POLICY},
                {Audience.POLICY},
                {Audience.EDUCATION},
                set(Audience),
            ]
        ),
    ),
    st.sampled_from(["2026-01", "2026-02", "2026-09", "2027-01"]),
)
acts = st.lists(
    st.tuples(st.just("publish"), st.lists(contents, min_size=1, max_size=25))
    | st.tuples(st.just("withdraw"), st.integers(0, 200))
    | st.tuples(st.just("export"), st.sampled_from(Audience)),
    min_size=4,
    max_size=25,
)


def played(tx: Tx, script: list[tuple[str, object]]) -> World:
    """Let it all happen; whatever did, everybody asks once more at the end."""
    world = World(tx)
    for act, what in script:
        getattr(world, act)(what)
    for audience in Audience:
        world.export(audience)
    return world


def least(world: World, story: str) -> int:
    return MINIMUMS.of(world.readers[story])


@given(acts)
def test_no_two_exports_differ_by_fewer_than_the_minimum(script: list[tuple[str, object]]) -> None:
    """Each difference is nobody, of the minimum or more, or of stories that were withdrawn."""
    with opened() as tx:
        world = played(tx, script)
        for one, other in combinations(world.exports, 2):
            for difference in (one.keys() - other.keys(), other.keys() - one.keys()):
                if not difference <= world.withdrawn:
                    assert len(difference) >= max(least(world, s) for s in difference)


@given(acts)
def test_no_combination_of_all_exports_singles_anybody_out(
    script: list[tuple[str, object]],
) -> None:
    """Who appears in exactly these exports, under exactly this description: too many to tell.

    This is every sum, difference and intersection of all exports at once, not of two.
    """
    with opened() as tx:
        world = played(tx, script)
        alike: defaultdict[tuple[object, ...], set[str]] = defaultdict(set)
        for story in set().union(*world.exports):
            pattern = tuple(story in export for export in world.exports)
            cells = {export[story].cells for export in world.exports if story in export}
            assert len(cells) == 1, "a story is described alike in all exports"
            alike[(pattern, *cells, world.readers[story])].add(story)
        for group in alike.values():
            if not group <= world.withdrawn:
                assert len(group) >= max(least(world, story) for story in group)


@given(acts)
def test_each_export_alone_hides_everybody_among_the_minimum(
    script: list[tuple[str, object]],
) -> None:
    """k-anonymous and 2-diverse as it stands, after withdrawals too; only for who may read it."""
    with opened() as tx:
        world = played(tx, script)
        for audience, export in zip(world.asked, world.exports, strict=True):
            classes: defaultdict[Cells, list[Disclosed]] = defaultdict(list)
            for story, each in export.items():
                assert audience in world.readers[story]
                classes[each.cells].append(each)
            for alike in classes.values():
                assert len(alike) >= MINIMUMS.of([audience])
                for column in alike[0].values:
                    said = {each.values[column] for each in alike}
                    assert said == {None} or len(said) > 1


@given(acts)
def test_a_withdrawn_story_is_in_no_later_export(script: list[tuple[str, object]]) -> None:
    """And nothing that was withheld is shown later."""
    with opened() as tx:
        world = played(tx, script)
        for audience in Audience:
            before = world.exports[-1 - len(Audience) :]
            after = world.export(audience)
            assert not world.withdrawn & after.keys()
            for export in before:
                for story in export.keys() & after.keys():
                    later, earlier = after[story].values, export[story].values
                    assert all(later[each] in (None, earlier[each]) for each in later)


@given(acts, st.integers(3, 9), st.integers(3, 9))
@settings(max_examples=25)
def test_a_minimum_that_is_raised_holds_for_what_was_bound_before(
    script: list[tuple[str, object]], group: int, report: int
) -> None:
    """And one that is lowered takes no class below what it was bound with."""
    with opened() as tx:
        world = played(tx, script)
        changed = Minimums(group, report)
        for audience in Audience:
            given_ = world.export(audience, changed)
            classes: defaultdict[Cells, int] = defaultdict(int)
            for each in given_.values():
                classes[each.cells] += 1
            assert all(number >= changed.of([audience]) for number in classes.values())


def alike_stories(number: int) -> list[tuple[Content, str]]:
    content = Content(StoryType.WISDOM, "x", "nl", meaning=Meaning(feeling=Feeling.ANGRY))
    return [(content, "2026-01")] * number


def test_one_more_story_waits_until_it_has_company() -> None:
    """The newest story is not what is new in the next file."""
    with opened() as tx:
        world = World(tx)
        world.publish(alike_stories(3))
        first = world.export(Audience.COLLEAGUES)
        world.publish(alike_stories(1))
        second = world.export(Audience.COLLEAGUES)
        world.publish(alike_stories(2))
        third = world.export(Audience.COLLEAGUES)
        assert (len(first), second.keys() - first.keys(), len(third)) == (3, set(), 6)


def test_a_class_that_withdrawals_make_too_small_is_gone_whole() -> None:
    """Who withdraws takes the few that are left along, and the class is forgotten with the last."""
    with opened() as tx:
        world = World(tx)
        world.publish(alike_stories(4))
        assert len(world.export(Audience.COLLEAGUES)) == 4
        world.withdraw(0)
        assert len(world.export(Audience.COLLEAGUES)) == 3
        world.withdraw(0)
        assert world.export(Audience.COLLEAGUES) == {}
        world.withdraw(0)
        world.withdraw(0)
        world.export(Audience.COLLEAGUES)
        row = tx.one(COUNT)
        assert row is not None
        assert row["number"] == 0


def test_without_editions_the_same_attack_finds_somebody() -> None:
    """Anonymising all that is published anew at each export is what this defends against."""
    own = Traits(StoryType.WISDOM, "2026-01")
    before = bind(dict.fromkeys(["a", "b", "c"], own), 3)
    after = bind(dict.fromkeys(["a", "b", "c", "new"], own), 3)
    assert before is not None
    assert after is not None
    [one], [other] = before.classes, after.classes
    assert set(other.stories) - set(one.stories) == {"new"}
