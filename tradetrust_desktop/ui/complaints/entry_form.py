"""The row in which a message about a complaint is logged: what was said, when, how, to whom."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from tradetrust_desktop.domain.care import Channel, ComplaintStatus
from tradetrust_desktop.domain.interactions import Direction, InteractionDraft, InteractionRow
from tradetrust_desktop.domain.problems import Code, Problem
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.complaints.choices import IdField
from tradetrust_desktop.ui.complaints.form_parts import SummaryField
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import label
from tradetrust_desktop.ui.widgets.fields import ChoiceField, LongField
from tradetrust_desktop.ui.widgets.form_keys import is_answered
from tradetrust_desktop.ui.widgets.record_form import RecordForm
from tradetrust_desktop.ui.widgets.typed_fields import MomentField, SegmentField

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent

    from tradetrust_desktop.ui.context import Context

_NOTE: Final = "note"


@dataclass(frozen=True)
class Asked:
    """What the form is opened for."""

    channel: Channel | None = Channel.MAIL
    direction: Direction = Direction.OUT
    is_proposal: bool = False
    status: ComplaintStatus | None = None
    """The status that is to be set along with the message; None for the one it brings itself."""
    purpose: ComplaintStatus | None = None
    """Opened for what this status stands for: an outgoing message, or the word that none went."""
    entry: InteractionRow | None = None
    """The entry that is edited."""

    @property
    def is_asked(self) -> bool:
        """Whether a status asks for it, so that the direction is known."""
        return self.purpose is not None


@dataclass(frozen=True)
class Typed:
    """What was typed: a message, or only a note to a status."""

    draft: InteractionDraft | None
    note: str = ""
    wait_is_over: bool = False


class EntryForm(QWidget):
    """Enter in the text keeps, Esc gives up."""

    kept = Signal()
    given_up = Signal()
    delete_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.asked = Asked()
        self._customer_id = self._complaint_id = b""
        self._waiting = False
        self._unsent = False
        theme, px = context.theme, context.theme.px
        self.heading = label(role="strong", wrap=True)
        self.summary = SummaryField(theme, lines=2)
        self.summary.entered.connect(self.kept)
        self.detail = LongField(theme, lines=8)
        self.detail_button = IconButton(theme, kind="link")
        self.detail_button.clicked.connect(self._open_detail)
        self.channel = ChoiceField(theme)
        self.channel.set_options([("", "")])
        self.direction = SegmentField(theme, tuple(Direction), name=direction_word)
        self.at = MomentField(context)
        self.contact = IdField(theme)
        self.proposal = QCheckBox()
        self.wait_over = QCheckBox()
        self.save_button = IconButton(theme, kind="primary", small=True)
        self.unsent_button = IconButton(theme, kind="link")
        self.delete_button = IconButton(theme, "trash", kind="link")
        self.cancel_button = IconButton(theme, kind="link")
        self.form = RecordForm(self)
        for name, field in (
            ("summary", self.summary),
            ("detail", self.detail),
            ("at_ms", self.at),
            ("contact_id", self.contact),
        ):
            self.form.add(name, field)
        self._how = _below(self.channel, self.direction, spacing=px(8))
        self._when = _below(self.at, self.contact, spacing=px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(4))
        column.setSpacing(px(8))
        parts: tuple[QWidget, ...] = (self.heading, self._how, self.summary, self.detail)
        for each in (*parts, self._when, self.proposal, self.wait_over):
            column.addWidget(each)
        for line in (
            (self.save_button, self.cancel_button),
            (self.detail_button, self.unsent_button, self.delete_button),
        ):
            buttons = QHBoxLayout()
            buttons.setSpacing(px(8))
            for button in line:
                buttons.addWidget(button)
            buttons.addStretch(1)
            column.addLayout(buttons)
        self.save_button.clicked.connect(self.kept)
        self.cancel_button.clicked.connect(self.given_up)
        self.delete_button.clicked.connect(self.delete_wanted)
        self.unsent_button.clicked.connect(self._turn_unsent)
        self.channel.committed.connect(self._arrange)
        self.direction.committed.connect(self._arrange)
        self.retranslate()

    def show_complaint(
        self,
        *,
        complaint_id: bytes,
        customer_id: bytes,
        contacts: Iterable[tuple[bytes, str]],
        waiting: bool,
    ) -> None:
        """Whose log it is, and among whom a contact is chosen."""
        self._complaint_id, self._customer_id, self._waiting = complaint_id, customer_id, waiting
        self.contact.set_records(contacts, none=self.tr("no contact"))

    def begin(self, asked: Asked, *, contact_id: bytes | None = None, focused: bool = True) -> None:
        """Open for a message, with the cursor in its text unless it is elsewhere for good."""
        self.asked, self._unsent = asked, False
        entry = asked.entry.draft if asked.entry else None
        self.summary.set_value(entry.summary if entry else "")
        self.detail.set_value(entry.detail if entry else "")
        channel = entry.channel if entry else asked.channel
        self.channel.set_value(str(channel) if channel else _NOTE)
        self.direction.set_value(entry.direction if entry else asked.direction)
        self.at.set_value(entry.at_ms if entry else self._context.now_ms())
        self.contact.set_value(entry.contact_id if entry else contact_id)
        self.proposal.setChecked(entry.is_proposal if entry else asked.is_proposal)
        self.wait_over.setChecked(True)
        self.form.show_problems(())
        self.form.forget_typed()
        self._arrange()
        self.retranslate()
        if focused:
            self.summary.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def typed(self) -> Typed | tuple[Problem, ...]:
        """What was typed, or what it lacks."""
        text = " ".join(self.summary.value().split())
        if not text:
            return (Problem(Code.REQUIRED, field="summary"),)
        if self._unsent:
            return Typed(None, note=text)
        base = self.asked.entry.draft if self.asked.entry else None
        if base is None:
            base = InteractionDraft(self._customer_id, 0, "", complaint_id=self._complaint_id)
        is_note = self.channel.value() == _NOTE
        direction = Direction.INTERNAL if is_note else Direction(self.direction.value())
        draft = replace(
            base,
            at_ms=self.at.value(),
            summary=text,
            detail=self.detail.value(),
            channel=None if is_note else Channel(self.channel.value()),
            direction=direction,
            contact_id=self.contact.value(),
            is_proposal=direction is Direction.OUT and self.proposal.isChecked(),
        )
        over = not self.wait_over.isHidden() and self.wait_over.isChecked()
        return Typed(draft, wait_is_over=over)

    def is_typed_in(self) -> bool:
        """Whether something would be lost if another complaint were shown."""
        return not self.isHidden() and bool(self.summary.value())

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        self.channel.set_options(
            [
                (_NOTE, self.tr("Note")),
                *((str(each), words.sentence(words.channel(each))) for each in Channel),
            ]
        )
        self.channel.set_caption(self.tr("How"), shown=False)
        self.direction.set_caption(self.tr("Direction"), shown=False)
        self.direction.retranslate()
        self.at.set_caption(self.tr("When"), shown=False)
        self.at.retranslate()
        self.contact.set_caption(self.tr("Contact"), shown=False)
        self.contact.set_none(self.tr("no contact"))
        self.summary.set_caption(self.tr("What was said"), shown=False)
        self.detail.set_caption(self.tr("Full text"), shown=False)
        self.detail.edit.setPlaceholderText(self.tr("The whole mail or message"))
        self.detail_button.set_named(
            self.tr("Full text"), self.tr("Keep the whole mail or message with it")
        )
        self.proposal.setText(self.tr("This is the proposal"))
        self.wait_over.setText(self.tr("The wait is over"))
        self.cancel_button.set_named(self.tr("Cancel"), self.tr("Give up what was typed (Esc)"))
        self.delete_button.set_named(self.tr("Delete the entry"))
        self._write()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps, Esc gives up."""
        if not is_answered(self, event, leave=self.given_up.emit, keep=self.kept.emit):
            super().keyPressEvent(event)

    def _write(self) -> None:
        status = self.asked.status
        editing = self.asked.entry is not None
        if self._unsent:
            heading = self.tr("Why is it set without a message?")
            hint = self.tr("For the history")
            save = self.tr("Set the status")
        elif editing:
            heading, hint = self.tr("Edit the entry"), ""
            save = self.tr("Save")
        elif self.asked.is_asked:
            heading, save = self._asked_words()
            hint = self.tr("In a few words, Enter keeps it")
        else:
            heading = self.tr("What was said?")
            hint = self.tr("In a few words, Enter keeps it")
            save = self.tr("Log it")
        self.heading.setText(heading)
        self.summary.edit.setPlaceholderText(hint)
        self.save_button.set_named(save)
        back = self.tr("It was sent") if self._unsent else self.tr("Nothing was sent")
        self.unsent_button.set_named(back, self.tr("Set the status with a note instead"))
        self.unsent_button.setVisible(self.asked.is_asked and status is not None)
        self.delete_button.setVisible(editing)

    def _asked_words(self) -> tuple[str, str]:
        if self.asked.purpose is ComplaintStatus.PROPOSED:
            return self.tr("The proposal: what was sent?"), self.tr("Log the proposal")
        if self.asked.purpose is ComplaintStatus.WAITING:
            return self.tr("What was the customer asked for?"), self.tr("Log it and wait")
        if self.asked.purpose is ComplaintStatus.WAITING_SUPPLIER:
            return self.tr("What was the supplier asked for?"), self.tr("Log it and wait")
        return self.tr("First reply: what was sent?"), self.tr("Log the reply")

    def _open_detail(self) -> None:
        self.detail.setVisible(True)
        self.detail_button.setVisible(False)
        self.detail.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_unsent(self) -> None:
        self._unsent = not self._unsent
        self._arrange()
        self._write()
        self.summary.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        """Show what the kind of entry has."""
        is_note = self.channel.value() == _NOTE
        asked, direction = self.asked.is_asked, self.direction.value()
        self._how.setVisible(not self._unsent)
        has_detail = bool(self.detail.value())
        self.detail.setVisible(has_detail and not self._unsent)
        self.detail_button.setVisible(not (has_detail or self._unsent))
        self._when.setVisible(not self._unsent)
        self.direction.setVisible(not is_note and not asked)
        outgoing = direction is Direction.OUT and not is_note
        self.proposal.setVisible(outgoing and not asked and not self._unsent)
        incoming = direction is Direction.IN and not is_note
        self.wait_over.setVisible(incoming and self._waiting and self.asked.entry is None)


def _below(*fields: QWidget, spacing: int) -> QWidget:
    """Fields that are shown or hidden together, one below the other."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    for field in fields:
        column.addWidget(field)
    return holder


def direction_word(direction: object) -> str:
    """Who spoke to whom, from where we stand."""
    from PySide6.QtCore import QCoreApplication  # noqa: PLC0415

    translate = QCoreApplication.translate
    return {
        Direction.IN: translate("Directions", "received"),
        Direction.OUT: translate("Directions", "sent"),
        Direction.INTERNAL: translate("Directions", "internal"),
    }[Direction(str(direction))]
