"""For `--quit-when-ready`: knows when the window can be worked with, and says what it shows.

Ready means: rows of real data are painted, a typed letter filters them, no dialog is open.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from tradetrust_desktop.ui.widgets.list_page import ListPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from tradetrust_desktop.ui.main_window import MainWindow

_LONGEST_MS = 60_000


class Ready(QObject):
    """Watches a window once; `done` is given the exit code and what to print."""

    def __init__(self, window: MainWindow, done: Callable[[int, str], None]) -> None:
        super().__init__(window)
        self._window = window
        self._done = done
        self._rows: list[list[str]] = []
        self._total = 0
        self._letter = ""
        self._page: ListPage | None = None
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.setInterval(_LONGEST_MS)
        self._limit.timeout.connect(lambda: self._say(1))
        self._limit.start()
        page = window.pages.currentWidget()
        found = [] if page is None else page.findChildren(ListPage)
        visible = [each for each in found if each.isVisibleTo(window)]
        if not visible:  # the first page of an empty program, or charts
            QTimer.singleShot(0, self, lambda: self._say(0))
            return
        self._page = visible[0]
        model: Any = self._page.view.model()
        self._model = model
        self._page.view.viewport().installEventFilter(self)
        self._model.loaded.connect(self._loaded)
        if self._model.is_loaded:
            self._page.view.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._model.is_loaded and not self._letter:
            QTimer.singleShot(0, self, self._painted)
        return super().eventFilter(watched, event)

    def _painted(self) -> None:
        if self._letter or self._page is None:
            return
        self._total = self._model.total()
        view = self._page.view
        high = max(1, view.rowHeight(0))
        shown = min(self._total, view.viewport().height() // high + 1)
        rows = [self._model.row_at(place) for place in range(shown)]
        if any(row is None for row in rows):
            return
        columns = view.shown_columns()
        self._rows = [[column.text(row) for column in columns] for row in rows]
        if not self._total:
            self._say(0)
            return
        # the widest column holds what records are called; its letters are found by the filter
        named = next((column for column in columns if column.stretch), columns[0])
        words = "".join(named.text(row) for row in rows if row is not None)
        self._letter = next((sign for sign in words if sign.isalnum()), "a")
        self._page.filter.setFocus()
        press = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, self._letter
        )
        QCoreApplication.sendEvent(self._page.filter, press)

    def _loaded(self) -> None:
        if self._letter and self._model.query.text == self._letter:
            has_dialog = QApplication.activeModalWidget() is not None
            self._say(1 if has_dialog or not self._model.total() else 0)
        elif self._page is not None:
            self._page.view.viewport().update()

    def _say(self, code: int) -> None:
        self._limit.stop()
        told = {
            "ready": code == 0,
            "tab": self._window.shown_tab,
            "count": self._total,
            "rows": self._rows,
        }
        if self._letter:
            told["filtered"] = {"letter": self._letter, "count": self._model.total()}
        self._done(code, json.dumps(told, ensure_ascii=False))
