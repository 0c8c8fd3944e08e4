"""What the program finds for a new complaint: the order, what it is about, what is at stake."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tradetrust_desktop.domain.care import Origin
from tradetrust_desktop.domain.complaint_subjects import joined
from tradetrust_desktop.domain.complaint_words import guessed_subject
from tradetrust_desktop.domain.problems import Problem
from tradetrust_desktop.ui.complaints.choices import CategoryField
from tradetrust_desktop.ui.orders import typed
from tradetrust_desktop.ui.widgets.cards import Pairs, label
from tradetrust_desktop.ui.widgets.fields import ChoiceField, TextField
from tradetrust_desktop.ui.widgets.typed_fields import SegmentField

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QLabel

    from tradetrust_desktop.domain.orders import OrderRow
    from tradetrust_desktop.ui.context import Context


class FoundForYou(QWidget):
    """Lines that fill themselves until somebody changes them."""

    changed = Signal()
    """Something was changed by hand."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme, px = context.theme, context.theme.px
        self._context = context
        self._orders: dict[str, OrderRow] = {}
        self._kept_order: str | None = None
        self._guessing = True
        self._customer_currency = ""
        self.heading, self.hint = label(role="strong"), label(role="note")
        self.order = ChoiceField(theme, inplace=True)
        self.category = CategoryField(theme, inplace=True)
        self.origin = SegmentField(theme, (Origin.CUSTOMER, Origin.US), name=_who)
        self.stake = TextField(theme, inplace=True)
        self.currency = TextField(theme, inplace=True)
        self.currency.setFixedWidth(px(112))
        amount = QWidget()
        row = QHBoxLayout(amount)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.currency)
        row.addWidget(self.stake, 1)
        self.pairs = Pairs(theme, caption_width=120)
        self._captions: dict[str, QLabel] = {
            "origin": self.pairs.add_row("", self.origin),
            "order": self.pairs.add_row("", self.order),
            "category": self.pairs.add_row("", self.category),
            "stake": self.pairs.add_row("", amount),
        }
        top = QHBoxLayout()
        top.setSpacing(px(8))
        top.addWidget(self.heading)
        top.addWidget(self.hint)
        top.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addLayout(top)
        column.addWidget(self.pairs)
        self.order.committed.connect(self._order_chosen)
        self.category.committed.connect(self._category_chosen)
        for field in (self.origin, self.stake, self.currency):
            field.typed.connect(self.changed)
        self.retranslate()

    def begin(self, kept: Mapping[str, str]) -> None:
        """Empty, or as it was kept."""
        self._guessing = "category" not in kept
        self._kept_order = kept.get("order")
        self._customer_currency = ""
        self._orders = {}
        self._offer_orders()
        self.origin.set_value(Origin(kept.get("origin", Origin.CUSTOMER)))
        self.category.set_value(kept.get("category", ""))
        self.stake.set_value(kept.get("stake", ""))
        self.currency.set_value(kept.get("currency", ""))

    def kept(self) -> dict[str, str]:
        """What to keep of it with a draft."""
        found = {
            "origin": str(self.origin.value()),
            "stake": self.stake.value(),
            "currency": self.currency.value(),
        }
        if self._kept_order is not None:
            found["order"] = self._kept_order
        if not self._guessing:
            found["category"] = self.category.value()
        return found

    def show_orders(self, orders: Sequence[OrderRow], currency: str) -> None:
        """The orders of the customer, of which the latest is taken unless another was."""
        self._orders = {order.id.hex(): order for order in orders}
        self._customer_currency = currency
        self._offer_orders()
        wanted = self._kept_order
        if wanted is None or (wanted and wanted not in self._orders):
            self._kept_order = None
            wanted = next(iter(self._orders), "")
        self.order.set_value(wanted)
        self._find_currency()

    def read_text(self, text: str) -> None:
        """Guess the category from what happened, until one was chosen by hand."""
        if self._guessing:
            category, subject = guessed_subject(text)
            self.category.set_value(joined(category or "", subject or ""))

    def order_id(self) -> bytes | None:
        """The order it is about."""
        return bytes.fromhex(self.order.value()) if self.order.value() else None

    def stake_typed(self) -> tuple[int | None, str, Problem | None]:
        """Amount at stake in minor units, its currency, and what is wrong with them."""
        text, currency = self.stake.value(), self.currency.value().upper()
        if not text:
            return None, "", None
        try:
            return typed.minor(text, currency), currency, None
        except typed.BadInput as bad:
            return None, "", Problem(bad.code, field="stake_minor", value=text)

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.heading.setText(self.tr("Found for you"))
        self.hint.setText(self.tr("click to change"))
        captions = {
            "origin": self.tr("Found by"),
            "order": self.tr("Order"),
            "category": self.tr("Category"),
            "stake": self.tr("Amount at stake"),
        }
        for name, text in captions.items():
            self._captions[name].setText(text)
            getattr(self, name).set_caption(text, shown=False)
        self.currency.set_caption(self.tr("Currency of the amount"), shown=False)
        self.currency.line.setPlaceholderText(self.tr("currency"))
        self.origin.retranslate()
        self.category.set_none(self.tr("not chosen yet"))
        self._offer_orders()

    # inside

    def _offer_orders(self) -> None:
        formats, today = self._context.formats, self._context.today()
        options = [("", self.tr("no order"))]
        for key, order in self._orders.items():
            day = formats.day(order.day, today=today)
            total = formats.money(order.total_minor, order.currency)
            text = self.tr("%1, %2, %3").replace("%1", order.number)
            options.append((key, text.replace("%2", day).replace("%3", total)))
        before = self.order.value()
        self.order.set_options(options)
        self.order.set_value(before if before in self._orders else "")
        self._write_amount()

    def _order_chosen(self) -> None:
        self._kept_order = self.order.value()
        self._find_currency()
        self.changed.emit()

    def _category_chosen(self) -> None:
        self._guessing = False
        self.changed.emit()

    def _find_currency(self) -> None:
        order = self._orders.get(self.order.value())
        if not self.stake.value():
            base = self._context.firm.base_currency
            self.currency.set_value(order.currency if order else self._customer_currency or base)
        self._write_amount()

    def _write_amount(self) -> None:
        order = self._orders.get(self.order.value())
        text = self.tr("not known yet")
        if order is not None:
            total = self._context.formats.amount(order.total_minor, order.currency)
            text = self.tr("of %1 in the order").replace("%1", total)
        self.stake.line.setPlaceholderText(text)


def _who(origin: str) -> str:
    """Behind "Found by"."""
    if origin == Origin.US:
        return QCoreApplication.translate("FoundForYou", "Us")
    return QCoreApplication.translate("FoundForYou", "The customer")
