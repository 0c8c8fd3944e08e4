"""The saved filters of the complaints with their counts; the counts give way to the words.

Those that are asked for less often, and one's own, stand in the menu at the end of the row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from tradetrust_desktop.ui.icons import paint_icon
from tradetrust_desktop.ui.widgets.saved_filters import PlainFilter, SavedFilterButton
from tradetrust_desktop.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QPainter, QResizeEvent

    from tradetrust_desktop.domain.listing import ListQuery
    from tradetrust_desktop.ui.context import Context

SHOWN: Final = ("open", "late", "due_today", "waiting", "this_year")
"""The filters with a button; "all" is chosen from the footer."""
MORE: Final = (
    *("progress_due", "silent", "waiting_supplier", "reopened", "closed_month", "this_year"),
    "all",
)
"""Those of the menu; this year's stands there too, for the row may lack the room for it."""
_CHEVRON: Final = 12
_NARROW, _WIDEST = 26, 120
"""How wide the button at the end is without and with a name."""


def state_word(name: str) -> str:
    """A saved filter in plain words."""
    translate = QCoreApplication.translate
    named = {
        "open": translate("SavedComplaints", "Open"),
        "late": translate("SavedComplaints", "Late"),
        "due_today": translate("SavedComplaints", "Due today"),
        "waiting": translate("SavedComplaints", "Waiting for the customer"),
        "waiting_supplier": translate("SavedComplaints", "Waiting for the supplier"),
        "silent": translate("SavedComplaints", "Customer silent for 7 days"),
        "progress_due": translate("SavedComplaints", "Progress note due"),
        "reopened": translate("SavedComplaints", "Reopened"),
        "closed_month": translate("SavedComplaints", "Closed this month"),
        "this_year": translate("SavedComplaints", "This year"),
        "all": translate("SavedComplaints", "All complaints"),
    }
    return named.get(name, name)


class MoreFilters(SavedFilterButton):
    """A small button that shows a name only while one of its own filters is in force."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            usual=[
                PlainFilter(
                    lambda name=name: state_word(name),  # type: ignore[misc]  # called without
                    {} if name == "all" else {"state": name},
                )
                for name in MORE
            ],
            count=self._count_each,
            own=lambda: context.desk.saved_filters.of("complaints"),
        )
        self.setProperty("small", "true")
        self.setProperty("kind", "quiet")

    def paint_content(self, painter: QPainter) -> None:
        """The chevron alone in the middle, unless a name stands before it."""
        if self.text():
            super().paint_content(painter)
            return
        edge = self._theme.px(_CHEVRON) / 2
        left, top = self.width() / 2 - edge, self.height() / 2 - edge
        theme = self._theme
        paint_icon(painter, theme, "chevron-down", left, top, size=_CHEVRON, role="quiet")

    def _count_each(self, queries: Sequence[ListQuery]) -> list[int]:
        return self._context.desk.complaints.count_each(queries)  # of the desk then in force

    def is_own(self) -> bool:
        """Whether what is in force was kept under a name."""
        return bool(self._filters) and bool(self.name_of(self._filters))

    def retranslate(self) -> None:
        """The name of what is in force, if it is one of these."""
        name = "" if set(self._filters) <= {"state"} else self.name_of(self._filters)
        state = self._filters.get("state", "")
        if not name and state not in SHOWN and set(self._filters) == {"state"}:
            name = state_word(state)
        hint = self.tr("More filters")
        self.set_named(name, hint)
        self.setAccessibleName(name or hint)
        wide = min(self.sizeHint().width(), self._theme.px(_WIDEST))
        self.setFixedWidth(wide if name else self._theme.px(_NARROW))


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
        row.setSpacing(0)
        self.more = MoreFilters(context)
        row.addWidget(self.segments)
        row.addStretch(1)
        row.addWidget(self.more)
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

    def show_filters(self, filters: Mapping[str, str]) -> None:
        """Show which of them are in force, without telling."""
        self.more.show_filters(filters)
        self.set_choice(filters.get("state", "") or "all")
        self.write()

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
            ({name: text for name, text in short.items() if name != "this_year"}, True),
        ):
            self.segments.set_options(list(options.items()))
            self.segments.set_tight(tight)
            if self.segments.sizeHint().width() + self.more.width() <= self.width():
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
