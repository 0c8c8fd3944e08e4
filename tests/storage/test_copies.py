import errno
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
from tradetrust_desktop.storage import copies, page_sums, sqlite_only
from tradetrust_desktop.storage.copies import Reason
from tradetrust_desktop.storage.engine import Database
from tradetrust_desktop.storage.lock import FolderLock


def every_table(path):
    """All rows of every table in a closed file, those of the change log included."""
    driver = sqlite_only.connect(sqlite_only.uri(path, mode="immutable"), read_only=True)
    try:
        return {
            name: sorted(map(repr, driver.execute(f'SELECT * FROM "{name}"')))
            for name in sqlite_only.rows_by_table(driver)
        }
    finally:
        driver.close()


def reasons(folder):
    return [copy.reason for copy in copies.listed(folder)]


def test_a_copy_is_one_whole_file_while_the_database_is_open(database, firm):
    for _ in range(10):
        firm.act()
    path = copies.make(database)
    assert path.parent == database.folder / "copies"
    assert [entry.name for entry in sorted(path.parent.iterdir())] == [
        path.name,
        f"{path.name}.sums",
    ]
    counted = copies.verify(path)
    with database.reading() as connection:
        driver = connection.connection.dbapi_connection
        assert counted == sqlite_only.rows_by_table(driver)
    listed = copies.listed(database.folder)
    assert [(copy.path, copy.reason) for copy in listed] == [(path, Reason.MANUAL)]
    assert listed[0].time_ms == database.now_ms()
    assert listed[0].size == path.stat().st_size


def test_a_copy_holds_what_was_finished_and_nothing_of_an_open_step(database, firm):
    from tradetrust_desktop.domain.changes import Act
    from tradetrust_desktop.domain.customers import CustomerDraft
    from tradetrust_desktop.storage import customers

    firm.customer("Acme")
    with database.step(Act.CUSTOMER_ADD) as step:
        customers.add(step, database.new_id(), CustomerDraft("Half"))
        path = copies.make(database)
    assert copies.verify(path)["customers"] == 1


def test_the_copy_of_the_day_is_made_once(database, clock):
    assert copies.daily(database) is not None
    clock.forward(ms=3600_000)
    assert copies.daily(database) is None
    clock.forward(days=1)
    assert copies.daily(database) is not None
    assert reasons(database.folder) == [Reason.DAILY, Reason.DAILY]


def test_seven_days_four_weeks_and_twelve_months_are_kept(database, clock):
    for _ in range(500):
        clock.forward(days=1)
        # An empty file will do: rotation looks at names alone.
        name = copies._name(clock.ms, Reason.DAILY)
        (database.folder / "copies").mkdir(exist_ok=True)
        (database.folder / "copies" / name).touch()
        copies.rotate(database.folder)
    kept = [datetime.fromtimestamp(c.time_ms / 1000, UTC) for c in copies.listed(database.folder)]
    today = kept[0].date()
    ages = [(today - day.date()).days for day in kept]
    assert ages[:7] == list(range(7))
    assert len({day.strftime("%Y-%m") for day in kept}) == 12
    assert len({day.strftime("%G-%V") for day in kept if (today - day.date()).days < 28}) >= 4
    assert len(kept) <= 7 + 4 + 12
    assert max(ages) > 300


def test_copies_before_imports_do_not_push_out_those_of_other_days(database, clock):
    copies.daily(database)
    clock.forward(days=2)
    for _ in range(12):
        clock.forward(ms=60_000)
        copies.make(database, Reason.IMPORT)
    left = reasons(database.folder)
    assert left.count(Reason.IMPORT) == 7
    assert left.count(Reason.DAILY) == 1
    sums = list((database.folder / "copies").glob("*.sums"))
    assert len(sums) == len(left)


def test_foreign_files_among_the_copies_are_left_alone(database):
    folder = database.folder / "copies"
    folder.mkdir()
    (folder / "notes.txt").write_text("mine")
    (folder / "tradetrust-20269999-999999-000-daily.db").write_text("odd")
    copies.make(database)
    copies.rotate(database.folder)
    assert (folder / "notes.txt").exists()
    assert (folder / "tradetrust-20269999-999999-000-daily.db").exists()


def test_restore_equals_its_source_table_by_table(database, firm, clock):
    for _ in range(25):
        firm.act()
    firm.bulk()
    copy = copies.make(database)
    clock.forward(ms=1000)
    for _ in range(10):
        firm.act()
    database.close()
    source = every_table(copy)
    present = every_table(database.path)
    assert source != present
    assert source["customers"]
    kept = copies.restore(database.folder, copy, now_ms=clock.now_ms)
    assert every_table(database.path) == source
    assert every_table(kept) == present
    assert Reason.RESTORE in reasons(database.folder)
    assert page_sums.differences(database.path) == []
    again = Database.open(database.folder, now_ms=clock.now_ms)
    again.close()
    # and what was there can be put back in its turn
    clock.forward(ms=1000)
    copies.restore(database.folder, kept, now_ms=clock.now_ms)
    assert every_table(database.path) == present


def test_restore_into_an_empty_folder(database, firm, clock, tmp_path):
    firm.customer("Acme")
    copy = copies.make(database)
    assert copies.restore(tmp_path / "new", copy, now_ms=clock.now_ms) is None
    assert every_table(tmp_path / "new" / "tradetrust.db") == every_table(copy)


def test_what_a_killed_program_left_in_the_log_is_in_the_kept_file(database, firm, clock):
    copy = copies.make(database)
    firm.customer("In the log")
    left = database.folder.parent / "left"
    shutil.copytree(database.folder, left)  # as a kill leaves it: file and log
    assert (left / "tradetrust.db-wal").stat().st_size > 0
    kept = copies.restore(left, copy, now_ms=clock.now_ms)
    assert any("In the log" in row for row in every_table(kept)["customers"])
    assert every_table(left / "tradetrust.db")["customers"] == []
    assert not (left / "tradetrust.db-wal").exists()


def test_a_damaged_file_is_kept_as_it_is_and_the_copy_put_in_its_place(database, firm, clock):
    firm.customer("Acme")
    copy = copies.make(database)
    database.close()
    database.path.write_bytes(b"torn" * 5000)
    kept = copies.restore(database.folder, copy, now_ms=clock.now_ms)
    assert kept.read_bytes() == b"torn" * 5000
    assert every_table(database.path) == every_table(copy)


def test_restore_is_refused_while_the_window_is_open(database, firm, clock):
    copy = copies.make(database)
    with pytest.raises(StorageTrouble) as trouble:
        copies.restore(database.folder, copy, now_ms=clock.now_ms)
    assert trouble.value.code is TroubleCode.WINDOW_OPEN


@pytest.mark.parametrize("place", [100, 5000, -200])
def test_a_damaged_copy_is_not_put_back(database, firm, clock, place):
    for _ in range(10):
        firm.act()
    copy = copies.make(database)
    database.close()
    present = database.path.read_bytes()
    raw = bytearray(copy.read_bytes())
    raw[place] ^= 4
    copy.write_bytes(raw)
    with pytest.raises(StorageTrouble) as trouble:
        copies.restore(database.folder, copy, now_ms=clock.now_ms)
    assert trouble.value.code is TroubleCode.COPY_FAILED
    assert database.path.read_bytes() == present


def test_a_copy_that_lost_a_row_is_found_out_without_its_sums(database, firm):
    firm.customer("Acme")
    copy = copies.make(database)
    driver = dbapi2.connect(str(copy))
    driver.execute("DELETE FROM customers")
    driver.commit()
    driver.close()
    page_sums.forget(copy)
    with pytest.raises(StorageTrouble) as trouble:
        copies.verify(copy)
    assert trouble.value.code is TroubleCode.COPY_FAILED


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (None, TroubleCode.CANNOT_READ_FILE),
        (b"a list of orders", TroubleCode.NOT_A_DATABASE),
        (b"", TroubleCode.NOT_A_DATABASE),
    ],
)
def test_what_is_no_copy_is_not_put_back(database, clock, tmp_path, content, code):
    database.close()
    path = tmp_path / "strange.db"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(StorageTrouble) as trouble:
        copies.restore(database.folder, path, now_ms=clock.now_ms)
    assert trouble.value.code is code
    assert copies.listed(database.folder) == []


def test_a_copy_of_a_newer_program_is_not_put_back(database, clock):
    copy = copies.make(database)
    database.close()
    driver = dbapi2.connect(str(copy))
    driver.execute("UPDATE alembic_version SET version_num = '9999'")
    driver.commit()
    driver.close()
    page_sums.forget(copy)
    with pytest.raises(StorageTrouble) as trouble:
        copies.restore(database.folder, copy, now_ms=clock.now_ms)
    assert trouble.value.code is TroubleCode.NEWER_THAN_PROGRAM


def test_a_copy_that_does_not_count_the_same_is_not_kept(database, firm, monkeypatch):
    firm.customer("Acme")
    honest = sqlite_only.copy_database

    def less(source, target, *, passphrase):
        counted = honest(source, target, passphrase=passphrase)
        return {**counted, "customers": counted["customers"] + 1}

    monkeypatch.setattr(sqlite_only, "copy_database", less)
    with pytest.raises(StorageTrouble) as trouble:
        copies.make(database)
    assert trouble.value.code is TroubleCode.COPY_FAILED
    assert list((database.folder / "copies").iterdir()) == []


def test_a_folder_that_cannot_hold_copies_is_told(database):
    (database.folder / "copies").write_text("in the way")
    with pytest.raises(StorageTrouble) as trouble:
        copies.make(database)
    assert trouble.value.code is TroubleCode.COPY_FAILED


def test_the_lock_is_free_after_a_restore(database, clock):
    copy = copies.make(database)
    database.close()
    copies.restore(database.folder, copy, now_ms=clock.now_ms)
    FolderLock(database.folder).release()


@pytest.mark.parametrize("left", [0, 20_000])
def test_a_damaged_file_is_named_where_no_copy_of_it_can_be_made(database, firm, left):
    for _ in range(10):
        firm.act()
    database.close()
    database.path.write_bytes(database.path.read_bytes()[:left])
    with pytest.raises(StorageTrouble) as trouble:
        copies.make(database)
    assert trouble.value.detail == str(database.path)
    assert copies.listed(database.folder) == []


def test_a_copy_can_be_put_in_the_place_of_an_emptied_file(database, firm, clock):
    firm.customer("Acme")
    copy = copies.make(database)
    database.close()
    database.path.write_bytes(b"")
    copies.restore(database.folder, copy, now_ms=clock.now_ms)
    assert every_table(database.path) == every_table(copy)


def test_a_full_disk_that_sqlite_finds_while_copying_is_told(database, monkeypatch):
    def full(*_args, **_how):
        raise dbapi2.OperationalError("database or disk is full")

    monkeypatch.setattr(sqlite_only, "copy_database", full)
    with pytest.raises(StorageTrouble) as trouble:
        copies.make(database)
    assert trouble.value.code is TroubleCode.DISK_FULL


def test_a_disk_that_only_reads_is_told_as_such(database, monkeypatch):
    def unlink(path, **_how):
        raise OSError(errno.EROFS, "Read-only file system", str(path))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", unlink)
        with pytest.raises(StorageTrouble) as trouble:
            copies.make(database)
    assert trouble.value.code is TroubleCode.READ_ONLY
