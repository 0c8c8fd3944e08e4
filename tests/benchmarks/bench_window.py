"""How long the window keeps a hand waiting: a long page opened, tabs switched, standstills.

The customer opened has 10,000 entries in the timeline. A tab counts from the key to the
picture, on its second visit; the first builds it. A standstill is time in which the event
loop does not come round, measured by a timer, over everything done here.
"""

import os
import tempfile
import time
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median
from typing import Any

from tests.benchmarks.bench_list import CUSTOMERS, _write_customers
from tests.benchmarks.table import Row, against_limit
from tests.ui.watchdog import Stalls

ENTRIES = 10_000
TABS = ("customers", "complaints", "follow_ups", "orders", "insights")
HOUR_MS = 3_600_000


def run() -> list[Row]:
    """Rows for the page, the slowest tab, and the longest standstill."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as name:
        return _measured(Path(name))


def _measured(folder: Path) -> list[Row]:
    from PySide6.QtWidgets import QApplication

    from tradetrust_desktop.domain.listing import ListQuery
    from tradetrust_desktop.services.desk import Desk
    from tradetrust_desktop.services.order_import import ImportOptions
    from tradetrust_desktop.services.sample import Sample, load
    from tradetrust_desktop.settings.preferences import Preferences
    from tradetrust_desktop.settings.resources import resource
    from tradetrust_desktop.ui.language import Language
    from tradetrust_desktop.ui.main_window import MainWindow
    from tradetrust_desktop.ui.theme import Theme

    app = QApplication.instance() or QApplication([])
    desk = Desk.open(folder / "data", now_ms=_now_ms, today=_today)
    load(desk, Sample.read(resource("sample")), language="en")
    busy = desk.customers.ids(ListQuery(text="Nordlicht"))[0]
    calm = desk.customers.ids(ListQuery(text="Bergisch"))[0]
    _write_entries(desk, busy)
    table = folder / "customers.csv"
    _write_customers(table)
    desk.order_import.commit(desk.order_import.prepare(table, options=ImportOptions()))
    language, theme = Language(app), Theme()
    language.use("en")
    theme.apply(app, "light")
    window = MainWindow(
        desk, preferences=Preferences(), theme=theme, language=language, now_ms=_now_ms
    )
    window.resize(1280, 800)
    window.show()
    hand = _Hand(app, window)
    for tab in TABS:
        hand.switch(tab)
    stalls = Stalls()
    opened = []
    for _ in range(5):
        hand.open(calm)
        opened.append(hand.open(busy))
    switched = {tab: median(hand.switch(tab) for _ in range(3)) for tab in TABS}
    hand.switch("customers")
    for word in ("nor", "lum", "12", ""):
        hand.filter(word)
    longest = stalls.stop() / 1000
    slowest = max(switched, key=lambda tab: switched[tab])
    window.close()
    desk.close()
    return [
        against_limit(
            f"a customer with {ENTRIES:,} entries in the timeline opens",
            measured=median(opened),
            limit=0.15,
        ),
        against_limit(
            f"the slowest tab is switched to ({slowest})", measured=switched[slowest], limit=0.1
        ),
        against_limit(
            f"the longest standstill meanwhile, beside {CUSTOMERS:,} customers",
            measured=longest,
            limit=0.05,
        ),
    ]


class _Hand:
    """What a hand does; every act returns the seconds until its result is painted."""

    def __init__(self, app: Any, window: Any) -> None:
        self._app = app
        self._window = window

    def switch(self, tab: str) -> float:
        """Another tab in front."""
        if self._window.shown_tab == tab:
            self._window.show_tab("customers" if tab != "customers" else "orders")
            self._settle()
        begin = time.perf_counter()
        self._window.show_tab(tab)
        self._app.processEvents()
        self._window.repaint()
        took = time.perf_counter() - begin
        self._settle()
        return took

    def open(self, customer_id: bytes) -> float:
        """A customer's page with the first entries of the timeline."""
        tab = self._window.tab("customers")
        page = tab.record_page
        page.sections.choose("timeline")
        begin = time.perf_counter()
        tab.show_record(customer_id)
        self._settle()
        page.repaint()
        return time.perf_counter() - begin

    def filter(self, text: str) -> None:
        """A word typed into the filter of the customers."""
        self._window.tab("customers").list_page.filter.setText(text)
        self._settle()

    def _settle(self) -> None:
        for _ in range(3):
            self._window.tasks.wait_idle()
            self._app.processEvents()


def _write_entries(desk: Any, customer_id: bytes) -> None:
    from tradetrust_desktop.domain.care import Channel
    from tradetrust_desktop.domain.changes import Act
    from tradetrust_desktop.domain.interactions import Direction, InteractionDraft

    begin = _now_ms() - (ENTRIES + 1) * HOUR_MS
    with desk.database.gathering(Act.SAMPLE_ADD):
        for number in range(ENTRIES):
            desk.interactions.add(
                InteractionDraft(
                    customer_id=customer_id,
                    at_ms=begin + number * HOUR_MS,
                    summary=f"Asked about container {number}, answered the same day",
                    channel=Channel.MAIL,
                    direction=Direction.OUT if number % 2 else Direction.IN,
                )
            )


def _now_ms() -> int:
    return time.time_ns() // 1_000_000


def _today() -> date:
    return datetime.now(UTC).date()
