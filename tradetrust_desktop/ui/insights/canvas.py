"""A chart on the screen: drawn at the size and sharpness there is, with its months to point at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from tradetrust_desktop.charts.frame import Chart
    from tradetrust_desktop.ui.theme import Theme

_CLICK_REACH = 4


class ChartCanvas(QWidget):
    """Shows a chart, and tells which of its months is pointed at or opened."""

    pointed = Signal(int)
    """The place of a month under the mouse or the cursor keys; -1 for none."""
    opened = Signal(int)
    """One that was clicked, or chosen with Enter."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chart: Chart | None = None
        self._picture: QImage | None = None
        self._place = -1
        self._pressed: QPoint | None = None
        self._words: Callable[[int], str] = lambda _place: ""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def chart(self) -> Chart | None:
        """The chart shown."""
        return self._chart

    @property
    def place(self) -> int:
        """The month pointed at; -1 for none."""
        return self._place

    def show_chart(self, chart: Chart, words: Callable[[int], str]) -> None:
        """Show a chart; `words` gives the values of the month at a place."""
        self._chart = chart
        self._words = words
        self._place = -1
        self._forget()

    def values_at(self, place: int) -> str:
        """The values of a month in words."""
        return self._words(place)

    def minimumSizeHint(self) -> QSize:
        """Small enough for two beside each other in the smallest window."""
        return QSize(self._theme.px(280), self._theme.px(180))

    def sizeHint(self) -> QSize:
        """As pictured."""
        return QSize(self._theme.px(574), self._theme.px(236))

    def position_of(self, place: int) -> QPoint:
        """Where the point of a month lies in the widget."""
        chart = self._chart
        if chart is None:
            return QPoint()
        self._render()
        point = next(point for point in chart.points if point.place == place)
        x, y = chart.axes.transData.transform((point.place, point.value))
        ratio = self.devicePixelRatioF()
        return QPoint(round(x / ratio), round(self.height() - y / ratio))

    def point_at(self, place: int | None) -> None:
        """Mark a month, or none."""
        found = -1 if place is None else place
        if found == self._place or self._chart is None:
            return
        self._place = found
        if self._chart.mark(place):
            self._forget()
        shape = Qt.CursorShape.PointingHandCursor if found >= 0 else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        self.pointed.emit(found)

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, and draw it anew when size or sharpness changed."""
        del event
        self._render()
        if self._picture is None:
            return
        painter = QPainter(self)
        painter.drawImage(0, 0, self._picture)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The picture no longer fits."""
        super().resizeEvent(event)
        self._forget()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the month under the mouse and say its values."""
        where = event.position()
        place = self._near(where.x(), where.y())
        self.point_at(place)
        if place is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(event.globalPosition().toPoint(), self._words(place), self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where, so that dragging is no click."""
        self._pressed = event.position().toPoint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the records behind the month."""
        where = event.position().toPoint()
        pressed, self._pressed = self._pressed, None
        if pressed is None or (where - pressed).manhattanLength() > _CLICK_REACH:
            return
        place = self._near(where.x(), where.y())
        if place is not None and event.button() is Qt.MouseButton.LeftButton:
            QToolTip.hideText()
            self.opened.emit(place)

    def leaveEvent(self, event: QEvent) -> None:
        """Mark none."""
        super().leaveEvent(event)
        if not self.hasFocus():
            self.point_at(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Mark none."""
        super().focusOutEvent(event)
        self.point_at(None)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from month to month, Enter opens the records behind."""
        places = [point.place for point in self._chart.points] if self._chart else []
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if places and step:
            at = places.index(self._place) + step if self._place in places else -1
            at = min(max(at, 0), len(places) - 1) if self._place in places else len(places) - 1
            self.point_at(places[at])
            self.setAccessibleDescription(self._words(places[at]))
            spot = self.mapToGlobal(self.position_of(places[at]))
            QToolTip.showText(spot, self._words(places[at]), self)
        elif self._place >= 0 and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self._place)
        else:
            super().keyPressEvent(event)

    # inside

    def _near(self, x: float, y: float) -> int | None:
        if self._chart is None:
            return None
        self._render()
        ratio = self.devicePixelRatioF()
        return self._chart.near(x * ratio, (self.height() - y) * ratio)

    def _forget(self) -> None:
        self._picture = None
        self.update()

    def _render(self) -> None:
        if self._chart is None or self._picture is not None or self.width() < 2:  # noqa: PLR2004
            return
        from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415 - slow to load

        from tradetrust_desktop.charts.style import PIXELS_PER_INCH  # noqa: PLC0415

        ratio = self.devicePixelRatioF()
        figure = self._chart.figure
        canvas = FigureCanvasAgg(figure)
        figure.set_dpi(PIXELS_PER_INCH * ratio)
        figure.set_size_inches(self.width() / PIXELS_PER_INCH, self.height() / PIXELS_PER_INCH)
        self._chart.fit()
        canvas.draw()  # type: ignore[no-untyped-call]
        buffer = canvas.buffer_rgba()  # type: ignore[no-untyped-call]
        height, width = buffer.shape[:2]
        picture = QImage(
            bytes(buffer), width, height, width * 4, QImage.Format.Format_RGBA8888
        ).copy()
        picture.setDevicePixelRatio(ratio)
        self._picture = picture
