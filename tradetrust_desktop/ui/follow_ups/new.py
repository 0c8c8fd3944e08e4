"""A new follow-up: with whom, what, and by when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from tradetrust_desktop.domain.care import FollowUpDraft, FollowUpKind
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.orders import OrderStatus
from tradetrust_desktop.ui.follow_ups.columns import translate
from tradetrust_desktop.ui.follow_ups.days import DayWords
from tradetrust_desktop.ui.follow_ups.fields import AmongField, MinuteField
from tradetrust_desktop.ui.theme import set_property
from tradetrust_desktop.ui.widgets import local_time
from tradetrust_desktop.ui.widgets.about_customer import AboutCustomer
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import label
from tradetrust_desktop.ui.widgets.customer_field import CustomerField
from tradetrust_desktop.ui.widgets.fields import DateField, LongField, TextField
from tradetrust_desktop.ui.widgets.fitting_row import FittingRow
from tradetrust_desktop.ui.widgets.new_record import NewRecordPage
from tradetrust_desktop.ui.widgets.typed_fields import EnumField, write_day

if TYPE_CHECKING:
    from tradetrust_desktop.domain.customers import CustomerRow
    from tradetrust_desktop.domain.local_time import LocalTime
    from tradetrust_desktop.domain.problems import Problem
    from tradetrust_desktop.ui.context import Context

_SHORTCUTS = (0, 1, 7, 30)
_COMPLAINT, _ORDER = b"c", b"o"
_OFFERED = 12

_About = tuple[bytes, str]
_Read = tuple[list[_About], list[_About], "LocalTime | None"]


class NewFollowUpPage(NewRecordPage):
    """Customer, a few words and a day; the rest only where it helps."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, lambda: context.desk.follow_ups, parent)
        theme, px = context.theme, context.theme.px
        self._row: CustomerRow | None = None
        self._local: LocalTime | None = None
        self._holiday = ""
        self._wanted_about: bytes | None = None
        self.customer = CustomerField(context)
        self.what = TextField(theme)
        self.kind = EnumField(theme, tuple(FollowUpKind))
        self.due = DateField(theme)
        self.due_minute = MinuteField(theme)
        self.contact = AmongField(theme)
        self.note = LongField(theme, lines=3)
        for name, field in (
            ("customer_id", self.customer),
            ("title", self.what),
            ("kind", self.kind),
            ("due", self.due),
            ("due_minute", self.due_minute),
            ("contact_id", self.contact),
            ("note", self.note),
        ):
            self.form.add(name, field)
        self.about = AmongField(theme)
        self.there = label(role="quiet", wrap=True)
        self.holiday = label(role="strong", wrap=True)
        set_property(self.holiday, "colour", "amber")
        self.main.addWidget(self.customer)
        self.main.addWidget(self.there)
        self.main.addWidget(self.what)
        kinds = _row(px(16))
        kinds.addWidget(self.kind, 1)
        kinds.addWidget(self.contact, 1)
        self.main.addLayout(kinds)
        when = _row(px(16))
        when.addWidget(self.due, 1)
        when.addWidget(self.due_minute, 1)
        self.main.addLayout(when)
        self.shortcuts: dict[int, IconButton] = {}
        for ahead in _SHORTCUTS:
            button = IconButton(theme, small=True)
            button.clicked.connect(lambda _on=False, ahead=ahead: self._set_ahead(ahead))
            self.shortcuts[ahead] = button
        self.main.addWidget(FittingRow(*self.shortcuts.values(), spacing=px(8)))
        self.main.addWidget(self.holiday)
        self.main.addWidget(self.about)
        self.main.addWidget(self.note)
        self.card = AboutCustomer(context)
        self.main.addWidget(self.card)
        self.columns.setStretch(1, 0)  # the page is narrow here
        self.columns.addStretch(0)  # and stands at the left where it is not
        self.columns.setSpacing(0)
        self.main.addStretch(1)
        self._words = DayWords(self)
        self.customer.found.connect(self._show_customer)
        self.due.typed.connect(self._look_at_day)
        context.minute.ticked.connect(self._tick)
        self.retranslate()

    def title(self) -> str:
        """The title of the page."""
        return self.tr("New follow-up")

    def begin(self) -> None:
        """Empty the page; tomorrow is a good day for most."""
        self.customer.set_value(None)
        self._show_customer(None)
        self.what.set_value("")
        self.kind.set_value(FollowUpKind.CALL)
        self.due.set_value(self.context.today() + timedelta(days=1))
        self.due_minute.set_value(None)
        self.note.set_value("")
        self._wanted_about = None
        super().begin()

    def take(
        self,
        *,
        due: date | None = None,
        complaint_id: bytes | None = None,
        order_id: bytes | None = None,
    ) -> None:
        """Propose a day, and what it belongs to as soon as the customer is known."""
        if due is not None:
            self.due.set_value(due)
            self._look_at_day()
        if complaint_id is not None:
            self._wanted_about = _COMPLAINT + complaint_id
        elif order_id is not None:
            self._wanted_about = _ORDER + order_id

    def draft(self) -> FollowUpDraft | tuple[Problem, ...]:
        """The follow-up typed, or what is missing."""
        values = self.form.values()
        missing = self.customer.missing_with(title=values["title"])
        if missing:
            return missing
        draft = FollowUpDraft(**values)
        about = self.about.value()
        if about is None:
            return draft
        if about.startswith(_COMPLAINT):
            return replace(draft, complaint_id=about[1:])
        return replace(draft, order_id=about[1:])

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        super().retranslate()
        self.customer.set_caption(self.tr("Customer"))
        self.customer.retranslate()
        self.what.set_caption(self.tr("What to do"))
        self.what.line.setPlaceholderText(self.tr("Such as: call about the spring samples"))
        self.kind.set_caption(self.tr("Kind"))
        self.kind.retranslate()
        self.contact.set_caption(self.tr("Contact"))
        self.due.set_caption(self.tr("Due"))
        self.due_minute.set_caption(self.tr("Time, if it matters"))
        self.due_minute.retranslate()
        write_day(self.due, self.context.formats)
        chinese = self.context.formats.chinese
        self.due.set_format("yyyy年M月d日 ddd" if chinese else "ddd d MMM yyyy")
        self.about.set_caption(self.tr("Belongs to"))
        self.note.set_caption(self.tr("Note"))
        for ahead, button in self.shortcuts.items():
            text = self._words.ahead(ahead)
            button.set_named(text[:1].upper() + text[1:])
        self.card.retranslate()
        self._read_customer()
        self._look_at_day()

    # inside

    def _set_ahead(self, ahead: int) -> None:
        self.due.set_value(self.context.today() + timedelta(days=ahead))
        self._look_at_day()

    def _show_customer(self, row: CustomerRow | None) -> None:
        self._row, self._local = row, None
        self.card.show_customer(row)
        self.contact.set_records((), none=self.tr("nobody named"))
        self.about.set_records((), none=self.tr("nothing in particular"))
        self.about.setVisible(False)
        self._write()
        self._read_customer()
        self._look_at_day()

    def _read_customer(self) -> None:
        """Contacts, what is open, and the time there."""
        row, context = self._row, self.context
        if row is None:
            return
        desk, key, now_ms = context.desk, row.id, context.now_ms()
        language = context.language()
        complaint, order = self.tr("Complaint %1: %2"), self.tr("Order %1")

        def read() -> _Read:
            people = [(one.id, one.draft.name) for one in desk.contacts.of(key)]
            of = {"customer_id": key.hex()}
            open_ = desk.complaints.ids(ListQuery(filters={**of, "open": "1"}))[:_OFFERED]
            about = [
                (
                    _COMPLAINT + found.id,
                    complaint.replace("%1", found.number).replace("%2", found.draft.title),
                )
                for found in desk.complaints.rows(open_)
            ]
            orders = desk.orders.ids(ListQuery(filters={**of, "status": OrderStatus.OPEN.value}))[
                :_OFFERED
            ]
            about += [
                (_ORDER + found.id, order.replace("%1", found.number))
                for found in desk.orders.rows(orders)
            ]
            page = desk.customers.page(key)
            zone = page.fields.time_zone if page else ""
            local = desk.local_times.at(
                now_ms, country=row.country, city=row.city, zone=zone, language=language
            )
            return people, about, local

        context.tasks.read(
            read, lambda found: self._take_customer(key, *found), key=(id(self), "customer")
        )

    def _take_customer(
        self, key: bytes, people: list[_About], about: list[_About], local: LocalTime | None
    ) -> None:
        if self._row is None or self._row.id != key:
            return
        self._local = local
        self.contact.set_records(people, none=self.tr("nobody named"))
        self.about.set_records(about, none=self.tr("nothing in particular"))
        self.about.setVisible(bool(about))
        if self._wanted_about is not None:
            self.about.set_value(self._wanted_about)
            self._wanted_about = None
        self._write()

    def _look_at_day(self) -> None:
        """Whether the day is a holiday there."""
        row, day, context = self._row, self.due.value(), self.context
        self._holiday = ""
        if row is None or not row.country:
            self._write()
            return
        times, language, country = context.desk.local_times, context.language(), row.country

        def read() -> str:
            return times.holidays(country, first=day, last=day, language=language).get(day, "")

        context.tasks.read(read, self._take_holiday, key=(id(self), "day"))

    def _take_holiday(self, name: str) -> None:
        self._holiday = name
        self._write()

    def _tick(self) -> None:
        if self.isVisible():
            self._read_customer()

    def _write(self) -> None:
        row, context = self._row, self.context
        text = ""
        if row is not None and self._local is not None:
            place = {"city": row.city, "country": row.country}
            text = local_time.sentence(context, self._local, **place)
        self.there.setText(text)
        self.there.setVisible(bool(text))
        self.holiday.setVisible(bool(self._holiday) and row is not None)
        if row is not None and self._holiday:
            said = translate("FollowUps", "Holiday there: {name}")
            self.holiday.setText(said.format(name=self._holiday))


def _row(spacing: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(spacing)
    return row
