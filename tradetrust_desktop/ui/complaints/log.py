"""The card of the communication log: messages and turns of the history, and the row to add one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from tradetrust_desktop.domain.interactions import Direction, InteractionDraft
from tradetrust_desktop.domain.problems import Refused
from tradetrust_desktop.ui.complaints import log_rows
from tradetrust_desktop.ui.complaints.acts import before_waiting
from tradetrust_desktop.ui.complaints.entry_form import Asked, EntryForm, Typed
from tradetrust_desktop.ui.messages import error_text
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Card, clear, label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent

    from tradetrust_desktop.domain.care import ComplaintEvent
    from tradetrust_desktop.domain.changes import Changes
    from tradetrust_desktop.domain.complaints import ComplaintPage
    from tradetrust_desktop.domain.interactions import InteractionRow
    from tradetrust_desktop.ui.context import Context

_SHOWN: Final = 40
_BELOW: Final = 100_000
"""What turned at the moment of a message stands below it."""


class LogCard(Card):
    """Latest first. A note is a line and Enter; a message has its own small form."""

    written = Signal()
    """Something was kept or given up, so that the focus may go on."""
    asking = Signal()
    """The form was opened or closed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        theme, px = context.theme, context.theme.px
        self._page: ComplaintPage | None = None
        self._zone = ""
        self._all = False
        self._said: list[tuple[str, ...]] = []
        self._aside: dict[bytes, tuple[Asked | None, str, str]] = {}
        self.rows: list[log_rows.EntryRow] = []
        self.add_button = IconButton(theme, kind="link")
        self.add_button.clicked.connect(lambda: self.ask(Asked()))
        self.heading.addWidget(self.add_button)
        self.note = _NoteLine()
        self.note.kept.connect(self._keep_note)
        self.note_problem = label(role="problem", wrap=True)
        self.note_problem.setVisible(False)
        self.form = EntryForm(context)
        self.form.setVisible(False)
        self.form.kept.connect(self._keep)
        self.form.given_up.connect(self.give_up)
        self.form.delete_wanted.connect(self._delete_edited)
        self.body.addWidget(self.form)
        self.body.addWidget(self.note)
        self.body.addWidget(self.note_problem)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(px(2))
        holder = QHBoxLayout()
        holder.setContentsMargins(-px(4), 0, -px(4), 0)
        holder.addLayout(self._list)
        self.body.addLayout(holder)
        self.more_button = IconButton(theme, kind="link")
        self.more_button.clicked.connect(self._show_all)
        self.body.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.who = label(role="note", wrap=True)
        """Who did all of it, where it was one."""
        self.body.addWidget(self.who)
        self.body.addStretch(1)

    def put_above(self, part: QWidget) -> None:
        """What stands on the card above the log, with a heading of its own."""
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(0, part)

    def show_complaint(
        self, page: ComplaintPage, *, zone: str, contacts: Iterable[tuple[bytes, str]]
    ) -> None:
        """Show the log of a complaint; what is typed stays if it is the same one."""
        another = self._page is None or self._page.row.id != page.row.id
        aside = None
        if another:
            self._set_aside()
        self._page, self._zone = page, zone
        draft = page.row.draft
        if another:
            self._all = False
            self.note.clear()
            self._close_form()
            aside = self._aside.pop(page.row.id, None)
        self.form.show_complaint(
            complaint_id=page.row.id,
            customer_id=draft.customer_id,
            contacts=contacts,
            waiting=draft.status == "waiting",
        )
        self._write()
        if aside is not None:
            asked, text, note = aside
            self.note.setText(note)
            if asked is not None:
                self.ask(asked, focused=False)
                self.form.summary.set_value(text)

    def ask(self, asked: Asked, *, focused: bool = True) -> None:
        """Open the form for a message, with the cursor in it unless it is not `focused`."""
        if self._page is None:
            return
        self.note.setVisible(False)
        self.note_problem.setVisible(False)
        self.form.setVisible(True)
        self.add_button.setVisible(False)
        self.form.begin(asked, contact_id=self._page.row.draft.contact_id, focused=focused)
        self.asking.emit()

    def give_up(self) -> None:
        """Close the form without keeping anything."""
        self._close_form()
        self.written.emit()

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        self.set_title(self.tr("Communication log"))
        self.add_button.set_named(self.tr("Add"), self.tr("Log a message"))
        self.add_button.setAccessibleName(self.tr("Log a message"))
        self.note.setPlaceholderText(self.tr("Note, Enter keeps it"))
        self.note.setAccessibleName(self.tr("Note"))
        self.form.retranslate()
        self._said = []
        self._write()

    def tick(self) -> None:
        """Another day changes how times are said."""
        self._write()

    # inside

    def _write(self) -> None:
        page = self._page
        if page is None:
            return
        entries: list[tuple[int, int, InteractionRow | None, tuple[str, ...]]] = []
        beside = _events_beside(page)
        for place, entry in enumerate(page.log):
            said = self._entry_said(entry, beside.get(entry.id))
            entries.append((entry.draft.at_ms, -place, entry, said))
        taken = set(map(id, beside.values()))
        for place, event in enumerate(page.events):
            text = log_rows.turn_text(self._context, page, place, named=self._is_named())
            if text and id(event) not in taken:
                said = (log_rows.time_text(self._context, event.at_ms), text)
                entries.append((event.at_ms, place - _BELOW, None, said))
        entries.sort(key=lambda each: (each[0], each[1]), reverse=True)
        shown = entries if self._all else entries[:_SHOWN]
        rest = len(entries) - len(shown)
        self.more_button.setVisible(rest > 0)
        self.more_button.set_named(self.tr("%n more", "", rest))
        takers = self._takers()
        one = takers.pop() if len(takers) == 1 else ""
        self.who.setText(self.tr("Every step by %1").replace("%1", one))
        self.who.setVisible(bool(one))
        texts = [each[3] for each in shown]
        if texts == self._said:
            return
        self._said = texts
        focused = next((at for at, row in enumerate(self.rows) if row.hasFocus()), None)
        clear(self._list)
        self.rows = []
        metrics = QFontMetrics(self._context.theme.font("note"))
        lines = [line for each in texts for line in each[0].splitlines()]
        width = max((metrics.horizontalAdvance(line) for line in lines), default=0) + 4
        for each in shown:
            self._add(each[2], each[3], width)
        if focused is not None and self.rows:
            self.rows[min(focused, len(self.rows) - 1)].setFocus()

    def _takers(self) -> set[str]:
        """Who took the steps of the complaint."""
        events = self._page.events if self._page is not None else ()
        return {event.who for event in events if event.who}

    def _is_named(self) -> bool:
        """Whether each step says who took it: it does once it was more than one."""
        return len(self._takers()) > 1

    def _add(self, entry: InteractionRow | None, texts: tuple[str, ...], width: int) -> None:
        theme = self._context.theme
        if entry is None:
            self._list.addWidget(
                log_rows.EventRow(theme, time=texts[0], text=texts[1], width=width)
            )
            return
        time, icon, text, note, _ = texts
        row = log_rows.EntryRow(theme, time=time, icon=icon, text=text, note=note, width=width)
        row.setToolTip(self.tr("Enter edits, Delete removes"))
        row.clicked.connect(lambda: self.ask(Asked(entry=entry)))
        row.delete_wanted.connect(lambda: self._delete(entry))
        self._list.addWidget(row)
        self.rows.append(row)

    def _entry_said(self, entry: InteractionRow, event: ComplaintEvent | None) -> tuple[str, ...]:
        assert self._page is not None  # noqa: S101 - written only while one is shown
        complaint = self._page.row
        note = log_rows.entry_note(
            self._context,
            entry,
            complaint=complaint,
            zone=self._zone,
            meets=log_rows.meets(entry, complaint),
        )
        if event is not None:
            place = self._page.events.index(event)
            aside = (
                log_rows.event_beside(event),
                *log_rows.turn_aside(self._page, place, named=self._is_named()),
            )
            note = log_rows.joined(self._context, [note, *aside])
        other = dict(self._page.merged).get(entry.draft.complaint_id or b"")
        if other:
            note = log_rows.joined(self._context, [note, self.tr("from %1").replace("%1", other)])
        time = log_rows.time_text(self._context, entry.draft.at_ms)
        key = f"{entry.id.hex()}{entry.draft!r}"
        return time, log_rows.entry_icon(entry), entry.draft.summary, note, key

    def _keep_note(self) -> None:
        page, text = self._page, " ".join(self.note.text().split())
        if page is None or not text:
            return
        draft = InteractionDraft(
            page.row.draft.customer_id, self._context.now_ms(), text, complaint_id=page.row.id
        )
        complaints, key = self._context.desk.complaints, page.row.id

        def kept(_changes: Changes) -> None:
            self.note.clear()
            self._say("")

        self._context.tasks.write(
            lambda: complaints.log(key, entry=draft, asked_by=self), kept, self._note_refused
        )

    def _keep(self) -> None:
        page, typed = self._page, self.form.typed()
        if page is None:
            return
        if isinstance(typed, tuple):
            self._refused(Refused(*typed))
            return
        asked = self.form.asked
        self._context.tasks.write(
            lambda: self._act(page, asked, typed), lambda _changes: self.give_up(), self._refused
        )

    def _act(self, page: ComplaintPage, asked: Asked, typed: Typed) -> Changes:
        """Write what was typed as one act; runs on the writer thread."""
        desk, key = self._context.desk, page.row.id
        draft = typed.draft
        if asked.entry is not None and draft is not None:
            return desk.interactions.edit(asked.entry.id, draft=draft, asked_by=self)
        if asked.status is not None:
            return desk.complaints.set_status(
                key, status=asked.status, note=typed.note, message=draft, asked_by=self
            )
        assert draft is not None  # noqa: S101 - only a status can do without a message
        status = before_waiting(page) if typed.wait_is_over else None
        return desk.complaints.log(key, entry=draft, status=status, asked_by=self)

    def _delete(self, entry: InteractionRow) -> None:
        interactions = self._context.desk.interactions
        self._context.tasks.write(
            lambda: interactions.delete(entry.id, asked_by=self), None, self._context.show_trouble
        )

    def _delete_edited(self) -> None:
        entry = self.form.asked.entry
        if entry is not None:
            self.give_up()
            self._delete(entry)

    def _refused(self, error: Exception) -> None:
        self.form.form.show_refused(error, self._context.show_trouble)

    def _note_refused(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self._say(error_text(error))
        else:
            self._context.show_trouble(error)

    def _say(self, text: str) -> None:
        self.note_problem.setText(text)
        self.note_problem.setVisible(bool(text))

    def _set_aside(self) -> None:
        """Have the words half typed again when this complaint is shown next."""
        if self._page is None:
            return
        asked = self.form.asked if self.form.is_typed_in() else None
        if asked is not None or self.note.text():
            text = self.form.summary.value()
            self._aside[self._page.row.id] = (asked, text, self.note.text())

    def _close_form(self) -> None:
        self.form.setVisible(False)
        self.note.setVisible(True)
        self.add_button.setVisible(True)
        self.asking.emit()

    def _show_all(self) -> None:
        self._all = True
        self._write()


def _events_beside(page: ComplaintPage) -> dict[bytes, ComplaintEvent]:
    """The status that came with a message, by the message."""
    found: dict[bytes, ComplaintEvent] = {}
    for event in page.events:
        if event.what != "status" or not event.before or event.note:
            continue
        for entry in page.log:
            same = abs(entry.draft.at_ms - event.at_ms) < log_rows.SAME_MS
            if same and entry.draft.direction is not Direction.INTERNAL:
                found.setdefault(entry.id, event)
                break
    return found


class _NoteLine(QLineEdit):
    """A line that Enter keeps and Esc empties."""

    kept = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.kept.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
