import hashlib
import random
import shutil

import pytest
from sqlcipher3 import dbapi2

from tests.storage.conftest import import_row
from tradetrust_desktop.domain.changes import Act
from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
from tradetrust_desktop.storage import check, copies, page_sums, schema
from tradetrust_desktop.storage.check import FindingCode
from tradetrust_desktop.storage.engine import Database


@pytest.fixture
def filled(database, firm):
    """A closed database with all kinds of records and a kept file."""
    for _ in range(30):
        firm.act()
    firm.bulk()
    keep_file(database, b"order,amount\n1,2\n")
    database.close()
    return database.folder


def keep_file(database, content):
    import_id = database.new_id()
    folder = database.folder / "imports"
    folder.mkdir(exist_ok=True)
    (folder / "kept.csv").write_bytes(content)
    with database.step(Act.IMPORT_ORDERS, import_id=import_id) as step:
        step.insert(
            schema.imports,
            import_row(
                import_id, kept_file="kept.csv", file_hash=hashlib.sha256(content).hexdigest()
            ),
        )


def codes(folder, clock, **how):
    return [finding.code for finding in check.run(folder, now_ms=clock.now_ms, **how)]


def alter(folder, sql, *values):
    driver = dbapi2.connect(str(folder / "tradetrust.db"))
    assert driver.execute(sql, values).rowcount != 0
    driver.commit()
    driver.close()


def test_whole_data_have_no_findings(filled, clock):
    assert codes(filled, clock) == []
    database = Database.open(filled, now_ms=clock.now_ms)
    assert codes(filled, clock, database=database) == []
    assert codes(filled, clock) == []  # as another program would ask meanwhile
    database.close()
    assert codes(filled, clock) == []


def test_a_folder_without_data_has_no_findings(folder, clock):
    assert codes(folder, clock) == []
    assert not folder.exists()


def test_a_flipped_bit_anywhere_in_the_database_is_found(filled, clock):
    path = filled / "tradetrust.db"
    whole = path.read_bytes()
    chance = random.Random(5)
    places = [0, 18, 24, 95, len(whole) - 1, *(chance.randrange(len(whole)) for _ in range(25))]
    for place in places:
        raw = bytearray(whole)
        raw[place] ^= 1 << chance.randrange(8)
        path.write_bytes(raw)
        assert codes(filled, clock) != [], place
        assert path.read_bytes() == bytes(raw), "a check mends nothing"
    path.write_bytes(whole)
    assert codes(filled, clock) == []


def test_a_flipped_bit_in_a_kept_file_is_found(filled, clock):
    path = filled / "imports" / "kept.csv"
    whole = path.read_bytes()
    for place in range(len(whole)):
        raw = bytearray(whole)
        raw[place] ^= 1
        path.write_bytes(raw)
        assert codes(filled, clock) == [FindingCode.KEPT_FILE_ALTERED]


def test_a_lost_kept_file_is_found(filled, clock):
    (filled / "imports" / "kept.csv").unlink()
    found = check.run(filled, now_ms=clock.now_ms)
    assert [(each.code, each.detail) for each in found] == [
        (FindingCode.KEPT_FILE_LOST, "kept.csv")
    ]


def test_a_lost_database_is_found(filled, clock):
    (filled / "tradetrust.db").unlink()
    assert codes(filled, clock) == [FindingCode.DATABASE_LOST]


@pytest.mark.parametrize(
    "table", ["orders", "order_lines", "customers", "surveys", "follow_ups", "settings", "imports"]
)
@pytest.mark.parametrize("sums", [True, False], ids=["at rest", "after a kill"])
def test_a_deleted_row_is_found(filled, clock, table, sums):
    if not sums:
        page_sums.forget(filled / "tradetrust.db")
    key = "order_id" if table == "order_lines" else "name" if table == "settings" else "id"
    alter(filled, f"DELETE FROM {table} WHERE {key} = (SELECT max({key}) FROM {table})")
    found = codes(filled, clock)
    assert FindingCode.ROWS_LOST in found
    assert (FindingCode.BYTES_ALTERED in found) is sums


@pytest.mark.parametrize(
    ("sql", "code"),
    [
        ("UPDATE order_lines SET amount_minor = amount_minor + 1", FindingCode.LINES_DIFFER),
        ("UPDATE orders SET line_count = 99", FindingCode.LINES_DIFFER),
        ("UPDATE orders SET customer_id = x'00'", FindingCode.REFERENCE_BROKEN),
        ("UPDATE orders SET day = '2020-02-02'", FindingCode.FIGURES_DIFFER),
        ("UPDATE month_orders SET revenue_minor = 1", FindingCode.FIGURES_DIFFER),
        ("DELETE FROM month_repeat", FindingCode.FIGURES_DIFFER),
        ("DELETE FROM search_records", FindingCode.SEARCH_DIFFERS),
        ("UPDATE customers SET name_key = 'other'", FindingCode.SEARCH_DIFFERS),
    ],
)
def test_what_does_not_agree_is_found_without_sums(filled, clock, sql, code):
    page_sums.forget(filled / "tradetrust.db")
    alter(filled, sql)
    assert code in codes(filled, clock)


def test_a_file_that_cannot_be_opened_is_found_without_sums(filled, clock):
    page_sums.forget(filled / "tradetrust.db")
    (filled / "tradetrust.db").write_bytes(b"gone" * 4000)
    assert codes(filled, clock) == [FindingCode.UNREADABLE]


def test_pages_of_rubbish_are_found_without_sums(filled, clock):
    path = filled / "tradetrust.db"
    page_sums.forget(path)
    raw = bytearray(path.read_bytes())
    raw[4096 * 5 : 4096 * 9] = bytes(random.Random(1).randbytes(4096 * 4))
    path.write_bytes(raw)
    assert codes(filled, clock) != []


def test_damaged_sums_are_found(filled, clock):
    path = page_sums.beside(filled / "tradetrust.db")
    raw = bytearray(path.read_bytes())
    for place in range(len(raw)):
        torn = bytearray(raw)
        torn[place] ^= 1
        path.write_bytes(torn)
        assert page_sums.differences(filled / "tradetrust.db") == ["sums"]
    assert codes(filled, clock) == [FindingCode.BYTES_ALTERED]


def test_an_altered_copy_is_found(filled, clock):
    copy = copies.make_of_file(filled, copies.Reason.MANUAL, now_ms=clock.now_ms)
    assert codes(filled, clock) == []
    raw = bytearray(copy.read_bytes())
    raw[9999] ^= 1
    copy.write_bytes(raw)
    assert codes(filled, clock) == [FindingCode.COPY_ALTERED]


def test_a_session_that_writes_nothing_leaves_the_sums_as_they_are(filled, clock):
    sums = page_sums.beside(filled / "tradetrust.db")
    before = sums.stat().st_mtime_ns
    database = Database.open(filled, now_ms=clock.now_ms)
    with database.reading() as connection:
        connection.execute(schema.orders.select()).all()
    assert sums.exists()
    database.close()
    assert sums.stat().st_mtime_ns == before


def test_sums_are_gone_while_a_session_writes_and_back_when_it_ends(filled, clock, new_firm):
    sums = page_sums.beside(filled / "tradetrust.db")
    database = Database.open(filled, now_ms=clock.now_ms)
    new_firm(database).customer("Acme")
    assert not sums.exists()
    # as a kill leaves it: no sums, and a log
    left = filled.parent / "left"
    shutil.copytree(filled, left)
    database.close()
    assert sums.exists()
    assert codes(filled, clock) == []
    assert codes(left, clock) == []
    Database.open(left, now_ms=clock.now_ms).close()
    assert page_sums.beside(left / "tradetrust.db").exists()
    assert codes(left, clock) == []


def test_an_encrypted_database_is_checked_with_its_passphrase(folder, clock, new_firm):
    database = Database.open(folder, now_ms=clock.now_ms, passphrase="secret")
    new_firm(database).customer("Acme")
    database.close()
    assert codes(folder, clock, passphrase="secret") == []
    assert codes(folder, clock) == [FindingCode.UNREADABLE]
    path = folder / "tradetrust.db"
    page_sums.forget(path)
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 1
    path.write_bytes(raw)
    assert codes(folder, clock, passphrase="secret") != []


def test_damage_is_found_when_the_day_begins_and_remembered_until_a_copy_is_put_back(
    filled, clock, new_firm
):
    good = copies.make_of_file(filled, copies.Reason.MANUAL, now_ms=clock.now_ms)
    path = filled / "tradetrust.db"
    raw = bytearray(path.read_bytes())
    raw[raw.index(b'"item 0"') + 1] ^= 1  # in the change log, where no recount looks
    path.write_bytes(raw)
    clock.forward(days=1)
    database = Database.open(filled, now_ms=clock.now_ms)
    assert codes(filled, clock, database=database) == [FindingCode.BYTES_ALTERED]
    with pytest.raises(StorageTrouble) as trouble:
        copies.daily(database)
    assert trouble.value.code is TroubleCode.DAMAGED
    new_firm(database).customer("Acme")
    assert database.altered() == []
    assert FindingCode.BYTES_ALTERED in codes(filled, clock, database=database)
    database.close()
    assert codes(filled, clock) == [FindingCode.BYTES_ALTERED]
    for _ in range(20):  # copies of a damaged file push none of the good ones out
        clock.forward(ms=1000)
        copies.make_of_file(filled, copies.Reason.IMPORT, now_ms=clock.now_ms)
    assert good.exists()
    copies.restore(filled, good, now_ms=clock.now_ms)
    assert codes(filled, clock) == []
    database = Database.open(filled, now_ms=clock.now_ms)
    clock.forward(days=1)
    assert copies.daily(database) is not None
    database.close()
