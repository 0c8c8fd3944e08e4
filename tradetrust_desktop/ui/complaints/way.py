"""The way of a complaint, from new to closed: when each step was taken, until when the next is due.

A step can be clicked, or walked to with the arrow keys and chosen with Enter.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from tradetrust_desktop.domain.care import ComplaintStatus
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.complaints.acts import WAITS, WAY, Step, StepState
from tradetrust_desktop.ui.complaints.moments import by, spoken
from tradetrust_desktop.ui.icons import paint_icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradetrust_desktop.ui.context import Context

_RING = 16
_HEIGHT = 58
_LINE = 15
_BEFORE_TIME = re.compile(r" (?=\d\d:\d\d)")


class WayOfComplaint(QWidget):
    """Rings with their words and times below; those behind carry a tick."""

    chosen = Signal(object)
    """The ComplaintStatus of the step."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._theme = context.theme
        self.steps: tuple[Step, ...] = tuple(Step(status, StepState.OPEN) for status in WAY)
        self._hovered = -1
        self._focused = 0
        self._lines = 1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme.changed.connect(self.update)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show where the complaint stands."""
        self.steps = tuple(steps)
        if not self.hasFocus():
            self._focused = self._here()
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words in the language in force."""
        self.setAccessibleName(self.tr("Way of the complaint"))
        self.setAccessibleDescription(self.said(self._focused))
        self._fit()
        self.update()

    def said(self, place: int) -> str:
        """A step in words, with its state and time."""
        step = self.steps[place]
        word = self.word(step)
        by = self.tr("set by %1").replace("%1", step.who) if step.who else ""
        return self._context.formats.joined((word, self.time(step), by))

    def word(self, step: Step) -> str:
        """What stands below a ring."""
        beside = step.beside
        if beside in WAITS:
            supplier = beside is ComplaintStatus.WAITING_SUPPLIER
            return self.tr("Awaiting supplier") if supplier else self.tr("Waiting")
        return words.sentence(words.word(beside or step.status))

    def time(self, step: Step) -> str:
        """What stands below the word: when, since when, until when, or that it was skipped."""
        if step.state is StepState.SKIPPED:
            return self.tr("skipped")
        if step.due_ms is not None:
            return by(self._context, step.due_ms)
        if step.at_ms is None:
            return ""
        moment = spoken(self._context, step.at_ms)
        ends = (ComplaintStatus.NEW, ComplaintStatus.CLOSED)
        if step.state is StepState.HERE and (step.beside or step.status not in ends):
            return self.tr("since %1").replace("%1", moment)
        return moment

    def sizeHint(self) -> QSize:
        """Seven steps."""
        return QSize(self._theme.px(560), self._height())

    def minimumSizeHint(self) -> QSize:
        """Seven steps, close together."""
        return QSize(self._theme.px(400), self._height())

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at any more."""
        self._hovered = -1
        self.update()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Nothing yet: a step is chosen on letting go."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose a step."""
        self._choose(self._place_at(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Enter or Space chooses."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step:
            self._focused = min(max(0, self._focused + step), len(WAY) - 1)
            self.setAccessibleDescription(self.said(self._focused))
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self._focused)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._focused = self._here()
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._place_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.said(place) if place >= 0 else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw lines, rings, words and times."""
        del event
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        present = self._here()
        for place in range(len(WAY) - 1):
            done = place < present
            painter.setPen(QPen(theme.colour("accent" if done else "border"), 2))
            start, end = self.centre_of(place), self.centre_of(place + 1)
            painter.drawLine(start + QPointF(px(12), 0), end - QPointF(px(12), 0))
        for place, step in enumerate(self.steps):
            self._paint_ring(painter, place, step)
            here = step.state is StepState.HERE
            strong = here or step.state is StepState.DONE or place == self._hovered
            font = theme.font(semibold=here)
            self._write(painter, place, self.word(step), 12, font, "text" if strong else "quiet")
            late = step.due_ms is not None and step.due_ms < self._context.now_ms()
            colour = "red" if late else "quiet"
            for line, text in enumerate(self._time_lines(place)):
                top = 29 + line * _LINE
                self._write(painter, place, text, top, theme.font("note"), colour)

    def _write(
        self, painter: QPainter, place: int, text: str, top: int, font: QFont, colour: str
    ) -> None:
        if not text:
            return
        theme, px = self._theme, self._theme.px
        painter.setFont(font)
        painter.setPen(theme.colour(colour))
        centre = self.centre_of(place)
        width = QFontMetrics(font).horizontalAdvance(text) + 2
        left = min(max(0.0, centre.x() - width / 2), self.width() - width)
        box = QRectF(left, centre.y() + px(top), width, px(18))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _room(self, place: int) -> int:
        """How wide words may be: half of it is cut off where they begin at the edge."""
        step = (self.width() - 2 * self._theme.px(30)) / (len(WAY) - 1)
        at_edge = place in (0, len(WAY) - 1)
        return int(self._theme.px(30) + step / 2 if at_edge else step) - self._theme.px(4)

    def _time_lines(self, place: int) -> list[str]:
        """The time in one line, or the day above it where it has no room."""
        time = self.time(self.steps[place])
        advance = QFontMetrics(self._theme.font("note")).horizontalAdvance(time)
        return _BEFORE_TIME.split(time) if advance > self._room(place) else [time]

    def _fit(self) -> None:
        """A second line for the times where one of them is wider than its room."""
        lines = max(len(self._time_lines(place)) for place in range(len(self.steps)))
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()

    def _height(self) -> int:
        return self._theme.px(_HEIGHT + (self._lines - 1) * _LINE)

    def _paint_ring(self, painter: QPainter, place: int, step: Step) -> None:
        theme, px = self._theme, self._theme.px
        centre = self.centre_of(place)
        radius = px(_RING) / 2
        last = step.status is ComplaintStatus.CLOSED and step.state is StepState.HERE
        if step.state is StepState.DONE or last:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(centre, radius, radius)
            self._sign(painter, centre, "check", "on_accent")
        else:
            here = step.state is StepState.HERE
            ring = "accent" if here or place == self._hovered else "outline"
            pen = QPen(theme.colour(ring), 2 if here else 1.5)
            if step.state is StepState.SKIPPED:
                pen.setStyle(Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.setBrush(theme.colour("window"))
            painter.drawEllipse(centre, radius - 1, radius - 1)
            if here and step.beside in WAITS:
                self._sign(painter, centre, "pause", "accent")
            elif here:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("accent"))
                painter.drawEllipse(centre, px(3.5), px(3.5))
        if self.hasFocus() and place == self._focused:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, radius + 2, radius + 2)

    def _sign(self, painter: QPainter, centre: QPointF, icon: str, role: str) -> None:
        corner = self._theme.px(12) / 2
        left, top = centre.x() - corner, centre.y() - corner
        paint_icon(painter, self._theme, icon, left, top, size=12, role=role)

    def _here(self) -> int:
        for place, step in enumerate(self.steps):
            if step.state is StepState.HERE:
                return place
        return 0

    def _place_at(self, where: QPointF) -> int:
        reach = self._theme.px(34)
        for place in range(len(WAY)):
            if abs(self.centre_of(place).x() - where.x()) <= reach:
                return place
        return -1

    def _choose(self, place: int) -> None:
        if place < 0:
            return
        step = self.steps[place]
        if step.state is not StepState.HERE or step.beside is not None:
            self.chosen.emit(step.status)
