"""Five counts of the preview; each is a button that filters the table below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from tradetrust_desktop.domain.importing.values import Outcome
from tradetrust_desktop.ui.icons import paint_icon

if TYPE_CHECKING:
    from tradetrust_desktop.domain.importing.values import Preview
    from tradetrust_desktop.ui.context import Context

_ICONS = {Outcome.TO_CONFIRM: "question", Outcome.REJECTED: "alert"}
_COLOURS = {Outcome.TO_CONFIRM: "amber", Outcome.REJECTED: "red"}


class CountCard(QAbstractButton):
    """A caption, a large figure, and beside it what the figure counts."""

    def __init__(self, context: Context, outcome: Outcome) -> None:
        super().__init__()
        self._context = context
        self.outcome = outcome
        self.caption = ""
        self.figure = ""
        self.about = ""
        self.unit = ""
        self.marked = False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_count(self, caption: str, figure: str, unit: str, more: str, *, marked: bool) -> None:
        """`more` is left out where there is no room; `marked` shows the sign and its colour."""
        about = self.tr("{unit}, {more}").format(unit=unit, more=more)
        self.caption, self.figure, self.about, self.marked = caption, figure, about, marked
        self.unit = unit
        self.setAccessibleName(f"{caption}: {figure} {about}")
        self.setToolTip(about)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._context.theme.px(120), self._context.theme.px(70))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, px = self._context.theme, self._context.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self.isChecked() or self.hasFocus()
        width = 2 if strong else 1
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(theme.colour("accent" if strong else "border"), width))
        painter.setBrush(theme.colour("hover" if self.underMouse() else "surface"))
        painter.drawRoundedRect(box, px(6), px(6))
        left, room = px(15), self.width() - px(15) - px(8)
        colour = _COLOURS.get(self.outcome, "quiet") if self.marked else "quiet"
        middle = px(22)
        if self.marked and self.outcome in _ICONS:
            paint_icon(
                painter, theme, _ICONS[self.outcome], left, middle - px(6), size=12, role=colour
            )
            left += px(17)
        painter.setFont(theme.font("note"))
        painter.setPen(theme.colour(colour))
        vertical = Qt.AlignmentFlag.AlignVCenter
        caption = painter.fontMetrics().elidedText(
            self.caption, Qt.TextElideMode.ElideRight, self.width() - left - px(8)
        )
        painter.drawText(QRectF(left, middle - px(10), room, px(20)), vertical, caption)
        left, middle = px(15), px(46)
        painter.setFont(theme.font("title", semibold=True))
        painter.setPen(theme.colour("text"))
        painter.drawText(QRectF(left, middle - px(14), room, px(28)), vertical, self.figure)
        left += painter.fontMetrics().horizontalAdvance(self.figure) + px(6)
        painter.setFont(theme.font("note"))
        painter.setPen(theme.colour("quiet"))
        room_left = self.width() - left - px(8)
        about = self.about
        if painter.fontMetrics().horizontalAdvance(about) > room_left:
            about = self.unit  # the rows are in the tooltip
        about = painter.fontMetrics().elidedText(about, Qt.TextElideMode.ElideRight, room_left)
        painter.drawText(QRectF(left, middle - px(8), room, px(20)), vertical, about)


class CountsRow(QWidget):
    """The five cards side by side. `chosen` carries the outcome whose orders are to be listed."""

    chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._group = QButtonGroup(self)
        self.cards = {outcome: CountCard(context, outcome) for outcome in Outcome}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(context.theme.px(12))
        for card in self.cards.values():
            self._group.addButton(card)
            row.addWidget(card, 1)
        self._group.buttonClicked.connect(lambda card: self.chosen.emit(card.outcome))
        context.theme.changed.connect(self.update)

    def choose(self, outcome: Outcome) -> None:
        """Mark a card without telling."""
        self.cards[outcome].setChecked(True)

    def show_preview(self, preview: Preview) -> None:
        """The counts of a preview, orders and credit notes together."""
        number = self._context.formats.number
        captions = {
            Outcome.NEW: self.tr("New"),
            Outcome.CHANGED: self.tr("Changed"),
            Outcome.SAME: self.tr("Same, left alone"),
            Outcome.TO_CONFIRM: self.tr("To be confirmed"),
            Outcome.REJECTED: self.tr("Rejected"),
        }
        for outcome, card in self.cards.items():
            name = outcome.value
            orders = getattr(preview.orders, name) + getattr(preview.credit_notes, name)
            rows = getattr(preview.row_counts, name)
            if outcome is Outcome.REJECTED:
                rows = max(rows, preview.rejected_rows)
                figure, marked = number(rows), rows > 0
                unit, more = self._row_word(rows), self._orders(orders)
            else:
                figure, marked = number(orders), orders > 0
                unit, more = self._order_word(orders), self._rows(rows)
            card.show_count(captions[outcome], figure, unit, more, marked=marked)

    def _orders(self, count: int) -> str:
        return f"{self._context.formats.number(count)} {self._order_word(count)}"

    def _rows(self, count: int) -> str:
        return f"{self._context.formats.number(count)} {self._row_word(count)}"

    def _order_word(self, count: int) -> str:
        return self.tr("order") if count == 1 else self.tr("orders")

    def _row_word(self, count: int) -> str:
        return self.tr("row") if count == 1 else self.tr("rows")
