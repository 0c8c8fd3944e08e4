"""Closing a complaint in place: what a good close has, and the revisits that follow."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from tradetrust_desktop.domain.complaints import REVISIT_DAYS, Closing
from tradetrust_desktop.ui.complaints.cause_field import CauseField
from tradetrust_desktop.ui.complaints.closing_fields import DaysField, RatingField
from tradetrust_desktop.ui.complaints.moments import day_here
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Card, label
from tradetrust_desktop.ui.widgets.fields import DateField, LongField
from tradetrust_desktop.ui.widgets.fitting_row import FittingRow
from tradetrust_desktop.ui.widgets.form_keys import is_answered, keep_by_ctrl_enter
from tradetrust_desktop.ui.widgets.record_form import RecordForm
from tradetrust_desktop.ui.widgets.typed_fields import write_day

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from tradetrust_desktop.domain.care import ComplaintRow
    from tradetrust_desktop.domain.causes import Cause
    from tradetrust_desktop.domain.complaints import ComplaintPage, Unfinished
    from tradetrust_desktop.ui.context import Context

_MOST_NAMED: Final = 4
"""More promises and actions than these are counted."""


@dataclass(frozen=True)
class Known:
    """What the card knows besides what is typed."""

    causes: tuple[Cause, ...] = ()
    unfinished: tuple[Unfinished, ...] = ()
    """Named before it is closed; they keep nobody from closing."""
    revisits: tuple[int, ...] = REVISIT_DAYS


@dataclass(frozen=True)
class _Aside:
    values: dict[str, object]
    rating: str
    days: tuple[int, ...]
    was_open: bool


class ClosingCard(Card):
    """Ctrl+Enter closes the complaint, Esc goes back to it."""

    closed = Signal()
    given_up = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        theme, px = context.theme, context.theme.px
        self._row: ComplaintRow | None = None
        self._known = Known()
        self._aside: dict[bytes, _Aside] = {}
        self.form = RecordForm(self)
        self.unfinished = label(role="note", wrap=True)
        self.body.addWidget(self.unfinished)
        self.cause = CauseField(context)
        self.cause.box.setMinimumWidth(px(160))  # the longest cause ends in dots
        self.root_cause = LongField(theme, lines=3)
        self.remedy = LongField(theme, lines=3)
        self.prevention = LongField(theme, lines=3)
        self.rating = RatingField(theme)
        self.asked = DateField(theme)
        self.revisits = tuple(DaysField(theme) for _ in REVISIT_DAYS)
        for name, field in (
            ("cause", self.cause),
            ("root_cause", self.root_cause),
            ("remedy", self.remedy),
            ("prevention", self.prevention),
            ("rating", self.rating),
            ("rating_asked", self.asked),
        ):
            self.form.add(name, field)
        self.form.typed.connect(self._no_longer_wrong)
        self.rating.committed.connect(self._arrange)
        for days in self.revisits:
            days.typed.connect(self._write_days)
        texts = QHBoxLayout()
        texts.setSpacing(px(16))
        why = QVBoxLayout()
        why.setSpacing(px(8))
        why.addWidget(self.cause)
        why.addWidget(self.root_cause)
        why.addStretch(1)
        texts.addLayout(why, 1)
        for field in (self.remedy, self.prevention):
            texts.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(texts)
        rated = FittingRow(self.rating, self.asked, spacing=px(16))
        self.body.addWidget(rated)
        self.revisit_caption = label(role="strong")
        self.body.addWidget(self.revisit_caption)
        self.usual_link = IconButton(theme, kind="link")
        self.usual_link.clicked.connect(self._keep_days)
        self.body.addWidget(FittingRow(*self.revisits, self.usual_link, spacing=px(16)))
        self.save_button = IconButton(theme, kind="primary")
        self.cancel_button = IconButton(theme, kind="link")
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self._give_up)
        self.body.addWidget(FittingRow(self.save_button, self.cancel_button, spacing=px(8)))
        self.body.setSpacing(px(12))
        keep_by_ctrl_enter(self, self.save)
        self.setVisible(False)
        self.retranslate()

    def read(self, page: ComplaintPage) -> Known:
        """What there is to know; on the reader thread."""
        desk = self._context.desk
        return Known(
            causes=desk.causes.all(language=self._context.language()),
            unfinished=desk.complaints.unfinished(page.row.id),
            revisits=desk.complaints.revisit_days(),
        )

    def know(self, known: Known) -> None:
        """Take what was read; what is typed stays."""
        self._known = known
        if self._row is not None:
            self.cause.set_causes(known.causes, category=self._row.draft.category)
            self._write_unfinished()
            self._write_days()

    def begin(self, row: ComplaintRow, *, focused: bool = True) -> None:
        """Ask for what a close has; what was half written is there again, else what is known."""
        self._row = row
        draft, aside = row.draft, self._aside.pop(row.id, None)
        self.cause.set_causes(self._known.causes, category=draft.category)
        for name in ("cause", "root_cause", "remedy", "prevention", "rating"):
            self.form.fields[name].set_value(getattr(draft, name))
        self.asked.set_value(self._context.today())
        days: tuple[int, ...] = self._known.revisits
        if aside is not None:
            days = aside.days
            for name, value in aside.values.items():
                self.form.fields[name].set_value(value)
            self.rating.set_choice(aside.rating)
        for place, field in enumerate(self.revisits):
            field.set_value(days[place] if place < len(days) else 0)
        self.form.forget_typed()
        self.form.show_problems(())
        self._arrange()
        self.retranslate()
        self.setVisible(True)
        if focused:
            self.root_cause.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_aside(self) -> None:
        """Have what is half written again when this complaint is to be closed next."""
        if self._row is None:
            return
        values = {name: field.value() for name, field in self.form.fields.items()}
        days = tuple(field.value() for field in self.revisits)
        is_open = not self.isHidden()
        self._aside[self._row.id] = _Aside(values, self.rating.choice(), days, was_open=is_open)

    def is_half_written(self, key: bytes) -> bool:
        """Whether another complaint was shown while this one was being closed."""
        return key in self._aside and self._aside[key].was_open

    def closing(self) -> Closing:
        """What is typed."""
        asked = self.asked.value() if self.rating.is_asked() else None
        return Closing(
            root_cause=self.root_cause.value(),
            remedy=self.remedy.value(),
            prevention=self.prevention.value(),
            rating=self.rating.value(),
            rating_asked=asked,
            revisits=tuple(sorted({field.value() for field in self.revisits} - {0})),
            cause=self.cause.value(),
        )

    def save(self) -> None:
        """Close the complaint, or say under each field what is missing."""
        row = self._row
        if row is None or self.isHidden():
            return
        closing, complaints = self.closing(), self._context.desk.complaints
        self._context.tasks.write(
            lambda: complaints.close(row.id, closing=closing, asked_by=self),
            lambda _changes: self._done(),
            self._refused,
        )

    def leave(self) -> None:
        """Show it no more."""
        self._row = None
        self.setVisible(False)

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        self.set_title(self.tr("Close the complaint"))
        self.cause.set_caption(self.tr("Root cause"))
        self.cause.retranslate()
        self.root_cause.set_caption(self.tr("Root cause in words"), shown=False)
        self.root_cause.edit.setPlaceholderText(self.tr("In words, how it came about"))
        self.remedy.set_caption(self.tr("What was done"))
        self.prevention.set_caption(self.tr("What prevents the next one"))
        self.prevention.edit.setPlaceholderText(self.tr("Or why nothing is needed"))
        self.rating.set_caption(self.tr("Their rating of how it was handled"))
        self.rating.retranslate()
        self.asked.set_caption(self.tr("Asked on"))
        write_day(self.asked, self._context.formats)
        self.revisit_caption.setText(self.tr("Revisits, to ask whether all is well"))
        names = (self.tr("First revisit"), self.tr("Second revisit"))
        for field, name in zip(self.revisits, names, strict=True):
            field.set_caption(name, shown=False)
            field.retranslate()
        self.save_button.set_named(
            self.tr("Close the complaint"), self.tr("Close the complaint (Ctrl+Enter)")
        )
        self.cancel_button.set_named(self.tr("Not yet"), self.tr("Go back without closing (Esc)"))
        self.usual_link.set_named(
            self.tr("Always so"), self.tr("Plan these revisits for every complaint from now on")
        )
        self._write_unfinished()
        self._write_days()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back; Enter presses the button that has the focus."""
        if not is_answered(self, event, leave=self._give_up):
            super().keyPressEvent(event)

    def _no_longer_wrong(self, name: str) -> None:
        """What is typed is judged on closing; one root cause, chosen or in words, is enough."""
        either = ("cause", "root_cause")
        for each in either if name in either else (name,):
            self.form.fields[each].say(None)

    def _give_up(self) -> None:
        """The words stay for the next time."""
        self.setVisible(False)
        self.set_aside()
        self.given_up.emit()

    def _keep_days(self) -> None:
        complaints, days = self._context.desk.complaints, self.closing().revisits
        self._context.tasks.write(
            lambda: complaints.keep_revisit_days(days, asked_by=None),
            None,
            self._context.show_trouble,
        )
        self._known = replace(self._known, revisits=days)
        self._write_days()

    def _write_unfinished(self) -> None:
        """Promises and actions that are still open."""
        formats, today = self._context.formats, self._context.today()
        named = []
        for each in self._known.unfinished[:_MOST_NAMED]:
            day = each.due
            if each.due_ms is not None:
                day = day_here(self._context, each.due_ms)
            promised = each.kind == "promise"
            text = self.tr("promised: %1") if promised else self.tr("to be done: %1")
            text = text.replace("%1", each.text)
            if day is not None:
                by = self.tr("%1, by %2").replace("%2", formats.day(day, today=today))
                text = by.replace("%1", text)
            named.append(f"– {text}")
        rest = len(self._known.unfinished) - len(named)
        if rest > 0:
            named.append("– " + self.tr("and %n more", "", rest))
        head = self.tr("Still open; closing does not end it:")
        self.unfinished.setText("\n".join([head, *named]) if named else "")
        self.unfinished.setVisible(bool(named))

    def _done(self) -> None:
        if self._row is not None:
            self._aside.pop(self._row.id, None)
        self.leave()
        self.closed.emit()

    def _arrange(self) -> None:
        self.asked.setVisible(self.rating.is_asked())
        self.rating.say(None)

    def _write_days(self) -> None:
        formats, today = self._context.formats, self._context.today()
        for field in self.revisits:
            days = field.value()
            day = formats.weekday(today + timedelta(days=days)) if days else ""
            field.set_note(day or self.tr("no revisit"))
        self.usual_link.setVisible(self.closing().revisits != self._known.revisits)

    def _refused(self, error: Exception) -> None:
        self.form.show_refused(error, self._context.show_trouble)
