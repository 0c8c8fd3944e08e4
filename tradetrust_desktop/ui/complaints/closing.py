"""Closing a complaint in place: what a good close has, and the revisits that follow."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from tradetrust_desktop.domain.complaints import REVISIT_DAYS, Closing
from tradetrust_desktop.domain.problems import Refused
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Card, label
from tradetrust_desktop.ui.widgets.fields import ChoiceField, DateField, Field, LongField
from tradetrust_desktop.ui.widgets.fitting_row import FittingRow
from tradetrust_desktop.ui.widgets.record_form import RecordForm
from tradetrust_desktop.ui.widgets.segments import Segments
from tradetrust_desktop.ui.widgets.typed_fields import write_day

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from tradetrust_desktop.domain.care import ComplaintRow
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.theme import Theme

_ASKED: Final = "asked"
_NEITHER: Final = "none"
_DAYS: Final = (3, 7, 10, 14, 21, 30, 45, 60, 90, 180)


class ClosingCard(Card):
    """Ctrl+Enter closes the complaint, Esc goes back to it."""

    closed = Signal()
    given_up = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        theme, px = context.theme, context.theme.px
        self._row: ComplaintRow | None = None
        self.form = RecordForm(self)
        self.root_cause = LongField(theme, lines=3)
        self.remedy = LongField(theme, lines=3)
        self.prevention = LongField(theme, lines=3)
        self.rating = RatingField(theme)
        self.asked = DateField(theme)
        self.revisits = tuple(DaysField(theme) for _ in REVISIT_DAYS)
        for name, field in (
            ("root_cause", self.root_cause),
            ("remedy", self.remedy),
            ("prevention", self.prevention),
            ("rating", self.rating),
            ("rating_asked", self.asked),
        ):
            self.form.add(name, field)
        self.rating.committed.connect(self._arrange)
        for days in self.revisits:
            days.typed.connect(self._write_days)
        texts = QHBoxLayout()
        texts.setSpacing(px(16))
        for field in (self.root_cause, self.remedy, self.prevention):
            texts.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(texts)
        rated = FittingRow(self.rating, self.asked, spacing=px(16))
        self.body.addWidget(rated)
        self.revisit_caption = label(role="strong")
        self.body.addWidget(self.revisit_caption)
        self.body.addWidget(FittingRow(*self.revisits, spacing=px(16)))
        self.save_button = IconButton(theme, kind="primary")
        self.cancel_button = IconButton(theme, kind="link")
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.given_up)
        self.body.addWidget(FittingRow(self.save_button, self.cancel_button, spacing=px(8)))
        self.body.setSpacing(px(12))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.save)
        self.setVisible(False)
        self.retranslate()

    def begin(self, row: ComplaintRow) -> None:
        """Ask for what a close has; what the complaint has of it already is filled in."""
        self._row = row
        draft = row.draft
        self.root_cause.set_value(draft.root_cause)
        self.remedy.set_value(draft.remedy)
        self.prevention.set_value(draft.prevention)
        self.rating.set_value(draft.rating)
        self.asked.set_value(self._context.today())
        for field, days in zip(self.revisits, REVISIT_DAYS, strict=True):
            field.set_value(days)
        self.form.forget_typed()
        self.form.show_problems(())
        self._arrange()
        self.retranslate()
        self.setVisible(True)
        self.root_cause.edit.setFocus(Qt.FocusReason.OtherFocusReason)

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
        self.root_cause.set_caption(self.tr("Root cause"))
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
        self._write_days()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back; Enter presses the button that has the focus."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            return
        here = self.window().focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(here, QPushButton):
            here.click()
            return
        super().keyPressEvent(event)

    def _done(self) -> None:
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

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, Refused) or self.form.show_problems(error.problems):
            self._context.show_trouble(error)
            return
        wrong = self.form.first_wrong()
        if wrong is not None:
            wrong.control.setFocus()


class RatingField(Field):
    """1 to 5, or that they were asked, or neither yet; its value is the rating or None."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.segments = Segments(theme)
        super().__init__(theme, self.segments, parent=parent)
        self.retranslate()
        self.segments.set_choice(_NEITHER)
        self.segments.chosen.connect(self._tell)

    def value(self) -> int | None:
        choice = self.segments.choice()
        return int(choice) if choice.isdigit() else None

    def set_value(self, value: int | None) -> None:
        self.segments.set_choice(str(value) if value else _NEITHER)
        self.remember()

    def is_asked(self) -> bool:
        """Whether the customer was asked and has not answered yet."""
        return self.segments.choice() == _ASKED

    def retranslate(self) -> None:
        """Write the words in the language in force."""
        ratings = [(str(rating), str(rating)) for rating in range(1, 6)]
        named = [(_ASKED, self.tr("asked, no answer yet")), (_NEITHER, self.tr("not asked yet"))]
        self.segments.set_options([*ratings, *named])

    def _tell(self, _name: str) -> None:
        self.typed.emit()
        self.committed.emit()


class DaysField(ChoiceField):
    """After how many days; 0 for not at all."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.box.setMinimumWidth(theme.px(140))
        self.retranslate()

    def value(self) -> int:  # type: ignore[override]  # a number, not its figures
        return int(super().value() or 0)

    def set_value(self, value: int | str) -> None:
        super().set_value(str(value))

    def retranslate(self) -> None:
        """Write the words in the language in force."""
        named = [(str(days), self.tr("after %1 days").replace("%1", str(days))) for days in _DAYS]
        self.set_options([("0", self.tr("none")), *named])
