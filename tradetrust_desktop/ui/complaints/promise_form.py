"""The form of a promise: what, by whom, until when; and whether it was kept, or we were let off."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tradetrust_desktop.domain.case import PromiseDraft
from tradetrust_desktop.ui.complaints.form_parts import SummaryField, beside, evening_ms
from tradetrust_desktop.ui.complaints.moments import there
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import label
from tradetrust_desktop.ui.widgets.fields import TextField
from tradetrust_desktop.ui.widgets.form_keys import is_answered
from tradetrust_desktop.ui.widgets.record_form import RecordForm
from tradetrust_desktop.ui.widgets.typed_fields import MomentField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from tradetrust_desktop.domain.care import ComplaintRow
    from tradetrust_desktop.domain.case import PromiseRow
    from tradetrust_desktop.ui.context import Context

_DAYS: Final = 7


class PromiseForm(QWidget):
    """Enter keeps, Esc gives up. With `letting_off` it asks only why nobody waits any more."""

    kept = Signal()
    given_up = Signal()
    delete_wanted = Signal()
    open_again_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._complaint: ComplaintRow | None = None
        self._zone = ""
        self.row: PromiseRow | None = None
        """The promise that is edited; None for a new one."""
        self.letting_off = False
        theme, px = context.theme, context.theme.px
        self.heading = label(role="strong", wrap=True)
        self.what = SummaryField(theme, lines=2)
        self.what.entered.connect(self.kept)
        self.due = MomentField(context)
        self.promised_by = TextField(theme)
        self.kept_at = MomentField(context)
        self.note = TextField(theme)
        self.save_button = IconButton(theme, kind="primary", small=True)
        self.cancel_button = IconButton(theme, kind="link")
        self.again_button = IconButton(theme, kind="link")
        self.delete_button = IconButton(theme, "trash", kind="link")
        self.form = RecordForm(self)
        for name, field in (
            ("text", self.what),
            ("due_ms", self.due),
            ("promised_by", self.promised_by),
            ("kept_ms", self.kept_at),
            ("note", self.note),
        ):
            self.form.add(name, field)
        self._when = QWidget()
        self._when.setLayout(beside(px(12), self.due, self.promised_by))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, px(8))
        column.setSpacing(px(8))
        for part in (self.heading, self.what, self._when, self.kept_at, self.note):
            column.addWidget(part)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        for button in (
            self.save_button,
            self.cancel_button,
            self.again_button,
            self.delete_button,
        ):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self.save_button.clicked.connect(self.kept)
        self.cancel_button.clicked.connect(self.given_up)
        self.delete_button.clicked.connect(self.delete_wanted)
        self.again_button.clicked.connect(self.open_again_wanted)
        self.due.typed.connect(self._write_there)
        self.retranslate()

    def begin(
        self,
        complaint: ComplaintRow,
        *,
        zone: str,
        row: PromiseRow | None = None,
        letting_off: bool = False,
        focused: bool = True,
    ) -> None:
        """Open for a new promise, to change `row`, or to say why nobody waits for it any more."""
        self._complaint, self._zone = complaint, zone
        self.row, self.letting_off = row, letting_off
        draft = row.draft if row else None
        self.what.set_value(draft.text if draft else "")
        self.due.set_value(draft.due_ms if draft else evening_ms(self._context, days=_DAYS))
        self.promised_by.set_value(draft.promised_by if draft else complaint.draft.owner)
        self.kept_at.set_value((draft and draft.kept_ms) or self._context.now_ms())
        self.note.set_value(draft.note if draft else "")
        is_kept = draft is not None and draft.kept_ms is not None
        is_over = is_kept or (draft is not None and draft.dropped_ms is not None)
        for part in (self.what, self._when):
            part.setVisible(not letting_off)
        self.kept_at.setVisible(is_kept)
        self.note.setVisible(letting_off or is_over)
        self.again_button.setVisible(is_over)
        self.delete_button.setVisible(row is not None and not letting_off)
        self.form.show_problems(())
        self.form.forget_typed()
        self.retranslate()
        if focused:
            field = self.note.line if letting_off else self.what.edit
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def typed(self) -> PromiseDraft:
        """What was typed."""
        assert self._complaint is not None  # noqa: S101 - typed only while it is open
        if self.row is not None:
            before = self.row.draft
        else:
            before = PromiseDraft(
                self._complaint.draft.customer_id,
                "",
                self._context.now_ms(),
                0,
                complaint_id=self._complaint.id,
            )
        return replace(
            before,
            text=self.what.value(),
            due_ms=self.due.value(),
            promised_by=self.promised_by.value(),
            note=self.note.value(),
            kept_ms=before.kept_ms if before.kept_ms is None else self.kept_at.value(),
        )

    def is_typed_in(self) -> bool:
        """Whether something would be lost if another complaint were shown."""
        return not self.isHidden() and bool(self.what.value() or self.note.value())

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        if self.letting_off:
            heading = self.tr("Why does nobody wait for it any more?")
            save = self.tr("We are let off")
        elif self.row is not None:
            heading, save = self.tr("Edit the promise"), self.tr("Save")
        else:
            heading, save = self.tr("What do we promise the customer?"), self.tr("Promise it")
        self.heading.setText(heading)
        self.save_button.set_named(save, self.tr("Keep what was typed (Enter)"))
        self.what.set_caption(self.tr("What we promise"), shown=False)
        self.what.edit.setPlaceholderText(self.tr("such as 24 lamps in Riyadh, seals fitted"))
        self.due.set_caption(self.tr("Until when"))
        self.due.retranslate()
        self.promised_by.set_caption(self.tr("Who promises it"))
        self.kept_at.set_caption(self.tr("Kept on"))
        self.kept_at.retranslate()
        self.note.set_caption(self.tr("Note"), shown=not self.letting_off)
        self.cancel_button.set_named(self.tr("Cancel"), self.tr("Give up what was typed (Esc)"))
        self.again_button.set_named(self.tr("Not settled after all"))
        self.delete_button.set_named(self.tr("Delete the promise"))
        self._write_there()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up; Enter keeps, and on a button presses it."""
        if not is_answered(self, event, leave=self.given_up.emit, keep=self.kept.emit):
            super().keyPressEvent(event)

    def _write_there(self) -> None:
        if self._complaint is not None:
            self.due.set_note(there(self._context, self.due.value(), self._complaint, self._zone))
