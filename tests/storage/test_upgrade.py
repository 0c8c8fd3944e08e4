"""An old database is brought up to date: copied first, all or nothing, figures made anew."""

import shutil
from datetime import date

import pytest
from sqlcipher3 import dbapi2

from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
from tradetrust_desktop.storage import check, copies, customers, engine, migrating
from tradetrust_desktop.storage.engine import Database

NOW = engine.HEAD
LATER = f"{int(NOW) + 1:04d}"
SCRIPT = '''
"""A later migration, for tests."""

import sqlalchemy as sa
from alembic import op

revision = "{revision}"
down_revision = "{before}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("customers") as batch:
        batch.add_column(sa.Column("temper", sa.Text(), nullable=False, server_default="fair"))
        batch.alter_column("city", existing_type=sa.Text(), type_=sa.String(200))
    {more}
'''


@pytest.fixture
def later(tmp_path, monkeypatch):
    """Make the program know one migration more than the database has."""

    def write(more=""):
        scripts = tmp_path / "scripts"
        shutil.copytree(migrating.SCRIPTS, scripts)
        text = SCRIPT.format(revision=LATER, before=NOW, more=more)
        (scripts / "versions" / f"{LATER}_mood.py").write_text(text)
        monkeypatch.setattr(migrating, "SCRIPTS", scripts)
        monkeypatch.setattr(engine, "HEAD", LATER)

    return write


def test_an_old_database_is_copied_and_brought_up_to_date(database, firm, later, clock, dumped):
    for _ in range(20):
        firm.act()
    before = dumped()
    database.close()
    later()
    opened = Database.open(database.folder, now_ms=clock.now_ms)
    with opened.reading() as connection:
        moods = connection.exec_driver_sql("SELECT DISTINCT temper FROM customers").all()
        found = customers.ids(connection, ListQuery(), today=date(2026, 1, 1))
    opened.close()
    assert moods == [("fair",)]
    assert len(found) == len(before["customers"])
    assert check.run(database.folder, now_ms=clock.now_ms) == []
    (copy,) = copies.listed(database.folder)
    assert copy.reason is copies.Reason.MIGRATION
    driver = dbapi2.connect(str(copy.path))
    assert driver.execute("SELECT version_num FROM alembic_version").fetchone() == (NOW,)
    driver.close()


def test_a_reader_of_an_old_database_has_it_brought_up_to_date(database, firm, later, clock):
    firm.customer("Acme")
    database.close()
    later()
    opened = Database.open(database.folder, now_ms=clock.now_ms, read_only=True)
    with opened.reading() as connection:
        assert customers.count(connection) == 1
    opened.close()
    assert [c.reason for c in copies.listed(database.folder)] == [copies.Reason.MIGRATION]


@pytest.mark.parametrize(
    ("more", "error"),
    [
        ("raise ZeroDivisionError", ZeroDivisionError),
        ("op.execute(\"UPDATE orders SET customer_id = x'00'\")", StorageTrouble),
    ],
)
def test_a_migration_that_fails_leaves_the_old_database(
    database, firm, later, clock, monkeypatch, more, error
):
    firm.order(firm.customer("Acme"))
    database.close()
    with monkeypatch.context() as patch:
        later(more)
        with pytest.raises(error):
            Database.open(database.folder, now_ms=clock.now_ms)
        patch.setattr(engine, "HEAD", NOW)
        opened = Database.open(database.folder, now_ms=clock.now_ms)
        with opened.reading() as connection:
            assert customers.count(connection) == 1
            columns = connection.exec_driver_sql("SELECT * FROM customers").keys()
        opened.close()
    assert "temper" not in columns


def test_no_migration_without_a_copy(database, firm, later, clock):
    firm.customer("Acme")
    database.close()
    (database.folder / "copies").write_text("in the way")
    later()
    with pytest.raises(StorageTrouble) as trouble:
        Database.open(database.folder, now_ms=clock.now_ms)
    assert trouble.value.code is TroubleCode.COPY_FAILED


def test_opening_an_up_to_date_database_does_not_load_alembic(empty_folder):
    import subprocess
    import sys
    from pathlib import Path

    script = (
        "import sys, pathlib; from tradetrust_desktop.storage.engine import Database\n"
        "from tradetrust_desktop.storage import customers, orders, check, copies, history\n"
        "Database.open(pathlib.Path(sys.argv[1]), now_ms=lambda: 1).close()\n"
        "Database.open(pathlib.Path(sys.argv[1]) / 'new', now_ms=lambda: 1).close()\n"
        "print([name for name in ('alembic', 'anyascii', 'numpy') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(empty_folder)],
        cwd=Path(__file__).resolve().parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "[]\n"


def test_the_next_migration_is_written_for_what_the_tables_have_beyond(tmp_path, monkeypatch):
    from sqlalchemy import Column, MetaData, Table, Text

    from tradetrust_desktop.storage import schema

    scripts = tmp_path / "scripts"
    shutil.copytree(migrating.SCRIPTS, scripts)
    monkeypatch.setattr(migrating, "SCRIPTS", scripts)
    more = MetaData(naming_convention=schema.metadata.naming_convention)
    for table in schema.metadata.sorted_tables:
        table.to_metadata(more)
    Table("moods", more, Column("name", Text, primary_key=True))
    monkeypatch.setattr(schema, "metadata", more)
    migrating.write_migration("moods")
    (written,) = (scripts / "versions").glob(f"{LATER}_*.py")
    text = written.read_text()
    assert "op.create_table('moods'" in text
    assert text.count("op.create_table(") == 1
    assert "pk_moods" in text
    assert f"down_revision = '{NOW}'" in text
