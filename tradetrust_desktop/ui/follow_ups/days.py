"""A day chosen from a few that are near, or from a calendar."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QCalendarWidget, QFrame, QMenu, QVBoxLayout, QWidget

from tradetrust_desktop.ui.widgets.buttons import MenuButton
from tradetrust_desktop.ui.widgets.paged_list import popup_below

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tradetrust_desktop.ui.context import Context

_WEEK = 7


class DayWords(QObject):
    """What days are called, seen from today."""

    def ahead(self, days: int) -> str:
        """Such as "tomorrow", "in 3 days", "next week"."""
        if days == 0:
            return self.tr("today")
        if days == 1:
            return self.tr("tomorrow")
        if days == _WEEK:
            return self.tr("in a week")
        return self.tr("in %n day(s)", "", days)

    def another(self) -> str:
        """What opens the calendar."""
        return self.tr("Another day…")


def day_menu(
    context: Context,
    parent: QWidget,
    days: Mapping[int, date],
    chosen: Callable[[date], object],
    *,
    below: QWidget | None = None,
) -> QMenu:
    """A menu of days: how far ahead was asked for, and the day it comes to."""
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    said = DayWords()
    for ahead, day in days.items():
        text = said.ahead(ahead)
        action = menu.addAction(f"{text[:1].upper()}{text[1:]}\t{context.formats.weekday(day)}")
        action.triggered.connect(lambda _on=False, day=day: chosen(day))
    menu.addSeparator()
    another = menu.addAction(said.another())
    first = next(iter(days.values()), context.today())
    another.triggered.connect(
        lambda: DayPicker(context, below or parent, first, chosen).open_below(below or parent)
    )
    return menu


class DayPicker(QFrame):
    """A calendar that goes away as soon as a day is chosen, or by Esc."""

    def __init__(
        self, context: Context, parent: QWidget, day: date, chosen: Callable[[date], object]
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._chosen = chosen
        self.calendar = QCalendarWidget()
        self.calendar.setLocale(context.formats.locale)
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        today = context.today()
        self.calendar.setMinimumDate(QDate(today.year, today.month, today.day))
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.calendar.activated.connect(self._take)
        self.calendar.clicked.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.calendar)

    def open_below(self, widget: QWidget) -> None:
        """Show it under the button that asks for it."""
        self.move(widget.mapToGlobal(QPoint(0, widget.height() + 2)))
        self.show()
        self.calendar.setFocus()

    def _take(self, found: QDate) -> None:
        self.close()
        self._chosen(date(found.year(), found.month(), found.day()))


class NextDay(MenuButton):
    """The day of the next follow-up, or that there is to be none."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, small=True, parent=parent)
        self._context = context
        self._days: Mapping[int, date] = {}
        self._day: date | None = None
        self._words = DayWords(self)
        self.clicked.connect(lambda: popup_below(self.menu_of_days(), self))

    def day(self) -> date | None:
        """The day chosen; None for no next one."""
        return self._day

    def set_days(self, days: Mapping[int, date], *, chosen: int) -> None:
        """The days to choose from by how far ahead they were asked for, and the usual one."""
        self._days = days
        self.choose(days.get(chosen))

    def choose(self, day: date | None) -> None:
        """Take a day, or none."""
        self._day = day
        self.write()
        self.changed.emit()

    def menu_of_days(self) -> QMenu:
        """Days ahead, any other, or none."""
        menu = day_menu(self._context, self, self._days, self.choose)
        none = menu.addAction(self.tr("No next one"))
        none.triggered.connect(lambda: self.choose(None))
        return menu

    def write(self) -> None:
        """The day in the language in force, as "Wed 23 Dec, in 30 days"."""
        if self._day is None:
            self.set_named(self.tr("no day: none is planned"))
            return
        text = self._context.formats.weekday(self._day)
        ahead = next((n for n, day in self._days.items() if day == self._day), None)
        if ahead is not None:
            said = self._words.ahead(ahead)
            text = self.tr("%1, %2").replace("%1", text).replace("%2", said)
        self.set_named(text)
