"""A new customer: name and country are enough; what looks like it is shown while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tradetrust_desktop.domain.customers import CustomerDraft, CustomerRow
from tradetrust_desktop.domain.money import CURRENCIES
from tradetrust_desktop.services.country_usual import usual_of
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Card, clear, label
from tradetrust_desktop.ui.widgets.country_field import CountryField
from tradetrust_desktop.ui.widgets.fields import LongField, TextField
from tradetrust_desktop.ui.widgets.new_record import NewRecordPage

if TYPE_CHECKING:
    from tradetrust_desktop.ui.context import Context

_ALIKE = ("name", "local_name", "website")
_ROWS = (
    ("country", "city"),
    ("local_name", "website"),
    ("currency", "language"),
    ("time_zone", "payment_terms"),
)


class NewCustomerPage(NewRecordPage):
    """`known_wanted` carries the id of a customer that turned out to be there already."""

    known_wanted = Signal(bytes)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, lambda: context.desk.customers, parent)
        theme, px = context.theme, context.theme.px
        self._brought: dict[str, str] = {}
        self.name = TextField(theme)
        self.country = CountryField(context)
        self.city = TextField(theme)
        self.local_name = TextField(theme)
        self.website = TextField(theme)
        self.currency = TextField(theme)
        self.currency.complete_from(sorted(CURRENCIES))
        self.language = TextField(theme)
        self.time_zone = TextField(theme)
        self.payment_terms = TextField(theme)
        self.notes = LongField(theme, lines=3)
        for name in ("name", *(name for row in _ROWS for name in row), "notes"):
            self.form.add(name, getattr(self, name))
        self.main.addWidget(self.name)
        for pair in _ROWS:
            row = QHBoxLayout()
            row.setSpacing(px(16))
            for name in pair:
                row.addWidget(self.form.fields[name], 1, Qt.AlignmentFlag.AlignTop)
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
        self.form.typed.connect(self._look)
        self.form.committed.connect(self._look)
        self.retranslate()

    def title(self) -> str:
        return self.tr("New customer")

    def begin(self) -> None:
        for field in self.form.fields.values():
            field.set_value("")
        self._brought = {}
        self.alike.setVisible(False)
        super().begin()

    def draft(self) -> CustomerDraft:
        return CustomerDraft(**self.form.values())

    def retranslate(self) -> None:
        super().retranslate()
        self.name.set_caption(self.tr("Name"))
        self.name.set_note(self.tr("Name and country are enough; everything else can wait."))
        self.country.set_caption(self.tr("Country"))
        self.country.retranslate()
        self.city.set_caption(self.tr("City"))
        self.local_name.set_caption(self.tr("Name in their language"))
        self.website.set_caption(self.tr("Website"))
        self.currency.set_caption(self.tr("Currency"))
        self.language.set_caption(self.tr("Language"))
        self.time_zone.set_caption(self.tr("Time zone"))
        self.payment_terms.set_caption(self.tr("Payment terms"))
        self.notes.set_caption(self.tr("Notes"))
        self.alike.set_title(self.tr("Looks like"))
        self._alike_note.setText(
            self.tr("If it is the same firm, open it instead of adding it twice.")
        )

    def _look(self, field: str) -> None:
        if field in _ALIKE:
            self._look_alike()
        elif field in ("country", "city"):
            self._bring_usual()

    def _look_alike(self) -> None:
        typed = {name: self.form.fields[name].value() for name in _ALIKE}
        customers = self.context.desk.customers

        def read() -> tuple[dict[str, str], list[CustomerRow]]:
            rows = customers.similar(
                typed["name"], local_name=typed["local_name"], website=typed["website"]
            )
            return typed, rows

        # a method, not a lambda: it does not come home to a page that is gone
        self.context.tasks.read(read, self._show_alike, key=(id(self), "alike"))

    def _show_alike(self, found: tuple[dict[str, str], list[CustomerRow]]) -> None:
        typed, rows = found
        if any(self.form.fields[name].value() != text for name, text in typed.items()):
            return
        clear(self._alike_rows)
        for row in rows:
            parts = [row.name, self.context.formats.country(row.country)]
            button = IconButton(self.context.theme, kind="link")
            button.set_named("   ".join(part for part in parts if part))
            button.clicked.connect(lambda _on=False, known=row.id: self.known_wanted.emit(known))
            self._alike_rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.alike.setVisible(bool(rows))

    def _bring_usual(self) -> None:
        """Let the country bring currency, zone and language, where nobody typed another."""
        country, city = self.country.value(), self.city.value()
        language = self.context.formats.language
        self.context.tasks.read(
            lambda: usual_of(country, city=city, language=language),
            self._show_usual,
            key=(id(self), "usual"),
        )

    def _show_usual(self, usual: dict[str, str]) -> None:
        for name, value in usual.items():
            field = self.form.fields[name]
            if field.value() in ("", self._brought.get(name, "")):
                field.set_value(value)
                self._brought[name] = value
