"""What stands beside the agenda: the month, and the follow-up chosen."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from tradetrust_desktop.domain.care import FollowUpKind, FollowUpRow
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.follow_ups.columns import due_text
from tradetrust_desktop.ui.follow_ups.month import MonthView, first_shown, month_title
from tradetrust_desktop.ui.theme import set_property
from tradetrust_desktop.ui.widgets.buttons import IconButton, MenuButton
from tradetrust_desktop.ui.widgets.cards import Card, Pairs, label
from tradetrust_desktop.ui.widgets.elided import ElidedLabel
from tradetrust_desktop.ui.widgets.fields import DateField, LongField, TextField
from tradetrust_desktop.ui.widgets.fitting_row import FittingRow
from tradetrust_desktop.ui.widgets.page_header import PageHeader
from tradetrust_desktop.ui.widgets.paged_list import popup_below
from tradetrust_desktop.ui.widgets.record_form import EditInPlace, RecordForm
from tradetrust_desktop.ui.widgets.record_tab import RecordPage
from tradetrust_desktop.ui.widgets.typed_fields import EnumField, write_day

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from tradetrust_desktop.ui.context import Context

_GRID_DAYS = 42
_POSTPONE = (1, 3, 7, 30)


class FollowUpPage(RecordPage):
    """`plan_next` carries the customer for whom the next follow-up is to be planned."""

    delete_wanted = Signal()
    plan_next = Signal(bytes)
    day_wanted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme, px = context.theme, context.theme.px
        self._row: FollowUpRow | None = None
        self.header = PageHeader(theme)
        self.back = IconButton(theme, "chevron-left", square=True)
        self.today_button = IconButton(theme)
        self.forth = IconButton(theme, "chevron-right", square=True)
        for button in (self.back, self.today_button, self.forth):
            self.header.add_button(button)
        self.month = MonthView(context)
        self.month.chosen.connect(self.day_wanted)
        self.back.clicked.connect(lambda: self._turn(-1))
        self.forth.clicked.connect(lambda: self._turn(1))
        self.today_button.clicked.connect(lambda: self._turn(0))

        self._build_card()
        self.editor = EditInPlace(context, lambda: context.desk.follow_ups, self.form, self)

        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(self.header)
        column.addWidget(self.month)
        column.addSpacing(px(4))
        column.addWidget(self.card, 1)
        self.card.setVisible(False)
        self.retranslate()

    def _build_card(self) -> None:
        theme, px = self.context.theme, self.context.theme.px
        self.card = Card(theme)
        self.heading = ElidedLabel("heading")
        self.customer_link = IconButton(theme, kind="link")
        self.customer_link.clicked.connect(self._open_customer)
        top = QHBoxLayout()
        top.addWidget(self.heading)
        top.addStretch(1)
        top.addWidget(self.customer_link, 0, Qt.AlignmentFlag.AlignRight)
        self.form = RecordForm(self)
        self.title = TextField(theme, inplace=True)
        self.kind = EnumField(theme, tuple(FollowUpKind), inplace=True)
        self.due = DateField(theme, inplace=True)
        self.note = LongField(theme, lines=3, inplace=True)
        pairs = Pairs(theme, caption_width=72)
        self._captions: dict[str, QLabel] = {}
        for name in ("title", "kind", "due", "note"):
            field = getattr(self, name)
            self._captions[name] = pairs.add_row("", field)
            self.form.add(name, field)
        self._captions["note"].setAlignment(Qt.AlignmentFlag.AlignTop)
        self._captions["note"].setContentsMargins(0, px(7), 0, 0)
        # kept together with the tick, not on its own
        self.result = TextField(theme)
        self.result.line.returnPressed.connect(self.finish)
        self.done_note = label(role="quiet", wrap=True)
        for part in (pairs, self.done_note, self.result):
            self.card.body.addWidget(part)
        self.card.body.insertLayout(0, top)
        self.card.body.addLayout(self._build_buttons())
        self.card.body.addStretch(1)

    def _build_buttons(self) -> QHBoxLayout:
        theme = self.context.theme
        self.done_button = IconButton(theme, "check", kind="primary")
        self.next_button = IconButton(theme)
        self.postpone_button = MenuButton(theme)
        self.reopen_button = IconButton(theme, "undo")
        self.more_button = IconButton(theme, "dots", square=True)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        row = FittingRow(
            *(self.done_button, self.next_button, self.reopen_button, self.postpone_button),
            spacing=theme.px(8),
        )
        buttons.addWidget(row, 1)
        buttons.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignTop)
        self.done_button.clicked.connect(self.finish)
        self.next_button.clicked.connect(self.finish_and_plan)
        self.reopen_button.clicked.connect(lambda: self.editor.change(done=None))
        self.postpone_button.clicked.connect(
            lambda: popup_below(self.postpone_menu(), self.postpone_button)
        )
        self.more_button.clicked.connect(lambda: popup_below(self.menu(), self.more_button))
        return buttons

    def load(self, record_id: bytes) -> FollowUpRow | None:
        """Read the follow-up."""
        return self.context.desk.follow_ups.page(record_id)

    def show_record(self, found: FollowUpRow) -> None:
        """Show the follow-up."""
        same = self._row is not None and self._row.id == found.id
        self._row = found
        self.editor.show(found.id, found.draft)
        if not same or not self.result.is_being_edited():
            self.result.set_value(found.draft.result)
        self.card.setVisible(True)
        self._write()

    def show_month(self) -> None:
        """Count again what is due on each day of the month shown."""
        start = first_shown(self.month.month)
        follow_ups = self.context.desk.follow_ups
        query = ListQuery(
            filters={
                "state": "open",
                "from": start.isoformat(),
                "to": (start + timedelta(days=_GRID_DAYS - 1)).isoformat(),
            }
        )

        def count() -> Counter[date]:
            return Counter(row.draft.due for row in follow_ups.rows(follow_ups.ids(query)))

        self.context.tasks.read(count, self.month.set_counts, key=(id(self), "month"))

    def finish(self) -> None:
        """Mark as done today, with what came of it."""
        if self._row is not None and self._row.draft.done is None:
            self.editor.change(done=self.context.today(), result=self.result.value())

    def finish_and_plan(self) -> None:
        """Mark as done and plan the next one with the same customer."""
        if self._row is not None:
            customer = self._row.draft.customer_id
            self.finish()
            self.plan_next.emit(customer)

    def postpone(self, days: int) -> None:
        """Make it due so many days from today."""
        self.editor.change(due=self.context.today() + timedelta(days=days))

    def postpone_menu(self) -> QMenu:
        """When to come back to it."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for days in _POSTPONE:
            day = self.context.formats.weekday(self.context.today() + timedelta(days=days))
            text = self.tr("by %n day(s)", "", days)
            action = menu.addAction(f"{text}   {day}")
            action.triggered.connect(lambda _on=False, days=days: self.postpone(days))
        return menu

    def menu(self) -> QMenu:
        """What else one can do."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        delete = menu.addAction(self.tr("Delete the follow-up"))
        delete.triggered.connect(self.delete_wanted)
        return menu

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        self.back.set_named(self.tr("Month before"))
        self.forth.set_named(self.tr("Next month"))
        self.today_button.set_named(self.tr("Today"))
        captions = {
            "title": self.tr("What"),
            "kind": self.tr("Kind"),
            "due": self.tr("Due"),
            "note": self.tr("Note"),
        }
        for name, text in captions.items():
            self._captions[name].setText(text)
            getattr(self, name).set_caption(text, shown=False)
        self.kind.retranslate()
        write_day(self.due, self.context.formats)
        self.note.edit.setPlaceholderText(self.tr("Why, and what to say. Click to write."))
        self.result.set_caption(self.tr("Result"), shown=False)
        self.result.line.setPlaceholderText(self.tr("What came of it?"))
        self.done_button.set_named(self.tr("Done"))
        self.next_button.set_named(self.tr("Done, plan next"))
        self.reopen_button.set_named(self.tr("Open again"))
        self.postpone_button.set_named(self.tr("Postpone"))
        self.more_button.set_named(self.tr("More"))
        self.header.set_title(month_title(self.context.formats, self.month.month))
        self.month.setAccessibleName(self.header.title.whole_text())
        self.month.update()
        self._write()

    def _write(self) -> None:
        row = self._row
        if row is None:
            return
        done = row.draft.done
        late = done is None and row.draft.due < self.context.today()
        due = self.tr("done") if done else due_text(self.context, row.draft.due)
        self.heading.set_whole(words.sentence(due))
        set_property(self.heading, "colour", "red" if late else "green" if done else "")
        self.customer_link.set_named(row.customer)
        for button in (self.done_button, self.next_button, self.postpone_button, self.result):
            button.setVisible(done is None)
        self.reopen_button.setVisible(done is not None)
        self.done_note.setVisible(done is not None)
        if done is not None:
            day = self.context.formats.day(done, today=self.context.today())
            text = self.tr("Done on %1.").replace("%1", day)
            self.done_note.setText(f"{text} {row.draft.result}".strip())

    def _turn(self, step: int) -> None:
        month = self.month.month
        if step == 0:
            month = self.context.today()
        elif step > 0:
            month = (month + timedelta(days=31)).replace(day=1)
        else:
            month = (month - timedelta(days=1)).replace(day=1)
        self.month.set_month(month)
        self.retranslate()
        self.show_month()

    def _open_customer(self) -> None:
        if self._row is not None:
            self.context.navigate("customers", self._row.draft.customer_id)
