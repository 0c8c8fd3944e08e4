"""The complaint being typed, as the first row of the list; it leads back to the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.widgets.chips import chip_width, paint_chip

if TYPE_CHECKING:
    from tradetrust_desktop.ui.complaints.new import NewComplaintPage
    from tradetrust_desktop.ui.context import Context

_EDGE = 16


class DraftRow(QAbstractButton):
    """Drawn like a row of the list; hidden while nothing is being typed."""

    def __init__(
        self, context: Context, page: NewComplaintPage, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = context.theme
        self._page = page
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVisible(False)  # until it has a parent: it would flash up as a window of its own
        page.draft_changed.connect(self.retranslate)

    def retranslate(self) -> None:
        """What is typed so far, in the language in force."""
        self.setVisible(self._page.has_draft())
        self.setText(self._page.draft_title() or self.tr("New complaint"))
        self.setAccessibleName(
            self.tr("Draft: %1").replace("%1", f"{self.text()}, {self._page.draft_customer()}")
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(60))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, px = self._theme, self._theme.px
        shown = self._page.isVisible()
        painter = QPainter(self)
        ground = "accent_pale" if shown else "hover" if self.underMouse() else "surface"
        painter.fillRect(self.rect(), theme.colour(ground))
        if shown:
            painter.fillRect(0, 0, px(3), self.height(), theme.colour("accent"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("border"))
        left, right = px(_EDGE), self.width() - px(_EDGE)
        chip = self.tr("draft")
        paint_chip(painter, theme, chip, "neutral", right, px(20), icon="pencil")
        width = right - left - chip_width(theme, chip, "pencil") - px(8)
        self._write(painter, QRectF(left, px(10), width, px(20)), self.text(), strong=shown)
        priority = words.word(self._page.priority.value())
        painter.setFont(theme.font("note"))
        taken = painter.fontMetrics().horizontalAdvance(priority) + px(12)
        painter.setPen(theme.colour("quiet"))
        line = QRectF(left, px(32), right - left, px(18))
        aside = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, aside, priority)
        line.setWidth(line.width() - taken)
        self._write(painter, line, self._page.draft_customer(), note=True)
        if self.hasFocus():
            painter.setPen(theme.colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _write(
        self, painter: QPainter, box: QRectF, text: str, *, strong: bool = False, note: bool = False
    ) -> None:
        font = self._theme.font("note" if note else "text", semibold=strong)
        painter.setFont(font)
        painter.setPen(self._theme.colour("quiet" if note else "text"))
        cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, cut)
