"""A row of words that is pressed as a whole, to be changed or deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from tradetrust_desktop.ui.widgets.form_keys import ENTER

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from tradetrust_desktop.ui.theme import Theme


class RowButton(QAbstractButton):
    """As high as its words; Enter or a click changes it, Delete removes it."""

    delete_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        elif event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if not (self.hasFocus() or self.underMouse()):
            return
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.colour("hover"))
        focus = QPen(theme.colour("accent"), 2)
        painter.setPen(focus if self.hasFocus() else QPen(Qt.PenStyle.NoPen))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), px(4), px(4))
