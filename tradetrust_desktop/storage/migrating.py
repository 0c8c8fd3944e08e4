"""Bringing old tables up to date with Alembic; imported only where that is needed.

A new migration: change `schema`, run

    python -c 'from tradetrust_desktop.storage import migrating; migrating.write_migration("why")'

read what it wrote, and set `engine.HEAD`. Revisions are numbered "0001", "0002", so that older
ones are smaller; tests hold tables, scripts and `HEAD` against each other.
"""

from collections.abc import Callable
from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine

from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
from tradetrust_desktop.storage import (
    complaint_clocks,
    copies,
    derived,
    row_counts,
    search,
    sqlite_only,
)
from tradetrust_desktop.storage.schema import RECORDS, metadata

SCRIPTS = Path(__file__).parent / "migrations"


def configuration(connection: Connection | None = None) -> Config:
    """Alembic's settings, without a file."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def head() -> str:
    """The newest revision among the scripts."""
    return str(ScriptDirectory.from_config(configuration()).get_current_head())


def upgrade(
    writer: Engine, folder: Path, *, now_ms: Callable[[], int], passphrase: str | None
) -> None:
    """Keep a copy, then run what is missing in one transaction: all of it or nothing."""
    copies.make_of_file(folder, copies.Reason.MIGRATION, now_ms=now_ms, passphrase=passphrase)
    with (
        writer.connect() as connection,
        sqlite_only.references_unchecked(connection),
        connection.begin(),
    ):
        command.upgrade(configuration(connection), "head")
        broken = sqlite_only.broken_references(connection)
        if broken:
            raise StorageTrouble(TroubleCode.DAMAGED, "; ".join(broken[:3]))
        complaint_clocks.fill(connection)
        derived.rebuild(connection)
        search.rebuild(connection)
        row_counts.refresh(connection, {}, {table.name for table in RECORDS})


def differences(connection: Connection) -> list[str]:
    """How the tables of a database differ from `schema`, as Alembic sees it; none if right."""
    context = MigrationContext.configure(
        connection,
        opts={
            "compare_type": True,
            "include_object": lambda _object, name, kind, _reflected, _other: (
                not (kind == "table" and str(name).startswith("search_index"))
            ),
        },
    )
    return [repr(difference) for difference in compare_metadata(context, metadata)]


def write_migration(message: str) -> None:
    """Write the script of the next revision for what `schema` has beyond the scripts; read it!"""
    scratch = create_engine("sqlite://")
    try:
        with scratch.connect() as connection:
            if ScriptDirectory.from_config(configuration()).get_current_head() is not None:
                command.upgrade(configuration(connection), "head")
                following = int(head()) + 1
            else:
                following = 1
            command.revision(
                configuration(connection),
                message=message,
                autogenerate=True,
                rev_id=f"{following:04d}",
            )
    finally:
        scratch.dispose()
