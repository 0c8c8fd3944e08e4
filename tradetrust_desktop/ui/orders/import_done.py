"""Step 4 of the import: what arrived, what did not, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tradetrust_desktop.ui.icons import pixmap
from tradetrust_desktop.ui.orders.rejected import save_rejected
from tradetrust_desktop.ui.orders.take_back import TakeBackCard
from tradetrust_desktop.ui.orders.texts import field_text, grouped
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Card, Pairs, label
from tradetrust_desktop.ui.widgets.dense_table import STRETCH, DenseTable, RowsModel, TableCard
from tradetrust_desktop.ui.widgets.fitting_row import FittingRow
from tradetrust_desktop.ui.widgets.paged_model import ListColumn

if TYPE_CHECKING:
    from tradetrust_desktop.domain.importing.values import ColumnInfo, ImportReport
    from tradetrust_desktop.ui.context import Context


class DonePage(QWidget):
    """The report of one import."""

    show_orders_wanted = Signal()
    repeat_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.report: ImportReport | None = None
        theme = context.theme
        px = theme.px
        self.result = Card(theme, " ")
        self._mark = QLabel()
        self.result.heading.insertWidget(0, self._mark)
        self.summary = label(role="quiet", wrap=True)
        self.result.body.addWidget(self.summary)
        self._pairs = Pairs(theme, caption_width=150)
        self._figures = {
            name: label()
            for name in ("new", "changed", "same", "to_confirm", "rejected", "lines", "customers")
        }
        self._captions = {
            name: self._pairs.add_row("", figure) for name, figure in self._figures.items()
        }
        self.result.body.addWidget(self._pairs)
        self.rejected_button = IconButton(theme, "download", small=True)
        self.rejected_button.clicked.connect(self._save)
        self.another_button = IconButton(theme, "upload", small=True)
        self.another_button.clicked.connect(self.repeat_wanted)
        buttons = FittingRow(self.rejected_button, self.another_button, spacing=px(8))
        self.result.body.addSpacing(px(4))
        self.result.body.addWidget(buttons)
        self.take_back = TakeBackCard(context)
        self.take_back.taken_back.connect(lambda _: self.retranslate())
        self.model: RowsModel[ColumnInfo] = RowsModel(
            theme,
            (
                ListColumn(
                    "letter", lambda: "", lambda info: info.letter, colour=lambda _: "quiet"
                ),
                ListColumn(
                    "heading",
                    lambda: self.tr("Column of the file"),
                    lambda info: " ".join(info.heading.split()) or "–",
                ),
                ListColumn(
                    "field",
                    lambda: self.tr("Imported as"),
                    lambda info: field_text(info.field),
                    colour=lambda info: "text" if info.field else "quiet",
                ),
                ListColumn(
                    "filled",
                    lambda: self.tr("In the file"),
                    lambda info: context.formats.number(info.filled),
                    right=True,
                    colour=lambda _: "quiet",
                ),
                ListColumn(
                    "arrived",
                    lambda: self.tr("Arrived"),
                    lambda info: context.formats.number(info.arrived) if info.field else "–",
                    right=True,
                    colour=_arrival_colour,
                ),
            ),
        )
        self.table = DenseTable(theme, self.model, widths=(40, STRETCH, 160, 96, 96))
        self.arrived_card = TableCard(theme, self.table)
        left = QVBoxLayout()
        left.setSpacing(px(16))
        left.addWidget(self.result)
        left.addWidget(self.take_back)
        left.addStretch(1)
        holder = QWidget()
        holder.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        holder.setFixedWidth(px(400))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), px(16), px(24), px(16))
        row.setSpacing(px(16))
        row.addWidget(holder)
        row.addWidget(self.arrived_card, 1)
        context.theme.changed.connect(self.retranslate)

    def show_report(self, report: ImportReport) -> None:
        """Show what an import did."""
        self.report = report
        self.model.set_rows(report.preview.columns)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts again."""
        report = self.report
        if report is None:
            return
        preview = report.preview
        number = self._context.formats.number
        counts = (preview.orders, preview.credit_notes)
        sums = {
            name: sum(getattr(each, name) for each in counts)
            for name in ("new", "changed", "same", "to_confirm", "rejected")
        }
        written = sums["new"] + sums["changed"]
        if report.import_id is None:
            self.result.set_title(self.tr("There was nothing to import"))
        else:
            self.result.set_title(
                self._grouped(self.tr("%n order(s) imported", "", written), written)
            )
        self.summary.setText(
            self.tr("From {file}. A copy of the data was made before.").format(file=preview.file)
            if report.import_id is not None
            else self.tr("Every order of {file} is stored already, or was rejected.").format(
                file=preview.file
            )
        )
        captions = {
            "new": self.tr("New"),
            "changed": self.tr("Changed"),
            "same": self.tr("Same, left alone"),
            "to_confirm": self.tr("Wait for an answer"),
            "rejected": self.tr("Rejected"),
            "lines": self.tr("Lines"),
            "customers": self.tr("New customers"),
        }
        for name, caption in captions.items():
            self._captions[name].setText(caption)
        for name in sums:
            orders = getattr(preview.orders, name)
            credit_notes = getattr(preview.credit_notes, name)
            text = self._grouped(self.tr("%n order(s)", "", orders), orders)
            if credit_notes:
                more = self._grouped(self.tr("%n credit note(s)", "", credit_notes), credit_notes)
                text = self.tr("{orders}, {more}").format(orders=text, more=more)
            self._figures[name].setText(text)
        rows = preview.rejected_rows
        if rows:
            self._figures["rejected"].setText(self._grouped(self.tr("%n row(s)", "", rows), rows))
        self._figures["lines"].setText(number(preview.lines))
        self._figures["customers"].setText(number(preview.customers_new))
        self.rejected_button.set_named(self.tr("Save the rejected rows"))
        self.rejected_button.setVisible(preview.rejected_rows > 0)
        self.another_button.set_named(self.tr("Import another file"))
        self.arrived_card.set_heading(
            self.tr("Values per column"), self.tr("fewer where rows were rejected or wait")
        )
        self.model.retranslate()
        self.take_back.setVisible(report.import_id is not None)
        if report.import_id is not None:
            self.take_back.offer(
                report.import_id,
                new=sums["new"],
                changed=sums["changed"],
                customers=preview.customers_new,
            )
        ratio = self.devicePixelRatioF()
        self._mark.setPixmap(
            pixmap(self._context.theme, "check", size=20, role="green", ratio=ratio)
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _grouped(self, text: str, count: int) -> str:
        return grouped(text, count, self._context.formats)

    def _save(self) -> None:
        if self.report is not None:
            save_rejected(self, self._context, self.report.preview)


def _arrival_colour(info: ColumnInfo) -> str:
    if not info.field:
        return "quiet"
    return "text" if info.arrived or not info.filled else "amber"
