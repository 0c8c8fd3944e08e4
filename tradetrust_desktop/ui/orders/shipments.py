"""The shipments of an order: rows to read, and the form that opens in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tradetrust_desktop.ui.orders.shipment_form import ShipmentForm, container_hint
from tradetrust_desktop.ui.theme import set_property
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Card, clear, label
from tradetrust_desktop.ui.widgets.elided import ElidedLabel

if TYPE_CHECKING:
    from tradetrust_desktop.domain.case import ShipmentDraft
    from tradetrust_desktop.domain.investigation import ShipmentRow
    from tradetrust_desktop.ui.context import Context


def shipment_name(context: Context, draft: ShipmentDraft) -> str:
    """Who carries it, in which container, under which bill."""
    parts = [draft.carrier or draft.forwarder, draft.container, draft.bill]
    return context.formats.joined(part for part in parts if part)


def shipment_days(context: Context, draft: ShipmentDraft) -> list[str]:
    """When it departs and arrives, or arrived."""
    formats, today = context.formats, context.today()
    known = (
        (QCoreApplication.translate("Shipments", "departs %1"), draft.etd),
        (QCoreApplication.translate("Shipments", "arrived %1"), draft.arrived),
        (
            QCoreApplication.translate("Shipments", "arrives %1"),
            None if draft.arrived else draft.eta,
        ),
    )
    return [text.replace("%1", formats.day(day, today=today)) for text, day in known if day]


class ShipmentsCard(Card):
    """Reads the shipments of an order for itself."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        self._order_id = b""
        self._rows: tuple[ShipmentRow, ...] = ()
        px = context.theme.px
        self.add_button = IconButton(context.theme, "plus", kind="link")
        self.add_button.clicked.connect(self.add)
        self.heading.addWidget(self.add_button)
        self.edit_buttons: list[IconButton] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(px(4))
        self.body.addLayout(self._list)
        self.form = ShipmentForm(context)
        self.form.setVisible(False)
        self.form.kept.connect(lambda _key: self._leave())
        self.form.given_up.connect(self._leave)
        self.body.addWidget(self.form)
        self.retranslate()

    def show_order(self, order_id: bytes) -> None:
        """Show the shipments of an order; what is being typed stays where it is the same one."""
        if order_id != self._order_id:
            self.form.setVisible(False)
            self._rows = ()
            self._order_id = order_id
            self._write()
        shipments = self._context.desk.shipments
        self._context.tasks.read(
            lambda: shipments.of(order_id),
            lambda rows: self._show(order_id, rows),
            key=(id(self), "shipments"),
        )

    def add(self) -> None:
        """Type a new one."""
        self.form.setVisible(True)
        self.form.begin(self._order_id)

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        self.set_title(self.tr("Shipments"))
        self.add_button.set_named(self.tr("Add"), self.tr("Add a shipment of this order"))
        self.add_button.setAccessibleName(self.tr("Add a shipment of this order"))
        self.form.retranslate()
        self._write()

    def _show(self, order_id: bytes, rows: tuple[ShipmentRow, ...]) -> None:
        if order_id == self._order_id and rows != self._rows:
            self._rows = rows
            self._write()

    def _write(self) -> None:
        clear(self._list)
        self.edit_buttons = []
        for row in self._rows:
            self._list.addWidget(self._line(row))

    def _line(self, row: ShipmentRow) -> QWidget:
        context, px = self._context, self._context.theme.px
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(8))
        texts = QVBoxLayout()
        texts.setSpacing(0)
        name = ElidedLabel()
        name.set_whole(shipment_name(context, row.draft))
        texts.addWidget(name)
        about = ElidedLabel("note")
        about.set_whole(context.formats.joined(shipment_days(context, row.draft)))
        about.setVisible(bool(about.whole_text()))
        texts.addWidget(about)
        hint = container_hint(row.draft.container)
        if hint:
            doubt = label(hint, role="note", wrap=True)
            set_property(doubt, "colour", "amber")
            texts.addWidget(doubt)
        line.addLayout(texts, 1)
        edit = IconButton(context.theme, "pencil", kind="quiet", square=True)
        edit.set_named(self.tr("Change the shipment"))
        edit.clicked.connect(lambda: self._edit(row))
        line.addWidget(edit, 0, Qt.AlignmentFlag.AlignTop)
        self.edit_buttons.append(edit)
        return made

    def _edit(self, row: ShipmentRow) -> None:
        self.form.setVisible(True)
        self.form.begin(self._order_id, row)

    def _leave(self) -> None:
        self.form.setVisible(False)
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
