"""A day that is typed in any usual way or picked from a calendar."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QWidget

from tradetrust_desktop.domain.problems import Problem
from tradetrust_desktop.ui.icons import icon
from tradetrust_desktop.ui.orders import typed
from tradetrust_desktop.ui.widgets.fields import Field

if TYPE_CHECKING:
    from collections.abc import Callable

    from tradetrust_desktop.domain.problems import Code
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.widgets.record_form import RecordForm


class DayField(Field):
    """The value is a day, None where nothing stands, or the text where it is no day."""

    def __init__(
        self, context: Context, *, inplace: bool = False, parent: QWidget | None = None
    ) -> None:
        self.line = QLineEdit()
        super().__init__(context.theme, self.line, inplace=inplace, parent=parent)
        self._context = context
        self._pick = QAction(self)
        self._pick.triggered.connect(self._open_calendar)
        self.line.addAction(self._pick, QLineEdit.ActionPosition.TrailingPosition)
        self.line.textEdited.connect(self.typed)
        self.committed.connect(self._write_again)
        context.theme.changed.connect(self._dress)
        self._dress()

    def value(self) -> date | str | None:
        try:
            return typed.day(self.line.text(), today=self._context.today())
        except typed.BadInput:
            return self.line.text().strip()

    def set_value(self, value: date | None) -> None:
        self.line.setText("" if value is None else self._context.formats.day(value))
        self.line.setCursorPosition(0)
        self.remember()

    def code(self) -> Code | None:
        """Why what stands there is no day; None if it is one, or nothing."""
        try:
            typed.day(self.line.text(), today=self._context.today())
        except typed.BadInput as bad:
            return bad.code
        return None

    def set_pick_name(self, text: str) -> None:
        """What the calendar sign is called."""
        self._pick.setText(text)
        self._pick.setToolTip(text)

    def _write_again(self) -> None:
        found = self.value()
        if isinstance(found, date):
            self.set_value(found)

    def _dress(self) -> None:
        self._pick.setIcon(icon(self._context.theme, "calendar", role="quiet"))

    def _open_calendar(self) -> None:
        calendar = QCalendarWidget(self)
        calendar.setWindowFlag(Qt.WindowType.Popup)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar.setLocale(self._context.formats.locale)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        found = self.value()
        day = found if isinstance(found, date) else self._context.today()
        calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        picked: Callable[[QDate], None] = lambda chosen: self._take(chosen, calendar)  # noqa: E731
        calendar.clicked.connect(picked)
        calendar.activated.connect(picked)
        calendar.move(self.line.mapToGlobal(QPoint(0, self.line.height() + 2)))
        calendar.show()

    def _take(self, chosen: QDate, calendar: QCalendarWidget) -> None:
        calendar.close()
        if not chosen.isValid():  # Enter on the names of the weekdays
            return
        day = date(chosen.year(), chosen.month(), chosen.day())
        if day != self.value():
            self.line.setText(self._context.formats.day(day))
            self.typed.emit()
            self._commit_if_changed()


def values_with_days(form: RecordForm) -> dict[str, Any] | None:
    """What all fields hold; None where a day cannot be read, which is said under it."""
    values = form.values()
    wrong = []
    for name, field in form.fields.items():
        if not isinstance(field, DayField):
            continue
        code = field.code()
        if code is not None:
            wrong.append(Problem(code, field=name, value=str(values[name])))
        elif not isinstance(values[name], date):
            values[name] = None
    form.show_problems(wrong)
    return None if wrong else values
