"""How quickly a customer opens whose timeline has 10,000 entries.

Timed from the choice in the list until the newest entries are painted. Beside it the longest
time for which the window did not answer meanwhile.
"""

import os
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median

from tests.benchmarks.table import Row, against_limit

ENTRIES = 10_000
TURNS = 7
NOW_MS = 1_795_437_600_000
_HOUR_MS = 3_600_000


def run() -> list[Row]:
    """Three rows: opening, the longest standstill, and the last entries after a jump."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as name:
        return _measured(Path(name))


def _measured(folder: Path) -> list[Row]:
    from PySide6.QtWidgets import QApplication

    from tradetrust_desktop.services.desk import Desk
    from tradetrust_desktop.settings.preferences import Preferences
    from tradetrust_desktop.ui.language import Language
    from tradetrust_desktop.ui.main_window import MainWindow
    from tradetrust_desktop.ui.theme import Theme

    app = QApplication.instance() or QApplication([])
    desk = Desk.open(folder / "data", now_ms=lambda: NOW_MS, today=_today)
    busy, quiet = _fill(desk)
    language, theme = Language(app), Theme()
    language.use("en")
    theme.apply(app, "light")
    window = MainWindow(
        desk, preferences=Preferences(), theme=theme, language=language, now_ms=lambda: NOW_MS
    )
    window.resize(1280, 800)
    window.show()
    window.show_tab("customers")
    hand = _Hand(app, window)
    for key in (quiet, busy):
        hand.open(key)  # what is loaded at the first time is measured by the start
    opened, stood, jumped = [], [], []
    for _ in range(TURNS):
        hand.open(quiet)
        took, longest = hand.open(busy)
        opened.append(took)
        stood.append(longest)
        jumped.append(hand.jump())
    window.close()
    desk.close()
    return [
        against_limit(
            f"opening a customer with {ENTRIES:,} timeline entries",
            measured=median(opened),
            limit=0.15,
        ),
        against_limit(
            "the longest time the window stood still meanwhile", measured=median(stood), limit=0.05
        ),
        against_limit(
            "to the oldest of these entries and painted", measured=median(jumped), limit=0.15
        ),
    ]


def _fill(desk: object) -> tuple[bytes, bytes]:
    """One customer with entries of all kinds, and one with none."""
    from tradetrust_desktop.domain.care import Channel, ComplaintDraft, SurveyDraft, SurveyKind
    from tradetrust_desktop.domain.changes import Act
    from tradetrust_desktop.domain.customers import CustomerDraft
    from tradetrust_desktop.domain.interactions import Direction, InteractionDraft
    from tradetrust_desktop.domain.orders import LineDraft, OrderDraft
    from tradetrust_desktop.storage import interactions, orders, surveys

    busy, _ = desk.customers.add(CustomerDraft("Nordlicht Handels GmbH", country="DE"))
    quiet, _ = desk.customers.add(CustomerDraft("Casa Verde", country="ES"))
    for number in range(20):
        at_ms = NOW_MS - number * 200 * _HOUR_MS
        desk.complaints.add(ComplaintDraft(busy, f"lantern {number} broken", at_ms))
    database = desk.database
    with database.step(Act.INTERACTION_ADD) as step:
        for number in range(ENTRIES - 1_220):
            draft = InteractionDraft(
                busy,
                NOW_MS - number * _HOUR_MS,
                f"asks whether delivery {number} leaves before the fourth",
                Channel.MAIL,
                Direction.IN,
            )
            interactions.add(step, database.new_id(), draft)
    with database.step(Act.ORDER_ADD) as step:
        for number in range(1_000):
            day = _today() - timedelta(days=number)
            line = LineDraft("GL-1", amount_minor=970)
            order = OrderDraft(f"SO-{number}", busy, day, "USD", lines=(line,))
            orders.add(step, database.new_id(), order)
    with database.step(Act.SURVEY_ADD) as step:
        for number in range(200):
            day = _today() - timedelta(days=number * 3)
            survey = SurveyDraft(busy, SurveyKind.CSAT, day, 1 + number % 5)
            surveys.add(step, database.new_id(), survey)
    return busy, quiet


class _Hand:
    """What a hand does, each timed until the result is painted."""

    def __init__(self, app: object, window: object) -> None:
        self._app = app
        self._tab = window.tab("customers")
        self._page = self._tab.record_page

    def open(self, key: bytes) -> tuple[float, float]:
        """Choose a customer; until its entries are painted, and the longest standstill."""
        timeline = self._page.timeline
        loaded: list[bool] = []
        heard = timeline.model.loaded.connect(lambda: loaded.append(True))
        begin = time.perf_counter()
        self._tab.show_record(key)
        longest = self._until(
            lambda: loaded and timeline.customer_id == key, since=time.perf_counter() - begin
        )
        painting = time.perf_counter()
        self._page.repaint()
        longest = max(longest, time.perf_counter() - painting)
        took = time.perf_counter() - begin
        timeline.model.loaded.disconnect(heard)
        self._until(lambda: not self._tab.context.tasks.pending)
        return took, longest

    def jump(self) -> float:
        """Go to the oldest entry; until it is there and painted."""
        timeline = self._page.timeline
        begin = time.perf_counter()
        timeline.view.scrollToBottom()
        last = timeline.model.total() - 1
        self._until(lambda: timeline.model.row_at(last) is not None)
        timeline.view.viewport().repaint()
        took = time.perf_counter() - begin
        timeline.view.scrollToTop()
        return took

    def _until(self, done: Callable[[], object], since: float = 0.0) -> float:
        """Let the window live until it is done; the longest time it was away for one thing."""
        longest = since
        limit = time.perf_counter() + 30
        while not done() and time.perf_counter() < limit:
            begin = time.perf_counter()
            self._app.processEvents()
            longest = max(longest, time.perf_counter() - begin)
            time.sleep(0.0005)
        return longest


def _today() -> date:
    return datetime.fromtimestamp(NOW_MS / 1000, UTC).date()
