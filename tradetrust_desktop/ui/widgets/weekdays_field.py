"""The days of a week that are worked, one button each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from tradetrust_desktop.domain.problems import Refused
from tradetrust_desktop.domain.working_time import read_weekdays
from tradetrust_desktop.ui.widgets.fields import Field

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradetrust_desktop.ui.formats import Formats
    from tradetrust_desktop.ui.theme import Theme

_DAYS = range(1, 8)


class WeekdaysField(Field):
    """Its value is a text such as "1-5", 1 for Monday, that `read_weekdays` reads."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        row_of_days = QWidget()
        row_of_days.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(row_of_days)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.buttons: dict[int, QToolButton] = {}
        for day in _DAYS:
            button = QToolButton()
            button.setCheckable(True)
            side = {1: "first", 7: "last"}.get(day, "middle")
            button.setProperty("segment", side)
            button.clicked.connect(self._tell)
            row.addWidget(button)
            self.buttons[day] = button
        super().__init__(theme, row_of_days, parent=parent)
        self.setFocusProxy(self.buttons[1])

    def value(self) -> str:
        """The days that are pressed; empty for none."""
        return as_text(day for day, button in self.buttons.items() if button.isChecked())

    def set_value(self, value: str) -> None:
        """Press the days of a text; none where it cannot be read."""
        try:
            days = read_weekdays(value)
        except Refused:
            days = frozenset()
        for day, button in self.buttons.items():
            button.setChecked(day in days)
        self.remember()

    def show_names(self, formats: Formats) -> None:
        """Name the days in the language in force."""
        for day, button in self.buttons.items():
            button.setText(formats.locale.dayName(day, QLocale.FormatType.ShortFormat))
            button.setAccessibleName(formats.locale.dayName(day, QLocale.FormatType.LongFormat))

    def _tell(self) -> None:
        self.typed.emit()
        self.committed.emit()


def as_text(days: Iterable[int]) -> str:
    """Days as `read_weekdays` reads them, neighbours joined: {1, 2, 3, 5} is "1-3,5".

    Neighbours over the end of the week are joined too: {7, 1, 2} is "7-2".
    """
    runs: list[list[int]] = []
    for day in sorted(days):
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    if len(runs) > 1 and runs[0][0] == _DAYS[0] and runs[-1][-1] == _DAYS[-1]:
        runs = [runs[-1] + runs[0], *runs[1:-1]]
    return ",".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)
