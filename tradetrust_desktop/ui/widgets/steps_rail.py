"""Where one is in a wizard: numbered rings joined by lines."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from tradetrust_desktop.ui.icons import paint_icon
from tradetrust_desktop.ui.theme import Theme

_RING = 22
_LINE = 32


class StepsRail(QWidget):
    """The steps of a wizard; those before the present one carry a tick."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._steps: tuple[str, ...] = ()
        self._present = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_steps(self, steps: Sequence[str], present: int) -> None:
        """Show these names; `present` counts from 0, and may be past the end when all is done."""
        self._steps = tuple(steps)
        self._present = present
        named = steps[present] if present < len(steps) else steps[-1]
        self.setAccessibleName(f"{min(present + 1, len(steps))} / {len(steps)} {named}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        metrics = QFontMetricsF(self._theme.font(semibold=True))
        words = sum(metrics.horizontalAdvance(step) for step in self._steps)
        count = len(self._steps)
        width = words + count * px(_RING + 8) + max(0, count - 1) * px(_LINE + 20)
        return QSize(round(width) + 2, px(_RING + 4))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = 1.0
        for place, step in enumerate(self._steps):
            x = self._paint_step(painter, x, place, step)
            if place < len(self._steps) - 1:
                x += self._theme.px(10)
                done = place < self._present
                pen = QPen(self._theme.colour("accent" if done else "border"), 2)
                painter.setPen(pen)
                middle = self.height() / 2
                painter.drawLine(QPointF(x, middle), QPointF(x + self._theme.px(_LINE), middle))
                x += self._theme.px(_LINE + 10)

    def _paint_step(self, painter: QPainter, x: float, place: int, step: str) -> float:
        theme, px = self._theme, self._theme.px
        ring = px(_RING)
        box = QRectF(x + 1, (self.height() - ring) / 2 + 1, ring - 2, ring - 2)
        done, present = place < self._present, place == self._present
        if done:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(box.adjusted(-1, -1, 1, 1))
            corner = (ring - px(12)) / 2
            paint_icon(
                painter,
                theme,
                "check",
                x + corner,
                box.top() - 1 + corner,
                size=12,
                role="on_accent",
            )
        else:
            pen = QPen(theme.colour("accent" if present else "outline"), 2 if present else 1)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(box)
            painter.setFont(theme.font("note", semibold=present))
            painter.setPen(theme.colour("accent" if present else "quiet"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(place + 1))
        font = theme.font(semibold=present)
        painter.setFont(font)
        painter.setPen(theme.colour("text" if present else "quiet"))
        left = x + ring + px(8)
        width = QFontMetricsF(font).horizontalAdvance(step)
        painter.drawText(
            QRectF(left, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, step
        )
        return left + width
