"""The page of a complaint: where it stands, what happened, and its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from tradetrust_desktop.domain.care import Channel, ComplaintRow, ComplaintStatus, Priority
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.complaints.columns import status_chip
from tradetrust_desktop.ui.complaints.way import WAY, WayOfComplaint, place_on_way
from tradetrust_desktop.ui.widgets.about_customer import AboutCustomer
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Card, Pairs
from tradetrust_desktop.ui.widgets.fields import LongField, TextField
from tradetrust_desktop.ui.widgets.page_header import PageHeader
from tradetrust_desktop.ui.widgets.paged_list import popup_below
from tradetrust_desktop.ui.widgets.record_form import EditInPlace, RecordForm
from tradetrust_desktop.ui.widgets.record_tab import RecordPage
from tradetrust_desktop.ui.widgets.typed_fields import EnumField, MomentField, line_up

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from tradetrust_desktop.ui.context import Context

_STEPS: Final[dict[ComplaintStatus, Any]] = {
    ComplaintStatus.REPLIED: QT_TRANSLATE_NOOP("ComplaintSteps", "Mark as replied"),
    ComplaintStatus.INVESTIGATING: QT_TRANSLATE_NOOP("ComplaintSteps", "Begin to investigate"),
    ComplaintStatus.PROPOSED: QT_TRANSLATE_NOOP("ComplaintSteps", "Mark as proposed"),
    ComplaintStatus.AGREED: QT_TRANSLATE_NOOP("ComplaintSteps", "Mark as agreed"),
    ComplaintStatus.IN_PROGRESS: QT_TRANSLATE_NOOP("ComplaintSteps", "Begin the remedy"),
    ComplaintStatus.CLOSED: QT_TRANSLATE_NOOP("ComplaintSteps", "Close"),
    ComplaintStatus.REOPENED: QT_TRANSLATE_NOOP("ComplaintSteps", "Reopen"),
}


def next_status(status: ComplaintStatus) -> ComplaintStatus:
    """What usually follows; after a break or a reopening the investigation goes on."""
    if status is ComplaintStatus.CLOSED:
        return ComplaintStatus.REOPENED
    place = place_on_way(status)
    return WAY[place + 1] if place >= 0 else ComplaintStatus.INVESTIGATING


class ComplaintPage(RecordPage):
    """Each field is edited where it stands; the main button takes the usual next step."""

    delete_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme, px = context.theme, context.theme.px
        self._row: ComplaintRow | None = None
        self.header = PageHeader(theme)
        self.step_button = IconButton(theme, kind="primary")
        self.follow_up_button = IconButton(theme, "calendar")
        self.more_button = IconButton(theme, "dots", square=True)
        for button in (self.step_button, self.follow_up_button, self.more_button):
            self.header.add_button(button)
        self.step_button.clicked.connect(self._next_step)
        self.follow_up_button.clicked.connect(self._plan)
        self.more_button.clicked.connect(lambda: popup_below(self.menu(), self.more_button))
        self.customer_link = IconButton(theme, kind="link", parent=self.header)
        self.customer_link.clicked.connect(self._open_customer)
        self.way = WayOfComplaint(theme)
        self.way.chosen.connect(self.set_status)

        self.form = RecordForm(self)
        self.what = Card(theme)
        self.title = TextField(theme, inplace=True)
        title_font = theme.font(semibold=True)
        self.title.line.setFont(title_font)
        self.description = LongField(theme, lines=6, inplace=True)
        self.description.edit.setMinimumHeight(px(124))
        self.description.edit.setMaximumHeight(16_777_215)
        line_up(self.what, theme)
        self.what.body.addWidget(self.title)
        self.what.body.addWidget(self.description, 1)
        self.details = Card(theme)
        self.pairs = Pairs(theme, caption_width=80)
        self.received = MomentField(context, inplace=True)
        self.status = EnumField(theme, tuple(ComplaintStatus), inplace=True)
        self.priority = EnumField(theme, tuple(Priority), inplace=True)
        self.channel = EnumField(theme, tuple(Channel), name=words.channel, inplace=True)
        self.category = TextField(theme, inplace=True)
        self._captions: dict[str, QLabel] = {}
        for name in ("status", "priority", "received", "channel", "category"):
            self._captions[name] = self.pairs.add_row("", getattr(self, name))
        self.details.body.addWidget(self.pairs)
        self.about = AboutCustomer(context)
        for name, field in (
            ("title", self.title),
            ("description", self.description),
            ("status", self.status),
            ("priority", self.priority),
            ("received_ms", self.received),
            ("channel", self.channel),
            ("category", self.category),
        ):
            self.form.add(name, field)
        self.editor = EditInPlace(context, lambda: context.desk.complaints, self.form, self)

        cards = QHBoxLayout()
        cards.setSpacing(px(16))
        cards.addWidget(self.what, 8)
        side = QVBoxLayout()
        side.setSpacing(px(16))
        side.addWidget(self.details)
        side.addWidget(self.about, 1)
        cards.addLayout(side, 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(self.header)
        column.addSpacing(px(4))
        column.addWidget(self.way)
        column.addLayout(cards, 1)
        self.retranslate()

    def load(self, record_id: bytes) -> ComplaintRow | None:
        """Read the complaint."""
        found = self.context.desk.complaints.page(record_id)
        return found.row if found else None

    def show_record(self, found: ComplaintRow) -> None:
        """Show the complaint."""
        self._row = found
        self.editor.show(found.id, found.draft)
        self._write()
        self.about.show_customer_id(found.draft.customer_id)

    def set_status(self, status: ComplaintStatus) -> None:
        """Write another status; undo takes it back."""
        self.editor.change(status=status)

    def menu(self) -> QMenu:
        """What else one can do with the complaint."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        row = self._row
        if row is not None and row.draft.status is not ComplaintStatus.WAITING:
            wait = menu.addAction(self.tr("Wait for the customer"))
            wait.triggered.connect(lambda: self.set_status(ComplaintStatus.WAITING))
        if row is not None and row.draft.status is not ComplaintStatus.CLOSED:
            close = menu.addAction(self.tr("Close"))
            close.triggered.connect(lambda: self.set_status(ComplaintStatus.CLOSED))
        menu.addSeparator()
        delete = menu.addAction(self.tr("Delete the complaint"))
        delete.triggered.connect(self.delete_wanted)
        return menu

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        self.follow_up_button.set_named(self.tr("Follow-up"), self.tr("Plan a follow-up"))
        self.more_button.set_named(self.tr("More"))
        self.what.set_title(self.tr("What happened"))
        self.details.set_title(self.tr("Details"))
        self.title.set_caption(self.tr("In a few words"), shown=False)
        self.description.set_caption(self.tr("Description"), shown=False)
        self.description.edit.setPlaceholderText(self.tr("Nothing more was said. Click to add."))
        captions = {
            "status": self.tr("Status"),
            "priority": self.tr("Priority"),
            "received": self.tr("They wrote"),
            "channel": self.tr("How"),
            "category": self.tr("Category"),
        }
        for name, text in captions.items():
            self._captions[name].setText(text)
            getattr(self, name).set_caption(text, shown=False)
        for field in (self.status, self.priority, self.channel, self.received):
            field.retranslate()
        self.way.retranslate()
        self.about.retranslate()
        self._write()

    def _write(self) -> None:
        row = self._row
        if row is None:
            return
        draft = row.draft
        self.header.set_title(draft.title, row.number)
        following = next_status(draft.status)
        self.step_button.set_named(QCoreApplication.translate("ComplaintSteps", _STEPS[following]))
        self.way.set_status(draft.status)
        self.customer_link.set_named(row.customer)
        text, kind, _ = status_chip(draft.status)
        major = draft.priority is Priority.MAJOR
        received = self.context.formats.day_time(draft.received_ms, today=self.context.today())
        self.header.set_line(
            (words.word(draft.priority), "inverse" if major else "neutral"),
            (text, kind),
            self.customer_link,
            self.tr("wrote %1").replace("%1", received),
            words.channel(draft.channel),
        )

    def _next_step(self) -> None:
        if self._row is not None:
            self.set_status(next_status(self._row.draft.status))

    def _open_customer(self) -> None:
        if self._row is not None:
            self.context.navigate("customers", self._row.draft.customer_id)

    def _plan(self) -> None:
        if self._row is not None:
            self.context.navigate("follow_ups", new_for=self._row.draft.customer_id)
