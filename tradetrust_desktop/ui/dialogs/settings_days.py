"""Days that the firm works, or does not work, against the calendar of its country."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import label
from tradetrust_desktop.ui.widgets.fields import DateField, Field, TextField
from tradetrust_desktop.ui.widgets.typed_fields import SegmentField

if TYPE_CHECKING:
    from datetime import date

    from tradetrust_desktop.domain.policies import WorkTime
    from tradetrust_desktop.ui.context import Context


class DayKind(StrEnum):
    """What a day added by hand is."""

    OFF = "off"
    WORKED = "worked"


class DaysByHand(QWidget):
    """The list of them, each with a button that removes it, and a line that adds one."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme, px = context.theme, context.theme.px
        self.worked: frozenset[date] = frozenset()
        self.off: dict[date, str] = {}
        self.removing: dict[date, IconButton] = {}
        self._list = QGridLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setHorizontalSpacing(px(16))
        self._list.setVerticalSpacing(px(4))
        self._list.setColumnStretch(1, 1)
        self.day = DateField(theme)
        self.day.set_value(context.today())
        self.kind = SegmentField(theme, list(DayKind), name=_kind_name)
        self.kind.committed.connect(self._show_name)
        self.name = TextField(theme)
        self.name.line.returnPressed.connect(self.add)
        self.add_button = IconButton(theme, "plus")
        self.add_button.setAutoDefault(False)  # Enter in another field of the dialog adds nothing
        self.add_button.clicked.connect(self.add)
        self.fields: dict[str, Field] = {"worked": self.day, "off": self.name}
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(8))
        for part in (self.day, self.kind):
            line.addWidget(part)
        line.addStretch(1)
        second = QHBoxLayout()
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(px(8))
        second.addWidget(self.name, 1)
        second.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(self._list)
        column.addLayout(line)
        column.addLayout(second)

    def show_days(self, work: WorkTime) -> None:
        """Show the days of a calendar."""
        self.worked, self.off = work.worked, dict(work.off)
        self._write()

    def add(self) -> None:
        """Take the day of the line into the list; it becomes what is chosen for it."""
        day = self.day.value()
        if self.kind.value() is DayKind.WORKED:
            self.worked |= {day}
            self.off.pop(day, None)
        else:
            self.off = {**self.off, day: self.name.value()}
            self.worked -= {day}
        self.name.set_value("")
        self.changed.emit()
        self.day.setFocus()

    def remove(self, day: date) -> None:
        """Take a day out of the list; the country's calendar holds for it again."""
        self.worked -= {day}
        self.off = {each: name for each, name in self.off.items() if each != day}
        self.changed.emit()
        self.add_button.setFocus()

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        self.day.set_caption(self.tr("Day"), shown=False)
        formats = self._context.formats
        self.day.edit.setLocale(formats.locale)
        self.day.set_format("yyyy年M月d日 ddd" if formats.chinese else "ddd d MMM yyyy")
        self.kind.retranslate()
        self.kind.set_caption(self.tr("What it is"), shown=False)
        self.name.set_caption(self.tr("Name of the day off"), shown=False)
        self.name.line.setPlaceholderText(self.tr("such as stocktaking"))
        self.add_button.set_named(self.tr("Add"), self.tr("Add this day to the calendar"))
        self._write()

    def _show_name(self) -> None:
        self.name.setEnabled(self.kind.value() is DayKind.OFF)

    def _write(self) -> None:
        while self._list.count():
            item = self._list.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.removing = {}
        for line, day in enumerate(sorted({*self.worked, *self.off})):
            kind = DayKind.WORKED if day in self.worked else DayKind.OFF
            when = self._day_text(day)
            said = " · ".join(part for part in (_kind_name(kind), self.off.get(day, "")) if part)
            button = IconButton(self._context.theme, "cross", square=True)
            button.set_named(self.tr("Remove {day}").format(day=when))
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on=False, day=day: self.remove(day))
            self.removing[day] = button
            self._list.addWidget(label(when), line, 0)
            self._list.addWidget(label(said, "quiet"), line, 1)
            self._list.addWidget(button, line, 2)

    def _day_text(self, day: date) -> str:
        formats = self._context.formats
        pattern = "yyyy年M月d日 ddd" if formats.chinese else "ddd d MMM yyyy"
        return formats.locale.toString(QDate(day.year, day.month, day.day), pattern)


def _kind_name(kind: StrEnum) -> str:
    if kind == DayKind.WORKED:
        return translate("DaysByHand", "working day")
    return translate("DaysByHand", "day off")


def translate(context: str, text: str) -> str:
    """The text in the language in force; named as it is so that it is found for translation."""
    return QCoreApplication.translate(context, text)
