"""Short tables inside cards: rows of 28, edges of 16, headings in quiet notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from tradetrust_desktop.ui.widgets.cards import label, rule
from tradetrust_desktop.ui.widgets.elided import ElidedLabel
from tradetrust_desktop.ui.widgets.key_focus import KeyFocusTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradetrust_desktop.ui.theme import Theme
    from tradetrust_desktop.ui.widgets.paged_model import ListColumn

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_EDGE = 16
_GAP = 6
STRETCH = -1
"""A column width that takes the room the others leave."""


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Rows that are in memory already, shown by the same columns as a long list."""

    def __init__(
        self,
        theme: Theme,
        columns: Sequence[ListColumn[Row]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: Sequence[Row] = ()
        self._theme = theme

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.text(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(right=column.right)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._theme.colour(column.colour(row) if column.colour else "text")
        if role == Qt.ItemDataRole.FontRole:
            strong = bool(column.strong and column.strong(row))
            return self._theme.font(semibold=strong, tabular=column.right)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(right=self.columns[section].right)
        return None

    def retranslate(self) -> None:
        """Write headings and cells again."""
        if self.columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        if self.rows and self.columns:
            last = self.index(len(self.rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)


class DenseDelegate(QStyledItemDelegate):
    """Paints what the model's roles say, with the card's edges and a line below each row."""

    def __init__(self, theme: Theme, view: DenseTable) -> None:
        super().__init__(view)
        self.theme = theme
        self.view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, self.theme.colour("accent_pale"))
        if self.view.lined:
            painter.fillRect(box.left(), box.bottom(), box.width(), 1, self.theme.colour("border"))
        role = Qt.ItemDataRole
        painter.setFont(index.data(role.FontRole) or self.theme.font())
        painter.setPen(index.data(role.ForegroundRole) or self.theme.colour("text"))
        inner = self.inner(QRectF(box), index.column())
        text = painter.fontMetrics().elidedText(
            self.text_of(index), Qt.TextElideMode.ElideRight, int(inner.width()) + 1
        )
        side = index.data(role.TextAlignmentRole) or _alignment(right=False)
        painter.drawText(inner, int(side), text)
        if (
            option.state & QStyle.StateFlag.State_HasFocus
            and self.view.hasFocus()
            and self.view.editTriggers() != QAbstractItemView.EditTrigger.NoEditTriggers
        ):
            painter.setPen(self.theme.colour("accent"))
            painter.drawRect(box.adjusted(0, 0, -1, -1))
        painter.restore()

    def text_of(self, index: Index) -> str:
        """What is written into a cell."""
        return str(index.data() or "").replace("\n", " ")

    def inner(self, box: QRectF, column: int) -> QRectF:
        """The part of a cell that is free of margins."""
        left, right = self.view.margins_of(column)
        return box.adjusted(left, 0, -right, 0)

    def helpEvent(self, event: Any, view: Any, option: Any, index: Any) -> bool:
        text = str(index.data() or "")
        wide = view.fontMetrics().horizontalAdvance(text) > option.rect.width() - 2 * _GAP
        view.setToolTip(text if wide else "")
        return super().helpEvent(event, view, option, index)


class DenseHeader(QHeaderView):
    """Headings in quiet notes above a line."""

    def __init__(self, theme: Theme, view: DenseTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._theme = theme
        self._view = view
        self.setMinimumSectionSize(theme.px(20))
        self.setSectionsClickable(False)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._theme.px(28))

    def paintSection(self, painter: QPainter, rect: Any, section: int) -> None:
        theme, model = self._theme, self.model()
        painter.save()
        painter.fillRect(rect, theme.colour("surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("border"))
        painter.setFont(theme.font("note"))
        painter.setPen(theme.colour("quiet"))
        left, right = self._view.margins_of(section)
        role = Qt.ItemDataRole
        horizontal = Qt.Orientation.Horizontal
        side = model.headerData(section, horizontal, role.TextAlignmentRole)
        inner = QRectF(rect).adjusted(left, 0, -right, -1)
        text = painter.fontMetrics().elidedText(
            str(model.headerData(section, horizontal) or ""),
            Qt.TextElideMode.ElideRight,
            int(inner.width()) + 1,
        )
        painter.drawText(inner, int(side or _alignment(right=False)), text)
        painter.restore()


class DenseTable(KeyFocusTable):
    """A table of a card. Ctrl+C copies the chosen rows with their headings."""

    def __init__(
        self,
        theme: Theme,
        model: QAbstractTableModel,
        *,
        widths: Sequence[int],
        row_height: int = 28,
        lined: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`widths` in pixels of the design, one of them `STRETCH`."""
        super().__init__(parent)
        self.lined = lined
        self._theme = theme
        self._widths = tuple(widths)
        self.setHorizontalHeader(DenseHeader(theme, self))
        self.setModel(model)
        self.setItemDelegate(DenseDelegate(theme, self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(theme.px(row_height))
        theme.changed.connect(self._repaint)

    def margins_of(self, column: int) -> tuple[int, int]:
        """The margins left and right of the text of a column, wider at the card's edges."""
        last = len(self._widths) - 1
        return (
            self._theme.px(_EDGE if column == 0 else _GAP),
            self._theme.px(_EDGE if column == last else _GAP),
        )

    def set_widths(self, widths: Sequence[int]) -> None:
        """Other widths, as those given at first."""
        self._widths = tuple(widths)
        self._fit()

    def height_for(self, rows: int) -> int:
        """How high the table is when it shows so many rows and its headings."""
        header = self.horizontalHeader()
        top = 0 if header.isHidden() else header.sizeHint().height()
        return top + rows * self.verticalHeader().defaultSectionSize()

    def chosen_rows(self) -> list[int]:
        """The rows that are selected, from the top."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def copy_chosen(self) -> None:
        """Put the selected rows on the clipboard as a table, with their headings."""
        places, model = self.chosen_rows(), self.model()
        if not places:
            return
        columns = range(model.columnCount())
        lines = [[str(model.headerData(each, Qt.Orientation.Horizontal) or "") for each in columns]]
        lines.extend(
            [" ".join(str(model.index(place, each).data() or "").split()) for each in columns]
            for place in places
        )
        QGuiApplication.clipboard().setText("".join("\t".join(line) + "\n" for line in lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_chosen()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Polish:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        px = self._theme.px
        fixed = sum(px(width) for width in self._widths if width != STRETCH)
        rest = max(px(80), self.viewport().width() - fixed)
        for place, width in enumerate(self._widths):
            self.setColumnWidth(place, rest if width == STRETCH else px(width))

    def _repaint(self) -> None:
        self.viewport().update()
        self.horizontalHeader().viewport().update()


class TableCard(QFrame):
    """A card whose table runs from edge to edge below a heading row."""

    def __init__(self, theme: Theme, table: QWidget | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        px = theme.px
        self.title = label(role="heading")
        self.aside = ElidedLabel("note")
        self.heading = QHBoxLayout()
        """Title and aside; widgets added to it stand at the right."""
        self.heading.setContentsMargins(px(16), px(8), px(16), px(8))
        self.heading.setSpacing(px(8))
        self.heading.addWidget(self.title)
        self.heading.addSpacing(px(4))
        self.heading.addWidget(self.aside)
        self.heading.addStretch(1)
        self.head = QWidget()
        self.head.setLayout(self.heading)
        self.head.setFixedHeight(px(44))
        self.column = QVBoxLayout(self)
        """Heading, line, table; whatever is added stands below the table."""
        self.column.setContentsMargins(1, 1, 1, px(6))
        self.column.setSpacing(0)
        self.column.addWidget(self.head)
        self.column.addWidget(rule())
        self._table = table
        if table is not None:
            self.column.addWidget(table, 1)

    def set_heading(self, title: str, aside: str = "") -> None:
        """Heading, and quietly beside it what to know about it."""
        self.title.setText(title)
        self.aside.set_whole(aside)
        if self._table is not None:
            self._table.setAccessibleName(title)


def _alignment(*, right: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
