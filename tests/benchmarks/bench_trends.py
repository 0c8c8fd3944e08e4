"""Trends over 1,000,000 orders: both charts with everything that stands around them."""

import shutil
import statistics
import tempfile
import time
from datetime import date
from pathlib import Path

from tests.benchmarks.table import Row, against_limit
from tests.made_firm import fill
from tradetrust_desktop.services.figures import FiguresService
from tradetrust_desktop.storage.engine import Database

ORDERS = 1_000_000
CUSTOMERS = 40_000


def run() -> list[Row]:
    """The slowest of what a user can choose, each as the median of five."""
    folder = Path(tempfile.mkdtemp(prefix="tradetrust-bench-"))
    try:
        database = Database.open(folder, now_ms=lambda: 1_795_437_600_000)
        fill(
            database,
            orders_wanted=ORDERS,
            customers_wanted=CUSTOMERS,
            first=date(2022, 11, 10),
            days=1470,
            lines=0,
            answers=2_000,
        )
        figures = FiguresService(database)
        figures.trends()
        found = [
            _median(
                lambda months=months, country=country: figures.trends(
                    months=months, country=country
                )
            )
            for months in (6, 12, 24, None)
            for country in ("", "DE")
        ]
        database.close()
    finally:
        shutil.rmtree(folder)
    name = f"trends over {ORDERS:,} orders, slowest choice"
    return [against_limit(name, measured=max(found) * 1000, limit=300, unit="ms")]


def _median(work: object) -> float:
    assert callable(work)
    taken = []
    for _ in range(5):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)
