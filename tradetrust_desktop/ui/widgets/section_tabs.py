"""The sections of a page, side by side: name and count, the open one underlined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

if TYPE_CHECKING:
    from tradetrust_desktop.ui.theme import Theme

_HEIGHT = 40
_GAP = 28
_TIGHT = 16


class SectionTabs(QTabBar):
    """A tab bar drawn as pictured; `chosen` carries the name of the section."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, names: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names = names
        self._counts: dict[str, str] = {}
        self._hovered = -1
        self._widths: dict[int, tuple[int, int]] = {}
        theme.changed.connect(self._widths.clear)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for _ in names:
            self.addTab("")
        self.currentChanged.connect(lambda place: self.chosen.emit(self._names[place]))

    def set_titles(self, titles: dict[str, str], counts: dict[str, str] | None = None) -> None:
        """Texts by name; `counts` stand quietly behind them."""
        self.setAccessibleName(self.tr("Sections of the page"))
        before, self._counts = self._counts, counts or {}
        self._widths.clear()
        for place, name in enumerate(self._names):
            same = before.get(name) == self._counts.get(name)
            if not same or self.tabText(place) != titles[name]:
                self._widths.pop(place, None)
                self.setTabText(place, titles[name])  # lays all of them out anew
            spoken = f"{titles[name]} {self._counts.get(name, '')}".strip()
            self.setAccessibleTabName(place, spoken)
        self.updateGeometry()
        self.update()

    def choice(self) -> str:
        """The name of the open section."""
        return self._names[self.currentIndex()]

    def choose(self, name: str) -> None:
        """Open a section."""
        self.setCurrentIndex(self._names.index(name))

    def tabSizeHint(self, index: int) -> QSize:
        return self._size(index, gap=self._gap(), counts=self._has_room(_TIGHT))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self._size(index, gap=_TIGHT, counts=False)

    def _gap(self) -> int:
        """How far names stand apart: less where there is no room for all of them."""
        return _GAP if self._has_room(_GAP) else _TIGHT

    def _has_room(self, gap: int) -> bool:
        """Whether all names with their counts fit, this far apart."""
        places = range(len(self._names))
        wide = sum(sum(self._width(place)) + self._theme.px(gap) for place in places)
        return wide <= self.width()

    def _size(self, index: int, *, gap: int, counts: bool) -> QSize:
        name, count = self._width(index)
        width = name + (count if counts else 0) + self._theme.px(gap)
        return QSize(width, self._theme.px(_HEIGHT))

    def _width(self, index: int) -> tuple[int, int]:
        """How wide a name is, and the count behind it with its gap."""
        found = self._widths.get(index)
        if found is None:
            theme = self._theme
            # room for the bold text, so that nothing moves when another tab is opened
            metrics = QFontMetrics(theme.font(semibold=True))
            count = self._counts.get(self._names[index], "")
            behind = QFontMetrics(theme.font("note")).horizontalAdvance(count) if count else 0
            found = (
                metrics.horizontalAdvance(self.tabText(index)),
                behind + theme.px(6) if count else 0,
            )
            self._widths[index] = found
        return found

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hovered = self.tabAt(event.position().toPoint())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("border"))
        gap, counted = self._gap(), self._has_room(_TIGHT)
        for place, name in enumerate(self._names):
            box = self.tabRect(place)
            current = place == self.currentIndex()
            painter.setFont(theme.font(semibold=current))
            painter.setPen(theme.colour("text" if current or place == self._hovered else "quiet"))
            left = box.left() + px(gap // 2)
            painter.drawText(
                QRect(left, box.top(), box.width(), box.height()),
                Qt.AlignmentFlag.AlignVCenter,
                self.tabText(place),
            )
            advance = painter.fontMetrics().horizontalAdvance(self.tabText(place))
            width = advance
            count = self._counts.get(name, "") if counted else ""
            if count:
                painter.setFont(theme.font("note"))
                painter.setPen(theme.colour("quiet"))
                start = left + advance + px(6)
                painter.drawText(
                    QRect(start, box.top(), box.width(), box.height()),
                    Qt.AlignmentFlag.AlignVCenter,
                    count,
                )
                width += px(6) + painter.fontMetrics().horizontalAdvance(count)
            if current:
                painter.fillRect(left, box.bottom() - 1, width, 2, theme.colour("accent"))
                if self.hasFocus():
                    painter.setPen(theme.colour("accent"))
                    painter.drawRoundedRect(box.adjusted(px(6), px(8), -px(6), -px(8)), 4, 4)
