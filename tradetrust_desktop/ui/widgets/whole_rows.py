"""Gives a list a height at which no row is cut in half at its end."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTableView, QVBoxLayout, QWidget


class WholeRows(QWidget):
    """Holds a table; the few pixels that make no whole row stay free below it."""

    def __init__(self, view: QTableView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.addWidget(view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        header = self._view.horizontalHeader()
        head = 0 if header.isHidden() else header.sizeHint().height()
        room = self.height() - head
        row = self._view.verticalHeader().defaultSectionSize()
        free = room % row if room > 2 * row else 0
        if self._inside.contentsMargins().bottom() != free:
            self._inside.setContentsMargins(0, 0, 0, free)
