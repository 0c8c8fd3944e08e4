"""A new complaint, taken down in half a minute: who, what, how grave, when they wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradetrust_desktop.domain.care import Channel, ComplaintDraft, Priority
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.complaints.priority_cards import PriorityField
from tradetrust_desktop.ui.widgets.about_customer import AboutCustomer
from tradetrust_desktop.ui.widgets.customer_field import CustomerField
from tradetrust_desktop.ui.widgets.fields import LongField, TextField
from tradetrust_desktop.ui.widgets.fitting_row import FittingRow
from tradetrust_desktop.ui.widgets.new_record import NewRecordPage
from tradetrust_desktop.ui.widgets.typed_fields import MomentField, SegmentField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tradetrust_desktop.domain.problems import Problem
    from tradetrust_desktop.ui.context import Context

_HOW = (Channel.MAIL, Channel.PHONE, Channel.MESSENGER, Channel.MEETING)


class NewComplaintPage(NewRecordPage):
    """Customer and a few words are enough."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, lambda: context.desk.complaints, parent)
        theme, px = context.theme, context.theme.px
        self.customer = CustomerField(context)
        self.what = TextField(theme)
        self.description = LongField(theme, lines=4)
        self.priority = PriorityField(context)
        self.received = MomentField(context)
        self.channel = SegmentField(theme, _HOW, name=words.channel)
        for name, field in (
            ("customer_id", self.customer),
            ("title", self.what),
            ("description", self.description),
            ("priority", self.priority),
            ("received_ms", self.received),
            ("channel", self.channel),
        ):
            self.form.add(name, field)
        for field in (self.customer, self.what, self.description, self.priority):
            self.main.addWidget(field)
        row = FittingRow(self.received, self.channel, spacing=px(16))
        row.set_stretch(self.received, 1)
        self.main.addWidget(row)
        self.main.addStretch(1)
        self.about = AboutCustomer(context)
        self.side.addWidget(self.about)
        self.side.addStretch(1)
        self.customer.found.connect(self.about.show_customer)
        self.retranslate()

    def title(self) -> str:
        """The title of the page."""
        return self.tr("New complaint")

    def begin(self) -> None:
        """Empty the page; they wrote just now until somebody says otherwise."""
        self.customer.set_value(None)
        self.about.show_customer(None)
        self.what.set_value("")
        self.description.set_value("")
        self.priority.set_value(Priority.MEDIUM)
        self.channel.set_value(Channel.MAIL)
        self.received.set_value(self.context.now_ms())
        super().begin()

    def draft(self) -> ComplaintDraft | tuple[Problem, ...]:
        """The complaint typed, or what is missing."""
        values = self.form.values()
        return self.customer.missing_with(title=values["title"]) or ComplaintDraft(**values)

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        super().retranslate()
        self.customer.set_caption(self.tr("Customer"))
        self.customer.retranslate()
        self.what.set_caption(self.tr("What happened"))
        self.what.line.setPlaceholderText(self.tr("In a few words, such as 40 of 200 lamps broken"))
        self.description.set_caption(self.tr("In their words"))
        self.priority.set_caption(self.tr("Priority"))
        self.priority.retranslate()
        self.received.set_caption(self.tr("When they wrote"))
        self.received.retranslate()
        self.channel.set_caption(self.tr("How"))
        self.channel.retranslate()
        self.about.retranslate()
