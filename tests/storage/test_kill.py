"""A process killed at any moment leaves the last finished act, and all or nothing of the next."""

import contextlib
import os
import random
import shutil
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select

from tests.storage.conftest import faults
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.storage import check, customers, schema
from tradetrust_desktop.storage.engine import Database

ORDERS = 4000
ROOT = Path(__file__).resolve().parents[2]
WORK = f"""
import pathlib, sys
from tests.storage.conftest import Firm
from tradetrust_desktop.storage.engine import Database
from tradetrust_desktop.storage.history import History
clock = iter(range(10**12, 10**13))
database = Database.open(pathlib.Path(sys.argv[1]), now_ms=lambda: next(clock))
firm = Firm(database, 1)
history = History(database)
number = 0
print("open", flush=True)
while True:
    number += 1
    firm.customer("Done " + str(number))
    print("customer", flush=True)
    firm.bulk(orders_={ORDERS}, customers_=50, lines=2)
    print("import", flush=True)
    if number % 2 == 0:
        history.undo()
        print("undo", flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="signals are not for Windows")
@pytest.mark.parametrize("seed", range(6))
def test_a_killed_process_leaves_all_or_nothing_of_an_act(empty_folder, clock, seed):
    chance = random.Random(seed)
    with subprocess.Popen(
        [sys.executable, "-c", WORK, str(empty_folder)], stdout=subprocess.PIPE, cwd=ROOT, text=True
    ) as process:
        assert process.stdout.readline() == "open\n"
        begin = chance.randrange(1, 3)
        seen = [process.stdout.readline().strip() for _ in range(begin)]
        with contextlib.suppress(subprocess.TimeoutExpired):  # until some moment of the next act
            process.wait(timeout=chance.random() * 0.8)
        process.send_signal(signal.SIGKILL)
        seen += process.stdout.read().split("\n")
        process.wait()
    told_customers = sum(line.startswith("customer") for line in seen)
    told_imports = seen.count("import") - seen.count("undo")

    assert check.run(empty_folder, now_ms=clock.now_ms) == []
    database = Database.open(empty_folder, now_ms=clock.now_ms)
    try:
        with database.reading() as connection:
            assert faults(connection) == []
            found = customers.ids(connection, ListQuery("done"), today=date(2026, 1, 1))
            orders = connection.scalar(select(func.count()).select_from(schema.orders))
            lines = connection.scalar(select(func.count()).select_from(schema.order_lines))
        assert len(found) in (told_customers, told_customers + 1)
        assert orders % ORDERS == 0
        assert orders // ORDERS in (told_imports - 1, told_imports, told_imports + 1)
        assert lines == orders * 2
    finally:
        database.close()
    assert check.run(empty_folder, now_ms=clock.now_ms) == []


def test_a_log_that_lost_a_finished_act_is_noticed(database, firm, clock):
    firm.customer("Acme")
    left = database.folder.parent / "left"
    shutil.copytree(database.folder, left)  # as a kill leaves it: file and log
    firm.customer("Other")
    shutil.rmtree(left)
    shutil.copytree(database.folder, left)
    assert check.run(left, now_ms=clock.now_ms) == []
    log = left / "tradetrust.db-wal"
    shutil.rmtree(left)
    shutil.copytree(database.folder, left)
    raw = bytearray(log.read_bytes())
    raw[32 + 24 + 1000] ^= 1
    log.write_bytes(raw)
    found = check.run(left, now_ms=clock.now_ms)
    assert [each.code for each in found] == [check.FindingCode.LOG_BROKEN]
