"""The frame that shows, to who walks by keys, which table has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QTableView

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QMouseEvent, QPaintEvent

    from tradetrust_desktop.ui.theme import Theme

_BY_MOUSE = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.OtherFocusReason)


class KeyFocusTable(QTableView):
    """A table that frames its current row while it has the focus by the keyboard."""

    _theme: Theme
    _by_key = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_key = event.reason() not in _BY_MOUSE
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_key = False
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not (self._by_key and self.hasFocus()):
            return
        around = self.viewport().rect()
        row = self.visualRect(self.currentIndex())
        if row.isValid() and row.intersects(around):
            around = QRect(0, row.top(), around.width(), row.height())
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        painter.drawRect(around.adjusted(1, 1, -1, -1))
        painter.end()
