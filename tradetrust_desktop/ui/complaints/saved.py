"""The saved filters of the complaints with their counts; the counts give way to the words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from tradetrust_desktop.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

    from tradetrust_desktop.ui.context import Context

SHOWN: Final = ("open", "late", "due_today", "waiting", "this_year")
"""The filters with a button; "all" is chosen from the footer."""


class SavedComplaints(QWidget):
    """A row of text buttons. `chosen` carries the name of the filter."""

    chosen = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._counts: Mapping[str, int] = {}
        self._choice = SHOWN[0]
        self.segments = Segments(context.theme, saved=True)
        self.segments.chosen.connect(self._choose)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, context.theme.px(8))
        row.addWidget(self.segments)
        row.addStretch(1)
        self.write()

    def choice(self) -> str:
        """The filter in force."""
        return self._choice

    def set_choice(self, name: str) -> None:
        """Choose without telling; "all" leaves no button chosen."""
        self._choice = name
        if name in SHOWN:
            self.segments.set_choice(name)
        else:
            self.segments.clear_choice()

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """How many each filter has."""
        self._counts = counts
        self.write()

    def write(self) -> None:
        """Words and counts in the language in force, as far as there is room."""
        names = {
            "open": self.tr("Open"),
            "late": self.tr("Late"),
            "due_today": self.tr("Due today"),
            "waiting": self.tr("Waiting"),
            "this_year": self.tr("This year"),
        }
        formats = self._context.formats
        counted = {
            name: f"{text} {formats.number(self._counts[name])}" if name in self._counts else text
            for name, text in names.items()
        }
        short = {**names, "due_today": self.tr("Today"), "this_year": self.tr("Year")}
        some = {**names, "open": counted["open"], "late": counted["late"]}
        for options, tight in (
            (counted, False),
            (counted, True),
            ({**counted, "this_year": names["this_year"]}, True),
            (some, True),
            (names, True),
            (short, True),
        ):
            self.segments.set_options(list(options.items()))
            self.segments.set_tight(tight)
            if self.segments.sizeHint().width() <= self.width():
                break
        if self._choice not in SHOWN:
            self.segments.clear_choice()

    def minimumSizeHint(self) -> QSize:
        """The list may become as narrow as it likes; the last words are cut then."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.write()

    def _choose(self, name: str) -> None:
        self._choice = name
        self.chosen.emit(name)
