"""The page of a customer: who, how they stand, what is due, and their records by kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from tradetrust_desktop.domain.care import FollowUpKind
from tradetrust_desktop.services.contacts import called
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.customers import contacts, due
from tradetrust_desktop.ui.customers.columns import (
    complaint_columns,
    follow_up_columns,
    order_columns,
)
from tradetrust_desktop.ui.customers.contacts import ContactsSection
from tradetrust_desktop.ui.customers.due import DueCard
from tradetrust_desktop.ui.customers.log import LogPanel
from tradetrust_desktop.ui.customers.profile import CustomerProfile
from tradetrust_desktop.ui.customers.surveys import SurveysSection
from tradetrust_desktop.ui.customers.timeline import TimelineSection
from tradetrust_desktop.ui.shortcuts import with_key
from tradetrust_desktop.ui.widgets import local_time
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Facts
from tradetrust_desktop.ui.widgets.elided import ElidedLabel
from tradetrust_desktop.ui.widgets.list_page import scrolling
from tradetrust_desktop.ui.widgets.page_header import PageHeader
from tradetrust_desktop.ui.widgets.paged_list import popup_below
from tradetrust_desktop.ui.widgets.record_tab import RecordPage
from tradetrust_desktop.ui.widgets.records_section import RecordsSection, SectionWithButton
from tradetrust_desktop.ui.widgets.section_tabs import SectionTabs

if TYPE_CHECKING:
    from tradetrust_desktop.domain.customers import CustomerPage
    from tradetrust_desktop.domain.interactions import InteractionRow
    from tradetrust_desktop.domain.local_time import LocalTime
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.customers.contacts import People
    from tradetrust_desktop.ui.customers.due import Due

_SECTIONS = (
    *("timeline", "orders", "complaints", "follow_ups", "surveys"),
    *("contacts", "profile"),
)
_REVENUES = 3
_FIRST_TIME_MS = 400
"""How long the calendars wait at the start: the list and its filter come first."""


@dataclass(frozen=True)
class Loaded:
    """What the page shows at once; its sections read for themselves."""

    page: CustomerPage
    due: Due
    people: People


class CustomerPageView(RecordPage):
    """Header, facts, what is due, and a card with the sections."""

    delete_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._loaded: Loaded | None = None
        self._time: LocalTime | None = None
        self._log_wanted = False
        self._stale: set[str] = set()
        self.header = PageHeader(theme)
        self.log_button = IconButton(theme, "phone", kind="primary")
        self.follow_up_button = IconButton(theme, "calendar")
        self.more_button = IconButton(theme, "dots", square=True)
        for button in (self.log_button, self.follow_up_button, self.more_button):
            self.header.add_button(button)
        self.log_button.clicked.connect(self.log)
        self.follow_up_button.clicked.connect(lambda: self._new("follow_ups"))
        self.more_button.clicked.connect(lambda: popup_below(self.menu(), self.more_button))
        self.facts = Facts(theme)
        self.due = DueCard(context)
        self.due.plan_wanted.connect(lambda: self._new("follow_ups"))
        self.log_panel = LogPanel(context)
        self.log_panel.done.connect(self._logged)
        self.log_panel.hide()
        self._make_sections()
        self.due.more_wanted.connect(lambda: self.sections.choose("follow_ups"))
        self._lay_out()
        context.minute.ticked.connect(self._read_time)
        self._first_time = QTimer(self)
        self._first_time.setSingleShot(True)
        self._first_time.setInterval(_FIRST_TIME_MS)
        self._first_time.timeout.connect(self._read_time)
        self.retranslate()

    def load(self, record_id: bytes) -> Loaded | None:
        desk = self.context.desk
        page = desk.customers.page(record_id)
        if page is None:
            return None
        return Loaded(page, due.read(desk, record_id), contacts.read(desk, record_id))

    def show_record(self, found: Loaded) -> None:
        other = self._loaded is None or self._loaded.page.id != found.page.id
        self._loaded = found
        if other:
            self._time = None
            if self.log_panel.isVisibleTo(self):
                self.log_panel.set_aside()
        self._write()
        self.due.show_due(found.due)
        self.profile.show_customer(found.page.id, found.page.fields)
        self.contacts.show_people(found.page.id, found.people)
        self._stale = {"timeline", *self.lists}
        self._open_section(self.sections.choice())
        self._tell_time()
        if self._log_wanted:
            self._log_wanted = False
            self.log()
        elif other and self.log_panel.has_aside(found.page.id):
            self._begin_log(found, focused=False)

    def log(self) -> None:
        """Open the row that takes down a contact; once the customer is there, if it is not yet."""
        if self._loaded is None:
            self._log_wanted = True
            return
        if self.log_panel.isVisibleTo(self) and self.log_panel.is_typed_in():
            self.log_panel.summary.control.setFocus()
            return
        self._begin_log(self._loaded, focused=True)

    def log_of(self, customer_id: bytes | None) -> None:
        """Like `log`, for a customer that may still be on its way to the page."""
        if customer_id is None or (
            self._loaded is not None and self._loaded.page.id == customer_id
        ):
            self.log()
        else:
            self._log_wanted = True

    def menu(self) -> QMenu:
        """What else one can do with the customer."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        complaint = menu.addAction(self.tr("Take down a complaint"))
        complaint.triggered.connect(lambda: self._new("complaints"))
        order = menu.addAction(self.tr("Add an order"))
        order.triggered.connect(lambda: self._new("orders"))
        contact = menu.addAction(self.tr("Add a contact"))
        contact.triggered.connect(self._new_contact)
        in_orders = menu.addAction(self.tr("Show the orders in their tab"))
        in_orders.triggered.connect(self._show_orders)
        menu.addSeparator()
        delete = menu.addAction(self.tr("Delete the customer"))
        delete.triggered.connect(self.delete_wanted)
        return menu

    def retranslate(self) -> None:
        self.log_button.set_named(
            self.tr("Log contact"),
            with_key(self.tr("Take down a call, a mail, a meeting"), "log_contact"),
        )
        self.follow_up_button.set_named(self.tr("Follow-up"), self.tr("Plan a follow-up"))
        self.more_button.set_named(self.tr("More"))
        self.complaints.button.set_named(self.tr("New complaint"))
        self.follow_ups.button.set_named(self.tr("New follow-up"))
        for section in (self.complaints, self.follow_ups):
            section.hint.setText(self.tr("Enter opens the row"))
        self.orders.set_empty_text(
            self.tr("No orders yet. Import an order list, or add one in Orders.")
        )
        self.complaints.set_empty_text(self.tr("No complaints."))
        self.follow_ups.set_empty_text(self.tr("Nothing planned. Plan the next contact."))
        for part in self.lists.values():
            part.retranslate()
        for each in (self.timeline, self.contacts, self.profile, self.due, self.log_panel):
            each.retranslate()
        self._write()
        self._tell_time()

    # inside

    def _make_sections(self) -> None:
        context = self.context
        self.sections = SectionTabs(context.theme, _SECTIONS)
        self.timeline = TimelineSection(context)
        self.timeline.edit_wanted.connect(self._edit)
        self.timeline.section_wanted.connect(self.sections.choose)
        self.orders = RecordsSection(
            context,
            name="customer-orders",
            columns=order_columns(context),
            records=lambda: context.desk.orders,
            opens=lambda order: context.navigate("orders", order),
        )
        self.revenue = ElidedLabel("quiet")
        self.orders.top.addWidget(self.revenue)
        self.complaints = SectionWithButton(
            context,
            wanted=lambda: self._new("complaints"),
            name="customer-complaints",
            columns=complaint_columns(context),
            records=lambda: context.desk.complaints,
            opens=lambda complaint: context.navigate("complaints", complaint),
        )
        self.follow_ups = SectionWithButton(
            context,
            wanted=lambda: self._new("follow_ups"),
            name="customer-follow-ups",
            columns=follow_up_columns(context),
            records=lambda: context.desk.follow_ups,
            opens=lambda follow_up: context.navigate("follow_ups", follow_up),
        )
        self.surveys = SurveysSection(context)
        self.contacts = ContactsSection(context)
        self.profile = CustomerProfile(context)
        self.lists: dict[str, RecordsSection] = {
            "orders": self.orders,
            "complaints": self.complaints,
            "follow_ups": self.follow_ups,
            "surveys": self.surveys,
        }
        self._stack = QStackedWidget()
        others: dict[str, QWidget] = {
            "timeline": self.timeline,
            "contacts": self.contacts,
            "profile": _on_card(scrolling(self.profile)),
        }
        for name in _SECTIONS:
            self._stack.addWidget(self.lists[name] if name in self.lists else others[name])
        # the list below gives way before the row that takes down a contact does
        self._stack.setMinimumHeight(context.theme.px(60))
        self.sections.chosen.connect(self._open_section)

    def _lay_out(self) -> None:
        px = self.context.theme.px
        card = QFrame()
        card.setProperty("card", "true")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self.sections)
        inside.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(self.header)
        column.addWidget(self.facts)
        column.addSpacing(px(4))
        column.addWidget(self.due)
        column.addWidget(self.log_panel)
        column.addSpacing(px(4))
        column.addWidget(card, 1)

    def _write(self) -> None:
        titles = {
            "timeline": self.tr("Timeline"),
            "orders": self.tr("Orders"),
            "complaints": self.tr("Complaints"),
            "follow_ups": self.tr("Follow-ups"),
            "surveys": self.tr("Surveys"),
            "contacts": self.tr("Contacts"),
            "profile": self.tr("Profile"),
        }
        self.sections.setAccessibleName(self.tr("Parts of the page"))
        found = self._loaded
        if found is None:
            self.sections.set_titles(titles)
            return
        formats, page = self.context.formats, found.page
        counts = {
            "orders": page.row.orders,
            "complaints": page.complaints,
            "follow_ups": page.follow_ups,
            "surveys": page.surveys,
            "contacts": len(found.people.rows),
        }
        self.sections.set_titles(
            titles, {name: formats.number(count) for name, count in counts.items() if count}
        )
        fields = page.fields
        self.header.set_title(fields.name, fields.local_name)
        place = formats.country(fields.country)
        if fields.city:
            place = f"{fields.city}{self._comma()}{place}" if place else fields.city
        self.header.set_line(
            (words.grade(fields.grade), "neutral"),
            (fields.code if fields.code != fields.name else "", "neutral"),
            place,
            fields.industry,
        )
        self._write_facts()
        self.revenue.set_whole(self._revenue(page))

    def _write_facts(self) -> None:
        found = self._loaded
        if found is None:
            return
        fields, row, comma = found.page.fields, found.page.row, self._comma()
        formats, today = self.context.formats, self.context.today()
        there = local_time.clock_and_state(self.context, self._time) if self._time else "–"
        facts: list[tuple[str, ...]] = [(self.tr("Local time"), there)]
        colour = ""
        if row.next_contact is None:
            planned = "–"
        elif row.next_contact < today:
            planned = _Days().late((today - row.next_contact).days)
            colour = "red"
        else:
            planned = formats.weekday(row.next_contact)
            if row.next_contact.year != today.year:
                planned = formats.day(row.next_contact)
        if row.next_contact is not None and row.next_kind in set(FollowUpKind):
            planned += comma + words.word(FollowUpKind(row.next_kind))
        facts.append((self.tr("Next contact"), planned, colour))
        last = formats.day(row.last_contact, today=today)
        if row.last_contact is not None and row.last_channel:
            last += comma + words.channel(row.last_channel)
        facts.append((self.tr("Last contact"), last))
        terms = [fields.currency, fields.incoterm or fields.payment_terms]
        facts.append((self.tr("Terms"), comma.join(term for term in terms if term) or "–"))
        main = found.people.rows[0].draft if found.people.rows else None
        person = [called(main), main.role] if main else []
        facts.append((self.tr("Contact"), comma.join(part for part in person if part) or "–"))
        self.facts.set_facts(facts)
        now = self._time
        said = ""
        if now is not None:
            said = local_time.sentence(self.context, now, city=fields.city, country=fields.country)
        self.profile.show_time(said)

    def _revenue(self, page: CustomerPage) -> str:
        formats, today = self.context.formats, self.context.today()
        if not page.row.orders:
            return ""
        sums = [formats.money(minor, currency) for currency, minor in page.revenue[:_REVENUES]]
        if len(page.revenue) > _REVENUES:
            sums.append("…")
        return self.tr("Revenue {revenue}; first order {first}, last order {last}").format(
            revenue="   ".join(sums),
            first=formats.day(page.row.first_day, today=today),
            last=formats.day(page.row.last_day, today=today),
        )

    def _comma(self) -> str:
        return "，" if self.context.formats.chinese else ", "

    def _tell_time(self) -> None:
        """At once, or a little after the start: whoever filters first need not wait for it."""
        if self.context.desk.local_times.is_loaded:
            self._read_time()
        else:
            self._first_time.start()

    def _read_time(self) -> None:
        """What time it is there: on the reader, since calendars are loaded for the first one."""
        if self._loaded is None:
            return
        fields, key = self._loaded.page.fields, self._loaded.page.id
        times, now = self.context.desk.local_times, self.context.now_ms()
        language = self.context.formats.language

        def read() -> tuple[bytes, LocalTime | None]:
            return key, times.at(
                now,
                country=fields.country,
                city=fields.city,
                zone=fields.time_zone,
                language=language,
            )

        self.context.tasks.read(read, self._show_time, key=(id(self), "time"))

    def _show_time(self, found: tuple[bytes, LocalTime | None]) -> None:
        key, at = found
        if self._loaded is not None and self._loaded.page.id == key and at != self._time:
            self._time = at
            self._write_facts()

    def _open_section(self, name: str) -> None:
        self._stack.setCurrentIndex(_SECTIONS.index(name))
        if self._loaded is None or name not in self._stale:
            return
        self._stale.discard(name)
        section = self.timeline if name == "timeline" else self.lists[name]
        section.show_customer(self._loaded.page.id)

    def _edit(self, row: InteractionRow) -> None:
        if self._loaded is not None:
            found = self._loaded
            self.log_panel.edit(row, found.people.rows, found.due.complaints)
            self._show_log(shown=True)

    def _begin_log(self, found: Loaded, *, focused: bool) -> None:
        self.log_panel.begin(found.page.id, found.people.rows, found.due.complaints)
        self._show_log(shown=True, focused=focused)

    def _show_log(self, *, shown: bool, focused: bool = True) -> None:
        """The row stands in for what is due, so that the entries below stay in sight."""
        self.due.setVisible(not shown)
        self.log_panel.setVisible(shown)
        self.log_button.setEnabled(not shown)  # there is one filled button on a page
        if shown and focused:
            self.log_panel.summary.control.setFocus()

    def _logged(self) -> None:
        had_focus = self.log_panel.isAncestorOf(self.focusWidget() or self)
        self._show_log(shown=False)
        if had_focus:
            self.timeline.view.setFocus()

    def _new(self, tab: str) -> None:
        if self._loaded is not None:
            self.context.navigate(tab, new_for=self._loaded.page.id)

    def _new_contact(self) -> None:
        self.sections.choose("contacts")
        self.contacts.begin()

    def _show_orders(self) -> None:
        if self._loaded is not None:
            self.context.navigate("orders", customer_id=self._loaded.page.id)


class _Days(QObject):
    """A number of days, which has plural forms; only `tr` is known to have them."""

    def late(self, days: int) -> str:
        return self.tr("%n day(s) late", "", days)


def _on_card(area: QScrollArea) -> QScrollArea:
    """A scrolling part that lies on a card instead of the window."""
    page = area.widget()
    if page is not None:
        page.setProperty("ground", "surface")
    return area
