"""The fields of an order's head, for a new order and for one edited where one reads it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from tradetrust_desktop.domain import money
from tradetrust_desktop.domain.orders import INCOTERMS, OrderDraft, OrderKind, OrderStatus
from tradetrust_desktop.domain.problems import Code, Problem
from tradetrust_desktop.ui.orders import typed
from tradetrust_desktop.ui.orders.customer_field import OrderCustomerField
from tradetrust_desktop.ui.orders.day_field import DayField
from tradetrust_desktop.ui.orders.texts import field_text, kind_text, shrinking, status_text
from tradetrust_desktop.ui.widgets.country_field import CountryField
from tradetrust_desktop.ui.widgets.fields import ChoiceField, Field, TextField

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradetrust_desktop.ui.context import Context

FIELDS: Final = (
    "customer_id",
    "number",
    "customer_number",
    "day",
    "promised_ship_date",
    "kind",
    "status",
    "currency",
    "country",
    "incoterm",
    "payment_terms",
    "note",
)
_USUAL: Final = ("USD", "EUR", "CNY", "GBP", "JPY", "AUD", "CAD", "HKD")


class AmountField(TextField):
    """An amount; the value is in minor units, or the text where it is no amount."""

    def __init__(self, context: Context, *, inplace: bool = False) -> None:
        super().__init__(context.theme, inplace=inplace)
        self._context = context
        self.currency = "USD"

    def value(self) -> Any:
        try:
            return typed.minor(self.line.text(), self.currency)
        except typed.BadInput:
            return self.line.text().strip()

    def set_value(self, value: Any) -> None:
        shown = value
        if isinstance(value, int):
            shown = self._context.formats.amount(value, self.currency)
        super().set_value(shown)

    def code(self) -> Code | None:
        """Why what stands there is no amount; None if it is one."""
        try:
            typed.minor(self.line.text(), self.currency)
        except typed.BadInput as bad:
            return bad.code
        return None


class OrderForm(QObject):
    """Fields by the attribute of the draft; the page that uses it lays them out."""

    typed = Signal(str)
    committed = Signal(str)

    def __init__(self, context: Context, *, inplace: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        theme = context.theme
        self.customer = OrderCustomerField(context, inplace=inplace)
        self.total = AmountField(context, inplace=inplace)
        self.fields: dict[str, Field] = {
            "customer_id": self.customer,
            "number": TextField(theme, inplace=inplace),
            "customer_number": TextField(theme, inplace=inplace),
            "day": DayField(context, inplace=inplace),
            "promised_ship_date": DayField(context, inplace=inplace),
            "kind": shrinking(ChoiceField(theme, inplace=inplace)),
            "status": shrinking(ChoiceField(theme, inplace=inplace)),
            "currency": shrinking(ChoiceField(theme, inplace=inplace)),
            "country": CountryField(context, inplace=inplace),
            "incoterm": TextField(theme, inplace=inplace),
            "payment_terms": TextField(theme, inplace=inplace),
            "note": TextField(theme, inplace=inplace),
            "total_minor": self.total,
        }
        for name, field in self.fields.items():
            field.typed.connect(lambda name=name: self.typed.emit(name))
            field.committed.connect(lambda name=name: self.committed.emit(name))
        incoterm = self.fields["incoterm"]
        if isinstance(incoterm, TextField):
            incoterm.complete_from(INCOTERMS)

    def show(self, draft: OrderDraft, customer: str, *, keep_typed: bool) -> None:
        """Show an order; with `keep_typed` a field in which one types keeps what was typed."""
        self.total.currency = draft.currency
        for name, field in self.fields.items():
            if keep_typed and (field.is_being_edited() or field.problem.text()):
                continue
            if name == "customer_id":
                self.customer.show_customer(draft.customer_id, customer)
            else:
                field.set_value(getattr(draft, name))
            field.set_problem("")

    def problem_of(self, name: str) -> Problem | None:
        """Why what stands in a field cannot be taken at all; None if it can."""
        field = self.fields[name]
        if isinstance(field, OrderCustomerField):
            return None if field.value() else Problem(Code.NO_CUSTOMER, field=name)
        if isinstance(field, (DayField, AmountField)):
            code = field.code()
            if code is None and name == "day" and field.value() is None:
                code = Code.NO_DATE
            if code is not None:
                return Problem(code, field=name, value=field.line.text().strip())
        return None

    def value_of(self, name: str) -> Any:
        """What a field holds, as the draft has it."""
        found = self.fields[name].value()
        if name == "kind":
            return OrderKind(found)
        if name == "status":
            return OrderStatus(found)
        return found

    def draft(self) -> OrderDraft | tuple[Problem, ...]:
        """The order typed, without lines, or every reason why it is none."""
        found = [self.problem_of(name) for name in self.fields]
        problems = tuple(problem for problem in found if problem is not None)
        if problems:
            return problems
        return OrderDraft(**{name: self.value_of(name) for name in self.fields})

    def show_problems(self, problems: Iterable[Problem]) -> list[Problem]:
        """Say what is wrong under the fields and clear the rest; returns what has no field."""
        said: dict[str, Problem] = {}
        rest = []
        for problem in problems:
            if problem.field in self.fields:
                said.setdefault(problem.field, problem)
            else:
                rest.append(problem)
        for name, field in self.fields.items():
            field.say(said.get(name))
        return rest

    def say(self, problem: Problem) -> bool:
        """Say one problem under its field, leaving the others; False if it has none."""
        field = self.fields.get(problem.field)
        if field is not None:
            field.say(problem)
        return field is not None

    def first_wrong(self) -> Field | None:
        """The first field with something said below it."""
        return next((field for field in self.fields.values() if field.problem.text()), None)

    def caption_of(self, name: str) -> str:
        """What a field is called."""
        special = {
            "customer_id": field_text("customer"),
            "day": field_text("date"),
            "kind": self.tr("Kind"),
            "note": self.tr("Note"),
            "total_minor": self.tr("Total"),
        }
        return special.get(name) or field_text(name)

    def retranslate(self, *, captions: bool) -> None:
        """Texts of choices and names; `captions` shows the names above the fields."""
        for name, field in self.fields.items():
            shown = captions and name != "total_minor"
            field.set_caption(self.caption_of(name), shown=shown)
            if isinstance(field, DayField):
                field.set_pick_name(self.tr("Pick from a calendar"))
                found = field.value()
                if not field.is_being_edited() and (found is None or isinstance(found, date)):
                    field.set_value(found)
        self.customer.retranslate()
        self._set_options("kind", [(kind.value, kind_text(kind)) for kind in OrderKind])
        self._set_options("status", [(status.value, status_text(status)) for status in OrderStatus])
        country = self.fields["country"]
        if isinstance(country, CountryField):
            country.retranslate()
            country.line.setPlaceholderText(self.tr("the customer's"))
            country.line.setToolTip(self.tr("the customer's"))
        rest = sorted(money.CURRENCIES.difference(_USUAL))
        self._set_options("currency", [(code, code) for code in (*_USUAL, *rest)])
        for name in ("incoterm", "payment_terms"):
            line = self.fields[name].control
            if isinstance(line, QLineEdit):
                example = self._example(name) if captions else ""
                line.setPlaceholderText(example)
                line.setToolTip(example)  # whole where the field is short

    def _example(self, name: str) -> str:
        if name == "incoterm":
            return self.tr("such as FOB Ningbo")
        return self.tr("such as T/T 30 %, balance before shipment")

    def _set_options(self, name: str, options: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        if isinstance(field, ChoiceField):
            field.set_options(options)
