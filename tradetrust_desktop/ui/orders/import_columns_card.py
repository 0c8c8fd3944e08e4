"""The card beside the preview: what each column became, and how the file was read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QStyleOptionViewItem, QVBoxLayout, QWidget

from tradetrust_desktop.domain.importing.values import ColumnInfo, Keep, Preview
from tradetrust_desktop.ui.icons import paint_icon
from tradetrust_desktop.ui.orders.texts import date_order_text, field_text
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import label, rule
from tradetrust_desktop.ui.widgets.dense_table import (
    STRETCH,
    DenseDelegate,
    DenseTable,
    RowsModel,
    TableCard,
)
from tradetrust_desktop.ui.widgets.paged_model import ListColumn

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.widgets.dense_table import Index

_ARROW = 2
_VALUE = 4
_WIDTHS: Final = (34, 92, 22, 138, STRETCH)
_NARROW_WIDTHS: Final = (30, 84, 22, STRETCH, 0)


class _ColumnsDelegate(DenseDelegate):
    """Draws the arrow, and figures at the right."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if index.column() == _ARROW:
            box = option.rect
            top = box.center().y() - self.theme.px(8) + 1
            paint_icon(painter, self.theme, "arrow-right", box.left(), top, role="quiet")
            return
        model = index.model()
        if index.column() == _VALUE and isinstance(model, RowsModel):
            info = model.rows[index.row()]
            if info.numeric:
                painter.setFont(self.theme.font(tabular=True))
                painter.setPen(self.theme.colour("quiet"))
                side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                inner = self.inner(QRectF(option.rect), index.column())
                text = painter.fontMetrics().elidedText(
                    str(index.data()), Qt.TextElideMode.ElideRight, int(inner.width()) + 1
                )
                painter.drawText(inner, side, text)
                return
        super().paint(painter, option, index)


class ColumnsCard(TableCard):
    """Reads like the first row of the file; *Change* goes back to the second step."""

    change_wanted = Signal()

    def __init__(self, context: Context) -> None:
        self._context = context
        theme = context.theme
        self.model: RowsModel[ColumnInfo] = RowsModel(
            theme,
            (
                ListColumn(
                    "letter", lambda: "", lambda info: info.letter, colour=lambda _: "quiet"
                ),
                ListColumn("heading", self._heading_title, _heading),
                ListColumn("arrow", lambda: "", lambda _: ""),
                ListColumn(
                    "field",
                    lambda: self.tr("Imported as"),
                    lambda info: field_text(info.field),
                    colour=lambda info: "text" if info.field else "quiet",
                ),
                ListColumn(
                    "value",
                    lambda: self.tr("First value"),
                    lambda info: " ".join(info.first_value.split()) or "–",
                    colour=lambda _: "quiet",
                ),
            ),
        )
        self.table = DenseTable(theme, self.model, widths=_WIDTHS, row_height=27, lined=False)
        self.table.setItemDelegate(_ColumnsDelegate(theme, self.table))
        super().__init__(theme, self.table)
        px = theme.px
        self.change_button = IconButton(theme, kind="link", small=True)
        self.change_button.clicked.connect(self.change_wanted)
        self.heading.addWidget(self.change_button)
        self.column.addWidget(rule())
        self._facts = QGridLayout()
        self._facts.setContentsMargins(px(16), px(8), px(16), px(4))
        self._facts.setHorizontalSpacing(px(8))
        self._facts.setVerticalSpacing(0)
        self._facts.setColumnMinimumWidth(0, px(64))
        self._facts.setColumnStretch(1, 1)
        holder = QWidget()
        holder.setLayout(self._facts)
        below = QVBoxLayout()
        below.addWidget(holder)
        self.column.addLayout(below)
        self._lines: list[tuple[str, str]] = []

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 - a setter
        """Leave the first values out where there is little room."""
        self.setFixedWidth(self._context.theme.px(256 if narrow else 400))
        self.table.setColumnHidden(_VALUE, narrow)
        self.table.set_widths(_NARROW_WIDTHS if narrow else _WIDTHS)

    def show_preview(self, preview: Preview) -> None:
        """What was recognised in this file."""
        if list(self.model.rows) != list(preview.columns):
            self.model.set_rows(preview.columns)
        used = sum(bool(info.field) for info in preview.columns)
        self.set_heading(
            self.tr("Columns"),
            self.tr("{used} imported, {left} left out").format(
                used=used, left=len(preview.columns) - used
            ),
        )
        self.change_button.set_named(self.tr("Change"))
        self.model.retranslate()
        self._show_facts(self.facts(preview))

    def facts(self, preview: Preview) -> list[tuple[str, str]]:
        """How the file was read, as pairs of caption and sentence."""
        above = sum(skipped.why == "above" for skipped in preview.skipped)
        others = preview.skipped_count - above
        found: list[tuple[str, str]] = []
        header = self.tr("Row {row}").format(row=self._context.formats.number(preview.header_row))
        if above:
            header = self.tr("Row {row}, %n row(s) above left out", "", above).format(
                row=self._context.formats.number(preview.header_row)
            )
        found.append((self.tr("Headings"), header))
        if others:
            found.append((self.tr("Totals"), self.tr("%n row(s) left out", "", others)))
        found.append((self.tr("Written"), self._notation(preview)))
        if preview.currency_assumed:
            found.append(
                (
                    self.tr("Currency"),
                    self.tr("{code}, the file names none").format(code=preview.currency_assumed),
                )
            )
        found.append((self.tr("Empty cells"), self._empty_cells(preview)))
        return found

    def _notation(self, preview: Preview) -> str:
        order = preview.dates.order
        if order:
            return self.tr("days as {order}").format(order=date_order_text(order))
        return self.tr("days without doubt")

    def _empty_cells(self, preview: Preview) -> str:
        kept = [how for how in preview.options.keep.values() if how is not Keep.REPLACE]
        if kept:
            return self.tr("never erase; %n column(s) spare known values", "", len(kept))
        return self.tr("never erase what is there")

    def _show_facts(self, facts: list[tuple[str, str]]) -> None:
        if facts == self._lines:
            return
        self._lines = facts
        while self._facts.count():
            item = self._facts.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        height = self._context.theme.px(24)
        for row, (caption, sentence) in enumerate(facts):
            shown = label(caption, "quiet")
            said = label(sentence, wrap=True)
            for each in (shown, said):
                each.setMinimumHeight(height)
            self._facts.addWidget(shown, row, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(said, row, 1)

    def _heading_title(self) -> str:
        return self.tr("In the file")


def _heading(info: ColumnInfo) -> str:
    return " ".join(info.heading.split()) or "–"
