"""Killing the program while it imports: the last finished work stands, the import wholly or not.

The usual run kills at ten moments, four of them inside the transaction; with
TRADETRUST_KILLS=50 it is fifty and twenty. The moments are drawn anew in each run and
printed where one fails.
"""

import csv
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from tradetrust_desktop.domain.reading.cells import column_letter
from tradetrust_desktop.storage import check, schema
from tradetrust_desktop.storage.engine import Database

KILLS = int(os.environ.get("TRADETRUST_KILLS", "10"))
INSIDE = KILLS * 2 // 5
LONGEST = 120.0

pytestmark = pytest.mark.long


def write_orders(path: Path, first: int, last: int) -> None:
    chance = random.Random(first)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(
            ["Order No", "Customer", "Order Date", "Item No", "Description", "Qty", "Unit Price"]
        )
        for number in range(first, last):
            day = date(2025, 1, 1) + timedelta(days=number % 700)
            who = f"{column_letter(number % 300)} Trading"
            for item in range(8):
                price = chance.randint(1, 9_999) / 100
                text = f"Lamp {chance.getrandbits(48):x}"
                writer.writerow([f"SO-{number}", who, day, f"GL-{item}", text, item + 1, price])


def command(folder: Path, file: Path) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [
            *(sys.executable, "-m", "tradetrust_desktop", "import", "orders", str(file)),
            *("--data-dir", str(folder), "--currency", "USD", "--json"),
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def ends_within(process: "subprocess.Popen[bytes]", seconds: float) -> bool:
    try:
        process.wait(max(seconds, 0.001))
    except subprocess.TimeoutExpired:
        return False
    return True


def begun(folder: Path) -> Callable[[], bool]:
    """Whether the transaction is about to begin: the file to keep is there just before it."""
    kept = folder / "imports"
    before = len(list(kept.iterdir()))
    return lambda: len([one for one in kept.iterdir() if one.suffix == ".csv"]) > before


def contents(folder: Path) -> dict[str, object]:
    """What the figures stand on, and all records without the ids and times of an import."""
    database = Database.open(folder, now_ms=lambda: 0, read_only=True)
    try:
        with database.reading() as connection:
            told: dict[str, object] = {
                table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
                for table in (schema.customers, schema.imports)
            }
            told["orders"] = connection.execute(
                select(func.count(), func.sum(schema.orders.c.total_minor))
            ).one()
            told["lines"] = connection.execute(
                select(func.count(), func.sum(schema.order_lines.c.amount_minor))
            ).one()
            told["months"] = connection.execute(
                select(schema.month_orders).order_by(schema.month_orders.c.month)
            ).all()
            return told
    finally:
        database.close()


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A folder with finished work, and a file whose import is going to be killed."""
    place = tmp_path_factory.mktemp("kill")
    first, second = place / "first.csv", place / "second.csv"
    write_orders(first, 0, 400)
    write_orders(second, 300, 2_500)  # some of the orders are stored already, and change
    folder = place / "data"
    assert command(folder, first).wait(LONGEST) == 0
    return folder, second


def test_a_killed_import_is_there_wholly_or_not_at_all(finished, tmp_path):
    source, file = finished
    before = contents(source)
    whole = tmp_path / "whole"
    shutil.copytree(source, whole)
    is_begun = begun(whole)
    started = time.monotonic()
    process = command(whole, file)
    begins = 0.0
    while not ends_within(process, 0.001):
        begins = begins or (time.monotonic() - started if is_begun() else 0.0)
    ends = time.monotonic() - started
    assert process.returncode == 0
    after = contents(whole)
    assert after != before
    assert 0 < begins < ends

    chance = random.Random()
    there = 0
    for number in range(KILLS):
        folder = tmp_path / f"data-{number}"
        shutil.copytree(source, folder)
        inside = number < INSIDE
        moment = chance.uniform(0, (ends - begins) * 1.1 if inside else ends)
        process = command(folder, file)
        if inside:
            is_begun = begun(folder)
            while not is_begun() and not ends_within(process, 0.001):
                pass
        ends_within(process, moment)
        process.kill()
        process.wait(LONGEST)
        told = f"killed {'after the beginning' if inside else 'after the start'} + {moment:.3f} s"
        assert check.run(folder, now_ms=lambda: 0) == [], told
        found = contents(folder)
        assert found in (before, after), told
        there += found == after
        shutil.rmtree(folder)
    assert there < KILLS
