"""Painting the rows of a search: headings, and hits in two lines with the words found marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from tradetrust_desktop.domain.searching import Found, Hit, marks
from tradetrust_desktop.ui.icons import paint_icon

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from tradetrust_desktop.ui.theme import Theme

HIT = Qt.ItemDataRole.UserRole
HEADING = Qt.ItemDataRole.UserRole + 1
_ICONS = {
    Found.CUSTOMER: "people",
    Found.CONTACT: "person",
    Found.ORDER: "box",
    Found.ITEM: "tag",
    Found.COMPLAINT: "flag",
    Found.FOLLOW_UP: "phone",
    Found.INTERACTION: "mail",
    Found.SURVEY: "star",
}
_HEADING_HEIGHT = 26
_HIT_HEIGHT = 44


@dataclass(frozen=True)
class Line:
    """A row of the list: what was found, what stands below its title, and for what."""

    hit: Hit
    second: str
    typed: str


class HitDelegate(QStyledItemDelegate):
    """Draws rows that carry a `Line` in the role HIT, and headings."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Any) -> QSize:
        height = _HEADING_HEIGHT if index.data(HEADING) else _HIT_HEIGHT
        return QSize(option.rect.width(), self._theme.px(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        theme, px, box = self._theme, self._theme.px, QRectF(option.rect)
        line: Line | None = index.data(HIT)
        if line is None:
            painter.setFont(theme.font("note", semibold=True))
            painter.setPen(theme.colour("quiet"))
            bottom = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
            painter.drawText(box.adjusted(px(14), 0, -px(14), -px(3)), bottom, index.data())
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.colour("accent_pale"))
            bar = QRectF(box.left(), box.top(), px(3), box.height())
            painter.fillRect(bar, theme.colour("accent"))
        centre = box.center().y() - px(8)
        paint_icon(painter, theme, _ICONS[line.hit.kind], box.left() + px(14), centre, role="quiet")
        text = box.adjusted(px(40), px(4), -px(14), -px(4))
        first, second = theme.font(), theme.font("note")
        middle = text.top() + text.height() / 2
        if line.second:
            upper = QRectF(text.left(), text.top(), text.width(), text.height() / 2)
            lower = QRectF(text.left(), middle, text.width(), text.height() / 2)
            self._draw(painter, upper, line.hit.title, line.typed, first, theme.colour("text"))
            self._draw(painter, lower, line.second, line.typed, second, theme.colour("quiet"))
        else:
            self._draw(painter, text, line.hit.title, line.typed, first, theme.colour("text"))

    def _draw(
        self, painter: QPainter, box: QRectF, text: str, typed: str, font: QFont, colour: QColor
    ) -> None:
        """One line of text, cut where it is too long; what was typed stands out."""
        strong = QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        plain = " ".join(text.split())
        cut = QFontMetricsF(strong).elidedText(plain, Qt.TextElideMode.ElideRight, box.width())
        layout = QTextLayout(cut, font, painter.device())
        formats = []
        for start, end in marks(cut, typed):
            found = QTextLayout.FormatRange()
            found.start = _units(cut[:start])
            found.length = _units(cut[start:end])
            look = QTextCharFormat()
            look.setFontWeight(QFont.Weight.DemiBold)
            look.setForeground(self._theme.colour("accent"))
            found.format = look
            formats.append(found)
        layout.setFormats(formats)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(max(box.width(), 1) * 2)
        layout.endLayout()
        painter.setPen(colour)
        top = box.top() + (box.height() - line.height()) / 2
        layout.draw(painter, QPointF(box.left(), top))


def _units(text: str) -> int:
    """The length of a text as Qt counts it."""
    return len(text.encode("utf-16-le", errors="surrogatepass")) // 2
