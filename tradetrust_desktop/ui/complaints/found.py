"""What the program finds for a new complaint: the order, what it is about, what is at stake."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tradetrust_desktop.domain.care import Origin
from tradetrust_desktop.domain.complaint_finding import meant
from tradetrust_desktop.domain.complaint_subjects import joined
from tradetrust_desktop.domain.complaint_words import guessed_subject
from tradetrust_desktop.domain.money import MICRO
from tradetrust_desktop.ui.complaints.choices import CategoryField, StakeField
from tradetrust_desktop.ui.widgets.cards import Pairs, label
from tradetrust_desktop.ui.widgets.check_line import CheckLine
from tradetrust_desktop.ui.widgets.elided import ElidedLabel
from tradetrust_desktop.ui.widgets.fields import ChoiceField

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QLabel

    from tradetrust_desktop.domain.complaint_finding import KnownOrder, Meant
    from tradetrust_desktop.domain.problems import Problem
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.theme import Theme

_CENT = 10_000
_GOODS = 22
"""Characters of the name of goods beside an order's number."""
_PIECES = frozenset(("", "pc", "pcs", "pce", "piece", "pieces", "ea", "each", "件", "个", "只"))


class FoundForYou(QWidget):
    """Lines that fill themselves until somebody changes them."""

    changed = Signal()
    """Something was changed by hand."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme, px = context.theme, context.theme.px
        self._context = context
        self._orders: dict[str, KnownOrder] = {}
        self._kept_order: str | None = None
        self._guessing = True
        self._guessing_stake = True
        self._customer_currency = ""
        self._text = ""
        self._meant: Meant | None = None
        self.heading, self.hint = label(role="strong"), label(role="note")
        self.order = ChoiceField(theme, inplace=True)
        self.category = CategoryField(theme, inplace=True)
        self.origin = OriginLine(theme)
        """Stands where the page puts it: who found it is asked, not found."""
        self.stake = StakeField(context, inplace=True)
        self.reckoned = ElidedLabel("quiet")
        """How the amount was reckoned: "40 pieces at 33.50"."""
        self._amount = QWidget()
        row = QHBoxLayout(self._amount)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.stake)
        row.addWidget(self.reckoned, 1)
        self.pairs = Pairs(theme, caption_width=120)
        self._captions: dict[str, QLabel] = {
            "order": self.pairs.add_row("", self.order),
            "category": self.pairs.add_row("", self.category),
            "stake": self.pairs.add_row("", self._amount),
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
        self.origin.typed.connect(self.changed)
        self.stake.typed.connect(self._stake_typed)
        self.retranslate()

    def add_row(self, field: QWidget) -> QLabel:
        """Another line below; returns the label of its caption."""
        return self.pairs.add_row("", field)

    def begin(self, kept: Mapping[str, str]) -> None:
        """Empty, or as it was kept."""
        self._guessing = "category" not in kept
        self._guessing_stake = "stake" not in kept
        self._kept_order = kept.get("order")
        self._customer_currency = self._text = ""
        self._orders, self._meant = {}, None
        self._offer_orders()
        self.origin.set_value(Origin(kept.get("origin", Origin.CUSTOMER)))
        self.category.set_value(kept.get("category", ""))
        self.stake.set_value((None, ""))
        self.stake.line.setText(kept.get("stake", ""))
        self.stake.remember()
        self._write_amount()

    def kept(self) -> dict[str, str]:
        """What to keep of it with a draft: what was changed by hand."""
        found = {"origin": str(self.origin.value())}
        if not self._guessing_stake:
            found["stake"] = self.stake.line.text().strip()
        if self._kept_order is not None:
            found["order"] = self._kept_order
        if not self._guessing:
            found["category"] = self.category.value()
        return found

    def show_orders(self, orders: Sequence[KnownOrder], currency: str) -> None:
        """The orders of the customer, the latest first, among which the text decides."""
        self._orders = {order.id.hex(): order for order in orders}
        self._customer_currency = currency
        if self._kept_order and self._kept_order not in self._orders:
            self._kept_order = None
        self._offer_orders()
        self._find()

    def read_text(self, text: str) -> None:
        """Guess from what happened all that was not changed by hand."""
        self._text = text
        if self._guessing:
            category, subject = guessed_subject(text)
            self.category.set_value(joined(category or "", subject or ""))
        self._find()

    def order_id(self) -> bytes | None:
        """The order it is about."""
        return bytes.fromhex(self.order.value()) if self.order.value() else None

    def stake_typed(self) -> tuple[int | None, str, Problem | None]:
        """Amount at stake in minor units, its currency, and what is wrong with them."""
        problem = self.stake.wrong()
        if problem is not None:
            return None, "", problem
        amount, currency = self.stake.value()
        return amount, currency, None

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.heading.setText(self.tr("Found for you"))
        self.hint.setText(self.tr("click to change"))
        captions = {
            "order": self.tr("Order"),
            "category": self.tr("Category"),
            "stake": self.tr("Amount at stake"),
        }
        for name, text in captions.items():
            self._captions[name].setText(text)
            getattr(self, name).set_caption(text, shown=False)
        self.origin.retranslate()
        self.category.set_none(self.tr("not chosen yet"))
        self._offer_orders()
        if self._guessing_stake:
            self._find()

    # inside

    def _offer_orders(self) -> None:
        before = self.order.value()
        options = [("", self.tr("no order"))]
        options += [(key, self._described(order)) for key, order in self._orders.items()]
        self.order.set_options(options)
        self.order.set_value(before if before in self._orders else "")
        self._write_amount()

    def _described(self, order: KnownOrder) -> str:
        formats, today = self._context.formats, self._context.today()
        if order.arrived is not None:
            day = formats.day(order.arrived, today=today)
            when = self.tr("arrived %1").replace("%1", day)
        else:
            when = self.tr("ordered %1").replace("%1", formats.day(order.day, today=today))
        what = formats.money(order.total_minor, order.currency)
        if len(order.lines) == 1:
            line = order.lines[0]
            number = formats.micro(line.quantity_micro) if line.quantity_micro else ""
            goods = _short(line.description or line.item)
            what = " ".join(each for each in (number, goods) if each)
        elif order.lines:
            what = self.tr("%n lines", "", len(order.lines))
        return formats.joined(each for each in (order.number, what, when) if each)

    def _find(self) -> None:
        """Take the order and the amount that the text means, until they are chosen by hand."""
        among = tuple(self._orders.values())
        if self._kept_order is not None:
            among = tuple(each for key, each in self._orders.items() if key == self._kept_order)
        self._meant = meant(self._text, among)
        if self._kept_order is None:
            self.order.set_value(self._meant.order.id.hex() if self._meant else "")
        else:
            self.order.set_value(self._kept_order)
        order = self._orders.get(self.order.value())
        base = self._context.firm.base_currency
        self.stake.usual = order.currency if order else self._customer_currency or base
        if self._guessing_stake and not self.stake.is_being_edited():
            found = self._meant
            if found is not None and found.stake_minor is not None:
                self.stake.set_value((found.stake_minor, found.order.currency))
            else:
                self.stake.set_value((None, ""))
        self._write_amount()

    def _order_chosen(self) -> None:
        self._kept_order = self.order.value()
        self._find()
        self.changed.emit()

    def _category_chosen(self) -> None:
        self._guessing = False
        self.changed.emit()

    def _stake_typed(self) -> None:
        self._guessing_stake = not self.stake.line.text().strip()
        self._write_amount()
        self.changed.emit()

    def _write_amount(self) -> None:
        order = self._orders.get(self.order.value())
        text = self.tr("not known yet")
        if order is not None:
            total = self._context.formats.amount(order.total_minor, order.currency)
            text = self.tr("of %1 in the order").replace("%1", total)
        self.stake.line.setPlaceholderText(text)
        reckoned = self._reckoned() if self._guessing_stake else ""
        self.reckoned.set_whole(reckoned)
        self.reckoned.setVisible(bool(reckoned))
        line, px = self.stake.line, self._context.theme.px
        if reckoned:
            wide = line.fontMetrics().horizontalAdvance(line.text() + ",") + px(26)
            self.stake.setFixedWidth(wide)
        else:
            self.stake.setMinimumWidth(0)
            self.stake.setMaximumWidth(px(10_000))

    def _reckoned(self) -> str:
        found = self._meant
        if found is None or found.stake_minor is None or found.line is None:
            return ""
        formats, quantity = self._context.formats, found.quantity_micro or 0
        each = found.line.unit_price_micro
        if each is None:
            return ""
        price = formats.micro(each, places=2 if each % _CENT == 0 else None)
        unit = found.line.unit.strip()
        if unit.casefold() in _PIECES and quantity % MICRO == 0:
            text = self.tr("%n pieces at %1", "", quantity // MICRO)
        else:
            text = self.tr("%2 at %1").replace("%2", f"{formats.micro(quantity)} {unit}")
        return text.replace("%1", price)


def _short(text: str) -> str:
    """The first words of what goods are called, as far as a choice has room for them."""
    cut = text[:_GOODS]
    if len(text) <= _GOODS or " " not in cut:
        return cut
    return cut[: cut.rfind(" ")]


class OriginLine(CheckLine):
    """Ticked where we found it ourselves and the customer is still to be told."""

    typed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.toggled.connect(lambda _on: self.typed.emit())
        self.retranslate()

    def value(self) -> Origin:
        """Who found it."""
        return Origin.US if self.box.isChecked() else Origin.CUSTOMER

    def set_value(self, value: Origin) -> None:
        """Show who found it."""
        self.set_ticked(is_ticked=value is Origin.US)

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.set_text(self.tr("We found it ourselves"))
        self.box.setToolTip(self.tr("Then a deadline for telling the customer runs as well"))
