"""The fields of a customer, edited where one reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tradetrust_desktop.domain.customers import CustomerDraft, Grade, Source
from tradetrust_desktop.domain.money import CURRENCIES
from tradetrust_desktop.domain.orders import INCOTERMS
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.customers.reach import BirthdayField
from tradetrust_desktop.ui.widgets.cards import Pairs
from tradetrust_desktop.ui.widgets.country_field import CountryField
from tradetrust_desktop.ui.widgets.fields import ChoiceField, Field, LongField, TextField
from tradetrust_desktop.ui.widgets.record_form import EditInPlace, RecordForm

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from tradetrust_desktop.ui.context import Context

_LEFT: Final = (
    *("name", "local_name", "code", "country", "city", "time_zone", "address", "website"),
    *("language", "registration", "birthday"),
)
_RIGHT: Final = (
    *("grade", "owner", "tags", "source", "industry", "size"),
    *("currency", "incoterm", "payment_terms", "credit_rating", "guarantee"),
)
_LONG: Final = ("culture", "notes")
_CAPTIONS: Final[dict[str, Any]] = {
    "name": QT_TRANSLATE_NOOP("CustomerProfile", "Name"),
    "local_name": QT_TRANSLATE_NOOP("CustomerProfile", "Local name"),
    "code": QT_TRANSLATE_NOOP("CustomerProfile", "Code"),
    "country": QT_TRANSLATE_NOOP("CustomerProfile", "Country"),
    "city": QT_TRANSLATE_NOOP("CustomerProfile", "City"),
    "address": QT_TRANSLATE_NOOP("CustomerProfile", "Address"),
    "website": QT_TRANSLATE_NOOP("CustomerProfile", "Website"),
    "registration": QT_TRANSLATE_NOOP("CustomerProfile", "Registration"),
    "industry": QT_TRANSLATE_NOOP("CustomerProfile", "Industry"),
    "source": QT_TRANSLATE_NOOP("CustomerProfile", "Source"),
    "grade": QT_TRANSLATE_NOOP("CustomerProfile", "Grade"),
    "currency": QT_TRANSLATE_NOOP("CustomerProfile", "Currency"),
    "incoterm": QT_TRANSLATE_NOOP("CustomerProfile", "Incoterm"),
    "payment_terms": QT_TRANSLATE_NOOP("CustomerProfile", "Payment terms"),
    "language": QT_TRANSLATE_NOOP("CustomerProfile", "Language"),
    "time_zone": QT_TRANSLATE_NOOP("CustomerProfile", "Time zone"),
    "notes": QT_TRANSLATE_NOOP("CustomerProfile", "Notes"),
    "size": QT_TRANSLATE_NOOP("CustomerProfile", "Size"),
    "owner": QT_TRANSLATE_NOOP("CustomerProfile", "Looked after by"),
    "tags": QT_TRANSLATE_NOOP("CustomerProfile", "Tags"),
    "credit_rating": QT_TRANSLATE_NOOP("CustomerProfile", "Credit rating"),
    "guarantee": QT_TRANSLATE_NOOP("CustomerProfile", "Guarantee"),
    "birthday": QT_TRANSLATE_NOOP("CustomerProfile", "Founded on"),
    "culture": QT_TRANSLATE_NOOP("CustomerProfile", "Customs to mind"),
}


class CustomerProfile(QWidget):
    """Two columns of captions and fields, the notes below; Enter keeps, Esc gives up."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme, px = context.theme, context.theme.px
        self.form = RecordForm(self)
        self._captions: dict[str, QLabel] = {}
        columns = QHBoxLayout()
        columns.setSpacing(px(24))
        for names in (_LEFT, _RIGHT):
            pairs = Pairs(theme, caption_width=104)
            for name in names:
                self._add(pairs, name, self._field(name))
            columns.addWidget(pairs, 1, Qt.AlignmentFlag.AlignTop)
        below = Pairs(theme, caption_width=104)
        for name in _LONG:
            self._add(below, name, LongField(theme, lines=3, inplace=True))
            self._captions[name].setAlignment(Qt.AlignmentFlag.AlignTop)
            self._captions[name].setContentsMargins(0, px(7), 0, 0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(16), px(8), px(16), px(16))
        outer.setSpacing(px(4))
        outer.addLayout(columns)
        outer.addWidget(below)
        outer.addStretch(1)
        self.editor = EditInPlace(context, lambda: context.desk.customers, self.form, self)
        self.retranslate()

    def show_customer(self, customer_id: bytes, draft: CustomerDraft) -> None:
        """Show the fields of a customer; what is being typed stays."""
        self.editor.show(customer_id, draft)

    def show_time(self, text: str) -> None:
        """Say below the time zone what it is there now; empty where nobody knows."""
        field = self.form.fields["time_zone"]
        field.note.setContentsMargins(self._context.theme.px(12), 0, 0, self._context.theme.px(4))
        field.set_note(text)

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        for name, caption in self._captions.items():
            text = QCoreApplication.translate("CustomerProfile", _CAPTIONS[name])
            caption.setText(text)
            self.form.fields[name].set_caption(text, shown=False)
        grade, source = self.form.fields["grade"], self.form.fields["source"]
        if isinstance(grade, ChoiceField) and isinstance(source, ChoiceField):
            grade.set_options([("", "–"), *words.options(Grade)])
            source.set_options([("", "–"), *words.options(Source, words.source)])
        for name in ("country", "birthday"):
            field = self.form.fields[name]
            if isinstance(field, (CountryField, BirthdayField)):
                field.retranslate()
        hints = {
            "tags": self.tr("with commas"),
            "time_zone": self.tr("such as Europe/Berlin"),
            "guarantee": self.tr("L/C, insurance …"),
            "size": self.tr("people or turnover"),
        }
        for name, hint in hints.items():
            field = self.form.fields[name]
            if isinstance(field, TextField):
                field.line.setPlaceholderText(hint)

    def _add(self, pairs: Pairs, name: str, field: Field) -> None:
        self._captions[name] = pairs.add_row("", field)
        self.form.add(name, field)

    def _field(self, name: str) -> Field:
        theme = self._context.theme
        if name in ("grade", "source"):
            return ChoiceField(theme, inplace=True)
        if name == "country":
            return CountryField(self._context, inplace=True)
        if name == "birthday":
            return BirthdayField(self._context, inplace=True)
        field = TextField(theme, inplace=True)
        if name == "currency":
            field.complete_from(sorted(CURRENCIES))
        elif name == "incoterm":
            field.complete_from(INCOTERMS)
        return field
