"""The manager's workbook of 20,000 orders against openpyxl write-only of the same cells."""

import shutil
import tempfile
import time
from pathlib import Path

from openpyxl import Workbook, load_workbook

from tests.benchmarks.table import Row, against_floor
from tests.made_firm import fill
from tradetrust_desktop.services.exports import Exports
from tradetrust_desktop.storage.engine import Database

ORDERS = 20_000


def run() -> list[Row]:
    """Best of three each, one after the other; reading the database is part of ours."""
    folder = Path(tempfile.mkdtemp(prefix="tradetrust-bench-"))
    try:
        database = Database.open(folder, now_ms=lambda: 1_795_437_600_000)
        fill(
            database,
            orders_wanted=ORDERS,
            customers_wanted=2_000,
            currencies=("USD", "USD", "EUR", "JPY"),
            lines=0,
            answers=500,
        )
        path = folder / "book.xlsx"
        exports = Exports(database)
        exports.workbook(path, language="en")  # libraries are loaded now
        sheets = _cells(path)
        ours, floor = [], []
        for _ in range(3):
            start = time.perf_counter()
            exports.workbook(path, language="en")
            ours.append(time.perf_counter() - start)
            start = time.perf_counter()
            _write_only(folder / "floor.xlsx", sheets)
            floor.append(time.perf_counter() - start)
        database.close()
    finally:
        shutil.rmtree(folder)
    name = f"manager's workbook of {ORDERS:,} orders"
    return [against_floor(name, measured=min(ours), floor=min(floor), limit=1.5)]


def _cells(path: Path) -> list[tuple[str, list[tuple[object, ...]]]]:
    book = load_workbook(path)
    return [(ws.title, list(ws.iter_rows(values_only=True))) for ws in book]


def _write_only(path: Path, sheets: list[tuple[str, list[tuple[object, ...]]]]) -> None:
    book = Workbook(write_only=True)
    for title, rows in sheets:
        ws = book.create_sheet(title)
        for row in rows:
            ws.append(row)
    book.save(path)
