"""Logging a contact in ten seconds: one line, channel and who began; Enter keeps it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget

from tradetrust_desktop.domain.care import Channel, FollowUpDraft, FollowUpKind
from tradetrust_desktop.domain.interactions import Direction, InteractionDraft
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.customers import people_words
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Card, label
from tradetrust_desktop.ui.widgets.composing import Composing
from tradetrust_desktop.ui.widgets.fields import ChoiceField, DateField, LongField, TextField
from tradetrust_desktop.ui.widgets.flow import Flow
from tradetrust_desktop.ui.widgets.form_keys import ENTER, is_answered, keep_by_ctrl_enter
from tradetrust_desktop.ui.widgets.record_form import RecordForm
from tradetrust_desktop.ui.widgets.segments import Segments
from tradetrust_desktop.ui.widgets.typed_fields import MomentField, write_day

if TYPE_CHECKING:
    from collections.abc import Callable

    from tradetrust_desktop.domain.care import ComplaintRow
    from tradetrust_desktop.domain.contacts import ContactRow
    from tradetrust_desktop.domain.interactions import InteractionRow
    from tradetrust_desktop.ui.context import Context

_NEXT_DAYS = 14


class LogPanel(Card):
    """What was said, on which road, who began, with whom, when; and what follows.

    `done` when it was kept or given up. The channel chosen last is offered again.
    """

    done = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self.context = context
        self.customer_id: bytes | None = None
        self._edited: InteractionRow | None = None
        self._contacts: tuple[ContactRow, ...] = ()
        self._complaints: tuple[ComplaintRow, ...] = ()
        self._saving = False
        theme = context.theme
        self.form = RecordForm(self)
        self.summary = TextField(theme)
        self.channel = Segments(theme)
        self.direction = Segments(theme)
        self.contact = ChoiceField(theme)
        self.at = MomentField(context)
        self.minutes = TextField(theme)
        self.mood = ChoiceField(theme)
        self.complaint = ChoiceField(theme)
        self.next_kind = ChoiceField(theme)
        self.next_due = DateField(theme)
        self.next_title = TextField(theme)
        self.detail = LongField(theme, lines=3)
        for name, field in (
            ("summary", self.summary),
            ("at_ms", self.at),
            ("minutes", self.minutes),
            ("detail", self.detail),
            ("next_due", self.next_due),
            ("next_title", self.next_title),
        ):
            self.form.add(name, field)
        self.keep_button = IconButton(theme, kind="primary")
        self.cancel_button = IconButton(theme, kind="link")
        self.more_button = IconButton(theme, kind="link")
        self._next_label = label()
        self._aside: dict[bytes, list[tuple[Callable[[Any], None], Any]]] = {}
        self._composing = [Composing(field.line) for field in (self.summary, self.next_title)]
        self._lay_out()
        self.channel.chosen.connect(lambda _name: self._show_parts())
        self.next_kind.typed.connect(self._show_parts)
        self.more_button.clicked.connect(self._show_detail)
        self.keep_button.clicked.connect(self.keep)
        self.cancel_button.clicked.connect(self.give_up)
        self.form.typed.connect(self._check)
        keep_by_ctrl_enter(self, self.keep)
        for field in (self.summary, self.minutes, self.next_title, self.at, self.next_due):
            field.control.installEventFilter(self)
        self.retranslate()

    # what the page calls

    def begin(
        self,
        customer_id: bytes,
        contacts: tuple[ContactRow, ...],
        complaints: tuple[ComplaintRow, ...],
    ) -> None:
        """Begin a new entry: now, with the main contact."""
        self._offer(customer_id, contacts, complaints)
        self._edited = None
        self.summary.set_value("")
        self.detail.set_value("")
        self.minutes.set_value("")
        self.mood.set_value("")
        self.complaint.set_value("")
        self.next_kind.set_value("")
        self.next_title.set_value("")
        self.at.set_value(self.context.now_ms())
        self.next_due.set_value(self._next_day())
        main = contacts[0] if contacts and contacts[0].draft.is_main else None
        self.contact.set_value(main.id.hex() if main else "")
        kept = self.context.preferences.get("log.channel", Channel.PHONE.value)
        self.channel.set_choice(kept if kept in set(Channel) else Channel.PHONE.value)
        self.direction.set_choice(Direction.IN.value)
        for set_again, value in self._aside.pop(customer_id, ()):
            set_again(value)
        self.detail.setVisible(bool(self.detail.value()))
        self._start()

    def edit(
        self,
        row: InteractionRow,
        contacts: tuple[ContactRow, ...],
        complaints: tuple[ComplaintRow, ...],
    ) -> None:
        """Change an entry there is."""
        draft = row.draft
        self._offer(draft.customer_id, contacts, complaints, also=row)
        self._edited = row
        self.summary.set_value(draft.summary)
        self.detail.set_value(draft.detail)
        self.minutes.set_value("" if draft.minutes is None else str(draft.minutes))
        self.mood.set_value(draft.sentiment)
        self.complaint.set_value(draft.complaint_id.hex() if draft.complaint_id else "")
        self.contact.set_value(draft.contact_id.hex() if draft.contact_id else "")
        self.next_kind.set_value("")
        self.at.set_value(draft.at_ms)
        self.channel.set_choice(draft.channel.value if draft.channel else people_words.NOTE)
        if draft.direction is not Direction.INTERNAL:
            self.direction.set_choice(draft.direction.value)
        self.detail.setVisible(bool(draft.detail))
        self._start()

    def is_typed_in(self) -> bool:
        """Whether a new entry is half typed."""
        typed = (self.summary, self.detail, self.next_title)
        return self._edited is None and any(field.value() for field in typed)

    def has_aside(self, customer_id: bytes) -> bool:
        """Whether something half typed waits for this customer."""
        return customer_id in self._aside

    def set_aside(self) -> None:
        """Leave, and have what is half typed again when the customer is shown next."""
        if self.customer_id is not None and self.is_typed_in():
            fields = (
                *(self.summary, self.detail, self.minutes, self.mood, self.complaint),
                *(self.contact, self.next_kind, self.next_title, self.at, self.next_due),
            )
            self._aside[self.customer_id] = [
                *((field.set_value, field.value()) for field in fields),
                *((row.set_choice, row.choice()) for row in (self.channel, self.direction)),
            ]
        self.give_up()

    def draft(self) -> InteractionDraft | tuple[Problem, ...]:
        """The entry typed, or what keeps it from being one."""
        typed = self.minutes.value()
        if typed and not typed.isdecimal():
            return (Problem(Code.NOT_A_NUMBER, field="minutes", value=typed),)
        road = self.channel.choice()
        note = road == people_words.NOTE
        edited = self._edited
        internal = note or (
            edited is not None
            and edited.draft.direction is Direction.INTERNAL
            and edited.draft.channel is not None
        )
        draft = edited.draft if edited else InteractionDraft(self.customer_id or b"", 0, "")
        return replace(
            draft,
            at_ms=self.at.value(),
            summary=self.summary.value(),
            channel=None if note else Channel(road),
            direction=Direction.INTERNAL if internal else Direction(self.direction.choice()),
            contact_id=_id(self.contact.value()),
            complaint_id=_id(self.complaint.value()),
            detail=self.detail.value(),
            sentiment=self.mood.value(),
            minutes=int(typed) if typed else None,
        )

    def following(self) -> FollowUpDraft | None:
        """What is to follow, or nothing."""
        kind = self.next_kind.value()
        if not kind or self._edited is not None:
            return None
        return FollowUpDraft(
            customer_id=self.customer_id or b"",
            title=self.next_title.value() or words.sentence(words.word(FollowUpKind(kind))),
            due=self.next_due.value(),
            kind=FollowUpKind(kind),
            contact_id=_id(self.contact.value()),
        )

    def keep(self) -> None:
        """Keep the entry and what follows, or say under the field what is wrong."""
        if self._saving or self.customer_id is None:
            return
        draft = self.draft()
        if isinstance(draft, tuple):
            self._refused(Refused(*draft))
            return
        log, edited, following = self.context.desk.interactions, self._edited, self.following()
        self._saving = True

        def work() -> Any:
            if edited is not None:
                return log.edit(edited.id, draft=draft, asked_by=self)
            return log.add(draft, following=following, asked_by=self)

        self.context.tasks.write(work, lambda _kept: self._kept(), self._refused)

    def give_up(self) -> None:
        """Leave without keeping anything."""
        self._edited = None
        self.done.emit()

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        self.set_title(self.tr("Change the entry") if self._edited else "")
        self.setAccessibleName(self.tr("Log contact"))
        self.channel.set_options(
            [
                (name, people_words.channel_or_note(name))
                for name in (*(each.value for each in Channel), people_words.NOTE)
            ]
        )
        self.direction.set_options(
            [(way.value, people_words.direction(way)) for way in (Direction.IN, Direction.OUT)]
        )
        self.channel.setAccessibleName(self.tr("Channel"))
        self.direction.setAccessibleName(self.tr("Who began"))
        self.mood.set_options(
            [("", self.tr("Mood")), *((name, people_words.sentiment(name)) for name in _moods())]
        )
        nothing = ("", self.tr("nothing planned"))
        self.next_kind.set_options([nothing, *words.options(FollowUpKind)])
        self.summary.set_caption(self.tr("What was said"), shown=False)
        self.summary.line.setPlaceholderText(self.tr("What was said, in one line"))
        self.contact.set_caption(self.tr("Contact"), shown=False)
        self.at.set_caption(self.tr("When"), shown=False)
        self.at.retranslate()
        self.minutes.set_caption(self.tr("Minutes"), shown=False)
        self.minutes.line.setPlaceholderText(self.tr("Minutes"))
        self.mood.set_caption(self.tr("Mood"), shown=False)
        self.complaint.set_caption(self.tr("Belongs to complaint"), shown=False)
        self.next_kind.set_caption(self.tr("What follows"), shown=False)
        self.next_due.set_caption(self.tr("On which day"), shown=False)
        write_day(self.next_due, self.context.formats)
        self.next_title.set_caption(self.tr("What to do then"), shown=False)
        self.next_title.line.setPlaceholderText(self.tr("What to do then"))
        self.detail.set_caption(self.tr("More text"), shown=False)
        self.detail.edit.setPlaceholderText(self.tr("More text; Ctrl+Enter keeps all"))
        self.keep_button.set_named(self.tr("Keep"), self.tr("Keep (Enter)"))
        self.cancel_button.set_named(self.tr("Cancel"), self.tr("Cancel (Esc)"))
        self.more_button.set_named(self.tr("More text"))
        self._next_label.setText(self.tr("And next:"))
        self._name_choices()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in a line keeps all."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in ENTER
            and not any(each.is_composing for each in self._composing)
        ):
            self.keep()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up; Enter from a choice keeps."""
        if not is_answered(self, event, leave=self.give_up, keep=self.keep):
            super().keyPressEvent(event)

    # inside

    def _lay_out(self) -> None:
        px = self.context.theme.px
        self.at.setFixedWidth(px(216))
        self.minutes.setFixedWidth(px(104))
        self.mood.setMaximumWidth(px(176))
        self.next_due.setFixedWidth(px(146))
        for field in (self.contact, self.complaint):
            field.setMinimumWidth(px(176))
            field.box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            field.box.setMinimumContentsLength(12)
        self.next_title.setMinimumWidth(px(160))
        roads = Flow(self.channel, self.direction, spacing=px(12), line_spacing=px(8))
        facts = Flow(
            *(self.contact, self.at, self.minutes, self.mood, self.complaint),
            spacing=px(8),
            stretching=self.complaint,
        )
        self.following_row = Flow(
            *(self._next_label, self.next_kind, self.next_due, self.next_title),
            spacing=px(8),
            stretching=self.next_title,
        )
        self._next_label.setFixedHeight(px(32))
        self._next_label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        last = QHBoxLayout()
        last.setSpacing(px(8))
        last.addWidget(facts, 1)
        ends, held = QWidget(), QHBoxLayout()
        ends.setLayout(held)
        held.setContentsMargins(0, 0, 0, 0)
        held.setSpacing(px(8))
        for button in (self.more_button, self.cancel_button, self.keep_button):
            held.addWidget(button)
        last.addWidget(ends, 0, Qt.AlignmentFlag.AlignBottom)
        # what follows comes at once: a call and its next one are words, Tab, choice, Enter
        for row in (self.summary, self.detail, self.following_row, roads):
            self.body.addWidget(row)
        self.body.addLayout(last)

    def _offer(
        self,
        customer_id: bytes,
        contacts: tuple[ContactRow, ...],
        complaints: tuple[ComplaintRow, ...],
        *,
        also: InteractionRow | None = None,
    ) -> None:
        self.customer_id = customer_id
        self._contacts, self._complaints = contacts, complaints
        self._edited = also
        self._name_choices()

    def _name_choices(self) -> None:
        from tradetrust_desktop.services.contacts import called  # noqa: PLC0415

        people = [(row.id.hex(), called(row.draft)) for row in self._contacts]
        self.contact.set_options([("", self.tr("Nobody named")), *people])
        known = [(row.id.hex(), f"{row.number} {row.draft.title}") for row in self._complaints]
        edited = self._edited
        if edited is not None and edited.draft.complaint_id is not None:
            mine = edited.draft.complaint_id.hex()
            if mine not in dict(known):
                known.append((mine, edited.complaint_number))
        self.complaint.set_options([("", self.tr("No complaint")), *known])
        self.complaint.setVisible(bool(known))

    def _start(self) -> None:
        self._saving = False
        self.form.forget_typed()
        self.form.show_problems(())
        self.retranslate()
        self._show_parts()
        self.summary.control.setFocus()

    def _show_parts(self) -> None:
        note = self.channel.choice() == people_words.NOTE
        self.direction.setEnabled(not note)
        self.following_row.setVisible(self._edited is None)
        planned = bool(self.next_kind.value())
        self.next_due.setVisible(planned)
        self.next_title.setVisible(planned)
        self.more_button.setVisible(not self.detail.isVisibleTo(self))

    def _show_detail(self) -> None:
        self.detail.show()
        self.more_button.hide()
        self.detail.control.setFocus()

    def _next_day(self) -> Any:
        """Two weeks on, and no Saturday or Sunday."""
        day = self.context.today() + timedelta(days=_NEXT_DAYS)
        while day.isoweekday() > 5:  # noqa: PLR2004 - Friday
            day += timedelta(days=1)
        return day

    def _check(self, _name: str) -> None:
        draft = self.draft()
        if isinstance(draft, tuple):
            self.form.show_problems(draft, touched_only=True)
            return
        log, following = self.context.desk.interactions, self.following()
        self.context.tasks.read(
            lambda: log.check(draft, following=following),
            lambda problems: self.form.show_problems(problems, touched_only=True) and None,
            key=(id(self), "check"),
        )

    def _kept(self) -> None:
        self._saving = False
        road = self.channel.choice()
        if self._edited is None and road != people_words.NOTE:
            self.context.preferences.set("log.channel", road)
        self.give_up()

    def _refused(self, error: Exception) -> None:
        self._saving = False
        if not isinstance(error, Refused) or self.form.show_problems(error.problems):
            self.context.show_trouble(error)
            return
        wrong = self.form.first_wrong()
        if wrong is not None:
            wrong.show()
            wrong.control.setFocus()


def _moods() -> tuple[str, ...]:
    return people_words.SENTIMENTS


def _id(text: str) -> bytes | None:
    return bytes.fromhex(text) if text else None
