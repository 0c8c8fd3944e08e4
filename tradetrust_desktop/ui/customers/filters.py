"""What narrows the list of customers: saved filters, a panel of conditions, chips in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradetrust_desktop.domain.customers import Grade, Source
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.widgets.fields import ChoiceField, Field, TextField
from tradetrust_desktop.ui.widgets.list_filters import ListFilters
from tradetrust_desktop.ui.widgets.saved_filters import PlainFilter, SavedFilterButton

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from tradetrust_desktop.domain.listing import ListQuery
    from tradetrust_desktop.ui.context import Context

_TOP = f"{Grade.CORE}|{Grade.STRATEGIC}"
_NO_CONTACT, _NO_ORDER = "60", "180"
_FIELDS = (
    *("country", "grade", "owner", "tag", "source", "next"),
    *("open_complaints", "no_contact", "no_order"),  # the last two have the longest captions
)


class CustomerFilters(ListFilters):
    """The saved filters (`saved`) stand in the toolbar too."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, kind="customers", parent=parent)
        self._values: dict[str, list[tuple[str, int]]] = {}
        self.saved = SavedFilterButton(
            context,
            usual=self._usual(),
            count=self._count,
            own=lambda: context.desk.saved_filters.of("customers"),
        )
        made: dict[str, Field] = {}
        for name in _FIELDS:
            days = name.startswith("no_")
            made[name] = TextField(context.theme) if days else ChoiceField(context.theme)
            made[name].caption.setWordWrap(True)
        self.lay_out(made, self.saved, between=context.theme.px(8))

    def show_filters(self, filters: Mapping[str, str]) -> None:
        """Show what is in force without telling."""
        self.filters = {name: value for name, value in filters.items() if value}
        self.saved.show_filters(self.filters)
        self._show_fields()
        named = self.saved.name_of(self.filters)
        shown = [] if named else [(name, self._words(name)) for name in self.filters]
        self.chips.show_conditions(shown)
        self.setVisible(bool(shown) or self.button.isChecked())

    def read_own(self) -> None:
        """Read one's own filters again."""
        self.saved.read_own(lambda: self.show_filters(self.filters))

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.button.set_named(self.tr("Filter"), self.tr("Conditions; words by Ctrl+F"))
        captions = {
            "country": self.tr("Country"),
            "grade": self.tr("Grade"),
            "owner": self.tr("Owner"),
            "tag": self.tr("Tag"),
            "source": self.tr("Source"),
            "next": self.tr("Next contact"),
            "no_contact": self.tr("No contact for … days"),
            "no_order": self.tr("No order for … days"),
            "open_complaints": self.tr("Complaints"),
        }
        for name, caption in captions.items():
            self.fields[name].set_caption(caption)
        self._offer(self._values)
        self.chips.retranslate()
        self.show_filters(self.filters)

    def _count(self, queries: Sequence[ListQuery]) -> list[int]:
        return self._context.desk.customers.count_each(queries)  # of the desk then in force

    # words

    def _usual(self) -> list[PlainFilter]:
        return [
            PlainFilter(lambda: self.tr("All customers")),
            PlainFilter(lambda: self.tr("Core, strategic"), {"grade": _TOP}),
            PlainFilter(lambda: self.tr("Contact overdue"), {"next": "overdue"}),
            PlainFilter(lambda: self._silent(_NO_CONTACT), {"no_contact": _NO_CONTACT}),
            PlainFilter(lambda: self.tr("Open complaints"), {"open_complaints": "1"}),
            PlainFilter(lambda: self._idle(_NO_ORDER), {"no_order": _NO_ORDER}),
        ]

    def _words(self, name: str) -> str:
        """A condition in plain words."""
        value = self.filters[name]
        if name == "country":
            return self.tr(", ").join(map(self._context.formats.country, value.split("|")))
        if name == "grade":
            named = [words.grade(each) if each != "-" else "" for each in value.split("|")]
            joined = self.tr(", ").join(each or self.tr("no grade") for each in named)
            return words.sentence(joined)
        patterns = {
            "source": self.tr("Source: %1"),
            "owner": self.tr("Owner: %1"),
            "tag": self.tr("Tag: %1"),
        }
        if name in patterns:
            shown = words.source(value) if name == "source" else value
            return patterns[name].replace("%1", shown)
        if name in ("no_contact", "no_order"):
            return self._silent(value) if name == "no_contact" else self._idle(value)
        if name == "next":
            return dict(self._next_options()).get(value, value)
        return self.tr("Open complaints")

    def _silent(self, days: str) -> str:
        return self.tr("No contact for %n days", "", int(days))

    def _idle(self, days: str) -> str:
        return self.tr("No order for %n days", "", int(days))

    def _next_options(self) -> list[tuple[str, str]]:
        return [
            ("overdue", self.tr("Contact overdue")),
            ("week", self.tr("Contact within 7 days")),
            ("planned", self.tr("Contact planned")),
        ]

    # panel

    def open_panel(self, opened: bool) -> None:  # noqa: FBT001 - Qt's signal
        """Show the panel, and read what can be chosen."""
        self.panel.setVisible(opened)
        self.show_filters(self.filters)
        if opened:
            customers = self._context.desk.customers
            self._context.tasks.read(customers.values_in_use, self._offer, key=(id(self), "values"))
            self.fields["country"].control.setFocus()

    def _offer(self, values: dict[str, list[tuple[str, int]]]) -> None:
        """Countries, owners and tags there are, with how many customers have each."""
        self._values = values
        formats = self._context.formats
        everything = ("", self.tr("any"))
        for name in ("country", "owner", "tag"):
            named = [
                (value, formats.country(value) if name == "country" else value)
                for value, _ in values.get(name, [])
            ]
            self._options(name, [everything, *named])
        self._options(
            "grade",
            [
                everything,
                (_TOP, self.tr("Core, strategic")),
                *words.options(Grade),
                ("-", self.tr("No grade")),
            ],
        )
        self._options("source", [everything, *words.options(Source, words.source)])
        self._options("next", [everything, *self._next_options()])
        self._options("open_complaints", [everything, ("1", self.tr("Open complaints"))])
        self._show_fields()

    def _options(self, name: str, options: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        if isinstance(field, ChoiceField):
            field.set_options(options)

    def _show_fields(self) -> None:
        for name, field in self.fields.items():
            if field.is_being_edited():
                continue
            value = self.filters.get(name, "")
            if value and isinstance(field, ChoiceField) and field.box.findData(value) < 0:
                field.box.addItem(self._words(name), value)  # several, from a saved filter
            field.set_value(value)

    def take(self, name: str) -> None:
        """A field was given its value; of days only their number counts."""
        value = str(self.fields[name].value())
        if name.startswith("no_"):
            value = "".join(each for each in value if each.isdigit())[:5].lstrip("0")
        filters = {each: kept for each, kept in self.filters.items() if each != name}
        self.set_filters({**filters, name: value} if value else filters)
