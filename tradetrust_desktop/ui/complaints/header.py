"""The header of a complaint's page: its title, the next act, and what it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradetrust_desktop.domain.care import ComplaintStatus, Origin, Priority
from tradetrust_desktop.domain.clocks import Clock
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.complaints import acts, case_words
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.elided import ElidedLabel
from tradetrust_desktop.ui.widgets.local_time import sentence
from tradetrust_desktop.ui.widgets.page_header import PageHeader

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tradetrust_desktop.domain.care import ComplaintRow
    from tradetrust_desktop.domain.complaints import ComplaintPage as Page
    from tradetrust_desktop.domain.local_time import LocalTime
    from tradetrust_desktop.ui.complaints.title_field import TitleField
    from tradetrust_desktop.ui.context import Context


class ComplaintHeader(PageHeader):
    """The main button is named after what sensibly comes next; the page connects the buttons."""

    def __init__(self, context: Context, title: TitleField, parent: QWidget | None = None) -> None:
        theme = context.theme
        super().__init__(theme, parent)
        self._context = context
        self._complaint: ComplaintRow | None = None
        self.title.setVisible(False)
        self.insert_title(title)
        self.indent_line(title.inset)  # the words of the title begin where the cards do
        self.step_button = IconButton(theme, kind="primary")
        self.mail_button = IconButton(theme, "mail")
        self.more_button = IconButton(theme, "dots", square=True)
        for button in (self.step_button, self.mail_button, self.more_button):
            self.add_button(button)
        self.customer_link = IconButton(theme, kind="link", parent=self)
        self.customer_link.clicked.connect(self.open_customer)
        self.order_link = IconButton(theme, kind="link", parent=self)
        self.order_link.clicked.connect(self._open_order)
        self.local = ElidedLabel("quiet")
        self.local.setParent(self)

    def show_complaint(self, page: Page, local: LocalTime | None) -> None:
        """Number, next act, and the line of chips; the title is a field of its own."""
        row = self._complaint = page.row
        draft, formats = row.draft, self._context.formats
        self.set_aside(row.number)
        self.step_button.set_named(self._act_text(page))
        self.customer_link.set_named(row.customer)
        order = self.tr("Order %1").replace("%1", row.order_number)
        self.order_link.set_named(order if row.order_number else "")
        stake = ""
        if draft.stake_minor is not None:
            amount = formats.money(draft.stake_minor, draft.stake_currency)
            stake = self.tr("%1 at stake").replace("%1", amount)
        major = draft.priority is Priority.MAJOR
        self.set_line(
            (words.word(draft.priority), "inverse" if major else "neutral"),
            (case_words.category(draft.category, draft.sub_category), "neutral"),
            self.customer_link,
            self.local,
            self.order_link,
            stake,
        )
        self.order_link.setVisible(bool(row.order_number))
        self.say_local(row.id, local)

    def say_local(self, complaint_id: bytes, local: LocalTime | None) -> None:
        """The customer's time of day; passed over where another complaint is shown by now."""
        row = self._complaint
        if row is None or row.id != complaint_id:
            return
        text = ""
        if local is not None:
            text = sentence(self._context, local, city=row.city, country=row.country)
        self.local.set_whole(text)
        self.local.setVisible(bool(text))

    def open_customer(self) -> None:
        """Go to the customer who complains."""
        if self._complaint is not None:
            self._context.navigate("customers", self._complaint.draft.customer_id)

    def retranslate(self) -> None:
        """Names of the buttons in the language in force; the line is shown anew."""
        self.mail_button.set_named(self.tr("Write mail"), self.tr("Write a reply from a template"))
        self.more_button.set_named(self.tr("More"))

    def _open_order(self) -> None:
        if self._complaint is not None and self._complaint.draft.order_id is not None:
            self._context.navigate("orders", self._complaint.draft.order_id)

    def _act_text(self, page: Page) -> str:
        told = page.row.draft.origin is Origin.US and not acts.is_met(
            page.row.clocks, Clock.CUSTOMER_TOLD
        )
        reply = self.tr("Tell the customer") if told else self.tr("Log first reply")
        return {
            ComplaintStatus.REPLIED: reply,
            ComplaintStatus.INVESTIGATING: self.tr("Begin to investigate"),
            ComplaintStatus.PROPOSED: self.tr("Propose a solution"),
            ComplaintStatus.AGREED: self.tr("Mark as agreed"),
            ComplaintStatus.IN_PROGRESS: self.tr("Begin the remedy"),
            ComplaintStatus.CLOSED: self.tr("Close"),
            ComplaintStatus.REOPENED: self.tr("Reopen"),
        }[acts.next_act(page)]
