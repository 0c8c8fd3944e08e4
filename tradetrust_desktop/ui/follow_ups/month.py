"""A month as a grid of days, with what is due and who has a holiday on each."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from tradetrust_desktop.ui.follow_ups.month_marks import MonthMarks
from tradetrust_desktop.ui.icons import paint_icon

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent

    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.formats import Formats

_ROWS, _DAYS, _SATURDAY = 6, 7, 5
_CODE = 2
_HEAD, _WEEK, _ROW, _FOOT = 25, 33, 43, 24
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}
_LEFT_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT_MIDDLE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def first_shown(month: date) -> date:
    """The Monday that the grid of a month begins with."""
    first = month.replace(day=1)
    return first - timedelta(days=first.weekday())


def last_shown(month: date) -> date:
    """The Sunday that the grid of a month ends with."""
    return first_shown(month) + timedelta(days=_ROWS * _DAYS - 1)


def month_title(formats: Formats, month: date) -> str:
    """A month written out, as "November 2026"."""
    pattern = "yyyy年M月" if formats.chinese else "MMMM yyyy"
    return formats.locale.toString(QDate(month.year, month.month, 1), pattern)


class MonthView(QWidget):
    """Six weeks from Monday to Sunday, walked through by the arrows."""

    chosen = Signal(object)
    """A day that was clicked, or on which Enter was pressed."""
    turned = Signal()
    """Another month is shown, whose marks have to be read."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.month = context.today().replace(day=1)
        self.day = context.today()
        """Where the keyboard is."""
        self.filtered: date | None = None
        """The day that the agenda shows alone."""
        self.marks = MonthMarks()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        context.theme.changed.connect(self.update)

    def set_month(self, month: date) -> None:
        """Show another month; the keyboard goes to the same day of it, or to the last."""
        self.month = month.replace(day=1)
        following = (self.month + timedelta(days=31)).replace(day=1)
        last = (following - timedelta(days=1)).day
        self.day = self.month.replace(day=min(self.day.day, last))
        self._tell_day()
        self.turned.emit()

    def turn(self, step: int) -> None:
        """One month on or back; 0 for that of today."""
        if step == 0:
            self.day = self._context.today()
            self.set_month(self.day)
        elif step > 0:
            self.set_month(self.month + timedelta(days=31))
        else:
            self.set_month(self.month - timedelta(days=1))

    def set_marks(self, marks: MonthMarks) -> None:
        """What is due on each day."""
        self.marks = marks
        self._tell_day()

    def set_filtered(self, day: date | None) -> None:
        """Which day the agenda shows alone."""
        self.filtered = day
        if day is not None:
            self.day = day
        self._tell_day()

    def sizeHint(self) -> QSize:
        """A heading, six weeks, and what the marks mean."""
        px = self._context.theme.px
        return QSize(px(472), px(_HEAD) + _ROWS * px(_ROW) + px(_FOOT) + 2)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for the smallest window."""
        return QSize(self._context.theme.px(360), self.sizeHint().height())

    def day_at(self, where: QPointF) -> date | None:
        """The day under a point."""
        px = self._context.theme.px
        row = int((where.y() - px(_HEAD)) // px(_ROW))
        column = int((where.x() - px(_WEEK)) // self._day_width())
        if where.x() < px(_WEEK) or where.y() < px(_HEAD) or not (row < _ROWS and column < _DAYS):
            return None
        return first_shown(self.month) + timedelta(days=row * _DAYS + column)

    def day_text(self, day: date) -> str:
        """A day and all its marks, one a line."""
        late = day < self._context.today()
        count, deadlines = self.marks.follow_ups.get(day, 0), self.marks.deadlines.get(day, 0)
        lines = [self._context.formats.weekday(day)]
        if count:
            lines.append(
                self.tr("%n follow-up(s) overdue", "", count)
                if late
                else self.tr("%n follow-up(s) due", "", count)
            )
        if deadlines:
            lines.append(self.tr("%n complaint deadline(s)", "", deadlines))
        formats = self._context.formats
        lines.extend(
            f"{formats.country(country)}: {name}"
            for country, name in self.marks.holidays.get(day, ())
        )
        return "\n".join(lines)

    # Qt

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose a day."""
        day = self.day_at(event.position())
        if day is not None and event.button() is Qt.MouseButton.LeftButton:
            self.day = day
            self._tell_day()
            self.chosen.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go by days and weeks, PageUp and PageDown by months; Enter chooses."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._go(self.day + timedelta(days=_STEPS[key]))
        elif key == Qt.Key.Key_PageUp:
            self.turn(-1)
        elif key == Qt.Key.Key_PageDown:
            self.turn(1)
        elif key == Qt.Key.Key_Home:
            self.turn(0)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.day)
        elif key == Qt.Key.Key_Escape and self.filtered is not None:
            self.chosen.emit(self.filtered)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Say under the mouse what is due."""
        if isinstance(event, QHelpEvent):
            day = self.day_at(QPointF(event.pos()))
            text = self.day_text(day) if day else ""
            self.setToolTip(text if "\n" in text else "")
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
        painter.setFont(theme.font("note"))
        painter.setPen(theme.colour("quiet"))
        for column in range(_DAYS):
            name = locale.dayName(column + 1, locale.FormatType.ShortFormat)
            box = QRectF(self._left(column) + px(8), 0, self._day_width(), px(_HEAD))
            painter.drawText(box, _LEFT_MIDDLE, name)
        for row in range(_ROWS):
            self._paint_week(painter, row)
        end = px(_HEAD) + _ROWS * px(_ROW)
        painter.fillRect(1, end, self.width() - 2, 1, theme.colour("border"))
        for column in range(_DAYS):
            left = round(self._left(column))
            painter.fillRect(left, px(_HEAD), 1, end - px(_HEAD), theme.colour("border"))
        self._paint_keyboard(painter)
        self._paint_legend(painter, end)

    def _paint_week(self, painter: QPainter, row: int) -> None:
        theme, px = self._context.theme, self._context.theme.px
        top = px(_HEAD) + row * px(_ROW)
        monday = first_shown(self.month) + timedelta(days=row * _DAYS)
        painter.fillRect(1, top, self.width() - 2, 1, theme.colour("border"))
        painter.setFont(theme.font("note"))
        painter.setPen(theme.colour("quiet"))
        week = QDate(monday.year, monday.month, monday.day).weekNumber()[0]
        painter.drawText(
            QRectF(0, top + px(4), px(_WEEK) - px(6), px(18)), _RIGHT_MIDDLE, str(week)
        )
        for column in range(_DAYS):
            self._paint_day(painter, monday + timedelta(days=column), self._left(column), top)

    def _paint_day(self, painter: QPainter, day: date, left: float, top: float) -> None:
        theme, px, width = self._context.theme, self._context.theme.px, self._day_width()
        today = self._context.today()
        cell = QRectF(left + 1, top + 1, width - 1, px(_ROW) - 1)
        if day in (today, self.filtered):
            painter.fillRect(cell, theme.colour("accent_pale"))
        elif day.weekday() >= _SATURDAY:
            painter.fillRect(cell, theme.colour("window"))
        other = (day.year, day.month) != (self.month.year, self.month.month)
        painter.setFont(theme.font(semibold=day == today, tabular=True))
        painter.setPen(theme.colour("accent" if day == today else "quiet" if other else "text"))
        text = self._context.formats.day(day, today=day) if day.day == 1 else str(day.day)
        box = QRectF(left + px(8), top + px(3), width - px(11), px(20))
        painter.drawText(box, _LEFT_MIDDLE, text)
        taken = painter.fontMetrics().horizontalAdvance(text)
        holiday = self.marks.holiday_text(day)
        if holiday:
            painter.setFont(theme.font("note"))
            painter.setPen(theme.colour("quiet"))
            if len(holiday) == _CODE:
                box.setRight(box.right() - px(3))
            room = box.width() - taken - px(2)
            if painter.fontMetrics().horizontalAdvance(holiday) > room:
                holiday = holiday[:_CODE]
            if painter.fontMetrics().horizontalAdvance(holiday) <= room:
                painter.drawText(box, _RIGHT_MIDDLE, holiday)
        at = left + px(8)
        count = self.marks.follow_ups.get(day, 0)
        if count:
            dot = "red" if day < today else "mark_blue"
            at = self._paint_dot(painter, at, top + px(31), str(count), dot) + px(8)
        deadlines = self.marks.deadlines.get(day, 0)
        if deadlines:
            self._paint_clock(painter, at, top + px(31), str(deadlines))

    def _paint_dot(
        self, painter: QPainter, left: float, middle: float, text: str, role: str
    ) -> float:
        px, theme = self._context.theme.px, self._context.theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(role))
        painter.drawEllipse(QPointF(left + px(3), middle), px(6) / 2, px(6) / 2)
        return self._paint_note(painter, left + px(10), middle, text)

    def _paint_clock(self, painter: QPainter, left: float, middle: float, text: str) -> float:
        px, theme = self._context.theme.px, self._context.theme
        paint_icon(painter, theme, "clock", left, middle - px(6), size=12, role="amber")
        return self._paint_note(painter, left + px(16), middle, text)

    def _paint_note(
        self, painter: QPainter, left: float, middle: float, text: str, role: str = "text"
    ) -> float:
        px, theme = self._context.theme.px, self._context.theme
        painter.setFont(theme.font("note"))
        painter.setPen(theme.colour(role))
        width = painter.fontMetrics().horizontalAdvance(text)
        box = QRectF(left, middle - px(9), width + 2, px(18))
        painter.drawText(box, _LEFT_MIDDLE, text)
        return left + width

    def _paint_keyboard(self, painter: QPainter) -> None:
        if not self.hasFocus():
            return
        place = (self.day - first_shown(self.month)).days
        if not 0 <= place < _ROWS * _DAYS:
            return
        theme, px = self._context.theme, self._context.theme.px
        row, column = divmod(place, _DAYS)
        top = px(_HEAD) + row * px(_ROW)
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(
            QRectF(self._left(column) + 2, top + 2, self._day_width() - 3, px(_ROW) - 3)
        )

    def _paint_legend(self, painter: QPainter, top: float) -> None:
        px = self._context.theme.px
        middle, gap = top + px(_FOOT) / 2 + 1, px(14)
        at: float = px(10)
        shown = first_shown(self.month)
        codes = (self.marks.holiday_text(shown + timedelta(days=n)) for n in range(_ROWS * _DAYS))
        code = next((text[:_CODE] for text in codes if text), "")
        parts: list[tuple[Callable[[float, str], float], str]] = [
            (
                lambda x, text: self._paint_dot(painter, x, middle, text, "mark_blue"),
                self.tr("follow-ups"),
            ),
            (lambda x, text: self._paint_dot(painter, x, middle, text, "red"), self.tr("overdue")),
            (
                lambda x, text: self._paint_clock(painter, x, middle, text),
                self.tr("complaint deadline"),
            ),
        ]
        if code:
            text = self.tr("%1 holiday there").replace("%1", code)
            parts.append((lambda x, said: self._paint_note(painter, x, middle, said), text))
        metrics = painter.fontMetrics()
        for paint, text in parts:
            if at + px(16) + metrics.horizontalAdvance(text) > self.width() - px(4):
                break
            at = paint(at, text) + gap

    # inside

    def _go(self, day: date) -> None:
        self.day = day
        if not first_shown(self.month) <= day <= last_shown(self.month):
            self.set_month(day)
        else:
            self._tell_day()

    def _tell_day(self) -> None:
        """Say the day to screen readers, and paint."""
        lines = self.day_text(self.day).split("\n")
        self.setAccessibleDescription(self._context.formats.joined(lines))
        self.update()

    def _left(self, column: int) -> float:
        return self._context.theme.px(_WEEK) + column * self._day_width()

    def _day_width(self) -> float:
        return (self.width() - self._context.theme.px(_WEEK)) / _DAYS
