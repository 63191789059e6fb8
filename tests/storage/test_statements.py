"""SQL in files: well formed, used, and fitting the schema that the migrations make."""

import re
from pathlib import Path

import pytest

import storage
from flows.errors import StorageError
from storage.database import Tx
from storage.statements import Statement, parse
from tests.storage.conftest import House

FLOOR = Path(storage.__file__).parent
FILES = sorted(path for path in FLOOR.rglob("*.sql") if "migrations" not in path.parts)
GOOD = "-- name: one\n-- What it is for.\nSELECT 1;\n"


def statements(path: Path) -> list[Statement]:
    return list(parse(path.read_text("utf-8"), path.stem).values())


def test_a_statement_has_a_name_a_purpose_and_a_text() -> None:
    """The name says where it stands."""
    assert {"one": Statement("room.one", "What it is for.", "SELECT 1;")} == dict(
        parse(GOOD, "room")
    )


@pytest.mark.parametrize(
    "source",
    [
        "SELECT 1;",
        "-- name: one\nSELECT 1;",
        "-- name: one\n-- For.\nSELECT 1",
        "-- name: one\n-- For.\nSELECT 1; SELECT 2;",
        "-- name:\n-- For.\nSELECT 1;",
        "-- name: one-two\n-- For.\nSELECT 1;",
        GOOD + GOOD,
    ],
)
def test_a_statement_not_well_formed_is_refused(source: str) -> None:
    """A fault shows at import, not at the first use."""
    with pytest.raises(ValueError, match="room"):
        parse(source, "room")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_statement_is_used_and_every_used_one_exists(path: Path) -> None:
    """A module and its SQL name the same statements."""
    module = path.with_suffix(".py").read_text("utf-8")
    used = set(re.findall(r'SQL\["(\w+)"\]', module))
    if "reseal_rows" in module:
        used |= {"every", "reseal", "drop_key"}
    assert used == {statement.name.split(".")[1] for statement in statements(path)}


async def test_every_statement_fits_the_migrated_schema(house: House) -> None:
    """SQLite can prepare each of them, and each table is used by some."""
    everything = [statement for path in FILES for statement in statements(path)]

    def prepare(tx: Tx) -> None:
        for statement in everything:
            values = dict.fromkeys(re.findall(r":(\w+)", statement.text))
            tx.all(Statement(statement.name, "", "EXPLAIN " + statement.text), **values)

    await house.database.read(prepare)
    tables = await house.do(lambda tx: tx.all(TABLES))
    words = set(re.findall(r"\w+", " ".join(statement.text for statement in everything)))
    assert {row["name"] for row in tables} - words == {"house"}


TABLES = Statement(
    "tables",
    "",
    "SELECT name, wr, strict FROM pragma_table_list"
    " WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' AND type = 'table';",
)


async def test_no_table_has_a_hidden_rowid(house: House) -> None:
    """The order of writing stands nowhere; types are held to."""
    for row in await house.do(lambda tx: tx.all(TABLES)):
        assert (row["wr"], row["strict"]) == (1, 1), row["name"]


async def test_what_refers_to_a_person_goes_with_the_person(house: House) -> None:
    """Every column named person_id is a foreign key that cascades: nothing is forgotten."""
    columns = Statement(
        "columns",
        "",
        "SELECT t.name AS name, f.on_delete AS on_delete FROM pragma_table_list AS t"
        " JOIN pragma_table_info(t.name) AS c"
        ' LEFT JOIN pragma_foreign_key_list(t.name) AS f ON f."from" = c.name'
        " WHERE t.schema = 'main' AND c.name = 'person_id' AND t.type = 'table';",
    )
    rows = await house.do(lambda tx: tx.all(columns))
    assert {"CASCADE"} == {row["on_delete"] for row in rows}
    assert len(rows) >= 7


async def test_an_error_names_the_statement_and_no_value(house: House) -> None:
    """What failed can be found; what was in it cannot."""
    broken = Statement("room.broken", "", "INSERT INTO updates VALUES (:update_id, :day);")
    with pytest.raises(StorageError) as caught:
        await house.do(lambda tx: tx.run(broken, update_id=1, day=None))
    assert str(caught.value) == "storage.statement: room.broken failed: SQLITE_CONSTRAINT_NOTNULL"
