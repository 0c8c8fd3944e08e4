"""A table of any length: all ids in memory, rows fetched by pages when they are painted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from tradetrust_desktop.domain.listing import ListQuery

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tradetrust_desktop.ui.tasks import Tasks

Row = TypeVar("Row")
T = TypeVar("T")
_PAGE = 100
_KEPT_PAGES = 60
_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class ListColumn(Generic[Row]):
    """One column, for header, cells, sorting, copying and the chooser alike."""

    name: str
    """Its name in `ListQuery.sort` and in the preferences."""
    title: Callable[[], str]
    """Called again when the language changes."""
    text: Callable[[Row], str]
    width: int = 120
    """In pixels of the design."""
    right: bool = False
    """Right-aligned, with figures of one width."""
    sortable: bool = True
    shown: bool = True
    """Whether it is shown before the user chose columns."""
    stretch: bool = False
    """Takes the room that is left; one per list."""
    colour: Callable[[Row], str] | None = None
    """Name of the theme's colour for the text; "text" where it is None."""
    strong: Callable[[Row], bool] | None = None
    bare: bool = False
    """The header stays empty, where values speak for themselves; menu and copies name it."""
    hint: Callable[[Row], str] | None = None
    """The tooltip of a cell that says less than there is; else it is the text, where cut."""


class PagedModel(QAbstractTableModel, Generic[Row]):
    """Ids and rows come from the two callables, which run on the reader thread."""

    loaded = Signal()
    """Ids and the rows first seen are there, or have been renewed."""

    def __init__(
        self,
        tasks: Tasks,
        columns: Sequence[ListColumn[Row]],
        *,
        ids: Callable[[ListQuery], Sequence[bytes]],
        rows: Callable[[list[bytes]], Sequence[Row]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.query = ListQuery()
        self.is_loaded = False
        self._tasks = tasks
        self._fetch_ids = ids
        self._fetch_rows = rows
        self._ids: list[bytes] = []
        self._places: dict[bytes, int] | None = None
        self._pages: dict[int, Sequence[Row]] = {}
        self._asked: set[int] = set()
        self._generation = 0
        self._failed: Callable[[Exception], None] | None = None
        self.first_page = 0

    # what is shown

    def set_query(self, query: ListQuery) -> None:
        """Show other records, or others first. A query on its way is overtaken."""
        self.query = query
        self.reload()

    def change_query(self, **changes: Any) -> None:
        """Like `set_query`, changing only the fields named."""
        self.set_query(replace(self.query, **changes))

    def reload(self) -> None:
        """Ask again; what is shown stays until the answer is there."""
        self._generation += 1
        generation, query, page = self._generation, self.query, self.first_page

        def work() -> tuple[list[bytes], int, Sequence[Row]]:
            ids = list(self._fetch_ids(query))
            start = min(page, max(0, (len(ids) - 1) // _PAGE)) * _PAGE
            return ids, start // _PAGE, self._fetch_rows(ids[start : start + _PAGE])

        def done(result: tuple[list[bytes], int, Sequence[Row]]) -> None:
            if generation == self._generation:
                self._take(*result)

        self._tasks.read(work, done, key=(id(self), "ids"))

    def total(self) -> int:
        """How many records the query found."""
        return len(self._ids)

    def id_at(self, place: int) -> bytes | None:
        """The id of the record in this row of the table."""
        return self._ids[place] if 0 <= place < len(self._ids) else None

    def ids_in(self, places: range) -> list[bytes]:
        """The ids of a stretch of rows."""
        return self._ids[places.start : places.stop]

    def place_of(self, record_id: bytes) -> int:
        """In which row of the table a record stands; -1 if it is not among them."""
        if self._places is None:
            self._places = {key: place for place, key in enumerate(self._ids)}
        return self._places.get(record_id, -1)

    def row_at(self, place: int) -> Row | None:
        """The values of a row; None while its page is on its way."""
        number, offset = divmod(place, _PAGE)
        page = self._pages.get(number)
        if page is None:
            self._ask_page(number)
            return None
        return page[offset] if offset < len(page) else None

    def known_rows(self, places: Sequence[int]) -> list[Row] | None:
        """The rows at these places as far as all of them are in memory; None where any is not."""
        found = []
        for place in places:
            number, offset = divmod(place, _PAGE)
            page = self._pages.get(number)
            if page is None or offset >= len(page):
                return None
            found.append(page[offset])
        return found

    def read_rows(
        self,
        ids: list[bytes],
        work: Callable[[Sequence[Row]], T],
        done: Callable[[T], object],
    ) -> None:
        """Read records and do something with them on the reader thread, then `done` here."""
        self._tasks.read(lambda: work(self._fetch_rows(ids)), done)

    # what Qt asks

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self.row_at(index.row())
        return "" if row is None else self.columns[index.column()].text(row)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column.title()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(self.columns) and self.columns[column].sortable:
            self.change_query(
                sort=self.columns[column].name,
                descending=order is Qt.SortOrder.DescendingOrder,
            )

    def retranslate(self) -> None:
        """Header and cells are written again, in the language in force."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        self._repaint(0, len(self._ids))

    # pages

    def _take(self, ids: list[bytes], number: int, page: Sequence[Row]) -> None:
        if ids == self._ids:
            self._pages = {number: page}
            self._asked.clear()
            self._repaint(0, len(ids))
        else:
            self.beginResetModel()
            self._ids = ids
            self._places = None
            self._pages = {number: page}
            self._asked.clear()
            self.endResetModel()
        self.is_loaded = True
        self.loaded.emit()

    def _ask_page(self, number: int) -> None:
        if number in self._asked:
            return
        self._asked.add(number)
        generation = self._generation
        ids = self._ids[number * _PAGE : (number + 1) * _PAGE]

        def done(page: Sequence[Row]) -> None:
            if generation != self._generation:
                return
            self._asked.discard(number)
            if len(self._pages) >= _KEPT_PAGES:
                self._pages.pop(next(iter(self._pages)))
            self._pages[number] = page
            self._repaint(number * _PAGE, len(ids))

        def failed(error: Exception) -> None:
            self._asked.discard(number)
            self._tasks.trouble.emit(error)

        self._tasks.read(lambda: self._fetch_rows(ids), done, failed, key=(id(self), number))

    def _repaint(self, start: int, count: int) -> None:
        if count:
            last = self.index(start + count - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(start, 0), last)
