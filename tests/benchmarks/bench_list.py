"""How quickly lists answer: a keystroke among 100,000 customers, and any act during an import.

A keystroke is timed from the query to the repainted first page. During the import of
online_retail.xlsx (left out where it is absent) the window scrolls, filters and opens
records; the slowest of these acts counts.
"""

import csv
import os
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median

from tests.benchmarks.bench_start import RETAIL
from tests.benchmarks.table import Row, against_limit

CUSTOMERS = 100_000
WORDS = ("nor", "lum", "handels 77", "12", "zz", "trading", "gmbh 9", "42")


def run() -> list[Row]:
    """Two rows: the median keystroke, and the slowest act while an import runs."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as name:
        return _measured(Path(name))


def _measured(folder: Path) -> list[Row]:
    from PySide6.QtWidgets import QApplication

    from tradetrust_desktop.services.desk import Desk
    from tradetrust_desktop.services.order_import import ImportOptions
    from tradetrust_desktop.settings.preferences import Preferences
    from tradetrust_desktop.ui.language import Language
    from tradetrust_desktop.ui.main_window import MainWindow
    from tradetrust_desktop.ui.theme import Theme

    app = QApplication.instance() or QApplication([])
    desk = Desk.open(folder / "data", now_ms=_now_ms, today=_today)
    table = folder / "customers.csv"
    write_customers(table)
    desk.order_import.commit(desk.order_import.prepare(table, options=ImportOptions()))
    language, theme = Language(app), Theme()
    language.use("en")
    theme.apply(app, "light")
    window = MainWindow(
        desk, preferences=Preferences(), theme=theme, language=language, now_ms=_now_ms
    )
    window.resize(1280, 800)
    window.show()
    window.show_tab("customers")
    acts = _Acts(app, window)
    acts.settle()
    rows = [
        against_limit(
            f"a keystroke in the filter of {CUSTOMERS:,} customers",
            measured=median(acts.filter(word) for word in WORDS for _ in range(3)),
            limit=0.05,
        )
    ]
    if RETAIL.exists():
        running = [True]
        window.tasks.files(
            lambda progress, cancel: desk.order_import.commit(
                desk.order_import.prepare(
                    RETAIL,
                    options=ImportOptions(currency="GBP"),
                    progress=progress,
                    cancel=cancel,
                )
            ),
            lambda _: running.clear(),
            lambda _: running.clear(),
            title="Importing",
        )
        slowest = 0.0
        turn = 0
        while running:
            turn += 1
            slowest = max(slowest, acts.filter(WORDS[turn % len(WORDS)]))
            slowest = max(slowest, acts.scroll(turn * 997), acts.open(turn * 31))
        rows.append(
            against_limit(
                f"scroll, filter or open while {RETAIL.name} is imported ({turn} turns)",
                measured=slowest,
                limit=0.3,
            )
        )
    window.close()
    desk.close()
    return rows


class _Acts:
    """What a hand does, each timed until the result is painted."""

    def __init__(self, app: object, window: object) -> None:
        self._app = app
        self._window = window
        tab = window.tab("customers")
        self._view, self._model = tab.view, tab.model

    def settle(self) -> None:
        """Let all reading come home."""
        self._until(lambda: self._model.is_loaded)

    def filter(self, text: str) -> float:
        """Type a word; until its first page is painted."""
        seen: list[bool] = []
        self._model.loaded.connect(lambda: seen.append(True))
        begin = time.perf_counter()
        self._model.change_query(text=text)
        self._until(lambda: seen)
        self._view.viewport().repaint()
        took = time.perf_counter() - begin
        self._model.loaded.disconnect()
        self._model.loaded.connect(self._window.tab("customers")._loaded)
        return took

    def scroll(self, to: int) -> float:
        """Scroll all records to a place; until its rows are there and painted."""
        self.filter("")
        row = to % max(1, self._model.total())
        begin = time.perf_counter()
        self._view.scrollTo(self._model.index(row, 1))
        self._until(lambda: self._model.row_at(row) is not None)
        self._view.viewport().repaint()
        return time.perf_counter() - begin

    def open(self, row: int) -> float:
        """Choose a record; until its page is shown."""
        page = self._window.tab("customers").record_page
        key = self._model.id_at(row % max(1, self._model.total()))
        shown: list[bool] = []
        original = page.show_record
        page.show_record = lambda found: (original(found), shown.append(True))
        begin = time.perf_counter()
        self._window.tab("customers").show_record(key)
        self._until(lambda: shown)
        page.repaint()
        took = time.perf_counter() - begin
        del page.show_record
        return took

    def _until(self, done: Callable[[], object]) -> None:
        limit = time.perf_counter() + 30
        while not done() and time.perf_counter() < limit:
            self._app.processEvents()
            time.sleep(0.0005)


def write_customers(path: Path) -> None:
    """An order list with one order of each customer."""
    first = ("Nordlicht", "Lumière", "Casa Verde", "Minato", "Blue Harbor", "Kowalczyk", "Najd")
    second = ("Handels GmbH", "Trading Co.", "S.L.", "K.K.", "Supply", "Sp. z o.o.", "Est.")
    with path.open("w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(
            ["Order No", "Customer", "Customer code", "Country", "Order date", "Currency", "Amount"]
        )
        for number in range(CUSTOMERS):
            name = f"{first[number % 7]} {second[number // 7 % 7]} {number}"
            out.writerow([f"S-{number}", name, f"K{number}", "DE", "2026-11-02", "EUR", "10.00"])


def _now_ms() -> int:
    return time.time_ns() // 1_000_000


def _today() -> date:
    return datetime.now(UTC).date()
