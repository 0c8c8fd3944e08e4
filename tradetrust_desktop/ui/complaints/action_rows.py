"""One action as a row: a box to tick it done, what and who, and how it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from tradetrust_desktop.domain.actions import ActionState, standing
from tradetrust_desktop.ui.theme import set_property
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import label
from tradetrust_desktop.ui.widgets.chips import Chip, ChipKind
from tradetrust_desktop.ui.widgets.row_button import RowButton

if TYPE_CHECKING:
    from datetime import date

    from tradetrust_desktop.domain.case import ActionRow
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.theme import Theme


class ActionLine(QWidget):
    """Space ticks it done; Enter on its words changes it, Delete removes it."""

    done = Signal(object, bool)
    """Carries the `ActionRow`, as do the others."""
    worked = Signal(object, bool)
    edited = Signal(object)
    deleted = Signal(object)

    def __init__(self, context: Context, row: ActionRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.row = row
        theme, px = context.theme, context.theme.px
        self.box = QCheckBox()
        self.words = _Words(theme)
        self.chip = Chip()
        self.yes_button = IconButton(theme, "check", small=True)
        self.no_button = IconButton(theme, "cross", small=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(8))
        self.box.setFixedWidth(px(24))
        top = Qt.AlignmentFlag.AlignTop
        line.addWidget(self.box, 0, top)
        line.addWidget(self.words, 1)
        for part in (self.chip, self.yes_button, self.no_button):
            line.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self.box.clicked.connect(lambda is_on: self.done.emit(self.row, is_on))
        self.yes_button.clicked.connect(lambda: self.worked.emit(self.row, True))  # noqa: FBT003
        self.no_button.clicked.connect(lambda: self.worked.emit(self.row, False))  # noqa: FBT003
        self.words.clicked.connect(lambda: self.edited.emit(self.row))
        self.words.delete_wanted.connect(lambda: self.deleted.emit(self.row))
        self.show_row(row)

    def show_row(self, row: ActionRow) -> None:
        """Show an action in the language in force."""
        self.row = row
        draft = row.draft
        stands = standing(draft, self._context.today())
        self.box.setChecked(draft.done is not None)
        self.box.setAccessibleName(self.tr("Done: %1").replace("%1", draft.text))
        self.box.setToolTip(self.tr("Done (Space)"))
        note = self._context.formats.joined(self._parts(row))
        self.words.write(draft.text, note, late=stands.state is ActionState.OVERDUE)
        text, kind = self._chip(stands.state, stands.next_day)
        self.chip.set_chip(text, kind)
        asks = stands.state is ActionState.CHECK_DUE
        self.yes_button.setVisible(asks)
        self.no_button.setVisible(asks)
        self.yes_button.set_named(self.tr("It worked"), self.tr("The check showed that it worked"))
        self.no_button.set_named(
            self.tr("It did not"), self.tr("The check showed that it did not work")
        )
        self.words.setAccessibleName(", ".join(part for part in (draft.text, note, text) if part))

    def _parts(self, row: ActionRow) -> list[str]:
        draft, formats, today = row.draft, self._context.formats, self._context.today()

        def day(when: date) -> str:
            return formats.day(when, today=today)

        found = [part for part in (draft.department, draft.person) if part]
        if draft.done is None:
            if draft.due is not None:
                found.append(self.tr("due %1").replace("%1", day(draft.due)))
        else:
            found.append(self.tr("done %1").replace("%1", day(draft.done)))
            if draft.checked is not None:
                found.append(self.tr("checked %1").replace("%1", day(draft.checked)))
            elif draft.check_due is not None:
                found.append(self.tr("check on %1").replace("%1", day(draft.check_due)))
        if draft.check_note:
            found.append(draft.check_note)
        return found

    def _chip(self, state: ActionState, day: date | None) -> tuple[str, ChipKind]:
        if state is ActionState.OVERDUE and day is not None:
            days = (self._context.today() - day).days
            return self.tr("%n day(s) overdue", "", days), "red"
        if state is ActionState.CHECK_DUE:
            return self.tr("did it work?"), "amber"
        if state is ActionState.WORKED:
            return self.tr("worked"), "green"
        if state is ActionState.FAILED:
            return self.tr("did not work"), "red"
        return "", "neutral"


class _Words(RowButton):
    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        px = theme.px
        self._text = label(wrap=True)
        self._note = label(role="note", wrap=True)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(px(4), px(4), px(4), px(4))
        lines.setSpacing(0)
        lines.addWidget(self._text)
        lines.addWidget(self._note)

    def write(self, text: str, note: str, *, late: bool) -> None:
        """What is to be done, and who by when; red where it is late."""
        self._text.setText(text)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        set_property(self._note, "colour", "red" if late else "")
        self.updateGeometry()
