"""The list view of every tab: sorts by its header, copies, lets columns be chosen."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QWidget

from tradetrust_desktop.ui.widgets.copied_rows import CopiedRows
from tradetrust_desktop.ui.widgets.key_focus import KeyFocusTable
from tradetrust_desktop.ui.widgets.list_cells import ListDelegate, ListHeader
from tradetrust_desktop.ui.widgets.paged_model import ListColumn, PagedModel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradetrust_desktop.settings.preferences import Preferences
    from tradetrust_desktop.ui.theme import Theme

__all__ = ["ListColumn", "ListDelegate", "ListView", "PagedModel", "popup_below"]


class ListView(KeyFocusTable):
    """A list of records. The selection stays with its record over a reload."""

    opened = Signal(bytes)
    """A record was chosen; its page is to be shown."""
    activated_record = Signal(bytes)
    """Enter or a double click on a record."""
    chosen_changed = Signal()
    copied = Signal(int)
    """So many records are on the clipboard."""
    even_rows = True
    """Whether all rows are of one height."""

    def __init__(
        self,
        theme: Theme,
        model: PagedModel[Any],
        *,
        name: str = "",
        preferences: Preferences | None = None,
        row_height: int = 32,
        lined: bool = False,
        delegate: type[ListDelegate] = ListDelegate,
        parent: QWidget | None = None,
    ) -> None:
        """`name` is where the preferences keep columns; `lined` draws a line below each row."""
        super().__init__(parent)
        self.lined = lined
        self.hovered_row = -1
        self._theme = theme
        self._paged = model
        self._name = name
        self._preferences = preferences
        self._current: bytes | None = None
        self._sought: bytes | None = None
        self._kept: set[bytes] = set()
        self._restoring = False
        self._row_height = row_height
        self._copied_rows = CopiedRows(model, self)
        self._copied_rows.done.connect(self.copied)
        header = ListHeader(theme, self)
        self.setHorizontalHeader(header)
        self.setModel(model)
        self.setItemDelegate(delegate(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setAccessibleName(self.tr("List"))
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(theme.px(row_height))
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(
            lambda place: self.columns_menu().popup(header.mapToGlobal(place))
        )
        header.sectionClicked.connect(self._sort_by)
        header.sectionResized.connect(self._remember_columns)
        header.sectionMoved.connect(self._remember_columns)
        self._arrange_columns()
        model.modelAboutToBeReset.connect(self._keep_selection)
        model.modelReset.connect(self._restore_selection)
        self.selectionModel().currentRowChanged.connect(self._tell_opened)
        self.selectionModel().selectionChanged.connect(self._tell_chosen)
        self.verticalScrollBar().valueChanged.connect(self._note_page)

    # choosing

    def current_id(self) -> bytes | None:
        """The record whose page is shown."""
        return self._current

    def chosen_ids(self) -> list[bytes]:
        """All selected records, from top to bottom."""
        return list(chain(*(self._paged.ids_in(part) for part in self.chosen_places())))

    def chosen_places(self) -> list[range]:
        """The rows that are selected, as stretches from top to bottom.

        All of 100,000 rows are one stretch; asking for each of them would take a second.
        """
        return _joined(
            (part.top(), part.bottom() + 1)
            for part in list(self.selectionModel().selection())  # type: ignore[call-overload]  # the stubs lack it
            if part.isValid()
        )

    def chosen_count(self) -> int:
        """How many records are selected."""
        return sum(len(part) for part in self.chosen_places())

    def show_record(self, record_id: bytes | None) -> bool:
        """Select a record and scroll to it; False if the list does not hold it (yet).

        A record that is missing is selected as soon as a reload brings it.
        """
        self._current = record_id
        if record_id is None:
            self.clearSelection()
            return True
        place = self._paged.place_of(record_id)
        if place < 0:
            self._sought = record_id
            self._select(set(), -1)  # another row must not pass for the one shown
            return False
        self._select({place}, place)
        self.scrollTo(self._paged.index(place, self._shown_column()))
        return True

    def show_first(self) -> None:
        """Select the first record, if nothing is selected and there is one."""
        if self._current is None and self._paged.total():
            self.selectRow(0)

    def is_chosen(self, place: int) -> bool:
        """Whether a row is selected."""
        return self.selectionModel().isRowSelected(place, QModelIndex())

    # columns

    def first_visible(self) -> int:
        """Visual place of the first shown column."""
        header = self.horizontalHeader()
        for visual in range(header.count()):
            if not header.isSectionHidden(header.logicalIndex(visual)):
                return visual
        return 0

    def is_last(self, section: int) -> bool:
        """Whether a column is the last shown."""
        header = self.horizontalHeader()
        for visual in reversed(range(header.count())):
            logical = header.logicalIndex(visual)
            if not header.isSectionHidden(logical):
                return logical == section
        return False

    def shown_columns(self) -> list[ListColumn[Any]]:
        """The columns as shown, left to right."""
        header = self.horizontalHeader()
        order = (header.logicalIndex(visual) for visual in range(header.count()))
        return [self._paged.columns[place] for place in order if not header.isSectionHidden(place)]

    def columns_menu(self) -> QMenu:
        """A menu to choose columns by."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = len(self.shown_columns())
        for place, column in enumerate(self._paged.columns):
            action = menu.addAction(column.title() or column.name)
            action.setCheckable(True)
            visible = not self.isColumnHidden(place)
            action.setChecked(visible)
            action.setEnabled(not visible or shown > 1)
            action.toggled.connect(lambda on, place=place: self._show_column(place, shown=on))
        return menu

    def copy_chosen(self) -> None:
        """Put the selected rows on the clipboard as a table, with their headings.

        Rows that are not in memory are read first; `copied` tells when all are there.
        """
        self._copied_rows.start(self.chosen_places(), self.shown_columns())

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_chosen()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current is not None:
            self.activated_record.emit(self._current)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: Any) -> None:
        super().mouseDoubleClickEvent(event)
        if self._current is not None:
            self.activated_record.emit(self._current)

    def mouseMoveEvent(self, event: Any) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(round(event.position().y())))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt goes to the first row where there is none; that opens nothing beside what is shown."""
        before, self._restoring = self._restoring, self._restoring or self._current is not None
        super().focusInEvent(event)
        self._restoring = before

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def set_theme(self) -> None:
        """Measures and colours again."""
        self.verticalHeader().setDefaultSectionSize(self._theme.px(self._row_height))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Highlight, self._theme.colour("accent_pale"))
        self.setPalette(palette)
        self.viewport().update()
        self.horizontalHeader().viewport().update()

    # inside

    def _hover(self, row: int) -> None:
        if row != self.hovered_row:
            for each in (row, self.hovered_row):
                if each >= 0:
                    top = self.rowViewportPosition(each)
                    self.viewport().update(0, top, self.viewport().width(), self.rowHeight(each))
            self.hovered_row = row

    def _note_page(self) -> None:
        self._paged.first_page = max(0, self.rowAt(0)) // 100

    def _tell_opened(self, current: QModelIndex) -> None:
        if self._restoring or not current.isValid():
            return
        found = self._paged.id_at(current.row())
        if found is not None and found != self._current:
            self._current = found
            self.opened.emit(found)

    def _keep_selection(self) -> None:
        self._kept = set(self.chosen_ids())
        self._restoring = True

    def _restore_selection(self) -> None:
        # a record shown since, which the list had not held, takes the place of what was selected
        kept = self._kept
        if self._current is not None and self._current not in kept:
            kept = {self._current}
        places = {self._paged.place_of(key) for key in kept} - {-1}
        current = self._paged.place_of(self._current) if self._current else -1
        if len(places) == 1 and current < 0 and self._current is not None:
            places = set()  # what is left of several is not the record shown
        self._select(places, current)
        if current >= 0 and self._sought == self._current:
            self._sought = None
            self.scrollTo(self._paged.index(current, self._shown_column()))
        self._restoring = False
        self.chosen_changed.emit()

    def _select(self, places: set[int], current: int) -> None:
        model = self.selectionModel()
        before, self._restoring = self._restoring, True
        model.clear()
        flags = QItemSelectionModel.SelectionFlag
        chosen = QItemSelection()
        for part in _joined((place, place + 1) for place in places):
            chosen.select(self._paged.index(part.start, 0), self._paged.index(part.stop - 1, 0))
        model.select(chosen, flags.Select | flags.Rows)
        if current >= 0:
            model.setCurrentIndex(self._paged.index(current, self._shown_column()), flags.NoUpdate)
        self._restoring = before
        if not before:
            self.chosen_changed.emit()
        self.viewport().update()

    def _tell_chosen(self) -> None:
        if not self._restoring:
            self.chosen_changed.emit()

    def _shown_column(self) -> int:
        return self.horizontalHeader().logicalIndex(self.first_visible())

    def _sort_by(self, section: int) -> None:
        model = self._paged
        again = model.query.sort == model.columns[section].name
        down = again and not model.query.descending
        model.sort(section, Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder)
        self.horizontalHeader().viewport().update()

    def _arrange_columns(self) -> None:
        self._restoring = True
        kept = self._preferences.columns(self._name) if self._preferences and self._name else {}
        header = self.horizontalHeader()
        for place, column in enumerate(self._paged.columns):
            entry = kept.get(column.name, {})
            self.setColumnWidth(place, int(entry.get("width", self._theme.px(column.width))))
            self.setColumnHidden(place, not entry.get("shown", column.shown))
        names = {column.name: place for place, column in enumerate(self._paged.columns)}
        known = (
            name
            for name in sorted(kept, key=lambda name: kept[name].get("place", 0))
            if name in names
        )
        for visual, name in enumerate(known):
            header.moveSection(header.visualIndex(names[name]), visual)
        self._restoring = False

    def _show_column(self, place: int, *, shown: bool) -> None:
        self.setColumnHidden(place, not shown)
        self._fit()
        self._remember_columns()

    def _remember_columns(self, *_: object) -> None:
        if self._restoring or not self._preferences or not self._name:
            return
        header = self.horizontalHeader()
        state = {
            column.name: {
                "width": self.columnWidth(place) or self._theme.px(column.width),
                "shown": not self.isColumnHidden(place),
                "place": header.visualIndex(place),
            }
            for place, column in enumerate(self._paged.columns)
        }
        self._preferences.set_columns(self._name, state)

    def _fit(self) -> None:
        """Give the stretching column the room that the others leave."""
        stretch = next((n for n, column in enumerate(self._paged.columns) if column.stretch), -1)
        if stretch < 0 or self.isColumnHidden(stretch):
            return
        others = sum(
            self.columnWidth(place)
            for place in range(len(self._paged.columns))
            if place != stretch and not self.isColumnHidden(place)
        )
        least = self._theme.px(min(self._paged.columns[stretch].width, 160))
        before, self._restoring = self._restoring, True
        self.setColumnWidth(stretch, max(least, self.viewport().width() - others))
        self._restoring = before


def _joined(parts: Iterable[tuple[int, int]]) -> list[range]:
    """Stretches of places in their order, those that touch made one."""
    found: list[list[int]] = []
    for start, stop in sorted(parts):
        if found and start <= found[-1][1]:
            found[-1][1] = max(stop, found[-1][1])
        else:
            found.append([start, stop])
    return [range(start, stop) for start, stop in found]


def popup_below(menu: QMenu, widget: QWidget) -> None:
    """Open a menu under the button that asks for it."""
    menu.popup(widget.mapToGlobal(QPoint(0, widget.height() + 2)))
