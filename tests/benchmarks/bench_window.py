"""How long the window keeps a hand waiting: a long page opened, tabs switched, standstills.

The customer opened has 10,000 entries in the timeline. A tab counts from the key to the
picture, on its second visit; the first builds it. A standstill is time in which the event
loop does not come round; what counts of it is the time in which the thread that draws
computes, so that it says the same on a busy machine. The longest are listed by the act that
caused them.
"""

import gc
import os
import sys
import tempfile
from pathlib import Path
from statistics import median

from tests.benchmarks import window_data
from tests.benchmarks.bench_list import CUSTOMERS
from tests.benchmarks.table import Row, against_limit
from tests.benchmarks.window_hand import TABS, Hand
from tests.ui.watchdog import Stall, Stalls

WORST = 12
RARE = ("first visit", "language switched", "theme switched")
"""Done seldom, and with much to build: these have twice the time."""


def run() -> list[Row]:
    """Rows for the page, the slowest tab, and the longest standstills."""
    with tempfile.TemporaryDirectory() as name:
        window_data.fill(Path(name))
        return measured(Path(name))


def measured(folder: Path) -> list[Row]:
    """The rows over data that are there."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from tradetrust_desktop.domain.listing import ListQuery
    from tradetrust_desktop.services.desk import Desk
    from tradetrust_desktop.settings.preferences import Preferences
    from tradetrust_desktop.ui.language import Language
    from tradetrust_desktop.ui.main_window import MainWindow
    from tradetrust_desktop.ui.theme import Theme

    app = QApplication.instance() or QApplication([])
    desk = Desk.open(folder / "data", now_ms=window_data.now_ms, today=window_data.today)
    busy = desk.customers.ids(ListQuery(text=window_data.BUSY))[0]
    calm = desk.customers.ids(ListQuery(text=window_data.CALM))[0]
    language, theme = Language(app), Theme()
    language.use("en")
    theme.apply(app, "light")
    window = MainWindow(
        desk, preferences=Preferences(), theme=theme, language=language, now_ms=window_data.now_ms
    )
    window.resize(1280, 800)
    window.show()
    window.pages.all_made.connect(gc.freeze)  # as the program does
    gc.freeze()
    window.begin_day()
    stalls = Stalls()
    hand = Hand(app, window, stalls)
    hand.settle()
    hand.wait_for_pages()
    for tab in TABS:
        hand.switch(tab, "first visit")
    opened = []
    for _ in range(5):
        hand.open_customer(calm, "customer opened")
        opened.append(hand.open_customer(busy, "customer opened"))
    switched = {tab: median(hand.switch(tab, "second visit") for _ in range(3)) for tab in TABS}
    of_busy = desk.complaints.ids(ListQuery(filters={"customer_id": busy.hex()}))
    hand.walk(busy=busy, calm=calm, complaints=of_busy)
    slowest = max(switched, key=lambda tab: switched[tab])
    window.quit()
    desk.close()
    _list_worst(stalls)
    often = {name: stall for name, stall in stalls.acts.items() if not name.startswith(RARE)}
    rare = {name: stall for name, stall in stalls.acts.items() if name.startswith(RARE)}
    return [
        against_limit(
            f"a customer with {window_data.ENTRIES:,} entries in the timeline opens",
            measured=median(opened),
            limit=0.15,
        ),
        against_limit(
            f"the slowest tab is switched to ({slowest})", measured=switched[slowest], limit=0.1
        ),
        *(_longest(acts, limit) for acts, limit in ((often, 0.05), (rare, 0.1))),
    ]


def _longest(acts: dict[str, Stall], limit: float) -> Row:
    name = max(acts, key=lambda each: acts[each].worked)
    return against_limit(
        f"the longest standstill of {len(acts)} acts beside {CUSTOMERS:,} customers ({name})",
        measured=acts[name].worked,
        limit=limit,
    )


def _list_worst(stalls: Stalls) -> None:
    worst = sorted(stalls.acts.items(), key=lambda act: act[1].worked, reverse=True)[:WORST]
    sys.stdout.write("standstills, computing and by the clock:\n")
    for name, stall in worst:
        sys.stdout.write(f"  {stall.worked * 1000:5.0f} {stall.stood * 1000:5.0f} ms  {name}\n")
