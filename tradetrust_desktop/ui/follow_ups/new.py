"""A new follow-up: with whom, what, and by when."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from tradetrust_desktop.domain.care import FollowUpDraft, FollowUpKind
from tradetrust_desktop.ui.widgets.about_customer import AboutCustomer
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import label
from tradetrust_desktop.ui.widgets.customer_field import CustomerField
from tradetrust_desktop.ui.widgets.fields import DateField, LongField, TextField
from tradetrust_desktop.ui.widgets.new_record import NewRecordPage
from tradetrust_desktop.ui.widgets.typed_fields import EnumField, write_day

if TYPE_CHECKING:
    from tradetrust_desktop.domain.problems import Problem
    from tradetrust_desktop.ui.context import Context

_SHORTCUTS = (0, 1, 7, 30)


class NewFollowUpPage(NewRecordPage):
    """Customer, a few words and a day."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, lambda: context.desk.follow_ups, parent)
        theme, px = context.theme, context.theme.px
        self.customer = CustomerField(context)
        self.what = TextField(theme)
        self.kind = EnumField(theme, tuple(FollowUpKind))
        self.due = DateField(theme)
        self.note = LongField(theme, lines=3)
        for name, field in (
            ("customer_id", self.customer),
            ("title", self.what),
            ("kind", self.kind),
            ("due", self.due),
            ("note", self.note),
        ):
            self.form.add(name, field)
        self.main.addWidget(self.customer)
        self.main.addWidget(self.what)
        row = QHBoxLayout()
        row.setSpacing(px(16))
        row.addWidget(self.kind, 1)
        row.addWidget(self.due, 1)
        self.main.addLayout(row)
        days = QHBoxLayout()
        days.setSpacing(px(8))
        self._in = label(role="quiet")
        days.addWidget(self._in)
        self.shortcuts: dict[int, IconButton] = {}
        for ahead in _SHORTCUTS:
            button = IconButton(theme, small=True)
            button.clicked.connect(lambda _on=False, ahead=ahead: self._set_due(ahead))
            self.shortcuts[ahead] = button
            days.addWidget(button)
        days.addStretch(1)
        self.main.addLayout(days)
        self.main.addWidget(self.note)
        self.about = AboutCustomer(context)
        self.main.addWidget(self.about)
        self.columns.setStretch(1, 0)  # the page is narrow here
        self.columns.setSpacing(0)
        self.main.addStretch(1)
        self.customer.found.connect(self.about.show_customer)
        self.retranslate()

    def title(self) -> str:
        """The title of the page."""
        return self.tr("New follow-up")

    def begin(self) -> None:
        """Empty the page; tomorrow is a good day for most."""
        self.customer.set_value(None)
        self.about.show_customer(None)
        self.what.set_value("")
        self.kind.set_value(FollowUpKind.CALL)
        self.due.set_value(self.context.today() + timedelta(days=1))
        self.note.set_value("")
        super().begin()

    def set_due(self, day: date) -> None:
        """Propose a day."""
        self.due.set_value(day)

    def draft(self) -> FollowUpDraft | tuple[Problem, ...]:
        """The follow-up typed, or what is missing."""
        values = self.form.values()
        return self.customer.missing_with(title=values["title"]) or FollowUpDraft(**values)

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        super().retranslate()
        self.customer.set_caption(self.tr("Customer"))
        self.customer.retranslate()
        self.what.set_caption(self.tr("What to do"))
        self.what.line.setPlaceholderText(self.tr("Such as: call about the spring samples"))
        self.kind.set_caption(self.tr("Kind"))
        self.kind.retranslate()
        self.due.set_caption(self.tr("Due"))
        write_day(self.due, self.context.formats)
        self.note.set_caption(self.tr("Note"))
        self._in.setText(self.tr("Due"))
        for ahead, button in self.shortcuts.items():
            text = self.tr("today") if ahead == 0 else self.tr("in %n day(s)", "", ahead)
            button.set_named(text)
        self.about.retranslate()

    def _set_due(self, ahead: int) -> None:
        self.due.set_value(self.context.today() + timedelta(days=ahead))
