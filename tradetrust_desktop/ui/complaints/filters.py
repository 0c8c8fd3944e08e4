"""What narrows the list of complaints: saved filters, a panel of conditions, chips in words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from tradetrust_desktop.domain.care import ComplaintStatus, Priority
from tradetrust_desktop.domain.case import Party
from tradetrust_desktop.domain.complaint_subjects import joined, parted
from tradetrust_desktop.domain.problems import Problem
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.complaints import case_words
from tradetrust_desktop.ui.complaints.saved import SHOWN, SavedComplaints, state_word
from tradetrust_desktop.ui.orders.day_field import DayField
from tradetrust_desktop.ui.widgets.fields import ChoiceField, Field, TextField
from tradetrust_desktop.ui.widgets.list_filters import ListFilters

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from tradetrust_desktop.ui.context import Context

ONLY: Final = "only"
"""Not a condition of the database: the list holds certain complaints alone."""
_IN_USE: Final = ("country", "owner", "supplier", "carrier", "product")
"""Fields of which the values in use are offered."""
_FIELDS: Final = (
    *("customer", "country", "priority", "status", "category", "cause", "owner", "responsible"),
    *("supplier", "carrier", "product", "from", "to"),
)
_DAYS: Final = ("from", "to")


class ComplaintFilters(ListFilters):
    """Between panel and chips stands the row of saved filters (`saved`)."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, kind="complaints", parent=parent)
        self.only_text = ""
        """What a list of certain complaints is called."""
        self._values: dict[str, list[str]] = {}
        self._causes: dict[str, str] = {}
        self._captions: dict[str, str] = {}
        self.saved = SavedComplaints(context)
        made = {name: self._made(name) for name in _FIELDS}
        self.lay_out(made, self.saved.more, self.saved, between=context.theme.px(6), wide=True)
        self.saved.chosen.connect(self._choose_state)

    def show_filters(self, filters: Mapping[str, str]) -> None:
        """Show what is in force without telling."""
        self.filters = {name: value for name, value in filters.items() if value}
        self.saved.show_filters(self.filters)
        self._show_fields()
        shown = [(name, self.words(name)) for name in self.filters if self._is_chip(name)]
        self.chips.show_conditions([] if self.saved.more.is_own() else shown)

    def read_own(self) -> None:
        """Read one's own filters and the causes again."""
        self.saved.more.read_own(lambda: self.show_filters(self.filters))
        context = self._context
        language = context.language()
        self._context.tasks.read(
            lambda: dict(context.desk.causes.texts(language=language)),
            self._know_causes,
            key=(id(self), "causes"),
        )

    def words(self, name: str) -> str:
        """A condition in plain words."""
        value, formats = self.filters[name], self._context.formats
        if name == ONLY:
            return self.only_text
        if name == "state":
            return state_word(value)
        texts = [self._value_word(name, each) for each in value.split("|")]
        shown = self.tr(", ").join(texts)
        if name in ("country", "priority", "status", "category", "sub_category"):
            return words.sentence(shown)
        if name in _DAYS:
            shown = formats.day(_day(value), today=self._context.today())
        patterns = {
            "customer": self.tr("Customer: %1"),
            "cause": self.tr("Cause: %1"),
            "owner": self.tr("Owner: %1"),
            "responsible": self.tr("Responsible: %1"),
            "supplier": self.tr("Supplier: %1"),
            "carrier": self.tr("Carrier: %1"),
            "product": self.tr("Product: %1"),
            "batch": self.tr("Batch: %1"),
            "from": self.tr("Received from %1"),
            "to": self.tr("Received until %1"),
        }
        return patterns.get(name, "%1").replace("%1", shown)

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.button.set_named(self.tr("Filter"), self.tr("Conditions; words by Ctrl+F"))
        self._captions = {
            "customer": self.tr("Customer"),
            "country": self.tr("Country"),
            "priority": self.tr("Priority"),
            "status": self.tr("Status"),
            "category": self.tr("Category"),
            "cause": self.tr("Root cause"),
            "owner": self.tr("Owner"),
            "responsible": self.tr("Responsible"),
            "supplier": self.tr("Supplier"),
            "carrier": self.tr("Carrier"),
            "product": self.tr("Product"),
            "from": self.tr("Received from"),
            "to": self.tr("Received until"),
        }
        for name, caption in self._captions.items():
            field = self.fields[name]
            field.set_caption(caption, shown=False)  # it stands where nothing is chosen
            if isinstance(field, DayField):
                field.set_pick_name(self.tr("Choose a day"))
            if isinstance(field, (DayField, TextField)):
                field.line.setPlaceholderText(caption)
        self._offer()
        self.chips.retranslate()
        self.saved.write()
        self.show_filters(self.filters)

    # inside

    def _made(self, name: str) -> Field:
        if name in _DAYS:
            return DayField(self._context)
        return (
            TextField(self._context.theme)
            if name == "customer"
            else ChoiceField(self._context.theme)
        )

    def always(self) -> dict[str, str]:
        """The saved filter that has a button."""
        state = self.filters.get("state", "")
        return {"state": state} if state in SHOWN else {}

    def _is_chip(self, name: str) -> bool:
        return name != "state" or (
            self.filters[name] not in SHOWN and not self.saved.more.name_of(self.filters)
        )

    def _choose_state(self, name: str) -> None:
        """The conditions stay; a list of certain complaints goes."""
        self.set_filters({**self.to_keep(), "state": "" if name == "all" else name})

    def _value_word(self, name: str, value: str) -> str:
        if value == "-":
            return self.tr("none")
        if name == "country":
            return self._context.formats.country(value)
        if name == "priority" and value in list(Priority):
            return words.word(Priority(value))
        if name == "status" and value in list(ComplaintStatus):
            return words.word(ComplaintStatus(value))
        if name == "category":
            return words.category(value)
        if name == "sub_category":
            return case_words.subject(value)
        if name == "cause":
            return self._causes.get(value, value)
        return case_words.party(value) if name == "responsible" else value

    def _know_causes(self, texts: dict[str, str]) -> None:
        if texts != self._causes:
            self._causes = texts
            self._offer()
            self.show_filters(self.filters)

    def open_panel(self, opened: bool) -> None:  # noqa: FBT001 - Qt's signal
        """Show the panel, and read what can be chosen."""
        self.panel.setVisible(opened)
        if opened:
            complaints = self._context.desk.complaints

            def known(values: dict[str, list[str]]) -> None:
                self._values = values
                self._offer()

            self._context.tasks.read(
                lambda: complaints.values_in_use(_IN_USE), known, key=(id(self), "values")
            )
            self.fields["customer"].control.setFocus()

    def _offer(self) -> None:
        """What can be chosen; values of records come from those in use."""
        none = ("-", self.tr("none"))
        country = self._context.formats.country
        for name in _IN_USE:
            found = self._values.get(name, [])
            named = [(each, country(each) if name == "country" else each) for each in found]
            self._options(name, [*named, none])
        self._options("priority", words.options(Priority))
        self._options("status", words.options(ComplaintStatus))
        self._options("category", [*case_words.category_options(), none])
        self._options("cause", [*self._causes.items(), none])
        self._options("responsible", [*words.options(Party, case_words.party), none])
        self._show_fields()

    def _options(self, name: str, options: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        if isinstance(field, ChoiceField):
            value = self._value_of(name)
            known = [("", self._captions.get(name, "")), *options]
            if value and value not in dict(known):
                known.append((value, self.words(name)))  # several, or one that is gone
            field.set_options(known)

    def _value_of(self, name: str) -> str:
        """What a field shows of the conditions in force."""
        value = self.filters.get(name, "")
        if name == "category" and value and self.filters.get("sub_category"):
            return joined(value, self.filters["sub_category"])
        return value

    def _show_fields(self) -> None:
        for name, field in self.fields.items():
            if field.is_being_edited():
                continue
            value = self._value_of(name)
            if value and isinstance(field, ChoiceField) and field.box.findData(value) < 0:
                field.box.addItem(self.words(name), value)
            if name in _DAYS:
                field.set_value(_day(value))
                field.set_problem("")
            else:
                field.set_value(value)

    def take(self, name: str) -> None:
        """A field was given its value; what is no day is said under it."""
        kept = {each: old for each, old in self.filters.items() if each != name}
        field = self.fields[name]
        code = field.code() if isinstance(field, DayField) else None
        if code is not None:
            field.say(Problem(code, field=name, value=str(field.value())))
            return
        found = field.value()
        value = found.isoformat() if isinstance(found, date) else str(found or "").strip()
        if name == "category":
            kept.pop("sub_category", None)
            value, subject = parted(value)
            if subject:
                kept["sub_category"] = subject
        self.set_filters({**kept, name: value} if value else kept)

    def remove(self, name: str) -> None:
        """Put a condition out of force; without a category there is no subject."""
        gone = (name, "sub_category") if name == "category" else (name,)
        self.set_filters({each: v for each, v in self.filters.items() if each not in gone})

    def to_keep(self) -> dict[str, str]:
        """Conditions only; a list of certain complaints is not kept."""
        return {each: value for each, value in self.filters.items() if each != ONLY}


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
