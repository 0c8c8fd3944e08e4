"""The list of complaints: rows of two lines, and the columns that are copied."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPalette

from tradetrust_desktop.domain.care import ComplaintRow, ComplaintStatus, Priority
from tradetrust_desktop.domain.clocks import Ending
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.complaints import standing_words
from tradetrust_desktop.ui.complaints.grouped import (
    HEADING_HEIGHT,
    GroupedComplaints,
    GroupRow,
    chosen_records,
    paint_heading,
)
from tradetrust_desktop.ui.widgets.chips import ChipKind, chip_width, paint_chip
from tradetrust_desktop.ui.widgets.paged_list import ListColumn
from tradetrust_desktop.ui.widgets.two_line_list import TwoLineDelegate, TwoLineView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPainter

    from tradetrust_desktop.ui.context import Context

_CHIPS: dict[ComplaintStatus, tuple[ChipKind, str]] = {
    ComplaintStatus.REOPENED: ("amber", "refresh"),
    ComplaintStatus.WAITING: ("neutral", "pause"),
    ComplaintStatus.WAITING_SUPPLIER: ("neutral", "pause"),
    ComplaintStatus.CLOSED: ("green", "check"),
}
_FIRST, _SECOND = 20, 41
"""The middles of the two lines."""


def status_chip(status: ComplaintStatus) -> tuple[str, ChipKind, str]:
    """Word, ground and icon of a status."""
    kind, icon = _CHIPS.get(status, ("neutral", ""))
    return words.word(status), kind, icon


def complaint_list_columns(context: Context) -> list[ListColumn[ComplaintRow]]:
    """What the row shows in its two lines, column by column for copying."""
    translate = QCoreApplication.translate

    def also(
        name: str, title: Callable[[], str], text: Callable[[ComplaintRow], str]
    ) -> ListColumn[ComplaintRow]:
        return ListColumn(name, title, text, shown=False)

    return [
        ListColumn(
            "title",
            lambda: translate("Complaints", "What happened"),
            lambda row: row.draft.title,
            stretch=True,
        ),
        also("number", lambda: translate("Complaints", "Number"), lambda row: row.number),
        also("customer", lambda: translate("Complaints", "Customer"), lambda row: row.customer),
        also(
            "priority",
            lambda: translate("Complaints", "Priority"),
            lambda row: words.word(row.draft.priority),
        ),
        also(
            "status",
            lambda: translate("Complaints", "Status"),
            lambda row: words.word(row.draft.status),
        ),
        also(
            "left",
            lambda: translate("Complaints", "Deadlines"),
            lambda row: said_of(row, context.now_ms()).text,
        ),
        also(
            "received_ms",
            lambda: translate("Complaints", "Received"),
            lambda row: context.formats.day_time(row.draft.received_ms),
        ),
        also(
            "category",
            lambda: translate("Complaints", "Category"),
            lambda row: words.category(row.draft.category),
        ),
        also("order", lambda: translate("Complaints", "Order"), lambda row: row.order_number),
    ]


def said_of(row: ComplaintRow, now_ms: int) -> standing_words.Said:
    """What a row says about its deadlines, or how it ended where nothing is due any more."""
    translate = QCoreApplication.translate
    if row.ending == Ending.MERGED:
        return standing_words.Said(translate("Complaints", "merged"), "neutral", "")
    if row.ending == Ending.WITHDRAWN:
        return standing_words.Said(translate("Complaints", "withdrawn"), "neutral", "")
    supplier = row.draft.status is ComplaintStatus.WAITING_SUPPLIER
    return standing_words.chip(row.clocks, now_ms, supplier=supplier)


def complaint_delegate(context: Context) -> type[TwoLineDelegate]:
    """The delegate of the list, which asks the context what time it is."""

    class Delegate(ComplaintDelegate):
        surroundings = context

    return Delegate


class ComplaintView(TwoLineView):
    """Shows no row as chosen while a new complaint is being typed; headings are lower rows."""

    is_muted = False

    def __init__(self, *args: Any, **how: Any) -> None:
        self._fitted: set[int] = set()
        super().__init__(*args, **how)
        self._paged.modelReset.connect(self.fit_headings)

    def chosen_places(self) -> list[range]:
        """The rows selected, without headings in between."""
        places = super().chosen_places()
        headings = self._heading_places()
        return chosen_records(places, headings) if headings else places

    def show_first(self) -> None:
        """Choose the first complaint, which may stand below a heading."""
        if self.current_id() is None and isinstance(self._paged, GroupedComplaints):
            first = self._paged.first_record()
            if first >= 0:
                self.selectRow(first)

    def fit_headings(self) -> None:
        """Give headings their height, and what was one before that of a row."""
        header, px = self.verticalHeader(), self._theme.px
        headings = set(self._heading_places())
        for place in self._fitted - headings:
            if place < header.count():
                header.resizeSection(place, px(self._row_height))
        for place in headings:
            header.resizeSection(place, px(HEADING_HEIGHT))
        self._fitted = headings

    def _heading_places(self) -> Sequence[int]:
        return self._paged.headings() if isinstance(self._paged, GroupedComplaints) else ()

    def is_chosen(self, place: int) -> bool:
        """Whether a row is selected, and to be seen as such."""
        return not self.is_muted and super().is_chosen(place)

    def mute(self, *, muted: bool) -> None:
        """Show what is chosen, or not."""
        if muted != self.is_muted:
            self.is_muted = muted
            palette = self.palette()  # the table itself paints the ground of what is chosen
            ground = self._theme.colour("surface" if muted else "accent_pale")
            palette.setColor(QPalette.ColorRole.Highlight, ground)
            self.setPalette(palette)
            self.viewport().update()

    def set_theme(self) -> None:
        """Measures and colours again."""
        super().set_theme()
        muted, self.is_muted = self.is_muted, False
        self.mute(muted=muted)
        self.fit_headings()


class ComplaintDelegate(TwoLineDelegate):
    """Title and the loudest deadline above; customer, priority and number below."""

    surroundings: Context

    def _is_shown(self, row: ComplaintRow) -> bool:
        muted = isinstance(self._view, ComplaintView) and self._view.is_muted
        return row.id == self._view.current_id() and not muted

    def paint(self, painter: QPainter, option: Any, index: Any) -> None:
        """Headings have a ground of their own."""
        row = index.model().row_at(index.row())
        if isinstance(row, GroupRow):
            paint_heading(self, painter, QRectF(option.rect), row)
        else:
            super().paint(painter, option, index)

    def paint_cell(self, painter: QPainter, box: QRectF, column: ListColumn[Any], row: Any) -> None:
        """Draw a row."""
        del column
        px, draft = self.theme.px, row.draft
        said = said_of(row, self.surroundings.now_ms())
        first, second = box.top() + px(_FIRST), box.top() + px(_SECOND)
        chip = chip_width(self.theme, said.text, said.icon)
        paint_chip(painter, self.theme, said.text, said.kind, box.right(), first, icon=said.icon)
        title = QRectF(box.left(), first - px(10), box.width() - chip - px(8), px(20))
        self.write(painter, title, draft.title, semibold=self._is_shown(row))
        line = QRectF(box.left(), second - px(9), box.width(), px(18))
        gap = px(12)
        major = draft.priority is Priority.MAJOR
        number = self.write(painter, line, row.number, colour="quiet", role="note", right=True)
        room = QRectF(line.left(), line.top(), line.width() - number - gap, line.height())
        priority = self.write(
            painter,
            room,
            words.word(draft.priority),
            colour="text" if major else "quiet",
            role="note",
            semibold=major,
            right=True,
        )
        room.setWidth(room.width() - priority - gap)
        self.write(painter, room, row.customer, colour="quiet", role="note")
