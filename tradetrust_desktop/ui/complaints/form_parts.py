"""What the forms on the page of a complaint are made of."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from tradetrust_desktop.ui.widgets.fields import LongField
from tradetrust_desktop.ui.widgets.form_keys import ENTER

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from tradetrust_desktop.ui.context import Context

_EVENING: Final = time(17, 0)


class SummaryField(LongField):
    """A few lines that Enter keeps."""

    entered = Signal()

    def _key(self, event: QKeyEvent) -> bool:
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in ENTER and not shift:
            self.entered.emit()
            return True
        return super()._key(event)


def evening_ms(context: Context, *, days: int) -> int:
    """The end of the working day in so many days, by our clocks."""
    zone: ZoneInfo = context.formats.zone
    day = context.today() + timedelta(days=days)
    return round(datetime.combine(day, _EVENING, zone).timestamp() * 1000)


def beside(spacing: int, *fields: QWidget) -> QGridLayout:
    """Fields side by side, each as wide as the other, their captions on one line."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(spacing)
    for place, field in enumerate(fields):
        grid.addWidget(field, 0, place, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(place, 1)
    return grid
