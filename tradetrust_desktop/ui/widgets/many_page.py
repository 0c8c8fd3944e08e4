"""In the place of a page while several records are selected: fields to set for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Card, label
from tradetrust_desktop.ui.widgets.fields import ChoiceField
from tradetrust_desktop.ui.widgets.form_keys import keep_by_ctrl_enter
from tradetrust_desktop.ui.widgets.page_header import PageHeader
from tradetrust_desktop.ui.widgets.record_form import RecordForm

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from tradetrust_desktop.domain.changes import Changes
    from tradetrust_desktop.domain.problems import Problem
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.widgets.fields import Field

EMPTIED = "-"
"""The choice that empties a field; one that is not chosen leaves it as it is."""


class ManyRecords(Protocol):
    """What a service can do with several records."""

    def edit_many(
        self, ids: Sequence[bytes], *, values: Mapping[str, str], asked_by: object = None
    ) -> Changes:
        """Set these fields of all of them in one step."""

    def check_many(self, values: Mapping[str, str]) -> tuple[Problem, ...]:
        """What is wrong with the values."""


class ManyPage(QWidget):
    """How many, fields to set, one button that says what it will do, and one that deletes.

    A subclass adds its fields with `add_field`, and says its texts in `retranslate`.
    """

    delete_wanted = Signal()

    def __init__(
        self,
        context: Context,
        records: Callable[[], ManyRecords],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.context = context
        self._records = records
        self.ids: list[bytes] = []
        theme, px = context.theme, context.theme.px
        self.form = RecordForm(self)
        self.header = PageHeader(theme)
        self.set_button = IconButton(theme, "check", kind="primary")
        self.delete_button = IconButton(theme, "trash", kind="danger")
        self.header.add_button(self.delete_button)
        self.card = Card(theme)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(12))
        for place in range(2):
            self._grid.setColumnStretch(place, 1)
        self.card.body.addLayout(self._grid)
        self.note = label(role="note", wrap=True)
        self.card.body.addWidget(self.note)
        self.card.body.addWidget(self.set_button, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(self.header)
        column.addWidget(self.card)
        column.addStretch(1)
        self.form.typed.connect(self._typed)
        self.set_button.clicked.connect(self.set_fields)
        self.delete_button.clicked.connect(self.delete_wanted)
        keep_by_ctrl_enter(self, self.set_fields)

    def add_field(self, name: str, field: Field) -> None:
        """Add a field by its name in `edit_many`; two stand in a row."""
        place = len(self.form.fields)
        self.form.add(name, field)
        self._grid.addWidget(field, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)

    def choose(self, ids: list[bytes]) -> None:
        """Show these records; what is typed stays while they are the same."""
        if ids != self.ids:
            if not set(ids) & set(self.ids[:1]):
                self.empty()
            self.ids = ids
        self.retranslate()

    def empty(self) -> None:
        """Leave every field as it is."""
        for field in self.form.fields.values():
            field.set_value("")
        self.form.forget_typed()
        self.form.show_problems(())

    def wanted(self) -> dict[str, str]:
        """What is to be set: the fields in which something was typed or chosen."""
        values = {name: str(field.value()) for name, field in self.form.fields.items()}
        emptied = {
            name
            for name, field in self.form.fields.items()
            if isinstance(field, ChoiceField) and values[name] == EMPTIED
        }
        return {name: "" if name in emptied else value for name, value in values.items() if value}

    def set_fields(self) -> None:
        """Set what is wanted for all, in one step."""
        values, ids = self.wanted(), list(self.ids)
        if not values:
            return
        records = self._records()
        self.set_button.setEnabled(False)
        self.context.tasks.write(
            lambda: records.edit_many(ids, values=values, asked_by=None),
            lambda _changes: self._done(),
            self._refused,
        )

    def retranslate(self) -> None:
        """Set all texts again; typed ones stay."""
        self.retranslate_button()

    if TYPE_CHECKING:

        def button_text(self) -> str:
            """What the button will do, such as "Set grade of 12 customers"."""

    def _typed(self, _name: str) -> None:
        self.retranslate_button()
        values = self.wanted()
        records = self._records()
        self.context.tasks.read(
            lambda: records.check_many(values),
            lambda problems: self.form.show_problems(problems, touched_only=True) and None,
            key=(id(self), "check"),
        )

    def retranslate_button(self) -> None:
        """Say what the button will do now."""
        self.set_button.set_named(self.button_text(), self.tr("Ctrl+Enter"))
        self.set_button.setEnabled(bool(self.wanted()))

    def _done(self) -> None:
        self.empty()
        self.retranslate_button()

    def _refused(self, error: Exception) -> None:
        self.set_button.setEnabled(True)
        self.form.show_refused(error, self.context.show_trouble)
