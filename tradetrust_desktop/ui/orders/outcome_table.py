"""The table below the counts: rejected rows with their reasons, or the orders of an outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from tradetrust_desktop.domain.importing.values import OrderPeek, Outcome
from tradetrust_desktop.domain.orders import OrderKind
from tradetrust_desktop.ui.messages import problem_text
from tradetrust_desktop.ui.orders.texts import field_text, kind_text
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import label
from tradetrust_desktop.ui.widgets.dense_table import STRETCH, DenseTable, RowsModel, TableCard
from tradetrust_desktop.ui.widgets.paged_model import ListColumn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradetrust_desktop.domain.importing.values import Preview
    from tradetrust_desktop.domain.problems import Problem
    from tradetrust_desktop.ui.context import Context

LISTED = 1000
"""Orders of an outcome that are listed; the count above says how many there are."""


class OutcomeTable(TableCard):
    """Shows one outcome at a time; rejected rows can be saved as a workbook."""

    save_wanted = Signal()

    def __init__(self, context: Context) -> None:
        self._context = context
        self._preview: Preview | None = None
        self._outcome = Outcome.REJECTED
        self._listing = 0
        theme = context.theme

        def number(value: int) -> str:
            return context.formats.number(value)

        self.problems: RowsModel[Problem] = RowsModel(
            theme,
            (
                ListColumn("sheet", lambda: self.tr("Sheet"), _sheet),
                ListColumn(
                    "row",
                    lambda: self.tr("Row"),
                    lambda problem: (
                        number(problem.place.row)
                        if problem.place is not None and problem.place.row is not None
                        else ""
                    ),
                    right=True,
                ),
                ListColumn("column", lambda: self.tr("Column"), _column),
                ListColumn(
                    "value",
                    lambda: self.tr("Value"),
                    lambda problem: problem.value or self.tr("empty"),
                    colour=lambda problem: "text" if problem.value else "quiet",
                    strong=lambda problem: bool(problem.value),
                ),
                ListColumn("reason", lambda: self.tr("Reason"), problem_text),
            ),
        )
        self.orders: RowsModel[OrderPeek] = RowsModel(
            theme,
            (
                ListColumn("number", lambda: field_text("number"), lambda order: order.number),
                ListColumn(
                    "customer", lambda: field_text("customer"), lambda order: order.customer
                ),
                ListColumn(
                    "kind",
                    lambda: self.tr("Kind"),
                    lambda order: kind_text(
                        OrderKind.CREDIT_NOTE if order.credit_note else OrderKind.ORDER
                    ),
                    colour=lambda _: "quiet",
                ),
                ListColumn(
                    "row",
                    lambda: self.tr("From row"),
                    lambda order: number(order.first_row),
                    right=True,
                ),
                ListColumn(
                    "rows", lambda: self.tr("Rows"), lambda order: number(order.rows), right=True
                ),
            ),
        )
        self.problems_table = DenseTable(theme, self.problems, widths=(96, 68, 116, 120, STRETCH))
        self.orders_table = DenseTable(theme, self.orders, widths=(160, STRETCH, 110, 90, 90))
        self.nothing = label(role="quiet")
        self.nothing.setMargin(theme.px(16))
        self.stack = QStackedWidget()
        for table in (self.problems_table, self.orders_table, self.nothing):
            self.stack.addWidget(table)
        super().__init__(theme, self.stack)
        self.save_button = IconButton(theme, "download", small=True)
        self.save_button.clicked.connect(self.save_wanted)
        self.heading.addWidget(self.save_button)

    def outcome(self) -> Outcome:
        """What is shown."""
        return self._outcome

    def show_preview(self, preview: Preview, outcome: Outcome) -> None:
        """Show the rows or orders of an outcome."""
        self._preview, self._outcome = preview, outcome
        if outcome is Outcome.REJECTED:
            self.problems.set_rows(preview.problems)
        else:
            self._list_orders(preview, outcome)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts again."""
        preview, outcome = self._preview, self._outcome
        self.problems.retranslate()
        self.orders.retranslate()
        self.save_button.set_named(self.tr("Save as Excel, mend, import again"))
        self.problems_table.setAccessibleName(self.tr("Rejected rows"))
        self.orders_table.setAccessibleName(self.tr("Orders"))
        if preview is None:
            return
        rejected = outcome is Outcome.REJECTED
        self.save_button.setVisible(rejected and preview.rejected_rows > 0)
        rows: Sequence[object] = self.problems.rows if rejected else self.orders.rows
        heading = {
            Outcome.NEW: self.tr("New orders"),
            Outcome.CHANGED: self.tr("Orders that change"),
            Outcome.SAME: self.tr("Orders that are the same"),
            Outcome.TO_CONFIRM: self.tr("Orders that wait for an answer"),
            Outcome.REJECTED: self.tr("Rejected rows"),
        }[outcome]
        self.set_heading(heading, self._aside(outcome))
        self.nothing.setText(self.tr("None"))
        table = self.problems_table if rejected else self.orders_table
        self.stack.setCurrentWidget(table if len(rows) else self.nothing)

    def _aside(self, outcome: Outcome) -> str:
        if outcome is Outcome.REJECTED:
            return self.tr("the others are imported all the same")
        if outcome is Outcome.TO_CONFIRM:
            return self.tr("not imported while their customer is open")
        if outcome is Outcome.CHANGED and self._preview is not None and self._preview.lines_gone:
            return self.tr("%n line(s) go", "", self._preview.lines_gone)
        if outcome is Outcome.NEW and self._preview is not None and self._preview.equal_lines:
            return self.tr("%n equal line(s) kept", "", self._preview.equal_lines)
        return ""

    def _list_orders(self, preview: Preview, outcome: Outcome) -> None:
        self.orders.set_rows(())
        self._listing += 1
        listing = self._listing
        service = self._context.desk.order_import

        def done(found: tuple[OrderPeek, ...]) -> None:
            if listing == self._listing:
                self.orders.set_rows(found)
                self.retranslate()

        self._context.tasks.read(
            lambda: service.orders(preview, outcome, limit=LISTED), done, key=(id(self), "orders")
        )


def _sheet(problem: Problem) -> str:
    return problem.place.sheet if problem.place is not None else ""


def _column(problem: Problem) -> str:
    if problem.place is not None and problem.place.column:
        return " ".join(problem.place.column.split())
    return field_text(problem.field) if problem.field else ""
