"""The card of the follow-up chosen: whom to call when, what came of it, and what comes next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QMenu, QWidget

from tradetrust_desktop.domain.care import FollowUpDraft, FollowUpKind
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.complaints.closing_fields import RatingField
from tradetrust_desktop.ui.follow_ups.columns import translate
from tradetrust_desktop.ui.follow_ups.days import NextDay, day_menu
from tradetrust_desktop.ui.follow_ups.fields import AmongField, MinuteField
from tradetrust_desktop.ui.follow_ups.found import NEXT, POSTPONE, USUAL_NEXT
from tradetrust_desktop.ui.icons import pixmap
from tradetrust_desktop.ui.widgets import local_time
from tradetrust_desktop.ui.widgets.buttons import IconButton, MenuButton
from tradetrust_desktop.ui.widgets.cards import Card, label
from tradetrust_desktop.ui.widgets.elided import ElidedLabel
from tradetrust_desktop.ui.widgets.fields import DateField, LongField, TextField
from tradetrust_desktop.ui.widgets.fitting_row import FittingRow
from tradetrust_desktop.ui.widgets.paged_list import popup_below
from tradetrust_desktop.ui.widgets.record_form import EditInPlace, RecordForm
from tradetrust_desktop.ui.widgets.typed_fields import EnumField, write_day

if TYPE_CHECKING:
    from datetime import date

    from tradetrust_desktop.domain.care import Channel, FollowUpRow
    from tradetrust_desktop.domain.local_time import LocalTime
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.follow_ups.found import FollowUpFound

_SHORT = 6
_NOTE_LINES = 4
"""A longer note is scrolled."""
_TALKED = (FollowUpKind.CALL, FollowUpKind.MAIL, FollowUpKind.VISIT)


class FollowUpCard(Card):
    """Every line is edited where it stands; `finished` carries what was closed."""

    finished = Signal(bytes)
    delete_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        self._found: FollowUpFound | None = None
        self._asked: bytes | None = None
        """What is being finished, so that it is not asked for twice."""
        self._make_fields()
        self.editor = EditInPlace(context, lambda: context.desk.follow_ups, self.form, self)
        self._lay_out()
        self._draw_clock()
        self.retranslate()

    @property
    def row(self) -> FollowUpRow | None:
        """The follow-up shown."""
        return self._found.row if self._found else None

    # parts

    def _make_fields(self) -> None:
        theme = self._context.theme
        self.form = RecordForm(self)
        self.title_field = TextField(theme, inplace=True)
        self.title_field.line.setFont(theme.font("heading", semibold=True))
        self.kind = EnumField(theme, tuple(FollowUpKind), inplace=True)
        self.due = DateField(theme, inplace=True)
        self.due_minute = MinuteField(theme, inplace=True)
        self.contact = AmongField(theme, inplace=True)
        self.note = LongField(theme, inplace=True)
        for name, field in (
            ("title", self.title_field),
            ("kind", self.kind),
            ("due", self.due),
            ("due_minute", self.due_minute),
            ("contact_id", self.contact),
            ("note", self.note),
        ):
            self.form.add(name, field)
        self.customer_link = IconButton(theme, kind="link")
        self.phone = IconButton(theme, "phone", kind="quiet")
        self.local = ElidedLabel()
        self._clock = QLabel()
        theme.changed.connect(self._draw_clock)
        self.complaint_link = IconButton(theme, "alert", kind="link")
        self.order_link = IconButton(theme, "box", kind="link")
        self.when = label(role="quiet", wrap=True)
        self.result = TextField(theme)
        self.rating = RatingField(theme, asked=False)
        self.next_kind = EnumField(theme, tuple(FollowUpKind))
        self.next_day = NextDay(self._context)
        self.done_button = IconButton(theme, kind="primary")
        self.postpone_button = MenuButton(theme)
        self.skip_button = IconButton(theme, kind="link")
        self.reopen_button = IconButton(theme, "undo")
        self.more_button = IconButton(theme, "dots", square=True)
        self.customer_link.clicked.connect(self._open_customer)
        self.phone.clicked.connect(self.copy_phone)
        self.complaint_link.clicked.connect(self._open_complaint)
        self.order_link.clicked.connect(self._open_order)
        self.result.line.returnPressed.connect(self.finish)
        self.next_day.changed.connect(self._write_main)
        self.done_button.clicked.connect(self.finish)
        self.skip_button.clicked.connect(self.skip)
        self.reopen_button.clicked.connect(lambda: self.editor.change(done=None))
        self.postpone_button.clicked.connect(
            lambda: popup_below(self.postpone_menu(), self.postpone_button)
        )
        self.more_button.clicked.connect(lambda: popup_below(self.menu(), self.more_button))

    def _lay_out(self) -> None:
        px = self._context.theme.px
        inset = px(12)  # where the text of a field begins
        outer = self.layout()
        if outer is not None:
            outer.setContentsMargins(px(16) - inset, px(10), px(16), px(12))
            outer.setSpacing(0)
        self.body.setSpacing(px(4))
        top = _row(0, 0)
        top.addWidget(self.title_field, 1)
        top.addWidget(self.customer_link, 0, Qt.AlignmentFlag.AlignRight)
        self._called, there = QWidget(), QWidget()
        called = QHBoxLayout(self._called)
        called.setContentsMargins(0, 0, 0, 0)
        called.addWidget(self.phone)
        called.addStretch(1)
        beside = QHBoxLayout(there)
        beside.setContentsMargins(px(6), 0, 0, 0)  # below each other, both icons stand in line
        beside.setSpacing(px(4))
        beside.addWidget(self._clock)
        beside.addWidget(self.local, 1)
        reached = FittingRow(self._called, there, spacing=0)
        reached.set_stretch(there, 1)
        reach = _row(0, px(4))
        reach.addWidget(reached)
        facts = _row(0, 0)
        for field, width in (
            (self.kind, 90),
            (self.due, 116),
            (self.due_minute, 76),
            (self.contact, 122),
        ):
            field.setMinimumWidth(px(width))
            facts.addWidget(field, width)
        for box in (self.kind.box, self.contact.box, self.next_kind.box):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(_SHORT)
        self._links = FittingRow(self.complaint_link, self.order_link, spacing=px(12))
        self._next_caption, self._on_caption = label(role="quiet"), label(role="quiet")
        self.next_kind.box.setProperty("small", "true")
        self._next = FittingRow(
            *(self._next_caption, self.next_kind, self._on_caption, self.next_day),
            spacing=px(8),
        )
        buttons = FittingRow(
            *(self.done_button, self.reopen_button, self.postpone_button), spacing=px(8)
        )
        end = _row(px(4), inset)
        end.setContentsMargins(inset, px(4), 0, 0)
        end.addWidget(buttons, 1)
        for button in (self.skip_button, self.more_button):
            end.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        for part in (top, reach, facts):
            self.body.addLayout(part)
        layout = self.note.edit.document().documentLayout()
        layout.documentSizeChanged.connect(lambda size: self._fit_note(round(size.height())))
        self._fit_note(1)
        self.body.addWidget(self.note)
        for widget, left in (
            (self._links, px(7)),
            (self.when, inset),
            (self.result, inset),
            (self.rating, inset),
            (self._next, inset),
        ):
            row = _row(0, left)
            row.addWidget(widget)
            self.body.addLayout(row)
        self.body.addLayout(end)
        self.body.addStretch(1)

    # showing

    def show_found(self, found: FollowUpFound) -> None:
        """Show a follow-up; what is being typed stays if it is the same one."""
        same = self._found is not None and self._found.row.id == found.row.id
        self._found = found
        self.contact.set_records(found.contacts, none=self.tr("nobody named"))
        self.editor.show(found.row.id, found.row.draft)
        if not same:
            self.result.set_value("")
            self.rating.set_value(None)
            self.next_kind.set_value(_usual_kind(found.row.draft.kind))
            days = {ahead: found.days[ahead] for ahead in NEXT}
            self.next_day.set_days(days, chosen=USUAL_NEXT)
        self.write()

    def tick(self, local: LocalTime | None) -> None:
        """Another minute there."""
        if self._found is not None and local is not None:
            self._found = replace(self._found, local=local)
            self._write_local(self._found)

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        for field, text in (
            (self.title_field, self.tr("What")),
            (self.kind, self.tr("Kind")),
            (self.due, self.tr("Due")),
            (self.due_minute, self.tr("Time of the day")),
            (self.contact, self.tr("Contact")),
            (self.note, self.tr("Note")),
            (self.result, self.tr("Result")),
            (self.next_kind, self.tr("Kind of the next one")),
        ):
            field.set_caption(text, shown=False)
            field.control.setToolTip(text)
        self.kind.retranslate()
        self.next_kind.retranslate()
        self.rating.set_caption(self.tr("How they rate the way their complaint was handled"))
        self.rating.retranslate()
        self.due_minute.retranslate()
        self._write_due()
        self.note.edit.setPlaceholderText(self.tr("Why, and what to say. Click to write."))
        self.result.line.setPlaceholderText(self.tr("What came of it?"))
        self._next_caption.setText(self.tr("Next"))
        self._on_caption.setText(self.tr("on"))
        self.postpone_button.set_named(self.tr("Postpone"))
        self.skip_button.set_named(
            self.tr("Skip"), self.tr("Close it undone; nothing goes into the log")
        )
        self.reopen_button.set_named(self.tr("Open again"))
        self.more_button.set_named(self.tr("More"))
        self.next_day.write()
        if self._found is not None:
            self.contact.set_records(self._found.contacts, none=self.tr("nobody named"))
        self.write()

    def write(self) -> None:
        """Everything that depends on language, day and minute."""
        found, context = self._found, self._context
        if found is None:
            return
        row, draft = found.row, found.row.draft
        self.customer_link.set_named(row.customer)
        self._called.setVisible(bool(found.phone))
        self.phone.set_named(found.phone, self.tr("Copy the number"))
        self._write_local(found)
        self.complaint_link.setVisible(bool(row.complaint_number))
        self.complaint_link.set_named(self.tr("Complaint %1").replace("%1", row.complaint_number))
        self.order_link.setVisible(bool(row.order_number))
        self.order_link.set_named(self.tr("Order %1").replace("%1", row.order_number))
        self._links.setVisible(bool(row.complaint_number or row.order_number))
        is_open = draft.done is None
        for part in (
            self.result,
            self._next,
            self.done_button,
            self.postpone_button,
            self.skip_button,
        ):
            part.setVisible(is_open)
        revisit = draft.kind is FollowUpKind.REVISIT and draft.complaint_id is not None
        self.rating.setVisible(is_open and revisit)
        self.reopen_button.setVisible(not is_open)
        self.when.setVisible(not is_open)
        if draft.done is not None:
            day = context.formats.day(draft.done, today=context.today())
            text = self.tr("Done on %1.").replace("%1", day)
            self.when.setText(f"{text} {draft.result}".strip())
        self._write_due()
        self._write_main()

    def _fit_note(self, lines: int) -> None:
        """As high as what is written; nothing below one line."""
        edit = self.note.edit
        shown = min(max(lines, 1), _NOTE_LINES)
        inside = shown * edit.fontMetrics().lineSpacing()
        edit.setFixedHeight(inside + self._context.theme.px(24))

    def _draw_clock(self) -> None:
        theme, ratio = self._context.theme, self.devicePixelRatioF()
        self._clock.setPixmap(pixmap(theme, "clock", role="quiet", ratio=ratio))

    def _write_local(self, found: FollowUpFound) -> None:
        context, row = self._context, found.row
        self._clock.setVisible(found.local is not None)
        if found.local is None:
            self.local.set_whole("")
            return
        place = {"city": row.city, "country": row.country}
        if found.local.is_open or found.local.holiday:
            text = local_time.now_there(context, found.local, **place)
        else:
            text = local_time.sentence(context, found.local, **place)
        holidays = local_time.holidays_ahead(context, found.local, found.holiday)
        self.local.set_whole(
            translate("FollowUps", "{time}, {holidays}").format(time=text, holidays=holidays)
        )

    def _write_due(self) -> None:
        """With its weekday while it is this year's, since that is what one plans by."""
        formats = self._context.formats
        write_day(self.due, formats)
        if self.due.value().year == self._context.today().year:
            self.due.set_format("M月d日 ddd" if formats.chinese else "ddd d MMM")

    def _write_main(self) -> None:
        planned = self.next_day.day() is not None
        self.done_button.set_named(
            self.tr("Done, plan next") if planned else self.tr("Done"),
            self.tr("Enter in the line above does the same"),
        )
        self.next_kind.setVisible(planned)

    # acts

    def finish(self) -> None:
        """Done today: what came of it goes into the log, and the next one is planned."""
        from tradetrust_desktop.services.follow_ups import USUAL_CHANNELS  # noqa: PLC0415

        row = self.row
        if row is None or row.draft.done is not None or self._asked == row.id:
            return
        follow_ups, result, following = (
            self._context.desk.follow_ups,
            self.result.value(),
            self.next_draft(),
        )
        kind = self.kind.value()
        channel: Channel | None = USUAL_CHANNELS[FollowUpKind(kind)]
        rating = None if self.rating.isHidden() else self.rating.value()
        self._close(
            row.id,
            lambda: follow_ups.finish(
                row.id,
                result=result,
                next=following,
                channel=channel,
                rating=rating,
                asked_by=self,
            ),
        )

    def skip(self) -> None:
        """Close it without having done it."""
        row = self.row
        if row is None or row.draft.done is not None or self._asked == row.id:
            return
        follow_ups, reason = self._context.desk.follow_ups, self.result.value()
        reason = reason or self.tr("Skipped")
        self._close(row.id, lambda: follow_ups.skip(row.id, reason=reason, asked_by=self))

    def postpone(self, day: date) -> None:
        """Make it due on another day; the time of the day stays."""
        row = self.row
        if row is None:
            return
        follow_ups, minute = self._context.desk.follow_ups, row.draft.due_minute
        self._context.tasks.write(
            lambda: follow_ups.postpone(row.id, due=day, due_minute=minute, asked_by=self),
            None,
            self._context.show_trouble,
        )

    def postpone_menu(self) -> QMenu:
        """When to come back to it; never a weekend or a holiday there."""
        found = self._found
        days = {ahead: found.days[ahead] for ahead in POSTPONE} if found else {}
        return day_menu(self._context, self, days, self.postpone, below=self.postpone_button)

    def next_draft(self) -> FollowUpDraft | None:
        """The next one as it would be planned; None for none."""
        row, day = self.row, self.next_day.day()
        if row is None or day is None:
            return None
        kind = FollowUpKind(self.next_kind.value())
        draft = row.draft
        title = draft.title
        # what was about one matter is over with it; the next one is about the customer
        if kind is not draft.kind or draft.complaint_id or draft.order_id:
            title = self._title_for(kind, row.contact or row.customer)
        return FollowUpDraft(draft.customer_id, title, day, kind, contact_id=draft.contact_id)

    def menu(self) -> QMenu:
        """What else one can do."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        delete = menu.addAction(self.tr("Delete the follow-up"))
        delete.triggered.connect(self.delete_wanted)
        return menu

    def copy_phone(self) -> None:
        """Put the number on the clipboard, as it is dialled."""
        if self._found is not None and self._found.phone:
            QGuiApplication.clipboard().setText(self._found.row.phone)
            self._context.notify(self.tr("Number copied"))

    def _close(self, record_id: bytes, work: object) -> None:
        self._asked = record_id

        def closed(_: object) -> None:
            self._asked = None
            self.finished.emit(record_id)

        def failed(error: Exception) -> None:
            self._asked = None
            self._context.show_trouble(error)

        self._context.tasks.write(work, closed, failed)  # type: ignore[arg-type]

    def _title_for(self, kind: FollowUpKind, who: str) -> str:
        known = {
            FollowUpKind.CALL: self.tr("Call %1"),
            FollowUpKind.MAIL: self.tr("Write to %1"),
            FollowUpKind.VISIT: self.tr("Visit %1"),
        }
        text = known.get(kind)
        if text is None:
            text = self.tr("%1: %2").replace("%1", words.sentence(words.word(kind)))
            return text.replace("%2", who)
        return text.replace("%1", who)

    def _open_customer(self) -> None:
        if self.row is not None:
            self._context.navigate("customers", self.row.draft.customer_id)

    def _open_complaint(self) -> None:
        if self.row is not None and self.row.draft.complaint_id:
            self._context.navigate("complaints", self.row.draft.complaint_id)

    def _open_order(self) -> None:
        if self.row is not None and self.row.draft.order_id:
            self._context.navigate("orders", self.row.draft.order_id)


def _usual_kind(kind: FollowUpKind) -> FollowUpKind:
    """One talks again on the same road; after a sample, a check or a survey one calls."""
    return kind if kind in _TALKED else FollowUpKind.CALL


def _row(spacing: int, left: int) -> QHBoxLayout:
    """A row of a card; fields that read as text begin where the heading does."""
    row = QHBoxLayout()
    row.setSpacing(spacing)
    row.setContentsMargins(left, 0, 0, 0)
    return row
