"""The list of complaints: rows of two lines, and the columns that are copied."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QRectF

from tradetrust_desktop.domain.care import ComplaintRow, ComplaintStatus, Priority
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.widgets.chips import ChipKind, chip_width, paint_chip
from tradetrust_desktop.ui.widgets.paged_list import ListColumn
from tradetrust_desktop.ui.widgets.two_line_list import TwoLineDelegate

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from tradetrust_desktop.ui.context import Context

_CHIPS: dict[ComplaintStatus, tuple[ChipKind, str]] = {
    ComplaintStatus.REOPENED: ("amber", "refresh"),
    ComplaintStatus.WAITING: ("neutral", "pause"),
    ComplaintStatus.CLOSED: ("green", "check"),
}


def status_chip(status: ComplaintStatus) -> tuple[str, ChipKind, str]:
    """Word, ground and icon of a status."""
    kind, icon = _CHIPS.get(status, ("neutral", ""))
    return words.word(status), kind, icon


def complaint_list_columns(context: Context) -> list[ListColumn[ComplaintRow]]:
    """What the row shows in its two lines, column by column for copying."""
    translate = QCoreApplication.translate
    return [
        ListColumn(
            "title",
            lambda: translate("Complaints", "What happened"),
            lambda row: row.draft.title,
            stretch=True,
        ),
        ListColumn(
            "number",
            lambda: translate("Complaints", "Number"),
            lambda row: row.number,
            shown=False,
        ),
        ListColumn(
            "customer",
            lambda: translate("Complaints", "Customer"),
            lambda row: row.customer,
            shown=False,
        ),
        ListColumn(
            "priority",
            lambda: translate("Complaints", "Priority"),
            lambda row: words.word(row.draft.priority),
            shown=False,
        ),
        ListColumn(
            "status",
            lambda: translate("Complaints", "Status"),
            lambda row: words.word(row.draft.status),
            shown=False,
        ),
        ListColumn(
            "received_ms",
            lambda: translate("Complaints", "Received"),
            lambda row: context.formats.day_time(row.draft.received_ms),
            shown=False,
        ),
    ]


def complaint_delegate(context: Context) -> type[TwoLineDelegate]:
    """The delegate of the list, which writes days as the context does."""

    class Delegate(ComplaintDelegate):
        surroundings = context

    return Delegate


class ComplaintDelegate(TwoLineDelegate):
    """Title and status above; customer, priority, number and day below."""

    surroundings: Context

    def paint_cell(self, painter: QPainter, box: QRectF, column: ListColumn[Any], row: Any) -> None:
        """Draw a row."""
        del column
        px, draft = self.theme.px, row.draft
        text, kind, icon = status_chip(draft.status)
        first, second = box.top() + px(20), box.top() + px(41)
        chip = chip_width(self.theme, text, icon)
        painter.save()
        paint_chip(painter, self.theme, text, kind, box.right(), first, icon=icon)
        painter.restore()
        title = QRectF(box.left(), first - px(10), box.width() - chip - px(8), px(20))
        strong = draft.status in (ComplaintStatus.NEW, ComplaintStatus.REOPENED)
        self.write(painter, title, draft.title, semibold=strong)
        line = QRectF(box.left(), second - px(9), box.width(), px(18))
        formats, today = self.surroundings.formats, self.surroundings.today()
        day = formats.day_time(draft.received_ms, today=today)
        day = day.removesuffix(formats.clock(draft.received_ms)).rstrip(", ")
        gap = px(8)
        taken = 0
        major = draft.priority is Priority.MAJOR
        for part, colour, semibold in (
            (day, "quiet", False),
            (row.number, "quiet", False),
            (words.word(draft.priority), "text" if major else "quiet", major),
        ):
            room = QRectF(line.left(), line.top(), line.width() - taken, line.height())
            taken += gap + self.write(
                painter,
                room,
                part,
                colour=colour,
                role="note",
                semibold=semibold,
                right=True,
            )
        left = QRectF(line.left(), line.top(), line.width() - taken - gap, line.height())
        self.write(painter, left, row.customer, colour="quiet", role="note")
