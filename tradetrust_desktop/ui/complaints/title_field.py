"""The title of a complaint, edited where it stands as the heading of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tradetrust_desktop.ui.theme import set_property
from tradetrust_desktop.ui.widgets.fields import TextField

if TYPE_CHECKING:
    from tradetrust_desktop.ui.theme import Theme

_DOTS = "…"
_FRAME = 3
"""Border of the line, and what Qt leaves free before its text."""


class TitleField(TextField):
    """As wide as its words; where there is no room for them it ends in dots until one types."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._dots: _Dots | None = None
        super().__init__(theme, inplace=True, parent=parent)
        self._theme = theme
        set_property(self.line, "title", "true")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.line.ensurePolished()
        self._dots = _Dots(theme, self.line)
        self.line.textChanged.connect(self._fit)

    @property
    def inset(self) -> int:
        """How far the words stand from the left edge."""
        return self._theme.px(2) + _FRAME

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        hint.setWidth(self._advance(self.line.text() or "00000000") + self._theme.px(16))
        return hint

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.Resize)
        if watched is self.line and event.type() in kinds:
            left = event.type() == QEvent.Type.FocusOut  # it has the focus still
            self._show_dots(typing=self.line.hasFocus() and not left)
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        self.line.setToolTip(self.line.text())
        self.updateGeometry()
        self._show_dots(typing=self.line.hasFocus())

    def _show_dots(self, *, typing: bool) -> None:
        if self._dots is None:
            return
        whole = self._advance(self.line.text()) + 2 * self.inset <= self.line.width()
        self._dots.setVisible(not whole and not typing)
        metrics = QFontMetrics(self._theme.font("title", semibold=True))
        room = self.line.width() - 2 * self.inset
        shown = metrics.elidedText(self.line.text(), Qt.TextElideMode.ElideRight, room)
        left = self.inset + metrics.horizontalAdvance(shown.removesuffix(_DOTS))
        width = self.line.width() - left - _FRAME
        self._dots.setGeometry(left, _FRAME, width, self.line.height() - 2 * _FRAME)
        if not typing:
            self.line.setCursorPosition(0)

    def _advance(self, text: str) -> int:
        return QFontMetrics(self._theme.font("title", semibold=True)).horizontalAdvance(text)


class _Dots(QWidget):
    """Covers the letters that have no room, the cut one too."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.colour("window"))
        painter.setFont(self._theme.font("title", semibold=True))
        painter.setPen(self._theme.colour("text"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, _DOTS)
