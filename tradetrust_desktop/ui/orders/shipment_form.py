"""A shipment of an order, typed where one reads of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from tradetrust_desktop.domain import containers
from tradetrust_desktop.domain.case import ShipmentDraft
from tradetrust_desktop.ui.orders.day_field import DayField, values_with_days
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import label
from tradetrust_desktop.ui.widgets.fields import Field, TextField
from tradetrust_desktop.ui.widgets.fitting_row import FittingRow
from tradetrust_desktop.ui.widgets.form_keys import is_answered, keep_by_ctrl_enter
from tradetrust_desktop.ui.widgets.record_form import RecordForm

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from tradetrust_desktop.domain.changes import Changes
    from tradetrust_desktop.domain.investigation import ShipmentRow
    from tradetrust_desktop.ui.context import Context

_TEXTS: Final = ("carrier", "forwarder", "container", "bill")
_DAYS: Final = ("etd", "eta", "arrived")
_COLUMNS: Final = 4


class ShipmentForm(QWidget):
    """Ctrl+Enter keeps, Esc gives up. A doubtful number of a container is said, not refused."""

    kept = Signal(bytes)
    """The id of the shipment."""
    given_up = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._order_id = b""
        self._key: bytes | None = None
        theme, px = context.theme, context.theme.px
        self.heading = label(role="strong")
        self.form = RecordForm(self)
        self.fields: dict[str, Field] = {
            **{name: TextField(theme) for name in _TEXTS},
            **{name: DayField(context) for name in _DAYS},
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        for place, (name, field) in enumerate(self.fields.items()):
            self.form.add(name, field)
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(field, place // _COLUMNS, place % _COLUMNS, top)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        self.save_button = IconButton(theme, small=True)
        self.cancel_button = IconButton(theme, kind="link", small=True)
        self.delete_button = IconButton(theme, "trash", kind="link", small=True)
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.given_up)
        self.delete_button.clicked.connect(self.delete)
        column_of = QVBoxLayout(self)
        column_of.setContentsMargins(0, px(4), 0, px(4))
        column_of.setSpacing(px(8))
        column_of.addWidget(self.heading)
        column_of.addLayout(grid)
        buttons = (self.save_button, self.cancel_button, self.delete_button)
        column_of.addWidget(FittingRow(*buttons, spacing=px(8)))
        self.form.typed.connect(lambda _name: self._write_hint())
        keep_by_ctrl_enter(self, self.save)
        self.retranslate()

    def begin(self, order_id: bytes, row: ShipmentRow | None = None) -> None:
        """Type a new shipment of an order, or change one."""
        self._order_id, self._key = order_id, row.id if row else None
        draft = row.draft if row else ShipmentDraft(order_id)
        self.form.show_values(draft, keep_typed=False)
        self.form.show_problems(())
        self.delete_button.setVisible(row is not None)
        self.retranslate()
        self.fields["carrier"].control.setFocus(Qt.FocusReason.OtherFocusReason)

    def draft(self) -> ShipmentDraft | None:
        """What is typed; None where a day cannot be read, which is said under it."""
        values = values_with_days(self.form)
        return None if values is None else ShipmentDraft(order_id=self._order_id, **values)

    def save(self) -> None:
        """Keep what is typed, or say under each field what is wrong."""
        draft, key, shipments = self.draft(), self._key, self._context.desk.shipments
        if draft is None:
            return

        def work() -> tuple[bytes, Changes]:
            if key is None:
                return shipments.add(draft, asked_by=self)
            return key, shipments.edit(key, draft=draft, asked_by=self)

        self._context.tasks.write(work, lambda made: self.kept.emit(made[0]), self._refused)

    def delete(self) -> None:
        """Remove the shipment; undo brings it back."""
        key, shipments = self._key, self._context.desk.shipments
        if key is not None:
            self._context.tasks.write(
                lambda: shipments.delete(key, asked_by=self),
                lambda _changes: self.given_up.emit(),
                self._refused,
            )

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        is_new = self._key is None
        self.heading.setText(self.tr("New shipment") if is_new else self.tr("Shipment"))
        captions = {
            "carrier": self.tr("Carrier"),
            "forwarder": self.tr("Forwarder"),
            "container": self.tr("Container"),
            "bill": self.tr("Bill of lading"),
            "etd": self.tr("Departs (ETD)"),
            "eta": self.tr("Arrives (ETA)"),
            "arrived": self.tr("Arrived"),
        }
        for name, text in captions.items():
            field = self.fields[name]
            field.set_caption(text)
            if isinstance(field, DayField):
                field.set_pick_name(self.tr("Choose a day"))
        self.save_button.set_named(
            self.tr("Keep the shipment"), self.tr("Keep the shipment (Ctrl+Enter)")
        )
        self.cancel_button.set_named(self.tr("Cancel"), self.tr("Cancel (Esc)"))
        self.delete_button.set_named(self.tr("Delete the shipment"))
        self._write_hint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up; Enter presses the button that has the focus."""
        if not is_answered(self, event, leave=self.given_up.emit):
            super().keyPressEvent(event)

    def _write_hint(self) -> None:
        self.fields["container"].set_note(container_hint(self.fields["container"].value()))

    def _refused(self, error: Exception) -> None:
        self.form.show_refused(error, self._context.show_trouble)


def container_hint(number: str) -> str:
    """What speaks against a container's number; empty where nothing does."""
    found = containers.doubt(number)
    if found is None:
        return ""
    if not found.expected:
        return QCoreApplication.translate(
            "ShipmentForm", "A container has four letters and seven digits, such as CSQU 305438 3."
        )
    text = QCoreApplication.translate(
        "ShipmentForm", "Check the number: its last digit would be %1."
    )
    return text.replace("%1", found.expected)
