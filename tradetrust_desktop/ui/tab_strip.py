"""The five tabs of the top bar, with badges and a line under the present one."""

from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar, QWidget

from tradetrust_desktop.ui.theme import Theme

_SIDE = 14
_BADGE_GAP = 8
_BADGE = 18


class TabStrip(QTabBar):
    """A QTabBar painted by hand: text, badge and a 2 px line, no frames."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._badges: dict[int, tuple[int, str]] = {}
        self._tips: dict[int, str] = {}
        self._hints: dict[int, str] = {}
        self._hovered = -1
        self._by_key = False
        self.setDocumentMode(True)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self.update)

    def set_badge(self, place: int, number: int, colour: str = "neutral", hint: str = "") -> None:
        """Show a number beside a tab ("red" or "neutral"); 0 shows none."""
        self._hints[place] = hint
        self._show_tip(place)
        spoken = f"{self.tabText(place)} {number or ''}".strip()
        self.setAccessibleTabName(place, f"{spoken}, {hint}" if hint and number else spoken)
        if self._badges.get(place) == (number, colour):
            return
        self._badges[place] = (number, colour)
        self.setTabText(place, self.tabText(place))  # makes Qt ask for the sizes again
        self.updateGeometry()
        self.update()

    def set_tip(self, place: int, tip: str) -> None:
        """What a tab's tooltip begins with; what its badge counts follows."""
        self._tips[place] = tip
        self._show_tip(place)

    def tabSizeHint(self, index: int) -> QSize:
        metrics = QFontMetricsF(self._theme.font(semibold=True))
        width = metrics.horizontalAdvance(self.tabText(index)) + 2 * self._theme.px(_SIDE)
        return QSize(round(width + self._badge_room(index)), self._theme.px(47))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def mouseMoveEvent(self, event: Any) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.tabAt(event.position().toPoint()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        # a window that opens gives it the focus unasked; only who walks by keys looks for it
        by_key = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._by_key = event.reason() in by_key
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_key = True
        super().keyPressEvent(event)
        self.update()

    def leaveEvent(self, event: Any) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place in range(self.count()):
            self._paint_tab(painter, place, self.tabRect(place))

    def _show_tip(self, place: int) -> None:
        lines = (self._tips.get(place, ""), self._hints.get(place, ""))
        self.setTabToolTip(place, "\n".join(line for line in lines if line))

    def _hover(self, place: int) -> None:
        if place != self._hovered:
            self._hovered = place
            self.update()

    def _badge_room(self, place: int) -> float:
        number, _ = self._badges.get(place, (0, ""))
        return self._badge_width(number) + self._theme.px(_BADGE_GAP) if number else 0

    def _badge_width(self, number: int) -> float:
        metrics = QFontMetricsF(self._theme.font("note", semibold=True))
        wide = metrics.horizontalAdvance(str(number)) + self._theme.px(10)
        return max(self._theme.px(_BADGE), wide)

    def _paint_tab(self, painter: QPainter, place: int, box: QRect) -> None:
        theme, px = self._theme, self._theme.px
        present = place == self.currentIndex()
        painter.setFont(theme.font(semibold=present))
        ink = "text" if present or place == self._hovered else "quiet"
        painter.setPen(theme.colour(ink))
        left = box.left() + px(_SIDE)
        painter.drawText(
            QRectF(left, 0, box.width(), self.height()),
            Qt.AlignmentFlag.AlignVCenter,
            self.tabText(place),
        )
        number, colour = self._badges.get(place, (0, ""))
        if number:
            width, high = self._badge_width(number), px(_BADGE)
            badge = QRectF(
                box.right() + 1 - px(_SIDE) - width, (self.height() - high) / 2, width, high
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(f"{colour}_pale"))
            painter.drawRoundedRect(badge, high / 2, high / 2)
            painter.setFont(theme.font("note", semibold=True))
            painter.setPen(theme.colour("text" if colour == "neutral" else colour))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(number))
        if present:
            width = box.width() - 2 * px(_SIDE)
            painter.fillRect(QRectF(left, self.height() - 2, width, 2), theme.colour("accent"))
            if self.hasFocus() and self._by_key:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(theme.colour("accent"), 2))
                around = QRectF(box).adjusted(px(6), px(8), -px(6), -px(8))
                painter.drawRoundedRect(around, px(6), px(6))
