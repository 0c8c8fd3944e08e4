"""The way of a complaint, from new to closed, as a line of steps that can be clicked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from tradetrust_desktop.domain.care import ComplaintStatus
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.icons import paint_icon

if TYPE_CHECKING:
    from tradetrust_desktop.ui.theme import Theme

WAY = (
    ComplaintStatus.NEW,
    ComplaintStatus.REPLIED,
    ComplaintStatus.INVESTIGATING,
    ComplaintStatus.PROPOSED,
    ComplaintStatus.AGREED,
    ComplaintStatus.IN_PROGRESS,
    ComplaintStatus.CLOSED,
)
_RING = 16


def place_on_way(status: ComplaintStatus) -> int:
    """How far a status is: its place in `WAY`; -1 for those beside the way."""
    return WAY.index(status) if status in WAY else -1


class WayOfComplaint(QWidget):
    """Rings with their words below; those behind carry a tick. A click sets the status."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._status = ComplaintStatus.NEW
        self._hovered = -1
        self._focused = 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_status(self, status: ComplaintStatus) -> None:
        """Show where the complaint stands."""
        self._status = status
        self._focused = max(0, place_on_way(status))
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words in the language in force."""
        self.setAccessibleName(words.sentence(words.word(self._status)))
        self.update()

    def sizeHint(self) -> QSize:
        """Seven steps."""
        return QSize(self._theme.px(560), self._theme.px(44))

    def minimumSizeHint(self) -> QSize:
        """Seven steps, close together."""
        return QSize(self._theme.px(400), self._theme.px(44))

    def centre_of(self, place: int) -> QPointF:
        """The middle of a ring."""
        px = self._theme.px
        edge = px(30)
        step = (self.width() - 2 * edge) / (len(WAY) - 1)
        return QPointF(edge + step * place, px(12))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what a click would do."""
        self._hovered = self._place_at(event.position())
        shape = Qt.CursorShape.PointingHandCursor
        self.setCursor(shape if self._hovered >= 0 else Qt.CursorShape.ArrowCursor)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Set the status."""
        self._choose(self._place_at(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Enter or Space chooses."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step:
            self._focused = min(max(0, self._focused + step), len(WAY) - 1)
            self.setAccessibleName(words.sentence(words.word(WAY[self._focused])))
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self._focused)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw lines, rings and words."""
        del event
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        present = place_on_way(self._status)
        for place in range(len(WAY) - 1):
            done = place < present
            painter.setPen(QPen(theme.colour("accent" if done else "border"), 2))
            start, end = self.centre_of(place), self.centre_of(place + 1)
            painter.drawLine(start + QPointF(px(12), 0), end - QPointF(px(12), 0))
        for place, status in enumerate(WAY):
            self._paint_ring(painter, place, present)
            strong = place == present
            font = theme.font("note" if not strong else "text", semibold=strong)
            painter.setFont(font)
            shown = place <= present or place == self._hovered
            painter.setPen(theme.colour("text" if shown else "quiet"))
            centre = self.centre_of(place)
            text = words.word(status)
            width = QFontMetrics(font).horizontalAdvance(text) + 2
            left = min(max(0.0, centre.x() - width / 2), self.width() - width)
            painter.drawText(
                QRectF(left, centre.y() + px(12), width, px(18)), Qt.AlignmentFlag.AlignCenter, text
            )

    def _paint_ring(self, painter: QPainter, place: int, present: int) -> None:
        theme, px = self._theme, self._theme.px
        centre = self.centre_of(place)
        radius = px(_RING) / 2
        if place < present or present == place == len(WAY) - 1:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(centre, radius, radius)
            corner = px(12) / 2
            paint_icon(
                painter,
                theme,
                "check",
                centre.x() - corner,
                centre.y() - corner,
                size=12,
                role="on_accent",
            )
            return
        here = place == present
        ring = "accent" if here or place == self._hovered else "outline"
        painter.setPen(QPen(theme.colour(ring), 2 if here else 1.5))
        painter.setBrush(theme.colour("window"))
        painter.drawEllipse(centre, radius - 1, radius - 1)
        if here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(centre, px(3.5), px(3.5))
        if self.hasFocus() and place == self._focused:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, radius + 2, radius + 2)

    def _place_at(self, where: QPointF) -> int:
        reach = self._theme.px(34)
        for place in range(len(WAY)):
            if abs(self.centre_of(place).x() - where.x()) <= reach:
                return place
        return -1

    def _choose(self, place: int) -> None:
        if place >= 0 and WAY[place] is not self._status:
            self.chosen.emit(WAY[place])
