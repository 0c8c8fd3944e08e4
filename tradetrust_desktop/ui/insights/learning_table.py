"""The groups of complaints below the charts, one a row, and the wishes of the market."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal

from tradetrust_desktop.domain.clocks import Clock
from tradetrust_desktop.domain.figures import FEW_ANSWERS
from tradetrust_desktop.ui.insights import learning_words as said
from tradetrust_desktop.ui.widgets.dense_table import DenseTable
from tradetrust_desktop.ui.widgets.paged_list import ListColumn

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from tradetrust_desktop.domain.figures import Share
    from tradetrust_desktop.domain.learning import Chance, Dimension, Group
    from tradetrust_desktop.ui.context import Context

WIDTHS = (-1, 88, 58, 88, 72, 104, 72, 80, 78, 180)
NARROW = (-1, 88, 56, 88, 66, 104, 66, 0, 0, 150)
"""In a small window the last shares give way; the tiles have them for all complaints."""
CHANCE_WIDTHS = (-1, 150, 92)


class OpeningTable(DenseTable):
    """A click on a row, or Enter, opens what is behind it; `opened` carries its place."""

    opened = Signal(int)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Polish:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if index.isValid() and plain and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


def group_columns(
    context: Context,
    *,
    dimension: Callable[[], Dimension],
    name: Callable[[Group], str],
    of: Callable[[], int],
) -> list[ListColumn[Group]]:
    """What is known of each group; `of` is how many complaints have a value at all."""
    translate = QCoreApplication.translate

    def share(row: Group) -> str:
        all_of = of()
        return context.formats.percent(row.count / all_of) if row.value and all_of else "–"

    def rate(found: Share) -> str:
        return said.rate(found, context.formats)

    def colour(found: Callable[[Group], Share]) -> Callable[[Group], str]:
        return lambda row: "quiet" if found(row).of < FEW_ANSWERS else "text"

    def kept(clock: Clock) -> ListColumn[Group]:
        titles = {
            Clock.FIRST_REPLY: lambda: translate("Learning", "Reply kept"),
            Clock.PROPOSAL: lambda: translate("Learning", "Proposal kept"),
        }
        return ListColumn(
            f"{clock}_kept",
            titles[clock],
            lambda row: rate(row.kept[clock]),
            right=True,
            colour=colour(lambda row: row.kept[clock]),
        )

    def median(clock: Clock) -> ListColumn[Group]:
        return ListColumn(
            f"{clock}_median",
            lambda: translate("Learning", "Median"),
            lambda row: said.length(row.times[clock].median_ms, context.formats),
            right=True,
            colour=lambda row: "quiet" if row.times[clock].few else "text",
        )

    return [
        ListColumn(
            "name",
            lambda: said.heading(dimension()),
            name,
            colour=lambda row: "text" if row.value else "quiet",
        ),
        ListColumn(
            "count",
            lambda: translate("Learning", "Complaints"),
            lambda row: context.formats.number(row.count),
            right=True,
        ),
        ListColumn("share", lambda: translate("Learning", "Share"), share, right=True),
        kept(Clock.FIRST_REPLY),
        median(Clock.FIRST_REPLY),
        kept(Clock.PROPOSAL),
        median(Clock.PROPOSAL),
        ListColumn(
            "reopened",
            lambda: translate("Learning", "Reopened"),
            lambda row: rate(row.reopened),
            right=True,
            colour=colour(lambda row: row.reopened),
        ),
        ListColumn(
            "satisfied",
            lambda: translate("Learning", "Satisfied"),
            lambda row: rate(row.satisfied),
            right=True,
            colour=colour(lambda row: row.satisfied),
        ),
        ListColumn(
            "cost",
            lambda: translate("Learning", "Cost"),
            lambda row: said.sums(row.costs, context.formats),
            right=True,
        ),
    ]


def chance_columns() -> list[ListColumn[Chance]]:
    """A wish, whose it is, and since when it is known."""
    translate = QCoreApplication.translate
    return [
        ListColumn("text", lambda: translate("Learning", "Wish"), lambda row: row.text),
        ListColumn("customer", lambda: translate("Learning", "Customer"), lambda row: row.customer),
        ListColumn("number", lambda: translate("Learning", "Complaint"), lambda row: row.number),
    ]
