"""A month as a grid of days, with how much is due on each."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QEvent

    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.formats import Formats

_ROWS, _DAYS, _SATURDAY = 6, 7, 5
_HEAD, _WEEK, _ROW = 25, 33, 43


def first_shown(month: date) -> date:
    """The Monday that the grid of a month begins with."""
    first = month.replace(day=1)
    return first - timedelta(days=first.weekday())


def month_title(formats: Formats, month: date) -> str:
    """A month written out, as "November 2026"."""
    pattern = "yyyy年M月" if formats.chinese else "MMMM yyyy"
    return formats.locale.toString(QDate(month.year, month.month, 1), pattern)


class MonthView(QWidget):
    """Six weeks from Monday to Sunday. `chosen` carries a day that was clicked."""

    chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.month = context.today().replace(day=1)
        self._counts: Mapping[date, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        context.theme.changed.connect(self.update)

    def set_month(self, month: date) -> None:
        """Show another month."""
        self.month = month.replace(day=1)
        self.update()

    def set_counts(self, counts: Mapping[date, int]) -> None:
        """How many open follow-ups are due on each day."""
        self._counts = counts
        self.update()

    def sizeHint(self) -> QSize:
        """A heading and six weeks."""
        px = self._context.theme.px
        return QSize(px(472), px(_HEAD) + _ROWS * px(_ROW) + 2)

    def day_at(self, where: QPointF) -> date | None:
        """The day under a point."""
        px = self._context.theme.px
        row = int((where.y() - px(_HEAD)) // px(_ROW))
        column = int((where.x() - px(_WEEK)) // self._day_width())
        if where.x() < px(_WEEK) or where.y() < px(_HEAD) or not (row < _ROWS and column < _DAYS):
            return None
        return first_shown(self.month) + timedelta(days=row * _DAYS + column)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose a day."""
        day = self.day_at(event.position())
        if day is not None:
            self.chosen.emit(day)

    def event(self, event: QEvent) -> bool:
        """Say under the mouse what is due."""
        if isinstance(event, QHelpEvent):
            day = self.day_at(QPointF(event.pos()))
            count = self._counts.get(day, 0) if day else 0
            if day and count:
                text = self.tr("%n follow-up(s) due", "", count)
                self.setToolTip(f"{self._context.formats.weekday(day)}: {text}")
            else:
                self.setToolTip("")
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the grid."""
        del event
        theme, px = self._context.theme, self._context.theme.px
        locale = self._context.formats.locale
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.colour("border"))
        painter.setBrush(theme.colour("surface"))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, px(6), px(6))
        inside = QPainterPath()
        inside.addRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), px(5), px(5))
        painter.setClipPath(inside)
        width = self._day_width()
        painter.setFont(theme.font("note"))
        painter.setPen(theme.colour("quiet"))
        for column in range(_DAYS):
            name = locale.dayName(column + 1, locale.FormatType.ShortFormat)
            left = px(_WEEK) + column * width
            painter.drawText(
                QRectF(left + px(8), 0, width, px(_HEAD)), Qt.AlignmentFlag.AlignVCenter, name
            )
        for row in range(_ROWS):
            self._paint_week(painter, row, width)
        for column in range(_DAYS):
            left = round(px(_WEEK) + column * width)
            painter.fillRect(
                left, px(_HEAD), 1, self.height() - px(_HEAD) - 1, theme.colour("border")
            )

    def _paint_week(self, painter: QPainter, row: int, width: float) -> None:
        theme, px = self._context.theme, self._context.theme.px
        formats, today = self._context.formats, self._context.today()
        top = px(_HEAD) + row * px(_ROW)
        monday = first_shown(self.month) + timedelta(days=row * _DAYS)
        painter.fillRect(1, top, self.width() - 2, 1, theme.colour("border"))
        painter.setFont(theme.font("note"))
        painter.setPen(theme.colour("quiet"))
        week = QDate(monday.year, monday.month, monday.day).weekNumber()[0]
        painter.drawText(
            QRectF(0, top + px(4), px(_WEEK) - px(6), px(18)),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            str(week),
        )
        for column in range(_DAYS):
            day = monday + timedelta(days=column)
            left = px(_WEEK) + column * width
            cell = QRectF(left + 1, top + 1, width - 1, px(_ROW) - 1)
            if day == today:
                painter.fillRect(cell, theme.colour("accent_pale"))
            elif column >= _SATURDAY:
                painter.fillRect(cell, theme.colour("window"))
            other = day.month != self.month.month
            painter.setFont(theme.font(semibold=day == today, tabular=True))
            painter.setPen(theme.colour("accent" if day == today else "quiet" if other else "text"))
            text = formats.day(day, today=day) if day.day == 1 else str(day.day)
            painter.drawText(
                QRectF(left + px(8), top + px(3), width - px(8), px(20)),
                Qt.AlignmentFlag.AlignVCenter,
                text,
            )
            count = self._counts.get(day, 0)
            if count:
                late = day < today
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("red" if late else "mark_blue"))
                painter.drawEllipse(QPointF(left + px(11), top + px(31)), px(2.5), px(2.5))
                painter.setPen(theme.colour("text"))
                painter.setFont(theme.font("note"))
                painter.drawText(
                    QRectF(left + px(18), top + px(22), width - px(18), px(18)),
                    Qt.AlignmentFlag.AlignVCenter,
                    str(count),
                )

    def _day_width(self) -> float:
        return (self.width() - self._context.theme.px(_WEEK)) / _DAYS
