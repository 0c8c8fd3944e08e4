"""How the lists of every tab are painted: cells, and the header above them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate

from tradetrust_desktop.ui.icons import paint_icon
from tradetrust_desktop.ui.widgets.paged_model import PagedModel

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from tradetrust_desktop.ui.theme import Theme
    from tradetrust_desktop.ui.widgets.paged_list import ListView
    from tradetrust_desktop.ui.widgets.paged_model import ListColumn

_EDGE = 16
_GAP = 6


class ListDelegate(QStyledItemDelegate):
    """Paints a cell; the selected row has a pale ground and a bar at its left edge.

    A subclass may override `paint_cell` for chips and two-line rows.
    """

    def __init__(self, theme: Theme, view: ListView) -> None:
        super().__init__(view)
        self.theme = theme
        self._view = view
        self._fonts: dict[tuple[bool, bool], Any] = {}
        theme.changed.connect(self._fonts.clear)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        model = index.model()
        row = model.row_at(index.row())
        chosen = self._view.is_chosen(index.row())
        hovered = self._view.hovered_row == index.row()
        box = option.rect
        if chosen:
            painter.fillRect(box, self.theme.colour("accent_pale"))
        elif hovered:
            painter.fillRect(box, self.theme.colour("hover"))
        first = (
            self._view.horizontalHeader().visualIndex(index.column()) == self._view.first_visible()
        )
        if chosen and first:
            painter.fillRect(
                box.left(), box.top(), self.theme.px(3), box.height(), self.theme.colour("accent")
            )
        if self._view.lined:
            painter.fillRect(box.left(), box.bottom(), box.width(), 1, self.theme.colour("border"))
        if row is None:
            return
        left = _EDGE if first else _GAP
        right = _EDGE if self._view.is_last(index.column()) else _GAP
        inner = QRectF(box).adjusted(self.theme.px(left), 0, -self.theme.px(right), 0)
        self.paint_cell(painter, inner, model.columns[index.column()], row)

    def paint_cell(self, painter: QPainter, box: QRectF, column: ListColumn[Any], row: Any) -> None:
        """Draw one value inside `box`, which is already free of margins."""
        strong = bool(column.strong and column.strong(row))
        font = self._fonts.get((strong, column.right))
        if font is None:
            font = self.theme.font(semibold=strong, tabular=column.right)
            self._fonts[strong, column.right] = font
        painter.setFont(font)
        painter.setPen(self.theme.colour(column.colour(row) if column.colour else "text"))
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        text = painter.fontMetrics().elidedText(
            column.text(row).replace("\n", " "), Qt.TextElideMode.ElideRight, int(box.width()) + 1
        )
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, text)

    def helpEvent(self, event: Any, view: Any, option: Any, index: Any) -> bool:
        text = index.data() or ""
        model = index.model()
        row, column = model.row_at(index.row()), model.columns[index.column()]
        wide = view.fontMetrics().horizontalAdvance(text) > option.rect.width() - 2 * _GAP
        if row is not None and column.hint is not None:
            view.setToolTip(column.hint(row))
        else:
            view.setToolTip(text if wide else "")
        return super().helpEvent(event, view, option, index)


class ListHeader(QHeaderView):
    """Quiet captions, the sorted one in text with a small chevron."""

    def __init__(self, theme: Theme, view: ListView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._theme = theme
        self._view = view
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(theme.px(28))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(27) + 1)

    def paintSection(self, painter: QPainter, rect: Any, section: int) -> None:
        theme, px = self._theme, self._theme.px
        painter.save()
        painter.fillRect(rect, theme.colour("surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("border"))
        model = self.model()
        if isinstance(model, PagedModel):
            column = model.columns[section]
            is_sorted = bool(model.query.sort) and model.query.sort == column.name
            painter.setFont(theme.font("note", semibold=is_sorted))
            painter.setPen(theme.colour("text" if is_sorted else "quiet"))
            first = self.visualIndex(section) == self._view.first_visible()
            last = self._view.is_last(section)
            box = QRectF(rect).adjusted(
                px(_EDGE if first else _GAP), 0, -px(_EDGE if last else _GAP), 0
            )
            mark = px(14) if is_sorted else 0
            name = "chevron-down" if model.query.descending else "chevron-up"
            metrics = painter.fontMetrics()
            title = "" if column.bare else column.title()
            room = int(box.width()) - mark + 1
            text = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room)
            width = metrics.horizontalAdvance(text)
            left = box.right() - width - mark if column.right else box.left()
            painter.drawText(
                QRectF(left, box.top(), width + 2, box.height() - 1),
                Qt.AlignmentFlag.AlignVCenter,
                text,
            )
            if mark:
                top = box.center().y() - px(6)
                paint_icon(painter, theme, name, left + width + px(2), top, size=12)
        painter.restore()
