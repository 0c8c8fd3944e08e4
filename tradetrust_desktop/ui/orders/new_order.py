"""The page on which a new order is typed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from tradetrust_desktop.domain.orders import OrderDraft, OrderKind, OrderStatus
from tradetrust_desktop.ui.orders.form import OrderForm
from tradetrust_desktop.ui.orders.lines_editor import LinesEditor
from tradetrust_desktop.ui.widgets.new_record import NewRecordPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from tradetrust_desktop.domain.problems import Problem
    from tradetrust_desktop.services.orders import Orders
    from tradetrust_desktop.ui.context import Context

_ROWS: Final = (
    (("customer_id", 2), ("number", 1), ("customer_number", 1)),
    (("day", 1), ("promised_ship_date", 1), ("currency", 1), ("kind", 1)),
    (("incoterm", 1), ("payment_terms", 2), ("country", 1)),
    (("note", 3), ("status", 1)),
)


class NewOrderPage(NewRecordPage):
    """Head and lines in one go; nothing is kept before it is saved."""

    def __init__(self, context: Context, orders: Callable[[], Orders]) -> None:
        super().__init__(context, orders)
        px = context.theme.px
        self.order_form = OrderForm(context, inplace=False, parent=self)
        for name, field in self.order_form.fields.items():
            self.form.add(name, field)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(12))
        for row, cells in enumerate(_ROWS):
            column = 0
            for name, span in cells:
                field = self.order_form.fields[name]
                grid.addWidget(field, row, column, 1, span, Qt.AlignmentFlag.AlignTop)
                column += span
        for column in range(4):
            grid.setColumnStretch(column, 1)
        self.lines = LinesEditor(context, self.order_form.total, inplace=False)
        self.main.addLayout(grid)
        self.main.addWidget(self.lines, 1)
        self._give_all_the_room()
        self.order_form.fields["currency"].committed.connect(self._change_currency)
        self.order_form.customer.found.connect(self._know_customer)

    def begin(self) -> None:
        """Empty the page; the cursor stands in the customer."""
        firm = self.context.firm
        empty = OrderDraft(
            number="",
            customer_id=b"",
            day=self.context.today(),
            currency=self._usual_currency() or firm.base_currency,
        )
        self.order_form.customer.set_value(None)
        for name, field in self.order_form.fields.items():
            if name not in ("customer_id", "total_minor"):
                field.set_value(getattr(empty, name))
        self.order_form.total.currency = empty.currency
        self.order_form.total.set_value(0)
        self.lines.model.set_lines((), empty.currency)
        self.lines.show_lines((), empty.currency)
        self.lines.say(None)
        super().begin()

    def begin_for(self, customer_id: bytes) -> None:
        """The customer is known already; the cursor stands in the number."""
        self.order_form.customer.set_value_and_tell(customer_id)
        self.order_form.fields["number"].control.setFocus()

    def save(self) -> None:
        """Keep what was typed; a customer typed by name is found first."""
        self.order_form.customer.resolve(super().save)

    def title(self) -> str:
        return self.tr("New order")

    def draft(self) -> Any | tuple[Problem, ...]:
        found = self.order_form.draft()
        bad = self.lines.problems()
        if isinstance(found, tuple):
            return (*found, *bad)
        if bad:
            return tuple(bad)
        lines = self.lines.model.lines()
        if not lines:
            return found
        total = self.lines.model.total_minor()
        return replace(
            found,
            lines=lines,
            total_minor=total,
            kind=OrderKind(found.kind),
            status=OrderStatus(found.status),
        )

    def retranslate(self) -> None:
        super().retranslate()
        self.order_form.retranslate(captions=True)
        self.lines.retranslate()

    def _usual_currency(self) -> str:
        kept = self.context.preferences.get("orders.currency", "USD")
        return kept if isinstance(kept, str) else ""

    def _change_currency(self) -> None:
        currency = str(self.order_form.fields["currency"].value())
        self.context.preferences.set("orders.currency", currency)
        self.lines.set_currency(currency)

    def _know_customer(self, row: object) -> None:
        if row is not None:
            self.order_form.customer.set_problem("")

    def _give_all_the_room(self) -> None:
        holder: QWidget | None = self.main.parentWidget()
        if holder is None:
            return
        holder.setMaximumWidth(self.context.theme.px(1400))
        body = holder.parentWidget()
        columns = body.layout() if body is not None else None
        if isinstance(columns, QHBoxLayout):
            columns.setSpacing(0)
            columns.setStretch(0, 1)
            columns.setStretch(1, 0)
