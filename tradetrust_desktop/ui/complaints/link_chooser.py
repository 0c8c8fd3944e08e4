"""Choosing what a complaint is about: an order of the customer, lines and shipments of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from tradetrust_desktop.domain.case import CaseLink
from tradetrust_desktop.domain.investigation import same_thing
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.names import fold
from tradetrust_desktop.ui.complaints.choices import IdField
from tradetrust_desktop.ui.orders.shipments import shipment_name
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.fitting_row import FittingRow
from tradetrust_desktop.ui.widgets.form_keys import is_answered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from tradetrust_desktop.domain.investigation import ShipmentRow
    from tradetrust_desktop.domain.orders import OrderPage
    from tradetrust_desktop.ui.context import Context

_ORDERS: Final = 200
_LINES: Final = 6
_ROLE: Final = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Offer:
    """What of one order can be chosen."""

    page: OrderPage
    shipments: tuple[ShipmentRow, ...]


class LinkChooser(QWidget):
    """Space ticks, Enter links what is ticked, Esc gives up."""

    chosen = Signal(object)
    """The links, a list of `CaseLink`."""
    given_up = Signal()
    shipment_wanted = Signal(bytes)
    """A new shipment of this order is to be typed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._linked: Sequence[CaseLink] = ()
        self._ticked: list[CaseLink] = []
        self._offer: Offer | None = None
        theme, px = context.theme, context.theme.px
        self.order = IdField(theme)
        self.words = QLineEdit()
        self.words.setClearButtonEnabled(True)
        self.list = _Ticks()
        self.list.setProperty("framed", "true")
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setFixedHeight(px(28) * _LINES + px(10))
        self.save_button = IconButton(theme, "check", small=True)
        self.shipment_button = IconButton(theme, "plus", kind="link", small=True)
        self.cancel_button = IconButton(theme, kind="link", small=True)
        top = QHBoxLayout()
        top.setSpacing(px(8))
        top.addWidget(self.order, 1)
        top.addWidget(self.words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, px(4))
        column.setSpacing(px(8))
        column.addLayout(top)
        column.addWidget(self.list)
        buttons = (self.save_button, self.shipment_button, self.cancel_button)
        column.addWidget(FittingRow(*buttons, spacing=px(8)))
        self.order.committed.connect(self._read)
        self.words.textEdited.connect(lambda _text: self._fill())
        self.list.itemChanged.connect(self._tick)
        self.list.entered_key.connect(self.save)
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.given_up)
        self.shipment_button.clicked.connect(self._want_shipment)
        self.retranslate()

    def begin(
        self, customer_id: bytes, *, order_id: bytes | None, linked: Sequence[CaseLink]
    ) -> None:
        """Offer the orders of a customer, beginning with one; not what is linked already."""
        self._linked, self._ticked, self._offer = linked, [], None
        self.words.clear()
        self.list.clear()
        orders = self._context.desk.orders
        query = ListQuery(filters={"customer_id": customer_id.hex()}, sort="day", descending=True)

        def read() -> list[tuple[bytes, str, object]]:
            ids = list(orders.ids(query))[:_ORDERS]
            if order_id is not None and order_id not in ids:
                ids.insert(0, order_id)
            return [(r.id, r.number or r.customer_number, r.day) for r in orders.rows(ids)]

        self._context.tasks.read(
            read, lambda found: self._show_orders(found, order_id), key=(id(self), "orders")
        )

    def show_order(self, order_id: bytes) -> None:
        """Go to an order, and read what can be chosen of it again."""
        self.order.set_value(order_id)
        self._read()

    def save(self) -> None:
        """Link what is ticked; without a tick the line that has the keys."""
        links = list(self._ticked)
        item = self.list.currentItem()
        if not links and item is not None and self.list.hasFocus():
            links = [item.data(_ROLE)]
        if links:
            self.chosen.emit(links)

    def retranslate(self) -> None:
        """Texts in the language in force; what is ticked stays."""
        self.order.set_caption(self.tr("Order"), shown=False)
        self.order.set_none(self.tr("Choose an order"))
        self.words.setPlaceholderText(self.tr("Find a line"))
        self.words.setAccessibleName(self.tr("Find a line of the order"))
        self.list.setAccessibleName(self.tr("What the complaint is about"))
        self.save_button.set_named(
            self.tr("Link what is ticked"), self.tr("Link what is ticked (Enter)")
        )
        self.shipment_button.set_named(
            self.tr("New shipment"), self.tr("Add a shipment of this order")
        )
        self.cancel_button.set_named(self.tr("Cancel"), self.tr("Cancel (Esc)"))
        self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up; Enter presses the button that has the focus."""
        if not is_answered(self, event, leave=self.given_up.emit):
            super().keyPressEvent(event)

    # inside

    def _show_orders(self, found: list[tuple[bytes, str, object]], order_id: bytes | None) -> None:
        formats, today = self._context.formats, self._context.today()
        named = [
            (key, formats.joined([number, formats.day(day, today=today)]))  # type: ignore[arg-type]
            for key, number, day in found
        ]
        self.order.set_records(named)
        wanted = order_id or (found[0][0] if found else None)
        if wanted is not None:
            self.show_order(wanted)
        self.order.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read(self) -> None:
        order_id = self.order.value()
        self._ticked = []
        if order_id is None:
            self._offer = None
            self._fill()
            return
        desk = self._context.desk

        def read() -> Offer | None:
            page = desk.orders.page(order_id)
            return None if page is None else Offer(page, desk.shipments.of(order_id))

        self._context.tasks.read(read, self._show_offer, key=(id(self), "offer"))

    def _show_offer(self, offer: Offer | None) -> None:
        self._offer = offer
        self._fill()

    def _fill(self) -> None:
        self.list.blockSignals(True)  # noqa: FBT003
        self.list.clear()
        wanted = fold(self.words.text()).split()
        for link, text in self._choices():
            if any(same_thing(link, each) for each in self._linked):
                continue
            if not all(word in fold(text) for word in wanted):
                continue
            item = QListWidgetItem(text)
            item.setData(_ROLE, link)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_on = any(same_thing(link, each) for each in self._ticked)
            item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
            item.setToolTip(text)
            item.setSizeHint(QSize(0, self._context.theme.px(28)))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.blockSignals(False)  # noqa: FBT003
        self.shipment_button.setEnabled(self._offer is not None)
        self.save_button.setEnabled(bool(self._ticked))

    def _choices(self) -> list[tuple[CaseLink, str]]:
        if self._offer is None:
            return []
        page, formats = self._offer.page, self._context.formats
        found = []
        for place, line in enumerate(page.draft.lines, start=1):
            quantity = formats.micro(line.quantity_micro)
            amount = " ".join(part for part in (quantity, line.unit) if part)
            name = " ".join(part for part in (line.item, line.description) if part)
            parts = [self.tr("Line %1").replace("%1", str(place)), name, amount]
            link = CaseLink(page.id, place, item=line.item, description=line.description)
            found.append((link, formats.joined(part for part in parts if part)))
        for row in self._offer.shipments:
            link = CaseLink(page.id, shipment_id=row.id)
            text = shipment_name(self._context, row.draft)
            found.append((link, self.tr("Shipment %1").replace("%1", text)))
        number = page.draft.number or page.draft.customer_number
        found.append((CaseLink(page.id), self.tr("The whole order %1").replace("%1", number)))
        return found

    def _tick(self, item: QListWidgetItem) -> None:
        link = item.data(_ROLE)
        self._ticked = [each for each in self._ticked if not same_thing(each, link)]
        if item.checkState() is Qt.CheckState.Checked:
            self._ticked.append(link)
        self.save_button.setEnabled(bool(self._ticked))

    def _want_shipment(self) -> None:
        if self._offer is not None:
            self.shipment_wanted.emit(self._offer.page.id)


class _Ticks(QListWidget):
    """Enter says `entered_key`, which no list says of itself for lines with a tick."""

    entered_key = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_key.emit()
            return
        super().keyPressEvent(event)
