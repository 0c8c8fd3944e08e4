"""The fields of a draft by the names of its attributes; a record edited where one reads it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal

from tradetrust_desktop.domain.problems import Problem, Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tradetrust_desktop.domain.changes import Changes
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.widgets.fields import Field


class Records(Protocol):
    """What the plain services of the desk have in common."""

    def add(self, draft: Any, *, asked_by: object = None) -> tuple[bytes, Changes]:
        """Keep a new record."""

    def edit(self, key: bytes, *, draft: Any, asked_by: object = None) -> Changes:
        """Give a record the values of this draft."""

    def delete(self, key: bytes, *, asked_by: object = None) -> Changes:
        """Remove a record."""

    def check(self, draft: Any) -> tuple[Problem, ...]:
        """What is wrong with a draft."""


class RecordForm(QObject):
    """Fields by the attribute they hold. `typed` and `committed` carry the name."""

    typed = Signal(str)
    committed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, Field] = {}
        self._touched: set[str] = set()

    def add(self, name: str, field: Field) -> Field:
        """Take a field in."""
        self.fields[name] = field
        field.typed.connect(lambda: self._type(name))
        field.committed.connect(lambda: self._commit(name))
        return field

    def values(self) -> dict[str, Any]:
        """What all fields hold."""
        return {name: field.value() for name, field in self.fields.items()}

    def show_values(self, draft: object, *, keep_typed: bool = True) -> None:
        """Show a draft; a field in which the user has typed keeps what was typed."""
        for name, field in self.fields.items():
            if not (keep_typed and field.is_being_edited()):
                field.set_value(getattr(draft, name))
                field.set_problem("")
        if not keep_typed:
            self.forget_typed()

    def forget_typed(self) -> None:
        """Begin anew: nothing counts as typed."""
        self._touched.clear()

    def show_problems(
        self, problems: Iterable[Problem], *, touched_only: bool = False
    ) -> list[Problem]:
        """Say what is wrong under the fields concerned; returns what belongs to none."""
        said: dict[str, Problem] = {}
        rest = []
        for problem in problems:
            if problem.field not in self.fields:
                rest.append(problem)
            elif not touched_only or self._may_be_judged(problem.field):
                said.setdefault(problem.field, problem)
        for name, field in self.fields.items():
            field.say(said.get(name))
        return rest

    def first_wrong(self) -> Field | None:
        """The first field with a problem, to put the cursor there."""
        return next((field for field in self.fields.values() if field.problem.text()), None)

    def show_refused(self, error: Exception, tell: Callable[[Exception], object]) -> None:
        """Say what was refused under the fields, and go to the first; the rest is for `tell`."""
        if not isinstance(error, Refused) or self.show_problems(error.problems):
            tell(error)
            return
        wrong = self.first_wrong()
        if wrong is not None:
            wrong.control.setFocus()

    def _may_be_judged(self, name: str) -> bool:
        return name in self._touched and not self.fields[name].is_unfinished()

    def _type(self, name: str) -> None:
        self._touched.add(name)
        self.typed.emit(name)

    def _commit(self, name: str) -> None:
        self._touched.add(name)
        self.committed.emit(name)


class EditInPlace(QObject):
    """Writes each committed field of a shown record; what is refused is said under its field."""

    def __init__(
        self, context: Context, records: Callable[[], Records], form: RecordForm, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._records = records
        self._form = form
        self._record_id: bytes | None = None
        self._draft: Any = None
        form.committed.connect(self._write)
        form.typed.connect(self._check)

    @property
    def draft(self) -> Any:
        """The record as it was read last; None when none is shown."""
        return self._draft

    def show(self, record_id: bytes, draft: object) -> None:
        """Show a record. What the user is typing stays if it is the same one."""
        same = record_id == self._record_id
        self._record_id, self._draft = record_id, draft
        self._form.show_values(draft, keep_typed=same)

    def leave(self) -> None:
        """Show none."""
        self._record_id = self._draft = None

    def change(self, **values: object) -> None:
        """Write these values besides those of the fields."""
        if self._record_id is None:
            return
        record_id = self._record_id
        for name, value in values.items():
            if name in self._form.fields:  # so that the next field does not write the old one back
                self._form.fields[name].set_value(value)
        shown = self._form.values()
        draft = dataclasses.replace(self._draft, **{**shown, **values})
        if draft == self._draft:
            self._form.show_problems(())
            return
        records = self._records()
        self._context.tasks.write(
            lambda: records.edit(record_id, draft=draft, asked_by=self),
            lambda _changes: self._written(record_id, draft),
            self._refused,
        )

    def _write(self, _name: str) -> None:
        self.change()

    def _check(self, _name: str) -> None:
        if self._draft is None:
            return
        draft = dataclasses.replace(self._draft, **self._form.values())
        records = self._records()
        self._context.tasks.read(
            lambda: records.check(draft),
            lambda problems: self._form.show_problems(problems, touched_only=True) and None,
            key=(id(self), "check"),
        )

    def _written(self, record_id: bytes, draft: object) -> None:
        if record_id == self._record_id:
            self._draft = draft
            self._form.show_problems(())

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, Refused) or self._form.show_problems(error.problems):
            self._context.show_trouble(error)
