"""Step 2 of the import: what each column of the file is, and what the file leaves open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from tradetrust_desktop.domain.importing.values import FIELDS, ORDER_FIELDS, Keep
from tradetrust_desktop.ui.icons import pixmap
from tradetrust_desktop.ui.orders.import_questions import Questions
from tradetrust_desktop.ui.orders.texts import field_text, shrinking
from tradetrust_desktop.ui.widgets.cards import label, rule
from tradetrust_desktop.ui.widgets.chips import Chip
from tradetrust_desktop.ui.widgets.dense_table import TableCard
from tradetrust_desktop.ui.widgets.elided import ElidedLabel
from tradetrust_desktop.ui.widgets.fields import ChoiceField
from tradetrust_desktop.ui.widgets.list_page import scrolling

if TYPE_CHECKING:
    from tradetrust_desktop.domain.importing.values import ColumnInfo, ImportOptions, Preview
    from tradetrust_desktop.ui.context import Context

_CUSTOMER: Final = frozenset({"customer", "customer_code"})
_NUMBER: Final = frozenset({"number", "customer_number"})
_MOST = 300
"""Columns shown; a sheet with more is no order list."""


class _ColumnRow:
    """The widgets of one column of the file."""

    def __init__(self, context: Context, info: ColumnInfo) -> None:
        self.info = info
        theme = context.theme
        self.letter = label(info.letter, "quiet")
        self.heading = ElidedLabel()
        self.heading.set_whole(" ".join(info.heading.split()))
        self.arrow = QLabel()
        self.field = shrinking(ChoiceField(theme), 8)
        self.check = Chip("", "amber")
        self.value = ElidedLabel("quiet")
        self.value.set_whole(" ".join(info.first_value.split()))
        if info.numeric:
            self.value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.arrived = label(role="quiet")
        self.arrived.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.keep = shrinking(ChoiceField(theme))
        for choice in (self.field, self.keep):
            choice.box.setProperty("small", "true")


class ColumnsPage(QWidget):
    """Every column with its meaning; the questions stand beside the table."""

    edited = Signal()
    header_row_chosen = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._preview: Preview | None = None
        self.rows: list[_ColumnRow] = []
        theme = context.theme
        px = theme.px
        self.questions = Questions(context)
        self.questions.answered.connect(self.edited)
        self.card = TableCard(theme, None)
        self.header_row = QLineEdit()
        self.header_row.setValidator(QIntValidator(1, 1_048_576, self))
        self.header_row.setProperty("small", "true")
        self.header_row.setFixedWidth(px(56))
        self.header_row.editingFinished.connect(self._header_row)
        self.header_caption = label(role="quiet")
        self.header_caption.setBuddy(self.header_row)
        self.card.heading.addWidget(self.header_caption)
        self.card.heading.addWidget(self.header_row)
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(px(16), px(4), px(16), px(4))
        self._grid.setHorizontalSpacing(px(10))
        self._grid.setVerticalSpacing(px(2))
        for column, (least, stretch) in enumerate(
            ((20, 0), (90, 4), (16, 0), (140, 6), (64, 4), (88, 0), (104, 0))
        ):
            self._grid.setColumnMinimumWidth(column, px(least))
            self._grid.setColumnStretch(column, stretch)
        self._titles = [label(role="note") for _ in range(7)]
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self._titles[5].setAlignment(right)
        for column, title in enumerate(self._titles):
            self._grid.addWidget(title, 0, column)
        self._grid.addWidget(rule(), 1, 0, 1, 7)
        area = scrolling(self._table)
        self._table.setProperty("ground", "surface")
        self.card.column.addWidget(area, 1)
        self._side = scrolling(self.questions)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), px(16), px(24), px(16))
        row.setSpacing(px(16))
        row.addWidget(self.card, 3)
        row.addWidget(self._side, 1)
        context.theme.changed.connect(self._dress)

    # what the wizard calls

    def show_preview(self, preview: Preview) -> None:
        """Show what was recognised."""
        known = [row.info for row in self.rows]
        self._preview = preview
        if known != list(preview.columns[:_MOST]):
            self._list(preview)
        self.header_row.setText(str(max(1, preview.header_row)))
        self.questions.show_preview(preview)
        self.retranslate()

    def options(self, options: ImportOptions) -> ImportOptions:
        """The options with what was chosen here."""
        if self._preview is None:
            return options
        chosen = {row.info.letter: row.field.value() for row in self.rows}
        recognised = {info.letter: info.field for info in self._preview.columns}
        columns = options.columns if chosen == recognised else chosen
        keep = {
            row.field.value(): Keep(row.keep.value())
            for row in self.rows
            if row.field.value() in ORDER_FIELDS and row.keep.value()
        }
        keep = {field: how for field, how in keep.items() if how is not Keep.REPLACE}
        return replace(
            options,
            columns=columns,
            keep=keep,
            **self.questions.answers(),  # type: ignore[arg-type]
        )

    def missing(self) -> tuple[str, ...]:
        """Fields that an order cannot do without, and that no column has."""
        chosen = {row.field.value() for row in self.rows}
        found: list[str] = []
        if not chosen & _NUMBER:
            found.append("number")
        if not chosen & _CUSTOMER and self.questions.nobody_card.answer() != "book":
            found.append("customer")
        if "date" not in chosen:
            found.append("date")
        if "amount" not in chosen and not {"quantity", "unit_price"} <= chosen:
            found.append("amount")
        return tuple(found)

    def is_complete(self) -> bool:
        """Whether one can go on."""
        return not self.missing() and self.questions.is_complete()

    def note(self) -> str:
        """What stands in the footer."""
        if self._preview is None:
            return ""
        missing = self.missing()
        if missing:
            names = self.tr(", ").join(field_text(field) for field in missing)
            return self.tr("Still to choose: {names}").format(names=names)
        if not self.questions.is_complete():
            return self.tr("One question is still open.")
        return self.tr("Remembered for the next file with these headings.")

    def retranslate(self) -> None:
        """Set all texts again."""
        preview = self._preview
        titles = (
            "",
            self.tr("Column of the file"),
            "",
            self.tr("Is imported as"),
            self.tr("First value"),
            self.tr("Arrived"),
            self.tr("For known orders"),
        )
        for shown, text in zip(self._titles, titles, strict=True):
            shown.setText(text)
        self.header_caption.setText(self.tr("Headings in row"))
        self.header_row.setAccessibleName(self.tr("Headings in row"))
        self._dress()
        for row in self.rows:
            self._name(row)
        if preview is None:
            return
        self.card.set_heading(self.tr("What the columns are"), self._aside())
        self.questions.retranslate()
        self._say_missing()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # inside

    def _list(self, preview: Preview) -> None:
        for row in self.rows:
            for widget in (
                row.letter,
                row.heading,
                row.arrow,
                row.field,
                row.check,
                row.value,
                row.arrived,
                row.keep,
            ):
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self.rows = []
        keep = preview.options.keep
        for place, info in enumerate(preview.columns[:_MOST], start=2):
            row = _ColumnRow(self._context, info)
            self._name(row)
            row.field.set_value(info.field)
            row.keep.set_value(str(keep.get(info.field, Keep.REPLACE)))
            row.field.committed.connect(lambda row=row: self._chosen(row))
            row.keep.committed.connect(self.edited)
            choice = QHBoxLayout()
            choice.setSpacing(self._context.theme.px(6))
            choice.addWidget(row.field, 1)
            choice.addWidget(row.check)
            self._grid.addWidget(row.letter, place, 0)
            self._grid.addWidget(row.heading, place, 1)
            self._grid.addWidget(row.arrow, place, 2)
            self._grid.addLayout(choice, place, 3)
            self._grid.addWidget(row.value, place, 4)
            self._grid.addWidget(row.arrived, place, 5)
            self._grid.addWidget(row.keep, place, 6)
            self._grid.setRowStretch(place, 0)
            self.rows.append(row)
            self._show_use(row)
        self._grid.setRowStretch(len(self.rows) + 2, 1)
        self._dress()

    def _name(self, row: _ColumnRow) -> None:
        heading = " ".join(row.info.heading.split()) or row.info.letter
        row.field.set_options(
            [("", field_text("")), *((name, field_text(name)) for name in FIELDS)]
        )
        row.field.set_caption(
            self.tr("What column {heading} is").format(heading=heading), shown=False
        )
        row.keep.set_options(
            [
                (str(Keep.REPLACE), self.tr("replace")),
                (str(Keep.FILL), self.tr("fill gaps")),
                (str(Keep.LEAVE), self.tr("leave")),
            ]
        )
        row.keep.set_caption(
            self.tr("What column {heading} does to known orders").format(heading=heading),
            shown=False,
        )
        row.check.set_chip("" if row.info.sure else self.tr("check"), "amber")
        number = self._context.formats.number
        shown = ""
        counted = self._preview is not None and not self._preview.questions
        if row.info.field and counted:
            shown = self.tr("{arrived} of {filled}").format(
                arrived=number(row.info.arrived), filled=number(row.info.filled)
            )
        row.arrived.setText(shown)
        self._show_use(row)

    def _chosen(self, row: _ColumnRow) -> None:
        field = row.field.value()
        row.check.set_chip("")
        for other in self.rows:
            if other is not row and field and other.field.value() == field:
                other.field.set_value("")
                self._show_use(other)
        self._show_use(row)
        self._say_missing()
        self.card.set_heading(self.tr("What the columns are"), self._aside())
        self.edited.emit()

    def _show_use(self, row: _ColumnRow) -> None:
        field = row.field.value()
        row.keep.setVisible(field in ORDER_FIELDS and field not in _NUMBER)
        same = field == row.info.field
        row.arrived.setVisible(same and bool(field))

    def _say_missing(self) -> None:
        self.questions.set_missing(self.missing())
        self._side.setVisible(self.questions.has_any())

    def _aside(self) -> str:
        used = sum(bool(row.field.value()) for row in self.rows)
        left = len(self.rows) - used
        return self.tr("{used} imported, {left} left out").format(used=used, left=left)

    def _header_row(self) -> None:
        text = self.header_row.text()
        if self._preview is not None and text.isdecimal() and int(text) != self._preview.header_row:
            self.header_row_chosen.emit(int(text))

    def _dress(self) -> None:
        ratio = self.devicePixelRatioF()
        arrow = pixmap(self._context.theme, "arrow-right", role="quiet", ratio=ratio)
        for row in self.rows:
            row.arrow.setPixmap(arrow)
