"""A small card about the customer a new record is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.ui.widgets.cards import Card, Pairs, label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel, QWidget

    from tradetrust_desktop.domain.customers import CustomerRow
    from tradetrust_desktop.ui.context import Context

_LINES = ("country", "orders", "last", "complaints", "follow_ups")


class AboutCustomer(Card):
    """Country, orders, last order, and what is open; hidden while no customer is chosen."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        self._row: CustomerRow | None = None
        self._wanted: bytes | None = None
        self._open = (0, 0)
        pairs = Pairs(context.theme, caption_width=128)
        self.values = {name: label() for name in _LINES}
        self._captions: dict[str, QLabel] = {
            name: pairs.add_row("", value) for name, value in self.values.items()
        }
        self.body.addWidget(pairs)
        self.body.addStretch(1)
        self.setVisible(False)
        self.retranslate()

    def show_customer(self, row: CustomerRow | None) -> None:
        """Show a customer, or nothing."""
        self.show_customer_id(row.id if row else None)

    def show_customer_id(self, customer_id: bytes | None) -> None:
        """Show a customer by id, or nothing."""
        self._wanted = customer_id
        if customer_id is None:
            self._row = None
            self.setVisible(False)
            return
        desk, key = self._context.desk, customer_id.hex()

        def read() -> tuple[list[CustomerRow], int, int]:
            complaints = desk.complaints.ids(ListQuery(filters={"customer_id": key, "open": "1"}))
            planned = desk.follow_ups.ids(ListQuery(filters={"customer_id": key, "state": "open"}))
            return list(desk.customers.rows([customer_id])), len(complaints), len(planned)

        self._context.tasks.read(read, lambda found: self._show(customer_id, *found), key=id(self))

    def retranslate(self) -> None:
        """Texts in the language in force."""
        captions = {
            "country": self.tr("Country"),
            "orders": self.tr("Orders"),
            "last": self.tr("Last order"),
            "complaints": self.tr("Open complaints"),
            "follow_ups": self.tr("Planned follow-ups"),
        }
        for name, text in captions.items():
            self._captions[name].setText(text)
        self._write()

    def _show(
        self, customer_id: bytes, rows: list[CustomerRow], complaints: int, planned: int
    ) -> None:
        if customer_id == self._wanted and rows:
            self._row = rows[0]
            self._open = (complaints, planned)
            self._write()
            self.setVisible(True)

    def _write(self) -> None:
        row, formats = self._row, self._context.formats
        if row is None:
            return
        self.set_title(row.name)
        values = {
            "country": formats.country(row.country) or "–",
            "orders": formats.number(row.orders),
            "last": formats.day(row.last_day, today=self._context.today()),
            "complaints": formats.number(self._open[0]),
            "follow_ups": formats.number(self._open[1]),
        }
        for name, text in values.items():
            self.values[name].setText(text)
