import os
import signal
import subprocess
import sys
import threading
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlcipher3 import dbapi2

from tradetrust_desktop.domain.changes import Act
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
from tradetrust_desktop.storage import copies, customers, lock, schema, sqlite_only, trouble
from tradetrust_desktop.storage.engine import HEAD, Database


def refused(folder, clock, **how):
    with pytest.raises(StorageTrouble) as trouble:
        Database.open(folder, now_ms=clock.now_ms, **how).close()
    return trouble.value.code


def names(database):
    with database.reading() as connection:
        found = customers.ids(connection, ListQuery(), today=date(2026, 1, 1))
        return [row.name for row in customers.rows(connection, found)]


def test_a_folder_without_data_is_made(folder, clock):
    database = Database.open(folder, now_ms=clock.now_ms)
    database.close()
    assert (folder / "tradetrust.db").exists()
    assert not (folder / "tradetrust.db-wal").exists()


def test_a_reader_finds_a_folder_without_data_empty_and_leaves_it_so(folder, clock):
    database = Database.open(folder, now_ms=clock.now_ms, read_only=True)
    assert names(database) == []
    with database.reading() as connection:
        assert customers.count(connection) == 0
    with pytest.raises(StorageTrouble), database.step(Act.SETTING_EDIT):
        pass
    database.close()
    assert not folder.exists()


def test_what_was_written_is_there_after_a_restart(empty_folder, clock, new_firm):
    database = Database.open(empty_folder, now_ms=clock.now_ms)
    new_firm(database).customer("Acme")
    database.close()
    database = Database.open(empty_folder, now_ms=clock.now_ms)
    assert names(database) == ["Acme"]
    database.close()


def test_settings_of_the_connections(database):
    with database.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA query_only").scalar() == 1
    with database.writing() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2


def test_a_newer_database_is_refused(empty_folder, clock):
    driver = dbapi2.connect(str(empty_folder / "tradetrust.db"))
    driver.execute("UPDATE alembic_version SET version_num = '9999'")
    driver.commit()
    driver.close()
    assert refused(empty_folder, clock) is TroubleCode.NEWER_THAN_PROGRAM
    assert refused(empty_folder, clock, read_only=True) is TroubleCode.NEWER_THAN_PROGRAM
    assert HEAD < "9999"


@pytest.mark.parametrize("content", [b"order;customer\n" * 999, b"\x00" * 5000, b"PK\x03\x04" * 9])
def test_a_file_of_another_kind_is_refused(folder, clock, content):
    folder.mkdir()
    (folder / "tradetrust.db").write_bytes(content)
    assert refused(folder, clock) is TroubleCode.NOT_A_DATABASE
    assert refused(folder, clock, read_only=True) is TroubleCode.NOT_A_DATABASE
    assert (folder / "tradetrust.db").read_bytes() == content


def test_a_database_of_another_program_is_refused(folder, clock):
    folder.mkdir()
    driver = dbapi2.connect(str(folder / "tradetrust.db"))
    driver.execute("CREATE TABLE moods (mood)")
    driver.close()
    assert refused(folder, clock) is TroubleCode.NOT_A_DATABASE
    assert refused(folder, clock, read_only=True) is TroubleCode.NOT_A_DATABASE


def test_a_torn_file_is_told_as_damaged(database, firm, clock):
    for _ in range(40):
        firm.act()
    database.close()
    raw = bytearray(database.path.read_bytes())
    raw[4096 * 3 :] = b"\xab" * (len(raw) - 4096 * 3)
    database.path.write_bytes(raw)
    with pytest.raises(StorageTrouble) as trouble:  # noqa: PT012 - opening may do as well
        opened = Database.open(database.folder, now_ms=clock.now_ms, read_only=True)
        try:
            with opened.reading() as connection:
                connection.execute(schema.step_changes.select()).all()
                connection.execute(schema.customers.select()).all()
        finally:
            opened.close()
    assert trouble.value.code is TroubleCode.DAMAGED


def test_a_folder_that_is_a_file_is_unusable(folder, clock):
    folder.write_text("not a folder")
    assert refused(folder, clock) is TroubleCode.FOLDER_UNUSABLE
    assert refused(folder, clock, read_only=True) is TroubleCode.FOLDER_UNUSABLE


@pytest.mark.parametrize("content", ["", "PRAGMA journal_mode = WAL"])
def test_a_file_that_a_killed_program_began_is_a_folder_without_data(folder, clock, content):
    folder.mkdir()
    (folder / "tradetrust.db").touch()
    driver = dbapi2.connect(str(folder / "tradetrust.db"))
    driver.execute(content)
    driver.close()
    for read_only in (True, False, True):
        database = Database.open(folder, now_ms=clock.now_ms, read_only=read_only)
        assert names(database) == []
        database.close()


@pytest.mark.parametrize("read_only", [True, False])
def test_an_emptied_file_beside_copies_is_damaged_and_not_begun_anew(
    database, firm, clock, read_only
):
    firm.customer("Acme")
    copies.make(database)
    database.close()
    database.path.write_bytes(b"")
    for _ in range(2):
        assert refused(database.folder, clock, read_only=read_only) is TroubleCode.DAMAGED


@pytest.mark.parametrize(
    ("free", "code"), [(4096, TroubleCode.DISK_FULL), (1 << 30, TroubleCode.DAMAGED)]
)
def test_an_error_of_the_disk_is_damage_only_where_there_is_room(tmp_path, monkeypatch, free, code):
    monkeypatch.setattr(trouble.shutil, "disk_usage", lambda _folder: SimpleNamespace(free=free))
    error = dbapi2.OperationalError("disk I/O error")
    error.sqlite_errorcode = 10
    with pytest.raises(StorageTrouble) as told, trouble.told(str(tmp_path / "tradetrust.db")):
        raise error
    assert told.value.code is code


def test_a_full_disk_is_told_and_leaves_the_last_act(database, firm):
    firm.customer("Acme")
    with database.writing() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
    driver = database._writer.raw_connection()
    driver.cursor().execute(f"PRAGMA max_page_count = {pages + 3}")
    driver.close()
    with pytest.raises(StorageTrouble) as trouble:
        firm.bulk(orders_=500)
    assert trouble.value.code is TroubleCode.DISK_FULL
    assert names(database) == ["Acme"]


def test_another_program_at_work_on_the_file_is_told_as_locked(
    empty_folder, clock, monkeypatch, new_firm
):
    monkeypatch.setattr(sqlite_only, "BUSY_MS", 1)
    database = Database.open(empty_folder, now_ms=clock.now_ms)
    other = dbapi2.connect(str(database.path), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageTrouble) as trouble:
        new_firm(database).customer("Acme")
    assert trouble.value.code is TroubleCode.LOCKED
    other.execute("ROLLBACK")
    other.close()
    new_firm(database).customer("Acme")
    assert names(database) == ["Acme"]
    database.close()


def test_the_second_program_that_wants_to_write_is_refused_and_may_read(database, firm, clock):
    firm.customer("Acme")
    assert refused(database.folder, clock) is TroubleCode.WINDOW_OPEN
    assert lock.is_held(database.folder)
    reader = Database.open(database.folder, now_ms=clock.now_ms, read_only=True)
    assert names(reader) == ["Acme"]
    reader.close()
    database.close()
    assert not lock.is_held(database.folder)


@pytest.mark.skipif(os.name == "nt", reason="signals are not for Windows")
def test_a_killed_program_leaves_no_lock(empty_folder, clock):
    script = (
        "import sys, pathlib; from tradetrust_desktop.storage.engine import Database\n"
        "d = Database.open(pathlib.Path(sys.argv[1]), now_ms=lambda: 1)\n"
        "print('open', flush=True); sys.stdin.read()"
    )
    root = Path(__file__).resolve().parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", script, str(empty_folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=root,
    ) as process:
        assert process.stdout.readline() == b"open\n"
        assert refused(empty_folder, clock) is TroubleCode.WINDOW_OPEN
        process.send_signal(signal.SIGKILL)
        process.wait()
    Database.open(empty_folder, now_ms=clock.now_ms).close()


def test_an_error_inside_a_step_leaves_nothing_of_it(database, firm, dumped, whole):
    firm.customer("Acme")
    before = dumped()
    with (  # noqa: PT012
        pytest.raises(ZeroDivisionError),
        database.step(Act.CUSTOMER_ADD) as step,
    ):
        customers.add(step, database.new_id(), CustomerDraft("Half"))
        _ = 1 / 0
    assert dumped() == before
    assert whole() == []
    with database.reading() as connection:
        assert len(connection.execute(select(schema.steps)).all()) == 1


def test_a_reference_to_nothing_is_refused(database):
    with pytest.raises(IntegrityError), database.step(Act.ORDER_ADD) as step:
        step.insert(
            schema.surveys,
            {
                "id": b"1" * 16,
                "customer_id": b"2" * 16,
                "kind": "csat",
                "day": None,
                "score": 1,
            },
        )


def test_a_step_inside_a_step_is_a_defect(database):
    with (
        database.step(Act.SETTING_EDIT),
        pytest.raises(RuntimeError),
        database.step(Act.SETTING_EDIT),
    ):
        pass


def test_a_list_is_read_while_a_step_is_open_on_another_thread(database, firm):
    firm.customer("Acme")
    written, seen = threading.Event(), threading.Event()

    def write():
        with database.step(Act.CUSTOMER_ADD) as step:
            customers.add(step, database.new_id(), CustomerDraft("Later"))
            written.set()
            assert seen.wait(30)

    thread = threading.Thread(target=write)
    thread.start()
    assert written.wait(30)
    assert names(database) == ["Acme"]
    assert thread.is_alive()  # it waits in its step until the list was read
    seen.set()
    thread.join()
    assert names(database) == ["Acme", "Later"]


def test_one_reading_sees_one_state(database, firm):
    firm.customer("Acme")
    with database.reading() as connection:
        assert customers.count(connection) == 1
        firm.customer("Later")
        assert customers.count(connection) == 1
    with database.reading() as connection:
        assert customers.count(connection) == 2


def test_steps_of_two_threads_wait_for_each_other(database, firm):
    def write(number):
        for place in range(5):
            firm.customer(f"Firm {number}-{place}")

    threads = [threading.Thread(target=write, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(names(database)) == 15


# with a passphrase

SECRET = "Zollfreilager"


@pytest.fixture
def keyed(folder, clock, new_firm):
    database = Database.open(folder, now_ms=clock.now_ms, passphrase="it's a 秘密")
    new_firm(database).customer(SECRET)
    return database


def test_nothing_of_an_encrypted_database_lies_on_the_disk_in_plain(keyed, folder):
    copies.make(keyed)
    log = folder / "tradetrust.db-wal"
    assert log.stat().st_size > 0
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert any(path.parent.name == "copies" for path in files)
    for path in files:
        assert SECRET.encode() not in path.read_bytes(), path.name
    keyed.close()
    assert not (folder / "tradetrust.db").read_bytes().startswith(b"SQLite format 3")


def test_the_passphrase_opens_and_nothing_else_does(keyed, folder, clock, capfd):
    keyed.close()
    again = Database.open(folder, now_ms=clock.now_ms, passphrase="it's a 秘密")
    assert names(again) == [SECRET]
    again.close()
    for wrong in ("it's a secret", "", None):
        for read_only in (False, True):
            how = {"passphrase": wrong, "read_only": read_only}
            assert refused(folder, clock, **how) is TroubleCode.WRONG_PASSPHRASE
    assert capfd.readouterr().err == ""


def test_a_copy_of_an_encrypted_database_is_put_back_with_its_passphrase(
    keyed, folder, clock, new_firm
):
    copy = copies.make(keyed)
    new_firm(keyed).customer("Later")
    keyed.close()
    with pytest.raises(StorageTrouble) as trouble:
        copies.restore(folder, copy, now_ms=clock.now_ms, passphrase="wrong")
    assert trouble.value.code is TroubleCode.WRONG_PASSPHRASE
    copies.restore(folder, copy, now_ms=clock.now_ms, passphrase="it's a 秘密")
    again = Database.open(folder, now_ms=clock.now_ms, passphrase="it's a 秘密")
    assert names(again) == [SECRET]
    again.close()


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (PermissionError(13, "denied"), TroubleCode.READ_ONLY),
        (OSError(30, "read-only"), TroubleCode.READ_ONLY),
        (OSError(5, "broken"), TroubleCode.FOLDER_UNUSABLE),
    ],
)
def test_a_folder_that_cannot_be_written_is_told(empty_folder, clock, monkeypatch, error, code):
    def refuse(*_args, **_how):
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(lock.os, "open", refuse)
        assert refused(empty_folder, clock) is code


def test_data_in_a_folder_that_cannot_be_written_can_be_read(database, firm, clock, monkeypatch):
    firm.customer("Acme")
    database.close()
    honest = sqlite_only.connect

    def read_only_disk(target, **how):
        if "immutable" not in target:
            raise dbapi2.OperationalError("unable to open database file")
        return honest(target, **how)

    monkeypatch.setattr(sqlite_only, "connect", read_only_disk)
    reader = Database.open(database.folder, now_ms=clock.now_ms, read_only=True)
    assert names(reader) == ["Acme"]
    reader.close()


@pytest.mark.parametrize("name", ["数据 #1", "100% ?x=1&mode=ro", 'it\'s; a "folder"'])
def test_a_folder_may_have_any_name(tmp_path, clock, new_firm, name):
    if os.name == "nt":
        name = "数据 #1 100% it's"
    folder = tmp_path / name
    database = Database.open(folder, now_ms=clock.now_ms)
    new_firm(database).customer("Acme")
    copy = copies.make(database)
    database.close()
    assert copies.verify(copy)["customers"] == 1
    reader = Database.open(folder, now_ms=clock.now_ms, read_only=True)
    assert names(reader) == ["Acme"]
    reader.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == [name]


def test_only_rows_that_undo_can_find_again_are_added_in_bulk(database):
    with pytest.raises(ValueError, match="surveys"), database.step(Act.SURVEY_ADD) as step:
        step.bulk_insert(schema.surveys, ("id",), [(b"1" * 16,)])


def test_any_number_of_rows_is_added_in_bulk(database, firm, whole):
    for number in (1, 39, 40, 41, 80, 8001):
        firm.bulk(orders_=number, customers_=1, lines=1)
    with database.reading() as connection:
        assert connection.execute(schema.orders.select()).all().__len__() == 8202
    assert whole() == []


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be removed there")
def test_nothing_is_written_into_a_file_that_was_removed(desk):
    kept = desk.database.path.rename(desk.database.path.with_name("elsewhere"))

    with pytest.raises(StorageTrouble) as told:
        desk.customers.add(CustomerDraft("Blue Harbor"))

    assert told.value.code is TroubleCode.FOLDER_UNUSABLE
    kept.rename(desk.database.path)
    desk.customers.add(CustomerDraft("Blue Harbor"))
    assert desk.customers.count() == 1
