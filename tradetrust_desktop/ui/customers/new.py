"""A new customer: the name is enough; what looks like it is shown while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tradetrust_desktop.domain.customers import CustomerDraft, CustomerRow
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Card, clear, label
from tradetrust_desktop.ui.widgets.country_field import CountryField
from tradetrust_desktop.ui.widgets.fields import LongField, TextField
from tradetrust_desktop.ui.widgets.new_record import NewRecordPage

if TYPE_CHECKING:
    from tradetrust_desktop.ui.context import Context


class NewCustomerPage(NewRecordPage):
    """`known_wanted` carries the id of a customer that turned out to be there already."""

    known_wanted = Signal(bytes)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, lambda: context.desk.customers, parent)
        theme, px = context.theme, context.theme.px
        self.name = TextField(theme)
        self.country = CountryField(context)
        self.city = TextField(theme)
        self.currency = TextField(theme)
        self.payment_terms = TextField(theme)
        self.notes = LongField(theme, lines=4)
        for name in ("name", "country", "city", "currency", "payment_terms", "notes"):
            self.form.add(name, getattr(self, name))
        self.main.addWidget(self.name)
        for pair in ((self.country, self.city), (self.currency, self.payment_terms)):
            row = QHBoxLayout()
            row.setSpacing(px(16))
            for field in pair:
                row.addWidget(field, 1)
            self.main.addLayout(row)
        self.main.addWidget(self.notes)
        self.main.addStretch(1)
        self.alike = Card(theme)
        self._alike_rows = QVBoxLayout()
        self._alike_rows.setSpacing(px(4))
        self._alike_note = label(role="note", wrap=True)
        self.alike.body.addLayout(self._alike_rows)
        self.alike.body.addWidget(self._alike_note)
        self.alike.setVisible(False)
        self.side.addWidget(self.alike)
        self.side.addStretch(1)
        self.form.typed.connect(self._look_alike)
        self.retranslate()

    def title(self) -> str:
        return self.tr("New customer")

    def begin(self) -> None:
        for field in self.form.fields.values():
            field.set_value("")
        self.alike.setVisible(False)
        super().begin()

    def draft(self) -> CustomerDraft:
        return CustomerDraft(**self.form.values())

    def retranslate(self) -> None:
        super().retranslate()
        self.name.set_caption(self.tr("Name"))
        self.name.set_note(self.tr("The name is enough; everything else can wait."))
        self.country.set_caption(self.tr("Country"))
        self.country.retranslate()
        self.city.set_caption(self.tr("City"))
        self.currency.set_caption(self.tr("Currency"))
        self.payment_terms.set_caption(self.tr("Payment terms"))
        self.notes.set_caption(self.tr("Notes"))
        self.alike.set_title(self.tr("Looks like"))
        self._alike_note.setText(
            self.tr("If it is the same firm, open it instead of adding it twice.")
        )

    def _look_alike(self, field: str) -> None:
        if field != "name":
            return
        name = self.name.value()
        customers = self.context.desk.customers
        self.context.tasks.read(
            lambda: customers.similar(name) if name else [],
            lambda rows: self._show_alike(name, rows),
            key=(id(self), "alike"),
        )

    def _show_alike(self, name: str, rows: list[CustomerRow]) -> None:
        if name != self.name.value():
            return
        clear(self._alike_rows)
        for row in rows:
            parts = [row.name, self.context.formats.country(row.country)]
            button = IconButton(self.context.theme, kind="link")
            button.set_named("   ".join(part for part in parts if part))
            button.clicked.connect(lambda _on=False, known=row.id: self.known_wanted.emit(known))
            self._alike_rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.alike.setVisible(bool(rows))
