"""The form in which a remedy is decided: what, its cost, who agreed, what is promised by when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from tradetrust_desktop.domain.case import RemedyDraft, RemedyKind
from tradetrust_desktop.ui.complaints import remedy_words
from tradetrust_desktop.ui.complaints.choices import StakeField
from tradetrust_desktop.ui.complaints.form_parts import SummaryField, beside, evening_ms
from tradetrust_desktop.ui.complaints.moments import there
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import label
from tradetrust_desktop.ui.widgets.fields import TextField
from tradetrust_desktop.ui.widgets.form_keys import is_answered
from tradetrust_desktop.ui.widgets.record_form import RecordForm
from tradetrust_desktop.ui.widgets.typed_fields import EnumField, MomentField

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent

    from tradetrust_desktop.domain.care import ComplaintRow
    from tradetrust_desktop.domain.case import RemedyRow
    from tradetrust_desktop.domain.problems import Problem
    from tradetrust_desktop.ui.context import Context

_DAYS: Final = 7


@dataclass(frozen=True)
class Decided:
    """What was typed."""

    draft: RemedyDraft
    promise: str = ""
    promise_due_ms: int | None = None
    promised_by: str = ""


class RemedyForm(QWidget):
    """Enter keeps, Esc gives up; what is unusual about the cost is said, never refused."""

    kept = Signal()
    given_up = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._complaint: ComplaintRow | None = None
        self._zone = ""
        self.row: RemedyRow | None = None
        """The decision that is edited; None for a new one."""
        theme, px = context.theme, context.theme.px
        self.heading = label(role="strong", wrap=True)
        self.kind = EnumField(theme, tuple(RemedyKind), name=remedy_words.remedy_line)
        self.kind.box.setMinimumWidth(px(120))  # longer words end in dots
        self.what = SummaryField(theme, lines=2)
        self.what.entered.connect(self.kept)
        self.cost = StakeField(context)
        self.approved_by = TextField(theme)
        self.approval_note = TextField(theme)
        self.is_promised = QCheckBox()
        self.promise = TextField(theme)
        self.due = MomentField(context)
        self.promised_by = TextField(theme)
        self.save_button = IconButton(theme, kind="primary", small=True)
        self.cancel_button = IconButton(theme, kind="link")
        self.form = _Form(self)
        for name, field in (
            ("kind", self.kind),
            ("text", self.what),
            ("cost_minor", self.cost),
            ("approved_by", self.approved_by),
            ("approval_note", self.approval_note),
            ("promise", self.promise),
            ("promise_due_ms", self.due),
            ("promised_by", self.promised_by),
        ):
            self.form.add(name, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, px(4))
        column.setSpacing(px(8))
        column.addWidget(self.heading)
        column.addLayout(beside(px(12), self.kind, self.cost))
        column.addWidget(self.what)
        column.addLayout(beside(px(12), self.approved_by, self.approval_note))
        column.addWidget(self.is_promised)
        self._promise = QWidget()
        promise = QVBoxLayout(self._promise)
        promise.setContentsMargins(0, 0, 0, 0)
        promise.setSpacing(px(8))
        promise.addWidget(self.promise)
        promise.addLayout(beside(px(12), self.due, self.promised_by))
        column.addWidget(self._promise)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self.save_button.clicked.connect(self.kept)
        self.cancel_button.clicked.connect(self.given_up)
        self.is_promised.toggled.connect(self._promise.setVisible)
        self.cost.typed.connect(self._judge)
        self.approved_by.typed.connect(self._judge)
        self.due.typed.connect(self._write_there)
        self.retranslate()

    def begin(
        self,
        complaint: ComplaintRow,
        *,
        zone: str,
        kind: RemedyKind = RemedyKind.REPLACEMENT,
        cost: tuple[int | None, str] = (None, ""),
        usual: str = "",
        row: RemedyRow | None = None,
        focused: bool = True,
    ) -> None:
        """Open for a new decision, or to change `row`; the cursor stands in what exactly it is."""
        self._complaint, self._zone, self.row = complaint, zone, row
        draft = row.draft if row else None
        self.kind.set_value(draft.kind if draft else kind)
        self.what.set_value(draft.text if draft else "")
        self.cost.usual = usual
        self.cost.set_value((draft.cost_minor, draft.cost_currency) if draft else cost)
        self.approved_by.set_value(draft.approved_by if draft else "")
        self.approval_note.set_value(draft.approval_note if draft else "")
        self.promise.set_value("")
        self.promised_by.set_value(complaint.draft.owner)
        self.due.set_value(evening_ms(self._context, days=_DAYS))
        self.is_promised.setVisible(row is None)
        self.is_promised.setChecked(row is None)
        self._promise.setVisible(row is None)
        self.form.show_problems(())
        self.form.forget_typed()
        self.retranslate()
        if focused:
            self.what.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def put(self, decided: Decided) -> None:
        """Have again what was typed before."""
        draft = decided.draft
        self.kind.set_value(draft.kind)
        self.what.set_value(draft.text)
        self.cost.set_value((draft.cost_minor, draft.cost_currency))
        self.approved_by.set_value(draft.approved_by)
        self.approval_note.set_value(draft.approval_note)
        if self.row is None:
            self.is_promised.setChecked(decided.promise_due_ms is not None)
        if decided.promise_due_ms is not None:
            self.promise.set_value(decided.promise)
            self.due.set_value(decided.promise_due_ms)
            self.promised_by.set_value(decided.promised_by)
        self._judge()

    def typed(self) -> Decided:
        """What was typed; without a text of its own the promise is what was decided."""
        assert self._complaint is not None  # noqa: S101 - typed only while it is open
        minor, currency = self.cost.value()
        before = self.row.draft if self.row else None
        if before is None:
            before = RemedyDraft(self._complaint.id, RemedyKind.REFUND, self._context.today())
        kind = RemedyKind(self.kind.value())
        draft = replace(
            before,
            kind=kind,
            text=self.what.value(),
            cost_minor=minor,
            cost_currency=currency,
            approved_by=self.approved_by.value(),
            approval_note=self.approval_note.value(),
        )
        if self.row is not None or not self.is_promised.isChecked():
            return Decided(draft)
        usual = self.what.value() or remedy_words.remedy_line(kind)
        return Decided(
            draft, self.promise.value() or usual, self.due.value(), self.promised_by.value()
        )

    def is_typed_in(self) -> bool:
        """Whether something would be lost if another complaint were shown."""
        return not self.isHidden() and bool(self.what.value() or self.promise.value())

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        new = self.row is None
        self.heading.setText(self.tr("What was decided?") if new else self.tr("Edit the decision"))
        self.kind.set_caption(self.tr("Remedy"))
        self.kind.retranslate()
        self.what.set_caption(self.tr("What exactly"))
        self.what.edit.setPlaceholderText(self.tr("such as 24 lamps and new seals by air"))
        self.cost.set_caption(self.tr("What it costs us"))
        self.cost.line.setPlaceholderText(self.tr("such as USD 1,200"))
        self.approved_by.set_caption(self.tr("Agreed by"))
        self.approved_by.line.setPlaceholderText(self.tr("who may spend it"))
        self.approval_note.set_caption(self.tr("Note on it"))
        self.approval_note.line.setPlaceholderText(self.tr("such as by phone today"))
        self.is_promised.setText(self.tr("The customer is promised it by a day"))
        self.promise.set_caption(self.tr("What we promise"))
        self.promise.line.setPlaceholderText(self.tr("as above, unless it is worded otherwise"))
        self.due.set_caption(self.tr("Until when"))
        self.due.retranslate()
        self.promised_by.set_caption(self.tr("Who promises it"))
        save = self.tr("Choose it") if new else self.tr("Save")
        self.save_button.set_named(save, self.tr("Keep the decision (Enter)"))
        self.cancel_button.set_named(self.tr("Cancel"), self.tr("Give up what was typed (Esc)"))
        self._judge()
        self._write_there()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up; Enter keeps, and on a button presses it."""
        if not is_answered(self, event, leave=self.given_up.emit, keep=self.kept.emit):
            super().keyPressEvent(event)

    def _judge(self) -> None:
        """Under the cost: that somebody should have agreed to so much of it."""
        complaint = self._complaint
        if complaint is None:
            return
        minor, currency = self.cost.value()
        stake = complaint.draft
        self.cost.set_note("")
        self.approved_by.set_note("")
        if minor is None or not stake.stake_minor or currency != stake.stake_currency:
            return
        formats = self._context.formats
        part = formats.percent(minor / stake.stake_minor)
        self.cost.set_note(self.tr("%1 of the amount at stake").replace("%1", part))
        draft = replace(self.typed().draft, cost_minor=minor, cost_currency=currency)
        if self._context.desk.remedies.asks_approval(
            draft, stake_minor=stake.stake_minor, stake_currency=stake.stake_currency
        ):
            asked = self.tr("More than half of the amount at stake: write down who agreed")
            self.approved_by.set_note(asked)

    def _write_there(self) -> None:
        if self._complaint is not None:
            self.due.set_note(there(self._context, self.due.value(), self._complaint, self._zone))


class _Form(RecordForm):
    """Problems of the currency are said under the cost."""

    def show_problems(
        self, problems: Iterable[Problem], *, touched_only: bool = False
    ) -> list[Problem]:
        moved = [
            replace(each, field="cost_minor") if each.field == "cost_currency" else each
            for each in problems
        ]
        return super().show_problems(moved, touched_only=touched_only)
