"""Tables and migrations agree, from the first revision on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Column, Connection, Text

from tradetrust_desktop.storage import engine, migrating, schema, sqlite_only


@pytest.fixture
def migrated(tmp_path: Path) -> Iterator[Connection]:
    """A database made by the migrations alone."""
    from alembic import command

    target = sqlite_only.uri(tmp_path / "migrated.db", mode="rwc")
    writer = sqlite_only.engine(
        lambda: sqlite_only.connect(target), begin="BEGIN IMMEDIATE", size=1
    )
    with writer.connect() as connection:
        with connection.begin():
            command.upgrade(migrating.configuration(connection), "head")
        yield connection
    writer.dispose()


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Connection]:
    """A database as a new user gets it, without any migration."""
    target = sqlite_only.uri(tmp_path / "fresh.db", mode="rwc")
    maker = sqlite_only.engine(lambda: sqlite_only.connect(target), begin="BEGIN IMMEDIATE", size=1)
    with maker.begin() as connection:
        engine.create(connection)
    with maker.connect() as connection:
        yield connection
    maker.dispose()


def tables(connection: Connection) -> dict[str, list[str]]:
    """Name to parts of the definition of everything in a database, layout and order apart.

    SQLite adds a column behind the others, wherever it stands in `schema`; a table that it
    rebuilt has its empty defaults in brackets and another part before the last bracket.
    """
    found = connection.exec_driver_sql(
        "SELECT type || ' ' || name, sql FROM sqlite_master WHERE sql IS NOT NULL"
    )
    return {
        name: sorted(
            " ".join(part.split()).removesuffix(" )")
            for part in sql.replace('"', "").replace("('')", "''").lower().split(",")
        )
        for name, sql in found
    }


def test_the_program_knows_the_newest_migration():
    assert migrating.head() == engine.HEAD


def test_the_migrations_make_what_the_tables_say(migrated):
    assert migrating.differences(migrated) == []


def test_a_new_database_is_what_the_migrations_make(migrated, fresh):
    assert migrating.differences(fresh) == []
    ours, theirs = tables(fresh), tables(migrated)
    assert set(ours) == set(theirs)
    assert {name for name in ours if ours[name] != theirs[name]} == set()


def test_a_forgotten_migration_is_noticed(migrated, monkeypatch):
    """The gate can fail: a column that no migration knows is a difference."""
    more = schema.metadata.__class__(naming_convention=schema.metadata.naming_convention)
    for table in schema.metadata.sorted_tables:
        table.to_metadata(more)
    more.tables["customers"].append_column(Column("forgotten", Text))
    monkeypatch.setattr(migrating, "metadata", more)
    assert any("forgotten" in difference for difference in migrating.differences(migrated))
