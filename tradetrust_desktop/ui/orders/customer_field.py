"""The customer of an order: the usual field, that can also find a name typed in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tradetrust_desktop.domain.customers import CustomerRow
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.ui.widgets.customer_field import CustomerField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from tradetrust_desktop.ui.context import Context

_LOOKED_AT = 50


class OrderCustomerField(CustomerField):
    """Its value is the customer's id, or None while the text names no customer."""

    def __init__(self, context: Context, *, inplace: bool) -> None:
        super().__init__(context)
        if inplace:
            self.line.setProperty("inplace", "true")

    def show_customer(self, customer_id: bytes, name: str) -> None:
        """Show a customer whose name is known already."""
        self._show(
            CustomerRow(
                id=customer_id,
                name=name,
                code="",
                country="",
                city="",
                grade="",
                orders=0,
                first_day=None,
                last_day=None,
            )
        )
        self.line.setCursorPosition(0)

    def resolve(self, then: Callable[[], None]) -> None:
        """Look for the customer whose name was typed in full, then go on, found or not."""
        text = self.text()
        if self.value() is not None or not text:
            then()
            return
        customers = self._context.desk.customers

        def find() -> list[CustomerRow]:
            return list(customers.rows(list(customers.ids(ListQuery(text=text)))[:_LOOKED_AT]))

        def done(rows: list[CustomerRow]) -> None:
            same = [row for row in rows if row.name.casefold() == text.casefold()]
            if len(same) == 1 and text == self.text():
                self._choose(same[0])
            then()

        self._context.tasks.read(find, done)

    def remember(self) -> None:
        """Esc goes back to the last customer, not to a name that is none."""
        if self.value() is not None or not self.text():
            super().remember()

    def _key(self, event: QKeyEvent) -> bool:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() and self.value() is None and self.text():
            popup = self.completer.popup()
            if popup is not None:
                popup.hide()
            self.resolve(self._say_nobody)
            return True
        return super()._key(event)

    def _settle(self) -> None:
        super()._settle()
        if self.value() is None:
            self.resolve(self._say_nobody)

    def _say_nobody(self) -> None:
        if self.value() is None and self.text():
            self.set_problem(self.tr("There is no customer of this name."))
