"""Step 3 of the import: what would happen, what is doubtful, what is rejected and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tradetrust_desktop.domain.importing.values import Outcome
from tradetrust_desktop.ui.orders.import_columns_card import ColumnsCard
from tradetrust_desktop.ui.orders.import_counts import CountsRow
from tradetrust_desktop.ui.orders.outcome_table import OutcomeTable
from tradetrust_desktop.ui.orders.rejected import save_rejected
from tradetrust_desktop.ui.orders.same_customer import SameCustomerCard

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from tradetrust_desktop.domain.importing.values import Preview
    from tradetrust_desktop.ui.context import Context

_NARROW = 1180


class PreviewPage(QWidget):
    """Nothing here writes; answers make the preview anew."""

    answered = Signal(str, str)
    change_columns_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._preview: Preview | None = None
        self._file = ""
        px = context.theme.px
        self.columns_card = ColumnsCard(context)
        self.columns_card.set_narrow(False)
        self.counts = CountsRow(context)
        self.customers = SameCustomerCard(context)
        self.table = OutcomeTable(context)
        right = QVBoxLayout()
        right.setSpacing(px(12))
        right.addWidget(self.counts)
        right.addWidget(self.customers)
        right.addWidget(self.table, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), px(16), px(24), px(16))
        row.setSpacing(px(16))
        row.addWidget(self.columns_card)
        row.addLayout(right, 1)
        self.columns_card.change_wanted.connect(self.change_columns_wanted)
        self.counts.chosen.connect(self.show_outcome)
        self.customers.answered.connect(self.answered)
        self.table.save_wanted.connect(self.save_rejected)

    def show_preview(self, preview: Preview) -> None:
        """Show a preview; of the same file, the outcome looked at stays."""
        fresh = preview.file_hash != self._file
        self._file = preview.file_hash
        self._preview = preview
        if fresh:
            self.customers.forget()
        outcome = _first_to_see(preview) if fresh else self.table.outcome()
        self.columns_card.show_preview(preview)
        self.counts.show_preview(preview)
        self.customers.show_preview(preview)
        self.counts.choose(outcome)
        self.table.show_preview(preview, outcome)

    def show_outcome(self, outcome: Outcome) -> None:
        """List the orders or rows of an outcome."""
        if self._preview is not None:
            self.counts.choose(outcome)
            self.table.show_preview(self._preview, outcome)

    def save_rejected(self) -> None:
        """Keep the rejected rows in a workbook."""
        if self._preview is not None:
            save_rejected(self, self._context, self._preview)

    def retranslate(self) -> None:
        """Set all texts again."""
        if self._preview is not None:
            self.columns_card.show_preview(self._preview)
            self.counts.show_preview(self._preview)
        self.customers.retranslate()
        self.table.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = self._context.theme.px
        narrow = self.width() < px(_NARROW)
        self.columns_card.set_narrow(narrow)


def _first_to_see(preview: Preview) -> Outcome:
    if preview.rejected_rows:
        return Outcome.REJECTED
    for outcome in (Outcome.NEW, Outcome.CHANGED):
        if getattr(preview.orders, outcome) or getattr(preview.credit_notes, outcome):
            return outcome
    return Outcome.SAME
