"""The page of a customer: who, how they stand, and their records by kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.customers.columns import (
    complaint_columns,
    follow_up_columns,
    order_columns,
)
from tradetrust_desktop.ui.customers.profile import CustomerProfile
from tradetrust_desktop.ui.customers.surveys import SurveysSection
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Facts
from tradetrust_desktop.ui.widgets.list_page import scrolling
from tradetrust_desktop.ui.widgets.page_header import PageHeader
from tradetrust_desktop.ui.widgets.paged_list import popup_below
from tradetrust_desktop.ui.widgets.record_tab import RecordPage
from tradetrust_desktop.ui.widgets.records_section import RecordsSection, SectionWithButton
from tradetrust_desktop.ui.widgets.section_tabs import SectionTabs

if TYPE_CHECKING:
    from tradetrust_desktop.domain.customers import CustomerPage
    from tradetrust_desktop.ui.context import Context

_SECTIONS = ("orders", "complaints", "follow_ups", "surveys", "profile")
_REVENUES = 3


class CustomerPageView(RecordPage):
    """Header, facts, and a card with the sections."""

    delete_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme, px = context.theme, context.theme.px
        self._page: CustomerPage | None = None
        self._stale: set[str] = set()
        self.header = PageHeader(theme)
        self.follow_up_button = IconButton(theme, "calendar", kind="primary")
        self.complaint_button = IconButton(theme, "flag")
        self.more_button = IconButton(theme, "dots", square=True)
        for button in (self.follow_up_button, self.complaint_button, self.more_button):
            self.header.add_button(button)
        self.follow_up_button.clicked.connect(lambda: self._new("follow_ups"))
        self.complaint_button.clicked.connect(lambda: self._new("complaints"))
        self.more_button.clicked.connect(lambda: popup_below(self.menu(), self.more_button))
        self.facts = Facts(theme)

        self.orders = RecordsSection(
            context,
            name="customer-orders",
            columns=order_columns(context),
            records=lambda: context.desk.orders,
            opens=lambda order: context.navigate("orders", order),
        )
        self.orders.top.setContentsMargins(0, 0, 0, 0)
        self.orders.line.hide()
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
        self.profile = CustomerProfile(context)
        self._profile_scroll = _on_card(scrolling(self.profile))
        self.lists: dict[str, RecordsSection] = {
            "orders": self.orders,
            "complaints": self.complaints,
            "follow_ups": self.follow_ups,
            "surveys": self.surveys,
        }

        card = QFrame()
        card.setProperty("card", "true")
        self.sections = SectionTabs(theme, _SECTIONS)
        self._stack = QStackedWidget()
        for name in _SECTIONS:
            self._stack.addWidget(self.lists.get(name, self._profile_scroll))
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self.sections)
        inside.addWidget(self._stack, 1)
        self.sections.chosen.connect(self._open_section)

        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(self.header)
        column.addWidget(self.facts)
        column.addSpacing(px(4))
        column.addWidget(card, 1)
        self.retranslate()

    def load(self, record_id: bytes) -> CustomerPage | None:
        return self.context.desk.customers.page(record_id)

    def show_record(self, found: CustomerPage) -> None:
        self._page = found
        self._write()
        self.profile.show_customer(found.id, found.fields)
        self._stale = set(self.lists)
        self._open_section(self.sections.choice())

    def menu(self) -> QMenu:
        """What else one can do with the customer."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        in_orders = menu.addAction(self.tr("Show the orders in their tab"))
        in_orders.triggered.connect(self._show_orders)
        menu.addSeparator()
        delete = menu.addAction(self.tr("Delete the customer"))
        delete.triggered.connect(self.delete_wanted)
        return menu

    def retranslate(self) -> None:
        self.follow_up_button.set_named(self.tr("Plan a follow-up"))
        self.complaint_button.set_named(self.tr("Complaint"), self.tr("Take down a complaint"))
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
        self.profile.retranslate()
        self._write()

    def _write(self) -> None:
        titles = {
            "orders": self.tr("Orders"),
            "complaints": self.tr("Complaints"),
            "follow_ups": self.tr("Follow-ups"),
            "surveys": self.tr("Answers"),
            "profile": self.tr("Profile"),
        }
        page = self._page
        if page is None:
            self.sections.set_titles(titles)
            return
        formats = self.context.formats
        counts = {
            "orders": page.row.orders,
            "complaints": page.complaints,
            "follow_ups": page.follow_ups,
            "surveys": page.surveys,
        }
        self.sections.set_titles(
            titles, {name: formats.number(count) for name, count in counts.items() if count}
        )
        fields = page.fields
        self.header.set_title(fields.name, fields.local_name)
        place = formats.country(fields.country)
        if fields.city:
            comma = "，" if formats.chinese else ", "
            place = f"{fields.city}{comma}{place}" if place else fields.city
        self.header.set_line(
            (words.grade(fields.grade), "neutral"),
            (fields.code if fields.code != fields.name else "", "neutral"),
            place,
            fields.industry,
        )
        self.facts.set_facts(self._facts(page))

    def _facts(self, page: CustomerPage) -> list[tuple[str, str]]:
        formats, today = self.context.formats, self.context.today()
        fields, row = page.fields, page.row
        facts = []
        if page.revenue:
            sums = [formats.money(minor, currency) for currency, minor in page.revenue[:_REVENUES]]
            if len(page.revenue) > _REVENUES:
                sums.append("…")
            facts.append((self.tr("Revenue"), "   ".join(sums)))
        facts.append((self.tr("First order"), formats.day(row.first_day, today=today)))
        facts.append((self.tr("Last order"), formats.day(row.last_day, today=today)))
        comma = "，" if formats.chinese else ", "
        terms = [fields.currency, fields.incoterm, fields.payment_terms]
        facts.append((self.tr("Terms"), comma.join(term for term in terms if term) or "–"))
        if fields.language:
            facts.append((self.tr("Language"), fields.language))
        return facts

    def _open_section(self, name: str) -> None:
        self._stack.setCurrentIndex(_SECTIONS.index(name))
        if self._page is not None and name in self._stale:
            self._stale.discard(name)
            self.lists[name].show_customer(self._page.id)

    def _new(self, tab: str) -> None:
        if self._page is not None:
            self.context.navigate(tab, new_for=self._page.id)

    def _show_orders(self) -> None:
        if self._page is not None:
            self.context.navigate("orders", customer_id=self._page.id)


def _on_card(area: QScrollArea) -> QScrollArea:
    """A scrolling part that lies on a card instead of the window."""
    page = area.widget()
    if page is not None:
        page.setProperty("ground", "surface")
    return area
