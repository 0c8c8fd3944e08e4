"""An action against a cause, typed where one reads of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from tradetrust_desktop.domain.case import ActionDraft, ActionKind
from tradetrust_desktop.ui.complaints import case_words
from tradetrust_desktop.ui.complaints.form_parts import SummaryField
from tradetrust_desktop.ui.orders.day_field import DayField, values_with_days
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.fields import ChoiceField, Field, TextField
from tradetrust_desktop.ui.widgets.fitting_row import FittingRow
from tradetrust_desktop.ui.widgets.form_keys import is_answered, keep_by_ctrl_enter
from tradetrust_desktop.ui.widgets.record_form import RecordForm
from tradetrust_desktop.ui.widgets.typed_fields import EnumField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from tradetrust_desktop.ui.context import Context

_DAYS: Final = ("due", "done", "check_due", "checked")
_FIRST: Final = ("department", "person", "due", "kind")
_LATER: Final = ("done", "check_due", "checked", "worked")


class ActionForm(QWidget):
    """Enter keeps (Shift+Enter begins another line), Esc gives up."""

    kept = Signal()
    given_up = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._draft = ActionDraft(ActionKind.CONTAINING, "")
        self.key: bytes | None = None
        theme, px = context.theme, context.theme.px
        what = SummaryField(theme, lines=2)
        what.entered.connect(self.save)
        self.fields: dict[str, Field] = {
            "text": what,
            "department": TextField(theme),
            "person": TextField(theme),
            "due": DayField(context),
            "kind": EnumField(theme, tuple(ActionKind), name=case_words.action_kind),
            "done": DayField(context),
            "check_due": DayField(context),
            "checked": DayField(context),
            "worked": WorkedField(theme),
            "check_note": TextField(theme),
        }
        self.form = RecordForm(self)
        for name, field in self.fields.items():
            self.form.add(name, field)
        self.save_button = IconButton(theme, kind="primary", small=True)
        self.cancel_button = IconButton(theme, kind="link", small=True)
        self.delete_button = IconButton(theme, "trash", kind="link", small=True)
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.given_up)
        self.delete_button.clicked.connect(self.delete)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        top = Qt.AlignmentFlag.AlignTop
        for row, names in enumerate((_FIRST, _LATER)):
            for column, name in enumerate(names):
                grid.addWidget(self.fields[name], row, column, top)
                grid.setColumnStretch(column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, px(4), 0, px(8))
        whole.setSpacing(px(8))
        whole.addWidget(self.fields["text"])
        whole.addLayout(grid)
        whole.addWidget(self.fields["check_note"])
        buttons = (self.save_button, self.cancel_button, self.delete_button)
        whole.addWidget(FittingRow(*buttons, spacing=px(8)))
        keep_by_ctrl_enter(self, self.save)
        self.retranslate()

    def begin(self, draft: ActionDraft, key: bytes | None = None) -> None:
        """Type a new action, or change one."""
        self._draft, self.key = draft, key
        self.form.show_values(draft, keep_typed=False)
        self.form.show_problems(())
        is_new = key is None
        for name in (*_LATER, "check_note"):
            self.fields[name].setVisible(not is_new)
        self.delete_button.setVisible(not is_new)
        self.retranslate()
        self.fields["text"].control.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(self, *, departments: Sequence[str], people: Sequence[str]) -> None:
        """Names to complete from."""
        for name, offered in (("department", departments), ("person", people)):
            field = self.fields[name]
            if isinstance(field, TextField):
                field.complete_from(offered)

    def save(self) -> None:
        """Keep what is typed, or say under each field what is wrong."""
        draft, key, actions = self._typed(), self.key, self._context.desk.actions
        if draft is None:
            return

        def work() -> Any:
            if key is None:
                return actions.add(draft, asked_by=self)
            return actions.edit(key, draft=draft, asked_by=self)

        self._context.tasks.write(work, lambda _made: self.kept.emit(), self._refused)

    def delete(self) -> None:
        """Remove the action; undo brings it back."""
        key, actions = self.key, self._context.desk.actions
        if key is not None:
            self._context.tasks.write(
                lambda: actions.delete(key, asked_by=self),
                lambda _changes: self.kept.emit(),
                self._refused,
            )

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        captions = {
            "text": self.tr("What is to be done"),
            "department": self.tr("Department"),
            "person": self.tr("Person"),
            "due": self.tr("Due"),
            "kind": self.tr("Kind"),
            "done": self.tr("Done on"),
            "check_due": self.tr("Check on"),
            "checked": self.tr("Checked on"),
            "worked": self.tr("Did it work?"),
            "check_note": self.tr("What the check showed"),
        }
        for name, text in captions.items():
            field = self.fields[name]
            field.set_caption(text)
            if isinstance(field, DayField):
                field.set_pick_name(self.tr("Choose a day"))
            elif isinstance(field, EnumField | WorkedField):
                field.retranslate()
        self.save_button.set_named(
            self.tr("Add the action") if self.key is None else self.tr("Keep the action"),
            self.tr("Keep the action (Enter)"),
        )
        self.cancel_button.set_named(self.tr("Cancel"), self.tr("Cancel (Esc)"))
        self.delete_button.set_named(self.tr("Delete the action"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up; Enter keeps, or presses the button that has the focus."""
        if not is_answered(self, event, leave=self.given_up.emit, keep=self.save):
            super().keyPressEvent(event)

    def _typed(self) -> ActionDraft | None:
        values = values_with_days(self.form)
        if values is None:
            return None
        if values["worked"] is not None and values["checked"] is None:
            values["checked"] = self._context.today()
        draft = self._draft
        return ActionDraft(complaint_id=draft.complaint_id, cause=draft.cause, **values)

    def _refused(self, error: Exception) -> None:
        self.form.show_refused(error, self._context.show_trouble)


class WorkedField(ChoiceField):
    """Yes, no, or not checked yet; its value is True, False or None."""

    def __init__(self, theme: Any, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.retranslate()
        self.set_value(None)

    def value(self) -> bool | None:  # type: ignore[override]  # not the name of the choice
        return {"yes": True, "no": False}.get(super().value())

    def set_value(self, value: bool | str | None) -> None:  # noqa: FBT001
        """Choose; also by the name of the choice."""
        if not isinstance(value, str):
            value = "" if value is None else ("yes" if value else "no")
        super().set_value(value)

    def retranslate(self) -> None:
        """Write the words in the language in force."""
        named = [("yes", self.tr("Yes, it worked")), ("no", self.tr("No"))]
        self.set_options([("", self.tr("Not checked yet")), *named])
