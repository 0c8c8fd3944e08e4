"""The lines of an order with their total, typed where one reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QWidget

from tradetrust_desktop.domain.problems import Problem
from tradetrust_desktop.ui.messages import problem_text
from tradetrust_desktop.ui.orders.lines_model import COLUMNS, LinesModel
from tradetrust_desktop.ui.orders.texts import grouped
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import label, rule
from tradetrust_desktop.ui.widgets.dense_table import (
    STRETCH,
    DenseDelegate,
    DenseTable,
    TableCard,
)
from tradetrust_desktop.ui.widgets.whole_rows import WholeRows

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from tradetrust_desktop.domain.orders import LineDraft
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.orders.form import AmountField

_WIDTHS = (48, 112, STRETCH, 80, 52, 84, 112)
_ROW = 32
_LEAST_ROWS = 4


class LinesTable(DenseTable):
    """Typing begins a cell, Enter goes on below, Tab to the right, Delete takes lines out."""

    def __init__(self, context: Context, model: LinesModel) -> None:
        super().__init__(context.theme, model, widths=_WIDTHS, row_height=_ROW)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setItemDelegate(_LineDelegate(context.theme, self))
        self.setTabKeyNavigation(True)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked
            | triggers.SelectedClicked
            | triggers.EditKeyPressed
            | triggers.AnyKeyPressed
        )
        self._lines = model

    def chosen_rows(self) -> list[int]:
        return sorted({index.row() for index in self.selectionModel().selectedIndexes()})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)  # Enter, on its way up from the cell
        elif key == Qt.Key.Key_Delete:
            self._lines.remove(self.chosen_rows())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.edit(self.currentIndex())
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and self._at_the_edge(key):
            event.ignore()  # Qt, which asks here first, then goes on to the next control
        else:
            super().keyPressEvent(event)

    def begin_line(self) -> None:
        """Put the cursor into the empty row."""
        place = self._lines.index(self._lines.rowCount() - 1, COLUMNS.index("item"))
        self.setCurrentIndex(place)
        self.scrollTo(place)
        self.edit(place)

    def _at_the_edge(self, key: int) -> bool:
        here = self.currentIndex()
        if not here.isValid():
            return True
        if key == Qt.Key.Key_Tab:
            last = self._lines.rowCount() - 1
            return here.row() == last and here.column() == len(COLUMNS) - 1
        return here.row() == 0 and here.column() == 0


class _LineDelegate(DenseDelegate):
    """Counts the lines in the first column, and edits without a frame in a frame."""

    def text_of(self, index: QModelIndex | QPersistentModelIndex) -> str:
        if COLUMNS[index.column()] != "position":
            return super().text_of(index)
        return str(index.row() + 1) if index.row() < index.model().rowCount() - 1 else ""

    def createEditor(
        self, parent: QWidget, option: object, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        del option
        line = QLineEdit(parent)
        line.setProperty("cell", "true")
        side = index.data(Qt.ItemDataRole.TextAlignmentRole)
        line.setAlignment(Qt.AlignmentFlag(int(side)))
        line.setAccessibleName(
            str(index.model().headerData(index.column(), Qt.Orientation.Horizontal))
        )
        return line


class LinesEditor(TableCard):
    """Heading, table, what is wrong, and the total below."""

    edited = Signal()

    def __init__(self, context: Context, total: AmountField, *, inplace: bool) -> None:
        self.model = LinesModel(context)
        self.table = LinesTable(context, self.model)
        super().__init__(context.theme, WholeRows(self.table))
        self._context = context
        self._currency = "USD"
        px = context.theme.px
        self.add_button = IconButton(context.theme, "plus", small=True)
        self.add_button.clicked.connect(self.table.begin_line)
        self.remove_button = IconButton(context.theme, "trash", small=True)
        self.remove_button.clicked.connect(lambda: self.model.remove(self.table.chosen_rows()))
        self.heading.addWidget(self.remove_button)
        self.heading.addWidget(self.add_button)
        self.problem = label(role="problem", wrap=True)
        self.problem.setContentsMargins(px(16), px(4), px(16), px(4))
        self.problem.hide()
        self.column.addWidget(self.problem)
        self.column.addWidget(rule())
        foot = QHBoxLayout()
        foot.setContentsMargins(px(16), px(6), px(2 if inplace else 12), 0)
        foot.setSpacing(px(8))
        self.difference = label(role="note")
        self.caption = label(role="quiet")
        self.currency = label(role="strong")
        self.total = total
        self.total.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.total.line.setProperty("figure", "true")
        self.total.line.setFont(context.theme.font(semibold=True, tabular=True))
        self.total.setFixedWidth(px(140))
        foot.addWidget(self.difference)
        foot.addStretch(1)
        foot.addWidget(self.caption, alignment=Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.currency, alignment=Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.total, alignment=Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(foot)
        self.table.setMinimumHeight(self.table.height_for(_LEAST_ROWS))
        self.model.edited.connect(self._edited)
        self.model.modelReset.connect(self._tell)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._tell())
        self.retranslate()

    def show_lines(self, lines: tuple[LineDraft, ...], currency: str) -> None:
        """Show these lines, unless somebody is typing in a cell."""
        self._currency = currency
        if self.table.state() != QAbstractItemView.State.EditingState:
            self.model.set_lines(lines, currency)
        self._tell()

    def set_currency(self, currency: str) -> None:
        """Count in another currency."""
        self._currency = currency
        self.total.currency = currency
        self.model.set_currency(currency)
        self._tell()

    def problems(self) -> list[Problem]:
        """What cannot be read, with the row in `params`."""
        return [
            Problem(code, field="lines", value=text, params={"row": str(row + 1), "name": name})
            for row, name, text, code in self.model.bad_cells()
        ]

    def say(self, problem: Problem | None) -> None:
        """Say what is wrong with the lines below the table."""
        text = ""
        if problem is not None:
            text = problem_text(problem)
            if problem.params.get("row"):
                text = self.tr("Line {row}: {what}").format(row=problem.params["row"], what=text)
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.add_button.set_named(self.tr("Line"), self.tr("Add a line"))
        self.remove_button.set_named(self.tr("Remove"), self.tr("Remove the lines chosen (Delete)"))
        self.caption.setText(self.tr("Total"))
        self.table.setAccessibleName(self.tr("Lines of the order"))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _edited(self) -> None:
        bad = self.problems()
        self.say(bad[0] if bad else None)
        if not self.model.lines():
            self.total.set_value(0)
        self._tell()
        self.edited.emit()

    def _tell(self) -> None:
        lines = self.model.lines()
        aside = self.tr("none yet")
        if lines:
            aside = grouped(
                self.tr("%n line(s)", "", len(lines)), len(lines), self._context.formats
            )
        self.set_heading(self.tr("Lines"), aside)
        self.currency.setText(self._currency)
        self.total.line.setReadOnly(bool(lines))
        if lines:
            self.total.set_value(self.model.total_minor())
            self.total.set_problem("")
        chosen = [row for row in self.table.chosen_rows() if row < len(lines)]
        self.remove_button.setEnabled(bool(chosen))
